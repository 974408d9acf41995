"""A pronoun stands for the one person who fits, over paragraphs too, and for nobody where two do."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck import Article
from claimcheck.extract import extract
from claimcheck.knowledge import load


def who(text: str, word: str, nlp: Language) -> list[str]:
    claims = extract([Article(id="a", text=text)], nlp, load())
    return next([m.name for m in (*c.agents, *c.patients)] for c in claims if c.predicate.text == word)


@pytest.mark.parametrize(
    "text",
    [
        "Karin Holt left the bakery on Monday after she sold the oven.",
        "Karin Holt left the bakery on Monday.\n\nShe sold the oven.",
        "Karin Holt left the bakery on Monday.\n\nThe bakery stood in Bridge Street.\n\nShe sold the oven.",
        "Karin Holt left the bakery. It was small. The flour was dear. She sold the oven.",
        "Karin Holt met Blake Castell. He baked. Bread was dear. She sold the oven.",
        "Karin Holt left. It was her back, according to Ruth Castell.\n\nShe sold the oven.",
        "In a letter she sold the oven.\n\nKarin Holt left the bakery on Monday.",
        "After she sold the oven, Karin Holt left the bakery.",
        "Ruth Castell owned a bakery.\n\nAfter she sold the oven, Karin Holt left the bakery.",
        "Karin Holt, who had a niece, Ruth Castell, said she sold the oven.",
        "Karin Holt attacked Ruth Castell in a letter. She said that she sold the oven.",
        "Karin Holt left the bakery. A widow of 77, she sold the oven.",
        "Karin Holt left the bakery in Castell Road. She sold the oven.",
        "Karin Holt left the bakery. No baker in her right mind would stay. She sold the oven.",
    ],
)
def test_one_person_fits(nlp: Language, text: str) -> None:
    assert who(text, "sold", nlp)[0] == "Karin Holt"


@pytest.mark.parametrize(
    "text",
    [
        "Karin Holt met Ruth Castell in the bakery on Monday.\n\nShe sold the oven.",
        "Karin Holt left the bakery on Monday.\n\nA neighbour came the next day.\n\nShe sold the oven.",
        "Karin Holt left the bakery and her wife before she sold the oven.",
        "Mr Karin Holt left the bakery on Monday.\n\nShe sold the oven.",
        "Karin Holt's bakery was closed on Monday.\n\nShe sold the oven.",
        "In a letter she sold the oven.\n\nKarin Holt and Ruth Castell left the bakery on Monday.",
        "She sold the oven.\n\nThe bakery was closed.\n\nA neighbour saw Karin Holt.",
        '"She was kind," Karin Holt said.\n\nShe sold the oven.',
        "After the bakery of Ruth Castell closed, Karin Holt said she sold the oven.",
        "Karin Holt told the baker that, as Ruth Castell knew, she sold the oven.",
        "Karin Holt left the bakery. The inspector was pleased. She sold the oven.",
        "Karin Holt gave the inspector a cake and said she sold the oven.",
        '"She sold the oven," said Karin Holt.',
        '"I am sorry," said Karin Holt. "She sold the oven."',
        "Karin Holt left the bakery. The mayor was told by a judge that she sold the oven.",
    ],
)
def test_two_may_fit(nlp: Language, text: str) -> None:
    assert "Karin Holt" not in who(text, "sold", nlp)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Karin Holt owns a bakery.\n\nJudge Ruth Castell fined her on Monday.", "fined", "Karin Holt"),
        ("Karin Holt owns a bakery. Her aunt, Ruth Castell, sold the oven.", "owns", "Karin Holt"),
        ('Karin Holt owns a bakery.\n\n"She sold the oven," Judge Ruth Castell said.', "sold", "Karin Holt"),
        ("Karin Holt and Paul Brink own a bakery.\n\nShe sold the oven.", "sold", "Karin Holt"),
        ("Karin Holt owns a bakery. She is 40. She sold the oven.", "sold", "Karin Holt"),
        ("Ann Day owns a bakery. Within a year of taking over from Ruth Castell, she sold it.", "sold", "Ann Day"),
        ("Ann Day owns a bakery. Her aide, Robin Castell, said he sold the oven.", "sold", "Robin Castell"),
        ("Paul Brink met Ed Day. Ann Lee praised Ed Day for selling what he baked.", "baked", "Ed Day"),
        ("Karin Holt met Ruth Castell. Ann Lee attacked what she called a ruin.", "called", "Ann Lee"),
        ('"It is a ruin," Ann Lee told Ruth Castell in her office.', "told", "Ruth Castell"),
        ("Ann Day, a baker, left. The mayor fined her on Friday.", "fined", "Ann Day"),
    ],
)
def test_grammar_and_given_names_leave_one(nlp: Language, text: str, word: str, expected: str) -> None:
    assert expected in who(text, word, nlp)


@pytest.mark.parametrize(
    "text",
    [
        "Judge Ruth Castell fined her on Monday.",
        'Judge Ruth Castell said: "She was fined."',
        "Turnout was low. He was fined.",
    ],
)
def test_grammar_rules_the_only_one_out(nlp: Language, text: str) -> None:
    assert [name for name in who(text, "fined", nlp) if name != "Ruth Castell"] == []
    assert who(text, "fined", nlp).count("Ruth Castell") <= 1
