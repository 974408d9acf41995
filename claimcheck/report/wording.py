"""How the report words counts, times, places and chances, in every format alike and in no locale but its own."""

from __future__ import annotations

import datetime as dt
import re

from claimcheck.knowledge.tables import table
from claimcheck.models import Discrepancy, Evidence

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

LONGEST_NAMED = 80  # characters of a quote beside a bar

_CONTROL = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n"} | {0x7F: "\u2421"}
_C1 = dict.fromkeys(range(0x80, 0xA0), "\ufffd")
# These reorder what stands after them, so a hostile text could make a line read otherwise than it is.
_BIDI = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C], "\ufffd")
# These take no room, so a word could hold another; joiners and soft hyphens, which spelling needs, stay.
_UNSEEN = dict.fromkeys([0x115F, 0x1160, 0x180E, 0x200B, *range(0x2060, 0x2066), 0x3164, 0xFEFF, 0xFFA0], "\ufffd")
_TAGS = dict.fromkeys(range(0xE0000, 0xE1000), "\ufffd")
_LONE = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_SHOWN = _CONTROL | _C1 | _BIDI | _UNSEEN | _TAGS | _LONE


def visible(text: str) -> str:
    """Return ``text`` with control, reordering and unseen characters made visible, so that it can steer no screen."""
    return text if text.isprintable() else text.replace("\r\n", "\n").translate(_SHOWN)


def one_line(text: str) -> str:
    """Return ``text`` as one visible line."""
    return re.sub(r"\s+", " ", visible(text)).strip()


def count(number: int, noun: str, plural: str = "") -> str:
    """Return ``1 article``, ``2 articles``, ``1,204 articles``."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def percent(chance: float) -> str:
    """Return a probability in whole percent, never rounded up to certainty."""
    return f"{min(99, round(chance * 100)) if chance < 1 else 100} %"


def signed_bits(weight: float) -> str:
    """Return ``+3.2`` or ``−1.0`` with a real minus sign."""
    return f"{weight:+.1f}".replace("-", "−")


def when(moment: dt.datetime | dt.date | None) -> str:
    """Return ``4 Feb 2026, 10:12`` with the zone where one is known; empty for None."""
    if moment is None:
        return ""
    day = f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"
    if not isinstance(moment, dt.datetime):
        return day
    return f"{day}, {moment.hour:02}:{moment.minute:02}{_zone(moment)}"


def _zone(moment: dt.datetime) -> str:
    offset = moment.utcoffset()
    if offset is None:
        return ""
    minutes = round(offset.total_seconds() / 60)
    return " UTC" if minutes == 0 else f" {'−' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def place(evidence: Evidence) -> str:
    """Return ``path:line:column``, or the article's id where there is no file."""
    name = one_line(evidence.path or evidence.article_id)
    return f"{name}:{evidence.line}:{evidence.column}" if evidence.line else name


def alignment(finding: Discrepancy) -> str:
    """Return why the claims were compared, with the chance that they speak of one fact, said once."""
    because = one_line(finding.aligned_because).rstrip(".")
    chance = f"Chance that both tell one fact: {percent(finding.alignment_score)}."
    return f"{because}. {chance}" if because else chance


def part_label(name: str) -> str:
    """Return what a part of the score is called for readers."""
    return str(table("parts")["labels"].get(name, name))


def shortened(text: str) -> str:
    """Return ``text``, or its first words where it is long."""
    return text if len(text) <= LONGEST_NAMED else text[:LONGEST_NAMED].rsplit(" ", 1)[0] + " …"


def joined(names: list[str] | tuple[str, ...]) -> str:
    """Return ``A``, ``A and B``, ``A, B and C``."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""
