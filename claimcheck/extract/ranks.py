"""Passage -> attribute claims: of what somebody or something with a name is the first, second, eldest or largest.

"Ann Lee was the first woman to sit in the parliament of Osk", "its second mayor was Ed Day", "won a bronze medal in".
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from claimcheck.extract.bearers import bearers, said_to_be
from claimcheck.extract.clauses import passive, subjects
from claimcheck.extract.drafts import Draft
from claimcheck.extract.full_names import is_name, names_below
from claimcheck.extract.mentions import conjuncts
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.tables import listed, table
from claimcheck.models import ClaimKind, Mention, Predicate

RANK = "rank"  # the attribute of each
PLACE = "place"  # of what somebody wins or comes in
SOMEBODY = "person"  # of who is the first to do something
_BE = frozenset({"be", "become", "remain"})
_OF = frozenset({"of", "in", "at", "on", "to", "from"})
_BEFORE = frozenset({"amod", "compound", "det", "nummod", "advmod"})
_NEITHER = frozenset({"the", "a", "an", "its", "his", "her", "their"})


class _Rank(NamedTuple):
    """A rank in a scale ("" of an order), of what, and what the noun is told apart by."""

    scale: str
    number: int
    noun: str
    further: tuple[str, ...]

    @property
    def value(self) -> str:
        return "|".join([self.scale, str(self.number), self.noun, *self.further])


def ranks(passage: Passage, reading: Reading) -> Iterator[Draft]:
    """Yield the ranks that a passage gives to somebody or something by name."""
    medals = table("ranks")["medals"]
    for token in passage.doc if not _words_of_rank().isdisjoint(passage.doc.words) else ():
        if token.lower_ in medals and token.dep_ == "dobj":  # "took silver"
            yield from _drafts(token, _Rank("", medals[token.lower_], PLACE, ()), _winners(token), passage, reading)
        elif kin := _of_kin(token):
            yield from _drafts(token, kin, _holders(token), passage, reading)
        elif token.pos_ == "NOUN" or _who_first(token):
            rank, holders = _of_noun(token, reading), _holders(token)
            medal = _medal(token)
            if rank is not None and holders:
                yield from _drafts(token, rank, holders, passage, reading)
            elif medal:
                yield from _drafts(token, _Rank("", medal, PLACE, ()), _winners(token), passage, reading)
        elif token.lower_ in table("ranks")["ordinals"] and token.head.lemma_ in listed("ranks", "words", "coming"):
            number = table("ranks")["ordinals"][token.lower_]
            yield from _drafts(token, _Rank("", number, PLACE, ()), subjects(token.head), passage, reading)


@cache
def _words_of_rank() -> frozenset[str]:
    return frozenset(word for key in ("ordinals", "most", "medals") for word in table("ranks")[key])


def _drafts(head: Token, rank: _Rank, holders: list[Token], passage: Passage, reading: Reading) -> Iterator[Draft]:
    named = [one for each in holders for one in bearers(each, passage, reading)]
    scope = _scope(head, rank, passage, reading)
    apart = tuple(one for one in scope if one.name.casefold() not in {each.name.casefold() for each in named})
    if len(named) != 1 or not (apart or rank.noun in listed("ranks", "words", "kin")):
        return
    first = head
    while first.i > head.left_edge.i and first.nbor(-1).dep_ in _BEFORE:
        first = first.nbor(-1)
    start, end = passage.place(first, head)
    text = reading.article.text[start:end]
    predicate = Predicate(text=text, start=start, end=end, lemma=head.lemma_.lower(), form="noun")
    yield Draft(ClaimKind.ATTRIBUTE, head, predicate, (named[0],), patients=apart, attribute=RANK, value=rank.value)


def _who_first(word: Token) -> bool:
    """Tell whether a rank stands for who has it: 'the first to cross the desert'."""
    return word.lower_ in table("ranks")["ordinals"] and word.pos_ == "ADJ" and bool(_deeds(word)) and _definite(word)


def _deeds(noun: Token) -> list[Token]:
    return [child for child in noun.children if child.dep_ in ("relcl", "acl")]


def _of_noun(noun: Token, reading: Reading) -> _Rank | None:
    """Read 'the first mayor', 'its second highest mountain', 'the first woman to sit'; not 'one of the first'."""
    words = [child for child in noun.children if child.dep_ in ("amod", "compound", "nmod", "det", "poss", "nummod")]
    words += [noun] if noun.pos_ == "ADJ" else []
    inner = [below for child in words for below in child.children]
    if noun.head.lower_ == "of" or listed("ranks", "words", "narrowed") & {w.lower_ for w in (*words, *inner)}:
        return None
    numbers = [table("ranks")["ordinals"][w.lower_] for w in (*words, *inner) if w.lower_ in table("ranks")["ordinals"]]
    most = [table("ranks")["most"][w.lower_] for w in words if w.lower_ in table("ranks")["most"]]
    if len(numbers) > 1 or len(most) > 1 or not (numbers or most) or not _definite(noun):
        return None
    scale, sign = most[0].split() if most else ("", "1")
    told = {*table("ranks")["ordinals"], *table("ranks")["most"], *_NEITHER}
    beside = sorted(
        w.lemma_.lower() for w in words if w.lower_ not in told and w.dep_ in ("amod", "compound") and not is_name(w)
    )
    meant = (deed.lemma_.lower() for deed in _deeds(noun))
    deeds = [reading.knowledge.predicates.family(lemma).family or lemma for lemma in meant]
    within = [c for p in noun.children if p.dep_ == "prep" for c in p.children if c.dep_ == "pobj" and not is_name(c)]
    beside += sorted(token.lemma_.lower() for token in within if scale)  # "the largest town in the north of Osk"
    return _Rank(scale, (numbers[0] if numbers else 1) * int(sign), _what(noun), (*beside, *deeds))


def _what(noun: Token) -> str:
    """Return of what it is a rank: who is the first to do something is the first person to."""
    lemma = noun.lemma_.lower()
    return SOMEBODY if noun.pos_ == "ADJ" or lemma in listed("ranks", "words", "somebody") else lemma


def _of_kin(word: Token) -> _Rank | None:
    """Read 'the eldest of five sisters', 'the fourth of seven children'."""
    if word.dep_ not in ("attr", "appos", "oprd"):
        return None
    behind = [c for p in word.children if p.lower_ == "of" for c in p.children if c.dep_ == "pobj"]
    said = [word] if behind else [c for n in word.children if n.dep_ == "nummod" for c in n.children]
    kin = behind[0].lemma_.lower() if behind else word.lemma_.lower()
    most = [table("ranks")["most"][w.lower_] for w in said if w.lower_ in table("ranks")["most"]]
    numbers = [table("ranks")["ordinals"][w.lower_] for w in said if w.lower_ in table("ranks")["ordinals"]]
    if kin not in listed("ranks", "words", "kin") or len(most) + len(numbers) != 1:
        return None
    scale, sign = most[0].split() if most else ("", "1")
    return _Rank(scale, (numbers or [1])[0] * int(sign), kin, ())


def _definite(noun: Token) -> bool:
    return any(child.lower_ == "the" or child.dep_ == "poss" for child in noun.children)


def _holders(noun: Token) -> list[Token]:
    above = noun.head
    if noun.dep_ == "nsubj" and above.lemma_ in _BE:
        return [child for child in above.children if child.dep_ == "attr" and child.i > noun.i]
    if noun.dep_ == "attr" and above.lemma_ in _BE:
        return [one for one in subjects(above) if one.i < above.i][:1]
    if noun.dep_ == "appos":
        return [above]
    return said_to_be(noun)


def _medal(noun: Token) -> int:
    """Return the rank of 'a bronze medal', 'the silver medallist'."""
    medals = table("ranks")["medals"]
    sort = noun.lemma_.lower() == "medal" or noun.lemma_.lower() in listed("ranks", "words", "medallists")
    found = [medals[child.lower_] for child in noun.children if child.lower_ in medals] if sort else []
    return found[0] if len(found) == 1 else 0


def _winners(noun: Token) -> list[Token]:
    if noun.lemma_.lower() in listed("ranks", "words", "medallists"):
        return _holders(noun)
    verb = noun.head
    if noun.dep_ == "dobj" and verb.lemma_ in listed("ranks", "words", "taking") and not passive(verb):
        return subjects(verb)
    return []


def _scope(head: Token, rank: _Rank, passage: Passage, reading: Reading) -> tuple[Mention, ...]:
    """Return the names of what a rank is in: 'of Osk', 'its', 'to sit in the parliament of Osk', 'at the Games'."""
    found: list[Mention] = []
    for child in head.children:
        if child.dep_ == "poss":
            found.extend(one for each in conjuncts(child) for one in bearers(each, passage, reading))
        elif (child.dep_ == "prep" and child.lower_ in _OF) or child.dep_ in ("relcl", "acl"):
            found.extend(names_below(child, passage, reading))
    if rank.noun == PLACE or (head.dep_ == "appos" and not found):  # "was elected to the Academy, the first woman"
        above = next((one for one in head.ancestors if one.pos_ in ("VERB", "AUX")), head.head)
        verbs = above.children if above.pos_ in ("VERB", "AUX") else ()
        found.extend(one for child in verbs if child.dep_ == "prep" for one in names_below(child, passage, reading))
    return tuple(found)
