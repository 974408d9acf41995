"""'They', 'the two', 'both sides' -> the several who were named together before, where there is one such list only.

"Lee and Day were arrested. They deny it": who is told of together goes on together. "Both sides" are the only two
countries or bodies that the article has told of as two sides so far.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from claimcheck.extract.mentions import conjuncts, mention, named_beside
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.tables import listed
from claimcheck.models import Mention, MentionKind

_THEY = frozenset({"they", "them"})
_PAIR = frozenset({"both", "two", "neither"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PEOPLE = frozenset({MentionKind.PERSON})
_POWERS = frozenset({MentionKind.COUNTRY, MentionKind.ORGANISATION})
_TWO = 2


def several(head: Token, passage: Passage, reading: Reading) -> tuple[Mention, ...]:
    """Return those whom a word for several stands for, each at the word's place; nobody where two lists fit."""
    if head.lower_ in _THEY:
        found = _told_before(head, passage, reading)
    elif not _of_two(head):
        return ()
    elif head.lemma_.lower() in listed("several", "sides"):
        found = _the_two_powers(head, passage, reading)
    else:
        found = _told_before(head, passage, reading)
        found = found if len(found) == _TWO else ()
    start, end = passage.place(head.left_edge if head.pos_ != "PRON" else head, head)
    text = reading.article.text[start:end]
    return tuple(replace(who, text=text, start=start, end=end) for who in found)


def _of_two(head: Token) -> bool:
    """Tell whether a word speaks of two who are known: 'the pair', 'both men', 'the two', 'neither side'."""
    lemma, alone = head.lemma_.lower(), head.lower_ in ("both", "two")
    if not alone and lemma not in _of_several():
        return False
    if any(child.dep_ in ("prep", "relcl", "amod", "compound", "poss", "appos") for child in head.children):
        return False
    before = {child.lower_ for child in head.children if child.i < head.i}
    if alone:
        return head.dep_ in _SUBJECTS and (head.lower_ == "both" or "the" in before)
    return "the" in before if lemma in listed("several", "pairs") else not before.isdisjoint(_PAIR)


@cache
def _of_several() -> frozenset[str]:
    return listed("several", "pairs") | listed("several", "sides") | listed("several", "people")


def _told_before(head: Token, passage: Passage, reading: Reading) -> tuple[Mention, ...]:
    """Return the several who are the subject of the sentence before, where it tells of nobody else in the plural."""
    start = head.sent.start
    if not start or any(token.tag_ in ("NNS", "NNPS") for token in head.doc[start : head.left_edge.i]):
        return ()
    before = head.doc[start - 1].sent
    lists = list(_lists(before.start, before.end, passage, reading))
    if len(lists) != 1 or lists[0][0].dep_ not in _SUBJECTS:
        return ()
    first, found = lists[0]
    others = (token for token in before if token.tag_ == "NNS" and token.dep_ in (*_SUBJECTS, "dobj", "pobj"))
    alike = any(all(who.kind in kinds for who in found) for kinds in (_PEOPLE, _POWERS))
    return found if alike and all(first.is_ancestor(token) for token in others) else ()


def _the_two_powers(head: Token, passage: Passage, reading: Reading) -> tuple[Mention, ...]:
    """Return the only two countries or bodies that were told of as two sides up to here."""
    pairs: dict[frozenset[str], tuple[Mention, ...]] = {}
    for each in (*reading.earlier(passage, len(reading.passages)), passage):
        last = head.i if each is passage else len(each.doc)
        for first, found in _lists(0, last, each, reading):
            if _face_each_other(first) and len(found) == _TWO and all(who.kind in _POWERS for who in found):
                pairs.setdefault(frozenset(who.name for who in found), found)
    return next(iter(pairs.values())) if len(pairs) == 1 else ()


def _face_each_other(first: Token) -> bool:
    """Tell whether two are told of as sides: 'talks between Iran and Oman', 'Iran and Oman have met'."""
    if first.dep_ == "pobj":
        return first.head.lower_ == "between"
    return first.dep_ in _SUBJECTS and first.head.lemma_.lower() in listed("several", "facing")


def _lists(start: int, end: int, passage: Passage, reading: Reading) -> Iterator[tuple[Token, tuple[Mention, ...]]]:
    """Yield the names that are joined by 'and', with the first word of each list."""
    for token in passage.doc[start:end]:
        if token.dep_ == "conj" or not any(child.dep_ == "conj" for child in token.children):
            continue
        heads = conjuncts(token)
        if len(heads) > 1 and all(head.pos_ in ("PROPN", "NOUN") for head in heads):
            found = tuple(named_beside(head, passage, reading) or mention(head, passage, reading) for head in heads)
            if all(who.name[:1].isupper() for who in found):
                yield token, found
