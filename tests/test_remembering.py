"""What is remembered is asked for once, until it is forgotten."""

from __future__ import annotations

from claimcheck.remembering import forget, remembered


def test_a_thing_is_asked_about_once_until_it_is_forgotten() -> None:
    asked = []

    @remembered(8)
    def length(thing: list[int], factor: int) -> int:
        asked.append(factor)
        return len(thing) * factor

    thing = [1, 2]
    assert [length(thing, 3), length(thing, 3), length(thing, 2)] == [6, 6, 4]
    assert asked == [3, 2]
    forget()
    assert length(thing, 2) == 4
    assert asked == [3, 2, 2]
