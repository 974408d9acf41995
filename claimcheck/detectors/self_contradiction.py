"""One article gives two answers to one question.

Why it matters: one of the two is wrong, and no other source is needed to know it.

What counts: two sentences of one article, in its own voice or by one speaker, that tell one deed with the same
participants, and give it another number or date, or once deny it or tell the opposite; a person of two ages.
What does not: a revised figure ("initially", "rose to"), two speakers, quotes, hedged sentences, plans, bounds and
rounding, a part and its whole, another time or place, and what one of two sentences names and the other does not.
"""

from claimcheck.compare.inside import told_otherwise
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import ClaimKind, Conflict, Severity

OTHER = "A brass band from Tolmar won the regional contest."


@detector(
    code="CC503",
    severity=Severity.WARNING,
    kinds=[ClaimKind.EVENT, ClaimKind.ATTRIBUTE],
    inside=True,
    conflicting=[
        Example(
            "The Orrin dam released a flood that destroyed 14 houses in Velden.\n\nThe mayor thanked the fire brigade. "
            "The flood from the Orrin dam destroyed 41 houses in Velden.",
            OTHER,
        ),
        Example(
            "Painter Ilse Marn opened the Velden gallery on 3 May 2019.\n\nCritics came from abroad. "
            "Painter Ilse Marn opened the Velden gallery on 13 May 2019.",
            OTHER,
        ),
        Example(
            "Judge Oskar Thiel approved the sale of the Velden mill to Baker Corlin.\n\nThe town was surprised. "
            "Judge Oskar Thiel did not approve the sale of the Velden mill to Baker Corlin.",
            OTHER,
        ),
        Example(
            "Marta Quell, 34, found the wreck off Velden.\n\nThe town was surprised. "
            "Marta Quell, 43, had searched for the wreck for years.",
            OTHER,
        ),
    ],
    compatible=[
        Example(
            "The flood from the Orrin dam initially destroyed 14 houses in Velden.\n\nThe mayor thanked the brigade. "
            "The flood from the Orrin dam destroyed 41 houses in Velden.",
            OTHER,
        ),
        Example(
            "The flood from the Orrin dam destroyed at least 14 houses in Velden.\n\nThe mayor thanked the brigade. "
            "The flood from the Orrin dam destroyed 41 houses in Velden.",
            OTHER,
        ),
        Example(
            "Painter Ilse Marn opened the Velden gallery on 3 May 2019.\n\nCritics came from abroad. "
            "Painter Ilse Marn opened the Tolmar gallery on 13 May 2019.",
            OTHER,
        ),
        Example(
            "Clerk Jonna Reil said Judge Oskar Thiel approved the sale of the Velden mill to Baker Corlin.\n\n"
            "Lawyer Emil Brandt said Judge Oskar Thiel did not approve the sale of the Velden mill to Baker Corlin.",
            OTHER,
        ),
        Example(
            "Judge Oskar Thiel approved the sale of the Velden mill to Baker Corlin.\n\nThe town was surprised. "
            "Judge Oskar Thiel did not approve the sale of the Velden brewery to Baker Corlin.",
            OTHER,
        ),
        Example(
            "Marta Quell, 34, found the wreck off Velden.\n\nThe town was surprised. "
            "Her brother Jan Quell, 43, had searched for the wreck for years.",
            OTHER,
        ),
        Example(
            "The union of Velden rejected the offer of the Orrin dam.\n\nTalks went on all night. "
            "The union of Velden accepted the offer of the Orrin dam.",
            OTHER,
        ),
    ],
)
def self_contradiction(pair: Pairing) -> Conflict | None:
    """Compare two sentences of one article's text."""
    if pair.left.headline or pair.right.headline:
        return None
    return told_otherwise(pair, "One article says both")
