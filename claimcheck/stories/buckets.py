"""The articles of one story -> what comparing them gave.

It depends on these articles alone, so it can be kept until one of them changes, and be found out anywhere.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from claimcheck.align import align, also_told, printed_by_both
from claimcheck.align.inside import told_twice
from claimcheck.align.stories import Story
from claimcheck.align.word_for_word import WORD_FOR_WORD
from claimcheck.config import Settings
from claimcheck.judge import Context, Detector, conflicts
from claimcheck.keep.cache import Cache, code, digest
from claimcheck.knowledge import Knowledge
from claimcheck.models import Aligned, Alignment, Article, Claim, shown
from claimcheck.stories import verdicts
from claimcheck.stories.verdicts import Verdict

Claims = Callable[[str], tuple[Claim, ...]]  # of an article, by its id


class Bucket(NamedTuple):
    """The articles of one story, in order of their ids, which are compared, and which are checked in themselves."""

    articles: tuple[Article, ...]
    pairs: tuple[Story, ...]
    inside: tuple[str, ...] = ()


def buckets(stories: Iterable[Story], focus: frozenset[str] = frozenset()) -> list[Bucket]:
    """Put the pairs of each story together; with ``focus`` only those of which one is an article of these."""
    first: dict[str, str] = {}  # of each article the first one of its story: pairs come in order
    pairs: dict[str, list[Story]] = defaultdict(list)
    for story in stories:
        left, right = story.left.article.id, story.right.article.id
        start = first.setdefault(right, first.setdefault(left, left))
        pairs[start].append(story)
    told = [(_articles(own), _touching(own, focus)) for own in pairs.values()]
    return [
        Bucket(articles, compared, tuple(one.id for one in articles if not focus or one.id in focus))
        for articles, compared in told
        if compared
    ]


def alone(articles: Iterable[Article], told: Iterable[Bucket], focus: frozenset[str] = frozenset()) -> list[Bucket]:
    """Make a bucket of every article that shares its story with none: it may still contradict itself."""
    met = {article.id for bucket in told for article in bucket.articles}
    left = (article for article in articles if article.id not in met and (not focus or article.id in focus))
    return [Bucket((article,), (), (article.id,)) for article in left]


def _articles(pairs: Iterable[Story]) -> tuple[Article, ...]:
    met = {side.article.id: side.article for story in pairs for side in (story.left, story.right)}
    return tuple(met[article_id] for article_id in sorted(met))


def _touching(pairs: Iterable[Story], focus: frozenset[str]) -> tuple[Story, ...]:
    return tuple(one for one in pairs if not focus or {one.left.article.id, one.right.article.id} & focus)


@dataclass(frozen=True)
class Comparing:
    """Everything beside the articles that a comparison depends on; ``whole`` is with all alignments."""

    rules: tuple[Detector, ...]
    off: dict[str, str]  # rules that do not run, and why
    knowledge: Knowledge
    settings: Settings
    whole: bool

    def verdict(self, bucket: Bucket, claims: Claims) -> Verdict:
        """Compare the articles of a bucket."""
        told = {article.id: claims(article.id) for article in bucket.articles}
        pairs, aligned = Counter[str](), list[Aligned]()
        for story in bucket.pairs:
            left, right = told[story.left.article.id], told[story.right.article.id]
            found, rules = align(story, left, right, self.knowledge, self.settings)
            for rule, many in rules.items():
                pairs[rule] += many
            aligned += found
        looked_up = context(bucket.articles, told.__getitem__, self.knowledge)
        twice = self._told_twice(bucket, told)
        conflicting = tuple(conflicts((*aligned, *twice), self.rules, looked_up))
        shared = pairs[WORD_FOR_WORD]
        return Verdict(+pairs, len(aligned) + shared, conflicting, self._shown(bucket, told, aligned))

    def _shown(
        self, bucket: Bucket, told: Mapping[str, tuple[Claim, ...]], aligned: Sequence[Aligned]
    ) -> tuple[Alignment, ...]:
        """Return all alignments, where they are wanted, with those that no detector looks at."""
        if not self.whole:
            return ()
        compared = (*aligned, *printed_by_both(bucket.pairs, told, self.knowledge))
        return tuple(map(shown, (*compared, *also_told(bucket.pairs, told, compared, self.knowledge))))

    def _told_twice(self, bucket: Bucket, told: Mapping[str, tuple[Claim, ...]]) -> list[Aligned]:
        """Align the claims of each article with each other: the one path on which a source is set against itself."""
        if not any(rule.inside for rule in self.rules):
            return []
        own = [(article, told[article.id]) for article in bucket.articles if article.id in bucket.inside]
        outlines = {side.article.id: side for story in bucket.pairs for side in (story.left, story.right)}
        return [
            one
            for article, claims in own
            for one in told_twice(article, claims, self.knowledge, outlines.get(article.id))
        ]

    def kept(self, bucket: Bucket, claims: Claims, cache: Cache | None) -> Verdict | None:
        """Return what comparing the articles of a bucket gave, None where it is not known."""
        if not cache:
            return None
        key = self._key(bucket)
        content, alignments = cache.get(key), cache.get(f"{key}+") if self.whole else b""
        if content is None or alignments is None:
            return None
        verdict = verdicts.decode(content, self.rules)
        if not self.whole:
            return verdict
        told = (claim for article in bucket.articles for claim in claims(article.id))
        return verdict._replace(alignments=verdicts.decode_alignments(alignments, told))

    def keep(self, bucket: Bucket, verdict: Verdict, cache: Cache | None) -> None:
        """Keep what comparing the articles of a bucket gave."""
        if cache:
            key = self._key(bucket)
            cache.put(key, verdicts.encode(verdict))
            if self.whole:
                cache.put(f"{key}+", verdicts.encode_alignments(verdict.alignments))

    def _key(self, bucket: Bucket) -> str:
        """Name all that the verdict depends on; what reading depends on names the cache."""
        thresholds = (self.settings.align_threshold, self.settings.review_threshold)
        told = [(one.id, one.source, str(one.published), one.title, one.text) for one in bucket.articles]
        met = [(one.left.article.id, one.right.article.id, one.bits, one.likeness) for one in bucket.pairs]
        return digest(
            json.dumps([code(), [rule.code for rule in self.rules], thresholds, told, met, bucket.inside]).encode()
        )


def context(articles: Iterable[Article], claims: Claims, knowledge: Knowledge) -> Context:
    """Collect what detectors may look up beside two claims."""
    told = {article.id: (article, claims(article.id)) for article in articles}
    return Context(
        knowledge,
        {key: article for key, (article, _) in told.items()},
        {key: own for key, (_, own) in told.items()},
    )
