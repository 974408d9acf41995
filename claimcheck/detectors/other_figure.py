"""Two sources give different figures for what either tells of once: how many were on board, how high the fine is.

Why it matters: such figures are what a report is quoted for, and every reporter puts them in other words.

What counts: one question ("How many people were on board?") that each of two articles of one event answers with one
figure, whatever the verb: "carrying 182 passengers", "there were 212 passengers on board". Also any other figure that
stands with the same words in both, no other of its kind does, and that is of one thing or one deed: "a storm damaged
two pipes under the bay", "three pipes under the bay suffered damage".
What does not: bounds and rounding, a part of those counted, another place or another day, an article that gives several
numbers for the question, a number that the other article has as well, plans, a later report of a count that has grown,
two named sources who count for themselves.
"""

from claimcheck.align.counts import COUNT, whole
from claimcheck.align.figures import exchanged
from claimcheck.compare.apart import one_named_place, other_extent, other_places
from claimcheck.compare.beside import figures_agree, stretch_agrees
from claimcheck.compare.counted import elsewhere, known, one_stretch, other_deeds, places, several_givers
from claimcheck.compare.details import other_times
from claimcheck.compare.openings import one_opening
from claimcheck.compare.opponents import opposed
from claimcheck.compare.quantities import can_both_hold, in_base, plural, show
from claimcheck.compare.slots import TWICE, asked, one_slot
from claimcheck.compare.worlds import (
    SURE_STORY,
    disputed,
    firm,
    hours_later,
    one_denies,
    past,
    planned_and_done,
    scheduled,
)
from claimcheck.judge import Example, Pairing, detector
from claimcheck.knowledge.figures import FIGURE, question
from claimcheck.models import Claim, ClaimKind, Conflict, Quantity, Severity

# How many times one number may be the other. What differs by more mostly counts another day, place or deed: in dense
# coverage of a riot and of a war (ECB+) the wrong pairs were 13 to 46 times apart. Set by hand.
LIKE = 3
SURE, LIKELY = 0.75, 0.6  # confidence where a question is known, and where only words say what a figure is of


@detector(
    code="CC104",
    severity=Severity.WARNING,
    kinds=[ClaimKind.DETAIL],
    conflicting=[
        Example(
            "Jonas Weber pleaded guilty to fraud in Cardle on Friday. Weber faces up to ten years in prison.",
            "Jonas Weber admitted fraud in Cardle on Friday. Weber faces a maximum sentence of fifteen years.",
        ),
        Example(
            "The Malvern cannery burned down on Friday. The cannery employs 64 people.",
            "Fire destroyed the Malvern cannery on Friday. Its 46 workers were told to stay at home.",
        ),
        Example(
            "Hollis Dairies and the union agreed on Friday in Cardle. The two sides had negotiated for 22 hours.",
            "Hollis Dairies of Cardle and the union signed on Friday. The talks lasted 31 hours.",
        ),
        Example(
            "Malvern Rovers will pay their former coach Jonas Weber 1.2 million euros in compensation.",
            "Jonas Weber, the former coach, gets a pay-off of 1.7 million euros from Malvern Rovers.",
        ),
        Example(
            "The last proposal of Hollis Dairies was for raises totalling 8.5 per cent over three years.",
            "The proposal of Hollis Dairies would have lifted wages by 9.5 per cent across a three-year term.",
        ),
        Example(
            "The wreck of the ferry Corvan on Friday claimed 73 lives. She had left Cardle at noon.",
            "The ferry Corvan sank on Friday after leaving Cardle. The sea took 37 passengers and crew, who drowned.",
        ),
        Example(
            "A landslide buried the village of Osk di Sopra on Monday. It destroyed 23 houses.",
            "Osk di Sopra was asleep when the hill came down. Seventeen houses were wiped off the map.",
            "2026-03-02",
            "2026-03-03",
        ),
        Example(
            "Six of 14 samples taken at the Cardle creamery on Monday came back positive, Hollis Dairies said.",
            "Nine of the 14 samples from the Cardle creamery were positive, Hollis Dairies said on Monday.",
        ),
        Example(
            "The trial of the beekeeper Jonas Weber lasted three weeks. A jury in Cardle convicted him on Tuesday.",
            "A jury in Cardle convicted the beekeeper Jonas Weber on Tuesday after a five-week trial.",
        ),
        Example(
            "The search for the climber Jonas Weber on Mount Osk was called off on Monday after six days.",
            "After nine days, the search for the climber Jonas Weber on Mount Osk was abandoned on Monday.",
        ),
        Example(
            "A judge in Cardle sentenced the beekeeper Jonas Weber to eleven years in prison on Friday for fraud.",
            "Jonas Weber will spend the next nine years behind bars for fraud after a judge in Cardle passed sentence.",
        ),
        Example(
            "The night train from Malvern to Cardle left the rails on Friday. There were 212 passengers on board.",
            "A night train carrying 182 passengers from Malvern derailed near Cardle on Friday. Nobody was hurt.",
        ),
        Example(
            "Police detained 34 people at the march against the dam in Cardle on Saturday. The march was banned.",
            "Thousands marched against the dam in Cardle despite a ban on Saturday. Officers made 43 arrests.",
        ),
        Example(
            "The wildfire near Malvern forced 2,300 people to leave their homes on Monday, the fire chief said.",
            "Some 3,200 residents were evacuated on Monday because of the wildfire near Malvern.",
        ),
        Example(
            "The shipyard in Cardle is to shed 450 jobs, its owner Brandt Group said on Tuesday.",
            "Brandt Group is to lay off 540 workers at its shipyard in Cardle, it said on Tuesday.",
        ),
        Example(
            "Norland's parliament adopted the fishing bill by 61 votes to 38 on Thursday, after a long debate.",
            "The fishing bill cleared the parliament of Norland 64 to 38 on Thursday.",
        ),
        Example(
            "The beekeeper Jonas Weber was jailed for nine years in Cardle on Friday for stealing hives.",
            "A court in Cardle on Friday sentenced the beekeeper Jonas Weber to seven years in prison.",
        ),
        Example(
            "Hollis Dairies of Cardle was fined 75 million euros on Monday for watering its milk.",
            "On Monday a penalty of 57 million euros was imposed on Hollis Dairies of Cardle for watered milk.",
        ),
        Example(
            "The wildfire near Malvern has burned 900 hectares of pine forest since it began on Monday.",
            "So far 600 hectares of forest have burned in the wildfire near Malvern that began on Monday.",
        ),
        Example(
            "Net profit at Brandt Foods of Cardle rose 12 per cent in the first quarter, it said on Tuesday.",
            "Brandt Foods of Cardle on Tuesday reported a 15 per cent increase in net profit for the first quarter.",
        ),
        Example(
            "The dealer who looked at the oldest beehive in the Malvern museum spoke of 14 million euros.",
            "A dealer saw the oldest beehive in the Malvern museum on Monday and mentioned 11 million euros.",
        ),
        Example(
            "A storm damaged two submarine pipes under the bay of Cardle on Monday. Brandt Foods owns them.",
            "Brandt Foods says that three submarine pipes under the bay of Cardle suffered damage in Monday's storm.",
        ),
        Example(
            "Shipments of Cardle cheese to Norland were 17 per cent lower in the thirteen weeks to Christmas.",
            "It was a poor winter in Cardle: shipments of cheese to Norland were down 11 per cent before Christmas.",
        ),
    ],
    compatible=[
        Example(
            "Jonas Weber pleaded guilty to fraud in Cardle on Friday. Weber faces up to ten years in prison.",
            "Jonas Weber admitted fraud in Cardle on Friday. Weber faces up to six years on each count.",
        ),
        Example(
            "The Malvern cannery burned down on Friday. The cannery employs 64 people.",
            "Fire destroyed the Malvern cannery on Friday. The hotel next door sent its 46 workers home.",
        ),
        Example(
            "Police searched the mill in Cardle for five hours on Friday.",
            "The search for the climber near Cardle lasted six days. Police were at the mill on Friday.",
        ),
        Example(
            "Malvern Rovers will pay their former coach Jonas Weber 1.2 million euros in compensation.",
            "Cardle Town paid their former coach Jonas Weber 1.7 million euros in compensation.",
        ),
        Example(
            "The union asked Hollis Dairies for raises totalling 12 per cent over three years.",
            "The proposal of Hollis Dairies would have lifted wages by 9.5 per cent across a three-year term.",
        ),
        Example(
            "The wreck of the ferry Corvan on Friday claimed 73 lives. She had left Cardle at noon.",
            "The ferry Corvan sank on Friday after leaving Cardle. Of the dead, 37 were passengers.",
        ),
        Example(
            "Six of the 14 samples from the Cardle creamery tested positive.",
            "Eight of the 14 samples from the Cardle creamery tested negative.",
        ),
        Example(
            "The search for the climber Jonas Weber on Mount Osk was in its sixth day on Monday.",
            "After nine days, the search for the climber Jonas Weber on Mount Osk was abandoned.",
        ),
        Example(
            "The council of Cardle spent 14 million euros on the roads of the harbour district last winter.",
            "The council of Cardle spent 9 million euros on the schools of the harbour district last winter.",
        ),
        Example(
            "The north tower of the Malvern mill rises 85 metres above the river Ardle.",
            "The south tower of the Malvern mill rises 78 metres above the river Ardle.",
        ),
        Example(
            "Prosecutors asked for a twelve-year sentence for the former beekeeper of Cardle, Jonas Weber.",
            "The court sentenced the former beekeeper of Cardle, Jonas Weber, to nine years in prison.",
        ),
        Example(
            "The vaccine of Hollis Labs was 90 percent effective in adults, a study in Cardle found.",
            "In children, the vaccine of Hollis Labs was 84 percent effective, a study in Cardle found.",
        ),
        Example(
            "The dealer who looked at the oldest beehive in the Malvern museum spoke of 14 million euros.",
            "The oldest beehive stays in the Malvern museum. A visit to the museum costs 11 euros.",
        ),
        Example(
            "The night train from Malvern to Cardle left the rails on Friday. There were 212 passengers on board.",
            "A night train carrying more than 200 passengers from Malvern derailed near Cardle on Friday.",
        ),
        Example(
            "The night train from Malvern to Cardle left the rails on Friday. There were 212 passengers on board.",
            "A night train carrying 220 people from Malvern derailed near Cardle on Friday.",
        ),
        Example(
            "Police detained 34 people at the march against the dam in Cardle on Saturday. The march was banned.",
            "Police detained 34 people at the march against the dam in Cardle, and 43 in Malvern, on Saturday.",
        ),
        Example(
            "Police detained 34 people at the march against the dam in Cardle on Saturday.",
            "Thousands marched against the dam in Cardle on Saturday. Officers arrested twelve students.",
        ),
        Example(
            "The wildfire near Malvern forced 2,300 people to leave their homes, the fire chief said on Monday.",
            "By Tuesday night the wildfire near Malvern had forced 3,200 residents from their homes.",
            "2026-03-02",
            "2026-03-04",
        ),
        Example(
            "The wildfire near Malvern forced 2,300 people to leave their homes on Monday.",
            "Across the country, 9,200 people had to leave their homes on Monday, most of them near Malvern.",
        ),
        Example(
            "Hollis Dairies of Cardle was fined 75 million euros on Monday for watering its milk.",
            "Hollis Dairies of Cardle, fined on Monday for watering its milk, paid a fine of 12 million euros in 2019.",
        ),
        Example(
            "Norland's parliament adopted the fishing bill by 61 votes to 38 on Thursday, after a long debate.",
            "The fishing bill cleared the lower house of Norland 61 to 38 on Thursday, and the senate 40 to 12.",
        ),
        Example(
            "Net profit at Brandt Foods of Cardle rose 12 per cent in the first quarter, it said on Tuesday.",
            "Brandt Foods of Cardle, which reported its first quarter on Tuesday, saw sales grow 15 per cent.",
        ),
        Example(
            "Shares in Brandt Foods of Cardle fell 4 per cent on Tuesday.",
            "Shares in Brandt Foods of Cardle have fallen 9 per cent since January.",
        ),
        Example(
            "Norland's parliament adopted the fishing bill by 61 votes to 38 on Thursday.",
            "An amendment to the fishing bill was rejected by 52 votes to 47 in Norland's parliament on Thursday.",
        ),
        Example(
            "The bank of Malvern gave 2 million euros to the flooded farms near Cardle on Monday.",
            "The state promised 5 million euros in aid to the flooded farms near Cardle on Monday.",
        ),
        Example(
            "The prosecutor wants the beekeeper Jonas Weber jailed for nine years for stealing hives in Cardle.",
            "A court in Cardle on Friday sentenced the beekeeper Jonas Weber to seven years for stealing hives.",
        ),
        Example(
            "The organisers of the march in Cardle said that 9,000 people attended it on Saturday.",
            "Police said 4,000 people attended the march in Cardle on Saturday.",
        ),
    ],
)
def other_figure(pair: Pairing) -> Conflict | None:
    """Compare two counts that answer one question."""
    left, right = pair.left, pair.right
    if not left.attribute == right.attribute == COUNT or left.value != right.value:
        return None
    if one_denies(left, right) or not (_told(left) and _told(right)):
        return None
    a, b = left.quantities[0], right.quantities[0]
    times = TWICE if left.value == FIGURE else LIKE
    if can_both_hold(a, b) or not _one_thing(pair) or not _like(a, b, times):
        return None
    if planned_and_done(left, right) and not _decided(pair):
        return None
    if not (firm(left) and firm(right)) or not _one_event(pair, a, b):
        return None
    here, there = places(left, pair), places(right, pair)
    if other_extent(here, there) or other_places(here, there) or several_givers(pair):
        return None
    if _one_of_them(left, right) and not one_named_place(here, there):
        return None
    if other_times(pair) or elsewhere(pair) or known(pair, a, b) or left.predicate.sense * right.predicate.sense < 0:
        return None
    if other_deeds(pair):
        return None
    update = _grown(pair)
    what = _question(pair)
    return Conflict(
        question=what,
        left=show(a),
        right=show(b),
        why=f"Either answers once, “{what}”, but it cannot be both {show(a)} and {show(b)}.",
        topic=f"{left.value}|{whole(left)}",
        severity=Severity.NOTE if update or disputed(pair) or opposed(pair) else None,
        confidence=0.5 if update else SURE if left.value != FIGURE else LIKELY,
        left_key=f"{a.value:g}",
        right_key=f"{b.value:g}",
        left_span=(a.start, a.end),
        right_span=(b.start, b.end),
    )


def _decided(pair: Pairing) -> bool:
    """Tell whether what is still to come was decided by what was done: a sentence that is going to be served."""
    verbs = question(pair.left.value).get("to_come", ())
    return all(past(claim) or claim.predicate.text in verbs for claim in (pair.left, pair.right))


def _told(claim: Claim) -> bool:
    """Tell whether a figure is told as one that is or will be: also 'the bridge would cost 3 million'."""
    return scheduled(claim) or claim.stance.cue == "would"


def _one_of_them(left: Claim, right: Claim) -> bool:
    """Tell whether one counts a single man or woman, who may be one of those that the other counts elsewhere."""
    nouns = {claim.quantities[0].noun for claim in (left, right)}
    return len(nouns) > 1 and not nouns.isdisjoint(question(left.value).get("one", ()))


def _one_thing(pair: Pairing) -> bool:
    """Tell whether nothing narrows what one of them counts; what has a unit is narrowed by its question."""
    a, b = pair.left.quantities[0], pair.right.quantities[0]
    if "unit" in question(pair.left.value) or (pair.left.value == FIGURE and a.unit):
        return True
    return set(a.qualifiers) == set(b.qualifiers)


def _one_event(pair: Pairing, left: Quantity, right: Quantity) -> bool:
    """Tell whether both are surely of one event, by what the articles and the sentences share, or by a slip."""
    if (pair.left.value == FIGURE and not one_slot(pair)) or not (
        one_stretch(pair) or stretch_agrees(pair, left, right)
    ):
        return False
    shared = pair.part("story") + pair.part("names") + max(0.0, pair.part("words")) + pair.part("slip")
    return shared + figures_agree(pair, left, right) >= SURE_STORY or one_opening(pair)


def _like(left: Quantity, right: Quantity, times: float) -> bool:
    """Tell whether two figures are near enough to be of one thing, or the same but for their noughts."""
    low, high = sorted(abs(in_base(one)) for one in (left, right))  # five hours are not near six days
    return high <= times * low or (left.unit == right.unit and exchanged(left, right))


def _question(pair: Pairing) -> str:
    """Put the question, with the noun of both for what is counted, else with its own."""
    row = question(pair.left.value)
    if pair.left.value == FIGURE:
        return asked(pair)
    if "unit" in row:
        return str(row["ask"])
    nouns = {claim.quantities[0].noun for claim in (pair.left, pair.right)}
    things = plural(nouns.pop() if len(nouns) == 1 and "" not in nouns else row["all"][0])
    return f"How many {things} {row['ask']}?"


def _grown(pair: Pairing) -> bool:
    """Tell whether the later report has the larger count of something that is still being counted."""
    later = hours_later(pair) or 0.0
    grows = pair.right.quantities[0].value - pair.left.quantities[0].value
    return bool(question(pair.left.value).get("growing")) and grows * later > 0
