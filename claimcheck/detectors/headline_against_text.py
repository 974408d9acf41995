"""An article's headline says something else than its text.

Why it matters: many read only the headline, and it is the part that another hand writes last.

What counts: a headline and a sentence of the same article that tell one deed with the same participants, and give it
another number or date, or of which one denies it or tells the opposite; a person of two ages.
What does not: rounding and bounds, a quote in the headline, a question, a doubt ("may", "reportedly"), a figure that
the text itself revises, a part and its whole, what the text has as well, and what only one speaker says in the text.
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
        Example(
            "Nine die in paint factory fire at Velden\n\n"
            "Twelve people died in a fire at the Velden paint factory on Tuesday, the fire service said.",
            OTHER,
        ),
        Example(
            "Court acquits forger Arne Wick\n\nA court in Velden convicted the forger Arne Wick of fraud on Thursday.",
            OTHER,
        ),
        Example(
            "Shares in Tolmar Pumps rise 4 percent\n\nShares in Tolmar Pumps fell 4 percent on Wednesday.",
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
        Example(
            "Nine die in paint factory fire at Velden\n\n"
            "Nine people died in a fire at the Velden paint factory on Tuesday. Two more people died in hospital.",
            OTHER,
        ),
        Example("Owner denies ferry Alma was overloaded\n\nThe ferry Alma was overloaded, survivors said.", OTHER),
        Example(
            "Council approves Velden tram line\n\n"
            "The council of Velden approved the tram line on Monday. It had rejected the tram line in March.",
            OTHER,
        ),
        Example(
            "Shares in Tolmar Pumps rise\n\n"
            "Shares in Tolmar Pumps rose on Wednesday. Shares in Tolmar Pumps fell 3 percent on Tuesday.",
            OTHER,
        ),
    ],
)
def headline_against_text(pair: Pairing) -> Conflict | None:
    """Compare the headline of an article with a sentence of its text."""
    if not (pair.left.headline or pair.right.headline):
        return None
    return told_otherwise(pair, "The headline and the text of one article differ")
