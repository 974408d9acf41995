"""Made archives of any size: events, each told by several sources, some of which print a wire's paragraphs as they are.

The same seed gives the same archive; a larger one begins with the articles of a smaller one. Names of people and places
belong to one event; half of the words around them are the event's topic, half are drawn by rank as in real text.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterator
from functools import cache
from itertools import count, islice
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.vocabulary import words
from claimcheck.models import Article

SOURCES_PER_EVENT = (2, 9)  # a local event has two or three, a national one up to nine
WIRE_SHARE = (
    0.4  # of the sources of one event that print paragraphs of a wire; half of a small newsroom's foreign pages
)
DISAGREE = 0.15  # of the numbers that a source gives differently
FIRST_DAY = dt.date(2026, 1, 1)
EVENTS_PER_DAY = 12
FACTS = 5  # of the statements of its kind that are made about one event: two fires differ in what is told of them
TOPICAL = 0.6  # of the nouns and adjectives; of two reports on different matters few rare words are the same
TOPIC = {"noun": 40, "noun2": 40, "adjective": 25}

Slots = dict[str, str]
Topic = dict[str, list[str]]


def archive(articles: int, seed: int = 1) -> list[Article]:
    """Return the first ``articles`` of the archive of this seed."""
    return list(islice(stream(seed), articles))


def stream(seed: int = 1) -> Iterator[Article]:
    """Make articles without end."""
    for number in count():
        yield from _event(number, seed)


def _event(number: int, seed: int) -> Iterator[Article]:
    rng = Random(f"{seed}/{number}")
    kind = kind_of(rng)
    slots, topic = _facts(rng), _topic(rng)
    facts = _statements(kind, rng)
    day = FIRST_DAY + dt.timedelta(days=number // EVENTS_PER_DAY)
    outlets = rng.sample(_outlets(), rng.randint(*SOURCES_PER_EVENT))
    wire = _paragraphs(facts, slots, topic, Random(f"{seed}/{number}/wire"))
    for outlet in outlets:
        own = Random(f"{seed}/{number}/{outlet}")
        body = _paragraphs(facts, _retold(slots, own), topic, own)
        if own.random() < WIRE_SHARE:
            kept = own.randint(2, 4)
            body = [*wire[:kept], *body[kept:]]
        yield Article(
            id=f"{number:06d}-{outlet.lower().replace(' ', '-')}",
            source=outlet,
            published=day + dt.timedelta(days=own.randint(0, 1)),
            title=own.choice(_data()["kinds"][kind]["title"]).format(**slots),
            text="\n\n".join(body) + "\n",
        )


def kind_of(rng: Random) -> str:
    """Draw what sort of thing happened: the first that is drawn for an event."""
    return str(rng.choice(sorted(_data()["kinds"])))


def _statements(kind: str, rng: Random) -> list[list[str]]:
    """Choose what is to be told of an event: the first statement, and some of the others in their order."""
    first, *others = _data()["kinds"][kind]["statements"]
    chosen = sorted(rng.sample(range(len(others)), FACTS - 1))
    return [first, *(others[number] for number in chosen)]


def _paragraphs(facts: list[list[str]], slots: Slots, topic: Topic, rng: Random) -> list[str]:
    """Tell most of the event's statements in their order, among background."""
    told = [rng.choice(wordings) for wordings in facts if rng.random() < 0.8]
    sentences = [text.format(**slots) for text in told]
    for _ in range(rng.randint(13, 21)):
        sentences.insert(rng.randint(1, len(sentences)) if sentences else 0, _background(slots, topic, rng))
    paragraphs = list[str]()
    while sentences:
        size = rng.randint(1, 3)
        paragraphs.append(" ".join(sentence[:1].upper() + sentence[1:] for sentence in sentences[:size]))
        del sentences[:size]
    return paragraphs


def _background(slots: Slots, topic: Topic, rng: Random) -> str:
    background, drawn = _data()["background"], _drawn(slots, topic, rng)
    parts = {name: rng.choice(background[name.lower()]).format(**drawn) for name in ("Opener", "tail")}
    return str(rng.choice(background["sentences"]).format(**parts, **drawn))


def _drawn(slots: Slots, topic: Topic, rng: Random) -> Slots:
    """Draw what the slots of one background sentence hold; a third of its places is the event's own."""
    return {
        **{key: _topical(key, topic, rng) for key in TOPIC},
        **{key: _ranked(key, rng) for key in ("done", "does", "trade")},
        **{f"{key}2": _ranked(key, rng) for key in ("adjective", "done", "trade")},
        "year": str(rng.randint(1950, 2025)),
        "small": str(rng.randint(3, 40)),
        "witness2": _person(rng),
        "month": rng.choice(_list("month")),
        "town": slots["place"] if rng.random() < 0.3 else _name(rng, _TOWNS),
    }


def _facts(rng: Random) -> Slots:
    person, second, witness = _person(rng), _person(rng), _person(rng)
    country, other = rng.sample(_list("country"), 2)
    return {
        "place": _name(rng, _TOWNS),
        "country": country,
        "other": other,
        "person": person,
        "surname": person.split()[-1],
        "second": second,
        "witness": witness,
        "firm": _name(rng, ("ex", "on", "ia", "or", "ix")) + rng.choice((" Group", " Holdings", " Industries")),
        "rival": _name(rng, ("a", "um", "os", "el")) + rng.choice((" Foods", " Motors", " Bank")),
        "org": rng.choice(_data()["words"]["body"].split("|")),
        "street": rng.choice(_data()["words"]["street"].split("|")),
        "day": rng.choice(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")),
        "hour": rng.choice(("4 a.m.", "7.30 p.m.", "noon", "midnight", "11 a.m.")),
        "month": rng.choice(_list("month")),
        "decimal": f"{rng.uniform(4.5, 7.5):.1f}",
        "age": str(rng.randint(35, 70)),
    } | {"n": str(rng.randint(5, 60)), "m": str(rng.randint(5, 40)), "hundreds": str(rng.randint(11, 99) * 10)}


def _retold(slots: Slots, rng: Random) -> Slots:
    """Change a number now and then, as sources do."""
    changed = {
        key: str(int(slots[key]) + rng.randint(1, 9)) for key in ("n", "m", "hundreds") if rng.random() < DISAGREE
    }
    return slots | changed


_STARTS = (
    "Bar Cal Dor El Fen Gar Hal Il Jor Kel Lor Mar Nor Or Pal Quen Ros Sal Tar Ul Ver Wal Yor Zan Ash Bren Cor Dun"
)
_TOWNS = ("ford", "ham", "wick", "burg", "mar", "stad", "ville", "holm", "grad", "mouth")
_MIDDLES = "a e i o u ad ek il on ur an es it ol um ab ed ig or us al en ir ov ut"


def _name(rng: Random, ends: tuple[str, ...]) -> str:
    middle = "".join(rng.choice(_MIDDLES.split()) + rng.choice("bdfgklmnprstv") for _ in range(rng.randint(1, 2)))
    return rng.choice(_STARTS.split()) + middle + rng.choice(ends)


def _person(rng: Random) -> str:
    return f"{rng.choice(_list('given'))} {_name(rng, ('er', 'sen', 'ski', 'ini', 'ova', 'man', 'ez', 'ard'))}"


def _topic(rng: Random) -> Topic:
    return {key: rng.sample(words("adj" if key == "adjective" else "noun"), size) for key, size in TOPIC.items()}


def _topical(key: str, topic: Topic, rng: Random) -> str:
    return rng.choice(topic[key]) if rng.random() < TOPICAL else _ranked(key, rng)


def _ranked(key: str, rng: Random) -> str:
    """Draw a word by the law of Zipf and Mandelbrot: the chance falls with the rank, the first few apart."""
    listed = _list(key)
    return rng.choices(listed, cum_weights=_zipf(len(listed)))[0]


@cache
def _zipf(length: int) -> list[float]:
    total, sums = 0.0, []
    for rank in range(length):
        total += 1 / (rank + 10)
        sums.append(total)
    return sums


@cache
def _outlets() -> list[str]:
    rng = Random("outlets")
    return [f"{_name(rng, ('ton', 'land', 'by'))} {name}" for name in _list("outlet") for _ in range(4)]


@cache
def _list(key: str) -> list[str]:
    return list(_data()["words"][key].split())


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("templates.toml").read_text("utf-8"))
