"""An amount -> what it measures, and of which thing."""

from __future__ import annotations

from collections.abc import Callable

from claimcheck.extract.details.detail import COMMON, THING, Detail, behind, called, child, named, subject, verb_above
from claimcheck.extract.details.measures import owners, slot_of, things
from claimcheck.extract.particles import with_particle
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.tables import table
from claimcheck.models import Quantity

_LENGTHS = frozenset({"km", "mile", "metre", "nautical mile"})
_PAYING = frozenset({"pay", "spend", "bid", "offer"})


def amount_of(quantity: Quantity, token: Token) -> Detail | None:
    """Return the detail that an amount at ``token`` gives; None where it hangs on a deed or is partly told."""
    if quantity.ordinal or quantity.change or quantity.relation in ("from", "by") or quantity.unit == "score":
        return None
    number = _counted(token)
    for read in _READERS:
        detail = read(number, quantity)
        if detail is not None:
            return detail if detail.slot not in table("measures")["partitive"] else None
    return None


def _counted(token: Token) -> Token:
    """Return the noun that the number stands before: the vote of '1,204 votes', the year of '21-year-old'."""
    while token.dep_ in ("nummod", "quantmod") and token.head.i > token.i:
        token = token.head
    return token


def _compound(number: Token, quantity: Quantity) -> Detail | None:
    """Read 'a 48-page indictment', 'the 6.3-magnitude earthquake'."""
    if number.dep_ not in ("compound", "nmod", "amod") or number.head.pos_ not in COMMON or number.head.i < number.i:
        return None
    if "-" not in number.doc[max(0, number.i - 2) : number.i + 1].text or quantity.unit:
        return None
    return Detail(number.head, number.lemma_.lower(), (number.head,), quantities=(quantity,))


def _sized(number: Token, quantity: Quantity) -> Detail | None:
    """Read 'a $3 million grant', 'a 12-mile road': the size that stands before the thing."""
    if not quantity.unit or quantity.unit == "year of age" or number.dep_ not in ("compound", "nmod", "amod", "nummod"):
        return None
    if number.head.pos_ not in COMMON or number.head.i < number.i or number.head.tag_ == "NNS":
        return None
    return Detail(number.head, number.head.lemma_.lower(), named(*things(number.head)), quantities=(quantity,))


def _measure(number: Token, quantity: Quantity) -> Detail | None:
    """Read 'a crowd of 61,400', 'a premium of 27 % to the close'."""
    if number.dep_ != "pobj" or number.head.lower_ != "of" or number.head.head.pos_ not in COMMON:
        return None
    noun = number.head.head
    told = (thing for thing in (*things(noun), *owners(noun)) if thing != number)
    return Detail(noun, slot_of(noun), named(*told), quantities=(quantity,))


def _level(number: Token, quantity: Quantity) -> Detail | None:
    """Read 'turnout was 41 %', 'the price stood at 3 dollars'."""
    words = table("measures")["level"]
    verb = number.head
    if number.dep_ == "pobj" and verb.lower_ in words["prepositions"]:
        verb = verb.head
    elif number.dep_ not in ("attr", "acomp", "dobj", "npadvmod"):
        return None
    noun = child(verb, "nsubj")
    if verb.lemma_.lower() not in words["verbs"] or noun is None or noun.pos_ not in THING:
        return None
    if noun.ent_type_ and (not quantity.unit or not _opens(noun)):  # "Turnout was 41 %" may be read as a name
        return None
    return Detail(noun, slot_of(noun), named(*things(noun)), "copula", quantities=(quantity,))


def _opens(noun: Token) -> bool:
    """Tell whether a noun is the first word of its sentence, and has its capital from that."""
    return not any(token.is_alpha for token in noun.doc[noun.sent.start : noun.i])


def _apposed(number: Token, quantity: Quantity) -> Detail | None:
    """Read 'the prize, 14 million euros,'."""
    noun = number.head
    if number.dep_ != "appos" or noun.pos_ not in COMMON or not quantity.unit or quantity.unit == "year of age":
        return None
    if child(noun, "nummod") is not None:  # "6 acres (24,000 m2)": the same amount once more
        return None
    return Detail(noun, slot_of(noun), named(*things(noun)), "apposition", quantities=(quantity,))


def _costing(number: Token, quantity: Quantity) -> Detail | None:
    """Read 'the library will cost 3 million'."""
    verb = number.head
    slot = table("measures")["subject"].get(with_particle(verb).lower())
    if number.dep_ not in ("dobj", "npadvmod") or not quantity.unit or slot is None:
        return None
    thing = called(subject(verb))
    return Detail(verb, slot, thing, "verb", quantities=(quantity,)) if thing else None


def _valued(number: Token, quantity: Quantity) -> Detail | None:
    """Read 'works valued at 9 million', 'the yard was sold for 5 million'."""
    verb = verb_above(number.head)
    slot = table("measures")["object"].get(f"{verb.lemma_.lower()} {number.head.lower_}")
    if number.dep_ != "pobj" or not quantity.unit or slot is None:
        return None
    thing = called(child(verb, "dobj", "nsubjpass") or (verb.head if verb.dep_ == "acl" else None))
    return Detail(verb, slot, thing, "verb", quantities=(quantity,)) if thing else None


def _paying(number: Token, quantity: Quantity) -> Detail | None:
    """Read 'pay 3 million for the yard', 'divert 3 million from the school budget'."""
    verb = number.head
    if number.dep_ != "dobj" or not quantity.unit or verb.pos_ != "VERB":
        return None
    bought = named(*behind(verb, "for")) if verb.lemma_.lower() in _PAYING else ()
    sources = named(*behind(verb, "from"), *behind(number, "from"))
    if bought:
        return Detail(verb, "cost", bought, "verb", quantities=(quantity,))
    return Detail(verb, "source", sources, "verb", quantities=(quantity,)) if sources else None


def _described(number: Token, quantity: Quantity) -> Detail | None:
    """Read '55 kilometres long', 'worth 9 million euros'."""
    adjective = number.head
    slot = table("measures")["adjective"].get(adjective.lower_)
    if number.dep_ not in ("npadvmod", "dobj", "pobj") or slot is None or not quantity.unit:
        return None
    above = adjective.head
    thing = named(subject(above) if above.pos_ in ("AUX", "VERB") else above)
    return Detail(adjective, slot, thing, "copula", quantities=(quantity,)) if thing else None


def _changed(number: Token, quantity: Quantity) -> Detail | None:
    """Read the level after a change: 'cut its key rate to 3 %', 'the rate fell to 3 %'."""
    verb = verb_above(number.head)
    changing = table("measures")["change"]["verbs"]
    if number.dep_ != "pobj" or number.head.lower_ != "to" or verb.lemma_.lower() not in changing:
        return None
    noun = child(verb, "dobj") or child(verb, "nsubjpass", "nsubj")
    if noun is None or noun.pos_ not in COMMON:
        return None
    return Detail(verb, noun.lemma_.lower(), (noun,), "verb", quantities=(quantity,))


def _distant(number: Token, quantity: Quantity) -> Detail | None:
    """Read '80 km north of Berlin', '3 miles from the harbour'."""
    if quantity.unit not in _LENGTHS:
        return None
    way = number.head if number.dep_ == "npadvmod" else number
    places = named(*behind(way, "of", "from"), *(behind(number.head, "from") if way == number else ()))
    if not places:
        return None
    thing = subject(way.head) if way.head.pos_ in ("VERB", "AUX") else way.head
    return Detail(way, "distance", (*places, *named(thing)), quantities=(quantity,))


def _attending(number: Token, quantity: Quantity) -> Detail | None:
    """Read '61,400 spectators', which says the same as 'a crowd of 61,400'."""
    if quantity.noun not in table("measures")["counted"] or number.pos_ not in COMMON or quantity.unit:
        return None
    return Detail(number, quantity.noun, (), quantities=(quantity,))


_READERS: tuple[Callable[[Token, Quantity], Detail | None], ...] = (
    _compound, _sized, _measure, _costing, _valued, _described, _changed,
    _paying, _distant, _level, _apposed, _attending,
)  # fmt: skip
