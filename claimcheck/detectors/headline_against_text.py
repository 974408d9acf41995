"""An article's headline says something else than its text.

Why it matters: many read only the headline, and it is the part that another hand writes last.

What counts: a headline and a sentence of the same article that tell one deed with the same participants, and give it
another number or date, or of which one denies it; a person of two ages.
What does not: rounding and bounds, a quote in the headline, a question, a doubt ("may", "reportedly"), a figure that
the text itself revises, a part and its whole, and what only one speaker says in the text.
"""

from claimcheck.compare.inside import told_otherwise
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import ClaimKind, Conflict, Severity

OTHER = "A brass band from Tolmar won the regional contest."


@detector(
    code="CC505",
    severity=Severity.WARNING,
    kinds=[ClaimKind.EVENT, ClaimKind.ATTRIBUTE],
    inside=True,
    conflicting=[
        Example(
            "Flood from Orrin dam destroys 41 houses in Velden\n\n"
            "The flood from the Orrin dam destroyed 14 houses in Velden.",
            OTHER,
        ),
        Example(
            "Judge Oskar Thiel approves sale of Velden mill to Baker Corlin\n\n"
            "Judge Oskar Thiel did not approve the sale of the Velden mill to Baker Corlin.",
            OTHER,
        ),
        Example(
            "Marta Quell, 43, finds wreck off Velden at dawn\n\n"
            "Marta Quell, 34, found the wreck off Velden after ten years.",
            OTHER,
        ),
        Example(
            "Bus crash near Velden kills 16 miners from Tolmar\n\n"
            "The bus crash near Velden killed 61 miners from Tolmar when the brakes failed.",
            OTHER,
        ),
    ],
    compatible=[
        Example(
            "Flood from Orrin dam destroys 40 houses in Velden\n\n"
            "The flood from the Orrin dam destroyed 41 houses in Velden.",
            OTHER,
        ),
        Example(
            "Flood from Orrin dam destroys over 40 houses in Velden\n\n"
            "The flood from the Orrin dam destroyed 67 houses in Velden.",
            OTHER,
        ),
        Example(
            "Flood from Orrin dam destroys 41 houses in Velden\n\n"
            "The flood from the Orrin dam destroyed 14 houses in Tolmar.",
            OTHER,
        ),
        Example(
            "Did Judge Oskar Thiel approve sale of Velden mill to Baker Corlin?\n\n"
            "Judge Oskar Thiel did not approve the sale of the Velden mill to Baker Corlin.",
            OTHER,
        ),
        Example(
            "Judge Oskar Thiel may approve sale of Velden mill to Baker Corlin\n\n"
            "Judge Oskar Thiel did not approve the sale of the Velden mill to Baker Corlin.",
            OTHER,
        ),
        Example(
            "Judge Oskar Thiel approves sale of Velden mill to Baker Corlin\n\n"
            "Lawyer Emil Brandt said Judge Oskar Thiel did not approve the sale of the Velden mill to Baker Corlin.",
            OTHER,
        ),
    ],
)
def headline_against_text(pair: Pairing) -> Conflict | None:
    """Compare the headline of an article with a sentence of its text."""
    if not (pair.left.headline or pair.right.headline):
        return None
    return told_otherwise(pair, "The headline and the text of one article differ")
