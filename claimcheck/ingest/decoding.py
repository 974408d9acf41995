"""Bytes -> text: by byte order mark, then declaration, then UTF-8, then a guess that is said."""

from __future__ import annotations

import codecs

import charset_normalizer

from claimcheck.errors import InputError

# UTF-32 first: its little-endian mark begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(raw: bytes, *, declared: str = "") -> tuple[str, tuple[str, ...]]:
    """Return the text without its byte order mark, and a note where the encoding had to be guessed."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _strictly(raw[len(mark) :], encoding), ()
    if b"\0" in raw:
        raise InputError("has NUL bytes, so it is not text. Save it as plain text in UTF-8")
    if declared and _known(declared):
        return _strictly(raw, declared), ()
    try:
        return raw.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _guess(raw)


def _strictly(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        where = f" at byte {error.start}" if isinstance(error, UnicodeDecodeError) else ""
        raise InputError(f"says it is {encoding} but is not{where}. Save it again as UTF-8") from error


def _known(encoding: str) -> bool:
    """Tell text encodings from unknown names and from codecs such as zip that turn bytes into bytes."""
    try:
        codecs.lookup(encoding)
        return isinstance(b"a".decode(encoding), str)
    except (LookupError, UnicodeDecodeError, ValueError):
        return False


def _guess(raw: bytes) -> tuple[str, tuple[str, ...]]:
    best = charset_normalizer.from_bytes(raw).best()
    if best is None:
        raise InputError("is not text in any known encoding. Save it as plain text in UTF-8")
    return _strictly(raw, best.encoding), (f"not UTF-8: read as {best.encoding}. Save it as UTF-8 to be sure",)
