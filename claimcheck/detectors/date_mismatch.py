"""Two sources give different days or times for the same event.

Why it matters: days and weekdays are the facts that outlets get wrong most often.

What counts: the same predicate with the same participants, or a deed that either article tells once, each with a time
of the same scale, and no moment fits both.
What does not: a finer time inside a coarser one, midnight, time zones, durations, "since" and "by", recurring times,
the day of a report against the day of the event, events that were put off, and what happened
after the other article was out.
"""

from claimcheck.align.participants import one_of_more, speaks
from claimcheck.compare.apart import limited_otherwise, of_a_part, other_places, repeated
from claimcheck.compare.identity import nearly_the_same, one_deed, told_otherwise
from claimcheck.compare.questions import when_was
from claimcheck.compare.times import a_day_between, answer, compatible, far_apart, same_scale, show
from claimcheck.compare.worlds import (
    about,
    after_the_other,
    disputed,
    one_denies,
    participants,
    planned_and_done,
    scheduled,
    told_once,
)
from claimcheck.judge import Example, Pairing, detector
from claimcheck.knowledge.tables import listed
from claimcheck.models import Claim, ClaimKind, Conflict, Predicate, Severity, When

COURSE = "course"  # the family of what begins and ends
# the value of a claim that something began, or ended, when a state did: the evening before it, or the morning after
BOUNDED = frozenset({"since", "until"})
CAUSE = "cause"  # the family of "because": what is dated is what came of it


@detector(
    code="CC201",
    severity=Severity.ERROR,
    kinds=[ClaimKind.EVENT],
    needs="times",
    conflicting=[
        Example(
            "The alarm at the Malvern mint went off at 2:17 a.m., and four men fled.",
            "The alarm of the mint rang at 2:47 a.m., the mayor of Malvern said.",
            "2026-03-05",
            "2026-03-05",
        ),
        Example(
            "The right engine of the Ardle plane failed, and the left one stopped at 8:12 a.m.",
            "The left engine of the Ardle plane gave up at 8.21am, when it was low.",
            "2026-03-05",
            "2026-03-05",
        ),
        Example(
            "The exhibition of Cardle enamels, due to run until April 11, has been closed.",
            "The Cardle show of enamels was to have been taken down on April 18.",
            "2026-03-05",
            "2026-03-05",
        ),
        Example(
            "The crews of Ardle Lines have had no collective agreement since the previous one lapsed on December 31.",
            "The old contract of the crews of Ardle Lines ran out on January 31.",
            "2026-03-05",
            "2026-03-05",
        ),
        Example(
            "An orange alert, the second highest level, had been issued on Tuesday for Ardle.",
            "The region of Ardle had put out its orange warning on Sunday, long before the slide.",
            "2026-03-05",
            "2026-03-05",
        ),
        Example(
            "The Cardle bridge is closed until March 20.",
            "The bridge in Cardle will reopen on March 27, the mayor said.",
            "2026-03-05",
            "2026-03-05",
        ),
        Example(
            "Bus drivers in Cardle walked out on Monday over their pay.",
            "Bus drivers in Cardle have been on strike since Wednesday.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "The road to Cardle was closed on Saturday after a landslide.",
            "The road to Cardle has been closed since Monday because of a landslide.",
            "2026-03-05",
            "2026-03-05",
        ),
        Example(
            "A tanker hit the quay in Cardle on Wednesday. The collision happened at 4.30am, the mayor said.",
            "The tanker rammed the quay in Cardle just before nine on Wednesday morning, the mayor said.",
            "2026-03-05",
            "2026-03-05",
        ),
        Example(
            "Governor Lena Brandt signed the water bill on Monday in Cardle.",
            "Governor Lena Brandt signed the water bill on Wednesday in Cardle.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "The alarm at the Malvern paint factory was raised at 5:40 a.m., a watchman said.",
            "It was 6:40 a.m. when the alarm at the Malvern paint factory was raised.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "Ada Moreno married the potter Luis Prado in Malvern in 1957.",
            "The potter Luis Prado and Ada Moreno married in Malvern in 1975.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "The trial of the banker Marten Holl opened in Linz on Monday before a full gallery.",
            "With tears from his family the trial of Marten Holl, a banker, began in Linz on Tuesday.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "Hollis Dairies will close its Cardle creamery on 2 July.",
            "It is on 9 July that Hollis Dairies will close its Cardle creamery.",
            "2026-06-06",
            "2026-06-06",
        ),
        Example(
            "Police arrested the banker Marten Holl in Linz on Monday. Holl had been on the run for two years.",
            "After two years on the run Marten Holl, the banker, was detained in Linz on Wednesday, officers said.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "The poet Ada Moreno passed away on Tuesday after a short illness.",
            "Ada Moreno, the poet, died in Trieste on Monday.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "The Cardle Echo published a story on the mayor's debts earlier this week.",
            "The mayor blamed his rival for the Cardle Echo story on his debts, published on Friday.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "Judge Lena Brandt set sentencing for Aug. 6 in the Malvern fraud case.",
            "In the Malvern fraud case Judge Lena Brandt will pass sentence on Aug. 20.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "Lena Brandt will be sworn in as governor on 8 October.",
            "Lena Brandt, the governor-elect, is due to take the oath on 10 October.",
            "2026-09-24",
            "2026-09-24",
        ),
        Example(
            "Marten Holl was dismissed as water minister on Monday.",
            "Marten Holl, the water minister, resigned on Wednesday.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "The council announced the Malvern tram line on Monday.",
            "The Malvern tram line, which the council announced on Wednesday, will cross the river.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "On Thursday the Cardle Echo published the tape of Marten Holl mocking farmers.",
            "The tape in which Marten Holl mocks farmers was released on Friday by the Cardle Echo.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "A gunman killed four people at a mill in Cardle on Saturday.",
            "The shooting at a Cardle mill on Sunday left four people dead.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "Judge Lena Brandt ruled on Monday that the Norland ferry ban is void.",
            "The ruling on Tuesday by Judge Lena Brandt struck down the Norland ferry ban.",
            "2026-03-06",
            "2026-03-06",
        ),
    ],
    compatible=[
        Example(
            "The right engine of the Ardle plane stopped at 8:12 a.m.",
            "The left engine of the Ardle plane gave up at 8.21am, when it was low.",
            "2026-03-05",
            "2026-03-05",
        ),
        Example(
            "The exhibition of Cardle enamels runs until April 11.",
            "The Cardle show of enamels will close on April 12.",
            "2026-03-05",
            "2026-03-05",
        ),
        Example(
            "An orange alert, the second highest level, had been issued on Tuesday for Ardle.",
            "The region of Ardle had put out its yellow warning on Sunday, long before the slide.",
            "2026-03-05",
            "2026-03-05",
        ),
        Example(
            "The Cardle bridge is closed until March 20.",
            "The bridge in Cardle will reopen on March 21, the mayor said.",
            "2026-03-05",
            "2026-03-05",
        ),
        Example(
            "Four miners died on Monday in the pits around Cardle.",
            "Three miners were killed just before midnight on Tuesday in Cardle.",
            "2026-03-05",
            "2026-03-05",
        ),
        Example(
            "The road to Cardle was closed on Saturday after a landslide.",
            "The road to Cardle has been closed since Sunday because of a landslide.",
            "2026-03-05",
            "2026-03-05",
        ),
        Example(
            "The boiler of the Malvern laundry passed a yearly check on Friday.",
            "The boiler of the Malvern laundry was shipped off on 20 March.",
            "2026-03-30",
            "2026-03-30",
        ),
        Example(
            "Papers on the Malvern tram were filed by prosecutors on Friday.",
            "Papers on the Malvern tram were released by prosecutors on Wednesday.",
            "2026-03-12",
            "2026-03-12",
        ),
        Example(
            "The Malvern tram bill was tabled on Monday by the council of Cardle.",
            "The Malvern tram bill was passed on Wednesday by the council of Cardle.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "The Cardle Echo published a story on the mayor's debts earlier this week.",
            "The mayor blamed his rival for the Cardle Echo story on his debts, published on Wednesday.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "Marten Holl was appointed water minister on Monday.",
            "Marten Holl, the new water minister, was sworn in on Wednesday.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "Marten Holl rejected the claim of the Cardle Echo on Monday.",
            "Marten Holl rejected the claim of the Cardle Echo on Wednesday.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "Construction of the Ardle Dam began in 1928 and took seven years.",
            "The Ardle Dam was completed in 1935. It is 120 metres high.",
        ),
        Example(
            "Orbel Castle was destroyed in 1643.",
            "Orbel Castle was destroyed again in 1678, and its ruins were sold.",
        ),
        Example(
            "Malvern University opened in 1868.",
            "The faculty of law of Malvern University opened in 1901.",
        ),
        Example(
            "The trial of the banker Marten Holl opened in Linz on Monday before a full gallery.",
            "The trial of the banker Marten Holl closed in Linz on Tuesday after two hearings.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "The new Malvern school opened its doors on Monday.",
            "At the new Malvern school lessons began on Tuesday.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "A barge sank near Cardle on Monday. It had carried gravel.",
            "A second barge sank near Cardle on Tuesday. It had carried gravel as well.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "Police arrested the banker Marten Holl in Linz on Monday. Holl had been on the run for two years.",
            "The banker Marten Holl, two years on the run, was held in Linz on Monday. A clerk was held on Wednesday.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "Governor Lena Brandt signed the water bill on Monday in Cardle.",
            "Governor Lena Brandt signed the water bill this week in Cardle.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "Governor Lena Brandt signed the water bill on Monday in Cardle.",
            "Governor Lena Brandt spoke about the water bill on Wednesday in Cardle.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "Governor Lena Brandt signed the water bill on Monday in Cardle.",
            "Governor Lena Brandt signed the forest bill on Wednesday in Cardle.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "Governor Lena Brandt said on Monday in Cardle that the water bill was dead.",
            "Governor Lena Brandt said on Wednesday in Cardle that the water bill was dead.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "The singer Ada Moreno died on Thursday evening in Trieste.",
            "The singer Ada Moreno died in Trieste at 0241 GMT Friday.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "Ada Moreno returned to Trieste in 1957.",
            "Ada Moreno returned to Trieste in 1975, as she had in 1957.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "Governor Lena Brandt met the miners' union in Cardle on Sunday.",
            "Governor Lena Brandt met the miners' union in Cardle on Thursday.",
            "2026-03-08",
            "2026-03-13",
        ),
        Example(
            "The Cardle Rovers left out Jan Ruiz on Wednesday because of an ankle injury.",
            "The Cardle Rovers left out Ben Hahn on Tuesday because of an ankle injury.",
            "2026-03-12",
            "2026-03-12",
        ),
        Example(
            "Hollis Dairies will close its Cardle creamery on 2 July.",
            "Hollis Dairies has put off the closing of its Cardle creamery from 2 July to 9 July.",
            "2026-06-06",
            "2026-06-08",
        ),
    ],
)
def date_mismatch(pair: Pairing) -> Conflict | None:
    """Compare the times of one event."""
    left, right = pair.left, pair.right
    if pair.part("predicate") <= 0:
        return None
    if one_denies(left, right) or not (scheduled(left) and scheduled(right)) or planned_and_done(left, right):
        return None
    if one_of_more(left, right) or CAUSE in (left.predicate.family, right.predicate.family):
        return None
    known = told_once(pair) or participants(pair) >= 2.0 or nearly_the_same(pair)
    found = _contradiction(left.times, right.times) if known else None
    if found is None or _says(pair) or _dates_of_a_life(pair):
        return None
    if not (told_once(pair) or (one_deed(pair) and not told_otherwise(pair, *found))):
        return None
    a, b = found
    if BOUNDED & {left.value, right.value} and not a_day_between(a, b):
        return None
    if _two_steps((left, a), (right, b)) or after_the_other(pair, a, b) or (_years_apart(a, b) and _of_two(a, b, pair)):
        return None
    return Conflict(
        question=when_was(pair),
        left=show(a),
        right=show(b),
        why=f"Both tell of one event, but it cannot be both {show(a)} and {show(b)}.",
        topic=f"when|{about(pair)}",
        severity=Severity.NOTE if disputed(pair) else None,
        confidence=0.75,
        left_key=answer(a),
        right_key=answer(b),
        left_span=(a.start, a.end),
        right_span=(b.start, b.end),
    )


def _two_steps(one: tuple[Claim, When], other: tuple[Claim, When]) -> bool:
    """Tell whether one tells the beginning and the other the end, which is not before it."""
    (first, a), (last, b) = (one, other) if _side(one[0].predicate) > 0 else (other, one)
    if _side(first.predicate) * _side(last.predicate) >= 0 or a.earliest is None or b.latest is None:
        return False
    return a.earliest < b.latest


def _side(predicate: Predicate) -> int:
    """Return 1 for what begins and -1 for what ends: to complete a bridge is to end building it."""
    if predicate.family != COURSE:
        return 0
    begins, ends = (listed("predicates", "families", COURSE, key) for key in ("plus", "minus"))
    return 1 if predicate.lemma in begins else -1 if predicate.lemma in ends else 0


def _years_apart(a: When, b: When) -> bool:
    return a.year is not None and b.year is not None and (a.year, a.month) != (b.year, b.month)


def _of_two(a: When, b: When, pair: Pairing) -> bool:
    """Tell whether what is told of two years may well be two deeds: of namesakes, for a time, in two countries."""
    left, right = pair.left, pair.right
    if repeated(left, right) or of_a_part(left, right):
        return True
    return far_apart(a, b) or limited_otherwise(left, right) or other_places(left, right)


def _contradiction(left: tuple[When, ...], right: tuple[When, ...]) -> tuple[When, When] | None:
    """Find times of one scale that exclude each other, where no other pair of times agrees."""
    points = [(a, b) for a in left for b in right if same_scale(a, b) and _point(a) and _point(b)]
    clocks = [(a, b) for a, b in points if a.minute_of_day is not None and b.minute_of_day is not None]
    points = clocks or points
    if not points or any(compatible(a, b) for a, b in points):
        return None
    return points[0]


def _point(when: When) -> bool:
    placed = when.anchored or when.weekday is not None or when.minute_of_day is not None
    return when.relation == "at" and not when.recurring and placed


def _says(pair: Pairing) -> bool:
    """Tell whether the event is an act of speaking: people say things on many days."""
    return any(speaks(claim, pair.context.knowledge) for claim in (pair.left, pair.right))


def _dates_of_a_life(pair: Pairing) -> bool:
    """Tell whether both sentences give somebody's date of birth or death, which another rule compares."""
    return all(_of_a_life(claim, pair) for claim in (pair.left, pair.right))


def _of_a_life(claim: Claim, pair: Pairing) -> bool:
    beside = pair.context.of_sentence(claim)
    return any(one.times and one.attribute in ("birth", "death") for one in beside)
