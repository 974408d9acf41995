"""What an article says: a claim and its typed parts.

All positions are characters of ``Article.text``, end exclusive.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Any

from pydantic import Field

from claimcheck.models.frozen import Frozen


class MentionKind(StrEnum):
    """What sort of thing a mention names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    COUNTRY = "country"
    PLACE = "place"
    GROUP = "group"
    EVENT = "event"
    THING = "thing"


class Mention(Frozen):
    """A name or noun phrase in its place, with the name it stands for in this article."""

    text: str
    start: int
    end: int
    kind: MentionKind
    name: str = Field(description="what it stands for here: the fullest form of a name, a country's name, a head noun")
    head: str = Field(default="", description="lemma of the head noun; empty for a name")
    plural: bool = False
    terms: tuple[str, ...] = Field(
        default=(), description="normal forms of the content words of the whole phrase, sorted"
    )


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


class Quantity(Frozen):
    """An amount of something, as the closed interval of true values that its words allow."""

    text: str
    start: int
    end: int
    low: float = Field(
        description="smallest true value; -inf where the words leave it open, which JSON has as null",
        json_schema_extra=_OPEN,
    )
    high: float = Field(
        description="largest true value; inf where the words leave it open, which JSON has as null",
        json_schema_extra=_OPEN,
    )
    value: float = Field(description="the number as written, in ``unit``; the middle of a range")
    bound: Bound = Bound.EXACTLY
    unit: str = Field(default="", description="USD, EUR, percent, percentage point, km, kg, hour …; empty for a count")
    noun: str = Field(default="", description="lemma of what is counted: person, house, vote; empty if nothing is")
    qualifiers: tuple[str, ...] = Field(default=(), description="lemmas that narrow the noun: 'wounded', 'Syrian'")
    ordinal: bool = False
    change: bool = Field(default=False, description="a difference ('rose by 3 %'), not a level ('rose to 3 %')")
    significant: int = Field(default=1, ge=1, description="significant digits as written, for rounding")
    relation: str = Field(default="", description="from, to, by, of: how a change or its two levels are given")


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


class When(Frozen):
    """A time expression; resolved to an interval where the words and the publication date allow it."""

    text: str
    start: int
    end: int
    grain: Grain
    earliest: dt.datetime | None = Field(default=None, description="naive local time of the text; None if unresolved")
    latest: dt.datetime | None = Field(default=None, description="exclusive")
    weekday: int | None = Field(default=None, ge=0, le=6, description="0 is Monday, where a weekday is named")
    month: int | None = Field(default=None, ge=1, le=12, description="where a month is named")
    day: int | None = Field(default=None, ge=1, le=31, description="where a day of the month is named")
    year: int | None = Field(default=None, description="where a year is named")
    minute_of_day: int | None = Field(default=None, ge=0, lt=1440, description="where a clock time is named")
    part: str = Field(default="", description="morning, afternoon, evening, night, noon, midnight where named")
    zone: str = Field(default="", description="GMT, EST … where named")
    recurring: bool = Field(default=False, description="'every Friday', 'on Mondays'")
    relation: str = Field(default="at", description="at, before, after, since, until, by, for (a duration)")
    anchored: bool = Field(default=True, description="False if it depends on an unknown publication date or event")


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


class Stance(Frozen):
    """How a claim is meant: denied or not, real or only planned, firm or hedged."""

    polarity: Polarity = Polarity.ASSERTED
    modality: Modality = Modality.ACTUAL
    certainty: Certainty = Certainty.FIRM
    phase: Phase = Phase.PAST
    cue: str = Field(default="", description="the words that decided it: 'denied', 'would', 'reportedly'")


class Attribution(Frozen):
    """Who says so; no speaker is the article's own voice."""

    speakers: tuple[Mention, ...] = ()
    verb: str = Field(default="", description="lemma of the reporting verb, 'accord' for 'according to'")
    outlet: str = Field(default="", description="the other medium that is cited")
    quoted: bool = Field(default=False, description="the claim stands in quotation marks")

    @property
    def own_voice(self) -> bool:
        """Whether the article says it itself."""
        return not self.speakers and not self.outlet and not self.quoted


class Predicate(Frozen):
    """What is said to have happened or to hold."""

    text: str
    start: int
    end: int
    lemma: str = Field(description="with its particle: 'break out'; of a nominalisation the verb behind it")
    family: str = Field(
        default="", description="meaning shared with synonyms and opposites: 'decide-on', 'change-of-level'"
    )
    sense: int = Field(
        default=0, ge=-1, le=1, description="side of the family: approve 1, reject -1; 0 where it has none"
    )
    form: str = Field(default="verb", description="verb, noun, copula, apposition, title, quote")


class Role(Frozen):
    """An office or function, for whom it is held, and over what."""

    noun: str = Field(description="the role's family: envoy, minister, president, spokesperson, mediator, older sister")
    portfolio: str = Field(default="", description="'foreign', 'finance' …; tells one minister from another")
    of: str = Field(default="", description="the country, organisation or person it is held for, by name")
    to: str = Field(default="", description="where or for what the holder acts: 'Syria', 'talks'")
    holders_open: bool = Field(default=False, description="the list of holders is marked as incomplete")
    unique: bool = Field(default=True, description="at one time one holder, or one known set of holders")
    status: str = Field(default="", description="former, acting, designate, deputy …; empty for the holder")
    text: str = ""


class Utterance(Frozen):
    """Exact words in quotation marks."""

    words: str
    start: int
    end: int
    truncated: bool = Field(
        default=False, description="a fragment that continues or is continued by the article's words"
    )


class ClaimKind(StrEnum):
    """Which sort of statement a claim is; only claims of one kind are compared."""

    EVENT = "event"
    ROLE = "role"
    GO_BETWEEN = "go-between"
    ATTRIBUTE = "attribute"
    DETAIL = "detail"
    QUOTE = "quote"


_UNNAMED = frozenset({MentionKind.THING, MentionKind.GROUP})


class Claim(Frozen):
    """One statement of one article, with the sentence it stands in."""

    id: str = Field(description="article id, '#', number of the claim in the article")
    article_id: str
    source: str
    kind: ClaimKind
    start: int = Field(description="of the sentence")
    end: int
    quote: str = Field(description="the sentence as written")
    predicate: Predicate
    agents: tuple[Mention, ...] = ()
    patients: tuple[Mention, ...] = ()
    partners: tuple[Mention, ...] = Field(default=(), description="recipients and those with whom: 'with Iran'")
    role: Role | None = None
    quantities: tuple[Quantity, ...] = ()
    times: tuple[When, ...] = ()
    places: tuple[Mention, ...] = ()  # named ones first, then 'the church'
    stance: Stance = Stance()
    attribution: Attribution = Attribution()
    utterance: Utterance | None = None
    attribute: str = Field(
        default="",
        description="of an attribute claim: age, birth, kinship, party, spelling; of a detail: amount, time, place",
    )
    value: str = Field(default="", description="of an attribute claim: what it is said to be")
    terms: tuple[str, ...] = Field(
        default=(), description="content lemmas and names of the sentence, sorted, no numbers"
    )
    headline: bool = Field(default=False, description="stands in the headline")

    @property
    def named_places(self) -> tuple[Mention, ...]:
        """Return the places that have a name: only those are one and the same in two articles."""
        return tuple(place for place in self.places if not place.head or place.kind not in _UNNAMED)
