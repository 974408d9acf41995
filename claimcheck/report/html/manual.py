"""A detector's docstring as blocks of a page."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass

_LEAD = r"[A-Z][\w' ]{2,30}:"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph with its lead words ("Why it matters"), or the items of a list, or lines kept as written."""

    lead: str = ""
    text: str = ""
    items: tuple[str, ...] = ()
    verbatim: str = ""


def blocks(doc: str) -> tuple[Block, ...]:
    """Return the blocks of a docstring: blank lines and lines with lead words part them."""
    parts = re.split(rf"\n[ \t]*\n|\n(?={_LEAD})", inspect.cleandoc(doc))
    return tuple(_block(part.strip("\n")) for part in parts if part.strip())


def first_sentence(doc: str) -> str:
    """Return the first paragraph of a docstring as one line."""
    return " ".join(inspect.cleandoc(doc).split("\n\n")[0].split())


def _block(part: str) -> Block:
    lines = part.split("\n")
    if all(line.startswith((" ", "\t")) for line in lines):
        return Block(verbatim=inspect.cleandoc("\n" + part))
    lead, rest = _lead(lines[0])
    body = "\n".join([rest, *lines[1:]] if rest else lines[1:]) if lead else part
    if re.match(r"\s*[-*] ", body):
        return Block(lead, items=tuple(" ".join(item.split()) for item in re.split(r"(?m)^\s*[-*] ", body)[1:]))
    return Block(lead, " ".join(body.split()))


def _lead(line: str) -> tuple[str, str]:
    found = re.match(rf"({_LEAD[:-1]}):(?:\s+(.*))?$", line)
    return (found[1], found[2] or "") if found else ("", "")
