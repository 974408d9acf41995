"""A date stands beside a weekday on which it does not fall.

Why it matters: one of the two is wrong, readers plan by either, and the calendar is all that is needed to know it.

What counts: a weekday and a day of a month beside it, of a year that is named or that of the report.
What does not: dates before 1924 (the old calendar), dates far from the day of the report without their year, a weekday
and a date that may be of two things ("said on Friday June 12 was too late"), spans of days.
"""

from claimcheck.align.dated import NAMED_WEEKDAY, WEEKDAY_OF_DATE
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import ClaimKind, Conflict, Severity

OTHER = "A brass band from Tolmar won the regional contest."


@detector(
    code="CC208",
    severity=Severity.WARNING,
    kinds=[ClaimKind.ATTRIBUTE],
    inside=True,
    conflicting=[
        Example("The Velden gallery will open on Friday, 12 June, with a brass band.", OTHER, "2025-06-02"),
        Example("Painter Ilse Marn opened the gallery on Tuesday, May 3, 2019, in the rain.", OTHER),
    ],
    compatible=[
        Example("The Velden gallery will open on Thursday, 12 June, with a brass band.", OTHER, "2025-06-02"),
        Example("The Velden gallery opened on Friday, 12 June, with a brass band.", OTHER, "2025-01-02"),
        Example("Ilse Marn said on Friday June 12 was too late for the gallery.", OTHER, "2025-06-02"),
        Example("The tsar opened the gallery on Friday, 12 June 1909.", OTHER),
        Example("The Velden gallery is open from Friday, 13 June, to Sunday, 15 June.", OTHER, "2025-06-02"),
    ],
)
def weekday_of_date(pair: Pairing) -> Conflict | None:
    """Hold a weekday against the calendar."""
    left, right = pair.left, pair.right
    if {left.attribute, right.attribute} != {NAMED_WEEKDAY, WEEKDAY_OF_DATE}:
        return None
    named, date = (left, right) if left.attribute == NAMED_WEEKDAY else (right, left)
    return Conflict(
        question="Which weekday is meant?",
        left=left.value,
        right=right.value,
        why=f"“{date.predicate.text}” names {named.value}, but the calendar has {date.value}.",
        topic=f"weekday|{date.predicate.text.casefold()}",
        confidence=0.8,
        left_span=(left.predicate.start, left.predicate.end),
        right_span=(right.predicate.start, right.predicate.end),
    )
