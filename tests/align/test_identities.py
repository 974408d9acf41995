"""Who is who across articles: one identity for all names of one, two for two that share a name."""

from __future__ import annotations

from dataclasses import replace

import pytest

import claimcheck
from claimcheck.align.holders import holders
from claimcheck.align.identities import identities
from claimcheck.knowledge import load
from claimcheck.models import Article, Claim, ClaimKind, Identity, Mention, MentionKind, Predicate, Role

KNOWLEDGE = load()
PERSON, PLACE = MentionKind.PERSON, MentionKind.PLACE
BODY, COUNTRY, GROUP = MentionKind.ORGANISATION, MentionKind.COUNTRY, MentionKind.GROUP


def named(name: str, kind: MentionKind = PERSON, text: str = "") -> Mention:
    return Mention(text=text or name, start=0, end=len(text or name), kind=kind, name=name)


def described(text: str, head: str, *terms: str) -> Mention:
    return Mention(text=text, start=0, end=len(text), kind=GROUP, name=text, head=head, terms=(head, *terms))


def claim(article: str, *mentions: Mention, places: tuple[Mention, ...] = (), role: Role | None = None) -> Claim:
    agents = tuple(replace(one, start=at * 50, end=at * 50 + len(one.text)) for at, one in enumerate(mentions))
    return Claim(
        id=f"{article}#{len(mentions)}",
        article_id=article,
        source=article,
        kind=ClaimKind.ROLE if role else ClaimKind.EVENT,
        start=0,
        end=9,
        quote="A claim.",
        predicate=Predicate(text="be", start=0, end=2, lemma="be"),
        agents=agents,
        places=places,
        role=role,
    )


def who(*stories: dict[str, tuple[Claim, ...]]) -> list[Identity]:
    told = {article: own for story in stories for article, own in story.items()}
    return list(identities([list(story) for story in stories], told.__getitem__, KNOWLEDGE))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (named("Lena Ostrova"), named("Ostrova")),
        (named("Union of Kell Dockers", BODY), named("UKD", BODY)),
        (named("Turkey", COUNTRY, "Türkiye"), named("Ankara", PLACE)),
        (named("United States", COUNTRY, "Washington"), described("American officials", "official", "United States")),
        (named("Alison Brandt"), named("Allison Brandt")),
        (named("Yusuf Qadhari"), named("Gadhari")),
    ],
)
def test_the_names_of_one_are_one_identity(one: Mention, other: Mention) -> None:
    (found,) = who({"a": (claim("a", one),), "b": (claim("b", other),)})

    assert set(found.names) == {one.text, other.text}
    assert {mention.article_id for mention in found.mentions} == {"a", "b"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (named("Lena Ostrova"), named("Pavel Ostrova")),
        (named("Marlow", PLACE), named("Marlow Town", BODY)),
        (named("Turkey", COUNTRY), named("Turkey", GROUP, "Turks")),
    ],
)
def test_two_are_two(one: Mention, other: Mention) -> None:
    found = who({"a": (claim("a", one),), "b": (claim("b", other),)})

    assert all(set(each.names) != {one.text, other.text} for each in found)


def test_a_surname_that_fits_two_joins_neither() -> None:
    full = claim("a", named("Lena Ostrova"), named("Pavel Ostrova"))
    found = who({"a": (full,), "b": (claim("b", named("Ostrova")),)})

    assert [one.name for one in found] == ["Lena Ostrova", "Ostrova", "Pavel Ostrova"]


def test_across_stories_a_full_name_is_one_and_a_surname_is_not() -> None:
    found = who(
        {"a": (claim("a", named("Lena Ostrova")),), "b": (claim("b", named("Ostrova")),)},
        {"c": (claim("c", named("Lena Ostrova")),)},
        {"d": (claim("d", named("Ostrova")),)},
    )

    assert [sorted({mention.article_id for mention in one.mentions}) for one in found] == [["a", "b", "c"], ["d"]]


def test_a_capital_that_acts_is_its_government_and_one_where_things_happen_a_place() -> None:
    found = who({"a": (claim("a", named("Ankara", PLACE), places=(named("Ankara", PLACE),)),)})

    assert {(one.name, one.kind) for one in found} == {("Turkey", COUNTRY), ("Ankara", PLACE)}


ENVOY = Role(noun="envoy", of="Norland", text="special envoy")


def test_an_office_stands_for_its_holder_in_its_own_article_and_with_its_country_in_others() -> None:
    held = claim("a", named("Lena Ostrova"), role=ENVOY)
    own = claim("a", named("Nobody Else"), described("the envoy", "envoy"))
    other = claim("b", described("the Norland envoy", "envoy", "Norland"))
    (ostrova,) = (one for one in who({"a": (held, own), "b": (other,)}) if one.name == "Lena Ostrova")

    assert ostrova.names == ("Lena Ostrova", "the Norland envoy", "the envoy")


@pytest.mark.parametrize(
    "mention",
    [
        described("the Sudland envoy", "envoy", "Sudland"),
        described("an envoy", "envoy"),
        described("the minister", "minister"),
    ],
)
def test_another_office_or_one_left_open_stands_for_nobody(mention: Mention) -> None:
    known = holders({"a": (claim("a", named("Lena Ostrova"), role=ENVOY),)})

    assert known.who("a", mention, KNOWLEDGE) is None


def test_an_office_that_two_are_said_to_hold_stands_for_neither() -> None:
    held = {name: (claim(name, named(f"Lena {name}"), role=ENVOY),) for name in ("Aldous", "Brecht")}
    mention = described("the Norland envoy", "envoy", "Norland")

    assert holders(held).who("c", mention, KNOWLEDGE) is None


def test_a_report_carries_who_is_who_with_spans_of_the_text() -> None:
    told = (
        "The bridge at Corrin fell on Monday, Mayor Ilse Quandt said. Quandt had warned of it.",
        "Ms Quandt said that the bridge at Corrin fell on Monday. She blamed the county.",
    )
    articles = [Article(id=f"a{at}", source=f"s{at}", text=text) for at, text in enumerate(told)]
    report = claimcheck.check(articles)
    (quandt,) = (one for one in report.identities if one.name == "Ilse Quandt")

    assert {"Ilse Quandt", "Quandt"} <= set(quandt.names)
    assert "She" not in quandt.names
    assert all(told[int(m.article_id[1])][m.start : m.end] == m.text for m in quandt.mentions)
    assert {m.article_id for m in quandt.mentions} == {"a0", "a1"}
