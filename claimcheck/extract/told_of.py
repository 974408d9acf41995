"""'It' -> the thing with a name that the clauses before tell of: 'The Osk is a ferry. It was built at Cardle'."""

from __future__ import annotations

from claimcheck.extract.tokens import Token

_FURTHEST = 2  # sentences that an "it" may go on with the same subject
_SUBJECTS = ("nsubj", "nsubjpass")
_RIVALS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "appos", "dative", "oprd"})
ON = frozenset({"it", "its", "they", "their", "she", "her"})  # what may go on with a thing: a ship is a she
_EMPTY = frozenset({"seem", "appear", "happen", "turn", "rain", "snow", "take"})  # "it took an hour"


def told_of(pronoun: Token) -> Token | None:
    """Follow 'it', 'its', 'they' or 'she' back to the subject that the clauses and sentences before tell of."""
    verbs = [above for above in pronoun.ancestors if above.pos_ in ("VERB", "AUX") and above != pronoun.head]
    sentence = pronoun.sent
    for _ in range(_FURTHEST):
        if sentence.start == 0:
            break
        sentence = pronoun.doc[sentence.start - 1].sent
        verbs.append(sentence.root)
    for verb in verbs:
        subject = next((c for c in verb.children if c.dep_ in _SUBJECTS and c.i < pronoun.i), None)
        here = verb.sent == pronoun.sent
        if here and (subject is None or _around(subject, pronoun)):
            continue
        aside = subject is not None and here and pronoun.dep_ in ("dobj", "pobj")
        if subject is None:
            return None
        if subject.lower_ not in ON and not (aside and subject.pos_ == "NOUN"):  # "work began, and trams crossed it"
            return subject
    return None


def _around(subject: Token, pronoun: Token) -> bool:
    """Tell whether a pronoun stands in the subject itself, or is one and the subject several."""
    several = subject.tag_ == "NNS" and pronoun.lower_ in ("it", "its")
    return several or subject.is_ancestor(pronoun)


def goes_on(pronoun: Token) -> Token | None:
    """Return what 'it' as subject or object goes on to tell of, where nothing else in between could be meant."""
    if pronoun.lower_ != "it" or pronoun.dep_ not in (*_SUBJECTS, "dobj") or _of_nothing(pronoun):
        return None
    named = told_of(pronoun)
    if named is None or named.pos_ != "PROPN" or any(child.dep_ == "conj" for child in named.children):
        return None
    between = pronoun.doc[named.i + 1 : pronoun.i]
    return None if any(_could_be_it(token, named, pronoun) for token in between) else named


def _of_nothing(pronoun: Token) -> bool:
    """Tell whether the pronoun only holds the place of a clause: 'it is clear that', 'it was Lee who'."""
    verb = pronoun.head
    if pronoun.dep_ == "dobj":  # "made it clear that"
        return any(child.dep_ in ("ccomp", "xcomp", "oprd", "acomp") for child in verb.children)
    if verb.lemma_.lower() in _EMPTY:
        return True
    behind = [child for child in verb.children if child.i > verb.i]
    if any(child.dep_ in ("ccomp", "csubj", "csubjpass", "advcl", "relcl") for child in behind):
        return verb.lemma_ == "be" or pronoun.dep_ == "nsubjpass"
    said = [child for child in behind if child.dep_ in ("attr", "acomp")]
    return any(below.dep_ in ("relcl", "xcomp", "ccomp") for one in said for below in one.children) or (
        verb.lemma_ == "be" and any(child.dep_ == "xcomp" for child in behind)
    )


def _could_be_it(token: Token, named: Token, pronoun: Token) -> bool:
    """Tell whether a noun between a name and 'it' may be meant as well; what says what the named is may not."""
    if token.dep_ in _SUBJECTS and token.head == pronoun.head:  # nothing does it to itself
        return False
    if token.dep_ not in _RIVALS or token.tag_ not in ("NN", "NNP") or token.ent_type_ in ("DATE", "TIME", "PERSON"):
        return False
    if token.dep_ == "attr" and token.head.lemma_ == "be" and token.head == named.head:
        return False
    above = token
    while above.dep_ in ("pobj", "prep", "appos", "conj"):  # "a cave in Istria" is the cave
        above = above.head
        if above.dep_ == "attr" and above.head == named.head:
            return False
    return True
