"""Bits of two claims, and what may be known of them before they are all counted."""

from __future__ import annotations

from benchmarks.archives import archive
from claimcheck.align.block import candidates
from claimcheck.align.candidate import LIKE
from claimcheck.align.chance import bits_for, chance
from claimcheck.align.entities import marks, same
from claimcheck.align.score import score
from claimcheck.align.stories import stories
from claimcheck.align.topics import outline
from claimcheck.align.word_for_word import WORD_FOR_WORD
from claimcheck.claims import read_claims
from claimcheck.config import Settings
from claimcheck.knowledge import load


def test_what_is_not_scored_would_not_reach_the_threshold() -> None:
    shelf, knowledge = read_claims(archive(12), Settings(jobs=1)), load()
    pairs = stories([outline(article, shelf.gist(key)) for key, (article, _) in shelf.encoded.items()], knowledge).pairs
    threshold = Settings().review_threshold
    met = dropped = 0
    for pair in pairs:
        left, right = (shelf.claims(one.article.id) for one in (pair.left, pair.right))
        every, counted = candidates(pair, left, right, knowledge)
        worth, counted_too = candidates(pair, left, right, knowledge, threshold)
        kept = {(one.left.id, one.right.id, one.rule) for one in worth}
        left_out = [one for one in every if (one.left.id, one.right.id, one.rule) not in kept]

        assert counted == counted_too
        assert sum(counted.values()) - counted[WORD_FOR_WORD] == len(every)
        assert all(one.rule == LIKE and not (one.once or one.state or one.deed) for one in left_out)
        assert all(chance(score(one, knowledge)[0]) < threshold for one in left_out)
        met, dropped = met + len(every), dropped + len(left_out)
    assert met > dropped > met / 4


def test_a_chance_takes_no_fewer_bits_than_are_asked_for_it() -> None:
    assert all(bits >= bits_for(chance(bits)) for bits in (place / 8 for place in range(-300, 300)))
    assert bits_for(Settings().review_threshold) > -0.6


def test_mentions_without_a_common_mark_are_never_the_same() -> None:
    shelf, knowledge = read_claims(archive(12), Settings(jobs=1)), load()
    claims = (claim for key in shelf.encoded for claim in shelf.claims(key))
    told = {
        (one.kind, one.name, one.head, one.terms): one
        for claim in claims
        for one in (*claim.agents, *claim.patients, *claim.partners, *claim.places)
    }
    alike = 0
    for a in told.values():
        for b in told.values():
            if same(a, b, knowledge):
                alike += 1
                assert not marks(a, knowledge).isdisjoint(marks(b, knowledge))
    assert alike > len(told)
