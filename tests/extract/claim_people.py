"""Roles, attributes, speakers of quotes and references, against the gold."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.knowledge import fold
from claimcheck.models import Claim, ClaimKind, Mention, MentionKind
from tests.extract.claim_gold import Line, Sentence
from tests.extract.claim_matching import POSSESSIVE, PRONOUNS, Found, is_about, overlaps, same_name, spans


def quotes(sentence: Sentence, claims: Sequence[Claim]) -> Found:
    quotes = [c for c in claims if c.kind is ClaimKind.QUOTE]
    known: set[int] = set()
    for line in sentence.of("s"):
        spans = sentence.find(line.fields[0])
        own = [c for c in quotes if overlaps(c.predicate, spans)]
        known |= {id(c) for c in own}
        said = [m for c in own for m in c.agents]
        right = any(is_about(m, line.fields[1], sentence) for m in said)
        if right or fold(line.fields[1]) not in PRONOUNS:
            yield "attribution", "right" if right else "missed", f"“{line.fields[0]}” by {line.fields[1]}"
        if said and not right:
            yield "attribution", "wrong", f"“{line.fields[0]}” by {said[0].name}"
    for claim in quotes:
        if id(claim) not in known and claim.agents and not sentence.of("s"):
            yield "attribution", "wrong", f"“{claim.predicate.text[:30]}” by {claim.agents[0].name}"


def roles(sentence: Sentence, claims: Sequence[Claim]) -> Found:
    roles = [c for c in claims if c.kind is ClaimKind.ROLE]
    known: set[int] = set()
    for line in sentence.of("o"):
        noun, of, holders = line.fields[:3]
        own = [c for c in roles if overlaps(c.predicate, spans(sentence, noun))]
        own = [c for c in own if not c.agents or _of_line(c, line, sentence)] or own
        known |= {id(c) for c in own}
        if line.optional:
            continue
        for holder in (one.strip() for one in holders.split(";") if one.strip()):
            found = any(is_about(m, holder, sentence) for c in own for m in c.agents)
            yield "role", "right" if found else "missed", f"{noun}: {holder}"
        if of:
            found = any(c.role and c.role.of and same_name(c.role.of, of) for c in own)
            yield "role", "right" if found else "missed", f"{noun} of {of}"
    for claim in roles:
        yield from _wrong_role(claim, sentence, list(sentence.of("o")))
    yield from _attributes(
        sentence, [c for c in claims if c.kind is ClaimKind.ATTRIBUTE and c.attribute in ("age", "party")]
    )


def _of_line(claim: Claim, line: Line, sentence: Sentence) -> bool:
    return any(
        is_about(m, one.strip(), sentence) for m in claim.agents for one in line.fields[2].split(";") if one.strip()
    )


def _wrong_role(claim: Claim, sentence: Sentence, lines: Sequence[Line]) -> Found:
    own = [line for line in lines if overlaps(claim.predicate, spans(sentence, line.fields[0]))]
    if any(line.optional for line in own):
        return
    for mention in claim.agents:
        if not any(
            is_about(mention, one.strip(), sentence) for line in own for one in line.fields[2].split(";") if one.strip()
        ):
            yield "role", "wrong", f"{claim.predicate.text}: {mention.name}"
    of = claim.role.of if claim.role else ""
    given = [line.fields[1] for line in own if line.fields[1]]
    known = fold(of) not in POSSESSIVE | PRONOUNS  # "her" is of whom the article has not told
    if of and known and claim.agents and given and not any(same_name(of, one) for one in given):
        yield "role", "wrong", f"{claim.predicate.text} of {of}"


def _attributes(sentence: Sentence, claims: Sequence[Claim]) -> Found:
    lines = sentence.of("a")
    for line in lines:
        which, value, who = line.fields[:3]
        own = [c for c in claims if c.attribute == which and (not value or c.value == value)]
        found = any(is_about(m, who, sentence) for c in own for m in c.agents)
        if not line.optional:
            yield "role", "right" if found else "missed", f"{which} {value}: {who}"
    for claim in claims:
        if not any(line.fields[0] == claim.attribute and line.fields[1] in ("", claim.value) for line in lines):
            yield "role", "wrong", f"{claim.attribute} {claim.value}"


def references(sentence: Sentence, claims: Sequence[Claim]) -> Found:
    mentions = {
        (m.start, m.end): m
        for c in claims
        for m in (*c.agents, *c.patients, *c.partners, *c.attribution.speakers)
        if sentence.start <= m.start < sentence.end
    }
    known: set[tuple[int, int]] = set()
    for line in sentence.of("f"):
        words, name = line.sides
        own = {key: m for key, m in mentions.items() if overlaps(m, sentence.find(words))}
        right = {key for key, m in own.items() if fold(m.name) == fold(name)}
        known |= set(own) if line.optional else right
        if not line.optional:
            yield "reference", "right" if right else "missed", line.rest
    for key, mention in mentions.items():
        if key not in known and fold(mention.text) not in POSSESSIVE and _fuller(mention):
            yield "reference", "wrong", f"{mention.text} = {mention.name}"


def _fuller(mention: Mention) -> bool:
    """Tell whether a mention claims to stand for more than its own words say."""
    if mention.kind not in (MentionKind.PERSON, MentionKind.ORGANISATION):
        return False
    return not set(fold(mention.name).split()) <= set(fold(mention.text).replace("'s", "").replace("’s", "").split())
