"""Ties of one answer: which one a claim tells of, and whether two names are of one thing, or of two."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from claimcheck.align.entities import same, same_person
from claimcheck.compare.doers import Differ, differ
from claimcheck.compare.namesakes import may_be_namesakes, works_apart
from claimcheck.compare.worlds import denied, disputed, firm, real, times_meet
from claimcheck.judge import Pairing
from claimcheck.knowledge import Knowledge, fold
from claimcheck.knowledge.tables import listed
from claimcheck.knowledge.ties import ties
from claimcheck.models import Claim, Mention, MentionKind

_PREFIX = "tie "
_DEFINITE = re.compile(r"(?:the|its|his|her|their|this|that|these|those|both|it)\b", re.IGNORECASE)
SOLE = "sole"  # the value of a claim that says that nobody else did it
SHORTEST = 3  # letters of a name of one word: what is shorter is mostly an abbreviation
_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_SAINTS, _CHURCHES = frozenset({"st", "saint"}), frozenset({"church", "chapel", "cathedral", "parish"})
_SMALL = frozenset({"of", "the", "de", "da", "di", "du", "del", "la", "von", "van", "der", "den", "and"})


def tie(claim: Claim) -> str:
    """Return the tie that a claim tells of, "" where it tells of none."""
    return claim.attribute.removeprefix(_PREFIX) if claim.attribute.startswith(_PREFIX) else ""


def section(name: str) -> str:
    """Return in what a tie has its answer: person or place."""
    return next(kind for kind in ("person", "place") if name in ties(kind))


def entry(name: str) -> Mapping[str, Any]:
    """Return what the table says of a tie."""
    found: Mapping[str, Any] = ties(section(name))[name]
    return found


def one_thing(left: Mention, right: Mention, knowledge: Knowledge) -> bool:
    """Tell whether two names are of one thing: alike but for words that only say of what sort it is."""
    a, b = _core(left.name), _core(right.name)
    if a and a == b and (len(a) > 1 or len(next(iter(a))) >= SHORTEST):
        return True
    if left.kind is right.kind is MentionKind.PERSON:
        return min(len(left.name.split()), len(right.name.split())) > 1 and same_person(
            left.name, right.name, knowledge
        )
    return " " in left.name and " " in right.name and same(left, right, knowledge)


def _core(name: str) -> frozenset[str]:
    """Return the words by which a name is known: of 'HMS Rose' the rose, of 'Prince Aron of Zeta' Aron."""
    said = [word.strip(".,'’\"“”") for word in fold(name).replace("-", " ").split()]
    if name[:1].isupper() and said and said[0] not in listed("ties", "names", "leading") and "of" in said[1:]:
        said = said[: said.index("of", 1)]
    if not _SAINTS.isdisjoint(said):  # "St Hedda's" is the church of St Hedda
        said = [word.removesuffix("'s").removesuffix("’s") for word in said if word not in _CHURCHES]
    said = [word for word in said if not word.isdigit() or _FIRST_YEAR <= int(word) <= _LAST_YEAR]  # "4120 Mirela"
    own = frozenset(word for word in said if word and word not in _SMALL | listed("ties", "names", "sorts"))
    return own or frozenset(word for word in said if word not in _SMALL)


def shown(pair: Pairing) -> str:
    """Return the fuller of the two names of a thing."""
    return min((pair.left.agents[0].name, pair.right.agents[0].name), key=lambda said: (-len(said), said))


def comparable(pair: Pairing) -> bool:
    """Tell whether both say firmly how it was, at one time; of what comes again both must then give one."""
    left, right = pair.left, pair.right
    if any(denied(claim) or not (real(claim) and firm(claim)) for claim in (left, right)) or disputed(pair):
        return False
    if _other_class(left, right) or may_be_namesakes(pair) or (_is_work(left) and works_apart(left, right)):
        return False
    sole = SOLE in (left.value, right.value)
    if "when" not in entry(tie(left)) or _dated_name(pair) or sole:
        return times_meet(left, right)
    times = [when for claim in (left, right) for when in claim.times]
    dated = left.times and right.times and all(when.relation == "at" and when.earliest for when in times)
    return bool(dated) and times_meet(left, right)


def _is_work(claim: Claim) -> bool:
    """Tell whether a tie is to what somebody makes, whose title another may have."""
    return "works" in entry(tie(claim))


def _other_class(left: Claim, right: Claim) -> bool:
    """Tell whether one sentence is of a class of contest or a part that the other does not name: the men's race."""
    a, b = ({word.strip(".,;'’s").casefold() for word in claim.quote.split()} for claim in (left, right))
    return bool((a ^ b) & listed("ties", "open", "classes"))


def _dated_name(pair: Pairing) -> bool:
    return all(any(word.isdigit() for word in claim.agents[0].name.split()) for claim in (pair.left, pair.right))


def told_otherwise(pair: Pairing, other: Callable[[Claim, Claim], bool]) -> bool:
    """Tell whether either article says that it was done anew, or gives the thing a second answer to the question."""
    for claim in (pair.left, pair.right):
        for told in pair.context.of_article(claim):
            if told.predicate.lemma in listed("ties", "open", "anew") and not _of_something_new(told):
                return True
            again = told.id != claim.id and told.attribute == claim.attribute
            if again and one_thing(told.agents[0], claim.agents[0], pair.context.knowledge) and other(told, claim):
                return True
    return False


def _of_something_new(claim: Claim) -> bool:
    """Tell whether a deed is done to what nobody has heard of yet, so not to the thing: 'sold lemonade', 'a house'."""
    done_to = [one for one in claim.patients if one.head]
    return bool(done_to) and not any(_DEFINITE.match(one.text) for one in done_to)


def is_body(mention: Mention) -> bool:
    """Tell whether a name is that of a body of people, by its words or by what the article takes it for."""
    return mention.kind is MentionKind.ORGANISATION or bool(
        set(fold(mention.name).split()) & listed("ties", "names", "bodies")
    )


def surely_others(pair: Pairing, left: tuple[Mention, ...], right: tuple[Mention, ...]) -> bool:
    """Tell whether nobody on one side may be somebody on the other, nor is known to the other article."""
    if any(not differ_surely(a, b, pair) for a in left for b in right):
        return False
    if any(one_thing(a, b, pair.context.knowledge) for a in left for b in right):
        return False
    sides = ((left, pair.right), (right, pair.left))
    return not any(_known(one, claim, pair) for named, claim in sides for one in named)


def differ_surely(left: Mention, right: Mention, pair: Pairing) -> bool:
    """Tell whether two names are of two people, or of two bodies."""
    if is_body(left) != is_body(right) or MentionKind.COUNTRY in (left.kind, right.kind):
        return False
    if left.kind is not right.kind:  # of invented or foreign names the model hardly ever says rightly what they are
        left, right = (replace(one, kind=MentionKind.PERSON) for one in (left, right))
    return differ(left, right, pair.context.knowledge) is Differ.NAMED


def _known(one: Mention, claim: Claim, pair: Pairing) -> bool:
    """Tell whether the article of ``claim`` speaks of somebody too, by the last word of the name."""
    text = pair.context.articles[claim.article_id].text.casefold()
    return one.name.split()[-1].casefold() in text
