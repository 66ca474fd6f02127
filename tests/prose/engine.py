"""The renderer, set up as the site sets it up."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml
from markdown import Markdown

from samizdat.prose import slug

ROOT = Path(__file__).parents[2]
BUILT_IN = ("toc", "tables", "fenced_code")
"""What MkDocs loads before the extensions of `mkdocs.yml`."""


@cache
def extensions() -> tuple[tuple[str, ...], dict[str, dict[str, Any]]]:
    """Names and options of `markdown_extensions`."""
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    names, options = list(BUILT_IN), {}
    for entry in settings["markdown_extensions"]:
        name = entry if isinstance(entry, str) else next(iter(entry))
        if name not in names:
            names.append(name)
        if not isinstance(entry, str):
            options[name] = dict(entry[name])
    options.setdefault("toc", {})["slugify"] = slug
    return tuple(names), options


def render(text: str) -> str:
    """The HTML of a text."""
    names, options = extensions()
    return str(Markdown(extensions=list(names), extension_configs=options).convert(text))
