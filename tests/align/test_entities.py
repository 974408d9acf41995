"""Which mentions of two articles mean the same, and which certainly do not."""

from __future__ import annotations

import pytest

from claimcheck.align.entities import clash, same
from claimcheck.knowledge import load
from claimcheck.models import Mention, MentionKind

KNOWLEDGE = load()
PERSON, ORGANISATION = MentionKind.PERSON, MentionKind.ORGANISATION


def named(name: str, kind: MentionKind) -> Mention:
    return Mention(text=name, start=0, end=len(name), kind=kind, name=name)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Brannock Harbour Trust", "BHT", ORGANISATION),
        ("Brannock Harbour Trust", "B.H.T.", ORGANISATION),
        ("Union of Kell Dockers", "UKD", ORGANISATION),
        ("Lena Ostrova", "Ostrova", PERSON),
        ("Mohammed Haddad", "Muhammad Haddad", PERSON),
        ("Clara Wolffram", "Clara Wolfram", PERSON),
        ("Olena Stavitska", "Olena Stavytska", PERSON),
        ("Petro Zalevsky", "Zalevskyy", PERSON),
        ("Khalid Rashidi", "Rasheedi", PERSON),
    ],
)
def test_two_forms_of_a_name_mean_the_same(one: str, other: str, kind: MentionKind) -> None:
    left, right = named(one, kind), named(other, kind)

    assert same(left, right, KNOWLEDGE)
    assert same(right, left, KNOWLEDGE)
    assert not clash(left, right, KNOWLEDGE)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Brannock Harbour Trust", "BRT", ORGANISATION),
        ("Lena Ostrova", "Pavel Ostrova", PERSON),
        ("Lena Ostrova", "Lena Ostrov", PERSON),
        ("Wolffram", "Clara Wolfram", PERSON),
        ("Karim Hassan", "Karim Hussein", PERSON),
        ("Clara Keller", "Clara Heller", PERSON),
        ("Lena Ostrova", "LO", PERSON),
    ],
)
def test_two_who_share_a_surname_or_some_letters_are_two(one: str, other: str, kind: MentionKind) -> None:
    assert not same(named(one, kind), named(other, kind), KNOWLEDGE)
    assert not same(named(other, kind), named(one, kind), KNOWLEDGE)


def test_names_written_otherwise_do_not_speak_against_each_other() -> None:
    assert not clash(named("Zherikov", PERSON), named("Jerikov", PERSON), KNOWLEDGE)


@pytest.mark.parametrize(
    ("text", "alike"), [("Pruett", True), ("pruett", False), ("The Pruett", False), ("Prue", False)]
)
def test_a_surname_that_was_taken_for_a_noun_means_who_has_it(text: str, alike: bool) -> None:
    noun = Mention(text=text, start=0, end=len(text), kind=MentionKind.THING, name=text.lower(), head="pruett")

    assert same(noun, named("Harold Pruett", PERSON), KNOWLEDGE) is alike
    assert same(named("Harold Pruett", PERSON), noun, KNOWLEDGE) is alike
