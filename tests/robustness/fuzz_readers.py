"""Coverage-guided fuzzing of one reader: ``make fuzz`` runs all of them, each for a bounded time.

    python tests/robustness/fuzz_readers.py .html corpus/ -max_total_time=60

The first argument names the reader by its suffix; all others are the fuzzer's. Anything but articles or an
InputError of one line is a finding.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["claimcheck"]):
    from claimcheck.config.reading import Reading
    from claimcheck.errors import InputError
    from claimcheck.ingest.draft import Draft
    from claimcheck.ingest.noticing import refuse
    from claimcheck.ingest.places import locate
    from claimcheck.ingest.readers import READERS
    from claimcheck.ingest.settling import Source, settle

READING = Reading()


def try_reader(suffix: str, raw: bytes) -> None:
    """Read as ingest does, up to the articles."""
    try:
        for draft in READERS[suffix](raw, "a" + suffix, READING):
            if isinstance(draft, Draft):
                _settled(draft)
    except InputError as refusal:
        _in_one_line(refusal)


def _in_one_line(refusal: InputError) -> None:
    assert str(refusal).isprintable()


def _settled(draft: Draft) -> None:
    refuse(draft, READING)
    (article,) = settle([Source(draft=draft, path="a", id="a", long_id="a.x", stem="a")])
    article.text.encode()
    assert min(locate(article, len(article.text) // 2)) >= 1


def seeds(suffix: str, folder: Path) -> None:
    """Put the reader's real sample into the corpus that the fuzzer grows."""
    sys.path.insert(0, str(Path(__file__).parent.parent / "ingest"))
    from article_samples import SAMPLES

    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"sample{suffix}").write_bytes(SAMPLES[suffix])


if __name__ == "__main__":
    suffix, corpus = sys.argv[1], Path(sys.argv[2])
    seeds(suffix, corpus)
    atheris.Setup([sys.argv[0], str(corpus), *sys.argv[3:]], lambda raw: try_reader(suffix, raw))
    atheris.Fuzz()
