"""Two sources put one thing in different places.

Why it matters: a place hangs on a meeting, a school or an epicentre more often than on a verb; a reader sent to the
wrong town is misled at once.

What counts: one thing named by the same words, with a place of its own on either side, neither in the other, and
neither named anywhere in the other article.
What does not: a town and its country, two names of one place, several of a kind, the stations of a tour, a place that
the other article knows as well.
"""

from claimcheck.compare.details import knows_place, one_thing, other_times, thing, told_as_news, topic
from claimcheck.compare.places import one_place
from claimcheck.compare.worlds import one_denies, past, planned_and_done, scheduled
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import ClaimKind, Conflict, Severity

ONLY_WORDS = float("inf")  # bits: of several of a kind each has a place, so that words naming the kind say nothing


@detector(
    code="CC403",
    severity=Severity.ERROR,
    kinds=[ClaimKind.DETAIL],
    conflicting=[
        Example(
            "The epicentre of the earthquake was near the town of Ostrava, the institute said.",
            "The epicentre of the earthquake was near the town of Brno, the institute said.",
        ),
        Example(
            "The trial flight of the seaplane in Linz ended in a field, the pilot said.",
            "The trial flight of the seaplane in Graz ended in a field, the pilot said.",
        ),
        Example(
            "The chess federation's emergency meeting in Lisbon lasted until dawn, delegates said.",
            "Delegates said the chess federation's emergency meeting in Porto lasted until dawn.",
        ),
        Example(
            "The wreck of the trawler Sally Grey lies near Cape Verano, divers said.",
            "Divers said that the wreck of the trawler Sally Grey lies near Harrow Point.",
        ),
        Example(
            "Larkfield Mills, which has its headquarters in Lisbon, said that the looms would run again.",
            "The looms would run again, said the company, Larkfield Mills, which is based in Porto.",
        ),
    ],
    compatible=[
        Example(
            "The epicentre of the earthquake was near the town of Ostrava, the institute said.",
            "The epicentre of the earthquake was in the Czech Republic, the institute said.",
        ),
        Example(
            "The beekeepers' annual congress in Linz ended with a quarrel over honey prices.",
            "After the annual beekeepers' congress in Linz, the bakers' congress in Graz also talked of honey prices.",
        ),
        Example(
            "The chess federation's emergency meeting in Lisbon lasted until dawn, delegates said.",
            "The chess federation's regular meeting in Porto lasted until noon, delegates said.",
        ),
        Example(
            "The chess federation's emergency meeting in Lisbon lasted until dawn, delegates said.",
            "The chess federation's emergency meeting in Portugal lasted until dawn, delegates said.",
        ),
        Example(
            "The looms would run again, said the Portugal-based Larkfield Mills.",
            "The looms would run again, said the company, Larkfield Mills, which is based in Porto.",
        ),
        Example(
            "Larkfield Mills, which has its headquarters in Lisbon, said that the looms would run again.",
            "Tarn Mills, based in Porto, said that the looms would run again.",
        ),
        Example(
            "The bakers' strike in Linz ended on Monday.",
            "The bakers' strike in Graz went into a second week.",
        ),
        Example(
            "The next congress of the beekeepers will be in Graz.",
            "The last congress of the beekeepers was in Linz.",
        ),
    ],
)
def place_of_thing(pair: Pairing) -> Conflict | None:
    """Compare the places of one thing."""
    left, right = pair.left, pair.right
    if left.attribute != "place" or one_denies(left, right) or not (scheduled(left) and scheduled(right)):
        return None
    if not (one_thing(pair) and told_as_news(pair, ONLY_WORDS)) or planned_and_done(left, right) or other_times(pair):
        return None
    if any(one_place(a, b, pair.context.knowledge) for a in left.places for b in right.places):
        return None
    a, b = left.places[0], right.places[0]
    if any(knows_place(m.name, right, pair) for m in left.places):
        return None
    if any(knows_place(m.name, left, pair) for m in right.places):
        return None
    what = thing(pair)
    return Conflict(
        question=f"Where {'was' if past(left) and past(right) else 'is'} {what}?",
        left=a.name,
        right=b.name,
        why=f"Both place one thing ({what}), but one puts it in {a.name} and the other in {b.name}.",
        topic=topic(pair),
        confidence=0.7,
        left_span=(a.start, a.end),
        right_span=(b.start, b.end),
    )
