"""Whether two claims, of which one says no to what the other says yes, are one statement, and deny no less of it.

Two sentences share a verb and a participant easily: who did not ask for money may have asked for help, and what the old
rule allowed is not what the new one forbids. Everything that either sentence adds has to fit.
"""

from __future__ import annotations

import re

from claimcheck.align.entities import clash, same
from claimcheck.align.participants import GENERIC, one_more
from claimcheck.compare.quantities import can_both_hold, comparable
from claimcheck.compare.sides import Sides
from claimcheck.compare.worlds import denied
from claimcheck.judge import Pairing
from claimcheck.knowledge.tables import listed
from claimcheck.models import Claim, ClaimKind, Mention, MentionKind, Modality

SURE = 1.6  # bits of an alignment, from which one shared participant is enough if there is no other; set by hand
ALIKE = 2.0  # bits of like words from which one shared participant is enough; set by hand, not measured
TURNED = 2.0  # bits of a participant that is subject here and object there: "the fair was called off", "it went ahead"
HAVING = "possession"
MOSTLY = 0.5  # share of a thing's words from which it is named; set by hand
RICH = 2  # words that a shared thing has in common from which it stands for two: "the ceasefire for the Oru valley"
_ROLES = ("agent", "patient", "partner")
_COMPLEMENT = re.compile(r"\b(?:to|from|into|against)\s+(?:be\s+|being\s+|have\s+|having\s+)?$", re.IGNORECASE)


def one_statement(pair: Pairing, opposed: Sides | None) -> bool:
    """Ask for the whole statement: predicate, and two participants, or one in almost the same words."""
    left, right = pair.left, pair.right
    if left.predicate.lemma != right.predicate.lemma and opposed is None:
        return False
    if any(pair.part(name) < 0 for name in _ROLES) or _other_doers(pair) or _other_thing(pair):
        return False
    first, second = complement(left, pair), complement(right, pair)
    if first and second and not _same_deed(first, second, pair):
        return False
    if _says(pair) and not (_content(pair) or (first and second)):
        return False
    return _measured(pair, opposed) and _shared(pair)


def denies_less(pair: Pairing) -> bool:
    """Tell whether the denied side speaks of less than the other: not to the victims, not in May, not ten."""
    return any(
        _less(no, yes, pair)
        for no, yes in ((pair.left, pair.right), (pair.right, pair.left))
        if denied(no) and not denied(yes)
    )


def asked_by_one(pair: Pairing) -> bool:
    """Tell whether both are what somebody asks for, and it is the same who asks: a board that wants a study halted."""
    known = pair.context.knowledge
    left, right = _asking(pair.left, pair), _asking(pair.right, pair)
    return any(same(a, b, known) for a in left for b in right)


def _asking(claim: Claim, pair: Pairing) -> tuple[Mention, ...]:
    """Return who asks for what a claim tells: the doers of a demand before it in its sentence."""
    if claim.stance.modality not in (Modality.DEMANDED, Modality.PLANNED):
        return ()
    asks = pair.context.knowledge.stance.modality
    return tuple(
        agent
        for other in pair.context.of_sentence(claim)
        if other.kind is ClaimKind.EVENT and other.predicate.start < claim.predicate.start
        if not denied(other)
        and (other.predicate.family == "demand" or asks.get(other.predicate.lemma) == Modality.DEMANDED.value)
        for agent in other.agents
    )


def complement(claim: Claim, pair: Pairing) -> Claim | None:
    """Return the deed that a verb governs: of "allowed them to sell" the sale."""
    for other in pair.context.of_article(claim):
        if other.kind is not ClaimKind.EVENT or other.start != claim.start or other.predicate.form != "verb":
            continue
        between = claim.quote[claim.predicate.end - claim.start : max(0, other.predicate.start - claim.start)]
        if other.predicate.start > claim.predicate.end and _COMPLEMENT.search(between) and "," not in between:
            return other
    return None


def _less(no: Claim, yes: Claim, pair: Pairing) -> bool:
    told = {word for term in yes.terms for word in term.casefold().split()}
    others, known = (*yes.agents, *yes.patients, *yes.partners, *yes.named_places), pair.context.knowledge
    if any(not _words(one) & told or _elsewhere(one, yes) for one in no.patients):
        return True
    put_by = {term for one in (*no.agents, *no.patients) for term in one.terms}  # "the cabin at Orl"
    for one in (*no.partners, *(place for place in no.named_places if place.name not in put_by)):
        if not any(same(one, other, known) for other in others) and not _named(one, told):
            return True
    if any(not any(comparable(a, b) and can_both_hold(a, b) for b in yes.quantities) for a in no.quantities):
        return True
    return bool(no.times and not yes.times)


def _elsewhere(thing: Mention, yes: Claim) -> bool:
    """Tell whether the other side's thing of this kind has other names: another town's concert."""
    likes = [one for one in (*yes.agents, *yes.patients) if one.head and one.head == thing.head]
    return bool(likes and _names(thing)) and all(_names(one) and not _names(one) & _names(thing) for one in likes)


def _named(mention: Mention, told: set[str]) -> bool:
    """Tell whether half of the words of a thing are told: "automatic braking", "an automatic braking system"."""
    own = {word for term in mention.terms for word in term.casefold().split()}
    return bool(mention.head) and len(own) > 1 and len(own & told) >= MOSTLY * len(own)


def _shared(pair: Pairing) -> bool:
    shared = sum(pair.part(name) > 0 for name in _ROLES)
    verb = pair.left.predicate
    if verb.family == HAVING and pair.part("patient") <= 0:
        return False
    if (
        verb.lemma.split()[0] in GENERIC
        and verb.form == "verb"
        and pair.part("agent") <= 0
        and verb.family in ("", HAVING)
    ):
        return False  # many things have an effect
    if not shared and pair.part("participant") >= TURNED:
        shared = 1
    if pair.part("partner") == 0 and _partner_named(pair):
        shared += 1
    return bool(shared) and (
        shared >= 2 or _rich(pair) or pair.part("words") >= ALIKE or _nothing_else(pair) or _all_denied(pair)
    )


def _all_denied(pair: Pairing) -> bool:
    """Tell whether a named doer, whom both have, never did it at all: who never married did not marry a cellist."""
    no = pair.left if denied(pair.left) else pair.right
    alone = not (no.patients or no.partners or no.places or no.times or no.quantities)
    return pair.part("agent") > 0 and alone and "never" in no.stance.cue.split() and not no.agents[0].head


def _partner_named(pair: Pairing) -> bool:
    """Tell whether one side names what the other's verb is done with, to or for."""
    return bool(pair.left.partners and pair.right.partners) and any(
        any(_named(one, {word for term in other.terms for word in term.casefold().split()}) for one in claim.partners)
        for claim, other in ((pair.left, pair.right), (pair.right, pair.left))
    )


def _rich(pair: Pairing) -> bool:
    """Tell whether both put one thing closely, in the same words: not every inquiry is a joint one."""
    known = pair.context.knowledge
    if bool(pair.left.agents) != bool(pair.right.agents):
        return False
    return any(
        same(a, b, known) and a.head and len(set(a.terms) & set(b.terms)) >= RICH
        for mine, theirs in ((pair.left.agents, pair.right.agents), (pair.left.patients, pair.right.patients))
        for a in mine
        for b in theirs
    )


def _nothing_else(pair: Pairing) -> bool:
    """Tell whether the one shared participant is all that either statement has: 'the alarm was triggered'."""
    surely_one = pair.bits >= SURE
    return surely_one and all(
        len({*claim.agents, *claim.patients, *claim.partners, *claim.named_places}) == 1 and not claim.quantities
        for claim in (pair.left, pair.right)
    )


def _says(pair: Pairing) -> bool:
    """Tell whether the predicate is one of speech: people say things, and do not say others, all the time."""
    knowledge = pair.context.knowledge.reporting
    return any(knowledge.stance_of(claim.predicate.lemma.split()[0]) for claim in (pair.left, pair.right))


def _content(pair: Pairing) -> bool:
    """Tell whether what is said is shared; of a demand it stands behind "for"."""
    asks = pair.context.knowledge.reporting.stance_of(pair.left.predicate.lemma.split()[0]) == "demanding"
    return pair.part("patient") > 0 or (asks and pair.part("partner") > 0)


def _same_deed(left: Claim, right: Claim, pair: Pairing) -> bool:
    a, b = left.predicate, right.predicate
    if a.lemma != b.lemma and (not a.family or a.family != b.family):
        return False
    known = pair.context.knowledge
    return not (left.patients and right.patients) or any(
        same(x, y, known) for x in left.patients for y in right.patients
    )


def _other_doers(pair: Pairing) -> bool:
    """Tell whether both say who did it, and these are described by two different nouns: a statute, the regulations."""
    left, right = pair.left, pair.right
    if not left.agents or not right.agents or pair.part("agent") > 0:
        return False
    known = pair.context.knowledge
    if any(clash(a, b, known) for a in left.agents for b in right.agents):
        return True
    crossed = any(same(a, b, known) for a in left.agents for b in (*right.patients, *right.partners)) or any(
        same(a, b, known) for a in right.agents for b in (*left.patients, *left.partners)
    )
    return not crossed and all(a.head and b.head and a.head != b.head for a in left.agents for b in right.agents)


def _other_thing(pair: Pairing) -> bool:
    """Tell whether a shared thing belongs to another: the shares of one company, the vote of another council."""
    known = pair.context.knowledge
    for mine, theirs in ((pair.left.agents, pair.right.agents), (pair.left.patients, pair.right.patients)):
        pairs = [(a, b) for a in mine for b in theirs if same(a, b, known) and a.kind is not MentionKind.PERSON]
        if any(one_more(a) != one_more(b) for a, b in pairs):
            return True
        if not pairs and any(_of(a, b) or _of(b, a) for a in mine for b in theirs):
            return True
        if pairs and all(_names(a) - _names(b) and _names(b) - _names(a) for a, b in pairs):
            return True
    return False


def _of(owner: Mention, thing: Mention) -> bool:
    """Tell whether a thing is put as somebody's: who arrested his brother did not arrest him."""
    person = owner.kind is MentionKind.PERSON and not owner.head
    return person and bool(thing.head) and owner.name.split()[-1] in {w for t in thing.terms for w in t.split()}


def _names(mention: Mention) -> set[str]:
    """Return the names that a thing is put by: of "shares of Balt" it is Balt; a name itself is not put by another."""
    own = set() if mention.head else set(mention.name.split())
    return {t for t in mention.terms if t[:1].isupper() and not t.endswith(".") and not set(t.split()) <= own}


def _measured(pair: Pairing, opposed: Sides | None) -> bool:
    """Tell whether what rises or falls is a measure: a climber who climbs may fall."""
    if opposed is None or opposed.family not in ("level", "force"):
        return True
    if any(one.kind is MentionKind.PERSON for c in (pair.left, pair.right) for one in (*c.agents, *c.patients)):
        return False
    heads = {word for c in (pair.left, pair.right) for one in c.agents for word in _words(one)}
    return bool(heads & listed("denials", "measured", "nouns")) or all(
        claim.quantities for claim in (pair.left, pair.right)
    )


def _words(mention: Mention) -> set[str]:
    return {mention.head} if mention.head else set(mention.name.casefold().split())
