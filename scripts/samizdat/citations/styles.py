"""Citation styles: those that come with the program, and what we ask of them beyond what they do.

The house style is Chicago's. It tells authors apart across everything that it is handed, and leaves
out of bibliographies what a reader cannot find (14.13, 14.114, 14.118, 14.132). A site hands it all
its works at once, and lists every work that a text cites: so the copy that pandoc reads does
neither.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

HOUSE = "chicago-notes-bibliography"

_TELLS_APART = re.compile(r' disambiguate-[a-z-]+="true"')
_IF_ALIKE = 'disambiguate="true"'
_WHEREVER = 'givenname-disambiguation-rule="all-names"'
_NEVER = 'type="none-such"'
_IF_JUST_BEFORE = 'position="ibid ibid-with-locator"'
"""What stands before a mention on a sheet says nothing of what stands before it in an essay."""

_POSITION = re.compile(r'position="(?P<words>[^"]*)"')
_NEIGHBOURS = frozenset({"ibid", "ibid-with-locator", "near-note"})
_EARLIER_NOTE, _NOTHING = 'variable="first-reference-note-number"', 'variable="annote"'
"""The second is a variable that no source of ours has."""

_IN_TEXT = re.compile(r'<style\b[^>]*\bclass="in-text"')
_IN_BRACKETS = re.compile(
    r"(?P<before><citation\b.*?<layout\b)(?P<attributes>[^>]*?)(?=/?>)", re.DOTALL
)
_AROUND = re.compile(r'\s+(?:prefix|suffix)="[^"]*"')

_STANDS_FOR_NAMES = re.compile(r' subsequent-author-substitute(?:-rule)?="[^"]*"')
"""Dashes in the place of a name that the line above has: in another list another line is above."""

_CHOICE = re.compile(r'(<bibliography\b.*?<layout suffix="\.">).*?(</layout>)', re.DOTALL)
_EVERY_WORK = r'\1<text macro="bibliography-notes"/>\2'


def bundled(name: str) -> str:
    """A style that comes with the program, as CSL."""
    return files("samizdat.citations").joinpath("styles", f"{name}.csl").read_text("utf-8")


def house_style() -> str:
    """Chicago's style, which lists every work and leaves it to sheets to tell works apart."""
    text = _TELLS_APART.sub("", _chicago()).replace(_IF_ALIKE, _NEVER)
    return _CHOICE.sub(_EVERY_WORK, text, count=1)


def telling_apart() -> str:
    """The same as it comes, for works that would be taken for one another.

    Of two people of one name the first name is told wherever either is cited (13.34), not only
    where their titles are the same too.
    """
    return _chicago().replace("<citation ", f"<citation {_WHEREVER} ", 1)


def _chicago() -> str:
    return bundled(HOUSE).replace(_IF_JUST_BEFORE, _NEVER)


def of_a_collection(text: str) -> str:
    """A style that a collection has chosen, for sheets on which no note has its true place.

    "Ibid." and the number of an earlier note would say what stands on the sheet. A style with
    author and year gets the full stop of a note in the place of its brackets.
    """
    text = _POSITION.sub(_without_neighbours, text).replace(_EARLIER_NOTE, _NOTHING)
    text = _STANDS_FOR_NAMES.sub("", text)
    if cites_in_text(text):
        return _IN_BRACKETS.sub(_as_a_note, text, count=1)
    return text


def without_telling_apart(text: str) -> str:
    """The same for the sheet of all works; with author and year the letters of years must stay."""
    if cites_in_text(text):
        return text
    return _TELLS_APART.sub("", text)


def cites_in_text(text: str) -> bool:
    """A style puts no notes of its own: `(Bloch 1949, 12)`."""
    return bool(_IN_TEXT.search(text))


def of_essays(name: str) -> str:
    """A style of the program for the lines by which our essays are cited, each by itself."""
    if name == HOUSE:
        return house_style()
    return _TELLS_APART.sub("", of_a_collection(bundled(name)))


def _without_neighbours(match: re.Match[str]) -> str:
    kept = [word for word in match["words"].split() if word not in _NEIGHBOURS]
    if kept:
        return f'position="{" ".join(kept)}"'
    return _NEVER


def _as_a_note(match: re.Match[str]) -> str:
    kept = _AROUND.sub("", match["attributes"])
    return f'{match["before"]}{kept.rstrip()} suffix="."'


@contextmanager
def written(styles: dict[str, str]) -> Iterator[dict[str, str]]:
    """The styles as files that pandoc reads, by their names; gone afterwards."""
    with TemporaryDirectory(prefix="samizdat-") as folder:
        paths: dict[str, str] = {}
        for name, text in styles.items():
            path = Path(folder, f"{name}.csl")
            path.write_text(text, encoding="utf-8")
            paths[name] = str(path)
        yield paths
