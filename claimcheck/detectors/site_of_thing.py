"""Two sources give a thing that has a name, or a person's grave, different places for what one place is known for.

Why it matters: where a codex is kept, a record was made or somebody lies buried stands in the article on the thing and
in that on the place; only side by side do they show that both cannot be right.

What counts: one thing, by name, and one tie of it that has one place, with two known places of which neither lies in
the other, with two cemeteries, two libraries or two parks, or with two that are on no list and that one article alone
names.
What does not: a building and its town, a second burial or move, several places of several times.
"""

from claimcheck.compare.identity import places_known
from claimcheck.compare.names import is_listed
from claimcheck.compare.places import all_unknown, one_place
from claimcheck.compare.ties import comparable, entry, one_thing, section, shown, tie, told_otherwise
from claimcheck.judge import Example, Pairing, detector
from claimcheck.knowledge.tables import listed, table
from claimcheck.models import Claim, ClaimKind, Conflict, Mention, Severity

_UNITS = ("Park", "Stadium", "County", "District", "Province", "Municipality", "Street", "Lane", "Square", "Avenue")


@detector(
    code="CC404",
    severity=Severity.ERROR,
    kinds=[ClaimKind.ATTRIBUTE],
    conflicting=[
        Example(
            "The chess master Josef Tandler died in 1926. He was buried in the Orsk Cemetery.",
            "Malvern Cemetery is a cemetery in Vienna. Among those buried here is the chess master Josef Tandler.",
        ),
        Example(
            "The Tarn Codex is a book of hours. Since 1904 it has been kept in the Corvin Library in Munich.",
            "The Tarn Codex came to Austria in 1803. It is preserved in a library in Vienna.",
        ),
        Example(
            "The 1974 Elm Cup final was played at Roan Park, Kelso, on 27 April 1974.",
            "The 1974 Elm Cup final was played at Larch Park.",
        ),
        Example(
            "Harbour Lights is an album by Lena Brandt. All of it was recorded in Vienna in 1998.",
            "Lena Brandt's Harbour Lights was recorded in Lisbon in 1998.",
        ),
        Example(
            "The 1936 Tarn Games were held in Oslo.",
            "Lisbon hosted the 1936 Tarn Games.",
        ),
        Example(
            "The 1936 Tarn Games took place in Oslo, Norway.",
            "Lisbon in Portugal hosted the Tarn Games in 1936.",
        ),
        Example(
            "The tomb of Bishop Odo is in Tarn Abbey.",
            "Bishop Odo died at Kelm and was laid to rest in Delm Abbey.",
        ),
    ],
    compatible=[
        Example(
            "The chess master Josef Tandler was buried in the Orsk Cemetery.",
            "The chess master Josef Tandler was buried in Vienna.",
        ),
        Example(
            "The Tarn Codex is a book of hours. Since 1904 it has been kept in Munich.",
            "The Tarn Codex was kept in Vienna until 1904, when it was moved.",
        ),
        Example(
            "Harbour Lights was recorded in Vienna in 1998.",
            "Harbour Lights was partly recorded in Lisbon.",
        ),
        Example(
            "The 1936 Tarn Games took place in Oslo, Norway.",
            "Lisbon in Portugal hosted the Tarn Games in 1940.",
        ),
        Example(
            "The chess master Josef Tandler was buried in Vienna.",
            "The chess master Josef Tandler was buried in Austria.",
        ),
    ],
)
def site_of_thing(pair: Pairing) -> Conflict | None:
    """Compare where one thing was made, or is."""
    left, right = pair.left, pair.right
    name = tie(left)
    if not name or name != tie(right) or section(name) != "place" or not comparable(pair):
        return None
    if told_otherwise(pair, lambda a, b: _apart(a.places, b.places, pair)) or not _apart(
        left.places, right.places, pair
    ):
        return None
    if places_known(pair, left.places[:1], right.places[:1]):
        return None
    a, b = left.places[0], right.places[0]
    known = _known_apart(left, right, pair) or _of_one_sort(a, b)
    what = shown(pair)
    return Conflict(
        question=str(entry(name)["question"]).format(what),
        left=a.name,
        right=b.name,
        why=f"Both tell where it was, but one says {a.name} and the other {b.name}.",
        topic=f"site {name}|{what.casefold()}",
        confidence=0.75 if known else 0.65,
        severity=None if known else Severity.WARNING,
        left_span=(a.start, a.end),
        right_span=(b.start, b.end),
    )


def _apart(left: tuple[Mention, ...], right: tuple[Mention, ...], pair: Pairing) -> bool:
    """Tell whether no place of one side may be one of the other, or lie in it."""
    knowledge = pair.context.knowledge
    if any(one_thing(a, b, knowledge) for a in left for b in right):
        return False
    if _of_one_sort(left[0], right[0]):
        return True
    known = [[one for one in side if is_listed(one.name, knowledge)] for side in (left, right)]
    if all(known):
        return not any(one_place(a, b, knowledge) for a in known[0] for b in known[1])
    return (
        tie(pair.left) != "stand" and not any(known) and all(all_unknown(a, b, knowledge) for a in left for b in right)
    )


def _known_apart(left: Claim, right: Claim, pair: Pairing) -> bool:
    return all(any(is_listed(one.name, pair.context.knowledge) for one in claim.places) for claim in (left, right))


def _of_one_sort(left: Mention, right: Mention) -> bool:
    """Tell whether two names are of one sort of building or site, with no other word in common: two cemeteries."""
    a, b = (set(one.name.split()) - {"of", "the", "The", "de"} for one in (left, right))
    sorts = {*table("terrain")["sites"], *_UNITS} | listed("ties", "names", "sites")
    return len(a) > 1 and len(b) > 1 and bool(a & b & sorts) and a & b <= sorts
