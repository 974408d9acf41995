"""Whatever the text: reading never fails, every part quotes it, and other articles change nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from claimcheck import Article
from claimcheck.extract import extract
from claimcheck.knowledge import load
from claimcheck.models import Claim

CORPUS = Path(__file__).parents[2] / "corpus"
LINES = sorted({line for path in CORPUS.glob("*/*.txt") for line in path.read_text("utf-8").splitlines() if line})
ODD = [
    '"',
    "“",
    "”",
    "''",
    "—",
    "…",
    "(",
    ")",
    "\u200b",
    "\u202e",
    "\u00a0",
    "\t",
    "\n\n",
    "İ",
    "ﬁ",
    "🦆",
    "e\u0301",
    "%",
    "$5",
    "1,2",
]
# What no desk writes, and what one does with odd marks and cuts in it.
NOISE = st.text(max_size=200)
CUT = st.builds(
    lambda line, start, end: line[start : len(line) - end], st.sampled_from(LINES), *[st.integers(0, 40)] * 2
)
NEWS = st.lists(CUT | st.sampled_from(ODD), min_size=1, max_size=6).map(" ".join)
TEXTS = NOISE | NEWS
often = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def quotations(claim: Claim) -> Iterator[tuple[str, int, int]]:
    """Yield the words of each part with the place where they should stand."""
    mentions = (*claim.agents, *claim.patients, *claim.partners, *claim.places, *claim.attribution.speakers)
    yield claim.quote, claim.start, claim.end
    for part in (claim.predicate, *mentions, *claim.quantities, *claim.times):
        yield part.text, part.start, part.end
    if claim.utterance is not None:
        yield claim.utterance.words, claim.utterance.start, claim.utterance.end


@often
@given(text=TEXTS)
def test_every_part_quotes_the_text(nlp: Language, text: str) -> None:
    for claim in extract([Article(id="a", source="Quay Courier", text=text)], nlp, load()):
        assert [(words, text[start:end]) for words, start, end in quotations(claim) if words != text[start:end]] == []


@often
@given(text=TEXTS, others=st.lists(TEXTS, max_size=3))
def test_other_articles_change_nothing(nlp: Language, text: str, others: list[str]) -> None:
    own = Article(id="own", source="Quay Courier", text=text)
    among = [own, *(Article(id=f"other{number}", source="Pier Post", text=one) for number, one in enumerate(others))]
    together = [claim for claim in extract(among, nlp, load()) if claim.article_id == "own"]
    assert together == list(extract([own], nlp, load()))
