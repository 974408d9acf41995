"""Two sources put the same event in different places.

Why it matters: an event has one place; a reader sent to the wrong town is misled at once.

What counts: the same predicate with the same participants in two places of which neither lies in the other.
What does not: a town and its country or state, two names of one place, stations of one journey, several places.
"""

from claimcheck.align.entities import same
from claimcheck.compare.questions import where_was
from claimcheck.compare.worlds import about, denied, participants, scheduled, times_meet
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import ClaimKind, Conflict, Mention, Severity

MOVING = frozenset(
    {"go", "travel", "fly", "arrive", "visit", "tour", "move", "leave", "come", "return", "head", "drive"}
)


@detector(
    code="CC401",
    severity=Severity.ERROR,
    kinds=[ClaimKind.EVENT],
    conflicting=[
        Example(
            "President Ada Moreno met rebel commander Luis Prado in Geneva to end the war.",
            "President Ada Moreno met rebel commander Luis Prado in Vienna to end the war.",
        ),
    ],
    compatible=[
        Example(
            "President Ada Moreno met rebel commander Luis Prado in Geneva to end the war.",
            "President Ada Moreno met rebel commander Luis Prado in Switzerland to end the war.",
        ),
    ],
)
def place_mismatch(pair: Pairing) -> Conflict | None:
    """Compare the places of one event."""
    left, right = pair.left, pair.right
    if denied(left) != denied(right) or not (scheduled(left) and scheduled(right)) or not times_meet(left, right):
        return None
    if pair.part("predicate") <= 0 or participants(pair) < 3.0 or left.predicate.lemma.split()[0] in MOVING:
        return None
    if not left.places or not right.places or any(_fit(a, b, pair) for a in left.places for b in right.places):
        return None
    a, b = left.places[0], right.places[0]
    return Conflict(
        question=where_was(pair),
        left=a.name,
        right=b.name,
        why=f"Both tell of one event, but one puts it in {a.name} and the other in {b.name}.",
        topic=f"where|{about(pair)}",
        confidence=0.75,
        left_span=(a.start, a.end),
        right_span=(b.start, b.end),
    )


def _fit(a: Mention, b: Mention, pair: Pairing) -> bool:
    """Tell whether two places can be one: the same, or one in the other, or one that nothing is known of."""
    places, countries = pair.context.knowledge.places, pair.context.knowledge.countries
    if same(a, b, pair.context.knowledge) or places.contains(a.name, b.name) or places.contains(b.name, a.name):
        return True
    known = [bool(places.place_in(m.name) or countries.country_of(m.name)) for m in (a, b)]
    return known[0] != known[1]
