"""Articles -> claims: each sentence's statements, typed and in place.

blocks       what is prose, heading, boilerplate
pieces       where a block is longer than any prose
casing       headlines with the letters of a sentence, for the parse
nlp          the spaCy pipeline, over each different paragraph once
tokens       its parse as plain objects, which the passes ask quickly
names        who is who inside the article
definite, definite_bodies, definite_marks     who "the mayor" is, what "the company", who "the 47-year-old"
events, roles, mediation, quotes, attributes     the passes, each one kind of claim
ages_then    how old somebody was at a time
spellings    how names are spelt
details      amounts, times and places that hang on things
life         when and where persons were born and died
weekdays     dates that fall on another weekday than the one beside them
alive        who did what only the living do, in a year
milestones   when things with a name were founded, opened, closed
battles      when they were fought, by name or by who fell there
presence     who was at them in a year, so that they were there
ties         who designed, discovered, bought them, where they are kept
ranks        who was the first, the eldest, came second
kinds        in which language a book was written, of which confession a church is, how somebody died
sizes        how large, how high, of how many: what things with a name have one amount of
veracity     whether the text calls the report itself false
stance, governors     how each claim is meant, by its own words and by what stands above it
attribution           who says so
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from operator import itemgetter
from types import MappingProxyType
from typing import TypeVar

from spacy.language import Language

from claimcheck.comments import blank
from claimcheck.extract import nlp as pipelines
from claimcheck.extract import tokens
from claimcheck.extract.ages_then import ages_then
from claimcheck.extract.alive import alive
from claimcheck.extract.attributes import attributes
from claimcheck.extract.attribution import attribution
from claimcheck.extract.battles import battles
from claimcheck.extract.blocks import Block, BlockKind, blocks
from claimcheck.extract.casing import recased
from claimcheck.extract.dates import times
from claimcheck.extract.definite import described
from claimcheck.extract.definite_bodies import bodies
from claimcheck.extract.definite_marks import marked
from claimcheck.extract.details import details
from claimcheck.extract.drafts import Draft
from claimcheck.extract.events import events
from claimcheck.extract.kinds import kinds
from claimcheck.extract.leading import leading
from claimcheck.extract.life import life
from claimcheck.extract.mediation import go_betweens
from claimcheck.extract.mentions import sentence_terms
from claimcheck.extract.milestones import milestones
from claimcheck.extract.names import read_names
from claimcheck.extract.offices import settle_offices
from claimcheck.extract.passage import Passage
from claimcheck.extract.pieces import pieces
from claimcheck.extract.presence import presence
from claimcheck.extract.quantities import quantities
from claimcheck.extract.quotes import quotes
from claimcheck.extract.ranks import ranks
from claimcheck.extract.reading import Findings, Reading
from claimcheck.extract.relatives import relatives
from claimcheck.extract.roles import roles
from claimcheck.extract.sizes import sizes
from claimcheck.extract.spans import with_beginnings
from claimcheck.extract.spellings import spellings
from claimcheck.extract.stance import stance
from claimcheck.extract.successions import successions
from claimcheck.extract.tenures import tenures
from claimcheck.extract.ties import ties
from claimcheck.extract.tokens import Doc
from claimcheck.extract.veracity import veracity
from claimcheck.extract.weekdays import weekdays
from claimcheck.knowledge import Knowledge
from claimcheck.models import Article, Claim, Mention, Modality, Phase, Predicate, Quantity, Stance, Utterance, When

_NONE: Mapping[str, Doc] = MappingProxyType({})
_READ = (BlockKind.HEADLINE, BlockKind.BODY)


def extract(articles: Iterable[Article], nlp: Language, knowledge: Knowledge) -> tuple[Claim, ...]:
    """Read the claims of all articles; what one says never depends on the others."""
    articles = tuple(articles)
    texts = {a.id: blank(a.text) for a in articles}
    outlines = {a.id: [b for b in blocks(texts[a.id], a.title) if b.kind in _READ] for a in articles}
    texts = {a.id: recased(texts[a.id], outlines[a.id], knowledge) for a in articles}
    docs = _parsed(texts, outlines, nlp)
    outlines = {
        a: [part for b in outlines[a] for part in pieces(b, docs[text[b.start : b.end]])] for a, text in texts.items()
    }
    docs |= _parsed(texts, outlines, nlp, docs)
    return tuple(
        claim
        for article in articles
        for claim in read_article(
            article, tuple(_passages(article, texts[article.id], outlines[article.id], docs)), knowledge
        )
    )


def read_article(article: Article, passages: tuple[Passage, ...], knowledge: Knowledge) -> tuple[Claim, ...]:
    """Read the claims of one parsed article, in order of its text."""
    reading = Reading(article, knowledge, passages, read_names(passages, knowledge))
    for find in (described, bodies, marked):
        reading.now_stand_for(find(reading))
    drafts = [(draft, passage) for passage in passages for draft in _drafts(passage, reading)]
    reading.voices = tuple(sorted(_voices(draft for draft, _ in drafts), key=itemgetter(0)))
    claims = [_claim(draft, passage, number, reading) for number, (draft, passage) in enumerate(drafts)]
    return settle_offices(tuple(claims), knowledge)


def _parsed(
    texts: Mapping[str, str], outlines: Mapping[str, Iterable[Block]], nlp: Language, known: Mapping[str, Doc] = _NONE
) -> dict[str, Doc]:
    """Parse the text of each block that is not known yet."""
    wanted = (texts[a][b.start : b.end] for a, outline in outlines.items() for b in outline)
    parsed = pipelines.parse((text for text in wanted if text not in known), nlp)
    return {text: tokens.read(doc) for text, doc in parsed.items()}


def _passages(article: Article, text: str, outline: Iterable[Block], docs: Mapping[str, Doc]) -> Iterator[Passage]:
    for block in outline:
        yield Passage(article, block, docs[text[block.start : block.end]])


def _drafts(passage: Passage, reading: Reading) -> Iterator[Draft]:
    found = _findings(passage, reading)
    yield from with_beginnings(events(passage, found, reading), reading.knowledge)
    yield from details(passage, found, reading)
    held = [*roles(passage, reading)]
    yield from held
    posts = [*tenures(passage, found.times, held, reading)]
    yield from posts
    yield from successions(passage, found.times, reading)
    yield from leading(passage, reading)
    yield from go_betweens(passage, reading)
    yield from attributes(passage, reading)
    yield from ages_then(passage, found.times, reading)
    yield from spellings(passage, reading)
    yield from life(passage, found.times, reading)
    yield from milestones(passage, found.times, reading)
    yield from battles(passage, found.times, reading)
    yield from presence(passage, found.times, posts, reading)
    yield from sizes(passage, found.quantities, reading)
    yield from ties(passage, found.times, reading)
    yield from ranks(passage, reading)
    yield from relatives(passage, reading)
    yield from kinds(passage, found.times, reading)
    yield from alive(passage, found.times, reading)
    yield from weekdays(passage, found.times)
    yield from quotes(passage, reading)
    yield from veracity(passage, reading)


def _voices(drafts: Iterable[Draft]) -> Iterator[tuple[int, int, tuple[Mention, ...]]]:
    """Yield the quoted stretches whose speaker is known: their statements are that speaker's."""
    for draft in drafts:
        if draft.utterance is not None and draft.agents:
            yield draft.utterance.start, draft.utterance.end, draft.agents


def _findings(passage: Passage, reading: Reading) -> Findings:
    """Find the amounts and times of a passage, each with the token it hangs on."""
    doc, offset = passage.doc, passage.offset
    return Findings(
        tuple((found, passage.root(found.start, found.end)) for found in quantities(doc, offset)),
        tuple((found, passage.root(found.start, found.end)) for found in times(doc, reading.article.published, offset)),
    )


def _claim(draft: Draft, passage: Passage, number: int, reading: Reading) -> Claim:
    start, end = passage.sentence(draft.token)
    return Claim(
        id=f"{reading.article.id}#{number}",
        article_id=reading.article.id,
        source=reading.article.source,
        kind=draft.kind,
        start=start,
        end=end,
        quote=reading.article.text[start:end],
        predicate=_as_written(draft.predicate, passage),
        agents=draft.agents,
        patients=draft.patients,
        partners=draft.partners,
        places=draft.places,
        quantities=tuple([_as_written(amount, passage) for amount in draft.quantities]),
        times=tuple([_as_written(when, passage) for when in draft.times]),
        role=draft.role,
        utterance=draft.utterance and _as_written(draft.utterance, passage, "words"),
        attribute=draft.attribute,
        value=draft.value,
        stance=_stance(draft, passage, reading),
        attribution=attribution(draft.token, passage, reading),
        terms=_terms(draft, passage, reading),
        headline=passage.headline,
    )


def _terms(draft: Draft, passage: Passage, reading: Reading) -> tuple[str, ...]:
    own = sentence_terms(draft.token, passage, reading)
    return tuple(sorted({*own, *sentence_terms(draft.goes_on, passage, reading)})) if draft.goes_on is not None else own


def _stance(draft: Draft, passage: Passage, reading: Reading) -> Stance:
    found = stance(draft.token, passage, reading)
    ahead = draft.planned and found.modality is Modality.ACTUAL
    return replace(found, modality=Modality.PLANNED, phase=Phase.FUTURE) if ahead else found


_Placed = TypeVar("_Placed", Predicate, Quantity, When, Utterance)


def _as_written(part: _Placed, passage: Passage, field: str = "text") -> _Placed:
    """Give a part the article's own letters, where it was read from a recased headline."""
    if passage.as_written:
        return part
    written = passage.article.text[part.start : part.end]
    return part if getattr(part, field) == written else replace(part, **{field: written})  # type: ignore[arg-type]
