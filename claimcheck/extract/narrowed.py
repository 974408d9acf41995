"""Denied predicate -> whether it denies less than it seems to: "no further arrests", "never fewer than ten"."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.extract.tokens import Token
from claimcheck.knowledge.reading import words
from claimcheck.knowledge.tables import listed, table

_OBJECTS = frozenset({"dobj", "attr", "nsubjpass"})
REACH = 8  # tokens behind the predicate in which an amount still belongs to it; set by hand


def narrowed(predicate: Token, negated: Token | None) -> str:
    """Return the word that narrows a denial; ``negated`` is the noun that carries it, None where the verb does."""
    nouns = [child for child in predicate.children if child.dep_ in _OBJECTS]
    if negated is not None:
        nouns = [negated]
        if negated.lemma_.lower() in listed("denials", "narrowed", "hearsay"):
            return str(negated.lower_)
        after = negated.nbor(1).lower_ if negated.i + 1 < len(negated.doc) else ""
        if after in listed("denials", "narrowed", "else"):
            return str(after)
    word = next((said for noun in nouns if (said := less_than_all(noun))), "")
    return word or _manner(predicate) or _bound(predicate)


def less_than_all(noun: Token) -> str:
    """Return the adjective by which a denied noun leaves others standing: "no further arrests"."""
    narrowing = listed("denials", "narrowed", "adjectives")
    return next(
        (str(child.lower_) for child in noun.children if child.dep_ == "amod" and child.lower_ in narrowing), ""
    )


def _manner(predicate: Token) -> str:
    """Return the word by which only the manner or the reason may be denied: "did not lose on purpose"."""
    for child in predicate.children:
        inner = [c for c in child.children if c.dep_ == "pobj"] if child.dep_ == "prep" else [child]
        if child.dep_ in ("advmod", "prep") and any(c.lower_ in listed("denials", "narrowed", "manner") for c in inner):
            return str(inner[0].lower_)
    return ""


def _bound(predicate: Token) -> str:
    behind = predicate.doc[predicate.i + 1 : min(predicate.sent.end, predicate.i + 1 + REACH)]
    found = _bounds().search(" ".join(token.lower_ for token in behind))
    return found.group().strip() if found else ""


@lru_cache(maxsize=1)
def _bounds() -> re.Pattern[str]:
    bounds = "|".join(map(re.escape, words(table("denials")["narrowed"]["bounds"])))
    return re.compile(rf"\b(?:{bounds}) (?:\S+ )?(?=\d|{_numerals()})")


def _numerals() -> str:
    return r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|half|a|an)\b"
