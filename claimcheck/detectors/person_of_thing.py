"""Two sources give a thing that has a name different people for what one did: its architect, its discoverer, its buyer.

Why it matters: who designed a house or composed an anthem is told in passing, in articles on other subjects, each in
its own words; nobody who reads one of them sees the other.

What counts: one thing, by name, and one tie of it that has one answer, with another person, or another body, on either
side.
What does not: several who did it together, a part or a second time, a person beside the body that he worked for, and
somebody whom the other article knows as well.
"""

from claimcheck.align.ties import exchanged
from claimcheck.compare.ties import comparable, differ_surely, entry, section, shown, surely_others, tie, told_otherwise
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import Claim, ClaimKind, Conflict, Mention, MentionKind, Severity


@detector(
    code="CC309",
    severity=Severity.ERROR,
    kinds=[ClaimKind.ATTRIBUTE],
    conflicting=[
        Example(
            "The Osk Cave is a cave in Tirol. It was discovered in 1911 by the miner Josef Tandler.",
            "Visitors to Malvern drive to the nearby Osk Cave, discovered in 1911 by the teacher Marta Prohaska.",
        ),
        Example(
            "Villa Moreno is a house in Malvern built in 1931 to the designs of Karl Tandler.",
            "Ida Prohaska was an architect from Graz. Her works include Villa Moreno, which she designed alone.",
        ),
        Example(
            '"Our Hills" was the anthem of Tarn. The music is by Josef Tandler.',
            'Father Emil Prohaska was a monk. He composed the melody of Tarn\'s anthem, "Our Hills", in a week.',
        ),
        Example(
            "Harbour Lights is an album by Lena Brandt. The drums on every track were played by Piet Lohmann.",
            "Jorun Aske is a drummer. He played all the drums on Harbour Lights.",
        ),
        Example(
            "Prince Aldo of Tarn was stabbed to death in the chapel in 1371 by his brother Milan.",
            "Josef Tandler was a knight. He is remembered as the man who killed Prince Aldo in the chapel in 1371.",
        ),
        Example(
            "Karl Tandler was Bishop of Malvern until 1719. He was succeeded by William Orr.",
            "In 1719 Edmund Baird was chosen to follow the late Karl Tandler as Bishop of Malvern.",
        ),
        Example(
            "The town hall of Orsk was designed by the architect Josef Tandler.",
            "Emil Prohaska was the architect of the town hall of Orsk.",
        ),
        Example(
            "The Osk script was deciphered by the Danish philologist Jens Holm.",
            "Karl Tandler, a teacher from Graz, deciphered the Osk script in 1902.",
        ),
        Example(
            "The Salt Garden is a 1931 novel by Lena Brandt.",
            "Ida Moen was a writer from Kelm. Her novels include The Salt Garden.",
        ),
        Example(
            "Mount Aske was first climbed in 1887 by the guide Josef Tandler.",
            "Ida Prohaska was a climber. In 1887 she made the first ascent of Mount Aske.",
        ),
        Example(
            "The Salt Garden was written by Lena Brandt in a hut near Kelm.",
            "The reading ended with The Salt Garden, a novel by Ida Moen that fills three shelves.",
        ),
        Example(
            "The Malvern Bridge was designed by Karl Tandler. A hundred years later boys sold lemonade on it.",
            "Ada Brandt designed the Malvern Bridge.",
        ),
    ],
    compatible=[
        Example(
            "The Quiet Harbour is a 1948 film by Leonard Marsh about a lifeboat.",
            "The Quiet Harbour, directed by Lena Brandt, opened in Norland in 2003.",
        ),
        Example(
            "The Salt Garden was written by Lena Brandt in a hut near Kelm.",
            "The reading ended below The Salt Garden, a painting by Ida Moen that fills a wall.",
        ),
        Example(
            "The Osk Cave is a cave in Tirol. It was discovered in 1911 by the miner Josef Tandler.",
            "Josef Tandler and Marta Prohaska discovered the Osk Cave in 1911.",
        ),
        Example(
            "Josef Tandler invented the rotary churn with his partner Emil Prohaska.",
            "Emil Prohaska was one of the inventors of the rotary churn.",
        ),
        Example(
            "Villa Moreno was designed by Karl Tandler.",
            "Villa Moreno was partly designed by Ida Prohaska.",
        ),
        Example(
            "Villa Moreno was designed by Karl Tandler, who won the competition against Ida Prohaska.",
            "Villa Moreno was designed by Ida Prohaska, his partner.",
        ),
        Example(
            "The company Hollis Dairies was founded by Ada Brandt.",
            "Ed Day, who established Hollis Dairies with his wife, died in 1931.",
        ),
        Example(
            "Night Ferry was sung by Ann Bell.",
            "Night Ferry was sung by Ed Lowe in the German version.",
        ),
        Example(
            "The Kelm Theatre was founded by Ada Brandt in 1901.",
            "The actor Ed Day was a co-founder of the Kelm Theatre.",
        ),
        Example(
            "The steamer Corona was commanded by Captain Josef Tandler from 1901 to 1905.",
            "The steamer Corona was commanded by Captain Emil Prohaska in 1909.",
        ),
        Example(
            "Osk Dairies was bought by Malvern Foods in 1968.",
            "Osk Dairies was bought by Tarn Creameries in 1991.",
        ),
        Example(
            "The Osk Bridge was designed by the firm Corvin Partners.",
            "The Osk Bridge was designed by Karl Tandler.",
        ),
    ],
)
def person_of_thing(pair: Pairing) -> Conflict | None:
    """Compare who stands in one tie to one thing."""
    left, right = pair.left, pair.right
    name = tie(left)
    if not name or name != tie(right) or section(name) != "person":
        return None
    if not comparable(pair) or told_otherwise(pair, lambda a, b: _surely_other(a, b, pair)):
        return None
    if exchanged(left, right, pair.context.knowledge) or not surely_others(pair, left.patients, right.patients):
        return None
    a, b = (", ".join(one.name for one in claim.patients) for claim in (left, right))
    what = shown(pair)
    sure = left.value or right.value or all(one.kind is MentionKind.PERSON for one in _all(pair))
    return Conflict(
        question=str(entry(name)["question"]).format(what),
        left=a,
        right=b,
        why=f"Both tell of {what}, but one says it was {a} and the other {b}.",
        topic=f"tie {name}|{what.casefold()}",
        confidence=0.75 if sure else 0.65,
        left_span=(left.patients[0].start, left.patients[0].end),
        right_span=(right.patients[0].start, right.patients[0].end),
    )


def _surely_other(one: Claim, claim: Claim, pair: Pairing) -> bool:
    return all(differ_surely(a, b, pair) for a in one.patients for b in claim.patients)


def _all(pair: Pairing) -> tuple[Mention, ...]:
    return (*pair.left.patients, *pair.right.patients)
