"""Every form in which the collection cites its sources, from one run of pandoc.

citeproc-py gets Chicago notes wrong, and a run of pandoc for each essay would cost a third of a
second each. So one process typesets each source at its first mention and at a later one, with every
locator that is used; notes are composed from these forms.
"""

import hashlib
import json
from collections.abc import MutableMapping
from dataclasses import dataclass
from importlib.resources import as_file, files
from itertools import chain
from typing import Any

from samizdat.citations.pandoc import PANDOC, find_pandoc
from samizdat.model.csl import csl_date
from samizdat.model.essays import Essay
from samizdat.model.library import Library
from samizdat.tools import ToolError

OWN = "essay:"
"""What the keys of our own essays begin with; no id has a colon."""

STYLE = "chicago-notes-bibliography"
Form = tuple[str, str]
"""A source's key, and what follows it in the brackets: locator and afterthought, or nothing."""


@dataclass(frozen=True, slots=True)
class Typeset:
    """Notes and bibliography as inline HTML, as pandoc writes it; it has yet to pass the gate."""

    full: dict[Form, str]
    """A source as its first note has it, by key and suffix."""

    short: dict[Form, str]
    """A source as later notes have it."""

    bibliography: dict[str, str]
    """A line for each source, in the style's order; last come those that Chicago leaves out of
    bibliographies (archival documents, entries of reference works), in the form of their note."""

    essays: dict[str, str]
    """How to cite each essay, by slug."""


def typeset(library: Library, cache: MutableMapping[str, str]) -> Typeset:
    """Typeset the whole sources register and the collection's own essays.

    `cache` maps the hash of everything that pandoc reads, and of pandoc's version, to its answer.
    Raises ToolError when pandoc fails.
    """
    sources = library.sources
    if not sources and not library.shown:
        return Typeset({}, {}, {}, {})
    forms = _forms(library)
    references = [source.csl() for source in sources.values()]
    for essay in library.shown:
        references.append(essay_csl(essay, library))
    sheets = [_markdown(sheet) for sheet in forms.sheets]
    answer = _ask({"references": references, "sheets": sheets}, cache)
    return _sort(answer, forms)


@dataclass(frozen=True, slots=True)
class _Forms:
    """The forms that are asked for: each source bare, and with every place that is cited."""

    bare: list[Form]
    located: list[Form]
    firsts: list[list[Form]]
    """The same places on sheets of their own, no source twice on one: each is a first note."""

    essays: list[Form]
    """Our own essays."""

    @property
    def sheets(self) -> list[list[Form]]:
        """What pandoc typesets, a sheet as one text: what was on it before is cited in short."""
        return [self.bare + self.bare + self.located, *self.firsts, self.essays]


def _forms(library: Library) -> _Forms:
    bare: list[Form] = [(key, "") for key in library.sources]
    essays: list[Form] = [(f"{OWN}{essay.slug}", "") for essay in library.shown]
    located: list[Form] = []
    firsts: list[list[Form]] = []
    for key, suffixes in _suffixes(library).items():
        for number, suffix in enumerate(suffixes):
            located.append((key, suffix))
            if number == len(firsts):
                firsts.append([])
            firsts[number].append((key, suffix))
    return _Forms(bare, located, firsts, essays)


def _suffixes(library: Library) -> dict[str, list[str]]:
    """What follows each key in the brackets, wherever it is cited."""
    found: dict[str, list[str]] = {}
    seen: set[Form] = set()
    for document in library.texts:
        for cite in document.prose.cites:
            form = (cite.key, cite.suffix)
            if cite.suffix and cite.key in library.sources and form not in seen:
                seen.add(form)
                found.setdefault(cite.key, []).append(cite.suffix)
    return found


def _markdown(sheet: list[Form]) -> list[str]:
    """Citations as pandoc reads them: `[@khlevniuk-2009, p. 12]`."""
    citations: list[str] = []
    for key, suffix in sheet:
        between = ""
        if suffix and not suffix.startswith(":"):
            between = ", "
        citations.append(f"[@{key}{between}{suffix}]")
    return citations


def _ask(request: dict[str, Any], cache: MutableMapping[str, str]) -> dict[str, Any]:
    here = files("samizdat.citations")
    style = here.joinpath("styles", f"{STYLE}.csl")
    script = here.joinpath("typeset.lua")
    pandoc = find_pandoc()
    asked = json.dumps(request, sort_keys=True)
    key = _digest(pandoc.version, asked, style.read_bytes(), script.read_bytes())
    if key in cache:
        answer = _checked(cache[key], request)
        if answer is not None:
            return answer
    with as_file(style) as style_path, as_file(script) as script_path:
        told = json.dumps({**request, "style": str(style_path)})
        said = pandoc.run("lua", str(script_path), given=told, works=len(request["references"]))
    answer = _checked(said, request)
    if answer is None:
        raise ToolError(f"{PANDOC} gave an answer that is not whole. Run the command again.")
    cache[key] = said
    return answer


def _checked(text: str, request: dict[str, Any]) -> dict[str, Any] | None:
    """An answer of pandoc's, if it is whole; a damaged one from the cache is asked for again."""
    try:
        answer: dict[str, Any] = json.loads(text)
        notes, lines = answer["notes"], answer["bibliography"]
        is_whole = list(map(len, notes)) == list(map(len, request["sheets"]))
        words = [*chain.from_iterable(notes), *chain.from_iterable(lines)]
    except (ValueError, KeyError, TypeError):
        return None
    if not is_whole or not set(map(type, words)) <= {str}:
        return None
    return answer


def _sort(answer: dict[str, Any], forms: _Forms) -> Typeset:
    main, *others, own = answer["notes"]
    slugs = [key.removeprefix(OWN) for key, _ in forms.essays]
    full = dict(zip(forms.bare, main, strict=False))
    short = dict(zip(forms.bare + forms.located, main[len(forms.bare) :], strict=True))
    for firsts, notes in zip(forms.firsts, others, strict=True):
        full |= dict(zip(firsts, notes, strict=True))
    lines: dict[str, str] = dict(answer["bibliography"])
    missing: dict[str, str] = {}
    for key, _ in forms.bare:
        if key not in lines:
            missing[key] = full[key, ""]
    return Typeset(
        full,
        short,
        bibliography={**lines, **missing},
        essays=dict(zip(slugs, own, strict=True)),
    )


def _digest(*parts: str | bytes) -> str:
    digest = hashlib.sha256()
    for part in parts:
        if isinstance(part, str):
            part = part.encode()  # noqa: PLW2901  the same, as a digest takes it
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


def essay_csl(essay: Essay, library: Library) -> dict[str, Any]:
    """An essay of ours as CSL-JSON."""
    settings = library.settings
    item: dict[str, Any] = {
        "id": f"{OWN}{essay.slug}",
        "type": "webpage",
        "title": essay.title,
        "container-title": settings.site_name,
        "author": [{"literal": name} for name in signatures(essay, settings.site_name)],
    }
    if essay.front.published:
        item["issued"] = csl_date(essay.front.published)
    if settings.site_url:
        item["URL"] = f"{settings.site_url.rstrip('/')}/essays/{essay.slug}/"
    return item


def signatures(essay: Essay, site_name: str) -> list[str]:
    """Who signs for an essay; `editors` stands for those of the collection."""
    names: list[str] = []
    for author in essay.front.authors:
        if author == "editors":
            names.append(f"Editors of {site_name}")
        else:
            names.append(author)
    return names
