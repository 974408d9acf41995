"""Take the README's picture: python tests/report/browser/picture.py reports/corpus/index.html docs/report.png"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from conftest import FLAGS
from playwright.sync_api import sync_playwright


def take(page: Path, picture: Path) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        window = browser.new_page(viewport={"width": 1400, "height": 900}, color_scheme="light")
        window.goto(page.resolve().as_uri())
        window.screenshot(path=picture)
        browser.close()


if __name__ == "__main__":
    take(Path(sys.argv[1]), Path(sys.argv[2]))
