"""One source calls a report false that another tells as fact.

Why it matters: who passes on a hoax as news has to take it back, and who cries hoax at the truth as well.

What counts: the headline, or the sentence that opens the text, calls the report itself a hoax, fake, satire or untrue,
and another source's tells the same thing in its own voice.
What does not: a report that is only passed on ("claims", "reportedly"), a question, a doubt, a headline that shares too
few words or names alone, without the deed that is reported, and a thing that is false in every report of it ("a fake
passport", "a bomb hoax").
"""

from claimcheck.compare.denials import same_report, spoken
from claimcheck.compare.questions import is_true
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import ClaimKind, Conflict, Severity

FALSE, FACT = "called false", "told as fact"
LEAST_SHARED = 3  # words: two shared names make one topic, not yet one report


@detector(
    code="CC504",
    severity=Severity.WARNING,
    kinds=[ClaimKind.ATTRIBUTE],
    conflicting=[
        Example(
            "The video of a shark that swims through a flooded Cardle street is a hoax.",
            "A shark swims through a flooded street in Cardle, a video shows.",
        ),
        Example(
            "Lorimer Airways denies report that it will close the Cardle harbour route",
            "Lorimer Airways plans to close the Cardle harbour route",
        ),
        Example(
            "The video of a whale in the Oderan canal is fake.",
            "A video shows a whale in the Oderan canal.",
        ),
        Example(
            "Rumours that coach Ari Lund will leave Varna are untrue.",
            "Coach Ari Lund is to leave Varna in June.",
        ),
        Example(
            "Story that Balt will sack 900 workers in Sorn is untrue",
            "Balt to sack 900 workers in Sorn",
        ),
        Example(
            "Report that Balt will shut down music service Lumo is not true",
            "Balt is killing music service Lumo",
        ),
    ],
    compatible=[
        Example(
            "Report that Balt will shut down music service Lumo is not true",
            "Balt starts music service Lumo in Sorn",
        ),
        Example(
            "Report that Balt will shut down music service Lumo is not true",
            "Balt buys music service Lumo",
        ),
        Example(
            "The video of a shark that swims through a flooded Cardle street is a hoax.",
            "Is a shark swimming through a flooded street in Cardle?",
        ),
        Example(
            "Police in Cardle arrested a man with a fake passport at the harbour.",
            "Police in Cardle arrested a man at the harbour for his passport.",
        ),
        Example(
            "The video of a shark that swims through a flooded Cardle street is a hoax.",
            "Cardle closed the flooded street after heavy rain.",
        ),
        Example(
            "The bomb threat in Kell was a hoax.",
            "Police in Kell received a bomb threat.",
        ),
        Example(
            "Rumours that coach Ari Lund will leave Varna are untrue.",
            "Coach Ari Lund wins the cup with Varna.",
        ),
        Example(
            "Story that Balt will sack 900 workers in Sorn is untrue",
            "Balt hires 900 workers in Sorn",
        ),
        Example(
            "Fake video shows minister Ada Rolf drunk in parliament",
            "Minister Ada Rolf speaks in parliament on budget",
        ),
    ],
)
def called_false(pair: Pairing) -> Conflict | None:
    """Compare how two sources take one report."""
    left, right = pair.left, pair.right
    if {left.value, right.value} != {FALSE, FACT} or left.attribute != "veracity" or right.attribute != "veracity":
        return None
    called, told = (left, right) if left.value == FALSE else (right, left)
    if len(spoken(left) & spoken(right)) < LEAST_SHARED or not same_report(called, told, pair):
        return None
    return Conflict(
        question=is_true(told),
        left=left.value,
        right=right.value,
        why="One source calls false what the other tells as fact.",
        topic="veracity",
        confidence=0.7,
        left_span=(left.start, left.end),
        right_span=(right.start, right.end),
    )
