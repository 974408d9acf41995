"""Two sources say of what has a name two things of which only one can be: in Latin, in Greek; hanged, died of typhus.

Why it matters: in which language a book was written, to which church a chapel belongs or how somebody died is told by
the way, and a slip is not seen by who does not know better.

What counts: one thing or person, by name, with two words of one list in ``knowledge/kinds.toml``; of what may happen
several times (how a ship was hit) at one time.
What does not: two words that mean one (Reformed, Calvinist) or may both be true (executed, murdered), a thing of which
an article gives both, a translation or a change.
"""

from collections.abc import Iterable

from claimcheck.compare.kinds import asked, changes, dated, kind, may_be_one
from claimcheck.compare.ties import one_thing, shown
from claimcheck.compare.worlds import denied, disputed, firm, real, times_meet
from claimcheck.judge import Example, Pairing, detector
from claimcheck.knowledge.tables import listed
from claimcheck.models import Claim, ClaimKind, Conflict, Severity


@detector(
    code="CC507",
    severity=Severity.ERROR,
    kinds=[ClaimKind.ATTRIBUTE],
    conflicting=[
        Example(
            "Bishop Odo wrote the Tarn Chronicle in Latin and had it bound in red.",
            "The Tarn Chronicle was written in Greek. It tells of the wars of Bishop Odo.",
        ),
        Example(
            "St Hedda's Church is a Lutheran church in Kelm.",
            "Kelm has a park and a mill. St Hedda's Church is a Methodist church.",
        ),
        Example(
            "The poet Anton Kray was hanged for treason in 1794.",
            "Anton Kray, who died of typhus in prison in 1794, had been a poet of the revolution.",
        ),
        Example(
            "The editor Ida Moen took her own life in 1938.",
            "Ida Moen, an editor from Kelm, was murdered in 1938 by a rival.",
        ),
        Example(
            "HMS Corona was a sloop of the navy, built in 1812.",
            "In the bay of Tarn lay the frigate HMS Corona.",
        ),
        Example(
            "Mount Pell is an extinct volcano.",
            "Mount Pell, an active volcano, threw ash in 1998.",
        ),
        Example(
            "The Odo Cross at Kelm is made of granite.",
            "Kelm is known for the Odo Cross, which was carved from limestone.",
        ),
        Example(
            "The Osk vole is nocturnal and eats roots.",
            "The Osk vole is a diurnal rodent.",
        ),
        Example(
            "The steamer Corona struck a mine off Tarn on 12 March 1917 and sank.",
            "U-19 sank nine ships; the steamer Corona was torpedoed in March 1917 off Tarn.",
        ),
    ],
    compatible=[
        Example(
            "The poet Anton Kray was executed by the rebels in 1794.",
            "Anton Kray, a poet of the revolution, was murdered in 1794.",
        ),
        Example(
            "In 1915 the steamer Corona struck a mine off Tarn.",
            "The steamer Corona was torpedoed in March 1917 off Tarn.",
        ),
        Example(
            "HMS Corona was a sloop of the navy, built in 1812.",
            "The former sloop HMS Corona became a frigate. The frigate HMS Corona lay in the bay of Tarn.",
        ),
        Example(
            "The Odo Cross at Kelm is made of granite and limestone.",
            "Kelm is known for the Odo Cross, which was carved from limestone.",
        ),
        Example(
            "St Hedda's Church is a Reformed church in Kelm.",
            "Kelm has a park and a mill. St Hedda's Church is a Calvinist church.",
        ),
        Example(
            "Bishop Odo wrote the Tarn Chronicle in Latin and had it bound in red.",
            "The Tarn Chronicle was written in Greek and in Latin.",
        ),
        Example(
            "St Hedda's Church is a Lutheran church in Kelm.",
            "Kelm has a park and a mill. St Hedda's Church was a Catholic church before the war.",
        ),
        Example(
            "Bishop Odo wrote the Tarn Chronicle in Latin.",
            "The Tarn Chronicle was translated into Greek and published in Greek.",
        ),
    ],
)
def kind_of_thing(pair: Pairing) -> Conflict | None:
    """Compare of which kind one thing is."""
    left, right = pair.left, pair.right
    name = kind(left)
    if not name or name != kind(right) or left.value == right.value or disputed(pair):
        return None
    if any(denied(claim) or not (real(claim) and firm(claim)) for claim in (left, right)):
        return None
    if may_be_one(name, left.value, right.value) or not times_meet(left, right):
        return None
    if dated(name) and not (left.times and right.times):
        return None
    one_age = left.stance.phase is right.stance.phase  # what was Orthodox may be Lutheran
    if (changes(name) and not one_age) or _both_told(pair, name):
        return None
    what = shown(pair)
    return Conflict(
        question=asked(name, what),
        left=left.value,
        right=right.value,
        why=f"Of {what} one says {left.value} and the other {right.value}, and it can only be one of them.",
        topic=f"kind {name}|{what.casefold()}",
        confidence=0.7,
        left_span=(left.predicate.start, left.predicate.end),
        right_span=(right.predicate.start, right.predicate.end),
    )


def _both_told(pair: Pairing, name: str) -> bool:
    """Tell whether either article knows both kinds, or tells of a translation or a change."""
    for claim, other in ((pair.left, pair.right), (pair.right, pair.left)):
        if other.predicate.text in pair.context.articles[claim.article_id].text:
            return True
        own = pair.context.of_article(claim)
        again = (one for one in own if kind(one) == name and one.value == other.value)
        if any(one_thing(one.agents[0], claim.agents[0], pair.context.knowledge) for one in again):
            return True
        if changes(name) and (_words(claim) & listed("kinds", "changed", "words") or _changed(claim, own, pair)):
            return True
    return False


def _words(claim: Claim) -> set[str]:
    return {word.strip(".,;").casefold() for word in claim.quote.split()}


def _changed(claim: Claim, own: Iterable[Claim], pair: Pairing) -> bool:
    return any(
        one_thing(each, claim.agents[0], pair.context.knowledge)
        for told in own
        if told.predicate.lemma in listed("kinds", "changed", "verbs")
        for each in told.patients
    )
