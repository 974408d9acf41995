"""Word documents: their paragraphs as lines; tables, notes and comments are left out."""

from __future__ import annotations

import io
import zipfile

from claimcheck.config.reading import Reading
from claimcheck.ingest.archives import refuse_bomb
from claimcheck.ingest.draft import Draft
from claimcheck.ingest.extras import damage_is, library


def read(raw: bytes, path: str, reading: Reading) -> tuple[Draft, ...]:
    """Return the one article of a document; its title is a paragraph in the style Title, else the document's own."""
    docx = library("docx", "docx")
    kinds = (docx.opc.exceptions.OpcError, zipfile.BadZipFile)
    with damage_is("is not a whole Word document. Save it again as .docx", *kinds):
        refuse_bomb(zipfile.ZipFile(io.BytesIO(raw)).infolist(), len(raw), reading)
        document = docx.Document(io.BytesIO(raw))
        paragraphs = [(str(one.text), str(one.style.name) if one.style else "") for one in document.paragraphs]
        own_title = str(document.core_properties.title or "")
    styled = next((words for words, style in paragraphs if style == "Title" and words.strip()), "")
    text = "\n".join(words for words, _ in paragraphs).strip("\n")
    return (Draft(text=text, title=styled or own_title),)
