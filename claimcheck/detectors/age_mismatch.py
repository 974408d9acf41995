"""Two sources give different ages, or another party or constituency, for one person.

Why it matters: ages are checkable in a minute, and a wrong one often means another person is meant.

What counts: the same person, named in full or by an unambiguous surname, with two values.
What does not: one year of difference between articles of different days (a birthday may lie between them).
"""

from claimcheck.compare.worlds import hours_later
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import ClaimKind, Conflict, Severity


@detector(
    code="CC303",
    severity=Severity.WARNING,
    kinds=[ClaimKind.ATTRIBUTE],
    conflicting=[
        Example(
            "Jonas Weber, 64, was named head of the Malvern creamery on Monday.",
            "Jonas Weber, who turns 61 next month, was named head of the Malvern creamery on Monday.",
        ),
        Example(
            "Lena Brandt, 34, was rescued from the Osk cave on Sunday.",
            "At 43, Lena Brandt is a caver of note. She was rescued from the Osk cave on Sunday.",
        ),
        Example(
            "The sledge race was won by Ida Moen, a 19-year-old baker from Cardle.",
            "The 17-year-old baker Ida Moen won the sledge race at Cardle.",
        ),
        Example(
            "Petra Olsen is the new keeper of the island lighthouse. At 33 she becomes the youngest of them all.",
            "Petra Olsen, 39, is the new keeper of the island lighthouse.",
        ),
        Example(
            "The harpist Clara Lindt died at the age of 87 in her garden in Cardle.",
            "The harpist Clara Lindt, 91, died in her garden in Cardle.",
        ),
        Example(
            "Pilot Jonas Weber, 47, landed the crippled plane on the Cardle motorway.",
            "Pilot Jonas Weber, 52, landed the crippled plane on the motorway near Cardle.",
        ),
        Example(
            "A girl aged 8, Clara Lindt, was rescued from the cave near Cardle on Saturday.",
            "Clara Lindt was 11 and had a torch, rescuers said who found her in the cave near Cardle on Saturday.",
        ),
        Example(
            "The climber Erik Moen, who is 52, was found alive above Cardle on Sunday.",
            "Erik Moen (49) was found alive above Cardle on Sunday after two nights in the snow.",
        ),
        Example(
            "The harpist Clara Lindt died in Cardle on Tuesday, aged 87.",
            "The harpist Clara Lindt died in Cardle on Tuesday. She was 91.",
        ),
        Example(
            "Clara Lindt, who has died aged 87, taught the harp to half of Cardle.",
            "Nobody in Cardle had a better ear than the harpist Clara Lindt, who was 91.",
        ),
        Example(
            "The baker Ida Moen, 19, won the sledge race at Cardle.",
            "The sledge race was won by Ida Moen, a baker. The 17-year-old had built her sledge herself.",
        ),
        Example(
            "The baker Ida Moen, 29, won the sledge race at Cardle.",
            "Ida Moen won the sledge race at Cardle in her old boots.\n\nThe merry 27-year-old had built her sledge.",
        ),
        Example(
            "Senator Ida Moen of Ohio opened the sledge race at Cardle.",
            "The sledge race at Cardle was opened by Sen. Ida Moen, R-Iowa, in a fur hat.",
        ),
        Example(
            "Rep. Ida Moen, a Maine Democrat, opened the sledge race at Cardle.",
            "Republican Rep. Ida Moen opened the sledge race at Cardle.",
        ),
    ],
    compatible=[
        Example(
            "Jonas Weber, 60, was named head of the Malvern creamery on Monday.",
            "Jonas Weber, who turns 61 next month, was named head of the Malvern creamery on Monday.",
        ),
        Example(
            "Lena Brandt, 64, was rescued from the Osk cave on Sunday.",
            "At 21, Lena Brandt was already a guide. She was rescued from the Osk cave on Sunday.",
        ),
        Example(
            "The harpist Clara Lindt, 87, died in Cardle on Tuesday.",
            "The harpist Clara Lindt died in Cardle on Tuesday. She was 21 and at sea when she began to play.",
        ),
        Example(
            "Clara Lindt, 37, won the cake contest in Cardle with a daughter aged 8, Ida.",
            "Clara Lindt won the cake contest in Cardle. Pupils aged 8 to 11, among them Ida Lindt, had helped.",
        ),
        Example(
            "The sledge race was won by Ida Moen, who was 19 when she first came to Cardle.",
            "The baker Ida Moen, 27, won the sledge race at Cardle.",
        ),
        Example(
            "At 18 she joined the navy: Petra Olsen is the new keeper of the Cardle lighthouse.",
            "Petra Olsen, 39, is the new keeper of the Cardle lighthouse.",
        ),
        Example(
            "Ida Moen and her 9-year-old son won the sledge race at Cardle.",
            "The baker Ida Moen, 27, won the sledge race at Cardle.",
        ),
        Example(
            "The baker Ida Moen, 19, won the sledge race at Cardle.",
            "A suspect was found after the sledge race at Cardle, Ida Moen said. The 17-year-old had cut the ropes.",
        ),
        Example(
            "Senator Ida Moen of Ohio opened the sledge race at Cardle.",
            "The sledge race at Cardle was opened by Ida Moen, the Ohio Republican.",
        ),
        Example(
            "Senator Ida Moen of Georgia opened the sledge race at Cardle.",
            "The sledge race at Cardle was opened by Sen. Ida Moen, R-Ga., in a fur hat.",
        ),
        Example(
            "Senator Ida Moen of Kentucky opened the sledge race at Cardle.",
            "The sledge race at Cardle was opened by Sen. Ida Moen (R-Ky.), in a fur hat.",
        ),
        Example(
            "Senator Ida Moen of Ohio opened the sledge race at Cardle.",
            "The sledge race at Cardle was opened by Ida Moen, D-Cleveland, in a fur hat.",
        ),
        Example(
            "Senator Ida Moen (R-Calif.) opened the sledge race at Cardle.",
            "The sledge race at Cardle was opened by Sen. Ida Moen, Republican of California.",
        ),
        Example(
            "The sledge race was won by Ida Moen, 27, of Cardle.",
            "The sledge race was won by Erik Moen, 29, of Cardle.",
        ),
        Example(
            "Pilot Jonas Weber, 47, landed the crippled plane on the Cardle motorway.",
            "Pilot Jonas Weber, aged 47, landed the crippled plane on the motorway near Cardle.",
        ),
        Example(
            "Pilot Jonas Weber, 47, landed the crippled plane on the Cardle motorway.",
            "Pilot Jonas Weber, 48, landed the crippled plane on the motorway near Cardle.",
            "2026-03-01",
            "2026-03-09",
        ),
    ],
)
def age_mismatch(pair: Pairing) -> Conflict | None:
    """Compare a person's age, party or constituency."""
    left, right = pair.left, pair.right
    if left.attribute not in ("age", "party", "constituency") or left.attribute != right.attribute:
        return None
    if left.value == right.value or _birthday(pair) or _within(pair):
        return None
    who = max((left.agents[0].name, right.agents[0].name), key=len)
    return Conflict(
        question=f"How old is {who}?" if left.attribute == "age" else f"Which {left.attribute} is {who} of?",
        left=left.value,
        right=right.value,
        why=f"Both give the {left.attribute} of {who}: one {left.value}, the other {right.value}.",
        topic=f"{left.attribute}|{who.casefold()}",
        confidence=0.85,
    )


def _within(pair: Pairing) -> bool:
    """Tell whether one constituency lies in the other, may be it, or is of another sort."""
    places, a, b = pair.context.knowledge.places, pair.left.value, pair.right.value
    if pair.left.attribute != "constituency":
        return False
    sorts = {(places.place_in(place) or ("",))[0] for place in (a, b)}  # two states, or two towns of one
    return len(sorts) > 1 or "" in sorts or places.may_be_one(a, b) or places.contains(a, b) or places.contains(b, a)


def _birthday(pair: Pairing) -> bool:
    if pair.left.attribute != "age" or abs(int(pair.left.value) - int(pair.right.value)) > 1:
        return False
    later = hours_later(pair)
    return later is None or abs(later) >= 24
