"""Passage -> attribute claims: who, or which place, stands in a tie of one answer to a thing that has a name.

"The cave was discovered by Ann Lee", "Ann Lee, who discovered the cave", "the discovery of the cave by Ann Lee"; "he is
buried in Osk Cemetery", "among those buried here is Ed Day". ``knowledge/ties.toml`` lists ties and their words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from claimcheck.extract.bearers import bearers, topic
from claimcheck.extract.bearers import things as bearing
from claimcheck.extract.clauses import doers, objects, passive, subjects
from claimcheck.extract.dating import governor
from claimcheck.extract.doer_nouns import deeds_of
from claimcheck.extract.drafts import Draft
from claimcheck.extract.full_names import is_name
from claimcheck.extract.mentions import conjuncts
from claimcheck.extract.particles import with_particle
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.sites import sites
from claimcheck.extract.tie_words import begun, by_word, ended, forms, is_open, is_sole, parts, said
from claimcheck.extract.tokens import Token
from claimcheck.extract.undergoing import undergoing
from claimcheck.knowledge.tables import by_word as listed_by_word
from claimcheck.knowledge.tables import listed
from claimcheck.knowledge.ties import ties as all_ties
from claimcheck.models import ClaimKind, Mention, MentionKind, Predicate, When

TIE = "tie"  # begins the attribute of each, as in "tie design"
_TELLING = frozenset({"VERB", "AUX", "NOUN"})  # what tells of a tie, with "be" whatever it is taken for
SOLE = "sole"  # the value of a claim that says that nobody else did it
_LEADING = frozenset({"under", "to", "from", "after"})
_PARTS_OF = frozenset({"of", "on", "for", "to", "in"})


class _Told(NamedTuple):
    """A tie as a passage tells it, at the word that says how it is meant."""

    tie: str
    head: Token
    things: tuple[Mention, ...]
    answers: tuple[Mention, ...]


class _Page(NamedTuple):
    """What names are looked up in."""

    passage: Passage
    reading: Reading

    def named(self, heads: Iterable[Token]) -> tuple[Mention, ...]:
        return tuple(one for head in heads for one in bearers(head, self.passage, self.reading))

    def told(self, tie: str, head: Token, things: Iterable[Token], who: Iterable[Token]) -> Iterator[_Told]:
        """Yield a tie where both the thing and somebody who is it have a name."""
        heads = tuple(who)
        named = tuple(one for head in things if heads for one in bearing(head, self.passage, self.reading))
        answers = self.named(heads) if named else ()
        if answers:
            yield _Told(tie, head, named, answers)


def ties(passage: Passage, times: Iterable[tuple[When, Token]], reading: Reading) -> Iterator[Draft]:
    """Yield the ties of a passage, one for each thing that has a name."""
    page, dated = _Page(passage, reading), [(when, governor(token)) for when, token in times]
    for token in [one for one in passage.doc if one.pos_ in _TELLING or one.lemma_ == "be"]:
        for told in [*_of_somebody(token, page), *[_Told(*one) for one in sites(token, passage, reading)]]:
            when = tuple(when for when, head in dated if head is not None and head == told.head)
            for thing in told.things:
                answers = tuple(one for one in told.answers if one.name.casefold() != thing.name.casefold())
                if answers and not is_open(told.head) and _fits(told, thing) and not _with_others(told.head, reading):
                    yield _draft(told, thing, answers, when, passage)
                    for other in answers if _both(told.tie) and len(answers) == 1 and _fits(told, answers[0]) else ():
                        yield _draft(told, other, (thing,), when, passage)


def _both(tie: str) -> bool:
    return bool(all_ties("person").get(tie, {}).get("both"))


def _fits(told: _Told, thing: Mention) -> bool:
    """Tell whether a thing is of the sort that a tie is told of: only a person is succeeded."""
    entry = all_ties("person").get(told.tie, {})
    return entry.get("of") != "person" or thing.kind is MentionKind.PERSON


def _with_others(head: Token, reading: Reading) -> bool:
    """Tell whether somebody without a name did it, too: 'with his wife', 'with two friends'."""
    behind = [c for p in head.children if p.dep_ == "prep" and p.lower_ in ("with", "alongside") for c in p.children]
    return any(reading.knowledge.roles.role_of(one.lemma_) or one.tag_ == "NNS" for one in behind if one.dep_ == "pobj")


def _draft(
    told: _Told, thing: Mention, answers: tuple[Mention, ...], when: tuple[When, ...], passage: Passage
) -> Draft:
    start, end = passage.place(told.head, told.head)
    form = "verb" if told.head.pos_ == "VERB" else "noun"
    predicate = Predicate(text=told.head.text, start=start, end=end, lemma=told.head.lemma_.lower(), form=form)
    somewhere = told.tie in all_ties("place")
    thing = _of_its_year(thing, when)
    return Draft(
        ClaimKind.ATTRIBUTE,
        told.head,
        predicate,
        (thing,),
        patients=() if somewhere else answers,
        places=answers if somewhere else (),
        times=when,
        attribute=f"{TIE} {told.tie}",
        value=SOLE if is_sole(told.head) else "",
    )


def _of_its_year(thing: Mention, when: tuple[When, ...]) -> Mention:
    """Give what comes again the year in which it was: of "hosted the Elm Games in 1936" the 1936 Elm Games."""
    years = {one.year for one in when if one.relation == "at"}
    again = thing.name.casefold().split()[-1] in listed("ties", "names", "returning")
    if not again or len(years) != 1 or None in years or any(char.isdigit() for char in thing.name):
        return thing
    return replace(thing, name=f"{years.pop()} {thing.name.removeprefix('The ').removeprefix('the ')}")


def _of_somebody(token: Token, page: _Page) -> Iterator[_Told]:
    if token.pos_ == "VERB":
        yield from _by_verb(token, page)
    elif token.pos_ == "NOUN" and token.lemma_.lower() in _nouns():
        yield from _by_part(token, page)
        yield from _by_noun(token, page)
        yield from _by_works(token, page)
        for tie in by_word("person", "under").get(token.lemma_.lower(), ()):
            yield from page.told(tie, token, [token], _made_by(token, ("under",)))
        for head, verb, who, what in deeds_of(token, whose=True):
            for tie in by_word("person", "verbs").get(verb, ()):
                yield from page.told(tie, head, what, who)


def _by_verb(verb: Token, page: _Page) -> Iterator[_Told]:
    """Read 'Lee designed the hall', 'designed by Lee', 'built to the designs of Lee', 'under the command of Lee'."""
    lemma, whole = with_particle(verb), parts()
    if lemma not in _verbs() and verb.lemma_.lower() not in _verbs() and not _led_to(verb):
        return
    undergone = passive(verb)
    things = undergoing(verb) if undergone else objects(verb)
    who = doers(verb) if undergone else [*subjects(verb), *_with(verb)]
    made_of = [one for one in things if one.lemma_.lower() in whole and lemma in whole[one.lemma_.lower()][1]]
    for part in made_of:
        tie = whole[part.lemma_.lower()][0]
        beside = [one for one in things if is_name(one)]  # "the melody of the anthem, "Our Hills"": taken for an object
        if who:
            yield from page.told(tie, verb, beside, who) if beside else _of_part(tie, verb, part, who, page)
    for form in forms(verb) if things and who and not made_of else ():
        for tie in by_word("person", "verbs").get(form, ()):
            new = [c for c in verb.children if c.dep_ in ("oprd", "dobj") and is_name(c)] if tie == "name" else []
            yield from page.told(tie, verb, [*things, *new], who)
    for tie in by_word("person", "to").get(lemma, ()) if things else ():
        behind = [c for p in verb.children if p.dep_ in ("prep", "dative") and p.lower_ == "to" for c in p.children]
        yield from page.told(tie, verb, things, [t for c in behind if c.dep_ == "pobj" for t in conjuncts(c)])
    for tie in by_word("person", "after").get(verb.lemma_.lower(), ()) if things else ():
        yield from page.told(tie, verb, things, _in_honour(verb, tie))
    for child in verb.children:  # "presided over the trial", "was presided over by"
        for tie in by_word("person", "verbs").get(f"{lemma} {child.lower_}", ()) if child.dep_ == "prep" else ():
            over = things if undergone else [c for c in child.children if c.dep_ == "pobj"]
            yield from page.told(tie, verb, over, who)
    if undergone:
        yield from page.told("design", verb, things, _behind(verb, ("to", "from", "after"), "design", ("by", "of")))
    for tie, nouns in (("lead", {"leadership"}), ("command", {"command"})):
        led = things if undergone else subjects(verb)
        under = [c for p in verb.children if p.lower_ == "under" for c in p.children if c.lemma_.lower() in nouns]
        yield from page.told(tie, verb, led, [who for noun in under for who in _made_by(noun, ("of",))])


@cache
def _verbs() -> frozenset[str]:
    """Return the verbs that tell of a tie, alone or with what follows them."""
    return begun("person", "verbs", "to", "after") | {verb for _, verbs in parts().values() for verb in verbs}


@cache
def _nouns() -> frozenset[str]:
    """Return the nouns that tell of a tie, alone or with what stands before them."""
    works, under = by_word("person", "works").keys(), by_word("person", "under").keys()
    deeds = listed_by_word("doers", "doers").keys()
    return frozenset(parts().keys() | works | under | deeds | ended("person", "nouns") | {"work"})


def _led_to(verb: Token) -> bool:
    """Tell whether what follows any verb may tell of a tie: 'to the designs of', 'under the command of'."""
    return not _LEADING.isdisjoint([child.lower_ for child in verb.children])


def _in_honour(verb: Token, tie: str) -> list[Token]:
    """Return after whom it is named: 'after Lee', 'for Lee', 'in honour of Lee', 'in his honour'."""
    before = said(tie, "person", "prepositions")
    found: list[Token] = []
    for child in verb.children:
        behind = [c for c in child.children if c.dep_ == "pobj"] if child.dep_ == "prep" else []
        if child.lower_ in before:
            found.extend(behind)
        for noun in behind if child.lower_ in ("in", "to") else ():
            if noun.lemma_.lower() in ("honour", "honor", "memory"):
                found.extend(c for c in noun.children if c.dep_ == "poss")
                found.extend(c for p in noun.children if p.lower_ == "of" for c in p.children if c.dep_ == "pobj")
    return found


def _behind(verb: Token, before: tuple[str, ...], tie: str, prepositions: tuple[str, ...]) -> list[Token]:
    nouns = [c for p in verb.children if p.dep_ == "prep" and p.lower_ in before for c in p.children]
    works = by_word("person", "works")
    return [t for n in nouns if tie in works.get(n.lemma_.lower(), ()) for t in _made_by(n, prepositions)]


def _by_part(noun: Token, page: _Page) -> Iterator[_Told]:
    """Read 'the music is by Lee', 'with words by Lee'."""
    if noun.lemma_.lower() in parts() and noun.dep_ in ("nsubj", "pobj", "conj", "dobj"):
        frame = noun.head if noun.dep_ == "nsubj" and noun.head.lemma_ == "be" else noun
        who = _made_by(frame, ("by",)) or _made_by(noun, ("by",)) or _credited(noun)
        yield from _of_part(parts()[noun.lemma_.lower()][0], noun, noun, who, page) if who else ()


def _by_noun(noun: Token, page: _Page) -> Iterator[_Told]:
    """Read 'the discovery of the cave by Lee'."""
    if noun.lemma_.lower() not in ended("person", "nouns"):
        return
    first = "first " if any(child.lower_ == "first" for child in noun.children) else ""
    for tie in by_word("person", "nouns").get(f"{first}{noun.lemma_.lower()}", ()):
        behind = [c for p in noun.children if p.lower_ == "of" for c in p.children if c.dep_ == "pobj"]
        light = noun.dep_ == "dobj" and noun.head.lemma_ in listed("ties", "light", "verbs")
        who = subjects(noun.head) if light and not passive(noun.head) else _made_by(noun, ("by",))
        who = who or _credited(noun) or [child for child in noun.children if child.dep_ == "poss"]
        yield from page.told(tie, noun, [t for one in behind for t in conjuncts(one)], who)


def _by_works(noun: Token, page: _Page) -> Iterator[_Told]:
    """Read 'is a novel by Lee', 'her novels include The Salt Garden', 'the portrait of Ann is the work of Lee'."""
    if noun.lemma_.lower() == "work" and noun.dep_ == "attr":
        for made in subjects(noun.head):
            sort = made.lemma_.lower() if made.pos_ == "NOUN" else made.text.lower()
            for tie in by_word("person", "works").get(sort, ()):
                yield from page.told(tie, noun.head, [made], _made_by(noun, ("of",)))
    for tie in by_word("person", "works").get(noun.lemma_.lower(), ()):
        makers = [child for child in noun.children if child.dep_ == "poss"]
        if noun.tag_ == "NN" and tie != "design":
            beside = [noun.head] if noun.dep_ == "appos" and is_name(noun.head) else [noun]  # "Frost, a novel by Lee"
            yield from page.told(tie, noun, beside, _made_by(noun, ("by",)))
            yield from page.told(tie, noun, [noun], makers if tie != "direct" or _directs(noun, page) else ())
        elif noun.tag_ == "NNS" and makers and tie != "design" and (tie != "direct" or _directs(noun, page)):
            yield from page.told(tie, noun, [noun], makers)


def _directs(noun: Token, page: _Page) -> bool:
    """Tell whether somebody's films are those that he directed: the passage says that he is a director."""
    about = topic(noun, page.passage, page.reading)
    return about is not None and about[1].lemma_.lower() in ("director", "filmmaker")


def _of_part(tie: str, head: Token, part: Token, who: Iterable[Token], page: _Page) -> Iterator[_Told]:
    """Read 'the drums on Low Country were played by Lee'; with no name behind it, a part is of what the text is on."""
    behind = [c for p in part.children if p.dep_ == "prep" and p.lower_ in _PARTS_OF for c in p.children]
    named = page.named(c for c in behind if c.dep_ == "pobj") or page.named([part])
    about = topic(part, page.passage, page.reading)
    if not named and about is not None and all(not is_name(c) for c in behind):
        named = (about[0],) if about[0].kind is not MentionKind.PERSON else ()
    answers = page.named(who)
    if named and answers:
        yield _Told(tie, head, named, answers)


def _made_by(noun: Token, prepositions: tuple[str, ...]) -> list[Token]:
    return [
        t
        for child in noun.children
        if child.dep_ in ("prep", "agent") and child.lower_ in prepositions
        for c in child.children
        if c.dep_ == "pobj"
        for t in conjuncts(c)
        if t.pos_ != "NOUN" or t.lemma_.lower() not in parts()
    ]


def _credited(noun: Token) -> list[Token]:
    """Return who is 'responsible for the design', 'credited with the discovery', 'known for the music'."""
    above = noun.head.head if noun.dep_ == "pobj" else noun
    if noun.head.lower_ not in ("for", "with") or above.lemma_.lower() not in listed("ties", "light", "credited"):
        return []
    verb = above.head if above.dep_ == "acomp" else above
    return subjects(verb)


def _with(verb: Token) -> list[Token]:
    """Return with whom it was done: they did it, too."""
    behind = [c for p in verb.children if p.dep_ == "prep" and p.lower_ in ("with", "alongside") for c in p.children]
    return [t for c in behind if c.dep_ == "pobj" and c.ent_type_ != "ORG" for t in conjuncts(c)]
