"""Templates: how a page's words are filled in."""

import re
from functools import cache
from html import escape

import jinja2

_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_RUSSIAN = re.compile(r"[\u0400-\u04ff](?:[^*<>\[\]\n“”a-zA-Z]*[\u0400-\u04ff])?")
_SIGNS = re.compile(r"([\\`*_\[\]<>#|])")


def escape_markdown(text: object) -> str:
    """Text in which no sign means anything to Markdown."""
    return _SIGNS.sub(r"\\\1", str(text)).replace("&", "&amp;")


def native(name: str) -> str:
    """A name in its own script as HTML, marked as Russian where its letters are Cyrillic."""
    words = escape(name)
    return f'<span lang="ru">{words}</span>' if _CYRILLIC.search(name) else f"<span>{words}</span>"


def marked_russian(text: str) -> str:
    """Markdown in which every run of Cyrillic is marked, for screen readers and hyphenation."""
    return _RUSSIAN.sub(r'<span lang="ru">\g<0></span>', text)


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("samizdat", "templates"),
        autoescape=False,  # noqa: S701  the output is Markdown; HTML in it says |e, words say |md
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.filters["md"] = escape_markdown
    environment.filters["native"] = native
    environment.filters["ru"] = marked_russian
    environment.filters["sentence"] = lambda text: str(text)[:1].upper() + str(text)[1:]
    return environment


def render(name: str, **values: object) -> str:
    """A template filled in; `name` is its file's name without `.md.jinja`."""
    return _environment().get_template(f"{name}.md.jinja").render(**values).strip("\n") + "\n"
