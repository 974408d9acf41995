"""Verb -> what rose or fell, by a comparison with another time: "the ward saw fewer admissions than last week"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extract.tokens import Token

_SEEING = frozenset({"see", "have", "record", "report", "register", "post", "suffer", "log", "count", "treat", "take"})
_LESS_OR_MORE = {"fewer": "fall", "less": "fall", "lower": "fall", "more": "rise", "higher": "rise"}
_THEN = frozenset({"before", "earlier", "previous", "preceding", "last", "ago"})


def changed(verb: Token) -> Iterator[tuple[Token, Token, str]]:
    """Yield each object of which there was more or less than at another time, the word for that, and rise or fall."""
    if verb.lemma_.lower() not in _SEEING or not _than_then(verb):
        return
    for noun in (child for child in verb.children if child.dep_ == "dobj" and child.pos_ == "NOUN"):
        for child in noun.children:
            # "more than five admissions" compares no times
            if child.dep_ == "amod" and child.lower_ in _LESS_OR_MORE and child.nbor(1).lower_ != "than":
                yield noun, child, _LESS_OR_MORE[child.lower_]


def _than_then(verb: Token) -> bool:
    """Tell whether it is compared with another time: "than in the week before", "than a year earlier"."""
    for token in verb.sent.doc[verb.i : verb.sent.end]:
        if token.lower_ == "than":
            behind = list(token.subtree)
            return any(word.lower_ in _THEN or word.ent_type_ in ("DATE", "TIME") for word in behind)
    return False
