"""Token -> the name that it ends, in all its words and with what it names: 'the 1958 Elm Cup', 'Prince Aron of Zeta'.

The model hardly ever knows what a foreign or an invented name is; what stands before it and its last word tell more.
"""

from __future__ import annotations

from dataclasses import replace

from claimcheck.extract.mentions import mention
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Reading
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.tables import calendar, listed, table
from claimcheck.models import Mention, MentionKind

_ALSO_PEOPLE = frozenset({"San", "Santa", "São", "Saint", "St", "Bad", "Rio"})
_SAINTS = frozenset({"St", "St.", "Saint"})
_HOUSES = frozenset({"of", "von", "de", "van"})
_OF_NAMES = frozenset({"of", "the", "de", "da", "di", "du", "del", "la", "von", "van", "der", "den", "&", "-"})


def names_below(word: Token, passage: Passage, reading: Reading) -> list[Mention]:
    """Return the names in what hangs on a word: 'of Osk', 'to sit in the parliament of Osk', 'at the 1936 Games'."""
    named = [token for token in word.subtree if is_name(token) and not _inside(token) and token != word]
    return [called(token, passage, reading) for token in named]


def _inside(token: Token) -> bool:
    """Tell whether a word is only a part of the name that it stands in."""
    return token.dep_ in ("compound", "nmod", "amod") and is_name(token.head)


def is_name(token: Token) -> bool:
    """Tell whether a word is, or ends, a name."""
    if token.text in calendar() or not token.text[:1].isupper():
        return False
    if token.pos_ == "PROPN":
        return True
    plain = any(child.dep_ in ("det", "amod", "poss") for child in token.children)
    first = token.i == token.sent.start
    if first and token.tag_ == "NNS":
        return False  # "Runners born here include": any noun is capital there
    return token.pos_ in ("NOUN", "X") and not plain and (not first or token.dep_ == "nsubj")


def called(name: Token, passage: Passage, reading: Reading) -> Mention:
    """Return the mention of a name in all its words, as a person's where what stands before it says so."""
    found = mention(name, passage, reading)
    first, last = name_run(name)
    site = _is_site(name, first)
    more = [token for token in name.doc[first.i : name.i] if passage.offset + token.idx < found.start]
    titled = not more or not more[-1].text[:1].isupper() or _title(more[-1], reading)
    craft = first.i > first.sent.start and first.nbor(-1).lower_ in listed("ties", "names", "unpeopled")
    somebody = found.kind is MentionKind.PERSON and not found.head and not (site or craft) and titled
    if found.kind is MentionKind.COUNTRY or somebody:
        return found
    if site or found.kind is MentionKind.PERSON:
        found = replace(found, kind=MentionKind.PLACE if site else MentionKind.THING)
    start, end = passage.place(first, last)
    text = reading.article.text[start:end]
    if (
        len(text) > len(found.name)
        or not found.name[:1].isupper()
        or found.head
        or "’s " in found.name
        or "'s " in found.name
    ):
        found = replace(found, text=text, start=start, end=end, name=text, head="")
    shown = not (site or craft) and _somebody(name, first, reading)
    return replace(found, kind=MentionKind.PERSON) if shown else found


def name_run(name: Token) -> tuple[Token, Token]:
    """Return the first and last word of a name, 'Prince Aron of Zeta', 'Land of the Two Rivers'."""
    first = last = name
    below = set(name.subtree)
    while first.i > name.sent.start and first.nbor(-1) in below and (_part(first.nbor(-1)) or _saint(first.nbor(-1))):
        first = first.nbor(-1)
    while not (first.text[:1].isupper() or first.text.isdigit()) and first.i < name.i:
        first = first.nbor(1)
    after = name
    while after.i + 1 < name.sent.end and after.nbor(1) in below and _part(after.nbor(1)):
        after = after.nbor(1)
        last = after if after.text[:1].isupper() else last
    return first, last


def _title(word: Token, reading: Reading) -> bool:
    if word.text in _SAINTS:
        return False
    return reading.knowledge.roles.is_honorific(word.text) or reading.knowledge.roles.role_of(word.lower_) is not None


def _saint(mark: Token) -> bool:
    """Tell whether a genitive belongs to a name: 'St Hedda's Church'."""
    before = (token.text for token in mark.head.children if token.i < mark.head.i and token.dep_ == "compound")
    return mark.dep_ == "case" and mark.head.dep_ == "poss" and not _SAINTS.isdisjoint(before)


def _is_site(name: Token, first: Token) -> bool:
    """Tell whether a name ends as those of buildings and of places do."""
    begins = first != name and first.text in table("terrain")["first"] and first.text not in _ALSO_PEOPLE
    return begins or name.text in {*table("terrain")["sites"], *table("terrain")["words"]} | listed(
        "ties", "names", "sites"
    )


def _part(word: Token) -> bool:
    if word.lower_ == "and":  # "Salt and Sand", but not "London and Hull"
        return word.ent_iob_ == "I" and word.i + 1 < word.sent.end and word.nbor(1).ent_iob_ == "I"
    if word.lower_ in _OF_NAMES or (word.text.isdigit() and len(word) == 4):  # "the 1958 Elm Cup"
        return True
    if word.text[:1].isupper() and word.dep_ == "compound":
        return True
    return word.text[:1].isupper() and word.pos_ in ("PROPN", "NOUN", "ADJ", "NUM", "X") and word.dep_ != "appos"


def _somebody(name: Token, first: Token, reading: Reading) -> bool:
    """Tell whether a calling or a title before a name, or a given name, says that it is a person's."""
    words = [token.text for token in name.doc[first.i : name.i + 1]]
    house = name.i + 2 < name.sent.end and name.nbor(1).lower_ in _HOUSES and name.nbor(2).text[:1].isupper()
    if (len(words) > 1 or house) and reading.knowledge.names.is_given(words[0]):  # "Ann Lee", "Sophie of Wied"
        return True
    if len(words) > 1 and reading.knowledge.names.is_given(words[1]) and reading.knowledge.roles.is_honorific(words[0]):
        return True
    before = [child for child in name.children if child.i < first.i and child.dep_ == "compound" and child.tag_ == "NN"]
    return any(reading.knowledge.roles.role_of(child.lemma_) or is_calling(child.lower_) for child in before)


def is_calling(noun: str) -> bool:
    """Tell whether a noun ends as those do that say what somebody is: teacher, guitarist."""
    return noun.endswith(("er", "or", "ist", "man", "boy", "woman", "girl", "ian", "ant"))
