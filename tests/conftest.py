"""What all tests share: the pipeline, loaded once; the corpus, checked once; golden files."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import hypothesis
import pytest
from spacy.language import Language

from claimcheck.config import Settings
from claimcheck.evaluate import Evaluation, Extracted, Scored, extract_cases, read_cases, score, sum_up
from claimcheck.extract.nlp import load
from claimcheck.models import Report
from claimcheck.pipeline import compare

CORPUS = Path(__file__).parent.parent / "corpus"
# What takes minutes or an installation stays out of make test.
OWN_TARGETS = {
    "browser": "opens pages in Debian's chromium (make browser-test)",
    "nli": "runs a language-inference model (make nli-test)",
    "cluster": "starts a Dask cluster on this machine (make cluster-test)",
    "network": "installs claimcheck and linters anew, from package registries (make integration-test)",
}
# How long one example takes says more of the machine's other work than of the code.
hypothesis.settings.register_profile("any pace", deadline=None)
hypothesis.settings.load_profile("any pace")
RENEWING = ("--update-golden", "--update-floors", "--allow-regression")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write what the code makes to the golden files")
    parser.addoption("--update-floors", action="store_true", help="raise tests/quality_floors.json to what is measured")
    parser.addoption("--allow-regression", action="store_true", help="let --update-floors lower a floor")


def pytest_configure(config: pytest.Config) -> None:
    for marker, why in OWN_TARGETS.items():
        config.addinivalue_line("markers", f"{marker}: {why}")
    used = [option for option in RENEWING if config.getoption(option)]
    if used and os.environ.get("CI"):
        raise pytest.UsageError(f"{', '.join(used)}: not in CI. Run it at home and commit what changed.")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for marker, why in OWN_TARGETS.items():
        for item in items:
            if item.get_closest_marker(marker) and marker not in config.getoption("markexpr"):
                item.add_marker(pytest.mark.skip(reason=why))


@pytest.fixture(scope="session")
def nlp() -> Language:
    return load(Settings().model)


@pytest.fixture(scope="session")
def extracted(nlp: Language) -> tuple[Extracted, ...]:
    """The corpus with its claims: parsed once for all tests."""
    return extract_cases(read_cases([CORPUS], Settings()), Settings())


@pytest.fixture(scope="session")
def reports(extracted: tuple[Extracted, ...]) -> dict[str, Report]:
    """What is found in each event of the corpus by itself."""
    return {each.case.name: compare(each.articles, each.claims, Settings()) for each in extracted}


@pytest.fixture(scope="session")
def scored(extracted: tuple[Extracted, ...], reports: dict[str, Report]) -> tuple[Scored, ...]:
    return tuple(score(each.case, reports[each.case.name]) for each in extracted)


@pytest.fixture(scope="session")
def evaluation(scored: tuple[Scored, ...]) -> Evaluation:
    return sum_up(scored)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Hold a text to a file of the project, or write it there under --update-golden."""

    def hold(file: Path, text: str) -> None:
        if request.config.getoption("--update-golden"):
            file.write_text(text, encoding="utf-8", newline="\n")
        written = file.read_text(encoding="utf-8") if file.exists() else ""
        assert text == written, f"{file.name} is not what the code makes. pytest --update-golden writes it."

    return hold
