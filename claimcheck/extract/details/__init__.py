"""Passage -> details: one amount, time or place that hangs on a thing rather than on a deed.

"a 48-page indictment", "turnout was 41 per cent", "the debate on Tuesday", "the event in Norwalk": the thing, what is
told of it, and the value. Two sources may use quite different verbs around them.

amounts   how much of what: measures, prices, sizes
counts    how many were killed, on board, arrested
moments   when: the days of meetings, votes, reports
spots     where
seats     where bodies have their headquarters
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.extract.details.amounts import amount_of
from claimcheck.extract.details.counts import counts_of
from claimcheck.extract.details.detail import Detail, subject
from claimcheck.extract.details.moments import moment_of
from claimcheck.extract.details.seats import seats
from claimcheck.extract.details.spots import spots
from claimcheck.extract.drafts import Draft
from claimcheck.extract.mentions import inside, is_content, mention, normal_form
from claimcheck.extract.particles import with_particle
from claimcheck.extract.passage import Passage
from claimcheck.extract.reading import Findings, Reading
from claimcheck.extract.tokens import Token
from claimcheck.knowledge.figures import FIGURE
from claimcheck.knowledge.tables import table
from claimcheck.models import ClaimKind, Mention, Predicate

AMOUNT, COUNT, TIME, PLACE = "amount", "count", "time", "place"


def details(passage: Passage, found: Findings, reading: Reading) -> Iterator[Draft]:
    """Yield the details of a passage: amounts and counts, then times, then places."""
    for quantity, token in found.quantities:
        detail = amount_of(quantity, token)
        if detail is not None:
            yield _draft(AMOUNT, detail, passage, reading)
        for detail in counts_of(quantity, token):
            yield _draft(COUNT, detail, passage, reading)
    for when, token in found.times:
        detail = moment_of(when, token)
        if detail is not None:
            yield _draft(TIME, detail, passage, reading)
    for detail in (*spots(passage, reading), *seats(passage, reading)):
        yield _draft(PLACE, detail, passage, reading)


def _draft(attribute: str, detail: Detail, passage: Passage, reading: Reading) -> Draft:
    token = detail.token
    start, end = passage.place(token, token)
    told = with_particle(token)
    sense = reading.knowledge.predicates.family(told) if detail.form == "verb" else None
    predicate = Predicate(
        text=token.text,
        start=start,
        end=end,
        lemma=told if detail.slot == FIGURE else detail.slot,
        family=sense.family if sense and detail.slot == FIGURE else "",
        sense=sense.side if sense else 0,
        form=detail.form,
    )
    return Draft(
        ClaimKind.DETAIL,
        token,
        predicate,
        agents=tuple(dict.fromkeys(_thing(thing, detail, passage, reading) for thing in detail.things)),
        patients=tuple(mention(thing, passage, reading) for thing in detail.beside),
        partners=tuple(mention(who, passage, reading) for who in _owner(token)),
        places=tuple(mention(place, passage, reading) for place in detail.places),
        quantities=detail.quantities,
        times=detail.times,
        attribute=attribute,
        value=detail.slot,
        planned=told in table("measures")["happening"]["planning"],
    )


def _owner(token: Token) -> tuple[Token, ...]:
    """Return who does what the clause tells, where it is a name or a bidder: two bidders each have a price."""
    verb = next((above for above in token.ancestors if above.pos_ == "VERB"), None)
    doer = subject(verb) if verb is not None else None
    if verb is None or doer is None:
        return ()
    bids = verb.lemma_.lower() in table("measures")["bidding"]["verbs"]
    return (doer,) if doer.pos_ == "PROPN" or (bids and doer.pos_ == "NOUN") else ()


def _thing(thing: Token, detail: Detail, passage: Passage, reading: Reading) -> Mention:
    """Return the mention of a thing without the words of the value, which is what sources may differ about."""
    left_out = [(amount.start, amount.end) for amount in detail.quantities]
    left_out += [(when.start, when.end) for when in detail.times]
    left_out += [(place.start, place.end) for place in (mention(token, passage, reading) for token in detail.places)]
    kept = {
        normal_form(token, reading)
        for token in (detail.around if thing == detail.things[0] else ()) or inside(thing)
        if is_content(token) and not any(start <= passage.offset + token.idx < end for start, end in left_out)
    }
    return replace(mention(thing, passage, reading), terms=tuple(sorted(kept)))
