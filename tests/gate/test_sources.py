"""Sources that the settings name, and those that they ignore."""

from __future__ import annotations

from claimcheck.config import Settings
from claimcheck.models import Skipped
from claimcheck.sources import settle_sources
from tests.gate.making import article

WIRE, BLOG = article("wire", path="wires/pa/one.txt"), article("blog", path="blogs/two.txt")


def test_the_source_is_named_by_the_first_pattern_that_matches() -> None:
    settings = Settings.model_validate({"sources": {"names": {"wires/pa/": "Press Agency", "wires/": "Some wire"}}})
    kept, skipped = settle_sources([WIRE, BLOG], settings)

    assert [one.source for one in kept] == ["Press Agency", "blog"]
    assert skipped == ()


def test_articles_of_an_ignored_source_are_left_out_and_that_is_said() -> None:
    settings = Settings.model_validate({"sources": {"ignored": ["blog"]}})
    kept, skipped = settle_sources([WIRE, BLOG], settings)

    assert kept == (WIRE,)
    assert skipped == (Skipped(path="blogs/two.txt", why="left out: sources.ignored names blog", fatal=False),)


def test_a_source_is_ignored_by_the_name_that_a_pattern_gives_it() -> None:
    settings = Settings.model_validate({"sources": {"names": {"blogs/": "Blogs"}, "ignored": ["Blogs"]}})

    assert settle_sources([WIRE, BLOG], settings)[0] == (WIRE,)


def test_articles_are_left_out_by_their_path_and_that_is_said() -> None:
    settings = Settings.model_validate({"paths": [{"match": "blogs/", "ignore": True}]})
    kept, skipped = settle_sources([WIRE, BLOG], settings)

    assert kept == (WIRE,)
    assert [one.why for one in skipped] == ["left out: ignored by its path in the settings"]


def test_an_article_in_memory_has_no_path_that_could_match() -> None:
    settings = Settings.model_validate({"paths": [{"match": "*", "ignore": True}]})
    loose = WIRE.model_copy(update={"path": ""})

    assert settle_sources([loose], settings)[0] == (loose,)
