"""Long lists in pages of a size that a browser and a reader can take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of a list: its items, its name, and the names of all its fellows."""

    items: Sequence[Any]
    number: int
    names: tuple[str, ...]
    first: int
    total: int

    @property
    def name(self) -> str:
        """The page's own name."""
        return self.names[self.number - 1]

    @property
    def before(self) -> str:
        """The page before; empty on the first."""
        return self.names[self.number - 2] if self.number > 1 else ""

    @property
    def after(self) -> str:
        """The page after; empty on the last."""
        return self.names[self.number] if self.number < len(self.names) else ""


def leaf_name(stem: str, number: int) -> str:
    """Return the name of a list's page, counted from 1."""
    return f"{stem}-{number}.html" if number > 1 else f"{stem}.html"


def leaves(items: Sequence[Any], size: int, stem: str, first_name: str = "") -> list[Leaf]:
    """Return the list in leaves ``stem.html``, ``stem-2.html`` …, one empty leaf where there is nothing."""
    number = max(1, -(-len(items) // size))
    names = (first_name or leaf_name(stem, 1), *(leaf_name(stem, at) for at in range(2, number + 1)))
    return [Leaf(items[at * size : (at + 1) * size], at + 1, names, at * size + 1, len(items)) for at in range(number)]
