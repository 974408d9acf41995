"""Every kind of bad input gives one clear line, and everything beside it is read all the same."""

from __future__ import annotations

import io
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdf
import pytest
from article_samples import BODY, FRONT, HTML, NEWSML, RSS, SAMPLES, pdf, tarred, warc, zipped

from claimcheck.config.reading import Reading
from claimcheck.errors import InputError
from claimcheck.ingest import ingest
from claimcheck.models import Article, Skipped

Put = Callable[[str, "str | bytes"], Path]
NOBODY = 65534
ENTITY_BOMB = '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><newsItem>&b;</newsItem>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><newsItem>&f;</newsItem>'


def locked(raw: bytes) -> bytes:
    """Return a PDF with a password."""
    writer, out = pypdf.PdfWriter(clone_from=io.BytesIO(raw)), io.BytesIO()
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


def encrypted(raw: bytes) -> bytes:
    """Return a zip of one file that says it has a password: a bit in the file's header and in the directory's."""
    out, entry = bytearray(raw), raw.index(b"PK\1\2")
    out[6] |= 1
    out[entry + 8] |= 1
    return bytes(out)


DEEP_XML = "<newsItem>" + "<p>" * 300 + "</p>" * 300 + "</newsItem>"
BIDI = "The mayor \u202esaid\u202c no."
CASES: dict[str, tuple[str, str | bytes, str]] = {
    "empty": ("a.txt", "", "has no text. Remove it, or fill it"),
    "blank": ("a.txt", " \n\t\n", "has no text. Remove it, or fill it"),
    "JSON lines without a line": ("a.jsonl", "\n \n", "holds no article"),
    "front matter only": ("a.txt", FRONT, "has no text. Remove it, or fill it"),
    "binary": ("a.txt", b"\x89PNG\0\0\0", "has NUL bytes, so it is not text. Save it as plain text in UTF-8"),
    "NUL bytes": ("a.txt", "Twelve\0 people.", "has NUL bytes, so it is not text. Save it as plain text in UTF-8"),
    "half of UTF-16": (
        "a.txt",
        "Zürich".encode("utf-16")[:-1],
        "is marked as utf-16-le but broken at byte 10. Save it again as UTF-8",
    ),
    "a tag in front matter": (
        "a.txt",
        "---\nsource: !!python/object/apply:os.system ['true']\n---\nText.",
        "front matter has a YAML tag, which is refused. Write one 'key: value' a line",
    ),
    "an alias in front matter": (
        "a.txt",
        "---\na: &x [1]\nb: [*x, *x]\n---\nText.",
        "front matter has a YAML anchor, which is refused. Write one 'key: value' a line",
    ),
    "front matter that is no YAML": (
        "a.txt",
        "---\nsource: [The Post\n---\nText.",
        "front matter is not YAML: line 3: expected ',' or ']', but got '<stream end>'. Write one 'key: value' a line",
    ),
    "endless front matter": (
        "a.txt",
        "---\n" + "a: b\n" * 5000 + "---\nText.",
        "has front matter of more than 20,000 characters. Put the text after a line ---",
    ),
    "a control character in front matter": (
        "a.txt",
        "---\nsource: \x01Post\n---\nText.",
        "front matter is not YAML: it has the character U+0001. Write one 'key: value' a line",
    ),
    "front matter that is a list": (
        "a.txt",
        "---\n- a: 1\n---\nText.",
        "front matter must be 'key: value' lines between two --- lines",
    ),
    "deep front matter": (
        "a.txt",
        "---\na: " + "[" * 5000 + "\n---\nText.",
        "front matter is nested too deeply. Write one 'key: value' a line",
    ),
    "JSON cut short": ("a.json", '{"text": "Twelve', "is not JSON: line 1: Unterminated string starting at"),
    "JSON without a text": (
        "a.json",
        '{"a": 1}',
        "is JSON without an article's text (text, body, articleBody, article_body …). "
        "Name its field in reading.fields.text",
    ),
    "NaN": ("a.json", '{"text": "x", "score": NaN}', "has NaN, which is not JSON"),
    "deep JSON": ("a.json", "[" * 100_000, "is JSON nested too deeply for an article"),
    "a ninjs picture": (
        "a.json",
        '{"uri": "u", "type": "picture", "versioncreated": "2026"}',
        "is a ninjs picture without a text body",
    ),
    "XML cut short": ("a.xml", NEWSML[:-20], "is not whole XML: line 9: unclosed token. Export it again"),
    "an entity bomb": ("a.xml", ENTITY_BOMB, "is XML that declares entities of its own, which is refused"),
    "an external entity": ("a.xml", OUTSIDE, "is XML that declares entities of its own, which is refused"),
    "an entity bomb in a feed": (
        "a.rss",
        ENTITY_BOMB,
        "is XML that declares entities of its own, which is refused",
    ),
    "deep XML": ("a.xml", DEEP_XML, "is XML nested more than 200 deep, which no news format is"),
    "XML of another kind": (
        "a.xml",
        "<plist/>",
        "is XML of another kind (<plist>): neither NewsML-G2 nor NITF, RSS, Atom or XHTML",
    ),
    "a feed without entries": ("a.rss", RSS[: RSS.index("<item>")] + "</channel></rss>", "is a feed without entries"),
    "a page without an article": (
        "a.html",
        "<html><body><script>var a = 1</script><img src='data:image/png;base64,AAAA'></body></html>",
        "has no article text that could be told from the page around it. Save the text by itself",
    ),
    "a broken document": ("a.docx", b"PK\3\4broken", "is not a whole Word document. Save it again as .docx"),
    "a zip that is no document": (
        "a.docx",
        zipped({"a": b"x"}),
        "is not a whole Word document. Save it again as .docx",
    ),
    "a scan": ("a.pdf", pdf(), "has no text layer: a scan, or pictures of text. Give it as text"),
    "a broken PDF": ("a.pdf", b"%PDF-1.4\n1 0 obj\n%%EOF", "is not a whole PDF. Export it again"),
    "a PDF cut short": ("a.pdf", pdf(BODY)[:-9], "is not a whole PDF: it is cut short. Export it again"),
    "an empty web archive": ("a.warc", b"", "is a web archive without pages"),
    "a web archive cut short": (
        "a.warc",
        warc()[:-400],
        "record 1: is cut short, and what follows is not read. Download it again",
    ),
    "bytes in no encoding": (
        "a.txt",
        bytes(range(128, 256)) * 5,
        "is not text in any known encoding. Save it as plain text in UTF-8",
    ),
    "an entity that is not defined": (
        "a.xml",
        '<!DOCTYPE newsItem SYSTEM "a.dtd"><newsItem>&foo;</newsItem>',
        "is XML that uses an entity that it does not define. Write the character itself",
    ),
    "something else named like a page": ("a.html", "just text", "is not HTML"),
    "something else named like a feed": ("a.rss", "just text", "is a feed without entries (it is broken)"),
    "something else named like a web archive": (
        "a.warc",
        "just text",
        "record 1: is broken from here on, and what follows is not read. Download it again",
    ),
    "a report of claimcheck": ("a.json", '{"schema_version": "1", "discrepancies": []}', "is a report of claimcheck"),
    "a JSON list of no objects": ("a.json", "[1]", "is no JSON object"),
    "an encrypted PDF": ("a.pdf", locked(pdf(BODY)), "is encrypted. Save it without a password"),
    "an encrypted archive": (
        "a.zip",
        encrypted(zipped({"a.txt": b"x"})),
        "is locked with a password. Pack it again without one",
    ),
    "an archive packed in an unknown way": (
        "a.zip",
        zipped({"a.txt": b"x"}).replace(b"\x14\0\0\0\x08", b"\x14\0\0\0\x63"),
        "is packed in a way that is not known here. Pack it again as zip or tar.gz",
    ),
    "a broken archive": ("a.zip", b"PK\3\4broken", "is not a whole archive (BadZipFile). Pack it again"),
    "another language": (
        "a.txt",
        "Bei einem Brand im Hafen sind am Dienstag zwölf Menschen ums Leben gekommen, wie die Feuerwehr mitteilte. "
        "Die Ursache ist nicht bekannt, sagte die Bürgermeisterin. Der Hafen wurde nach dem Brand geschlossen.",
        "seems to be in German, and only en is read. Leave it out, or set a model and reading.languages",
    ),
    "another script": (
        "a.txt",
        "Двенадцать человек погибли при пожаре в порту во вторник.",
        "seems to be in another script, and only en is read. Leave it out, or set a model and reading.languages",
    ),
}


def the_line(skipped: tuple[Skipped, ...]) -> str:
    (fatal,) = (one for one in skipped if one.fatal)
    return fatal.why


@pytest.mark.parametrize("case", CASES)
def test_bad_input_given_by_name_is_refused_in_one_clear_line(case: str, put: Put) -> None:
    name, content, line = CASES[case]
    path = put(name, content)

    articles, skipped = ingest([path])

    assert (articles, the_line(skipped)) == ((), line)


@pytest.mark.parametrize("case", CASES)
def test_bad_input_in_a_folder_does_not_keep_the_rest_from_being_read(case: str, put: Put) -> None:
    name, content, _ = CASES[case]
    put(f"news/{name}", content)
    good = put("news/good.txt", FRONT + BODY)

    articles, skipped = ingest([good.parent])

    assert [article.id for article in articles] == ["good"]
    assert skipped


@pytest.mark.parametrize("name", ["a.html", "a.rss", "a.docx", "a.pdf", "a.warc"])
def test_a_format_whose_library_is_not_installed_is_said_with_the_command_that_installs_it(
    name: str, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    kind = name.partition(".")[2]
    for module in ("trafilatura", "feedparser", "docx", "pypdf", "warcio.archiveiterator"):
        monkeypatch.setitem(sys.modules, module, None)
    extra = {"rss": "feed"}.get(kind, kind)

    assert the_line(ingest([put(name, SAMPLES[f".{kind}"])])[1]) == (
        f"needs more to be read: pip install 'claimcheck-newsroom[{extra}]'"
    )


@pytest.mark.parametrize(
    ("name", "function", "line"),
    [
        ("a.html", "trafilatura.bare_extraction", "is HTML that cannot be read. Save the text by itself"),
        ("a.rss", "feedparser.parse", "is a feed that cannot be read. Export it again"),
    ],
)
def test_a_library_that_falls_over_a_file_costs_that_file_only(
    name: str, function: str, line: str, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fall(*_: object, **__: object) -> None:
        raise AssertionError("not as expected")

    monkeypatch.setattr(function, fall)

    assert the_line(ingest([put(name, SAMPLES[name[1:]])])[1]) == line


def test_an_ignore_file_that_is_no_text_stops_the_search(put: Put, tmp_path: Path) -> None:
    put(".claimcheckignore", b"\xff\xfe")
    put("a.txt", BODY)
    with pytest.raises(InputError) as caught:
        ingest([tmp_path])

    assert str(caught.value) == (
        f"{tmp_path}/.claimcheckignore: cannot be read as patterns: "
        "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte. Write one pattern a line"
    )


def test_standard_input_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"word " * 50)))

    assert the_line(ingest([Path("-")], reading=Reading(max_file_bytes=50))[1]) == (
        "is larger than 50 bytes. Give it as files, or raise max_file_bytes"
    )


def test_a_page_in_a_web_archive_has_a_limit(put: Put) -> None:
    assert the_line(ingest([put("a.warc", warc())], reading=Reading(max_page_bytes=50))[1]) == (
        "record 1: is larger than 50 bytes. Raise max_page_bytes"
    )


REMARKS: dict[str, tuple[str, str]] = {
    "no date": (
        BODY,
        "has no published date: 'Tuesday' has no day. Add 'published: 2026-02-04' between two --- lines at the top",
    ),
    "no such date": (
        "---\npublished: 2026-02-30\n---\n" + BODY,
        "published '2026-02-30' is no date. Write 2026-02-04 or 2026-02-04T09:30:00+01:00; read without it",
    ),
    "year 0": (
        "---\npublished: 0000-01-01\n---\n" + BODY,
        "published '0000-01-01' is no date. Write 2026-02-04 or 2026-02-04T09:30:00+01:00; read without it",
    ),
    "year 9999": (
        "---\npublished: 9999-12-31T23:59:59-12:00\n---\n" + BODY,
        "published '9999-12-31T23:59:59-12:00' is no date. "
        "Write 2026-02-04 or 2026-02-04T09:30:00+01:00; read without it",
    ),
    "invisible characters": (
        FRONT + "Twelve\u200b peo\xadple died.",
        "has 2 invisible characters (U+00AD, U+200B): they are kept and may hide a difference",
    ),
    "text direction": (FRONT + BIDI, "has 2 text direction marks (U+202C, U+202E): it may not read as it is compared"),
    "a flood of combining marks": (
        FRONT + "Twe" + "\u0301" * 500 + "lve people died.",
        "has 1 stacks of combining marks: the words they stand on are not recognised",
    ),
}


@pytest.mark.parametrize("case", REMARKS)
def test_what_is_odd_is_said_and_the_article_is_read_as_it_stands(case: str, put: Put) -> None:
    content, line = REMARKS[case]

    (article,), (remark,) = ingest([put("a.txt", content)])

    assert content.endswith(article.text)
    assert (remark.why, remark.fatal) == (line, False)


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    assert the_line(ingest([tmp_path / "no.txt"])[1]) == "is not there. Check the name"


def test_a_pattern_that_matches_nothing_is_said(tmp_path: Path) -> None:
    assert the_line(ingest([tmp_path / "*.txt"])[1]) == "is not there. Check the name"


def test_a_pattern_is_expanded_where_the_shell_did_not(put: Put, tmp_path: Path) -> None:
    put("x/a.txt", FRONT + BODY)
    put("y/b.txt", FRONT + BODY)

    assert [article.id for article in ingest([tmp_path / "**/*.txt"])[0]] == ["a", "b"]


def test_a_folder_named_like_a_file_is_searched(put: Put, tmp_path: Path) -> None:
    put("a.txt/b.txt", FRONT + BODY)

    assert [article.id for article in ingest([tmp_path])[0]] == ["a.txt/b"]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")

    assert the_line(ingest([tmp_path])[1]) == "is neither a file nor a folder"


def test_a_link_back_is_not_followed_and_said(put: Put, tmp_path: Path) -> None:
    put("x/a.txt", FRONT + BODY)
    (tmp_path / "x" / "loop").symlink_to(tmp_path)

    (article,), (remark,) = ingest([tmp_path])

    assert article.id == "x/a"
    assert remark.why == "is a link to a folder that is searched already, or outside; it is not followed"


def test_a_link_to_itself_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "a.txt")

    assert the_line(ingest([tmp_path])[1]) == "cannot be read: Too many levels of symbolic links"


def test_a_link_out_of_the_folder_is_refused(put: Put, tmp_path: Path) -> None:
    secret = put("secret.txt", FRONT + BODY)
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").symlink_to(secret)

    assert the_line(ingest([tmp_path / "news"])[1]) == (
        "is a link to a file outside the folder. Give that file by name to read it"
    )
    assert len(ingest([tmp_path / "news" / "a.txt"])[0]) == 1


@pytest.fixture
def _no_root() -> Iterator[None]:
    """Root may read everything, so be nobody."""
    if os.geteuid():
        yield
        return
    os.seteuid(NOBODY)
    yield
    os.seteuid(0)


@pytest.mark.usefixtures("_no_root")
def test_a_file_without_permission_is_said() -> None:
    with tempfile.TemporaryDirectory() as name:  # of this user, as the test's own is not
        path = Path(name) / "a.txt"
        path.write_text(FRONT + BODY)
        path.chmod(0)

        assert the_line(ingest([path])[1]) == "cannot be read: Permission denied"


@pytest.mark.usefixtures("_no_root")
def test_a_folder_without_permission_is_said_and_the_others_are_searched() -> None:
    with tempfile.TemporaryDirectory() as name:
        for folder in ("closed", "open"):
            (Path(name) / folder).mkdir()
            (Path(name) / folder / "a.txt").write_text(FRONT + BODY)
        (Path(name) / "closed").chmod(0)
        articles, skipped = ingest([Path(name)])
        (Path(name) / "closed").chmod(0o700)

        assert [article.id for article in articles] == ["open/a"]
        assert the_line(skipped) == "cannot be searched: Permission denied"


def test_names_with_quotes_newlines_and_bytes_that_are_no_text_stay_on_one_line(tmp_path: Path) -> None:
    for name in (b"a 'b' \"c\".txt", b"two\nlines.txt", b"no\xfftext.txt", b"\x1b[31mred.txt"):
        Path(os.fsdecode(bytes(tmp_path) + b"/" + name)).write_text(FRONT + BODY)

    articles, _ = ingest([tmp_path])

    assert sorted(article.id for article in articles) == [
        "\\x1b[31mred",
        "a 'b' \"c\"",
        "no\\udcfftext",
        "two\\nlines",
    ]
    assert all(article.path.isprintable() for article in articles)


def test_two_articles_with_one_id_are_both_read_and_it_is_said(put: Put, tmp_path: Path) -> None:
    put("a.txt", "---\nid: x\npublished: 2026-02-04\n---\nText.")
    put("b.txt", "---\nid: x\npublished: 2026-02-04\n---\nText.")

    articles, remarks = ingest([tmp_path])

    assert [article.id for article in articles] == ["a.txt", "b.txt"]
    assert [remark.why for remark in remarks] == [
        "id 'x' is also another article's. This one is called 'a.txt'",
        "id 'x' is also another article's. This one is called 'b.txt'",
    ]


LIMITS = {
    "max_file_bytes": (50, "is larger than 50 bytes. Split it, or raise max_file_bytes"),
    "max_characters": (40, "is longer than 40 characters. Split it"),
    "max_run": (100, "has more than 100 characters without an end of sentence or line. Raise max_run"),
}


@pytest.mark.parametrize("limit", LIMITS)
def test_a_limit_that_is_hit_is_said(limit: str, put: Put) -> None:
    size, line = LIMITS[limit]

    articles, skipped = ingest([put("a.txt", FRONT + "word " * 50)], reading=Reading(**{limit: size}))

    assert (articles, the_line(skipped)) == ((), line)


@pytest.mark.parametrize("name", ["a.html", "a.xml", "a.rss", "a.md", "a.pdf"])
def test_formats_that_grow_when_parsed_have_a_limit_of_their_own(name: str, put: Put) -> None:
    articles, skipped = ingest([put(name, HTML)], reading=Reading(max_page_bytes=100))

    assert (articles, the_line(skipped)) == ((), "is larger than 100 bytes. Split it, or raise max_page_bytes")


def test_the_first_article_over_the_limit_of_articles_is_named(put: Put, tmp_path: Path) -> None:
    for name in "abc":
        put(f"{name}.txt", FRONT + BODY)

    articles, skipped = ingest([tmp_path], reading=Reading(max_articles=2))

    assert [article.id for article in articles] == ["a", "b"]
    assert [Path(one.path).name for one in skipped] == ["c.txt"]
    assert the_line(skipped) == (
        "is not read, nor is what comes after it: 2 articles are the limit. Raise max_articles, or give less"
    )


def read_archive(put: Put, name: str, raw: bytes, **limits: int) -> tuple[tuple[Article, ...], list[tuple[str, str]]]:
    articles, skipped = ingest([put(name, raw)], reading=Reading(**limits))
    return articles, [(one.path.partition(name)[2], one.why) for one in skipped]


def test_names_that_lead_out_of_an_archive_are_refused_and_the_rest_is_read(put: Put) -> None:
    article = (FRONT + BODY).encode()
    raw = zipped({"ok/a.txt": article, "../../evil.txt": article, "/etc/b.txt": article, "c:\\d.txt": article})

    articles, remarks = read_archive(put, "news.zip", raw)

    assert [one.id for one in articles] == ["news.zip/ok/a"]
    assert remarks == [
        (place, "has a name that leads out of its archive. Pack it again")
        for place in ("/../../evil.txt", "//etc/b.txt", "/c:\\\\d.txt", "/c:\\d.txt")
        if place != "/c:\\\\d.txt"
    ]


def test_a_zip_bomb_is_refused_before_it_is_unpacked(put: Put) -> None:
    bomb = zipped({"a.txt": b"a" * 20_000_000})

    assert read_archive(put, "bomb.zip", bomb)[1] == [
        ("", "unpacks to more than 200 times its size, as only a zip bomb does")
    ]
    assert read_archive(put, "big.zip", bomb, max_archive_bytes=1_000_000)[1] == [
        ("", "unpacks to more than 1,000,000 bytes. Split it")
    ]


@pytest.mark.parametrize("packing", ["gz", "bz2", "xz"])
def test_a_tar_bomb_is_refused_while_it_is_unpacked(put: Put, packing: str) -> None:
    raw = tarred({"a.txt": b"a" * 20_000_000}, packing)

    articles, ((_, why),) = read_archive(put, f"bomb.tar.{packing}", raw)

    assert not articles
    assert why.endswith("bytes, as only a bomb does. Split it")


@pytest.mark.parametrize("packing", ["", "gz", "bz2", "xz"])
def test_a_tar_is_read_and_links_in_it_are_refused(put: Put, packing: str) -> None:
    raw = tarred({"x/a.txt": (FRONT + BODY).encode()}, packing, link="b.txt")

    articles, remarks = read_archive(put, f"news.tar{'.' * bool(packing)}{packing}", raw)

    assert [one.text for one in articles] == [BODY]
    assert remarks == [("/b.txt", "is a link or device in an archive, not a file")]


def test_a_tar_that_ends_between_two_files_is_not_taken_for_whole(put: Put) -> None:
    raw = tarred({"a.txt": (FRONT + BODY).encode(), "b.txt": b"Text."}, "")
    first = 512 + 512  # the header and the one block of the first file

    articles, remarks = read_archive(put, "news.tar", raw[:first])

    assert len(articles) == 1
    assert remarks == [("", "is not a whole archive (EOFError). Pack it again")]
