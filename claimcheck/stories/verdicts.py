"""What comparing the articles of one bucket gave, and keeping it until one of these articles changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pydantic import TypeAdapter

from claimcheck.judge import Detector, Found
from claimcheck.keep.encoding import compress, decompress
from claimcheck.models import Alignment, Claim, Conflict, ScorePart


class Verdict(NamedTuple):
    """What was counted and found in one bucket."""

    pairs: Mapping[str, int]  # candidates by the rule that made them
    aligned: int
    found: tuple[Found, ...]
    alignments: tuple[Alignment, ...] = ()  # where they are wanted


class _Aligned(NamedTuple):
    """An alignment with its claims by their ids."""

    left: str
    right: str
    score: float
    parts: tuple[ScorePart, ...]
    rule: str
    certain: bool
    compared: bool = True


class _Conflict(NamedTuple):
    """A conflict with its detector by its code."""

    code: str
    left: Claim
    right: Claim
    aligned: _Aligned
    conflict: Conflict


_VERDICT = TypeAdapter(tuple[dict[str, int], int, tuple[_Conflict, ...]])
_ALIGNMENTS = TypeAdapter(tuple[_Aligned, ...])


def encode(verdict: Verdict) -> bytes:
    """Write all but the alignments."""
    found = tuple(
        _Conflict(one.rule.code, one.left, one.right, _row(one.alignment), one.conflict) for one in verdict.found
    )
    values = (dict(sorted(verdict.pairs.items())), verdict.aligned, found)
    return compress(_VERDICT.dump_python(values, exclude_defaults=True))


def decode(content: bytes, rules: Iterable[Detector]) -> Verdict:
    """Read all but the alignments.

    Raises:
        ValueError: the bytes were not written by ``encode``, or were changed.

    """
    by_code = {rule.code: rule for rule in rules}
    pairs, aligned, found = _VERDICT.validate_json(decompress(content))
    return Verdict(
        pairs,
        aligned,
        tuple(
            Found(by_code[one.code], one.left, one.right, _alignment(one.aligned, one.left, one.right), one.conflict)
            for one in found
        ),
    )


def encode_alignments(alignments: Iterable[Alignment]) -> bytes:
    """Write alignments; their claims are known by their ids."""
    return compress(_ALIGNMENTS.dump_python(tuple(map(_row, alignments)), exclude_defaults=True))


def decode_alignments(content: bytes, claims: Iterable[Claim]) -> tuple[Alignment, ...]:
    """Read alignments of these claims.

    Raises:
        ValueError: the bytes were not written by ``encode_alignments``, or were changed.

    """
    by_id = {claim.id: claim for claim in claims}
    rows = _ALIGNMENTS.validate_json(decompress(content))
    return tuple(_alignment(row, by_id[row.left], by_id[row.right]) for row in rows)


def _row(alignment: Alignment) -> _Aligned:
    left, right = alignment.claims
    own = (alignment.score, alignment.parts, alignment.rule, alignment.certain, alignment.compared)
    return _Aligned(left.id, right.id, *own)


def _alignment(row: _Aligned, left: Claim, right: Claim) -> Alignment:
    fields = {name: getattr(row, name) for name in ("score", "parts", "rule", "certain", "compared")}
    return Alignment(claims=(left, right), **fields)
