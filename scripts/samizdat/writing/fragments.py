"""Fragments: authors' words as inert HTML, each made once and kept under the hash of its text."""

import hashlib
import json
import re
from collections.abc import MutableMapping, Sequence
from html import escape
from importlib.metadata import version
from pathlib import Path

from markupsafe import Markup

from samizdat.memory.digests import digest_of
from samizdat.model.fragment import Fallen, Fragment, as_json, from_json
from samizdat.reading.conditions import is_safe
from samizdat.settings import MarkdownExtension
from samizdat.words.typography import typeset_marks
from samizdat.writing.gate import Gate
from samizdat.writing.likeness import unlike
from samizdat.writing.renderer import Renderer, Resolving
from samizdat.writing.trial import Trials

ROOMS = ("prose", "words", "writing")
"""What of this program makes fragments: its own text is part of what they are made from."""

MADE_WITH = ("Markdown", "nh3", "pymdown-extensions")
"""Packages whose version is part of what a fragment was made from."""

_HAS_SIGNS = re.compile(r"[\\`*_\[\]<>&{}\n]|--")
"""What may be Markdown in a line; a line without is text."""

KNOWN = frozenset(
    [
        "abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html",
        "pymdownx.details", "pymdownx.superfences", "smarty", "tables", "toc",
    ]
)  # fmt: skip
"""Extensions that see nothing in such a line; of others we do not know."""


class Fragments:
    """Renders and keeps fragments; the door owns the memory and hands it down."""

    def __init__(
        self, extensions: Sequence[MarkdownExtension], memory: MutableMapping[str, str]
    ) -> None:
        self._renderer = Renderer(extensions)
        self._memory = memory
        self._lines: dict[tuple[str, str], Markup] = {}
        self._gate = Gate()
        self.fallen: list[tuple[str, Fallen]] = []
        """What did not get past the gate, each with the page that it was to stand on."""

        self.failed: list[tuple[str, str]] = []
        """Pages on which something cannot be rendered, each with the reason."""

        self.unlike: list[tuple[str, str]] = []
        """Pages that show something otherwise than it is read, each with what is typed there."""

        self._salt = _salt(extensions)
        self._trials = Trials(extensions, memory, self._salt)
        self._keeps = all(is_safe(each.name) for each in extensions)
        """No extension reads files, of which no key of a fragment tells."""

        self._every_sign = {each.name for each in extensions} <= KNOWN

    @property
    def told(self) -> int:
        """How much there is to tell of all that was rendered."""
        return len(self.fallen) + len(self.failed) + len(self.unlike)

    @property
    def depth(self) -> range:
        """The levels of headings that the contents of a page list."""
        return self._renderer.depth

    @property
    def permalink(self) -> str:
        """The sign after a heading that leads to it."""
        return self._renderer.permalink

    def texts(
        self, texts: Sequence[str], page: str, resolving: Resolving, taken: frozenset[str]
    ) -> tuple[Fragment, ...]:
        """A text and its notes, which share references and abbreviations, as they stand on `page`.

        No heading gets an anchor that is `taken`.
        """
        key = digest_of(self._salt, page, *sorted(taken), "", *texts)
        if self._keeps:
            kept = self._unpacked(self._memory.get(key, ""), taken)
            if len(kept) == len(texts):
                return kept
        if not self.try_out(texts, page):
            return (Fragment(""),) * len(texts)
        self._renderer.begin(resolving, taken)
        made: list[Fragment] = []
        try:
            for text in texts:
                html, contents = self._renderer.block(text)
                made.append(Fragment(self._gate.block(html, taken), contents))
        except Exception as error:  # an extension may do anything; the page is to be named
            self.failed.append((page, f"it cannot be rendered ({type(error).__name__}: {error})"))
            return (Fragment(""),) * len(texts)
        told = self._note_fallen(page) or self._note_unlike(texts, made, page)
        if self._keeps and not told:
            self._memory[key] = json.dumps([as_json(each) for each in made])
        return tuple(made)

    def try_out(self, texts: Sequence[str], page: str) -> bool:
        """Whether texts can be rendered in time; where they cannot, it is noted for their page."""
        reason = self._trials.reason(texts)
        if reason:
            self.failed.append((page, reason))
        return not reason

    def line(self, text: str, page: str, resolving: Resolving) -> Markup:
        """A line of prose as it stands on `page`: emphasis, code and links, but no blocks."""
        if self._every_sign and not _HAS_SIGNS.search(text):
            return Markup(escape(typeset_marks(text), quote=False))  # noqa: S704  it is escaped
        key = (text, page)
        if key not in self._lines:
            self._renderer.begin(resolving)
            html = self._gate.line(self._renderer.line(text))
            self._note_fallen(page)
            self._lines[key] = Markup(html)  # noqa: S704  it has passed the gate
        return self._lines[key]

    def _note_fallen(self, page: str) -> bool:
        """Keep what has fallen out, if anything has."""
        found = self._gate.taken_back()
        for each in found:
            self.fallen.append((page, each))
        return bool(found)

    def _note_unlike(self, texts: Sequence[str], made: Sequence[Fragment], page: str) -> bool:
        """Keep what the page shows otherwise than it is read, if anything is."""
        found = False
        for text, fragment in zip(texts, made, strict=True):
            at = unlike(text, fragment.html)
            if at >= 0:
                found = True
                row = text[text.rfind("\n", 0, at) + 1 :].lstrip("\n").partition("\n")[0]
                self.unlike.append((page, row))
        return found

    def _unpacked(self, text: str, taken: frozenset[str]) -> tuple[Fragment, ...]:
        """What was kept, past the gate again, as anybody may have written it; or nothing."""
        try:
            packed = json.loads(text)
        except ValueError:
            return ()
        pieces = packed if isinstance(packed, list) else []
        kept: list[Fragment] = []
        for piece in pieces:
            each = from_json(piece) if isinstance(piece, str) else None
            if each is not None:
                kept.append(Fragment(self._gate.block(each.html, taken), each.contents))
        # What was changed by hand is made anew, so that nothing of it is told of or shown.
        return () if self._gate.taken_back() else tuple(kept)


def _salt(extensions: Sequence[MarkdownExtension]) -> str:
    """What else a fragment is made from: the extensions, the packages, and this program."""
    given = [[each.name, dict(each.options)] for each in extensions]
    versions = [version(name) for name in MADE_WITH]
    return json.dumps([_program(), versions, given], default=_name, sort_keys=True)


def _program() -> str:
    """The hash of the program's own text, as far as it makes fragments."""
    digest = hashlib.sha256()
    for room in ROOMS:
        for file in sorted((Path(__file__).parents[1] / room).rglob("*.py")):
            digest.update(file.read_bytes())
    return digest.hexdigest()


def _name(option: object) -> str:
    """A function among options by its name."""
    module, name = getattr(option, "__module__", ""), getattr(option, "__qualname__", "")
    if name:
        return f"{module}.{name}"
    return repr(option)
