"""Predicate token -> attribution: who says so, through which outlet, in quotation marks or not.

What stands in quotation marks is said by the speaker of the quote. Else the verb of saying above or beside the
predicate decides, then 'according to'. A passive ('is expected to') names nobody; 'we understand' is the article.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extract.mentions import conjuncts, mention
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Cited, Reading
from claimcheck.extract.sayers import before_comma
from claimcheck.extract.speakers import person_behind
from claimcheck.extract.tokens import Token
from claimcheck.knowledge import fold
from claimcheck.knowledge.tables import listed
from claimcheck.models import Attribution, Mention, MentionKind

_CLAUSES = frozenset({"ccomp", "parataxis", "xcomp"})
_ITSELF = frozenset({"i", "we", "me", "us"})  # outside quotation marks: the article
_OWN_VOICE = Attribution()  # that of most claims
_SPEAKING = frozenset({MentionKind.PERSON, MentionKind.ORGANISATION})


def attribution(predicate: Token, passage: Passage, reading: Reading) -> Attribution:
    """Find the speaker of the claim of ``predicate``; none is the article's own voice."""
    quoted = passage.in_quotes(predicate)
    voices = reading.voice_of(passage.offset + predicate.idx) if quoted else ()
    cited = _cited(predicate, passage, reading)
    verb, speakers = next(_voices(predicate, cited, passage, reading), ("", ()))
    if voices and (any(v.kind in _SPEAKING for v in voices) or not any(s.kind in _SPEAKING for s in speakers)):
        speakers = voices
    outlets = [s.name for s in speakers if reading.knowledge.reporting.outlet_of(s.name)]
    outlet = outlets[0] if outlets else cited.outlet
    if not (verb or speakers or outlet or quoted):
        return _OWN_VOICE
    others = tuple([s for s in speakers if s.name not in outlets])
    return Attribution(speakers=others, verb=verb, outlet=outlet, quoted=quoted)


def _voices(
    predicate: Token, cited: Cited, passage: Passage, reading: Reading
) -> Iterator[tuple[str, tuple[Mention, ...]]]:
    """Yield verbs of saying with their speakers, the nearest first; those that name nobody are passed over."""
    for verb in _saying(predicate, passage, reading):
        speakers = _speakers(verb, passage, reading)
        if speakers:
            yield verb.lemma_.lower(), speakers
    for to in cited.according:
        if not to.is_ancestor(predicate):
            heads = [t for child in to.children if child.dep_ == "pobj" for t in conjuncts(child)]
            yield "accord", _named(heads, passage, reading)


def _saying(predicate: Token, passage: Passage, reading: Reading) -> Iterator[Token]:
    """Yield the verbs of saying above the predicate, then those put in beside it: '…, X said, …'."""
    token = predicate
    while token.head != token:
        if _aside(token) and not passage.in_quotes(token):
            return  # "…, which employs 90 people, …" is the article's own remark
        oneself = token.dep_ != "xcomp" or token.head.lemma_.lower() in listed("attribution", "of_oneself")
        clause = (token.dep_ in _CLAUSES and oneself) or _goes_on(token)
        if clause and _says(token.head, reading):
            yield token.head
        token = token.head
    for child in token.children:
        beside = child.dep_ in ("parataxis", "ccomp") and child != predicate and not child.is_ancestor(predicate)
        if beside and _says(child, reading) and _put_in(child):
            yield child


def _goes_on(clause: Token) -> bool:
    """Tell whether a clause goes on with what was said: 'it would take days, said Ann Lee, since the sea was rough'."""
    verb = clause.head
    if clause.dep_ != "advcl" or clause.i < verb.i:
        return False
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    said_before = any(child.dep_ == "ccomp" and child.i < verb.i for child in verb.children)
    return subject is not None and verb.i < subject.i < clause.i and said_before


def _aside(token: Token) -> bool:
    """Tell whether a relative clause only adds something, behind a comma."""
    if token.dep_ != "relcl":
        return False
    left = token.left_edge
    return left.i > 0 and left.nbor(-1).text in (",", "—", "–")


def _put_in(verb: Token) -> bool:
    """Tell whether a clause of saying has no content of its own and stands at the end, or between commas."""
    if any(child.dep_ in ("ccomp", "mark", "nsubjpass") for child in verb.children):
        return False
    end = verb.right_edge
    return end.i + 2 >= verb.sent.end or verb.i > verb.head.i or end.text == "," or end.nbor(1).text in (",", "—", "–")


def _says(token: Token, reading: Reading) -> bool:
    lemma = token.lemma_.lower()
    return (
        token.pos_ == "VERB"
        and reading.knowledge.reporting.stance_of(lemma) != ""
        and lemma not in listed("attribution", "unsaid")
    )


def _speakers(verb: Token, passage: Passage, reading: Reading) -> tuple[Mention, ...]:
    """Return who says it: the subject, of a passive the one behind 'by'."""
    children = list(verb.children)
    by = [c for child in children if child.dep_ == "agent" for c in child.children if c.dep_ == "pobj"]
    if by or any(child.dep_ in ("nsubjpass", "auxpass") for child in children):
        return _named([t for head in by for t in conjuncts(head)], passage, reading)
    for child in children:
        if child.dep_ == "nsubj":
            relative = child.tag_ in ("WDT", "WP") and verb.dep_ == "relcl"
            return _named(conjuncts(verb.head if relative else child), passage, reading)
    if verb.dep_ == "conj" and verb.head != verb:
        return _speakers(verb.head, passage, reading)
    return _named(before_comma(verb), passage, reading)


def _named(heads: list[Token], passage: Passage, reading: Reading) -> tuple[Mention, ...]:
    if len(heads) == 1 and heads[0].lower_ not in _ITSELF:
        return (person_behind(heads[0], passage, reading) or mention(heads[0], passage, reading),)
    return tuple(mention(head, passage, reading) for head in heads if head.lower_ not in _ITSELF)


def _cited(predicate: Token, passage: Passage, reading: Reading) -> Cited:
    """Return what the sentence of ``predicate`` cites; looked for once a sentence."""
    start = passage.sentence(predicate)[0]
    if start not in reading.cited:
        sentence = list(predicate.sent)
        according = tuple(
            token.nbor(1)
            for token in (sentence if "according" in predicate.doc.words else ())
            if token.lower_ == "according" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "to"
        )
        reading.cited[start] = Cited(according, _outlet(predicate, reading) or _told(sentence, reading))
    return reading.cited[start]


def _outlet(predicate: Token, reading: Reading) -> str:
    """Find 'sources cited by X', 'in an interview with X': a known medium that the sentence names."""
    for entity in predicate.sent.ents:
        outlet = reading.knowledge.reporting.outlet_of(entity.text) if entity.label_ not in ("DATE", "TIME") else None
        if outlet:
            return outlet
    return ""


def _told(sentence: list[Token], reading: Reading) -> str:
    """Return the article's own medium where its sentence says that it was told."""
    source, telling = reading.article.source, listed("attribution", "telling")
    for token in sentence if source and not telling.isdisjoint(sentence[0].doc.lemmas) else ():
        if token.lemma_.lower() in telling:
            for child in token.children:
                phrase = child.doc[child.left_edge.i : child.i + 1].text
                if child.dep_ in ("dobj", "dative") and fold(phrase) == fold(source):
                    return source
    return ""
