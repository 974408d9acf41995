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
_NOT_LATIN = re.compile(r"[^\x00-\u024f\u1e00-\u1eff]")
_ENOUGH = 20  # words; a headline in telegraphic style can have no function word at all
_LOOKED_AT = 4000  # characters; the first screen decides
_FOREIGN = 2.0  # times as many function words of another language: names and quotations bring some
_OTHER_SCRIPT = 0.5  # share of letters; a quotation in Arabic is not an article in Arabic


def foreign(draft: Draft, reading: Reading) -> None:
    """Raise InputError for an article in a language that is not among those to be read."""
    language = guess(draft.text)
    if reading.languages and language and language not in reading.languages:
        named = _profiles()[language][0] if language in _profiles() else language
        wanted = ", ".join(reading.languages)
        raise InputError(
            f"seems to be in {named}, and only {wanted} is read. Leave it out, or set a model and reading.languages"
        )


def guess(text: str) -> str:
    """Return the code of the language, 'another script', or nothing where it cannot be told."""
    words = [word.lower() for word in _WORD.findall(text[:_LOOKED_AT])]
    letters = "".join(words)
    if len(letters) >= _ENOUGH and len(_NOT_LATIN.findall(letters)) > _OTHER_SCRIPT * len(letters):
        return "another script"
    if len(words) < _ENOUGH:
        return ""
    times = Counter(words)
    scores = {code: sum([times[word] for word in common & times.keys()]) for code, (_, common) in _profiles().items()}
    best = max(sorted(scores), key=lambda code: scores[code])
    if scores[best] >= _FOREIGN * max(1, scores["en"]):
        return best
    return "en" if scores["en"] else ""


@cache
def _profiles() -> dict[str, tuple[str, frozenset[str]]]:
    """Return the name and the function words of each language."""
    raw = resources.files("claimcheck.knowledge").joinpath("languages.toml").read_text(encoding="utf-8")
    return {code: (entry["name"], frozenset(entry["words"].split())) for code, entry in tomllib.loads(raw).items()}
