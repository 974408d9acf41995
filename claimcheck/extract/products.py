"""Have numpy's library multiply a pipeline's matrices, where it is at hand and gives the very bits that spaCy's gives.

Products are up to half of what parsing takes. spaCy's library takes a processor whose name it does not know for an
older one; numpy's does not, and then takes 30 % less. Both add up the terms of each number in their order, but
spaCy's begins a new sum now and then. So numpy's is made to do that, too, and tried on a matrix of each shape that the
pipeline has, for the order is that of the shape: if one bit differs, nothing is changed.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from spacy.language import Language
from thinc.api import Model, NumpyOps

TERMS = 256  # of one sum, in spaCy's library
ROWS = 2048  # at a time, so that what is added up stays near the processor
LEAST = 64  # rows; of fewer numpy's library makes sums in another order
TRIED = (LEAST, LEAST + 1, 131, ROWS + LEAST + 1)  # rows
_ALONE = [False]  # whether numpy's library keeps to one thread now: all cores have an article to read


class QuickProducts(NumpyOps):  # type: ignore[misc]
    """What spaCy reckons with, but for the products of large matrices."""

    def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
        """Multiply two matrices."""
        if not _ALONE[0] or len(x) < LEAST or trans1 or not trans2 or out is not None:
            return super().gemm(x, y, out=out, trans1=trans1, trans2=trans2)
        return product(x, y)


def quicken_products(nlp: Language) -> Language:
    """Let the large matrices of a pipeline be multiplied by numpy's library, if that changes no bit."""
    models = [model for _, part in nlp.pipeline if isinstance(model := getattr(part, "model", None), Model)]
    nodes = [node for model in models for node in model.walk() if node.name == "maxout" and type(node.ops) is NumpyOps]
    matrices = {matrix.shape: matrix for matrix in (node.get_param("W") for node in nodes)}
    with one_thread():
        if _ALONE[0] and all(map(_same_bits, matrices.values())):
            quick = QuickProducts()
            for node in nodes:
                node.ops = quick
    return nlp


def product(x: Any, y: Any) -> Any:
    """Multiply a matrix by one that is given turned, with sums of as many terms as spaCy's library makes."""
    found = np.empty((len(x), len(y)), dtype=x.dtype)
    further = np.empty((min(len(x), ROWS + LEAST), len(y)), dtype=x.dtype)
    for top, below in pairwise([*range(0, len(x) - LEAST + 1, ROWS), len(x)]):
        rows, sums = x[top:below], found[top:below]
        np.dot(rows[:, :TERMS], y[:, :TERMS].T, out=sums)
        for start in range(TERMS, x.shape[1], TERMS):
            sums += np.dot(rows[:, start : start + TERMS], y[:, start : start + TERMS].T, out=further[: below - top])
    return found


def _same_bits(matrix: Any) -> bool:
    turned = matrix.reshape(-1, matrix.shape[-1])
    few = np.random.default_rng(len(turned)).standard_normal((LEAST, turned.shape[1]), dtype=np.float32)
    made = np.resize(few, (max(TRIED), turned.shape[1]))
    both = ((product(some, turned), NumpyOps().gemm(some, turned, trans2=True)) for some in (made[:n] for n in TRIED))
    return all(np.array_equal(one, other) for one, other in both)


@contextmanager
def one_thread() -> Iterator[None]:
    """Let numpy's library use one thread for as long as the block runs, where it can be told to."""
    threads = _threads()
    if threads is None or _ALONE[0]:
        yield
        return
    before = threads.get()
    threads.set(1)
    _ALONE[0] = True
    try:
        yield
    finally:
        _ALONE[0] = False
        threads.set(before)


class _Threads(NamedTuple):
    get: Callable[[], int]
    set: Callable[[int], None]


@cache
def _threads() -> _Threads | None:
    """Return what tells and sets how many threads the library that came with numpy uses; None where none came."""
    for file in (Path(np.__file__).parents[1] / "numpy.libs").glob("*scipy_openblas64_*"):
        try:
            library = ctypes.CDLL(str(file))
            return _Threads(library.scipy_openblas_get_num_threads64_, library.scipy_openblas_set_num_threads64_)
        except (OSError, AttributeError):
            return None  # another build of it: then spaCy's own library does all
    return None
