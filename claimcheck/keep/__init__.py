"""Claims kept as bytes: on a shelf in memory, in the cache on disk, on their way between processes."""
