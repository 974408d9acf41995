"""Who holds which role for whom, how old people are, and which names are people's."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.extract import extract
from claimcheck.knowledge import load as load_knowledge
from claimcheck.models import Article, Claim, ClaimKind


def read(text: str, nlp: Language) -> tuple[Claim, ...]:
    return extract([Article(id="one", source="A", text=text)], nlp, load_knowledge())


def roles(text: str, nlp: Language) -> set[tuple[str, str, str]]:
    claims = [claim for claim in read(text, nlp) if claim.kind is ClaimKind.ROLE]
    return {(agent.name, c.role.noun, c.role.of) for c in claims if c.role is not None for agent in c.agents}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Clara Wolff was met by her aunt, Berta Wolff.", ("Berta Wolff", "aunt", "Clara Wolff")),
        ("Berta Wolff is the mayor's sister-in-law.", ("Berta Wolff", "sister-in-law", "mayor")),
        ("Berta Wolff, a cousin of the mayor, sang.", ("Berta Wolff", "cousin", "mayor")),
        ("Norway will be represented by its envoy, Erik Dahl.", ("Erik Dahl", "envoy", "Norway")),
        ("The museum was shut. The director, Joan Holm, wept.", ("Joan Holm", "director", "museum")),
        ("The ferry sank slowly. Her captain, Erik Vik, stayed.", ("Erik Vik", "captain", "ship")),
        ("Norway will send troops. Its envoy, Erik Dahl, said so.", ("Erik Dahl", "envoy", "Norway")),
        ("President Ida Moen and Speaker Erik Dahl sang.", ("Ida Moen", "president", "")),
        ("Ida Moen sang with her son, Erik, who is a cellist.", ("Erik", "artist", "")),
        ("Gov. Ida Moen opened the bridge.", ("Ida Moen", "governor", "")),
    ],
)
def test_a_role_is_read_with_for_whom_it_is_held(text: str, role: tuple[str, str, str], nlp: Language) -> None:
    assert role in roles(text, nlp)


def test_where_two_bodies_are_spoken_of_the_role_is_held_in_neither(nlp: Language) -> None:
    found = roles("A ferry hit a trawler. The captain, Erik Vik, stayed.", nlp)

    assert ("Erik Vik", "captain", "") in found


def test_a_presidents_envoy_is_the_countrys(nlp: Language) -> None:
    text = "Norwegian President Joan Holm flew home. Holm sent her envoy, Erik Dahl, to the rebels."

    assert ("Erik Dahl", "envoy", "Norway") in roles(text, nlp)


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Clara Wolff, a 19-year-old pilot, landed.", {("Clara Wolff", "19")}),
        ("The 19-year-old pilot Clara Wolff landed.", {("Clara Wolff", "19")}),
        ("Clara Wolff died at the age of 87.", {("Clara Wolff", "87")}),
        ("The race followed the death of Clara Wolff at the age of 87.", {("Clara Wolff", "87")}),
        ("Clara Wolff landed. At 19 she is the youngest pilot.", {("Clara Wolff", "19")}),
        ("Clara Wolff landed. At 19 she flew for the first time.", set()),
        ("Clara Wolff was 19 when she first flew.", set()),
        ("Clara Wolff flew 19 years in all.", set()),
    ],
)
def test_an_age_is_read_and_that_of_another_time_is_not(text: str, ages: set[tuple[str, str]], nlp: Language) -> None:
    assert {(c.agents[0].name, c.value) for c in read(text, nlp) if c.attribute == "age"} == ages


@pytest.mark.parametrize(
    ("text", "name", "person"),
    [
        ("The painter, Maud Sievers, wept over the boat.", "Maud Sievers", True),
        ("Helve Saar, a spokeswoman, said nothing.", "Helve Saar", True),
        ("The owner, Sievers Foods, sold the boat.", "Sievers Foods", False),
        ("The Justice Department sold the boat.", "Justice Department", False),
    ],
)
def test_names_are_peoples_by_what_stands_beside_them(text: str, name: str, person: bool, nlp: Language) -> None:
    spelt = {c.value for c in read(text, nlp) if c.attribute == "spelling" and c.agents[0].kind == "person"}

    assert (name in spelt) is person


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('Joseph Potters left. "The kiln is cold," Potters said.', "Joseph Potters"),
        ("Mr Wolff left. Clara Wolff stayed. Wolff sold the kiln.", "Wolff"),
        ("Mrs Wolff left. Clara Wolff stayed. Wolff sold the kiln.", "Clara Wolff"),
    ],
)
def test_a_surname_is_of_the_one_who_can_be_meant(text: str, name: str, nlp: Language) -> None:
    events = [claim for claim in read(text, nlp) if claim.kind is ClaimKind.EVENT]
    assert [m.name for m in events[-1].agents] == [name]
