"""Any spaCy pipeline with a tagger, a parser and names can stand in for the one that comes with claimcheck."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import spacy
from click.testing import CliRunner
from spacy.language import Language

from claimcheck.cli import main
from claimcheck.config import Settings
from claimcheck.errors import ModelError
from claimcheck.extract.nlp import load
from claimcheck.installed import describe

TEXT = "published: 2026-05-14\n\nThe mayor, Karin Holt, opened the bridge in Lugren on Monday.\n"


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pipeline on disk with another name and version, and a component more: rules that split sentences."""
    nlp: Language = spacy.load(Settings().model)
    nlp.meta.update(name="harbour_news", version="9.9.9")
    nlp.add_pipe("sentencizer", first=True)
    folder = tmp_path_factory.mktemp("model") / "harbour"
    nlp.to_disk(folder)
    return folder


def test_a_pipeline_from_a_folder_reads_claims(other: Path, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(TEXT, "utf-8")
    done = CliRunner().invoke(main, ["claims", str(article), "--model", str(other), "--no-cache", "--format", "json"])
    assert done.exit_code == 0, done.output
    found = json.loads(done.stdout)
    assert any(c["predicate"]["lemma"] == "open" and c["agents"][0]["name"] == "Karin Holt" for c in found)
    assert describe(str(other)) == "en_harbour_news 9.9.9"


@pytest.mark.parametrize("pipe", ["tagger", "parser", "ner"])
def test_a_pipeline_that_lacks_what_is_needed_is_refused(tmp_path: Path, pipe: str) -> None:
    nlp: Language = spacy.load(Settings().model, exclude=[pipe])
    nlp.to_disk(tmp_path / "bare")
    with pytest.raises(ModelError, match=f"this pipeline has no {pipe}"):
        load(str(tmp_path / "bare"))


def test_a_pipeline_without_lemmas_still_reads(tmp_path: Path) -> None:
    nlp: Language = spacy.load(Settings().model, exclude=["lemmatizer", "attribute_ruler"])
    nlp.to_disk(tmp_path / "blunt")
    article = tmp_path / "a.txt"
    article.write_text(TEXT, "utf-8")
    done = CliRunner().invoke(main, ["claims", str(article), "--model", str(tmp_path / "blunt"), "--no-cache"])
    assert done.exit_code in (0, 3), done.output
