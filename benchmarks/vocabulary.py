"""The words of a language model's lemmatizer, by part of speech: rare words that tell one topic from another."""

from __future__ import annotations

from functools import cache

import spacy

from claimcheck.config import Settings

SHORTEST, LONGEST = 4, 9  # letters; longer ones are mostly terms of science


@cache
def words(part: str) -> list[str]:
    """Return the words of a part of speech, ``noun`` or ``adj``, in order of the alphabet."""
    index = spacy.load(Settings().model).get_pipe("lemmatizer").lookups.get_table("lemma_index")[part]
    return sorted(word for word in index if word.isalpha() and word.isascii() and SHORTEST <= len(word) <= LONGEST)
