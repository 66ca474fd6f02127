"""Every form in which the collection cites its sources, from one run of pandoc.

citeproc-py gets Chicago notes wrong, and a run of pandoc for each essay would cost a third of a
second each. So one process typesets each source at its first mention and at a later one, with every
locator that is used; notes are composed from these forms.
"""

import json
from collections.abc import Iterable, MutableMapping
from dataclasses import dataclass, field
from importlib.resources import as_file, files
from itertools import chain
from typing import Any

from samizdat.citations import mends
from samizdat.citations.essays import OWN, essay_csl
from samizdat.citations.pandoc import PANDOC, find_pandoc
from samizdat.citations.references import reference
from samizdat.citations.sheets import Form, Forms, forms_of
from samizdat.citations.styles import (
    cites_in_text,
    house_style,
    of_a_collection,
    telling_apart,
    without_telling_apart,
    written,
)
from samizdat.memory.digests import digest_of
from samizdat.model.library import Library
from samizdat.programs import ProgramError

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
    own: list[dict[str, Any]] = []
    for essay in library.shown:
        own.append(essay_csl(essay, library))
    request = {
        "references": [*references.values(), *own],
        "sheets": _sheets(forms, [item["id"] for item in own]),
    }
    language = library.conventions.citations.locale
    if not language and not library.tongue.is_english:
        language = library.tongue.language
    for sheet in request["sheets"]:
        if language:
            sheet["language"] = language
        if cites_in_text(library.style):
            sheet["in_text"] = True
    request["sheets"][-1]["bibliography"] = cites_in_text(library.style)
    answer = _ask(request, _styles(library), cache)
    return _Composed(library, forms, references, answer).typeset()


def _styles(library: Library) -> dict[str, str]:
    """What the sheets are set in."""
    if not library.style:
        return {_HOUSE: house_style(), _APART: telling_apart()}
    own = of_a_collection(library.style)
    return {_HOUSE: without_telling_apart(own), _APART: own}


def _sheets(forms: Forms, own: list[str]) -> list[dict[str, Any]]:
    """The sheets in their order: the main one, later mentions, first ones, works apart, essays."""
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
    sheets.append({"style": _HOUSE, "cites": _bare(own), "known": own})
    return sheets


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


def _ask(
    request: dict[str, Any], styles: dict[str, str], cache: MutableMapping[str, str]
) -> list[dict[str, Any]]:
    """The answer to each sheet; pandoc is asked once for all that the cache does not have."""
    script = files("samizdat.citations").joinpath("typeset.lua")
    pandoc = find_pandoc()
    same = digest_of(pandoc.version, *styles.values(), script.read_bytes())
    keys = _keys(request, same)
    answers: dict[str, dict[str, Any]] = {}
    new: dict[str, dict[str, Any]] = {}
    for key, sheet in zip(keys, request["sheets"], strict=True):
        kept = _kept(cache.get(key, ""), sheet)
        if kept is None:
            new[key] = sheet
        else:
            answers[key] = kept
    if new:
        with as_file(script) as script_path, written(styles) as paths:
            asked = _with_paths(request["references"], list(new.values()), paths)
            works, told = len(asked["references"]), json.dumps(asked)
            said = pandoc.run("lua", str(script_path), given=told, works=works)
        for key, answer in zip(new, _answers(said, list(new.values())), strict=True):
            cache[key] = json.dumps(answer)
            answers[key] = answer
    return [answers[key] for key in keys]


def _keys(request: dict[str, Any], same: str) -> list[str]:
    """For each sheet the hash of everything that pandoc reads for it."""
    written_out: dict[str, str] = {}
    for work in request["references"]:
        written_out[work["id"]] = json.dumps(work, sort_keys=True)
    keys: list[str] = []
    for sheet in request["sheets"]:
        works = [written_out[key] for key in sheet["known"]]
        keys.append(digest_of(same, json.dumps(sheet, sort_keys=True), *works))
    return keys


def _with_paths(
    references: list[dict[str, Any]], new: list[dict[str, Any]], paths: dict[str, str]
) -> dict[str, Any]:
    """What pandoc is told: sheets with the paths of their styles, and the works that they know."""
    known = set(chain.from_iterable(sheet["known"] for sheet in new))
    sheets = [{**sheet, "style": paths[sheet["style"]]} for sheet in new]
    return {"references": [work for work in references if work["id"] in known], "sheets": sheets}


def _answers(said: str, sheets: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What pandoc has said of each sheet. Raises ProgramError where that is not whole."""
    try:
        answers: list[dict[str, Any]] = json.loads(said)
        is_whole = len(answers) == len(sheets) and all(map(_is_whole, answers, sheets))
    except (ValueError, TypeError):
        is_whole = False
    if not is_whole:
        raise ProgramError(f"{PANDOC} gave an answer that is not whole. Run the command again.")
    return answers


def _kept(text: str, sheet: dict[str, Any]) -> dict[str, Any] | None:
    """An answer from the cache; a damaged one is asked for again."""
    try:
        answer: dict[str, Any] = json.loads(text)
    except ValueError:
        return None
    if not _is_whole(answer, sheet):
        return None
    return answer


def _is_whole(answer: dict[str, Any], sheet: dict[str, Any]) -> bool:
    """There is a note for each citation, and all is words."""
    try:
        notes, lines = answer["notes"], answer["bibliography"]
        words = [*notes, *chain.from_iterable(lines)]
        pairs = {len(line) for line in lines}
    except (KeyError, TypeError):
        return False
    is_paired = pairs <= {2}
    return is_paired and len(notes) == len(sheet["cites"]) and set(map(type, words)) <= {str}


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
        return Typeset(full, short, self._lines(), self._essays(next(rest)), apart)

    def _essays(self, sheet: dict[str, Any]) -> dict[str, str]:
        """How to cite each essay: as a note, or as a bibliography has it where a note is short."""
        if sheet["bibliography"]:
            return {key.removeprefix(OWN): html for key, html in sheet["bibliography"]}
        return dict(zip(self._slugs, sheet["notes"], strict=True))

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
