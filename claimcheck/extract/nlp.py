"""Load a spaCy pipeline and parse with it: the only file that does."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from claimcheck.errors import ModelError

NEEDED = ("tagger", "parser", "ner")
BATCH = 128  # paragraphs; larger batches gained nothing on two cores


@lru_cache(maxsize=2)
def load(name: str) -> Language:
    """Load the installed spaCy pipeline ``name``, or the one in that folder; ModelError if it is missing or unfit."""
    if not spacy.util.is_package(name) and not Path(name).is_dir() and importlib.util.find_spec(name) is None:
        raise ModelError(f"{name}: no such spaCy pipeline. {_installed()} Choose one with --model, or install it.")
    try:
        nlp = spacy.load(name)
    except (OSError, ValueError) as error:
        raise ModelError(f"{name}: spaCy cannot load this pipeline: {str(error).splitlines()[0]}") from error
    missing = [pipe for pipe in NEEDED if pipe not in nlp.pipe_names]
    if missing:
        raise ModelError(f"{name}: this pipeline has no {', '.join(missing)}. Choose one that has {', '.join(NEEDED)}.")
    return nlp


def parse(texts: Iterable[str], nlp: Language) -> dict[str, Doc]:
    """Parse each different text once."""
    unique = sorted(set(texts))
    return dict(zip(unique, nlp.pipe(unique, batch_size=BATCH), strict=True))


def describe(name: str) -> str:
    """Return name and version of a pipeline, as the report shows them, without loading it."""
    meta = json.loads((folder(name) / "meta.json").read_text("utf-8"))
    return f"{meta['lang']}_{meta['name']} {meta['version']}"


def folder(name: str) -> Path:
    """Return the folder in which the pipeline ``name`` lies; ModelError if there is none."""
    found = None if Path(name).is_dir() else importlib.util.find_spec(name) if name.isidentifier() else None
    around = Path(found.origin).parent if found and found.origin else Path(name)
    files = [*sorted(around.glob("*/meta.json")), *around.glob("meta.json")]
    if not files:
        raise ModelError(f"{name}: no such spaCy pipeline. {_installed()} Choose one with --model, or install it.")
    return files[0].parent  # of an installed one the inner, which holds the weights


def _installed() -> str:
    names = spacy.util.get_installed_models()
    return f"Installed: {', '.join(sorted(names))}." if names else "None is installed."
