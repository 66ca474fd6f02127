"""What only `serve` does: findings above the page, and an index that is made in the background."""

from __future__ import annotations

import subprocess
from html import escape
from typing import TYPE_CHECKING

from samizdat.search import start_indexing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from samizdat.findings import Finding

SHOWN = 20


def banner(findings: Sequence[Finding]) -> str:
    """The findings as HTML, or nothing where there is none."""
    if not findings:
        return ""
    rows = "".join(
        f"<li><code>{escape(str(finding.where))}</code> {escape(finding.problem)} "
        f"<em>{escape(finding.remedy)}</em></li>"
        for finding in findings[:SHOWN]
    )
    count = "One finding" if len(findings) == 1 else f"{len(findings)} findings"
    rest = len(findings) - SHOWN
    more = f"<p>and {rest} more; `samizdat check` lists them all.</p>" if rest > 0 else ""
    return (
        f'<div class="banner banner-findings" role="status"><h2>{count}</h2>'
        f"<p>A file with an error is shown as it was when it was last whole.</p>"
        f"<ol>{rows}</ol>{more}</div>\n"
    )


class BackgroundIndex:
    """The search index of a preview, made while the editor is already reading."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None

    def start(self, site_dir: Path) -> None:
        """Begin to index a built site."""
        self.stop()
        self._process = start_indexing(site_dir)

    def stop(self) -> None:
        """Give up an index that is no longer wanted."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None
