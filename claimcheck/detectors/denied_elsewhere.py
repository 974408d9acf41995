"""One source says that something happened or holds, another that it did not or does not.

Why it matters: it is the plainest contradiction there is.

What counts: one predicate, or opposite ones (approve and reject, guarded and unguarded), with the same participants,
one side asserted, the other not, both as fact. Claims that are called false, or for which there is no proof (a
warning), are denied; an event that is called off in the same news does not go ahead, and who is dead is not alive.
What does not: plans, conditions, questions, hedged reports, "not only" and other words that only look negative, a
denial of less ("no further arrests", "never fewer than ten"), another doer or another deed behind the verb ("allowed
to", "asked to"), another time. A denial that is only passed on ("he denied having …") and two named speakers who
disagree in both articles are a dispute: a note.
"""

from claimcheck.compare.abilities import of_one_ability
from claimcheck.compare.questions import statement, whether
from claimcheck.compare.resolves import of_one_will
from claimcheck.compare.sides import Sides, sides
from claimcheck.compare.statements import asked_by_one, denies_less, one_statement
from claimcheck.compare.states import state_of
from claimcheck.compare.succession import done_since, may_follow, still_to_come
from claimcheck.compare.worlds import about, denied, disputed, firm, in_words, one_denies, real, times_meet, years_meet
from claimcheck.judge import Example, Pairing, detector
from claimcheck.models import Claim, ClaimKind, Conflict, Modality, Severity


@detector(
    code="CC501",
    severity=Severity.ERROR,
    kinds=[ClaimKind.EVENT],
    conflicting=[
        Example(
            "The ferry port of Malvern is closed after the storm, the harbour master said.",
            "The ferry port of Malvern remains open after the storm, the mayor said.",
            "2026-03-02",
            "2026-03-02",
        ),
        Example(
            "Publisher Maud Ekker agreed to reprint the banned atlas of Kelm.",
            "Publisher Maud Ekker refused to reprint the banned atlas of Kelm.",
        ),
        Example(
            "The fire alarm was triggered when thieves entered the Dunmore archive on Monday.",
            "The fire alarm was not triggered when thieves entered the Dunmore archive on Monday.",
        ),
        Example(
            "Minister Ada Moreno signed the harbour treaty with Norland on Monday.",
            "Minister Ada Moreno did not sign the harbour treaty with Norland on Monday.",
        ),
        Example(
            "Parliament approved the harbour treaty with Norland on Monday.",
            "Parliament rejected the harbour treaty with Norland on Monday.",
        ),
        Example(
            "Judge Henrik Solberg convicted the beekeeper Arne Wick of fraud.",
            "Judge Henrik Solberg acquitted the beekeeper Arne Wick of fraud.",
        ),
        Example(
            "The zoo in Lessing extended its contract with vet Mara Quint on Friday.",
            "The zoo in Lessing did not extend its contract with vet Mara Quint on Friday.",
        ),
        Example(
            "Treasurer Mina Holt had forged the receipts, the auditors found.",
            "Auditors found no proof that treasurer Mina Holt had forged the receipts.",
        ),
        Example(
            "The dairy in Ulm poisoned the stream, villagers found.",
            "Claims that the dairy in Ulm poisoned the stream are false, the water board said.",
        ),
        Example(
            "The regatta on Lake Morn will go ahead on Saturday, the organisers said.",
            "The regatta on Lake Morn has been cancelled.",
        ),
        Example(
            "The cellist Irma Vogt is alive and well, her agent said.",
            "The cellist Irma Vogt died on Monday.",
        ),
        Example(
            "Kelland has asked for the date of the summit to be moved, officials said.",
            "Kelland has not asked for the date of the summit to be moved, its embassy said.",
        ),
        Example(
            "The well in Korba was unguarded on the night of the theft.",
            "The well in Korba was guarded on the night of the theft.",
        ),
        Example(
            "Sales at the chain Toffel increased 12 per cent.",
            "Sales at the chain Toffel declined 12 per cent.",
        ),
        Example(
            "The tower in Pell lacks a lightning rod.",
            "The tower in Pell has a lightning rod.",
        ),
        Example(
            "The two unions signed a truce over the Kessel dockyard.",
            "The owners and the Port Union did not sign the truce over the Kessel dockyard.",
        ),
        Example(
            "The cabin was fitted with an automatic sprinkler system, the builder said.",
            "The cabin at Orl was not fitted with automatic sprinkling, although the tenants had asked for it.",
        ),
        Example(
            "The wind off Dorn strengthened in the night to Friday.",
            "The wind off Dorn dropped in the night to Friday.",
        ),
        Example(
            "The ethics board of Lund recommended on Friday that the trial of the drug be continued.",
            "The ethics board of Lund called on Friday for the trial of the drug to be halted.",
        ),
        Example(
            "Kelland accepted a joint survey of the reef on Thursday.",
            "Kelland rejected a joint survey of the reef on Thursday.",
        ),
        Example(
            "Admissions to the children's ward at Orsk hospital went up again last week.",
            "The children's ward at Orsk hospital saw fewer admissions last week than in the week before.",
        ),
        Example(
            "A tsunami warning was issued for the coast by the navy, and fishermen were told to stay ashore.",
            "No tsunami warning was issued. The quake off Orsk was felt in Kelm.",
        ),
        Example(
            "The council of Kelm will not sell the lido, the mayor said on Monday.",
            "The council of Kelm plans to sell the lido, the mayor said on Monday.",
            "2026-03-02",
            "2026-03-02",
        ),
        Example(
            "Prosecutor Mara Quint said that she would not put Otto Brill on trial again over the stamps.",
            "Prosecutor Mara Quint told reporters that she intended to put Otto Brill on trial again over the stamps.",
            "2026-03-02",
            "2026-03-02",
        ),
        Example(
            "Balt has no plans to close the tannery in Sorn.",
            "Balt is to close the tannery in Sorn.",
            "2026-03-02",
            "2026-03-02",
        ),
        Example(
            "The Osk moth cannot be bred in glasshouses. It is rare.",
            "The Osk moth can be bred in glasshouses, gardeners in Kelm found.",
        ),
        Example(
            "The Osk moth is rare. This suggests that shaded walls of slate are its only nesting sites.",
            "The Osk moth nests in barns, too, so that shaded walls of slate are not its only nesting sites.",
        ),
    ],
    compatible=[
        Example(
            "Hedda Lund kept bees in Cardle and refused to sell her honey to shops.",
            "It was the only time in a decade that Hedda Lund sold her honey to shops, her sister said.",
        ),
        Example(
            "The Osk moth could not be bred in glasshouses last year.",
            "The Osk moth could be bred in glasshouses, gardeners in Kelm hope.",
        ),
        Example(
            "A tsunami warning was issued for the coast of Orsk by the navy.",
            "No storm warning was issued for the coast of Orsk.",
        ),
        Example(
            "The museum in Orsk saw more visitors last year than any other in Kelm.",
            "Visitors to the museum in Orsk fell last year.",
        ),
        Example(
            "Irma Vogt won the Kelm chess open in 1962 and 1965.",
            "In 1963 the Kelm chess open was won by Lena Faria; Irma Vogt came second.",
        ),
        Example(
            "The singer Ada Rolf has never performed in Kelm.",
            "Ada Rolf performed in Kelm on Friday, and the hall was full.",
            "2026-03-02",
            "2026-03-08",
        ),
        Example(
            "The council of Kelm will not sell the lido, the mayor said on Monday.",
            "The council of Kelm plans to sell the lido, the mayor said on Friday.",
            "2026-03-02",
            "2026-03-06",
        ),
        Example(
            "The council of Kelm will not sell the lido, the mayor said on Monday.",
            "The council of Kelm is expected to sell the lido, bankers said on Monday.",
            "2026-03-02",
            "2026-03-02",
        ),
        Example(
            "The council of Kelm will not sell the lido, the mayor said on Monday.",
            "The council of Kelm is in talks to sell the lido, the mayor said on Monday.",
            "2026-03-02",
            "2026-03-02",
        ),
        Example(
            "The council of Kelm will not sell the lido, the mayor said.",
            "The council of Kelm will sell the lido, the mayor said.",
        ),
        Example(
            "The council of Kelm will not sell the lido to Balt, the mayor said on Monday.",
            "The council of Kelm plans to sell the lido, the mayor said on Monday.",
            "2026-03-02",
            "2026-03-02",
        ),
        Example(
            "Prosecutor Mara Quint would not put Otto Brill on trial again if he left the country.",
            "Prosecutor Mara Quint intends to put Otto Brill on trial again over the stamps.",
            "2026-03-02",
            "2026-03-02",
        ),
        Example(
            "The ferry port of Malvern is closed after the storm, the harbour master said.",
            "The ferry port of Malvern is open after the storm, the mayor said.",
            "2026-03-02",
            "2026-03-04",
        ),
        Example(
            "Publisher Maud Ekker agreed to reprint the banned atlas of Kelm.",
            "Publisher Maud Ekker plans to reprint the banned atlas of Kelm.",
        ),
        Example(
            "Police in Kelm arrested the forger Otto Brill over the stamps of Lessing.",
            "Police in Kelm released the forger Otto Brill over the stamps of Lessing.",
        ),
        Example(
            "Miners at Lodestone began the strike over the shaft lift of Kelm.",
            "Miners at Lodestone ended the strike over the shaft lift of Kelm.",
        ),
        Example(
            "Minister Ada Moreno signed the harbour treaty with Norland on Monday.",
            "Minister Ada Moreno did not rule out that she would sign the harbour treaty with Norland.",
        ),
        Example(
            "Minister Ada Moreno signed the harbour treaty with Norland on Monday.",
            "If Minister Ada Moreno had not signed the harbour treaty with Norland, war would follow.",
        ),
        Example(
            "Chef Bruno Tal apologised on Monday for the poisoned oysters of Kelm.",
            "Chef Bruno Tal did not apologise to the waiters for the poisoned oysters of Kelm.",
        ),
        Example(
            "Doctor Ines Falk did not sign the vaccine report until Monday.",
            "Doctor Ines Falk signed the vaccine report on Monday.",
        ),
        Example(
            "Not all members of the Brandt orchestra signed the wage deal with Kelm.",
            "Members of the Brandt orchestra signed the wage deal with Kelm.",
        ),
        Example(
            "No one but coach Petra Lund signed the complaint about the Kelm referee.",
            "Coach Petra Lund signed the complaint about the Kelm referee.",
        ),
        Example(
            "The striker Dan Pell has never scored fewer than 20 goals in a season.",
            "The striker Dan Pell has scored at least 25 goals in each season.",
        ),
        Example(
            "There were reports of looting in Karsk.",
            "There were no immediate reports of looting in Karsk.",
        ),
        Example(
            "Police made arrests in the Kappel case.",
            "Police made no further arrests in the Kappel case.",
        ),
        Example(
            "The statute required pilots to rest.",
            "The regulations did not require pilots to rest.",
        ),
        Example(
            "The law requires banks to keep records for ten years.",
            "The law does not require banks to tell customers of losses.",
        ),
        Example(
            "Mira Hahn climbed the north tower of Orsa.",
            "Mira Hahn fell from the north tower of Orsa.",
        ),
        Example(
            "Protesters accused the company of having polluted the Wend.",
            "The company denied that it had polluted the Wend.",
        ),
        Example(
            "Troops of Ostmark had crossed the border, Pellia said.",
            "Ostmark denied that its troops had crossed the border.",
        ),
        Example(
            "The licence has a seal, the office said.",
            "Where the licence has no seal, it is void.",
        ),
        Example(
            "The regatta on Lake Morn will go ahead on Saturday.",
            "The regatta on Lake Morn has been cancelled.",
            "2026-05-12",
            "2026-05-15",
        ),
        Example(
            "Pilot Karl Aune survived the crash at Bergen in 1998.",
            "Pilot Karl Aune died on Monday.",
        ),
        Example(
            "Shares of Balt rose 3 per cent.",
            "Shares of Sorn fell 3 per cent.",
        ),
        Example(
            "Police arrest Otto Brill's brother over Kelm stamps",
            "Police did not arrest Otto Brill over Kelm stamps",
        ),
        Example("The pirate was famous.", "The pirate was infamous."),
        Example(
            "Otto Brill was a good boxer, never one of those who brag, his coach in Kelm said.",
            "Otto Brill was a good boxer, his coach in Kelm said.",
        ),
        Example(
            '"Otto Brill was a good boxer , never one of those to brag ." His coach in Kelm wept.',
            "He was a good boxer, the coach of Otto Brill in Kelm said.",
        ),
        Example(
            "Otto Brill was due to appear by video in the Kelm court but did not because he was ill.",
            "Otto Brill was due to appear by video in the Kelm court, but did not do so as he was ill.",
        ),
        Example(
            "The ethics board of Lund recommended that the trial of the drug be continued.",
            "Patients of Lund called for the trial of the drug to be halted.",
        ),
    ],
)
def denied_elsewhere(pair: Pairing) -> Conflict | None:
    """Compare which side of one predicate the claims take."""
    left, right = pair.left, pair.right
    opposed = sides(pair)
    if (opposed is not None) == one_denies(left, right):
        return None
    if not (_both_real(pair) and firm(left) and firm(right)) or not times_meet(left, right) or not years_meet(pair):
        return None
    if any(_left_unsaid(claim) for claim in (left, right)):
        return None
    if not one_statement(pair, opposed) or denies_less(pair) or done_since(pair):
        return None
    if opposed and (may_follow(pair, opposed) or _states_until(left, right)):
        return None
    a, b = statement(left, pair), statement(right, pair)
    return Conflict(
        question=whether((_affirmed(left, right, opposed),) if opposed else (left, right), pair),
        left=a,
        right=b,
        why=f"One says “{a}”, the other “{b}”, of the same participants.",
        topic=f"polarity|{about(pair)}",
        severity=_severity(pair),
        confidence=0.7,
        left_key=f"{opposed.left if opposed else 0}{left.stance.polarity}",
        right_key=f"{opposed.right if opposed else 0}{right.stance.polarity}",
    )


def _states_until(left: Claim, right: Claim) -> bool:
    """Tell whether both say how it was until something else: what state somebody is in has a rule of its own."""
    until = any(when.relation == "until" for claim in (left, right) for when in claim.times)
    return until and state_of(left) is not None and state_of(right) is not None


def _left_unsaid(claim: Claim) -> bool:
    """Tell whether it does not say what is done: "was due to appear but did not"."""
    return claim.predicate.lemma == "do" and not claim.patients


def _both_real(pair: Pairing) -> bool:
    """Tell whether both tell it as fact, or what one and the same asks for, or agreed to and refused."""
    if real(pair.left) and real(pair.right):
        return True
    known = pair.context.knowledge.stance
    agreed, refused = sorted((pair.left, pair.right), key=denied)
    if still_to_come(pair) or asked_by_one(pair) or of_one_will(pair) or of_one_ability(pair):
        return True
    return (
        agreed.stance.modality is Modality.PLANNED
        and agreed.stance.cue in known.willing
        and real(refused)
        and refused.stance.cue in known.unwilling
    )


def _severity(pair: Pairing) -> Severity | None:
    """Return a note for a dispute that both report, or for a denial that is only passed on; a warning for no proof."""
    if disputed(pair) or _passed_on(pair):
        return Severity.NOTE
    unproven = any(claim.stance.cue.startswith("no ") for claim in (pair.left, pair.right) if denied(claim))
    return Severity.WARNING if unproven else None


def _passed_on(pair: Pairing) -> bool:
    """Tell whether one only tells that somebody denies it, and the other does not have it from the same speaker."""
    denial, told = sorted((pair.left, pair.right), key=denied, reverse=True)
    speakers = {speaker.name for speaker in denial.attribution.speakers}
    if not speakers or pair.context.knowledge.reporting.stance_of(denial.attribution.verb) != "denying":
        return False
    return not speakers & {speaker.name for speaker in told.attribution.speakers}


def _affirmed(left: Claim, right: Claim, opposed: Sides) -> Claim:
    """Return the claim that the question is put from, the same whichever side it stands on."""
    both = ((left, opposed.left), (right, opposed.right))
    return min(both, key=lambda each: (denied(each[0]), -each[1], in_words(each[0])))[0]
