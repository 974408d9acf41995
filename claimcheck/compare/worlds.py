"""Whether two claims are said of the same world: both real, asserted or denied, at times that let them meet."""

from __future__ import annotations

import datetime as dt
import re

from claimcheck.compare.times import compatible
from claimcheck.judge import Pairing
from claimcheck.models import Certainty, Claim, Mention, MentionKind, Modality, Phase, Polarity, When, bits_of

_WAS_TO = re.compile(r"\b(?:was|were) to\b")

REAL = frozenset({Modality.ACTUAL})
SCHEDULED = frozenset({Modality.ACTUAL, Modality.PLANNED, Modality.EXPECTED})


def dated_as_real(claim: Claim) -> bool:
    """Tell whether a claim with a year of its own says that something was so: 'before' and 'then' make it no other."""
    return claim.stance.modality in REAL


def real(claim: Claim) -> bool:
    """Tell whether a claim says that something is or was so."""
    return claim.stance.modality in REAL and claim.stance.phase is not Phase.HISTORY


def scheduled(claim: Claim) -> bool:
    """Tell whether a claim says that something was, is or is going to be so."""
    return claim.stance.modality in SCHEDULED and claim.stance.phase is not Phase.HISTORY


def to_come(claim: Claim) -> bool:
    """Tell whether a claim says of something that it is still to happen."""
    return claim.stance.modality in SCHEDULED - REAL or claim.stance.phase is Phase.FUTURE


def past(claim: Claim) -> bool:
    """Tell whether a claim says of something that it has happened; a bare participle or present tense may be either."""
    return claim.stance.modality in REAL and claim.stance.phase in (Phase.PAST, Phase.ENDED)


def once_meant(claim: Claim) -> bool:
    """Tell whether it is told of the past what was then planned: 'was to cost 80 million'."""
    planned = claim.stance.modality is Modality.PLANNED and "be to" in claim.stance.cue
    return planned and _WAS_TO.search(claim.quote) is not None


def planned_and_done(left: Claim, right: Claim) -> bool:
    """Tell whether one claim is of what is still to happen and the other of what has happened."""
    return (to_come(left) and past(right)) or (past(left) and to_come(right))


def denied(claim: Claim) -> bool:
    """Tell whether a claim denies its predicate."""
    return claim.stance.polarity is Polarity.DENIED


def one_denies(left: Claim, right: Claim) -> bool:
    """Tell whether one claim denies its predicate, and the other does not."""
    return left.stance.polarity is not right.stance.polarity


def firm(claim: Claim) -> bool:
    """Tell whether the text stands behind the claim."""
    return claim.stance.certainty is Certainty.FIRM


def times_meet(left: Claim, right: Claim) -> bool:
    """Tell whether some time given for the left claim can be one given for the right; True if either gives none."""
    if not left.times or not right.times:
        return True
    return any(compatible(a, b) for a in left.times for b in right.times)


def years_meet(pair: Pairing) -> bool:
    """Tell whether the years that the two sentences name, for whatever is told in them, have one in common."""
    mine, theirs = (_years(claim, pair) for claim in (pair.left, pair.right))
    if not mine or not theirs or mine & theirs:
        return True
    return _never_until(pair.left, mine, theirs) or _never_until(pair.right, theirs, mine)


def _never_until(no: Claim, own: set[int], others: set[int]) -> bool:
    """Tell whether it had never been so by a later year: "never electrified, it closed in 1971"."""
    return denied(no) and not no.times and "never" in no.stance.cue.split() and max(others) <= max(own)


def _years(claim: Claim, pair: Pairing) -> set[int]:
    """Return the years that a deed is dated to, or else what is told beside it."""
    beside = pair.context.of_sentence(claim)
    return {when.year for one in ([claim] if claim.times else beside) for when in one.times if when.year}


def disputed(pair: Pairing) -> bool:
    """Tell whether two speakers say the two things and both articles know of both: then they report one dispute."""
    left, right = pair.left.attribution.speakers, pair.right.attribution.speakers
    if not left or not right or any(_one_speaker(a, b) for a in left for b in right):
        return False
    return _heard(left, pair.right, pair) and _heard(right, pair.left, pair)


def _one_speaker(left: Mention, right: Mention) -> bool:
    """Tell whether two name one speaker: "the accident commission", "the Transport Accident Commission"."""
    a, b = (set(one.name.casefold().split()) for one in (left, right))
    return bool(a and b) and (a <= b or b <= a)


def _heard(speakers: tuple[Mention, ...], other: Claim, pair: Pairing) -> bool:
    """Tell whether the article of ``other`` names one of the speakers too; 'officials' are in every article."""
    text = pair.context.articles[other.article_id].text.casefold()
    named = [s.name.split()[-1] if s.kind is not MentionKind.THING else s.name for s in speakers if s.name]
    return any(name.casefold() in text for name in named if not name.islower() or " " in name)


SAME_NEWS = 24.0  # hours; from then on what was so may have become otherwise


def hours_later(pair: Pairing) -> float | None:
    """Return by how many hours the right article is later than the left; None where a date is missing."""
    left = pair.context.articles[pair.left.article_id].published
    right = pair.context.articles[pair.right.article_id].published
    if left is None or right is None:
        return None
    return (_moment(right) - _moment(left)).total_seconds() / 3600


def same_news(pair: Pairing) -> bool:
    """Tell whether both were told within a day, or nobody knows when."""
    hours = hours_later(pair)
    return hours is None or abs(hours) < SAME_NEWS


def after_the_other(pair: Pairing, left: When, right: When) -> bool:
    """Tell whether one time comes after the other article was out, which tells of its own as past: there are two."""
    return _after(left, pair.left, pair.right, pair) or _after(right, pair.right, pair.left, pair)


def _after(when: When, claim: Claim, other: Claim, pair: Pairing) -> bool:
    published = pair.context.articles[other.article_id].published
    if published is None or when.earliest is None or not (past(other) and past(claim)):
        return False
    return when.earliest.replace(tzinfo=dt.UTC) >= _moment(published) + dt.timedelta(hours=SAME_NEWS)


def _moment(published: dt.datetime | dt.date) -> dt.datetime:
    if isinstance(published, dt.datetime):
        return published if published.tzinfo else published.replace(tzinfo=dt.UTC)
    return dt.datetime(published.year, published.month, published.day, tzinfo=dt.UTC)


TAKING_PART = frozenset({"agent", "patient", "partner", "participant"})  # parts of a score


def participants(pair: Pairing) -> float:
    """Return the bits that shared participants brought to the alignment."""
    return bits_of([part for part in pair.alignment.parts if part.weight > 0 and part.name in TAKING_PART])


def told_once(pair: Pairing) -> bool:
    """Tell whether either article tells once of the deed, with one time and place, and nothing makes it two."""
    return pair.part("told once") > 0


def same_predicate(pair: Pairing) -> bool:
    """Tell whether both claims have one predicate, or one of one family."""
    return pair.part("predicate") > 0


# Bits of story and leading names from which two articles are surely of one event: twins of one kind (two by-elections
# of one night) reached 1.2 in the corpus; set by hand between that and 2.3, seen on one pair of one event.
SURE_STORY = 1.5


def surely_one_story(pair: Pairing) -> bool:
    """Tell whether two articles are surely of one event, by their story and the names that lead them."""
    return pair.part("story") + pair.part("names") >= SURE_STORY


def one_event(pair: Pairing) -> bool:
    """Tell whether claims of a bare state are of one event: that their articles surely are must then say it.

    What every event of a kind has (the turnout was, the cause was) identifies none; a deed has its participants.
    """
    if "copula" not in (pair.left.predicate.form, pair.right.predicate.form):
        return True
    return surely_one_story(pair)


def about(pair: Pairing) -> str:
    """Return what both claims are about, in a form that neither side's wording nor their order changes."""
    predicates = {claim.predicate.family or claim.predicate.lemma for claim in (pair.left, pair.right)}
    shared = _named(pair.left) & _named(pair.right)
    return "|".join([min(predicates), *sorted(shared)])


def _named(claim: Claim) -> set[str]:
    return {mention.name.casefold() for mention in (*claim.agents, *claim.patients, *claim.partners)}


def in_words(claim: Claim) -> str:
    """Say a claim in short, as written: who, what, whom."""
    who = claim.agents[0].text if claim.agents else ""
    whom = claim.patients[0].text if claim.patients else ""
    if not who and claim.predicate.form == "verb" and whom:
        who, whom = whom, ""  # the passive puts the patient first
    return " ".join(words for words in (who, claim.predicate.text, whom) if words)
