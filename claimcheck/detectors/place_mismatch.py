"""Two sources put the same event in different places.

Why it matters: an event has one place; a reader sent to the wrong town is misled at once.

What counts: the same predicate with the same participants, or a deed that either article tells once, in two places of
which neither lies in the other.
What does not: a town and its country or state, two names of one place, stations of one journey, several places, and
where somebody speaks, which people do in many.
"""

from claimcheck.align.participants import carried, further, speaks
from claimcheck.compare.identity import one_deed, places_known
from claimcheck.compare.places import measured_from, one_place
from claimcheck.compare.questions import where_was
from claimcheck.compare.worlds import about, one_denies, participants, scheduled, times_meet, told_once
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import ClaimKind, Conflict, Severity

MOVING = frozenset(
    {"go", "travel", "fly", "arrive", "visit", "tour", "move", "leave", "come", "return", "head", "drive"}
)


@detector(
    code="CC401",
    severity=Severity.ERROR,
    kinds=[ClaimKind.EVENT],
    needs="places",
    conflicting=[
        Example(
            "President Ada Moreno met rebel commander Luis Prado in Geneva to end the war.",
            "President Ada Moreno met rebel commander Luis Prado in Vienna to end the war.",
        ),
        Example(
            "The novelist Lena Brandt married the painter Marten Holl in Lisbon in May.",
            "The painter Marten Holl and the novelist Lena Brandt married in Porto in May.",
        ),
        Example(
            "Norland and Ostrelia signed the fishing treaty in Accra on Thursday.",
            "The fishing treaty was signed in Kumasi by Norland and Ostrelia on Thursday.",
        ),
        Example(
            "The trawler Sally Grey ran aground on Gannet Reef on Sunday night.",
            "The trawler Sally Grey ran aground on Harrow Rock on Sunday night.",
        ),
        Example(
            "The airship Borealis landed in Graz on Sunday evening with a torn sail. Nobody on board was hurt.",
            "Nobody on board was hurt when the airship, its sail torn, landed in Linz on Sunday evening.",
        ),
        Example(
            "The kayaker, a baker of 30, was flown to a hospital in Graz on Sunday with a broken arm.",
            "With a broken arm the kayaker was airlifted to Linz on Sunday.",
        ),
    ],
    compatible=[
        Example(
            "Norland and Ostrelia signed the fishing treaty in Accra on Thursday. It took four years.",
            "The fishing treaty was signed on Thursday. In 2021 a first treaty was signed in Kumasi, and failed.",
        ),
        Example(
            "President Ada Moreno met rebel commander Luis Prado in Geneva to end the war.",
            "President Ada Moreno met rebel commander Luis Prado in Switzerland to end the war.",
        ),
        Example(
            "President Ada Moreno told reporters in Geneva that the war was over.",
            "President Ada Moreno told a radio station in Vienna that the war was over.",
        ),
        Example(
            "Norland and Ostrelia signed the fishing treaty in Accra on Thursday.",
            "Norland and Ostrelia signed the fishing treaty in Ghana on Thursday.",
        ),
        Example(
            "The climbers camped on Mt Arden before the storm.",
            "The climbers camped on Mount Arden before the storm.",
        ),
        Example(
            "President Ada Moreno met rebel commander Luis Prado in Geneva to end the war.",
            "President Ada Moreno met rebel commander Luis Prado in Vienna, after a first meeting in Geneva.",
        ),
        Example(
            "Inspector Ada Moreno said in Geneva on Friday that the two climbers had been found above the hut.",
            "The two climbers had been found above the hut, Inspector Ada Moreno said in Lausanne on Friday.",
        ),
        Example(
            "The kayaker was flown to a hospital in Graz on Sunday with a broken arm.",
            "With a broken arm the kayaker was airlifted to Linz on Sunday, and taken to Graz by train.",
        ),
        Example(
            "The quake struck Norland on Friday 72 kilometres southeast of Cardle.",
            "The quake struck Norland on Friday near the town of Lessing.",
        ),
        Example(
            "Soldiers fought rebels in Central Arvelo on Friday.",
            "Soldiers fought rebels in Arvelo on Friday.",
        ),
    ],
)
def place_mismatch(pair: Pairing) -> Conflict | None:
    """Compare the places of one event."""
    left, right = pair.left, pair.right
    if pair.part("predicate") <= 0:
        return None
    if one_denies(left, right) or not (scheduled(left) and scheduled(right)) or not times_meet(left, right):
        return None
    if (
        further(left) != further(right)
        or not (told_once(pair) or participants(pair) >= 1.0)
        or (left.predicate.lemma.split()[0] in MOVING and not (carried(left) and carried(right)))
        or speaks(left, pair.context.knowledge)
    ):
        return None
    if (
        not left.named_places
        or not right.named_places
        or any(one_place(a, b, pair.context.knowledge) for a in left.named_places for b in right.named_places)
    ):
        return None
    if not (told_once(pair) or one_deed(pair)) or places_known(pair, left.named_places, right.named_places):
        return None
    a, b = left.named_places[0], right.named_places[0]
    if measured_from(left, a) or measured_from(right, b):
        return None
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
