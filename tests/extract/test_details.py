"""Amounts, times and places that hang on a thing: what is told of it, and of which thing."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck import Article
from claimcheck.align.counts import COUNT
from claimcheck.extract import extract
from claimcheck.knowledge import load
from claimcheck.models import Claim, ClaimKind


def details(text: str, nlp: Language) -> list[Claim]:
    article = Article(id="a", source="Alpha", published="2026-05-14", text=text)
    claims = extract([article], nlp, load())
    return [claim for claim in claims if claim.kind is ClaimKind.DETAIL and claim.attribute != COUNT]


def told(text: str, nlp: Language) -> set[tuple[str, str, str]]:
    """Return slot, last word of a thing, and value of every detail."""
    found = set()
    for claim in details(text, nlp):
        values = [part.text for part in (*claim.quantities, *claim.times, *claim.places)]
        found |= {(claim.value, (thing.head or thing.name).lower(), values[0]) for thing in claim.agents}
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The auditors published a 48-page report.", ("page", "report", "48")),
        ("The quake had a magnitude of 6.3.", ("magnitude", "quake", "6.3")),
        ("The quake, which had a magnitude of 6.3, woke the town.", ("magnitude", "quake", "6.3")),
        ("The library will cost 3 million euros.", ("cost", "library", "3 million euros")),
        ("The cost of the library is 3 million euros.", ("cost", "library", "3 million euros")),
        ("Turnout was 41 per cent.", ("turnout", "turnout", "41 per cent")),
        ("The winners receive prize money of 4 million euros.", ("prize", "money", "4 million euros")),
        ("The bridge is 55 kilometres long.", ("length", "bridge", "55 kilometres")),
        ("The pictures are valued at 12 million euros.", ("value", "picture", "12 million euros")),
        ("The bank cut its key rate to 3 per cent.", ("rate", "rate", "3 per cent")),
        ("The town is about 80 km north of Berlin.", ("distance", "berlin", "about 80 km")),
        ("They took $3 billion from the school budget.", ("source", "budget", "$3 billion")),
        ("The mayoral debate on Tuesday was dull.", ("debate", "debate", "Tuesday")),
        ("Tuesday's mayoral debate was dull.", ("debate", "debate", "Tuesday's")),
        ("The vote is scheduled for Thursday.", ("vote", "vote", "Thursday")),
        ("The next meeting will be held on 10 December.", ("meeting", "meeting", "10 December")),
        ("The annual meeting in Linz ended early.", ("meeting", "meeting", "Linz")),
        ("Its epicentre was near the town of Arvelo.", ("epicentre", "epicentre", "Arvelo")),
    ],
)
def test_a_thing_is_told_of_with_its_value(text: str, expected: tuple[str, str, str], nlp: Language) -> None:
    assert expected in told(text, nlp)


@pytest.mark.parametrize(
    "text",
    [
        "A group of 12 left early.",
        "The rate rose by 3 percentage points.",
        "The meeting begins every Friday.",
        "The 6 acres (24,000 square metres) were sold.",
        "The party won 3-1.",
    ],
)
def test_what_measures_nothing_is_no_detail(text: str, nlp: Language) -> None:
    assert not details(text, nlp)


def test_the_words_of_the_value_do_not_name_the_thing(nlp: Language) -> None:
    (claim,) = details("The mayoral debate on Tuesday was dull.", nlp)

    assert claim.agents[0].terms == ("debate", "mayoral")


def test_whether_it_was_or_will_be_is_read_at_the_verb(nlp: Language) -> None:
    (ahead,) = details("The vote is scheduled for Thursday.", nlp)
    (over,) = details("The meeting was held on Monday.", nlp)

    assert ahead.stance != over.stance


def test_the_same_amount_in_brackets_is_as_loose_as_the_first(nlp: Language) -> None:
    (article,) = [Article(id="a", source="Alpha", text="The camp is less than 50 km (30 miles) from the border.")]
    amounts = {a.text: a for claim in extract([article], nlp, load()) for a in claim.quantities}

    assert amounts["30 miles"].low < 20
    assert amounts["30 miles"].high < 32


@pytest.mark.parametrize(
    "text",
    [
        "It was 6:40 a.m. when the alarm was raised.",
        "It was at 6:40 a.m. that the alarm was raised.",
    ],
)
def test_a_time_put_first_belongs_to_the_deed(text: str, nlp: Language) -> None:
    article = Article(id="a", source="Alpha", text=text)
    times = {claim.predicate.lemma: claim.times for claim in extract([article], nlp, load())}

    assert [when.text for when in times["raise"]] == ["6:40 a.m."]
