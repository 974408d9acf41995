"""The rules that the settings name, held to those that there are."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.config import Settings
from claimcheck.config.problems import suggest
from claimcheck.errors import ConfigError


def insist_on_known_rules(settings: Settings, where: str) -> None:
    """Refuse a rule that does not exist: a typo must not leave a rule on that was to be off.

    Raises:
        ConfigError: one line for each.

    """
    named = tuple(_named(settings))
    if not named:
        return
    from claimcheck import detectors  # costs start-up time, and most settings name none

    known = [word for detector in detectors.load() for word in (detector.code, detector.name)]
    wrong = [f"{where}: {key}.{rule} is not a rule. {suggest(rule, known)}" for key, rule in named if rule not in known]
    if wrong:
        raise ConfigError("\n".join(wrong))


def _named(settings: Settings) -> Iterator[tuple[str, str]]:
    """Yield each rule with the key under which it is named."""
    yield from (("rules", rule) for rule in settings.rules)
    for index, path in enumerate(settings.paths):
        yield from ((f"paths[{index}].rules", rule) for rule in path.rules)
