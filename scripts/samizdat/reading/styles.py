"""Styles of citation: those of the program by their names, and a collection's own as CSL files.

A style is a stranger's file like any other: it is looked at before pandoc reads it.
"""

from importlib.resources import files
from pathlib import Path, PurePosixPath
from xml.etree.ElementTree import Element, ParseError

from samizdat.model.conventions import STYLES
from samizdat.settings import Settings
from samizdat.words.listing import listed, nearest

LARGEST = 2_000_000
"""Bytes; Chicago's style, the longest that historians use, has a tenth of them."""

_CSL = "{http://purl.org/net/xbiblio/csl}"
_WITHOUT_NOTES = frozenset({"numeric", "label"})
"""Styles that number their works would put a number into a note that has one."""


class NoStyleError(Exception):
    """A setting names no style that citations can be set in."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(problem)
        self.problem, self.remedy = problem, remedy


def read_style(named: str, settings: Settings) -> str:
    """The style of that name, or in the file of that path, as CSL. Raises NoStyleError."""
    if named in STYLES:
        folder = files("samizdat") / "citations" / "styles"
        return (folder / f"{named}.csl").read_text(encoding="utf-8")
    registers = f"{settings.essays}/registers"
    if not named.endswith(".csl"):
        remedy = nearest(named, STYLES)
        choices = f"write {listed(STYLES)}, or the path of a file: {registers}/ours.csl"
        raise NoStyleError(f"no style of citation is called {named!r}", remedy or choices)
    if PurePosixPath(named).parent.as_posix() != registers:
        remedy = f"put it there, and write {registers}/{PurePosixPath(named).name}"
        raise NoStyleError(f"the style {named!r} does not lie among the registers", remedy)
    text = _text_of(named, settings)
    _look_at(text, named)
    return text


def _text_of(named: str, settings: Settings) -> str:
    file = settings.root / named
    remedy = "take it from the repository of styles of citationstyles.org, or name another"
    if not _is_of_collection(file, settings.root):
        raise NoStyleError(f"there is no file {named!r}", remedy)
    if file.stat().st_size > LARGEST:
        raise NoStyleError(f"{named!r} is too large for a style of citation", remedy)
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise NoStyleError(f"{named!r} cannot be read as a text in UTF-8", remedy) from error


def _is_of_collection(file: Path, root: Path) -> bool:
    """It is a file, and no link leads out of the collection."""
    return file.is_file() and file.resolve().is_relative_to(root.resolve())


def _look_at(text: str, named: str) -> None:
    """Raises NoStyleError where a text is no style that notes can be made with."""
    from defusedxml import DefusedXmlException, ElementTree

    remedy = "take a file of the style that ends in .csl, as Zotero has it"
    try:
        style: Element = ElementTree.fromstring(text.encode(), forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise NoStyleError(f"{named!r} is no XML that can be read", remedy) from error
    if style.tag != f"{_CSL}style":
        raise NoStyleError(f"{named!r} is no style of citation in CSL", remedy)
    for link in style.iter(f"{_CSL}link"):
        if link.get("rel") == "independent-parent":
            parent = str(link.get("href")).rpartition("/")[2]
            problem = f"{named!r} is a style that only names another"
            raise NoStyleError(problem, f"take the file of that one: {parent}.csl")
    if style.find(f"{_CSL}citation") is None or style.find(f"{_CSL}bibliography") is None:
        problem = f"{named!r} does not say how notes and a bibliography are set"
        raise NoStyleError(problem, remedy)
    for category in style.iter(f"{_CSL}category"):
        if category.get("citation-format") in _WITHOUT_NOTES:
            problem = f"{named!r} numbers its works, and notes have numbers of their own"
            raise NoStyleError(problem, "take a style with notes, or one with author and year")
