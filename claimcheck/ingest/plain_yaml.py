"""YAML as data: strings, lists and tables of strings, and nothing that could do more."""

from __future__ import annotations

import yaml

from claimcheck.errors import InputError
from claimcheck.ingest.naming import printable

_FORBIDDEN = (yaml.AliasToken, yaml.AnchorToken, yaml.TagToken, yaml.DirectiveToken)
_OPENING = (yaml.FlowSequenceStartToken, yaml.FlowMappingStartToken, yaml.BlockSequenceStartToken,
            yaml.BlockMappingStartToken)  # fmt: skip
_CLOSING = (yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken, yaml.BlockEndToken)
_DEPTH = 20  # far more than any newsroom's metadata; the parser's time grows with the square of it


class NotYaml(ValueError):
    """Text that YAML's parser does not take, and why in a few words."""


def loaded(text: str) -> object:
    """Return what a text says; raise NotYaml where it is none, InputError where an article has no use for it."""
    try:
        _refuse_all_but_data(text)
        return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it makes strings only, no dates, no objects
    except yaml.YAMLError as error:
        raise NotYaml(_short(error)) from error


def _refuse_all_but_data(inside: str) -> None:
    """Refuse tags, anchors, aliases and deep nesting: an article has no use for them, a bomb has."""
    depth = 0
    for token in yaml.scan(inside, Loader=yaml.BaseLoader):
        if isinstance(token, _FORBIDDEN):
            kind = type(token).__name__.removesuffix("Token").lower()
            raise InputError(f"front matter has a YAML {kind}, which is refused. Write one 'key: value' a line")
        depth += isinstance(token, _OPENING) - isinstance(token, _CLOSING)
        if depth > _DEPTH:
            raise InputError("front matter is nested too deeply. Write one 'key: value' a line")


def _short(error: yaml.YAMLError) -> str:
    if isinstance(error, yaml.reader.ReaderError):
        return f"it has the character U+{error.character:04X}"
    mark, problem = getattr(error, "problem_mark", None), getattr(error, "problem", None) or str(error)
    words = printable(" ".join(problem.split()))
    return f"line {mark.line + 2}: {words}" if mark else words
