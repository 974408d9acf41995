"""XML -> a tree of plain nodes with their lines; entities of one's own and anything from outside are refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

from claimcheck.errors import InputError

_DEEPEST = 200  # NewsML-G2 with an XHTML body stays under 30


@dataclass(slots=True)
class Node:
    """An element: its local name, attributes, line, and what is in it."""

    name: str
    line: int
    attributes: dict[str, str] = field(default_factory=dict)
    inside: list[Node | str] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        """Yield this node and all below it, in the order of the file."""
        yield self
        for child in self.inside:
            if isinstance(child, Node):
                yield from child.walk()

    def find(self, *names: str) -> Node | None:
        """Return the first node below or here that has one of ``names``."""
        return next((node for node in self.walk() if node.name in names), None)

    def text(self) -> str:
        """Return all text below, runs of space as one."""
        return " ".join("".join(self.walk_text()).split())

    def walk_text(self) -> Iterator[str]:
        """Yield the pieces of text below."""
        for child in self.inside:
            if isinstance(child, str):
                yield child
            else:
                yield from child.walk_text()


def parse(raw: bytes) -> Node:
    """Return the root of the document; raise InputError with the line for what is broken or refused."""
    parser, root = expat.ParserCreate(namespace_separator=" "), Node("", 1)
    parser.buffer_text = True
    _build(parser, root)
    try:
        parser.Parse(raw, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        line = getattr(error, "lineno", parser.CurrentLineNumber)
        code = expat.errors.messages.get(getattr(error, "code", 0), str(error))
        raise InputError(f"is not whole XML: line {line}: {code}. Export it again") from error
    (top,) = (child for child in root.inside if isinstance(child, Node))
    return top


def _build(parser: expat.XMLParserType, root: Node) -> None:
    stack = [root]

    def start(name: str, attributes: dict[str, str]) -> None:
        if len(stack) > _DEEPEST:
            raise InputError(f"is XML nested more than {_DEEPEST} deep, which no news format is")
        local = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        stack.append(Node(name.rpartition(" ")[2], parser.CurrentLineNumber, local))
        stack[-2].inside.append(stack[-1])

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda name: stack.pop()
    parser.CharacterDataHandler = lambda data: stack[-1].inside.append(data)
    parser.EntityDeclHandler = _refuse("declares entities of its own, which is refused")
    parser.SkippedEntityHandler = _refuse("uses an entity that it does not define. Write the character itself")


def _refuse(why: str) -> Callable[..., NoReturn]:
    def handler(*_: object) -> NoReturn:
        raise InputError(f"is XML that {why}")

    return handler
