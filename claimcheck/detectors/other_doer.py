"""Two sources say that different persons, states or organisations did the same thing, or that other things caused it.

Why it matters: who fired first, who asked for the meeting, who scored: one name instead of another turns a story round.

What counts: one deed that has one doer, and that either article tells once, done by two named doers of one sort, or by
two groups of which nobody is both; one event or one death of two causes; one prize that two got.
What does not: several doers of whom one is common, a part and its whole (a minister and the government), acts that many
can do at once (saying, meeting, voting), a cause told more or less closely, plans, denials and disputes that both
articles report.
"""

from claimcheck.compare.acts import how_sure, other_amounts, told_once, which_is_known
from claimcheck.compare.deeds import CAUSE, FATAL, PRIZE, Deed, both_of_one_deed
from claimcheck.compare.doers import Differ, named
from claimcheck.compare.office_deeds import of_one_office
from claimcheck.compare.questions import who_did
from claimcheck.compare.saying import helpers, inside, phrase
from claimcheck.compare.worlds import about, denied, disputed, firm, real, times_meet
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import Claim, ClaimKind, Conflict, Severity


@detector(
    code="CC305",
    severity=Severity.ERROR,
    kinds=[ClaimKind.EVENT],
    conflicting=[
        Example(
            "The winning goal against Cardle Town was scored by striker Jonas Weber.",
            "The winning goal against Cardle Town was scored by striker Milan Kovac.",
        ),
        Example(
            "The fire at the Malvern paint factory was caused by a gas leak.",
            "The fire at the Malvern paint factory was caused by an electric heater.",
        ),
        Example(
            "The cannery fire was blamed on a faulty heater.",
            "The fire at the cannery was due to a discarded cigarette.",
        ),
        Example(
            "Ola Tveit, the painter, died of a stroke on Sunday.",
            "The painter Ola Tveit died from pneumonia on Sunday.",
        ),
        Example(
            "The sea wall at Port Ness collapsed because of a design flaw, the inquiry found.",
            "The sea wall at Port Ness collapsed because of poor concrete, the inquiry found.",
        ),
        Example(
            "The prize for the best cheese went to Alda Moretti of Bergamo.",
            "The jury gave the prize for the best cheese to Ruth Zeller.",
        ),
        Example(
            "The order to shut the lock gates was given by the harbour master, Tilda Roos, at noon.",
            "The order to shut the lock gates was given by the duty engineer, Bram Kessel, at noon.",
        ),
        Example(
            "The bell of Saint Hedda's is old. The bell was rung for the last time by the sexton, Jorun Aske.",
            "The bell of Saint Hedda's is old. It was the verger, Piet Lohmann, who rang the bell for the last time.",
        ),
        Example(
            "Shepherds attacked a survey team of the land registry near Ulm on Tuesday, breaking two theodolites.",
            "A survey team of the land registry was attacked near Ulm on Tuesday by rangers breaking its rods.",
        ),
        Example(
            "Edda Vorn, 51, was rescued from the pine by the mountain rescue service at dusk.",
            "Edda Vorn, 51, hung in the pine until dusk, when the fire brigade rescued her.",
        ),
        Example(
            "Kenyan troops fired first in the quarrel over the well at Moyale, drivers said.",
            "Ethiopian troops fired the first shot in the quarrel over the well at Moyale, drivers said.",
        ),
        Example(
            "The referee, Rolf Teske, sent off two bowlers on Sunday.",
            "Referee Nils Aman sent off two bowlers on Sunday.",
        ),
        Example(
            "Interior Minister Anna Lohse presented the plan for the barracks in Kolm on Monday.",
            "The plan for the barracks in Kolm was presented on Monday by the interior minister, Milan Kovac.",
        ),
        Example(
            "The contract for the new tram in Kelm goes to Baltic Works. The council decided on Monday.",
            "The council decided on Monday about the new tram in Kelm. Tarn Motors won the contract.",
        ),
        Example(
            "The avalanche above Tarn was caused by skiers who had left the piste, the mayor said.",
            "Blasting at a quarry caused the avalanche above Tarn, according to a report.",
        ),
        Example(
            "A discarded cigarette is being blamed for the fire at the cannery in Kelm. The cannery will stay shut.",
            "The fire at the cannery in Kelm was started by a faulty heater. The cannery will stay shut.",
        ),
        Example(
            "The kennel in Kelm burned down on Monday. The cause of the fire was a discarded cigarette.",
            "The kennel in Kelm burned down on Monday. The cause was a short circuit, the fire brigade said.",
        ),
        Example(
            "The fever in Kelm made 40 people ill. The fever was traced to a water tank.",
            "In Kelm 40 people fell ill with a fever. A bad egg was to blame for the fever, doctors said.",
        ),
        Example(
            "The motion to close the mine was seconded by councillor Iris Bell.",
            "Councillor Tomas Gawron was the seconder of the motion to close the mine.",
        ),
        Example(
            "The accident in Orn had been caused by the failure of a splice in the haul rope, the inspector said.",
            "The inspector said the runaway in Orn came about because a hydraulic line to the brake burst.",
        ),
        Example(
            "The submersible was piloted by Einar Sol, an ex-navy engineer from Bergen. It dived off Orn.",
            "The submersible dived off Orn. At the controls that day was Teuila Fale, a harbour hand from Apia.",
        ),
        Example(
            "The motion of no confidence in the mayor of Cardle was tabled by Jonas Weber on Monday.",
            "Lena Brandt put forward the no-confidence motion against the mayor of Cardle on Monday.",
        ),
    ],
    compatible=[
        Example(
            "The town hall of Orsk was designed by the architect Josef Tandler.",
            "Emil Prohaska was an architect of the town hall of Orsk.",
        ),
        Example(
            "The town hall of Orsk was designed by the architect Josef Tandler.",
            "Emil Prohaska is the owner of the town hall of Orsk.",
        ),
        Example(
            "The winning goal against Cardle Town was scored by striker Jonas Weber.",
            "The winning goal against Cardle Town was scored by Weber.",
        ),
        Example(
            "Norway asked for the meeting with Kenya in Geneva on Monday.",
            "Norway and Kenya asked for the meeting in Geneva on Monday.",
        ),
        Example(
            "Bishop Karel Vondra spoke to the miners of Lodestone shaft on Monday.",
            "Senator Ruth Amsel spoke to the miners of Lodestone shaft on Monday.",
        ),
        Example(
            "Bishop Karel Vondra praised the miners of Lodestone shaft on Monday.",
            "Senator Ruth Amsel praised the miners of Lodestone shaft on Monday.",
        ),
        Example(
            "The cannery fire was blamed on a faulty heater.",
            "The fire at the cannery was caused by an electric appliance that had been left on.",
        ),
        Example(
            "The roof of the kennel fell in because of the storm.",
            "The roof of the kennel fell in because of a tree.",
        ),
        Example(
            "The duel was sparked by a poem, Ola Tveit said.",
            "The duel was sparked by the insult, Ola Tveit said.",
        ),
        Example(
            "Hamish Orr won the sheepdog class of the county trial at Kelso on Saturday.",
            "The puppy class of the county trial at Kelso on Saturday was won by Morag Baird.",
        ),
        Example(
            "The dog was rescued from the well by firefighters and the coastguard at noon.",
            "The dog was rescued from the well by the coastguard at noon.",
        ),
        Example(
            "Police rescued the dog from the well at noon.",
            "Officers rescued the dog from the well at noon.",
        ),
        Example(
            "The painting was discovered by a plumber in the attic of the rectory.",
            "The painting was discovered by Karl Brandt, 51, in the attic of the rectory.",
        ),
        Example(
            "Haldane Group made an offer for the brewery of Kelm on Monday.",
            "Corvin Breweries made an offer for the brewery of Kelm on Monday.",
        ),
        Example(
            "Farmers who live in the village of Orn attacked the surveyors of the dam on Monday.",
            "Villagers attacked the surveyors of the dam at Orn on Monday.",
        ),
        Example(
            "The barge sank because of a crack in the hull, the harbour office said. Ice had made the crack.",
            "The barge sank because of ice, the harbour office said.",
        ),
        Example(
            "Interior Minister Anna Lohse signed the treaty on eels in Kolm on Monday.",
            "The treaty on eels was signed in Kolm on Monday by the interior minister, Milan Kovac.",
        ),
        Example(
            "The Otter Board found nearly 230 dead otters on the coast of Kolm.",
            "The Coast Office found nearly 310 dead otters on the coast of Kolm.",
        ),
    ],
)
def other_doer(pair: Pairing) -> Conflict | None:
    """Compare who did, or what caused, one thing."""
    left, right, knowledge = pair.left, pair.right, pair.context.knowledge
    deeds = both_of_one_deed(left, right, knowledge) or of_one_office(pair)
    if deeds is None or (
        any(denied(claim) or not (real(claim) and firm(claim)) for claim in (left, right))
        or disputed(pair)
        or not times_meet(left, right)
    ):
        return None
    mine, theirs = deeds
    sure = how_sure(pair, mine, theirs)
    if sure is Differ.NOT or not which_is_known(pair, mine, theirs) or not told_once(pair, mine, theirs):
        return None
    if other_amounts(pair, mine, theirs):
        return None
    a, b = _names(mine, pair), _names(theirs, pair)
    return Conflict(
        question=_question(mine, theirs, pair),
        left=a,
        right=b,
        why=f"Both tell of one thing, but one says it was {a} and the other {b}.",
        topic=f"doer|{about(pair)}",
        confidence=0.7 if sure is Differ.NAMED else 0.65,
        severity=None if sure is Differ.NAMED else Severity.WARNING,
        left_span=(mine.doers[0].start, mine.doers[0].end),
        right_span=(theirs.doers[0].start, theirs.doers[0].end),
    )


def _question(mine: Deed, theirs: Deed, pair: Pairing) -> str:
    """Ask who did it, or what it came of."""
    told = [(deed.targets[0], claim) for deed, claim in ((mine, pair.left), (theirs, pair.right)) if deed.targets]
    if not told and mine.key == CAUSE:
        return "What was the cause?"
    if not told or not mine.key.startswith((CAUSE, FATAL, PRIZE)):
        return who_did(pair)
    target, happened = max(
        ((phrase(*one, pair), _happened(one[1])) for one in told), key=lambda one: (len(one[0]), one)
    )
    if mine.key.startswith(CAUSE):
        return f"Why {happened[0]} {target} {happened[1]}?" if any(happened) else f"What caused {target}?"
    return f"What did {target} die of?" if mine.key == FATAL else f"Who got {target}?"


def _happened(claim: Claim) -> tuple[str, str]:
    """Return the helper and the verb of what a claim gives the reason for: did collapse, were halted; empty if none."""
    if not claim.attribute:
        return "", ""
    helping = helpers(claim).split()
    passive = bool(helping) and helping[-1] in ("was", "were", "been", "is", "are")
    return (helping[0], claim.predicate.text) if passive else ("did", claim.attribute)


def _names(deed: Deed, pair: Pairing) -> str:
    return ", ".join(doer.name if named(doer) else inside(doer.text, pair) for doer in deed.doers)
