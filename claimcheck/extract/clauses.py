"""Verb -> who does it and to whom, as heads in the parse: active or passive, shared, relative, or of two objects."""

from __future__ import annotations

from claimcheck.extract.mentions import conjuncts
from claimcheck.extract.tokens import Token

_RELATIVE = frozenset({"WDT", "WP"})
_WHEN_AND_WHERE = frozenset({"WRB", "WP$"})
_SENDING = frozenset({"send", "dispatch", "deploy", "assign", "hire", "recruit", "delegate", "summon", "invite"})
_HARD = frozenset({"hard", "easy", "tough", "difficult", "impossible", "possible", "hot", "cold", "expensive", "cheap"})
_PICKED = frozenset({"only", "first", "last", "latest", "next"})
_OWN_WILL = frozenset(
    {"plan", "intention", "decision", "promise", "pledge", "vow", "bid", "attempt", "effort", "desire"}
)
_CIRCUMSTANCES = frozenset({"day", "time", "moment", "year", "month", "week", "way", "reason", "place"})


def passive(verb: Token) -> bool:
    """Tell whether a verb is passive, by its auxiliary or by one that it shares: 'was signed and forgotten'."""
    beside = [child.dep_ for child in verb.children]
    if "nsubjpass" in beside or "auxpass" in beside:
        return True
    if verb.tag_ != "VBN" or "aux" in beside:
        return False
    if verb.dep_ == "conj":
        own = "nsubj" in beside or "dobj" in beside
        return not own and verb.head.pos_ == "VERB" and passive(verb.head)
    return verb.dep_ in ("acl", "advcl", "amod", "relcl")


def subjects(verb: Token) -> list[Token]:
    """Return the subject's heads: its own, the noun it describes, or the one shared with the governing verb."""
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass", "csubj"):
            if child.tag_ in _RELATIVE and verb.dep_ == "relcl":
                return _named_first(verb, child) or [t for noun in conjuncts(verb.head) for t in by_name(noun)]
            if child.tag_ in ("WDT", "WP") and _cleft(verb.head):
                return [t for named in _put_first(verb.head) for t in conjuncts(named) if t.i < child.i]
            return conjuncts(child)
    if verb.dep_ == "acl" and verb.tag_ in ("VBN", "VBG"):
        return by_name(verb.head)
    if verb.dep_ == "acl" and verb.head.lemma_.lower() in _OWN_WILL and verb.head.dep_ == "dobj":
        return subjects(verb.head.head)  # "has no plans to close it"
    if picked_out(verb) or (verb.dep_ == "relcl" and passive(verb)):
        return [verb.head]  # "the first to leave", "a bridge to be closed"
    if verb.dep_ == "xcomp" and verb.head.dep_ == "acomp" and verb.head.lemma_.lower() not in _HARD:
        return subjects(verb.head.head)  # "is due to meet", "was unable to land"
    if verb.dep_ == "xcomp" and verb.head.pos_ == "ADJ" and verb.head.dep_ in ("amod", "prep"):
        return _behind_noun(verb.head)
    if _on_the_way(verb):
        return subjects(verb.head.head)
    if verb.dep_ in ("conj", "xcomp", "advcl") and verb.head != verb and verb.head.pos_ in ("VERB", "AUX"):
        return _shared(verb)
    return []


def _behind_noun(adjective: Token) -> list[Token]:
    """Return the noun that an adjective follows: 'the show, due to close', 'the show that he opened, due to close'."""
    noun = adjective.head.head if adjective.head.dep_ == "relcl" else adjective.head
    return [noun] if noun.i < adjective.i and noun.pos_ in ("NOUN", "PROPN") else []


def _on_the_way(verb: Token) -> bool:
    """Tell whether a gerund is what the subject did: 'made his name by solving the case', 'left after selling it'."""
    preposition = verb.head
    behind = verb.dep_ == "pcomp" and verb.tag_ == "VBG" and preposition.lower_ in ("by", "after", "before", "while")
    return behind and preposition.head.pos_ == "VERB" and not passive(preposition.head)


def by_name(noun: Token) -> list[Token]:
    """Return the name of which a noun says what it is, 'the Osk was a ferry built at Cardle'; else the noun."""
    named: list[Token] = []
    if noun.dep_ == "attr" and noun.head.lemma_ == "be" and not _denied(noun.head):
        named = [child for child in noun.head.children if child.dep_ == "nsubj"]
    elif noun.dep_ == "appos" and noun.tag_ == "NN":
        named = [noun.head]
    one = len(named) == 1 and named[0].pos_ == "PROPN" and not any(child.dep_ == "conj" for child in named[0].children)
    return named if one else [noun]


def _denied(verb: Token) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)


def _shared(verb: Token) -> list[Token]:
    """Return whom a verb shares with the one above: the object of one who was told or sent to do it, or the subject."""
    sent = verb.dep_ == "advcl" and verb.tag_ == "VB" and verb.head.lemma_.lower() in _SENDING
    if (sent or verb.dep_ == "xcomp") and not passive(verb.head):
        found = objects(verb.head)
        if found:
            return found
    return subjects(verb.head)


def picked_out(verb: Token) -> bool:
    """Tell whether an infinitive tells what somebody did: 'the first to leave', 'the only passenger to die'."""
    if verb.dep_ != "relcl" or not any(child.lower_ == "to" for child in verb.children):
        return False
    words = [verb.head, *(child for child in verb.head.children if child.dep_ == "amod")]
    return any(word.lower_ in _PICKED or word.tag_ == "JJS" or word.ent_type_ == "ORDINAL" for word in words)


def _named_first(verb: Token, relative: Token) -> list[Token]:
    """Return the person of 'it was Lee, a cook on his way home, who': the parser hangs the clause on the last noun."""
    if relative.lower_ != "who" or verb.head.pos_ == "PROPN" or verb.head.dep_ in ("attr", "appos"):
        return []
    copulas = [token for token in verb.sent if token.i < verb.i and _cleft(token)]
    return [t for copula in copulas for named in _put_first(copula) for t in conjuncts(named) if t.i < relative.i]


def _put_first(copula: Token) -> list[Token]:
    return [child for child in copula.children if child.dep_ == "attr"]


def _cleft(copula: Token) -> bool:
    """Tell whether it is the frame of 'it was Kenya that asked'."""
    return copula.lemma_ == "be" and any(c.dep_ in ("nsubj", "expl") and c.lower_ == "it" for c in copula.children)


def turned(copula: Token) -> tuple[Token, list[Token]] | None:
    """Return the preposition that opens a clause and the subject behind its copula: 'at the controls was Ann Lee'."""
    before = [child for child in copula.children if child.dep_ == "prep" and child.i < copula.i]
    behind = [child for child in copula.children if child.dep_ in ("nsubj", "attr") and child.i > copula.i]
    if copula.lemma_ != "be" or len(before) != 1 or len(behind) != 1:
        return None
    return (before[0], conjuncts(behind[0])) if behind[0].pos_ == "PROPN" else None


def objects(verb: Token) -> list[Token]:
    """Return the heads of the direct object and of what the object is made: of a relative clause its noun."""
    found = [t for child in verb.children if child.dep_ in ("dobj", "oprd") for t in conjuncts(child)]
    found += [t for child in verb.children if child.dep_ == "ccomp" and _small(child) for t in _subjects_inside(child)]
    if verb.dep_ == "relcl":
        if any(token.tag_ in _RELATIVE for token in found):
            return [*by_name(verb.head), *(token for token in found if token.tag_ not in _RELATIVE)]
        if not found and _reaches_for_object(verb):
            return by_name(verb.head)
    return found


def _small(clause: Token) -> bool:
    """Tell whether a clause has no verb, so that its subject is the verb's object: 'found Lee guilty'."""
    return clause.pos_ == "ADJ" and not any(c.dep_ in ("aux", "mark") for c in clause.children)


def _subjects_inside(clause: Token) -> list[Token]:
    """Return the heads of the subject that a clause has itself."""
    return [t for child in clause.children if child.dep_ == "nsubj" for t in conjuncts(child)]


def _reaches_for_object(verb: Token) -> bool:
    """Tell whether the noun of a relative clause is its object: 'the deal they signed', not 'the day they met'."""
    if verb.pos_ != "VERB" or passive(verb) or verb.head.ent_type_ in ("DATE", "TIME"):
        return False
    if verb.head.lemma_.lower() in _CIRCUMSTANCES or not any(child.dep_ == "nsubj" for child in verb.children):
        return False
    inside = [token for token in verb.subtree if token.i < verb.i]
    around = any(
        token.tag_ in _WHEN_AND_WHERE or (token.tag_ in _RELATIVE and token.dep_ == "pobj") for token in inside
    )
    subject = any(token.tag_ in _RELATIVE and token.dep_ in ("nsubj", "nsubjpass") for token in verb.children)
    stranded = any(child.dep_ == "prep" and not list(child.children) for child in verb.children)
    return not (around or subject or stranded)


def doers(verb: Token) -> list[Token]:
    """Return the heads of those who do it in the passive: behind 'by', but no time."""
    return [
        t
        for child in verb.children
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by")
        for c in child.children
        if c.dep_ == "pobj" and c.ent_type_ not in ("DATE", "TIME")
        for t in conjuncts(c)
    ]


def recipients(verb: Token) -> list[Token]:
    """Return to whom it is given: the dative, or the subject of 'were given places'."""
    found: list[Token] = []
    for child in verb.children:
        if child.dep_ == "dative":
            inner = [c for c in child.children if c.dep_ == "pobj"]
            found.extend(t for head in (inner or [child]) for t in conjuncts(head))
    return [*found, *(subjects(verb) if given(verb) else ())]


def given(verb: Token) -> list[Token]:
    """Return what somebody is given in the passive, which stands where an object does; else nothing."""
    if not passive(verb) or not any(child.dep_ == "nsubjpass" for child in verb.children):
        return []
    return [t for child in verb.children if child.dep_ == "dobj" for t in conjuncts(child)]
