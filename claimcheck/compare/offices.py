"""Two role claims of one person -> whether the person can have both roles, and if not, in which way they differ."""

from __future__ import annotations

import re
from enum import StrEnum
from itertools import pairwise

from claimcheck.align.entities import initials, same_person
from claimcheck.knowledge import Knowledge, fold
from claimcheck.models import Claim, Modality, Phase, Polarity, Role

AROUND = 60  # characters on either side of an office that may name its fields
BEFORE = 3  # words that may stand between "the" and an office: "the county's presiding judge"
OF_SOMEBODY = frozenset({"his", "her"})  # whose kin it is, where only a pronoun says so
_OF_SHIPS = frozenset({"captain", "commander"})
_FIRST = frozenset({"chief", "head", "lead"})  # what says of many officers of one kind that it is the first of them
_HELD = frozenset({"title", "apposition", "copula"})  # to be named for an office is to begin to hold it


class Odds(StrEnum):
    """How two roles of one person exclude each other."""

    NONE = ""
    KINSHIP = "kinship"
    INVERSE = "inverse kinship"
    RANK = "rank"
    DEPUTY = "deputy"
    OFFICE = "office"
    FIELD = "field"
    FORMER = "former"


def of_the_story(claim: Claim, knowledge: Knowledge) -> bool:
    """Tell whether a role without a body is the one of its kind in a story: 'the judge, Ann Lee', 'Referee Lee'."""
    role, known = claim.role, knowledge.roles
    if role is None or role.of or role.noun not in known.in_story:
        return False
    if claim.predicate.form == "title":
        return role.noun in known.in_story_as_title
    return claim.predicate.form == "apposition" and the_one(claim)


def the_one(claim: Claim) -> bool:
    """Tell whether "the" stands before an office that one holds at a time."""
    return claim.role is not None and claim.role.unique and definite(claim)


def definite(claim: Claim) -> bool:
    """Tell whether "the" stands before an office."""
    before = claim.quote[: max(0, claim.predicate.start - claim.start)].lower().split()
    return "the" in before[-BEFORE:]


def whose(claim: Claim) -> str:
    """Return the "his" or "her" before an office or a word of kinship; nothing where it stands otherwise."""
    before = claim.quote[: max(0, claim.predicate.start - claim.start)].lower().split()[-1:]
    return before[0] if before and before[0] in OF_SOMEBODY else ""


def at_odds(left: Claim, right: Claim, knowledge: Knowledge) -> Odds:
    """Tell how the roles that two claims give to one person, or to one and his kin, exclude each other."""
    if not (_held(left) and _held(right)) or left.role is None or right.role is None:
        return Odds.NONE
    if not _one_holder(left, right, knowledge):
        return Odds.INVERSE if _other_way_round(left, right, knowledge) else Odds.NONE
    a, b = left.role, right.role
    families = (knowledge.roles.family(a.noun), knowledge.roles.family(b.noun))
    if all(family.is_kin for family in families):
        return Odds.KINSHIP if _other_kin(a, b, knowledge) else Odds.NONE
    if not _fit(a.of, b.of):
        return Odds.NONE
    if not _fit(a.portfolio, b.portfolio):
        return Odds.FIELD if _other_field(left, right, knowledge) else Odds.NONE
    if _ranked(left, knowledge) and _ranked(right, knowledge) and _other_rank(left, right, knowledge):
        return Odds.RANK
    if not a.status and not b.status and knowledge.roles.excluding((a.noun, a.text), (b.noun, b.text)):
        return Odds.OFFICE
    if _two_posts(left, right, knowledge):
        return Odds.OFFICE
    official = all(family.kind == "office" for family in families)
    offices = a.noun == b.noun and (official or a.noun == "leader")
    deputy = offices and {a.status, b.status} == {"", "deputy"} and not any(map(_one_of_many, (a, b)))
    if deputy or _chief_and_deputy(a, b) or _chief_and_deputy(b, a):
        return Odds.DEPUTY
    offices = offices or (official and knowledge.roles.may_be_one(a.noun, b.noun))
    return Odds.FORMER if offices and {a.status, b.status} == {"", "former"} and a.of and b.of else Odds.NONE


def _held(claim: Claim) -> bool:
    """Tell whether the claim says that someone holds a role, now or when it was written."""
    stance = claim.stance
    return (
        claim.role is not None
        and claim.predicate.form in _HELD
        and stance.polarity is Polarity.ASSERTED
        and (stance.modality is Modality.ACTUAL or claim.predicate.form == "title")
        and stance.phase not in (Phase.HISTORY, Phase.ENDED)
    )


def _one_holder(left: Claim, right: Claim, knowledge: Knowledge) -> bool:
    if len(left.agents) != 1 or len(right.agents) != 1:
        return False
    return _one_called(left.agents[0].name, right.agents[0].name, knowledge)


def _one_called(left: str, right: str, knowledge: Knowledge) -> bool:
    """Tell whether two names are one person's, who may be called by the given name: "Prince Leo", "Leo Askan"."""
    if same_person(left, right, knowledge):
        return True
    short, long = sorted((left.casefold().split(), right.casefold().split()), key=len)
    return len(short) == 1 and short[0] == long[0]


def _other_way_round(left: Claim, right: Claim, knowledge: Knowledge) -> bool:
    """Tell whether one says whose mother A is, B's, and the other whose niece B is, A's."""
    a, b = left.role, right.role
    if a is None or b is None or len(left.agents) != 1 or len(right.agents) != 1 or a.status or b.status:
        return False
    kin = [knowledge.roles.family(role.noun) for role in (a, b)]
    if any(not one.is_kin or not one.inverse for one in kin) or not (a.of[:1].isupper() and b.of[:1].isupper()):
        return False
    mine, theirs = left.agents[0].name, right.agents[0].name
    crossed = _one_called(mine, b.of, knowledge) and _one_called(theirs, a.of, knowledge)
    two = not _one_called(mine, a.of, knowledge) and not _one_called(theirs, b.of, knowledge)
    agree = any(
        knowledge.roles.may_be_one(one.inverse, other.name) for one, other in ((kin[0], kin[1]), (kin[1], kin[0]))
    )
    return crossed and two and not agree


def _other_kin(a: Role, b: Role, knowledge: Knowledge) -> bool:
    """Tell whether two words of kinship to one person cannot both be right."""
    if a.status != b.status or not a.of or not b.of or knowledge.roles.may_be_one(a.noun, b.noun):
        return False
    unknown = (
        a.of in OF_SOMEBODY or b.of in OF_SOMEBODY
    )  # whether it is the other's person is asked where names are known
    return unknown or fold(a.of) == fold(b.of) or _one_called(a.of, b.of, knowledge)


def _other_field(left: Claim, right: Claim, knowledge: Knowledge) -> bool:
    """Tell whether one is minister of two fields: neither claim speaks of the other's, as 'for trade and industry'."""
    a, b = left.role, right.role
    if (
        a is None
        or b is None
        or a.noun != b.noun
        or a.status
        or b.status
        or not knowledge.roles.family(a.noun).portfolio
    ):
        return False
    return not _fields(left, knowledge) & _fields(right, knowledge)


def _fields(claim: Claim, knowledge: Knowledge) -> set[str]:
    """Return the fields that the words around an office name."""
    start, end = claim.predicate.start - claim.start, claim.predicate.end - claim.start
    words = re.findall(r"[\w-]+", claim.quote[max(0, start - AROUND) : end + AROUND])
    pairs = (" ".join(pair) for pair in pairwise(words))
    own = {claim.role.portfolio} if claim.role is not None else set()
    return own | {field for word in (*words, *pairs) if (field := knowledge.roles.portfolio_of(word)) is not None}


def _ranked(claim: Claim, knowledge: Knowledge) -> bool:
    """Tell whether somebody is called by a rank: before the name, or beside it by what is nothing but a rank."""
    role, behind = claim.role, claim.quote[claim.predicate.end - claim.start :].split(maxsplit=1)[:1]
    if behind and behind[0][:1].isalpha() and knowledge.roles.rank_of(behind[0]) is not None:
        return False  # "Area Commander Inspector Lee"
    if role is not None and role.status == "former":
        return False  # who was an inspector may since have risen
    alone = role is not None and knowledge.roles.family(role.noun).kind == "rank"
    return claim.predicate.form == "title" or (alone and claim.predicate.form in _HELD)


def _other_rank(left: Claim, right: Claim, knowledge: Knowledge) -> bool:
    """Tell whether two ranks differ; who is beside it called a major may well be the captain of a ship."""
    a, b = left.role, right.role
    if a is None or b is None or (left.predicate.form != right.predicate.form and {a.noun, b.noun} & _OF_SHIPS):
        return False
    ranks = (knowledge.roles.rank_of(a.text), knowledge.roles.rank_of(b.text))
    return None not in ranks and ranks[0] != ranks[1]


def _two_posts(left: Claim, right: Claim, knowledge: Knowledge) -> bool:
    """Tell whether one body has somebody in two posts of which one holds one: its treasurer, its secretary-general."""
    a, b, roles = left.role, right.role, knowledge.roles
    if a is None or b is None or a.noun == b.noun or a.status or b.status or not a.of or fold(a.of) != fold(b.of):
        return False
    posts = [roles.family(role.noun) for role in (a, b)]
    alone = all(post.kind == "office" and post.unique and post.name not in roles.beside_others for post in posts)
    return alone and not roles.may_be_one(a.noun, b.noun) and "title" not in (left.predicate.form, right.predicate.form)


def _one_of_many(role: Role) -> bool:
    """Tell whether somebody is called "a prosecutor", as a deputy is, too."""
    return role.holders_open and not role.status


def _chief_and_deputy(chief: Role, deputy: Role) -> bool:
    """Tell whether one is the first officer of a kind and the other a deputy: 'chief engineer', 'deputy engineer'."""
    if chief.status or deputy.status != "deputy":
        return False
    first, *kind = chief.text.casefold().split() or [""]
    return first in _FIRST and kind == deputy.text.casefold().split()


def _fit(left: str, right: str) -> bool:
    """Tell whether two answers to 'for whom' may be one: equal, one part or the initials of the other, or not given."""
    a, b = fold(left), fold(right)
    return not a or not b or a in b or b in a or fold(initials(left)) == b or fold(initials(right)) == a
