"""Which language a text is in, by its commonest words: enough to tell what can be read from what cannot."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache
from importlib import resources

from claimcheck.config.reading import Reading
from claimcheck.errors import InputError
from claimcheck.ingest.draft import Draft

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 20  # words; a headline in telegraphic style can have no function word at all
_LOOKED_AT = 2000  # words; the first screens decide
_FOREIGN = 2.0  # times as many function words of another language: "in" and "die" are words of several
_LATIN_END = 0x024F  # of the letters of Latin script
_OTHER_SCRIPT = 0.5  # share of letters; a quotation in Arabic is not an article in Arabic


def foreign(draft: Draft, reading: Reading) -> None:
    """Raise InputError for an article in a language that is not among those to be read."""
    language = guess(draft.text)
    if reading.languages and language and language not in reading.languages:
        named = _profiles()[language]["name"] if language in _profiles() else language
        wanted = ", ".join(reading.languages)
        raise InputError(
            f"seems to be in {named}, and only {wanted} is read. Leave it out, or set a model and reading.languages"
        )


def guess(text: str) -> str:
    """Return the code of the language, 'another script', or nothing where it cannot be told."""
    words = [word.lower() for word in _WORD.findall(text[: _LOOKED_AT * 20])[:_LOOKED_AT]]
    letters = "".join(words)
    if len(letters) >= _ENOUGH and sum(ord(char) > _LATIN_END for char in letters) > _OTHER_SCRIPT * len(letters):
        return "another script"
    if len(words) < _ENOUGH:
        return ""
    counts = Counter(words)
    scores = {code: sum(counts[word] for word in profile["words"].split()) for code, profile in _profiles().items()}
    best = max(sorted(scores), key=lambda code: scores[code])
    return best if best == "en" or scores[best] >= _FOREIGN * max(1, scores["en"]) else "en" if scores["en"] else ""


@cache
def _profiles() -> dict[str, dict[str, str]]:
    raw = resources.files("claimcheck.knowledge").joinpath("languages.toml").read_text(encoding="utf-8")
    return tomllib.loads(raw)
