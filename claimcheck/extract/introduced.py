"""'He said' behind a sentence about several -> its subject, who goes on to speak, where the sentence shows that.

News brings on a speaker as the subject of one sentence and quotes him in the next: "Holm attacked the plan of Vik and
Moen. 'It is a ruin,' he said." The subject is meant where that sentence has it speak, where it is who spoke before, and
where nobody else is spoken of. Of "Holm met Vik" either may be; who is asked may well answer.
"""

from __future__ import annotations

from claimcheck.extract.clauses import passive
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.spoken import PERSONAL, between, sex_of, wanted
from claimcheck.extract.tokens import Span, Token
from claimcheck.extract.voices import voice
from claimcheck.knowledge.tables import listed
from claimcheck.models import Mention, MentionKind

_FAR = 2  # paragraphs back in which somebody still counts as the one who speaks
_BESIDE = frozenset({"parataxis", "ccomp"})


def subject_of(sentence: Span) -> Token | None:
    """Return what the sentence is about: the one subject of its main clause."""
    root = sentence.root
    found = [child for child in root.children if child.dep_ in ("nsubj", "nsubjpass") and child.i < root.i]
    return found[0] if len(found) == 1 and not any(child.dep_ == "conj" for child in found[0].children) else None


def sentence_before(token: Token, passage: Passage, reading: Reading) -> tuple[Span, Passage] | None:
    """Return the sentence before the one of ``token`` and the quote it leans on; maybe of the paragraph before."""
    start = token.sent.start
    first = passage.doc[start].idx
    leans = len("” ") if token.i <= start + 1 else 0  # "… ?” he asked", but not "… ?” After all, he said"
    for left, right in passage.quoted:
        if left < first <= right + leans:
            start = passage.root(passage.offset + left, passage.offset + left + 1).sent.start
    if start > 0:
        return passage.doc[start - 1].sent, passage
    before = [each for each in reading.earlier(passage, 1) if not each.headline]
    return (before[0].doc[-1].sent, before[0]) if before else None


def brought_on(pronoun: Token, passage: Passage, reading: Reading) -> Mention | None:
    """Return whom the sentence before brings on to speak; else who spoke last in the paragraph before."""
    last = None if named_up_to(pronoun, passage, reading) else reading.spoke_before(passage)
    last = last if last is not None and last.kind is MentionKind.PERSON else None
    before = sentence_before(pronoun, passage, reading)
    subject = subject_of(before[0]) if before is not None else None
    if before is None or subject is None or before[1].in_quotes(subject):
        return last
    who = _person(subject, before[1], reading)
    if who is None and subject.text[:1].isupper() and subject.pos_ in ("NOUN", "PROPN"):
        return None
    if who is None or (last is not None and last.name == who.name):
        return last
    if who.kind is not MentionKind.PERSON:
        return None if who.kind is MentionKind.GROUP and subject.tag_ == "NN" else last  # "the judge asked Lee"
    alone = all(passage.in_quotes(token) for token, _ in between(pronoun.sent.start, pronoun.i, passage, reading))
    return who if alone and _goes_on(who, subject, *before, pronoun, reading) else None


def named_up_to(pronoun: Token, passage: Passage, reading: Reading) -> bool:
    """Tell whether the pronoun's paragraph names a person before it."""
    return any(name is not None for _, name in between(0, pronoun.i, passage, reading))


def _person(subject: Token, passage: Passage, reading: Reading) -> Mention | None:
    if subject.pos_ == "PRON":
        return reading.referents.get((passage.offset, subject.i))
    return voice(subject, passage, reading)


def _goes_on(who: Mention, subject: Token, sentence: Span, passage: Passage, pronoun: Token, reading: Reading) -> bool:
    """Tell whether the subject of a sentence is the one who speaks in the next, called by a pronoun."""
    if sex_of(who, passage, reading) not in ("", wanted(pronoun)) or _somebody_else_speaks(sentence, passage, reading):
        return False
    others = [
        (token, other)
        for token, other in between(sentence.start, sentence.end, passage, reading)
        if not passage.in_quotes(token) and token.lower_ not in PERSONAL and not about(token, subject)
    ]
    rivals = [
        token
        for token, other in others
        if other is None or (other.name != who.name and sex_of(other, passage, reading) in ("", wanted(pronoun)))
    ]
    if not rivals:
        return True
    return _speaks(sentence.root, reading) or _spoke(who, passage, reading)


def about(token: Token, subject: Token) -> bool:
    """Tell whether a person is named only to say who the subject is, or whose a thing is: 'the son of Ann Lee'."""
    return token.dep_ == "poss" or subject == token or subject.is_ancestor(token)


def _somebody_else_speaks(sentence: Span, passage: Passage, reading: Reading) -> bool:
    """Tell whether the sentence is told by another than its subject: 'Holm was late, Vik said', 'according to Vik'."""
    root = sentence.root
    for token in sentence:
        if passage.in_quotes(token):
            continue
        cited = token.lower_ == "according"
        beside = token.dep_ in _BESIDE and token.head == root and reading.knowledge.reporting.stance_of(token.lemma_)
        if cited or (beside and token.i > root.i and not any(child.dep_ == "mark" for child in token.children)):
            return True
    return False


def _speaks(root: Token, reading: Reading) -> bool:
    """Tell whether the main verb is one of speaking, and not one that waits for an answer."""
    verbs = [root, *(child for child in root.children if child.dep_ == "xcomp")]
    lemmas = [verb.lemma_.lower() for verb in verbs if verb.pos_ == "VERB" and not passive(verb)]
    if not lemmas or any(lemma in listed("quotes", "asking") for lemma in lemmas):
        return False
    acts = listed("quotes", "calling") | listed("quotes", "speaking")
    return any(lemma in acts or reading.knowledge.reporting.stance_of(lemma) for lemma in lemmas)


def _spoke(who: Mention, passage: Passage, reading: Reading) -> bool:
    before = [reading.speakers.get(each.offset) for each in reading.earlier(passage, _FAR)]
    return any(last is not None and last.name == who.name for last in before)
