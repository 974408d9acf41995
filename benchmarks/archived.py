"""A large archive and one draft -> how long it takes to ask: ``python -m benchmarks.archived 100000 [URL]``.

The claims of a made archive are inserted again and again under other words, as parsing so many would take hours.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from benchmarks.archives import archive
from benchmarks.copies import copies
from claimcheck.archive import add, open_archive, related
from claimcheck.claims import read_claims
from claimcheck.config import Settings
from claimcheck.keep.shelf import Shelf
from claimcheck.pipeline import compare, known

ORIGINALS = 300


def main(articles: int, url: str = "") -> None:
    """Fill an archive, ask it about one draft, and print how long either took."""
    settings, made = Settings(), archive(ORIGINALS)
    knowledge, originals = known(settings), tuple(read_claims(made, settings).encoded.values())
    with tempfile.TemporaryDirectory() as folder:
        engine = open_archive(url or str(Path(folder) / "claims.db"))
        filling = time.process_time()
        add(engine, copies(originals, articles), knowledge, "benchmark")
        filled = time.process_time() - filling
        draft = originals[0][0].model_copy(update={"id": "draft", "source": "Draft"})
        own = Shelf([(draft, originals[0][1])])
        asking, asking_cpu = time.perf_counter(), time.process_time()
        found = related(engine, [draft], own, knowledge).articles
        met = [draft, *(other for other, _ in found)]
        report = compare(met, own.beside(found), settings, focus=frozenset({"draft"}))
        asked, asked_cpu = time.perf_counter() - asking, time.process_time() - asking_cpu
        size = sum(file.stat().st_size for file in Path(folder).iterdir()) / 1e6
    print(
        f"{articles:,} articles: filled in {filled:.0f} s of the processor, {size:.0f} MB; one draft: {asked:.2f} s "
        f"({asked_cpu:.2f} s of the processor), {len(found)} related articles, {report.coverage.pairs:,} pairs"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]), *sys.argv[2:3])
