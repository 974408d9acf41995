"""Who is surely somebody else without a name, which causes exclude each other, and the lists behind both."""

from __future__ import annotations

from collections import Counter

import pytest

from claimcheck.compare.causes import other_cause
from claimcheck.compare.doers import Differ, differ
from claimcheck.compare.things import one_thing, usual
from claimcheck.knowledge import load
from claimcheck.knowledge.reading import words
from claimcheck.knowledge.tables import table
from claimcheck.models import Mention, MentionKind

KNOWN = load()


def described(text: str, *, terms: tuple[str, ...] = ()) -> Mention:
    """A noun phrase in the singular, as extraction builds it, more or less."""
    said = [word for word in text.split() if word not in ("a", "an", "the", "of", "her", "his")]
    return Mention(
        text=text,
        start=0,
        end=len(text),
        kind=MentionKind.GROUP,
        name=" ".join(said),
        head=said[-1].lower(),
        terms=terms or tuple(sorted(said)),
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("the fire brigade", "the coastguard"),
        ("a plumber", "a student"),
        ("forest ranger", "shepherd"),
        ("Kenyan troop", "Ethiopian troop"),
        ("Orlish guard", "Tamese patrol"),
        ("her husband", "her brother"),
    ],
)
def test_two_that_nobody_is_both_of_differ(left: str, right: str) -> None:
    assert differ(described(left), described(right), KNOWN) is Differ.DESCRIBED


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("a villager", "a farmer"),
        ("a protester", "a student"),
        ("the army", "a security force"),
        ("Kenyan troop", "the troop"),
        ("Orlish guard", "Orlian guard"),
        ("UN soldier", "Kenyan soldier"),
        ("her husband", "her spouse"),
        ("a man", "a passer-by"),
    ],
)
def test_two_that_may_be_one_do_not_differ(left: str, right: str) -> None:
    assert differ(described(left), described(right), KNOWN) is Differ.NOT


def test_a_part_of_a_body_is_told_by_the_body() -> None:
    crew = described("a crew", terms=("coastguard", "crew"))
    assert differ(crew, described("the fire brigade"), KNOWN) is Differ.DESCRIBED
    assert differ(crew, described("the coastguard"), KNOWN) is Differ.NOT


def test_what_a_named_person_is_called_counts() -> None:
    berg = Mention(text="Odd Berg", start=0, end=8, kind=MentionKind.PERSON, name="Odd Berg")
    assert differ(berg, described("the co-pilot"), KNOWN, ("captain", "")) is Differ.DESCRIBED
    assert differ(berg, described("the co-pilot"), KNOWN) is Differ.NOT


@pytest.mark.parametrize(
    ("left", "right", "other"),
    [
        ("a gas leak", "a discarded cigarette", True),
        ("a storm", "a fallen tree", False),
        ("a faulty heater", "an electric cable", False),
        ("a fault", "a gas leak", False),
        ("a brake failure", "a broken rail", False),
        ("fatigue", "a broken rail", True),
    ],
)
def test_causes_of_two_kinds_exclude_each_other(left: str, right: str, *, other: bool) -> None:
    assert other_cause(described(left), described(right), KNOWN, surely=True) is other


def test_the_lists_know_each_other_and_say_nothing_twice() -> None:
    callings = table("callings")["callings"]
    named = [other for name, listed in table("callings")["overlap"].items() for other in (name, *words(listed))]
    assert [name for name in named if name not in callings] == []
    for listed in (callings, table("causes")["kinds"]):
        nouns = Counter(noun for row in listed.values() for noun in words(row))
        assert [noun for noun, times in nouns.items() if times > 1] == []


def test_a_blaze_is_a_fire_and_a_role_on_no_list_is_many_peoples() -> None:
    assert usual("blaze") == usual("fire")
    assert not KNOWN.roles.family("lamplighter").unique


def test_a_noun_for_two_things_is_one_with_the_words_for_either_which_are_not_one_with_each_other() -> None:
    assert one_thing("house", "home")
    assert one_thing("house", "building")
    assert not one_thing("home", "building")
