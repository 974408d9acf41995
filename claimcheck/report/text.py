"""A report for the terminal: each finding with everything that speaks for it, then what was compared."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence

import click

from claimcheck.models import Discrepancy, Evidence, Position, Report, Severity, bits_of
from claimcheck.report.copies import Voice, tally, voices
from claimcheck.report.coverage import lines_on
from claimcheck.report.wording import alignment, one_line, percent, place, signed_bits, when

WIDTH = 100  # fixed, not the terminal's: the same input gives the same bytes
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}

Paint = Callable[..., str]


def render(report: Report, *, color: bool = False) -> str:
    """Return all findings and a summary; ``color`` adds ANSI colours, never meaning."""
    paint = click.style if color else _plain
    blocks = [_finding(finding, report, paint) for finding in report.discrepancies]
    return "\n\n".join([*blocks, _summary(report, paint)]) + "\n"


def _plain(text: str, **_style: object) -> str:
    return text


def _finding(finding: Discrepancy, report: Report, paint: Paint) -> str:
    severity = paint(finding.severity.value, fg=_COLOURS[finding.severity], bold=True)
    head = f"{severity}  {one_line(finding.code)} {one_line(finding.name)}  confidence {percent(finding.confidence)}"
    question = paint(_wrap(one_line(finding.question), 2), bold=True)
    lines = [f"{head}  {paint(one_line(finding.fingerprint), dim=True)}", question]
    for letter, position in zip(_letters(len(finding.positions)), finding.positions, strict=True):
        lines += ["", *_position(letter, position, report, paint)]
    lines += ["", _labelled("Why in conflict", finding.why), _labelled("Why aligned", _alignment(finding))]
    return "\n".join(lines)


def _letters(number: int) -> list[str]:
    return [chr(ord("A") + index) if index < 26 else str(index + 1) for index in range(number)]


def _position(letter: str, position: Position, report: Report, paint: Paint) -> list[str]:
    folded = voices(position, report.coverage.copies)
    lines = [f"  {letter}  {paint(one_line(position.value), bold=True)}  ({tally(folded)})"]
    return lines + [line for voice in folded for line in _voice(voice, paint)]


def _voice(voice: Voice, paint: Paint) -> list[str]:
    lines = [f"     {_byline(voice.evidence)}  {paint(place(voice.evidence), underline=True)}"]
    lines.append(_wrap(f"“{one_line(voice.evidence.quote)}”", 7))
    lines += [_wrap(f"same text in {_sources(voice.copies)}", 7)] if voice.copies else []
    report = f"citing the same report of {one_line(voice.outlet)}: {_sources(voice.echoes)}"
    return [*lines, _wrap(report, 7)] if voice.echoes else lines


def _sources(given: Sequence[Evidence]) -> str:
    return ", ".join(f"{one_line(one.source)} ({place(one)})" for one in given)


def _byline(evidence: Evidence) -> str:
    parts = [evidence.source, when(evidence.published), evidence.attribution]
    return ", ".join(one_line(part) for part in parts if part)


def _alignment(finding: Discrepancy) -> str:
    parts = ", ".join(f"{one_line(part.name)} {signed_bits(part.weight)}" for part in finding.parts)
    total = signed_bits(bits_of(finding.parts))
    return f"{alignment(finding)} In bits: {parts}; {total} in all." if parts else alignment(finding)


def _labelled(label: str, text: str) -> str:
    return _wrap(f"{label}: {one_line(text)}", 2, hanging=4)


def _wrap(text: str, indent: int, *, hanging: int = 0) -> str:
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=" " * indent,
        subsequent_indent=" " * (hanging or indent),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _summary(report: Report, paint: Paint) -> str:
    first, *rest = lines_on(report)
    return "\n".join([paint(first, bold=True), *(_wrap(line, 0, hanging=4) for line in rest)])
