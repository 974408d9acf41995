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
_WESTERN = "cp1252"
_MOSTLY_ASCII = 0.95  # English with a few typographic quotes and names; Polish or Czech has 10 % other letters
_AS_BROWSERS_DO = {"iso-8859-1": _WESTERN, "latin-1": _WESTERN, "latin1": _WESTERN, "us-ascii": _WESTERN}


def decode(raw: bytes, *, declared: str = "") -> tuple[str, tuple[str, ...]]:
    """Return the text without its byte order mark, and a note where the encoding had to be guessed."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _marked(raw[len(mark) :], encoding), ()
    if b"\0" in raw:
        raise InputError("has NUL bytes, so it is not text. Save it as plain text in UTF-8")
    declared = _AS_BROWSERS_DO.get(declared.lower(), declared)
    for encoding in (declared, "utf-8"):
        text = _attempt(raw, encoding)
        if text is not None:
            return text, ()
    return _guess(raw)


def _marked(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(f"is marked as {encoding} but broken at byte {error.start}. Save it again as UTF-8") from error


def _attempt(raw: bytes, encoding: str) -> str | None:
    """Decode, but not with codecs that make something other than text, such as zip."""
    try:
        return str(codecs.lookup(encoding).name and raw.decode(encoding)) if encoding else None
    except (LookupError, ValueError, TypeError):
        return None


def _guess(raw: bytes) -> tuple[str, tuple[str, ...]]:
    """Prefer the encoding of English newsrooms' Windows where it fits: shared bytes mislead a statistical guess."""
    text = _attempt(raw, _WESTERN) if sum(byte < 128 for byte in raw) >= _MOSTLY_ASCII * len(raw) else None
    name = _WESTERN
    if text is None or not text.replace("\n", "").replace("\r", "").replace("\t", "").isprintable():
        best = charset_normalizer.from_bytes(raw).best()
        text = _attempt(raw, best.encoding) if best else None
        name = best.encoding if best else ""
    if text is None:
        raise InputError("is not text in any known encoding. Save it as plain text in UTF-8")
    return text, (f"is not UTF-8: read as {name}. Save it as UTF-8 to be sure",)
