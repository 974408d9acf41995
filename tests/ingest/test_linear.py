"""Time grows with the size of the input, not with its square: four times as much takes about four times as long."""

from __future__ import annotations

import gc
import time

import pytest

from claimcheck.config.reading import Reading
from claimcheck.errors import InputError
from claimcheck.ingest.draft import Draft
from claimcheck.ingest.languages import foreign
from claimcheck.ingest.noticing import notice, refuse
from claimcheck.ingest.readers import READERS
from claimcheck.ingest.settling import Source, settle

SMALL, GROWTH = 10_000, 4  # characters; a square would take 16 times as long
ALLOWED, NOISE = 9.0, 0.5  # times, and seconds of processor time that any measurement may be off
READING = Reading(max_run=1_000_000)
UNITS = ["<", "<a ", "&#", "<p>", "<!--", "<![CDATA["]
UNITS += [
    "<",
    "<a ",
    "&#",
    "<p>",
    "<!--",
    "<![CDATA[",
    "[",
    "*a ",
    "![a](",
    "> ",
    '"',
    '\\"',
    " \n",
    "-",
    "e\u0301",
    "a: b\n",
]
AROUND = {
    ".txt": "{}",
    ".md": "{}",
    ".json": '{{"text":"{}"}}',
    ".jsonl": '{{"text":"{}"}}',
    ".xml": "<newsItem><contentSet><inlineXML>{}</inlineXML></contentSet></newsItem>",
    ".rss": "<rss><channel><item><description>{}</description></item></channel></rss>",
    ".html": "<html><body><article><p>Twelve people died in a fire at the harbour.</p>{}</article></body></html>",
}


def seconds(suffix: str, text: str) -> float:
    """Return the processor time of reading, up to the articles; without the garbage that other tests left."""
    gc.collect()
    gc.disable()
    begun = time.process_time()
    try:
        for draft in READERS[suffix](text.encode(), "a", READING):
            if isinstance(draft, Draft):
                refuse(draft, READING)
                foreign(draft, READING)
                sources = [Source(draft=draft, path="a", id="a", long_id="a.x", stem="a")]
                notice(sources, settle(sources))
    except InputError:
        pass
    finally:
        gc.enable()
    return time.process_time() - begun


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("suffix", AROUND)
def test_reading_takes_time_in_proportion(suffix: str, unit: str) -> None:
    text = unit * (SMALL // len(unit))
    seconds(suffix, AROUND[suffix].format(unit))  # what is imported on first use is no part of it

    small = seconds(suffix, AROUND[suffix].format(text))
    large = seconds(suffix, AROUND[suffix].format(text * GROWTH))

    assert large <= small * ALLOWED + NOISE


def test_front_matter_takes_time_in_proportion() -> None:
    small, large = (seconds(".txt", "---\n" + "a: b\n" * size + "---\nText.") for size in (1000, 4000))

    assert large <= small * ALLOWED + NOISE
