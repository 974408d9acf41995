"""The claims of stories -> who is who: each person, country, body and place with all its names in all articles.

Within a story two names are one where every form of the one fits every form of the other, and a form that fits two
identities joins neither. Across stories only what cannot be another is one: a country, or one full name.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from claimcheck.align.entities import government, initials, same
from claimcheck.align.holders import Holders, holders
from claimcheck.compare.names import spelt_differently, surname_as_rendered
from claimcheck.knowledge import Knowledge, fold
from claimcheck.knowledge.tables import table
from claimcheck.models import Claim, Identity, Mention, MentionKind, Named

Written = dict[tuple[str, int, int], Named]  # by article and place, each once: many claims share a mention
_SHOWN = frozenset({MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.COUNTRY, MentionKind.PLACE})


class _Form(NamedTuple):
    """One name of one sort in a story, as one mention has it, and where it is written."""

    mention: Mention
    written: Written


def identities(
    stories: Iterable[Sequence[str]], claims: Callable[[str], Sequence[Claim]], knowledge: Knowledge
) -> tuple[Identity, ...]:
    """Tell who is who in all stories, by name; each story is the ids of its articles."""
    known: dict[tuple[MentionKind, str], Written] = defaultdict(dict)
    for number, story in enumerate(stories):
        told = {article_id: claims(article_id) for article_id in sorted(story)}
        for group in _one_story(told, knowledge):
            first = group[0].mention
            key = first.name if _is_full(first) else f"{first.name}\n{number}"
            for form in group:
                known[first.kind, key].update(form.written)
    made = (_identity(kind, key.partition("\n")[0], written) for (kind, key), written in known.items())
    return tuple(sorted(made, key=lambda one: (one.name.casefold(), one.kind, one.mentions[0].article_id)))


def _is_full(mention: Mention) -> bool:
    """Tell whether a name means the same in another story: a surname alone does not."""
    return mention.kind is not MentionKind.PERSON or len(mention.name.split()) > 1


def _one_story(told: Mapping[str, Sequence[Claim]], knowledge: Knowledge) -> list[list[_Form]]:
    """Group the names of one story, the fullest name of each group first."""
    forms: dict[tuple[MentionKind, str], _Form] = {}
    described = list[tuple[str, Mention]]()
    for article_id, own in told.items():
        for mention in _mentions(own, knowledge):
            if mention.head:
                described.append((article_id, mention))
            elif mention.kind in _SHOWN and mention.name.strip():
                form = forms.setdefault((mention.kind, fold(mention.name)), _Form(mention, {}))
                form.written.update(_place(article_id, mention))
    groups = _grouped(sorted(forms.values(), key=_fullest_first), knowledge)
    _add_described(groups, described, holders(told), knowledge)
    return groups


def _mentions(claims: Iterable[Claim], knowledge: Knowledge) -> Iterator[Mention]:
    """Return the mentions of an article's claims; a capital that acts is its government, one that is a place is not."""
    for claim in claims:
        acting = (*claim.agents, *claim.patients, *claim.partners, *claim.attribution.speakers)
        for mention in acting:
            country = government(mention, knowledge)
            yield replace(mention, kind=MentionKind.COUNTRY, name=country, head="") if country else mention
        yield from claim.places


def _place(article_id: str, mention: Mention) -> Written:
    where = (article_id, mention.start, mention.end)
    return {where: Named(article_id=article_id, text=mention.text, start=mention.start, end=mention.end)}


def _fullest_first(form: _Form) -> tuple[int, int, str, str]:
    return -len(form.mention.name.split()), -len(form.written), form.mention.name, form.mention.kind


def _grouped(forms: Iterable[_Form], knowledge: Knowledge) -> list[list[_Form]]:
    """Put each name into the one group of which it fits all names; one that fits several or none has its own."""
    groups = list[list[_Form]]()
    by_word = defaultdict[str, set[int]](set)
    for form in forms:
        keys = _keys(form.mention, knowledge)
        near = sorted({number for key in keys for number in by_word[key]})
        fitting = [
            number for number in near if all(_one(form.mention, other.mention, knowledge) for other in groups[number])
        ]
        if len(fitting) != 1:
            groups.append([])
        number = fitting[0] if len(fitting) == 1 else len(groups) - 1
        groups[number].append(form)
        for key in keys:
            by_word[key].add(number)
    return groups


def _keys(mention: Mention, knowledge: Knowledge) -> set[str]:
    """Return what two names of one thing share: a word, the letters that stand for all, or how a surname sounds."""
    letters = {mention.name.replace(".", ""), initials(mention.name)}
    person = mention.kind is MentionKind.PERSON
    sound = surname_as_rendered(mention.name, knowledge) if person else ""
    words = {*fold(mention.name).replace("-", " ").split(), *(one.casefold() for one in letters if len(one) > 1)}
    return words | {f"~{sound}"} if sound else words


def _one(left: Mention, right: Mention, knowledge: Knowledge) -> bool:
    """Tell whether two names of one story are of one; places and bodies of one name are, whatever a parser says."""
    if MentionKind.COUNTRY in (left.kind, right.kind):
        return left.kind is right.kind and left.name == right.name
    if {left.kind, right.kind} == {MentionKind.PLACE, MentionKind.ORGANISATION}:  # a city and its football club
        return fold(left.name) == fold(right.name)
    return same(left, right, knowledge) or (left.kind is right.kind and spelt_differently(left, right, knowledge))


def _add_described(
    groups: Sequence[list[_Form]], described: Iterable[tuple[str, Mention]], known: Holders, knowledge: Knowledge
) -> None:
    """Give descriptions by an office ("the US envoy") to who holds it in the article, else in the story."""
    of = {form.mention.name: group for group in groups for form in group if form.mention.kind is MentionKind.PERSON}
    for article_id, mention in described:
        name = known.who(article_id, mention, knowledge)
        if name in of:
            of[name][0].written.update(_place(article_id, mention))


def _identity(kind: MentionKind, name: str, written: Written) -> Identity:
    mentions = tuple(written[place] for place in sorted(written))
    names = Counter(mention.text for mention in mentions if mention.text.casefold() not in _pronouns())
    listed = tuple(sorted(names, key=lambda text: (-names[text], text)))
    return Identity(name=name, kind=kind, names=listed or (name,), mentions=mentions)


@cache
def _pronouns() -> frozenset[str]:
    return frozenset(table("pronouns")["personal"].split())
