"""Two sources say that a thing with a name is of two kinds of which it can be of one: in Latin, in Greek.

Why it matters: in which language a book was written, or to which church a chapel belongs, is told by the way, and a
slip is not seen by who does not know better.

What counts: one thing, by name, with two words of one list in ``knowledge/kinds.toml``.
What does not: two words that mean one (Reformed, Calvinist), a thing of which an article gives both, a translation.
"""

from claimcheck.compare.kinds import asked, kind
from claimcheck.compare.ties import one_thing, shown
from claimcheck.compare.worlds import denied, disputed, firm, real, times_meet
from claimcheck.judge import Example, Pairing, detector
from claimcheck.knowledge.tables import listed
from claimcheck.models import ClaimKind, Conflict, Severity


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
    ],
    compatible=[
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
    one_age = left.stance.phase is right.stance.phase  # what was Orthodox may be Lutheran
    if not one_age or not times_meet(left, right) or _both_told(pair):
        return None
    what = shown(pair)
    return Conflict(
        question=asked(name, what),
        left=left.value,
        right=right.value,
        why=f"Both say of which kind {what} is, but one says {left.value} and the other {right.value}.",
        topic=f"kind {name}|{what.casefold()}",
        confidence=0.7,
        left_span=(left.predicate.start, left.predicate.end),
        right_span=(right.predicate.start, right.predicate.end),
    )


def _both_told(pair: Pairing) -> bool:
    """Tell whether either article knows both kinds, or tells of a translation or a change."""
    for claim, other in ((pair.left, pair.right), (pair.right, pair.left)):
        if {word.strip(".,;").casefold() for word in claim.quote.split()} & listed("kinds", "changed", "words"):
            return True
        if other.predicate.text in pair.context.articles[claim.article_id].text:
            return True
        for told in pair.context.claims.get(claim.article_id, ()):
            changed = told.predicate.lemma in listed("kinds", "changed", "verbs")
            if changed and any(one_thing(each, claim.agents[0], pair.context.knowledge) for each in told.patients):
                return True
    return False
