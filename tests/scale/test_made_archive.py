"""The made archive repeats itself no more than news does, else its events would be joined as those of news are not."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from math import sqrt
from random import Random
from statistics import median

from benchmarks.archives import archive, kind_of
from benchmarks.copies import copies
from claimcheck.claims import read_claims
from claimcheck.config import Settings
from claimcheck.keep.encoding import decode

ARTICLES = 200
# Part of the pairs of words that two articles have in common. Of 81 reports of three outlets on 27 events those on two
# events have 0.035, of 230 articles on 11 topics of ECB+ those on two topics 0.018, those on twin events of one topic
# 0.044; medians. Those reports are longer than the made ones.
OTHER_EVENTS, SAME_KIND = 0.05, 0.09


def test_articles_on_two_events_have_few_phrases_in_common() -> None:
    other = [part for one_kind, part in _parts() if not one_kind]

    assert 0.01 < median(other) < OTHER_EVENTS


def test_articles_on_two_events_of_one_kind_have_more_but_not_many() -> None:
    twins = [part for one_kind, part in _parts() if one_kind]

    assert OTHER_EVENTS < median(twins) < SAME_KIND


def _parts() -> list[tuple[bool, float]]:
    told = [(_event(article.id), _phrases(article.text)) for article in archive(ARTICLES)]
    kinds = {event: kind_of(Random(f"1/{event}")) for event, _ in told}
    return [
        (kinds[a] == kinds[b], len(x & y) / sqrt(len(x) * len(y))) for (a, x), (b, y) in combinations(told, 2) if a != b
    ]


def _event(article_id: str) -> int:
    return int(article_id.split("-")[0])


def _phrases(text: str) -> frozenset[tuple[str, str]]:
    return frozenset(pairwise(re.findall(r"\w+", text.casefold())))


def test_a_copy_of_an_article_tells_the_same_under_other_names() -> None:
    originals = tuple(read_claims(archive(3), Settings(jobs=1)).encoded.values())
    told = [(article, decode(content, article)) for article, content in copies(originals, 6)]

    assert len({article.id for article, _ in told}) == 6
    for (article, claims), (copy, copied) in zip(told[:3], told[3:], strict=True):
        assert copy.text != article.text
        assert len(copied) == len(claims)
        assert [one.predicate.start for one in copied] == [one.predicate.start for one in claims]
        assert all(one.quote == copy.text[one.start : one.end] for one in copied)
