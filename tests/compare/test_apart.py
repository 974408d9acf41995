"""Claims that read alike and are of two events: another of a series, another extent, nothing in common but the kind."""

from __future__ import annotations

import pytest

from claimcheck import Article, check
from claimcheck.compare.apart import whole


def reported(left: str, right: str) -> list[str]:
    articles = [
        Article(id="a", source="Alpha", published="2026-05-14", text=left),
        Article(id="b", source="Beta", published="2026-05-14", text=right),
    ]
    return [f"{found.code} {found.question}" for found in check(articles).discrepancies if found.severity > "note"]


ALIKE = [
    ("The first round of the talks was held in March.", "The second round of the talks was held in May."),
    ("The 2018 election was won by the Greens.", "The 2022 election was won by the Liberals."),
    (
        "A tram hit a lorry in Basel on Monday, injuring 4 people.",
        "A tram hit a lorry in Graz on Friday, injuring 9 people.",
    ),
    ("The floods killed 31 people in the province of Ardin.", "The floods killed 54 people across the country."),
    ("Firefighters failed to prevent the fire from spreading to the church.", "The fire spread to the church."),
    ("The minister plans to visit the Oslo shipyard in June.", "The minister visited the Oslo shipyard in May."),
]


@pytest.mark.parametrize(("left", "right"), ALIKE)
def test_two_events_of_one_kind_do_not_contradict_each_other(left: str, right: str) -> None:
    assert reported(left, right) == []
    assert reported(right, left) == []


SAME = [
    (
        "A tram hit a lorry in Basel on Monday, injuring 4 people.",
        "A tram hit a lorry in Basel on Monday, injuring 9 people.",
    ),
    ("The floods killed 31 people in the province of Ardin.", "The floods killed 54 people in the province of Ardin."),
    ("The floods killed 31 people nationwide.", "The floods killed 54 people across the country."),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_one_event_still_does(left: str, right: str) -> None:
    assert [line[:5] for line in reported(left, right)] == ["CC101"]


def test_words_for_a_whole_are_found_as_words() -> None:
    assert whole("Nationwide, 40 roads were shut.")
    assert not whole("Forty roads in allotments were shut.")
