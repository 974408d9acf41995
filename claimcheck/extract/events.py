"""Passage -> event claims: every verb, copula and event noun with its participants, amounts, times and places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from claimcheck.extract import arguments, causes, clauses
from claimcheck.extract.arguments import Arguments
from claimcheck.extract.changes_told import changed
from claimcheck.extract.clefts import bounded, cleft
from claimcheck.extract.doer_nouns import deeds_of
from claimcheck.extract.drafts import Draft
from claimcheck.extract.happened import HAPPENING, happened
from claimcheck.extract.mentions import mention, noun_lemma, whole
from claimcheck.extract.particles import with_particle
from claimcheck.extract.passage import Passage
from claimcheck.extract.phrases import phrase_of
from claimcheck.extract.reading import Findings, Reading
from claimcheck.extract.together import goes_on_from, leads_into, opened, told_by
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.tables import by_word, listed
from claimcheck.models import ClaimKind, Mention, Predicate

_TELLING = frozenset({"VERB", "AUX", "NOUN"})
Item = TypeVar("Item")


def events(passage: Passage, found: Findings, reading: Reading) -> Iterator[Draft]:
    """Yield the event claims of a passage, in order of its text."""
    telling = [token for token in passage.doc if token.pos_ in _TELLING]
    drafts = [draft for token in telling if (draft := event_at(token, passage, reading)) is not None]
    owners = {draft.token.i: number for number, draft in enumerate(drafts)}
    drafts.extend(_why(tuple(drafts), passage, reading))
    drafts.extend(_of_doers(passage, reading))
    drafts.extend(_changes(passage, reading))
    quantities = _owned(found.quantities, owners)
    times = _owned([*(cleft(*one) for one in found.times), *bounded(found.times)], owners)
    told: list[Draft] = []
    for number, draft in enumerate(drafts):
        beside = told_by(draft.token, draft.predicate.form, owners, reading.knowledge)
        when = times.get(owners.get(draft.token.i, -1), ()) or (times.get(beside, ()) if beside is not None else ())
        places = draft.places or (drafts[beside].places if beside is not None else ())
        places = places or _going_on(draft, drafts, owners)
        both = beside is not None and opened(draft.token) and not draft.partners
        agents = draft.agents or (drafts[beside].agents if beside is not None and both else ())
        counted = quantities.get(number, ())
        if counted or when or agents is not draft.agents or places is not draft.places:
            draft = draft._replace(agents=agents, quantities=counted, times=when, places=places)
        told.append(draft)
    yield from told
    yield from happened(told, passage)


def _going_on(draft: Draft, drafts: list[Draft], owners: Mapping[int, int]) -> tuple[Mention, ...]:
    """Return the place of the deed before, where its doers go on with this one, or of the one that it leads into."""
    if draft.predicate.form != "verb":
        return ()
    into = leads_into(draft.token)
    if into is not None and into.i in owners:
        return drafts[owners[into.i]].places
    before = goes_on_from(draft.token)
    told = drafts[owners[before.i]].places if before is not None and before.i in owners else ()
    return tuple(place for place in told if place.start < draft.predicate.start)


def _owned(items: Iterable[tuple[Item, Token]], owners: dict[int, int]) -> dict[int, tuple[Item, ...]]:
    """Give each amount or time to the nearest claim above it in the parse."""
    owned: dict[int, tuple[Item, ...]] = {}
    for item, token in items:
        while token.i not in owners and token.head != token:
            token = token.head
        if token.i not in owners:  # "a hall with 40 seats is to be built": the copula tells nothing itself
            token = next((child for child in token.children if child.dep_ == "xcomp" and child.i in owners), token)
        if token.i in owners:
            owned[owners[token.i]] = (*owned.get(owners[token.i], ()), item)
    return owned


def event_at(token: Token, passage: Passage, reading: Reading) -> Draft | None:
    """Read the event that a verb, a copula or an event noun tells of, without its amounts and times."""
    if token.pos_ in ("VERB", "AUX") and token.lemma_ == "be" and token.dep_ not in ("aux", "auxpass"):
        return _copula(token, passage, reading)
    if _helps(token):
        return None
    if token.pos_ == "VERB" and token.dep_ not in ("aux", "auxpass", "amod", "compound", "prep", "case"):
        return _verb(token, passage, reading)
    if token.pos_ == "AUX" and token.dep_ not in ("aux", "auxpass"):
        return _copula(token, passage, reading)
    if token.pos_ == "NOUN" and reading.knowledge.nominals.is_event(noun_lemma(token)):
        return _noun(token, passage, reading)
    return None


def _helps(token: Token) -> bool:
    """Tell whether a verb only helps another: 'had to leave', 'used to export', 'let them pass'."""
    lemma = token.lemma_.lower()
    if lemma == "let":
        return any(child.dep_ in ("ccomp", "xcomp") for child in token.children)
    if lemma not in ("have", "use") or any(child.dep_ == "dobj" for child in token.children):
        return False
    return any(child.dep_ == "xcomp" and child.tag_ == "VB" for child in token.children)


def _verb(verb: Token, passage: Passage, reading: Reading) -> Draft | None:
    lemma, meaning = with_particle(verb), phrase_of(verb, reading.knowledge)
    found = arguments.of_verb(verb, passage, reading)
    light = _light_object(verb, reading)
    if light is not None:
        inner = arguments.of_noun(light, passage, reading)
        made_up = meaning.startswith(f"{lemma} ")  # "make a loss" loses nothing, "stage a strike" hits nothing
        lemma = reading.knowledge.nominals.verb_of(light.lemma_.lower()) or light.lemma_.lower()
        meaning = meaning if made_up else lemma
        content = (mention(light, passage, reading),) if _goes_on(light) or _of_a_sort(light) else ()
        found = Arguments(
            found.agents, inner.patients or content, (*found.partners, *inner.partners), (*found.places, *inner.places)
        )
    return _draft(verb, lemma, "verb", found, passage, reading, meaning)


def _goes_on(noun: Token) -> bool:
    """Tell whether a clause says what an event noun is about: 'the order to abandon ship'."""
    return any(child.dep_ in ("acl", "ccomp") and child.tag_ == "VB" for child in noun.children)


def _of_a_sort(noun: Token) -> bool:
    """Tell whether a word before an event noun says of which sort it is: "a tsunami warning", "an orange alert"."""
    before = [child for child in noun.children if child.i < noun.i]
    graded = any(child.lower_ in listed("predicates", "light", "grades") for child in before)
    return graded or any(child.dep_ == "compound" and child.pos_ == "NOUN" for child in before)


def _light_object(verb: Token, reading: Reading) -> Token | None:
    """Find the event noun in 'held a meeting', 'made an announcement'."""
    if verb.lemma_.lower() not in reading.knowledge.predicates.light:
        return None
    for child in verb.children:
        if child.dep_ in ("dobj", "nsubjpass") and reading.knowledge.nominals.verb_of(child.lemma_.lower()):
            return child
    return None


def _copula(verb: Token, passage: Passage, reading: Reading) -> Draft | None:
    """Read 'X is Y': the predicate is what X is said to be."""
    found = arguments.of_verb(verb, passage, reading)
    complements = [c for c in verb.children if c.dep_ in ("attr", "acomp") or (c.dep_ == "prep" and c.i > verb.i)]
    complements = complements or [c for c in verb.children if c.dep_ in ("advmod", "prt") and c.i > verb.i]
    turned = clauses.turned(verb)
    if not complements and turned is not None:  # "at the controls was Ann Lee"
        complements, found = [turned[0]], found._replace(agents=arguments.mentions(turned[1], passage, reading))
    caused = causes.stated(verb)
    if caused is not None:
        return _draft(verb, "cause", "copula", _as_cause(caused, found, passage, reading), passage, reading)
    if not complements:
        return None
    lemma = _complement(complements[0])
    if complements[0].dep_ == "attr" and lemma != "amount":
        found = found._replace(patients=(*found.patients, mention(complements[0], passage, reading)))
    return _draft(verb, f"be {lemma}", "copula", found, passage, reading)


def _as_cause(caused: causes.Caused, found: Arguments, passage: Passage, reading: Reading) -> Arguments:
    nouns = [head for head in caused.causes if head.pos_ != "VERB" or head.dep_ != "advcl"]
    clauses = tuple(whole(head, passage, reading) for head in caused.causes if head not in nouns)
    causing = (*arguments.mentions(nouns, passage, reading), *clauses)
    return Arguments(causing, arguments.mentions(caused.effects, passage, reading), (), found.places)


def _why(drafts: Iterable[Draft], passage: Passage, reading: Reading) -> Iterator[Draft]:
    """Yield a further claim for each verb that says why it happened."""
    for draft in drafts:
        caused = causes.behind(draft.token) if draft.predicate.form == "verb" else None
        if caused is not None:
            found = arguments.of_verb(draft.token, passage, reading)
            effect, lemma = _as_cause(caused, found, passage, reading), draft.predicate.lemma
            lemma = "" if lemma in HAPPENING or _came_about(draft.token) else lemma
            yield _draft(draft.token, "cause", "verb", effect, passage, reading)._replace(attribute=lemma)


def _came_about(verb: Token) -> bool:
    """Tell whether "come" is "come about", whose particle the parser may take for a preposition."""
    return verb.lemma_ == "come" and verb.i + 1 < verb.sent.end and verb.nbor(1).lower_ == "about"


def _of_doers(passage: Passage, reading: Reading) -> Iterator[Draft]:
    """Yield what somebody did by the noun for who does it: "the architect of the hall" designed it."""
    known = by_word("doers", "doers").keys()
    told = not known.isdisjoint(passage.doc.lemmas)
    for noun in [one for one in passage.doc if one.lemma_.lower() in known] if told else ():
        for token, verb, who, what in deeds_of(noun):
            found = Arguments(*(arguments.mentions(heads, passage, reading) for heads in (who, what)))
            draft = _draft(noun, verb, "noun", found, passage, reading)
            yield draft._replace(token=token)


def _changes(passage: Passage, reading: Reading) -> Iterator[Draft]:
    """Yield what rose or fell by a comparison: "saw fewer admissions than last week"."""
    for verb in passage.doc if "than" in passage.doc.words else ():
        for noun, word, lemma in changed(verb):
            what = mention(noun, passage, reading)
            of = [term for who in arguments.of_verb(verb, passage, reading).agents for term in who.terms]
            what = replace(what, name=what.head, terms=tuple(sorted({what.head, *of})))
            yield _draft(word, lemma, "verb", Arguments((what,)), passage, reading)._replace(token=verb)


def _complement(child: Token) -> str:
    """Return what something is said to be; of an amount only that it is one, since amounts are what may differ."""
    if child.dep_ == "prep":
        return _prepositional(child)
    return (
        "amount"
        if child.like_num or child.pos_ in ("NUM", "SYM") or child.lower_ in ("%", "percent") or _is_unit(child)
        else child.lemma_.lower()
    )


def _is_unit(child: Token) -> bool:
    """Tell 'metre' of 'is 5 metres' from what something is."""
    return child.pos_ == "NOUN" and any(inner.dep_ == "nummod" for inner in child.children)


def _prepositional(preposition: Token) -> str:
    inner = [child.lemma_.lower() for child in preposition.children if child.dep_ == "pobj"]
    return " ".join([preposition.lower_, *inner[:1]])


def _noun(noun: Token, passage: Passage, reading: Reading) -> Draft | None:
    """Read an event noun, unless a light verb has taken it or it is only counted, as in 'by 214 votes'."""
    if noun.dep_ in ("pobj", "dobj", "attr") and any(child.dep_ == "nummod" for child in noun.children):
        return None
    if noun.dep_ in ("dobj", "nsubjpass") and noun.head.lemma_.lower() in reading.knowledge.predicates.light:
        return None
    if noun.dep_ == "nsubj" and reading.knowledge.reporting.stance_of(noun.head.lemma_.lower()):
        return None  # a campaign that disputes something is a body of people
    found = arguments.of_noun(noun, passage, reading)
    lemma = noun_lemma(noun)
    return _draft(noun, reading.knowledge.nominals.verb_of(lemma) or lemma, "noun", found, passage, reading)


def _draft(
    token: Token, lemma: str, form: str, found: Arguments, passage: Passage, reading: Reading, meaning: str = ""
) -> Draft:
    sense = reading.knowledge.predicates.family(meaning or lemma)
    start, end = passage.place(token, token)
    predicate = Predicate(
        text=token.text, start=start, end=end, lemma=lemma, family=sense.family, sense=sense.side, form=form
    )
    return Draft(ClaimKind.EVENT, token, predicate, *found)
