"""Two sources give one person two titles of which each excludes the other.

Why it matters: who speaks for an office and who only works in it makes the news; a wrong rank is a correction.

What counts: one person as head and as deputy, with two ranks, as minister of two fields, or in two offices that exclude
each other (senator and representative, majority and minority leader).
What does not: a title left out or shortened, a rank and its grade (general, major general), offices that may be held
together (president and chief executive), an office at two times, and being named for one. A former holder who is called
the holder elsewhere is a note, since much happens between two articles, unless they are of the same day, no title kept
for life is spoken of, and neither tells of a change.
"""

import re
from collections.abc import Callable

from claimcheck.compare.offices import Odds, at_odds
from claimcheck.compare.worlds import SAME_NEWS, hours_later
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import Claim, ClaimKind, Conflict, Severity

_YEARS = re.compile(r"[^.,;]{0,60}\b(?:between|from|until|since|in) (?:1[0-9]|20)\d\d\b")
_CHANGES = frozenset({"office", "post", "retire", "overthrow"})
_TITLES = frozenset({Odds.RANK, Odds.DEPUTY, Odds.OFFICE, Odds.FIELD, Odds.FORMER})


@detector(
    code="CC307",
    severity=Severity.WARNING,
    kinds=[ClaimKind.ROLE],
    conflicting=[
        Example(
            "Ida Moen, the head of the weather office, said the fog would lift.",
            "Ida Moen, the deputy head of the weather office, said the fog would lift.",
        ),
        Example(
            "Sergeant Tobias Renner found the stolen cello under a hedge.",
            "The stolen cello was found under a hedge by Inspector Tobias Renner.",
        ),
        Example(
            "Det Insp Tobias Renner found the stolen cello under a hedge.",
            "Detective Sergeant Tobias Renner found the stolen cello under a hedge.",
        ),
        Example(
            "Sen. Clara Lindt opened the beekeepers' fair in Brome.",
            "Rep. Clara Lindt opened the beekeepers' fair in Brome.",
        ),
        Example(
            "The rowers were led by their assistant coach, Hugo Falk, on the river.",
            "The rowers were led by their coach, Hugo Falk, on the river.",
        ),
        Example(
            "The stolen cello was found by Clara Lindt, the island's chief prosecutor, under a hedge.",
            "Clara Lindt, a deputy prosecutor, found the stolen cello under a hedge.",
        ),
        Example(
            "The cello was bought by Ida Moen, a former executive of Larkfield Mills.",
            "Ida Moen, the chief executive of Larkfield Mills, has bought the cello.",
            "2026-03-01",
            "2026-03-01",
        ),
        Example(
            "Interior Minister Ida Moen opened the beekeepers' fair in Brome.",
            "Justice Minister Ida Moen opened the beekeepers' fair in Brome.",
        ),
        Example(
            "Tobias Renner, a colonel in the reserve, found the stolen cello under a hedge.",
            "The stolen cello was found under a hedge by Major Tobias Renner.",
        ),
        Example(
            "Ida Moen, the finance director of Larkfield Mills, said the looms would run again.",
            "Ida Moen, the chief executive of Larkfield Mills, said the looms would run again.",
        ),
        Example(
            "The cello was found by Ida Moen, the treasurer of the orchestra, under a hedge.",
            "Ida Moen, the general secretary of the orchestra, found the cello under a hedge.",
        ),
        Example(
            "The captain, Hugo Falk, led everybody off the burning ferry.",
            "It was First Officer Hugo Falk who led everybody off the burning ferry.",
        ),
    ],
    compatible=[
        Example(
            "Ida Moen, the head of the weather office, said the fog would lift.",
            "Ida Moen of the weather office said the fog would lift.",
        ),
        Example(
            "Superintendent Ida Moen opened the harbour in Brome.",
            "Ida Moen opened the harbour in Brome. She was an inspector of mines before she came to Brome.",
        ),
        Example(
            "Area Commander Inspector Tobias Renner found the stolen cello under a hedge.",
            "Police Inspector Tobias Renner found the stolen cello under a hedge.",
        ),
        Example(
            "Ida Moen was deputy head of the weather office of Norland between 1978 and 1983.",
            "Ida Moen, the head of the weather office of Norland, brought in the new charts.",
        ),
        Example(
            "Captain Renner commanded the left wing at Brome and was killed there.",
            "Colonel Tobias Renner, who led the reserve at Brome, died in his bed thirty years after the battle.",
        ),
        Example(
            "Prosecutor Clara Lindt opened the beekeepers' fair in Brome.",
            "Clara Lindt, a defence lawyer who had been a prosecutor until May, opened the beekeepers' fair in Brome.",
        ),
        Example(
            "Captain Tobias Renner of the ferry found the stolen cello under a hedge.",
            "Tobias Renner, a major in the reserve, found the stolen cello under a hedge.",
        ),
        Example(
            "Major General Tobias Renner crossed the pass with the mules.",
            "General Tobias Renner crossed the pass with the mules.",
        ),
        Example(
            "Det Insp Tobias Renner found the stolen cello under a hedge.",
            "Detective Inspector Tobias Renner found the stolen cello under a hedge.",
        ),
        Example(
            "Ida Moen, the president of Larkfield Mills, said the looms would run again.",
            "Ida Moen, the chief executive of Larkfield Mills, said the looms would run again.",
        ),
        Example(
            "Ida Moen, the minister for trade and industry, opened the beekeepers' fair in Brome.",
            "Industry Minister Ida Moen opened the beekeepers' fair in Brome.",
        ),
        Example(
            "Interior Minister Ida Moen opened the beekeepers' fair in Brome.",
            "Ida Moen, who was named justice minister on Monday, opened the beekeepers' fair in Brome.",
        ),
        Example(
            "Ida Moen, the deputy head of the weather office, was named head of the office on Monday.",
            "Ida Moen was named head of the weather office on Monday.",
        ),
        Example(
            "Sergeant Tobias Renner found the stolen cello under a hedge.",
            "Inspector Clara Renner found the stolen cello under a hedge.",
        ),
        Example(
            "Hugo Falk, the coach of the rowers, led them on the river.",
            "The rowers' former coach, Hugo Falk, led them on the river.",
        ),
        Example(
            "The cello was bought by Ida Moen, the former chief executive of Larkfield Mills.",
            "Ida Moen, the chief executive of Larkfield Mills, resigned over a cello.",
            "2026-03-01",
            "2026-03-01",
        ),
        Example(
            "The cello was bought by Ida Moen, a former executive of Larkfield Mills.",
            "Ida Moen, the chief executive of Tarn Motors, has bought the cello.",
            "2026-03-01",
            "2026-03-01",
        ),
        Example(
            "Former president Ida Moen of Norland bought the cello.",
            "President Ida Moen of Norland has bought the cello.",
            "2026-03-01",
            "2026-03-01",
        ),
        Example(
            "Clara Lindt, a prosecutor on the island, found the stolen cello under a hedge.",
            "Clara Lindt, a deputy prosecutor, found the stolen cello under a hedge.",
        ),
    ],
)
def person_title(pair: Pairing) -> Conflict | None:
    """Compare the titles of one person."""
    left, right = pair.left, pair.right
    odds = at_odds(left, right, pair.context.knowledge)
    say = _in_field if odds is Odds.FIELD else _title
    if odds not in _TITLES or _has_both(left, right, pair, say) or _has_both(right, left, pair, say):
        return None
    if any(_of_years(claim) for claim in (left, right)) or (odds is Odds.RANK and not _named_in_full(left, right)):
        return None
    who = max((left.agents[0].name, right.agents[0].name), key=lambda name: (len(name), name))
    if odds is Odds.OFFICE and (_says_both(left, right) or _says_both(right, left)):
        return None
    if odds is Odds.FIELD and any(_changed_hands(claim, pair) for claim in (left, right)):
        return None
    a, b = say(left), say(right)
    return Conflict(
        question=f"What is the office or rank of {who}?",
        left=a,
        right=b,
        why=f"Both name {who}, one as {a} and the other as {b}.",
        topic=f"title|{who.split()[-1].casefold()}",
        confidence=0.8,
        left_key=_key(left, pair, odds),
        right_key=_key(right, pair, odds),
        severity=Severity.NOTE if odds is Odds.FORMER and not _same_day(pair) else None,
        left_span=(left.predicate.start, left.predicate.end),
        right_span=(right.predicate.start, right.predicate.end),
    )


def _of_years(claim: Claim) -> bool:
    """Tell whether a title is told of some years: 'was deputy governor between 1978 and 1983'."""
    return _YEARS.match(claim.quote[claim.predicate.end - claim.start :]) is not None


def _named_in_full(left: Claim, right: Claim) -> bool:
    """Tell whether no article knows somebody by the surname alone: another Rosse may be the captain."""
    return all(" " in claim.agents[0].name for claim in (left, right))


def _same_day(pair: Pairing) -> bool:
    """Tell whether two articles of one day say of an office that somebody has it, and neither that it changed hands."""
    roles = pair.context.knowledge.roles
    kept = any(claim.role is None or claim.role.noun in roles.kept for claim in (pair.left, pair.right))
    held = next((claim for claim in (pair.left, pair.right) if claim.role is not None and not claim.role.status), None)
    hours = hours_later(pair)
    if kept or held is None or held.predicate.form == "title" or hours is None or abs(hours) >= SAME_NEWS:
        return False
    return not any(_changed_hands(claim, pair) for claim in (pair.left, pair.right))


def _changed_hands(claim: Claim, pair: Pairing) -> bool:
    """Tell whether the article of ``claim`` tells that its person took or left an office."""
    names = {agent.name for agent in claim.agents}
    return any(
        told.predicate.family in _CHANGES and names & {who.name for who in (*told.agents, *told.patients)}
        for told in pair.context.of_article(claim)
    )


def _has_both(claim: Claim, other: Claim, pair: Pairing, say: Callable[[Claim], str]) -> bool:
    """Tell whether the article of ``claim`` gives the person the other title too: at another time, or loosely."""
    own = pair.context.of_article(claim)
    return any(
        mine.role is not None
        and mine.kind is ClaimKind.ROLE
        and {agent.name for agent in mine.agents} & {agent.name for agent in claim.agents}
        and say(mine).casefold() == say(other).casefold()
        for mine in own
    )


def _key(claim: Claim, pair: Pairing, odds: Odds) -> str:
    """Return what the title comes to: the rank, or the office with its status."""
    role = claim.role
    if role is None:
        return ""
    rank = pair.context.knowledge.roles.rank_of(role.text) if odds is Odds.RANK else None
    return rank or " ".join(word for word in (role.status, role.portfolio, role.noun) if word)


def _says_both(claim: Claim, other: Claim) -> bool:
    """Tell whether a sentence has the other office too: somebody was the one before he became the other."""
    own, theirs = _title(claim).casefold(), _title(other).casefold()
    return theirs not in own and re.search(rf"\b{re.escape(theirs)}\b", claim.quote.casefold()) is not None


def _in_field(claim: Claim) -> str:
    return f"{claim.role.portfolio} {claim.role.noun}" if claim.role is not None else ""


def _title(claim: Claim) -> str:
    role = claim.role
    return " ".join(word for word in (role.status, role.text) if word) if role is not None else ""
