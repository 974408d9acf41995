"""Alignments -> discrepancies: what a detector is, running them all, one finding a question, the settings' policy."""

from claimcheck.judge.conflicts import Found, conflicts
from claimcheck.judge.findings import NOTE_BELOW, judge, place, rank
from claimcheck.judge.rule import Context, Detector, Example, Pairing, detector

__all__ = [
    "NOTE_BELOW",
    "Context",
    "Detector",
    "Example",
    "Found",
    "Pairing",
    "conflicts",
    "detector",
    "judge",
    "place",
    "rank",
]
