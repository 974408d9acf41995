from __future__ import annotations

import json
import math
import re
from dataclasses import replace

from sample_reports import HOSTILE, mill_report

from claimcheck.models import Coverage, Quantity, Report, Skipped
from claimcheck.report import as_json, text


def test_a_finding_shows_all_that_speaks_for_it() -> None:
    first = text.render(mill_report()).split("\n\nerror")[0]

    for needed in (
        "error  CC101 number-mismatch  confidence 94 %",
        "How many people died in the fire at the Tessel mill?",
        "15 people",
        "mill/northern-post.txt:3:1",
        "“Fifteen people died, officials in the county seat confirmed.”",
        "officials in the county seat",
        "4 Mar 2026, 06:10 UTC",
        "Why in conflict: Twelve and fifteen people cannot both be the number",
        "Why aligned: Both speak of deaths in the mill fire",
        "predicate +3.5",
    ):
        assert needed in re.sub(r"\s*\n\s+", " ", first) or needed in first, needed


def test_wire_copy_is_counted_once_and_named() -> None:
    shown = text.render(mill_report())

    assert "12 people  (1 independent source, 1 copy)" in shown
    assert "same text in Valley Echo (mill/valley-echo.txt:3:71)" in shown


def test_the_summary_says_what_was_compared_skipped_and_left_out() -> None:
    summary = text.render(mill_report()).rsplit("\n\n", 1)[1]

    assert summary.startswith(
        "Found 2 errors, 3 warnings and 1 note.\nCompared 7 articles from 7 sources: 17 claims, 312 pairs"
    )
    assert "Published 4 Mar 2026 to 5 Mar 2026." in summary
    assert "Skipped 2 inputs:\n  mill/photo.jpg: not text: looks like a JPEG image" in summary
    assert "Read 1 input with a restriction:\n  y/lone.txt: no publication date" in summary
    assert "Did not run: CC401: switched off in claimcheck.toml" in summary


def test_a_report_over_nothing_is_no_clean_bill() -> None:
    assert text.render(Report()).startswith("Nothing was compared, so nothing can be said.")
    assert text.render(Report(coverage=Coverage(articles=2, sources=2, pairs=3))).startswith("Found no contradiction.")


def test_an_article_cannot_steer_the_terminal() -> None:
    shown = text.render(mill_report())

    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)
    assert "␛[31m" in shown


def test_colour_changes_no_word() -> None:
    report = mill_report()
    coloured = text.render(report, color=True)

    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == text.render(report)


def test_json_holds_every_field_and_reads_back() -> None:
    report = mill_report()
    fields = json.loads(as_json.render(report))

    assert set(fields) == set(Report.model_fields)
    assert fields["discrepancies"][0]["positions"][1]["evidence"][0]["line"] == 3
    assert HOSTILE in fields["discrepancies"][4]["question"]


def test_json_is_sorted_and_ends_with_a_newline() -> None:
    shown = as_json.render(mill_report())

    assert shown.endswith("}\n")
    assert list(json.loads(shown)) == sorted(Report.model_fields)
    assert shown == as_json.render(mill_report())


def test_json_can_be_written_whatever_a_file_is_called() -> None:
    lost = Skipped(path="caf\udce9.txt", why="half a character: \ud83d, a whole one: 😀")
    shown = as_json.render(Report(skipped=(lost,)))

    assert json.loads(shown)["skipped"] == [
        {"fatal": True, "path": "caf\ufffd.txt", "why": "half a character: \ufffd, a whole one: 😀"}
    ]
    assert shown.encode()


def test_an_open_bound_is_null_in_json() -> None:
    quantity = Quantity(text="at least 3", start=0, end=10, low=3, high=math.inf, value=3)
    said = replace(mill_report().claims[0], quantities=(quantity,))

    assert json.loads(as_json.render(Report(claims=(said,))))["claims"][0]["quantities"][0]["high"] is None
