"""What an article says: a claim and its typed parts.

All positions are characters of ``Article.text``, end exclusive.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field

from claimcheck.models.frozen import Said


class MentionKind(StrEnum):
    """What sort of thing a mention names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    COUNTRY = "country"
    PLACE = "place"
    GROUP = "group"
    EVENT = "event"
    THING = "thing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Said):
    """A name or noun phrase in its place, with the name it stands for in this article."""

    text: str
    start: int
    end: int
    kind: MentionKind
    name: Annotated[
        str, Field(description="what it stands for here: the fullest form of a name, a country's name, a head noun")
    ]
    head: Annotated[str, Field(description="lemma of the head noun; empty for a name")] = ""
    plural: bool = False
    terms: Annotated[
        tuple[str, ...], Field(description="normal forms of the content words of the whole phrase, sorted")
    ] = ()


class Bound(StrEnum):
    """How a quantity bounds the true value."""

    EXACTLY = "exactly"
    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    MORE_THAN = "more than"
    LESS_THAN = "less than"
    RANGE = "between"


_OPEN: dict[str, Any] = {"type": ["number", "null"]}


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity(Said):
    """An amount of something, as the closed interval of true values that its words allow."""

    text: str
    start: int
    end: int
    low: Annotated[
        float,
        Field(
            description="smallest true value; -inf where the words leave it open, which JSON has as null",
            json_schema_extra=_OPEN,
        ),
    ]
    high: Annotated[
        float,
        Field(
            description="largest true value; inf where the words leave it open, which JSON has as null",
            json_schema_extra=_OPEN,
        ),
    ]
    value: Annotated[float, Field(description="the number as written, in ``unit``; the middle of a range")]
    bound: Bound = Bound.EXACTLY
    unit: Annotated[
        str, Field(description="USD, EUR, percent, percentage point, km, kg, hour …; empty for a count")
    ] = ""
    noun: Annotated[str, Field(description="lemma of what is counted: person, house, vote; empty if nothing is")] = ""
    qualifiers: Annotated[tuple[str, ...], Field(description="lemmas that narrow the noun: 'wounded', 'Syrian'")] = ()
    ordinal: bool = False
    change: Annotated[bool, Field(description="a difference ('rose by 3 %'), not a level ('rose to 3 %')")] = False
    significant: Annotated[int, Field(ge=1, description="significant digits as written, for rounding")] = 1
    relation: Annotated[str, Field(description="from, to, by, of: how a change or its two levels are given")] = ""


class Grain(StrEnum):
    """How fine a time is given."""

    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part of day"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True, kw_only=True)
class When(Said):
    """A time expression; resolved to an interval where the words and the publication date allow it."""

    text: str
    start: int
    end: int
    grain: Grain
    earliest: Annotated[dt.datetime | None, Field(description="naive local time of the text; None if unresolved")] = (
        None
    )
    latest: Annotated[dt.datetime | None, Field(description="exclusive")] = None
    weekday: Annotated[int | None, Field(ge=0, le=6, description="0 is Monday, where a weekday is named")] = None
    month: Annotated[int | None, Field(ge=1, le=12, description="where a month is named")] = None
    day: Annotated[int | None, Field(ge=1, le=31, description="where a day of the month is named")] = None
    year: Annotated[int | None, Field(description="where a year is named")] = None
    minute_of_day: Annotated[int | None, Field(ge=0, lt=1440, description="where a clock time is named")] = None
    part: Annotated[str, Field(description="morning, afternoon, evening, night, noon, midnight where named")] = ""
    zone: Annotated[str, Field(description="GMT, EST … where named")] = ""
    recurring: Annotated[bool, Field(description="'every Friday', 'on Mondays'")] = False
    relation: Annotated[str, Field(description="at, before, after, since, until, by, for (a duration)")] = "at"
    anchored: Annotated[bool, Field(description="False if it depends on an unknown publication date or event")] = True


class Polarity(StrEnum):
    """Whether a claim asserts or denies what its predicate says."""

    ASSERTED = "asserted"
    DENIED = "denied"


class Modality(StrEnum):
    """In which world the claim holds."""

    ACTUAL = "actual"
    PLANNED = "planned"
    EXPECTED = "expected"
    POSSIBLE = "possible"
    DEMANDED = "demanded"
    HYPOTHETICAL = "hypothetical"
    QUESTION = "question"


class Certainty(StrEnum):
    """How firmly the text itself stands behind the claim."""

    FIRM = "firm"
    HEDGED = "hedged"


class Phase(StrEnum):
    """Where the claim lies against the time of writing."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    ENDED = "no longer"
    HISTORY = "history"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance(Said):
    """How a claim is meant: denied or not, real or only planned, firm or hedged."""

    polarity: Polarity = Polarity.ASSERTED
    modality: Modality = Modality.ACTUAL
    certainty: Certainty = Certainty.FIRM
    phase: Phase = Phase.PAST
    cue: Annotated[str, Field(description="the words that decided it: 'denied', 'would', 'reportedly'")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution(Said):
    """Who says so; no speaker is the article's own voice."""

    speakers: tuple[Mention, ...] = ()
    verb: Annotated[str, Field(description="lemma of the reporting verb, 'accord' for 'according to'")] = ""
    outlet: Annotated[str, Field(description="the other medium that is cited")] = ""
    quoted: Annotated[bool, Field(description="the claim stands in quotation marks")] = False

    @property
    def own_voice(self) -> bool:
        """Whether the article says it itself."""
        return not self.speakers and not self.outlet and not self.quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate(Said):
    """What is said to have happened or to hold."""

    text: str
    start: int
    end: int
    lemma: Annotated[str, Field(description="with its particle: 'break out'; of a nominalisation the verb behind it")]
    family: Annotated[
        str, Field(description="meaning shared with synonyms and opposites: 'decide-on', 'change-of-level'")
    ] = ""
    sense: Annotated[
        int, Field(ge=-1, le=1, description="side of the family: approve 1, reject -1; 0 where it has none")
    ] = 0
    form: Annotated[str, Field(description="verb, noun, copula, apposition, title, quote")] = "verb"


@dataclass(frozen=True, slots=True, kw_only=True)
class Role(Said):
    """An office or function, for whom it is held, and over what."""

    noun: Annotated[
        str, Field(description="the role's family: envoy, minister, president, spokesperson, mediator, older sister")
    ]
    portfolio: Annotated[str, Field(description="'foreign', 'finance' …; tells one minister from another")] = ""
    of: Annotated[str, Field(description="the country, organisation or person it is held for, by name")] = ""
    to: Annotated[str, Field(description="where or for what the holder acts: 'Syria', 'talks'")] = ""
    holders_open: Annotated[bool, Field(description="the list of holders is marked as incomplete")] = False
    unique: Annotated[bool, Field(description="at one time one holder, or one known set of holders")] = True
    status: Annotated[str, Field(description="former, acting, designate, deputy …; empty for the holder")] = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance(Said):
    """Exact words in quotation marks."""

    words: str
    start: int
    end: int
    truncated: Annotated[
        bool, Field(description="a fragment that continues or is continued by the article's words")
    ] = False


class ClaimKind(StrEnum):
    """Which sort of statement a claim is; only claims of one kind are compared."""

    EVENT = "event"
    ROLE = "role"
    GO_BETWEEN = "go-between"
    ATTRIBUTE = "attribute"
    DETAIL = "detail"
    QUOTE = "quote"


EVENT = (
    ClaimKind.EVENT
)  # asked of every claim: before Python 3.12 a member takes ten times as long to look up as a name

_UNNAMED = frozenset({MentionKind.THING, MentionKind.GROUP})


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Said):
    """One statement of one article, with the sentence it stands in."""

    id: Annotated[str, Field(description="article id, '#', number of the claim in the article")]
    article_id: str
    source: str
    kind: ClaimKind
    start: Annotated[int, Field(description="of the sentence")]
    end: int
    quote: Annotated[str, Field(description="the sentence as written")]
    predicate: Predicate
    agents: tuple[Mention, ...] = ()
    patients: tuple[Mention, ...] = ()
    partners: Annotated[tuple[Mention, ...], Field(description="recipients and those with whom: 'with Iran'")] = ()
    role: Role | None = None
    quantities: tuple[Quantity, ...] = ()
    times: tuple[When, ...] = ()
    places: tuple[Mention, ...] = ()  # named ones first, then 'the church'
    stance: Stance = Stance()
    attribution: Attribution = Attribution()
    utterance: Utterance | None = None
    attribute: Annotated[
        str,
        Field(
            description="of an attribute claim: age, birth, kinship, party, spelling; of a detail: amount, time, place"
        ),
    ] = ""
    value: Annotated[str, Field(description="of an attribute claim: what it is said to be")] = ""
    terms: Annotated[
        tuple[str, ...], Field(description="content lemmas and names of the sentence, sorted, no numbers")
    ] = ()
    headline: Annotated[bool, Field(description="stands in the headline")] = False

    @property
    def named_places(self) -> tuple[Mention, ...]:
        """Return the places that have a name: only those are one and the same in two articles."""
        return tuple(place for place in self.places if not place.head or place.kind not in _UNNAMED)
