"""A counted or measured thing -> the word for what has it: the theatre of "a theatre with 460 seats"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.extract.clauses import passive, subjects
from claimcheck.extract.details.detail import behind, child, subject, verb_above
from claimcheck.extract.full_names import is_name
from claimcheck.extract.particles import with_particle
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.tables import listed

_SEVERAL = frozenset({"NNS", "NNPS"})
_NOUNS = ("NOUN", "PROPN")
_WITHIN = frozenset({"in", "at", "near"})


class Best(NamedTuple):
    """What is told to stand out, and by which word: 'longest'."""

    word: str
    of: Token


def holder(noun: Token) -> Token | None:
    """Return what has a counted or measured thing."""
    owner = child(noun, "poss")
    if owner is not None:
        return _before_whose(noun) if owner.tag_ == "WP$" else owner
    inner = [inner for prep in noun.children if prep.lower_ == "of" for inner in prep.children if inner.dep_ == "pobj"]
    named = [one for one in inner if not any(below.like_num for below in one.subtree)]
    if named:  # "two floors of the tower" are not all it has
        every = noun.tag_ == "NN" or any(one.lower_ in ("the", "all") for one in noun.children)
        return _itself(named[0]) if every else None
    above = noun.head
    if noun.dep_ in ("dobj", "attr") and above.lemma_.lower() in listed("sizes", "having", "verbs"):
        return doer(above) if above.tag_ != "VBN" or _auxiliary(above) else None  # who has made four may make a fifth
    return _itself(_behind(noun, above)) if noun.dep_ == "pobj" else None


def _auxiliary(verb: Token) -> bool:
    """Tell whether a participle is of what had been: 'had had eight children'."""
    return any(one.lower_ == "had" for one in verb.children)


def _behind(noun: Token, preposition: Token) -> Token | None:
    """Return what has what stands behind a preposition: 'with 460 seats', 'consists of 204 leaves'."""
    above = preposition.head
    if preposition.lower_ in ("with", "on") and above.pos_ in _NOUNS:
        return above
    if preposition.lower_ == "with" and above.pos_ in ("VERB", "AUX"):
        return _armed(above)
    if preposition.lower_ == "at" and above.lemma_ == "be":
        return subject(above)
    if preposition.lower_ == "in" and above.pos_ in ("NOUN", "VERB"):
        verb = verb_above(preposition)  # "scored 31 goals in 58 appearances"
        return doer(verb) if verb.lemma_.lower() in listed("sizes", "having", "in") else None
    if preposition.lower_ != "of":
        return None
    if above.pos_ == "NOUN" and above.tag_ not in _SEVERAL | {"NN"}:
        return None
    if above.pos_ == "NOUN" and above.lemma_.lower() in listed("sizes", "having", "makers"):
        return _maker(above)
    if above.tag_ == "NN" and above.lemma_.lower() not in listed("sizes", "having", "lots"):
        return above  # "a village of 812 inhabitants"
    verb = verb_above(preposition)  # "is made up of"
    return subject(verb) if with_particle(verb) in listed("sizes", "having", "of") else None


def _armed(verb: Token) -> Token | None:
    """Return what is armed with 28 guns, or who is, with nine medals, the best swimmer."""
    if verb.lemma_ == "be":
        return child(verb, "nsubj")
    if verb.lemma_.lower() not in listed("sizes", "having", "with") or not passive(verb):
        return None
    above = verb.head if verb.dep_ == "advcl" and verb.head.lemma_ == "be" else verb  # "was a ship, armed with"
    whose = [one for one in subjects(above) if one.i < verb.i]
    return whose[0] if len(whose) == 1 else None


def _maker(noun: Token) -> Token:
    """Return who is put before as a maker: 'The author of fourteen plays, Lee was born'."""
    if noun.dep_ == "advcl" and noun.i < noun.head.i:
        return child(noun.head, "nsubj", "nsubjpass") or noun
    return noun


def _itself(noun: Token | None) -> Token | None:
    """Return what an apposition is of: in 'Osk Hall in Cardle, a theatre' the hall, whatever the parser hangs it on."""
    if noun is None or noun.dep_ != "appos" or noun.head.dep_ != "pobj" or noun.head.ent_type_ != "GPE":
        return noun
    if noun.lemma_.lower() in listed("sizes", "having", "settlements"):
        return noun
    before = noun.head.head.head if noun.head.head.lower_ in _WITHIN else noun
    if before.pos_ == "VERB":  # "is known for Osk Hall in Cardle, a theatre"
        place = noun.head.head.i
        before = next((t for t in before.subtree if t.i == place - 1), noun)
    return before if is_name(before) else noun


def _before_whose(noun: Token) -> Token | None:
    clause = next((above for above in noun.ancestors if above.dep_ == "relcl"), None)
    return clause.head if clause is not None else None


def so_large(adjective: Token) -> Token | None:
    """Return what is '410 m long': in 'crosses the valley on a bridge, 410 m long' not what crosses it."""
    above = adjective.head
    if above.pos_ in ("AUX", "VERB"):
        return subject(above) if above.lemma_ == "be" else None
    return above


def above_level(number: Token) -> Token | None:
    """Return the 'to' of 'rises to 2,814 metres above sea level', which the parser leaves without what it is to."""
    before = number.left_edge.i - 1
    if number.head.lower_ != "above" or before < number.sent.start or number.doc[before].dep_ != "prep":
        return None
    return None if any(number.doc[before].children) else number.doc[before]


def doer(verb: Token) -> Token | None:
    """Return the subject, unless a relative clause may as well be of a noun before: 'a river of Savo which runs'."""
    found = subject(verb)
    relative = found is not None and found.i < verb.i and found.dep_ == "pobj" and found.is_ancestor(verb)
    if found is not None and relative and found.tag_ in _SEVERAL and verb.tag_ == "VBZ":
        return found.head.head  # "a peak of the Alps that rises to": the verb is of one
    return None if relative else found


def done_for(noun: Token) -> Iterator[str]:
    """Yield for whom the counted was done: the team of 'made 48 appearances for the national team'."""
    for inner in (*behind(noun, "for"), *(behind(noun.head, "for") if noun.dep_ == "dobj" else ())):
        if any(one.lower_ == "national" for one in inner.children):
            yield inner.lemma_.lower()
        elif club(inner):
            yield "club"


def club(noun: Token) -> str:
    """Return the first word of the name of a club; nothing where a noun or a person's name stands there."""
    named = is_name(noun) and noun.ent_type_ not in ("DATE", "TIME", "PERSON")
    return noun.left_edge.text if named and noun.left_edge.text[:1].isupper() else noun.text if named else ""


def outstanding(number: Token) -> Best | None:
    """Read 'the longest tunnel is the Osk Tunnel, at 2,410 metres', 'at 2,410 m, the Osk Tunnel is the longest'."""
    verb = number.head.head
    if number.dep_ != "pobj" or number.head.lower_ not in ("at", "with") or verb.lemma_ != "be":
        return None
    sides = [one for one in verb.children if one.dep_ in ("nsubj", "attr")]
    marked = [(one, best) for one in sides for best in one.children if best.tag_ == "JJS" and best.dep_ == "amod"]
    others = [one for one in sides if is_name(one)]
    if len(sides) == 2 and len(marked) == 1 and len(others) == 1 and marked[0][0] != others[0]:
        return Best(marked[0][1].lower_, others[0])
    return None
