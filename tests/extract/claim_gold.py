"""Reading the hand-written claims in tests/extract/gold: the format is in its README."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

GOLD = Path(__file__).parent / "gold"
CORPUS = Path(__file__).parents[2] / "corpus"
MODALITIES = frozenset({"actual", "planned", "expected", "possible", "demanded", "hypothetical", "question"})
_LINE = re.compile(r"(?P<letter>[roaqtpfs])(?P<open>\??) +(?P<rest>.+)")


@dataclass(frozen=True)
class Line:
    """One item: its letter, whether it may be left out, its fields."""

    letter: str
    optional: bool
    rest: str

    @cached_property
    def fields(self) -> tuple[str, ...]:
        return tuple(part.strip() for part in self.rest.split("|")) + ("",) * 5

    @cached_property
    def sides(self) -> tuple[str, str]:
        """What stands before the first ' = ' and behind it."""
        left, _, right = self.rest.partition(" = ")
        return left.strip(), right.strip()


@dataclass(frozen=True)
class Sentence:
    """A sentence in its place, with its items."""

    text: str
    start: int
    lines: list[Line] = field(default_factory=list)

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    def of(self, letter: str) -> list[Line]:
        return [line for line in self.lines if line.letter == letter]

    def find(self, words: str) -> list[tuple[int, int]]:
        """Return where ``words`` stand, as positions of the article."""
        edge = rf"(?<!\w){re.escape(words)}(?!\w)" if words else r"(?!)"
        return [(self.start + m.start(), self.start + m.end()) for m in re.finditer(edge, self.text, re.IGNORECASE)]


def files(part: str) -> list[Path]:
    return sorted((GOLD / part).glob("*/*.txt"))


def article_of(file: Path) -> Path:
    return CORPUS / file.parent.name / file.name


def read(file: Path, text: str) -> tuple[Sentence, ...]:
    """Read a gold file on an article with this text."""
    found: list[Sentence] = []
    position = 0
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        if line.startswith("= "):
            start = text.find(line[2:], position)
            assert start >= 0, f"{file}:{number}: not in the article: {line}"
            found.append(Sentence(line[2:], start))
            position = found[-1].end
        elif line.strip():
            match = _LINE.fullmatch(line)
            assert match is not None, f"{file}:{number}: no item: {line}"
            found[-1].lines.append(Line(match["letter"], bool(match["open"]), match["rest"]))
    return tuple(found)


def digest() -> str:
    """Hash all gold files, by name and content."""
    hashed = hashlib.sha256()
    for path in sorted(GOLD.glob("*/*/*.txt")):
        content = path.read_bytes()
        hashed.update(f"{path.relative_to(GOLD).as_posix()}\x1f{len(content)}\x1f".encode() + content)
    return hashed.hexdigest()
