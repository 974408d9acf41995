"""A verb is known with what stands beside it, and the longest phrase that a family lists counts."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.extract.phrases import phrase_of
from claimcheck.knowledge import load


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("The ferry went down off Cape Verano on Friday.", "sink"),
        ("Prices went down on Friday.", "level"),
        ("The lease ran out on 31 March.", "expiry"),
        ("The agreement lapsed on 31 December.", "expiry"),
        ("Ada Moreno slipped away on Sunday.", "death"),
        ("The prisoner slipped away from the guards on Sunday.", "escape"),
        ("The ministers put pen to the treaty on Monday.", "sign"),
        ("The council put out its warning on Sunday.", "warn"),
        ("The talks fell apart on Tuesday.", "break-down"),
        ("Ada Moreno pulled out of the race on Tuesday.", "candidacy"),
        ("The rules came into force on Tuesday.", "legal-force"),
        ("Kessel Mills cut its losses.", "set-level"),
    ],
)
def test_what_a_verb_means_is_said_by_what_stands_beside_it(nlp: Language, text: str, family: str) -> None:
    knowledge = load()
    verb = next(token for token in nlp(text) if token.dep_ == "ROOT")
    assert knowledge.predicates.family(phrase_of(verb, knowledge)).family == family
