"""Whether two claims of one article contradict each other: number, date, age, or did and did not."""

from __future__ import annotations

from claimcheck.compare.amounts_asked import how_many
from claimcheck.compare.quantities import can_both_hold, comparable, show
from claimcheck.compare.questions import when_was
from claimcheck.compare.times import compatible, same_scale
from claimcheck.compare.times import show as show_time
from claimcheck.compare.worlds import about, denied, firm, one_denies, real
from claimcheck.detectors.denied_elsewhere import denied_elsewhere
from claimcheck.judge import Pairing
from claimcheck.models import Claim, ClaimKind, Conflict, Grain, Mention, MentionKind, Quantity, Severity, When

AGES = ClaimKind.ATTRIBUTE
Span = tuple[int, int]
PARTICIPANTS = 2  # that both share, or one besides almost the same words
ROUNDED = 0.1  # part of an amount that a headline may leave out; set by hand
LEAD = 2  # sentences of a text that its headline sums up
ALIKE = 3.0  # bits of like words; set by hand, not measured
_DAYS = frozenset({Grain.DAY, Grain.MONTH, Grain.YEAR})


def told_otherwise(pair: Pairing, said: str) -> Conflict | None:
    """Return what the two claims of one article disagree in; ``said`` tells where both stand, for the reason."""
    left, right = pair.left, pair.right
    if left.kind is AGES:
        return _age(pair, said)
    if not one_fact(pair):
        return None
    if _said_as_well(pair):
        return None
    number, date = other_number(pair), other_date(pair)
    if number is not None:
        a, b = number
        return _conflict(pair, said, how_many(pair, a, b), (show(a), show(b)), ((a.start, a.end), (b.start, b.end)))
    if date is not None:
        x, y = date
        spans = (x.start, x.end), (y.start, y.end)
        return _conflict(pair, said, when_was(pair), (show_time(x), show_time(y)), spans)
    if one_denies(left, right) and (left.quantities or right.quantities):
        return None
    if one_denies(left, right) or _opposed_at_once(left, right):
        plain = denied_elsewhere.detect(pair)
        if plain is None or plain.severity is Severity.NOTE:  # a dispute, which one article may well report
            return None
        return _conflict(pair, said, plain.question, (plain.left, plain.right), (None, None))
    return None


def _age(pair: Pairing, said: str) -> Conflict | None:
    left, right = pair.left, pair.right
    if {left.attribute, right.attribute} != {"age"} or left.value == right.value or " " not in left.agents[0].name:
        return None
    question = f"How old is {left.agents[0].name}?"
    return _conflict(pair, said, question, (left.value, right.value), (None, None))


def _conflict(
    pair: Pairing, said: str, question: str, values: tuple[str, str], spans: tuple[Span | None, Span | None]
) -> Conflict:
    return Conflict(
        question=question,
        left=values[0],
        right=values[1],
        why=f"{said}: “{values[0]}” and “{values[1]}”.",
        topic=f"inside|{about(pair)}",
        confidence=0.7,
        left_span=spans[0],
        right_span=spans[1],
    )


def one_fact(pair: Pairing) -> bool:
    """Tell whether an article surely tells one fact twice, in its own voice or by one speaker, and revises nothing."""
    left, right = pair.left, pair.right
    if not all(real(c) and firm(c) and not c.attribution.quoted and not revised(c, pair) for c in (left, right)):
        return False
    if {s.name for s in left.attribution.speakers} != {s.name for s in right.attribution.speakers} and not _lead(pair):
        return False
    known = pair.context.knowledge.reporting
    speak = all(known.stance_of(claim.predicate.lemma.split()[0]) for claim in (left, right))
    return not speak and _shared(pair) and _one_name(left, right) and _one_target(pair)


def _opposed_at_once(left: Claim, right: Claim) -> bool:
    """Tell whether one tells the opposite of the other; within a text at one named time, for prices rise, then fall."""
    if left.predicate.sense * right.predicate.sense >= 0:
        return False
    at_once = any(same_scale(a, b) and compatible(a, b) for a in left.times for b in right.times)
    return at_once or left.headline or right.headline


def _lead(pair: Pairing) -> bool:
    """Tell whether one is the headline and the other opens the text, where nobody by name has to answer for it."""
    if pair.left.headline == pair.right.headline:
        return False
    text = pair.right if pair.left.headline else pair.left
    body = {c.start for c in pair.context.of_article(text) if not c.headline}
    named = any(speaker.kind is MentionKind.PERSON for speaker in text.attribution.speakers)
    return text.start in sorted(body)[:LEAD] and not named


def _said_as_well(pair: Pairing) -> bool:
    """Tell whether the text has what the headline says as well: then it tells more than one thing of the kind."""
    if pair.left.headline == pair.right.headline:
        return False
    headline, text = (pair.left, pair.right) if pair.left.headline else (pair.right, pair.left)
    for other in pair.context.of_article(text):
        if other.headline or other.kind is not ClaimKind.EVENT or other.id == text.id:
            continue
        alike = other.predicate.lemma == headline.predicate.lemma and denied(other) == denied(headline)
        given = any(can_both_hold(a, b) and a.noun == b.noun for a in headline.quantities for b in other.quantities)
        if given or (alike and not (headline.quantities and other.quantities)):
            return True
    return False


def other_number(pair: Pairing) -> tuple[Quantity, Quantity] | None:
    """Return two amounts of one thing that cannot both hold, if each claim has but one."""
    left, right = pair.left, pair.right
    if len(left.quantities) != 1 or len(right.quantities) != 1 or denied(left) or denied(right):
        return None
    a, b = left.quantities[0], right.quantities[0]
    alike = bool(a.noun) and a.noun == b.noun and a.qualifiers == b.qualifiers and not (a.change or a.ordinal)
    if not alike or not comparable(a, b) or can_both_hold(a, b) or _near(pair, a, b):
        return None
    return (a, b) if _times_agree(left, right) else None


def other_date(pair: Pairing) -> tuple[When, When] | None:
    """Return two dates of one event that are not the same, if each claim has but one."""
    left, right = pair.left, pair.right
    if len(left.times) != 1 or len(right.times) != 1 or denied(left) or denied(right):
        return None
    a, b = left.times[0], right.times[0]
    plain = all(t.grain in _DAYS and t.relation in ("at", "on") and t.anchored and not t.recurring for t in (a, b))
    return (a, b) if plain and same_scale(a, b) and not compatible(a, b) else None


def _shared(pair: Pairing) -> bool:
    names = ("agent", "patient", "partner", "place")
    shared = sum(pair.part(name) > 0 for name in names)
    if any(pair.part(name) < 0 for name in names):
        return False
    if pair.part("counted") > 0 and _lead(pair) and pair.part("words") >= ALIKE:
        return True
    return shared >= PARTICIPANTS or (shared == 1 and pair.part("words") >= ALIKE)


def _near(pair: Pairing, a: Quantity, b: Quantity) -> bool:
    """Tell whether a headline only rounds: 'kills 40' over 'killed 41'."""
    headline = pair.left.headline or pair.right.headline
    return headline and abs(a.value - b.value) < ROUNDED * max(abs(a.value), abs(b.value))


def _one_name(left: Claim, right: Claim) -> bool:
    """Tell whether one sentence has all names of the other: a name more on either side is another thing."""
    mine, theirs = ({term for term in claim.terms if term[:1].isupper()} for claim in (left, right))
    return mine <= theirs or theirs <= mine


def _one_target(pair: Pairing) -> bool:
    """Tell whether nothing that it was done to is put more closely by both: the mill's sale, the brewery's sale."""
    for mine, theirs in ((pair.left.patients, pair.right.patients), (pair.left.partners, pair.right.partners)):
        for some, others in ((mine, theirs), (theirs, mine)):
            if others and not all(any(_closer(a, b) for b in others) for a in some):
                return False
    return True


def _closer(a: Mention, b: Mention) -> bool:
    return set(a.terms) <= set(b.terms) or set(b.terms) <= set(a.terms)


def _times_agree(left: Claim, right: Claim) -> bool:
    return all(compatible(a, b) for a in left.times for b in right.times)


def revised(claim: Claim, pair: Pairing) -> bool:
    """Tell whether the sentence gives an earlier or a later state: 'initially', 'has since', 'rose to'."""
    words = pair.context.knowledge.stance
    text = f" {claim.quote.casefold()} "
    for phrase in sorted(words.by_when):
        text = text.replace(f" {phrase} ", "  ")
    return any(f" {cue} " in text for cue in sorted(words.update | words.superseded | words.history | words.ended))
