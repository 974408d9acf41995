"""Findings and the settings -> the findings to report, with the severity that the settings give them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimcheck.config import Level, PathSettings, Settings
from claimcheck.config.patterns import matches
from claimcheck.judge import Detector
from claimcheck.models import Discrepancy, Position, Severity


def split(rules: Sequence[Detector], settings: Settings) -> tuple[tuple[Detector, ...], dict[str, str]]:
    """Return the rules to run, and why each of the others is not, by its code."""
    off = {rule.code: "switched off in the settings" for rule in rules if _own_level(rule, settings.rules) is Level.OFF}
    return tuple(rule for rule in rules if rule.code not in off), off


def _own_level(rule: Detector, levels: dict[str, Level]) -> Level | None:
    return next((level for key, level in levels.items() if key in {rule.code, rule.name}), None)


def apply(discrepancies: Iterable[Discrepancy], settings: Settings) -> tuple[Discrepancy, ...]:
    """Drop what is switched off or too unsure, and re-weigh the rest; the most serious first."""
    weighed = (_weighed(finding, settings) for finding in discrepancies)
    # sorted() is stable: findings of one severity stay in the order in which the judge put them
    return tuple(sorted((one for one in weighed if one is not None), key=lambda one: one.severity, reverse=True))


def _weighed(finding: Discrepancy, settings: Settings) -> Discrepancy | None:
    here = [rule for rule in settings.paths if _depends_on(finding, rule, settings)]
    limits = [rule.min_confidence for rule in here if rule.min_confidence is not None]
    level = _level(finding, [settings.rules, *(rule.rules for rule in here)])
    if level is Level.OFF or finding.confidence < max([settings.min_confidence, *limits]):
        return None
    return _trust(finding.model_copy(update={"severity": Severity(level.value)}), settings.sources.trusted)


def _level(finding: Discrepancy, rules: list[dict[str, Level]]) -> Level:
    """Return what the last of the settings that names the rule says; the finding's own severity if none does."""
    named = [level for each in rules for key, level in each.items() if key in {finding.code, finding.name}]
    return named[-1] if named else Level(finding.severity.value)


def _depends_on(finding: Discrepancy, rule: PathSettings, settings: Settings) -> bool:
    """Tell whether, without the articles that match, no two values would be left to contradict each other."""
    left = [
        position
        for position in finding.positions
        if not all(matches(evidence.path, rule.match, settings.root) for evidence in position.evidence)
    ]
    return len(left) < 2


def _trust(finding: Discrepancy, trusted: tuple[str, ...]) -> Discrepancy:
    """Put what trusted sources say first; where none of them takes part, an error is a warning."""
    if not trusted:
        return finding
    ordered = tuple(sorted(finding.positions, key=lambda position: not _says(position, trusted)))
    if _says(ordered[0], trusted):
        return finding.model_copy(update={"positions": ordered})
    return finding.model_copy(update={"severity": min(finding.severity, Severity.WARNING)})


def _says(position: Position, trusted: tuple[str, ...]) -> bool:
    return any(source in trusted for source in position.sources)
