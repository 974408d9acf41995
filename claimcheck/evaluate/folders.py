"""A folder of articles with an expected.json -> a case."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pydantic import ConfigDict, ValidationError

from claimcheck.config import Settings
from claimcheck.errors import InputError
from claimcheck.evaluate.labels import Case, Sentence, Unwanted, Wanted
from claimcheck.ingest import ingest
from claimcheck.models import Article
from claimcheck.models.frozen import Frozen

EXPECTED = "expected.json"


class _Open(Frozen):
    model_config = ConfigDict(extra="ignore")  # the file may say more than is scored


class _Side(_Open):
    source: str
    sentence: str
    value: str = ""
    agrees_with: str = ""


class _Item(_Open):
    kind: str
    a: _Side
    b: _Side
    question: str = ""
    also: tuple[_Side, ...] = ()


class _Expected(_Open):
    must: tuple[_Item, ...] = ()
    silent: tuple[_Item, ...] = ()


def read_folder(folder: Path, root: Path, set_: str, settings: Settings) -> Case:
    """Read one labelled folder; ``root`` is what the case's name is relative to.

    Raises:
        InputError: expected.json is not of the format, or cites a sentence that is not in the article, or an article
            cannot be read.

    """
    file = folder / EXPECTED
    try:
        expected = _Expected.model_validate_json(file.read_bytes())
    except ValidationError as error:
        first = error.errors()[0]
        raise InputError(f"{file}: {'.'.join(map(str, first['loc']))}: {first['msg']}. See corpus/README.md.") from None
    articles, skipped = ingest([folder], base=root, reading=settings.reading)
    for skip in skipped:
        if skip.fatal:
            raise InputError(f"{skip.path}: {skip.why}. A case is scored whole or not at all.")
    known = {Path(article.path).stem: article for article in articles}
    return Case(
        name=folder.relative_to(root).as_posix(),
        set=set_,
        articles=articles,
        wanted=tuple(_wanted(item, known, file) for item in expected.must),
        unwanted=tuple(
            Unwanted(kind=item.kind, a=_sentence(item.a, known, file), b=_sentence(item.b, known, file))
            for item in expected.silent
        ),
    )


def _wanted(item: _Item, known: Mapping[str, Article], file: Path) -> Wanted:
    a, b = (
        tuple(_sentence(side, known, file) for side in (first, *(o for o in item.also if o.agrees_with == letter)))
        for letter, first in (("a", item.a), ("b", item.b))
    )
    return Wanted(kind=item.kind, a=a, b=b, question=item.question)


def _sentence(side: _Side, known: Mapping[str, Article], file: Path) -> Sentence:
    """Find a cited sentence in its article."""
    article = known.get(side.source)
    if article is None:
        raise InputError(f"{file}: there is no article {side.source}. Give the name of its file without the ending.")
    start = article.text.find(side.sentence)
    if start < 0:
        raise InputError(f"{file}: {side.source} does not say “{side.sentence}”. Give a sentence word for word.")
    return Sentence(article_id=article.id, start=start, end=start + len(side.sentence), value=side.value)
