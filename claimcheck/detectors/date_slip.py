"""Two sources give dates that are one but for a slip: 4 and 14 October, 26 May and 26 June, 1923 and 1932.

Why it matters: a digit lost, two exchanged, or the month before is how dates go wrong, whatever words stand around.

What counts: a deed of one sort, or done to one thing, dated by a day of a month or a year of which the other article
names only the slip, in sentences that share words of substance and articles that surely tell of one event.
What does not: years a decade apart (a census), a date that the other article names as well, neighbouring days (they
are of two things), two stages of a thing, what was put off, what is planned against what was, sentences
that agree on another date.
"""

from claimcheck.align.date_slips import NEAR_DATES, dated_alike, slipped
from claimcheck.align.entities import same
from claimcheck.compare.questions import when_was
from claimcheck.compare.times import answer, compatible, same_scale, show
from claimcheck.compare.worlds import disputed, one_denies, planned_and_done, scheduled
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import Claim, ClaimKind, Conflict, Mention, Severity, When


@detector(
    code="CC206",
    severity=Severity.WARNING,
    kinds=[ClaimKind.EVENT],
    needs="times",
    conflicting=[
        Example(
            "The first patient of the Orl fever, a boy of four, fell ill on 12 February after a stay at Cardle Sands.",
            "A boy of four, the first known case of Orl fever, fell ill at Cardle Sands on 22 February, doctors say.",
        ),
        Example(
            "The ministry's technicians passed the Ardle lift on May 26. It fell on Sunday.",
            "On June 26 the ministry's technicians signed off the Ardle lift. It fell on Sunday.",
        ),
        Example(
            "Divers found the bell of the wreck of the Marigold off Cardle on 9 September.",
            "Divers brought up the bell of the wreck of the Marigold off Cardle on 19 September.",
        ),
    ],
    compatible=[
        Example(
            "The inquiry into the Malvern tram crash, which opened on 9 September 2024, heard from 200 witnesses.",
            "The inquiry into the Malvern tram crash closed on 19 September 2024 in the Corn Exchange of Cardle.",
        ),
        Example(
            "The flow of gas from Ardle to Cardle was halted on 3 July after the blast at Malvern.",
            "Gas flowed from Ardle to Cardle again on 13 July, after the blast at Malvern.",
        ),
        Example(
            "The inquiry into the Malvern tram crash, which opened on 9 September 2024, heard from 200 witnesses.",
            "The inquiry into the Malvern tram crash opened on 9 September 2024. It heard Ana Ruiz on 19 September.",
        ),
        Example(
            "The inquiry into the Malvern tram crash is to open on 9 September, in the Corn Exchange of Cardle.",
            "The inquiry into the Malvern tram crash was put off to 19 September, the Corn Exchange of Cardle said.",
        ),
        Example(
            "The inquiry into the Malvern tram crash, which opened on 9 September 2024, heard from 200 witnesses.",
            "The trams of Malvern, which crashed in fog, had been bought from Cardle on 19 September 2019.",
        ),
        Example(
            "Cardle had 18,204 people at the census of 1991.",
            "At the census of 2001 Cardle had 16,930 people.",
        ),
        Example(
            "The choir of Cardle sang in the Malvern church on 9 September.",
            "A fire on 19 September damaged the roof of the school in Ardle.",
        ),
        Example(
            "Pilots of the lost balloon Halcyon left the field at Ardle on 12 March, said the Norland Aero Club.",
            "On 13 March the balloon Halcyon, since lost, rose from Ardle with two pilots, the Norland Aero Club said.",
        ),
    ],
)
def date_slip(pair: Pairing) -> Conflict | None:
    """Compare dates digit by digit."""
    left, right = pair.left, pair.right
    found = slipped(left, right) if pair.alignment.rule == NEAR_DATES or pair.part("words") > 0 else None
    if found is None or one_denies(left, right) or not (scheduled(left) and scheduled(right)):
        return None
    if planned_and_done(left, right) or not _one_deed(pair) or _put_off(pair):
        return None
    a, b = found
    if _known(a, right, pair) or _known(b, left, pair) or _agree_besides(pair):
        return None
    return Conflict(
        question=when_was(pair),
        left=show(a),
        right=show(b),
        why=f"Two dates beside the same words that differ as by a slip: {show(a)} and {show(b)}.",
        topic=f"date|{'|'.join(sorted((a.text, b.text)))}",
        severity=Severity.NOTE if disputed(pair) else None,
        confidence=0.6,
        left_key=answer(a),
        right_key=answer(b),
        left_span=(a.start, a.end),
        right_span=(b.start, b.end),
    )


def _one_deed(pair: Pairing) -> bool:
    """Tell whether both may be of one deed: of one sort, or in other words of one thing, if it has no stages."""
    a, b = pair.left.predicate, pair.right.predicate
    if a.lemma == b.lemma or (a.family and a.family == b.family):
        return a.sense * b.sense >= 0
    staged = {a.family, b.family} & pair.context.knowledge.predicates.in_turn
    return not staged and any(
        same(x, y, pair.context.knowledge) for x in _who(pair.left) for y in _who(pair.right) if x.head or y.head
    )


def _who(claim: Claim) -> tuple[Mention, ...]:
    return (*claim.agents, *claim.patients, *claim.partners)


def _put_off(pair: Pairing) -> bool:
    """Tell whether either sentence tells that something was moved to another day."""
    return any(
        other.predicate.family == "timing"
        for claim in (pair.left, pair.right)
        for other in pair.context.of_sentence(claim)
    )


def _known(when: When, claim: Claim, pair: Pairing) -> bool:
    """Tell whether the article of ``claim`` names this date too, of whatever: then it tells of two."""
    return any(dated_alike(other, when) for other in pair.context.of_article(claim))


def _agree_besides(pair: Pairing) -> bool:
    """Tell whether the sentences have another date in common: the slip is of something else that they tell."""
    left, right = (
        [when for other in pair.context.of_sentence(one) for when in other.times] for one in (pair.left, pair.right)
    )
    return any(same_scale(a, b) and a.day and b.day and compatible(a, b) for a in left for b in right)
