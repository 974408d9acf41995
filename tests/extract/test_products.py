"""Matrices are multiplied by numpy's library only where that gives the bits of spaCy's own, and then it does."""

from __future__ import annotations

import numpy as np
import pytest
import spacy
from spacy.language import Language
from thinc.api import NumpyOps

from claimcheck.config import Settings
from claimcheck.extract import products
from claimcheck.extract.products import QuickProducts, one_thread, product, quicken_products

TEXTS = ["The ferry ran aground near Ostrava on Monday, the harbour master said. " * times for times in (1, 4, 40)]


def _ops(nlp: Language) -> set[type]:
    return {type(node.ops) for node in nlp.get_pipe("ner").model.walk() if node.name == "maxout"}


@pytest.fixture
def quick() -> Language:
    nlp = quicken_products(spacy.load(Settings().model))
    if _ops(nlp) != {QuickProducts}:
        pytest.skip("numpy's library is not at hand here, or gives other bits")
    return nlp


@pytest.mark.parametrize("batch", [1, 3])
def test_what_is_multiplied_has_the_same_bits(quick: Language, batch: int) -> None:
    plain = spacy.load(Settings().model)
    with one_thread():
        pairs = list(zip(plain.pipe(TEXTS), quick.pipe(TEXTS, batch_size=batch), strict=True))

    assert all(np.array_equal(one.tensor, other.tensor) for one, other in pairs)
    assert all(one.to_json()["ents"] == other.to_json()["ents"] for one, other in pairs)


@pytest.mark.usefixtures("quick")
def test_sums_are_begun_anew_as_spacy_does_it() -> None:
    draw = np.random.default_rng(1)
    x, y = draw.standard_normal((200, 700), dtype=np.float32), draw.standard_normal((90, 700), dtype=np.float32)
    with one_thread():
        assert np.array_equal(product(x, y), NumpyOps().gemm(x, y, trans2=True))


def test_other_bits_leave_the_pipeline_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(products, "TERMS", 100)
    assert _ops(quicken_products(spacy.load(Settings().model))) == {NumpyOps}


def test_without_the_library_nothing_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(products, "_threads", lambda: None)
    assert _ops(quicken_products(spacy.load(Settings().model))) == {NumpyOps}
