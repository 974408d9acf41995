"""What a surname alone in one article and a full name in the other say of their telling one story."""

from __future__ import annotations

from made import article

from claimcheck import Article, check
from claimcheck.align.surnames import TIE, surnames, tied, words
from claimcheck.align.topics import Outline, outline
from claimcheck.keep.gist import Gist
from claimcheck.knowledge import load

KNOWN = load()


def told(*names: str) -> Outline:
    return outline(article("a", ""), Gist(1, {0: tuple(sorted(names))}, dict.fromkeys(names, 1)))


def test_a_full_name_has_its_surname_besides_and_lighter() -> None:
    one = told("Ruth Ellery", "Aldmoor")

    assert set(words(one, KNOWN)) == {"Ruth Ellery", "Aldmoor", "Ellery"}
    assert tied({"Ruth Ellery": 8.0, "Aldmoor": 8.0}, one, KNOWN)["Ellery"] == TIE * 8.0
    assert tied({"Aldmoor": 8.0}, one, KNOWN) == {"Aldmoor": 8.0}


def test_a_surname_of_two_persons_or_one_that_stands_alone_is_no_tie() -> None:
    assert surnames(told("Ruth Ellery", "Tom Ellery"), KNOWN) == {}
    assert surnames(told("Ruth Ellery", "Ellery"), KNOWN) == {}


def test_a_surname_is_no_addition_to_a_name() -> None:
    assert surnames(told("Ruth Ellery Jr.", "Otto Lindh"), KNOWN) == {
        "Ellery": "Ruth Ellery Jr.",
        "Lindh": "Otto Lindh",
    }


def linked(left: str, right: str) -> bool:
    report = check([Article(id="a", source="A", text=left), Article(id="b", source="B", text=right)])
    return bool(report.alignments)


def test_two_short_texts_are_linked_by_the_surname_of_one_person_and_not_of_two() -> None:
    full = "Ruth Ellery opened the lido in May. Ruth Ellery swam first."

    assert linked(full, "In the lido Ellery swam before anybody else.")
    assert not linked(full, "The choir sang for Tom Ellery in the old harbour church.")
