"""Plain text with and without front matter, from files and folders."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from claimcheck.ingest import ingest
from claimcheck.ingest.places import locate

FRONT = "---\nsource: The Harbour Post\npublished: 2026-02-04\ntitle: Fire\nurl: https://example.org/1\n---\n"


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_front_matter_gives_source_date_title_and_url(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", FRONT + "\nTwelve people died.\n")

    (article,), skipped = ingest([path])

    assert (article.id, article.source, article.published) == ("a", "The Harbour Post", dt.date(2026, 2, 4))
    assert (article.title, article.url, article.text) == ("Fire", "https://example.org/1", "Twelve people died.\n")
    assert skipped == ()


def test_a_colon_in_a_title_needs_no_quotes(tmp_path: Path) -> None:
    front = (
        '---\nsource: The Harbour Post\npublished: 2026-02-04\ntitle: Storm: what we know\nauthor: "Ida Moen"\n---\n'
    )

    (article,), skipped = ingest([write(tmp_path, "a.txt", front + "Twelve people died.\n")])

    assert (article.title, article.source, article.published) == (
        "Storm: what we know",
        "The Harbour Post",
        dt.date(2026, 2, 4),
    )
    assert skipped == ()


def test_without_front_matter_the_file_name_is_source_and_id(tmp_path: Path) -> None:
    (article,), (remark,) = ingest([write(tmp_path, "post.txt", "Twelve people died.")])

    assert (article.id, article.source, article.published) == ("post", "post", None)
    assert not remark.fatal
    assert "has no published date" in remark.why


def test_a_folder_is_read_in_one_order_with_ids_relative_to_it(tmp_path: Path) -> None:
    for name in ("z/b.txt", "a.txt", "z/a.txt", "README.txt", ".hidden.txt", "expected.json", ".git/x.txt"):
        write(tmp_path, name, FRONT + "Text.")

    articles, _ = ingest([tmp_path])

    assert [article.id for article in articles] == ["a", "z/a", "z/b"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", FRONT + "Text.")

    assert len(ingest([tmp_path, path, path])[0]) == 1


def test_articles_of_one_name_get_ids_of_their_own(tmp_path: Path) -> None:
    write(tmp_path, "one/a.txt", FRONT + "Text.")
    write(tmp_path, "two/a.txt", FRONT + "Other.")

    articles, _ = ingest([tmp_path / "one", tmp_path / "two"])

    assert [article.id for article in articles] == ["a.txt", "a.txt~2"]
    assert [article.id for article in ingest([tmp_path / "one", tmp_path / "two"], base=tmp_path)[0]] == [
        "one/a",
        "two/a",
    ]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_place_leads_back_to_the_line_and_column_in_the_file(tmp_path: Path, newline: str) -> None:
    content = (FRONT + "\nFirst line.\nÜber here: target.").replace("\n", newline)
    (article,), _ = ingest([write(tmp_path, "a.txt", b"\xef\xbb\xbf" + content.encode())])

    assert locate(article, article.text.index("target")) == (9, 12)
    assert content[article.offset :] == article.text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_the_encoding(tmp_path: Path, encoding: str) -> None:
    (article,), _ = ingest([write(tmp_path, "a.txt", "“Zürich” €".encode(encoding))])

    assert article.text == "“Zürich” €"
