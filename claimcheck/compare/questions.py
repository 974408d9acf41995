"""Two claims -> the question that they answer differently, put as a person would ask it.

Of the two claims that is asked whose parts give the plainer question: a whole sentence before a statement behind
"When was this:", then the fuller one. Left and right may be exchanged.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from claimcheck.compare.saying import (
    aimed_at,
    complement,
    helpers,
    inside,
    many,
    negated,
    passive,
    phrase,
    tail,
    verb,
    who,
    whom,
)
from claimcheck.judge import Pairing
from claimcheck.knowledge.tables import by_word, table
from claimcheck.models import Claim, Mention, MentionKind, Modality, Phase, Polarity

LONGEST = 110  # characters of a question; a fuller one tires
_DOERS = frozenset({MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.COUNTRY, MentionKind.GROUP})


def when_was(pair: Pairing) -> str:
    """Ask for the time of one event."""
    return plainest(pair, lambda claim: ask(claim, pair, "When"), "When was this")


def where_was(pair: Pairing) -> str:
    """Ask for the place of one event."""
    return plainest(pair, lambda claim: ask(claim, pair, "Where"), "Where was this")


def whether(claims: Sequence[Claim], pair: Pairing) -> str:
    """Ask whether these claims, of which some may deny what the others say, are so."""
    questions = [question for question in (ask(claim, pair, "") for claim in claims) if question]
    return _capital(min(questions, key=_fullness, default=_is_this_so(claims, pair)))


def _is_this_so(claims: Sequence[Claim], pair: Pairing) -> str:
    """Put a statement behind the question: of several the one that denies nothing, then the fuller."""
    said = min(claims, key=lambda claim: (claim.stance.polarity is Polarity.DENIED, *_fullness(statement(claim, pair))))
    return f"Is this so: {statement(said, pair)}?"


def who_did(pair: Pairing) -> str:
    """Ask for the doer or the cause of one thing."""
    return plainest(pair, lambda claim: _doer(claim, pair), "Who or what did this")


def statement(claim: Claim, pair: Pairing) -> str:
    """Say a claim as it is written, in short: who, what, whom; a denial with its "not"."""
    if claim.predicate.form == "noun":
        return _event(claim, pair)
    if _said_by_doer(claim):
        return who(claim, pair)
    said, whole = f"{helpers(claim)} {verb(claim)}".strip(), whom(claim, pair)
    if _to_come(claim) and said.split()[0] in ("be", claim.predicate.lemma.split()[0]):
        said = f"will {said}"  # "plans to close it", "to be closed"
    if claim.predicate.form == "copula" and not whole:
        whole = claim.predicate.lemma.removeprefix("be ")  # an adjective is no participant
    if passive(claim) and claim.agents and whole:
        return f"{whole} {said} by {who(claim, pair)}"
    nobody = f"{who(claim, pair)} ".startswith("no ")
    if claim.stance.polarity is Polarity.DENIED and not negated(claim) and not nobody:
        copula, helper = claim.predicate.form == "copula", "will" if _to_come(claim) else "did"
        said = f"{claim.predicate.text} not" if copula else f"{helper} not {claim.predicate.lemma}{complement(claim)}"
    return " ".join(words for words in (who(claim, pair), said, whole) if words)


def _event(claim: Claim, pair: Pairing) -> str:
    target = f" of {phrase(claim.patients[0], claim, pair)}" if claim.patients else ""
    doers = f" by {who(claim, pair)}" if claim.agents else ""
    denied = "no " if claim.stance.polarity is Polarity.DENIED else ""
    return f"{denied}{claim.predicate.text.lower()}{target}{doers}"


def is_true(told: Claim) -> str:
    """Ask whether a report is true that one claim is the whole of."""
    words = " ".join(told.quote.split()).rstrip(".!")
    return f"Is this true: {words}?" if len(words) <= LONGEST else "Is the report true?"


def ask(claim: Claim, pair: Pairing, word: str) -> str:
    """Turn a claim into a question that ``word`` begins (none: yes or no); empty where a part is missing."""
    actor, target = who(claim, pair), whom(claim, pair)
    what = [target] if target else [each for each in claim.predicate.lemma.split()[1:] if each in claim.quote]
    if claim.predicate.form == "copula" and actor and what and not word:
        return " ".join([claim.predicate.text.split()[0], actor, *what]) + "?"
    if claim.predicate.form != "verb" or not actor or _said_by_doer(claim):
        return ""
    if _light(claim, pair):
        if not passive(claim):
            return ""
        actor, target, rest = phrase(claim.patients[0], claim, pair), "", verb(claim)
        first, actor = _be(claim), re.sub(r"^no ", "a ", actor)
    elif _able(claim):
        first, rest = "can", f"be {verb(claim)}" if passive(claim) else claim.predicate.lemma + complement(claim)
    elif passive(claim) and not claim.agents:
        first, rest = _be(claim), verb(claim)
    else:
        first, rest = do(claim, pair), claim.predicate.lemma + complement(claim)
    return " ".join(part for part in (word, first, actor, *rest.split(), target) if part) + "?"


def _able(claim: Claim) -> bool:
    """Tell whether it says what can or cannot be."""
    return bool(set(helpers(claim).split()[:1]) & set(table("questions")["able"])) and not (
        passive(claim) and claim.agents
    )


def _said_by_doer(claim: Claim) -> bool:
    """Tell whether a word of who it is about says what became of them: "fewer admissions"."""
    return any(one.start <= claim.predicate.start and claim.predicate.end <= one.end for one in claim.agents)


def _light(claim: Claim, pair: Pairing) -> bool:
    """Tell whether the verb says little without its noun: "was issued", of a warning."""
    verb_of = pair.context.knowledge.nominals.verb_of
    return any(verb_of(one.head) == claim.predicate.lemma for one in claim.patients)


def do(claim: Claim, pair: Pairing) -> str:
    """Return the helper that a question with this verb begins with: did, does, will."""
    if _to_come(claim):
        return "will"
    now = all(side.stance.phase is Phase.PRESENT and not side.headline for side in (pair.left, pair.right))
    return ("do" if many(claim.agents) else "does") if now and not helpers(claim) else "did"


def _be(claim: Claim) -> str:
    first = helpers(claim).split()[:1]
    if first and first[0] in ("is", "are", "was", "were"):
        return first[0]
    return "were" if many(claim.patients) else "was"


def _to_come(claim: Claim) -> bool:
    ahead = claim.stance.modality in (Modality.PLANNED, Modality.EXPECTED)
    return ahead or bool(set(helpers(claim).split()) & set(table("questions")["to_come"]))


def _doer(claim: Claim, pair: Pairing) -> str:
    at = _at(claim)
    if at:
        return f"Who {claim.predicate.text} {at}?"
    what = inside(claim.patients[0].text, pair) + tail(claim.patients[0], claim) if claim.patients else ""
    what = what or aimed_at(claim, pair)
    if claim.predicate.form != "verb" or not what or not claim.agents:
        return ""
    asked = "Who" if any(map(_somebody, (*pair.left.agents, *pair.right.agents))) else "What"
    if not passive(claim):
        return f"{asked} {' '.join((helpers(claim) + ' ' + verb(claim)).split())} {what}?"
    if verb(claim).endswith("ed"):
        return f"{asked} {verb(claim).lower()} {what}?"
    return f"By {'whom' if asked == 'Who' else 'what'} was {what} {verb(claim)}?"


def _at(claim: Claim) -> str:
    """Return where somebody is said to have been, in the words of the sentence: "at the controls"."""
    said = claim.predicate.lemma.split()[1:]
    if claim.predicate.form != "copula" or len(said) != 2 or not claim.agents:
        return ""
    found = re.search(rf"\b{re.escape(said[0])}(?: the)? {re.escape(said[1])}\w*", claim.quote, re.IGNORECASE)
    return found.group().lower() if found else ""


def _somebody(doer: Mention) -> bool:
    """Tell whether a doer is a name, a group or one of a calling: the brigade, the second mate."""
    callings = by_word("callings", "callings")
    words = doer.text.lower().split()
    return doer.kind in _DOERS or not doer.head or bool({doer.head, " ".join(words[-2:])} & callings.keys())


def plainest(pair: Pairing, asked: Callable[[Claim], str], otherwise: str) -> str:
    """Return the plainer of the questions that ``asked`` makes of the claims, else ``otherwise`` with a statement."""
    sides = (pair.left, pair.right)
    questions = [question for question in map(asked, sides) if question]
    if questions:
        return _capital(min(questions, key=_fullness))
    return f"{otherwise}: {min((statement(claim, pair) for claim in sides), key=_fullness)}?"


def _fullness(words: str) -> tuple[bool, int, str]:
    return len(words) > LONGEST, -len(words) if len(words) <= LONGEST else len(words), words


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
