"""The knowledge files load, hold no contradictions of their own, and answer a table of examples."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from claimcheck.errors import ConfigError
from claimcheck.knowledge import Knowledge, load
from claimcheck.knowledge.reading import SHAPES, shipped, words
from claimcheck.models import Modality


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load()


# -- the files ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("file", sorted(SHAPES))
def test_every_file_holds_words_in_the_shape_it_declares(file: str) -> None:
    assert list(_strays(shipped()[file], SHAPES[file], file)) == []


def _strays(table: dict[str, Any], shape: Any, where: str) -> Iterator[str]:
    for key, value in table.items():
        inner = shape.get(key, shape.get("*", "unknown"))
        if inner == "unknown":
            yield f"{where}.{key}"
        elif isinstance(value, dict):
            yield from _strays(value, inner, f"{where}.{key}")
        elif isinstance(value, bool) is not (inner is bool) or isinstance(inner, dict):
            yield f"{where}.{key} has the wrong type"


@pytest.mark.parametrize("file", sorted(SHAPES))
def test_no_list_says_a_word_twice(file: str) -> None:
    for where, listed in _lists(shipped()[file], file):
        assert [word for word, times in Counter(listed).items() if times > 1] == [], where


def _lists(table: dict[str, Any], where: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _lists(value, f"{where}.{key}")
        elif isinstance(value, str):
            yield f"{where}.{key}", words(value)


def test_the_files_are_large_enough_to_be_of_use(knowledge: Knowledge) -> None:
    assert len(knowledge.countries.names) >= 200
    assert len(knowledge.places.chains) >= 1200
    assert len({sense.family for found in knowledge.predicates.senses.values() for sense in found}) >= 200
    assert len(knowledge.nominals.verbs) >= 380
    assert len(knowledge.organisations.names) >= 350
    assert len(knowledge.roles.families) >= 140


def test_loading_takes_less_than_a_fifth_of_a_second(knowledge: Knowledge) -> None:
    """About 40 ms of the processor where it was written."""
    best = min(_seconds_to_load() for _ in range(3))
    assert best < 0.2


def _seconds_to_load() -> float:
    shipped.cache_clear()
    begin = time.process_time()  # other work on the machine does not count
    load.__wrapped__()
    return time.process_time() - begin


# -- countries and places -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "country", "how"),
    [
        ("US", "United States", "name"),
        ("the U.S.", "United States", "name"),
        ("America", "United States", "name"),
        ("Americans", "United States", "demonym"),
        ("White House", "United States", "metonym"),
        ("the Kremlin", "Russia", "metonym"),
        ("Downing Street", "United Kingdom", "metonym"),
        ("Élysée", "France", "metonym"),
        ("Türkiye", "Turkey", "name"),
        ("turkish", "Turkey", "demonym"),
        ("Burma", "Myanmar", "name"),
        ("Côte d’Ivoire", "Ivory Coast", "name"),
        ("DRC", "Democratic Republic of the Congo", "name"),
        ("Omanis", "Oman", "demonym"),
        ("Briton", "United Kingdom", "demonym"),
        ("EU", "European Union", "name"),
        ("Palestinians", "Palestine", "demonym"),
        ("South Koreans", "South Korea", "demonym"),
        ("the Emirates", "United Arab Emirates", "name"),
        ("Scots", "Scotland", "demonym"),
    ],
)
def test_a_country_is_known_by_all_its_names(knowledge: Knowledge, name: str, country: str, how: str) -> None:
    assert knowledge.countries.country_of(name) == country
    assert knowledge.countries.kind(name) == how


@pytest.mark.parametrize("name", ["us", "the us", "car", "Springfield", "Washington", ""])
def test_what_names_no_country_is_none(knowledge: Knowledge, name: str) -> None:
    assert knowledge.countries.country_of(name) is None


@pytest.mark.parametrize(
    ("city", "country"),
    [("Washington", "United States"), ("Kiev", "Ukraine"), ("Kyiv", "Ukraine"), ("Bogotá", "Colombia")],
)
def test_a_capital_belongs_to_its_country(knowledge: Knowledge, city: str, country: str) -> None:
    assert knowledge.countries.capital_of(city) == country
    assert knowledge.countries.kind(city) == "capital"
    assert knowledge.places.contains(country, city)


@pytest.mark.parametrize(
    ("place", "containers"),
    [
        ("Istanbul", ("Turkey",)),
        ("Boston", ("Massachusetts", "United States")),
        ("Brooklyn", ("New York City", "New York State", "United States")),
        ("New York", ("New York State", "United States")),
        ("Calif.", ("United States",)),
        ("R.I.", ("United States",)),
        ("Heathrow", ("London", "England", "United Kingdom")),
        ("Donbass", ("Ukraine",)),
        ("Odessa", ("Ukraine",)),
        ("Moscow", ("Russia",)),
        ("Birmingham", ("England", "United Kingdom")),
        ("Rafah", ("Gaza", "Palestine")),
        ("São Paulo", ("Brazil",)),
        ("Nowhere-on-Sea", ()),
    ],
)
def test_a_place_lies_in_its_containers_innermost_first(
    knowledge: Knowledge, place: str, containers: tuple[str, ...]
) -> None:
    assert knowledge.places.place_in(place) == containers


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("US", "Boston"),
        ("New York", "Buffalo"),
        ("New York", "Brooklyn"),
        ("Georgia", "Atlanta"),
        ("Georgia", "Batumi"),
        ("Alabama", "Birmingham"),
        ("Britain", "Glasgow"),
        ("Washington", "Seattle"),
        ("Europe", "Paris"),
        ("the Middle East", "Oman"),
        ("Gulf", "Doha"),
    ],
)
def test_containment_holds_for_any_reading_of_a_name(knowledge: Knowledge, outer: str, inner: str) -> None:
    assert knowledge.places.contains(outer, inner)
    assert not knowledge.places.contains(inner, outer)


def test_every_container_of_a_place_is_a_known_place_or_country(knowledge: Knowledge) -> None:
    known = knowledge.countries.names
    strays = [c for c in shipped()["places"]["within"] if c not in known and not knowledge.places.place_in(c)]
    assert strays == []


def test_regions_list_countries_and_places_that_are_known(knowledge: Knowledge) -> None:
    listed = {name for names in shipped()["places"]["regions"].values() for name in words(names)}
    strays = [n for n in listed if n not in knowledge.countries.names and not knowledge.places.place_in(n)]
    assert strays == []


# -- roles, organisations, names ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("noun", "family", "unique", "portfolio"),
    [
        ("special envoy", "envoy", True, False),
        ("premier", "prime minister", True, False),
        ("minister", "minister", True, True),
        ("spokeswoman", "spokesperson", False, False),
        ("CEO", "chief executive", True, False),
        ("Sen.", "senator", False, False),
        ("Lt. Gen.", "general", False, False),
        ("older sister", "older sister", False, False),
        ("husband", "husband", True, False),
        ("analyst", "analyst", False, False),
    ],
)
def test_a_role_noun_belongs_to_its_family(
    knowledge: Knowledge, noun: str, family: str, unique: bool, portfolio: bool
) -> None:
    found = knowledge.roles.role_of(noun)
    assert found is not None
    assert (found.name, found.unique, found.portfolio) == (family, unique, portfolio)


def test_every_title_stands_for_a_role_that_exists(knowledge: Knowledge) -> None:
    assert set(knowledge.roles.titles.values()) <= set(knowledge.roles.families)


def test_kinds_of_roles_are_the_documented_ones(knowledge: Knowledge) -> None:
    kinds = {family.kind for family in knowledge.roles.families.values()}
    assert kinds == {"office", "function", "rank", "kinship", "party-to"}


@pytest.mark.parametrize(
    ("word", "portfolio"), [("defense", "defence"), ("Treasury", "finance"), ("foreign affairs", "foreign")]
)
def test_portfolios_have_one_usual_word(knowledge: Knowledge, word: str, portfolio: str) -> None:
    assert knowledge.roles.portfolio_of(word) == portfolio


@pytest.mark.parametrize(
    ("word", "status"),
    [("ex-", "former"), ("ex", "former"), ("-elect", "designate"), ("interim", "acting"), ("sitting", None)],
)
def test_status_words_say_what_became_of_the_role(knowledge: Knowledge, word: str, status: str | None) -> None:
    assert knowledge.roles.status_of(word) == status


def test_honorifics_are_dropped_and_plain_words_are_not(knowledge: Knowledge) -> None:
    assert all(knowledge.roles.is_honorific(word) for word in ("Mr.", "Mrs", "Dr.", "Sen.", "Lt. Gen."))
    assert not knowledge.roles.is_honorific("Anna")


@pytest.mark.parametrize(
    ("name", "usual"),
    [
        ("U.N.", "United Nations"),
        ("IAEA", "International Atomic Energy Agency"),
        ("Daesh", "Islamic State"),
        ("GOP", "Republican Party"),
        ("who", None),
        ("ice", None),
        ("WHO", "World Health Organization"),
    ],
)
def test_organisations_are_known_by_acronym(knowledge: Knowledge, name: str, usual: str | None) -> None:
    assert knowledge.organisations.organisation_of(name) == usual


@pytest.mark.parametrize(("tag", "party"), [("R-Texas", "Republican"), ("D", "Democratic"), ("I-Vt.", "Independent")])
def test_party_tags_are_read(knowledge: Knowledge, tag: str, party: str) -> None:
    assert knowledge.organisations.party_of(tag) == party


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Bill", "William", True),
        ("Bill", "Will", True),
        ("J.", "Joseph", True),
        ("Mohamed", "Muhammad", True),
        ("Robert", "Richard", False),
        ("Ted", "Theodore", True),
        ("Zubaydah", "Zubaydah", True),
    ],
)
def test_given_names_are_matched_by_nickname_and_initial(
    knowledge: Knowledge, left: str, right: str, same: bool
) -> None:
    assert knowledge.names.same_given(left, right) is same
    assert knowledge.names.same_given(right, left) is same


# -- language --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("approve", "reject"),
        ("rise", "fall"),
        ("confirm", "deny"),
        ("accept", "refuse"),
        ("begin", "end"),
        ("support", "oppose"),
        ("convict", "acquit"),
        ("arrest", "release"),
        ("deploy", "withdraw"),
        ("raise", "cut"),
        ("allow", "ban"),
        ("die", "survive"),
        ("be dead", "be alive"),
        ("increase", "decrease"),
        ("impose", "lift"),
        ("succeed", "fail"),
        ("agree", "disagree"),
        ("continue", "halt"),
        ("buy", "sell"),
        ("include", "exclude"),
        ("turn down", "endorse"),
        ("call off", "go ahead"),
        ("be guilty", "be innocent"),
        ("attend", "boycott"),
    ],
)
def test_opposites_stand_on_opposite_sides(knowledge: Knowledge, left: str, right: str) -> None:
    assert knowledge.predicates.opposed(left, right)
    assert knowledge.predicates.opposed(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [("die", "die"), ("die", "kill"), ("hold", "release"), ("frobnicate", "approve"), ("win", "lose")],
)
def test_what_is_no_clear_opposite_is_not_opposed(knowledge: Knowledge, left: str, right: str) -> None:
    assert not knowledge.predicates.opposed(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [("slay", "kill"), ("quit as", "step down"), ("purchase", "acquire"), ("wound", "injure"), ("detain", "arrest")],
)
def test_synonyms_share_family_and_side(knowledge: Knowledge, left: str, right: str) -> None:
    assert knowledge.predicates.family(left) == knowledge.predicates.family(right)


def test_an_ambiguous_verb_keeps_its_family_but_no_side(knowledge: Knowledge) -> None:
    assert knowledge.predicates.family("decline") == ("acceptance", 0)
    assert len(knowledge.predicates.families("decline")) == 2


def test_ambiguous_verbs_are_verbs_of_some_family(knowledge: Knowledge) -> None:
    assert knowledge.predicates.ambiguous <= set(knowledge.predicates.senses)


def test_families_with_one_side_only_do_not_exist() -> None:
    families = shipped()["predicates"]["families"]
    assert [name for name, entry in families.items() if ("plus" in entry) != ("minus" in entry)] == []
    assert [name for name, entry in families.items() if ("plus" in entry) == ("words" in entry)] == []


def test_dying_happens_once_and_saying_does_not(knowledge: Knowledge) -> None:
    assert {"death", "kill", "birth"} <= knowledge.predicates.once
    assert knowledge.predicates.family("say").family not in knowledge.predicates.once


@pytest.mark.parametrize(
    ("noun", "verb"), [("death", "die"), ("arrest", "arrest"), ("acquisition", "acquire"), ("victory", "win")]
)
def test_an_event_noun_gives_its_verb(knowledge: Knowledge, noun: str, verb: str) -> None:
    assert knowledge.nominals.verb_of(noun) == verb


def test_event_nouns_without_a_verb_are_events_too(knowledge: Knowledge) -> None:
    assert knowledge.nominals.is_event("earthquake")
    assert knowledge.nominals.verb_of("earthquake") is None
    assert not knowledge.nominals.is_event("table")
    assert not knowledge.nominals.events & set(knowledge.nominals.verbs)


@pytest.mark.parametrize(
    ("lemma", "stance"),
    [("say", "asserting"), ("deny", "denying"), ("doubt", "doubting"), ("believe", "hedging"), ("confirm", "factive")],
)
def test_verbs_of_saying_have_a_stance(knowledge: Knowledge, lemma: str, stance: str) -> None:
    assert knowledge.reporting.stance_of(lemma) == stance
    assert knowledge.reporting.stance_of("bake") == ""


def test_media_are_known_by_acronym_only_in_capitals(knowledge: Knowledge) -> None:
    assert knowledge.reporting.outlet_of("AP") == "Associated Press"
    assert knowledge.reporting.outlet_of("the BBC") == "BBC"
    assert knowledge.reporting.outlet_of("The New York Times") == "New York Times"
    assert knowledge.reporting.outlet_of("ap") is None


@pytest.mark.parametrize(
    ("cue", "modality"),
    [("plan", "planned"), ("may", "possible"), ("if", "hypothetical"), ("urge", "demanded"), ("expect", "expected")],
)
def test_modality_cues_have_a_class(knowledge: Knowledge, cue: str, modality: str) -> None:
    assert knowledge.stance.modality[cue] == modality


def test_modality_classes_are_those_of_the_models_and_attempts(knowledge: Knowledge) -> None:
    assert set(knowledge.stance.modality.values()) <= {*Modality, "attempted"}


def test_verbs_that_deny_do_not_also_weaken(knowledge: Knowledge) -> None:
    assert not knowledge.stance.deniers & set(knowledge.stance.modality)


def test_mediation_has_its_words(knowledge: Knowledge) -> None:
    words_ = knowledge.mediation
    assert {"mediator", "go-between"} <= words_.nouns
    assert {"mediate", "broker"} <= words_.verbs
    assert {"diplomatic", "peace"} <= words_.effort_modifiers
    assert "ease tensions" in words_.purposes
    assert {"talks", "negotiation"} <= words_.talks


# -- a project's own words -------------------------------------------------------------------------------------------


def test_a_project_adds_words_in_the_shape_of_the_files(knowledge: Knowledge) -> None:
    more = knowledge.extended(
        {
            "countries": {
                "Turkey": {"aliases": "Anatolia"},
                "Ruritania": {"people": ["Ruritanian"], "capital": "Strelsau"},
            },
            "roles": {"families": {"warden": {"nouns": "warden, chief warden", "unique": False}}},
            "predicates": {"families": {"tide": {"plus": "ebb in", "minus": "ebb away"}}},
            "reporting": {"verbs": {"asserting": "aver"}},
        }
    )
    assert more.countries.country_of("Anatolia") == "Turkey"
    assert more.countries.country_of("Turkish") == "Turkey"
    assert more.places.place_in("Strelsau") == ("Ruritania",)
    assert more.roles.nouns["chief warden"].unique is False
    assert more.predicates.opposed("ebb in", "ebb away")
    assert more.reporting.stance_of("aver") == "asserting"


def test_extending_leaves_the_shipped_knowledge_as_it_was(knowledge: Knowledge) -> None:
    knowledge.extended({"countries": {"Turkey": {"aliases": "Anatolia"}}})
    assert knowledge.countries.country_of("Anatolia") is None
    assert load().countries.country_of("Anatolia") is None


def test_extra_pairs_are_dotted_keys_with_words() -> None:
    more = load((("countries.Turkey.aliases", "Anatolia"), ("reporting.verbs.denying", "gainsay flatly")))
    assert more.countries.country_of("Anatolia") == "Turkey"
    assert more.reporting.stance_of("gainsay flatly") == "denying"


@pytest.mark.parametrize(
    ("additions", "message"),
    [
        (
            {"contries": {}},
            "knowledge: unknown key 'contries'; use one of common, countries, mediation, names, nominalisations, "
            "organisations, places, predicates, reporting, roles, stance",
        ),
        (
            {"countries": {"Turkey": {"alias": "Anatolia"}}},
            "knowledge.countries.Turkey: unknown key 'alias'; use one of aliases, capital, government, people",
        ),
        (
            {"countries": {"Turkey": "Anatolia"}},
            "knowledge.countries.Turkey: expected a table, got 'Anatolia'; write [knowledge.countries.Turkey]",
        ),
        (
            {"countries": {"Turkey": {"aliases": 3}}},
            "knowledge.countries.Turkey.aliases: expected words, got 3; write 'one, two' or a list of strings",
        ),
        (
            {"countries": {"Turkey": {"aliases": "Persia"}}},
            "knowledge.countries: 'Persia' stands for both 'Iran' and 'Turkey'; keep it in one of them",
        ),
        (
            {"roles": {"families": {"minister": {"unique": "no"}}}},
            "knowledge.roles.families.minister.unique: expected a flag, got 'no'; write true or false",
        ),
        (
            {"predicates": {"families": {"new": {"words": "approve"}}}},
            "knowledge.predicates.families: 'approve' stands for both 'approval' and 'new'; keep it in one of them",
        ),
    ],
)
def test_a_wrong_addition_says_what_where_and_what_to_do(
    knowledge: Knowledge, additions: dict[str, Any], message: str
) -> None:
    with pytest.raises(ConfigError) as raised:
        knowledge.extended(additions)
    assert str(raised.value) == message


def test_an_extra_key_without_a_file_says_how_to_write_it() -> None:
    with pytest.raises(ConfigError, match=r"write file\.table\.key"):
        load((("Turkey", "Anatolia"),))
