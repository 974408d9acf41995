from __future__ import annotations

import random
import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_reports import POST, WIRE, article, claim, evidence, mill_report, position

from claimcheck.models import Identity, MentionKind, Named, Position, Report, ScorePart
from claimcheck.report.copies import tally, voices
from claimcheck.report.html.agreement import agreement
from claimcheck.report.html.article import paragraphs
from claimcheck.report.html.finding import waterfall
from claimcheck.report.html.quote import context, differing, pieces, value_spans
from claimcheck.report.html.search import entities
from claimcheck.report.html.site import Site
from claimcheck.report.html.stories import stories
from claimcheck.report.text import _voice


def test_the_context_is_the_sentence_before_and_the_one_after() -> None:
    start = WIRE.text.index("Twelve people")
    around = context(WIRE, start, WIRE.text.index(" Rescue"))

    assert around.before == "HARROW BAY — A fire that broke out on Tuesday night destroyed the old Tessel mill."
    assert around.after == "Rescue teams searched the ruins until dawn."
    assert not around.before_apart
    assert not around.after_apart


def test_the_context_says_where_another_paragraph_begins() -> None:
    start = POST.text.index("Six of them")
    around = context(POST, start, start + len("Six of them were volunteers."))

    assert around.after == "The inquiry into the cause is headed by Chief Inspector Mara Voss."
    assert around.after_apart


def test_a_title_before_a_name_ends_no_sentence() -> None:
    text = "It rained. He met Gen. Ada Stone and U.S. Sen. J. Fox there. Nobody spoke."
    start = text.index("Nobody")

    assert (
        context(article("a", "A", text), start, len(text)).before == "He met Gen. Ada Stone and U.S. Sen. J. Fox there."
    )


def test_a_giant_neighbour_is_cut_and_says_so() -> None:
    text = "word " * 1000 + "end. Here. " + "more " * 1000
    start = text.index("Here.")
    around = context(article("a", "A", text), start, start + 5)

    assert around.before.startswith("… ")
    assert around.after.endswith(" …")
    assert max(len(around.before), len(around.after)) < 300


def test_words_that_the_other_side_words_otherwise_are_marked() -> None:
    quote = "Twelve people died in the fire on Monday"
    spans = differing(quote, ["Fifteen people died in the fire on Monday", "It rained"])

    assert [quote[a:b] for a, b in spans] == ["Twelve"]
    assert differing(quote, ["The mill was closed years ago"]) == []


def test_inside_a_long_value_the_words_that_differ_stand_out() -> None:
    said = []
    for name, words in (("a", "we keep the house and sell the garden"), ("b", "we keep the house and burn the garden")):
        one = article(name, name, f"“{words},” said the mayor of the town at noon.")
        said.append((evidence(one, claim(one, one.text, 1), words), words))
    shown = [(piece.text, piece.mark) for piece in pieces(*said[0][:1], said[1:], said[0][1])]

    assert shown[1:4] == [("we keep the house and ", "value"), ("sell", "core"), (" the garden", "value")]
    assert shown[4] == (",” said the mayor of the town at noon.", "")


def test_a_giant_sentence_is_not_compared_word_by_word() -> None:
    assert differing("word " * 500_000 + "one", ["word " * 500_000 + "other"]) == []


@settings(deadline=None)
@given(st.text(max_size=60), st.lists(st.text(max_size=60), max_size=3))
def test_the_pieces_always_join_to_the_quote(quote: str, rivals: list[str]) -> None:
    one = evidence(WIRE, claim(WIRE, "The mill had been closed since 2019.", 1), "2019")
    said = one.model_copy(update={"quote": quote})
    others = [(said.model_copy(update={"quote": rival}), rival) for rival in rivals]

    assert "".join(piece.text for piece in pieces(said, others, quote[3:20])) == quote


def test_the_names_of_the_value_are_marked_where_the_span_holds_none_of_them() -> None:
    one = article("a", "A", "Norland and Ost Island are mediating the talks.")
    said = evidence(one, claim(one, one.text, 1), "mediating")

    assert [one.text[a:b] for a, b in value_spans(said, "Norland, Ost Island")] == ["Norland", "Ost Island"]
    assert [one.text[a:b] for a, b in value_spans(said, "Norland, Westmark")] == ["mediating"]


def test_a_number_elsewhere_in_the_sentence_is_not_taken_for_the_value() -> None:
    one = article("a", "A", "At 15 minutes past noon 15 people left.")
    said = evidence(one, claim(one, one.text, 1), "15 people")

    assert [one.text[a:b] for a, b in value_spans(said, "15 people")] == ["15 people"]


def test_a_source_that_says_it_twice_weighs_once_in_the_matrix() -> None:
    report = mill_report()
    first = report.discrepancies[3]
    twice = first.positions[0].model_copy(update={"evidence": first.positions[0].evidence * 2})
    changed = first.model_copy(update={"positions": (twice, first.positions[1])})
    told = stories(Site(report.model_copy(update={"discrepancies": (changed,)}), {}))

    assert [cell.odd for cell in told[0].rows[0].cells if cell] == [False, False]


def test_the_same_sentence_in_two_articles_is_one_voice() -> None:
    long = "Twelve people died in the blaze, the fire service said on Tuesday."
    ones = [article(name, name.upper(), long) for name in "abc"]
    said = [evidence(one, claim(one, long, 1), "Twelve") for one in ones]

    assert [len(voice.copies) for voice in voices(position("12", *said), {})] == [2]


def test_a_short_sentence_worded_alike_is_no_copy() -> None:
    ones = [article(name, name.upper(), "Three people died.") for name in "ab"]
    said = [evidence(one, claim(one, "Three people died.", 1), "Three") for one in ones]

    assert len(voices(position("3", *said), {})) == 2


def test_outlets_that_cite_one_report_are_one_voice() -> None:
    texts = ["The mine will close, the Financial Star reported.", "Citing the Financial Star, a shutdown is near."]
    ones = [article(name, name.upper(), text) for name, text in zip("ab", texts, strict=True)]
    said = [
        evidence(one, claim(one, one.text, 1), "mine").model_copy(update={"outlet": "Financial Star"}) for one in ones
    ]
    own = article("star", "Financial Star", "The mine will close in May, a manager said.")
    itself = evidence(own, claim(own, own.text, 1), "May")
    folded = voices(position("closes", *said, itself), {})

    assert [(voice.evidence.source, len(voice.echoes), voice.outlet) for voice in folded] == [
        ("Financial Star", 2, "Financial Star")
    ]
    assert tally(folded) == "1 independent source, 2 citing the same report"
    lines = " ".join(_voice(folded[0], lambda words, **_: words))
    assert "citing the same report of Financial Star: A (a.txt:1:1), B (b.txt:1:1)" in " ".join(lines.split())


def test_outlets_that_cite_two_reports_are_two_voices() -> None:
    ones = [article(name, name.upper(), f"The mine will close, {name} heard.") for name in "ab"]
    said = [
        evidence(one, claim(one, one.text, 1), "mine").model_copy(update={"outlet": outlet})
        for one, outlet in zip(ones, ("Financial Star", "Coastal Wire"), strict=True)
    ]

    assert tally(voices(position("closes", *said), {})) == "2 sources"


def test_a_source_that_says_it_twice_is_not_its_own_copy() -> None:
    first = evidence(WIRE, claim(WIRE, "The mill had been closed since 2019.", 1), "2019")
    second = evidence(WIRE, claim(WIRE, "Crews came from four counties.", 2), "four")

    assert [
        len(voice.copies)
        for voice in voices(Position(value="x", sources=("Coastal Wire",), evidence=(first, second)), {})
    ] == [0, 0]


def test_agreement_counts_facts_and_conflicts_per_pair() -> None:
    pairs = {(pair.left, pair.right): (pair.facts, pair.conflicts) for pair in agreement(mill_report())}

    assert pairs["Coastal Wire", "The Herald"] == (4, 3)
    assert pairs["Coastal Wire", "Northern Post"] == (2, 2)
    assert pairs["Coastal Wire", "Valley Echo"] == (1, 0)


@settings(deadline=None)
@given(st.lists(st.floats(-20, 20), min_size=1, max_size=12))
def test_the_bars_of_a_waterfall_stay_in_their_frame(weights: list[float]) -> None:
    drawn = waterfall([ScorePart(name="part", weight=weight) for weight in weights])

    assert all(-0.1 <= step.x <= 240.1 and 0 < step.width <= 240.1 for step in drawn.steps)
    assert -0.1 <= drawn.even <= 240.1
    assert drawn.steps[-1].so_far == pytest.approx(sum(weights))


def test_an_article_with_overlapping_spans_keeps_every_character() -> None:
    dice = random.Random(7)
    report = mill_report()
    text = report.articles[0].text
    claims = []
    for number in range(60):
        start, end = sorted(dice.sample(range(len(text)), 2))
        claims.append(replace(report.claims[0], id=f"c{number}", start=start, end=end))
    site = Site(report.model_copy(update={"claims": tuple(claims)}), {})
    shown = "".join(run.text for paragraph in paragraphs(report.articles[0], site) for run in paragraph.runs)

    assert "".join(shown.split()) == "".join(text.split())


def test_a_giant_paragraph_costs_time_in_proportion_to_its_length() -> None:
    def seconds(sentences: int) -> float:
        one = article("a", "A", "It rained in Orlo again. " * sentences)
        first = claim(one, "It rained in Orlo again.", 1)
        at = range(0, len(one.text), 25)
        claims = [replace(first, id=f"c{start}", start=start, end=start + 24) for start in at]
        site = Site(Report(articles=(one,), claims=tuple(claims)), {})
        begun = time.process_time()
        assert sum(len(paragraph.runs) for paragraph in paragraphs(one, site)) == 2 * sentences - 1 + 1
        return time.process_time() - begun

    seconds(500)

    assert min(seconds(16000) for _ in range(2)) < 8 * min(seconds(4000) for _ in range(3)) + 0.2


def test_a_denial_is_marked_from_its_first_word_with_what_denies_in_its_core() -> None:
    one = article("d/one", "One", "Divers have not opened the wreck of the ferry yet.")
    other = article("d/other", "Other", "On Friday divers opened the wreck of the ferry.")
    mine = evidence(one, claim(one, one.text, 1), "opened")
    theirs = evidence(other, claim(other, other.text, 1), "opened")
    value = "divers have not opened the wreck of the ferry"
    marked = pieces(mine, [(theirs, "divers opened the wreck of the ferry")], value)

    assert "".join(piece.text for piece in marked if piece.mark) == value.capitalize()
    assert [piece.text for piece in marked if piece.mark == "core"] == ["have not"]


def test_a_name_beside_its_fuller_form_is_one_entity() -> None:
    text = "Mayor Ines Calder spoke of Calder Bridge. Calder left."
    one = article("e/one", "One", text)
    said = claim(one, text, 1, names=("Ines Calder", "Calder", "Calder Bridge"))
    found = mill_report().discrepancies[0].model_copy(update={"positions": (position("1", evidence(one, said, "1")),)})
    site = Site(Report(discrepancies=(found,), articles=(one,), claims=(said,)), {})

    assert entities(site.entries[0], site) == ["Calder Bridge", "Ines Calder"]


def test_the_filter_gives_one_name_to_whom_articles_name_in_several_ways() -> None:
    one = article("e/one", "One", "Qadhari left.")
    said = claim(one, one.text, 1, names=("Qadhari",))
    found = mill_report().discrepancies[0].model_copy(update={"positions": (position("1", evidence(one, said, "1")),)})
    who = Identity(
        name="Yusuf Gadhari",
        kind=MentionKind.PERSON,
        names=("Qadhari",),
        mentions=(Named(article_id=one.id, text="Qadhari", start=said.agents[0].start, end=said.agents[0].end),),
    )
    site = Site(Report(discrepancies=(found,), articles=(one,), claims=(said,), identities=(who,)), {})

    assert entities(site.entries[0], site) == ["Yusuf Gadhari"]
