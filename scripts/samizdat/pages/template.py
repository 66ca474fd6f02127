"""Templates: how a page's words are filled in."""

import re
from functools import cache

import jinja2

_SIGNS = re.compile(r"([\\`*_\[\]<>#|])")


def escape_markdown(text: object) -> str:
    """Text in which no sign means anything to Markdown."""
    return _SIGNS.sub(r"\\\1", str(text)).replace("&", "&amp;")


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
    return environment


def render(name: str, **values: object) -> str:
    """A template filled in; `name` is its file's name without `.md.jinja`."""
    return _environment().get_template(f"{name}.md.jinja").render(**values).strip("\n") + "\n"
