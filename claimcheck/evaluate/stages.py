"""Which stage lost a contradiction: what those who mend it ask first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from claimcheck.evaluate.labels import Sentence, Wanted
from claimcheck.models import Alignment, Claim, ClaimKind, Discrepancy, Evidence, Report, Severity


def sets_against(finding: Discrepancy, a: Iterable[Sentence], b: Iterable[Sentence]) -> bool:
    """Tell whether a finding gives a sentence of ``a`` and one of ``b`` as evidence for different answers."""
    one = {i for i, position in enumerate(finding.positions) if _cites(position.evidence, a)}
    other = {i for i, position in enumerate(finding.positions) if _cites(position.evidence, b)}
    return any(i != j for i in one for j in other)


def lost_at(report: Report, wanted: Wanted, kinds: Collection[ClaimKind] = tuple(ClaimKind)) -> str:
    """Name the stage after which nothing of an unreported contradiction was left, among claims of ``kinds``."""
    if any(f.severity is Severity.NOTE and sets_against(f, wanted.a, wanted.b) for f in report.discrepancies):
        return "reported as a note only"
    left, right = (_claims(report.claims, side, kinds) for side in (wanted.a, wanted.b))
    if not left or not right:
        sides = " and the ".join(name for name, found in (("left", left), ("right", right)) if not found)
        return f"no claim in the {sides} sentence"
    compared = (alignment for alignment in report.alignments if alignment.compared)
    aligned = {kind for alignment in compared for kind in _brought_together(alignment, left, right)}
    return f"aligned ({', '.join(sorted(aligned))}), detector silent" if aligned else "claims found, none aligned"


def _brought_together(alignment: Alignment, left: set[str], right: set[str]) -> set[str]:
    """Return the kinds of the claims that an alignment has from both sides."""
    own = {claim.id: claim.kind.value for claim in alignment.claims}
    return {own[key] for key in own if key in left | right} if own.keys() & left and own.keys() & right else set()


def _cites(evidence: Iterable[Evidence], sentences: Iterable[Sentence]) -> bool:
    cited = [(one.article_id, one.start, one.end) for one in evidence]
    return any(sentence.overlaps(*place) for sentence in sentences for place in cited)


def _claims(claims: Iterable[Claim], sentences: Sequence[Sentence], kinds: Collection[ClaimKind]) -> set[str]:
    own = (claim for claim in claims if claim.kind in kinds)
    return {claim.id for claim in own if any(s.overlaps(claim.article_id, claim.start, claim.end) for s in sentences)}
