"""Two sources put one meeting, vote or report on different days.

Why it matters: "the debate on Tuesday" and "Thursday night's debate" stand in sentences that share nothing else, and
one of them sends the reader to the wrong day.

What counts: one thing that happens once, named by the same words, with a day, a clock time, a month or a year of its
own, and no moment fits both.
What does not: several of a kind (a second hearing, talks that go on), a day that the other article gives a thing of the
kind as well, days that a night or a time zone joins, articles of different weeks, plans that were put off.
"""

from claimcheck.compare.details import knows_time, one_thing, thing, told_as_news, topic
from claimcheck.compare.times import answer, compatible, same_scale, show
from claimcheck.compare.worlds import (
    after_the_other,
    disputed,
    hours_later,
    one_denies,
    past,
    planned_and_done,
    scheduled,
)
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import Claim, ClaimKind, Conflict, Severity, When

ONE_WEEK = 6 * 24  # hours; articles further apart may well mean another week's meeting


@detector(
    code="CC203",
    severity=Severity.ERROR,
    kinds=[ClaimKind.DETAIL],
    conflicting=[
        Example(
            "The mayoral debate on Tuesday in Cardle was a dull affair, viewers complained.",
            "Lena Brandt stumbled in Thursday's mayoral debate in Cardle.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "The next meeting of the fisheries board will be held on 17 December, the board said.",
            "The next meeting of the fisheries board will be held on 10 December, the board said.",
            "2026-11-06",
            "2026-11-06",
        ),
        Example(
            "The funeral of the poet Ada Moreno in Trieste on Saturday drew a thousand readers.",
            "A thousand readers came to Sunday's funeral of the poet Ada Moreno in Trieste.",
            "2026-03-09",
            "2026-03-09",
        ),
        Example(
            "The council's vote on the Malvern tram line is scheduled for Thursday.",
            "The council's vote on the Malvern tram line is set for Wednesday.",
            "2026-03-02",
            "2026-03-02",
        ),
    ],
    compatible=[
        Example(
            "The mayoral debate on Tuesday in Cardle was a dull affair, viewers complained.",
            "Lena Brandt stumbled in this week's mayoral debate in Cardle.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "The mayoral debate on Tuesday in Cardle was a dull affair, viewers complained.",
            "The school debate on Thursday in Cardle was a lively affair, viewers said.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "The first hearing in the Malvern tram case took place on Monday.",
            "The second hearing in the Malvern tram case took place on Wednesday.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "The council's vote on the Malvern tram line is scheduled for Thursday.",
            "The council's vote on the Malvern tram line, once set for Wednesday, has been put off to Thursday.",
            "2026-03-02",
            "2026-03-02",
        ),
        Example(
            "The council's vote on the Malvern tram line is scheduled for Thursday.",
            "The council's vote on the Malvern tram line was on Monday.",
            "2026-03-02",
            "2026-03-12",
        ),
        Example(
            "The explosion at the Malvern mill late on Monday was heard in Cardle.",
            "The explosion at the Malvern mill early on Tuesday was heard in Cardle. It was past midnight.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "The funeral of the poet Ada Moreno in Trieste on Saturday drew a thousand readers.",
            "Ada Moreno's publisher is planning a memorial for the poet in Trieste on Sunday.",
            "2026-03-09",
            "2026-03-09",
        ),
    ],
)
def date_of_thing(pair: Pairing) -> Conflict | None:
    """Compare the times of one thing."""
    left, right = pair.left, pair.right
    if left.attribute != "time" or one_denies(left, right) or not (scheduled(left) and scheduled(right)):
        return None
    a, b = left.times[0], right.times[0]
    if not same_scale(a, b) or compatible(a, b) or not (one_thing(pair) and told_as_news(pair)):
        return None
    if planned_and_done(left, right) or after_the_other(pair, a, b):
        return None
    if _weeks_apart(a, b, pair) or knows_time(a, right, pair) or knows_time(b, left, pair):
        return None
    what = thing(pair)
    return Conflict(
        question=f"When {_tense(left)} {what}?",
        left=show(a),
        right=show(b),
        why=f"Both date one thing ({what}), but it cannot have been both {show(a)} and {show(b)}.",
        topic=topic(pair),
        severity=Severity.NOTE if disputed(pair) else None,
        confidence=0.7,
        left_key=answer(a),
        right_key=answer(b),
        left_span=(a.start, a.end),
        right_span=(b.start, b.end),
    )


def _tense(claim: Claim) -> str:
    return "was" if past(claim) else "is"


def _weeks_apart(a: When, b: When, pair: Pairing) -> bool:
    """Tell whether a bare weekday may be one of another week."""
    later = hours_later(pair)
    return (a.day is None or b.day is None) and (later is None or abs(later) > ONE_WEEK) and not (a.year and b.year)
