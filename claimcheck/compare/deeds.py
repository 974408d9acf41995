"""A claim -> the deed it tells of as a slot that one fills: who did it, what caused it, who got the prize.

Active and passive, "caused by", "blamed on", "due to" and "died of", "gave to", "went to" and "won": however a deed is
put, what may differ between two sources stands in one place, and what tells which deed is meant in another.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from claimcheck.align.entities import same
from claimcheck.compare.things import one_thing
from claimcheck.knowledge import Knowledge
from claimcheck.knowledge.tables import listed
from claimcheck.models import EVENT, Claim, Mention, MentionKind
from claimcheck.remembering import CLAIMS, remembered

CAUSE, FATAL, FIRST, PRIZE = "cause", "die of", "shoot first", "prize"
OFFICE = "by office"  # whatever the one holder of an office did
STEP = "in part"
STEERED = "pilot "
_WHOLE = frozenset({"cause", "set off", "be behind", "be to blame for"})
_SHOOTING = frozenset({"shoot", "fire-weapon", "attack", "strike"})
_FIRST = re.compile(r"\s*(?:fire |shots? )?first\b", re.IGNORECASE)
_CAUSES = frozenset({"cause", "blame-on", "stem-from", "start-fire"})
_CAUSING = frozenset({"blame", "die"})
_STEPS = frozenset(
    {"spark", "trigger", "touch off", "ignite", "stem", "result", "arise"}
)  # one of several that led to it
_EFFECT_BEHIND = frozenset({"lead", "result"})  # "led to the crash", "resulted in the crash"
_HOLDERS = frozenset({MentionKind.PERSON, MentionKind.COUNTRY, MentionKind.ORGANISATION, MentionKind.PLACE})


class Deed(NamedTuple):
    """What was done, who fills the slot that sources may differ in, and what tells which deed it is."""

    key: str
    doers: tuple[Mention, ...]
    targets: tuple[Mention, ...]


def deed_of(claim: Claim, knowledge: Knowledge) -> Deed | None:
    """Return the deed of a claim, None where many may do it, or nobody is said to have done it."""
    own = claim.predicate
    if claim.kind is not EVENT or not _may_be(own.lemma, own.family, knowledge):
        return None
    return _read(claim, knowledge)


@remembered(CLAIMS)  # only these few: to remember of all others that they are none would cost more than to ask
def _read(claim: Claim, knowledge: Knowledge) -> Deed | None:
    deed = _first(claim) or _caused(claim) or _prize(claim) or _done(claim, knowledge)
    return deed if deed is not None and deed.doers else None


@lru_cache(maxsize=1 << 12)  # verbs recur
def _may_be(lemma: str, family: str, knowledge: Knowledge) -> bool:
    """Tell whether a verb may be of a deed at all: most are of none."""
    named = lemma in _CAUSING or lemma in listed("prizes", "prizes", "giving") | listed("prizes", "prizes", "taking")
    return named or family in _SHOOTING or family in _CAUSES or _has_one_doer(lemma, family, knowledge)


def both_of_one_deed(left: Claim, right: Claim, knowledge: Knowledge) -> tuple[Deed, Deed] | None:
    """Return the deeds of two claims that may be one deed, as far as the words for it go."""
    mine = deed_of(left, knowledge)
    theirs = deed_of(right, knowledge) if mine else None
    return (mine, theirs) if mine and theirs and one_deed_of(mine, theirs, knowledge) else None


def one_deed_of(left: Deed | None, right: Deed | None, knowledge: Knowledge) -> bool:
    """Tell whether two deeds may be one, as far as the words for it go."""
    if left is None or right is None or left.key != right.key:
        return False
    if not left.targets or not right.targets:
        of_the_story = left.key == CAUSE or left.key.startswith(
            STEERED
        )  # "the cause was rust", "at the controls was Lee"
        return of_the_story or not (left.targets or right.targets)
    return any(_one_thing(a, b, knowledge) for a in left.targets for b in right.targets)


def _one_thing(left: Mention, right: Mention, knowledge: Knowledge) -> bool:
    """Tell whether two targets may be one: by name or noun, or by two nouns for one thing; never of two sorts."""
    called_alike = bool(left.head and right.head) and left.head != right.head and one_thing(left.head, right.head)
    return (same(left, right, knowledge) or called_alike) and not _other_sort(left, right)


def _other_sort(left: Mention, right: Mention) -> bool:
    """Tell whether the words before two nouns say that they are two things: 'puppy class', 'sheepdog class'."""
    mine, theirs = ({word for word in one.name.split() if word != one.head} for one in (left, right))
    return bool(left.head and right.head and mine and theirs) and not mine & theirs


def _caused(claim: Claim) -> Deed | None:
    predicate = claim.predicate
    if predicate.family == "cause" and predicate.sense > 0 and not _led_by_somebody(claim):
        behind = predicate.lemma.split()[0] in _EFFECT_BEHIND
        which = claim.attribute or ("" if predicate.lemma in _WHOLE else _step(predicate.lemma))
        key = f"{CAUSE} {which}".strip()
        return Deed(key, claim.agents, claim.partners if behind and not claim.patients else claim.patients)
    if predicate.family == "blame-on":
        return Deed(CAUSE, claim.partners, claim.patients)
    if predicate.lemma == "blame" and claim.patients and all(one.head for one in claim.patients):
        return Deed(CAUSE, claim.patients, tuple(one for one in claim.partners if _behind(one, claim, ("for",))))
    if predicate.family == "stem-from":
        return Deed(f"{CAUSE} {_step(predicate.lemma)}", claim.partners, claim.agents)
    if predicate.family == "start-fire" and claim.agents and all(a.kind is MentionKind.THING for a in claim.agents):
        return Deed(CAUSE, claim.agents, claim.patients)
    if predicate.lemma == "die":
        fatal = tuple(one for one in claim.partners if one.head and _behind(one, claim, ("of", "from", "after")))
        return Deed(FATAL, fatal, claim.agents) if fatal and claim.agents else None
    return None


def _step(lemma: str) -> str:
    return STEP if lemma in _STEPS else lemma


def _led_by_somebody(claim: Claim) -> bool:
    """Tell whether 'lead to' is no cause: 'she led the passengers to safety'."""
    return claim.predicate.lemma == "lead" and any(doer.kind in _HOLDERS for doer in claim.agents)


def _first(claim: Claim) -> Deed | None:
    """Read who shot first: 'opened fire first', 'fired the first shot'."""
    if claim.predicate.family not in _SHOOTING:
        return None
    after = claim.quote[max(0, claim.predicate.end - claim.start) :]
    shots = any(one.head in ("shot", "round") and "first" in one.text.lower().split() for one in claim.patients)
    return Deed(FIRST, claim.agents, ()) if shots or _FIRST.match(after) else None


def _behind(mention: Mention, claim: Claim, prepositions: tuple[str, ...]) -> bool:
    """Tell whether a mention stands directly behind one of these words."""
    before = re.findall(r"\w+", claim.quote[: max(0, mention.start - claim.start)].lower())
    articles = len(before) > 1 and before[-1] in ("the", "a", "an")
    return bool(before) and before[-2 if articles else -1] in prepositions


def _prize(claim: Claim) -> Deed | None:
    """Read who got a prize, as given, as taken, or as having gone to somebody."""
    lemma = claim.predicate.lemma
    given, taken = lemma in listed("prizes", "prizes", "giving"), lemma in listed("prizes", "prizes", "taking")
    if not (given or taken) or claim.predicate.form != "verb":
        return None
    things = claim.agents if lemma == "go" else claim.patients
    prizes = tuple(thing for thing in things if thing.head in listed("prizes", "prizes", "nouns"))
    if not prizes:
        return None
    if given:
        return Deed(PRIZE, tuple(one for one in claim.partners if one.kind in _HOLDERS or not one.head), prizes)
    return Deed(PRIZE, claim.agents, prizes)


def _done(claim: Claim, knowledge: Knowledge) -> Deed | None:
    own, known = claim.predicate, knowledge.predicates
    if not _has_one_doer(own.lemma, own.family, knowledge):
        return None
    several = own.lemma in known.alone or _may_mean_another(claim, knowledge) or not own.family
    key = own.lemma if several else f"{own.family} {own.sense}"
    return Deed(key, claim.agents, claim.patients or claim.partners)


def _may_mean_another(claim: Claim, knowledge: Knowledge) -> bool:
    """Tell whether a verb has several meanings and its object does not name the usual one, as in 'table a motion'."""
    known, lemma = knowledge.predicates, claim.predicate.lemma
    if lemma not in known.ambiguous:
        return False
    usual = known.family(lemma).family
    return usual not in (known.family(f"{lemma} {one.head}").family for one in claim.patients)


@lru_cache(maxsize=1 << 12)  # verbs recur
def _has_one_doer(lemma: str, family: str, knowledge: Knowledge) -> bool:
    known = knowledge.predicates
    families = {sense.family for sense in known.families(lemma)} | {family}
    return lemma in known.alone or not known.one_doer.isdisjoint(families)
