"""What happens once to a thing with a name: which thing it is, and when it was, in whatever words it is told."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.extract import extract
from claimcheck.knowledge import load
from claimcheck.models import Article

TOLD = [
    ("The Velm Bridge is an arch bridge. It was opened on 2 May 1936.", {("Velm Bridge", "opening", 1936)}),
    ("The ferryman lost his living in 1938, when the Velm Bridge was opened.", {("Velm Bridge", "opening", 1938)}),
    ("SS Lady Corrin was a steamer launched at Govan in 1911.", {("Lady Corrin", "launch", 1911)}),
    ("Its first vessel, Lady Corrin, was launched in June 1913.", {("Lady Corrin", "launch", 1913)}),
    ("The Osk was a steamer. She was broken up in 1951.", {("Osk", "scrapping", 1951)}),
    ("Harrow Light stands on an islet. Lena Brandt left when the light was automated in 1985.",
     {("Harrow Light", "automation", 1985)}),
    ("Brandt Foods grew with the purchase of Hollis Dairies in 2009.", {("Hollis Dairies", "takeover", 2009)}),
    ("Malvern Abbey was granted town rights in 1257.", {("Malvern Abbey", "rights", 1257)}),
    ("The navy started using the Harrow torpedo in 1892.", {("Harrow torpedo", "opening", 1892)}),
    ("In 1997 Lena Brandt moved to Berlin, a year after the release of Salt Garden.",
     {("Salt Garden", "publication", 1996)}),
    ("Malvern College is in Cardle. The hundredth anniversary of its foundation was marked in 2011.",
     {("Malvern College", "founding", 1911)}),
    ("Construction of the Ardle Dam began in 1928.", {("Ardle Dam", "building", 1928)}),
]  # fmt: skip
UNTOLD = [
    "The Velm Bridge was closed for repairs in 1911.",
    "The Velm Bridge was opened to the public in 1910.",
    "The Velm Theatre was opened as a cinema in 1931.",
    "The Cardle line was opened from Malvern to Harrow in 1903.",
    "The Harrow line was opened in sections between 1968 and 1972.",
    "The Cardle Star was published daily from 1890.",
    "During construction of the Ardle Dam in 1930, two men died.",
    "London theatres closed in 1642.",
    "Lena Brandt was released in 1931.",
]


def told(text: str, nlp: Language) -> set[tuple[str, str, int | None]]:
    claims = extract([Article(id="a", text=text)], nlp, load())
    milestones = (claim for claim in claims if claim.attribute.startswith("milestone "))
    return {(c.agents[0].name, c.attribute.removeprefix("milestone "), c.times[0].year) for c in milestones}


@pytest.mark.parametrize(("text", "facts"), TOLD)
def test_a_milestone_is_read_with_its_thing_and_its_year(
    nlp: Language, text: str, facts: set[tuple[str, str, int]]
) -> None:
    assert told(text, nlp) == facts


@pytest.mark.parametrize("text", UNTOLD)
def test_what_may_have_a_second_date_has_no_milestone(nlp: Language, text: str) -> None:
    assert told(text, nlp) == set()
