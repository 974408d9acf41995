"""Role without its body -> the body, where the article speaks of only one that has such a role.

"The director, Joan Holm" in an article about one museum is the museum's director; where two ships are spoken of, "the
captain" is nobody's.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extract.reading import Reading
from claimcheck.knowledge import fold


def body_of(family: str, of: str, reading: Reading) -> str:
    """Return the usual word for the body that a role is held in; ``of`` where it is a name or nothing is known."""
    roles = reading.knowledge.roles
    if family not in roles.bodies or (of and roles.body_of(fold(of)) not in roles.bodies[family]):
        return of
    if family not in reading.bodies:
        reading.bodies[family] = _only_one(roles.bodies[family], reading)
    return reading.bodies[family] or of


def _only_one(words: frozenset[str], reading: Reading) -> str:
    """Return the one body of these that an article speaks of; nothing where it has a plural, two sorts or two names."""
    found = list(_mentioned(words, reading))
    bodies = {body for body, _, _, _ in found}
    sorts, names = {sort for _, _, sort, _ in found if sort}, {name for _, _, _, name in found if name}
    several = any(plural for _, plural, _, _ in found) or max(len(sorts), len(names), len(bodies)) > 1
    return bodies.pop() if bodies and not several else ""


def _mentioned(words: frozenset[str], reading: Reading) -> Iterator[tuple[str, bool, str, str]]:
    """Yield the bodies of a text: the usual word, whether there are several, the sort, and the name if it has one."""
    roles = reading.knowledge.roles
    for passage in reading.passages:
        for token in passage.doc:
            if token.pos_ not in ("NOUN", "PROPN"):
                continue
            before = token.nbor(-1).lower_ if token.i > token.sent.start else ""
            for written in (f"{before} {token.lemma_.lower()}", token.lemma_.lower()):
                if roles.body_of(written) in words:
                    named = before.title() if token.pos_ == "PROPN" and token.text[:1].isupper() else ""
                    sort = written if roles.sorts_of_body.get(written, written) != written else ""
                    yield roles.body_of(written), token.tag_ in ("NNS", "NNPS"), sort, named
                    break
