"""Ties of one answer: which one a claim tells of, and whether two names are of one thing, or of two."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from claimcheck.align.entities import same, same_person
from claimcheck.compare.worlds import denied, disputed, firm, real, times_meet
from claimcheck.judge import Pairing
from claimcheck.knowledge import Knowledge, fold
from claimcheck.knowledge.tables import listed, table
from claimcheck.models import Claim, Mention, MentionKind

_PREFIX = "tie "
SHORTEST = 4  # letters of a name of one word: what is shorter is mostly an abbreviation
_SMALL = frozenset({"of", "the", "de", "da", "di", "du", "del", "la", "von", "van", "der", "den", "and"})


def tie(claim: Claim) -> str:
    """Return the tie that a claim tells of, "" where it tells of none."""
    return claim.attribute.removeprefix(_PREFIX) if claim.attribute.startswith(_PREFIX) else ""


def section(name: str) -> str:
    """Return in what a tie has its answer: person, place, language."""
    return next(kind for kind in ("person", "place", "language") if name in table("ties").get(kind, {}))


def entry(name: str) -> Mapping[str, Any]:
    """Return what the table says of a tie."""
    found: Mapping[str, Any] = table("ties")[section(name)][name]
    return found


def one_thing(left: Mention, right: Mention, knowledge: Knowledge) -> bool:
    """Tell whether two names are of one thing: alike but for words that only say of what sort it is."""
    a, b = _core(left.name), _core(right.name)
    if a and a == b and (len(a) > 1 or len(next(iter(a))) >= SHORTEST):
        return True
    if left.kind is right.kind is MentionKind.PERSON:
        return min(len(left.name.split()), len(right.name.split())) > 1 and same_person(
            left.name, right.name, knowledge
        )
    return " " in left.name and " " in right.name and same(left, right, knowledge)


def _core(name: str) -> frozenset[str]:
    """Return the words by which a name is known: of 'HMS Rose' the rose, of 'Prince Aron of Zeta' Aron."""
    said = [word.strip(".,'’\"“”") for word in fold(name).replace("-", " ").split()]
    if said and said[0] not in listed("ties", "names", "leading") and "of" in said[1:]:
        said = said[: said.index("of", 1)]
    own = frozenset(word for word in said if word and word not in _SMALL | listed("ties", "names", "sorts"))
    return own or frozenset(word for word in said if word not in _SMALL)


def shown(pair: Pairing) -> str:
    """Return the fuller of the two names of a thing."""
    return min((pair.left.agents[0].name, pair.right.agents[0].name), key=lambda said: (-len(said), said))


def comparable(pair: Pairing) -> bool:
    """Tell whether both say firmly how it was, at one time; of what comes again both must then give one."""
    left, right = pair.left, pair.right
    if any(denied(claim) or not (real(claim) and firm(claim)) for claim in (left, right)) or disputed(pair):
        return False
    again = "when" in entry(tie(left)) and not (left.times and right.times) and not _dated_name(pair)
    return times_meet(left, right) and not again


def _dated_name(pair: Pairing) -> bool:
    return all(any(word.isdigit() for word in claim.agents[0].name.split()) for claim in (pair.left, pair.right))


def told_otherwise(pair: Pairing, other: Callable[[Claim, Claim], bool]) -> bool:
    """Tell whether either article says that it was done anew, or gives the thing a second answer to the question."""
    for claim in (pair.left, pair.right):
        for told in pair.context.claims.get(claim.article_id, ()):
            if told.predicate.lemma in listed("ties", "open", "anew"):
                return True
            again = told.id != claim.id and told.attribute == claim.attribute
            if again and one_thing(told.agents[0], claim.agents[0], pair.context.knowledge) and other(told, claim):
                return True
    return False


def is_body(mention: Mention) -> bool:
    """Tell whether a name is that of a body of people, by its words or by what the article takes it for."""
    return mention.kind is MentionKind.ORGANISATION or bool(
        set(fold(mention.name).split()) & listed("ties", "names", "bodies")
    )
