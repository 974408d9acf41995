"""Token -> mention: the name or noun phrase around a head, and what it stands for in the article."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.extract.names import NAME_LABELS
from claimcheck.extract.one import noun_meant
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.tokens import Token
from claimcheck.models import Mention, MentionKind

_MODIFIERS = frozenset(
    {"det", "amod", "compound", "nmod", "poss", "nummod", "quantmod", "advmod", "case", "predet", "neg"}
)
_PARTICLES = frozenset({"in", "off", "up", "out", "down", "over", "on", "back"})
_FOR = frozenset({"for", "of", "at"})
_SILENT = frozenset({"DET", "PUNCT", "PART", "SPACE", "NUM", "PRON"})
_OUTSIDE = frozenset({"relcl", "conj", "cc", "punct", "appos"})
_DEEPEST = 12  # tokens of a complement that still help to tell two things apart


def mention(head: Token, passage: Passage, reading: Reading) -> Mention:
    """Build the mention whose head is ``head``."""
    key = (passage.offset, head.i)
    if key not in reading.mentions:
        reading.mentions[key] = _build(head, passage, reading)
    return reading.mentions[key]


def _build(head: Token, passage: Passage, reading: Reading) -> Mention:
    left, right = _extent(head)
    start, end = passage.place(left, right)
    text = reading.article.text[start:end]
    known = reading.definite.get((passage.offset, head.i))
    if known is not None:
        named = next((child for child in head.children if child.dep_ == "appos" and child.pos_ == "PROPN"), None)
        if named is not None:
            return mention(named, passage, reading)
        return replace(known, text=text, start=start, end=end)
    kind, name = _meaning(head, left, right, reading)
    plural = head.tag_ in ("NNS", "NNPS")
    lemma = "" if head.pos_ == "PROPN" or is_surname(head, reading) else noun_lemma(head)
    like = noun_meant(head)
    if like is not None:
        lemma = noun_lemma(like)
        name = " ".join([*name.split()[:-1], lemma])
    return Mention(
        text=text,
        start=start,
        end=end,
        kind=kind,
        name=name,
        head=lemma,
        plural=plural,
        terms=terms_below(head, reading),
    )


def somebody(named: Mention, reading: Reading) -> bool:
    """Tell whether a name is a person's: the model takes many a thing's for one."""
    names = reading.knowledge.names
    return named.kind is MentionKind.PERSON and (" " not in named.name or names.is_given(named.name.split()[0]))


def whole(verb: Token, passage: Passage, reading: Reading) -> Mention:
    """Build the mention of a clause, without the word that joins it: 'the driver was speeding'."""
    words = [token for token in verb.subtree if token.dep_ != "mark" and not token.is_punct]
    start, end = passage.place(words[0], words[-1])
    text = reading.article.text[start:end]
    terms = tuple(sorted({normal_form(token, reading) for token in words if is_content(token)}))
    lemma = verb.lemma_.lower()
    return Mention(text=text, start=start, end=end, kind=MentionKind.THING, name=lemma, head=lemma, terms=terms)


def _extent(head: Token) -> tuple[Token, Token]:
    """Return the first and last token of the phrase: the entity, else the head with what stands before it."""
    if head.ent_type_ in NAME_LABELS and head.pos_ in ("PROPN", "ADJ", "NOUN"):
        entity = _entity(head)
        if entity[-1].i == head.i or head.pos_ == "PROPN":
            return _trim(entity)
    left, words = head, head.doc.tokens
    while left.i > head.sent.start:
        before = words[left.i - 1]
        if _glued(before):
            left = words[before.i - 1]
            continue
        if before.dep_ not in _MODIFIERS or not (head.is_ancestor(before)) or (before.is_punct and before.text != "-"):
            break
        left = before
    while left.i < head.i and (left.dep_ == "case" or left.is_punct or left.is_space):
        left = left.nbor(1)
    return left, head


def _glued(hyphen: Token) -> bool:
    """Tell whether a hyphen makes one word of what stands around it: 'cave-in', 'cold-store compressor'."""
    return (
        hyphen.text == "-"
        and not hyphen.whitespace_
        and hyphen.i > hyphen.sent.start
        and not hyphen.nbor(-1).whitespace_
    )


def noun_lemma(noun: Token) -> str:
    """Return the normal form of a noun, 'cave-in' where the parser takes 'in' for the noun."""
    lemma = noun.lemma_.lower()
    if lemma in _PARTICLES and noun.i - 1 > noun.sent.start and _glued(noun.nbor(-1)):
        return f"{noun.nbor(-2).lower_}-{lemma}"
    return lemma


def entity_head(first: Token) -> Token:
    """Return the word of a name that the rest of it hangs on, from its first word."""
    words = _entity(first)
    return words[0] if len(words) == 1 else first.doc[words[0].i : words[-1].i + 1].root


def _entity(token: Token) -> list[Token]:
    words, start, end = token.doc.tokens, token.i, token.i
    while start > 0 and words[start].ent_iob_ != "B":
        start -= 1
    while end + 1 < len(words) and words[end + 1].ent_iob_ == "I":
        end += 1
    return [*words[start : end + 1]]


def _trim(tokens: list[Token]) -> tuple[Token, Token]:
    kept = list(tokens)
    while len(kept) > 1 and (kept[-1].dep_ == "case" or kept[-1].is_punct or kept[-1].is_space or _counts(kept[-1])):
        kept.pop()
    while len(kept) > 1 and (kept[0].pos_ == "DET" or kept[0].is_punct or kept[0].is_space):
        kept.pop(0)
    return kept[0], kept[-1]


def _counts(token: Token) -> bool:
    """Tell whether a number behind a person's name was taken into it: 'put Ms Sayle 323 votes ahead'."""
    return token.ent_type_ == "PERSON" and token.pos_ == "NUM"


def _meaning(head: Token, left: Token, right: Token, reading: Reading) -> tuple[MentionKind, str]:
    if head.pos_ == "PROPN":  # "northern Cardle" is Cardle
        left = next((t for t in head.doc.tokens[left.i : head.i] if t.pos_ != "ADJ" or not t.is_lower), head)
    text = head.doc[left.i : right.i + 1].text if left is not right else left.text
    if _one_of_a_people(head, reading):
        return MentionKind.GROUP, head.text
    if head.ent_type_ in NAME_LABELS or head.pos_ == "PROPN" or is_surname(head, reading):
        return reading.names.resolve(text, head.ent_type_)
    compound = noun_lemma(head)
    last = head.i - 2 if compound != head.lemma_.lower() else head.i + 1
    words = [normal_form(t, reading) for t in head.doc.tokens[left.i : last] if t.pos_ not in _SILENT]
    name = " ".join([*words, compound] if last < head.i else words) or compound
    return (MentionKind.GROUP if reading.knowledge.roles.role_of(head.lemma_) else MentionKind.THING), name


def _one_of_a_people(noun: Token, reading: Reading) -> bool:
    """Tell whether a word of nationality is said of one person: 'the Welshman', 'an American', not 'the French'."""
    if noun.tag_ not in ("NN", "NNP") or not any(child.lower_ in ("a", "an", "the") for child in noun.children):
        return False
    countries = reading.knowledge.countries
    of_men = noun.text.endswith(("man", "woman")) or countries.kind(f"{noun.text}s") == "demonym"
    return of_men and countries.kind(noun.text) == "demonym"


def is_surname(noun: Token, reading: Reading) -> bool:
    """Tell whether what the parser takes for a noun is a surname: 'Bakers said', where an Ann Bakers is spoken of."""
    alone = noun.pos_ == "NOUN" and noun.text[:1].isupper() and not any(True for _ in noun.lefts)
    return alone and " " in (reading.names.person(noun.text) or "")


def normal_form(token: Token, reading: Reading) -> str:
    """Return the normal form of a word: countries and persons by name, the rest by lemma."""
    if token.ent_type_ not in NAME_LABELS and token.pos_ != "PROPN":
        return token.lemma_.lower()
    word = token.text
    if word not in reading.forms:
        country = reading.knowledge.countries.country_of(word)
        reading.forms[word] = country or reading.names.person(word) or word
    return reading.forms[word]


def named_beside(head: Token, passage: Passage, reading: Reading) -> Mention | None:
    """Return the person that a noun is said to be, by name: 'the mayor, Ada Dumont', 'Ada Dumont, the mayor who'."""
    if head.tag_ not in ("NN", "NNP") or head.ent_type_ or head.text[:1].isupper():
        return None
    beside = [child for child in head.children if child.dep_ == "appos"]
    if head.dep_ == "appos":
        beside.append(head.head)
    beside.extend(behind_body(head, reading))
    beside.extend(_directly_behind(head) if reading.knowledge.roles.role_of(head.lemma_) else ())  # no ship's name
    named = (mention(token, passage, reading) for token in beside if token.pos_ == "PROPN")
    return next((who for who in named if who.kind is MentionKind.PERSON), None)


def all_beside(head: Token, passage: Passage, reading: Reading) -> tuple[Mention, ...]:
    """Return the persons that several are said to be, by name: 'her sons, Ed and Tim Lee'."""
    if head.tag_ != "NNS":
        return ()
    beside = next((child for child in head.children if child.dep_ == "appos" and child.pos_ == "PROPN"), None)
    named = [mention(token, passage, reading) for token in conjuncts(beside)] if beside is not None else []
    return tuple(named) if all(who.kind is MentionKind.PERSON for who in named) else ()


def behind_body(noun: Token, reading: Reading) -> list[Token]:
    """Return the holder's name that the parser hangs on the body: 'a spokeswoman for the line, Ann Lee'."""
    if not reading.knowledge.roles.role_of(noun.lemma_):
        return []
    bodies = [c for prep in noun.children if prep.dep_ == "prep" and prep.lower_ in _FOR for c in prep.children]
    return [
        child
        for body in bodies
        if body.pos_ in ("NOUN", "PROPN") and not reading.knowledge.roles.role_of(body.lemma_)
        for child in body.children
        if child.dep_ == "appos" and child.pos_ == "PROPN"
        if body.pos_ == "NOUN" or (child.ent_type_ == "PERSON" and body.ent_type_ not in ("", "PERSON"))
    ]


def _directly_behind(noun: Token) -> list[Token]:
    """Return the name of a person that follows without a comma, where the parser takes it apart: 'the cook Ann Lee'."""
    if noun.i + 1 >= noun.sent.end or noun.dep_ == "compound" or noun.nbor(1).ent_type_ != "PERSON":
        return []
    return [_entity(noun.nbor(1))[-1]] if noun.nbor(1).ent_iob_ == "B" else []


def terms_below(head: Token, reading: Reading) -> tuple[str, ...]:
    """Return the normal forms of the content words in the phrase of ``head``, without relative clauses."""
    return tuple(sorted({normal_form(token, reading) for token in inside(head) if is_content(token)}))


def sentence_terms(token: Token, passage: Passage, reading: Reading) -> tuple[str, ...]:
    """Return the normal forms of the content words of the sentence around ``token``; computed once a sentence."""
    key = (passage.offset, token.sent.start)
    if key not in reading.terms:
        reading.terms[key] = tuple(sorted({normal_form(t, reading) for t in token.sent if is_content(t)}))
    return reading.terms[key]


def is_content(token: Token) -> bool:
    """Tell whether a token carries topic: no function word, number or punctuation."""
    silent = token.is_stop or token.is_punct or token.is_space or token.like_num or token.pos_ in _SILENT
    return not silent and len(token.text) > 1


def inside(head: Token) -> list[Token]:
    """Return ``head`` and what hangs on it, without relative clauses."""
    found = [head]
    for token in found:  # which grows meanwhile
        if len(found) >= _DEEPEST:
            break
        found.extend([child for child in token.children if child.dep_ not in _OUTSIDE])
    return found[:_DEEPEST]


def conjuncts(head: Token) -> list[Token]:
    """Return ``head`` and what is joined to it by 'and', in order of the text."""
    found = [head]
    for child in head.children:
        if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON", "ADJ", "NUM") and child.i > head.i:
            found.extend(conjuncts(child))
    return found
