"""Two sources give dates that are one but for a slip: 4 and 14 October, 26 May and 26 June, 1923 and 1932.

Why it matters: a digit lost, two exchanged, or the month before is how dates go wrong, whatever words stand around.

What counts: a day of a month or a year in either article, of which the other article names only the slip, in sentences
that share words of substance and articles that surely tell of one event.
What does not: a date that the other article names as well, neighbouring days (they are of two things), the begin of a
thing against its end, what was put off, what is planned against what was, sentences that agree on another date.
"""

from claimcheck.align.date_slips import NEAR_DATES, dated_alike, slipped
from claimcheck.compare.questions import when_was
from claimcheck.compare.times import compatible, same_scale, show
from claimcheck.compare.worlds import denied, disputed, planned_and_done, scheduled
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import Claim, ClaimKind, Conflict, Severity, When


@detector(
    code="CC206",
    severity=Severity.WARNING,
    kinds=[ClaimKind.EVENT],
    conflicting=[
        Example(
            "The inquiry into the Malvern tram crash, which opened on 9 September 2024, heard from 200 witnesses.",
            "The inquiry into the Malvern tram crash first sat on 19 September 2024 in the Corn Exchange of Cardle.",
        ),
        Example(
            "Pilots of the lost balloon Halcyon left the field at Ardle on 12 March, said the Norland Aero Club.",
            "On 21 March the balloon Halcyon, since lost, rose from Ardle with two pilots, the Norland Aero Club said.",
        ),
        Example(
            "The Ardle lift that fell on Sunday was passed by the ministry's technicians on May 26, Funvale said.",
            "On June 26, said Funvale, the ministry's technicians signed off the Ardle lift that fell on Sunday.",
        ),
        Example(
            "Ada Moreno baked the first of the Moreno buns in Cardle in 1923, with a borrowed oven.",
            "In 1932 Ada Moreno began to sell the Moreno buns from her kitchen in Cardle.",
        ),
    ],
    compatible=[
        Example(
            "The inquiry into the Malvern tram crash, which opened on 9 September 2024, heard from 200 witnesses.",
            "The inquiry into the Malvern tram crash closed on 19 September 2024 in the Corn Exchange of Cardle.",
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
    if found is None or denied(left) != denied(right) or not (scheduled(left) and scheduled(right)):
        return None
    if planned_and_done(left, right) or _two_sides(left, right) or _put_off(pair):
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
        left_span=(a.start, a.end),
        right_span=(b.start, b.end),
    )


def _two_sides(left: Claim, right: Claim) -> bool:
    """Tell whether one tells the beginning and the other the end of a thing."""
    a, b = left.predicate, right.predicate
    return a.family == b.family and a.sense * b.sense < 0


def _put_off(pair: Pairing) -> bool:
    """Tell whether either sentence tells that something was moved to another day."""
    return any(
        other.predicate.family == "timing" and other.start == claim.start
        for claim in (pair.left, pair.right)
        for other in pair.context.claims.get(claim.article_id, ())
    )


def _known(when: When, claim: Claim, pair: Pairing) -> bool:
    """Tell whether the article of ``claim`` names this date too, of whatever: then it tells of two."""
    return any(dated_alike(other, when) for other in pair.context.claims.get(claim.article_id, ()))


def _agree_besides(pair: Pairing) -> bool:
    """Tell whether the sentences have another date in common: the slip is of something else that they tell."""
    left, right = (
        [
            when
            for other in pair.context.claims.get(one.article_id, ())
            if other.start == one.start
            for when in other.times
        ]
        for one in (pair.left, pair.right)
    )
    return any(same_scale(a, b) and a.day and b.day and compatible(a, b) for a in left for b in right)
