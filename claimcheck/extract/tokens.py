"""A parse as plain objects: the passes ask each word some hundred times what hangs on it and what sort it is.

spaCy makes a new token for every answer, and looks its strings up anew; that took two thirds of reading. Here all that
the passes ask is read once. Names and meanings are spaCy's, so its docs may stand in for these.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Any, NamedTuple, overload

import numpy as np
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, IDX, LEMMA, ORTH, POS, SENT_START, SPACY, TAG
from spacy.tokens import Doc as Parsed

_READ = [ORTH, LEMMA, POS, TAG, DEP, ENT_TYPE, ENT_IOB, HEAD, IDX, SPACY, SENT_START]
_IOB = ("", "I", "O", "B")
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
MOST = 1 << 17  # different words that are remembered; 10,000 made articles have a fifth of them


class _Word(NamedTuple):
    """What a word is wherever it stands."""

    text: str
    lower: str
    is_punct: bool
    is_space: bool
    is_stop: bool
    is_alpha: bool
    is_quote: bool
    like_num: bool


class Token:
    """A word in its place."""

    __slots__ = (
        "children", "dep_", "doc", "ent_iob_", "ent_type_", "head", "i", "idx", "is_alpha", "is_punct", "is_quote",
        "is_sent_start", "is_space", "is_stop", "lemma_", "like_num", "lower_", "pos_", "sent", "tag_", "text",
        "whitespace_",
    )  # fmt: skip

    doc: Doc
    i: int
    idx: int
    text: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    ent_type_: str
    ent_iob_: str
    whitespace_: str
    is_punct: bool
    is_space: bool
    is_stop: bool
    is_alpha: bool
    is_quote: bool
    like_num: bool
    is_sent_start: bool
    head: Token
    children: Sequence[Token]
    sent: Span

    def __len__(self) -> int:
        return len(self.text)

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        return self.text

    @property
    def is_lower(self) -> bool:
        """Whether all its letters are small."""
        return self.text.islower()

    @property
    def is_upper(self) -> bool:
        """Whether all its letters are capitals."""
        return self.text.isupper()

    @property
    def is_title(self) -> bool:
        """Whether only its first letter is a capital."""
        return self.text.istitle()

    @property
    def is_digit(self) -> bool:
        """Whether it has digits only."""
        return self.text.isdigit()

    def nbor(self, step: int = 1) -> Token:
        """Return the word so many places on."""
        tokens, place = self.doc.tokens, self.i + step
        if not 0 <= place < len(tokens):
            raise IndexError(f"no word {step} from {self.text!r}")
        return tokens[place]

    @property
    def lefts(self) -> Iterator[Token]:
        """The words before it that hang on it."""
        return (child for child in self.children if child.i < self.i)

    @property
    def subtree(self) -> Iterator[Token]:
        """The word and all that hangs on it, in order of the text."""
        before = True
        for child in self.children:
            if before and child.i > self.i:
                before = False
                yield self
            yield from child.subtree
        if before:
            yield self

    @property
    def ancestors(self) -> Iterator[Token]:
        """The words that it hangs on, the nearest first."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def is_ancestor(self, other: Token) -> bool:
        """Tell whether another word hangs on it."""
        while other.head is not other:
            other = other.head
            if other is self:
                return True
        return False

    @property
    def left_edge(self) -> Token:
        """The first word of all that hangs on it."""
        return self.doc.tokens[self.doc.edges[0][self.i]]

    @property
    def right_edge(self) -> Token:
        """The last word of all that hangs on it."""
        return self.doc.tokens[self.doc.edges[1][self.i]]


class _Stretch:
    """Words that follow each other."""

    __slots__ = ()

    tokens: Sequence[Token]

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)


class Doc(_Stretch):
    """A parsed text."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        """Take all words of a text."""
        self.text, self.tokens = text, tokens
        self.sents: tuple[Span, ...] = ()
        self.ents: tuple[Span, ...] = ()

    @overload
    def __getitem__(self, which: int) -> Token: ...
    @overload
    def __getitem__(self, which: slice) -> Span: ...
    def __getitem__(self, which: int | slice) -> Token | Span:
        if not isinstance(which, slice):
            return self.tokens[which]
        start, stop, _ = which.indices(len(self.tokens))
        return Span(self, start, max(start, stop))

    @cached_property
    def edges(self) -> tuple[list[int], list[int]]:
        """The places of the first and of the last word of all that hangs on each."""
        left, right = list(range(len(self.tokens))), list(range(len(self.tokens)))
        for token in self.tokens:  # in this order, all above a word that begins no later begins no later, either
            above = token.head
            while left[above.i] > token.i:
                left[above.i], above = token.i, above.head
        for token in reversed(self.tokens):
            above = token.head
            while right[above.i] < token.i:
                right[above.i], above = token.i, above.head
        return left, right

    @cached_property
    def _starts(self) -> list[int]:
        return [token.idx for token in self.tokens]

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words in small letters, for passes that look for one of few: most texts have none of them."""
        return frozenset([token.lower_ for token in self.tokens])

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """Their normal forms in small letters, for the same."""
        return frozenset([token.lemma_.lower() for token in self.tokens])

    def _at(self, position: int) -> int | None:
        """Return which word stands at a position of the text, with the blank behind it."""
        place = bisect_right(self._starts, position) - 1
        found = self.tokens[place] if place >= 0 else None
        return place if found and position < found.idx + len(found.text) + len(found.whitespace_) else None

    def char_span(self, start: int, end: int, alignment_mode: str) -> Span | None:
        """Return the words between two positions of the text: "contract" those within, "expand" those touched."""
        first, last = self._at(start), self._at(end - 1)
        if first is None or last is None:
            return None
        opening, closing = self.tokens[first], self.tokens[last]
        if alignment_mode == "contract":
            first += opening.idx < start
            last -= end < closing.idx + len(closing.text)
            return Span(self, first, last + 1) if first <= last else None
        return Span(self, first + (start == opening.idx + len(opening.text)), last + 1)


class Span(_Stretch):
    """Some words of a text that follow each other, as a name that they are, or as a sentence."""

    __slots__ = ("doc", "end", "label_", "start", "tokens")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        """Take the words from one place up to another."""
        self.doc, self.start, self.end, self.label_ = doc, start, end, label
        self.tokens = doc.tokens[start:end]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Span) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)

    @property
    def _key(self) -> tuple[int, int, int, str]:
        return id(self.doc), self.start, self.end, self.label_

    @overload
    def __getitem__(self, which: int) -> Token: ...
    @overload
    def __getitem__(self, which: slice) -> Span: ...
    def __getitem__(self, which: int | slice) -> Token | Span:
        if not isinstance(which, slice):
            return self.tokens[which]
        start, stop, _ = which.indices(len(self.tokens))
        return Span(self.doc, self.start + start, self.start + max(start, stop))

    @property
    def start_char(self) -> int:
        """Where it begins in the text."""
        return self.tokens[0].idx

    @property
    def end_char(self) -> int:
        """Where it ends in the text, without white space."""
        return self.tokens[-1].idx + len(self.tokens[-1].text)

    @property
    def text(self) -> str:
        """What it says."""
        if not self.tokens:
            return ""
        first, last = self.tokens[0], self.tokens[-1]
        return self.doc.text[first.idx : last.idx + len(last.text)]

    @property
    def text_with_ws(self) -> str:
        """What it says, with the blank behind it."""
        return self.text + self.tokens[-1].whitespace_ if self.tokens else ""

    @property
    def ents(self) -> tuple[Span, ...]:
        """The names in it."""
        return tuple(name for name in self.doc.ents if name.start >= self.start and name.end <= self.end)

    @property
    def root(self) -> Token:
        """The word that the others hang on: of several the first of those that are highest up, no bare punctuation."""
        leading = []
        for token in self.tokens:
            if token.head is token:
                return token
            if not self.start <= token.head.i < self.end:
                leading.append(token)
        if len(leading) == 1:
            return leading[0]
        return min(leading or [self.doc.tokens[self.start]], key=self._depth)

    def _depth(self, token: Token) -> int:
        bare = not token.children and (token.is_space or token.is_punct)
        return len(self.doc) - 1 if bare else sum(1 for _ in token.ancestors)

    def char_span(self, start: int, end: int, alignment_mode: str) -> Span | None:
        """Return the words from one position of its text to another."""
        return self.doc.char_span(self.start_char + start, self.start_char + end, alignment_mode)


def read(parsed: Parsed) -> Doc:
    """Read a parse of spaCy."""
    rows = parsed.to_array(_READ).astype(np.int64).tolist()
    words, names = _words(parsed.vocab), _names(parsed.vocab)
    tokens = [Token() for _ in rows]
    doc = Doc(parsed.text, tokens)
    below: list[list[Token]] = [[] for _ in rows]
    begins = []
    for i, (token, row) in enumerate(zip(tokens, rows, strict=True)):
        orth, lemma, pos, tag, dep, ent_type, ent_iob, head, idx, space, sent_start = row
        word = words.get(orth) or _remember(parsed[i], orth, words)
        token.doc, token.i, token.idx, token.whitespace_ = doc, i, idx, " " if space else ""
        token.text, token.lower_, token.is_punct, token.is_space = word[:4]
        token.is_stop, token.is_alpha, token.is_quote, token.like_num = word[4:]
        token.lemma_, token.pos_, token.tag_ = names[lemma], names[pos], names[tag]
        token.dep_, token.ent_type_, token.ent_iob_ = names[dep], names[ent_type], _IOB[ent_iob]
        token.is_sent_start = sent_start == 1
        token.head, token.children = tokens[i + head], below[i]
        if head:
            below[i + head].append(token)
        if token.is_sent_start or not i:
            begins.append(i)
    doc.sents = tuple(Span(doc, start, end) for start, end in zip(begins, [*begins[1:], len(rows)], strict=False))
    for sentence in doc.sents:
        for token in sentence.tokens:
            token.sent = sentence
    doc.ents = tuple(Span(doc, name.start, name.end, name.label_) for name in parsed.ents)
    _mend(tokens)
    return doc


def _mend(tokens: list[Token]) -> None:
    """Make a name right before a finite verb without a subject its subject: 'Tekle joked' may be parsed as one noun."""
    for token in tokens:
        verb = token.head
        before = token.dep_ == "compound" and token.pos_ == "PROPN" and verb.i == token.i + 1
        if before and verb.tag_ in _FINITE and not any(child.dep_ in _SUBJECTS for child in verb.children):
            token.dep_ = "nsubj"


class _Strings(dict[int, str]):
    """The strings that spaCy keeps, by the numbers it keeps them under, once they were asked for."""

    def __init__(self, strings: Any) -> None:
        super().__init__()
        self._strings = strings

    def __missing__(self, number: int) -> str:
        if len(self) > MOST:
            self.clear()
        self[number] = found = self._strings[number % (1 << 64)] if number else ""
        return found


@lru_cache(maxsize=2)  # as many as there are pipelines loaded
def _names(vocab: Any) -> _Strings:
    return _Strings(vocab.strings)


@lru_cache(maxsize=2)
def _words(vocab: Any) -> dict[int, _Word]:
    return {}


def _remember(token: Any, orth: int, words: dict[int, _Word]) -> _Word:
    if len(words) > MOST:
        words.clear()
    found = words[orth] = _Word(
        token.text,
        token.lower_,
        token.is_punct,
        token.is_space,
        token.is_stop,
        token.is_alpha,
        token.is_quote,
        token.like_num,
    )
    return found
