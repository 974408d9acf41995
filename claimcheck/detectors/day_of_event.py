"""Two sources date the event that both report on by days that lie apart, though they share no sentence on it.

Why it matters: the day of the main event is what a reader takes from a report, and one opens "left the stage on
Monday" where another speaks of "the rally on Wednesday".

What counts: a headline that ends in the event ("spar in mayoral debate", "four killed in bus crash"), the day of the
deeds that its text opens with, and another day that the other report gives the event, by its noun; both days gone by
when either was out, and neither named in the other report for anything.
What does not: what came of the event, or is to come; what is said on a day; a second event of the kind;
neighbouring days, which a night or a time zone joins; talks, trials and summits, which go on for days.
"""

from claimcheck.align.main_events import MAIN_EVENT, day
from claimcheck.compare.times import a_day_between, answer, show
from claimcheck.compare.worlds import denied, hours_later, past
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import Claim, ClaimKind, Conflict, Severity, When

ONE_NEWS = 36  # hours; articles further apart may well mean the next such event

DAY = "2026-03-06"  # a Friday
DEBATE = (
    "Brandt and Holl clash in Cardle debate\n\nLena Brandt tore into Marten Holl on Thursday, waving his tax papers."
)
RALLY = "Eggs fly at Holl rally in Cardle\n\nHoll has had better days. The rally on Monday ended in eggs."
CRASH = "Bus crash near Ardle\n\nThe Ardle bus rolled down a dry slope. The crash on Monday was the worst since 1999."
PARTIES = " Holl, a banker, leads the Miners' Front of Cardle. Lena Brandt wants the Cardle pits shut."
LINE = " The bus of Ardle Lines was on its way from Cardle to Malvern. Jan Ruiz drove for Ardle Lines."
GOALS = " The Cardle Rovers had not won in Malvern since 1999. Ben Hahn is the top scorer of the Rovers."
TRAM = " The Malvern tram line is to cost 40 million. Mayor Lena Brandt of Malvern fought for the tram line."


@detector(
    code="CC209",
    severity=Severity.WARNING,
    kinds=[ClaimKind.EVENT, ClaimKind.DETAIL],
    paired_by=MAIN_EVENT,
    conflicting=[
        Example(
            DEBATE + PARTIES,
            "Papers fly in Cardle debate\n\n"
            "Lena Brandt waved tax papers at Marten Holl. The debate on Tuesday was a bad night for him." + PARTIES,
            DAY,
            DAY,
        ),
        Example(
            "Holl booed at Cardle rally\n\nMarten Holl left the stage on Wednesday, hit by three eggs." + PARTIES,
            RALLY + PARTIES,
            DAY,
            DAY,
        ),
        Example(
            "Four killed in Ardle bus crash\n\nFour people were killed on Wednesday when the bus rolled down a slope."
            + LINE,
            CRASH + LINE,
            DAY,
            DAY,
        ),
        Example(
            "Cardle Rovers humble Malvern in fierce derby\n\nBen Hahn netted twice on Sunday, first from a free kick."
            + GOALS,
            "Derby joy for Rovers\n\nA free kick by Ben Hahn opened the dance. Tuesday's derby was the best in years."
            + GOALS,
            DAY,
            DAY,
        ),
    ],
    compatible=[
        Example(
            DEBATE + PARTIES,
            "Papers fly in Cardle debate\n\n"
            "Lena Brandt waved tax papers at Marten Holl. The debate on Thursday was a bad night for him." + PARTIES,
            DAY,
            DAY,
        ),
        Example(
            DEBATE + PARTIES,
            "Papers fly in Cardle debate\n\n"
            "Lena Brandt waved tax papers at Marten Holl. The debate on Wednesday night was a bad night for him."
            + PARTIES,
            DAY,
            DAY,
        ),
        Example(
            DEBATE + PARTIES,
            "Papers fly in Cardle debate\n\n"
            "Lena Brandt waved tax papers at Marten Holl. The debate on Tuesday was a bad night for him."
            + PARTIES
            + " On Thursday Holl paid.",
            DAY,
            DAY,
        ),
        Example(
            DEBATE.replace("in Cardle debate", "in second Cardle debate") + PARTIES,
            "Papers fly in Cardle debate\n\n"
            "Lena Brandt waved tax papers at Marten Holl. The debate on Tuesday was a bad night for him." + PARTIES,
            DAY,
            DAY,
        ),
        Example(
            DEBATE.replace("tore into", "said sorry to") + PARTIES,
            "Papers fly in Cardle debate\n\n"
            "Lena Brandt waved tax papers at Marten Holl. The debate on Tuesday was a bad night for him." + PARTIES,
            DAY,
            DAY,
        ),
        Example(
            "Brandt and Holl clash in Cardle talks\n\nLena Brandt waved tax papers at Marten Holl on Thursday."
            + PARTIES,
            "Papers fly in Cardle talks\n\nLena Brandt waved tax papers at Marten Holl. The talks on Tuesday were loud."
            + PARTIES,
            DAY,
            DAY,
        ),
        Example(
            "Holl sues over eggs at Cardle rally\n\nMarten Holl took three throwers of eggs to court on Wednesday."
            + PARTIES,
            RALLY + PARTIES,
            DAY,
            DAY,
        ),
        Example(
            "Holl shaken by eggs at Cardle rally\n\nMarten Holl toured the farms on Wednesday." + PARTIES,
            RALLY + PARTIES,
            DAY,
            DAY,
        ),
        Example(
            "Driver charged in Ardle bus crash\n\nPolice held Jan Ruiz on Wednesday, whose bus rolled down a slope."
            + LINE,
            CRASH + LINE,
            DAY,
            DAY,
        ),
        Example(
            "Fifth passenger dies in Ardle bus crash\n\nA woman from the bus that rolled down a slope died Wednesday."
            + LINE,
            CRASH + LINE,
            DAY,
            DAY,
        ),
        Example(
            "Malvern council to decide on tram in late vote\n\nThe council met on Monday, with two members in tears."
            + TRAM,
            "Tram vote in Malvern goes down to the wire\n\n"
            "One hand decided it, of a member in tears. Wednesday's vote ended ten years of quarrel." + TRAM,
            DAY,
            DAY,
        ),
        Example(
            DEBATE + PARTIES,
            "Papers fly in Cardle debate\n\n"
            "Lena Brandt waved tax papers at Marten Holl. The debate on Tuesday was a bad night for him." + PARTIES,
            DAY,
            "2026-03-13",
        ),
    ],
)
def day_of_event(pair: Pairing) -> Conflict | None:
    """Compare the day of what was done at an event with the day of the event."""
    left, right = pair.left, pair.right
    if denied(left) or denied(right) or not (past(left) and past(right)):
        return None
    a, b = (next(filter(day, claim.times)) for claim in (left, right))
    if not pair.alignment.certain or not a_day_between(a, b) or not _gone_by(a, b, pair):
        return None
    if _named(a, right, pair) or _named(b, left, pair):
        return None
    event = (left if left.kind is ClaimKind.DETAIL else right).value
    return Conflict(
        question=f"On which day was the {event}?",
        left=show(a),
        right=show(b),
        why=f"Both report on one event (the {event}), and neither names the day of the other: {show(a)} and {show(b)}.",
        topic=f"day of event|{event}",
        confidence=0.6,
        left_key=answer(a),
        right_key=answer(b),
        left_span=(a.start, a.end),
        right_span=(b.start, b.end),
    )


def _gone_by(a: When, b: When, pair: Pairing) -> bool:
    """Tell whether both days were over when either article came out, within so many hours of the other."""
    apart = hours_later(pair)
    out = [pair.context.articles[claim.article_id].day for claim in (pair.left, pair.right)]
    if apart is None or abs(apart) > ONE_NEWS:
        return False
    return all(when.earliest and one and when.earliest.date() < one for when in (a, b) for one in out)


def _named(when: When, other: Claim, pair: Pairing) -> bool:
    """Tell whether the article of ``other`` names this day too, or at least its weekday, for whatever."""
    article = pair.context.articles[other.article_id]
    weekday = f"{when.earliest:%A}" if when.earliest else ""
    known = (one for claim in pair.context.claims.get(article.id, ()) for one in claim.times if day(one))
    return weekday in article.text or any(_overlap(one, when) for one in known)


def _overlap(a: When, b: When) -> bool:
    return bool(a.earliest and b.latest and b.earliest and a.latest and a.earliest < b.latest and b.earliest < a.latest)
