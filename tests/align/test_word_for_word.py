"""Sentences that two articles print word for word."""

from __future__ import annotations

from claimcheck.align.word_for_word import WORD_FOR_WORD
from claimcheck.claims import read_claims
from claimcheck.config import Settings
from claimcheck.models import Article
from claimcheck.pipeline import check_articles, compare

AGENCY = "Twelve people died in a fire at the Lantrow mill on Monday, police said."
NORTH = f"{AGENCY}\n\nThe fire at the Lantrow mill broke out at noon."
SOUTH = f"{AGENCY}\n\nFifteen people died in the fire at the Lantrow mill on Monday.\n\nThe fire broke out at noon."


def _articles(*texts: str) -> list[Article]:
    return [
        Article(id=f"a{number}", source=f"Paper {number}", published="2026-03-04", text=text)
        for number, text in enumerate(texts)
    ]


def test_a_sentence_that_both_print_is_aligned_with_itself_and_held_against_no_other() -> None:
    report = check_articles(_articles(NORTH, SOUTH), Settings(jobs=1))
    compared = [one for one in report.alignments if one.compared]
    shared = [one for one in compared if any(claim.quote == AGENCY for claim in one.claims)]

    assert shared
    assert all(one.rule == WORD_FOR_WORD and one.certain for one in shared)
    assert all({claim.quote for claim in one.claims} == {AGENCY} for one in shared)


def test_what_one_article_says_beside_the_sentence_of_both_is_its_own_matter() -> None:
    told_apart = check_articles(_articles(AGENCY, SOUTH.removeprefix(AGENCY)), Settings(jobs=1))
    told_beside = check_articles(_articles(AGENCY, SOUTH), Settings(jobs=1))

    assert [one.code for one in told_apart.discrepancies] == ["CC101"]
    assert told_beside.discrepancies == ()


def test_a_sentence_that_reads_otherwise_in_another_place_is_compared() -> None:
    said = "He was born in 1950."
    one, other = f"The painter Joren Hale died on Monday.\n\n{said}", f"The bishop Tomas Rell died on Monday.\n\n{said}"
    report = check_articles(_articles(one, other), Settings(jobs=1))

    assert not any(alignment.rule == WORD_FOR_WORD for alignment in report.alignments)


def test_a_short_report_counts_the_same_alignments() -> None:
    articles, settings = _articles(NORTH, SOUTH), Settings(jobs=1)
    claims = read_claims(articles, settings)
    whole, short = (compare(articles, claims, settings, whole=whole) for whole in (True, False))

    assert whole.coverage == short.coverage
    assert whole.coverage.alignments == sum(one.compared for one in whole.alignments)
    assert whole.coverage.rules[WORD_FOR_WORD]
