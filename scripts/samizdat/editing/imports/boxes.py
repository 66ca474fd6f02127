"""What pandoc passes over in a file of Word: simple fields, readings above words, text boxes.

Fields and readings are opened before it reads; paragraphs of text boxes that it has not read are
put at the end, since nobody knows where on the page they stood.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from defusedxml import ElementTree

from samizdat.editing.imports.nodes import Part, text_of, words

_FIELD = re.compile(
    r"<w:fldSimple\b(?![^>]*\b(?:ZOTERO|CSL))[^>]*?(?:/>|>(.*?)</w:fldSimple>)", re.DOTALL
)
_READING = re.compile(
    r"<w:ruby\b[^>]*>.*?<w:rt>(?P<reading>.*?)</w:rt>\s*<w:rubyBase>(?P<words>.*?)</w:rubyBase>"
    r"\s*</w:ruby>",
    re.DOTALL,
)
_RUN_OF_READING = re.compile(
    r"<w:r\b[^>]*>(?:\s*<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?\s*(<w:ruby\b.*?</w:ruby>)\s*</w:r>",
    re.DOTALL,
)
_TEXTS = re.compile(r"word/(?:document\d*|footnotes|endnotes)\.xml")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_UNREAD = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}instrText"})


def opened(file: Path) -> bytes:
    """A file of Word in which words of fields stand among the others; empty where it has none."""
    written = io.BytesIO()
    is_other = False
    with zipfile.ZipFile(file) as given, zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as made:
        for part in given.infolist():
            data = given.read(part)
            if _TEXTS.fullmatch(part.filename) and (b"<w:fldSimple" in data or b"<w:ruby" in data):
                data = _opened(data.decode("utf-8")).encode()
                is_other = True
            made.writestr(part.filename, data)
    return written.getvalue() if is_other else b""


def _opened(text: str) -> str:
    text = _FIELD.sub(lambda match: match[1] or "", text)
    text = _RUN_OF_READING.sub(lambda match: match[1], text)
    return _READING.sub(_behind, text)


def _behind(match: re.Match[str]) -> str:
    """A reading stands in brackets behind its words."""
    brackets = [f"<w:r><w:t>{sign}</w:t></w:r>" for sign in "()"]
    return match["words"] + match["reading"].join(brackets)


def with_boxes(file: Path, tree: Part) -> int:
    """Add the paragraphs of text boxes that a tree lacks; return their number."""
    read = _signs(f"{words(tree['blocks'])} {words(list(tree['meta'].values()))}")
    added = 0
    for root in _texts(file):
        for paragraph in _apart(root):
            text = "".join(_said(paragraph))
            if _signs(text) and _signs(text) not in read:
                tree["blocks"].append({"t": "Para", "c": text_of(text)})
                read += _signs(text)
                added += 1
    return added


def _texts(file: Path) -> Iterator[Element]:
    with zipfile.ZipFile(file) as archive:
        for name in archive.namelist():
            if re.fullmatch(r"word/document\d*\.xml", name):
                try:
                    yield ElementTree.fromstring(archive.read(name))
                except ElementTree.ParseError:
                    continue


def _apart(root: Element) -> Iterator[Element]:
    """The paragraphs of text boxes, and titles that follow the first."""
    for box in root.iter(f"{_W}txbxContent"):
        yield from box.iter(f"{_W}p")
    for paragraph in root.iter(f"{_W}p"):
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        if style is not None and style.get(f"{_W}val") in ("Title", "Subtitle"):
            yield paragraph


def _said(element: Element) -> Iterator[str]:
    if element.tag in _UNREAD:
        return
    if element.tag == f"{_W}t":
        yield element.text or ""
    elif element.tag in (f"{_W}tab", f"{_W}br"):
        yield " "
    for inner in element:
        yield from _said(inner)


def _signs(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())
