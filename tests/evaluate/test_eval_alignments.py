"""How alignments are held against sentences of which it is known that they tell one event."""

from __future__ import annotations

from claimcheck.evaluate import score, sum_up
from claimcheck.evaluate.labels import Case, Sentence
from claimcheck.evaluate.wording import tables, text
from claimcheck.models import Alignment, Article, Claim, ClaimKind, Predicate, Report

TEXT = "Six died. Two fled. All slept."
PLACES = ((0, 9), (10, 19), (20, 30))


def sentence(article: str, number: int) -> Sentence:
    start, end = PLACES[number]
    return Sentence(article_id=article, start=start, end=end)


def claim(article: str, number: int, kind: ClaimKind = ClaimKind.EVENT) -> Claim:
    start, end = PLACES[number]
    return Claim(
        id=f"{article}#{number}",
        article_id=article,
        source=article,
        kind=kind,
        start=start,
        end=end,
        quote=TEXT[start:end],
        predicate=Predicate(text="", start=start, end=start, lemma="be"),
    )


CASE = Case(
    name="set/one",
    set="set",
    articles=tuple(Article(id=name, text=TEXT) for name in "ab"),
    annotated=tuple(sentence(article, number) for article in "ab" for number in (0, 1)),
    aligned=((sentence("b", 0), sentence("a", 0)), (sentence("a", 1), sentence("b", 1))),
)


def together(one: Claim, other: Claim, chance: float, *, compared: bool = True) -> Alignment:
    return Alignment(claims=(one, other), score=chance, compared=compared)


REPORT = Report(
    alignments=(
        together(claim("a", 0), claim("b", 0), 0.7),
        together(claim("a", 0), claim("b", 0), 0.8),
        together(claim("a", 0), claim("b", 1), 0.65, compared=False),
        together(claim("a", 1, ClaimKind.ROLE), claim("b", 1, ClaimKind.ROLE), 0.97),
        together(claim("a", 2), claim("b", 2), 0.99),
    )
)


def test_each_pair_counts_once_and_sentences_without_labels_do_not() -> None:
    every, compared = sum_up([score(CASE, REPORT)]).alignments

    assert (every.wanted, every.aligned, every.right) == (2, 3, 2)
    assert (compared.name, compared.aligned, compared.right) == ("set, compared", 2, 2)


def test_the_chance_is_that_of_the_claims_of_events_at_best() -> None:
    (row,) = sum_up([score(CASE, REPORT)]).chances

    assert (row.low, row.pairs, row.right) == (0.8, 1, 1)


def test_such_cases_stand_in_no_other_table() -> None:
    evaluation = sum_up([score(CASE, REPORT)])

    assert evaluation.sets == ()
    assert [table.heading for table in tables(evaluation)] == ["Alignment", "Chance of one fact"]
    assert text(evaluation).splitlines()[1].split() == ["set", "1", "2", "3", "2", "0.67", "1.00", "0.80"]
