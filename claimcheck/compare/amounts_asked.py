"""Two claims with amounts -> the question that they answer differently, without either number."""

from __future__ import annotations

from claimcheck.compare.quantities import is_part, plural, whole
from claimcheck.compare.questions import ask, do, plainest
from claimcheck.compare.saying import helpers, inside, negated, tail, verb, who, whom
from claimcheck.judge import Pairing
from claimcheck.knowledge.tables import table
from claimcheck.models import Claim, Mention, Quantity


def how_many(pair: Pairing, left: Quantity, right: Quantity) -> str:
    """Ask for an amount; ``left`` and ``right`` are the claims' own."""
    given = {pair.left.id: left, pair.right.id: right}
    noun = min(left.noun, right.noun)
    if is_part(left):
        return f"How many of the {whole(left):g} {plural(noun)} was it?"
    otherwise = f"How many {plural(noun)}" if noun else _units(min(left, right, key=lambda each: each.unit)).rstrip(",")
    return plainest(pair, lambda claim: _amount(claim, given[claim.id], pair), otherwise)


def what_is(measure: str, thing: str, *, counted: bool) -> str:
    """Ask for a measure of a thing ("the report"): how many of them it has, where the measure is what is counted."""
    if thing == f"the {measure}":
        return f"What is {thing}?"
    if counted and measure not in table("questions")["uncounted"]:
        return f"How many {plural(measure)} does {thing} have?"
    return f"What is the {measure} of {thing}?"


def _amount(claim: Claim, amount: Quantity, pair: Pairing) -> str:
    if claim.predicate.form == "copula":
        return _measure(claim, amount, pair)
    if claim.predicate.form != "verb":
        return ""
    first = (claim.agents or claim.patients)[:1]
    if first and _overlap(first[0], amount) and first[0].start < claim.predicate.start:
        return _counted_doers(claim, amount, first[0], pair)
    for target in claim.patients[:1]:
        if _overlap(target, amount) and claim.agents:
            things = _things(target, amount)
            return f"{things} {do(claim, pair)} {who(claim, pair)} {claim.predicate.lemma}?" if things else ""
        if claim.quote[target.end - claim.start : amount.start - claim.start].split() == ["of"] and amount.unit:
            return f"How high was {inside(target.text, pair)}, in {_unit(amount)}?"
    return _change(claim, amount, pair) if amount.change else _behind(claim, amount, pair)


def _behind(claim: Claim, amount: Quantity, pair: Pairing) -> str:
    """Ask for an amount behind a preposition: by how many votes, for how many weeks."""
    before = claim.quote[: max(0, amount.start - claim.start)].lower().split()[-1:]
    if not before or before[0] not in table("questions")["before_amount"]:
        return ""
    things = _units(amount) if amount.unit else f"How many {plural(amount.noun)}"
    return ask(claim, pair, f"{before[0]} {things[:1].lower()}{things[1:]}") if amount.unit or amount.noun else ""


def _measure(claim: Claim, amount: Quantity, pair: Pairing) -> str:
    if not claim.agents or _overlap(claim.agents[0], amount) or not (amount.unit or not amount.noun):
        return ""
    unit = f", in {_unit(amount)}" if amount.unit else ""
    subject = who(claim, pair)
    if len(subject.split()) == 1:  # what is an amount is no name, whatever capital begins its sentence
        subject = subject.lower()
    return f"What {verb(claim).split()[0]} {subject}{unit}?"


def _counted_doers(claim: Claim, amount: Quantity, mention: Mention, pair: Pairing) -> str:
    things = _things(mention, amount)
    if not things or negated(claim) or amount.value == 1:  # its verb is in the singular
        return ""
    return (
        " ".join(" ".join((things, tail(mention, claim), helpers(claim), verb(claim), whom(claim, pair))).split()) + "?"
    )


def _things(mention: Mention, amount: Quantity) -> str:
    """Ask for what a mention counts: its words behind the number."""
    if amount.unit:
        return _units(amount) if mention.end <= amount.end else ""
    counted = mention.text[max(0, amount.end - mention.start) :].strip()
    if amount.value == 1 and amount.noun:
        return f"How many {' '.join((*amount.qualifiers, plural(amount.noun)))}"
    return f"How many {counted or plural(amount.noun)}" if counted or amount.noun else ""


def _units(amount: Quantity) -> str:
    """Ask for an amount of a unit: how many hours, how much in USD."""
    name = _unit(amount)
    return f"How many {name}" if name != amount.unit else f"How much, in {name},"


def _change(claim: Claim, amount: Quantity, pair: Pairing) -> str:
    unit = f", in {_unit(amount) or plural(amount.noun)}" if amount.unit or amount.noun else ""
    asked = ask(claim, pair, "By how much")
    return asked.replace("?", f"{unit}?") if asked else ""


def _unit(amount: Quantity) -> str:
    if not amount.unit.islower() or amount.unit in table("questions")["uncounted"]:
        return amount.unit
    first, *rest = amount.unit.partition(" of ")
    return "".join([plural(first), *rest])


def _overlap(mention: Mention, amount: Quantity) -> bool:
    return mention.start < amount.end and amount.start < mention.end
