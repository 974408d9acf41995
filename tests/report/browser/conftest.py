"""Opens the written pages in Debian's chromium, driven by Playwright; ``make browser-test`` installs both."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.append(str(Path(__file__).parents[1]))  # the report builder of the tests one folder up

from sample_reports import MANUALS, mill_report

from claimcheck.report import html

CHROMIUM = shutil.which("chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-color-profile=srgb",
]
AXE = Path(os.environ.get("CLAIMCHECK_AXE", Path(__file__).parents[3] / ".venv/axe/package/axe.min.js"))


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: make browser-test")
    if CHROMIUM is None:
        pytest.skip("Debian's chromium is not installed: make browser-test")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Any) -> Iterator[Callable[..., Any]]:
    """Return a function that opens a file in a fresh context and fails on any error, violation or outside request."""
    contexts: list[Any] = []
    troubles: list[str] = []

    def opened(path: Path, *, fragment: str = "", width: int = 1400, **settings: Any) -> Any:
        context = chromium.new_context(viewport={"width": width, "height": 900}, **settings)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("request", lambda request: None if request.url.startswith("file:") else troubles.append(request.url))
        page.goto(path.as_uri() + fragment)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert troubles == []


@pytest.fixture(scope="session")
def mill(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mill in a browser")
    html.write(mill_report(), folder, manuals=MANUALS)
    return folder


@pytest.fixture(scope="session")
def axe() -> str:
    if not AXE.is_file():
        pytest.skip(f"axe-core is not at {AXE.name}: make browser-test")
    return AXE.read_text(encoding="utf-8")
