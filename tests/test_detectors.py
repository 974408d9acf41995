"""Every detector keeps its own documentation: its examples run as articles, and its contract."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

import pytest
from spacy.language import Language

from claimcheck import detectors
from claimcheck.config import Settings
from claimcheck.evaluate import Extracted, extract_cases
from claimcheck.evaluate.labels import Case, Sentence, Wanted
from claimcheck.evaluate.stages import lost_at
from claimcheck.judge import Context, Detector, Example, Pairing
from claimcheck.judge.rule import sort_of
from claimcheck.keep.shelf import Shelf
from claimcheck.knowledge import load as load_knowledge
from claimcheck.models import Alignment, Article, Conflict, Discrepancy, Report, Severity
from claimcheck.pipeline import compare
from claimcheck.stories.buckets import context

RULES = detectors.load()
each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


class Given(NamedTuple):
    """An example under the name of its test."""

    rule: Detector
    name: str
    example: Example


def given(list_name: str) -> list[Given]:
    return [
        Given(rule, f"{rule.code}-{rule.name}-{list_name}-{number}", example)
        for rule in RULES
        for number, example in enumerate(getattr(rule, list_name))
    ]


def case_of(one: Given) -> Case:
    """Two articles, of sources A and B."""
    texts = (("A", one.example.left, one.example.left_published), ("B", one.example.right, one.example.right_published))
    articles = tuple(
        Article(id=f"{one.name}/{source}", source=source, text=text, published=published)
        for source, text, published in texts
    )
    return Case(name=one.name, set="examples", articles=articles)


@pytest.fixture(scope="session")
def examples(nlp: Language) -> dict[str, Extracted]:
    cases = [case_of(one) for name in ("conflicting", "compatible", "not_yet") for one in given(name)]
    return {each.case.name: each for each in extract_cases(cases, Settings())}


def checked(one: Given, examples: dict[str, Extracted]) -> Report:
    each = examples[one.name]
    return compare(each.articles, each.claims, Settings())


def reported(one: Given, report: Report) -> list[Discrepancy]:
    """What this rule reports at its own severity; a rule of warnings and errors reports nothing by a note."""
    lowest = min(one.rule.severity, Severity.WARNING)
    return [found for found in report.discrepancies if found.code == one.rule.code and found.severity >= lowest]


def what_became_of(one: Given, report: Report) -> str:
    """Say which stage lost an example."""
    left, right = (
        (Sentence(article_id=f"{one.name}/{source}", start=0, end=len(text)),)
        for source, text in (("A", one.example.left), ("B", one.example.right))
    )
    others = ", ".join(sorted({found.code for found in report.discrepancies} - {one.rule.code}))
    stage = lost_at(report, Wanted(kind=one.rule.code, a=left, b=right), one.rule.kinds)
    return f"{stage}{f' ({others} reports it)' if others else ''}:\n  {one.example.left}\n  {one.example.right}"


@pytest.mark.parametrize("one", given("conflicting"), ids=lambda one: one.name)
def test_a_conflicting_example_is_reported(one: Given, examples: dict[str, Extracted]) -> None:
    report = checked(one, examples)
    if not reported(one, report):
        pytest.fail(what_became_of(one, report), pytrace=False)


@pytest.mark.parametrize("one", given("compatible"), ids=lambda one: one.name)
def test_a_compatible_example_is_not_reported(one: Given, examples: dict[str, Extracted]) -> None:
    found = [f"{finding.question} {finding.why}" for finding in reported(one, checked(one, examples))]
    assert found == []


@pytest.mark.xfail(strict=True, reason="a known limit of the rule; move the example up when it passes")
@pytest.mark.parametrize("one", given("not_yet"), ids=lambda one: one.name)
def test_an_example_of_what_is_not_reported_yet_becomes_reported(one: Given, examples: dict[str, Extracted]) -> None:
    report = checked(one, examples)
    if not reported(one, report):
        pytest.fail(what_became_of(one, report), pytrace=False)


# The contract, each line over all rules. Claims are those of the corpus and of the examples.


@pytest.fixture(scope="session")
def contexts(extracted: tuple[Extracted, ...], examples: dict[str, Extracted]) -> tuple[tuple[Extracted, Context], ...]:
    knowledge = load_knowledge()
    return tuple(
        (each, context(each.articles, Shelf.of(each.claims).claims, knowledge))
        for each in (*extracted, *examples.values())
    )


@pytest.fixture(scope="session")
def pairings(
    contexts: tuple[tuple[Extracted, Context], ...], reports: dict[str, Report], examples: dict[str, Extracted]
) -> tuple[Pairing, ...]:
    """Every two claims that are aligned in the corpus or the examples."""
    made = reports | {name: compare(each.articles, each.claims, Settings()) for name, each in examples.items()}
    return tuple(
        Pairing(left, right, alignment, known)
        for each, known in contexts
        for alignment in made[each.case.name].alignments
        if alignment.compared
        for left, right in combinations(alignment.claims, 2)
    )


def looks_at(rule: Detector, pair: Pairing) -> bool:
    """Tell whether a rule is asked about two claims of that sort, were they of as many articles as it looks at."""
    return rule.looks_at(sort_of(pair)._replace(inside=rule.inside))


def of_its_kinds(rule: Detector, pairings: tuple[Pairing, ...]) -> Iterator[Pairing]:
    return (pair for pair in pairings if looks_at(rule, pair))


def mirrored(conflict: Conflict) -> dict[str, object]:
    """Return a conflict's fields with left and right exchanged."""
    names = {"left": "right", "right": "left", "left_key": "right_key", "right_key": "left_key"}
    names |= {"left_span": "right_span", "right_span": "left_span"}
    return {names.get(name, name): value for name, value in conflict.model_dump().items()}


def unlike(pair: Pairing, rule: Detector) -> str:
    """Say how a rule's answer depends on the order of the claims; the reason may name the values in either order."""
    here, there = rule.detect(pair), rule.detect(pair.swapped)
    if here is None or there is None:
        return "" if here is there else f"reported one way only: {pair.left.quote} | {pair.right.quote}"
    turned = mirrored(here)
    differing = {name: (turned[name], value) for name, value in there.model_dump().items() if turned[name] != value}
    differing.pop("why", None)
    return f"{differing}: {pair.left.quote} | {pair.right.quote}" if differing else ""


@each_rule
def test_the_order_of_the_articles_only_mirrors_the_answers(rule: Detector, pairings: tuple[Pairing, ...]) -> None:
    differing = [said for pair in of_its_kinds(rule, pairings) if (said := unlike(pair, rule))]
    if differing:
        pytest.fail("\n".join(differing), pytrace=False)


@each_rule
def test_no_claim_contradicts_itself(rule: Detector, contexts: tuple[tuple[Extracted, Context], ...]) -> None:
    contradicting = [
        claim.quote
        for each, known in contexts
        for claim in each.claims
        for pair in [Pairing(claim, claim, Alignment(claims=(claim, claim), score=1.0), known)]
        if looks_at(rule, pair) and rule.detect(pair)
    ]
    assert contradicting == []


@each_rule
def test_a_detector_names_both_values_in_its_reason_and_asks_a_question(
    rule: Detector, pairings: tuple[Pairing, ...]
) -> None:
    found = [conflict for pair in of_its_kinds(rule, pairings) if (conflict := rule.detect(pair))]
    assert [one.question for one in found if not one.question.endswith("?")] == []
    assert [one for one in found if not one.topic or not one.left or not one.right] == []
    assert [one.why for one in found if not one.why.endswith((".", "”", '"'))] == []


@each_rule
def test_a_detector_has_examples_of_both_sorts(rule: Detector) -> None:
    assert rule.conflicting
    assert rule.compatible


@each_rule
def test_the_manual_has_its_headings_in_order(rule: Detector) -> None:
    summary, _, manual = rule.doc.partition("\n\n")
    places = [manual.find(heading) for heading in ("Why it matters:", "What counts:", "What does not:")]
    assert summary.strip().endswith(".")
    assert -1 not in places
    assert places == sorted(places)


@each_rule
def test_name_file_and_function_are_the_same(rule: Detector) -> None:
    assert rule.name == rule.detect.__name__.replace("_", "-")
    assert rule.detect.__module__ == f"claimcheck.detectors.{rule.detect.__name__}"


def test_codes_are_unique_sorted_and_of_a_documented_family() -> None:
    codes = [rule.code for rule in RULES]
    families = set(re.findall(r"CC\d", detectors.__doc__ or ""))
    assert codes == sorted(set(codes))
    assert [code for code in codes if not re.fullmatch(r"CC\d\d\d", code) or code[:3] not in families] == []
