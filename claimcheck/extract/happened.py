"""'That happened at 4 a.m.' -> the deed that the sentence before tells of, with the time and place given here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimcheck.extract.drafts import Draft
from claimcheck.extract.passage import Passage
from claimcheck.extract.tokens import Token
from claimcheck.models import Mention

# these say of the event nothing but that it was
HAPPENING = frozenset({"happen", "occur", "come about", "take place"})
_POINTING = frozenset({"that", "this", "it"})
_DEEDS = frozenset({"ROOT", "advcl", "ccomp", "conj", "acl"})


def happened(drafts: Sequence[Draft], passage: Passage) -> Iterator[Draft]:
    """Yield a claim of the deed before for each "that happened" with a time or a place, where only one may be meant.

    Of several deeds of the sentence before, those that have a time or place of the kind themselves are not meant.
    """
    for draft in drafts:
        word = _pointing(draft)
        if word is None or not (draft.times or draft.places) or draft.token.sent.start == 0:
            continue
        before = passage.doc[draft.token.sent.start - 1].sent
        told = [one for one in drafts if one.token.sent == before and one.token.dep_ in _DEEDS and _deed(one)]
        open_ones = [one for one in told if not (draft.times and one.times) and not (draft.places and one.places)]
        if len(open_ones) == 1:
            yield _again(open_ones[0], draft, word, passage)


def _pointing(draft: Draft) -> Token | None:
    """Return the word for a deed that is said only to have happened."""
    if draft.predicate.lemma not in HAPPENING or draft.predicate.form != "verb":
        return None
    found = (child for child in draft.token.children if child.dep_ == "nsubj" and child.lower_ in _POINTING)
    return next(found, None)


def _deed(draft: Draft) -> bool:
    return draft.predicate.form == "verb" and draft.predicate.lemma not in HAPPENING and draft.predicate.family != "say"


def _again(deed: Draft, draft: Draft, word: Token, passage: Passage) -> Draft:
    """Tell the deed once more, with those who take part in it standing where the word for it stands."""
    start, end = passage.place(word, word)

    def there(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
        return tuple(replace(one, text=word.text, start=start, end=end) for one in mentions)

    own, meant = draft.predicate, deed.predicate
    predicate = replace(own, lemma=meant.lemma, family=meant.family, sense=meant.sense)
    agents, patients, partners = there(deed.agents), there(deed.patients), there(deed.partners)
    return draft._replace(predicate=predicate, agents=agents, patients=patients, partners=partners, goes_on=deed.token)
