"""The claims of many articles, kept encoded: they are read where two articles are compared, and let go.

A claim takes a twentieth of its memory there, so that a large folder fits into memory and a small one does not notice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import overload

from claimcheck.keep.cache import Cache
from claimcheck.keep.encoding import claims_of, opened
from claimcheck.keep.gist import Gist, gist
from claimcheck.models import Article, Claim
from claimcheck.stories.buckets import Bucket, Comparing
from claimcheck.stories.comparisons import compare_each
from claimcheck.stories.verdicts import Verdict

Encoded = tuple[Article, bytes]


class Shelf(Sequence[Claim]):
    """All claims of some articles, in the order of the articles."""

    def __init__(self, read: Iterable[Encoded], given: Mapping[str, tuple[Claim, ...]] | None = None) -> None:
        """Take encoded claims, each with its article, or claims as they are by the ids of their articles."""
        self.encoded = {article.id: (article, content) for article, content in read}
        self._given = dict(given or {})
        parts = {key: opened(content) for key, (_, content) in self.encoded.items()}
        self._claims = {key: claims for key, (_, claims) in parts.items()}
        self._gists = {key: told for key, (told, _) in parts.items()}
        self._gists |= {key: gist(claims) for key, claims in self._given.items()}

    @classmethod
    def of(cls, claims: Iterable[Claim]) -> Shelf:
        """Put up claims that are in memory anyway."""
        given: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            given[claim.article_id].append(claim)
        return cls((), {key: tuple(own) for key, own in given.items()})

    def beside(self, others: Iterable[Encoded]) -> Shelf:
        """Return a shelf with the claims of other articles, too."""
        return Shelf((*self.encoded.values(), *others), self._given)

    def claims(self, article_id: str) -> tuple[Claim, ...]:
        """Return the claims of one article."""
        if article_id not in self.encoded:
            return self._given.get(article_id, ())
        return claims_of(self._claims[article_id], self.encoded[article_id][0])

    def gist(self, article_id: str) -> Gist:
        """Return what tells one article's story."""
        return self._gists.get(article_id, Gist())

    def verdicts(self, parts: Sequence[Bucket], comparing: Comparing, cache: Cache | None) -> Iterator[Verdict]:
        """Compare the articles of each story."""
        return compare_each(parts, self.claims, comparing, cache)

    def __len__(self) -> int:
        return sum(told.claims for told in self._gists.values())

    def __iter__(self) -> Iterator[Claim]:
        return (claim for key in self._gists for claim in self.claims(key))

    @overload
    def __getitem__(self, index: int) -> Claim: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Claim, ...]: ...
    def __getitem__(self, index: int | slice) -> Claim | tuple[Claim, ...]:
        return tuple(self)[index]
