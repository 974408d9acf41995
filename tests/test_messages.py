"""Every message that a user can meet stands word for word in a test."""

from __future__ import annotations

import ast
import errno
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

import claimcheck
from claimcheck.acceptance.ledger import read
from claimcheck.archive import add, export, open_archive
from claimcheck.cli import main
from claimcheck.cli.edge import Group
from claimcheck.cluster import read_on_cluster
from claimcheck.config import Settings
from claimcheck.errors import ClaimcheckError
from claimcheck.evaluate import read_cases
from claimcheck.extract import nlp
from claimcheck.knowledge import load as load_knowledge
from claimcheck.models import Discrepancy
from claimcheck.report.formats import render
from claimcheck.report.query import to_the_desk
from claimcheck.report.wording import alignment
from claimcheck.second_opinion import load as load_opinion
from tests.cli.newsroom import newsroom
from tests.gate.making import finding, report, said

ROOT = Path(__file__).parents[1]
# What findings say is held by the examples of each detector, and pages by tests/report.
ELSEWHERE = ("detectors/", "align/", "compare/", "judge/", "report/html/")
# Help texts have tests of their own (tests/cli/test_edge.py); the other calls make patterns and SQL.
HELP = {"help", "description", "epilog", "metavar", "raw"}
NOT_SAID = {"compile", "execute", "info", "debug", "findall", "match", "sub"}


def said_in(node: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield the strings below a node that a user may read, without docstrings; of an f-string what is fixed in it."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Constant) and isinstance(child.value, str):
            yield child.lineno, child.value
        elif not (_is_docstring(child) or _is_help(child) or _is_not_said(child)):
            yield from said_in(child)


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _is_help(node: ast.AST) -> bool:
    return isinstance(node, ast.keyword) and node.arg in HELP


def _is_not_said(node: ast.AST) -> bool:
    called = node.func if isinstance(node, ast.Call) else None
    return getattr(called, "attr", "") in NOT_SAID


def fragments(text: str) -> list[str]:
    """Return what is fixed in a template, as far as it has three words."""
    parts = (" ".join(part.split()).strip(" .:,;()") for part in re.split(r"\{[^}]*\}", text))
    return [part for part in parts if sum(word.strip("…,.:;()'“”").isalpha() for word in part.split()) >= 3]


def everything_tested() -> str:
    """Return all that tests and the pages that they run say."""
    files = sorted((ROOT / "tests").rglob("*.py"))
    nodes = (node for file in files for node in ast.walk(ast.parse(file.read_text("utf-8"))))
    strings = [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    pages = [(ROOT / page).read_text("utf-8") for page in ("README.md", "docs/gate.md", "docs/api.md")]
    return "\n".join(" ".join(text.replace("\\", "").split()) for text in (*strings, *pages))


MODULES = sorted(
    path.relative_to(ROOT / "claimcheck").as_posix() for path in (ROOT / "claimcheck").rglob("*.py")
)  # fmt: skip


def test_every_message_of_more_than_two_words_stands_in_a_test() -> None:
    known = everything_tested()
    silent = [
        f"{module}:{line}: {part}"
        for module in MODULES
        if not module.startswith(ELSEWHERE) and module != "cli/__init__.py"  # the list of commands, with their help
        for line, text in said_in(ast.parse((ROOT / "claimcheck" / module).read_text("utf-8")))
        for part in fragments(text)
        if part not in known
    ]

    assert silent == []


# --- those that fit no other test


@pytest.fixture(autouse=True)
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return newsroom(tmp_path)


def run(*words: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(main, words)
    return done.exit_code, done.stdout, done.stderr


def refused(call: object, *given: object) -> str:
    with pytest.raises(ClaimcheckError) as caught:
        list(call(*given) or ())  # type: ignore[operator]
    return str(caught.value)


def test_nothing_to_remove_is_said() -> None:
    assert run("clean", "--isolated")[0] == 0
    assert run("clean", "--isolated") == (0, "", "Nothing to remove.\n")


def test_a_full_disk_is_said_with_what_to_do() -> None:
    @click.group(cls=Group)
    def group() -> None: ...

    @group.command()
    def writes() -> None:
        raise OSError(errno.ENOSPC, "No space left on device", "report.json")

    done = CliRunner().invoke(group, ["writes"])

    assert (done.exit_code, done.stderr) == (
        3,
        "Error: report.json: cannot be written (No space left on device). Make room and run it again.\n",
    )


def test_the_files_of_decisions_say_what_they_are() -> None:
    run("accept", "d2e4", "--reason", "both were sent", "--in", "wires")
    run("baseline", "wires")
    accepted, adopted = (Path(f"claimcheck-{name}.toml").read_text() for name in ("accepted", "baseline"))

    assert " ".join(accepted.partition("\n\n")[0].replace("\n#", "").split()) == (
        "# Findings that were reviewed and accepted. Written by claimcheck accept; "
        "review changes as you review code. Remove an entry to see its finding again."
    )
    assert " ".join(adopted.partition("\n\n")[0].replace("\n#", "").split()) == (
        "# Findings that were there when claimcheck was adopted. Written by claimcheck baseline, "
        "which only removes entries from this file; "
        "accept a new finding with claimcheck accept, which asks for a reason."
    )
    assert 'reason = "there when claimcheck was adopted"' in adopted


def test_a_ledger_that_is_no_toml_says_how_to_get_it_back() -> None:
    Path("a.toml").write_text("x")

    assert refused(read, Path("a.toml")) == (
        "a.toml: cannot be read: Expected '=' after a key in a key/value pair (at end of document). "
        "Mend it, or restore it from version control."
    )


def test_an_input_that_was_lost_is_an_annotation() -> None:
    lost = report(skipped=({"path": "a.txt", "why": "has no text"},))

    assert render(lost, "github") == "::error title=claimcheck::not checked: a.txt: has no text\n"


def test_a_finding_says_how_likely_its_claims_speak_of_one_fact() -> None:
    made: Discrepancy = finding(said("north", "12"), said("south", "15")).model_copy(update={"alignment_score": 0.9})

    assert alignment(made) == "Chance that both tell one fact: 90 %."


def test_a_pipeline_that_does_not_fit_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import spacy

    spacy.blank("en").to_disk(tmp_path / "blank")
    (tmp_path / "none").mkdir()
    blank, none = str(tmp_path / "blank"), str(tmp_path / "none")

    assert refused(nlp.load, blank) == (
        f"{blank}: this pipeline has no tagger, parser, ner. Choose one that has tagger, parser, ner."
    )
    assert refused(nlp.load, none).startswith(f"{none}: spaCy cannot load this pipeline: [E053] ")
    monkeypatch.setattr("claimcheck.installed.entry_points", lambda group: [])
    assert refused(nlp.load, "en_none") == (
        "en_none: no such spaCy pipeline. None is installed. Choose one with --model, or install it."
    )


def test_an_extra_word_without_its_table_says_how_to_write_it() -> None:
    assert refused(load_knowledge, (("Turkey", "Anatolia"),)) == (
        "knowledge.Turkey: write file.table.key, such as countries.Turkey.aliases"
    )


@pytest.mark.parametrize(
    ("module", "words", "message"),
    [
        (
            "pyarrow",
            ["index", "export", "a.db", "a.parquet"],
            "a.parquet: needs pyarrow. pip install 'claimcheck-newsroom[parquet]'",
        ),
        ("sqlalchemy", ["index", "stats", "b.db"], "this needs sqlalchemy. pip install 'claimcheck-newsroom[archive]'"),
        (
            "distributed",
            ["check", "wires", "--scheduler", "x:1"],
            "--scheduler needs Dask. pip install 'claimcheck-newsroom[dask]'",
        ),
    ],
)
def test_what_an_extra_needs_is_said_with_the_command_that_installs_it(
    module: str, words: list[str], message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(open_archive("a.db"), [], load_knowledge(), "state")
    for name in [name for name in sys.modules if module == "sqlalchemy" and name.startswith("claimcheck.archive")]:
        monkeypatch.delitem(sys.modules, name)
        monkeypatch.delattr(claimcheck, "archive", raising=False)
    monkeypatch.setitem(sys.modules, module, None)

    assert run(*words, *(["--no-cache"] if words[0] == "check" else [])) == (
        3,
        "",
        f"Error: {message}\n",
    )


def test_a_query_to_the_desk_asks_which_is_right() -> None:
    assert to_the_desk(finding()).endswith("\nWhich is right, and as of when?")


def test_a_name_that_the_package_does_not_have_is_an_error_like_any_module_s() -> None:
    with pytest.raises(AttributeError) as caught:
        claimcheck.nothing  # noqa: B018

    assert str(caught.value) == "module 'claimcheck' has no attribute 'nothing'"


def test_a_family_that_is_none_is_said() -> None:
    assert refused(load_knowledge().extended, {"predicates": {"one_doer": {"families": "nothing"}}}) == (
        "knowledge.predicates.one_doer: there is no family nothing; use one of [families]"
    )


def test_a_second_opinion_without_its_library_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "transformers", None)

    assert refused(load_opinion, "x") == (
        "--second-opinion needs transformers. pip install 'claimcheck-newsroom[nli]'"
    )  # fmt: skip


def test_a_scheduler_that_does_not_answer_is_said() -> None:
    said = refused(read_on_cluster, (), Settings(), "nonsense://x")

    assert said.startswith("nonsense://x: no Dask scheduler answers there (")
    assert said.endswith("). Start one: dask scheduler.")


def test_places_that_are_no_archive_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = open_archive("a.db")

    assert refused(export, engine, Path("a.csv")) == "a.csv: unknown ending. Export to .jsonl or .parquet."
    assert refused(open_archive, "nodb://x/y") == (
        "nodb://x/y: no database that is known here (Can't load plugin: sqlalchemy.dialects:nodb). "
        "Give a file or a postgresql URL."
    )
    assert refused(open_archive, "none/a.db") == (
        "none/a.db: cannot be opened as an archive (unable to open database file)."
    )
    monkeypatch.setitem(sys.modules, "psycopg", None)
    assert refused(open_archive, "postgresql+psycopg://x/y") == (
        "postgresql+psycopg://x/y: needs psycopg. pip install 'claimcheck-newsroom[postgres]'"
    )


def test_a_newer_archive_is_said() -> None:
    from sqlalchemy import text

    with open_archive("a.db").begin() as connection:
        connection.execute(text("update claimcheck_meta set value = '99'"))

    assert refused(open_archive, "a.db") == "a.db: written by a newer claimcheck (version 99). Update this one."


def test_what_an_archive_did_is_counted() -> None:
    assert run("index", "add", "a.db", "wires")[1] == "2 articles added, 0 unchanged.\n"
    assert run("index", "export", "a.db", "a.jsonl")[1].endswith(" claims written to a.jsonl.\n")
    assert run("index", "remove", "a.db", "coast")[1] == "1 articles removed.\n"


@pytest.mark.parametrize(
    ("expected", "message"),
    [
        ({"must": 3}, "must: Input should be a valid array. See corpus/README.md."),
        (
            ("nobody", "It was so."),
            "there is no article nobody. Give the name of its file without the ending.",
        ),
        (("coast", "It was so."), "coast does not say “It was so.”. Give a sentence word for word."),
    ],
)
def test_labels_that_do_not_fit_say_why(expected: object, message: str) -> None:
    if isinstance(expected, tuple):
        source, sentence = expected
        side = {"source": source, "sentence": sentence, "value": "x"}
        expected = {"must": [{"kind": "number", "question": "How many?", "a": side, "b": side}], "silent": []}
    Path("wires/expected.json").write_text(json.dumps(expected))

    assert refused(read_cases, [Path("wires")], Settings()).endswith(f"wires/expected.json: {message}")


def test_what_is_wrong_and_what_is_missed_is_listed_with_the_stage_that_lost_it(room: Path) -> None:
    newsroom(room, {"wires/hello.txt": "source: Hello\n\nHello."})
    a, b = ({"source": name, "value": "x"} for name in ("coast", "hello"))
    a["sentence"], b["sentence"] = "Twelve people died in the fire at the cannery in Tessel on Monday", "Hello."
    must = {"kind": "number", "question": "How many?", "a": a, "b": b}
    Path("wires/expected.json").write_text(json.dumps({"must": [must], "silent": []}))
    listed = run("eval", "wires", "--format", "markdown", "--misses")[1]

    assert "### What is reported wrongly\n" in listed
    assert "| no claim in the right sentence |" in listed


def test_labels_that_are_not_there_or_twice_are_said() -> None:
    Path("labels.jsonl").write_text('{"id": 3}\n')
    Path("wires/expected.json").write_text('{"must": [], "silent": []}')
    twice = refused(read_cases, [Path("wires"), Path("wires")], Settings())
    Path("wires/empty.txt").write_text("")
    broken = refused(read_cases, [Path("wires")], Settings())

    assert run("eval")[2] == "Error: nothing to score. Give folders with an expected.json, or .jsonl files.\n"
    assert refused(read_cases, [Path("drafts")], Settings()) == (
        "nothing labelled to score. Give folders with an expected.json, or .jsonl files."
    )
    assert twice == "wires: two cases have this name. Give each folder and file once."
    assert broken == (
        "wires/empty.txt: has no text. Remove it, or fill it. A case is scored whole or not at all."
    )  # fmt: skip
    assert refused(read_cases, [Path("labels.jsonl")], Settings()).endswith(". Give id, articles and gold.")
