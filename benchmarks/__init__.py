"""How fast claimcheck is, measured on archives that are made for it: ``python -m benchmarks``."""
