"""Two sources quote the same utterance in different words.

Why it matters: quotation marks promise the very words. Where two outlets give different ones, at least one misquotes.

What counts: two quotes that share most of their words in order, but differ between them in a word that carries
meaning.
What does not: a quote cut short, with marked gaps, brackets, other punctuation, spelling or contractions; words that
only one side has at the edge; quotes that share too little to be one utterance.
"""

from claimcheck.align.entities import clash
from claimcheck.compare.quotes import (
    MOST_CHANGED,
    Difference,
    differences,
    is_content,
    overlap,
    part_ways,
    shared_content,
    words,
)
from claimcheck.judge import Context, Example, Pairing, detector
from claimcheck.models import Claim, ClaimKind, Conflict, Severity

LEAST_WORDS = 4  # shared words: shorter common runs are set phrases, "I think that"
LEAST_CONTENT = 3  # shared words that carry meaning: two sentences of one speech often share two
ALMOST_ALL = 0.85  # of the shorter quote
LEAST_PART = 0.7  # of the shorter quote; raised by hand until sentences of one speech no longer matched
MUCH = 6  # shared words that carry meaning: so many are one utterance though it begins or ends in other words


@detector(
    code="CC601",
    severity=Severity.WARNING,
    kinds=[ClaimKind.QUOTE],
    conflicting=[
        Example(
            '"We shall settle nothing before June," Mayor Ada Moreno said of the harbour bill in Cardle.',
            '"We shall settle everything before June," Mayor Ada Moreno told reporters of the harbour bill in Cardle.',
        ),
        Example(
            'Mayor Ana Ruiz said: "We will never sell the old harbour to strangers."',
            'Mayor Ana Ruiz told reporters: "We will never lease the old harbour to strangers."',
        ),
        Example(
            'The trainer, Jonas Weber, said the mare had been "kept in the dark for eleven weeks without water".',
            '"She was kept in the dark for seven weeks without water," said the trainer, Jonas Weber.',
        ),
        Example(
            '“Nobody at the old observatory saw the comet break apart," said Lena Brandt.',
            "Lena Brandt said: ‘Nobody at the old observatory saw the comet come back.’",
        ),
        Example(
            '"The choir did not lose its voice, it lost its roof," the conductor, Pia Moreau, said.',
            '"The choir did not lose its voice, it lost its way," Pia Moreau said.',
        ),
        Example(
            'Moreau told the board: "The money was spent on organs that were never delivered."',
            'Moreau told the board: "The money was spent on organs that were delivered."',
        ),
        Example(
            '"The new dam will flood the lower village," said Lena Brandt.',
            'Lena Brandt said: "The new dam will flood the lower meadow."',
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
        Example(
            '"Then we shall meet in the upper court, and we will win at the upper court, and drink to it," Weber said.',
            '"And we will win in the upper court," Weber said.',
        ),
        Example(
            '"The organ, the bells ... and the windows were insured for nothing," Pia Moreau said.',
            '"The organ, the bells, the pews and the windows were insured for nothing," Pia Moreau said.',
        ),
        Example(
            "The trainer said the mare's colour was “not natural” and that she “recognised nobody” in the stable.",
            "The trainer said the mare's color was 'not natural' and that she 'recognized nobody' in the stable.",
        ),
        Example(
            '"I believe a garden is a conversation between a man and a hill," Lena Brandt said.',
            '"My view is that a garden itself is a conversation between a man and a hill, and dear," Lena Brandt said.',
        ),
        Example(
            '"We counted 5% of the birds twice," said the warden, Jonas Weber.',
            '"We counted five percent of the birds twice," said the warden, Jonas Weber.',
        ),
        Example(
            '"The western pier will be rebuilt before the winter," said Ana Ruiz.',
            '"The eastern pier will be rebuilt before the winter," said Jonas Weber.',
        ),
        Example(
            '"The western pier will be rebuilt," Ana Ruiz said. "The eastern pier will be rebuilt as well."',
            '"The eastern pier will be rebuilt as well," Ana Ruiz said, and: "The western pier will be rebuilt."',
        ),
    ],
)
def quote_altered(pair: Pairing) -> Conflict | None:
    """Compare the words of two quotes."""
    left, right = pair.left.utterance, pair.right.utterance
    if left is None or right is None or _two_speakers(pair):
        return None
    shared, part = overlap(left.words, right.words)
    if shared < LEAST_WORDS or part < LEAST_PART:
        return None
    if _quoted_as_well(pair.left, pair.right, pair.context) or _quoted_as_well(pair.right, pair.left, pair.context):
        return None
    found = differences(left.words, right.words)
    if not _one_utterance(left.words, right.words, shared, part) or any(_elsewhere(d) for d in found):
        return None
    changed = [d for d in found if _matters(d)]
    if not changed:
        return None
    speaker = max(
        (a.name for c in (pair.left, pair.right) for a in c.agents), key=lambda n: (len(n), n), default="the speaker"
    )
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
        left_key=_fullest(left.words, pair.context),
        right_key=_fullest(right.words, pair.context),
        confidence=min(0.9, 0.55 + part * 0.2 + min(shared, 20) / 100),
        left_span=(left.start, left.end),
        right_span=(right.start, right.end),
    )


def _two_speakers(pair: Pairing) -> bool:
    """Tell whether two people speak: like words of two are two utterances."""
    return any(clash(a, b, pair.context.knowledge) for a in pair.left.agents for b in pair.right.agents)


def _one_utterance(left: str, right: str, shared: int, part: float) -> bool:
    """Ask for three shared words of meaning, or for two in a run that is almost the whole quote, or all but a word."""
    content = shared_content(left, right)
    if content < MUCH and part_ways(left, right):
        return False
    sure = part >= ALMOST_ALL or len(words(left)) == len(words(right)) == shared + 1
    return content >= LEAST_CONTENT or (content == LEAST_CONTENT - 1 and shared > LEAST_WORDS and sure)


def _quoted_as_well(claim: Claim, other: Claim, context: Context) -> bool:
    """Tell whether the other article has these very words too: then the two quotes are two sentences of one speech."""
    said = words(claim.utterance.words) if claim.utterance is not None else []
    quotes = [c.utterance for c in context.claims.get(other.article_id, ()) if c.utterance is not None]
    return any(words(quote.words) == said for quote in quotes)


def _fullest(quote: str, context: Context) -> str:
    """Return the words of the longest quote that has all of these in a row: a quote cut short is the same answer."""
    said = f" {' '.join(words(quote))} "
    spoken = {c.utterance.words for listed in context.claims.values() for c in listed if c.utterance is not None}
    longer = (" ".join(words(each)) for each in spoken)
    return max((each for each in longer if said in f" {each} "), key=lambda each: (len(each), each), default=said)


def _elsewhere(difference: Difference) -> bool:
    """Tell whether both sides go on with so many other words that they are two utterances."""
    return min(len(difference.left), len(difference.right)) > MOST_CHANGED


def _matters(difference: Difference) -> bool:
    """Tell whether a difference changes the words: a content word replaced or inserted, not only small words."""
    mine, theirs = set(difference.left), set(difference.right)
    if max(len(difference.left), len(difference.right)) > MOST_CHANGED:
        return False
    if "".join(difference.left) == "".join(difference.right):
        return False
    content = {word for word in mine ^ theirs if is_content(word)}
    return bool(content) or bool({"not", "never", "no"} & (mine ^ theirs))
