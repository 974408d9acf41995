"""What the parts of the score are called."""

from __future__ import annotations

import re
from pathlib import Path

from claimcheck.knowledge.tables import table
from claimcheck.report.wording import shortened

SCORES = sorted((Path(__file__).parents[2] / "claimcheck/align").glob("*.py"))


def test_every_part_of_the_score_has_a_name_for_readers() -> None:
    sources = "".join(score.read_text(encoding="utf-8") for score in SCORES)
    names = set(re.findall(r'(?:reason|participants|Part|Reason)\("([a-z ]+)"', sources))

    assert names == set(table("parts")["labels"])
    assert len(names) > 10


def test_long_words_are_shortened_between_words() -> None:
    assert shortened("a few words") == "a few words"
    assert shortened("word " * 30).endswith("word …")
    assert len(shortened("word " * 30)) <= 82
