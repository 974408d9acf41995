"""A headline that a format keeps apart -> the first line of the text, so that it can be compared with the body."""

from __future__ import annotations


def headed(title: str, text: str) -> str:
    """Return ``text`` with its title on top, unless it stands in the first two lines already."""
    title = " ".join(title.split())
    first = [" ".join(line.split()) for line in text.strip().split("\n")[:2]]
    return text if not title or title in first else f"{title}\n\n{text}"
