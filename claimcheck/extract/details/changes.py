"""An amount -> what it is the change of: profit, in "profit rose 12 per cent" and "a 12 per cent rise in profit"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extract.details.detail import COMMON, behind, child
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.tables import table
from claimcheck.models import Quantity

_OF_THEM = frozenset({"price", "value", "number", "figure", "level"})
_MORE = frozenset({"fewer", "more", "less"})


def changed(quantity: Quantity, token: Token) -> Iterator[tuple[str, Token]]:
    """Yield the nouns of what an amount at ``token`` is the change of, each with the token that says it."""
    above = token.head
    if quantity.noun and _MORE & set(quantity.qualifiers):
        yield quantity.noun, token
    elif above.pos_ in COMMON and token.dep_ in ("compound", "nummod", "nmod", "amod"):
        yield from ((noun.lemma_.lower(), above) for noun in _of(above) if noun != token)
    elif above.pos_ == "ADP" and above.head.pos_ in COMMON:
        yield from ((noun.lemma_.lower(), above.head) for noun in _of(above.head) if noun != token)
    else:
        verb = above.head if above.pos_ == "ADP" else above
        noun = child(verb, "dobj") if above.pos_ == "ADP" else None
        noun = noun or child(verb, "nsubj", "nsubjpass")
        if verb.pos_ == "VERB" and noun is not None and noun.pos_ in COMMON:
            yield from ((one.lemma_.lower(), verb) for one in _whole(noun))


def _of(noun: Token) -> Iterator[Token]:
    """Yield what rises in 'a rise in profit', 'a profit rise'."""
    for one in (*behind(noun, "in", "of"), child(noun, "compound")):
        if one is not None and one.pos_ in COMMON:
            yield from _whole(one)


def _whole(noun: Token) -> Iterator[Token]:
    """Yield a noun, the days of 'the number of days'."""
    parts = tuple(behind(noun, "of")) if noun.lemma_.lower() in table("measures")["partitive"] else ()
    kind = child(noun, "compound")  # "the share price" goes up as the shares do
    if kind is not None and noun.lemma_.lower() in _OF_THEM and kind.pos_ in COMMON:
        parts = (kind,)
    yield from parts or (noun,)
