"""Events that last from one time to another, and states that last since one -> also the claim that they began then.

"Production ran from May 1993 to August 2002" and "production began in April 1993" then meet in one predicate. The claim
has no opposite: that something began and that it ended are both true. "The mill has been closed since Monday" says in
the same way that it closed, on Monday or the evening before, and "the show runs until Sunday" that it ends, then or on
the morning after.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from claimcheck.extract.drafts import Draft
from claimcheck.extract.tokens import Token
from claimcheck.knowledge import Knowledge
from claimcheck.knowledge.tables import listed, table
from claimcheck.models import Grain, MentionKind, When

LASTING = frozenset({"span", "run", "last", "extend", "stretch", "continue"})
_GRAINS = frozenset({Grain.DAY, Grain.MONTH, Grain.YEAR})


SINCE, UNTIL = "since", "until"  # the value of a claim that something began, or ended, when a state did


def with_beginnings(drafts: Iterable[Draft], knowledge: Knowledge) -> Iterator[Draft]:
    """Yield every draft, and after one that lasts from a date to a date, or since one, its beginning."""
    for draft in drafts:
        yield draft
        start = _start(draft)
        if start is not None:
            predicate = replace(draft.predicate, lemma="begin", family="", sense=0)
            began = replace(start, relation="at")
            yield draft._replace(predicate=predicate, quantities=(), times=(began,))
        yield from _since(draft, knowledge)
        yield from _until(draft, knowledge)


def _since(draft: Draft, knowledge: Knowledge) -> Iterator[Draft]:
    """Yield that something closed, from 'has been closed since Monday'."""
    times = [when for when in draft.times if when.relation == SINCE and when.grain in _GRAINS and not when.recurring]
    lasting = draft.predicate.form == "copula" or _in_the_perfect(draft.token)
    for how, deeds in table("times")["begun"].items() if len(times) == 1 and lasting else ():
        deed = deeds.get(_state(draft))
        whole = how == "undergoes" or draft.predicate.form == "copula" or not draft.patients
        if deed is not None and whole:
            sense = knowledge.predicates.family(deed)
            stands = draft.predicate.form == "copula" or not draft.patients
            whom = draft.agents if how == "undergoes" and stands else ()
            yield draft._replace(
                predicate=replace(draft.predicate, lemma=deed, family=sense.family, sense=sense.side, form="verb"),
                agents=() if whom else draft.agents,
                patients=whom or (draft.patients if draft.predicate.form == "verb" else ()),
                quantities=(),
                times=(replace(times[0], relation="at"),),
                value=SINCE,
            )


def _until(draft: Draft, knowledge: Knowledge) -> Iterator[Draft]:
    """Yield that something ends, from 'runs until Sunday'; of what is closed until then, that it opens."""
    times = [when for when in draft.times if when.relation == UNTIL and when.grain in _GRAINS and not when.recurring]
    for how, deeds in table("times")["ended"].items() if len(times) == 1 else ():
        deed = deeds.get(_state(draft))
        of = draft.agents if how == "does" or draft.predicate.form == "copula" else draft.patients
        other = draft.patients if how == "does" and draft.predicate.form == "verb" else ()
        if deed is not None and not other and of and all(one.kind is not MentionKind.PERSON for one in of):
            sense = knowledge.predicates.family(deed)
            yield draft._replace(
                predicate=replace(draft.predicate, lemma=deed, family=sense.family, sense=sense.side, form="verb"),
                agents=of,
                patients=(),
                quantities=(),
                times=(replace(times[0], relation="at"),),
                value=UNTIL,
            )


def _state(draft: Draft) -> str:
    """Return what something is said to be, with how it stands: "stand empty"."""
    if draft.predicate.lemma not in listed("times", "standing", "verbs"):
        return draft.predicate.lemma
    how = [child.lower_ for child in draft.token.children if child.pos_ == "ADJ" or child.tag_ == "VBN"]
    return f"{draft.predicate.lemma} {how[0]}" if how else draft.predicate.lemma


def _in_the_perfect(verb: Token) -> bool:
    """Tell whether it has been so: 'has been closed', 'has stood empty'."""
    helpers = {child.lemma_.lower() for child in verb.children if child.dep_ in ("aux", "auxpass")}
    return helpers >= ({"have"} if verb.lemma_ in listed("times", "standing", "verbs") else {"have", "be"})


def _start(draft: Draft) -> When | None:
    """Return when it began; None where a person runs, or a train, from hour to hour."""
    if draft.predicate.lemma not in LASTING or any(agent.kind is MentionKind.PERSON for agent in draft.agents):
        return None
    named = {when.relation: when for when in draft.times if when.grain in _GRAINS and not when.recurring}
    return named.get("since") if "until" in named and draft.agents else None
