"""What comparing gave is kept: the same report with and without a cache, and one changed article costs its stories."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

from benchmarks.archives import archive
from claimcheck import processes
from claimcheck.claims import read_claims
from claimcheck.config import Level, Settings
from claimcheck.keep.cache import Cache
from claimcheck.keep.shelf import Shelf
from claimcheck.models import Article, Report
from claimcheck.pipeline import check_articles, compare
from claimcheck.stories import buckets, comparisons, grouping
from claimcheck.stories.buckets import Bucket, Claims

ARTICLES = archive(24)  # some six stories, one of several pairs, which are judged differently
SETTINGS = Settings(jobs=1)


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return read_claims(ARTICLES, SETTINGS)


@pytest.fixture(scope="module")
def report(shelf: Shelf) -> Report:
    return compare(ARTICLES, shelf, SETTINGS)


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[set[str]]:
    """Which articles are compared while the test runs."""
    met, align = list[set[str]](), buckets.align

    def counting(story, *rest):  # type: ignore[no-untyped-def]
        met.append({story.left.article.id, story.right.article.id})
        return align(story, *rest)

    monkeypatch.setattr(buckets, "align", counting)
    return met


@pytest.mark.parametrize("whole", [True, False])
def test_the_report_is_the_same_without_a_cache_with_an_empty_and_with_a_full_one(
    tmp_path: Path, shelf: Shelf, report: Report, compared: list[set[str]], whole: bool
) -> None:
    cache = Cache(tmp_path)
    first = compare(ARTICLES, shelf, SETTINGS, cache=cache, whole=whole)
    times = len(compared)
    second = compare(ARTICLES, shelf, SETTINGS, cache=cache, whole=whole)

    assert (
        first
        == second
        == (report if whole else report.model_copy(update={"claims": (), "alignments": (), "identities": ()}))
    )
    assert first.discrepancies
    assert len(compared) == times > 0


def test_two_processes_find_what_one_finds(shelf: Shelf, report: Report) -> None:
    shared = compare(ARTICLES, shelf, Settings(jobs=2), whole=False)

    assert shared.discrepancies == report.discrepancies != ()
    assert shared.coverage == report.coverage


def test_what_a_dead_process_leaves_is_compared_by_one(
    tmp_path: Path, shelf: Shelf, report: Report, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    first, compared = tmp_path / "died", comparisons.compared

    def dying(part: Bucket, claims: Claims, settings: Settings) -> bytes:
        if len(part.pairs) > 1 and not first.exists():
            first.touch()
            os._exit(9)
        return compared(part, claims, settings)

    monkeypatch.setattr(comparisons, "compared", dying)  # in this process, of which the others are forks
    monkeypatch.setattr(processes, "forking", lambda: True)  # whatever threads other tests left

    assert compare(ARTICLES, shelf, Settings(jobs=2), whole=False).discrepancies == report.discrepancies
    assert caplog.messages == [
        "A process that compared articles died, out of memory perhaps. The rest is compared by one alone."
    ]


def test_stories_are_found_once_as_long_as_no_article_changes(
    tmp_path: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache, asked, stories = Cache(tmp_path), list[int](), grouping.stories
    monkeypatch.setattr(grouping, "stories", lambda told, *how: asked.append(len(told)) or stories(told, *how))
    compare(ARTICLES, shelf, SETTINGS, cache=cache)
    compare(ARTICLES, shelf, SETTINGS, cache=cache)
    fewer = compare(ARTICLES[1:], shelf, SETTINGS, cache=cache)

    assert asked == [len(ARTICLES), len(ARTICLES) - 1]
    assert fewer == compare(ARTICLES[1:], shelf, SETTINGS)


def test_a_whole_report_after_a_short_one_has_its_alignments(tmp_path: Path, shelf: Shelf, report: Report) -> None:
    compare(ARTICLES, shelf, SETTINGS, cache=Cache(tmp_path), whole=False)

    assert compare(ARTICLES, shelf, SETTINGS, cache=Cache(tmp_path)) == report


def test_one_changed_article_is_compared_with_its_stories_only(tmp_path: Path, compared: list[set[str]]) -> None:
    check_articles(ARTICLES, SETTINGS, cache=Cache(tmp_path))
    times = len(compared)
    met = Counter(article_id for pair in compared for article_id in pair)
    lonely = min(met, key=lambda article_id: met[article_id])  # of the smallest story
    changed = [_longer(article) if article.id == lonely else article for article in ARTICLES]
    again = check_articles(changed, SETTINGS, cache=Cache(tmp_path))
    touched = {frozenset(pair) for pair in compared[times:]}

    assert 0 < len(touched) < times / 2
    assert again == check_articles(changed, SETTINGS)


def test_other_thresholds_and_rules_are_compared_anew(tmp_path: Path, shelf: Shelf) -> None:
    compare(ARTICLES, shelf, SETTINGS, cache=Cache(tmp_path))
    for other in (Settings(jobs=1, align_threshold=0.95), Settings(jobs=1, rules={"CC101": Level.OFF})):
        assert compare(ARTICLES, shelf, other, cache=Cache(tmp_path)) == compare(ARTICLES, shelf, other)


@pytest.mark.parametrize("damage", [b"", b"{}", b"x\x9c broken", "cut", "flipped"])
def test_damaged_files_are_made_anew(tmp_path: Path, shelf: Shelf, report: Report, damage: bytes | str) -> None:
    compare(ARTICLES, shelf, SETTINGS, cache=Cache(tmp_path))
    for file in [found for found in tmp_path.rglob("*") if found.is_file()]:
        whole = file.read_bytes()
        cut, flipped = whole[: len(whole) // 2], whole[:20] + bytes([whole[20] ^ 1]) + whole[21:]
        file.write_bytes({"cut": cut, "flipped": flipped}[damage] if isinstance(damage, str) else damage)

    assert compare(ARTICLES, shelf, SETTINGS, cache=Cache(tmp_path)) == report


def test_articles_of_one_text_under_other_names_are_not_taken_for_each_other(tmp_path: Path, shelf: Shelf) -> None:
    renamed = [article.model_copy(update={"id": f"copy-{article.id}"}) for article in ARTICLES]
    check_articles(ARTICLES, SETTINGS, cache=Cache(tmp_path))

    assert check_articles(renamed, SETTINGS, cache=Cache(tmp_path)) == check_articles(renamed, SETTINGS)


def _longer(article: Article) -> Article:
    return article.model_copy(update={"text": article.text + "\nThe mayor said on Monday that four more had died.\n"})
