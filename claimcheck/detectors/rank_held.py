"""Two sources give somebody or something another rank in one order: the first and the second woman, gold and silver.

Why it matters: "the first", "the eldest", "the highest" is the boast of every profile, and copied without a look at
whoever else is said to be it.

What counts: one holder, by name, with two ranks in the same order of the same thing; two holders of one rank that both
articles call the first, second, third or last of it; two places of which each is the largest of one land.
What does not: an order that is narrower ("the first elected mayor"), one of several, a rank of its time ("the youngest
member" of this year's council), and another event or year.
"""

from claimcheck.compare.ranks import PLACE, is_rank, one_order
from claimcheck.compare.ties import one_thing, surely_others
from claimcheck.compare.worlds import denied, disputed, firm, real, times_meet
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import Claim, ClaimKind, Conflict, MentionKind, Severity

_ORDINALS = {1: "first", 2: "second", 3: "third", -1: "last"}


@detector(
    code="CC310",
    severity=Severity.ERROR,
    kinds=[ClaimKind.ATTRIBUTE],
    conflicting=[
        Example(
            "Ruth Amsel was elected in 1961, the first woman to sit in the Delm parliament.",
            "Iris Bell had sat in Delm since 1954. Ruth Amsel was the second woman to sit in the Delm parliament.",
        ),
        Example(
            "Port Ellis was incorporated in 1888. Its first mayor was Hugh Grant.",
            "William Tait was a brewer who in 1888 became the first mayor of Port Ellis.",
        ),
        Example(
            "Mount Pell is the highest mountain of Tarn.",
            "Mount Pell is the second highest mountain of Tarn, after Mount Aske.",
        ),
        Example(
            "At the 1936 Winter Games the skater Ida Moen won a bronze medal in the long race.",
            "Ida Moen, who took silver in the long race at the 1936 Games, was a skater from Kelm.",
        ),
        Example(
            "Josef Tandler was the eldest son of a miner.",
            "Josef Tandler was the youngest son of a miner.",
        ),
        Example(
            "Lake Morn is the deepest lake in Tarn.",
            "Loch Pell, at 312 metres, is the deepest lake in Tarn.",
        ),
        Example(
            "Anna Tandler was the eldest of five sisters.",
            "Anna Tandler was the youngest of the five sisters.",
        ),
        Example(
            "Anna Tandler was the third of seven children.",
            "Anna Tandler was the fifth of seven children.",
        ),
        Example(
            "Hugh Grant was the last governor of Port Ellis.",
            "William Tait was the last governor of Port Ellis.",
        ),
        Example(
            "Jonas Weber led several expeditions. In 1874 he became the first to traverse the Great Malvern Plateau.",
            "The first person to cross the Great Malvern Plateau was the surveyor Otto Grahl, in 1874.",
        ),
    ],
    compatible=[
        Example(
            "Port Ellis was incorporated in 1888. Its first mayor was Hugh Grant.",
            "Olga Brandt was the first female mayor of Port Ellis.",
        ),
        Example(
            "Ruth Amsel was the first woman to sit in the Delm parliament.",
            "Ruth Amsel was the first woman to lead a ministry in Delm.",
        ),
        Example(
            "Ida Moen won a bronze medal at the 1936 Games.",
            "Ida Moen won a silver medal at the 1940 Games.",
        ),
        Example(
            "Ida Moen won a bronze medal in the sprint at the 1936 Games.",
            "Ida Moen won a silver medal in the relay at the 1936 Games.",
        ),
        Example(
            "Ida Moen finished second in the first run of the 1974 Tarn Cup.",
            "Ida Moen finished third in the 1974 Tarn Cup.",
        ),
        Example(
            "Mount Pell is the highest mountain of Tarn.",
            "Mount Pell is the second highest mountain in the north of Tarn.",
        ),
        Example(
            "Mount Pell is the highest mountain of Tarn.",
            "Mount Pell is one of the highest mountains of Tarn.",
        ),
        Example(
            "With 31 storeys, the Meridian House was the tallest building in Tarn when it was topped out in 1969.",
            "The Kronos Tower, finished in 1975, is the tallest building in Tarn.",
        ),
        Example(
            "Lake Morn is the largest lake in Tarn by volume.",
            "Loch Pell is the largest lake in Tarn.",
        ),
        Example(
            "Ada Moen is the youngest member of the Tarn parliament.",
            "Ruth Amsel is the youngest member of the Tarn parliament.",
        ),
    ],
)
def rank_held(pair: Pairing) -> Conflict | None:
    """Compare the ranks of one holder, and the holders of one rank."""
    left, right = pair.left, pair.right
    if not (is_rank(left) and is_rank(right)) or disputed(pair) or not times_meet(left, right):
        return None
    if any(denied(claim) or not (real(claim) and firm(claim)) for claim in (left, right)):
        return None
    (scale, number, *what), (other_scale, other, *others) = left.value.split("|"), right.value.split("|")
    if scale != other_scale or what[0] != others[0] or not one_order(pair, what[0]):
        return None
    one_holder = one_thing(left.agents[0], right.agents[0], pair.context.knowledge)
    told_alike = what == others or (one_holder and not scale and 1 in (len(what), len(others)))
    if not told_alike:
        return None
    if one_holder and number != other and not _several(pair):
        question = f"Which place or rank has {left.agents[0].name}?"
        return _conflict(pair, question, (left.predicate.text, right.predicate.text), (number, other))
    if one_holder or number != other or what[0] == PLACE or not left.patients:
        return None
    names = left.agents[0].name, right.agents[0].name
    if not scale and int(number) in _ORDINALS and surely_others(pair, left.agents, right.agents):
        return _conflict(
            pair, f"Who was the {_ORDINALS[int(number)]} {what[0]} of {left.patients[0].name}?", names, names
        )
    if scale and _two_sites(pair) and _is(left) == _is(right):
        rank = next(one.predicate.text for one in (left, right)).removeprefix("the ")
        return _conflict(pair, f"Which is the {rank} of {left.patients[0].name}?", names, names)
    return None


def _is(claim: Claim) -> bool:
    """Tell whether it is said of today: what was the tallest building when it was built was overtaken since."""
    return claim.quote[: claim.predicate.start - claim.start].split()[-1:] == ["is"]


def _two_sites(pair: Pairing) -> bool:
    """Tell whether two things are most of all in one way: what is so of places and buildings, not of people, lasts."""
    holders = [claim.agents[0] for claim in (pair.left, pair.right)]
    if any(one.kind is MentionKind.PERSON for one in holders) or pair.left.stance.phase is not pair.right.stance.phase:
        return False
    texts = [pair.context.articles[claim.article_id].text.casefold() for claim in (pair.right, pair.left)]
    return not any(one.name.split()[-1].casefold() in text for one, text in zip(holders, texts, strict=True))


def _several(pair: Pairing) -> bool:
    """Tell whether an article gives the holder two ranks: gold in one race and silver in the next."""
    for claim in (pair.left, pair.right):
        own = [one for one in pair.context.of_article(claim) if is_rank(one)]
        same = [one for one in own if one_thing(one.agents[0], claim.agents[0], pair.context.knowledge)]
        if len({one.value for one in same}) > 1:
            return True
    return False


def _conflict(pair: Pairing, question: str, said: tuple[str, str], keys: tuple[str, str]) -> Conflict:
    left, right = pair.left, pair.right
    return Conflict(
        question=question,
        left=said[0],
        right=said[1],
        why=f"Both tell of one order, but one says {said[0]} and the other {said[1]}.",
        topic=f"rank|{left.value.split('|', 2)[2]}|{question.casefold()}",
        confidence=0.7,
        left_key=keys[0].casefold(),
        right_key=keys[1].casefold(),
        left_span=(left.predicate.start, left.predicate.end),
        right_span=(right.predicate.start, right.predicate.end),
    )
