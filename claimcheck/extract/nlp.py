"""Load a spaCy pipeline and parse with it: the only file that does."""

from __future__ import annotations

import gc
import importlib.util
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from claimcheck.errors import ModelError
from claimcheck.extract.products import one_thread, quicken_products
from claimcheck.extract.quicker import quicken
from claimcheck.installed import missing

NEEDED = ("tagger", "parser", "ner")
BATCH = 128  # paragraphs; larger batches gained nothing on two cores


@lru_cache(maxsize=2)
def load(name: str) -> Language:
    """Load the installed spaCy pipeline ``name``, or the one in that folder; ModelError if it is missing or unfit."""
    if not spacy.util.is_package(name) and not Path(name).is_dir() and importlib.util.find_spec(name) is None:
        raise missing(name)
    try:
        nlp = spacy.load(name, exclude=_idle(name))
    except (OSError, ValueError) as error:
        raise ModelError(f"{name}: spaCy cannot load this pipeline: {str(error).splitlines()[0]}") from error
    lacking = [pipe for pipe in NEEDED if pipe not in nlp.pipe_names]
    if lacking:
        raise ModelError(f"{name}: this pipeline has no {', '.join(lacking)}. Choose one that has {', '.join(NEEDED)}.")
    quicken(quicken_products(nlp))
    gc.freeze()  # a model stays; walking through it at each collection took a fifth of the time beside parsing
    return nlp


def _idle(name: str) -> list[str]:
    """Return the parts that a pipeline has and does not use: a second way to find sentences is a seventh of loading."""
    folder = spacy.util.get_package_path(name) if spacy.util.is_package(name) else Path(name)
    disabled: list[str] = spacy.util.get_model_meta(folder).get("disabled", []) if folder.is_dir() else []
    return disabled


def parse(texts: Iterable[str], nlp: Language) -> dict[str, Doc]:
    """Parse each different text once."""
    unique = sorted(set(texts))
    with one_thread():
        return dict(zip(unique, nlp.pipe(unique, batch_size=BATCH), strict=True))
