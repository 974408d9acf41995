"""Decisions about findings: what they cover, when they end, and when they cover nothing any more."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from claimcheck.acceptance import review
from claimcheck.acceptance.comments import Comment, read_comments
from claimcheck.acceptance.ledger import Entry, Ledger
from claimcheck.comments import blank
from claimcheck.models import Accepted, Discrepancy, Report
from tests.gate.making import article, finding, report, said

TODAY = dt.date(2026, 3, 1)
FOUND = finding()


def accepted(entry: Entry) -> Ledger:
    return Ledger("accepted.toml", (entry,))


def test_an_accepted_finding_moves_aside_with_its_reason() -> None:
    done = review(report(FOUND), [accepted(Entry(fingerprint="f00d", reason="known"))], [], today=TODAY)

    assert done.report.discrepancies == ()
    assert done.report.accepted == (Accepted(discrepancy=FOUND, reason="known", where="accepted.toml"),)
    assert done.stale == ()


def test_other_findings_stay() -> None:
    other = finding(fingerprint="beef")
    done = review(report(FOUND, other), [accepted(Entry(fingerprint="f00d", reason="known"))], [], today=TODAY)

    assert done.report.discrepancies == (other,)


def test_the_first_decision_counts() -> None:
    ledgers = [
        accepted(Entry(fingerprint="f00d", reason="one")),
        Ledger("base.toml", (Entry(fingerprint="f00d", reason="two"),)),
    ]

    assert review(report(FOUND), ledgers, [], today=TODAY).report.accepted[0].where == "accepted.toml"


def test_it_is_accepted_on_its_last_day_and_reported_again_the_day_after() -> None:
    ledger = accepted(Entry(fingerprint="f00d", question="How many?", reason="known", until=TODAY))
    on_the_day = review(report(FOUND), [ledger], [], today=TODAY)
    day_after = review(report(FOUND), [ledger], [], today=TODAY + dt.timedelta(days=1))

    assert on_the_day.report.discrepancies == ()
    assert day_after.report.discrepancies == (FOUND,)
    assert day_after.stale == (
        "accepted.toml: f00d (How many?) expired on 2026-03-01. Accept it anew or mend the text.",
    )


def test_an_entry_that_matches_nothing_is_stale() -> None:
    done = review(
        report(), [accepted(Entry(fingerprint="dead", reason="known", files=("north.txt",)))], [], today=TODAY
    )

    assert done.stale == ("accepted.toml: dead matches no finding. Remove it.",)


def test_an_entry_is_not_stale_if_one_of_its_files_exists_but_was_not_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "elsewhere.txt").write_text("x")
    entry = Entry(fingerprint="dead", reason="known", files=("north.txt", "elsewhere.txt"))

    assert review(report(), [accepted(entry)], [], today=TODAY).stale == ()


TEXT = """Heading

Twelve died.

Fifteen died. <!-- claimcheck: ignore[CC101] the coroner's number -->

<!-- claimcheck: ignore[CC201, CC202]
     two days, on purpose -->

It began on Monday.

It ended on Friday.
"""


def ruled(text: str) -> list[str]:
    comments, _ = read_comments([article("draft", text)])
    return [text[one.start : one.end] for one in comments]


def test_a_comment_rules_its_own_line_or_alone_on_its_line_the_next() -> None:
    assert ruled(TEXT) == [
        "Fifteen died. <!-- claimcheck: ignore[CC101] the coroner's number -->",
        "It began on Monday.",
    ]


def test_a_comment_at_the_very_end_rules_nothing_after_it() -> None:
    assert ruled("Twelve died.\n<!-- claimcheck: ignore[CC101] why -->") == [""]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_any_system_count(end: str) -> None:
    assert ruled(TEXT.replace("\n", end))[1] == "It began on Monday."


def in_draft(start: int, end: int, code: str = "CC101") -> Discrepancy:
    return finding(said("draft", "15", start=start, end=end), said("south", "12"), code=code)


def reviewed(found: Discrepancy) -> Report:
    comments, _ = read_comments([article("draft", TEXT)])
    return review(report(found), [], comments, today=TODAY).report


def test_a_comment_accepts_the_findings_of_its_rule_in_its_sentence() -> None:
    start = TEXT.index("Fifteen")
    done = reviewed(in_draft(start, start + 13))

    assert [(one.reason, one.where) for one in done.accepted] == [("the coroner's number", "draft.txt:5")]


def test_it_accepts_no_other_rule_and_no_other_sentence() -> None:
    start, other = TEXT.index("Fifteen"), TEXT.index("Twelve")

    assert reviewed(in_draft(start, start + 13, code="CC301")).accepted == ()
    assert reviewed(in_draft(other, other + 12)).accepted == ()


def test_a_comment_without_use_is_stale() -> None:
    comments, _ = read_comments([article("draft", TEXT)])
    done = review(report(), [], comments, today=TODAY)

    assert done.stale == (
        "draft.txt:5: ignore[CC101] matches no finding. Remove it.",
        "draft.txt:7: ignore[CC201, CC202] matches no finding. Remove it.",
    )


@pytest.mark.parametrize(
    ("order", "complaint"),
    [
        ("ignore[CC101]", "this ignore comment gives no reason, so it is not followed."),
        ("ignore[] why", "this ignore comment names no rule."),
        ("ignore", "this claimcheck comment is not understood."),
        ("please ignore", "this claimcheck comment is not understood."),
    ],
)
def test_a_comment_that_is_not_followed_is_named_with_the_right_form(order: str, complaint: str) -> None:
    comments, wrong = read_comments([article("draft", f"It was.\n<!-- claimcheck: {order} -->\nSo.")])

    assert comments == ()
    assert wrong == (f"draft.txt:2: {complaint} Write <!-- claimcheck: ignore[CODE] reason -->.",)


def test_many_comments_that_never_end_take_no_time() -> None:
    assert read_comments([article("draft", "<!-- claimcheck: ignore[CC101] x " * 100_000)]) == ((), ())


def test_other_comments_are_none_of_our_business() -> None:
    assert read_comments([article("draft", "<!-- TODO: claimcheck -->")]) == ((), ())


def test_blanking_keeps_every_other_character_in_its_place() -> None:
    blanked = blank(TEXT)

    assert len(blanked) == len(TEXT)
    assert "claimcheck" not in blanked
    assert all(new == old for new, old in zip(blanked, TEXT, strict=True) if new != " ")


def test_the_line_of_a_comment_is_the_line_in_the_file() -> None:
    below = article("draft", TEXT).model_copy(update={"first_line": 5})
    comments: tuple[Comment, ...] = read_comments([below])[0]

    assert comments[0].place == "draft.txt:9"
