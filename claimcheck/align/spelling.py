"""Two articles of one story -> pairs of names that are one but for their spelling.

A name of several words is known by the others of them. One of a single word ("Lugren", "Lugran") is the same only where
it stands in like surroundings: the names and rare words of all sentences that it stands in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.align.topics import Outline, Terms, Weights
from claimcheck.compare.names import ends, is_listed, spelt_differently
from claimcheck.knowledge import Knowledge
from claimcheck.models import Claim, MentionKind
from claimcheck.remembering import ARTICLES, remembered

SPELLING = "spelling"  # the attribute that says how a name is written
ONE_WORD = "name of one word"  # the rule that pairs names of a single word
# Bits, set by hand. Of 30 pairs of names of one word in 9 topics of ECB+ that differ by a letter or two, each in one of
# the articles, all with likeness over 0.12 were one name; of two surnames, or two that are on a list of places, either
# may be another's.
BEGIN_FIRST, BEGIN_LAST = 2, 3  # letters of a given name and of a surname that few slips touch; set by hand
ALIKE, TWO_PERSONS, BOTH_LISTED = 6.0, 5.0, 4.0


def spellings(
    left: Sequence[Claim], right: Sequence[Claim], weights: Weights, knowledge: Knowledge
) -> Iterator[tuple[Claim, Claim]]:
    """Pair names that are one but for their spelling: of several words that share the first or the last, or of one."""
    index = _names(right).by_key
    for claim, keys in _names(left).sought if index else ():
        if index.keys().isdisjoint(keys) or claim.value in weights.right.counts:  # both articles have it
            continue
        near = {id_: other for key in keys for id_, other in index.get(key, {}).items()}
        for other in near.values():
            here_too = other.value in weights.left.counts
            if not here_too and spelt_differently(claim.agents[0], other.agents[0], knowledge):
                yield claim, other


class _Names(NamedTuple):
    """The names of an article with the keys of those that they are held against, and by their own keys."""

    sought: list[tuple[Claim, tuple[str, ...]]]
    by_key: Mapping[str, dict[str, Claim]]


@remembered(ARTICLES)
def _names(claims: Sequence[Claim]) -> _Names:
    own = [claim for claim in claims if claim.attribute == SPELLING]
    index: dict[str, dict[str, Claim]] = defaultdict(dict)
    for claim in own:
        for key in _keys(claim):
            index[key][claim.id] = claim
    return _Names([(claim, _sought(claim)) for claim in own], dict(index))


def by_one_word(left: Claim, right: Claim) -> bool:
    """Tell whether one of two names is a single word, so that only what stands around it says whose it is."""
    return " " not in left.value or " " not in right.value


def _keys(claim: Claim) -> tuple[str, ...]:
    """Return under which keys a name is looked for; a slip is rarely in the letter that the last word begins with."""
    letter = claim.value.split()[-1][0]
    return (*_ends(claim), f"{letter} of several") if " " in claim.value else (f"{letter} alone",)


def _sought(claim: Claim) -> tuple[str, ...]:
    """Return the keys of the names that a name is held against: several words by their ends, with one all."""
    letter = claim.value.split()[-1][0]
    return (*(_ends(claim) if " " in claim.value else (f"{letter} of several",)), f"{letter} alone")


def _ends(claim: Claim) -> tuple[str, ...]:
    """Return the first and the last word of a name, and how both begin: a slip may be in either, or in both."""
    first, last = ends(claim.value)
    return first, last, f"{first[:BEGIN_FIRST]} {last[:BEGIN_LAST]}"


def one_name(left: Claim, right: Claim, weights: Weights, knowledge: Knowledge) -> tuple[float, float]:
    """Return the bits for a name of one word being another, and how alike the sentences are that they stand in."""
    listed = is_listed(left.value, knowledge) and is_listed(right.value, knowledge)
    persons = MentionKind.PERSON in (left.agents[0].kind, right.agents[0].kind)
    around = [
        _around(claim.value, {left.value, right.value}, outline)
        for claim, outline in ((left, weights.left), (right, weights.right))
    ]
    return BOTH_LISTED if listed else TWO_PERSONS if persons else ALIKE, weights.likeness(*around)


def _around(name: str, names: set[str], outline: Outline) -> Terms:
    terms = {term for terms in outline.sentences.values() if name in terms for term in terms}
    return tuple(sorted(terms - names))
