"""Print precision and recall of what is read from the articles in tests/extract/gold.

python -m tests.extract.score_claims [--misses [PART]]   the misses are those of the open articles only
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from claimcheck.config import Settings
from claimcheck.extract import extract
from claimcheck.extract.nlp import load
from claimcheck.ingest import ingest
from claimcheck.knowledge import load as load_knowledge
from tests.extract.claim_gold import article_of, files, read
from tests.extract.claim_scoring import PARTS, Mark, score


class Figures(NamedTuple):
    """Precision and recall of one part, with what they are counted from."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


def marks(part: str, model: str = "") -> list[Mark]:
    """Read the articles of ``part``, open or held-out, and judge their claims."""
    nlp, knowledge = load(model or Settings().model), load_knowledge()
    found = []
    for file in files(part):
        articles, _ = ingest([article_of(file)])
        found += score(read(file, articles[0].text), extract(articles, nlp, knowledge))
    return found


def figures(found: Iterable[Mark]) -> dict[str, Figures]:
    """Count the marks of each part."""
    counts = Counter((mark.part, mark.verdict) for mark in found)
    return {part: Figures(*(counts[part, verdict] for verdict in Figures._fields)) for part in PARTS}


def table(parts: dict[str, dict[str, Figures]]) -> str:
    """Write the figures as lines."""
    lines = []
    for name, measured in parts.items():
        lines.append(f"{name:12} {'precision':>9} {'recall':>7} {'right':>6} {'wrong':>6} {'missed':>6}")
        for part, one in measured.items():
            lines.append(
                f"  {part:12} {one.precision:7.3f} {one.recall:7.3f} {one.right:6} {one.wrong:6} {one.missed:6}"
            )
    return "\n".join(lines)


def main(arguments: list[str]) -> None:
    """Print the table, and the misses of the open articles."""
    found = {part: marks(part) for part in ("open", "held-out")}
    print(table({part: figures(one) for part, one in found.items()}))
    if "--misses" in arguments:
        wanted = arguments[arguments.index("--misses") + 1 :] or PARTS
        for mark in found["open"]:
            if mark.part in wanted and mark.verdict != "right":
                print(f"{mark.part} {mark.verdict}: {mark.what}\n    {mark.sentence}")


if __name__ == "__main__":
    main(sys.argv[1:])
