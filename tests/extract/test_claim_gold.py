"""The hand-written claims are of the articles as they stand, and in the format of their README."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.ingest import ingest
from tests.extract.claim_gold import MODALITIES, Line, Sentence, article_of, files, read
from tests.extract.claim_matching import alternatives

FILES = [*files("open"), *files("held-out")]
GRAINS = frozenset("cpdwmqsyev")


def sentences(file: Path) -> tuple[Sentence, ...]:
    articles, _ = ingest([article_of(file)])
    return read(file, articles[0].text)


def test_twenty_articles_are_open_and_ten_held_out() -> None:
    assert (len(files("open")), len(files("held-out"))) == (20, 10)
    assert {file.parent.name for file in files("open")}.isdisjoint(file.parent.name for file in files("held-out"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_the_gold_covers_its_article_in_words_that_stand_there(file: Path) -> None:
    articles, _ = ingest([article_of(file)])
    found = read(file, articles[0].text)
    assert "".join("".join(s.text.split()) for s in found) == "".join(articles[0].text.split())
    wrong = [
        f"{line.rest!r} in {s.text!r}" for s in found for line in s.lines for words in cited(line) if not s.find(words)
    ]
    assert wrong == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_the_gold_is_in_its_format(file: Path) -> None:
    for sentence in sentences(file):
        for line in sentence.of("r"):
            how = line.fields[4].partition("by ")[0].split()
            assert {part for word in how for part in word.split("/")} <= MODALITIES | {"not", "?", "actual"}, line
        for line in (*sentence.of("q"), *sentence.of("t"), *sentence.of("f")):
            assert all(line.sides), line
        for line in sentence.of("t"):
            for reading in line.sides[1].split(" or "):
                assert GRAINS.issuperset("".join(reading.partition("@")[0].split()[1:])), line


def cited(line: Line) -> list[str]:
    """Return the words of a line that must stand in its sentence."""
    if line.letter == "r":
        fields = (line.fields[0], *(one for text in line.fields[1:4] for one in text.split(";")))
    elif line.letter in "os":
        fields = (line.fields[0],)
    elif line.letter in "qtf":
        fields = (line.sides[0],)
    else:
        fields = (line.rest.partition("@")[0],) if line.letter == "p" else ()
    owner = line.rest.rpartition("@")[2] if line.letter in "tp" and "@" in line.rest else ""
    cited = [one.strip().lstrip("?") for text in (*fields, owner) for one in alternatives(text)[:1]]
    return [one for one in cited if one]
