"""Claims <-> bytes; moved to ``claimcheck.encoding``, as reading what was kept needs no spaCy."""

from claimcheck.encoding import decode, encode

__all__ = ["decode", "encode"]
