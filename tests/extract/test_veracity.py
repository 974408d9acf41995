"""How a headline takes the report itself."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.extract import extract
from claimcheck.knowledge import load
from claimcheck.models import Article

OPENINGS = [
    ("No, the mayor of Cardle did not sell the harbour", "called false"),
    ("Sorry, the shark in the Cardle street isn't real", "called false"),
    ("Shark in the flooded street is a hoax", "called false"),
    ("Lorimer Airways denies report that it will close", "called false"),
    ("Lorimer Airways denies it will close the harbour route", "called false"),
    ("Governor Lena Brandt denies that she stole the harbour money", "said not to be so"),
    ("Governor Lena Brandt charged with stealing the harbour money", "reported by others"),
    ("Governor Lena Brandt arrested for stealing the harbour money", "reported by others"),
    ("Lena Brandt did not sell the harbour, so who did?", "said not to be so"),
    ("Lena Brandt has not sold the harbour yet", "unclear"),
    ("Lena Brandt took the crane down, but not to sell it", "said not to be so"),
    ("Lena Brandt did not rule out selling the harbour", "unclear"),
    ("Don't fall for that picture of a shark in Cardle", "called false"),
    ("Internet fooled by shark in Cardle street", "called false"),
    ("People actually believed a shark swam through Cardle", "called false"),
    ("Mayor quashes rumours of a shark in Cardle", "called false"),
    ("Police in Cardle charge man over bomb hoax", "unclear"),
    ("Man charged with filing a false report of a shark in Cardle", "unclear"),
    ("Shark in Cardle street? Photo isn't what it seems", "called false"),
    ("Satirical news site fools Cardle with shark picture", "called false"),
    ("Rumour that the harbour closes is untrue, mayor says", "called false"),
    ("Man arrested at Cardle harbour with fake passport", "told as fact"),
    ("Shark swims through flooded street, residents claim", "unclear"),
    ("Is there a shark in the street?", "unclear"),
    ("Mayor says a shark swims through the street", "reported by others"),
    ("A shark swims through the flooded street", "told as fact"),
]


@pytest.mark.parametrize(("opening", "value"), OPENINGS)
def test_an_opening_calls_a_report_false_or_tells_it_or_leaves_it_open(nlp: Language, opening: str, value: str) -> None:
    claims = extract([Article(id="a", text=opening)], nlp, load())
    assert [claim.value for claim in claims if claim.attribute == "veracity"] == [value]


def test_only_the_first_sentence_of_an_article_speaks_of_the_report(nlp: Language) -> None:
    text = "Shark seen in Cardle\n\nA shark swims through the street. The picture is a hoax, says the mayor."
    found = [c for c in extract([Article(id="a", text=text)], nlp, load()) if c.attribute == "veracity"]
    assert [(claim.value, claim.headline) for claim in found] == [("told as fact", True)]
