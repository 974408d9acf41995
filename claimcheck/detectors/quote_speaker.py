"""Two sources give the same words to different speakers.

Why it matters: a line in the wrong mouth is a correction, and sometimes a lawsuit.

What counts: one utterance in the same words of substance, which each source gives to another person by name.
What does not: a speaker without a name ("a spokesman"), two people of whom one source quotes both with these words, a
body and the person who speaks for it, set phrases, and a speaker that has to be guessed from a pronoun.
"""

from claimcheck.align.entities import clash
from claimcheck.compare.names import same_but_spelling
from claimcheck.compare.quotes import differences, is_content, overlap, own_words, words
from claimcheck.compare.utterances import led_up_to
from claimcheck.judge import Context, Example, Pairing, detector
from claimcheck.models import Claim, ClaimKind, Conflict, MentionKind, Severity

PRONOUNS = frozenset({"he", "she"})
LETTERS = 4  # of a word in a name that tells whose it is; "van" and "Al" do not
LEAST_WORDS, LEAST_CONTENT = 5, 2  # shorter ones are said by many: "I am proud of it", "no comment"; set by hand
ALMOST_ALL = 0.9  # of the shorter quote


@detector(
    code="CC602",
    severity=Severity.WARNING,
    kinds=[ClaimKind.QUOTE],
    conflicting=[
        Example(
            '"The orchard froze in a single night," said the farmer Jorun Vik.',
            '"The orchard froze in a single night," said Tobias Renner, who runs the juice press.',
        ),
        Example(
            '"No violin of this age has ever been glued so badly," Petra Olsen told the court.',
            'In court Hugo Lindt said: "No violin of this age has ever been glued so badly."',
        ),
        Example(
            'The vet, Amos Keller, said the herd had been "starved for most of the winter".',
            'According to Lotte Brandt, who bought the farm, the herd had been "starved for most of the winter".',
        ),
        Example(
            '"I counted forty lanterns on the frozen canal," said the painter, Maud Sievers.',
            '"I counted forty lanterns on the frozen canal," Conrad Falk said.',
        ),
        Example(
            'Outside stood the miller, Ines Karst. "Nobody had swept the loft for nine years," she said.',
            '"Nobody had swept the loft for nine years," sighed Bruno Hatt, the miller\'s neighbour.',
        ),
        Example(
            'Ines Karst\'s verdict was short: "Nobody had swept the loft for nine years."',
            'As Bruno Hatt, a neighbour, put it: "Nobody had swept the loft for nine years."',
        ),
        Example(
            '"The mill was never safe," said Ines Karst, who ran the press.\n\nThe mill at Orl burned on Sunday.',
            'The Orl mill fire took two hours.\n\n"The mill was never safe," said Bruno Hatt, the miller.',
        ),
    ],
    compatible=[
        Example(
            'In a statement Hatt Milling said: "The mill will be built up on the same ground."',
            '"The mill will be built up on the same ground," said Bruno Kell, who runs Hatt.',
        ),
        Example(
            '"The orchard froze in a single night," said the farmer Jorun Vik.',
            '"The orchard froze in a single night," Vik said.',
        ),
        Example(
            '"The orchard froze in a single night," said the farmer Jorun Vik.',
            '"The orchard froze in a single night," a farmer told reporters.',
        ),
        Example(
            '"No comment at this time," said Petra Olsen.',
            '"No comment at this time," said Hugo Lindt.',
        ),
        Example(
            '"At the end of the day it was a team effort," said Petra Olsen.',
            '"At the end of the day it was a team effort," said Hugo Lindt.',
        ),
        Example(
            '"We stopped every pump in the mine," said Amos Keller, a spokesman for Grauwerk.',
            '"We stopped every pump in the mine," the Grauwerk company said.',
        ),
        Example(
            '"The bridge will be open by the spring," said the engineer Ida Moen.',
            '"The bridge will be open by the spring," said Ida Mohn.',
        ),
        Example(
            '"The bridge will be open by the spring," said the engineer Ida Moen.',
            '"The bridge will be open by the spring," said Karl Aas, quoting Ida Moen.',
        ),
        Example(
            '"The river took the lower meadow," said Ida Moen. "The river took the lower meadow," said Karl Aas, too.',
            '"The river took the lower meadow," said Karl Aas.',
        ),
        Example(
            '"The bridge will be open by the spring," said the engineer Ida Moen.',
            '"The tunnel will be shut until the autumn," said Karl Aas.',
        ),
    ],
)
def quote_speaker(pair: Pairing) -> Conflict | None:
    """Compare who says the same words."""
    left, right = pair.left, pair.right
    if (
        left.utterance is None
        or right.utterance is None
        or not (_named(left, pair.context) and _named(right, pair.context))
    ):
        return None
    a, b = left.agents[0], right.agents[0]
    knowledge = pair.context.knowledge
    if not clash(a, b, knowledge) or same_but_spelling(a.name, b.name, knowledge):
        return None
    if not _same_words(left.utterance.words, right.utterance.words):
        return None
    if _known(b.name, left, pair.context) or _known(a.name, right, pair.context):
        return None
    quote = max((left.utterance.words, right.utterance.words), key=lambda said: (len(said), said)).rstrip(",.")
    return Conflict(
        question=f"Who said “{quote}”?",
        left=a.name,
        right=b.name,
        why=f"Both quote the same words, but one gives them to {a.name} and the other to {b.name}.",
        topic=f"speaker|{' '.join(words(quote)[:8])}",
        confidence=0.8,
        left_span=(a.start, a.end),
        right_span=(b.start, b.end),
    )


def _named(claim: Claim, context: Context) -> bool:
    """Tell whether the speaker is one person by name, or by a pronoun whose paragraph has named nobody else."""
    if len(claim.agents) != 1 or claim.agents[0].kind is not MentionKind.PERSON:
        return False
    who = claim.agents[0]
    if who.name.split()[-1] in who.text:
        return True
    before = led_up_to(claim, context)
    named = {name for name in context.people(claim) if name.split()[-1] in before}
    return who.text.lower() in PRONOUNS and named == {who.name}


def _same_words(left: str, right: str) -> bool:
    shared, part = overlap(left, right)
    common = set(own_words(left)) & set(own_words(right))
    if shared < LEAST_WORDS or part < ALMOST_ALL or sum(map(is_content, common)) < LEAST_CONTENT:
        return False
    changed = {word for d in differences(left, right) for word in (*d.left, *d.right)}
    return not any(map(is_content, changed))


def _known(name: str, claim: Claim, context: Context) -> bool:
    """Tell whether the article of ``claim`` has these words from ``name`` too, or names that person in the sentence.

    A name may be that of a firm whose man speaks in the other article: one of its words is then beside his.
    """
    last = name.split()[-1]
    said = claim.utterance.words if claim.utterance is not None else ""
    spoken = [other for other in context.of_article(claim) if other.utterance is not None]
    return any(word in claim.quote for word in name.split() if len(word) >= LETTERS) or any(
        other.agents and other.agents[0].name.split()[-1] == last and _same_words(other.utterance.words, said)
        for other in spoken
        if other.utterance is not None
    )
