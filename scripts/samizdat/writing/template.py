"""Templates: HTML that we write ourselves, around fragments and words.

Whatever is no HTML already is escaped, always, and set with the marks of a printer.
"""

import re
from functools import partial
from types import CodeType

import jinja2
from jinja2.bccache import Bucket
from markupsafe import Markup, escape

from samizdat.words.dates import HistoricalDate
from samizdat.words.tongue import Tongue
from samizdat.words.typography import typeset_marks
from samizdat.writing import counts
from samizdat.writing.scripts import Scripts

_LINK = re.compile(r"</?a\b[^>]*>")
_BLANK = re.compile(r"\n(?:[ \t]*\n)+")


def without_links(html: Markup) -> Markup:
    """HTML that may stand in a link."""
    return Markup(_LINK.sub("", str(html)))  # noqa: S704  it was HTML


def sentence(words: str) -> str:
    """Words at the beginning of a sentence."""
    return words[:1].upper() + words[1:]


def as_block(html: str) -> str:
    """HTML as one block to any Markdown engine, which ends a block at a blank line."""
    return _BLANK.sub("\n", html).strip("\n")


def blocks_of(*parts: str) -> str:
    """Parts of a page as blocks of Markdown: a blank line between two, empty ones left out."""
    return "\n\n".join(part.strip("\n") for part in parts if part)


def _set(value: object) -> object:
    """Text with the marks of a printer; HTML as it is."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return typeset_marks(value)
    return value


def order(date: HistoricalDate | None) -> str:
    """By what a table sorts a date: its first day as a number; empty where there is none."""
    if date is None:
        return ""
    year, month, day = date.first
    return str(year * 10000 + month * 100 + day)


class Spoken:
    """What templates ask of a tongue: its sentences are HTML, and what they are filled with not."""

    def __init__(self, tongue: Tongue) -> None:
        self._tongue = tongue

    def gettext(self, english: str, **values: object) -> Markup:
        """A sentence or a word."""
        return _filled(self._tongue.gettext(english), values)

    def pgettext(self, context: str, english: str, **values: object) -> Markup:
        """The same for words that mean several things."""
        return _filled(self._tongue.pgettext(context, english), values)

    def ngettext(self, one: str, many: str, count: int, **values: object) -> Markup:
        """A sentence that counts something."""
        kept = {name: f"{{{name}}}" for name in values}
        sentence = self._tongue.ngettext(one, many, count, **kept)
        return _filled(sentence, values)


def _filled(sentence: str, values: dict[str, object]) -> Markup:
    html = Markup(sentence)  # noqa: S704  a sentence of a catalogue
    if not values:
        return html
    return html.format(**{name: escape(_set(value)) for name, value in values.items()})


LOADER: jinja2.BaseLoader = jinja2.PackageLoader("samizdat", "templates")


class _Compiled(jinja2.BytecodeCache):
    """Templates as this process has compiled them: a preview fills the same ones at each save."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Called by Jinja before it compiles a template; its text is part of the key."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Called by Jinja when it has compiled one."""
        self._codes[bucket.key, bucket.checksum] = bucket.code


_COMPILED = _Compiled()


class Templates:
    """The templates of this program."""

    def __init__(self, scripts: Scripts, tongue: Tongue) -> None:
        self._environment = jinja2.Environment(
            loader=LOADER,
            bytecode_cache=_COMPILED,
            autoescape=True,
            finalize=_set,
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=jinja2.StrictUndefined,
            auto_reload=False,  # or each use of a template asks the disk whether it has changed
        )
        self._environment.filters |= {
            "dated": tongue.date,
            "in_script": scripts.mark,
            "named": tongue.named,
            "order": order,
            "number": tongue.number,
            "sentence": sentence,
            "years": tongue.years,
        }
        spoken = Spoken(tongue)
        self._environment.globals |= {
            "_": spoken.gettext,
            "comma": tongue.row(["", ""]),
            "semicolon": tongue.clauses(["", ""]),
            "more": partial(counts.more, tongue),
            "ngettext": spoken.ngettext,
            "pgettext": spoken.pgettext,
        }

    def fill(self, name: str, **values: object) -> Markup:
        """A template filled in; `name` is its file's name without `.html.jinja`."""
        text = self._environment.get_template(f"{name}.html.jinja").render(**values)
        return Markup(text.strip("\n"))  # noqa: S704  autoescaped
