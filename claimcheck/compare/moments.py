"""Whether two claims are of one moment, or were told in an order that lets what they say follow each other."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.compare.times import compatible, same_scale
from claimcheck.compare.worlds import hours_later
from claimcheck.judge import Pairing
from claimcheck.models import When

_ENDING = frozenset({"until", "by"})


def at_once(pair: Pairing, left_lasts: bool, right_lasts: bool) -> bool:
    """Tell whether both name one moment: until one hearing, or what began before the moment at which it was not so."""
    times = [(a, b) for a in pair.left.times for b in pair.right.times]
    if any(a.relation == b.relation and a.relation in _ENDING and _one(a, b) for a, b in times):
        return True
    if left_lasts and right_lasts:
        return any(a.relation == b.relation == "at" and _one(a, b) for a, b in times)
    before = ((b, a) for a, b in times) if left_lasts else iter(times) if right_lasts else iter(())
    return any(_ends_before(turned, lasting) for turned, lasting in before)


def not_earlier(pair: Pairing) -> bool:
    """Tell whether the left was not told on an earlier day than the right."""
    hours = hours_later(pair)
    return hours is None or hours <= 0


def _one(a: When, b: When) -> bool:
    x, y = (replace(when, relation="at") for when in (a, b))
    return same_scale(x, y) and compatible(x, y)


def _ends_before(turned: When, lasting: When) -> bool:
    """Tell whether a change was over before the moment at which it is said not to have come yet."""
    if turned.relation != "at" or lasting.relation not in ("at", "by") or turned.latest is None:
        return False
    return lasting.earliest is not None and turned.latest <= lasting.earliest
