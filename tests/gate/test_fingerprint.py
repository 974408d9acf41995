"""What makes a finding the same one, over the real stages."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck import Article, Discrepancy
from claimcheck.judge.findings import _told_apart
from tests.gate.making import finding, said

COAST = "Norway's special envoy Ingrid Berge arrived in Colombo for the peace talks with the rebels."
NORTH = "Norway's envoy Tor Aamot reached Colombo for peace talks with the rebels."


def checked(*texts: str, sources: str = "abcdefgh") -> tuple[Discrepancy, ...]:
    made = [
        Article(id=source, source=source, published="2026-03-03", text=text)
        for source, text in zip(sources, texts, strict=False)
    ]
    return claimcheck.check(made).discrepancies


@pytest.fixture(scope="module")
def first() -> str:
    (found,) = checked(COAST, NORTH)
    return found.fingerprint


@pytest.mark.parametrize(
    "texts",
    [
        (f"It was raining in the capital.\n\n{COAST}", NORTH),
        (COAST, f"{NORTH}\n\nThe talks are to last a week."),
        (NORTH, COAST),
        (COAST, NORTH, NORTH),
    ],
    ids=["text before", "text after", "sources change places", "a third source agrees"],
)
def test_it_stays_when_the_question_and_the_values_do(first: str, texts: tuple[str, ...]) -> None:
    (found,) = checked(*texts)

    assert found.fingerprint == first


def test_it_stays_when_files_move(first: str) -> None:
    (found,) = checked(COAST, NORTH, sources="xy")

    assert found.fingerprint == first


def test_it_changes_when_a_disputed_value_does(first: str) -> None:
    (found,) = checked(COAST.replace("Ingrid Berge", "Solveig Moen"), NORTH)

    assert found.fingerprint != first


def test_two_findings_of_one_run_never_share_one_and_a_third_keeps_its_own() -> None:
    shares = finding(said("north", "rose"), said("south", "fell"))
    rivers = finding(said("east", "rose"), said("west", "fell"))
    other = finding(fingerprint="beef")
    there, back = _told_apart([shares, rivers, other]), _told_apart([other, rivers, shares])

    assert len({one.fingerprint for one in there}) == 3
    assert there == back[::-1]
    assert there[2] == other
