from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pages import every_page
from sample_reports import POST, WIRE, mill_report

from claimcheck.models import Report
from claimcheck.report import as_json, html, text

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


def changed(title: str, body: str, source: str, question: str, value: str, path: str) -> Report:
    """Return the small report with one article, and one finding of it, in other words."""
    report = mill_report()
    other = POST.model_copy(update={"title": title, "source": source or "S", "path": path, "text": body + POST.text})
    finding = report.discrepancies[0]
    first, second = finding.positions
    moved = first.evidence[0].model_copy(
        update={"source": source, "quote": body, "start": 0, "end": len(body), "path": path}
    )
    side = first.model_copy(update={"value": value, "sources": (source,), "evidence": (moved, *first.evidence[1:])})
    found = finding.model_copy(update={"question": question, "fingerprint": value, "positions": (side, second)})
    return report.model_copy(update={"articles": (WIRE, other), "discrepancies": (found,)})


@settings(deadline=None, max_examples=20, suppress_health_check=[HealthCheck.too_slow])
@given(WORDS, WORDS, WORDS, WORDS, WORDS, WORDS)
def test_no_text_breaks_a_page_or_adds_a_tag_to_it(a: str, b: str, c: str, d: str, e: str, f: str) -> None:
    report = changed(a, b, c, d, e, f)
    with tempfile.TemporaryDirectory() as folder:
        html.write(report, Path(folder), manuals={})
        pages = every_page(Path(folder))

    for name, page in pages.items():
        assert page.unclosed == [], name
        assert len(page.all("script")) == 1, name
        assert len(page.ids) == len(set(page.ids)), name


@settings(deadline=None, max_examples=60)
@given(WORDS, WORDS, WORDS, WORDS, WORDS, WORDS)
def test_any_text_can_be_written_for_terminal_and_programs(a: str, b: str, c: str, d: str, e: str, f: str) -> None:
    report = changed(a, b, c, d, e, f)

    assert text.render(report).endswith("\n")
    assert as_json.render(report).endswith("}\n")
