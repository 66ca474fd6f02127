"""How well the search answers, what it fetches and how long one waits; beside Material's own.

Somebody who was never there before opens the home page of each site, opens its search, and types a
query with fifty milliseconds between the keys. The results are taken when they have settled.
"""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.bench import report, sites
from tests.bench.asking import MATERIAL, OURS, Asked, Engine, ask, chromium
from tests.bench.copies import write_copies
from tests.bench.indexing import SAME_PAGES, Cost, alone, ours
from tests.bench.queries import QUERIES, Query, few_of_each, read_queries
from tests.bench.server import serving

ROOT = Path(__file__).parents[2]
MANY = 1_000
"""From more essays than this on, indexing is measured once instead of thrice."""

FEW = 4
"""Queries of each kind that are asked where only bytes and times are of interest."""


def main(arguments: Sequence[str]) -> None:
    """Print the tables."""
    wishes = _wishes(arguments)
    queries = read_queries(wishes.queries)
    each = wishes.each or (FEW if wishes.copies else len(queries))
    queries = few_of_each(queries, each)
    with tempfile.TemporaryDirectory(prefix="samizdat-bench.") as name:
        folder = Path(name)
        collection = sites.copied(wishes.collection, folder / "collection")
        if wishes.copies:
            write_copies(collection / "essays", wishes.copies)
        costs = index_costs(collection, 1 if wishes.copies > MANY else 3)
        runs = {}
        if wishes.only != "material":
            runs["samizdat"] = asked(OURS, collection / "site", queries)
        if wishes.only != "samizdat":
            site = sites.with_materials_search(collection, folder / "staged")
            runs["material"] = asked(MATERIAL, site, queries)
        essays = len(list((collection / "essays").glob("*.md")))
    if wishes.json:
        data = {"essays": essays, **report.as_data(runs, costs)}
        print(json.dumps(data, indent=1, ensure_ascii=False))
        return
    load = os.getloadavg()[1]
    print(
        f"{essays:,} essays, {len(queries)} queries; {os.cpu_count()} processors, load {load:.1f}\n"
    )
    tables = [
        report.answers_table(runs),
        report.bytes_table(runs),
        report.times_table(runs),
        report.indexing_table(costs),
    ]
    if wishes.failures and "samizdat" in runs:
        tables.append(report.failures(runs["samizdat"]))
    print("\n\n".join("\n".join(table) for table in tables))


def _wishes(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="scripts/bench search", description=__doc__)
    parser.add_argument("--queries", type=Path, default=QUERIES, help="another set")
    parser.add_argument("--collection", type=Path, default=ROOT, help="another collection")
    parser.add_argument("--copies", type=int, default=0, help="mix essays until there are so many")
    parser.add_argument("--each", type=int, help="ask only so many queries of each kind")
    parser.add_argument("--only", choices=("samizdat", "material"), help="one of the two searches")
    parser.add_argument("--failures", action="store_true", help="list what ours did not find first")
    parser.add_argument("--json", action="store_true", help="everything, for a program to read")
    return parser.parse_args(arguments)


def index_costs(collection: Path, runs: int) -> dict[str, Cost]:
    """Our step, which builds the site too, and Pagefind's program on the pages of that site."""
    site = collection / "site"
    return {
        "our step in the build": ours(collection, runs),
        "Pagefind alone, every page of the site": alone(site, runs),
        "Pagefind alone, the pages that we index": alone(site, runs, "--glob", SAME_PAGES),
    }


def asked(engine: Engine, site: Path, queries: Sequence[Query]) -> list[Asked]:
    """Every query, each in a browser that has nothing of the site yet."""
    with serving(site) as server, chromium() as browser:
        ask(browser, server, engine, queries[0])  # the first start of everything is not counted
        found = []
        for number, query in enumerate(queries, 1):
            found.append(ask(browser, server, engine, query))
            if sys.stderr.isatty():
                print(f"\r{engine.name}: {number}/{len(queries)}  ", end="", file=sys.stderr)
        return found
