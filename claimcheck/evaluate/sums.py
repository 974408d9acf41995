"""Scored cases -> the evaluation: what was found and falsely reported, by set, rule, kind and confidence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from pydantic import Field

from claimcheck.evaluate.alignments import AlignedRow, ChanceRow, aligned_rows, chance_rows
from claimcheck.evaluate.labels import Strength
from claimcheck.evaluate.scoring import Judged, Reported, Scored
from claimcheck.models.frozen import Frozen

STEP = 0.1  # width of a row of the table of confidence


class SetRow(Frozen):
    """A folder or file."""

    name: str
    cases: int
    hard: int
    hard_found: int
    soft: int
    soft_found: int
    reported: int
    right: int
    flagged: int = Field(description="cases with a finding")


class RuleRow(Frozen):
    """A detector: what it reported, and how much of that is right."""

    code: str
    name: str
    reported: int
    right: int


class KindRow(Frozen):
    """A kind of contradiction."""

    kind: str
    wanted: int
    found: int


class AlarmRow(Frozen):
    """A kind of near-miss, or 'unlabelled', that was reported."""

    kind: str
    reported: int


class LostRow(Frozen):
    """A stage, and how many contradictions it lost."""

    stage: str
    missed: int


class ConfidenceRow(Frozen):
    """Findings of like confidence: from ``low`` up to the next row's."""

    low: float
    reported: int
    right: int


class Evaluation(Frozen):
    """How the findings on labelled cases agree with their labels."""

    sets: tuple[SetRow, ...]
    rules: tuple[RuleRow, ...]
    kinds: tuple[KindRow, ...]
    alarms: tuple[AlarmRow, ...]
    lost: tuple[LostRow, ...]
    confidence: tuple[ConfidenceRow, ...]
    alignments: tuple[AlignedRow, ...] = ()
    chances: tuple[ChanceRow, ...] = ()
    missed: tuple[Judged, ...]
    false_alarms: tuple[Reported, ...]


def sum_up(scored: Sequence[Scored]) -> Evaluation:
    """Sum scored cases up; sets in the order given, all else sorted by name."""
    told = [(case.set, case.aligned) for case in scored if case.aligned is not None]
    scored = [case for case in scored if case.aligned is None]
    judged = [one for case in scored for one in case.judged]
    reported = [one for case in scored for one in case.reported]
    hard = [one for one in judged if one.strength is Strength.HARD]
    return Evaluation(
        sets=tuple(_set(name, [case for case in scored if case.set == name]) for name in _order(scored)),
        rules=tuple(_rule(code, reported) for code in sorted({one.code for one in reported})),
        kinds=tuple(_kind(kind, hard) for kind in sorted({one.kind for one in hard})),
        alarms=tuple(_alarms(reported)),
        lost=tuple(_lost(hard)),
        confidence=tuple(_confidence(reported)),
        alignments=tuple(
            row
            for name in dict.fromkeys(name for name, _ in told)
            for row in aligned_rows(name, [one for own, one in told if own == name])
        ),
        chances=tuple(chance_rows(one for _, one in told)),
        missed=tuple(one for one in hard if not one.found_by),
        false_alarms=tuple(one for one in reported if not one.right),
    )


def ratio(part: int, whole: int) -> float | None:
    """Return a share, or None of nothing."""
    return part / whole if whole else None


def _order(scored: Iterable[Scored]) -> list[str]:
    return list(dict.fromkeys(case.set for case in scored))


def _set(name: str, cases: Sequence[Scored]) -> SetRow:
    judged = [one for case in cases for one in case.judged]
    reported = [one for case in cases for one in case.reported]

    def count(strength: Strength, wanted: Callable[[Judged], bool]) -> int:
        return sum(1 for one in judged if one.strength is strength and wanted(one))

    return SetRow(
        name=name,
        cases=len(cases),
        hard=count(Strength.HARD, lambda one: True),
        hard_found=count(Strength.HARD, lambda one: bool(one.found_by)),
        soft=count(Strength.SOFT, lambda one: True),
        soft_found=count(Strength.SOFT, lambda one: bool(one.found_by)),
        reported=len(reported),
        right=sum(one.right for one in reported),
        flagged=sum(bool(case.reported) for case in cases),
    )


def _rule(code: str, reported: Sequence[Reported]) -> RuleRow:
    own = [one for one in reported if one.code == code]
    return RuleRow(code=code, name=own[0].name, reported=len(own), right=sum(one.right for one in own))


def _kind(kind: str, judged: Sequence[Judged]) -> KindRow:
    own = [one for one in judged if one.kind == kind]
    return KindRow(kind=kind, wanted=len(own), found=sum(bool(one.found_by) for one in own))


def _alarms(reported: Sequence[Reported]) -> Iterable[AlarmRow]:
    kinds = [kind for one in reported for kind in one.false_kinds]
    return (AlarmRow(kind=kind, reported=kinds.count(kind)) for kind in sorted(set(kinds)))


def _lost(judged: Sequence[Judged]) -> Iterable[LostRow]:
    stages = [one.lost for one in judged if not one.found_by]
    return (LostRow(stage=stage, missed=stages.count(stage)) for stage in sorted(set(stages)))


def _confidence(reported: Sequence[Reported]) -> Iterable[ConfidenceRow]:
    for tenth in range(round(1 / STEP)):
        own = [one for one in reported if min(int(one.confidence / STEP + 1e-9), round(1 / STEP) - 1) == tenth]
        if own:
            yield ConfidenceRow(low=round(tenth * STEP, 1), reported=len(own), right=sum(one.right for one in own))
