"""What our pages need of MkDocs' configuration, added where the collection's own lacks it."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from samizdat.plugin.forges import edit_path
from samizdat.prose import slug

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

EXTENSIONS = ("attr_list", "footnotes", "md_in_html", "smarty", "tables", "toc")


def prepare(config: MkDocsConfig) -> None:
    """Put our theme before Material's and switch on the Markdown that our pages are written in."""
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
