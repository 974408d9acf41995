"""Make a spaCy pipeline quicker; what it says stays the same, bit for bit.

Of the time that spaCy 3.8 takes for news, a quarter goes into rules and lemmas that it worked out for the same word
before, and a third into taking and giving back the interpreter's lock, for each word once for each sort of name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import Any

import numpy as np
from spacy.attrs import DEP, LEMMA, LOWER, MORPH, ORTH, POS, TAG
from spacy.lang.en.lemmatizer import EnglishLemmatizer
from spacy.language import Language
from spacy.pipeline import AttributeRuler, DependencyParser, EntityRecognizer
from spacy.tokens import Doc
from spacy.util import minibatch

RULES, LEMMAS = "attribute_ruler", "lemmatizer"
STEPWISE = {"parser": DependencyParser, "ner": EntityRecognizer}
TELLING = [ORTH, TAG, DEP]  # what rules of one word and lemmas depend on
SAID = [TAG, DEP, POS, MORPH, LEMMA]  # what they may say of it
ASKED = frozenset({"ORTH", "TEXT", "LOWER", "IS_SPACE", "TAG", "DEP"})  # by rules that depend on no more than that
MOST = 1 << 17  # words that are remembered, of some 500 bytes each; 10,000 made articles have a fifth of them


def quicken(nlp: Language) -> Language:
    """Put quicker parts in the place of those that are known to be slow."""
    parts: dict[str, Any] = dict(nlp.pipeline)
    for name, kind in STEPWISE.items():
        if type(parts.get(name)) is kind and parts[name].cfg["beam_width"] == 1:
            nlp.add_pipe("quick_steps", f"quick_{name}", after=name, config={"of": name})
            nlp.disable_pipe(name)
    if (RULES, LEMMAS) in pairwise(nlp.pipe_names) and _of_one_word(parts[RULES]) and _by_rule(parts[LEMMAS]):
        nlp.add_pipe("quick_forms", after=LEMMAS)
        nlp.select_pipes(disable=[RULES, LEMMAS])
    return nlp


def _by_rule(lemmas: Any) -> bool:
    return type(lemmas) is EnglishLemmatizer and lemmas.mode == "rule" and not lemmas.overwrite


def _of_one_word(rules: Any) -> bool:
    """Tell whether all that the rules ask of a word is among what tells it from others."""
    patterns = [pattern for rule in rules.patterns for pattern in rule["patterns"]]
    return type(rules) is AttributeRuler and all(word.keys() <= ASKED for pattern in patterns for word in pattern)


@Language.factory("quick_steps")
class QuickSteps:
    """Parses or finds names as spaCy does, but keeps the interpreter's lock, which spaCy's own loop gives away."""

    def __init__(self, nlp: Language, name: str, of: str) -> None:
        """Take over from a part of a pipeline."""
        self.name = name
        self._slow: Any = nlp.get_pipe(of)

    def __call__(self, doc: Doc) -> Doc:
        """Read one text."""
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 1) -> Iterator[Doc]:
        """Read many texts."""
        for batch in minibatch(docs, batch_size):  # type: ignore[no-untyped-call]
            self._slow.set_annotations(batch, self._predicted(batch))
            yield from batch

    def _predicted(self, docs: list[Doc]) -> list[Any]:
        states: list[Any] = self._slow.moves.init_batch(docs)
        left = [state for state in states if not state.is_final()]
        if left:
            step = self._slow.model.predict(docs)
            while left:
                left = self._slow.transition_states(left, step.predict(left))
            step.clear_memory()
        return states


@Language.factory("quick_forms")
class QuickForms:
    """Says of words what rules and lemmatizer say, and asks these once about each word, tag and dependency."""

    def __init__(self, nlp: Language, name: str) -> None:
        """Take over from rules and lemmatizer of a pipeline."""
        self.name, self._vocab = name, nlp.vocab
        parts: dict[str, Any] = dict(nlp.components)
        self._rules, self._lemmas = parts[RULES], parts[LEMMAS]
        self._single = _with(self._rules, _is_single)
        self._several = _with(self._rules, lambda rule: not _is_single(rule))
        self._signs = _signs(self._several, nlp.vocab)
        _look_up_by_hash(self._lemmas)
        self._known: dict[tuple[int, ...], tuple[int, ...]] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Say it of the words of one text; spaCy's own parts do where a rule of several words fits."""
        words = list(map(tuple, doc.to_array(TELLING).tolist()))
        if self._may_fit(doc, words) and self._several.match(doc):
            self._lemmas(self._rules(doc))
            return doc
        if len(self._known) > MOST:
            self._known.clear()
        new = dict.fromkeys(word for word in words if word not in self._known)
        if new:
            self._known |= self._asked(list(new))
        return doc.from_array(SAID, _numbers(self._known[word] for word in words))

    def _may_fit(self, doc: Doc, words: Iterable[tuple[int, ...]]) -> bool:
        """Tell whether a text has what a rule of several words asks for by name: to match them takes far longer."""
        return self._signs is None or not self._signs.isdisjoint(chain(doc.to_array(LOWER).tolist(), *words))

    def _asked(self, words: Sequence[tuple[int, ...]]) -> dict[tuple[int, ...], tuple[int, ...]]:
        """Have spaCy's own parts tell about words."""
        strings = self._vocab.strings
        made = Doc(self._vocab, words=[strings[word[0]] for word in words])
        made.from_array(TELLING[1:], _numbers(word[1:] for word in words))
        said = self._lemmas(self._single(made)).to_array(SAID)
        return dict(zip(words, map(tuple, said.tolist()), strict=True))


def _numbers(rows: Iterable[tuple[int, ...]]) -> Any:
    return np.array(list(rows), dtype=np.uint64)


def _look_up_by_hash(lemmas: Any) -> None:
    """Keep the base forms of each part of speech, 80,000 nouns among them, as a set, not as a list to walk through."""
    forms = lemmas.lookups.get_table("lemma_index")
    for part, listed in list(forms.items()):
        forms[part] = frozenset(listed)


def _with(rules: Any, wanted: Callable[[Any], bool]) -> Any:
    """Return a ruler with those of the rules that are wanted, in their order."""
    few = AttributeRuler(rules.vocab)
    few.add_patterns(list(filter(wanted, rules.patterns)))
    return few


def _signs(rules: Any, vocab: Any) -> frozenset[int] | None:
    """Return of each rule one word, tag or dependency that it asks for by name; None where one asks for nothing so."""
    patterns = [pattern for rule in rules.patterns for pattern in rule["patterns"]]
    named = [[value for word in pattern for value in word.values() if isinstance(value, str)] for pattern in patterns]
    return frozenset(vocab.strings[own[0]] for own in named) if all(named) else None


def _is_single(rule: Any) -> bool:
    return all(len(pattern) == 1 for pattern in rule["patterns"])
