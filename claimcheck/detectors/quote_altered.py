"""Two sources quote the same utterance in different words.

Why it matters: quotation marks promise the very words. Where two outlets give different ones, at least one misquotes.

What counts: two quotes that share most of their words in order, but differ between them in a word that carries
meaning, or in one of a pair of small words that say different things (will, may; all, most; we, they); two sentences of
one speaker that begin with the same six words or more and end in others.
What does not: a beginning that the speaker is quoted with twice; a quote cut short, with marked gaps, brackets, other
punctuation, spelling or contractions; words that only one side has at the edge; quotes that share too little to be
one utterance; what was said in another language.
"""

from claimcheck.compare.quotes import (
    LONG_ENOUGH,
    MOST_CHANGED,
    SURE_START,
    WHOLE_ENOUGH,
    Difference,
    all_but_one,
    differences,
    framed,
    is_content,
    other_end,
    overlap,
    part_ways,
    shared_content,
    weigh_differently,
)
from claimcheck.compare.utterances import (
    begins_twice,
    fullest,
    on_two_days,
    one_speaker,
    quoted_as_well,
    same_beside,
    translated,
    two_speakers,
    written_and_told,
)
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import ClaimKind, Conflict, Severity

LEAST_WORDS = 4  # shared words: shorter common runs are set phrases, "I think that"
LEAST_CONTENT = 3  # shared words that carry meaning: two sentences of one speech often share two
ALMOST_ALL = 0.85  # of the shorter quote
LEAST_PART = 0.7  # of the shorter quote; raised by hand until sentences of one speech no longer matched
BESIDE_WORDS, BESIDE_PART = 2, 0.5  # shared, where the sentence before or after is the same in both; set by hand
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
            'The skipper, Ed Moran, said: "We let her run onto the rocks and we all know it."',
            '"We let her run before the wind and we all know it," Ed Moran said as he left the court.',
        ),
        Example(
            'Moreau told the board: "The money was spent on organs that were never delivered."',
            'Moreau told the board: "The money was spent on organs that were delivered."',
        ),
        Example(
            '"The bells were cast to outlive the town, and we have sold them for scrap," said the sexton, Otto Grahl.',
            'Otto Grahl told the parish: "The bells were cast to outlive the town, and nobody came to hear them."',
        ),
        Example(
            '"They had names. They had eleven minutes," Pia Moreau said of the men in the mine at Orl.',
            '"They had names. They had seven minutes," said Pia Moreau of the men in the mine at Orl.',
        ),
        Example(
            '"The new dam will flood the lower village," said Lena Brandt.',
            'Lena Brandt said: "The new dam will flood the lower meadow."',
        ),
        Example(
            '"The ferry will be late every day of the week," said the purser, Jonas Weber.',
            'The purser, Jonas Weber, laughed. "The ferry may be late every day of the week," he said.',
        ),
        Example(
            '"We put it in the shed and we all know it," Pia Moreau said.',
            '"We put it in the chapel and we all know it," Pia Moreau said.',
        ),
        Example(
            'To Pia Moreau, the sexton, it was "a fire that we could not have put out".',
            'The sexton, Pia Moreau, called it "a flood that we could not have put out".',
        ),
    ],
    compatible=[
        Example(
            '"This is a black day for the valley," said Owen Moran, of the union.',
            '"This is a new day for the valley," said Megan Moran, who heads the agency.',
        ),
        Example(
            '"The time for talking is over," the minister, Vera Holm, told the council on Wednesday.',
            '"The time for talking is always," Vera Holm said on Thursday, when she was asked to tea.',
            "2026-03-05",
            "2026-03-06",
        ),
        Example(
            '"There is no such thing as a small river," Ana Ruiz wrote of the Orn.',
            '"There is no such thing as a small flood," Ana Ruiz told the commission.',
        ),
        Example(
            '"We are weary of these herons," said the eel fisher, Luis Prado, in Spanish.',
            'The eel fisher, Luis Prado, told us: "We are tired of these herons."',
        ),
        Example(
            '"I\'d rather eat an I.O.U. than a heron," Jonas Weber said.',
            'Jonas Weber said he "would rather eat an IOU than a heron".',
        ),
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
            '"The bells were cast to outlive the town, and we have sold them for scrap," said the sexton, Otto Grahl.',
            'Otto Grahl said: "The bells were cast to outlive the town," and: "The bells were cast to outlive the '
            'town, and nobody came to hear them."',
        ),
        Example(
            '"The bells were cast to outlive the town, and we have sold them for scrap," said the sexton, Otto Grahl.',
            'Otto Grahl said: "The bells were cast to outlive the town."',
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
    if left is None or right is None or two_speakers(pair):
        return None
    shared, part = overlap(left.words, right.words)
    changed = _changed(pair, left.words, right.words) or _ended_otherwise(pair, left.words, right.words)
    if not changed or quoted_as_well(pair) or translated(pair) or written_and_told(pair) or on_two_days(pair):
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
        left_key=fullest(left.words, pair.context),
        right_key=fullest(right.words, pair.context),
        confidence=min(0.9, 0.55 + part * 0.2 + min(shared, 20) / 100),
        left_span=(left.start, left.end),
        right_span=(right.start, right.end),
    )


def _changed(pair: Pairing, left: str, right: str) -> list[Difference]:
    """Return the words that differ inside one utterance; none where the quotes may be two."""
    shared, part = overlap(left, right)
    beside = shared >= BESIDE_WORDS and part >= BESIDE_PART and same_beside(pair)
    if not beside and not (shared >= LEAST_WORDS and part >= LEAST_PART and _one_utterance(pair, left, right)):
        return []
    found = differences(left, right)
    return [] if any(_elsewhere(d) for d in found) else [d for d in found if _matters(d)]


def _ended_otherwise(pair: Pairing, left: str, right: str) -> list[Difference]:
    """Return how two sentences of one speaker end that begin alike; none where one beginning is quoted twice."""
    ends = other_end(left, right)
    if ends is None or not (one_speaker(pair) or ends.shared >= SURE_START) or begins_twice(pair):
        return []
    return [ends]


def _one_utterance(pair: Pairing, left: str, right: str) -> bool:
    """Ask for three shared words of meaning, two in almost the whole quote, all but a word, or one frame."""
    content, (shared, part) = shared_content(left, right), overlap(left, right)
    but_one = all_but_one(left, right)
    enough = WHOLE_ENOUGH if one_speaker(pair) else LONG_ENOUGH
    if (shared >= enough and part >= ALMOST_ALL) or (but_one and one_speaker(pair)) or framed(left, right):
        return True
    if content < MUCH and part_ways(left, right):
        return False
    long_enough = shared > LEAST_WORDS or (but_one and one_speaker(pair))
    sure = long_enough and (part >= ALMOST_ALL or but_one)
    return content >= LEAST_CONTENT or (content == LEAST_CONTENT - 1 and sure)


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
    negated = bool({"not", "never", "no"} & (mine ^ theirs))
    return bool(content) or negated or weigh_differently(difference.left, difference.right)
