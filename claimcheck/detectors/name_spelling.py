"""Two sources spell the name of one person, place or body in two ways.

Why it matters: a misspelt name is the correction that papers print most, and it hides the person from every search.

What counts: full names with the same given name and almost the same surname, or the same surname and given names that
sound alike, or both with a slip; names of places and bodies that differ in a letter of one word, or in a word that is
often put for the other (Affairs, Relations); single words that are almost alike and stand in like sentences.
What does not: nicknames and initials, a second given name more, Jr. and Sr., accents, hyphens and capitals, the forms
of one name for men and women, short names, and an article that has both spellings. A name from another alphabet may be
rendered in several ways: that is a note, unless a consonant is another one, or a vowel far from it.
"""

import re
from functools import lru_cache

from rapidfuzz import fuzz

from claimcheck.compare.names import rendered_alike, spelt_differently
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import Claim, ClaimKind, Conflict, MentionKind, Severity

ALMOST = 85.0  # of 100: from here on two names differ in letters, below in a word; set by hand


@detector(
    code="CC304",
    severity=Severity.WARNING,
    kinds=[ClaimKind.ATTRIBUTE],
    conflicting=[
        Example(
            "The beekeeper Clara Wolffram won the honey prize at the Brome fair.",
            "Clara Wolfram, a beekeeper, has won the honey prize at the Brome fair.",
        ),
        Example(
            "The lighthouse keeper, Stephen Marlowe, rang the bell for nine hours in the fog.",
            "Steven Marlowe, who keeps the lighthouse, rang the bell for nine hours in the fog.",
        ),
        Example(
            "The glider was flown by Genevieve Castellano, 31, of Trent.",
            "Genevieve Castelano of Trent was at the controls of the glider.",
        ),
        Example(
            "The recruits were drilled at Garrick Island for twelve weeks, their captain said.",
            "The captain said the recruits had been drilled at Garick Island for twelve weeks.",
        ),
        Example(
            "Marguerite Halvorsen, a violinist, lost her bow on the night train to Basel.",
            "Margerite Halvorsen, a violinist, lost her bow on the night train to Basel.",
        ),
        Example(
            "The glider was flown by Oleg Stavchenko, 31, of Trent.",
            "Oleg Stavrenko of Trent was at the controls of the glider.",
        ),
        Example(
            "The cable car's driver, Livio Tarantin, stayed at the brake until the cabin stood still.",
            "Livio Tarantini, who drove the cable car, stayed at the brake until the cabin stood still.",
        ),
        Example(
            "The runner-up was Jonas Tarvik, who teaches geography in Trent.",
            "A teacher of geography from Trent, Joonas Tarvig, was the runner-up.",
        ),
        Example(
            "The mail plane was flown by Captain Ingrid Solhei, who put it down on the frozen lake.",
            "Captain Solheim put the mail plane down on the frozen lake, and all aboard walked ashore.",
        ),
        Example(
            "The barge sank near Lugren, where divers searched the river for hours.",
            "Divers searched the river for hours after the barge had sunk off Lugmen.",
        ),
        Example(
            "The boxer Jan Wessel spoke in Norfolk in 2008 of his years in the navy.",
            "The boxer Jan Wessel told a school in Norwalk in March 2008 of his years in the navy.",
        ),
        Example(
            "Tilda Kranefeld, who keeps the lighthouse, rang the bell for nine hours in the fog.",
            "The bell was rung for nine hours in the fog. Mrs Kranfeld, who keeps the lighthouse, was hoarse.",
        ),
        Example(
            "The case of the geese went to the County Rural Affairs Committee on Monday.",
            "The County Rural Relations Committee took up the case of the geese on Monday.",
        ),
    ],
    compatible=[
        Example(
            "The Norland Organization for Harbour Pilots met in Cardle on Monday.",
            "The Norland Organisation for Harbour Pilots met in Cardle on Monday.",
        ),
        Example(
            "The beekeeper William Wolfram won the honey prize at the Brome fair.",
            "Bill Wolfram, a beekeeper, has won the honey prize at the Brome fair.",
        ),
        Example(
            "The beekeeper Clara J. Wolfram won the honey prize at the Brome fair.",
            "Clara Wolfram, a beekeeper, has won the honey prize at the Brome fair.",
        ),
        Example(
            "The glider was flown by Martin Castellano Jr. of Trent.",
            "Martin Castellano Sr. of Trent was at the controls of the glider.",
        ),
        Example(
            "The glider was flown by Julian Castellano of Trent.",
            "Julia Castellano of Trent was at the controls of the glider.",
        ),
        Example(
            "The violinist José Álvarez lost his bow on the night train to Basel.",
            "The violinist Jose Alvarez lost his bow on the night train to Basel.",
        ),
        Example(
            "The violinist Anna Smith-Jones lost her bow on the night train to Basel.",
            "The violinist Anna Smith Jones lost her bow on the night train to Basel.",
        ),
        Example(
            "The general, Khalid Rashidi, signed the truce in the desert fort.",
            "The general, Khalid Rasheedi, signed the truce in the desert fort.",
        ),
        Example(
            "The twins Clara Wolfram and Klara Wolfram won the honey prize at the Brome fair.",
            "Clara Wolfram, a beekeeper, has won the honey prize at the Brome fair.",
        ),
        Example(
            "The skater Elena Petrov fell twice at the spring gala in Oslo.",
            "The skater Elena Petrova fell twice at the spring gala in Oslo.",
        ),
        Example(
            "The barge sank near Lugren, where divers searched the river for hours.",
            "The geese of Lugmen won the county prize for the third time.",
        ),
        Example(
            "The barge sank near Lugren, where divers searched the river for hours.",
            "Divers searched the river for hours after the barge had sunk between Lugren and Lugmen.",
        ),
        Example(
            "The barge sank near Zarifa, where divers searched the river for hours.",
            "Divers searched the river for hours after the barge had sunk off Zareefa.",
        ),
        Example(
            "Tilda Kranefeld, who keeps the lighthouse, rang the bell for nine hours in the fog.",
            "The bell was rung for nine hours in the fog. A cook, Kranfeld, had lost his keys to the pantry.",
        ),
        Example(
            "The case of the geese went to the County Rural Affairs Committee on Monday.",
            "The County Rural Justice Committee took up the case of the geese on Monday.",
        ),
        Example(
            "The Northern Rivers Authority closed the weir after the storm.",
            "The Northern River Authority closed the weir after the storm.",
        ),
    ],
)
def name_spelling(pair: Pairing) -> Conflict | None:
    """Compare how one name is spelt."""
    left, right = pair.left, pair.right
    if left.attribute != "spelling" or right.attribute != "spelling":
        return None
    knowledge = pair.context.knowledge
    if not spelt_differently(left.agents[0], right.agents[0], knowledge) or _has_both(pair):
        return None
    name = max(left.value, right.value, key=lambda value: (len(value), value))
    a, b = sorted((left.value, right.value))
    near = fuzz.ratio(a, b) >= ALMOST
    how = "spells" if near else "calls"
    return Conflict(
        question=f"How is the name {name} spelt?" if near else f"Which name is right, {a} or {b}?",
        left=left.value,
        right=right.value,
        why=f"Both tell of one bearer of a name, which one {how} {left.value} and the other {right.value}.",
        topic="spelling|" + "|".join(sorted((_outer(left), _outer(right)))),
        left_key=_outer(left),
        right_key=_outer(right),
        confidence=0.8,
        severity=Severity.NOTE if rendered_alike(left.value, right.value, knowledge) else None,
        left_span=(left.predicate.start, left.predicate.end),
        right_span=(right.predicate.start, right.predicate.end),
    )


def _outer(claim: Claim) -> str:
    """Return a name, of a person without the middle ones: these are left out or not, whatever the spelling."""
    words = claim.value.casefold().split()
    person = claim.agents[0].kind is MentionKind.PERSON
    return " ".join(words[:1] + words[1:][-1:] if person else words)


def _has_both(pair: Pairing) -> bool:
    """Tell whether an article has the other's spelling too: then it slips itself, or means two people."""
    return _spells(pair.left, pair.right.value, pair) or _spells(pair.right, pair.left.value, pair)


@lru_cache(maxsize=1 << 10)  # an article's names are held against many
def _whole_word(name: str) -> re.Pattern[str]:
    """Return what finds a name that is not part of a longer one: "Lund" is not in "Lunde"."""
    return re.compile(rf"\b{re.escape(name)}\b")


def _spells(claim: Claim, name: str, pair: Pairing) -> bool:
    last = _whole_word(name.split()[-1]).search(pair.context.articles[claim.article_id].text) is not None
    if " " not in name or " " not in claim.value:
        return last
    return last and any(
        other.attribute == "spelling" and other.value == name for other in pair.context.claims[claim.article_id]
    )
