"""What the program will not do, told to MkDocs: one sentence, and the code to exit with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from click import echo
from mkdocs.exceptions import Abort

from samizdat.publishing.target import UnsafeTargetError, safe_target

if TYPE_CHECKING:
    from pathlib import Path

    from samizdat.settings import Settings

USAGE = 2


class Refusal(Abort):
    """Ends a build with one sentence on standard error."""

    def __init__(self, sentence: str, code: int) -> None:
        super().__init__(sentence)
        self.code = code
        self.exit_code = code  # type: ignore[misc]  # Click has one for each class, and asks here

    def show(self, *_: Any, **__: Any) -> None:
        """Print the sentence."""
        echo(f"Error: {self.format_message()}", err=True)


def checked_target(site_dir: Path, settings: Settings) -> Path:
    """The folder to publish to; raises Refusal where nothing may be published."""
    try:
        return safe_target(site_dir, settings)
    except UnsafeTargetError as error:
        raise Refusal(f"{error} Nothing was written.", USAGE) from error
