"""A file of one labelled case a line -> cases.

A line holds ``id``, ``articles`` (id, text; source, published and title where known) and ``gold``: pairs of spans of
characters (``a``, ``start_a``, ``end_a``, ``b``, …) with a ``type`` and a ``strength``: ``hard`` has to be reported,
``soft`` may be, ``update`` must not. Of kind ``alignment`` it holds ``annotated`` sentences instead, each as article,
start and end, and those that are ``aligned``, both in one list.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ConfigDict, Field, ValidationError, model_validator

from claimcheck.errors import InputError
from claimcheck.evaluate.labels import Case, Sentence, Strength, Unwanted, Wanted
from claimcheck.models import Article
from claimcheck.models.frozen import Frozen

UPDATE = "update"


class _Open(Frozen):
    model_config = ConfigDict(extra="ignore")  # such files carry notes of those who labelled them


class _Gold(_Open):
    a: str
    b: str
    start_a: int
    end_a: int
    start_b: int
    end_b: int
    type: str | None = None
    strength: str = Field(default="hard", pattern="^(hard|soft|update)$")
    slot: str = ""
    value_a: str | None = None
    value_b: str | None = None


_Span = tuple[str, int, int]


class _Row(_Open):
    id: str
    articles: tuple[dict[str, Any], ...]
    gold: tuple[_Gold, ...]
    kind: str = ""
    annotated: tuple[_Span, ...] = ()
    aligned: tuple[tuple[str, int, int, str, int, int], ...] = ()

    @model_validator(mode="after")
    def _gold_cites_its_own_articles(self) -> _Row:
        known = {fields.get("id") for fields in self.articles}
        for article in (article for gold in self.gold for article in (gold.a, gold.b)):
            if article not in known:
                raise ValueError(f"there is no article {article}")
        return self


def read_lines(file: Path) -> Iterator[Case]:
    """Read the cases of a file; of rows that label alignments only those that do.

    Raises:
        InputError: a line is not of the format.

    """
    for number, line in enumerate(_text(file).split("\n"), start=1):  # no other line end: JSON may hold U+2028
        if not line.strip():
            continue
        try:
            row = _Row.model_validate_json(line)
            if row.kind != "alignment":
                yield _case(row, file.stem)
            elif row.annotated:
                yield _aligned(row, file.stem)
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(map(str, first["loc"])) or "gold"
            said = first["msg"].removeprefix("Value error, ")
            raise InputError(f"{file}:{number}: {where}: {said}. Give id, articles and gold.") from None


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{file}: is not UTF-8 at byte {error.start}. Save it as UTF-8.") from None


def _case(row: _Row, set_: str) -> Case:
    name = f"{set_}/{row.id}"
    articles = tuple(_article(fields, name) for fields in row.articles)
    return Case(
        name=name,
        set=set_,
        articles=articles,
        wanted=tuple(
            Wanted(
                kind=gold.type or "any",
                a=(_sentence(name, gold.a, gold.start_a, gold.end_a, gold.value_a),),
                b=(_sentence(name, gold.b, gold.start_b, gold.end_b, gold.value_b),),
                question=gold.slot,
                strength=Strength(gold.strength),
            )
            for gold in row.gold
            if gold.strength != UPDATE
        ),
        unwanted=tuple(
            Unwanted(
                kind=UPDATE,
                a=_sentence(name, gold.a, gold.start_a, gold.end_a, gold.value_a),
                b=_sentence(name, gold.b, gold.start_b, gold.end_b, gold.value_b),
            )
            for gold in row.gold
            if gold.strength == UPDATE
        ),
    )


def _aligned(row: _Row, set_: str) -> Case:
    name = f"{set_}/{row.id}"
    return Case(
        name=name,
        set=set_,
        articles=tuple(_article(fields, name) for fields in row.articles),
        annotated=tuple(_sentence(name, *span, None) for span in row.annotated),
        aligned=tuple((_sentence(name, *both[:3], None), _sentence(name, *both[3:], None)) for both in row.aligned),
    )


def _article(fields: dict[str, Any], case: str) -> Article:
    """Make an article whose id is its own in the whole run."""
    given = {key: value for key, value in fields.items() if value not in (None, "") and key in Article.model_fields}
    return Article.model_validate({"source": given.get("id", ""), **given, "id": f"{case}/{given.get('id', '')}"})


def _sentence(case: str, article: str, start: int, end: int, value: str | None) -> Sentence:
    return Sentence(article_id=f"{case}/{article}", start=start, end=end, value=value or "")
