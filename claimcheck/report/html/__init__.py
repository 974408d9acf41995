"""A report as static pages that work from disk: no request leaves them, and they read without JavaScript.

    index.html       what was found, ranked; who says what; what was compared
    findings/*.html  one finding each: sides, quotes, why
    articles/*.html  one article each, with its claims and findings in place
    names.html       who is who: all names that the articles give to one
    rules.html       the manuals of the checks

    Site (site.py) -> contents (contents.py): name and text of every page -> publish (publish.py): files

``write`` is all that other parts call.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from claimcheck.models import Report
from claimcheck.report.html.contents import contents
from claimcheck.report.html.publish import publish
from claimcheck.report.html.site import Site


def write(report: Report, folder: Path, *, manuals: Mapping[str, str] | None = None) -> Path:
    """Write the pages into ``folder`` and return its index; ``manuals`` maps codes to the detectors' own text."""
    return publish(folder, contents(Site(report, _manuals() if manuals is None else manuals)))


def _manuals() -> dict[str, str]:
    from claimcheck import detectors  # only here: reading a report made elsewhere needs none

    return {detector.code: detector.doc for detector in detectors.load()}
