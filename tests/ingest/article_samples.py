"""One small real file of every format, all with the same story, made without any other program's help."""

from __future__ import annotations

import gzip
import io
import json
import tarfile
import zipfile

BODY = "Twelve people died in a fire at the harbour on Tuesday, the fire chief said."
SECOND = "The mayor, Ann Lee, said the cause was not known, and called the blaze “a tragedy” for the whole city."
HTML = f"""<!doctype html>
<html><head><meta charset="utf-8"><title>Fire - The Post</title>
<meta property="og:site_name" content="The Post">
<script type="application/ld+json">{{"@graph": [{{"@type": "NewsArticle", "headline": "Harbour fire kills twelve",
"datePublished": "2026-02-04T09:30:00+01:00", "publisher": {{"name": "The Harbour Post"}}}}]}}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Harbour fire kills twelve</h1>
<p>{BODY.replace("fire chief", "<b>fire</b> chief")}</p>
<p>{SECOND.replace("“", "&ldquo;").replace("”", "&rdquo;")}</p></article><footer>Imprint</footer></body></html>
"""
NEWSML = f"""<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:example.org:20260204:fire" version="2">
<itemMeta><itemClass qcode="ninat:text"/><provider><name>Example Wire</name></provider>
<versionCreated>2026-02-04T10:15:00Z</versionCreated></itemMeta>
<contentMeta><headline>Harbour fire</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
<head><title>Harbour fire</title></head><body>
<p>{BODY}</p>
<p>{SECOND}</p></body></html></inlineXML></contentSet>
</newsItem>
"""
RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Post</title>
<item><title>Harbour fire</title><link>https://example.org/fire</link><guid>https://example.org/fire</guid>
<pubDate>Wed, 04 Feb 2026 09:30:00 +0100</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>{BODY}</p><p>{SECOND}</p>]]></content:encoded></item>
</channel></rss>
"""
ATOM = f"""<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>The Post</title>
<entry><id>urn:fire</id><title>Harbour fire</title><updated>2026-02-04T09:30:00+01:00</updated>
<content type="html">&lt;p&gt;{BODY}&lt;/p&gt;</content></entry></feed>
"""
FRONT = "---\nsource: The Harbour Post\npublished: 2026-02-04\n---\n"
MARKDOWN = f"{FRONT}\n# Harbour fire\n\nTwelve people *died* in a fire.\n\n- {SECOND}\n".replace("*died*", "died", 1)
ARTICLE = {"id": "fire", "source": "The Post", "published": "2026-02-04", "title": "Fire", "text": f"{BODY}\n{SECOND}"}
NINJS3 = {
    "uri": "urn:fire",
    "standard": {"name": "ninjs", "version": "3.0"},
    "versionCreated": "2026-02-04T10:15:00Z",
    "infoSources": [{"name": "Example Wire"}],
    "headlines": [{"role": "main", "value": "Harbour fire"}],
    "bodies": [{"role": "main", "contentType": "text/html", "value": f"<p>{BODY}</p><p>{SECOND}</p>"}],
}
NINJS1 = {
    "uri": "urn:fire",
    "type": "text",
    "versioncreated": "2026-02-04T10:15:00Z",
    "infosource": [{"name": "Example Wire"}],
    "headline": "Harbour fire",
    "body_text": f"{BODY}\n\n{SECOND}",
}


def docx() -> bytes:
    """Return a Word document of two paragraphs, with no more parts than Word itself asks for."""
    from docx import Document

    document, out = Document(), io.BytesIO()
    document.add_paragraph("Harbour fire", style="Title")
    document.add_paragraph(BODY)
    document.add_paragraph(SECOND)
    document.save(out)
    return out.getvalue()


def pdf(*lines: str) -> bytes:
    """Return a PDF of one page with these lines."""
    shown = " ".join(f"({line}) Tj T*" for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 72 720 Td {shown} ET".encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    return _numbered(objects)


def _numbered(objects: list[bytes]) -> bytes:
    out, places = b"%PDF-1.4\n", list[int]()
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table) + end


def warc() -> bytes:
    """Return a web archive with one page."""
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + HTML.encode()
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n"
        "WARC-Date: 2026-02-04T10:00:00Z\r\nWARC-Target-URI: https://www.example.org/fire\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def zipped(files: dict[str, bytes]) -> bytes:
    """Return a zip of ``files``."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in files.items():
            archive.writestr(name, raw)
    return out.getvalue()


def tarred(files: dict[str, bytes], packing: str, link: str = "") -> bytes:
    """Return a tar of ``files``, and of a symbolic link out of it."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=f"w:{packing}") as archive:  # type: ignore[call-overload]
        for name, raw in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(raw)
            archive.addfile(info, io.BytesIO(raw))
        if link:
            info = tarfile.TarInfo(link)
            info.type, info.linkname = tarfile.SYMTYPE, "/etc/passwd"
            archive.addfile(info)
    return out.getvalue()


SAMPLES = {
    ".txt": (FRONT + BODY).encode(),
    ".text": BODY.encode(),
    ".md": MARKDOWN.encode(),
    ".markdown": MARKDOWN.encode(),
    ".html": HTML.encode(),
    ".htm": HTML.encode(),
    ".xhtml": HTML.encode(),
    ".json": json.dumps(NINJS3, indent=1).encode(),
    ".jsonl": (json.dumps(ARTICLE) + "\n" + json.dumps(NINJS1) + "\n").encode(),
    ".ndjson": (json.dumps(ARTICLE) + "\n").encode(),
    ".xml": NEWSML.encode(),
    ".rss": RSS.encode(),
    ".atom": ATOM.encode(),
    ".docx": docx(),
    ".pdf": pdf(BODY, SECOND.replace("“", '"').replace("”", '"')),
    ".warc": warc(),
    ".warc.gz": gzip.compress(warc(), mtime=0),
}
