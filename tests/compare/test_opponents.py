"""Whose figures are two counts of two sides, and not a mistake."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck import Article, check
from claimcheck.models import Severity

FIRST = "{} said that 9,000 people marched against the mine in Rosia on Sunday."
SECOND = "{} said 4,000 people marched against the mine in Rosia on Sunday."


def severities(first: str, second: str) -> set[Severity]:
    texts = (FIRST.format(first), SECOND.format(second))
    articles = [Article(id=str(n), source=f"S{n}", text=text, published="2026-05-14") for n, text in enumerate(texts)]
    return {found.severity for found in check(articles).discrepancies}


@pytest.mark.parametrize(("first", "second"), [("The organisers", "Police"), ("A union", "The government")])
def test_two_sides_count_for_themselves(first: str, second: str, nlp: Language) -> None:
    assert severities(first, second) <= {Severity.NOTE}


def test_two_on_one_side_contradict_each_other(nlp: Language) -> None:
    assert severities("The mayor", "Police") & {Severity.WARNING, Severity.ERROR}
