"""One headline says that it is not so, or that somebody denies it; another tells the same thing as fact.

Why it matters: a desk that tells a denied story in its own voice should know of the denial, and name it.

What counts: the headline, or the sentence that opens a text, denies an event or a state as a whole, in its own voice or
by a named speaker, and another source's tells it as fact: the same deed, and most of what it was done to.
What does not: a denial that the other article reports as well, or of a charge that only stays a charge; what is not so
yet; a question, a doubt, a plan, and a denial of less than what is told (not to the victims, not in May). What is told
as fact after the day of the denial may be news, and is shown as a note.
"""

from claimcheck.compare.denials import denies_this, reports_denial
from claimcheck.compare.questions import is_true
from claimcheck.compare.worlds import SAME_NEWS, hours_later
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import ClaimKind, Conflict, Severity

NOT_SO, FACT = "said not to be so", "told as fact"


@detector(
    code="CC502",
    severity=Severity.WARNING,
    kinds=[ClaimKind.ATTRIBUTE],
    conflicting=[
        Example(
            "Quarry owner Tilda Marsh did not sell the Brenn valley land to a mining firm",
            "Quarry owner Tilda Marsh sells Brenn valley land to mining firm",
        ),
        Example(
            "Ostmark denies that its navy sank a Pellian trawler off Cape Dorn",
            "Ostmark's navy sinks Pellian trawler off Cape Dorn",
        ),
        Example(
            "Woman held in Lessing is not the sister of warlord Anton Reuss, police say",
            "Lessing police hold sister of warlord Anton Reuss",
        ),
        Example(
            "Singer Mira Okoro has not cancelled her Dunmore concert",
            "Singer Mira Okoro cancels Dunmore concert",
        ),
        Example(
            "Army denies shelling Orsk hospital",
            "Army shells Orsk hospital, killing nine",
        ),
        Example(
            "Ostmark denies Pellia captured Anton Reuss's wife and child",
            "Wife and son of rebel leader Anton Reuss detained in Pellia",
        ),
        Example(
            "Arrested woman is not the wife of rebel leader Anton Reuss, Ostmark says",
            "Wife and child of rebel leader Anton Reuss held in Pellia",
        ),
    ],
    compatible=[
        Example(
            "Woman held in Lessing is not the sister of warlord Anton Reuss, police say",
            "Sister of warlord Anton Reuss opens tea shop in Orsk",
        ),
        Example(
            "Ostmark denies Pellia captured Anton Reuss's wife and child",
            "Wife and son of rebel leader Anton Reuss buy villa in Pellia",
        ),
        Example(
            "Ostmark denies Pellia captured Anton Reuss's wife and child",
            "Pellia frees wife and child of rebel leader Anton Reuss",
        ),
        Example(
            "Ostmark denies that its navy sank a Pellian trawler off Cape Dorn",
            "Ostmark's navy sinks Pellian trawler off Cape Dorn\n\nThe trawler went down at noon, fishermen said. "
            "Ostmark denied that its ships were near the cape.",
        ),
        Example(
            "Banker Rolf Teske denies stealing pension money from the Lund fund",
            "Banker Rolf Teske charged with stealing pension money from the Lund fund",
        ),
        Example(
            "Singer Mira Okoro has not cancelled her Dunmore concert yet",
            "Singer Mira Okoro cancels Dunmore concert",
        ),
        Example(
            "Harbour board has not apologised to the divers hurt in the Kessel dock blast",
            "Harbour board apologises for delay at Kessel dock",
        ),
        Example(
            "Quarry owner Tilda Marsh did not only sell the Brenn valley land to a mining firm",
            "Quarry owner Tilda Marsh sells Brenn valley land to mining firm",
        ),
        Example(
            "Did quarry owner Tilda Marsh not sell the Brenn valley land to a mining firm?",
            "Quarry owner Tilda Marsh sells Brenn valley land to mining firm",
        ),
        Example(
            "Quarry owner Tilda Marsh did not sell the Brenn valley land to a mining firm",
            "Quarry owner Tilda Marsh sells Brenn valley land to mining firm",
            "2024-03-04",
            "2024-03-07",
        ),
        Example(
            "The bishop of Aral did not support the doctors",
            "The bishop of Aral supports the nurses",
        ),
        Example(
            "Balt did not sack 900 workers in Sorn",
            "Balt sacks 40 workers in Tolm",
        ),
        Example(
            "Singer Mira Okoro did not cancel her Dunmore concert",
            "Singer Mira Okoro cancels Lessing concert",
        ),
    ],
)
def headline_denied(pair: Pairing) -> Conflict | None:
    """Compare what one headline denies with what another tells as fact."""
    if pair.left.attribute != "veracity" or {pair.left.value, pair.right.value} != {NOT_SO, FACT}:
        return None
    if pair.left.value != NOT_SO:
        found = headline_denied.detect(pair.swapped)
        return found and found.turned
    denial, fact = pair.left, pair.right
    if not denies_this(denial, fact, pair):
        return None
    speakers = ", ".join(speaker.text for speaker in denial.attribution.speakers)
    return Conflict(
        question=is_true(fact),
        left=f"denied by {speakers}" if speakers else NOT_SO,
        right=FACT,
        why=f"One headline tells as fact what {speakers or 'the other'} {'denies' if speakers else 'says is not so'}.",
        topic=f"headline denied|{denial.predicate.family or denial.predicate.lemma}",
        severity=Severity.NOTE if reports_denial(pair, denial, fact) or _told_later(pair) else None,
        confidence=0.7,
        left_span=(denial.predicate.start, denial.predicate.end),
        right_span=(fact.start, fact.end),
    )


def _told_later(pair: Pairing) -> bool:
    """Tell whether the fact was told a day or more after the denial."""
    later = hours_later(pair)
    return later is not None and later >= SAME_NEWS
