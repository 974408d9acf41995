"""Which articles tell one story, kept until one of them changes: finding out is most of a second check."""

from __future__ import annotations

import json
from collections.abc import Sequence

from claimcheck.align.stories import Story, Told, stories
from claimcheck.align.topics import Outline
from claimcheck.keep.cache import Cache, code, digest
from claimcheck.knowledge import Knowledge


def grouped(outlines: Sequence[Outline], knowledge: Knowledge, cache: Cache | None, jobs: int | None = None) -> Told:
    """Return the stories that articles tell, or told when these very articles were last grouped."""
    if not cache:
        return stories(outlines, knowledge, jobs)
    key = _key(outlines)
    kept = cache.get(key)
    if kept is not None:
        return _decoded(kept, outlines)
    told = stories(outlines, knowledge, jobs)
    cache.put(key, _encoded(told))
    return told


def _key(outlines: Sequence[Outline]) -> str:
    """Name all that grouping depends on; what reading depends on names the cache."""
    articles = [(one.article.id, one.article.source, str(one.article.published)) for one in outlines]
    told = [(one.article.title, one.article.text) for one in outlines]
    return digest(json.dumps(["stories", code(), articles, told]).encode())


def _encoded(told: Told) -> bytes:
    pairs = [(pair.left.article.id, pair.right.article.id, pair.bits, pair.likeness) for pair in told.pairs]
    return json.dumps([pairs, told.copies, told.notes]).encode()


def _decoded(content: bytes, outlines: Sequence[Outline]) -> Told:
    by_id = {one.article.id: one for one in outlines}
    pairs, copies, notes = json.loads(content)
    found = [Story(by_id[left], by_id[right], bits, likeness) for left, right, bits, likeness in pairs]
    return Told(found, copies, tuple(notes))
