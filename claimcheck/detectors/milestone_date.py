"""Two sources date what happens once to a thing differently: its founding, opening, publication or end.

Why it matters: the year in which a bridge opened or a firm went public is copied from text to text, each time in other
words, and nobody sees that two of the texts disagree.

What counts: one thing, by name, and one milestone, each with a date that names its year; also two milestones in an
order that cannot be, like an opening after the closure. Who was the first or the last to use it counts, who worked
there before it was on the air or after it closed, until when it was in use or made, and when somebody was knighted.
What does not: a part of the thing, what opened again or was closed for a time, what came out in another country, a year
beside a day of that year, two things of one name, and a date that the other article gives the milestone as well.
"""

from claimcheck.align.entities import same
from claimcheck.compare.milestones import abroad, asked, comes_before, denied_of_itself, milestone
from claimcheck.compare.namesakes import may_be_namesakes
from claimcheck.compare.times import answer, compatible, far_apart, show
from claimcheck.compare.worlds import dated_as_real, disputed
from claimcheck.judge import Example, Pairing, detector
from claimcheck.knowledge.tables import listed
from claimcheck.models import Claim, ClaimKind, Conflict, Severity, When


@detector(
    code="CC205",
    severity=Severity.ERROR,
    kinds=[ClaimKind.ATTRIBUTE],
    conflicting=[
        Example(
            "The painter Clara Lindt was knighted in 1971.",
            "Clara Lindt, the painter, was given a knighthood in 1978.",
        ),
        Example(
            "Jonas Holl, a weaver, was baptised in Cardle in 1601.",
            "Jonas Holl, the weaver, received baptism in 1607.",
        ),
        Example(
            "The Battle of Ardle Moor was fought on 11 September 1643 between two armies.",
            "Captain Jan Ruiz fell at Ardle Moor in 1645, in his only battle.",
        ),
        Example(
            "The Ardle Viaduct is a railway bridge in Norland. The first train crossed it in August 1912.",
            "The mines had to wait for the Ardle Viaduct, which was not opened until after the armistice of 1918.",
        ),
        Example(
            "The Kestrel 250 was a motorcycle produced by Norvale from 1956 to 1961.",
            "Norvale ended production of the Kestrel 250 in 1964, when its works were sold.",
        ),
        Example(
            "The Cardle Line was in use until 1964 and carried coal.",
            "The Cardle Line closed in 1971, after a long fight of the miners.",
        ),
        Example(
            "The Ardle Tunnel is a tunnel in Norland. Passenger services were withdrawn in 1964.",
            "The last passenger train ran through the Ardle Tunnel in 1968.",
        ),
        Example(
            "Radio Cardle is a broadcaster in Norland. It went on the air in 1998.",
            "Jan Ruiz began his career in 1996 as a newsreader on Radio Cardle.",
        ),
        Example(
            "The Ardle Asylum closed its doors in 1987. It is now a hotel.",
            "Jan Ruiz was the last superintendent of the Ardle Asylum, a post he took up in 1989.",
        ),
        Example(
            "The Cardle frog is a species of frog of Norland. It was described in 1868 by Pieter Rosse.",
            "The Cardle frog was first described in 1886 by Rosse.",
        ),
        Example(
            "The Malvern Cup was first contested in 1903 and is played for every spring.",
            "Cardle won the inaugural Malvern Cup in 1909, beating Ostrava.",
        ),
        Example(
            "The Malvern Line was electrified in 1934.",
            "Electrification of the Malvern Line was completed in 1951.",
        ),
        Example(
            "The failure of the Bank of Malvern in 1866 ruined hundreds of families.",
            "The Bank of Malvern failed in 1857, and the Ardle Canal was never dug.",
        ),
        Example(
            "The Treaty of Malvern was signed on 9 June 1721.",
            "Jonas Weber signed the Treaty of Malvern for Norland in July 1723.",
        ),
        Example(
            "Hedda Lund published her first book, Frost, in 1911.",
            "Hedda Lund's debut novel Frost came out in 1921.",
        ),
        Example(
            "SS Lady Corrin was a coastal steamer launched at Cardle on 14 June 1911.",
            "The company's first new vessel, Lady Corrin, was launched at Cardle in June 1913.",
        ),
        Example(
            "Malvern College marked the hundredth anniversary of its foundation in 2011.",
            "Malvern College was founded in 1919 by Lena Brandt.",
        ),
        Example(
            "The Malvern Bridge was inaugurated in 1909 and soon carried trams.",
            "Traffic first crossed the Malvern Bridge in May 1912, two years late.",
        ),
        Example(
            "The flotation of Hollis Dairies took place in 1991. It paid for the Cardle creamery.",
            "Hollis Dairies is a dairy firm in Cardle. It went public in 1986.",
        ),
        Example(
            "The novel The Salt Garden was published in March 1931 and sold out in a week.",
            "The Salt Garden appeared in bookshops in October 1933.",
        ),
        Example(
            "Hollis Dairies closed in 1963, after a long strike.",
            "Hollis Dairies was founded in 1971 in a barn near Cardle.",
        ),
    ],
    compatible=[
        Example(
            "Jonas Holl came to the throne in 1401 at the death of his uncle.",
            "Jonas Holl was crowned in 1403 after a long war.",
        ),
        Example(
            "The painter Clara Lindt was ordained deacon in Cardle in 1871.",
            "Clara Lindt was ordained priest in 1873.",
        ),
        Example(
            "The Battle of Ardle Moor was fought on 11 September 1643 between two armies.",
            "Captain Jan Ruiz fell at Ardle Moor in September 1643, in his only battle.",
        ),
        Example(
            "The Battle of Ardle Moor was fought on 11 September 1643 between two armies.",
            "Jan Ruiz was wounded at Ardle Moor in 1651 by a bull.",
        ),
        Example(
            "The Ardle Viaduct is a railway bridge in Norland. The first train crossed it in August 1919.",
            "The mines had to wait for the Ardle Viaduct, which was not opened until after the armistice of 1918.",
        ),
        Example(
            "The Kestrel 250 was a motorcycle produced by Norvale from 1956 to 1961.",
            "Norvale ended production of the Kestrel 350 in 1964, when its works were sold.",
        ),
        Example(
            "The Ardle Tunnel is a tunnel in Norland. Passenger services were withdrawn in 1964.",
            "The Ardle Tunnel was closed in 1968. Coal trains had used it to the last.",
        ),
        Example(
            "The Ardle Asylum closed its doors in 1987. It is now a hotel.",
            "Jan Ruiz was the last superintendent of the Ardle Asylum, a post he took up in 1984.",
        ),
        Example(
            "Malvern College was founded in 1919 by Lena Brandt.",
            "Jan Ruiz studied at Malvern College in 1911, when it was a school of weavers.",
        ),
        Example(
            "Cardle is a village in Norland, described in 1868 by a traveller.",
            "Cardle was described in 1886 by the poet Jan Ruiz.",
        ),
        Example(
            "The Malvern Cup was first contested in 1903 and is played for every spring.",
            "Cardle won the Malvern Cup in 1909, beating Ostrava.",
        ),
        Example(
            "The Bank of Malvern failed in 1857.",
            "The Bank of Malvern failed to publish its accounts in 1855.",
        ),
        Example(
            "The film Salt Garden was released in Norland in March 1994.",
            "The film Salt Garden was released in Austria in May 1994.",
        ),
        Example(
            "The Malvern Bridge was closed in 1911.",
            "The Malvern Bridge was closed for repairs in 1890.",
        ),
        Example(
            "Hollis Dairies was founded in 1871 by two brothers from Cardle.",
            "Hollis Dairies was incorporated in 1896, and the brothers became its directors.",
        ),
        Example(
            "Hollis Dairies was bought by Brandt Foods in 1990.",
            "Cardle Cream bought Hollis Dairies in 2003.",
        ),
        Example(
            "The Malvern Society was founded in 1850.",
            "The Malvern Society, founded in 1955 by refugees, keeps a library.",
        ),
        Example(
            "The Malvern Bridge was inaugurated in 1909 and soon carried trams.",
            "The Malvern Bridge opened on 4 May 1909. It had cost four lives.",
        ),
        Example(
            "The Malvern Bridge was inaugurated in 1909 and soon carried trams.",
            "The Malvern Bridge was closed in 1912 and strengthened for trams.",
        ),
        Example(
            "The Malvern Bridge was closed in 1940.",
            "After the war the Malvern Bridge opened again in 1948.",
        ),
        Example(
            "The Malvern Bridge was closed in 1940 and rebuilt.",
            "With the flood gone, the Malvern Bridge opened in 1948.",
        ),
        Example(
            "The Malvern Bridge opened in 1909.",
            "The east wing of Malvern Bridge station opened in 1912.",
        ),
        Example(
            "Malvern was founded in 1210 by monks.",
            "Malvern College was founded in 1865 by a brewer.",
        ),
        Example(
            "The novel The Salt Garden was published in March 1931 and sold out in a week.",
            "Lena Brandt, who wrote The Salt Garden, appeared in a film in 1933.",
        ),
        Example(
            "Ada Moreno was released in 1931 after a year in prison.",
            "Ada Moreno was released in 1933, having served a second sentence.",
        ),
    ],
)
def milestone_date(pair: Pairing) -> Conflict | None:
    """Compare the dates of one milestone, or of two that have an order."""
    left, right = pair.left, pair.right
    one, other = milestone(left), milestone(right)
    if (
        not one
        or not other
        or not (dated_as_real(left) and dated_as_real(right))
        or denied_of_itself(left) != denied_of_itself(right)
    ):
        return None
    a, b = left.times[0], right.times[0]
    if _can_both_be(one, a, other, b) or far_apart(a, b) or abroad(left, right) or _told_otherwise(pair):
        return None
    if may_be_namesakes(pair):
        return None
    what = min((left.agents[0].name, right.agents[0].name), key=lambda name: (-len(name), name))
    said = (
        (show(a), show(b)) if one == other else tuple(f"{c.predicate.text} {show(c.times[0])}" for c in (left, right))
    )
    return Conflict(
        question=asked(min(one, other), what),
        left=said[0],
        right=said[1],
        why=f"Both date what happens once to {what}, and it cannot be both: {said[0]} and {said[1]}.",
        topic=f"milestone|{min(one, other)}|{what.casefold()}",
        severity=Severity.NOTE if disputed(pair) else None,
        confidence=0.75,
        left_key=f"{one}|{answer(a)}",
        right_key=f"{other}|{answer(b)}",
        left_span=(a.start, a.end),
        right_span=(b.start, b.end),
    )


def _can_both_be(one: str, a: When, other: str, b: When) -> bool:
    if one == other:
        return compatible(a, b)
    first, then = (a, b) if comes_before(one, other) else (b, a)
    if first.relation != "at" or then.relation != "at" or first.earliest is None or then.latest is None:
        return True
    return first.earliest < then.latest


def _told_otherwise(pair: Pairing) -> bool:
    """Tell whether either article dates either milestone twice, or has the thing begin anew."""
    left, right = pair.left, pair.right
    for claim, other in ((left, right), (right, left)):
        for told in pair.context.of_article(claim):
            if told.predicate.lemma in listed("milestones", "several", "anew"):
                return True
            if milestone(told) in (milestone(claim), milestone(other)) and _another(told, claim, other, pair):
                return True
    return False


def _another(told: Claim, claim: Claim, other: Claim, pair: Pairing) -> bool:
    """Tell whether a further date of the thing is not the one that its claim gives, or is that of the other article."""
    if told.id == claim.id or not same(told.agents[0], claim.agents[0], pair.context.knowledge):
        return False
    if milestone(told) == milestone(other) and compatible(told.times[0], other.times[0]):
        return milestone(claim) == milestone(other)
    return milestone(told) == milestone(claim) and not compatible(told.times[0], claim.times[0])
