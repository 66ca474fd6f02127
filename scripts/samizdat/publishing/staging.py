"""The whole site as plain Markdown, for any engine that reads it."""

import json
import shutil
from pathlib import Path

from samizdat.model.library import Library
from samizdat.model.site import Site
from samizdat.writing.shown_pictures import credited_in_markdown

CONFIG = """\
# Written by `samizdat stage`: the site as plain Markdown. No plugin of Samizdat is needed.
site_name: {name}
use_directory_urls: true
markdown_extensions: [abbr, admonition, attr_list, def_list, footnotes, md_in_html, smarty, tables,
                      toc, pymdownx.details]
"""


class NotEmptyError(Exception):
    """The folder holds something that was not staged by us."""


def stage_site(site: Site, library: Library, folder: Path) -> None:
    """Write `mkdocs.yml` and `docs/` into a folder, replacing what was staged there before.

    Raises NotEmptyError where the folder holds anything else.
    """
    marker = folder / "mkdocs.yml"
    ours = marker.is_file() and marker.read_text(encoding="utf-8").startswith(CONFIG[:30])
    if folder.is_file() or (folder.is_dir() and any(folder.iterdir()) and not ours):
        raise NotEmptyError(f"{folder} is not empty, and nothing was staged there before.")
    shutil.rmtree(folder / "docs", ignore_errors=True)
    for page in site.pages:
        text = credited_in_markdown(page.text, page.uri, library)
        _write(folder / "docs" / page.uri, text.encode())
    for artifact in site.artifacts:
        _write(folder / "docs" / artifact.uri, artifact.content)
    for uri, path in site.files:
        _write(folder / "docs" / uri, path.read_bytes())
    name = json.dumps(
        library.settings.site_name, ensure_ascii=False
    )  # JSON is YAML, quotes and all
    _write(marker, CONFIG.format(name=name).encode())


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
