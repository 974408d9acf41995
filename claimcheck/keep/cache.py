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
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from claimcheck import installed
from claimcheck.config import Settings
from claimcheck.models import Article

FOLDER = ".claimcheck"
DIGEST = 16  # bytes in front of each file's content that tell a damaged one
KEPT = 3  # states of model, settings and code whose claims are kept: a branch, the main line, the release
PROJECT = ("claimcheck.toml", "pyproject.toml", ".git")


@dataclass(frozen=True)
class Cache:
    """A folder with the claims of articles, all read under one environment."""

    folder: Path

    def claims(self, article: Article) -> bytes | None:
        """Return the encoded claims of an article, None if they are not here or were damaged."""
        return self.get(_key(article))

    def keep_claims(self, article: Article, content: bytes) -> None:
        """Keep the encoded claims of an article."""
        self.put(_key(article), content)

    def get(self, key: str) -> bytes | None:
        """Return what was kept under a key, None if it is not here or was damaged."""
        try:
            kept = self._file(key).read_bytes()
        except OSError:
            return None
        content = kept[DIGEST:]
        return content if kept[:DIGEST] == _digest(content) else None

    def put(self, key: str, content: bytes) -> None:
        """Keep something; a cache that cannot be written is no reason to stop."""
        with suppress(OSError):
            _write(self._file(key), _digest(content) + content)

    def _file(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]


def _key(article: Article) -> str:
    when = article.published.isoformat() if article.published else ""
    return digest(json.dumps([article.text, article.title, when]).encode())


def open_cache(settings: Settings) -> Cache | None:
    """Return the cache for these settings, None where they want none; what no state uses any more is removed."""
    if not settings.cache:
        return None
    claims = root(settings) / "claims"
    own = claims / environment(settings)
    if not os.path.isdir(own):  # Path.is_dir would raise where one may not even look
        with suppress(OSError):
            own.mkdir(parents=True, exist_ok=True)
            _write(root(settings) / ".gitignore", b"*\n")
            for stale in sorted(claims.iterdir(), key=lambda folder: folder.stat().st_mtime, reverse=True)[KEPT:]:
                shutil.rmtree(stale, ignore_errors=True)
    return Cache(own)


def root(settings: Settings) -> Path:
    """Return where caches lie: in the project, or, outside of one, where the platform keeps caches."""
    if any(os.path.exists(settings.root / name) for name in PROJECT):
        return settings.root / FOLDER
    home = Path.home()
    places = {"darwin": home / "Library" / "Caches", "win32": Path(os.environ.get("LOCALAPPDATA", home))}
    return places.get(sys.platform, Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache")) / "claimcheck"


def clean(settings: Settings) -> Path | None:
    """Remove the cache; return where it was, None if there was none."""
    claims = root(settings) / "claims"
    if not os.path.isdir(claims):
        return None
    shutil.rmtree(claims)
    return claims


def environment(settings: Settings) -> str:
    """Return a hash of all but the article that claims depend on."""
    model = installed.folder(settings.model)
    parts = [code(READING), version("spacy"), (model / "meta.json").read_text("utf-8")]
    parts += [f"{file.relative_to(model).as_posix()} {file.stat().st_size}" for file in _files(model)]
    return digest(json.dumps([*parts, settings.knowledge], sort_keys=True, default=str).encode())[:16]


READING = ("keep", "extract", "knowledge", "models", "comments.py")


@lru_cache(maxsize=2)
def code(parts: tuple[str, ...] = ("",)) -> str:
    """Return a hash of these parts of the package, or of all; a version says nothing while one develops."""
    package = Path(__file__).parent.parent
    files = [file for part in parts for file in _files(package / part) if file.suffix in (".py", ".toml")]
    return digest(b"\0".join(file.read_bytes() for file in files))


def _files(place: Path) -> Iterator[Path]:
    return iter([place] if place.is_file() else sorted(file for file in place.rglob("*") if file.is_file()))


def _write(file: Path, content: bytes) -> None:
    """Put a file in its place whole, whoever else writes it at the same time."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent)
    with os.fdopen(handle, "wb") as out:
        out.write(content)
    os.replace(name, file)


def digest(content: bytes) -> str:
    """Return a hash that names what it was made from."""
    return hashlib.sha256(content).hexdigest()


def _digest(content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=DIGEST).digest()
