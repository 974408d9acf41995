"""An alignment before it is shown: of most nothing is ever shown, and models are dear to make."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

from claimcheck.models.claims import Claim
from claimcheck.models.report import Alignment, ScorePart

Words = str | Callable[[], str]  # or what finds them: of most reasons they are never shown


class Part(NamedTuple):
    """One reason for or against, as ``ScorePart`` has it."""

    name: str
    weight: float
    left: Words
    right: Words


class Aligned(NamedTuple):
    """Two claims that speak of the same fact, as ``Alignment`` has them."""

    claims: tuple[Claim, Claim]
    score: float
    parts: tuple[Part, ...]
    rule: str
    certain: bool = True
    compared: bool = True


def bits_of(parts: Iterable[Part | ScorePart]) -> float:
    """Add the weights of parts up, in hundredths of a bit as each of them is: so no Python rounds them otherwise."""
    return round(sum([part.weight for part in parts]), 2)


def shown(one: Aligned) -> Alignment:
    """Make the model of it."""
    return Alignment(
        claims=one.claims,
        score=one.score,
        parts=tuple(map(_shown, one.parts)),
        rule=one.rule,
        certain=one.certain,
        compared=one.compared,
    )


def _shown(part: Part) -> ScorePart:
    return _made(part.name, part.weight, _found(part.left), _found(part.right))


def _found(words: Words) -> str:
    return words if isinstance(words, str) else words()


@lru_cache(maxsize=4096)  # most parts of one story recur
def _made(name: str, weight: float, left: str, right: str) -> ScorePart:
    return ScorePart(name=name, weight=weight, left=left, right=right)
