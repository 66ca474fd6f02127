"""Every form in which the collection cites its sources, from one run of pandoc.

citeproc-py gets Chicago notes wrong, and a run of pandoc for each essay would cost a third of a
second each. So one process typesets each source at its first mention and at a later one, with every
locator that is used; notes are composed from these forms.
"""

from collections.abc import Iterable, Iterator, MutableMapping
from dataclasses import dataclass, field
from typing import Any

from samizdat.citations import mends
from samizdat.citations.asking import ask_pandoc
from samizdat.citations.essays import OWN, essay_csl, manners
from samizdat.citations.issued import in_its_case
from samizdat.citations.references import reference
from samizdat.citations.sheets import Form, Forms, forms_of
from samizdat.citations.styles import (
    cites_in_text,
    house_style,
    of_a_collection,
    of_essays,
    telling_apart,
    without_telling_apart,
)
from samizdat.model.essays import Essay
from samizdat.model.library import Library

_HOUSE, _APART = "house", "apart"
WORKS_ON_A_SHEET = 120
"""So many stand on a sheet of later mentions; with fewer, pandoc reads the style too often."""


@dataclass(frozen=True, slots=True)
class Typeset:
    """Notes and bibliography as inline HTML, as pandoc writes it; it has yet to pass the gate."""

    full: dict[Form, str]
    """A source as its first note has it, by key and suffix."""

    short: dict[Form, str]
    """A source as later notes have it."""

    bibliography: dict[str, str]
    """A line for each source, all in one alphabet: the style's order."""

    essays: dict[str, str]
    """How to cite each essay, by slug."""

    apart: dict[tuple[str, ...], dict[Form, str]] = field(default_factory=dict)
    """Short forms of works that a text has to tell apart, by the keys of these works."""

    manners: dict[str, dict[str, str]] = field(default_factory=dict)
    """How to cite each essay in other styles: `MLA`, then the line by slug."""


def typeset(library: Library, cache: MutableMapping[str, str]) -> Typeset:
    """Typeset the whole sources register and the collection's own essays.

    `cache` maps the hash of everything that pandoc reads for a sheet, and of pandoc's version, to
    its answer; so an edit typesets the sheets that it changes, all in one run.
    Raises ProgramError when pandoc fails.
    """
    if not library.sources and not library.shown:
        return Typeset({}, {}, {}, {})
    forms = forms_of(library)
    references = {key: reference(source, library.tongue) for key, source in library.sources.items()}
    own = [_own(essay, library) for essay in library.shown]
    request = {
        "references": [*references.values(), *own],
        "sheets": [*_sheets(forms), *_own_sheets([item["id"] for item in own], library)],
    }
    language = library.conventions.citations.locale
    if not language and not library.tongue.is_english:
        language = library.tongue.language
    styles = _styles(library)
    in_text: set[str] = set()
    for name, style in styles.items():
        if cites_in_text(style):
            in_text.add(name)
    for sheet in request["sheets"]:
        if language:
            sheet["language"] = language
        if sheet["style"] in in_text:
            sheet["in_text"] = True
    answer = ask_pandoc(request, styles, cache)
    return _Composed(library, forms, references, answer).typeset()


def _own(essay: Essay, library: Library) -> dict[str, Any]:
    """An essay of ours as pandoc is handed it."""
    item = essay_csl(essay, library)
    if essay.front.published:
        item["issued"] = in_its_case(item["issued"], essay.front.published, library.tongue)
    return item


def _styles(library: Library) -> dict[str, str]:
    """What the sheets are set in."""
    styles = {_HOUSE: house_style(), _APART: telling_apart()}
    if library.style:
        own = of_a_collection(library.style)
        styles = {_HOUSE: without_telling_apart(own), _APART: own}
    for manner, name in manners(library).items():
        styles[manner] = of_essays(name)
    return styles


def _sheets(forms: Forms) -> list[dict[str, Any]]:
    """The sheets in their order: the main one, later mentions, first ones, works apart."""
    main = _cites(forms.bare, forms, with_place=False)
    works = [key for key, _ in forms.bare]
    sheets: list[dict[str, Any]] = [
        {"style": _HOUSE, "cites": main, "known": works, "bibliography": True}
    ]
    for pack in _packs(forms):
        works = list(dict(pack))
        again = _bare(works) + _cites(pack, forms, with_place=True)
        sheets.append({"style": _HOUSE, "cites": again, "known": works})
    for firsts in forms.firsts:
        cites = _cites(firsts, forms, with_place=False)
        sheets.append({"style": _HOUSE, "cites": cites, "known": [key for key, _ in firsts]})
    for keys, together in forms.apart.items():
        cites = _bare(keys) + _cites(together, forms, with_place=True)
        sheets.append({"style": _APART, "cites": cites, "known": keys})
    return sheets


def _own_sheets(own: list[str], library: Library) -> Iterator[dict[str, Any]]:
    """A sheet of our essays in the collection's own style, then some in each of the others."""
    is_listed = cites_in_text(library.style)
    yield {"style": _HOUSE, "cites": _bare(own), "known": own, "bibliography": is_listed}
    for manner in manners(library):
        for start in range(0, len(own), WORKS_ON_A_SHEET):
            some = own[start : start + WORKS_ON_A_SHEET]
            yield {"style": manner, "cites": _bare(some), "known": some, "bibliography": True}


def _bare(keys: Iterable[str]) -> list[str]:
    """Each work cited once, without a place in it."""
    return [f"[@{key}]" for key in keys]


def _packs(forms: Forms) -> list[list[Form]]:
    """The forms of later mentions, those of some works together.

    The style tells no works apart, so it does not matter which stand on one sheet; but pandoc's
    time grows with the square of what stands there.
    """
    located: dict[str, list[Form]] = {}
    for form in forms.located:
        located.setdefault(form[0], []).append(form)
    packs: list[list[Form]] = []
    for number, form in enumerate(forms.bare):
        if number % WORKS_ON_A_SHEET == 0:
            packs.append([])
        packs[-1] += [form, *located.get(form[0], ())]
    return packs


def _cites(wanted: Iterable[Form], forms: Forms, *, with_place: bool) -> list[str]:
    """Citations in pandoc's syntax."""
    cites: list[str] = []
    for form in wanted:
        cites.append(forms.locators[form].in_pandoc(form[0], with_place=with_place))
    return cites


class _Composed:
    """What pandoc has answered, sheet by sheet, mended and put under the forms asked for."""

    def __init__(
        self,
        library: Library,
        forms: Forms,
        references: dict[str, dict[str, Any]],
        answer: list[dict[str, Any]],
    ) -> None:
        self._sources, self._forms, self._references = library.sources, forms, references
        self._is_house_style = not library.style
        self._main, *self._others = answer
        self._manners = tuple(manners(library))
        self._slugs = [essay.slug for essay in library.shown]

    def typeset(self) -> Typeset:
        """All forms."""
        forms, rest = self._forms, iter(self._others)
        full = self._mended(forms.bare, self._main["notes"])
        short: dict[Form, str] = {}
        for pack in _packs(forms):
            short |= self._mended(pack, next(rest)["notes"][-len(pack) :])
        for firsts in forms.firsts:
            full |= self._mended(firsts, next(rest)["notes"])
        apart: dict[tuple[str, ...], dict[Form, str]] = {}
        for keys, together in forms.apart.items():
            apart[keys] = self._mended(together, next(rest)["notes"][len(keys) :])
        essays = self._essays(next(rest))
        return Typeset(full, short, self._lines(), essays, apart, self._in_others(rest))

    def _in_others(self, rest: Iterator[dict[str, Any]]) -> dict[str, dict[str, str]]:
        """How to cite each essay in each of the other styles."""
        made: dict[str, dict[str, str]] = {}
        for manner in self._manners:
            lines: dict[str, str] = {}
            for _ in range(0, len(self._slugs), WORKS_ON_A_SHEET):
                lines |= next(rest)["bibliography"]
            made[manner] = {}
            for key, html in lines.items():
                made[manner][key.removeprefix(OWN)] = mends.of_an_essay(html)
        return made

    def _essays(self, sheet: dict[str, Any]) -> dict[str, str]:
        """How to cite each essay: as a note, or as a bibliography has it where a note is short."""
        cited = sheet["bibliography"] or zip(self._slugs, sheet["notes"], strict=True)
        made: dict[str, str] = {}
        for key, html in cited:
            made[key.removeprefix(OWN)] = mends.in_its_signs(html)
        return made

    def _mended(self, forms: Iterable[Form], notes: list[str]) -> dict[Form, str]:
        made: dict[Form, str] = {}
        for form, html in zip(forms, notes, strict=True):
            source, locator = self._sources[form[0]], self._forms.locators[form]
            if self._is_house_style:
                made[form] = mends.note(html, source, locator)
            else:
                made[form] = mends.of_a_style(html, locator)
        return made

    def _lines(self) -> dict[str, str]:
        lines: dict[str, str] = {}
        for key, html in self._main["bibliography"]:
            if self._is_house_style:
                lines[key] = mends.entry(html, self._references[key])
            else:
                lines[key] = mends.entry_of_a_style(html)
        return lines
