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
