"""Each format gives text, source, date, title and address, and its places lead back to the file."""

from __future__ import annotations

import datetime as dt
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from article_samples import ARTICLE, ATOM, BODY, FRONT, HTML, NINJS1, NINJS3, RSS, SAMPLES, SECOND, pdf, tarred, zipped

from claimcheck.config.reading import Fields, Reading
from claimcheck.ingest import ingest
from claimcheck.ingest.places import locate
from claimcheck.models import Article

Put = Callable[[str, "str | bytes"], Path]
MORNING = dt.datetime(2026, 2, 4, 9, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))
VERSION = dt.datetime(2026, 2, 4, 10, 15, tzinfo=dt.UTC)
DAY = dt.date(2026, 2, 4)
FACTS: dict[str, tuple[str | bytes, tuple[str, object, str]]] = {
    "a.txt": (SAMPLES[".txt"], ("The Harbour Post", DAY, "")),
    "a.md": (SAMPLES[".md"], ("The Harbour Post", DAY, "Harbour fire")),
    "a.html": (HTML, ("The Harbour Post", MORNING, "Harbour fire kills twelve")),
    "a.xml": (SAMPLES[".xml"], ("Example Wire", VERSION, "Harbour fire")),
    "a.rss": (RSS, ("The Post", MORNING, "Harbour fire")),
    "a.atom": (ATOM, ("The Post", MORNING, "Harbour fire")),
    "three.json": (json.dumps(NINJS3, indent=2), ("Example Wire", VERSION, "Harbour fire")),
    "one.json": (json.dumps(NINJS1), ("Example Wire", VERSION, "Harbour fire")),
    "plain.json": (json.dumps({"articles": [ARTICLE]}, ensure_ascii=False), ("The Post", DAY, "Fire")),
    "a.jsonl": (json.dumps(ARTICLE) + "\n", ("The Post", DAY, "Fire")),
    "a.docx": (SAMPLES[".docx"], ("a", None, "Harbour fire")),
    "a.pdf": (SAMPLES[".pdf"], ("a", None, "")),
    "a.warc": (SAMPLES[".warc"], ("The Harbour Post", MORNING, "Harbour fire kills twelve")),
    "a.warc.gz": (SAMPLES[".warc.gz"], ("The Harbour Post", MORNING, "Harbour fire kills twelve")),
}
IN_THE_FILE = [name for name in FACTS if name not in {"a.docx", "a.pdf", "a.warc", "a.warc.gz"}]


def one(path: Path) -> Article:
    (article,), _ = ingest([path])
    return article


@pytest.mark.parametrize("name", FACTS)
def test_a_format_gives_source_date_and_title(name: str, put: Put) -> None:
    content, facts = FACTS[name]

    article = one(put(name, content))

    assert (article.source, article.published, article.title) == facts
    assert "Twelve people died" in article.text


@pytest.mark.parametrize("word", ["chief", "Ann Lee", "tragedy", "whole"])
@pytest.mark.parametrize("name", IN_THE_FILE)
def test_every_word_is_found_again_in_the_file(name: str, word: str, put: Put) -> None:
    path = put(name, FACTS[name][0])
    article = one(path)
    if word not in article.text:
        pytest.skip("this sample is shorter")

    line, column = locate(article, article.text.index(word))

    assert path.read_text(encoding="utf-8").split("\n")[line - 1][column - 1 :].startswith(word)


@pytest.mark.parametrize("name", [name for name in FACTS if name not in {"a.warc", "a.warc.gz", "a.txt"}])
def test_no_markup_reaches_the_text(name: str, put: Put) -> None:
    assert not set("<>*#{}") & set(one(put(name, FACTS[name][0])).text)


def test_a_headline_kept_apart_stands_on_top_of_the_text_once(put: Put) -> None:
    for name in ("a.html", "a.xml", "a.rss", "a.md", "three.json", "a.docx"):
        article = one(put(name, FACTS[name][0]))

        assert article.text.startswith(article.title + "\n")
        assert article.text.count(article.title) == 1


def test_opengraph_is_used_where_there_is_no_json_ld(put: Put) -> None:
    start, end = HTML.index("<script"), HTML.index("</script>")
    meta = '<meta property="article:published_time" content="2026-02-05T08:00:00Z">'

    article = one(put("a.html", HTML[:start] + meta + "<script>" + HTML[end:]))

    assert (article.source, article.published) == ("The Post", dt.datetime(2026, 2, 5, 8, tzinfo=dt.UTC))


def test_the_name_of_the_site_is_the_source_where_nothing_else_says_so(put: Put) -> None:
    start, end = HTML.index("<meta property"), HTML.index("</script>")
    link = '<link rel="canonical" href="https://www.example.org/fire"><script>'

    article = one(put("a.html", HTML[:start] + link + HTML[end:]))

    assert (article.source, article.url) == ("example.org", "https://www.example.org/fire")


def test_a_page_says_its_own_encoding(put: Put) -> None:
    page = HTML.replace("utf-8", "windows-1251").replace("cause", "cause (причина)")

    assert "(причина)" in one(put("a.html", page.encode("cp1251"))).text


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8"])
def test_typographic_quotes_survive_the_encoding_of_windows(encoding: str, put: Put) -> None:
    (article,), remarks = ingest([put("a.txt", (FRONT + BODY + " “It’s over,” he said.").encode(encoding))])

    assert article.text.endswith("“It’s over,” he said.")
    assert [remark.why for remark in remarks] == (
        [] if encoding == "utf-8" else ["is not UTF-8: read as cp1252. Save it as UTF-8 to be sure"]
    )


def test_another_alphabet_is_guessed(put: Put) -> None:
    text = FRONT.replace("The Harbour Post", "Газета") + "Двенадцать человек погибли при пожаре в порту. " * 5
    (article,), _ = ingest([put("a.txt", text.encode("cp1251"))], reading=Reading(languages=()))

    assert article.source == "Газета"


def test_field_names_of_json_are_a_setting(put: Put) -> None:
    path = put("a.json", json.dumps({"doc": {"plain": BODY}, "outlet": {"name": "The Post"}, "when": "2026-02-04"}))
    fields = Fields(text=("doc.plain",), source=("outlet.name",), published=("when",))

    (article,), _ = ingest([path], reading=Reading(fields=fields))

    assert (article.text, article.source, article.published) == (BODY, "The Post", DAY)


def test_one_broken_line_does_not_lose_the_others(put: Put) -> None:
    good = json.dumps(ARTICLE)
    articles, skipped = ingest([put("a.jsonl", f'{good}\n{{"text": \n\n{json.dumps(NINJS1)}\n{{"no": 1}}\n')])

    assert len(articles) == 2
    assert [(one.why[:30], one.fatal) for one in skipped if "line" in one.why] == [
        ("line 2: is not JSON: Expecting", True),
        ("line 5: is JSON without an art", False),
    ]


def test_articles_of_one_file_without_a_source_are_each_their_own(put: Put) -> None:
    one, other = ({"id": name, "text": BODY, "published": "2026-02-04"} for name in "ab")
    articles, remarks = ingest([put("two.json", json.dumps([one, other]))])

    assert [article.source for article in articles] == ["a", "b"]
    assert [remark.why for remark in remarks] == ["has no source: it counts as one of its own"] * 2


def test_a_feed_that_is_broken_is_read_as_far_as_it_goes_and_it_is_said(put: Put) -> None:
    remarks = ingest([put("a.rss", RSS.replace("<channel>", "<channel>&foo;"))])[1]

    assert "is a broken feed: entries may be missing" in [remark.why for remark in remarks]


def test_half_a_character_in_json_is_replaced_in_its_place(put: Put) -> None:
    article = one(put("a.json", '{"text": "Twelve \\ud800 people.", "source": "\\udfff"}'))

    assert (article.text, article.source) == ("Twelve \ufffd people.", "\ufffd")


def test_giant_numbers_do_no_harm(put: Put) -> None:
    assert one(put("a.json", '{"text": "Text.", "n": 1e999, "m": %s}' % ("9" * 10_000))).text == "Text."


def test_a_feed_that_gives_summaries_only_is_read_and_it_is_said(put: Put) -> None:
    start, end = RSS.index("<content:encoded>"), RSS.index("</item>")

    (article,), (remark,) = ingest([put("a.rss", RSS[:start] + RSS[end:])])

    assert article.text == "Harbour fire\n\nShort."
    assert remark.why == "has only the feed's summary, not the article"


def test_a_feed_cut_short_is_not_taken_for_whole(put: Put) -> None:
    articles, skipped = ingest([put("a.rss", RSS[:-20])])

    assert len(articles) == 1
    assert [one.why for one in skipped if one.fatal] == [
        "end: the feed is cut short, and entries may be missing. Download it again"
    ]


def test_a_feed_that_looks_like_a_file_name_opens_nothing(put: Put, tmp_path: Path) -> None:
    secret = put("secret.rss", RSS)

    assert ingest([put("a.rss", str(secret))])[0] == ()


def test_files_of_other_kinds_are_passed_over_in_a_folder_but_reported_by_name(put: Put, tmp_path: Path) -> None:
    for name in ("README.md", "expected.json", "a.toml", ".hidden.txt", ".git/b.txt"):
        put(name, FRONT + BODY)
    picture = put("picture.json", '{"uri": "u", "type": "picture", "versioncreated": "2026-02-04"}')

    articles, skipped = ingest([tmp_path])

    assert articles == ()
    assert [(one.fatal, one.why) for one in skipped] == [(False, "is a ninjs picture without a text body")]
    assert ingest([picture])[1][0].fatal
    assert one(tmp_path / "README.md").text.startswith("Twelve")


def test_an_article_whose_name_begins_like_such_a_file_is_read(put: Put, tmp_path: Path) -> None:
    put("expected-cuts.txt", FRONT + BODY)
    put("notice-to-leave.txt", FRONT + BODY)

    assert [article.id for article in ingest([tmp_path])[0]] == ["expected-cuts", "notice-to-leave"]


def test_an_ignore_file_is_read_as_git_does(put: Put, tmp_path: Path) -> None:
    put(".claimcheckignore", "drafts/\n*.old.txt\n!keep.old.txt\n")
    put("x/.claimcheckignore", "!b.old.txt\n/c.txt\n")
    for name in ("drafts/a.txt", "a.txt", "a.old.txt", "keep.old.txt", "x/b.old.txt", "x/c.txt", "x/y/c.txt"):
        put(name, FRONT + BODY)

    assert [article.id for article in ingest([tmp_path])[0]] == ["a", "keep.old", "x/b.old", "x/y/c"]
    assert len(ingest([tmp_path / "a.old.txt"])[0]) == 1


def test_an_archive_is_read_like_a_folder(put: Put) -> None:
    files = {"x/a.html": HTML.encode(), "x/README.md": b"x", "x/.b.txt": b"x", "inner.zip": zipped({"a.txt": b"x"})}

    (article,), (remark,) = ingest([put("news.zip", zipped(files))])

    assert article.id == "news.zip/x/a"
    assert remark.why == "is an archive in an archive, which is not opened. Unpack it"


@pytest.mark.parametrize("name", ["a.html", "a.xml", "three.json", "a.jsonl", "a.pdf", "a.docx", "a.txt"])
def test_standard_input_is_read_as_what_it_looks_like(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    content, (_, _, title) = FACTS[name]
    raw = content if isinstance(content, bytes) else content.encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))

    (article,), _ = ingest([Path("-")])

    assert (article.path, article.title) == ("stdin", title)
    assert "Twelve people died" in article.text


def test_what_is_read_does_not_depend_on_the_order_of_paths(put: Put) -> None:
    paths = [put(name, content) for name, (content, _) in FACTS.items()]

    assert ingest(paths) == ingest(paths[::-1])


def test_scripts_and_addresses_of_data_do_not_become_text(put: Put) -> None:
    hostile = '<p>He said.<script>alert(1)</script><img src="data:text/html,<p>evil</p>" onerror="x()"></p></article>'

    article = one(put("a.html", HTML.replace("</article>", hostile)))

    assert SECOND[:30] in article.text
    assert not any(word in article.text for word in ("alert", "evil", "onerror"))


NITF = f"""<nitf><head><docdata><doc-id id-string="fire-1" regsrc="Example Wire"/><date.issue norm="20260204T101500Z"/>
</docdata></head><body><body.head><hedline><hl1>Harbour fire</hl1></hedline><byline>By Ann Lee</byline></body.head>
<body.content><block><p>{BODY}</p><media><p>A caption.</p></media><p>{SECOND}</p></block></body.content></body>
</nitf>"""


def test_nitf_is_read_without_byline_and_captions(put: Put) -> None:
    article = one(put("a.xml", NITF))

    assert (article.id, article.source, article.published) == ("fire-1", "Example Wire", VERSION)
    assert article.text == f"Harbour fire\n\n{BODY}\n\n{SECOND}"


def test_a_news_message_gives_its_texts_and_says_what_else_it_holds(put: Put) -> None:
    data = f'<inlineData contenttype="text/plain">{BODY}</inlineData>'
    text = f'<newsItem guid="a"><contentSet>{data}</contentSet></newsItem>'
    picture = '<newsItem guid="b"><contentSet><remoteContent href="x.jpg"/></contentSet></newsItem>'

    (article,), remarks = ingest([put("a.xml", f"<newsMessage><itemSet>{text}{picture}</itemSet></newsMessage>")])

    assert (article.id, article.text) == ("a", BODY)
    assert "item 2: is a news item without text, such as a picture" in [remark.why for remark in remarks]


def test_our_comments_in_markdown_are_kept_in_their_place_and_other_html_is_not(put: Put) -> None:
    ours = "<!-- claimcheck: ignore[CC101] known -->"
    content = f"{FRONT}{ours}\n\n# Fire\n\n<!-- TODO -->\n\nTwelve <b>died</b>. {ours}\n\n{ours}\nNine were hurt.\n"
    path = put("a.md", content)
    article = one(path)

    assert article.title == "Fire"
    assert article.text == f"{ours}\n\nFire\n\nTwelve died. {ours}\n\n{ours}\n\nNine were hurt."
    for place in (article.text.index("died. <"), article.text.index(f"{ours}\n\nNine"), article.text.index("Nine")):
        line, column = locate(article, place)
        assert content.split("\n")[line - 1][column - 1 :][:4] == article.text[place : place + 4]


def test_a_comment_in_a_page_is_said_not_to_be_followed(put: Put) -> None:
    remarks = ingest([put("a.html", HTML.replace("<p>", "<!-- claimcheck: ignore[CC101] known --><p>", 1))])[1]

    assert [remark.why for remark in remarks] == [
        "has a claimcheck comment, which is followed in plain text and Markdown only. Use claimcheck accept"
    ]


@pytest.mark.parametrize("packing", ["", "gz", "bz2", "xz", "zip"])
def test_an_archive_on_standard_input_is_read_like_a_folder(packing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {"x/a.txt": (FRONT + BODY).encode(), "x/b.md": (FRONT + BODY).encode()}
    raw = zipped(files) if packing == "zip" else tarred(files, packing)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))

    assert [article.path for article in ingest([Path("-")])[0]] == ["stdin/x/a.txt", "stdin/x/b.md"]


def test_a_page_that_stops_in_the_middle_is_read_and_it_is_said(put: Put) -> None:
    (article,), remarks = ingest([put("a.html", HTML[: HTML.index("</article>")])])

    assert article.text.endswith("whole city.")
    assert [remark.why for remark in remarks] == ["ends without </html>: the page may be cut short"]


def test_lines_of_a_pdf_become_paragraphs_and_words_are_joined(put: Put) -> None:
    article = one(put("a.pdf", pdf("Twelve people died in a fire at the har-", "bour on Tuesday,", "he said.")))

    assert article.text == "Twelve people died in a fire at the harbour on Tuesday, he said."
