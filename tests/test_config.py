"""The settings file: where it is found, what wins, and what every mistake is told."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from claimcheck.cli.init import template
from claimcheck.config import FailOn, Level, Settings
from claimcheck.config.load import load, parse, read
from claimcheck.config.written import written
from claimcheck.errors import ConfigError
from claimcheck.knowledge import load as load_knowledge


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load({}, start=tmp_path) == (Settings(), None)


def test_the_nearest_file_up_the_tree_counts_and_paths_start_from_it(tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text('fail_on = "note"')
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    (tmp_path / "a" / "claimcheck.toml").write_text('fail_on = "warning"')
    loaded = load({}, start=deep)

    assert loaded.settings.fail_on is FailOn.WARNING
    assert loaded.settings.root == tmp_path / "a"
    assert loaded.file == tmp_path / "a" / "claimcheck.toml"


def test_a_pyproject_counts_only_with_the_section(tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text("min_confidence = 0.5")
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "pyproject.toml").write_text("[tool.other]\nx = 1\n")
    without = load({}, start=inner).settings
    (inner / "pyproject.toml").write_text("[tool.claimcheck]\nmin_confidence = 0.7\n")

    assert without.min_confidence == 0.5
    assert load({}, start=inner).settings.min_confidence == 0.7


def test_claimcheck_toml_goes_before_pyproject_toml(tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text("jobs = 2")
    (tmp_path / "pyproject.toml").write_text("[tool.claimcheck]\njobs = 3\n")

    assert load({}, start=tmp_path).settings.jobs == 2


def test_flags_win_and_flags_that_are_not_given_do_not(tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text('fail_on = "note"\njobs = 2')
    settings = load({"fail_on": "never", "jobs": None}, start=tmp_path).settings

    assert (settings.fail_on, settings.jobs) == (FailOn.NEVER, 2)


def test_isolated_reads_no_file(tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text("not even TOML")

    assert load({}, isolated=True, start=tmp_path) == (Settings(), None)


def test_dashes_are_read_as_underscores_but_names_stay(tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text('fail-on = "note"\n[rules]\nnumber-mismatch = "off"\n')
    settings = load({}, start=tmp_path).settings

    assert settings.fail_on is FailOn.NOTE
    assert settings.rules == {"number-mismatch": Level.OFF}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("align_treshold = 0.5", "align_treshold is not a setting. Did you mean align_threshold?"),
        (
            'zzz = "x"',
            f"zzz is not a setting. There are: {', '.join(Settings.model_fields)}.",
        ),
        ('fail_on = "fatal"', "fail_on = 'fatal': should be 'error', 'warning', 'note' or 'never'."),
        (
            'fail_on = "warnings"',
            "fail_on = 'warnings': should be 'error', 'warning', 'note' or 'never'. Did you mean warning?",
        ),
        ('accepted = "../a.toml"', "accepted = '../a.toml': should be a file inside the settings' folder."),
        ('accepted = "."', "accepted = '.': should be a file inside the settings' folder."),
        ('root = "/etc"', "root = '/etc': should be a folder inside the settings' folder."),
        ('root = "a/../.."', "root = 'a/../..': should be a folder inside the settings' folder."),
        ("root = 3", "root = 3: should be a path, in quotes."),
        ("paths = 3", "paths = 3: should be a list."),
        ("sources = 3", "sources = 3: should be a table."),
        ("rules = 3", "rules = 3: should be a table."),
        ("model = 3", "model = 3: should be words in quotes."),
        ("[reading]\nmax_characters = 2_000_000", "reading.max_characters = 2000000: should be at most 1000000."),
        ("jobs = 1.5", "jobs = 1.5: should be a whole number."),
        ('min_confidence = "much"', "min_confidence = 'much': should be a number."),
        ('cache = "maybe"', "cache = 'maybe': should be true or false."),
        ('[[paths]]\nmatch = ""', "paths[0].match = '': should be more than nothing."),
        ('baseline = "/etc/passwd"', "baseline = '/etc/passwd': should be a file inside the settings' folder."),
        ("baseline = 'C:\\\\a'", "baseline = 'C:\\\\\\\\a': should be a file inside the settings' folder."),
        ("min_confidence = 2", "min_confidence = 2: should be at most 1."),
        ("jobs = 0", "jobs = 0: should be at least 1."),
        (
            'jobs = "many"',
            "jobs = 'many': should be a whole number.",
        ),
        (
            '[rules]\nCC101 = "of"',
            "rules.CC101 = 'of': should be 'error', 'warning', 'note' or 'off'. Did you mean off?",
        ),
        (
            '[[paths]]\nmtach = "x"',
            "paths[0].match is missing.\nX: paths[0].mtach is not a setting. Did you mean match?",
        ),
        (
            '[sources]\ntrused = ["x"]',
            "sources.trused is not a setting. Did you mean trusted?",
        ),
        (
            "jobs = 0\nmin_confidence = 2",
            "jobs = 0: should be at least 1.\nX: min_confidence = 2: should be at most 1.",
        ),
        ("jobs = ", "not TOML: Invalid value (at end of document)."),
    ],
)
def test_every_mistake_names_file_key_and_what_would_be_right(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "claimcheck.toml"
    file.write_text(text)
    with pytest.raises(ConfigError) as caught:
        load({}, file=file)

    assert str(caught.value) == f"{file}: {message}".replace("\nX: ", f"\n{file}: ")


def test_a_file_that_is_named_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        load({}, file=tmp_path / "none.toml")

    assert str(caught.value) == f"{tmp_path}/none.toml: cannot be read (No such file or directory)."


def test_a_pyproject_that_is_named_must_have_the_section(tmp_path: Path) -> None:
    file = tmp_path / "pyproject.toml"
    file.write_text("[project]\n")
    with pytest.raises(ConfigError) as caught:
        read(file)

    assert str(caught.value) == f"{file}: no [tool.claimcheck] section here. Add one, or name another file."


@pytest.mark.parametrize("text", ["tool = 3", "[tool]\nclaimcheck = 3\n"])
def test_a_pyproject_of_another_shape_has_no_section(tmp_path: Path, text: str) -> None:
    (tmp_path / "claimcheck.toml").write_text("jobs = 2")
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "pyproject.toml").write_text(text)

    assert load({}, start=inner).settings.jobs == 2


def test_a_root_starts_from_the_settings_folder_and_a_link_does_not_lead_out(tmp_path: Path) -> None:
    (tmp_path / "project" / "news").mkdir(parents=True)
    (tmp_path / "project" / "out").symlink_to(tmp_path)
    file = tmp_path / "project" / "claimcheck.toml"
    file.write_text('root = "news"')
    inside = load({}, file=file).settings.root
    file.write_text('root = "out"')
    with pytest.raises(ConfigError, match="should be a folder inside the settings' folder"):
        load({}, file=file)

    assert inside == tmp_path / "project" / "news"


def test_a_file_in_another_encoding_is_an_error(tmp_path: Path) -> None:
    file = tmp_path / "claimcheck.toml"
    file.write_bytes('model = "é"'.encode("latin-1"))
    with pytest.raises(ConfigError) as caught:
        read(file)

    assert str(caught.value) == f"{file}: not UTF-8 (byte 9). Save it as UTF-8."


def test_a_wrong_flag_is_told_as_such() -> None:
    with pytest.raises(ConfigError) as caught:
        load({"jobs": 0}, isolated=True)

    assert str(caught.value) == "command line: jobs = 0: should be at least 1."


def test_the_written_template_is_the_default_settings(tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text(template())

    assert load({}, start=tmp_path).settings == Settings(root=tmp_path)


def test_every_example_in_the_template_is_right_and_every_setting_has_one(tmp_path: Path) -> None:
    file = tmp_path / "claimcheck.toml"
    file.write_text(template().replace("#: ", ""))
    given = read(file)

    assert parse(given, where="template").rules
    assert set(given) == set(Settings.model_fields)


def test_the_words_in_the_template_fit_the_knowledge(tmp_path: Path) -> None:
    file = tmp_path / "claimcheck.toml"
    file.write_text(template().replace("#: ", ""))
    added = load_knowledge().extended(read(file)["knowledge"])

    assert added.countries.country_of("Burma") == "Myanmar"


paths = st.fixed_dictionaries(
    {
        "match": st.text(min_size=1),
        "rules": st.dictionaries(st.text(), st.sampled_from([each.value for each in Level])),
    },
    optional={"min_confidence": st.floats(0, 1), "ignore": st.booleans()},
)
settings = st.fixed_dictionaries(
    {},
    optional={
        "model": st.text(),
        "jobs": st.integers(1, 99),
        "fail_on": st.sampled_from([each.value for each in FailOn]),
        "rules": st.dictionaries(st.text(), st.sampled_from([each.value for each in Level])),
        "paths": st.lists(paths, max_size=2),
        "sources": st.fixed_dictionaries(
            {}, optional={"trusted": st.lists(st.text()), "names": st.dictionaries(st.text(), st.text())}
        ),
        "knowledge": st.dictionaries(st.text(), st.dictionaries(st.text(), st.dictionaries(st.text(), st.text()))),
    },
)


@examples(max_examples=40, deadline=None)
@given(settings)
def test_shown_settings_read_back_as_the_same(
    tmp_path_factory: pytest.TempPathFactory, given: dict[str, object]
) -> None:
    wanted = Settings.model_validate(given)
    file = tmp_path_factory.mktemp("config") / "claimcheck.toml"
    file.write_text(written(wanted), encoding="utf-8")

    assert parse(read(file), where="shown") == wanted


def test_the_schema_for_editors_accepts_the_template_and_refuses_a_typo(tmp_path: Path) -> None:
    file = tmp_path / "claimcheck.toml"
    file.write_text(template().replace("#: ", ""))
    validator = jsonschema.Draft202012Validator(Settings.model_json_schema())
    validator.check_schema(validator.schema)

    assert validator.is_valid(json.loads(json.dumps(read(file))))
    assert not validator.is_valid({"fail_onn": "error"})
