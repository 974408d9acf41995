"""Which articles of the corpus tell one story: its twin events are the hard part."""

from __future__ import annotations

import pytest

from claimcheck.config import Settings
from claimcheck.evaluate import Extracted
from claimcheck.models import Report
from claimcheck.pipeline import compare


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
