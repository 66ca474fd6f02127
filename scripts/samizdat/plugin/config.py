"""What our pages need of MkDocs' configuration, added where the collection's own lacks it."""

from __future__ import annotations

import os
from functools import partial
from importlib.resources import files
from pathlib import PurePath
from typing import TYPE_CHECKING

import jinja2

from samizdat.plugin.forges import edit_path
from samizdat.prose import slug
from samizdat.writing.renderer import DIALECT

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs.config.defaults import MkDocsConfig

    from samizdat.model.library import Library

EXTENSIONS = (*DIALECT, "footnotes", "tables", "toc")


class _VisibleFiles(jinja2.FileSystemLoader):
    """The files of a theme but for hidden folders: in one of them Material has 12,000 icons."""

    def list_templates(self) -> list[str]:
        """Every file that the engine may publish; those of hidden folders it never does."""
        found: set[str] = set()
        for place in self.searchpath:
            for folder, below, names in os.walk(place):
                below[:] = [name for name in below if not name.startswith(".")]
                inside = os.path.relpath(folder, place)
                found.update(PurePath(inside, name).as_posix() for name in names)
        return sorted(found)


def _environment(made: Callable[[], jinja2.Environment]) -> jinja2.Environment:
    """The engine's environment for the templates of a theme; it looks at visible files only."""
    environment = made()
    if type(environment.loader) is jinja2.FileSystemLoader:
        environment.loader = _VisibleFiles(environment.loader.searchpath)
    return environment


def prepare(config: MkDocsConfig) -> None:
    """Put our theme before Material's and switch on the Markdown that our pages are written in."""
    config.theme.get_env = partial(_environment, config.theme.get_env)  # type: ignore[method-assign]
    own = str(files("samizdat").joinpath("theme"))
    if own not in config.theme.dirs:
        # A collection's own custom_dir comes first: it may override ours.
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, own)
    for name in EXTENSIONS:
        if name not in config.markdown_extensions:
            config.markdown_extensions.append(name)
    # So that a heading has the anchor that the checks know, here as in an essay.
    config.mdx_configs.setdefault("toc", {}).setdefault("slugify", slug)
    if config.edit_uri and config.edit_uri.endswith("/docs/"):
        # Our paths begin at the collection's root, MkDocs' guess at its docs folder.
        config.edit_uri = config.edit_uri.removesuffix("docs/")
    if config.edit_uri:
        # Nothing to edit at until the owner has said where the files are kept, and at what forge.
        config.edit_uri = edit_path(config.repo_url or "", config.edit_uri)


def for_the_frame(library: Library) -> dict[str, object]:
    """What the theme has to know of a collection, by the names that its templates use."""
    return {
        "conventions": library.conventions,
        "direction": library.tongue.direction,
        "_": library.tongue.gettext,
        "has_words": not library.tongue.is_english,
        "pgettext": library.tongue.pgettext,
    }
