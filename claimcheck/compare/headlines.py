"""Two openings of texts -> whether they tell one deed, in whichever of the words that headlines have for it.

A headline says in five words what another says in five others: "held", "nabbed" and "captured" are one deed there, and
so are a service's being killed, axed and shut down.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from claimcheck.align.participants import GENERIC
from claimcheck.knowledge import Knowledge
from claimcheck.knowledge.reading import words
from claimcheck.knowledge.tables import table
from claimcheck.models import Claim
from claimcheck.remembering import CLAIMS, remembered

Deed = tuple[str, int]  # a family of predicates, or a row of families that headlines exchange, and its side


@cache
def of_reports() -> frozenset[str]:
    """Return the words that say of a report that it is one, and how true it is."""
    known = table("veracity")
    lists = (known["words"]["false"], known["reports"]["nouns"], known["media"]["nouns"], known["doubt"]["words"])
    return frozenset(word for line in lists for phrase in words(line) for word in phrase.split())


@lru_cache(maxsize=1 << 13)  # words recur
def deeds(lemma: str, knowledge: Knowledge) -> frozenset[Deed]:
    """Return what deeds a verb, or the noun for one, may tell of."""
    meant = knowledge.nominals.verb_of(lemma) or lemma
    found = [(sense.family, sense.side) for sense in knowledge.predicates.families(meant)]
    return frozenset([*found, *(row for deed in found for row in _exchanged().get(deed, ()))])


def one_deed(left: Iterable[Deed], right: Iterable[Deed]) -> bool:
    """Tell whether two words may tell one deed: one family, and not its two sides."""
    return any(a[0] == b[0] and a[1] * b[1] >= 0 for a in left for b in right)


def told_alike(left: Claim, right: Claim, knowledge: Knowledge) -> tuple[str, str] | None:
    """Return the words by which two openings tell one deed, None where they tell none."""
    mine, theirs = (_told(claim, knowledge) for claim in (left, right))
    return next(((a, b) for a in sorted(mine) for b in sorted(theirs) if one_deed(mine[a], theirs[b])), None)


@remembered(CLAIMS)
def _told(claim: Claim, knowledge: Knowledge) -> Mapping[str, frozenset[Deed]]:
    verbs = (term for term in claim.terms if term.islower() and term not in GENERIC and term not in of_reports())
    told = {verb: deeds(verb, knowledge) for verb in verbs if not knowledge.reporting.stance_of(verb)}
    return {verb: found for verb, found in told.items() if found}  # most words are of no deed


@cache
def _exchanged() -> dict[Deed, tuple[Deed, ...]]:
    """Return for each side of a family the rows of families that headlines exchange it for."""
    found: dict[Deed, tuple[Deed, ...]] = {}
    for number, row in enumerate(table("veracity")["exchanged"]["rows"]):
        for entry in words(row):
            family, side = (entry[:-1], 1 if entry[-1] == "+" else -1) if entry[-1] in "+-" else (entry, 0)
            found[family, side] = (*found.get((family, side), ()), (f"row {number}", 0))
    return found
