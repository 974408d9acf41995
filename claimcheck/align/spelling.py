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

Keys = tuple[str, ...]


def spellings(
    left: Sequence[Claim], right: Sequence[Claim], weights: Weights, knowledge: Knowledge
) -> Iterator[tuple[Claim, Claim]]:
    """Pair names that are one but for their spelling: of several words that share the first or the last, or of one."""
    index = _names(right).by_key
    for claim, keys in _names(left).sought if index else ():
        if claim.value in weights.right.counts or index.keys().isdisjoint(keys):  # mostly both articles have it
            continue
        near = {id_: other for key in keys for id_, other in index.get(key, {}).items()}
        for other in near.values():
            here_too = other.value in weights.left.counts
            if not here_too and spelt_differently(claim.agents[0], other.agents[0], knowledge):
                yield claim, other


class _Names(NamedTuple):
    """The names of an article with the keys of those that they are held against, and by their own keys."""

    sought: list[tuple[Claim, Keys]]
    by_key: Mapping[str, dict[str, Claim]]


@remembered(ARTICLES)
def _names(claims: Sequence[Claim]) -> _Names:
    own = [claim for claim in claims if claim.attribute == SPELLING]
    sought, index = list[tuple[Claim, Keys]](), defaultdict[str, dict[str, Claim]](dict)
    for claim in own:
        keys, others = _keys(claim.value)
        sought.append((claim, others))
        for key in keys:
            index[key][claim.id] = claim
    return _Names(sought, dict(index))


def by_one_word(left: Claim, right: Claim) -> bool:
    """Tell whether one of two names is a single word, so that only what stands around it says whose it is."""
    return " " not in left.value or " " not in right.value


def _keys(name: str) -> tuple[Keys, Keys]:
    """Return under which keys a name is looked for, and those of the names that it is held against.

    Several words go by their ends, and with one all: a slip is rarely in the letter that the last word begins with.
    """
    letter = name.split()[-1][0]
    several, alone = f"{letter} of several", f"{letter} alone"
    if " " not in name:
        return (alone,), (several, alone)
    own = _ends(name)
    return (*own, several), (*own, alone)


def _ends(name: str) -> Keys:
    """Return the first and the last word of a name, and how both begin: a slip may be in either, or in both."""
    first, last = ends(name)
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
