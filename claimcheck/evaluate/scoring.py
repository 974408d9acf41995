"""A case and the report on it -> what was found, missed and falsely reported."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import Field

from claimcheck.evaluate.alignments import Aligned, aligned
from claimcheck.evaluate.labels import Case, Sentence, Strength, Wanted
from claimcheck.evaluate.stages import lost_at, sets_against
from claimcheck.models import Discrepancy, Report, Severity
from claimcheck.models.frozen import Frozen

UNLABELLED = "unlabelled"  # the kind of a false alarm that no label foresaw


class Said(Frozen):
    """What one source says."""

    article: str
    sentence: str
    value: str = ""


class Judged(Frozen):
    """A contradiction that the labels want, and what became of it."""

    case: str
    number: int = Field(description="its place in the case's list, from 0")
    kind: str
    strength: Strength
    question: str
    a: Said
    b: Said
    found_by: tuple[str, ...] = Field(default=(), description="codes of the rules that reported it")
    lost: str = Field(default="", description="the stage that lost it, if it was not reported")


class Reported(Frozen):
    """A finding at warning or error, and whether the labels have it."""

    case: str
    code: str
    name: str
    severity: Severity
    confidence: float
    question: str
    says: tuple[Said, ...]
    wanted: bool = Field(description="it sets two sentences against each other that the labels do, too")
    false_kinds: tuple[str, ...] = Field(
        default=(), description="kinds of the near-misses that it reports; 'unlabelled' if only the labels miss it"
    )

    @property
    def right(self) -> bool:
        """Whether it reports what it should and nothing that it should not."""
        return self.wanted and not self.false_kinds


class Scored(Frozen):
    """One case, scored."""

    name: str
    set: str
    articles: int
    judged: tuple[Judged, ...]
    reported: tuple[Reported, ...]
    aligned: Aligned | None = Field(default=None, description="where sentences are labelled, and findings are not")


def score(case: Case, report: Report) -> Scored:
    """Hold a report against the labels of its case; notes count as not reported."""
    findings = [finding for finding in report.discrepancies if finding.severity >= Severity.WARNING]
    told = aligned(case, report)
    texts = {article.id: article.text for article in case.articles}
    return Scored(
        name=case.name,
        set=case.set,
        articles=len(case.articles),
        judged=tuple(_judged(case, i, wanted, report, findings, texts) for i, wanted in enumerate(case.wanted)),
        reported=tuple(_reported(finding, case) for finding in findings) if told is None else (),
        aligned=told,
    )


def _judged(
    case: Case, number: int, wanted: Wanted, report: Report, findings: list[Discrepancy], texts: dict[str, str]
) -> Judged:
    codes = sorted({finding.code for finding in findings if sets_against(finding, wanted.a, wanted.b)})
    return Judged(
        case=case.name,
        number=number,
        kind=wanted.kind,
        strength=wanted.strength,
        question=wanted.question,
        a=_said(wanted.a[0], texts),
        b=_said(wanted.b[0], texts),
        found_by=tuple(codes),
        lost="" if codes else lost_at(report, wanted),
    )


def _reported(finding: Discrepancy, case: Case) -> Reported:
    wanted = any(sets_against(finding, label.a, label.b) for label in case.wanted)
    near = {label.kind for label in case.unwanted if sets_against(finding, (label.a,), (label.b,))}
    return Reported(
        case=case.name,
        code=finding.code,
        name=finding.name,
        severity=finding.severity,
        confidence=finding.confidence,
        question=finding.question,
        says=tuple(_evidence(finding)),
        wanted=wanted,
        false_kinds=tuple(sorted(near)) or (() if wanted else (UNLABELLED,)),
    )


def _evidence(finding: Discrepancy) -> Iterable[Said]:
    for position in finding.positions:
        for evidence in position.evidence:
            yield Said(article=evidence.article_id, sentence=evidence.quote, value=position.value)


def _said(sentence: Sentence, texts: dict[str, str]) -> Said:
    text = texts.get(sentence.article_id, "")[sentence.start : sentence.end]
    return Said(article=sentence.article_id, sentence=text, value=sentence.value)
