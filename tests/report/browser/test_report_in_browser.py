from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.enable_socket]

Open = Callable[..., Any]
CORPUS = Path(__file__).parents[3] / "reports/corpus"
KINDS = ["index.html", "stories.html", "articles.html", "names.html", "pairs.html", "coverage.html", "rules.html"]


def every_kind(folder: Path) -> list[Path]:
    return [
        *(folder / name for name in KINDS),
        folder / "findings/cc101-0034.html",
        next(folder.glob("findings/etc-*.html")),
        next(folder.glob("articles/mill-coastal-wire-*.html")),
        next(folder.glob("articles/x-script-*.html")),
        next(folder.glob("articles/y-lone-*.html")),
    ]


def questions(page: Any) -> list[str]:
    return list(page.locator(".items:not([hidden]) h3").all_inner_texts())


def test_filters_narrow_the_list_and_stand_in_the_address(mill: Path, open_page: Open) -> None:
    page = open_page(mill / "index.html")
    assert len(questions(page)) == 6

    page.select_option("#source", "Northern Post")
    page.wait_for_selector("#matches .item")
    assert page.inner_text("#status") == "4 of 6 findings"
    page.check("input[name=severity][value=error]")
    assert page.inner_text("#status") == "2 of 6 findings"
    assert page.url.endswith("index.html#severity=error&source=Northern+Post")

    page.reload()
    page.wait_for_selector("#matches .item")
    assert questions(page) == [
        "How many people died in the fire at the Tessel mill?",
        "Who leads the investigation into the mill fire?",
    ]
    page.click("button[type=reset]")
    page.wait_for_selector("#items .item")
    assert len(questions(page)) == 6
    assert page.url.endswith("index.html")


@pytest.mark.parametrize(
    ("field", "value", "left"),
    [("kind", "CC101", 2), ("entity", "Ines Calder", 1), ("text", "hospital", 0), ("text", "county SEAT fifteen", 1)],
)
def test_each_filter_leaves_what_it_names(field: str, value: str, left: int, mill: Path, open_page: Open) -> None:
    page = open_page(mill / "index.html")
    if field == "text":
        page.fill("#text", value)
    else:
        page.select_option(f"#{field}", value)
    page.wait_for_selector("#status:has-text(' of ')")

    assert page.inner_text("#status") == f"{left} of 6 findings"


def test_next_and_previous_stay_inside_the_filter(mill: Path, open_page: Open) -> None:
    page = open_page(mill / "index.html", fragment="#kind=CC101")
    page.click("#matches .item:first-child h3 a")
    page.wait_for_selector("#position:has-text('1 of 2 in this filter')")
    page.keyboard.press("n")
    page.wait_for_selector("#position:has-text('2 of 2 in this filter')")

    assert "How many ships left Orlo?" in page.inner_text("h1")
    page.click("#back")
    page.wait_for_selector("#matches .item")
    assert page.inner_text("#status") == "2 of 6 findings"


def test_a_quote_leads_to_its_place_in_the_article_and_back(mill: Path, open_page: Open) -> None:
    page = open_page(mill / "findings/cc101-0034.html")
    page.click("text=mill/herald.txt:5:1")
    page.wait_for_selector("h1.row")
    marked = page.locator(".anchor:target + .claim")
    assert marked.inner_text().startswith("Fifteen people")
    assert marked.bounding_box()["y"] < 900
    page.click("aside.beside >> text=How many people died")

    assert page.inner_text("h1") == "How many people died in the fire at the Tessel mill?"
    page.go_back()
    assert page.locator(".anchor:target + .claim").count() == 1


def test_the_buttons_copy_what_they_name(mill: Path, open_page: Open) -> None:
    page = open_page(mill / "findings/cc101-0034.html", permissions=["clipboard-read", "clipboard-write"])
    page.click("text=Copy the command")
    page.wait_for_selector("text=Copied")
    assert page.evaluate("navigator.clipboard.readText()") == "claimcheck accept cc101-0034 --reason 'WHY IT MAY STAND'"

    page.select_option("#own", label="The Herald")
    page.click("text=Copy the query >> visible=true")
    page.wait_for_selector(".query:not([hidden]) button:has-text('Copied')")
    assert "We and Northern Post say 15 people" in page.evaluate("navigator.clipboard.readText()")


def test_copying_works_where_the_browser_keeps_its_clipboard_to_itself(mill: Path, open_page: Open) -> None:
    page = open_page(mill / "findings/cc101-0034.html")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('denied')); }")
    page.click("text=Copy the command")
    page.wait_for_selector("text=Copied")
    page.goto((mill / "index.html").as_uri())
    page.focus("#text")
    page.keyboard.press("Control+V")

    assert page.input_value("#text") == "claimcheck accept cc101-0034 --reason 'WHY IT MAY STAND'"


def test_the_report_on_the_corpus_is_read_from_the_list_to_the_article_and_back(open_page: Open) -> None:
    page = open_page(CORPUS / "index.html")
    asked = questions(page)
    page.locator("#items h3 a").first.click()
    assert page.inner_text("h1") == asked[0]
    page.locator(".quote .byline a").first.click()
    assert page.locator(".anchor:target + .claim").first.is_visible()
    page.go_back()
    page.click("#back")
    page.fill("#text", asked[-1].split()[-1].strip("?"))
    page.wait_for_selector("#matches .item")

    assert len(asked) > 10
    assert asked[-1] in questions(page)
    assert len(questions(page)) < len(asked)


def test_a_filtered_list_shows_the_same_as_the_whole(mill: Path, open_page: Open) -> None:
    page = open_page(mill / "index.html")
    paths = "(links) => links.map((one) => one.pathname)"
    items = page.locator(".items:not([hidden]) .item").all_inner_texts()
    addresses = page.locator(".items:not([hidden]) a").evaluate_all(paths)
    page.check("input[name=severity][value=error]")
    page.check("input[name=severity][value=warning]")
    page.check("input[name=severity][value=note]")
    page.wait_for_selector("#matches .item")

    assert page.locator(".items:not([hidden]) .item").all_inner_texts() == items
    assert page.locator(".items:not([hidden]) a").evaluate_all(paths) == addresses


def test_keys_walk_the_findings_and_can_be_switched_off(mill: Path, open_page: Open) -> None:
    page = open_page(mill / "index.html")
    page.keyboard.press("n")
    page.keyboard.press("n")
    page.keyboard.press("p")
    assert page.evaluate("document.activeElement.textContent").startswith("How many people died")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "text"
    page.keyboard.press("n")
    assert page.input_value("#text") == "n"

    page.uncheck("#keys")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.tagName") == "BODY"


def test_everything_reads_without_javascript(mill: Path, open_page: Open) -> None:
    for path in every_kind(mill):
        page = open_page(path, java_script_enabled=False)
        assert page.locator(".needs-script").count() == 0 or not page.locator(".needs-script >> visible=true").count()
        assert page.locator("h1").first.is_visible()
    page = open_page(mill / "index.html", java_script_enabled=False)
    page.click("text=How many people died in the fire at the Tessel mill? >> nth=0")
    page.click("text=mill/herald.txt:5:1")

    assert page.locator("mark", has_text="Fifteen people").is_visible()


def test_hostile_text_is_shown_and_never_run(mill: Path, open_page: Open) -> None:
    for path in every_kind(mill):
        page = open_page(path)
        assert page.evaluate("typeof window.hacked") == "undefined", path.name
    page = open_page(mill / "index.html", fragment="#text=ships")
    page.wait_for_selector("#matches .item")

    assert "<script>window.hacked=1</script>" in page.inner_text("#matches")
    assert page.evaluate("typeof window.hacked") == "undefined"


@pytest.mark.parametrize("width", [320, 390, 768, 1400])
def test_no_page_scrolls_sideways(width: int, mill: Path, open_page: Open) -> None:
    for path in every_kind(mill):
        page = open_page(path, width=width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path.name


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1400])
def test_axe_finds_no_violation(scheme: str, width: int, mill: Path, open_page: Open, axe: str) -> None:
    assert_accessible(every_kind(mill), open_page, axe, width=width, color_scheme=scheme)


def test_axe_finds_no_violation_in_the_report_on_the_corpus(open_page: Open, axe: str) -> None:
    pages = [CORPUS / "index.html", *sorted(CORPUS.glob("findings/*.html"))[:2], min(CORPUS.glob("articles/*.html"))]
    assert_accessible(pages, open_page, axe)


def assert_accessible(pages: list[Path], open_page: Open, axe: str, **settings: Any) -> None:
    rules = {
        "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
    }
    for path in pages:
        page = open_page(path, bypass_csp=True, **settings)
        for box in page.locator("#show-claims, #unfold").all():
            if box.is_visible():
                box.check()
        page.evaluate(axe)
        found = page.evaluate("(rules) => axe.run(document, { ...rules, preload: false })", rules)["violations"]
        assert [(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in found] == [], path.name


def test_print_leaves_out_what_paper_cannot_do(mill: Path, open_page: Open) -> None:
    page = open_page(mill / "findings/cc101-0034.html")
    page.emulate_media(media="print")
    assert page.locator("text=Copy the query").first.is_hidden()
    assert page.locator("mark").first.is_visible()
    pdf = page.pdf(format="A4")

    assert pdf.startswith(b"%PDF")
    assert 1 <= pdf.count(b"/Type /Page\n") <= 3


def test_a_printed_overview_fits_its_paper(mill: Path, open_page: Open) -> None:
    page = open_page(mill / "index.html", width=794, color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")

    assert page.evaluate("document.documentElement.scrollWidth") <= 794
    assert page.locator("text=Show filters").is_hidden()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('.badge')).color") == "rgb(22, 74, 134)"


def test_nothing_moves_while_a_page_loads(mill: Path, open_page: Open) -> None:
    script = """() => new Promise((done) => {
        let moved = 0;
        new PerformanceObserver((list) => { for (const entry of list.getEntries()) moved += entry.value; })
            .observe({ type: "layout-shift", buffered: true });
        setTimeout(() => done(moved), 300);
    })"""
    for path in every_kind(mill):
        assert open_page(path).evaluate(script) == 0, path.name
    assert open_page(mill / "index.html", fragment="#severity=error").evaluate(script) == 0
