"""One parsed block of an article, and how its tokens lie in the article's text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from claimcheck.extract.blocks import Block, BlockKind
from claimcheck.extract.marks import quoted
from claimcheck.extract.tokens import Doc, Token
from claimcheck.models import Article


@dataclass(frozen=True)
class Passage:
    """A block with its parse; positions in ``doc`` plus ``offset`` are positions in the article's text."""

    article: Article
    block: Block
    doc: Doc

    @cached_property
    def offset(self) -> int:
        """Where the doc begins in the article's text."""
        return self.block.start

    @property
    def headline(self) -> bool:
        """Whether it is the article's headline."""
        return self.block.kind is BlockKind.HEADLINE

    @cached_property
    def as_written(self) -> bool:
        """Whether the parse read the article's own letters: those of a headline may be others, and comments are not."""
        return self.article.text.startswith(self.text, self.offset)

    def place(self, left: Token, right: Token) -> tuple[int, int]:
        """Return the article positions of the tokens from ``left`` to ``right``, both included."""
        return self.offset + left.idx, self.offset + right.idx + len(right.text)

    def root(self, start: int, end: int) -> Token:
        """Return the token that the stretch of the article from ``start`` to ``end`` hangs on."""
        span = self.doc.char_span(start - self.offset, end - self.offset, alignment_mode="expand")
        return span.root if span is not None else self.doc[0]

    @cached_property
    def text(self) -> str:
        """Return the text of the doc, which spaCy puts together anew on each access."""
        return self.doc.text

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Return for every token where its sentence begins and ends in the article, without outer white space."""
        found: list[tuple[int, int]] = []
        for span in self.doc.sents:
            text = span.text
            start = self.offset + span.start_char + len(text) - len(text.lstrip())
            found.extend([(start, start + len(text.strip()))] * len(span))
        return tuple(found)

    def sentence(self, token: Token) -> tuple[int, int]:
        """Return the article positions of the sentence around ``token``, without outer white space."""
        return self.sentences[token.i]

    @cached_property
    def quoted(self) -> tuple[tuple[int, int], ...]:
        """Return the stretches inside quotation marks, in doc positions, without the marks."""
        return quoted(self.doc.text)

    def in_quotes(self, token: Token) -> bool:
        """Tell whether ``token`` stands inside quotation marks."""
        return bool(self.quoted) and any(start <= token.idx < end for start, end in self.quoted)
