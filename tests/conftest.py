"""What all tests share: the pipeline, loaded once."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.config import Settings
from claimcheck.extract.nlp import load


@pytest.fixture(scope="session")
def nlp() -> Language:
    return load(Settings().model)
