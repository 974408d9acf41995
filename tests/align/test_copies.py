"""Which articles count as one source, and which their own source has replaced."""

from __future__ import annotations

from collections.abc import Iterable

from made import article

from claimcheck.align import copies as sought
from claimcheck.align.copies import Copies
from claimcheck.align.texts import numbered
from claimcheck.models import Article

WIRE = (
    "Two trams collided at a crossing in the old town on Monday, injuring eleven passengers, the fire service said. "
    "Neither driver was seriously hurt, and the line was open again before the evening rush hour began."
)
OWN = (
    "Eleven people were hurt when a number four tram ran into the side of another near the cathedral. "
    "The transport authority has begun to look into why a set of points had moved under the second carriage."
)


def find_copies(articles: Iterable[Article]) -> Copies:
    told = list(articles)
    return sought.find_copies(zip(told, numbered(one.text for one in told), strict=True))


def test_a_text_that_another_outlet_ran_before_is_a_copy_of_it() -> None:
    copies = find_copies(
        [
            article("late", f"{WIRE} Local buses ran instead.", published="2026-03-03"),
            article("wire", WIRE, published="2026-03-02"),
            article("own", OWN, published="2026-03-02"),
        ]
    )

    assert copies.originals == {"late": "wire"}
    assert copies.replaced == {}


def test_three_outlets_of_one_text_have_one_original() -> None:
    texts = {"a": WIRE, "b": f"{WIRE} No one died.", "c": f"Trams crash. {WIRE}"}

    copies = find_copies([article(name, text) for name, text in texts.items()]).originals

    assert len(copies) == 2
    assert len(set(copies.values())) == 1
    assert not set(copies.values()) & copies.keys()


def test_one_quoted_sentence_makes_no_copy() -> None:
    first = WIRE.split(". ", 1)[0]

    assert find_copies([article("wire", WIRE), article("own", f"{OWN} {first}.")]).originals == {}


def test_a_later_version_of_the_same_source_replaces_the_earlier() -> None:
    early = article("early", WIRE, "Post", "2026-03-02")
    late = article("late", WIRE.replace("eleven", "fourteen"), "Post", "2026-03-03")

    copies = find_copies([late, early, article("own", OWN, "Herald", "2026-03-02")])

    assert copies.replaced == {"early": "late"}
    assert copies.originals == {}


def test_without_dates_no_version_is_the_later_one() -> None:
    assert find_copies([article("a", WIRE, "Post"), article("b", WIRE, "Post")]).replaced == {}


def test_another_report_of_the_same_source_replaces_nothing() -> None:
    reports = [article("a", WIRE, "Post", "2026-03-02"), article("b", OWN, "Post", "2026-03-03")]

    assert find_copies(reports).replaced == {}


def test_the_order_of_files_changes_nothing() -> None:
    texts = [article(name, WIRE + name * 3, published=day) for name, day in (("a", "2026-03-03"), ("b", "2026-03-01"))]

    assert find_copies(texts) == find_copies(reversed(texts))
