"""One file per format; ``READERS`` says which suffix is read by which."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from claimcheck.ingest.draft import Draft
from claimcheck.ingest.readers import text

Reader = Callable[[bytes, str], tuple[Draft, ...]]

READERS: Mapping[str, Reader] = {
    ".txt": text.read,
    ".text": text.read,
}
