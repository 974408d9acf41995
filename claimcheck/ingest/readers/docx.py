"""Word documents: their paragraphs as lines; tables, notes and comments are left out."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from claimcheck.config.reading import Reading
from claimcheck.errors import InputError
from claimcheck.ingest.archives import refuse_bomb
from claimcheck.ingest.draft import Draft
from claimcheck.ingest.extras import library


def read(raw: bytes, path: str, reading: Reading) -> tuple[Draft, ...]:
    """Return the one article of a document; its title is the document's own, else a paragraph in the style Title."""
    document = _open(raw, reading)
    paragraphs = [(str(one.text), str(one.style.name) if one.style else "") for one in document.paragraphs]
    styled = next((words for words, style in paragraphs if style == "Title" and words.strip()), "")
    text = "\n".join(words for words, style in paragraphs if words != styled or style != "Title").strip("\n")
    return (Draft(text=text, title=styled or str(document.core_properties.title or "")),)


def _open(raw: bytes, reading: Reading) -> Any:
    docx = library("docx", "docx")
    try:
        refuse_bomb(zipfile.ZipFile(io.BytesIO(raw)).infolist(), len(raw), reading)
        return docx.Document(io.BytesIO(raw))
    # What the library lets through of zip, XML and its own table look-ups on a damaged file.
    except (zipfile.BadZipFile, docx.opc.exceptions.OpcError, KeyError, ValueError, SyntaxError, OSError) as error:
        raise InputError("is not a whole Word document. Save it again as .docx") from error
    except (AttributeError, TypeError, IndexError, NotImplementedError, RecursionError, EOFError) as error:
        raise InputError("is not a whole Word document. Save it again as .docx") from error
