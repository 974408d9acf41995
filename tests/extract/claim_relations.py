"""Relations and how they are meant, against the gold."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.knowledge import fold, load
from claimcheck.models import Claim, ClaimKind, Modality, Polarity
from tests.extract.claim_gold import MODALITIES, Line, Sentence
from tests.extract.claim_matching import PRONOUNS, SAYING, Found, alternatives, is_about, overlaps, same_name, spans

SLOTS = ("agents", "patients", "partners")


def relations(sentence: Sentence, claims: Sequence[Claim]) -> Found:
    first = {(c.predicate.start, c.predicate.end): c for c in reversed(claims) if c.kind is ClaimKind.EVENT}
    events = [first[place] for place in sorted(first)]
    pairs = _paired(sentence, events)
    for line, claim in pairs:
        if line.optional:
            continue
        what = f"{line.fields[0]}"
        yield "relation", "right" if claim else "missed", what
        yield from _arguments(sentence, line, claim)
        if claim:
            yield from _meant(sentence, line, claim)
    matched = {id(claim) for _, claim in pairs}
    for claim in events:
        if id(claim) not in matched and not _bare(claim):
            yield "relation", "wrong", f"{claim.predicate.text} ({claim.predicate.form})"


def _bare(claim: Claim) -> bool:
    """Tell whether a claim says no more than a word of saying, or an event noun without anything about it."""
    empty = not (claim.agents or claim.patients or claim.partners or claim.places or claim.times)
    return claim.predicate.lemma.split()[0] in SAYING or (claim.predicate.form == "noun" and empty)


def _paired(sentence: Sentence, events: Sequence[Claim]) -> list[tuple[Line, Claim | None]]:
    """Give each line the first claim at its word that no line before it has."""
    pairs: list[tuple[Line, Claim | None]] = []
    taken: set[int] = set()
    for line in sentence.of("r"):
        spots = spans(sentence, line.fields[0])
        found = next((c for c in events if id(c) not in taken and overlaps(c.predicate, spots)), None)
        taken.add(id(found))
        pairs.append((line, found))
    return pairs


def _arguments(sentence: Sentence, line: Line, claim: Claim | None) -> Found:
    known = {fold(reference.sides[0]) for reference in sentence.of("f")}
    wanted = [
        (slot, one.strip()) for slot, text in zip(SLOTS, line.fields[1:4], strict=False) for one in text.split(";")
    ]
    wanted = [(slot, one) for slot, one in wanted if one]
    for slot, one in wanted:
        open_ = one.startswith("?") or (fold(one) in PRONOUNS and fold(one) not in known)
        if not open_:
            found = claim and (any(is_about(m, one, sentence) for m in getattr(claim, slot)) or _light(claim, one))
            yield "relation", "right" if found else "missed", f"{line.fields[0]}: {slot} {one}"
    for slot in SLOTS if claim else ():
        for mention in getattr(claim, slot):
            fits = [one for other, one in wanted if other == slot or one.startswith("?")]
            if (
                not any(is_about(mention, one.lstrip("?"), sentence) for one in fits)
                and fold(mention.text) not in PRONOUNS
            ):
                yield "relation", "wrong", f"{line.fields[0]}: {slot} {mention.text}"


def _light(claim: Claim, words: str) -> bool:
    """Tell whether a claim has the words in its predicate: 'held a meeting' is 'meet'."""
    return load().nominals.verb_of(words.split()[-1].lower()) == claim.predicate.lemma


def _meant(sentence: Sentence, line: Line, claim: Claim) -> Found:
    how, _, voices = line.fields[4].partition("by ")
    words = how.split()
    denied = claim.stance.polarity is Polarity.DENIED
    if "?" not in words:
        yield from _flag("polarity", "not" in words, denied, f"{line.fields[0]}: denied", claim)
    modalities = {part for word in words for part in word.split("/") if part in MODALITIES} or {"actual"}
    found = claim.stance.modality.value
    what = f"{line.fields[0]}: {found} for {'/'.join(sorted(modalities))} [{claim.stance.cue}]"
    if claim.stance.modality is not Modality.ACTUAL:
        yield "modality", "right" if found in modalities else "wrong", what
    if "actual" not in modalities and found not in modalities:
        yield "modality", "missed", what
    yield from _voices(sentence, line, voices, claim)


def _flag(part: str, wanted: bool, found: bool, what: str, claim: Claim) -> Found:
    if wanted or found:
        yield part, "right" if wanted and found else "missed" if wanted else "wrong", f"{what} [{claim.stance.cue}]"


def _voices(sentence: Sentence, line: Line, voices: str, claim: Claim) -> Found:
    speaker, _, outlet = (part.strip() for part in voices.partition("outlet "))
    speaker = speaker.rstrip("; ")
    asked = not speaker.startswith("?")
    speaker = speaker.lstrip("?")
    known = {fold(r.sides[0]): r.sides[1] for r in sentence.of("f")}
    if speaker:
        names = "/".join([speaker, *(known[fold(one)] for one in alternatives(speaker) if fold(one) in known)])
        found = any(is_about(m, names, sentence) for m in claim.attribution.speakers)
        asked = asked and (fold(speaker) not in PRONOUNS or fold(speaker) in known)
        if found or asked:
            yield "attribution", "right" if found else "missed", f"{line.fields[0]}: by {speaker}"
        wrong = [m for m in claim.attribution.speakers if not is_about(m, names, sentence)]
    else:
        wrong = list(claim.attribution.speakers)
    for mention in wrong:
        yield "attribution", "wrong", f"{line.fields[0]}: by {mention.text}"
    if outlet or claim.attribution.outlet:
        same = bool(outlet) and same_name(claim.attribution.outlet, outlet)
        if outlet:
            yield "attribution", "right" if same else "missed", f"{line.fields[0]}: outlet {outlet}"
        if claim.attribution.outlet and not same:
            yield "attribution", "wrong", f"{line.fields[0]}: outlet {claim.attribution.outlet}"
