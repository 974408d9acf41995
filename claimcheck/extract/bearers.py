"""Word -> the names of what it means, also where a sentence only says "it", "the bridge", "the man" or "those".

A passage that opens "The Osk Cave is a cave in Istria" goes on about the cave; "buried here are Lee and Day" names two.
"""

from __future__ import annotations

from spacy.tokens import Token

from claimcheck.compare.things import one_thing
from claimcheck.extract.clauses import objects, passive, subjects
from claimcheck.extract.mentions import conjuncts, mention
from claimcheck.extract.passage import Passage
from claimcheck.extract.pronouns import referent
from claimcheck.extract.reading import Reading
from claimcheck.extract.spoken import PERSONAL
from claimcheck.knowledge.tables import calendar, listed, table
from claimcheck.models import Mention, MentionKind

_BE = frozenset({"be", "become", "remain"})
_LISTING = frozenset({"include", "comprise", "number"})
_OF_NAMES = frozenset({"of", "the", "de", "da", "di", "du", "del", "la", "von", "van", "der", "den", "&", "-", "and"})
_ITS = frozenset({"it", "its", "they", "their", "them", "she", "her", "he", "his", "him"})
_FURTHEST = 3  # sentences over which a pronoun may go on with one subject
_DEEPEST = 4


def bearers(head: Token, passage: Passage, reading: Reading, depth: int = _DEEPEST) -> list[Mention]:
    """Return the names of what a word means; nothing where no name, or none for sure, stands for it."""
    if head.lower_ in _ITS:
        return _meant(head, passage, reading)
    if is_name(head):
        return [called(head, passage, reading)]
    beside = [child for child in head.children if child.dep_ == "appos" and is_name(child)]
    if beside or _named_sort(head):
        return [called(beside[0] if beside else head, passage, reading)]
    if not depth:
        return []
    further = _said_to_be(head) or _members(head) or _all_of(head)
    if further:
        return [one for token in further for one in bearers(token, passage, reading, depth - 1)]
    return _definite(head, passage, reading)


def is_name(token: Token) -> bool:
    """Tell whether a word is, or ends, a name."""
    if token.text in calendar() or not token.text[:1].isupper():
        return False
    if token.pos_ == "PROPN":
        return True
    plain = any(child.dep_ in ("det", "amod", "poss") for child in token.children)
    return token.pos_ in ("NOUN", "X") and not plain and (token.i > token.sent.start or token.dep_ == "nsubj")


def called(name: Token, passage: Passage, reading: Reading) -> Mention:
    """Return the mention of a name in all its words, as a person's where what stands before it says so."""
    found = mention(name, passage, reading)
    site = name.text in table("terrain")["sites"] or name.text in table("terrain")["words"]
    if found.kind is MentionKind.COUNTRY or (found.kind is MentionKind.PERSON and not found.head and not site):
        return found
    if site:
        found = found.model_copy(update={"kind": MentionKind.PLACE})
    first, last = _run(name)
    start, end = passage.place(first, last)
    text = reading.article.text[start:end]
    if (
        len(text) > len(found.name)
        or not found.name[:1].isupper()
        or found.head
        or "’s " in found.name
        or "'s " in found.name
    ):
        found = found.model_copy(update={"text": text, "start": start, "end": end, "name": text, "head": ""})
    somebody = _somebody(name, first, reading)
    return found.model_copy(update={"kind": MentionKind.PERSON}) if somebody else found


def _run(name: Token) -> tuple[Token, Token]:
    """Return the first and last word of a name, 'Prince Aron of Zeta', 'Land of the Two Rivers'."""
    first = last = name
    below = set(name.subtree)
    while first.i > name.sent.start and first.nbor(-1) in below and _part(first.nbor(-1)):
        first = first.nbor(-1)
    while not (first.text[:1].isupper() or first.text.isdigit()) and first.i < name.i:
        first = first.nbor(1)
    after = name
    while after.i + 1 < name.sent.end and after.nbor(1) in below and _part(after.nbor(1)):
        after = after.nbor(1)
        last = after if after.text[:1].isupper() else last
    return first, last


def _part(word: Token) -> bool:
    if word.lower_ in _OF_NAMES or (word.text.isdigit() and len(word) == 4):  # "the 1958 Elm Cup"
        return True
    return word.text[:1].isupper() and word.pos_ in ("PROPN", "NOUN", "ADJ", "NUM", "X") and word.dep_ != "appos"


def _somebody(name: Token, first: Token, reading: Reading) -> bool:
    """Tell whether a calling or a title before a name, or a given name, says that it is a person's."""
    words = [token.text for token in name.doc[first.i : name.i + 1]]
    if len(words) > 1 and reading.knowledge.names.is_given(words[0]):
        return True
    if len(words) > 1 and reading.knowledge.names.is_given(words[1]) and reading.knowledge.roles.is_honorific(words[0]):
        return True
    before = [child for child in name.children if child.i < first.i and child.dep_ == "compound" and child.tag_ == "NN"]
    return any(reading.knowledge.roles.role_of(child.lemma_) or _by_ending(child.lower_) for child in before)


def _by_ending(noun: str) -> bool:
    return noun.endswith(("er", "or", "ist", "man", "boy", "woman", "girl", "ian", "ant"))


def _named_sort(noun: Token) -> bool:
    """Tell whether a noun for a sort of thing has a name before it: 'the Kessel brewery'."""
    sorts = (listed("ties", "names", key) for key in ("sorts", "bodies", "events"))
    sort = noun.pos_ == "NOUN" and any(noun.lemma_.lower() in words for words in sorts)
    before = noun.doc[noun.i - 1]
    return sort and before.dep_ == "compound" and before.pos_ == "PROPN" and before.head == noun


def _all_of(word: Token) -> list[Token]:
    """Return what all is said of: 'all of it was recorded'."""
    behind = [c for p in word.children if p.lower_ == "of" for c in p.children if c.dep_ == "pobj"]
    return behind if word.lower_ in ("all", "whole", "entirety") else []


def _said_to_be(noun: Token) -> list[Token]:
    """Return who or what is said to be it: 'Lee was the architect', 'remembered as the man who'."""
    above = noun.head
    if noun.dep_ == "attr" and above.lemma_ in _BE:
        return [one for one in subjects(above) if one.i < above.i]
    if noun.dep_ == "pobj" and above.lower_ == "as" and above.head.pos_ == "VERB":
        return subjects(above.head) if passive(above.head) else objects(above.head)
    return []


def _members(noun: Token) -> list[Token]:
    """Return who is named of several: 'runners born there include Lee', 'among those buried here are Lee and Day'."""
    above = noun.head
    if noun.tag_ not in ("NNS", "DT") and noun.lower_ != "those":
        return []
    if noun.dep_ == "nsubj" and above.lemma_ in _LISTING:
        return objects(above)
    if noun.dep_ == "pobj" and above.lower_ in ("among", "amongst") and above.head.lemma_ == "be":
        return [t for child in above.head.children if child.dep_ in ("nsubj", "attr") for t in conjuncts(child)]
    return []


def _definite(noun: Token, passage: Passage, reading: Reading) -> list[Mention]:
    """Return what a passage is about, where 'the bridge' can only be the bridge that it began with."""
    if noun.pos_ != "NOUN" or not any(child.lower_ in ("the", "this") for child in noun.children):
        return []
    about = topic(noun, passage, reading)
    if about is None or any(child.dep_ in ("prep", "amod", "compound") for child in noun.children):
        return []
    name, sort = about
    lemma = noun.lemma_.lower()
    fits = one_thing(lemma, sort.lemma_.lower()) or name.name.lower().endswith(f" {lemma}")
    return [name] if fits else []


def topic(token: Token, passage: Passage, reading: Reading) -> tuple[Mention, Token] | None:
    """Return what a passage is about and of which sort it is, where it begins "The Osk Cave is a cave"; None if not."""
    first = next(iter(token.doc.sents))
    subject = next((child for child in first.root.children if child.dep_ == "nsubj"), None)
    sort = next((child for child in first.root.children if child.dep_ == "attr" and child.pos_ == "NOUN"), None)
    if first.root.lemma_ != "be" or subject is None or sort is None or subject.i > token.i or not is_name(subject):
        return None
    return _sorted(subject, passage, reading), sort


def _sorted(name: Token, passage: Passage, reading: Reading) -> Mention:
    """Return a name as a thing's where its sentence says so, whatever the model takes it for: 'is a cave'."""
    found = called(name, passage, reading)
    thing = found.kind is MentionKind.PERSON and _defined(name, reading)
    return found.model_copy(update={"kind": MentionKind.THING}) if thing else found


def _meant(pronoun: Token, passage: Passage, reading: Reading) -> list[Mention]:
    if pronoun.lower_ in PERSONAL:
        who = referent(pronoun, passage, reading)
        if who is not None:
            return [who]
    name = _beside(pronoun) or _before(pronoun)
    if name is None:
        return []
    found = called(name, passage, reading)
    if pronoun.lower_ in PERSONAL:
        vessel = pronoun.lower_ in ("she", "her") and found.kind is not MentionKind.PERSON
        lone = " " not in found.name or set(found.name.casefold().split()) & listed("ties", "names", "bodies")
        if lone and not vessel:
            return []
        update = {} if vessel else {"kind": MentionKind.PERSON}
        return [found.model_copy(update=update)] if found.kind is not MentionKind.COUNTRY else []
    found = _sorted(name, passage, reading)
    return [] if found.kind in (MentionKind.PERSON, MentionKind.COUNTRY) else [found]


def _defined(name: Token, reading: Reading) -> bool:
    """Tell whether a sentence says that a name is a thing's, whatever the model takes it for: 'is a cave'."""
    sort = next((one for one in name.head.children if one.dep_ == "attr" and one.pos_ == "NOUN"), None)
    if name.dep_ != "nsubj" or name.head.lemma_ != "be" or sort is None:
        return False
    return not (reading.knowledge.roles.role_of(sort.lemma_) or _by_ending(sort.lower_))


def _beside(pronoun: Token) -> Token | None:
    """Return the one object that a verb before the pronoun's has: 'has owned the codex and keeps it'."""
    verb = pronoun.head
    if pronoun.dep_ not in ("dobj", "nsubjpass") or verb.dep_ not in ("conj", "advcl") or verb.head.pos_ != "VERB":
        return None
    named = [one for one in objects(verb.head) if is_name(one)]
    return named[0] if len(named) == 1 else None


def _before(pronoun: Token) -> Token | None:
    """Follow a pronoun back over sentences that go on with the same subject, to the name that it began with."""
    if any(is_name(one) for verb in _above(pronoun) for one in subjects(verb) if one.i < pronoun.i):
        return None
    sentence = pronoun.sent
    for _ in range(_FURTHEST):
        if sentence.start == 0:
            return None
        sentence = pronoun.doc[sentence.start - 1].sent
        subject = next((c for c in sentence.root.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        if subject is None:
            return None
        if is_name(subject):
            return subject
        named = [child for child in subject.children if child.dep_ == "appos" and is_name(child)]
        if named:
            return named[0]
        if subject.lower_ not in _ITS:
            return None
    return None


def _above(pronoun: Token) -> list[Token]:
    verbs = [above for above in pronoun.ancestors if above.pos_ in ("VERB", "AUX")]
    return verbs[1:] if pronoun.dep_ in ("nsubj", "nsubjpass") else verbs
