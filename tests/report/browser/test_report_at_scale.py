from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sample_reports import big_report

from claimcheck.report import html

pytestmark = [pytest.mark.browser, pytest.mark.enable_socket]

READY = """() => { const [load] = performance.getEntriesByType("navigation"); return load.domContentLoadedEventEnd; }"""


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory, chromium: Any) -> Path:
    """Write the pages, which takes a while, only where there is a browser."""
    folder = tmp_path_factory.mktemp("archive")
    html.write(big_report(2000, 5000), folder, manuals={})
    return folder


def test_the_first_view_of_a_large_archive_is_light_and_quick(archive: Path, open_page: Callable[..., Any]) -> None:
    asked: list[Path] = []
    page = open_page(archive / "coverage.html")
    page.on("request", lambda request: asked.append(Path(request.url.removeprefix("file://"))))
    page.goto((archive / "index.html").as_uri())
    sizes = sum(path.stat().st_size for path in asked)
    times = []
    for _ in range(3):
        page.reload()
        times.append(page.evaluate(READY))
    print(f"first view {sizes:,} bytes, ready after {min(times):.0f} ms", file=sys.stderr)

    assert len(asked) >= 3
    assert sizes < 300_000
    assert min(times) < 1000


def test_filtering_five_thousand_findings_is_quick(archive: Path, open_page: Callable[..., Any]) -> None:
    page = open_page(archive / "index.html", fragment="#text=flood")
    page.wait_for_selector("#status:has-text('5000 of 5000')")
    took = page.evaluate("""() => new Promise((done) => {
        const start = performance.now(), text = document.getElementById("text");
        text.value = "district 7 town 39";
        text.dispatchEvent(new Event("input", { bubbles: true }));
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
    })""")
    print(f"filtered in {took:.0f} ms", file=sys.stderr)

    assert page.inner_text("#status").endswith("of 5000 findings")
    assert not page.inner_text("#status").startswith("5000")
    assert took < 500


def test_the_list_goes_on_over_pages(archive: Path, open_page: Callable[..., Any]) -> None:
    page = open_page(archive / "index.html")
    page.click(".leaves >> text=Next")

    assert page.inner_text("h1") == "Findings 51 to 100 of 5000"
