"""Texts that come near a limit, rendered on trial: by a program that may take so much and no more.

What counting lets through may still keep Python-Markdown busy, whose time grows with the square or
the cube of some signs. So a heavy text is rendered by a worker first, and its page is named where
the worker dies. No other text costs anything; and what was tried once is remembered.
"""

import base64
import pickle
import signal
import subprocess
import sys
from collections.abc import MutableMapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from samizdat.programs import start, stop
from samizdat.reading.limits import weight
from samizdat.settings import MarkdownExtension
from samizdat.writing.worker import MEMORY, NEEDS_MEMORY, TOO_DEEP

HEAVY = 0.25
"""From this part of a limit on a text is tried; no essay or page that we know has half of it."""

PASSED = "passed"
WORKER = (sys.executable, "-m", "samizdat.writing.worker")
WALL, WALL_ALONE = 60, 10
"""Seconds that a worker is waited for: rendering waits for nothing, so where the system counts the
processor's, only a busy machine makes it late; where it does not, these are the only limit."""

_REASONS = {
    NEEDS_MEMORY: f"it cannot be rendered in {MEMORY // 1_000_000:,} MB",
    TOO_DEEP: "parts of it stand one in the other, deeper than can be rendered",
}


@dataclass(frozen=True, slots=True)
class Allowed:
    """The seconds that a worker may take of the processor, and of whoever waits for it."""

    processor: int = 2
    wall: int = WALL if hasattr(signal, "SIGXCPU") else WALL_ALONE


class Trials:
    """Says of texts whether they can be rendered in time; `memory` is kept between runs."""

    def __init__(
        self,
        extensions: Sequence[MarkdownExtension],
        memory: MutableMapping[str, str],
        salt: str,
        allowed: Allowed = Allowed(),
    ) -> None:
        self._extensions, self._memory, self._salt = tuple(extensions), memory, salt
        self._allowed = allowed

    def reason(self, texts: Sequence[str]) -> str:
        """Why texts cannot be rendered, one after the other; nothing where they can."""
        if max(map(weight, texts), default=0) < HEAVY:
            return ""
        key = sha256("\0".join(["trial", self._salt, *texts]).encode()).hexdigest()
        if self._memory.get(key) == PASSED:
            return ""
        reason = self._tried(texts)
        if not reason:
            self._memory[key] = PASSED
        return reason

    def _tried(self, texts: Sequence[str]) -> str:
        """What came of a trial. Raises ProgramError where no worker can be started."""
        handed = (sys.path, self._extensions, tuple(texts), self._allowed.processor)
        given = base64.b64encode(pickle.dumps(handed)).decode()
        process = start(WORKER, name="the program that tries texts")
        try:
            process.communicate(given, timeout=self._allowed.wall)
        except subprocess.TimeoutExpired:
            return f"it cannot be rendered in {self._allowed.wall} seconds"
        finally:
            stop(process)
        if process.returncode == -getattr(signal, "SIGXCPU", 0):
            return f"it cannot be rendered in {self._allowed.processor} seconds of the processor"
        if process.returncode < 0:  # killed from outside, as it happens where memory is short
            return _REASONS[NEEDS_MEMORY]
        return _REASONS.get(process.returncode, "")
