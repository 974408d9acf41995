"""Whatever bytes a reader is given, it returns articles or says in one line why not."""

from __future__ import annotations

import gzip
import io
import json
import logging
import tarfile
import zipfile
from collections.abc import Iterator

import pytest
from article_samples import SAMPLES
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.config.reading import Reading
from claimcheck.errors import InputError
from claimcheck.ingest.archives import members
from claimcheck.ingest.draft import Draft, Unread
from claimcheck.ingest.frontmatter import split
from claimcheck.ingest.markup import flat, plain
from claimcheck.ingest.noticing import refuse
from claimcheck.ingest.places import locate
from claimcheck.ingest.readers import READERS
from claimcheck.ingest.settling import Source, settle

READING = Reading()
SUFFIXES = sorted(READERS)
SLOW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture(autouse=True, scope="module")
def _quiet() -> Iterator[None]:
    """Libraries that read damaged files log much; other tests listen to what is logged."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


def read(suffix: str, raw: bytes) -> tuple[Draft | Unread, ...]:
    """Read as ingest does, up to the articles; only InputError may come out, in one line."""
    try:
        drafts = READERS[suffix](raw, "a" + suffix, READING)
        for draft in drafts:
            if isinstance(draft, Draft):
                settled(draft)
    except InputError as refusal:
        in_one_line(refusal)
        return ()
    return drafts


def in_one_line(refusal: InputError) -> None:
    assert str(refusal)
    assert str(refusal).isprintable()


def settled(draft: Draft) -> None:
    refuse(draft, READING)
    (article,) = settle([Source(draft=draft, path="a", id="a", long_id="a.x", stem="a")])
    article.text.encode()
    for position in (0, len(article.text) // 2, len(article.text) - 1):
        assert min(locate(article, position)) >= 1


@pytest.mark.parametrize("suffix", SUFFIXES)
@given(raw=st.binary(max_size=400))
@SLOW
def test_any_bytes(suffix: str, raw: bytes) -> None:
    read(suffix, raw)


@pytest.mark.parametrize("suffix", SUFFIXES)
@given(text=st.text(max_size=300))
@SLOW
def test_any_text(suffix: str, text: str) -> None:
    read(suffix, text.encode("utf-8", "replace"))


@pytest.mark.parametrize("suffix", SUFFIXES)
@given(data=st.data())
@SLOW
def test_a_real_file_cut_short_or_changed_anywhere(suffix: str, data: st.DataObject) -> None:
    raw = bytearray(SAMPLES[suffix])
    for _ in range(data.draw(st.integers(0, 4))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(raw)))
    read(suffix, bytes(raw[:cut] if data.draw(st.booleans()) else raw))


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_real_file_itself_is_read(suffix: str) -> None:
    (draft, *_) = read(suffix, SAMPLES[suffix])

    assert isinstance(draft, Draft)
    assert "Twelve people died" in draft.text


WORDS = "text body uri bodies value role headlines name articles source id"
KEYS = st.sampled_from(WORDS.split(" "))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=15,
)


@given(value=VALUES)
@settings(max_examples=300, deadline=None)
def test_any_json_value_is_read_or_refused(value: object) -> None:
    for suffix in (".json", ".jsonl"):
        read(suffix, json.dumps(value).encode())


@given(html=st.text(alphabet="<>/!-pbr script\"'&;#xa \n", max_size=200))
@settings(max_examples=300, deadline=None)
def test_markup_of_any_shape_keeps_the_places_of_its_characters(html: str) -> None:
    text, origins = flat(html)

    assert len(text) == len(origins)
    assert origins == sorted(origins)
    assert all(char == html[origin] or html[origin] == "&" for char, origin in zip(text, origins, strict=True))
    assert "".join(plain(html).split()) == text


@given(inside=st.text(alphabet="a:-&*!%{}[]\"' \n#|>", max_size=120))
@settings(max_examples=300, deadline=None)
def test_front_matter_of_any_shape_is_read_or_refused(inside: str) -> None:
    try:
        fields, offset = split(f"---\n{inside}\n---\nText.")
    except InputError as refusal:
        in_one_line(refusal)
    else:
        assert all(isinstance(value, str) for value in fields.values())
        assert offset >= 0


@given(raw=st.binary(max_size=300), packing=st.sampled_from(["zip", "tar", "gz", "bz2", "xz", ""]), data=st.data())
@SLOW
def test_archives_of_any_bytes_cut_short_anywhere(raw: bytes, packing: str, data: st.DataObject) -> None:
    packed = pack(raw, packing)
    cut = packed[: data.draw(st.integers(0, len(packed)))]
    for archive in (packed, cut, gzip.compress(cut)):
        try:
            found = list(members(archive, "a.zip", lambda name: True, READING))
        except InputError:
            continue
        assert all(one.why if hasattr(one, "why") else one.name for one in found)


def pack(raw: bytes, packing: str) -> bytes:
    out = io.BytesIO()
    if packing == "zip":
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("a.txt", raw)
    elif packing:
        with tarfile.open(fileobj=out, mode=f"w:{packing}".removesuffix("tar")) as archive:  # type: ignore[call-overload]
            info = tarfile.TarInfo("a.txt")
            info.size = len(raw)
            archive.addfile(info, io.BytesIO(raw))
    else:
        return raw
    return out.getvalue()
