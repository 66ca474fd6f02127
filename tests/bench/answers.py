"""Every set of queries, asked one after the other in one dialog: success at 1 and at 5 by kind.

Nothing is timed and nobody types: a query stands in the field at once, and its results are taken
when the search has said how much it has found. So some hundred queries take a minute or two.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.bench.asking import LONGEST, OURS, addresses_of, chromium
from tests.bench.queries import Query, rank, read_queries, score
from tests.bench.server import serving

FOLDER = Path(__file__).parent
NAMES = (
    "queries",
    "harder",
    "fresh",
    "plain",
    "readers-harder",
    "readers-plain",
    "later-harder",
    "later-plain",
    "third-harder",
    "third-plain",
)
SETS = tuple(FOLDER / f"{name}.yml" for name in NAMES)
"""All sets that are judged by the repository's own collection."""

ASKED = """
async ([words, link, group]) => {
  const dialog = document.querySelector("dialog.search");
  const status = dialog.querySelector("[role=status]");
  const field = dialog.querySelector("input");
  dialog.querySelector("[role=listbox]").replaceChildren();
  status.textContent = "";
  field.value = words;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  while (!status.textContent) await new Promise((done) => setTimeout(done, 10));
  const groups = new Map();
  for (const each of dialog.querySelectorAll(link)) {
    const key = each.closest(group) ?? each;
    groups.set(key, [...(groups.get(key) ?? []), each.href]);
  }
  return [...groups.values()];
}
"""
"""Asks for some words, and gives the addresses of the results, those of one page together."""

Found = tuple[Query, tuple[str, ...]]


def answers_of(site: Path, queries: Sequence[Query]) -> Iterator[Found]:
    """Each query with the addresses of its results in their order."""
    with serving(site) as server, chromium() as browser:
        page = browser.new_context(bypass_csp=True).new_page()
        page.goto(server.address, wait_until="networkidle", timeout=LONGEST)
        page.keyboard.press("/")
        page.wait_for_selector(OURS.field, timeout=LONGEST)
        for query in queries:
            groups = page.evaluate(ASKED, [query.text, OURS.link, OURS.group])
            yield query, addresses_of(groups, server.address)


def table(found: Sequence[Found]) -> Iterator[str]:
    """Success at 1 and at 5, by kind and in all."""
    by_kind: dict[str, list[int]] = {}
    for query, came in found:
        by_kind.setdefault(query.kind, []).append(rank(came, query.expects))
    every = [place for ranks in by_kind.values() for place in ranks]
    yield f"{'kind':<12}{'queries':>8}{'at 1':>8}{'at 5':>8}{'MRR':>8}"
    for kind, ranks in {**by_kind, "all": every}.items():
        its = score(ranks)
        yield f"{kind:<12}{its.count:>8}{its.at_1:>8.1%}{its.at_5:>8.1%}{its.mrr:>8.3f}"


def failures(found: Sequence[Found]) -> Iterator[str]:
    """Every query whose first result is not right, with what came in its place."""
    for query, came in found:
        place = rank(came, query.expects)
        if place == 1:
            continue
        yield f"{query.kind}: {query.text}   [{place or 'not found'}]"
        yield f"    expected: {', '.join(query.expects)}"
        yield f"    came:     {', '.join(came[:5]) or 'nothing'}"


def print_answers(site: Path, sets: Sequence[Path] = SETS, *, with_failures: bool) -> None:
    """Print a table for each set and, where they are wished for, what was not found first."""
    for file in sets:
        found = list(answers_of(site, read_queries(file)))
        print("\n".join([file.stem, *table(found), ""]), flush=True)
        if with_failures:
            print("\n".join([*failures(found), ""]), flush=True)
