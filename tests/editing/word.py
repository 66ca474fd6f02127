"""A Word file as Word itself writes it: notes, changes, comments, a picture, fields of Zotero."""

import io
import json
import struct
import zipfile
import zlib
from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_DRAWING = (
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing"><wp:extent cx="952500" cy="952500"/><wp:docPr id="1" name="x"{alt}/>'
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData '
    'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://'
    'schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="x"/>'
    '<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rPicture"/></pic:blipFill>'
    "<pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MEDIA = "application/vnd.openxmlformats"
_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types">'
    f'<Default Extension="rels" ContentType="{_MEDIA}-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="png" ContentType="image/png"/>'
    '<Override PartName="/word/document.xml" '
    f'ContentType="{_MEDIA}-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATION = f'<Relationship Id="{{}}" Type="{_OFFICE}/{{}}" Target="{{}}"/>'
_RELATIONS = f'<Relationships xmlns="{_PACKAGE}/relationships">{{}}</Relationships>'


def run(text: str, look: str = "") -> str:
    """A stretch of text; `look` is `i` or `b`."""
    style = f"<w:rPr><w:{look}/></w:rPr>" if look else ""
    return f'<w:r>{style}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*runs: str, style: str = "") -> str:
    """A paragraph, in a style such as Heading1."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{''.join(runs)}</w:p>"


def mark(number: int) -> str:
    """The mark of a footnote."""
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def inserted(text: str) -> str:
    """A tracked insertion."""
    return f'<w:ins w:id="9" w:author="Ed" w:date="2026-01-02T00:00:00Z">{run(text)}</w:ins>'


def deleted(text: str) -> str:
    """A tracked deletion."""
    return (
        '<w:del w:id="8" w:author="Ed" w:date="2026-01-02T00:00:00Z"><w:r>'
        f'<w:delText xml:space="preserve">{escape(text)}</w:delText></w:r></w:del>'
    )


def commented(text: str, number: int) -> str:
    """Words with a comment on them."""
    return (
        f'<w:commentRangeStart w:id="{number}"/>{run(text)}<w:commentRangeEnd w:id="{number}"/>'
        f'<w:r><w:commentReference w:id="{number}"/></w:r>'
    )


def table(*rows: Sequence[str]) -> str:
    """A table."""
    lines = []
    for row in rows:
        cells = "".join(f"<w:tc>{paragraph(run(cell))}</w:tc>" for cell in row)
        lines.append(f"<w:tr>{cells}</w:tr>")
    return f"<w:tbl><w:tblPr/>{''.join(lines)}</w:tbl>"


def picture(alternative: str = "") -> str:
    """The picture of the file, in a paragraph of its own."""
    alt = f' descr="{escape(alternative)}"' if alternative else ""
    return paragraph(_DRAWING.format(alt=alt))


def zotero(shown: str, *cited: dict[str, Any]) -> str:
    """A citation as Zotero's plug-in for Word makes it: a field with CSL-JSON."""
    told = {"citationID": "a", "properties": {"noteIndex": 0}, "citationItems": list(cited)}
    code = f"ADDIN ZOTERO_ITEM CSL_CITATION {json.dumps(told)}"
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> '
        f"{escape(code)} </w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(shown)}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def png() -> bytes:
    """A picture of one point."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"\0\xff\xff\xff")
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )


def document(
    *blocks: str,
    notes: Sequence[Sequence[str]] = (),
    comments: Sequence[str] = (),
    others: dict[str, bytes] | None = None,
) -> bytes:
    """A .docx; a note is a list of paragraphs, and the first has the number 1."""
    parts = {"footnotes": _notes(notes), "comments": _comments(comments), "styles": _styles()}
    relations = _RELATION.format("rPicture", "image", "media/image1.png")
    for name in parts:
        relations += _RELATION.format(f"r{name}", name, f"{name}.xml")
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", _TYPES)
        start = _RELATION.format("rId1", "officeDocument", "word/document.xml")
        file.writestr("_rels/.rels", _RELATIONS.format(start))
        file.writestr("word/_rels/document.xml.rels", _RELATIONS.format(relations))
        body = f"<w:document {_W} {_R}><w:body>{''.join(blocks)}</w:body></w:document>"
        file.writestr("word/document.xml", body)
        for name, text in parts.items():
            file.writestr(f"word/{name}.xml", text)
        file.writestr("word/media/image1.png", png())
        for name, data in (others or {}).items():
            file.writestr(name, data)
    return written.getvalue()


def _notes(notes: Sequence[Sequence[str]]) -> str:
    found = []
    for number, paragraphs in enumerate(notes, 1):
        inner = "".join(
            each if each.startswith("<w:p") else paragraph(run(each)) for each in paragraphs
        )
        found.append(f'<w:footnote w:id="{number}">{inner}</w:footnote>')
    return f"<w:footnotes {_W} {_R}>{''.join(found)}</w:footnotes>"


def _comments(comments: Sequence[str]) -> str:
    found = []
    for number, text in enumerate(comments, 1):
        found.append(
            f'<w:comment w:id="{number}" w:author="Ed" w:date="2026-01-02T00:00:00Z">'
            f"{paragraph(run(text))}</w:comment>"
        )
    return f"<w:comments {_W}>{''.join(found)}</w:comments>"


def _styles() -> str:
    names = [
        ("Title", "Title"),
        ("Heading1", "heading 1"),
        ("Heading2", "heading 2"),
        ("Quote", "Quote"),
    ]
    found = [
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in names
    ]
    return f"<w:styles {_W}>{''.join(found)}</w:styles>"
