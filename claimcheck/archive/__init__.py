"""Claims of many articles beside the files: one SQLite file, or a PostgreSQL server that a newsroom shares.

schema    tables, their version and migrations; ``open_archive`` by path or URL
store     add and remove articles, count them
related   a draft's articles -> those of the archive that may tell the same stories
export    archive -> JSONL or Parquet
"""

from claimcheck.archive.export import export
from claimcheck.archive.related import related
from claimcheck.archive.schema import open_archive
from claimcheck.archive.store import Stats, add, remove, stats

__all__ = ["Stats", "add", "export", "open_archive", "related", "remove", "stats"]
