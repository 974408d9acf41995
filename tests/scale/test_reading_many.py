"""Many articles: read in chunks, by several processes, and from the cache, always the same."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from benchmarks.archives import archive
from claimcheck.claims import read_claims
from claimcheck.config import Settings
from claimcheck.extract import extract
from claimcheck.extract.chunks import BOILERPLATE, CHUNK, SMALLEST, chunks
from claimcheck.keep.cache import Cache, clean, environment, open_cache, root
from claimcheck.keep.encoding import decode, encode
from claimcheck.keep.shelf import Shelf
from claimcheck.knowledge import load
from claimcheck.models import Article, Claim

ARTICLES = archive(20)  # three chunks


@pytest.fixture(scope="module")
def claims() -> tuple[Claim, ...]:
    return tuple(read_claims(ARTICLES, Settings(jobs=1)))


def test_a_larger_archive_begins_with_the_smaller() -> None:
    assert archive(20)[:10] == archive(10)


def test_chunks_do_not_change_what_is_read(nlp: Language, claims: tuple[Claim, ...]) -> None:
    assert extract(ARTICLES, nlp, load()) == claims


def test_an_article_reads_the_same_alone(nlp: Language, claims: tuple[Claim, ...]) -> None:
    article = ARTICLES[-3]

    assert extract([article], nlp, load()) == tuple(claim for claim in claims if claim.article_id == article.id)


def test_two_processes_read_what_one_reads(claims: tuple[Claim, ...]) -> None:
    assert tuple(read_claims(ARTICLES, Settings(jobs=2))) == claims


LINES = st.lists(st.integers(0, 60).map(lambda n: f"paragraph {n} " + "x" * 60), min_size=1, max_size=3)


@settings(max_examples=50, deadline=None)
@given(st.lists(LINES, max_size=90))
def test_every_article_is_in_one_chunk(texts: list[list[str]]) -> None:
    articles = [Article(id=str(number), text="\n".join(lines)) for number, lines in enumerate(texts)]
    parts = chunks(articles)

    assert sorted(int(a.id) for part in parts for a in part) == list(range(len(articles)))
    assert all(len(part) <= CHUNK for part in parts)


def test_copies_of_one_paragraph_come_into_one_chunk() -> None:
    wire = "The same long paragraph of a wire, which several houses print without a change."
    own = [
        Article(id=f"{n:03}", text=f"Something of its own that is long enough to be a paragraph, {n}.")
        for n in range(90)
    ]
    articles = [Article(id="first", text=wire), *own, Article(id="last", text=wire)]

    assert any({"first", "last"} <= {article.id for article in part} for part in chunks(articles))


def test_a_line_of_boilerplate_joins_nothing() -> None:
    line = "Subscribe to our newsletter and read every morning what has happened in the world."
    articles = [
        Article(id=str(n), text=f"{line}\nAnd one paragraph of its own, of sufficient length, {n}")
        for n in range(BOILERPLATE + 1)
    ]

    assert [article.id for part in chunks(articles) for article in part] == [str(n) for n in range(len(articles))]


def test_the_last_chunks_are_small_so_that_no_process_waits_long() -> None:
    sizes = [len(part) for part in chunks([Article(id=str(n), text=f"Paragraph {n}.") for n in range(200)])]

    assert sizes[0] == CHUNK
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] <= SMALLEST


def test_claims_survive_encoding_with_open_amounts(nlp: Language) -> None:
    article = Article(id="a", text="More than 12 people died in Ashford on 3 May, at least 5 of them children.")
    claims = extract([article], nlp, load())

    assert float("inf") in {quantity.high for claim in claims for quantity in claim.quantities}
    assert decode(encode(claims), article) == claims


@pytest.mark.parametrize(("kept", "why"), [(10, "not claims: cut short"), (-5, "not claims: Error -5")])
def test_claims_cut_short_are_not_taken_for_claims(nlp: Language, kept: int, why: str) -> None:
    article = Article(id="a", text="Ann Lee was named envoy to Peru on Monday.")

    with pytest.raises(ValueError, match=why):
        decode(encode(extract([article], nlp, load()))[:kept], article)


def test_encoded_claims_move_to_another_copy_of_the_text(nlp: Language) -> None:
    first, second = (Article(id=name, text="Ann Lee was named envoy to Peru on Monday.") for name in ("a", "b"))

    assert decode(encode(extract([first], nlp, load())), second) == extract([second], nlp, load())


def test_a_second_check_reads_from_the_cache(
    tmp_path: Path, claims: tuple[Claim, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    cache, few = Cache(tmp_path), ARTICLES[:12]
    read_claims(few, Settings(jobs=1), cache)
    monkeypatch.setattr("claimcheck.extract.processes.read_each", lambda *_: pytest.fail("parsed again"))
    again = read_claims(few, Settings(), cache)

    assert tuple(again) == tuple(claim for claim in claims if claim.article_id in {article.id for article in few})


def test_one_changed_article_costs_that_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache, asked = Cache(tmp_path), list[str]()
    read_claims(ARTICLES[:3], Settings(jobs=1), cache)
    monkeypatch.setattr(
        "claimcheck.extract.processes.read_each",
        lambda missing, _: asked.extend(a.id for a in missing) or ((a, encode(())) for a in missing),
    )
    read_claims([*ARTICLES[:2], ARTICLES[2].model_copy(update={"text": "New."})], Settings(), cache)

    assert asked == [ARTICLES[2].id]


@pytest.mark.parametrize("damage", [b"", b"{}", b"x\x9c broken", "cut", "flipped"])
def test_a_broken_file_is_read_again(tmp_path: Path, damage: bytes | str) -> None:
    cache = Cache(tmp_path)
    before = tuple(read_claims(ARTICLES[:1], Settings(jobs=1), cache))
    (file,) = (found for found in tmp_path.rglob("*") if found.is_file())
    whole = file.read_bytes()
    cut, flipped = whole[: len(whole) // 2], whole[:200] + bytes([whole[200] ^ 1]) + whole[201:]
    file.write_bytes({"cut": cut, "flipped": flipped}[damage] if isinstance(damage, str) else damage)

    assert cache.claims(ARTICLES[0]) is None
    assert tuple(read_claims(ARTICLES[:1], Settings(jobs=1), cache)) == before
    assert file.read_bytes() == whole


def test_a_cache_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")

    assert read_claims(ARTICLES[:1], Settings(jobs=1), Cache(tmp_path / "file" / "inside"))


def test_other_words_or_code_need_other_claims() -> None:
    added = Settings(knowledge={"countries": {"Turkey": {"aliases": ["Anatolia"]}}})

    assert environment(added) != environment(Settings()) == environment(Settings(jobs=2, min_confidence=0.5))


def test_the_cache_lies_in_the_project_and_is_cleaned(tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text("")
    project = Settings(root=tmp_path)

    assert open_cache(Settings(root=tmp_path, cache=False)) is None
    assert open_cache(project)
    assert (tmp_path / ".claimcheck" / ".gitignore").read_text() == "*\n"
    assert clean(project) == tmp_path / ".claimcheck" / "claims"
    assert clean(project) is None


def test_outside_of_a_project_the_platform_says_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", "/somewhere")

    assert root(Settings(root=tmp_path)) == Path("/somewhere/claimcheck")


def test_two_processes_may_fill_one_cache(tmp_path: Path, claims: tuple[Claim, ...]) -> None:
    code = (
        "import sys; from pathlib import Path; from benchmarks.archives import archive\n"
        "from claimcheck.keep.cache import Cache\n"
        "from claimcheck.claims import read_claims; from claimcheck.config import Settings\n"
        "read_claims(archive(12), Settings(jobs=1), Cache(Path(sys.argv[1])))"
    )
    here = Path(__file__).parents[2]
    running = [subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], cwd=here) for _ in range(2)]

    assert [process.wait() for process in running] == [0, 0]
    wanted = {article.id for article in ARTICLES[:12]}
    found = Shelf((article, Cache(tmp_path).claims(article) or b"") for article in ARTICLES[:12])
    assert tuple(found) == tuple(claim for claim in claims if claim.article_id in wanted)
    assert len([file for file in tmp_path.rglob("*") if file.is_file()]) == 12
