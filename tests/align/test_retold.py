"""Sentences of two articles that tell one event, against a slow oracle."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from made import article, claim

from claimcheck.align.retold import (
    ALIKE,
    EVENT,
    FAR,
    LEADS,
    MAIN,
    OPENING,
    PLACE,
    PRIOR,
    WORDS,
    Told,
    openings,
    retold,
    told,
)
from claimcheck.align.topics import prior
from claimcheck.knowledge import load
from claimcheck.models import Claim

KNOWLEDGE = load()
LEFT, RIGHT = article("left", "x"), article("right", "x")


def starts(left: list[Claim], right: list[Claim]) -> set[tuple[int, int]]:
    mine, theirs = told(left, KNOWLEDGE), told(right, KNOWLEDGE)
    main = openings({"left": mine, "right": theirs})
    return {(one.left.start, one.right.start) for one in retold(mine, theirs, main, KNOWLEDGE)}


def slow(left: tuple[Told, ...], right: tuple[Told, ...]) -> set[tuple[int, int]]:
    """Weigh every sentence against every other."""
    main = openings({"left": left, "right": right})

    def mass(terms: set[str]) -> float:
        return sum(prior(term, KNOWLEDGE) for term in terms)

    def like(a: Told, b: Told) -> float:
        x, y = set(a.terms), set(b.terms)
        return mass(x & y) / (mass(x) * mass(y)) ** 0.5 if x & y else 0.0

    found = set()
    for a in left:
        for b in right:
            shared, words = a.events & b.events, like(a, b)
            top = min(max(like(a, lead) for lead in right[:LEADS]), max(like(b, lead) for lead in left[:LEADS]))
            bits = PRIOR + EVENT * min(3, len(shared)) + MAIN * max((main.get(e, 0.0) for e in shared), default=0.0)
            bits += WORDS * words + OPENING * top + PLACE * (min(a.place, FAR) + min(b.place, FAR))
            if round(bits, 9) >= 0 and (shared or round(words, 9) >= ALIKE):
                found.add((a.claims[0].start, b.claims[0].start))
    return found


words = st.sets(st.sampled_from(["Aldmoor", "bridge", "collapse", "river", "mayor", "inquiry", "lorry"]), min_size=1)
verbs = st.sampled_from(["collapse", "fall", "resign", "open", "say"])
sentences = st.lists(st.tuples(verbs, words), min_size=1, max_size=12)


@given(sentences, sentences)
def test_blocking_loses_nothing_that_weighing_all_pairs_gives(
    left: list[tuple[str, set[str]]], right: list[tuple[str, set[str]]]
) -> None:
    mine = [claim(LEFT, 10 * place, verb, sorted(terms)) for place, (verb, terms) in enumerate(left)]
    theirs = [claim(RIGHT, 10 * place, verb, sorted(terms)) for place, (verb, terms) in enumerate(right)]

    assert starts(mine, theirs) == slow(told(mine, KNOWLEDGE), told(theirs, KNOWLEDGE))


def test_one_event_in_other_words_is_told_by_both() -> None:
    left = [claim(LEFT, 0, "shut", ["Aldmoor", "quarry", "closure", "shut"], "open")]
    right = [claim(RIGHT, 0, "close", ["Aldmoor", "pit", "quarry", "close"], "open")]

    assert starts(left, right) == {(0, 0)}


def test_other_events_of_the_same_place_are_not() -> None:
    left = [claim(LEFT, 10 * n, "shut", ["quarry", f"filler{n}"], "open") for n in range(6)]
    right = [claim(RIGHT, 10 * n, "sing", ["Aldmoor", f"choir{n}"]) for n in range(6)]

    assert starts(left, right) == set()


def test_saying_is_no_event_that_two_reports_share() -> None:
    assert told([claim(LEFT, 0, "say", ["say", "Aldmoor"])], KNOWLEDGE)[0].events == frozenset()


def test_event_words_are_known_by_their_verbs() -> None:
    noun = told([claim(LEFT, 0, "be", ["resignation", "mayor"])], KNOWLEDGE)[0]
    verb = told(
        [claim(RIGHT, 0, "resign", ["resign", "mayor"], KNOWLEDGE.predicates.family("resign").family)], KNOWLEDGE
    )[0]

    assert noun.events & verb.events
