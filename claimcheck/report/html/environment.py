"""The templates' environment: everything that is put in is escaped, and nothing is missing without a word."""

from __future__ import annotations

from functools import cache
from urllib.parse import urlsplit

import jinja2
from markupsafe import Markup

from claimcheck.report import coverage, parts, wording
from claimcheck.report.html import finding, manual

_LOADER = jinja2.PackageLoader("claimcheck.report")


def render(template: str, **values: object) -> str:
    """Render one template of the package."""
    return _environment().get_template(template).render(**values)


def asset(name: str) -> str:
    """Return a file that lies beside the templates, as it is."""
    return _LOADER.get_source(_environment(), name)[0]


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=_LOADER,
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "accepted": coverage.accepted_in_short,
        "alignment": wording.alignment,
        "bits": wording.signed_bits,
        "count": wording.count,
        "joined": wording.joined,
        "letter": finding.letter,
        "manual": manual.blocks,
        "marks": parts.marks,
        "part_label": wording.part_label,
        "parts": parts.parts,
        "one_line": wording.one_line,
        "percent": wording.percent,
        "place": wording.place,
        "shortened": wording.shortened,
        "summary": manual.first_sentence,
        "web": web_address,
        "when": wording.when,
    }
    return environment


def _shown(value: object) -> object:
    """Make control and reordering characters visible in all that is put into a page."""
    return wording.visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def web_address(url: str) -> str:
    """Return ``url`` if it leads to the web, else nothing: ``javascript:`` and the like are no links."""
    try:
        return url if urlsplit(url).scheme in ("http", "https") else ""
    except ValueError:
        return ""
