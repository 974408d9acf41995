"""Labelled folders and files are read as they are described, or refused with what to do."""

from pathlib import Path
from typing import Any

import pytest
from labelled import ROW, SIX, event, lines, sides

from claimcheck.config import Settings
from claimcheck.errors import InputError
from claimcheck.evaluate import read_cases
from claimcheck.evaluate.labels import Case, Strength


def read(*paths: Path) -> tuple[Case, ...]:
    return read_cases(paths, Settings())


def test_a_folder_of_folders_gives_a_case_each_named_from_the_folder_that_was_given(tmp_path: Path) -> None:
    for name in ("fire", "flood"):
        event(tmp_path / "own" / name, {"must": [sides()], "silent": []})
    assert [(case.name, case.set) for case in read(tmp_path / "own")] == [("own/fire", "own"), ("own/flood", "own")]


def test_sides_become_places_in_the_text(tmp_path: Path) -> None:
    (case,) = read(event(tmp_path / "fire", {"must": [sides()], "silent": []}))
    (side,) = case.wanted[0].a
    text = next(article.text for article in case.articles if article.id == side.article_id)

    assert text[side.start : side.end] == SIX


def test_also_joins_the_side_that_it_agrees_with(tmp_path: Path) -> None:
    third = {"source": "c", "sentence": "A third article.", "value": "two", "agrees_with": "b"}
    (case,) = read(event(tmp_path / "fire", {"must": [sides(also=[third])], "silent": []}))
    assert [[one.article_id for one in side] for side in (case.wanted[0].a, case.wanted[0].b)] == [
        ["fire/a"],
        ["fire/b", "fire/c"],
    ]


def test_a_sentence_that_is_not_in_the_article_is_refused_with_its_file(tmp_path: Path) -> None:
    wrong = sides(a={"source": "a", "sentence": "Seven died.", "value": "7"})
    with pytest.raises(InputError, match=r"expected\.json: a does not say “Seven died\.”"):
        read(event(tmp_path / "fire", {"must": [wrong], "silent": []}))


def test_an_article_that_is_not_there_is_refused(tmp_path: Path) -> None:
    wrong = sides(a={"source": "z", "sentence": SIX, "value": "6"})
    with pytest.raises(InputError, match="there is no article z"):
        read(event(tmp_path / "fire", {"must": [], "silent": [wrong]}))


def test_a_file_of_another_shape_is_refused_with_the_field(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"expected\.json: must\.0\.a: "):
        read(event(tmp_path / "fire", {"must": [{"kind": "number"}]}))


def test_a_line_is_a_case_whose_articles_have_names_of_their_own(tmp_path: Path) -> None:
    (case,) = read(lines(tmp_path / "news.jsonl", ROW))
    assert [(article.id, article.source) for article in case.articles] == [("news/r1/a", "A"), ("news/r1/b", "B")]
    assert (case.name, case.set, case.wanted[0].strength) == ("news/r1", "news", Strength.HARD)


def test_an_update_must_not_be_reported(tmp_path: Path) -> None:
    (case,) = read(lines(tmp_path / "news.jsonl", ROW | {"gold": [ROW["gold"][0] | {"strength": "update"}]}))
    assert (case.wanted, [one.kind for one in case.unwanted]) == ((), ["update"])


def test_rows_for_alignment_without_labels_are_passed_over(tmp_path: Path) -> None:
    alignment = ROW | {"id": "r2", "kind": "alignment", "gold": []}
    assert [case.name for case in read(lines(tmp_path / "news.jsonl", alignment, ROW))] == ["news/r1"]


def test_a_row_for_alignment_has_its_sentences_with_those_of_one_event(tmp_path: Path) -> None:
    labels = {"annotated": [["a", 0, 28], ["b", 0, 28]], "aligned": [["a", 0, 28, "b", 0, 28]]}
    (case,) = read(lines(tmp_path / "news.jsonl", ROW | {"kind": "alignment", "gold": []} | labels))

    assert [one.article_id for one in case.annotated] == ["news/r1/a", "news/r1/b"]
    assert case.aligned == (case.annotated,)
    assert case.wanted == ()


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({"id": "x"}, r"news\.jsonl:1: articles: "),
        (ROW | {"gold": [ROW["gold"][0] | {"strength": "certain"}]}, r"news\.jsonl:1: gold\.0\.strength: "),
        (ROW | {"articles": [{"id": "a"}], "gold": []}, r"news\.jsonl:1: text: "),
    ],
)
def test_a_line_of_another_shape_is_refused_with_its_number(tmp_path: Path, row: dict[str, Any], message: str) -> None:
    with pytest.raises(InputError, match=message):
        read(lines(tmp_path / "news.jsonl", row))


def test_a_gold_span_of_an_article_that_is_not_there_is_refused(tmp_path: Path) -> None:
    wrong = ROW | {"gold": [ROW["gold"][0] | {"a": "z"}]}
    with pytest.raises(InputError, match=r"news\.jsonl:1: gold: there is no article z"):
        read(lines(tmp_path / "news.jsonl", wrong))


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "news.jsonl").write_bytes("{“".encode("utf-16"))
    with pytest.raises(InputError, match=r"news\.jsonl: is not UTF-8 at byte 0"):
        read(tmp_path)


def test_a_folder_with_an_article_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    folder = event(tmp_path / "fire", {"must": [], "silent": []})
    (folder / "d.txt").write_bytes(b"")
    with pytest.raises(InputError, match=r"d\.txt: .*A case is scored whole"):
        read(folder)


def test_the_same_folder_twice_is_refused(tmp_path: Path) -> None:
    folder = event(tmp_path / "fire", {"must": [sides()], "silent": []})
    with pytest.raises(InputError, match="fire: two cases have this name"):
        read(folder, folder)


def test_nothing_labelled_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nothing labelled"):
        read(tmp_path)
