"""What one time expression names."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Expression:
    """The fields that one time expression names, in its place in the text; what it does not name stays empty."""

    start: int = 0
    end: int = 0
    weekday: int | None = None
    month: int | None = None
    day: int | None = None
    until_day: int | None = None  # '4-6 March', '12/25 November'
    year: int | None = None
    until_year: int | None = None  # '2015-16'
    minute: int | None = None
    hour_only: bool = False
    part: str = ""
    zone: str = ""
    edge: str = ""  # early, mid, late
    which: str = ""  # last, next, this, vague; 'last week' of a weekday
    unit: str = ""  # of 'this week', 'three weeks ago', 'for two days'
    count: float | None = None
    shift: str = ""  # ago, later, earlier, ahead, in, past, for
    deictic: int | None = None  # days from the publication: yesterday -1
    season: str = ""
    quarter: int | None = None
    decade: int | None = None
    ambiguous: bool = False  # '4/3/2024'
    recurring: bool = False
    relation: str = "at"

    @property
    def names_clock(self) -> bool:
        """Whether it names a time of day and nothing else."""
        return bool(self.minute is not None or self.part) and not (self.names_day or self.month or self.year)

    @property
    def names_day(self) -> bool:
        """Whether it names a day."""
        return self.weekday is not None or self.deictic is not None or self.day is not None
