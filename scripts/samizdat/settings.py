"""Where a collection lies and what its owner has said about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class MarkdownExtension:
    """An extension of Python-Markdown, with its options."""

    name: str
    options: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Settings:
    """What mkdocs.yml says, as far as the rooms below the doors need it."""

    root: Path
    """The folder that holds mkdocs.yml; every path in a finding is relative to it."""

    config: str = "mkdocs.yml"
    """The name of the file that holds the settings."""

    site_name: str = "Essays"
    """What the collection is called; its folder, where its settings do not say."""

    site_url: str = ""
    """Empty until the owner has filled it in."""

    language: str = "en"
    """The language of the site's pages: that of the theme."""

    contact: str = ""
    """Empty until the owner has filled it in."""

    docs: str = "docs"
    essays: str = "essays"
    site: str = "site"
    """Where the site is published, below `root` or anywhere."""

    named_files: frozenset[str] = frozenset()
    """Scripts, style sheets and pictures that mkdocs.yml itself names, from `root`."""

    preview_at: str = ""
    """The host and port of a preview, where the owner wants it somewhere else than usual."""

    markdown: tuple[MarkdownExtension, ...] = ()
    """What stands below `markdown_extensions`, in its order."""

    preview: bool = False
    """Show drafts too, as `serve` does."""

    @property
    def site_dir(self) -> Path:
        """The folder of the published site."""
        return self.root / self.site

    @property
    def docs_dir(self) -> Path:
        """The folder of pages that are not essays."""
        return self.root / self.docs

    @property
    def essays_dir(self) -> Path:
        """The folder of essays, with `registers/` and `figures/` in it."""
        return self.root / self.essays

    @property
    def registers_dir(self) -> Path:
        """The folder of registers."""
        return self.essays_dir / "registers"
