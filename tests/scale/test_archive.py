"""The archive: what goes in comes out, and a draft meets the articles of its story."""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from pydantic import TypeAdapter
from sqlalchemy import Engine, create_engine, select, text, update

from benchmarks.archives import archive as made
from claimcheck.archive import add, export, open_archive, related, remove, stats
from claimcheck.archive.adding import add_paths
from claimcheck.archive.schema import ARTICLES as ARTICLES_TABLE
from claimcheck.archive.schema import VERSION
from claimcheck.archive.store import unchanged
from claimcheck.claims import read_claims
from claimcheck.cli import main
from claimcheck.config import Settings
from claimcheck.errors import InputError
from claimcheck.keep.encoding import compress, with_gist
from claimcheck.keep.shelf import Shelf
from claimcheck.knowledge import load
from claimcheck.models import Claim
from claimcheck.pipeline import compare

ARTICLES = made(40)


@pytest.fixture(scope="module")
def read() -> Shelf:
    return read_claims(ARTICLES, Settings(jobs=1))


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where an archive is kept: a file, and a server."""
    if request.param == "SQLite":
        yield str(tmp_path / "claims.db")
        return
    url = request.getfixturevalue("server")
    yield url
    with create_engine(url).begin() as connection:
        connection.execute(text("drop schema public cascade"))
        connection.execute(text("create schema public"))


@pytest.fixture
def engine(place: str, read: Shelf) -> Iterator[Engine]:
    opened = open_archive(place)
    add(opened, read.encoded.values(), load(), "state")
    yield opened
    opened.dispose()


def test_it_counts_what_it_holds(engine: Engine, read: Shelf) -> None:
    found = stats(engine)

    assert (found.articles, found.claims) == (40, len(read))
    assert found.sources == len({article.source for article in ARTICLES})
    assert found.first_day == min(str(article.day) for article in ARTICLES)


def test_a_draft_meets_its_story_and_hardly_another(engine: Engine, read: Shelf) -> None:
    draft = ARTICLES[0]
    found = related(engine, [draft], read, load()).articles
    event = draft.id.split("-")[0]

    own = {a.id for a in ARTICLES if a.id.startswith(event)} - {draft.id}
    assert len(own & {other.id for other, _ in found}) >= 0.75 * len(own)
    assert len(found) < 10
    assert all(content == read.encoded[other.id][1] for other, content in found)


def test_a_draft_is_judged_as_in_a_folder(engine: Engine, read: Shelf) -> None:
    draft = ARTICLES[0]
    found = related(engine, [draft], read, load()).articles
    met, shelf = [draft, *(other for other, _ in found)], Shelf([read.encoded[draft.id], *found])
    near = compare(met, shelf, Settings(), focus=frozenset({draft.id}))
    whole = compare(ARTICLES, read, Settings())

    def own(report) -> list[tuple[str, ...]]:  # type: ignore[no-untyped-def]
        return [
            tuple(c.id for c in one.claims)
            for one in report.alignments
            if draft.id in {c.article_id for c in one.claims}
        ]

    assert own(near) == own(whole) != []


def test_an_article_that_is_added_again_replaces_itself(engine: Engine, read: Shelf) -> None:
    before = stats(engine)
    add(engine, list(read.encoded.values())[:5], load(), "state")

    assert stats(engine) == before


def test_what_is_removed_is_gone(engine: Engine) -> None:
    assert remove(engine, [article.id for article in ARTICLES[:3]]) == 3
    assert remove(engine, [ARTICLES[0].id, "nobody"]) == 0
    assert stats(engine).articles == 37
    left = "select count(*) from claimcheck_words where number not in (select number from claimcheck_articles)"
    with engine.connect() as connection:
        assert connection.execute(text(left)).scalar_one() == 0


def test_only_what_changed_is_new(engine: Engine) -> None:
    changed = ARTICLES[0].model_copy(update={"title": "Another"})

    assert unchanged(engine, [changed, *ARTICLES[1:]], "state") == {article.id for article in ARTICLES[1:]}
    assert unchanged(engine, ARTICLES, "another model") == frozenset()


@pytest.mark.parametrize("ending", ["jsonl", "parquet"])
def test_the_export_has_every_claim(engine: Engine, tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"claims.{ending}"
    written = export(engine, file)
    if ending == "jsonl":
        quotes = [json.loads(line)["quote"] for line in file.read_text("utf-8").splitlines()]
    else:
        quotes = pytest.importorskip("pyarrow.parquet").read_table(file)["quote"].to_pylist()

    assert written == len(quotes) == stats(engine).claims
    assert quotes[0] in ARTICLES[0].text + min(ARTICLES, key=lambda a: a.id).text + ARTICLES[0].title


@pytest.mark.parametrize("version", [1, 2])
def test_an_archive_of_an_earlier_version_is_brought_up_to_date(
    engine: Engine, read: Shelf, place: str, version: int
) -> None:
    with engine.begin() as connection:
        for article in ARTICLES:
            claims = TypeAdapter(tuple[Claim, ...]).dump_python(read.claims(article.id), exclude_defaults=True)
            content = compress(claims) if version == 1 else with_gist(compress(claims))
            old = update(ARTICLES_TABLE).where(ARTICLES_TABLE.c.id == article.id).values(claims=content)
            connection.execute(old)
        connection.execute(text(f"update claimcheck_meta set value = '{version}'"))
    again = open_archive(place)

    with again.connect() as connection:
        assert connection.execute(text("select value from claimcheck_meta")).scalar_one() == str(VERSION)
        kept = dict(connection.execute(select(ARTICLES_TABLE.c.id, ARTICLES_TABLE.c.claims)).all())
    assert kept == {article.id: read.encoded[article.id][1] for article in ARTICLES}
    assert (
        related(again, ARTICLES[:1], read, load()).articles
        == related(engine, ARTICLES[:1], read, load()).articles
        != ()
    )


def test_a_newer_archive_is_refused(engine: Engine, place: str) -> None:
    with engine.begin() as connection:
        connection.execute(text("update claimcheck_meta set value = '99'"))

    with pytest.raises(InputError, match="newer claimcheck"):
        open_archive(place)


@pytest.mark.parametrize(
    ("place", "why"), [("nodb://x/y", "no database"), ("missing/folder/claims.db", "cannot be opened")]
)
def test_what_is_no_archive_is_said_in_one_line(
    place: str, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError, match=why) as caught:
        open_archive(place)

    assert "\n" not in str(caught.value)


def test_a_file_that_is_something_else_is_no_archive(tmp_path: Path) -> None:
    (tmp_path / "claims.db").write_text("These are notes, not a database." * 50)

    with pytest.raises(InputError, match="cannot be opened"):
        open_archive(str(tmp_path / "claims.db"))


def test_one_may_read_while_another_writes(engine: Engine, place: str) -> None:
    with engine.begin() as writing:
        writing.execute(text("delete from claimcheck_words"))

        assert stats(open_archive(place)).words > 0


WIRE = """---
source: {}
published: 2026-03-03
---
Norway's special envoy {} arrived in Colombo for the peace talks with the rebels of Tessel.
"""


def test_the_command_line_fills_an_archive_and_checks_against_it(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claimcheck.toml").write_text("jobs = 1")
    (tmp_path / "wires").mkdir()
    (tmp_path / "wires" / "coast.txt").write_text(WIRE.format("Coast Wire", "Ingrid Berge"))
    (tmp_path / "draft.txt").write_text(WIRE.format("Our Paper", "Tor Aamot"))
    run = CliRunner()

    assert run.invoke(main, ["index", "add", place, "wires"]).output == "1 articles added, 0 unchanged.\n"
    assert run.invoke(main, ["index", "add", place, "wires"]).output == "0 articles added, 1 unchanged.\n"
    done = run.invoke(main, ["check", "draft.txt", "--archive", place, "--format", "json"])
    assert "Tor Aamot" in done.output
    assert "Ingrid Berge" in done.output
    assert done.exit_code == 1


def test_adding_says_what_it_could_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("")

    assert [skip.fatal for skip in add_paths(str(tmp_path / "c.db"), [tmp_path / "a.txt"], Settings(jobs=1))[2]] == [
        True
    ]


def test_limits_that_are_hit_are_said(engine: Engine, read: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    archived = importlib.import_module("claimcheck.archive.related")
    monkeypatch.setattr(archived, "READ", 1)
    monkeypatch.setattr(archived, "FOLLOWED", 3)

    notes = " ".join(related(engine, ARTICLES[:1], read, load()).notes)

    assert "of its words stand in more than 3 archived articles and led to none." in notes
    assert "archived articles that share a rare word with it the 1 nearest were read." in notes
    assert notes.startswith(f"{ARTICLES[0].id}: ")
