"""Reads written pages back with the standard library's parser, as a browser would take them apart."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

VOID = {"meta", "link", "input", "br", "img", "hr", "path", "rect", "circle"}


@dataclass
class Tag:
    name: str
    attributes: dict[str, str]
    text: str = ""
    parents: tuple[str, ...] = ()
    article: str = ""  # its text without what the report put between

    @property
    def added(self) -> bool:
        classes = self.attributes.get("class", "").split()
        return self.name == "aside" or bool({"ref", "tag"} & set(classes))


@dataclass
class Page:
    tags: list[Tag] = field(default_factory=list)
    text: str = ""
    unclosed: list[str] = field(default_factory=list)

    def all(self, name: str, **attributes: str) -> list[Tag]:
        wanted = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
        return [
            tag
            for tag in self.tags
            if tag.name == name and all(value in tag.attributes.get(key, "").split() for key, value in wanted.items())
        ]

    @property
    def ids(self) -> list[str]:
        return [tag.attributes["id"] for tag in self.tags if "id" in tag.attributes]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self.open: list[Tag] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Tag(tag, {key: value or "" for key, value in attrs}, parents=tuple(one.name for one in self.open))
        self.page.tags.append(made)
        if tag not in VOID:
            self.open.append(made)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self.open or self.open[-1].name != tag:
            self.page.unclosed.append(tag)
            return
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.page.text += data
        for at, one in enumerate(self.open):
            one.text += data
            one.article += "" if any(inner.added for inner in self.open[at:]) else data


def read(path: Path) -> Page:
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    reader.page.unclosed += [one.name for one in reader.open]
    return reader.page


def every_page(folder: Path) -> dict[str, Page]:
    return {path.relative_to(folder).as_posix(): read(path) for path in sorted(folder.rglob("*.html"))}
