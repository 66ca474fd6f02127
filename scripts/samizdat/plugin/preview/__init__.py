"""What only `serve` does: findings above the page, and an index that is made in the background."""

from __future__ import annotations

import shutil
import tempfile
import threading
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from samizdat.search.fulltext import INDEX, SearchInput, finish, start_indexing

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Sequence

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
    """The full-text index of a preview, made while the editor is already reading.

    Until it is ready the one of before is served: most of it is still true.
    """

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="samizdat-index."))
        self._ready = self._folder / "ready"
        self._turn = 0
        self._lock = threading.Lock()
        self._process: subprocess.Popen[str] | None = None
        self._threads: list[threading.Thread] = []

    def start(self, source: SearchInput, site_dir: Path) -> None:
        """Begin to index a built site."""
        self.stop()
        if self._ready.is_dir():
            shutil.copytree(self._ready, site_dir / INDEX, dirs_exist_ok=True)
        source.write_vocabulary(site_dir)
        work = (source, site_dir, self._turn)
        thread = threading.Thread(target=self._index, args=work, daemon=True)
        self._threads = [thread, *(each for each in self._threads if each.is_alive())]
        thread.start()

    def _index(self, source: SearchInput, site_dir: Path, turn: int) -> None:
        work = Path(tempfile.mkdtemp(dir=self._folder))
        source.write_documents(work / "texts")
        with self._lock:
            if turn != self._turn:
                return
            self._process = process = start_indexing(work / "texts", work / "index")
        process.communicate()
        with self._lock:
            if turn == self._turn and process.returncode == 0 and site_dir.is_dir():
                finish(work / "index")
                shutil.rmtree(self._ready, ignore_errors=True)
                (work / "index").rename(self._ready)
                shutil.rmtree(site_dir / INDEX, ignore_errors=True)
                shutil.copytree(self._ready, site_dir / INDEX)
        shutil.rmtree(work, ignore_errors=True)

    def stop(self) -> None:
        """Give up an index that is no longer wanted."""
        with self._lock:
            self._turn += 1
            if self._process is not None:
                self._process.kill()
                self._process = None

    def close(self) -> None:
        """Leave nothing behind."""
        self.stop()
        for thread in self._threads:  # one that still writes would find its folder gone
            thread.join()
        shutil.rmtree(self._folder, ignore_errors=True)
