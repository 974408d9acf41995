"""Where a spaCy pipeline lies and what it is called, without loading it or spaCy: either takes most of a second."""

from __future__ import annotations

import importlib.util
import json
from importlib.metadata import entry_points
from pathlib import Path

from claimcheck.errors import ModelError


def describe(name: str) -> str:
    """Return name and version of a pipeline, as the report shows them."""
    meta = json.loads((folder(name) / "meta.json").read_text("utf-8"))
    return f"{meta['lang']}_{meta['name']} {meta['version']}"


def folder(name: str) -> Path:
    """Return the folder in which the pipeline ``name`` lies; ModelError if there is none."""
    found = None if Path(name).is_dir() else importlib.util.find_spec(name) if name.isidentifier() else None
    around = Path(found.origin).parent if found and found.origin else Path(name)
    files = [*sorted(around.glob("*/meta.json")), *around.glob("meta.json")]
    if not files:
        raise missing(name)
    return files[0].parent  # of an installed one the inner, which holds the weights


def missing(name: str) -> ModelError:
    """Return the error that there is no pipeline ``name``, and which there are."""
    names = sorted({entry.name for entry in entry_points(group="spacy_models")})
    installed = f"Installed: {', '.join(names)}." if names else "None is installed."
    return ModelError(f"{name}: no such spaCy pipeline. {installed} Choose one with --model, or install it.")
