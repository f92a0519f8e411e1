"""How fast a county's PostgreSQL takes what its townships send, and what a change weighs there.

Starts a server of its own that waits for the disk as in service, lets each township send one
package a round, and prints after every round changes a second and bytes a change, by table. Beside
it the same packages go into an encrypted file, and one question of each kind is timed at the end.
Run: ``python benchmarks/county_scale.py [--towns N] [--changes N] [--rounds N] [--partitions N]``
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from mediation_desk.records import projection, search  # noqa: E402
from mediation_desk.records.snapshot import case_facts  # noqa: E402
from mediation_desk.records.store import Store  # noqa: E402
from tests.records.conftest import CENTRE, StillClock  # noqa: E402
from tests.records.county.server import running  # noqa: E402
from tests.records.county.stores import a_county  # noqa: E402
from tests.records.county.towns import Town, take, towns  # noqa: E402

SIZES = (
    "SELECT coalesce(p.relname, c.relname), sum(pg_total_relation_size(c.oid)), "
    "sum(pg_relation_size(c.oid)) FROM pg_class c LEFT JOIN pg_inherits i ON i.inhrelid = c.oid "
    "LEFT JOIN pg_class p ON p.oid = i.inhparent WHERE c.relkind = 'r' "
    "AND c.relnamespace = current_schema()::regnamespace GROUP BY 1 ORDER BY 2 DESC LIMIT 12"
)


def one_round(stores: list[Store], all_towns: list[Town], each: int) -> list[float]:
    """Seconds that each store took for one package of every township."""
    spent = [0.0] * len(stores)
    for town in all_towns:
        changes = list(town.changes(each))
        for place, store in enumerate(stores):
            started = time.perf_counter()
            states = take(store, town, changes)
            spent[place] += time.perf_counter() - started
            assert set(states) == {"applied"}
    return spent


def weigh(county: Store, changes: int) -> None:
    """Print what lies on the county's disk."""
    with county.read() as session:
        rows = session.raw.execute(SIZES).fetchall()
        print(f"{'table':<16}{'bytes/change':>14}{'of it rows':>12}")
        for name, whole, own in rows:
            print(f"{name:<16}{whole / changes:>14.0f}{own / changes:>12.0f}")
        total = "SELECT sum(pg_total_relation_size(oid)) FROM pg_class WHERE relkind = 'r' "
        total += "AND relnamespace = current_schema()::regnamespace"
        print(f"{'all':<16}{session.raw.execute(total).fetchone()[0] / changes:>14.0f}")


def timed(what: str, deed: Callable[[], object], times: int = 20) -> None:
    """Print the median of a few runs."""
    spent = []
    for _ in range(times):
        started = time.perf_counter()
        deed()
        spent.append(time.perf_counter() - started)
    print(f"{what:<40}{sorted(spent)[times // 2] * 1000:>9.1f} ms")


def ask(county: Store, all_towns: list[Town]) -> None:
    """Time one question of each kind."""
    some = [town.cases[-1][0] for town in all_towns[:20]]
    with county.write("", "index") as session:
        for town in all_towns:
            for case_id, _known in town.cases[-10:]:
                case = case_facts(session, case_id)
                assert case is not None
                search.index_case(session.raw, case_id, projection.search_text(case))
    with county.read() as session:
        timed("snapshot of a case", lambda: case_facts(session, some[0]))
        timed("search 排水", lambda: search.find(session.raw, "排水"))
        timed("search 柳树村 纠纷1", lambda: search.find(session.raw, "柳树村 纠纷1"))
    timed("history of a case", lambda: county.history(some[0]))
    timed("digest of one space", lambda: county.rows_digest(2), 3)
    timed("last 1,000 links of every stream", lambda: county.verify_chain(1000), 1)


def main() -> None:
    """Fill, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--towns", type=int, default=200)
    parser.add_argument("--changes", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--partitions", type=int, default=0)
    parser.add_argument("--no-file", action="store_true", help="leave the encrypted file out")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as place, running(durable=True) as server:
        county = a_county(Path(place, "county"), server, StillClock(), given.partitions)
        stores = [county]
        if not given.no_file:
            Path(place, "file").mkdir()
            stores.append(Store.create(Path(place, "file"), os.urandom(32), CENTRE))
        all_towns, total = towns(given.towns), 0
        for number in range(given.rounds):
            spent = one_round(stores, all_towns, given.changes)
            total += given.towns * given.changes
            rates = [f"{given.towns * given.changes / s:,.0f}" for s in spent]
            told = f"round {number + 1}: {total:,} changes; a second: {' | '.join(rates)}"
            print(told, flush=True)
        weigh(county, total)
        if len(stores) > 1:
            print(f"the encrypted file: {stores[1].path.stat().st_size / total:.0f} bytes/change")
            assert stores[0].rows_digest() == stores[1].rows_digest()
        ask(county, all_towns)
        for store in stores:
            store.close()


if __name__ == "__main__":
    main()
