"""Passage -> attribute claims: what a relative without a name has or does, of somebody who has one.

"A firm owned by her brother", "her husband's company", "his uncle called the police": who it was is told only by whose
kin, so the word for the kin is the answer.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extract.clauses import doers, objects, passive, subjects
from claimcheck.extract.drafts import Draft
from claimcheck.extract.mentions import mention, named_beside
from claimcheck.extract.owners import owner
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.tokens import Token
from claimcheck.models import ClaimKind, Mention, MentionKind, Predicate

RELATIVE = "relative"  # the attribute of each
OWN = "own"  # the deed of whoever has a thing
_HAVING = frozenset({"own", "run", "hold", "control", "lead", "head", "manage", "belong"})


def relatives(passage: Passage, reading: Reading) -> Iterator[Draft]:
    """Yield the things and deeds of relatives without a name, where it is one person whose kin they are."""
    for noun in passage.doc:
        kin = _kin(noun, reading) if noun.tag_ == "NN" else ""
        who = _whose(noun, passage, reading) if kin else None
        if who is not None and named_beside(noun, passage, reading) is None:
            for deed, done_to in _deeds(noun):
                things = tuple(mention(token, passage, reading) for token in done_to)
                yield _draft(noun, kin, who, deed, things, passage, reading)


def _kin(noun: Token, reading: Reading) -> str:
    """Return the word for a relative, nothing for several of them and for what is no kin."""
    family = reading.knowledge.roles.role_of(noun.lemma_)
    if family is None or not family.is_kin or noun.dep_ == "conj":
        return ""
    return family.name if not any(child.dep_ == "conj" for child in noun.children) else ""


def _whose(noun: Token, passage: Passage, reading: Reading) -> Mention | None:
    owners = [child for child in noun.children if child.dep_ == "poss"]
    owners += [inner for child in noun.children if child.lower_ == "of" for inner in child.children]
    who = owner(owners[0], passage, reading, kin=True) if len(owners) == 1 else None
    return who if who is not None and who.kind is MentionKind.PERSON and not who.head else None


def _deeds(noun: Token) -> Iterator[tuple[Token, list[Token]]]:
    """Yield what a relative does or has, at the verb or at the thing, with what it is done to."""
    above = noun.head
    if noun.dep_ == "poss" and above.pos_ == "NOUN":
        yield above, [above]
    elif noun.dep_ == "pobj" and above.lower_ == "of" and above.head.pos_ == "NOUN":
        yield above.head, [above.head]
    elif noun.dep_ == "pobj" and above.dep_ in ("agent", "prep") and above.lower_ == "by":
        verb = above.head
        if noun in doers(verb):
            yield verb, [verb.head] if verb.dep_ == "acl" else subjects(verb)
    elif noun.dep_ == "nsubj" and above.pos_ == "VERB" and not passive(above):
        yield above, objects(above)


def _draft(
    noun: Token, kin: str, who: Mention, deed: Token, things: tuple[Mention, ...], passage: Passage, reading: Reading
) -> Draft:
    start, end = passage.place(noun, noun)
    verb = deed.lemma_.lower()
    lemma = OWN if deed.pos_ == "NOUN" or verb in _HAVING else verb
    sense = reading.knowledge.predicates.family(lemma)
    predicate = Predicate(text=noun.text, start=start, end=end, lemma=lemma, family=sense.family, sense=sense.side)
    return Draft(ClaimKind.ATTRIBUTE, deed, predicate, (who,), patients=things, attribute=RELATIVE, value=kin)
