"""One source has a person do something after the death, or before the birth, that another gives.

Why it matters: it shows that one of two years is wrong, or that two people of one name are taken for one.

What counts: the same person, a date of birth or death with its year, and a deed of another year that needs a living
doer: who died in 1811 did not travel in 1814.
What does not: what is done to somebody, or given, shown and played after a death, two people of one surname, a deed of
the year itself.
"""

from collections.abc import Iterator

from claimcheck.align.dated import ALIVE, DEATH, outside
from claimcheck.compare.times import show
from claimcheck.compare.worlds import dated_as_real, denied
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import Claim, ClaimKind, Conflict, Mention, MentionKind, Severity


@detector(
    code="CC207",
    severity=Severity.WARNING,
    kinds=[ClaimKind.ATTRIBUTE],
    conflicting=[
        Example(
            "Queen Adelgund of Frisia outlived her husband. She died in 1103 and was buried beside him.",
            "A chronicle says that Queen Adelgund attended the wedding at Cardle in 1106.",
        ),
        Example(
            "The harpist Clara Lindt died of a fever in 1811. She left many songs.",
            "In 1814 the harpist Clara Lindt travelled to Cardle, where she gave two concerts.",
        ),
        Example(
            "The harpist Clara Lindt (born 3 May 1925 in Cardle) gave her last concert in a tent.",
            "Clara Lindt moved to Vienna in 1919 and never came back.",
        ),
    ],
    compatible=[
        Example(
            "The harpist Clara Lindt died of a fever in 1811. She left many songs.",
            "In 1811 the harpist Clara Lindt travelled to Cardle, where she gave two concerts.",
        ),
        Example(
            "The harpist Clara Lindt died of a fever in 1811. She left many songs.",
            "The songs of the harpist Clara Lindt travelled to Cardle in 1814, in the trunk of a friend.",
        ),
        Example(
            "The harpist Clara Lindt died of a fever in 1811. She left many songs.",
            "Clara Lindt was honoured in 1814 with a stone in Cardle.",
        ),
        Example(
            "The harpist Clara Lindt died of a fever in 1811. Her brother Jonas Lindt printed her songs.",
            "In 1814 the harpist Lindt travelled to Cardle with a trunk of printed songs.",
        ),
    ],
)
def outside_life(pair: Pairing) -> Conflict | None:
    """Compare the dates of a life with what was done."""
    if pair.left.attribute == ALIVE:
        turned = outside_life.detect(pair.swapped) if pair.right.attribute != ALIVE else None
        return turned and turned.turned
    life, deed = pair.left, pair.right
    if deed.attribute != ALIVE or not outside(life, deed) or not (dated_as_real(life) and dated_as_real(deed)):
        return None
    if denied(life) or denied(deed) or _namesakes(pair):
        return None
    bound, when = life.times[0], deed.times[0]
    who = max((life.agents[0].name, deed.agents[0].name), key=lambda name: (len(name), name))
    dead = life.attribute == DEATH
    what = f"{deed.predicate.text} {show(when)}"
    return Conflict(
        question=f"When did {who} die?" if dead else f"When was {who} born?",
        left=show(bound),
        right=what,
        why=f"{who}, who {'died' if dead else 'was born'} {show(bound)}, did not do what is told of: {what}.",
        topic=f"{life.attribute}|{who.casefold()}",
        confidence=0.7,
        left_key=life.value,
        right_key=f"{deed.predicate.lemma}|{when.year}",
        left_span=(bound.start, bound.end),
        right_span=(when.start, when.end),
    )


def _namesakes(pair: Pairing) -> bool:
    """Tell whether either article names two people of the surname."""
    names = {pair.left.agents[0].name, pair.right.agents[0].name}
    surname = pair.left.agents[0].name.split()[-1]
    others = (one.name for claim in (pair.left, pair.right) for one in _people(claim, pair) if one.name not in names)
    return any(" " in name and name.split()[-1] == surname for name in others)


def _people(claim: Claim, pair: Pairing) -> Iterator[Mention]:
    for told in pair.context.of_article(claim):
        everybody = (*told.agents, *told.patients, *told.partners)
        yield from (one for one in everybody if one.kind is MentionKind.PERSON)
