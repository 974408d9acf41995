"""What the parts of the score are called."""

from __future__ import annotations

import re
from pathlib import Path

from claimcheck.knowledge.tables import table
from claimcheck.report.wording import shortened

SCORE = Path(__file__).parents[2] / "claimcheck/align/score.py"


def test_every_part_of_the_score_has_a_name_for_readers() -> None:
    source = SCORE.read_text(encoding="utf-8")
    names = set(re.findall(r'_(?:part|participants)\("([a-z ]+)"', source))

    assert names == set(table("parts")["labels"])
    assert len(names) > 10


def test_long_words_are_shortened_between_words() -> None:
    assert shortened("a few words") == "a few words"
    assert shortened("word " * 30).endswith("word …")
    assert len(shortened("word " * 30)) <= 82
