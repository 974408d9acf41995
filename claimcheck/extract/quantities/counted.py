"""What an amount counts: the noun and what narrows it."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from claimcheck.knowledge.tables import table

_NUMBER_TAGS = ("CD",)
_NARROWING = ("amod", "compound", "nmod", "poss")
_VAGUE_MODIFIERS = {
    "same",
    "such",
    "many",
    "total",
    "full",
    "whole",
    "estimated",
    "last",
    "next",
    "past",
    "least",
    "only",
    "own",
    "new",
    "few",
}
STEPS = 5  # tokens from a number to its noun, over adjectives: "12 badly wounded young Syrian soldiers"


def counted(doc: Doc, last: Token, after: int) -> tuple[str, tuple[str, ...]]:
    """Return lemma and qualifiers of what the amount that ends with ``last`` counts; ``after`` is the next token."""
    noun = _head(last) or _behind_of(doc, after) or _following(doc, last, after)
    if noun is not None:
        return _lemma(noun), _qualifiers(noun, last)
    return ("person", ()) if _counts_people(doc, last, after) else ("", ())


def _head(last: Token) -> Token | None:
    """Follow the parse from the number to the noun that it stands before."""
    token = last
    for _ in range(3):
        if token.dep_ not in ("nummod", "quantmod", "compound", "nmod", "amod", "predet"):
            return None
        token = token.head
        if token.tag_ not in _NUMBER_TAGS and token.text not in ("%", "-"):
            break
    named = token.pos_ in ("NOUN", "PROPN") and token.i > last.i
    return (
        token
        if named and token.tag_ not in _NUMBER_TAGS and token.lower_ not in ("percent", "cent", "million")
        else None
    )


def _behind_of(doc: Doc, after: int) -> Token | None:
    """Find the noun of 'three of the men', '40% of voters'."""
    if after >= len(doc) or doc[after].lower_ != "of":
        return None
    noun = next((child for child in doc[after].children if child.dep_ == "pobj"), None)
    return noun if noun is not None and noun.pos_ in ("NOUN", "PROPN") else None


def _following(doc: Doc, last: Token, after: int) -> Token | None:
    """Find the plural that follows over adjectives only, where the parse is wrong, as in headlines."""
    for token in doc[after : after + STEPS]:
        if token.tag_ == "NNS":
            return token
        if token.pos_ not in ("ADJ", "ADV") and token.tag_ not in ("VBN", "HYPH", "NN", "NNP"):
            return None
        if token.lower_ in table("numbers")["people"]["after"]:
            return None
    return None


def _counts_people(doc: Doc, last: Token, after: int) -> bool:
    """Tell '12 dead', 'killing 12', '12 were injured'."""
    people = table("numbers")["people"]
    words = " ".join(token.lower_ for token in doc[after : after + 3]).split()
    if words and (words[0] in people["after"] or (words[0] in ("people", "more") and len(words) > 1)):
        return True
    if len(words) > 1 and " ".join(words[:2]) in people["after"]:
        return True
    governs = last.dep_ in ("dobj", "nsubjpass", "nsubj") and last.head.lemma_ in people["verbs"]
    return governs


def _lemma(noun: Token) -> str:
    lemma = noun.lemma_.lower() if noun.pos_ == "NOUN" else noun.text
    return {"people": "person", "persons": "person", "men": "man", "women": "woman"}.get(lemma, lemma)


def _qualifiers(noun: Token, last: Token) -> tuple[str, ...]:
    """Return the lemmas that narrow ``noun``, in order: 'wounded', 'Syrian'."""
    found = []
    more = {"another": "more", "additional": "more", "further": "more", "extra": "more"}
    for child in noun.lefts:
        if child.dep_ in _NARROWING and child.pos_ in ("ADJ", "NOUN", "PROPN", "VERB") and child.tag_ != "CD":
            lemma = child.text if child.text[:1].isupper() else child.lower_
            if lemma not in _VAGUE_MODIFIERS and not child.like_num:
                found.append(more.get(lemma, lemma))
        elif child.lower_ == "another":
            found.append("more")
    if any(child.lower_ in ("more", "another", "additional", "further") for child in last.children):
        found.append("more")
    if noun.lower_ == "others":
        found.append("other")
    return tuple(dict.fromkeys(found))
