"""Claims of one article <-> bytes, to be kept and sent: JSON, compressed, with checksums; nothing in it can run.

Before the claims stands their gist, which is all that is needed to find the articles that tell the same story: most
articles are met by few others, and their claims need not be read.
"""

from __future__ import annotations

import json
import sys
import zlib
from collections.abc import Iterable
from dataclasses import replace

import pydantic_core
from pydantic import TypeAdapter

from claimcheck.keep.columns import claims_in, tables
from claimcheck.keep.gist import Gist, gist
from claimcheck.models import Article, Claim

_CLAIMS = TypeAdapter(tuple[Claim, ...])


def encode(claims: Iterable[Claim]) -> bytes:
    """Write the claims of one article; the same claims give the same bytes."""
    claims = tuple(claims)
    return _head(gist(claims)) + compress(tables(claims))


def with_gist(content: bytes) -> bytes:
    """Put the gist before the claims, as ``encode`` first did not."""
    return _head(gist(_CLAIMS.validate_json(decompress(content)))) + content


def in_tables(content: bytes) -> bytes:
    """Return as ``encode`` now writes it what it wrote when each claim stood there with all that it says."""
    return encode(_CLAIMS.validate_json(decompress(_parted(content)[1])))


def _head(told: Gist) -> bytes:
    values = (told.claims, list(told.sentences.items()), dict(told.persons), told.amounts)
    return zlib.compress(json.dumps(values, ensure_ascii=False).encode(), level=1)


def decode_gist(content: bytes) -> Gist:
    """Read the gist only.

    Raises:
        ValueError: the bytes were not written by ``encode``, or were changed.

    """
    return _gist(_parted(content)[0])


def opened(content: bytes) -> tuple[Gist, memoryview]:
    """Read the gist; return it with the claims behind it, for ``claims_of`` to read.

    Raises:
        ValueError: the bytes were not written by ``encode``, or were changed.

    """
    head, claims = _parted(content)
    return _gist(head), memoryview(content)[len(content) - len(claims) :]


def _gist(head: bytes) -> Gist:
    claims, sentences, persons, amounts = json.loads(head)
    words = {start: tuple(map(sys.intern, terms)) for start, terms in sentences}
    return Gist(claims, words, persons, tuple((value, noun) for value, noun in amounts))


def gist_of(content: bytes) -> bytes:
    """Return the gist of encoded claims without them; ``decode_gist`` reads it."""
    return zlib.compress(_parted(content)[0], level=1)


def decode(content: bytes, article: Article) -> tuple[Claim, ...]:
    """Read the claims of one article, which may by now have another id or source.

    Raises:
        ValueError: the bytes were not written by ``encode``, or were changed.

    """
    return claims_of(_parted(content)[1], article)


def claims_of(claims: bytes | memoryview, article: Article) -> tuple[Claim, ...]:
    """Read the claims of one article from what stands behind their gist.

    Raises:
        ValueError: the bytes were not written by ``encode``, or were changed.

    """
    read = claims_in(
        pydantic_core.from_json(decompress(claims), cache_strings="keys")
    )  # few words recur: in half the time
    return read if _owned(read, article) else _moved(read, article)


def check(content: bytes) -> None:
    """Make sure that the bytes are whole, by their checksums, without reading what they say.

    Raises:
        ValueError: the bytes were not written by ``encode``, or were changed.

    """
    decompress(_parted(content)[1])


def compress(values: object) -> bytes:
    """Write plain values."""
    return zlib.compress(pydantic_core.to_json(values, inf_nan_mode="constants"), level=1)


def decompress(content: bytes | memoryview) -> bytes:
    """Return the JSON that ``compress`` wrote.

    Raises:
        ValueError: the bytes were not written by ``compress``, or were changed.

    """
    try:
        return zlib.decompress(content)
    except zlib.error as error:
        raise ValueError(f"not claims: {error}") from error


def _parted(content: bytes) -> tuple[bytes, bytes]:
    """Return the gist, read, and the claims, as they are."""
    reading = zlib.decompressobj()
    try:
        head = reading.decompress(content)
    except zlib.error as error:
        raise ValueError(f"not claims: {error}") from error
    if not reading.eof:
        raise ValueError("not claims: cut short")
    return head, reading.unused_data


def _owned(claims: tuple[Claim, ...], article: Article) -> bool:
    return {(claim.article_id, claim.source) for claim in claims} <= {(article.id, article.source)}


def _moved(claims: tuple[Claim, ...], article: Article) -> tuple[Claim, ...]:
    return tuple(
        replace(claim, id=f"{article.id}#{number}", article_id=article.id, source=article.source)
        for number, claim in enumerate(claims)
    )
