"""What an amount counts: the noun and what narrows it."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extract.tokens import Doc, Token
from claimcheck.knowledge.tables import table

_TO_HEAD = ("nummod", "quantmod", "compound", "nmod", "amod", "predet")
_NARROWING = ("amod", "compound", "nmod")
STEPS = 5  # tokens from a number to its noun, over adjectives: "12 badly wounded young Syrian soldiers"
MOST_SORTS = 4  # of persons that are counted together
FAR = 8  # tokens; a head farther off is a mistake of the parse


def counted(doc: Doc, span: tuple[int, int]) -> tuple[str, tuple[str, ...]]:
    """Return lemma and qualifiers of what the amount in the tokens from ``span[0]`` to before ``span[1]`` counts."""
    first, after = span
    if after < len(doc) and doc[after].lower_ in ("more", "others") and doc[after].i + 1 < len(doc):
        after += doc[after + 1].lower_ == "of"
    noun = _behind_of(doc, after) or _head(doc, span) or _following(doc, after) or _collective(doc, first)
    if noun is not None and not _is_casualty(noun):
        return _of_two_words(_lemma(noun), _qualifiers(doc, noun, span))
    if noun is not None or _counts_people(doc, span):
        return "person", _more(doc, first, noun)
    return "", ()


def _behind_of(doc: Doc, after: int) -> Token | None:
    """Find the noun of 'three of the men', '40% of voters'."""
    if after >= len(doc) or doc[after].lower_ != "of":
        return None
    noun = next((child for child in doc[after].children if child.dep_ == "pobj"), None)
    if noun is not None and noun.lower_ == "them":
        return _apart(doc[after - 1])
    return noun if noun is not None and (noun.pos_ in ("NOUN", "PROPN") or _is_casualty(noun)) else None


def _apart(number: Token) -> Token | None:
    """Return the plural that 'six of them' stands beside: 'the traders, six of them at the last count'."""
    plural = number.head if number.dep_ == "appos" else None
    return plural if plural is not None and plural.tag_ == "NNS" else None


def _collective(doc: Doc, first: int) -> Token | None:
    """Return the noun of 'a crew of 28', where the number counts nothing itself."""
    if first < 2 or doc[first - 1].lower_ != "of":
        return None
    noun = doc[first - 2]
    return noun if noun.lemma_.lower() in table("numbers")["lemmas"]["collective"] else None


def _head(doc: Doc, span: tuple[int, int]) -> Token | None:
    """Follow the parse from the number to the noun that it stands before."""
    token = doc[span[1] - 1]
    for _ in range(3):
        if token.dep_ not in _TO_HEAD:
            return None
        token = token.head
        if token.i >= span[1] and token.tag_ != "CD":
            break
    near = span[1] <= token.i < span[1] + FAR
    return token if near and token.pos_ in ("NOUN", "PROPN") and token.tag_ != "CD" else None


def _following(doc: Doc, after: int) -> Token | None:
    """Find the plural that follows over adjectives only, where the parse is wrong, as in headlines."""
    for token in doc[after : after + STEPS]:
        if token.tag_ == "NNS":
            return token
        if token.pos_ not in ("ADJ", "ADV") and token.tag_ not in ("VBN", "HYPH", "NN", "NNP"):
            return None
        if _is_casualty(token):
            return None
    return None


def _is_casualty(token: Token) -> bool:
    """Tell words that stand for people without naming them: 'dead', 'wounded', 'others'."""
    return token.lower_ in table("numbers")["people"]["after"]


def _counts_people(doc: Doc, span: tuple[int, int]) -> bool:
    """Tell '12 dead', 'killing 12', '12 were injured'."""
    people, number = table("numbers")["people"], doc[span[1] - 1]
    words = [token.lower_ for token in doc[span[1] : span[1] + 3]]
    if words and words[0] in people["more"]:
        words = words[1:]
    if words and (words[0] in people["after"] or " ".join(words[:2]) in people["after"]):
        return True
    return number.dep_ in ("dobj", "nsubjpass", "nsubj") and number.head.lemma_ in people["verbs"]


def _more(doc: Doc, first: int, noun: Token | None) -> tuple[str, ...]:
    """Return what tells these from those counted before: 'another 14', '5 others'."""
    if first > 0 and doc[first - 1].lower_ in ("another", "additional", "further"):
        return ("more",)
    return ("other",) if noun is not None and noun.lower_ == "others" else ()


def all_sorts(noun: Token) -> bool:
    """Tell whether persons of several sorts are counted together: 'nine men, women and children'."""
    sorts = [noun]
    while len(sorts) <= MOST_SORTS and (joined := [c for c in sorts[-1].children if c.dep_ == "conj"]):
        sorts.append(joined[0])
    if len(sorts) < 2:
        return False
    people = {"person", "people", *table("nouns")["parts"]["person"], *table("numbers")["lemmas"]["collective"]}
    counted_apart = any(one.dep_ == "nummod" for joined in sorts[1:] for one in joined.children)
    either = any(one.lower_ in ("or", "nor") for each in sorts for one in each.children)
    return not (counted_apart or either) and all(_lemma(one) in people for one in sorts)


def _of_two_words(noun: str, qualifiers: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Return a thing that has a name of two words as one: the public house, not a sort of house."""
    called = f"{qualifiers[-1]} {noun}" if qualifiers else ""
    return (called, qualifiers[:-1]) if called in table("nouns")["words"] else (noun, qualifiers)


def _lemma(noun: Token) -> str:
    lemma = noun.lemma_.lower() if noun.pos_ == "NOUN" else noun.text
    if noun.tag_ == "NNPS":
        lemma = lemma.removesuffix("s")  # "Americans"
    return str(table("numbers")["lemmas"].get(lemma, lemma))


def _qualifiers(doc: Doc, noun: Token, span: tuple[int, int]) -> tuple[str, ...]:
    """Return what narrows ``noun``, in order of the text: 'wounded', 'Syrian'."""
    found = [*_more(doc, span[0], None), *_narrowing(noun, span)]
    if noun.lower_ == "others":
        found.append("other")
    return tuple(dict.fromkeys(found))


def _narrowing(noun: Token, span: tuple[int, int]) -> Iterator[str]:
    numbers = table("numbers")
    for child in noun.lefts:
        inside = span[0] <= child.i < span[1]
        if inside or child.dep_ not in _NARROWING or child.tag_ == "CD" or not child.is_alpha:
            if not inside and child.lower_ in ("another", "more"):
                yield "more"
            continue
        word = child.text if child.text[:1].isupper() and not child.is_sent_start else child.lower_
        word = "more" if word in numbers["people"]["more"] and word != "other" else word
        if word not in numbers["lemmas"]["empty"]:
            yield word
