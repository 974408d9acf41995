"""Claims are the same after they were written as tables, whatever they say."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_origin, get_type_hints

import pydantic_core
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.keep.columns import claims_in, tables
from claimcheck.models import Claim

PLAIN = {bool: st.booleans(), int: st.integers(0, 2), float: st.floats(allow_nan=False), str: st.text("ab", max_size=1)}


def anything(hint: Any) -> st.SearchStrategy[Any]:
    """Return what a field of this type may hold, little enough that values recur."""
    if get_origin(hint) is tuple:
        return st.lists(anything(get_args(hint)[0]), max_size=2).map(tuple)
    if type(None) in get_args(hint):
        return st.none() | anything(get_args(hint)[0])
    if is_dataclass(hint):
        hints = get_type_hints(hint)
        return st.builds(hint, **{one.name: anything(hints[one.name]) for one in fields(hint)})
    return PLAIN[hint] if hint in PLAIN else st.from_type(hint)


def through_json(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    return claims_in(pydantic_core.from_json(pydantic_core.to_json(tables(claims), inf_nan_mode="constants")))


@settings(max_examples=60)
@given(st.lists(anything(Claim), max_size=3).map(tuple))
def test_claims_read_are_those_that_were_written(claims: tuple[Claim, ...]) -> None:
    assert through_json(claims) == claims
    assert [one.model_dump_json() for one in through_json(claims)] == [one.model_dump_json() for one in claims]


@given(anything(Claim))
def test_what_claims_have_in_common_is_one_object(claim: Claim) -> None:
    first, second = through_json((claim, claim))

    for one in fields(Claim):
        assert getattr(first, one.name) is getattr(second, one.name) or isinstance(getattr(claim, one.name), int)


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ({}, "KeyError"),
        ({"Claim": []}, "TypeError"),
        ({"Claim": {"rows": 1, "columns": {}}}, "nothing has a id"),
        ({"Claim": {"rows": 2, "columns": {"id": {"values": ["a"]}}}}, "not all have a id"),
        ({"Claim": {"rows": 1, "columns": {"id": {"values": ["a"], "which": [7]}}}}, "IndexError"),
        ({"Mention": {"rows": 1, "columns": {"text": {"values": ["a"]}}}, "Claim": {}}, "nothing has a start"),
        ({"Stance": {"rows": 1, "columns": {"phase": {"values": ["once"], "where": [0]}}}, "Claim": {}}, "'once'"),
    ],
)
def test_other_tables_are_not_taken_for_claims(written: dict[str, Any], why: str) -> None:
    with pytest.raises(ValueError, match=f"not claims: .*{why}"):
        claims_in(written)
