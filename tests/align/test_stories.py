"""Which articles of the corpus tell one story: its twin events are the hard part."""

from __future__ import annotations

import pytest

from claimcheck.align.stories import MOST_ARTICLES, MOST_OF_ONE_EVENT, stories
from claimcheck.align.topics import Outline, outline
from claimcheck.config import Settings
from claimcheck.evaluate import Extracted
from claimcheck.keep.gist import Gist
from claimcheck.knowledge import load
from claimcheck.models import Article, Report
from claimcheck.pipeline import compare
from claimcheck.processes import shared


@pytest.fixture(scope="module")
def together(extracted: tuple[Extracted, ...]) -> Report:
    articles = [article for one in extracted for article in one.articles]
    return compare(articles, [claim for one in extracted for claim in one.claims], Settings())


def test_no_claims_of_two_events_are_aligned(extracted: tuple[Extracted, ...], together: Report) -> None:
    of = {article.id: one.case.name for one in extracted for article in one.articles}
    across = [one for one in together.alignments if len({of[claim.article_id] for claim in one.claims}) > 1]

    assert across == []
    assert together.alignments


def test_every_article_of_an_event_is_aligned_with_another(extracted: tuple[Extracted, ...], together: Report) -> None:
    met = {claim.article_id for one in together.alignments for claim in one.claims}

    assert {article.id for one in extracted for article in one.articles} - met == set()


def test_a_folder_has_the_same_findings_alone_and_among_others(reports: dict[str, Report], together: Report) -> None:
    alone = sorted(found.fingerprint for report in reports.values() for found in report.discrepancies)

    assert sorted(found.fingerprint for found in together.discrepancies) == alone


def test_copies_of_the_corpus_are_known(together: Report) -> None:
    assert {(one.split("/")[-1], of.split("/")[-1]) for one, of in together.coverage.copies.items()} == {
        ("evening-clarion", "north-star"),
        ("evening-clarion", "continental-wire"),
    }


def one_event(articles: int) -> list[Outline]:
    """Return outlines of one event, each in words of which every article has all but its number."""
    text = "Ilse Quandt opened the Corrin viaduct on Monday with Marten Holl of Vandrey Foods."
    words = tuple(sorted(("Quandt", "Corrin", "viaduct", "Holl", "Vandrey", "open")))
    made = [Article(id=f"{at:03}", source=f"s{at}", text=f"{text} Report {at}.") for at in range(articles)]
    return [outline(one, Gist(1, {0: words}, {"Quandt": 1}, ())) for one in made]


def test_an_event_that_very_many_outlets_tell_is_one_story() -> None:
    told = stories(one_event(MOST_ARTICLES + 20), load())

    assert len(told.pairs) == 80 * 79 // 2
    assert (
        "5 words stand in more than 60 articles; only the rarest of its own brought an article together"
        in (told.notes[0])
    )


def test_a_word_that_most_of_a_large_folder_shares_brings_no_more_than_so_many_together() -> None:
    told = stories(one_event(MOST_OF_ONE_EVENT + 52), load())
    first = {pair.right.article.id for pair in told.pairs if pair.left.article.id == "000"}

    assert len(first) >= MOST_OF_ONE_EVENT


def test_several_processes_find_the_stories_that_one_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr("claimcheck.align.stories.PART", 7)
    monkeypatch.setattr("claimcheck.align.stories.ALONE", 10)
    monkeypatch.setattr("claimcheck.align.stories.forking", lambda: True)
    monkeypatch.setattr("claimcheck.processes.forking", lambda: True)  # whatever threads other tests left
    monkeypatch.setattr("claimcheck.align.stories.shared", lambda *how: asked.append(how[2]) or shared(*how))
    alone, together = (stories(one_event(40), load(), jobs) for jobs in (1, 2))

    assert together == alone
    assert asked == [1, 2]
