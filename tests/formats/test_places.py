"""Line and column are those of the file as it lies on disk, whatever its encoding, line ends or front matter."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimcheck.config import Settings
from claimcheck.models import Evidence
from claimcheck.pipeline import check_paths
from claimcheck.report.formats import render
from claimcheck.report.regions import Region, region

FRONT = "---\nsource: Our desk\npublished: 2026-03-03\n---\n"
BODY = (
    "Café “Zur Möwe” was full.\n\nIt rained. "
    + "Norway's envoy Tor Aamot reached Colombo for peace talks with the rebels.\n"
)
OTHER = "Norway's special envoy Ingrid Berge arrived in Colombo for the peace talks with the rebels.\n"


@pytest.mark.parametrize("front", ["", FRONT], ids=["plain", "front matter"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_an_editor_finds_the_sentence_at_the_line_and_column(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, front: str, end: str, encoding: str
) -> None:
    monkeypatch.chdir(tmp_path)
    text = (front + BODY).replace("\n", end)
    Path("story.txt").write_bytes(text.encode(encoding))
    Path("wire.txt").write_text(OTHER)
    report = check_paths([Path("story.txt"), Path("wire.txt")], Settings())
    (result,) = json.loads(render(report, "sarif"))["runs"][0]["results"]
    places = [result["locations"][0], *result["relatedLocations"]]
    found = [place["physicalLocation"] for place in places]
    (ours,) = [one for one in found if one["artifactLocation"]["uri"] == "story.txt"]
    lines = text.split(end)
    span = ours["region"]

    assert span["startLine"] == span["endLine"]
    assert (
        lines[span["startLine"] - 1][span["startColumn"] - 1 : span["endColumn"] - 1]
        == ours["region"]["snippet"]["text"]
    )
    assert ours["region"]["snippet"]["text"].startswith("Norway's envoy Tor Aamot")


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("one line", Region(3, 5, 3, 13)),
        ("two\nlines", Region(3, 5, 4, 6)),
        ("two\r\nlines", Region(3, 5, 4, 6)),
        ("three\rshort\nlines", Region(3, 5, 5, 6)),
    ],
)
def test_a_sentence_over_several_lines_ends_on_the_last(quote: str, expected: Region) -> None:
    evidence = Evidence(article_id="a", source="a", start=0, end=1, quote=quote, claim_id="a#0", line=3, column=5)

    assert region(evidence) == expected


def test_a_sentence_from_no_file_has_no_region() -> None:
    assert region(Evidence(article_id="a", source="a", start=0, end=1, quote="x", claim_id="a#0")) is None
