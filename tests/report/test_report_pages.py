from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from urllib.parse import urldefrag, urlsplit

import pytest
from pages import Page, every_page
from sample_reports import LONE, MANUALS, WIRE, mill_report

from claimcheck.models import Coverage, Identity, MentionKind, Named, Report
from claimcheck.report import html
from claimcheck.report.html.names import article_page


def test_every_page_is_well_formed_and_ids_are_unique(mill_pages: dict[str, Page]) -> None:
    assert len(mill_pages) == 7 + 6 + 7
    for name, page in mill_pages.items():
        assert page.unclosed == [], name
        assert len(page.ids) == len(set(page.ids)), name


def test_every_link_leads_to_a_page_and_place_that_exists(mill_pages: dict[str, Page], mill_folder: Path) -> None:
    followed = 0
    for name, page in mill_pages.items():
        for tag in page.tags:
            address = tag.attributes.get("href") or tag.attributes.get("src")
            if not address or urlsplit(address).scheme:
                continue
            path, place = urldefrag(address)
            target = (mill_folder / name).parent / path if path else mill_folder / name
            assert target.resolve().is_relative_to(mill_folder.resolve()), (name, address)
            assert target.is_file(), (name, address)
            if place and not place.startswith("f"):
                known = mill_pages[target.resolve().relative_to(mill_folder.resolve()).as_posix()]
                assert place in known.ids, (name, address)
            followed += 1
    assert followed > 200


def test_nothing_is_requested_from_elsewhere(mill_pages: dict[str, Page], mill_folder: Path) -> None:
    for name, page in mill_pages.items():
        loaded = [
            tag for tag in page.tags if tag.name in ("script", "link", "img", "iframe") or "src" in tag.attributes
        ]
        for tag in loaded:
            address = tag.attributes.get("src", tag.attributes.get("href", ""))
            assert re.match(r"(\.\./)?(assets|findings)/[a-z0-9./-]+$", address), (name, tag)
    for asset in ("report.css", "report.js"):
        assert not re.search(r"https?:|//[a-z]+\.|@import|url\(", (mill_folder / "assets" / asset).read_text())


def test_every_page_forbids_all_but_its_own_style_and_script(mill_pages: dict[str, Page]) -> None:
    for name, page in mill_pages.items():
        policy = page.all("meta", http_equiv="Content-Security-Policy")[0].attributes["content"]
        assert "default-src 'none'" in policy, name
        assert "unsafe" not in policy, name
        assert not [
            tag for tag in page.tags if any(key.startswith("on") or key == "style" for key in tag.attributes)
        ], name


def test_the_overview_ranks_the_findings_with_each_side_and_its_sources(mill_pages: dict[str, Page]) -> None:
    items = [item for item in mill_pages["index.html"].all("li", class_="item") if "template" not in item.parents]

    assert [item.attributes["id"] for item in items] == [f"f{number}" for number in range(1, 7)]
    assert "How many people died" in items[0].text
    assert "15 people Northern Post and The Herald" in " ".join(items[0].text.split())


def test_each_finding_names_its_story_and_leads_to_the_matrix_of_it(mill_pages: dict[str, Page]) -> None:
    item = next(tag for tag in mill_pages["index.html"].all("li", class_="item") if tag.attributes.get("id") == "f1")
    links = [tag.attributes.get("href", "") for tag in mill_pages["findings/cc101-0034.html"].all("a")]

    assert "in Fifteen dead as Tessel mill burns" in " ".join(item.text.split())
    assert "../stories.html#story-1" in links


def test_what_is_read_aloud_comes_in_order(mill_pages: dict[str, Page]) -> None:
    order = {tag.attributes["id"]: at for at, tag in enumerate(mill_pages["index.html"].tags) if "id" in tag.attributes}

    assert order["main"] < order["filters"] < order["items"] < order["who-says-what"] < order["coverage"]
    for name, page in mill_pages.items():
        levels = [int(tag.name[1]) for tag in page.tags if tag.name in ("h1", "h2", "h3", "h4")]
        assert levels[0] == 1, name
        assert all(after - before <= 1 for before, after in pairwise(levels)), name


def test_the_matrix_marks_the_minority_and_the_copy(mill_pages: dict[str, Page]) -> None:
    table = mill_pages["index.html"].all("table", class_="matrix")[0]
    words = " ".join(table.text.split())

    assert "B12 people minority copy" in words
    assert [tag.text.split()[-1] for tag in mill_pages["index.html"].all("td", class_="odd")].count("minority") == 3


def test_the_charts_say_in_words_what_their_colours_say(mill_pages: dict[str, Page]) -> None:
    times, kinds = (" ".join(tag.text.split()) for tag in mill_pages["index.html"].all("table", class_="chart"))

    assert "5 Mar 202642 errors 2 warnings" in times
    assert "number-mismatch CC10121 error 1 warning" in kinds


def test_the_overview_says_what_was_not_checked(mill_pages: dict[str, Page]) -> None:
    words = " ".join(mill_pages["index.html"].text.split())

    assert "Not everything was checked. 2 inputs could not be read. 1 check did not run." in words
    assert "mill/photo.jpg not text: looks like a JPEG image" in words
    assert "CC401 switched off in claimcheck.toml" in words


def test_a_finding_page_holds_the_sides_with_marked_quotes_in_context(mill_pages: dict[str, Page]) -> None:
    page = mill_pages["findings/cc101-0034.html"]
    words = " ".join(page.text.split())

    assert [tag.text for tag in page.all("mark")] == ["Fifteen people", "Fifteen people", "Twelve people"]
    assert (
        "destroyed the old Tessel mill. Twelve people died in the blaze, the fire service said. Rescue teams searched"
        in words
    )
    assert "1 independent source, 1 copy" in words
    assert "Same text in Valley Echo : counted once" in words or "Same text in Valley Echo: counted once" in words
    assert "mill/coastal-wire.txt:3:84" in words
    assert "4 Mar 2026, 06:10 UTC" in words


def test_a_finding_page_explains_itself_and_offers_words_to_paste(mill_pages: dict[str, Page]) -> None:
    page = mill_pages["findings/cc101-0034.html"]
    texts = {tag.attributes["id"]: tag.text for tag in page.all("pre") if "id" in tag.attributes}

    assert "Twelve and fifteen people cannot both be" in page.text
    assert texts["query-0"].startswith(
        "Query: How many people died in the fire at the Tessel mill?\n- Northern Post and The Herald say 15"
    )
    assert any(words.splitlines()[2].startswith("- We and Valley Echo say 12 people") for words in texts.values())
    assert texts["accept"] == "claimcheck accept cc101-0034 --reason 'WHY IT MAY STAND'"
    assert "Two sources give different numbers" in page.text


def test_the_waterfall_names_each_part_and_adds_up(
    mill_pages: dict[str, Page],
) -> None:
    rows = mill_pages["findings/cc101-0034.html"].all("table", class_="waterfall")[0].text.split("\n")
    words = " ".join(" ".join(rows).split())

    assert "before anything is compared−4.0−4.0" in words
    assert words.endswith("headline−0.6+6.0 Chance, as pairs of sentences with so many bits had it98 %")


def test_an_article_page_holds_the_whole_text_in_order(mill_pages: dict[str, Page]) -> None:
    for article in mill_report().articles[:4]:
        page = next(
            page
            for name, page in mill_pages.items()
            if name.startswith("articles/") and article.source in page.text[:80]
        )
        rows = [tag for tag in page.tags if tag.attributes.get("class") == "row"]
        shown = "".join(row.article for row in rows)

        assert re.sub(r"\s", "", shown) == re.sub(r"\s", "", article.text)


def test_an_article_page_links_each_finding_to_the_other_side(mill_pages: dict[str, Page]) -> None:
    page = next(page for name, page in mill_pages.items() if name.startswith("articles/mill-herald"))
    notes = {tag.attributes["aria-label"]: " ".join(tag.text.split()) for tag in page.all("aside", class_="beside")}

    assert (
        "12 people Twelve people died in the blaze, the fire service said. Coastal Wire"
        in notes["What others say on finding 1"]
    )
    assert [tag.text for tag in page.all("a", class_="ref")] == ["3", "1", "4", "2"]


def test_an_article_page_lists_its_claims_taken_apart(mill_pages: dict[str, Page]) -> None:
    page = next(page for name, page in mill_pages.items() if name.startswith("articles/mill-northern-post"))
    listed = [" ".join(tag.text.split()) for tag in page.all("li") if tag.parents[-2:] == ("details", "ol")]

    assert len(listed) == 4
    assert listed[2].endswith("headed by Chief Inspector Mara Voss. kindrolewhatbewhoMara Voss")


def test_the_web_address_of_an_article_is_a_link_only_if_it_leads_to_the_web(mill_pages: dict[str, Page]) -> None:
    links = [
        tag.attributes["href"]
        for page in mill_pages.values()
        for tag in page.all("a")
        if urlsplit(tag.attributes.get("href", "")).scheme
    ]

    assert links == ["https://coastal.example/mill"]


def test_manuals_are_shown_as_written_and_their_absence_is_said(mill_pages: dict[str, Page]) -> None:
    words = " ".join(mill_pages["rules.html"].text.split())

    assert [tag.text for tag in mill_pages["rules.html"].all("li")] == ["bounds that leave room", "<b>other</b> units"]
    assert "no number satisfies both.What does not" in words
    assert "Twelve died. | Fifteen died." in words
    assert "CC201 date-mismatch This check’s manual was not given to the report." in words


def test_who_is_who_gives_all_names_and_leads_to_the_sentences(mill_pages: dict[str, Page]) -> None:
    page = mill_pages["names.html"]
    listed = [" ".join(tag.text.split()) for tag in page.all("li") if tag.attributes.get("id", "").startswith("n")]
    links = [tag.attributes["href"] for tag in page.all("a") if "articles/mill" in tag.attributes.get("href", "")]

    assert listed[0] == "Ines Calder person, also “Mayor Ines Calder” 2 articles: Coastal Wire, Northern Post"
    assert f"{article_page(WIRE.id)}#s{WIRE.text.index('Mayor Ines')}" in links


def test_an_article_page_names_who_is_in_it(mill_pages: dict[str, Page]) -> None:
    named = mill_pages[article_page(WIRE.id)].all("details", class_="named")[0]
    coverage = " ".join(mill_pages["index.html"].text.split())

    assert " ".join(named.text.split()) == (
        "2 names in this article Ines Calder person, in 2 articles; Rolf Adeyemi person, in 2 articles"
    )
    assert not mill_pages[article_page(LONE.id)].all("details", class_="named")
    assert "3 names of persons, bodies, countries and places" in coverage


def test_only_so_many_names_and_articles_of_one_are_shown(tmp_path: Path) -> None:
    mentions = tuple(Named(article_id=f"a{number:02}", text=f"name {number}", start=0, end=6) for number in range(40))
    names = tuple(mention.text for mention in mentions)
    one = Identity(name="name 0", kind=MentionKind.ORGANISATION, names=names, mentions=mentions)
    html.write(Report(identities=(one,)), tmp_path, manuals={})
    words = " ".join(every_page(tmp_path)["names.html"].text.split())

    assert "40 articles: a00, a01" in words
    assert "a11 and 28 more" in words
    assert "“name 12”" in words
    assert "“name 13”" not in words


@pytest.mark.parametrize("report", [Report(), Report(coverage=Coverage(articles=1, sources=1))])
def test_an_empty_report_says_that_nothing_was_compared(report: Report, tmp_path: Path) -> None:
    html.write(report, tmp_path, manuals={})
    pages = every_page(tmp_path)

    assert "Nothing was compared, so nothing can be said." in pages["index.html"].text
    assert "names of persons" not in pages["index.html"].text
    assert "No name was read." in pages["names.html"].text
    assert all(page.unclosed == [] for page in pages.values())


def test_the_same_report_gives_the_same_bytes(mill_folder: Path, tmp_path: Path) -> None:
    html.write(mill_report(), tmp_path / "elsewhere", manuals=MANUALS)
    first = {path.relative_to(mill_folder): path.read_bytes() for path in mill_folder.rglob("*") if path.is_file()}
    again = {
        path.relative_to(tmp_path / "elsewhere"): path.read_bytes()
        for path in (tmp_path / "elsewhere").rglob("*")
        if path.is_file()
    }

    assert first == again
