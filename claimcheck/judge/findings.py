"""Conflicts -> discrepancies: one finding per question, most serious first."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.garbage import uncollected
from claimcheck.ingest.places import locate
from claimcheck.judge.conflicts import Found, left_key, right_key
from claimcheck.judge.together import groups
from claimcheck.knowledge.tables import table
from claimcheck.models import Alignment, Article, Claim, Discrepancy, Evidence, Position, Severity

_SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
LONGEST_SAID = 60  # characters of a quote that names why claims are alike
NOTE_BELOW = 0.45  # confidence, of which a second opinion may leave less; set by hand, not measured

_Words = tuple[str, int | None, int | None]  # an article, and where in it disputed words begin and end


def judge(found: Iterable[Found], articles: Mapping[str, Article]) -> tuple[Discrepancy, ...]:
    """Report every question to which claims give answers that cannot both be true, most serious first."""
    with uncollected():  # beside many claims the garbage collector takes half as long as all else here
        ordered = sorted(found, key=lambda one: place(one.alignment))  # stable: the rules stay in their order
        discrepancies = _told_apart([_discrepancy(group, articles) for group in _questions(ordered)])
        return tuple(_without_repeats(sorted(discrepancies, key=rank)))


def _without_repeats(ranked: Sequence[Discrepancy]) -> list[Discrepancy]:
    """Keep one finding of those that set the very same words against each other, or some of another's.

    The most serious stays, of equals that with most words, then that of the rule added last.
    """
    disputed = {one.fingerprint: _disputed(one) for one in ranked}
    kept: dict[str, frozenset[_Words]] = {}
    by_words: dict[_Words, list[str]] = defaultdict(list)
    for one in sorted(ranked, key=lambda one: _preferred(one, disputed[one.fingerprint])):
        words = disputed[one.fingerprint]
        near = min((by_words[each] for each in words), key=len)  # who has all of them has the one that fewest have
        if not any(words <= kept[other] for other in near):
            kept[one.fingerprint] = words
            for each in words:
                by_words[each].append(one.fingerprint)
    return [one for one in ranked if one.fingerprint in kept]


def _disputed(one: Discrepancy) -> frozenset[_Words]:
    return frozenset((e.article_id, e.value_start, e.value_end) for p in one.positions for e in p.evidence)


def _preferred(one: Discrepancy, words: frozenset[_Words]) -> tuple[int, int, int]:
    return _SEVERITIES.index(one.severity), -len(words), -int(one.code[2:])


def place(alignment: Alignment) -> tuple[str, int, str, str]:
    """Return what alignments are sorted by: where their claims stand."""
    left, right = alignment.claims[:2]
    return left.article_id, left.start, left.id, right.id


class _End(NamedTuple):
    """One side of a conflict: a claim and its disputed words, for a claim may have several."""

    code: str
    claim: str
    span: tuple[int, int] | None


def _questions(found: Sequence[Found]) -> Iterator[list[Found]]:
    """Group the conflicts of one rule that share an answer, and whose other answers are of one question."""
    ranked = sorted(enumerate(found), key=lambda numbered: _worth(numbered[1]))
    said: dict[_End, set[str]] = defaultdict(set)
    links = []
    for _, one in ranked:
        left, right = (_End(one.rule.code, answer.claim.id, answer.span) for answer in _answers(one))
        links.append((left, right))
        for end, answer in zip((left, right), _answers(one), strict=True):
            said[end] |= {f"value {answer.key}", f"question {one.conflict.topic}", answer.claim.article_id}
    told = [
        sorted(ranked[place][0] for place in group)
        for group in groups(links, lambda a, b: not said[a].isdisjoint(said[b]))
    ]
    yield from ([found[number] for number in group] for group in sorted(told))


class _Answer(NamedTuple):
    """One claim's answer to a question."""

    key: str
    value: str
    claim: Claim
    span: tuple[int, int] | None


def _discrepancy(group: list[Found], articles: Mapping[str, Article]) -> Discrepancy:
    best = min(group, key=_worth)
    answers = sorted(
        {(a.claim.article_id, a.claim.start, a.key): a for f in group for a in _answers(f)}.values(), key=_place
    )
    positions = _positions(answers, articles)
    confidence = _confidence(best)
    severity = best.conflict.severity or best.rule.severity
    if not best.alignment.certain or confidence < NOTE_BELOW:
        severity = Severity.NOTE
    return Discrepancy(
        code=best.rule.code,
        name=best.rule.name,
        severity=severity,
        confidence=confidence,
        question=best.conflict.question,
        positions=positions,
        why=best.conflict.why,
        aligned_because=_because(best.alignment),
        alignment_score=best.alignment.score,
        parts=best.alignment.parts,
        fingerprint=_fingerprint(best.rule.code, best.conflict.topic, {answer.key for answer in answers}),
    )


def _confidence(found: Found) -> float:
    """Return the rule's own confidence where two claims are aligned, less by their chance where that needs review.

    Rules ask more of two claims than that they are aligned, and then more bits say no more: of the findings on labelled
    texts those of few are right as often. Of 11 that need review 6 are, as their chance says (docs/report.md).
    """
    return round(found.conflict.confidence * (1 if found.alignment.certain else found.alignment.score), 3)


def _worth(found: Found) -> tuple[bool, float, str, str, str]:
    """Sort conflicts of one question: those of claims that surely speak of one fact first."""
    conflict = found.conflict
    return not found.alignment.certain, -conflict.confidence, conflict.topic, found.left.id, found.right.id


def _answers(found: Found) -> Iterator[_Answer]:
    conflict = found.conflict
    yield _Answer(left_key(conflict), conflict.left, found.left, conflict.left_span)
    yield _Answer(right_key(conflict), conflict.right, found.right, conflict.right_span)


def _place(answer: _Answer) -> tuple[str, int, str]:
    return answer.claim.article_id, answer.claim.start, answer.key


def _positions(answers: Sequence[_Answer], articles: Mapping[str, Article]) -> tuple[Position, ...]:
    """Group answers by value; the position with the fewest sources, the odd one out, comes first."""
    by_key: dict[str, list[_Answer]] = defaultdict(list)
    for answer in answers:
        by_key[answer.key].append(answer)
    positions = [
        Position(
            value=given[0].value,
            sources=tuple(sorted({answer.claim.source for answer in given})),
            evidence=tuple(_evidence(answer, articles) for answer in given),
        )
        for given in by_key.values()
    ]
    return tuple(sorted(positions, key=lambda p: (_independent(p), len(p.sources), p.sources, p.value)))


def _independent(position: Position) -> int:
    """Count the sources: outlets that pass on one report are one."""
    return len({(evidence.outlet or evidence.source).casefold() for evidence in position.evidence})


def _evidence(answer: _Answer, articles: Mapping[str, Article]) -> Evidence:
    claim, article = answer.claim, articles[answer.claim.article_id]
    start, end = answer.span or (claim.predicate.start, claim.predicate.end)
    speakers = ", ".join(speaker.text for speaker in claim.attribution.speakers)
    line, column = locate(article, claim.start) if article.path else (0, 0)
    end_line, last_column = locate(article, claim.end - 1) if article.path else (0, -1)
    return Evidence(
        article_id=claim.article_id,
        source=claim.source,
        start=claim.start,
        end=claim.end,
        quote=claim.quote,
        claim_id=claim.id,
        path=article.path,
        line=line,
        column=column,
        end_line=end_line,
        end_column=last_column + 1,
        value_start=start,
        value_end=end,
        attribution=speakers or claim.attribution.outlet,
        outlet=claim.attribution.outlet,
        published=article.published,
    )


def _because(alignment: Alignment) -> str:
    """Say in words which parts brought the claims together."""
    labels = table("parts")["labels"]
    strongest = sorted((p for p in alignment.parts if p.weight > 0), key=lambda p: (-p.weight, p.name))[:3]
    alike = [labels.get(part.name, part.name) + (f" ({_short(part.left)})" if part.left else "") for part in strongest]
    return f"Alike in {' and '.join([', '.join(alike[:-1]), alike[-1]] if len(alike) > 1 else alike)}." if alike else ""


def _short(words: str) -> str:
    return words if len(words) <= LONGEST_SAID else words[:LONGEST_SAID].rsplit(" ", 1)[0] + " …"


def _fingerprint(code: str, topic: str, keys: set[str]) -> str:
    """Hash what makes a finding the same one: rule, question and values; never places in the text."""
    content = "\x1f".join([code, topic, *sorted(keys)])
    return hashlib.sha256(content.encode()).hexdigest()[:16]


def _told_apart(found: Sequence[Discrepancy]) -> list[Discrepancy]:
    """Add question and sources to fingerprints that findings share: of two rivers each may have risen or fallen."""
    times = Counter(one.fingerprint for one in found)
    return [
        one if times[one.fingerprint] == 1 else one.model_copy(update={"fingerprint": _longer(one)}) for one in found
    ]


def _longer(one: Discrepancy) -> str:
    sources = sorted({source for position in one.positions for source in position.sources})
    return hashlib.sha256("\x1f".join([one.fingerprint, one.question, *sources]).encode()).hexdigest()[:16]


def rank(discrepancy: Discrepancy) -> tuple[int, float, str, str]:
    """Return what findings are sorted by: severity, then confidence, then code."""
    return _SEVERITIES.index(discrepancy.severity), -discrepancy.confidence, discrepancy.code, discrepancy.fingerprint
