"""A visit of a browser to a page, with everything that was asked for and complained of."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    Page,
    Request,
    Response,
)


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

    listeners: dict[str, Callable[..., None]] = field(default_factory=dict)
    """What keeps the record, by its event."""

    def go(self, path: str) -> None:
        """Open a page of the site by its path, with its scripts and fonts."""
        self.page.goto(self.address + path)
        if self.scripts:
            self._wait_for_fonts()

    def _wait_for_fonts(self) -> None:
        """Wait for the fonts; a page of a preview may be fetched anew while one waits."""
        for _ in range(5):
            try:
                self.page.evaluate("document.fonts.ready.then(() => true)")
            except Error:
                self.page.wait_for_load_state()
            else:
                return

    def part(self) -> None:
        """Record no more: the page may serve another visit."""
        for event, listener in self.listeners.items():
            self.page.remove_listener(event, listener)
        self.listeners.clear()

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
"""Begins a visit: `visit("about/", width=320, scheme="dark")`."""


class Visitor:
    """A reader who has been here before, as most have: what was fetched once is at hand.

    One page serves from test to test: to open a window costs Chromium three times what it costs to
    show a page in it.
    """

    def __init__(self, browser: Browser, address: str) -> None:
        self.browser, self.address = browser, address
        self.profile = browser.new_context(reduced_motion="reduce")
        self.strangers: list[BrowserContext] = []
        self.free: Page | None = None
        self.visits: list[Visit] = []

    def __call__(  # noqa: PLR0913 - each is a word that a test may say of its visitor
        self,
        path: str = "",
        *,
        width: int = 1440,
        scheme: Scheme = "light",
        scripts: bool = True,
        first: bool = False,
        address: str = "",
        still: bool = False,
    ) -> Visit:
        """Open a page of the site, or of the one at `address`; `first` forgets all others.

        A page that is `still` does not follow its preview: what is done on it is not undone when
        the build of an earlier save ends.
        """
        known = scripts and not first
        page = self._page() if known else self._stranger(scripts=scripts).new_page()
        page.set_default_timeout(10_000)
        page.set_default_navigation_timeout(60_000)  # beside others a long page comes late
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        if still:
            page.route("**/.samizdat/changes*", lambda route: route.abort())
        visit = Visit(page, address or self.address, scripts)
        record(visit)
        self.visits.append(visit)
        visit.go(path)
        return visit

    def _page(self) -> Page:
        page, self.free = self.free, None
        return page or self.profile.new_page()

    def _stranger(self, *, scripts: bool) -> BrowserContext:
        context = self.browser.new_context(java_script_enabled=scripts, reduced_motion="reduce")
        self.strangers.append(context)
        return context

    def leave(self) -> None:
        """Close what is open but one page, which forgets the test."""
        for visit in self.visits:
            visit.part()
        self.visits.clear()
        while self.strangers:
            self.strangers.pop().close()
        for page in self.profile.pages:
            if self.free is None and cleared(page):
                self.free = page
            elif page is not self.free:
                page.close()


def cleared(page: Page) -> bool:
    """Whether the page is now as a new one, but for what the whole profile keeps."""
    try:
        page.unroute_all()
        page.mouse.move(-1, -1)
        page.evaluate("sessionStorage.clear()")
        page.emulate_media(media="null", reduced_motion="reduce")
        page.goto("about:blank")
    except Error:
        return False
    return True


def record(visit: Visit) -> None:
    """Keep everything that the page asks for and that it complains of."""

    def on_response(response: Response) -> None:
        visit.responses.append(response)

    def on_console(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            visit.complaints.append(f"{message.type}: {message.text}")

    def on_failure(request: Request) -> None:
        # A page that is left gives up what it was still fetching; nobody misses it.
        if request.failure != "net::ERR_ABORTED":
            visit.complaints.append(f"failed: {request.url}")

    visit.listeners = {
        "request": lambda request: visit.requests.append(request.url),
        "response": on_response,
        "console": on_console,
        "pageerror": lambda error: visit.complaints.append(str(error)),
        "requestfailed": on_failure,
    }
    for event, listener in visit.listeners.items():
        visit.page.on(event, listener)  # type: ignore[call-overload] # the stubs know names only
