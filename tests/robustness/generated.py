"""Bad inputs without end, the same ones for one seed: real files that are changed, cut, mixed, and pure noise."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "ingest"))

from article_samples import SAMPLES

HOSTILE = [
    b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"---\n", b"!!python/object:os.system", b"&a [*a, *a]", b"<!ENTITY a 'b'>",
    b"<![CDATA[", b"]]>", b"<script>", b"-->", b"&#x110000;", b"&#0;", b"\\ud800", b"NaN", b"1e999", b"[" * 2000,
    b"<p>" * 500, "\u202e\u200b".encode(), "e\u0301".encode() * 50, b"\r", b"\x1b[31m", b"{" * 500, b"%PDF-",
    b"PK\x03\x04", b"WARC/1.0\r\n", b"Content-Length: 99999999999\r\n", b"../" * 9, b"published: 0000-00-00",
    b"9" * 5000, "“".encode(), "Ⅷ½٣".encode(),
]  # fmt: skip


def bad_files(seed: int, count: int) -> Iterator[tuple[str, bytes]]:
    """Yield ``count`` names and contents."""
    chance = random.Random(seed)
    suffixes = sorted(SAMPLES)
    for number in range(count):
        suffix = chance.choice(suffixes)
        raw = bytearray(SAMPLES[chance.choice(suffixes)] if chance.random() < 0.1 else SAMPLES[suffix])
        for _ in range(chance.randint(1, 5)):
            _damage(raw, chance)
        yield f"{number:06d}{suffix}", bytes(raw)


def _damage(raw: bytearray, chance: random.Random) -> None:
    """Change a file in one of the ways files go wrong."""
    place, length = chance.randint(0, len(raw)), chance.randint(1, 40)
    kind = chance.randint(0, 6)
    if kind == 0:
        del raw[place:]
    elif kind == 1:
        raw[place : place + length] = chance.randbytes(length)
    elif kind == 2:
        raw[place:place] = chance.choice(HOSTILE)
    elif kind == 3:
        del raw[place : place + length]
    elif kind == 4 and raw:
        raw[place - 1] ^= 1 << chance.randint(0, 7)
    elif kind == 5:
        raw[place:place] = raw[: length * 10]
    else:
        raw[:] = bytes(raw).replace(b"\n", chance.choice([b"\r", b"\r\n", b"", b"\x0b", b"\n\n"]))
