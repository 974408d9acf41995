"""NewsML-G2 and NITF, the IPTC's news in XML."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.ingest.draft import Draft, Unread
from claimcheck.ingest.heading import headed
from claimcheck.ingest.markup import is_markup, plain
from claimcheck.ingest.xml import Node

_BLOCKS = {"p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "div", "section", "body", "hl2", "ul", "ol"}
_SILENT = {"head", "body.head", "table", "media", "figure", "script", "style", "hedline", "byline"}
_DATES = ("versionCreated", "contentModified", "contentCreated", "firstCreated")
_OWNERS = ("provider", "infoSource", "copyrightHolder")


def drafts(root: Node) -> tuple[Draft | Unread, ...]:
    """Return the articles of a news message or item; nothing where the document is neither."""
    items = [node for node in root.walk() if node.name == "newsItem"]
    if not items and root.name == "nitf":
        return (_nitf(root),)
    return tuple(_item(item, number) for number, item in enumerate(items, 1))


def _item(item: Node, number: int) -> Draft | Unread:
    paragraphs = _content(item)
    if not paragraphs:
        return Unread(where=f"item {number}", why="is a news item without text, such as a picture", fatal=False)
    return _draft(
        paragraphs,
        id=item.attributes.get("guid", ""),
        source=next((name for owner in _OWNERS if (name := _owner(item.find(owner)))), ""),
        published=_first(item, *_DATES),
        title=_first(item, "headline", "hl1"),
    )


def _nitf(root: Node) -> Draft:
    document, issued = root.find("doc-id"), root.find("date.issue", "story.date")
    body = root.find("body.content", "body")
    return _draft(
        list(_paragraphs(body)) if body else [],
        id=document.attributes.get("id-string", "") if document else "",
        source=document.attributes.get("regsrc", "").strip() if document else "",
        published=issued.attributes.get("norm", "") if issued else "",
        title=_first(root, "hl1", "title"),
    )


def _draft(paragraphs: list[str], **facts: str) -> Draft:
    """Join the paragraphs under their headline, with empty lines between."""
    return Draft(text=headed(facts.get("title", ""), "\n\n".join(paragraphs)), **facts)


def _content(item: Node) -> list[str]:
    """Return the paragraphs of the first rendition of the content that has text."""
    for node in item.walk():
        if node.name == "inlineXML" and (found := list(_paragraphs(node))):
            return found
        if node.name == "inlineData" and node.attributes.get("contenttype", "text/").startswith("text/"):
            words = "".join(node.walk_text()).strip()
            return [plain(words) if is_markup(words) else words] if words else []
    return []


def _paragraphs(node: Node) -> Iterator[str]:
    """Yield the text of each innermost block, and of the words that stand between blocks."""
    run: list[str] = []
    for child in node.inside:
        if isinstance(child, str):
            run.append(child)
        elif child.name not in _SILENT and not _holds_blocks(child):
            run += [*child.walk_text(), " "]
        elif child.name not in _SILENT:
            yield from _joined(run)
            run = []
            yield from _paragraphs(child)
    yield from _joined(run)


def _holds_blocks(node: Node) -> bool:
    return any(below.name in _BLOCKS for below in node.walk())


def _joined(run: list[str]) -> Iterator[str]:
    words = " ".join("".join(run).split())
    if words:
        yield words


def _first(item: Node, *names: str) -> str:
    return next((words for name in names if (node := item.find(name)) and (words := node.text())), "")


def _owner(node: Node | None) -> str:
    """Return the name of a party; of a code or address without a name, its last part."""
    if node is None:
        return ""
    name = node.find("name")
    code = node.attributes.get("literal") or node.attributes.get("qcode", "").rpartition(":")[2]
    return (name.text() if name else "") or node.text() or code
