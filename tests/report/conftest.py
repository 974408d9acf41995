from __future__ import annotations

from pathlib import Path

import pytest
from pages import Page, every_page
from sample_reports import MANUALS, mill_report

from claimcheck.report import html


@pytest.fixture(scope="session")
def mill_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mill")
    html.write(mill_report(), folder, manuals=MANUALS)
    return folder


@pytest.fixture(scope="session")
def mill_pages(mill_folder: Path) -> dict[str, Page]:
    return every_page(mill_folder)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the browser to ``make browser-test``: it takes minutes and an installation."""
    if "browser" in config.getoption("markexpr"):
        return
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason="opens a browser: make browser-test"))


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "browser: opens pages in Debian's chromium (make browser-test)")
