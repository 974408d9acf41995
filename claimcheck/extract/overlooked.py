"""Parsed text -> names of persons that the model did not see as such, or took for a firm or a town.

What stands beside a name says what it is: "the painter, Maud Sievers", "Helve Saar, a spokeswoman", "Judge Okonjo"; a
given name before it too. What is known as a place, a country or an organisation is never made a person.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extract.tokens import Doc, Token
from claimcheck.knowledge import Knowledge, fold

_OTHER = frozenset({"ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "WORK_OF_ART", "PRODUCT", "LAW", ""})
MOST_WORDS = 4
OLDEST = 115  # years; the oldest living people are about that old


def overlooked(doc: Doc, knowledge: Knowledge) -> Iterator[str]:
    """Yield the names of persons that their surroundings show, in order of the text."""
    for token in doc:
        if token.pos_ != "PROPN" or not (token.ent_type_ in _OTHER or _cut_short(token)) or not _ends_a_name(token):
            continue
        words = _name(token, knowledge)
        text = " ".join(word.text for word in words)
        if not 0 < len(words) <= MOST_WORDS or _known(text, knowledge) or _saint(words[0]):
            continue
        shown = _beside_a_role(token, knowledge) or _titled(words[0], knowledge) or _given(words, knowledge)
        if shown or (len(words) > 1 and (_aged(token) or _his_own(token))):
            yield text


def _cut_short(token: Token) -> bool:
    """Tell whether the model took only the surname for the person's name."""
    alone = token.ent_type_ == "PERSON" and token.ent_iob_ == "B" and token.i > token.sent.start
    return alone and token.nbor(-1).pos_ == "PROPN" and not token.nbor(-1).ent_type_


def _ends_a_name(token: Token) -> bool:
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return after is None or after.pos_ != "PROPN" or after.text[:1].islower()


def _name(last: Token, knowledge: Knowledge) -> list[Token]:
    """Return the capitalised words up to ``last``, without the titles before them."""
    words = [last]
    while words[0].i > last.sent.start and _goes_on(words[0].nbor(-1), knowledge):
        words.insert(0, words[0].nbor(-1))
    roles = knowledge.roles
    while len(words) > 1 and (roles.is_honorific(words[0].text) or roles.role_of(words[0].text)):
        words.pop(0)
    return words if all(word.text[:1].isupper() or word.text in knowledge.names.particles for word in words) else []


def _goes_on(token: Token, knowledge: Knowledge) -> bool:
    return token.pos_ == "PROPN" and (token.text[:1].isupper() or fold(token.text) in knowledge.names.particles)


def _known(text: str, knowledge: Knowledge) -> bool:
    """Tell whether a name is known as something else, or ends in a word for one: Committee, Bridge."""
    last = text.split()[-1]
    return bool(
        knowledge.countries.country_of(text)
        or knowledge.places.place_in(text)
        or knowledge.organisations.organisation_of(text)
        or fold(last) in knowledge.names.things
        or knowledge.reporting.outlet_of(text)
    )


def _saint(first: Token) -> bool:
    """Tell whether a name goes on from "St." or "San": mostly a town or a church."""
    return first.i > first.sent.start and fold(first.nbor(-1).text).strip(".") in ("st", "saint", "san", "santa")


def _beside_a_role(token: Token, knowledge: Knowledge) -> bool:
    """Tell whether one person's role stands in apposition: 'Saar, a spokeswoman', 'the painter, Sievers'."""
    beside = [child for child in token.children if child.dep_ == "appos" and child.i > token.i]
    if token.dep_ == "appos":
        beside.append(token.head)
        body = token.head  # "a spokeswoman for the line, Saar": the parser hangs the name on the line
        if body.dep_ == "pobj" and body.pos_ == "NOUN" and body.head.lower_ in ("for", "of", "at"):
            beside.extend([body.head.head] if knowledge.roles.role_of(body.lemma_) is None else ())
    roles = (knowledge.roles.role_of(noun.lemma_) for noun in beside if noun.tag_ == "NN")
    return any(role is not None and role.name not in knowledge.names.shared for role in roles)


def _titled(first: Token, knowledge: Knowledge) -> bool:
    """Tell whether a role noun or a form of address stands directly before the name."""
    if first.i == first.sent.start:
        return False
    before = first.nbor(-1)
    if before.tag_ in ("NNS", "NNPS") or before.pos_ not in ("NOUN", "PROPN"):
        return False
    return knowledge.roles.is_honorific(before.text) or knowledge.roles.role_of(before.text) is not None


def _aged(token: Token) -> bool:
    """Tell whether an age follows the name, between commas: 'Maud Sievers, 93, '."""
    after = token.doc[token.i + 1 : token.i + 4]
    if len(after) < 3 or after[0].text != "," or after[2].text not in (",", ".", ";"):
        return False
    return after[1].text.isdigit() and 0 < int(after[1].text) <= OLDEST


def _his_own(token: Token) -> bool:
    """Tell whether something of his or hers stands in apposition: 'by Milan Kovac, his second of the night'."""
    beside = [child for child in token.children if child.dep_ == "appos" and child.i > token.i]
    return any(inner.dep_ == "poss" and inner.lower_ in ("his", "her") for child in beside for inner in child.children)


def _given(words: list[Token], knowledge: Knowledge) -> bool:
    return len(words) > 1 and knowledge.names.is_given(words[0].text)
