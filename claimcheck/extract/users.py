"""Verb -> the milestones that those tell of who were the first, or the last, at a thing.

"The first train crossed the bridge in 1909" says when it was opened, "the last patients left in 1987" when the hospital
was closed. Who is listed for which milestone, and doing what, in ``knowledge/milestones.toml``.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extract.clauses import objects, passive, subjects
from claimcheck.extract.milestone_words import by_word
from claimcheck.extract.particles import with_particle
from claimcheck.extract.tokens import Token
from claimcheck.extract.topic import topic
from claimcheck.knowledge.tables import listed

_PLACE = {"first": "first_users", "last": "last_users", "final": "last_users"}
_AT = frozenset({"at", "on", "over", "through", "along", "across", "in", "into", "from", "of"})


def told_by_users(verb: Token) -> Iterator[tuple[str, Token]]:
    """Yield the milestone of the thing at which somebody was the first or the last."""
    if with_particle(verb) not in listed("milestones", "telling", "using"):
        return
    for user in subjects(verb)[:1]:
        ranks = {_PLACE[child.lower_] for child in user.children if child.lower_ in _PLACE}
        before = " ".join(child.lower_ for child in user.children if child.dep_ == "compound")
        for rank in ranks:
            known, lemma = by_word(rank), user.lemma_.lower()
            name = known.get(f"{before} {lemma}".strip()) or known.get(lemma)
            thing = _at(verb, user)
            if name is not None and thing is not None:
                yield name, thing


def _at(verb: Token, user: Token) -> Token | None:
    """Return the thing that was used: the object, what stands behind "on" or "at", or what the text is about."""
    done_to = [] if passive(verb) else objects(verb)
    if done_to:
        return done_to[0]
    behind = [
        inner
        for over in (user, verb)
        for child in over.children
        if child.dep_ == "prep" and child.lower_ in _AT
        for inner in child.children
        if inner.dep_ == "pobj" and inner.ent_type_ not in ("DATE", "TIME")
    ]
    return behind[0] if behind else topic(verb)
