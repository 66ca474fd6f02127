"""What moves on a page while it loads: shifts of the layout, with fonts that come too late."""

from playwright.sync_api import Page, Route

ALLOWED = 0.02
"""The sum of all shifts that a reader does not notice; a good page has less than 0.1."""

WATCH = """
globalThis.moved = [];
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput, sources } of list.getEntries()) {
    const node = sources[0]?.node;
    const named = node?.outerHTML ?? node?.textContent ?? "";
    if (!hadRecentInput) moved.push([value, named.slice(0, 90)]);
  }
}).observe({ type: "layout-shift", buffered: true });
"""
SETTLED = """async () => {
  const idle = () => new Promise((seen) => requestIdleCallback(seen));
  await document.fonts.ready;
  const { dataset } = document.documentElement;
  while (document.querySelector("[data-search-page]") && "asked" in dataset)
    await idle();
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  await idle();
  return moved;
}"""


class Steady:
    """A page of a browser on which fonts come when everything else is there."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._late: list[Route] | None = None
        page.add_init_script(WATCH)
        page.route("**/*.woff2", self._wait)

    def _wait(self, route: Route) -> None:
        if self._late is None:
            route.continue_()
        else:
            self._late.append(route)

    def moved(self, address: str) -> list[tuple[float, str]]:
        """By how much something has moved, and what, from the first paint until all is there."""
        self._late = []
        self.page.goto(address, wait_until="domcontentloaded")
        self.page.evaluate("() => new Promise((seen) => requestIdleCallback(seen))")
        late, self._late = self._late, None
        for route in late:
            route.continue_()
        self.page.wait_for_load_state("load")
        shifts: list[tuple[float, str]] = self.page.evaluate(SETTLED)
        return shifts
