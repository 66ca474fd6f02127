"""Chromium for the tests: found, else installed; run as a script it says where it is.

The system's own comes first, then Debian's package where we may install it, then Playwright's. When
none can be had, that is an error with a reason, never a test that is skipped.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")


class NoBrowserError(Exception):
    """There is no Chromium, and none could be installed."""


def of_the_system() -> str | None:
    """Chromium or Chrome, if the system has one."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def of_debian() -> str | None:
    """Debian's package, where this is Debian and we are root."""
    if os.name != "posix" or os.geteuid() != 0 or not shutil.which("apt-get"):
        return None
    print("Installing Debian's package chromium …", flush=True)
    quietly = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["update", "-qq"],
        ["install", "-y", "-qq", "--no-install-recommends", "chromium"],
    ):
        subprocess.run(["apt-get", *command], env=quietly, stdout=subprocess.DEVNULL, check=False)
    return of_the_system()


def of_playwright() -> str | None:
    """Playwright's own, downloaded where that is possible."""
    from playwright.sync_api import sync_playwright  # only where nothing else is left

    print("Asking Playwright for its Chromium …", flush=True)
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


WAYS: tuple[Callable[[], str | None], ...] = (of_the_system, of_debian, of_playwright)


def find_browser(ways: tuple[Callable[[], str | None], ...] = WAYS) -> str:
    """The path of a Chromium. Raises NoBrowserError when no way leads to one."""
    for way in ways:
        path = way()
        if path:
            return path
    raise NoBrowserError(
        "The browser tests need Chromium and none could be found or installed. "
        "Install the package 'chromium' (or Google Chrome) and run the tests again."
    )


if __name__ == "__main__":
    try:
        print(f"Browser for the tests: {find_browser()}")
    except NoBrowserError as error:
        sys.exit(str(error))
