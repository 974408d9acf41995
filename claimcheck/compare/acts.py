"""Whether two sources' accounts of one deed name surely different doers, of a deed that each of them tells of once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.align.entities import same, same_person
from claimcheck.compare.causes import other_cause
from claimcheck.compare.deeds import CAUSE, FATAL, FIRST, OFFICE, STEERED, Deed, deed_of, one_deed_of
from claimcheck.compare.doers import Differ, differ, named
from claimcheck.compare.quantities import comparable
from claimcheck.compare.worlds import surely_one_story
from claimcheck.judge import Pairing
from claimcheck.knowledge.tables import table
from claimcheck.models import Claim, ClaimKind, Mention, MentionKind, Quantity
from claimcheck.remembering import ARTICLES, remembered

ALIKE = -0.5  # bits of like words: the rest of both sentences must at least not speak of other things
FAR = -1.9  # bits of like words from which two short sentences have hardly a word in common; set by hand
_PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "you", "who", "his", "her"})
_OF_IT = frozenset({"the", "this", "that", "his", "her", "its", "their", "whose"})


def how_sure(pair: Pairing, mine: Deed, theirs: Deed) -> Differ:
    """Tell how surely none of the doers of one side may be one of the other."""
    if _misread(pair.left, mine, theirs, pair) or _misread(pair.right, theirs, mine, pair):
        return Differ.NOT
    bare = bool(mine.targets) != bool(theirs.targets)
    return min(_differ(a, b, mine.key, pair, bare=bare) for a in mine.doers for b in theirs.doers)


def _differ(left: Mention, right: Mention, key: str, pair: Pairing, *, bare: bool) -> Differ:
    knowledge = pair.context.knowledge
    if not key.startswith(CAUSE) and key != FATAL:
        roles = _role(left, pair.left, pair), _role(right, pair.right, pair)
        return differ(left, right, knowledge, roles)
    if named(left) and named(right):
        return differ(left, right, knowledge)
    if named(left) or named(right) or _told_of(left, pair.right, pair) or _told_of(right, pair.left, pair):
        return Differ.NOT
    surely = key != CAUSE or bare  # of several steps that led to it, or illnesses at once, two may both be right
    return Differ.NAMED if other_cause(left, right, knowledge, surely=surely) else Differ.NOT


def _told_of(cause: Mention, claim: Claim, pair: Pairing) -> bool:
    """Tell whether the article of ``claim`` speaks of this cause, too: as a step on the way to its own, perhaps."""
    return cause.head in _said(pair.context.of_article(claim))


@remembered(ARTICLES)
def _said(claims: Sequence[Claim]) -> frozenset[str]:
    return frozenset[str]().union(*[claim.terms for claim in claims])


def _role(doer: Mention, claim: Claim, pair: Pairing) -> str:
    """Return what the article says that a named person is: 'co-pilot'."""
    own = pair.context.of_article(claim)
    said = (c.role.text for c in own if c.role is not None and doer.name in {agent.name for agent in c.agents})
    return next(said, "") if doer.kind is MentionKind.PERSON else ""


def _misread(claim: Claim, own: Deed, other: Deed, pair: Pairing) -> bool:
    """Tell whether a pronoun may not be whom it was taken for: in what somebody says, or where both are spoken of."""
    if not any(doer.text.lower() in _PRONOUNS for doer in own.doers):
        return False
    if claim.attribution.quoted or claim.attribution.speakers or '"' in claim.quote or "“" in claim.quote:
        return True
    if {doer.name for doer in own.doers} & {target.name for target in own.targets}:
        return True
    known = pair.context.people(claim)
    return any(same_person(doer.name, name, pair.context.knowledge) for doer in other.doers for name in known)


def which_is_known(pair: Pairing, mine: Deed, theirs: Deed) -> bool:
    """Tell whether it is one deed: the sentences are alike, or what is done can be done once in this story."""
    words = pair.part("words")
    if not mine.targets or not theirs.targets:
        return mine.key == FIRST or mine.key.startswith(STEERED) or _sole_cause(pair, mine, theirs)
    if mine.key == OFFICE:
        return words >= ALIKE
    specific = _specific(mine), _specific(theirs)
    if words >= ALIKE and (any(specific) or _described_alike(mine, theirs)):
        return True
    return surely_one_story(pair) and words >= FAR and all(specific)


def _sole_cause(pair: Pairing, mine: Deed, theirs: Deed) -> bool:
    """Tell whether one gives "the cause" of what its article is about, and the other the cause of this or as bare."""
    sides = ((pair.left, mine), (pair.right, theirs))
    return mine.key == CAUSE and all(
        _specific(deed) if deed.targets else claim.predicate.form == "copula" for claim, deed in sides
    )


def _specific(deed: Deed) -> bool:
    """Tell whether a target is a name, or the one thing of its kind: 'the winning goal', 'the fire'."""
    return any(one.head == "" or one.text.lower().split()[0] in _OF_IT for one in deed.targets)


def _described_alike(mine: Deed, theirs: Deed) -> bool:
    """Tell whether targets that no article knows yet share a word beside the noun; an offer is one of many."""
    offers = table("measures")["bidding"]["nouns"]
    pairs = [(a, b) for a in mine.targets for b in theirs.targets if a.head == b.head and a.head not in offers]
    return any(set(a.terms) & set(b.terms) - {a.head} for a, b in pairs)


def other_amounts(pair: Pairing, mine: Deed, theirs: Deed) -> bool:
    """Tell whether the two were done to numbers that cannot be one: who got 230 got others than who got 310."""
    left, right = _amounts(pair.left, mine), _amounts(pair.right, theirs)
    return any(comparable(a, b) and not (_within(a, b) or _within(b, a)) for a in left for b in right)


def _within(amount: Quantity, other: Quantity) -> bool:
    return other.low <= amount.value <= other.high


def _amounts(claim: Claim, deed: Deed) -> list[Quantity]:
    spans = [(target.start, target.end) for target in deed.targets]
    return [one for one in claim.quantities if any(start <= one.start < end for start, end in spans)]


def told_once(pair: Pairing, mine: Deed, theirs: Deed) -> bool:
    """Tell whether neither article has the deed done by somebody else as well, or by the other's doer."""
    return not (_others(pair, pair.left, mine, theirs) or _others(pair, pair.right, theirs, mine))


def _others(pair: Pairing, claim: Claim, own: Deed, other: Deed) -> bool:
    knowledge = pair.context.knowledge
    for deed in _deeds(pair, claim, own):
        if any(same(a, b, knowledge) for a in deed.doers for b in other.doers):
            return True
        if all(differ(a, b, knowledge) for a in deed.doers for b in own.doers):
            return True
    return False


def _deeds(pair: Pairing, claim: Claim, own: Deed) -> Iterator[Deed]:
    """Yield what the article of ``claim`` tells besides of deeds that may be the same."""
    for other in pair.context.of_article(claim):
        if other.id == claim.id or other.kind is not ClaimKind.EVENT:
            continue
        deed = deed_of(other, pair.context.knowledge)
        if deed is not None and one_deed_of(deed, own, pair.context.knowledge):
            yield deed
