"""A second opinion moves confidence and sends findings to review; it never makes, removes or worsens one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import Article, check
from claimcheck.errors import InputError, ModelError
from claimcheck.models import Discrepancy, Severity
from claimcheck.second_opinion import Ask, Opinion, load, reweigh

ARTICLES = [
    Article(id="a", source="Alpha", text="Twelve people died when fire swept through the Malvern paint factory."),
    Article(id="b", source="Beta", text="Fifteen people died when fire swept through the Malvern paint factory."),
]
FOUND = check(ARTICLES).discrepancies


def always(contradiction: float, entailment: float) -> Ask:
    return lambda pairs: [Opinion(contradiction, entailment)] * len(pairs)


def known(findings: Sequence[Discrepancy]) -> list[str]:
    return [finding.fingerprint for finding in findings]


def test_agreement_raises_confidence_and_doubt_lowers_it() -> None:
    ((surer,), (doubted,)) = reweigh(FOUND, always(0.99, 0.0)), reweigh(FOUND, always(0.01, 0.2))

    assert doubted.confidence < FOUND[0].confidence < surer.confidence
    assert surer.severity is FOUND[0].severity is Severity.ERROR


def test_a_finding_whose_sentences_say_the_same_is_sent_to_review() -> None:
    (finding,) = reweigh(FOUND, always(0.02, 0.97))

    assert finding.severity is Severity.NOTE


def test_the_model_is_asked_both_ways() -> None:
    asked: list[tuple[str, str]] = []

    def ask(pairs: Sequence[tuple[str, str]]) -> list[Opinion]:
        asked.extend(pairs)
        return [Opinion(0.5, 0.1)] * len(pairs)

    reweigh(FOUND, ask)

    assert sorted(asked) == sorted([(ARTICLES[0].text, ARTICLES[1].text), (ARTICLES[1].text, ARTICLES[0].text)])


@given(st.floats(0, 1), st.floats(0, 1))
def test_whatever_it_says_no_finding_comes_goes_or_gets_more_serious(contradiction: float, entailment: float) -> None:
    weighed = reweigh(FOUND, always(contradiction, entailment))

    assert known(weighed) == known(FOUND)
    assert all(
        new.severity <= old.severity and 0 <= new.confidence <= 1 for new, old in zip(weighed, FOUND, strict=True)
    )


def test_nothing_found_is_nothing_asked() -> None:
    def ask(pairs: Sequence[tuple[str, str]]) -> list[Opinion]:
        raise AssertionError(pairs)

    assert reweigh((), ask) == ()


def test_without_its_library_one_line_says_how_to_get_it() -> None:
    try:
        import transformers  # noqa: F401
    except ImportError:
        with pytest.raises(InputError, match=r"pip install 'claimcheck-newsroom\[nli\]'"):
            load("models/none")


# With the library: a model of a few thousand random weights, made here, is loaded as any other is.


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cross-encoder of the usual make with random weights: what it says is noise, that it says it is real."""
    return _made(tmp_path_factory.mktemp("model"), ["entailment", "neutral", "contradiction"])


def _made(folder: Path, labels: list[str]) -> Path:
    import torch
    from transformers import BertConfig, BertForSequenceClassification, BertTokenizer

    torch.manual_seed(1)
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "twelve", "fifteen", "people", "died", "fire", "paint", "."]
    (folder / "vocab.txt").write_text("\n".join(words))
    BertTokenizer(str(folder / "vocab.txt")).save_pretrained(folder)
    config = BertConfig(
        vocab_size=len(words),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        id2label=dict(enumerate(labels)),
        label2id={label: number for number, label in enumerate(labels)},
    )
    BertForSequenceClassification(config).save_pretrained(folder)
    return folder


@pytest.mark.nli
def test_a_model_in_a_folder_is_loaded_and_asked(tiny: Path) -> None:
    one, other = load(str(tiny))([(ARTICLES[0].text, ARTICLES[1].text), (ARTICLES[1].text, ARTICLES[0].text)])

    assert one != other
    assert all(0 < part < 1 for opinion in (one, other) for part in opinion)


@pytest.mark.nli
def test_a_check_with_it_reports_the_same_findings_re_weighed(tiny: Path) -> None:
    weighed = check(ARTICLES, second_opinion=str(tiny)).discrepancies

    assert known(weighed) == known(FOUND)
    assert weighed[0].confidence != FOUND[0].confidence


@pytest.mark.nli
def test_a_model_of_another_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"has the labels good, bad\. Choose one with contradiction and entailment"):
        load(str(_made(tmp_path, ["good", "bad"])))


@pytest.mark.nli
def test_a_missing_model_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no language-inference model can be loaded from there") as caught:
        load(str(tmp_path / "none"))

    assert "\n" not in str(caught.value)
