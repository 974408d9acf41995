"""A large archive and one draft -> how long it takes to ask: ``python -m benchmarks.archived 100000``.

The claims of a made archive are inserted again and again under other names, as parsing so many would take hours.
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
from claimcheck.pipeline import compare, known

ORIGINALS = 300


def main(articles: int) -> None:
    """Fill an archive, ask it about one draft, and print how long either took."""
    settings = Settings()
    knowledge = known(settings)
    made = archive(ORIGINALS)
    claims = read_claims(made, settings)
    originals = [(a, tuple(claim for claim in claims if claim.article_id == a.id)) for a in made]
    with tempfile.TemporaryDirectory() as folder:
        engine = open_archive(f"{folder}/claims.db")
        filling = time.perf_counter()
        add(engine, copies(originals, articles), knowledge, "made")
        filled = time.perf_counter() - filling
        draft, own = originals[0][0].model_copy(update={"id": "draft", "source": "Draft"}), originals[0][1]
        own = tuple(claim.model_copy(update={"article_id": "draft", "source": "Draft"}) for claim in own)
        asking = time.perf_counter()
        found, theirs = related(engine, [draft], own, knowledge)
        report = compare([draft, *found], [*own, *theirs], settings, focus=frozenset({"draft"}))
        asked = time.perf_counter() - asking
        size = sum(file.stat().st_size for file in Path(folder).iterdir()) / 1e6
    print(
        f"{articles:,} articles: filled in {filled:.0f} s, {size:.0f} MB; "
        f"one draft: {asked:.2f} s, {len(found)} related articles, {report.coverage.pairs:,} pairs"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]))
