"""Two quotes in their articles: whose they are, what stands beside them, and whether either article has both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.align.entities import clash, same
from claimcheck.compare.names import spelt_differently
from claimcheck.compare.quotes import begin_alike, words
from claimcheck.compare.times import compatible
from claimcheck.judge.rule import Context, Pairing
from claimcheck.knowledge.tables import listed, table
from claimcheck.models import Claim, Grain, Mention, MentionKind, When

_LANGUAGES, _CUES = ("|".join(table("quotes")[key].split()) for key in ("languages", "translated"))
_TRANSLATED = re.compile(rf"\b(?:in (?:{_LANGUAGES})|{_CUES})\b")


def two_speakers(pair: Pairing) -> bool:
    """Tell whether two people speak: like words of two are two utterances."""
    return any(
        clash(a, b, pair.context.knowledge) or _other_name(a, b) or _relatives(a, b, pair)
        for a in pair.left.agents
        for b in pair.right.agents
    )


def _other_name(left: Mention, right: Mention) -> bool:
    """Tell whether two have names without a common word, of a person and of what is not known for one."""
    kinds = {left.kind, right.kind}
    alike = set(left.name.casefold().split()) & set(right.name.casefold().split())
    return kinds == {MentionKind.PERSON, MentionKind.THING} and not (left.head or right.head or alike)


def _relatives(left: Mention, right: Mention, pair: Pairing) -> bool:
    """Tell whether two are named in full, with one surname, and their given names are not one, spelt in two ways."""
    full = all(one.kind is MentionKind.PERSON and " " in one.name for one in (left, right))
    knowledge = pair.context.knowledge
    return full and not same(left, right, knowledge) and not spelt_differently(left, right, knowledge)


def one_speaker(pair: Pairing) -> bool:
    """Tell whether both quotes are said by the same, as far as the articles name who says them."""
    return any(same(a, b, pair.context.knowledge) for a in pair.left.agents for b in pair.right.agents)


def written_and_told(pair: Pairing) -> bool:
    """Tell whether one wrote it and told the other somebody: an author says a good sentence twice, not in one way."""
    verbs = {claim.attribution.verb for claim in (pair.left, pair.right)}
    return bool(verbs & listed("quotes", "written")) and bool(verbs & listed("quotes", "told"))


def on_two_days(pair: Pairing) -> bool:
    """Tell whether each article says on which day it was said, and it is another: a speaker turns a sentence twice."""
    mine, theirs = (_days(claim, pair.context) for claim in (pair.left, pair.right))
    return bool(mine and theirs) and not any(compatible(a, b) for a in mine for b in theirs)


def _days(claim: Claim, context: Context) -> list[When]:
    """Return the days that the sentence around a quote names: of the saying, or of what it was said after."""
    told = context.of_sentence(claim)
    times = (when for one in told for when in one.times if when.relation == "at" and when.grain is Grain.DAY)
    said = claim.utterance
    return [when for when in times if said is None or not said.start <= when.start < said.end]


def translated(pair: Pairing) -> bool:
    """Tell whether either article says that the words were said in another language: each may translate them."""
    return any(_TRANSLATED.search(led_up_to(claim, pair.context)) for claim in (pair.left, pair.right))


def led_up_to(claim: Claim, context: Context) -> str:
    """Return the paragraph up to the end of a claim's sentence."""
    text = context.articles[claim.article_id].text
    return text[text.rfind("\n", 0, claim.start) + 1 : claim.end]


def quoted_as_well(pair: Pairing) -> bool:
    """Tell whether either article has the words of the other too: then they are two sentences of one speech."""
    return any(
        said(one) in (words(each) for each in _spoken(other.article_id, pair.context))
        for one, other in ((pair.left, pair.right), (pair.right, pair.left))
    )


def begins_twice(pair: Pairing) -> bool:
    """Tell whether either article has two sentences that begin with these words: a speech that repeats itself."""
    return any(
        words(each) != said(claim) and begin_alike(each, claim.utterance.words)
        for claim in (pair.left, pair.right)
        if claim.utterance is not None
        for each in _spoken(claim.article_id, pair.context)
    )


def same_beside(pair: Pairing) -> bool:
    """Tell whether the sentence before both quotes, or the one after both, is the same."""
    before, after = zip(*(_beside(claim, pair.context) for claim in (pair.left, pair.right)), strict=True)
    return any(len(one) > 1 and one == other for one, other in (before, after))


def _beside(claim: Claim, context: Context) -> tuple[list[str], list[str]]:
    """Return the words of the quoted sentences before and after one in its paragraph."""
    text = context.articles[claim.article_id].text
    quotes = _quotes(claim.article_id, context)
    place = next((n for n, one in enumerate(quotes) if one.id == claim.id), None)
    if place is None or claim.utterance is None:
        return [], []
    found = []
    for near in (place - 1, place + 1):
        one = quotes[near] if 0 <= near < len(quotes) else None
        between = "" if one is None else text[min(one.end, claim.start) : max(one.start, claim.end)]
        found.append(said(one) if one is not None and "\n" not in between else [])
    return found[0], found[1]


def _quotes(article_id: str, context: Context) -> Sequence[Claim]:
    quotes = [claim for claim in context.claims.get(article_id, ()) if claim.utterance is not None]
    return sorted(quotes, key=lambda claim: claim.utterance.start if claim.utterance is not None else 0)


def said(claim: Claim) -> list[str]:
    """Return the words of a quote."""
    return words(claim.utterance.words) if claim.utterance is not None else []


def _spoken(article_id: str, context: Context) -> Iterator[str]:
    return (claim.utterance.words for claim in context.claims.get(article_id, ()) if claim.utterance is not None)


def fullest(quote: str, context: Context) -> str:
    """Return the words of the longest quote that has all of these in a row: a quote cut short is the same answer."""
    these = f" {' '.join(words(quote))} "
    longer = (" ".join(words(each)) for article_id in context.claims for each in _spoken(article_id, context))
    return max((each for each in longer if these in f" {each} "), key=lambda each: (len(each), each), default=these)
