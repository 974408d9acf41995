"""One source says that something happened or holds, another that it did not or does not.

Why it matters: it is the plainest contradiction there is.

What counts: one predicate, or opposite ones (approve and reject), with the same participants, one side asserted, the
other not, both as fact.
What does not: plans, conditions, questions, hedged reports, "not only" and other words that only look negative, another
time, and two named speakers who disagree: both articles then report one dispute.
"""

from claimcheck.align.entities import same
from claimcheck.compare.questions import statement, whether
from claimcheck.compare.worlds import about, denied, disputed, firm, in_words, real, times_meet
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import Claim, ClaimKind, Conflict, Mention, Modality, Severity

SURE = 0.75  # of an alignment, from which one shared participant is enough if there is no other; set by hand
ALIKE = 2.0  # bits of like words from which one shared participant is enough; set by hand, not measured


@detector(
    code="CC501",
    severity=Severity.ERROR,
    kinds=[ClaimKind.EVENT],
    conflicting=[
        Example(
            "Publisher Maud Ekker agreed to reprint the banned atlas of Kelm.",
            "Publisher Maud Ekker refused to reprint the banned atlas of Kelm.",
        ),
        Example(
            "The fire alarm was triggered when thieves entered the Dunmore archive on Monday.",
            "The fire alarm was not triggered when thieves entered the Dunmore archive on Monday.",
        ),
        Example(
            "Minister Ada Moreno signed the harbour treaty with Norland on Monday.",
            "Minister Ada Moreno did not sign the harbour treaty with Norland on Monday.",
        ),
        Example(
            "Parliament approved the harbour treaty with Norland on Monday.",
            "Parliament rejected the harbour treaty with Norland on Monday.",
        ),
        Example(
            "Judge Henrik Solberg convicted the beekeeper Arne Wick of fraud.",
            "Judge Henrik Solberg acquitted the beekeeper Arne Wick of fraud.",
        ),
        Example(
            "The zoo in Lessing extended its contract with vet Mara Quint on Friday.",
            "The zoo in Lessing did not extend its contract with vet Mara Quint on Friday.",
        ),
    ],
    compatible=[
        Example(
            "Publisher Maud Ekker agreed to reprint the banned atlas of Kelm.",
            "Publisher Maud Ekker plans to reprint the banned atlas of Kelm.",
        ),
        Example(
            "Police in Kelm arrested the forger Otto Brill over the stamps of Lessing.",
            "Police in Kelm released the forger Otto Brill over the stamps of Lessing.",
        ),
        Example(
            "Miners at Lodestone began the strike over the shaft lift of Kelm.",
            "Miners at Lodestone ended the strike over the shaft lift of Kelm.",
        ),
        Example(
            "Minister Ada Moreno signed the harbour treaty with Norland on Monday.",
            "Minister Ada Moreno did not rule out that she would sign the harbour treaty with Norland.",
        ),
        Example(
            "Minister Ada Moreno signed the harbour treaty with Norland on Monday.",
            "If Minister Ada Moreno had not signed the harbour treaty with Norland, war would follow.",
        ),
        Example(
            "Chef Bruno Tal apologised on Monday for the poisoned oysters of Kelm.",
            "Chef Bruno Tal did not apologise to the waiters for the poisoned oysters of Kelm.",
        ),
        Example(
            "Doctor Ines Falk did not sign the vaccine report until Monday.",
            "Doctor Ines Falk signed the vaccine report on Monday.",
        ),
        Example(
            "Not all members of the Brandt orchestra signed the wage deal with Kelm.",
            "Members of the Brandt orchestra signed the wage deal with Kelm.",
        ),
        Example(
            "No one but coach Petra Lund signed the complaint about the Kelm referee.",
            "Coach Petra Lund signed the complaint about the Kelm referee.",
        ),
    ],
)
def denied_elsewhere(pair: Pairing) -> Conflict | None:
    """Compare which side of one predicate the claims take."""
    left, right = pair.left, pair.right
    if not (_both_real(pair) and firm(left) and firm(right)) or not times_meet(left, right):
        return None
    opposite = _opposite(pair)
    if opposite == (denied(left) != denied(right)) or not _one_statement(pair) or _denies_less(pair):
        return None
    if opposite and _in_turn(pair):
        return None
    a, b = statement(left, pair), statement(right, pair)
    return Conflict(
        question=whether((_affirmed(left, right),) if opposite else (left, right), pair),
        left=a,
        right=b,
        why=f"One says “{a}”, the other “{b}”, of the same participants.",
        topic=f"polarity|{about(pair)}",
        severity=Severity.NOTE if disputed(pair) else None,
        confidence=0.7,
        left_key=f"{left.predicate.sense if opposite else 0}{left.stance.polarity}",
        right_key=f"{right.predicate.sense if opposite else 0}{right.stance.polarity}",
    )


def _both_real(pair: Pairing) -> bool:
    """Tell whether both tell it as fact, or one that somebody agreed to it and the other that he refused."""
    if real(pair.left) and real(pair.right):
        return True
    known = pair.context.knowledge.stance
    agreed, refused = sorted((pair.left, pair.right), key=denied)
    return (
        agreed.stance.modality is Modality.PLANNED
        and agreed.stance.cue in known.willing
        and real(refused)
        and refused.stance.cue in known.unwilling
    )


def _one_statement(pair: Pairing) -> bool:
    """Ask for the whole statement: predicate, and two participants, or one in almost the same words."""
    left, right = pair.left.predicate, pair.right.predicate
    speaking = {pair.context.knowledge.reporting.stance_of(p.lemma.split()[0]) for p in (left, right)} - {""}
    if speaking and pair.part("patient") <= 0:  # people say things, and do not say others, all the time
        return False
    if not (left.lemma == right.lemma or _opposite(pair)):
        return False
    shared = sum(pair.part(name) > 0 for name in ("agent", "patient", "partner"))
    missing = sum(pair.part(name) < 0 for name in ("agent", "patient", "partner"))
    if missing or not shared:
        return False
    return shared >= 2 or pair.part("words") >= ALIKE or _nothing_else(pair)


def _nothing_else(pair: Pairing) -> bool:
    """Tell whether the one shared participant is all that either statement has: 'the alarm was triggered'."""
    surely_one = pair.alignment.score >= SURE
    return surely_one and all(
        len({*claim.agents, *claim.patients, *claim.partners, *claim.places}) == 1 and not claim.quantities
        for claim in (pair.left, pair.right)
    )


def _denies_less(pair: Pairing) -> bool:
    """Tell whether the denied side speaks of less than the other: not to the victims, not in May, not in Geneva."""
    for no, yes in ((pair.left, pair.right), (pair.right, pair.left)):
        if denied(no) and not denied(yes):
            told = {word for term in yes.terms for word in term.casefold().split()}
            others, known = (*yes.agents, *yes.patients, *yes.partners, *yes.places), pair.context.knowledge
            if any(not _words(one) & told for one in no.patients):
                return True
            if not all(any(same(one, other, known) for other in others) for one in (*no.partners, *no.places)):
                return True
            if no.times and not yes.times:
                return True
    return False


def _words(mention: Mention) -> set[str]:
    return {mention.head} if mention.head else set(mention.name.casefold().split())


def _in_turn(pair: Pairing) -> bool:
    """Tell whether one may have followed the other: opened and closed, arrested and released, at no one named time."""
    if pair.left.predicate.family not in pair.context.knowledge.predicates.in_turn:
        return False
    return not (pair.left.times and pair.right.times)


def _affirmed(left: Claim, right: Claim) -> Claim:
    """Return the claim that the question is put from, the same whichever side it stands on."""
    return min((left, right), key=lambda claim: (denied(claim), -claim.predicate.sense, in_words(claim)))


def _opposite(pair: Pairing) -> bool:
    left, right = pair.left.predicate, pair.right.predicate
    return left.family != "" and left.family == right.family and left.sense * right.sense == -1
