"""The accepted file and the baseline: written for a review, read back as they were."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from claimcheck.acceptance.ledger import Entry, read, write
from claimcheck.errors import ConfigError
from tests.gate.making import finding, said

ENTRY = Entry.of(finding(), "AP has corrected its number", dt.date(2026, 3, 1))


def test_the_file_reads_like_this(tmp_path: Path) -> None:
    write(tmp_path / "accepted.toml", [ENTRY], "One line.\nAnother.")

    assert (tmp_path / "accepted.toml").read_text() == (
        "# One line.\n"
        "# Another.\n"
        "\n"
        "[[finding]]\n"
        'fingerprint = "f00d"\n'
        'code = "CC101"\n'
        'question = "How many?"\n'
        "values = [\n"
        '    "12",\n'
        '    "15",\n'
        "]\n"
        "files = [\n"
        '    "north.txt",\n'
        '    "south.txt",\n'
        "]\n"
        'reason = "AP has corrected its number"\n'
        "until = 2026-03-01\n"
    )


words = st.text(alphabet=st.characters(exclude_categories=["Cs"]))
entries = st.builds(
    Entry,
    fingerprint=st.text(alphabet="0123456789abcdef", min_size=1),
    code=words,
    question=words,
    values=st.lists(words).map(tuple),
    files=st.lists(words).map(tuple),
    reason=words.filter(str.strip),
    until=st.none() | st.dates(),
)


@examples(max_examples=40, deadline=None)
@given(st.lists(entries, max_size=4))
def test_whatever_is_written_reads_back_the_same(tmp_path_factory: pytest.TempPathFactory, given: list[Entry]) -> None:
    file = tmp_path_factory.mktemp("ledger") / "accepted.toml"
    write(file, given, "heading")

    assert sorted(read(file).entries, key=repr) == sorted(given, key=repr)


def test_entries_stand_in_one_order_however_they_came(tmp_path: Path) -> None:
    other = Entry(fingerprint="0", code="CC900", reason="b")
    write(tmp_path / "one.toml", [ENTRY, other], "x")
    write(tmp_path / "two.toml", [other, ENTRY], "x")

    assert (tmp_path / "one.toml").read_text() == (tmp_path / "two.toml").read_text()


def test_a_file_that_does_not_exist_is_empty(tmp_path: Path) -> None:
    assert read(tmp_path / "accepted.toml").entries == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[finding", "cannot be read: Expected ']]' at the end of an array declaration (at end of document)"),
        ('[[finding]]\nreason = "x"', "finding[0].fingerprint is missing."),
        (
            '[[finding]]\nfingerprint = "f"\nreason = "x"\nutil = "x"',
            "finding[0].util is not a field. Did you mean until?",
        ),
        ('[[findings]]\nfingerprint = "f"', "findings is not a field. Did you mean finding?"),
        (
            '[[finding]]\nfingerprint = "f"\nreason = "x"\nuntil = "soon"',
            "finding[0].until = 'soon': should be a date like 2026-03-01.",
        ),
        ('[[finding]]\nfingerprint = "f"', "finding[0].reason is missing."),
        (
            '[[finding]]\nfingerprint = "f"\nreason = " "',
            "finding[0].reason = ' ': should say why it is right to live with the finding.",
        ),
    ],
)
def test_a_wrong_file_is_an_error_that_says_what_is_wrong(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "accepted.toml"
    file.write_text(text)
    with pytest.raises(ConfigError) as caught:
        read(file)

    assert str(caught.value).startswith(f"{file}: {message}")


def test_an_entry_of_one_value_in_two_places_names_both_files() -> None:
    both = finding(said("north", "12", path="b.txt"), said("south", "15", path="a.txt"))

    assert Entry.of(both, "known").files == ("a.txt", "b.txt")
