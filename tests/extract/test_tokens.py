"""The passes read plain objects instead of spaCy's; in all that they ask, both must say the same."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc as Parsed

from claimcheck.config import Settings
from claimcheck.extract import nlp, tokens

TEXTS = [
    "Ann Lee, who designed the hall at Cardle, said on Friday: “It isn’t mine.” She didn't name the U.S. firm.",
    "& Sons, the bakers' guild -- 2,300 strong -- (founded 1902) sold it;  nobody knew why.\n\nTwo more left.",
    "",
    "  ",
    '"Never," he said. "Not one & only one" was asked.',
]
OF_ONE = [
    "i", "idx", "text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "ent_iob_", "whitespace_", "is_punct",
    "is_space", "is_stop", "is_alpha", "is_quote", "like_num", "is_lower", "is_upper", "is_title", "is_digit",
]  # fmt: skip
OTHER = ["head", "left_edge", "right_edge"]
OTHERS = ["children", "lefts", "subtree", "ancestors"]


@pytest.fixture(params=TEXTS)
def both(request: pytest.FixtureRequest) -> tuple[Parsed, tokens.Doc]:
    parsed = nlp.parse([request.param], nlp.load(Settings().model))[request.param]
    return parsed, tokens.read(parsed)


def test_a_word_says_what_it_says_in_spacy(both: tuple[Parsed, tokens.Doc]) -> None:
    for theirs, ours in zip(*both, strict=True):
        assert [getattr(ours, name) for name in OF_ONE] == [getattr(theirs, name) for name in OF_ONE]
        assert [getattr(ours, name).i for name in OTHER] == [getattr(theirs, name).i for name in OTHER]
        for name in OTHERS:
            assert [one.i for one in getattr(ours, name)] == [one.i for one in getattr(theirs, name)], name
        assert (ours.sent.start, ours.sent.end) == (theirs.sent.start, theirs.sent.end)
        assert ours.is_sent_start == bool(theirs.is_sent_start)
        assert len(ours) == len(theirs)


def test_a_stretch_is_what_it_is_in_spacy(both: tuple[Parsed, tokens.Doc]) -> None:
    theirs, ours = both
    assert _places(ours.sents) == _places(theirs.sents)
    assert _places(ours.ents) == _places(theirs.ents)
    for start in range(len(ours)):
        for end in range(start + 1, len(ours) + 1):
            a, b = ours[start:end], theirs[start:end]
            assert (a.text, a.text_with_ws, a.root.i) == (b.text, b.text_with_ws, b.root.i)
            assert _places(a.ents) == _places(b.ents)
    assert ours[5:3].text == theirs[5:3].text == ""


@pytest.mark.parametrize("mode", ["contract", "expand"])
def test_positions_of_the_text_mean_the_words_that_they_mean_in_spacy(
    both: tuple[Parsed, tokens.Doc], mode: str
) -> None:
    theirs, ours = both
    for start in range(len(ours.text) + 1):
        for end in range(start + 1, len(ours.text) + 2):
            a, b = (doc.char_span(start, end, alignment_mode=mode) for doc in (ours, theirs))
            assert (a is None) == (b is None)
            if a is not None and b is not None:
                assert (a.start, a.end) == (b.start, b.end)
                assert start >= len(ours.text) or a.start == len(ours) or a.root.i == b.root.i


def test_what_lies_outside_is_refused(both: tuple[Parsed, tokens.Doc]) -> None:
    for token in both[1][:1]:
        with pytest.raises(IndexError):
            token.nbor(-1)


def _places(spans: object) -> list[tuple[int, int, str]]:
    return [(one.start, one.end, one.label_) for one in spans]  # type: ignore[attr-defined]
