"""What stands in quotation marks, whatever marks they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extract.marks import quoted


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("“We stay,” Lee said. “And you?”", ["We stay,", "And you?"]),
        ('"We stay," Lee said. "And you?"', ["We stay,", "And you?"]),
        ('“We stay," Lee said. "And you?”', ["We stay,", "And you?"]),
        ("Lee said ``we stay'' and left.", ["we stay"]),
        ("Lee called it 'a fine mess' in May.", ["a fine mess"]),
        ("Lee called it ‘a fine mess’ in May.", ["a fine mess"]),
        ('“I said "no" to them,” Lee said.', ['I said "no" to them,']),
        ("The miners' union and the bakers' guild met.", []),
        ("It was 'em or us in the '90s.", []),
        ('The pole is 6\' 8" long, and "very thin".', ["very thin"]),
        ('"It never closes', ["It never closes"]),
        ('"" and “”', []),
    ],
)
def test_quoted_stretches_are_found_without_their_marks(text: str, stretches: list[str]) -> None:
    assert [text[start:end] for start, end in quoted(text)] == stretches


@given(st.text(alphabet="ab .,\"“”'’‘`("))
def test_stretches_are_in_order_apart_and_inside_the_text(text: str) -> None:
    edges = [edge for stretch in quoted(text) for edge in stretch]

    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)
