"""Full-text search: the built site is indexed by one run of Pagefind's own program."""

import subprocess
from pathlib import Path

NOT_INDEXED = (
    ".headerlink",
    "sup[id^=fnref]",
    ".footnote-backref",
    ".apparatus",
    ".banner",
)
"""What a page shows and a search should not find: permalinks, note numbers, apparatus."""


class SearchIndexError(Exception):
    """Pagefind could not index the site."""


def start_indexing(site_dir: Path) -> "subprocess.Popen[str]":
    """Start writing `pagefind/` into a built site.

    `force-language` keeps one index, so that a Cyrillic word is found beside an English one. The
    Python interface of Pagefind would take a tenth of a second for each page; the program does not.
    """
    import pagefind_bin  # only where a site is built

    command = [str(pagefind_bin.get_executable()), "--site", str(site_dir)]
    command += ["--force-language", "en", "--exclude-selectors", ", ".join(NOT_INDEXED)]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
    )


def index_site(site_dir: Path) -> None:
    """Write `pagefind/` into a built site.

    Raises SearchIndexError, with what Pagefind said, when it fails.
    """
    with start_indexing(site_dir) as process:
        output, _ = process.communicate()
    if process.returncode:
        raise SearchIndexError(f"Pagefind could not index the site:\n{output.strip()}")
