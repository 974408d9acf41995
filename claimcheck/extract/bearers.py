"""Word -> the names of what it means, also where a sentence only says "it", "the bridge", "the man" or "those".

A passage that opens "The Osk Cave is a cave in Istria" goes on about the cave; "buried here are Lee and Day" names two.
"""

from __future__ import annotations

from dataclasses import replace

from claimcheck.compare.things import one_thing
from claimcheck.extract.clauses import objects, passive, subjects
from claimcheck.extract.full_names import called, is_calling, is_name, name_run
from claimcheck.extract.mentions import conjuncts
from claimcheck.extract.passage import Passage
from claimcheck.extract.pronouns import referent
from claimcheck.extract.reading import Reading
from claimcheck.extract.spoken import PERSONAL
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.tables import listed
from claimcheck.models import Mention, MentionKind

_LOOSE = frozenset({"npadvmod", "nsubj", "nsubjpass", "dobj", "oprd", "dep", "appos"})
_BE = frozenset({"be", "become", "remain"})
_LISTING = frozenset({"include", "comprise", "number"})
_ITS = frozenset({"it", "its", "they", "their", "them", "she", "her", "he", "his", "him"})
_FURTHEST = 3  # sentences over which a pronoun may go on with one subject
_DEEPEST = 4


def things(head: Token, passage: Passage, reading: Reading) -> list[Mention]:
    """Return the names of what a word means, or what only a name tells from others: 'the portrait of Ann Lee'."""
    return bearers(head, passage, reading) or _told_apart(head, passage, reading)


def bearers(head: Token, passage: Passage, reading: Reading, depth: int = _DEEPEST) -> list[Mention]:
    """Return the names of what a word means; nothing where no name, or none for sure, stands for it."""
    if head.lower_ in _ITS:
        return _meant(head, passage, reading)
    if is_name(head) and not _of_a_people(head):
        return [called(head, passage, reading)]
    beside = [child for child in head.children if child.dep_ == "appos" and is_name(child)] or _right_behind(head)
    if beside or _named_sort(head):
        return [called(beside[0] if beside else head, passage, reading)]
    if not depth:
        return []
    further = said_to_be(head) or _members(head) or _all_of(head)
    if further:
        return [one for token in further for one in bearers(token, passage, reading, depth - 1)]
    return _definite(head, passage, reading)


def _of_a_people(head: Token) -> bool:
    """Tell whether a word only says of which people somebody is: the forward of 'was a Norwegian forward who'."""
    return head.dep_ == "attr" and head.ent_type_ == "NORP" and head.head.lemma_ in _BE


def _right_behind(noun: Token) -> list[Token]:
    """Return the name that follows a noun, where the parser hangs it on the verb: 'by his aide, Lee'."""
    start = noun.i + 1
    if start < noun.sent.end and noun.doc[start].text == ",":
        start += 1
    if noun.tag_ not in ("NN", "NNP") or start >= noun.sent.end:
        return []
    named = (
        t for t in noun.doc[start : noun.sent.end] if t.left_edge.i == start and t.head in (noun.head, noun.head.head)
    )
    return [t for t in named if is_name(t) and t.dep_ in _LOOSE][:1]


def _named_sort(noun: Token) -> bool:
    """Tell whether a noun for one thing has a name before it: 'the Kessel brewery'."""
    if noun.tag_ != "NN" or noun.i == 0 or not any(child.lower_ == "the" for child in noun.children):
        return False
    before = noun.nbor(-1)
    return before.dep_ == "compound" and before.pos_ == "PROPN" and before.head == noun


def _told_apart(noun: Token, passage: Passage, reading: Reading) -> list[Mention]:
    """Return 'the portrait of Ann Lee' as a name of its own: a definite noun with a name behind 'of'."""
    if noun.tag_ != "NN" or noun.pos_ != "NOUN" or not any(child.lower_ == "the" for child in noun.children):
        return []
    of = [c for p in noun.children if p.lower_ == "of" for c in p.children if c.dep_ == "pobj"]
    behind = [t for c in of for t in (c, *c.children) if is_name(t) and (t == c or t.dep_ == "appos")]
    if len(behind) != 1:
        return []
    first, last = name_run(behind[0])
    left = noun
    while left.i > noun.left_edge.i and left.nbor(-1).head == noun and left.nbor(-1).dep_ in ("amod", "compound"):
        left = left.nbor(-1)
    start, end = passage.place(left, last)
    text = reading.article.text[start:end]
    name = f"{noun.doc[left.i : noun.i + 1].text} of {noun.doc[first.i : last.i + 1].text}"  # no "banker" before it
    return [Mention(text=text, start=start, end=end, kind=MentionKind.THING, name=name)] if first.i > noun.i else []


def _all_of(word: Token) -> list[Token]:
    """Return what all is said of: 'all of it was recorded', 'every one of his novels, including The Salt Garden'."""
    behind = [c for p in word.children if p.lower_ == "of" for c in p.children if c.dep_ == "pobj"]
    every = any(child.lower_ in ("every", "each") for child in word.children)
    return behind if word.lower_ in ("all", "whole", "entirety") or every else []


def said_to_be(noun: Token) -> list[Token]:
    """Return who or what is said to be it: 'Lee was the architect', 'remembered as the man who'."""
    above = noun.head
    if noun.dep_ == "attr" and above.lemma_ in _BE:
        return [one for one in subjects(above) if one.i < above.i]
    if noun.dep_ == "oprd" and passive(above):  # "was elected the first president"
        return subjects(above)
    if noun.dep_ == "pobj" and above.lower_ == "as" and above.head.pos_ == "VERB":
        return subjects(above.head) if passive(above.head) else objects(above.head)
    return []


def _members(noun: Token) -> list[Token]:
    """Return who is named of several: 'runners born there include Lee', 'among those buried here are Lee and Day'."""
    above = noun.head
    named = [t for p in noun.children if p.lower_ == "including" for c in p.children for t in conjuncts(c)]
    if named or _among_them(noun):
        return named or _among_them(noun)
    if noun.tag_ not in ("NNS", "DT") and noun.lower_ != "those":
        return []
    if noun.dep_ == "nsubj" and above.lemma_ in _LISTING:
        return objects(above)
    if noun.dep_ == "pobj" and above.lower_ in ("among", "amongst") and above.head.lemma_ == "be":
        return [t for child in above.head.children if child.dep_ in ("nsubj", "attr") for t in conjuncts(child)]
    return []


def _among_them(noun: Token) -> list[Token]:
    """Return who is named of several behind them: 'many frigates, among them HMS Rose and HMS Ark'."""
    start = noun.right_edge.i + 1 if noun.right_edge.text != "," else noun.right_edge.i
    for at in {noun.i + 1, start}:
        words = [token.lower_ for token in noun.doc[at : at + 3]]
        if words[1:] and " ".join(words) in (", among them", ", among these", ", among those"):
            first = next(
                (
                    t
                    for t in noun.doc[at + 3 : noun.sent.end]
                    if is_name(t) and t.left_edge.i == at + 3 and t.dep_ != "compound"
                ),
                None,
            )
            return [t for t in conjuncts(first) if is_name(t)] if first is not None and noun.tag_ == "NNS" else []
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
    return replace(found, kind=MentionKind.THING) if thing else found


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
        meant = found if vessel else replace(found, kind=MentionKind.PERSON)
        return [meant] if found.kind is not MentionKind.COUNTRY else []
    found = _sorted(name, passage, reading)
    return [] if found.kind in (MentionKind.PERSON, MentionKind.COUNTRY) else [found]


def _defined(name: Token, reading: Reading) -> bool:
    """Tell whether a sentence says that a name is a thing's, whatever the model takes it for: 'is a cave'."""
    sort = next((one for one in name.head.children if one.dep_ == "attr" and one.pos_ == "NOUN"), None)
    if name.dep_ != "nsubj" or name.head.lemma_ != "be" or sort is None:
        return False
    return not (reading.knowledge.roles.role_of(sort.lemma_) or is_calling(sort.lower_))


def _beside(pronoun: Token) -> Token | None:
    """Return the one object that a verb before the pronoun's has: 'has owned the codex and keeps it'."""
    verb = pronoun.head
    if pronoun.dep_ not in ("dobj", "nsubjpass") or verb.dep_ not in ("conj", "advcl") or verb.head.pos_ != "VERB":
        return None
    named = [one for one in objects(verb.head) if is_name(one)]
    return named[0] if len(named) == 1 else None


def _before(pronoun: Token) -> Token | None:
    """Follow a pronoun back over clauses and sentences that go on with one subject, to the name that it began with."""
    spoken = [one for verb in _above(pronoun) for one in subjects(verb) if is_name(one) and one.i < pronoun.i]
    person = pronoun.lower_ in PERSONAL
    if spoken and not person and pronoun.dep_ in ("poss", "nsubj", "nsubjpass"):
        return spoken[0]  # "the paper began in 1850; its editor was"
    if spoken and pronoun.lower_ == "it" and pronoun.dep_ == "dobj" and subjects(pronoun.head) != spoken[:1]:
        return spoken[0]  # "the castle stood empty when Lee bought it"
    if any(not person or one.ent_type_ == "PERSON" for one in spoken):
        return None
    sentence = pronoun.sent
    for _ in range(_FURTHEST):
        if sentence.start == 0:
            return None
        sentence = pronoun.doc[sentence.start - 1].sent
        subject = next((c for c in sentence.root.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        if subject is None:
            return None
        if is_name(subject) or (_named_sort(subject) and not person):
            return subject
        named = [child for child in subject.children if child.dep_ == "appos" and is_name(child)]
        if named:
            return named[0]
        if subject.lower_ not in _ITS:
            return None
    return None


def _above(pronoun: Token) -> list[Token]:
    verbs = [above for above in pronoun.ancestors if above.pos_ in ("VERB", "AUX")]
    before = [c for verb in verbs for c in verb.children if c.dep_ == "ccomp" and c.i < pronoun.i]  # "it opened; its"
    return [*(verbs[1:] if pronoun.dep_ in ("nsubj", "nsubjpass") else verbs), *before]
