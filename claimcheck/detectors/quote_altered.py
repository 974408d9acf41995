"""Two sources quote the same utterance in different words.

Why it matters: quotation marks promise the very words. Where two outlets give different ones, at least one misquotes.

What counts: two quotes that share most of their words in order, but differ between them in a word that carries
meaning.
What does not: a quote cut short, with marked gaps, brackets, other punctuation, spelling or contractions; words that
only one side has at the edge; quotes that share too little to be one utterance.
"""

from spacy.lang.en.stop_words import STOP_WORDS

from claimcheck.compare.quotes import Difference, differences, has_gap, overlap
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import ClaimKind, Conflict, Severity

LEAST_WORDS = 4  # shared words: shorter common runs are set phrases, "I think that"
LEAST_PART = 0.6  # of the shorter quote: below it corpus pairs were different sentences of one speech
MOST_CHANGED = 4  # words on one side: longer gaps are sentences left out


@detector(
    code="CC601",
    severity=Severity.WARNING,
    kinds=[ClaimKind.QUOTE],
    conflicting=[
        Example(
            'Mayor Ana Ruiz said: "We will never sell the old harbour to strangers."',
            'Mayor Ana Ruiz told reporters: "We will never lease the old harbour to strangers."',
        ),
    ],
    compatible=[
        Example(
            'Mayor Ana Ruiz said: "We will never sell the old harbour to strangers."',
            'Mayor Ana Ruiz told reporters: "We\'ll never sell the [old] harbour to strangers", and left.',
        ),
        Example(
            'Mayor Ana Ruiz said: "We will never sell the old harbour to strangers."',
            'Mayor Ana Ruiz said: "The harbour belongs to the town and its children."',
        ),
    ],
)
def quote_altered(pair: Pairing) -> Conflict | None:
    """Compare the words of two quotes."""
    left, right = pair.left.utterance, pair.right.utterance
    if left is None or right is None:
        return None
    shared, part = overlap(left.words, right.words)
    if shared < LEAST_WORDS or part < LEAST_PART:
        return None
    gaps = has_gap(left.words) or has_gap(right.words)
    changed = [d for d in differences(left.words, right.words) if _matters(d, gaps)]
    if not changed:
        return None
    speaker = next((agent.name for claim in (pair.left, pair.right) for agent in claim.agents), "the speaker")
    mine, theirs = (
        " … ".join(" ".join(side) or "(nothing)" for side in sides)
        for sides in zip(*((d.left, d.right) for d in changed), strict=True)
    )
    instead = f"where one has “{mine}” the other has “{theirs}”"
    return Conflict(
        question=f"What exactly did {speaker} say?",
        left=f"“{left.words}”",
        right=f"“{right.words}”",
        why=f"Both quote the same utterance ({shared} words in common), but {instead}.",
        topic=f"quote|{speaker.casefold()}",
        confidence=min(0.9, 0.55 + part * 0.2 + min(shared, 20) / 100),
        left_span=(left.start, left.end),
        right_span=(right.start, right.end),
    )


def _matters(difference: Difference, gaps: bool) -> bool:
    """Tell whether a difference changes the words: a content word replaced or inserted, not only small words."""
    mine, theirs = set(difference.left), set(difference.right)
    if max(len(difference.left), len(difference.right)) > MOST_CHANGED:
        return False
    if gaps and not (mine and theirs):
        return False
    if "".join(difference.left) == "".join(difference.right):
        return False
    content = {word for word in mine ^ theirs if word not in STOP_WORDS}
    return bool(content) or bool({"not", "never", "no"} & (mine ^ theirs))
