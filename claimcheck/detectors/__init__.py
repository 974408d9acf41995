"""The rules: one file each, found by ``load``.

A file ``name_of_rule.py`` holds one function ``name_of_rule`` under ``@detector``. Its docstring is the rule's manual,
its examples are its tests; what it ``needs`` of both claims is declared, not asked for in the function.

Codes by family: CC1 numbers, CC2 times, CC3 people, CC4 places, CC5 polarity, CC6 quotes; a code is never used again.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import lru_cache

from claimcheck.errors import DetectorError
from claimcheck.judge import Detector


@lru_cache(maxsize=1)
def load() -> tuple[Detector, ...]:
    """Find every detector, sorted by code; DetectorError for a file without one or a code used twice."""
    found: dict[str, Detector] = {}
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda m: m.name):
        rule = getattr(importlib.import_module(f"{__name__}.{module.name}"), module.name, None)
        if not isinstance(rule, Detector):
            raise DetectorError(
                f"detectors/{module.name}.py: no detector {module.name} in it. Decorate it with @detector."
            )
        if rule.code in found:
            raise DetectorError(f"detectors/{module.name}.py: code {rule.code} belongs to {found[rule.code].name}.")
        found[rule.code] = rule
    return tuple(found[code] for code in sorted(found))
