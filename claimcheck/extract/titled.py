"""'Mr Day' -> a man: an article that names only Ann Day in full does not mean her by it, nor by 'Day' alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from claimcheck.extract.passage import Passage
from claimcheck.knowledge.tables import table


def called_by_title(passages: Iterable[Passage]) -> Mapping[str, frozenset[str]]:
    """Return for each surname with a title before it whether one says "he" or "she" of whom it names."""
    found: dict[str, set[str]] = defaultdict(set)
    for passage in passages:
        for entity in passage.doc.ents:
            words = [word.text for word in entity]
            if entity.label_ == "PERSON" and entity.start > 0:
                words.insert(0, passage.doc[entity.start - 1].text)
            title = words[0].rstrip(".").lower()
            if len(words) == 2 and words[1].isalpha():
                found[words[1].casefold()].update(
                    sex for sex in ("he", "she") if title in table("pronouns")[sex].split()
                )
    return {name: frozenset(sexes) for name, sexes in found.items()}


def is_another(sexes: frozenset[str], full: Iterable[str]) -> bool:
    """Tell whether a title speaks of somebody who is none of those named in full: 'Mr Day' beside Ann Day."""
    shown = {_sex(name) for name in full}
    return "" not in shown and not sexes <= shown


def _sex(full: str) -> str:
    given = full.split()[0].lower()
    return next((sex for sex in ("he", "she") if given in _words(f"given_{sex}")), "")


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(table("pronouns")[key].split())
