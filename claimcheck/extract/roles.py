"""Passage -> role claims: who holds which office or function, for whom.

title        US envoy Ann Lee, Foreign Minister Abu Nasr
apposition   Ann Lee, the US envoy to Syria; his envoys, Lee and Day
copula       Ann Lee is the envoy; Lee, who was chairwoman
naming       named Ann Lee envoy; appointed Lee as envoy; serves as envoy
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.extract.bodies import body_of
from claimcheck.extract.drafts import Draft
from claimcheck.extract.holders import RolePhrase, first_role, holders
from claimcheck.extract.mentions import mention, named_beside
from claimcheck.extract.names import NAME_LABELS
from claimcheck.extract.owners import owner
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.spoken import PERSONAL
from claimcheck.extract.tokens import Token
from claimcheck.knowledge import RoleFamily, fold
from claimcheck.knowledge.tables import listed
from claimcheck.models import ClaimKind, Mention, MentionKind, Predicate, Role

_SPANS = frozenset({"for", "from", "until", "between", "during"})
_FORMER = "former"
_OF = frozenset({"of", "for", "at", "in"})
_OF_KIN = _OF | {"to"}
_MODIFYING = frozenset({"amod", "compound", "nmod", "poss", "det", "case", "nummod", "punct", "advmod", "npadvmod"})
_SAMPLES = frozenset({"including", "include", "like", "among", "such"})
_INDEFINITE = frozenset({"a", "an", "one", "another", "some", "several", "any", "many", "two", "three"})


def roles(passage: Passage, reading: Reading) -> Iterator[Draft]:
    """Yield the role claims of a passage, in order of its text."""
    for phrase in phrases(passage, reading):
        found, form = holders(phrase, passage, reading)
        people = tuple(holder for holder in found if holder.kind is MentionKind.PERSON)
        if people:
            yield _draft(phrase, people, form, passage, reading)


def phrases(passage: Passage, reading: Reading) -> tuple[RolePhrase, ...]:
    """Return the role nouns of a passage; looked for once."""
    if passage.offset not in reading.phrases:
        reading.phrases[passage.offset] = tuple(_role_phrases(passage, reading))
    return reading.phrases[passage.offset]


def _role_phrases(passage: Passage, reading: Reading) -> Iterator[RolePhrase]:
    """Find role nouns, the longest at each place: 'special envoy' before 'envoy'."""
    ends = [token for token in passage.doc if token.pos_ in ("NOUN", "PROPN") and _may_end(token, reading)]
    taken = -1
    for token in passage.doc if ends else ():
        if token.i <= taken or token.pos_ not in ("NOUN", "PROPN", "ADJ"):
            continue
        within = range(token.i, token.i + reading.knowledge.roles.longest)
        for last in reversed([end for end in ends if end.i in within]):
            family = _family(token, last, reading)
            if family is not None:
                taken = last.i
                yield RolePhrase(family, token, last)
                break


def _may_end(word: Token, reading: Reading) -> bool:
    """Tell whether the name of some role ends in a word: most words end none."""
    ends = reading.knowledge.roles.ends
    return (word.lemma_ if word.pos_ == "NOUN" else word.text).casefold() in ends or fold(word.text) in ends


def _family(first: Token, last: Token, reading: Reading) -> RoleFamily | None:
    table = reading.knowledge.roles
    lemma = last.lemma_ if last.pos_ == "NOUN" else last.text
    before = first.doc[first.i : last.i].text_with_ws if first.i < last.i else ""
    title = table.families.get(table.titles.get(fold(before + last.text), "")) if last.pos_ == "PROPN" else None
    return table.nouns.get((before + lemma).casefold()) or title


def _draft(phrase: RolePhrase, people: tuple[Mention, ...], form: str, passage: Passage, reading: Reading) -> Draft:
    start, end = passage.place(phrase.first, phrase.last)
    text = reading.article.text[start:end]
    predicate = Predicate(text=text, start=start, end=end, lemma=phrase.family.name, form=form)
    role = read_role(phrase, passage, reading, sample=_is_sample(phrase, people, passage))
    titled = form == "title" and phrase.family.name in reading.knowledge.roles.in_story_as_title
    if not role.of and (titled or (form == "apposition" and _is_the_one(phrase, reading))):
        role = replace(role, unique=True)
    return Draft(ClaimKind.ROLE, phrase.last, predicate, agents=people, role=role)


def _is_the_one(phrase: RolePhrase, reading: Reading) -> bool:
    """Tell whether it is the one of a story: 'the judge, Ann Lee', of the many judges that there are."""
    one = phrase.family.name in reading.knowledge.roles.in_story and phrase.last.tag_ in ("NN", "NNP")
    return one and any(token.lower_ == "the" for token in modifiers(phrase))


def read_role(phrase: RolePhrase, passage: Passage, reading: Reading, *, sample: bool = False) -> Role:
    """Read what surrounds a role noun: status, portfolio, for whom, to where."""
    before = [t for t in modifiers(phrase) if t.pos_ not in ("DET", "PUNCT") or t.lower_ == "whose"]
    table = reading.knowledge.roles
    statuses = [status for token in before if (status := table.status_of(token.text))]
    portfolios = [found for token in before if (found := table.portfolio_of(token.text))]
    indefinite = any(token.lower_ in _INDEFINITE for token in modifiers(phrase))
    start, end = passage.place(phrase.first, phrase.last)
    said = _of(phrase, before, passage, reading)
    definite = any(token.lower_ == "the" or token.dep_ == "poss" for token in modifiers(phrase))
    of = body_of(phrase.family.name, said, reading) if said or (definite and phrase.last.tag_ == "NN") else ""
    bodies = reading.knowledge.roles.bodies.get(phrase.family.name, frozenset())
    return Role(
        noun=phrase.family.name,
        portfolio=portfolios[0] if portfolios else _portfolio_after(phrase, reading) if phrase.family.portfolio else "",
        of=of,
        to=_to(phrase, passage, reading),
        holders_open=sample or indefinite,
        unique=(phrase.family.unique or of in bodies) and not indefinite,
        status=statuses[0] if statuses else _FORMER if _for_a_time(phrase) or _before_a_deed(phrase) else "",
        text=reading.article.text[start:end],
    )


def _for_a_time(phrase: RolePhrase) -> bool:
    """Tell whether it is said how long somebody held it, not that it is held: 'Ann Lee, mayor for ten years, sold'."""
    beside = (*phrase.head.children, *phrase.head.head.children)  # the parser may hang it on the name
    spans = (child for child in beside if child.dep_ == "prep" and child.lower_ in _SPANS and child.i > phrase.head.i)
    return phrase.head.dep_ == "appos" and any(c.ent_type_ == "DATE" for span in spans for c in span.children)


def _before_a_deed(phrase: RolePhrase) -> bool:
    """Tell whether somebody was it before something was done: 'was a pilot before she joined the airline'."""
    was = phrase.head.head
    clauses = [one for one in was.children if one.dep_ == "advcl" and any(c.lower_ == "before" for c in one.children)]
    before = [c for p in was.children if p.lower_ == "before" for c in p.children if c.dep_ == "pcomp"]
    return phrase.head.dep_ == "attr" and was.tag_ == "VBD" and bool(clauses or before)


def _does(token: Token) -> bool:
    """Tell whether a word before a role is a verb; one that says how the role is held is none: 'acting president'."""
    return token.pos_ == "VERB" and token.lower_ not in listed("roles", "status")


def modifiers(phrase: RolePhrase) -> list[Token]:
    """Return the modifiers that stand before the role noun, in order."""
    left = phrase.first
    while left.i > left.sent.start:
        token = left.nbor(-1)
        if token.dep_ not in _MODIFYING or token.text in (",", ";", ":", "(", ")", "—", '"', "“", "”") or _does(token):
            break
        left = token
    return [*phrase.first.doc.tokens[left.i : phrase.first.i]]


def _of(phrase: RolePhrase, before: list[Token], passage: Passage, reading: Reading) -> str:
    """Find for whom the role is held: 'US envoy', "Iran's minister", 'mayor of Cardle'."""
    kin = phrase.family.is_kin
    for token in reversed(before):
        if token.dep_ == "compound" and token.tag_ == "NN" and not token.ent_type_ and _is_body(token, phrase, reading):
            return token.lower_
        if token.ent_type_ in NAME_LABELS and token.ent_type_ != "PERSON":
            return whom(mention(token, passage, reading), reading)
        if token.dep_ == "poss":
            found = owner(token, passage, reading, kin=kin)
            unknown = token.lower_ if kin and token.lower_ in PERSONAL else ""  # kin of him or her, whoever that is
            return whom(found, reading) if found is not None else unknown
    joined = first_role(phrase)  # "a lawyer and niece of the senator": the parser hangs it on the first
    for child in (*phrase.head.children, *(joined.children if joined != phrase.head else ())):
        links = _OF_KIN if kin else _OF
        if child.dep_ == "prep" and child.lower_ in links and child.i > phrase.last.i:
            for inner in child.children:
                if inner.dep_ == "pobj" and (inner.pos_ == "PROPN" or kin or _is_whose(inner, phrase, reading)):
                    named = named_beside(inner, passage, reading) if kin else None  # "the mother of the poet, Lee"
                    return whom(named or mention(inner, passage, reading), reading)
    return ""


def _is_whose(noun: Token, phrase: RolePhrase, reading: Reading) -> bool:
    """Tell whether a common noun says for what a role is held: one known thing, or a body that has such a role."""
    known = noun.tag_ == "NN" and any(child.lower_ in ("the", "its", "this") for child in noun.children)
    return (phrase.family.unique and known and not noun.ent_type_) or _is_body(noun, phrase, reading)


def _is_body(noun: Token, phrase: RolePhrase, reading: Reading) -> bool:
    """Tell whether a common noun is a body that has such a role: 'the governor of the central bank'."""
    found = body_of(phrase.family.name, " ".join(t.lemma_.lower() for t in compound(noun)), reading)
    return found in reading.knowledge.roles.bodies.get(phrase.family.name, ())


def compound(noun: Token) -> list[Token]:
    """Return a noun with the nouns and adjectives directly before it."""
    first = noun.i
    while first > noun.sent.start and noun.doc[first - 1].dep_ in ("compound", "amod"):
        first -= 1
    return list(noun.doc[first : noun.i + 1])


def whom(found: Mention, reading: Reading) -> str:
    """Return the name of what a role is held for; a capital stands for its country's government."""
    return reading.knowledge.countries.capital_of(found.name) or found.name


def _to(phrase: RolePhrase, passage: Passage, reading: Reading) -> str:
    for child in phrase.head.children:
        if child.dep_ == "prep" and child.lower_ in ("to", "for", "on"):
            for inner in child.children:
                if inner.dep_ == "pobj":
                    return mention(inner, passage, reading).name
    return ""


def _portfolio_after(phrase: RolePhrase, reading: Reading) -> str:
    """Find the field in 'minister of defence', 'secretary for health'."""
    for child in phrase.head.children:
        if child.dep_ == "prep" and child.lower_ in ("of", "for"):
            for inner in child.children:
                if inner.dep_ == "pobj":
                    return reading.knowledge.roles.portfolio_of(inner.lower_) or inner.lemma_.lower()
    return ""


def _is_sample(phrase: RolePhrase, people: tuple[Mention, ...], passage: Passage) -> bool:
    """Tell whether the holders are only examples: 'envoys such as Lee', 'Lee and other envoys'."""
    plural = phrase.last.tag_ in ("NNS", "NNPS")
    around = {token.lower_ for token in phrase.last.sent[max(0, phrase.first.i - phrase.last.sent.start - 3) :][:12]}
    return plural and bool(around & (_SAMPLES | {"other", "others"}))
