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


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_sentence_that_an_editor_wrapped_ends_on_its_last_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, end: str
) -> None:
    monkeypatch.chdir(tmp_path)
    wrapped = "It rained in Colombo. Norway's envoy Tor Aamot reached Colombo\nfor peace talks with the rebels.\n"
    Path("story.txt").write_bytes(wrapped.replace("\n", end).encode())
    Path("wire.txt").write_text(OTHER)
    report = check_paths([Path("story.txt"), Path("wire.txt")], Settings())
    (found,) = (one for one in report.discrepancies if one.code == "CC301")
    (story,) = [one for position in found.positions for one in position.evidence if one.path == "story.txt"]

    assert region(story) == Region(1, 23, 2, 33)


def test_a_sentence_from_no_file_has_no_region() -> None:
    assert region(Evidence(article_id="a", source="a", start=0, end=1, quote="x", claim_id="a#0")) is None
