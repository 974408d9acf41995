"""Datelines, headings and captions are no part of the sentences beside them."""

from __future__ import annotations

import pytest

from claimcheck.extract.blocks import BlockKind, blocks

FIRST = "A crane fell into the harbour on Monday, and nobody was hurt, the harbour master said."


@pytest.mark.parametrize(
    "dateline",
    [
        "LINDE, March 4 (HT) —",
        "PORT LINDE (Quay News) -",
        "Linde, Arvania (QN) –",
        "ST. LINDE, Arvania —",
        "LINDE, Arvania, Oct. 12, 2026 (QN) --",
    ],
)
def test_a_dateline_is_parted_from_its_sentence(dateline: str) -> None:
    text = f"Crane falls\n\n{dateline} {FIRST}"
    found = {block.kind: text[block.start : block.end] for block in blocks(text)}
    assert (found[BlockKind.DATELINE], found[BlockKind.BODY]) == (dateline, FIRST)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada Lee — The one mayor of Linde who never spoke — has left, and nobody knows where she has gone.",
        "The crane (a Linde) — it fell on Monday — was forty metres high and had stood there since the war.",
    ],
)
def test_dashes_inside_a_sentence_make_no_dateline(sentence: str) -> None:
    text = f"Crane falls\n\n{sentence}"
    kinds = [block.kind for block in blocks(text)]
    assert kinds == [BlockKind.HEADLINE, BlockKind.BODY]
