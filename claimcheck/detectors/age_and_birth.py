"""One source's date of birth does not go with the age that another gives.

Why it matters: an age and a date of birth are seldom checked against each other, and one of them is wrong.

What counts: the same person, the year of birth, and an age, either at a time that is named beside it or at the
time of the report.
What does not: what a birthday explains, and a year either way where one of the two is only a year or the age is one
of the report's day.
"""

import datetime as dt

from claimcheck.compare.times import show
from claimcheck.compare.worlds import denied, real
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import Claim, ClaimKind, Conflict, Severity

BIRTH, AGE, AGE_THEN = "birth", "age", "age then"
YEAR = 365.25  # days
GIVE = 1  # years: in prose people count from year to year, and reports are read days after they are written
# From a day of birth to a named year two ages are right already; counting from year to year gives one of them.
GIVE_THEN = 0.5


@detector(
    code="CC204",
    severity=Severity.WARNING,
    kinds=[ClaimKind.ATTRIBUTE],
    conflicting=[
        Example(
            "Jonas Weber (born 4 April 1891) was a cricketer who played for Malvern.",
            "Jonas Weber played his first match for Malvern in April 1907, on his twentieth birthday.",
        ),
        Example(
            "The harpist Clara Lindt (born 3 May 1925 in Cardle) gave her last concert in a tent.",
            "In 1950, when Lindt was thirty-one years old, Cardle gave her its silver medal.",
        ),
        Example(
            "Clara Lindt, the harpist, was born in Cardle on 3 May 1925.",
            "Clara Lindt left Cardle in 1950 at the age of 29 and never came back.",
        ),
        Example(
            "The swimmer Jonas Weber was born in Malvern on 4 January 1929.",
            "Jonas Weber won the long race at the 1950 regatta at only 19 years of age.",
        ),
        Example(
            "The swimmer Jonas Weber was born in Malvern on 4 January 1929.",
            "In 1950 the 24-year-old Jonas Weber won the long race in Cardle.",
        ),
        Example(
            "Governor Lena Brandt was born in Vienna on 4 May 1962. She signed the water bill.",
            "Governor Lena Brandt, 54, signed the water bill in Cardle.",
            "2026-03-06",
            "2026-03-06",
        ),
    ],
    compatible=[
        Example(
            "The harpist Clara Lindt (born 3 May 1925 in Cardle) gave her last concert in a tent.",
            "In 1950, when Lindt was twenty-five years old, Cardle gave her its silver medal.",
        ),
        Example(
            "Clara Lindt, the harpist, was born in Cardle on 3 May 1925.",
            "Clara Lindt left Cardle in 1950 at the age of 24 and never came back.",
        ),
        Example(
            "The swimmer Jonas Weber was born in Malvern on 4 November 1929.",
            "At the 1950 regatta Jonas Weber won the long race at only 20 years of age.",
        ),
        Example(
            "Clara Lindt, the harpist, was born in Cardle on 3 May 1925.",
            "Clara Lindt first played in public at the age of nine. In 1950 she left Cardle.",
        ),
        Example(
            "Clara Lindt, the harpist, was born in Cardle on 3 May 1925.",
            "Clara Lindt left Cardle in 1950 with a daughter aged three, Ida.",
        ),
        Example(
            "Governor Lena Brandt was born in Vienna on 4 May 1962. She signed the water bill.",
            "Governor Lena Brandt, 63, signed the water bill in Cardle.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "Governor Lena Brandt was born in Vienna on 4 May 1962. She signed the water bill.",
            "In 1998 Lena Brandt, 36, signed a water bill in Cardle that is back in the courts.",
            "2026-03-06",
            "2026-03-06",
        ),
    ],
)
def age_and_birth(pair: Pairing) -> Conflict | None:
    """Compare a date of birth with an age."""
    if pair.left.attribute != BIRTH:
        turned = age_and_birth.detect(pair.swapped) if pair.right.attribute == BIRTH else None
        return turned and turned.turned
    born, aged = pair.left, pair.right
    if aged.attribute not in (AGE, AGE_THEN) or not born.times or not (real(born) and not denied(born)):
        return None
    span = _span(aged, pair)
    birth = born.times[0]
    if span is None or birth.earliest is None or birth.latest is None or birth.year is None:
        return None
    years = int(aged.value)
    oldest, youngest = ((span[1] - birth.earliest).days / YEAR, (span[0] - birth.latest).days / YEAR)
    give = GIVE_THEN if aged.attribute == AGE_THEN and birth.day else GIVE
    if youngest - give < years + 1 and years - give < oldest:
        return None
    who = max((born.agents[0].name, aged.agents[0].name), key=lambda name: (len(name), name))
    then = f" {aged.times[0].text}" if aged.times else ""
    return Conflict(
        question=f"When was {who} born?",
        left=show(birth),
        right=f"aged {years}{then}",
        why=f"Born {show(birth)}, {who} was not aged {years}{then}.",
        topic=f"birth|{who.casefold()}",
        confidence=0.8,
        left_key=born.value,
        right_key=f"{years}|{span[0].year}",
        left_span=(birth.start, birth.end),
    )


def _span(aged: Claim, pair: Pairing) -> tuple[dt.datetime, dt.datetime] | None:
    """Return the time at which somebody had the age: the one that is named, or the day of the report."""
    if aged.times:
        then = aged.times[0]
        return (then.earliest, then.latest) if then.earliest and then.latest else None
    published = pair.context.articles[aged.article_id].published
    if published is None or _dated(aged, pair):
        return None
    day = dt.datetime(published.year, published.month, published.day)
    return day, day


def _dated(aged: Claim, pair: Pairing) -> bool:
    """Tell whether the sentence names a year: then the age may be one of that year."""
    return any(when.year for claim in pair.context.of_sentence(aged) for when in claim.times)
