"""What the days between two articles say of their telling one story."""

from __future__ import annotations

import pytest
from made import article

from claimcheck.align.portrait import (
    CLOSE_DAYS,
    OTHER_DAYS,
    Portraits,
)
from claimcheck.align.rows import Pairs
from claimcheck.align.texts import numbered
from claimcheck.align.topics import outline
from claimcheck.keep.gist import Gist
from claimcheck.knowledge import load


def bits(*days: str | None) -> list[float]:
    """Weigh the first of articles of the same words against the others."""
    articles = [article(f"a{n}", "The mill in Aldmoor burned.", published=day) for n, day in enumerate(days)]
    told = Gist(1, {0: ("Aldmoor", "burn", "mill")})
    texts = numbered(one.text for one in articles)
    portraits = Portraits([outline(one, told) for one in articles], texts, load())
    pairs = Pairs.of([(0, other) for other in range(1, len(days))], len(days))
    return portraits.bits(pairs).tolist()


def test_articles_of_the_same_days_tell_one_story_rather_than_those_of_other_weeks() -> None:
    undated, same, soon, next_week, months_later = bits(
        "2026-03-10", None, "2026-03-10", "2026-03-12", "2026-03-17", "2026-08-01"
    )

    assert same == soon == pytest.approx(undated + CLOSE_DAYS)
    assert next_week == undated
    assert months_later == pytest.approx(undated + OTHER_DAYS)


def test_an_article_without_a_date_is_neither_near_nor_far() -> None:
    assert len({*bits(None, None, "2026-03-10", "2026-08-01")}) == 1
