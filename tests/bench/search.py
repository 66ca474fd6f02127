"""How well the search answers, what it fetches and how long one waits; beside Material's own.

Somebody opens the home page of a site, opens its search, and types a query with fifty milliseconds
between the keys. The results are taken when they have settled. For our search everybody comes for
the first time; with Material's, which has its whole index from the beginning, one visit serves for
many queries.
"""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from samizdat.build import survey
from samizdat.knowledge.known import Known
from samizdat.reading.project import read_settings
from tests.bench import answers, report, sites
from tests.bench.asking import MATERIAL, OURS, Asked, Engine, NotReadyError, ask_all
from tests.bench.copies import write_copies
from tests.bench.indexing import index_costs
from tests.bench.queries import QUERIES, Query, few_of_each, lost, read_queries
from tests.bench.server import serving

ROOT = Path(__file__).parents[2]
MANY = 1_000
"""From more essays than this on, indexing is measured once instead of thrice."""

FEW = 4
"""Queries of each kind that are asked where only bytes and times are of interest."""


def main(arguments: Sequence[str]) -> None:
    """Print the tables."""
    wishes = _wishes(arguments)
    if wishes.answers:
        print_answers(wishes)
        return
    queries = read_queries(wishes.queries)
    each = wishes.each or (FEW if wishes.copies else len(queries))
    queries = few_of_each(queries, each)
    with ExitStack() as stack:
        temporary = tempfile.TemporaryDirectory(prefix="samizdat-bench.")
        folder = wishes.keep.resolve() if wishes.keep else Path(stack.enter_context(temporary))
        collection = sites.copied(wishes.collection, folder / "collection")
        if wishes.copies:
            write_copies(collection / "essays", wishes.copies)
        for address in lost(queries, addresses(collection)):
            print(f"No search can find {address}: nothing has this address.", file=sys.stderr)
        costs = index_costs(collection, 1 if wishes.copies > MANY else 3)
        runs = {}
        if wishes.only != "material":
            runs["samizdat"] = asked(OURS, collection / "site", queries)
        if wishes.only != "samizdat":
            site = sites.with_materials_search(collection, folder / "staged")
            runs["material"] = asked(MATERIAL, site, queries)
        essays = len(list((collection / "essays").glob("*.md")))
    runs = {name: answered for name, answered in runs.items() if answered}
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


def print_answers(wishes: argparse.Namespace) -> None:
    """Build the collection, and print how well every set of queries is answered."""
    with tempfile.TemporaryDirectory(prefix="samizdat-bench.") as temporary:
        folder = wishes.keep.resolve() if wishes.keep else Path(temporary)
        collection = sites.copied(wishes.collection, folder / "collection")
        sites.run(collection, "samizdat", "build")
        sets = answers.SETS if wishes.queries == QUERIES else (wishes.queries,)
        answers.print_answers(collection / "site", sets, with_failures=wishes.failures)


def _wishes(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="scripts/bench search", description=__doc__)
    parser.add_argument("--queries", type=Path, default=QUERIES, help="another set")
    parser.add_argument("--collection", type=Path, default=ROOT, help="another collection")
    parser.add_argument("--copies", type=int, default=0, help="mix essays until there are so many")
    parser.add_argument("--each", type=int, help="ask only so many queries of each kind")
    parser.add_argument("--only", choices=("samizdat", "material"), help="one of the two searches")
    parser.add_argument("--keep", type=Path, help="build both sites in this folder, and leave them")
    parser.add_argument("--failures", action="store_true", help="list what ours did not find first")
    parser.add_argument("--answers", action="store_true", help="only how well, for all the sets")
    parser.add_argument("--json", action="store_true", help="everything, for a program to read")
    return parser.parse_args(arguments)


def addresses(collection: Path) -> list[str]:
    """The address of everything that a collection has a name for."""
    library = survey(read_settings(collection / "mkdocs.yml")).library
    return [entry.address for entry in Known(library).catalogue]


def asked(engine: Engine, site: Path, queries: Sequence[Query]) -> list[Asked]:
    """Every query; none where the search never came to the point of being asked."""
    found: list[Asked] = []
    with serving(site) as server:
        try:
            for one in ask_all(server, engine, queries):
                found.append(one)
                if sys.stderr.isatty():
                    print(f"\r{engine.name}: {len(found)}/{len(queries)} ", end="", file=sys.stderr)
        except NotReadyError:
            print(f"{engine.name} could not be asked within three minutes.", file=sys.stderr)
    return found
