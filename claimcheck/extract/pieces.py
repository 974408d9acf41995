"""Blocks that no writer of news would have written, in pieces: what the passes cost grows with a passage's square."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extract.blocks import Block
from claimcheck.extract.tokens import Doc

# In 10,550 paragraphs of news the longest sentence had 109 tokens, the longest paragraph 242.
SENTENCE = 250  # tokens; a longer one is a list, a table or no prose
PASSAGE = 1_000  # tokens; a longer one is a text without paragraphs


def pieces(block: Block, doc: Doc) -> tuple[Block, ...]:
    """Part ``block``, whose parse is ``doc``, at ends of sentences, and a sentence that is too long between words."""
    if len(doc) <= SENTENCE:
        return (block,)
    text, ends = doc.text, [doc[cut].idx for cut in _cuts(doc)]
    return tuple(
        Block(block.start + start, block.start + end, block.kind)
        for start, end in zip([0, *ends], [*ends, len(text)], strict=True)
        if text[start:end].strip()
    )


def _cuts(doc: Doc) -> Iterator[int]:
    """Yield the tokens that begin a piece, save the first."""
    begun = 0
    for sentence in doc.sents:
        if sentence.start > begun and sentence.end - begun > PASSAGE:
            begun = sentence.start
            yield begun
        for start in range(sentence.start, sentence.end, SENTENCE) if len(sentence) > SENTENCE else ():
            if start > begun:
                begun = start
                yield begun
