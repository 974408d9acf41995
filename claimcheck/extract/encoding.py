"""Claims <-> bytes, for the cache and between processes: JSON, compressed, with a checksum; nothing in it can run."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

import pydantic_core
from pydantic import BaseModel, TypeAdapter

from claimcheck.models import Article, Claim

_CLAIMS = TypeAdapter(tuple[Claim, ...])


def encode(claims: Iterable[Claim]) -> bytes:
    """Write the claims of one article; the same claims give the same bytes."""
    values = _CLAIMS.dump_python(tuple(claims), exclude_defaults=True)
    return zlib.compress(pydantic_core.to_json(values, inf_nan_mode="constants"), level=1)


def decode(content: bytes, article: Article) -> tuple[Claim, ...]:
    """Read the claims of one article, which may by now have another id or source.

    Raises:
        ValueError: the bytes were not written by ``encode``, or were changed.

    """
    try:
        written = zlib.decompress(content)
    except zlib.error as error:
        raise ValueError(f"not claims: {error}") from error
    claims = _CLAIMS.validate_json(written)
    return slim(claims if _owned(claims, article) else _moved(claims, article))


def _owned(claims: tuple[Claim, ...], article: Article) -> bool:
    return all(claim.article_id == article.id and claim.source == article.source for claim in claims)


def _moved(claims: tuple[Claim, ...], article: Article) -> tuple[Claim, ...]:
    return tuple(
        claim.model_copy(
            update={"id": f"{article.id}#{number}", "article_id": article.id, "source": article.source},
        )
        for number, claim in enumerate(claims)
    )


_FIELD_SETS: dict[frozenset[str], set[str]] = {}


def slim(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Let models that were given the same fields share the set that says so: it is a third of a claim's memory."""
    for claim in claims:
        _share(claim)
    return claims


def _share(model: BaseModel) -> None:
    fields = model.model_fields_set
    object.__setattr__(model, "__pydantic_fields_set__", _FIELD_SETS.setdefault(frozenset(fields), fields))
    for value in model.__dict__.values():
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, BaseModel):
                _share(inner)
