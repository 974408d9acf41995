"""Definite noun -> the one body that the article has called so, or whose name says it: 'the company', 'the council'.

A council's name says that it is one, a company's need not: a second name that may be a firm's leaves it open.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from claimcheck.extract.clauses import subjects
from claimcheck.extract.firms import body_nouns, names_beside, usual
from claimcheck.extract.mentions import entity_head, mention
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.tokens import Token
from claimcheck.knowledge import fold
from claimcheck.knowledge.tables import by_word, listed
from claimcheck.models import Mention, MentionKind

_POINTING = frozenset({"the", "this", "that"})
_STATED = frozenset({"appos", "attr", "oprd", "compound", "nmod", "amod", "npadvmod"})
_LABELS = frozenset({"ORG", "PRODUCT", "FAC", "WORK_OF_ART", "GPE", "PERSON"})
_PARTS = frozenset({"compound", "nmod"})
_FIRM = "company"
_UNTOLD = frozenset({_FIRM, "club"})  # of which a name need not say that it is one
_NO_BODIES = frozenset({MentionKind.PERSON, MentionKind.PLACE, MentionKind.COUNTRY})
_OFTEN = 2  # mentions of the only body of an article from which on it is what the article is about


class _Known:
    """What an article has said of its bodies so far."""

    def __init__(self) -> None:
        self.called: dict[str, dict[str, Mention | None]] = defaultdict(dict)  # noun -> name -> body; "" has no name
        self.shown: dict[str, frozenset[str]] = {}  # name -> the nouns for it
        self.named: dict[str, Mention] = {}
        self.times: Counter[str] = Counter()

    def name(self, body: Mention) -> None:
        """Note a name, and the nouns that the name itself shows."""
        self.times[body.name] += 1
        self.named.setdefault(body.name, body)
        if body.name not in self.shown:
            self.shown[body.name] = _shown(body.name)
            for noun in self.shown[body.name]:
                self.called[noun][body.name] = body

    def call(self, noun: str, body: Mention | None) -> None:
        """Note that a noun is said of a body, or of one without a name."""
        self.called[noun]["" if body is None else body.name] = body
        if body is not None:
            self.shown[body.name] = self.shown.get(body.name, frozenset()) | {noun}

    def meant(self, noun: str) -> Mention | None:
        """Return the one body that a noun can mean now."""
        called = self.called.get(noun, {})
        fits = dict(called)
        if noun in _UNTOLD:
            fits |= {name: self.named[name] for name, nouns in self.shown.items() if not nouns and name in self.named}
        body = max((one for one in fits.values() if one is not None), key=lambda one: len(one.name), default=None)
        if body is None or body.kind in _NO_BODIES or not all(name and _one_name(name, body.name) for name in fits):
            return None
        often = noun == _FIRM and sum(self.times[name] for name in fits) >= _OFTEN
        return body if often or not called.keys().isdisjoint(fits) else None


def bodies(reading: Reading) -> dict[tuple[int, int], Mention]:
    """Return the bodies that nouns stand for, by paragraph and place of the noun."""
    known = _Known()
    found: dict[tuple[int, int], Mention] = {}
    for passage in reading.passages:
        for token in passage.doc:
            if token.ent_iob_ == "B" and token.ent_type_ in _LABELS:
                name = mention(entity_head(token), passage, reading)
                if _may_be_body(name, token, reading):
                    known.name(name)
            elif token.pos_ == "NOUN" and token.lemma_.lower() in body_nouns():
                meant = _read(token, known, passage, reading)
                if meant is not None and not _of_its_own_deed(token, meant, passage, reading):
                    found[passage.offset, token.i] = meant
    return found


def _may_be_body(name: Mention, token: Token, reading: Reading) -> bool:
    """Tell whether a name may be that of a firm or a body: the model takes them for persons and towns, too."""
    if any(map(str.isdigit, name.name)):
        return False
    if name.kind is MentionKind.ORGANISATION or token.ent_type_ == "ORG":
        return not reading.knowledge.reporting.outlet_of(name.name)
    if name.kind is MentionKind.PERSON:
        return " " not in name.name
    return name.kind in (MentionKind.PLACE, MentionKind.THING) and not reading.knowledge.places.place_in(name.name)


def _of_its_own_deed(noun: Token, body: Mention, passage: Passage, reading: Reading) -> bool:
    """Tell whether the clause has the body as its doer already: 'Norrvik takes over the company' is another one."""
    verb = next((above for above in noun.ancestors if above.pos_ in ("VERB", "AUX")), None)
    doers = [token for token in subjects(verb) if token.i < noun.i] if verb is not None else []
    return any(_one_name(mention(doer, passage, reading).name, body.name) for doer in doers if doer.pos_ == "PROPN")


def _read(noun: Token, known: _Known, passage: Passage, reading: Reading) -> Mention | None:
    """Return the body that a noun stands for; else note what it says of one, named or not."""
    lemma = usual(noun.lemma_.lower())
    beside = _beside(noun, passage, reading)
    if beside is not None:
        also = by_word("bodies", "also").get(lemma)
        for each in (lemma, also) if also else (lemma,):
            known.call(each, beside)
        behind = beside.start > passage.offset + noun.idx
        return beside if behind and noun.dep_ not in _PARTS and beside.kind is MentionKind.ORGANISATION else None
    elif _points(noun):
        return known.meant(lemma)
    elif noun.tag_ == "NN" and not noun.ent_type_ and noun.dep_ not in _PARTS and not passage.headline:
        known.call(lemma, None)  # "a company", "the Dutch company", "its bank"
    return None


def _one_name(left: str, right: str) -> bool:
    """Tell whether one name is the other cut short: Norrvik, Norrvik Marine."""
    a, b = set(fold(left).split()), set(fold(right).split())
    return a <= b or b <= a


def _shown(name: str) -> frozenset[str]:
    """Return what a name says that it is: a council, a company."""
    words = fold(name).split()
    ends = by_word("bodies", "ends").get(words[-1]) if words else None
    inside = {usual(word) for word in words if word in listed("bodies", "in_names")}
    also = {by_word("bodies", "also")[word] for word in inside if word in by_word("bodies", "also")}
    return frozenset(inside | also | ({ends} if ends else set()))


def _beside(noun: Token, passage: Passage, reading: Reading) -> Mention | None:
    """Return the name of the body that stands beside its noun: 'the operator, Norrvik', 'the bakery chain Norrvik'."""
    near = names_beside(noun)
    if noun.dep_ == "attr" and noun.head.lemma_ == "be":
        near += [child for child in noun.head.children if child.dep_ == "nsubj"]
    named = (mention(token, passage, reading) for token in near if token.pos_ == "PROPN")
    return next((one for one in named if one.kind in (MentionKind.ORGANISATION, MentionKind.THING)), None)


def _points(noun: Token) -> bool:
    """Tell whether a noun points to what was spoken of, with nothing that narrows it."""
    before = [child for child in noun.children if child.i < noun.i and not child.is_punct]
    if (
        noun.tag_ != "NN"
        or noun.dep_ in _STATED
        or [child.lower_ for child in before if child.lower_ in _POINTING] == []
    ):
        return False
    behind = any(child.dep_ in ("relcl", "acl", "appos", "prep") and child.i > noun.i for child in noun.children)
    return len(before) == 1 and not behind
