"""Events that last from one time to another -> also the claim that they began at the first.

"Production ran from May 1993 to August 2002" and "production began in April 1993" then meet in one predicate. The claim
has no opposite: that something began and that it ended are both true.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from claimcheck.extract.drafts import Draft
from claimcheck.models import Grain, MentionKind, When

LASTING = frozenset({"span", "run", "last", "extend", "stretch", "continue"})
_GRAINS = frozenset({Grain.DAY, Grain.MONTH, Grain.YEAR})


def with_beginnings(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Yield every draft, and after one that lasts from a date to a date its beginning."""
    for draft in drafts:
        yield draft
        start = _start(draft)
        if start is not None:
            predicate = draft.predicate.model_copy(update={"lemma": "begin", "family": "", "sense": 0})
            began = start.model_copy(update={"relation": "at"})
            yield replace(draft, predicate=predicate, quantities=(), times=(began,))


def _start(draft: Draft) -> When | None:
    """Return when it began; None where a person runs, or a train, from hour to hour."""
    if draft.predicate.lemma not in LASTING or any(agent.kind is MentionKind.PERSON for agent in draft.agents):
        return None
    named = {when.relation: when for when in draft.times if when.grain in _GRAINS and not when.recurring}
    return named.get("since") if "until" in named and draft.agents else None
