"""Two sources say of one thing or person that it is in two states of which it can only be in one.

Why it matters: whether a bridge is open, a suspect free or a ship still aground is what readers act on.

What counts: the two sides of one question (open or closed, in custody or free, aground or afloat, running or shut down,
resigned or dismissed) of one thing, at one named moment, or in the same news, or where what can only come first is told
later than what can only come after it.
What does not: what became so between the two reports, a part of the thing, a plan, an article that tells of both.
"""

from claimcheck.align.participants import Fit
from claimcheck.compare.moments import at_once, not_earlier
from claimcheck.compare.saying import many, phrase
from claimcheck.compare.states import ONE, State, bearers, of_one, state_of
from claimcheck.compare.worlds import same_news, surely_one_story
from claimcheck.detectors.denied_elsewhere import denied_elsewhere
from claimcheck.judge import Example, Pairing, detector
from claimcheck.knowledge.tables import table
from claimcheck.models import Claim, ClaimKind, Conflict, Mention, Severity, When


@detector(
    code="CC506",
    severity=Severity.WARNING,
    kinds=[ClaimKind.EVENT],
    conflicting=[
        Example(
            "The old bridge at Cardle has been closed since Tuesday. Engineers found a crack in a pier.",
            "The old bridge at Cardle remains open, although engineers found a crack in a pier.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "Marten Holl, the banker from Linz, had been released on bail until Monday's hearing.",
            "Marten Holl, the banker from Linz, had been held in custody until Monday's hearing.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "On Friday morning the trawler Sally Grey was still lying on the reef. Tugs are on their way.",
            "The trawler Sally Grey was refloated on Thursday. Tugs are taking her to Cardle.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "The head of the lottery, Ada Moreno, resigned on Monday. Four million had gone missing.",
            "The lottery's head, Ada Moreno, was sacked on Monday. Four million had gone missing.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "The head of the lottery, Ada Moreno, resigned on Monday. Four million had gone missing.",
            "Ada Moreno runs the lottery no more. Her desk is empty.\n\nMinister Holl sacked her. Four million went.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "The chemist Karl Brandt resigned from the Tarn Academy in 1933 in protest.",
            "The chemist Karl Brandt was expelled from the Tarn Academy in 1933.",
        ),
        Example(
            "The forger Otto Brill took the stand for most of Monday. The jury in Kelm wept.",
            "The forger Otto Brill stayed silent throughout the trial. The jury in Kelm wept.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "The Kelm regatta has been postponed because of the storm off Dorn, the club said.",
            "The Kelm regatta has been cancelled because of the storm off Dorn, the club said.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "Pilot Karl Aune escaped unhurt when his glider hit a barn near Kelm on Friday.",
            "Pilot Karl Aune was pronounced dead at the scene. His glider had hit a barn near Kelm on Friday.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "The bridge over the Sorn survived the flood of 1910 undamaged.",
            "The flood of 1910 destroyed the bridge over the Sorn.",
        ),
    ],
    compatible=[
        Example(
            "The old bridge at Cardle remains open, although engineers found a crack in a pier.",
            "The old bridge at Cardle was closed on Saturday. Engineers had found a crack in a pier.",
            "2026-03-06",
            "2026-03-08",
        ),
        Example(
            "The trawler Sally Grey is still lying on the reef. Tugs are on their way.",
            "The trawler Sally Grey was refloated on Sunday. Tugs are taking her to Cardle.",
            "2026-03-06",
            "2026-03-08",
        ),
        Example(
            "Marten Holl, the banker from Linz, is being held in custody.",
            "Marten Holl, the banker from Linz, was held in custody for a week and has been released on bail.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "Marten Holl, the banker from Linz, was at large until Sunday, when he was found in a barn.",
            "Marten Holl, the banker from Linz, is in custody. He was found in a barn.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "The Kelm regatta has been postponed because of the storm off Dorn, the club said.",
            "The Kelm regatta has been cancelled because of the storm off Dorn, the club said.",
            "2026-03-06",
            "2026-03-08",
        ),
        Example(
            "Pilot Karl Aune escaped unhurt when his glider hit a barn near Kelm on Friday.",
            "Pilot Ida Moen was pronounced dead at the scene. Her glider had hit a barn near Kelm on Friday.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "The museum in Cardle is open again after the flood. Its cellar was pumped dry.",
            "The cellar of the museum in Cardle remains closed after the flood.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "The head of the lottery, Ada Moreno, resigned on Monday. Four million had gone missing.",
            "The lottery's cashier, Luis Prado, was sacked on Monday. Four million had gone missing.",
            "2026-03-06",
            "2026-03-06",
        ),
        Example(
            "The chemist Karl Brandt resigned from the Tarn Academy in 1933 in protest.",
            "The chemist Karl Brandt was expelled from the Tarn Academy in 1946.",
        ),
    ],
)
def other_state(pair: Pairing) -> Conflict | None:
    """Compare the states of one thing."""
    left = state_of(pair.left)
    right = state_of(pair.right) if left is not None else None
    if left is None or right is None or left.question != right.question or left.side == right.side:
        return None
    a, b = (pair, pair.swapped)[left.side != ONE], (left, right) if left.side == ONE else (right, left)
    claims = pair.left, pair.right
    if _of_other_years(pair):
        return None
    if any(_over(claim) for claim in claims) and not at_once(a, b[0].lasting, b[1].lasting):
        return None
    if not (_exclude(a, *b) and _of_one_thing(a, *b)) or denied_elsewhere.detect(pair) is not None:
        return None
    what = _thing(pair)
    asked = str(table("states")[left.question]["question"]).format(what)
    several = any(many(_subject(claim)) for claim in (pair.left, pair.right))
    return Conflict(
        question=asked.replace("Is ", "Are ", 1) if several and asked.startswith("Is ") else asked,
        left=left.said,
        right=right.said,
        why=f"Both say how it is with {what}, and it cannot be both: “{left.said}” and “{right.said}”.",
        topic=f"state|{left.question}|{what.casefold()}",
        confidence=0.65,
    )


def _exclude(pair: Pairing, one: State, other: State) -> bool:
    """Tell whether the left claim, of the one side, and the right, of the other, leave no time for a change."""
    turn = table("states")[one.question]["turn"]
    if at_once(pair, one.lasting, other.lasting):
        return True
    if _tells_both(pair, pair.left, other) or _tells_both(pair, pair.right, one):
        return False
    if turn == "end":
        return True
    if turn == "forward":
        return one.lasting and not_earlier(pair)
    lasting = [claim for claim, state in ((pair.left, one), (pair.right, other)) if state.lasting]
    if len(lasting) == 2:
        return same_news(pair)
    return bool(lasting) and same_news(pair) and not_earlier(pair if lasting[0] == pair.left else pair.swapped)


def _of_one_thing(pair: Pairing, one: State, other: State) -> bool:
    """Tell whether both are of one thing: by its name or noun, or both are dated to one moment of surely one story."""
    how = of_one(pair.left, pair.right, pair.context.knowledge)
    sure = surely_one_story(pair)
    return how is Fit.SHARED or (how is Fit.OPEN and sure and at_once(pair, one.lasting, other.lasting))


def _of_other_years(pair: Pairing) -> bool:
    """Tell whether a sentence names a year that is not that of its report, nor the one that the other names."""
    mine, theirs = _years(pair.left, pair), _years(pair.right, pair)
    if mine and mine == theirs:
        return False
    return any(years - _published(claim, pair) for claim, years in ((pair.left, mine), (pair.right, theirs)))


def _years(claim: Claim, pair: Pairing) -> set[int]:
    beside = pair.context.of_sentence(claim)
    told = (when for one in (claim, *beside) for when in one.times if not _in_brackets(when, claim))
    return {when.year for when in told if when.year}


def _published(claim: Claim, pair: Pairing) -> set[int]:
    published = pair.context.articles[claim.article_id].published
    return {published.year} if published is not None else set()


def _over(claim: Claim) -> bool:
    """Tell whether the state lasted until something else: "was at large until Sunday"."""
    return any(when.relation in ("until", "before") for when in claim.times)


def _in_brackets(when: When, claim: Claim) -> bool:
    """Tell whether a time only describes a thing: "the ferry (built 2004)"."""
    before = claim.quote[: max(0, when.start - claim.start)]
    return before.count("(") > before.count(")")


def _tells_both(pair: Pairing, claim: Claim, opposite: State) -> bool:
    """Tell whether the article of ``claim`` gives what may be the same thing the other state too."""
    for told in pair.context.of_article(claim):
        state = state_of(told)
        opposed = state is not None and (state.question, state.side) == (opposite.question, opposite.side)
        if opposed and of_one(told, claim, pair.context.knowledge) is not Fit.OTHER:
            return True
    return False


def _thing(pair: Pairing) -> str:
    """Return what both are of, as fully as either names it."""
    named = [phrase(who, claim, pair) for claim in (pair.left, pair.right) for who in _subject(claim)]
    return max(named, key=lambda words: (words[:1].isupper(), len(words), words), default="it")


def _subject(claim: Claim) -> tuple[Mention, ...]:
    return bearers(claim)[:1]
