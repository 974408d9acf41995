"""Which deeds two articles of one story tell once each."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from claimcheck.align.once import told_once
from claimcheck.align.word_for_word import shared
from claimcheck.config import Settings
from claimcheck.extract import extract, nlp
from claimcheck.knowledge import load
from claimcheck.models import Article, Claim

ONCE = (
    (
        "The tanker ran aground off Cape Verano at dawn on Friday. It carried grain.",
        "On Friday morning the tanker went out. The ship ran aground near Harrow Point.",
    ),
    (
        "The old mill burned down on Sunday. Nobody was hurt.",
        "Firefighters could not save the mill. It was on Saturday that the mill burned down.",
    ),
)
NOT_ONCE = (
    (  # two of a kind in one article
        "Two mills burned down: the old mill on Sunday, and the paper mill burned down on Monday.",
        "The mill burned down on Tuesday.",
    ),
    (  # another one's
        "The painter Ada Moreno was arrested in Linz on Monday.",
        "The baker Marten Holl was arrested in Graz on Wednesday.",
    ),
    (  # the other article knows the place too
        "The airship landed in Graz on Sunday.",
        "The airship landed in Graz on Sunday, and the repaired airship landed in Linz on Monday.",
    ),
    (  # years ago
        "The fishing treaty was signed in Accra on Thursday.",
        "A fishing treaty that was signed in Kumasi in 2021 did not last.",
    ),
    (  # what lasts
        "The poet Ada Moreno lived in Trieste.",
        "The poet Ada Moreno lived in Vienna.",
    ),
)


def _paired(left: str, right: str) -> list[tuple[Claim, Claim, float]]:
    a, b = (Article(id=text, text=text, source=text, published="2026-03-06") for text in (left, right))
    claims = (_claims(a), _claims(b))
    return list(told_once((a, b), claims, shared(*claims), load()))


def _claims(article: Article) -> Sequence[Claim]:
    return tuple(extract([article], nlp.load(Settings().model), load()))


@pytest.mark.parametrize(("left", "right"), ONCE)
def test_a_deed_that_either_article_tells_once_is_paired(left: str, right: str) -> None:
    """Pair them whatever the rest of the sentences says, and whichever article comes first."""
    assert _paired(left, right)
    assert len(_paired(left, right)) == len(_paired(right, left))


@pytest.mark.parametrize(("left", "right"), NOT_ONCE)
def test_what_may_be_two_deeds_is_not_paired(left: str, right: str) -> None:
    """Leave it to likeness of sentences."""
    assert not _paired(left, right)
