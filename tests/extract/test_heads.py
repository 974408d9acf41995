"""Lines of a copied page above its headline."""

from __future__ import annotations

import pytest

from claimcheck.extract.blocks import BlockKind, blocks
from claimcheck.extract.heads import above_headline


@pytest.mark.parametrize(
    "line",
    [
        "https://www.harbour-times.example/2026/03/ferry-aground",
        "http : / / www . harbour - times . example / ferry",
        "March 4, 2026",
        "Posted on Wed 4 Mar 2026 at 3:21 PM GMT",
        "04/03/26 19:05",
        "Last updated: 2026-03-04 11:47 UTC",
    ],
)
def test_addresses_and_bare_dates_stand_above_the_headline(line: str) -> None:
    assert above_headline(line)

    kinds = [block.kind for block in blocks(f"{line}\nFerry runs aground off Skerra\nThe ferry ran aground at dawn.")]

    assert kinds == [BlockKind.NOISE, BlockKind.HEADLINE, BlockKind.BODY]


@pytest.mark.parametrize(
    "line",
    [
        "March 4 crash kills 12",
        "Ferry runs aground",
        "Sunday",
        "12 dead in fire at first school",
        "May 2026 vote put off",
    ],
)
def test_a_headline_that_names_a_date_is_one(line: str) -> None:
    assert not above_headline(line)


def test_a_text_of_nothing_else_is_read_as_it_was() -> None:
    kinds = [block.kind for block in blocks("www.harbour-times.example\nMarch 4, 2026")]

    assert kinds == [BlockKind.HEADLINE, BlockKind.HEADING]
