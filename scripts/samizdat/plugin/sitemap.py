"""The sitemap, for search engines: every page with its address, and its day where it has one.

MkDocs writes one itself, and fails where no page has a day: in every collection that begins.
"""

from __future__ import annotations

import gzip
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

NAME = "sitemap.xml"
_HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
"""


def replace_sitemap(config: MkDocsConfig) -> None:
    """Keep MkDocs from writing its own."""
    config.theme.static_templates.discard(NAME)


def write_sitemap(files: Files, site_dir: Path) -> None:
    """Write the sitemap, and compressed beside it; empty where the site has no address yet."""
    lines = [_HEAD]
    for file in files.documentation_pages():
        page = file.page
        if page and page.canonical_url:
            day = ""
            if page.update_date:
                day = f"<lastmod>{page.update_date}</lastmod>"
            lines.append(f"<url><loc>{escape(page.canonical_url)}</loc>{day}</url>\n")
    lines.append("</urlset>\n")
    text = "".join(lines).encode()
    (site_dir / NAME).write_bytes(text)
    (site_dir / f"{NAME}.gz").write_bytes(gzip.compress(text, 9, mtime=0))
