"""What is read of persons and things because one date follows from another: ages then, milestones, lives, weekdays."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.extract import extract
from claimcheck.knowledge import load
from claimcheck.models import Article, Claim


def attributes(nlp: Language, text: str) -> list[Claim]:
    claims = extract([Article(id="a", text=text, published="2025-06-02")], nlp, load())
    return [claim for claim in claims if claim.attribute not in ("", "spelling", "veracity")]


@pytest.mark.parametrize(
    ("text", "attribute", "value"),
    [
        ("In 1950, when Ada Moreno was thirty-four years old, the town gave her a medal.", "age then", "34"),
        ("Ada Moreno left Geneva in 1950 at the age of 34.", "age then", "34"),
        ("The Osk Bridge was inaugurated in 1909.", "milestone opening", "1909"),
        ("Traffic first crossed the Osk Bridge in May 1912.", "milestone opening", "May 1912"),
        (
            "The Osk Bridge is of steel. Work began in 1908 and traffic first crossed it in May 1912.",
            "milestone opening",
            "May 1912",
        ),
        ("The flotation of Osk Foods took place in 1991.", "milestone listing", "1991"),
        ("Osk Foods makes jam. It went public in 1986.", "milestone listing", "1986"),
        ("The novel The Salt Garden was published in March 1931.", "milestone publication", "March 1931"),
        ("The poet Ada Moreno travelled to Trieste in 1814.", "alive", "1814"),
        ("The shop will open on Friday, 12 June.", "weekday named", "Friday"),
        ("The shop will open on Friday, 12 June.", "weekday of date", "12 June 2025, a Thursday"),
    ],
)
def test_a_date_is_read_with_what_it_dates(nlp: Language, text: str, attribute: str, value: str) -> None:
    assert (attribute, value) in [(claim.attribute, claim.value) for claim in attributes(nlp, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Moreno first played in public at the age of nine. Her songs were printed in 1950.",
        "The east wing of the Osk Bridge was partly opened in 1909.",
        "The shop opened on Monday.",
        "Ada Moreno was released in 1931.",
        "Ada Moreno was honoured in 1814.",
        "The shop will open on Thursday, 12 June.",
        "The shop opened on Friday, 12 June 1909.",
    ],
)
def test_what_dates_another_time_or_a_part_is_left_out(nlp: Language, text: str) -> None:
    assert [claim.attribute for claim in attributes(nlp, text) if claim.times or " of " in claim.value] == []
