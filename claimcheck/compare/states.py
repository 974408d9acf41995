"""A claim -> the state that it gives a thing or a person, of which each has one at a time: open, in custody."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from claimcheck.align.participants import Fit, best, undergoing
from claimcheck.compare.things import one_thing
from claimcheck.knowledge import Knowledge
from claimcheck.knowledge.reading import words
from claimcheck.knowledge.tables import table
from claimcheck.models import EVENT, Claim, Mention, Modality, Phase, Polarity
from claimcheck.remembering import ARTICLES, CLAIMS, remembered

ONE, OTHER = 1, -1
REACH = 4  # words behind a verb that may say which state it is: "held without bail", "lying on the sandbank"
_WORD = re.compile(r"[A-Za-z'’-]+")
_END = re.compile(r"[,;:.]")
_ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their", "still", "now", "there"})


class State(NamedTuple):
    """The question a claim answers, which of its two sides, whether it says how something is, and in which words."""

    question: str
    side: int
    lasting: bool
    said: str = ""


def state_of(claim: Claim) -> State | None:
    """Return the state that a claim says something has; None where it denies, plans or supposes it."""
    form = claim.predicate.form  # asked of every claim of an event: no call for the verb
    if claim.kind is not EVENT or form == "noun":
        return None
    if ("be" if form == "copula" else claim.predicate.lemma) not in _begun():
        return None
    return _read(claim)


@remembered(CLAIMS)  # only these: to remember of all others that they are none would cost more than to ask
def _read(claim: Claim) -> State | None:
    stance = claim.stance
    real = stance.modality is Modality.ACTUAL and stance.phase in (Phase.PAST, Phase.PRESENT)
    if stance.polarity is Polarity.DENIED or not real:
        return None
    found = _listed(claim)
    if found is None:
        return None
    state, said = found
    since = any(when.relation == "since" for when in claim.times)
    return state._replace(lasting=state.lasting or since, said=said)


def other_states(
    left: Sequence[Claim], right: Sequence[Claim], knowledge: Knowledge
) -> Iterator[tuple[Claim, Claim, Fit]]:
    """Pair claims that give what may be one thing the two sides of one question."""
    own, theirs = _by_question(left), _by_question(right)
    for question in sorted(own.keys() & theirs.keys()):
        for a, mine in own[question]:
            for b, other in theirs[question]:
                how = of_one(a, b, knowledge) if mine.side != other.side else Fit.OTHER
                if how is not Fit.OTHER:
                    yield a, b, how


def of_one(left: Claim, right: Claim, knowledge: Knowledge) -> Fit:
    """Tell whether two claims may be of the state of one thing: "the vessel Linnea" may well be "the ferry"."""
    how = best(bearers(left), bearers(right), knowledge)
    return Fit.SHARED if how is Fit.OPEN and (_called(left, right) or _called(right, left)) else how


def bearers(claim: Claim) -> tuple[Mention, ...]:
    """Return who or what is in the state: of "survived the flood" not the flood."""
    state = state_of(claim)
    said = set(state.said.lower().split()) if state is not None else set()
    told = claim.agents and any(one.text.lower().split()[-1] in said for one in claim.patients)
    return claim.agents if told else undergoing(claim)


def _called(named: Claim, described: Claim) -> bool:
    """Tell whether the word before a name says that it is what the other claim only describes."""
    nouns = [one.head for one in bearers(described) if one.head]
    before = [named.quote[: max(0, one.start - named.start)].split()[-1:] for one in bearers(named) if not one.head]
    return any(one_thing(word.casefold(), noun) for words_before in before for word in words_before for noun in nouns)


@remembered(ARTICLES)
def _by_question(claims: Sequence[Claim]) -> dict[str, list[tuple[Claim, State]]]:
    found: dict[str, list[tuple[Claim, State]]] = defaultdict(list)
    for claim in claims:
        state = state_of(claim) if claim.kind is EVENT else None
        if state is not None:
            found[state.question].append((claim, state))
    return found


def _listed(claim: Claim) -> tuple[State, str] | None:
    """Return the state of the predicate with as much of what stands behind it as is listed, and as it is written."""
    own = claim.predicate
    listed = _states().get(own.lemma)
    found = None
    if listed is not None:
        found = listed, " ".join([own.text, *(() if own.form == "copula" else own.lemma.split()[1:])])
    phrase, kept = _verb(claim), 0
    following = _behind(claim)
    for place, word in enumerate(following):
        if word.lower() in _ARTICLES:
            continue
        phrase, kept = f"{phrase} {word.lower()}", kept + 1
        if kept > REACH or phrase not in _begun():
            break
        listed = _states().get(phrase)
        if listed is not None:
            found = listed, " ".join([own.text, *following[: place + 1]])
    return found


def _behind(claim: Claim) -> list[str]:
    """Return the words behind a predicate, up to where its part of the sentence ends."""
    start = max(0, claim.predicate.end - claim.start)
    end = _END.search(claim.quote, start)
    words_behind = _WORD.finditer(claim.quote, start, end.start() if end else len(claim.quote))
    return [word[0] for word in islice(words_behind, 2 * REACH)]


def _verb(claim: Claim) -> str:
    return "be" if claim.predicate.form == "copula" else claim.predicate.lemma


@cache
def _begun() -> frozenset[str]:
    """Return how the phrases for states begin: with a predicate, and with what stands behind it word by word."""
    return frozenset(
        " ".join(phrase.split()[:length]) for phrase in _states() for length in range(1, phrase.count(" ") + 2)
    )


@cache
def _states() -> dict[str, State]:
    found: dict[str, State] = {}
    for question, entry in table("states").items():
        lasting = frozenset(words(entry["lasting"]))
        for key, side in (("one", ONE), ("other", OTHER)):
            found |= {phrase: State(question, side, phrase in lasting) for phrase in words(entry[key])}
    return found
