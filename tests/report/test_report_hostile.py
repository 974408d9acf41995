from __future__ import annotations

import json
from pathlib import Path

from pages import Page
from sample_reports import HOSTILE, LONG, NASTY

from claimcheck.report.html.names import article_page, finding_pages
from claimcheck.report.wording import visible


def test_no_article_text_becomes_a_tag(mill_pages: dict[str, Page]) -> None:
    for name, page in mill_pages.items():
        scripts = [tag.attributes.get("src", "") for tag in page.all("script")]
        assert len(scripts) == 1, name
        assert scripts[0].endswith("assets/report.js"), name
        assert not page.all("img"), name
        assert not [tag for tag in page.tags if "onerror" in tag.attributes], name


def test_hostile_text_is_shown_as_written(mill_pages: dict[str, Page]) -> None:
    page = mill_pages[article_page(NASTY.id)]

    assert "<script>window.hacked=1</script><img src=x onerror=window.hacked=1>\"'`{{7*7}}" in page.text
    assert "</script></textarea></title>-->]]> It was quiet after." in page.text


def test_control_and_reordering_characters_are_made_visible(mill_pages: dict[str, Page]) -> None:
    for name, page in mill_pages.items():
        assert not set(page.text) & set("\x1b\x00\u202e\u200b"), name


def test_the_search_data_is_one_assignment_of_ascii_json(mill_folder: Path) -> None:
    script = (mill_folder / "assets/findings.js").read_text(encoding="utf-8")
    data = json.loads(script.removeprefix("window.claimcheckFindings = ").removesuffix(";\n"))

    assert script.isascii()
    assert "\n" not in script.rstrip("\n")
    assert data[4]["question"].endswith(visible(f"{HOSTILE} {LONG}"))


def test_file_names_come_from_safe_letters_only(mill_folder: Path) -> None:
    names = [path.relative_to(mill_folder).as_posix() for path in mill_folder.rglob("*") if path.is_file()]

    assert all(set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-./") for name in names)
    assert not [name for name in names if ".." in name]


def test_ids_that_differ_in_case_or_signs_alone_get_pages_of_their_own() -> None:
    assert (
        len({article_page(name).casefold() for name in ("a/b", "A/B", "a b", "a\x00b", "é", "e\u0301", "\ud800")}) == 7
    )


def test_two_findings_with_one_fingerprint_do_not_overwrite_each_other() -> None:
    pages = finding_pages(["abcd", "abcd", "../abcd", "ABCD"])

    assert pages[0] == "findings/abcd.html"
    assert len(set(pages)) == 4


def test_characters_that_take_no_room_are_shown_and_those_that_spelling_needs_stay() -> None:
    assert visible("pay\u200bpal \ufeffa\u2060b \U000e0041") == "pay\ufffdpal \ufffda\ufffdb \ufffd"
    assert visible("می\u200cخواهم 👩\u200d🚒 Zucker\u00adguss\x07") == "می\u200cخواهم 👩\u200d🚒 Zucker\u00adguss\u2407"


def test_a_long_word_is_written_whole(mill_pages: dict[str, Page]) -> None:
    assert LONG in mill_pages[article_page(NASTY.id)].text
