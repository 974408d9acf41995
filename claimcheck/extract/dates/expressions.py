"""Find time expressions in text: the fields they name, not yet what they mean on the calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from claimcheck.knowledge.tables import table


@dataclass(frozen=True, slots=True)
class Expression:
    """The fields that one time expression names; what it does not name stays empty."""

    start: int
    end: int
    weekday: int | None = None
    month: int | None = None
    day: int | None = None
    until_day: int | None = None  # '4-6 March', '12/25 November'
    year: int | None = None
    until_year: int | None = None
    minute: int | None = None
    hour_only: bool = False
    part: str = ""
    zone: str = ""
    edge: str = ""  # early, mid, late
    which: str = ""  # last, next, this
    unit: str = ""  # of 'this week', 'three weeks ago', 'for two days'
    count: float | None = None
    shift: str = ""  # ago, later, ahead, for, past
    deictic: int | None = None  # days from the publication: yesterday -1
    season: str = ""
    quarter: int | None = None
    decade: int | None = None
    ambiguous: bool = False  # '4/3/2024'
    recurring: bool = False
    relation: str = "at"

    @property
    def clock(self) -> bool:
        """Whether it names a time of day only."""
        return (
            self.weekday is None and self.deictic is None and not (self.month or self.year or self.unit or self.season)
        )


def _either(name: str) -> str:
    return "|".join(re.escape(word) for word in sorted(table("times")[name], key=len, reverse=True))


_UNIT = r"(?P<unit>second|minute|hour|day|week|weekend|fortnight|month|year|decade)s?"
_EDGE = r"(?P<edge>[Ee]arly|[Mm]id|[Ll]ate|[Mm]iddle of|[Bb]eginning of|[Ss]tart of|[Ee]nd of)"
_PART = r"(?P<part>early morning|morning|afternoon|evening|night|lunchtime)"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the atoms; at one place the first that matches wins, so longer ones stand first."""
    month, weekday, zone = _either("months"), _either("weekdays"), _either("zones")
    number = (
        r"(?P<count>\d{1,3}(?:\.\d)?|"
        + "|".join(sorted(table("times")["numbers"], key=len, reverse=True))
        + r"|several|a few|a couple of|a number of|many)"
    )
    zone = rf"(?:[ ]\(?(?P<zone>{zone}|local time|local|Eastern(?: time)?|Pacific(?: time)?|Central(?: time)?)\b\)?)?"
    sources = {
        "iso": r"(?P<year>\d{4})-(?P<month2>\d\d)-(?P<day>\d\d)(?!\d)",
        "slashed": r"(?P<one>\d{1,2})[/.](?P<two>\d{1,2})[/.](?P<year>(?:19|20)\d\d)(?!\d)",
        "day-month": rf"(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:(?: ?[-–/] ?| and | to | or )(?P<until>\d{{1,2}})(?:st|nd|rd|th)?)?(?: of)? (?P<month>{month})(?![\w-])(?:,? {_YEAR}(?!\d))?",
        "month-day": rf"(?P<month>{month}) (?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d%:]|[.,]\d|,000| (?:percent|per cent|people|million|billion))(?:(?: ?[-–/] ?| and | to | or )(?P<until>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:%]))?(?:,? {_YEAR}(?!\d))?",
        "month": rf"(?:{_EDGE}[- ])?(?:(?P<which>last|next|this|past) )?(?P<month>{month})(?![\w-])(?:,? (?:of )?{_YEAR}(?!\d)|,? (?:of )?(?P<which2>last|next|this) year)?",
        "weekday": rf"(?:{_EDGE} (?:on )?)?(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast|[Tt]he following|[Tt]he previous|[Ee]very|[Ee]ach) )?(?P<weekday>{weekday})(?P<plural>s)?(?![\w-])(?: {_PART})?(?: (?P<which2>last|next|this) week)?",
        "deictic": rf"(?:{_EDGE} )?(?P<deictic>today|yesterday|tomorrow|tonight|last night|overnight|Today|Yesterday|Tomorrow|Tonight|Last night|Overnight|the day before yesterday|the day after tomorrow)\b(?:'s|’s)?(?: {_PART})?",
        "clock": rf"(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))?(?::\d\d)? ?(?P<half>[ap]\.?m\b\.?|[AP]\.?M\b\.?){zone}",
        "clock24": rf"(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d){zone}(?![\d%.,]\d)",
        "military": rf"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?P<hrs> hours| hrs)?{zone}",
        "oclock": rf"(?P<hour>\d{{1,2}}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o['’]clock(?: in the (?P<part>morning|afternoon|evening)| at (?P<part2>night))?{zone}",
        "noon": rf"(?:12 )?(?P<part>[Nn]oon|[Mm]idday|[Mm]idnight|[Dd]awn|[Dd]usk){zone}",
        "part": rf"(?:{_EDGE} )?(?:in the )(?:{_EDGE.replace('edge', 'edge2')} )?{_PART}\b|(?P<which>[Tt]his|[Tt]hat|[Tt]he following|[Tt]he previous) {_PART.replace('part', 'part2')}\b",
        "quarter": rf"(?:the )?(?P<quarter>first|second|third|fourth|last) quarter(?: of)?(?: {_YEAR})?|\bQ(?P<q>[1-4])(?: {_YEAR.replace('year', 'year2')})?",
        "season": rf"(?:{_EDGE} )?(?:(?P<which>last|next|this|in the|the|in) )(?P<season>spring|summer|autumn|fall|winter)\b(?: of)?(?: {_YEAR})?",
        "decade": rf"(?:{_EDGE}[- ])?(?:the )?(?P<decade>(?:1[5-9]|20)\d0)['’]?s\b",
        "years": r"(?P<year>1[5-9]\d\d|20\d\d)[-–/](?P<until>\d\d|(?:1[5-9]|20)\d\d)(?![\d-])",
        "relative": rf"(?P<about>about |around |nearly |almost |more than |just |over |some )?{number} (?:more )?{_UNIT}(?: and a half)? (?P<shift>ago|later|earlier|before|after(?:wards|ward)?|from now|previously)\b",
        "duration": rf"(?P<rel>[Ff]or|[Ww]ithin|[Ii]n|[Oo]ver|[Dd]uring|[Ii]nside)(?P<past> (?:the )?(?:past|last|next|coming|previous|preceding|first))?(?: about| around| nearly| almost| more than| at least| up to| over| some| another)? {number} (?:more |straight |consecutive )?{_UNIT}\b(?P<time>['’]s? time)?",
        "span": rf"(?:(?P<edge>[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly|[Ee]nd of|[Mm]id) )?(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]he following|[Tt]he previous|[Pp]revious|[Tt]he past|[Tt]he coming|[Tt]hat|[Ee]very|[Ee]ach|[Tt]he same|[Oo]ne) {_UNIT.replace('s?', '')}\b(?!s| of| to)",
        "year": rf"(?:{_EDGE}[- ])?{_YEAR}(?![\d%]|[.,:/-]\d|-)",
    }
    return tuple((name, re.compile(rf"(?<![\w$€£#])(?:{source})")) for name, source in sources.items())


@cache
def _trigger() -> re.Pattern[str]:
    names = "|".join((_either("months"), _either("weekdays")))
    words = (
        r"early|mid|late|middle of|beginning of|start of|end of|earlier|later|last|next|this|past|the|every|each|previous|that|"
        r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|a|an|several|many|about|around|"
        r"nearly|almost|more than|just|over|some|for|within|in|during|inside|today|yesterday|tomorrow|tonight|overnight|noon|"
        r"midday|midnight|dawn|dusk"
    )
    return re.compile(rf"(?<![\w$€£#])(?:{names}|(?i:{words})(?= |-|[.,;:!?'’)]|$)|Q[1-4]\b|\d)")


def atoms(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield every match of an atom, left to right, none inside another."""
    at = 0
    while (trigger := _trigger().search(text, at)) is not None:
        found = _match(text, trigger.start())
        if found is None:
            at = _skip(text, trigger)
        else:
            yield found
            at = max(found[1].end(), trigger.start() + 1)


def _skip(text: str, trigger: re.Match[str]) -> int:
    """Go on behind the trigger; behind all its digits if it is a number, so that no number is read from its middle."""
    at = trigger.end()
    while at < len(text) and text[at].isdigit():
        at += 1
    return max(at, trigger.start() + 1)


def _match(text: str, at: int) -> tuple[str, re.Match[str]] | None:
    for name, pattern in _patterns():
        found = pattern.match(text, at)
        if found is not None and found.end() > at and accepts(text, name, found):
            return name, found
    return None


_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|by|until|till|from|through|before|after|during|of|for|to|between|and|on|around|about|the|a|for|every|each|[A-Za-z]+['’]s)\s$|[(–—-]\s?$",
    re.IGNORECASE,
)
_BEFORE_YEAR = re.compile(
    r"\b(?:in|since|by|until|till|from|through|before|after|during|of|for|to|between|and|around|about|circa|the|a|early|late|mid|than|back|"
    r"spring|summer|autumn|fall|winter|year|election|next|its|his|her|their|[A-Za-z]+['’]s?|his|c\.)[\s-]$|[(–—]\s?$",
    re.IGNORECASE,
)


def accepts(text: str, name: str, found: re.Match[str]) -> bool:
    """Refuse what only looks like a time: names, the verbs 'may' and 'march', counts that look like years."""
    before, after = text[max(0, found.start() - 24) : found.start()], text[found.end() : found.end() + 24]
    names = table("times")["names"]
    if name in ("weekday", "month", "month-day", "day-month") and (
        before.rstrip().endswith(tuple(names["before"])) or after.strip().startswith(tuple(names["after"]))
    ):
        return False
    if name == "month":
        bare = not (found["edge"] or found["which"] or found["year"] or found["which2"])
        return not bare or _is_month(found["month"], before, after)
    if name == "year":
        return bool(found["edge"] or _BEFORE_YEAR.search(before)) and not _counts(after)
    if name in ("clock24", "military"):
        return _is_clock(name, found, before)
    if name == "clock":
        return 0 < int(found["hour"]) <= 12 or 12 < int(found["hour"]) < 24
    if name == "slashed":
        return (
            0 < int(found["one"]) <= 31
            and 0 < int(found["two"]) <= 31
            and min(int(found["one"]), int(found["two"])) <= 12
        )
    if name in ("day-month", "month-day", "iso"):
        return _is_day(found)
    if name == "duration" and found["rel"].lower() == "in":
        return bool(found["past"] or found["time"] or re.match(r"[ .,;]|$", after))
    return True


def _is_day(found: re.Match[str]) -> bool:
    until = found.groupdict().get("until")
    return 1 <= int(found["day"]) <= 31 and (until is None or 1 <= int(until) <= 31)


def _is_month(month: str, before: str, after: str) -> bool:
    """Tell 'in May' from 'May said' and 'the march': a bare month needs a word before it that leads to a time."""
    if re.match(r"\s[A-Z][a-z]+|['’]s [a-z]|,? (?:said|says|told)\b", after) and month in (
        "May",
        "April",
        "June",
        "August",
        "Jan",
        "March",
    ):
        return False
    found = _BEFORE_MONTH.search(before)
    if found is None:
        return False
    loose = found[0].strip().lower() in ("the", "a", "and", "to", "of", "for", "about", "on", "from", "by")
    return not (loose and month in ("May", "March", "April", "June", "August", "Mar", "Jan"))


def _counts(after: str) -> bool:
    """Tell '2000 people' from a year."""
    return bool(
        re.match(
            r" (?:people|men|women|children|soldiers|troops|dollars|euros|pounds|km|miles|homes|houses|votes|dead|others|tons|tonnes|percent|metres|meters|feet)\b",
            after,
        )
    )


def _is_clock(name: str, found: re.Match[str], before: str) -> bool:
    if found["zone"] or (name == "military" and found["hrs"]):
        return True
    return (
        name == "clock24"
        and ":" in found[0]
        and bool(
            re.search(
                r"\b(?:at|by|around|about|until|from|since|before|after|between|and|to)\s$", before, re.IGNORECASE
            )
        )
    )


def expressions(text: str) -> Iterator[Expression]:
    """Yield the time expressions of ``text``, neighbours that name one time merged ('11 p.m. on Friday')."""
    waiting: Expression | None = None
    for name, found in atoms(text):
        current = _READ[name](found)
        current = _with_relation(text, replace(current, start=found.start(), end=found.end()))
        if waiting is not None and (merged := _merge(text, waiting, current)) is not None:
            waiting = merged
            continue
        if waiting is not None:
            yield waiting
        waiting = current
    if waiting is not None:
        yield waiting


_RELATION = re.compile(
    r"\b(?P<word>since|until|till|up to|by|no later than|before|prior to|ahead of|after|following|from|through|to|within|every|on|as of|starting|beginning)"
    r"(?: the| around| about)?\s$",
    re.IGNORECASE,
)
_MEANS = {
    "since": "since", "from": "since", "as of": "since", "starting": "since", "beginning": "since",
    "until": "until", "till": "until", "up to": "until", "through": "until", "to": "until",
    "by": "by", "no later than": "by", "before": "before", "prior to": "before", "ahead of": "before",
    "after": "after", "following": "after", "within": "by",
}  # fmt: skip


def _with_relation(text: str, found: Expression) -> Expression:
    """Read 'since', 'until', 'by' … before the expression."""
    if found.relation != "at":
        return found
    word = _RELATION.search(text, max(0, found.start - 24), found.start)
    if word is None:
        return found
    if word["word"].lower() == "every":
        return replace(found, recurring=True)
    return replace(found, relation=_MEANS.get(word["word"].lower(), "at"))


_JOINT = re.compile(
    r",? (?:on |at |of |in the |in )?(?:about |around |just before |just after |shortly after |shortly before )?$|, $| \($"
)


def _merge(text: str, left: Expression, right: Expression) -> Expression | None:
    """Return one expression for two that name one time: a clock and a day, a weekday and its date."""
    gap = text[left.end : right.start]
    if (
        len(gap) > 24
        or not _JOINT.match(gap)
        or right.relation != "at"
        or left.shift
        or right.shift
        or left.unit
        or right.unit
    ):
        return None
    if left.clock and right.clock and bool(left.part) == bool(right.part):
        return None
    fields = ("weekday", "month", "day", "year", "minute", "deictic", "season", "decade", "quarter")
    if any(
        getattr(left, name) is not None and getattr(right, name) not in (None, "")
        for name in fields
        if name != "season"
    ):
        return None
    if (
        left.season
        or right.season
        or (left.deictic is not None and right.month)
        or (left.month and right.deictic is not None)
    ):
        return None
    values = {
        name: getattr(right, name)
        for name in Expression.__slots__
        if name not in ("start", "end", "relation") and getattr(right, name) not in (None, "", False)
    }
    return replace(left, end=right.end, **values)


def _month(found: re.Match[str]) -> int:
    return int(table("times")["months"][found["month"]])


def _edge(word: str | None) -> str:
    word = (word or "").lower()
    return {"beginning of": "early", "start of": "early", "end of": "late", "middle of": "mid"}.get(word, word)


def _int(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _read_iso(found: re.Match[str]) -> Expression:
    return Expression(0, 0, year=int(found["year"]), month=min(12, max(1, int(found["month2"]))), day=int(found["day"]))


def _read_slashed(found: re.Match[str]) -> Expression:
    one, two, year = int(found["one"]), int(found["two"]), int(found["year"])
    if one > 12:
        return Expression(0, 0, year=year, month=two, day=one)
    if two > 12:
        return Expression(0, 0, year=year, month=one, day=two)
    return Expression(
        0, 0, year=year, ambiguous=one != two, month=one if one == two else None, day=one if one == two else None
    )


def _read_day(found: re.Match[str]) -> Expression:
    return Expression(
        0, 0, month=_month(found), day=int(found["day"]), until_day=_int(found["until"]), year=_int(found["year"])
    )


def _read_month(found: re.Match[str]) -> Expression:
    which = (found["which"] or found["which2"] or "").replace("past", "last")
    return Expression(
        0,
        0,
        month=_month(found),
        year=_int(found["year"]),
        edge=_edge(found["edge"]),
        which=which + (" year" if found["which2"] else ""),
    )


def _read_weekday(found: re.Match[str]) -> Expression:
    which = (found["which"] or "").lower().removeprefix("the ").replace("past", "last")
    week = f"{found['which2']} week" if found["which2"] else which
    return Expression(
        0, 0, weekday=int(table("times")["weekdays"][found["weekday"]]), part=found["part"] or "", edge=_edge(found["edge"]),
        which="" if which in ("every", "each") else week, recurring=bool(found["plural"]) or which in ("every", "each"),
    )  # fmt: skip


_DEICTIC = {
    "today": 0,
    "tonight": 0,
    "overnight": 0,
    "yesterday": -1,
    "last night": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}


def _read_deictic(found: re.Match[str]) -> Expression:
    word = found["deictic"].lower()
    part = found["part"] or {"tonight": "tonight", "last night": "night", "overnight": "overnight"}.get(word, "")
    return Expression(0, 0, deictic=_DEICTIC[word], part=part, edge=_edge(found["edge"]))


def _zone(found: re.Match[str]) -> str:
    zone = found["zone"] or ""
    return {"Eastern": "ET", "Pacific": "PT", "Central": "CT", "local time": "local"}.get(
        zone.removesuffix(" time") if zone != "local time" else zone, zone
    )


def _read_clock(found: re.Match[str]) -> Expression:
    groups = found.groupdict()
    hour = int(found["hour"]) if found["hour"].isdigit() else int(table("times")["numbers"][found["hour"]])
    half = (groups.get("half") or "").lower()[:1]
    part = groups.get("part") or groups.get("part2") or ""
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    elif part and hour <= 12:
        hour = hour % 12 + (0 if part == "morning" else 12)
    minute = _int(groups.get("minute"))
    return Expression(
        0, 0, minute=min(1439, hour % 24 * 60 + (minute or 0)), hour_only=minute is None, zone=_zone(found)
    )


def _read_noon(found: re.Match[str]) -> Expression:
    part = found["part"].lower()
    minute = {"noon": 720, "midday": 720, "midnight": 0}.get(part)
    return Expression(0, 0, part=part, minute=minute, hour_only=True, zone=_zone(found))


def _read_part(found: re.Match[str]) -> Expression:
    which = (found["which"] or "").lower().removeprefix("the ")
    return Expression(
        0,
        0,
        part=found["part"] or found["part2"],
        edge=_edge(found["edge"] or found["edge2"]),
        deictic=0 if which == "this" else None,
    )


def _read_quarter(found: re.Match[str]) -> Expression:
    words = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
    quarter = words[found["quarter"]] if found["quarter"] else int(found["q"])
    return Expression(0, 0, quarter=quarter, year=_int(found["year"] or found["year2"]), unit="quarter")


def _read_season(found: re.Match[str]) -> Expression:
    which = found["which"] if found["which"] in ("last", "next", "this") else ""
    return Expression(0, 0, season=found["season"], year=_int(found["year"]), edge=_edge(found["edge"]), which=which)


def _read_decade(found: re.Match[str]) -> Expression:
    return Expression(0, 0, decade=int(found["decade"]), edge=_edge(found["edge"]), unit="decade")


def _read_years(found: re.Match[str]) -> Expression:
    first, until = int(found["year"]), int(found["until"])
    return Expression(0, 0, year=first, until_year=max(first, until if until > 99 else first // 100 * 100 + until))


def _read_year(found: re.Match[str]) -> Expression:
    return Expression(0, 0, year=int(found["year"]), edge=_edge(found["edge"]))


def _number(words: str) -> float | None:
    numbers = table("times")["numbers"]
    return float(numbers[words]) if words in numbers else float(words) if words[0].isdigit() else None


def _read_relative(found: re.Match[str]) -> Expression:
    shift = {"from now": "ahead", "later": "later", "after": "later", "afterwards": "later", "afterward": "later"}.get(
        found["shift"], "ago"
    )
    if found["shift"] in ("earlier", "before", "previously"):
        shift = "earlier"
    return Expression(0, 0, unit=found["unit"], count=_number(found["count"]), shift=shift)


def _read_duration(found: re.Match[str]) -> Expression:
    rel, past = found["rel"].lower(), (found["past"] or "").split()[-1:]
    count = _number(found["count"])
    if past and past[0] in ("past", "last", "previous"):
        return Expression(0, 0, unit=found["unit"], count=count, shift="past", relation="since")
    if rel in ("within", "inside") or past:
        return Expression(0, 0, unit=found["unit"], count=count, shift="ahead", relation="by")
    if rel == "in":
        return Expression(
            0,
            0,
            unit=found["unit"],
            count=count,
            shift="in" if not found["time"] else "ahead",
            relation="by" if not found["time"] else "at",
        )
    return Expression(0, 0, unit=found["unit"], count=count, shift="for", relation="for")


def _read_span(found: re.Match[str]) -> Expression:
    which = found["which"].lower().removeprefix("the ").replace("past", "last").replace("coming", "next")
    which = "vague" if which in ("following", "previous", "that", "same", "one") else which
    return Expression(
        0, 0, unit=found["unit"], which=which, edge=_edge(found["edge"]), recurring=which in ("every", "each")
    )


_READ = {
    "iso": _read_iso, "slashed": _read_slashed, "day-month": _read_day, "month-day": _read_day, "month": _read_month,
    "weekday": _read_weekday, "deictic": _read_deictic, "clock": _read_clock, "clock24": _read_clock,
    "military": _read_clock, "oclock": _read_clock, "noon": _read_noon, "part": _read_part, "quarter": _read_quarter,
    "season": _read_season, "decade": _read_decade, "years": _read_years, "relative": _read_relative,
    "duration": _read_duration, "span": _read_span, "year": _read_year,
}  # fmt: skip
