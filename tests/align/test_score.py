"""Bits of two claims, and what may be known of them before they are all counted."""

from __future__ import annotations

from benchmarks.archives import archive
from claimcheck.align.block import candidates
from claimcheck.align.chance import chance
from claimcheck.align.score import may_reach, score
from claimcheck.align.stories import stories
from claimcheck.align.topics import outline
from claimcheck.claims import read_claims
from claimcheck.config import Settings
from claimcheck.knowledge import load


def test_what_is_not_scored_would_not_reach_the_threshold() -> None:
    shelf, knowledge = read_claims(archive(12), Settings(jobs=1)), load()
    pairs = stories([outline(article, shelf.gist(key)) for key, (article, _) in shelf.encoded.items()], knowledge).pairs
    met = [
        one
        for pair in pairs
        for one in candidates(pair, shelf.claims(pair.left.article.id), shelf.claims(pair.right.article.id), knowledge)
    ]
    threshold = Settings().review_threshold
    dropped = [one for one in met if not may_reach(threshold, one, knowledge)]

    assert len(met) > len(dropped) > len(met) / 4
    assert all(chance(score(one, knowledge)[0]) < threshold for one in dropped)
    assert all(may_reach(threshold, one._replace(state=9.0), knowledge) for one in dropped)
    assert all(may_reach(threshold, one._replace(once=9.0), knowledge) for one in dropped)
    assert all(may_reach(threshold, one._replace(rule="another"), knowledge) for one in dropped)
