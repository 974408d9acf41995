"""The command line around the work: help, version, errors and exit codes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

import claimcheck.cli
from claimcheck.cli import main
from claimcheck.cli.edge import Group
from claimcheck.errors import ConfigError, DetectorError, InputError, ModelError

CONTEXT = click.Context(main)
COMMANDS = main.list_commands(CONTEXT)


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def command(name: str) -> click.Command:
    found = main.get_command(CONTEXT, name)
    assert found is not None
    return found


def run(*words: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(main, words)
    return done.exit_code, done.stdout, done.stderr


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["check", "--help"], ["config", "show"]])
def test_what_reads_no_text_imports_no_spacy(words: list[str]) -> None:
    code = (
        "import sys\nfrom claimcheck.cli import main\n"
        f"try: main({words!r})\nexcept SystemExit as end: assert not end.code, end.code\n"
        "assert 'spacy' not in sys.modules\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)

    assert done.returncode == 0, done.stderr


def test_the_help_imports_nothing_heavy() -> None:
    heavy = ("pydantic", "numpy", "spacy", "rapidfuzz", "rich", "jinja2", "sqlalchemy")
    code = (
        "import sys\nfrom claimcheck.cli import main\n"
        "try: main(['--help'])\nexcept SystemExit as end: assert not end.code, end.code\n"
        f"print([name for name in {heavy!r} if name in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)

    assert done.stdout.splitlines()[-1] == "[]", done.stdout + done.stderr


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_says_of_a_command_what_its_own_help_begins_with(name: str) -> None:
    assert main.summaries[name] == command(name).get_short_help_str(limit=200)


def test_every_command_of_a_file_is_listed() -> None:
    files = Path(claimcheck.cli.__file__).parent.glob("*.py")
    held = {file.stem for file in files if "@click.command(" in (code := file.read_text()) or "@click.group()" in code}

    assert held == set(COMMANDS)


def test_the_version_is_the_package_s() -> None:
    assert run("--version") == (0, f"claimcheck, version {claimcheck.__version__}\n", "")


def test_the_help_lists_every_command_and_the_exit_codes() -> None:
    _, text, _ = run("--help")

    assert all(f"\n  {name} " in text for name in COMMANDS)
    assert "  3  not everything could be checked; what was found is printed all the same" in text


@pytest.mark.parametrize("name", [name for name in COMMANDS if not isinstance(command(name), click.Group)])
def test_the_help_of_every_command_shows_an_example(name: str) -> None:
    code, text, _ = run(name, "--help")

    assert code == 0
    assert f"\n  claimcheck {name}" in text


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_does(name: str) -> None:
    silent = [p.name for p in command(name).params if isinstance(p, click.Option) and not p.help]

    assert silent == []


@pytest.mark.parametrize(("error", "code"), [(InputError, 3), (ModelError, 3), (ConfigError, 2), (DetectorError, 4)])
def test_an_error_of_ours_is_one_line_and_its_exit_code(error: type[Exception], code: int) -> None:
    @click.group(cls=Group)
    def group() -> None: ...

    @group.command()
    def fails() -> None:
        raise error("corpus/x: no article here.\nclaimcheck.toml: nor there.")

    done = CliRunner().invoke(group, ["fails"])

    assert done.exit_code == code
    assert done.stderr == "Error: corpus/x: no article here.\nError: claimcheck.toml: nor there.\n"
    assert done.stdout == ""


def test_a_bug_shows_its_traceback_and_never_looks_like_a_finding() -> None:
    @click.group(cls=Group)
    def group() -> None: ...

    @group.command()
    def breaks() -> None:
        raise ZeroDivisionError

    done = CliRunner().invoke(group, ["breaks"])

    assert done.exit_code == 4
    assert done.stderr.startswith("Traceback (most recent call last):")
    assert done.stderr.endswith("ZeroDivisionError\nError: a bug in claimcheck. Please report the lines above.\n")


def test_an_interrupt_never_looks_like_a_finding() -> None:
    @click.group(cls=Group)
    def group() -> None: ...

    @group.command()
    def stopped() -> None:
        raise KeyboardInterrupt

    done = CliRunner().invoke(group, ["stopped"])

    assert (done.exit_code, done.stdout, done.stderr) == (130, "", "Interrupted.\n")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            ["check", "--output", "sarf=x"],
            "--output sarf=x: sarf is not a format. Did you mean sarif?",
        ),
        (["check", "--output", "sarif"], "--output sarif: no file is named. Write sarif=FILE."),
        (
            ["check", "--output", "word=x"],
            "--output word=x: word is not a format. There are: concise, github, gitlab, html, json, jsonl, junit, "
            "markdown, sarif, text.",
        ),
        (["check", "--config", "none.toml", "."], "none.toml: cannot be read (No such file or directory)."),
        (["accept", "f00d", "--reason", " "], "--reason is empty. Say why it is right to live with the finding."),
        (["accept", "f00d"], "Missing option '--reason'."),
        (
            ["accept", "f00d", "--reason", "x"],
            "name the report that the finding stands in (--report), or the articles (--in).",
        ),
        (
            ["accept", "f00d", "--reason", "x", "--until", "1999-01-01"],
            "--until 1999-01-01 is past. Name today or a later day.",
        ),
    ],
)
def test_wrong_usage_is_told_what_is_wrong_and_exits_with_2(words: list[str], message: str) -> None:
    code, out, err = run(*words)

    assert (code, out) == (2, "")
    assert err.splitlines()[-1] == f"Error: {message}"


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (["chekc"], "chekc"),
        (["check", "nowhere"], "nowhere"),
        (["check", "--draft", "nowhere"], "--draft"),
        (["check", "--min-confidence", "2"], "--min-confidence"),
        (["check", "--jobs", "0"], "--jobs"),
        (["check", "--frmat", "text"], "--format"),
        (["check", "--fail-on", "fatal"], "warning"),
        (["completion", "csh"], "zsh"),
    ],
)
def test_click_s_own_messages_name_what_is_wrong_or_right_and_exit_with_2(words: list[str], names: str) -> None:
    code, out, err = run(*words)

    assert (code, out) == (2, "")
    assert names in err.splitlines()[-1]


@pytest.mark.parametrize("command", ["check", "claims", "baseline"])
def test_no_path_is_told_what_to_give(command: str) -> None:
    done = run(command)

    assert done == (3, "", "Error: nothing to check. Give files, or folders with one text file per source.\n")


def test_a_report_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    from claimcheck.report.formats import Output, write
    from tests.gate.making import report

    with pytest.raises(InputError) as caught:
        write(report(), Output("sarif", tmp_path))

    assert str(caught.value) == f"{tmp_path}: cannot be written (Is a directory). Name another place."


def test_init_writes_a_file_that_config_show_reads_and_never_overwrites(tmp_path: Path) -> None:
    first, again = run("init"), run("init")
    shown = run("config", "show")

    assert first == (0, "claimcheck.toml: written. claimcheck config show shows what is in force.\n", "")
    assert again == (2, "", "Error: claimcheck.toml: exists. Remove it first, or edit it.\n")
    assert shown[1].startswith("# from claimcheck.toml\n")


def test_config_show_without_a_file_shows_the_defaults() -> None:
    code, out, _ = run("config", "show", "--isolated", "--jobs", "3")

    assert code == 0
    assert out.startswith("# no settings file: these are the defaults\n")
    assert "\njobs = 3\n" in out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script_that_asks_claimcheck(shell: str) -> None:
    code, out, _ = run("completion", shell)

    assert code == 0
    assert f"_CLAIMCHECK_COMPLETE={shell}_complete" in out


def test_bash_completes_commands_and_choices(tmp_path: Path) -> None:
    def completed(line: str) -> set[str]:
        words = line.split(" ")
        done = subprocess.run(
            [sys.executable, "-c", "from claimcheck.cli import main; main(prog_name='claimcheck')"],
            env={"COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1), "_CLAIMCHECK_COMPLETE": "bash_complete"},
            capture_output=True,
            text=True,
            cwd=tmp_path,
        )
        return {item.removeprefix("plain,") for item in done.stdout.split()}

    assert completed("claimcheck ch") == {"check"}
    assert completed("claimcheck check --fail-on w") == {"warning"}
