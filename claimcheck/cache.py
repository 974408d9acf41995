"""Claims that were read before, kept by what they were read from: an unchanged article is not parsed again.

One small file an article, named by a hash of all that its claims depend on: text, title and date, the model, the words
that the settings add, and claimcheck's own code and tables. A file is put in place whole or not at all, and one that
cannot be read counts as missing, so several processes may share a cache, and a broken one mends itself.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from claimcheck.config import Settings
from claimcheck.models import Article, Claim

FOLDER = ".claimcheck"
KEPT = 3  # states of model, settings and code whose claims are kept: a branch, the main line, the release
PROJECT = ("claimcheck.toml", "pyproject.toml", ".git")


@dataclass(frozen=True)
class Cache:
    """A folder with the claims of articles, all read under one environment."""

    folder: Path

    def get(self, article: Article) -> tuple[Claim, ...] | None:
        """Return the claims of an article, None if they are not here or cannot be read."""
        from claimcheck.extract.encoding import decode

        try:
            return decode(self._file(article).read_bytes(), article)
        except (OSError, ValueError):  # missing, cut short, not ours: all the same to who asks
            return None

    def put(self, article: Article, claims: Sequence[Claim]) -> None:
        """Keep the claims of an article; a cache that cannot be written is no reason to stop."""
        from claimcheck.extract.encoding import encode

        with suppress(OSError):
            _write(self._file(article), encode(claims))

    def _file(self, article: Article) -> Path:
        when = article.published.isoformat() if article.published else ""
        key = _hash(json.dumps([article.text, article.title, when]).encode())
        return self.folder / key[:2] / key[2:]


def open_cache(settings: Settings) -> Cache | None:
    """Return the cache for these settings, None where they want none; what no state uses any more is removed."""
    if not settings.cache:
        return None
    claims = root(settings) / "claims"
    own = claims / environment(settings)
    if not own.is_dir():
        with suppress(OSError):
            own.mkdir(parents=True, exist_ok=True)
            _write(root(settings) / ".gitignore", b"*\n")
            for stale in sorted(claims.iterdir(), key=lambda folder: folder.stat().st_mtime, reverse=True)[KEPT:]:
                shutil.rmtree(stale, ignore_errors=True)
    return Cache(own)


def root(settings: Settings) -> Path:
    """Return where caches lie: in the project, or, outside of one, where the platform keeps caches."""
    if any((settings.root / name).exists() for name in PROJECT):
        return settings.root / FOLDER
    home = Path.home()
    places = {"darwin": home / "Library" / "Caches", "win32": Path(os.environ.get("LOCALAPPDATA", home))}
    return places.get(sys.platform, Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache")) / "claimcheck"


def clean(settings: Settings) -> Path | None:
    """Remove the cache; return where it was, None if there was none."""
    claims = root(settings) / "claims"
    if not claims.is_dir():
        return None
    shutil.rmtree(claims)
    return claims


def environment(settings: Settings) -> str:
    """Return a hash of all but the article that claims depend on."""
    from claimcheck.extract import nlp

    model = nlp.folder(settings.model)
    parts = [_code(), version("spacy"), (model / "meta.json").read_text("utf-8")]
    parts += [f"{file.relative_to(model).as_posix()} {file.stat().st_size}" for file in _files(model)]
    return _hash(json.dumps([*parts, settings.knowledge], sort_keys=True, default=str).encode())[:16]


@lru_cache(maxsize=1)
def _code() -> str:
    """Return a hash of the code and tables that reading depends on; a version says nothing while one develops."""
    package = Path(__file__).parent
    parts = ("extract", "knowledge", "models", "comments.py")
    files = [file for part in parts for file in _files(package / part) if file.suffix in (".py", ".toml")]
    return _hash(b"\0".join(file.read_bytes() for file in files))


def _files(place: Path) -> Iterator[Path]:
    return iter([place] if place.is_file() else sorted(file for file in place.rglob("*") if file.is_file()))


def _write(file: Path, content: bytes) -> None:
    """Put a file in its place whole, whoever else writes it at the same time."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent)
    with os.fdopen(handle, "wb") as out:
        out.write(content)
    os.replace(name, file)


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
