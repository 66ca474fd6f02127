"""A visit of a browser to a page, with everything that was asked for and complained of."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Response


@dataclass(slots=True)
class Visit:
    """An open page and its record."""

    page: Page
    address: str
    """Of the home page of the site."""

    scripts: bool = True
    requests: list[str] = field(default_factory=list)
    responses: list[Response] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    """Errors and warnings of the console, exceptions, requests that failed."""

    def go(self, path: str) -> None:
        """Open a page of the site by its path, with its scripts and fonts."""
        self.page.goto(self.address + path)
        if self.scripts:
            self.page.evaluate("document.fonts.ready.then(() => true)")

    @property
    def path(self) -> str:
        """Where one is, from the home page of the site."""
        return self.page.url.removeprefix(self.address)

    @property
    def paths(self) -> list[str]:
        """What was asked of the site, from its home page."""
        return [url.removeprefix(self.address) for url in self.requests]

    @property
    def strangers(self) -> list[str]:
        """What was asked of another host, or outside the site's own path."""
        inside = (self.address, "data:", "blob:")
        return [url for url in self.requests if not url.startswith(inside)]


Scheme = Literal["light", "dark"]
Visiting = Callable[..., Visit]
"""Begins a visit: `visit("about/", width=320, scheme="dark", scripts=False)`."""


class Visitor:
    """Begins visits, each in a profile of its own, and ends them all."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.browser, self.address = browser, address
        self.contexts: list[BrowserContext] = []

    def __call__(
        self,
        path: str = "",
        *,
        width: int = 1440,
        scheme: Scheme = "light",
        scripts: bool = True,
        address: str = "",
    ) -> Visit:
        """Open a page of the site, or of the one at `address`."""
        context = self.browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            java_script_enabled=scripts,
            reduced_motion="reduce",
        )
        context.set_default_timeout(10_000)
        self.contexts.append(context)
        visit = Visit(context.new_page(), address or self.address, scripts)
        record(visit)
        visit.go(path)
        return visit

    def end(self) -> None:
        """Close what is open."""
        for context in self.contexts:
            context.close()


def record(visit: Visit) -> None:
    """Keep everything that the page asks for and that it complains of."""

    def on_response(response: Response) -> None:
        visit.responses.append(response)

    def on_console(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            visit.complaints.append(f"{message.type}: {message.text}")

    page = visit.page
    page.on("request", lambda request: visit.requests.append(request.url))
    page.on("response", on_response)
    page.on("console", on_console)
    page.on("pageerror", lambda error: visit.complaints.append(str(error)))
    page.on("requestfailed", lambda request: visit.complaints.append(f"failed: {request.url}"))
