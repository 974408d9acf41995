"""A claim -> its parts in the words of its sentence, as they stand inside one: who, the verb with its helpers, whom."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.judge import Pairing
from claimcheck.knowledge.tables import table
from claimcheck.models import Claim, Mention, MentionKind
from claimcheck.remembering import CLAIMS, remembered

REACH = 40  # characters before a verb that its helpers rarely fill: "would not have been"
_BEHIND, _NUMBER = re.compile(r"[^\w'’.)\]-]+$|[.]$"), re.compile(r"[\d()\[\]]")
LONGEST_TAIL = 7  # words; what goes on longer is not needed to know what is asked


def who(claim: Claim, pair: Pairing) -> str:
    """Return those who act, or of a passive without them what is acted on; empty if neither is known."""
    actors = claim.agents[:3] or (claim.patients[:1] if claim.predicate.form == "verb" else ())
    names = [phrase(actor, claim, pair) for actor in actors]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def whom(claim: Claim, pair: Pairing) -> str:
    """Return what is acted on, where ``who`` is somebody else."""
    if claim.agents and claim.patients:
        return phrase(claim.patients[0], claim, pair) + found_to_be(claim)
    return aimed_at(claim, pair) if claim.agents else ""


def aimed_at(claim: Claim, pair: Pairing) -> str:
    """Return what a verb without object is aimed at, with its preposition: "for a recount" of "asked for a recount"."""
    behind = [one for one in claim.partners if one.start >= claim.predicate.end]
    if claim.predicate.form != "verb" or claim.patients or not behind:
        return ""
    first = min(behind, key=lambda one: one.start)
    between = claim.quote[claim.predicate.end - claim.start : first.start - claim.start].split()
    direct = 0 < len(between) <= 2 and between[0] in _set("aiming")
    return f"{between[0]} {phrase(first, claim, pair)}" if direct else ""


def found_to_be(claim: Claim) -> str:
    """Return what the object of a verb is found to be: " guilty" of "found him guilty"."""
    target = claim.patients[0] if claim.agents and claim.patients else None
    if target is None or target.start < claim.predicate.end:
        return ""
    behind = [word.strip(",.;:") for word in claim.quote[target.end - claim.start :].split()[:2]]
    said = behind[:2] if behind[:1] == ["not"] else behind[:1]
    return " " + " ".join(said) if said and said[-1] in _set("found") else ""


def phrase(mention: Mention, claim: Claim, pair: Pairing) -> str:
    """Return a mention as it reads inside a sentence, with the words that its noun goes on with."""
    full = mention.kind is MentionKind.PERSON and not mention.head
    if full:
        return inside(" ".join(mention.name.split()), pair)
    return _determiner(mention, claim) + inside(" ".join(mention.text.split()), pair) + tail(mention, claim)


def _determiner(mention: Mention, claim: Claim) -> str:
    """Return the article that stands before a name: "the " of the Senate."""
    before = claim.quote[: max(0, mention.start - claim.start)].lower().split()[-1:]
    return f"{before[0]} " if before and before[0] in ("the", "a", "an") else ""


def inside(words: str, pair: Pairing) -> str:
    """Return words without the capital of a sentence's beginning."""
    first = words.split()[0] if words.split() else ""
    small = first.lower()
    if small == first or small[1:] != first[1:]:
        return words
    if small in _set("determiners") or _only_begins(first, pair):
        return small + words[len(first) :]
    return words


def _only_begins(word: str, pair: Pairing) -> bool:
    """Tell whether the articles write a word small, and large at the beginning of sentences only."""
    texts = [pair.context.articles[claim.article_id].text for claim in (pair.left, pair.right)]
    small = rf"(?<!\w){re.escape(word.lower())}(?!\w)"
    large = rf"[a-z0-9,;)] {re.escape(word)}(?!\w)"
    if not any(word.lower() in text and re.search(small, text) for text in texts):  # mostly not: patterns are dear
        return False
    return not any(re.search(large, text) for text in texts)


def tail(mention: Mention, claim: Claim) -> str:
    """Return how a noun goes on (" of the vote"); empty where that is long, has a number, or belongs to the verb."""
    before = mention.start < claim.predicate.start
    end = claim.predicate.start - len(_written_helpers(claim)) if before else claim.end
    rest = claim.quote[mention.end - claim.start : end - claim.start]
    taken: list[str] = []
    for word in rest.split(" ")[1:] if rest.startswith(" ") else []:
        bare = _BEHIND.sub("", word)
        if not bare or _ends(bare.lower(), before, not taken):
            break
        taken.append(bare)
        if bare != word:
            break
    loose = not taken or taken[-1].lower() in _set("before_verb") | _set("determiners")
    if loose or len(taken) > LONGEST_TAIL or any(map(_NUMBER.search, taken)):
        return ""
    return " " + " ".join(taken)


def _ends(word: str, before: bool, first: bool) -> bool:
    if first:
        return word not in _set("before_verb" if before else "after_verb")
    return word in _set("ends") or (not before and word in _set("ends_after"))


@remembered(CLAIMS)
def helpers(claim: Claim) -> str:
    """Return the auxiliaries that stand before the verb, as written: "had been", "did not"."""
    return " ".join(_written_helpers(claim).lower().split())


@remembered(CLAIMS)
def _written_helpers(claim: Claim) -> str:
    end = max(0, claim.predicate.start - claim.start)
    found = _helping().search(claim.quote, max(0, end - REACH), end)
    if found and found.start() == end - REACH:  # helpers without end, or the end of a longer word
        found = _helping().search(claim.quote, 0, end)
    return found.group() if found else ""


@cache
def _helping() -> re.Pattern[str]:
    words = "|".join(map(re.escape, table("questions")["auxiliaries"]))
    return re.compile(rf"(?:(?<![\w'’])(?:{words}|\w+n['’]t)\s+)+$", re.IGNORECASE)


def passive(claim: Claim) -> bool:
    """Tell whether the verb stands in the passive."""
    text, used = claim.predicate.text.lower(), helpers(claim).split()
    if used:
        return any(word in _set("being") for word in used) and not text.endswith("ing")
    return not claim.agents and text != claim.predicate.lemma.split()[0]


def negated(claim: Claim) -> bool:
    """Tell whether the verb's own helpers deny it."""
    return any(word in _set("negations") or word.endswith(("n't", "n’t")) for word in helpers(claim).split())


def complement(claim: Claim) -> str:
    """Return the word that a verb without object is nothing without: " aground" of "ran aground"."""
    if claim.predicate.form != "verb" or (claim.agents and claim.patients):
        return ""
    after = claim.quote[max(0, claim.predicate.end - claim.start) :].split(maxsplit=1)
    word = after[0].strip(",.;:") if after else ""
    return f" {word}" if word in _set("complements") and word not in claim.predicate.lemma.split() else ""


def verb(claim: Claim) -> str:
    """Return the verb as written, with its particle and complement."""
    text = claim.predicate.text.lower()  # a headline may have it in capitals
    particle = claim.predicate.lemma.split()[1:] if claim.predicate.form == "verb" else []
    return " ".join([text, *(word for word in particle if word not in text.split())]) + complement(claim)


def named(name: str) -> str:
    """Return a name with the article that it needs inside a sentence: the United States."""
    needs = any(name.startswith(start) for start in table("questions")["with_article"])
    return f"the {name}" if needs else name


def many(mentions: tuple[Mention, ...]) -> bool:
    """Tell whether a verb of these stands in the plural."""
    return len(mentions) > 1 or any(mention.plural for mention in mentions)


def _set(name: str) -> frozenset[str]:
    return _sets()[name]


@cache
def _sets() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in table("questions").items()}
