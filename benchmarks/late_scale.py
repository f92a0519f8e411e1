"""What a round costs at the county when nothing came, by the number of transferred cases.

A store is filled with cases that were transferred long ago, each with a history; then the county
asks again and again whether the old townships wrote anything late, and once after one of them did.
Run: ``python benchmarks/late_scale.py [--cases 2000] [--changes 12]``.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from mediation_desk.records.store import Centre, Store
from mediation_desk.records.tables.case import CaseRow
from mediation_desk.records.tables.transfers import CaseTransferRow
from mediation_desk.records.transfers import late


def fill(store: Store, cases: int, changes: int) -> list[str]:
    """Cases with so many changes each, and where each went; gives their ids."""
    ids = []
    for number in range(cases):
        with store.write("u", "register") as session:
            case = CaseRow(title=f"第{number}件")
            session.add(case)
        ids.append(case.id)
        for change in range(changes - 1):
            with store.write("u", "amend") as session:
                session.need(CaseRow, case.id).place = f"第{change}次"
    upto = {store.origin.replica: 1 << 40}
    with store.write("u", "transfer_case") as session:
        session.add_all(
            CaseTransferRow(
                case_id=f"{case}n", transfer=case, direction="in", other_centre="620199101",
                other_case_id=case, on_day=date(2026, 1, 5), upto=upto,
            )
            for case in ids
        )  # fmt: skip
    return ids


def main() -> None:
    """Fill, ask, print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--cases", type=int, default=2_000)
    parser.add_argument("--changes", type=int, default=12)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store = Store.create(Path(folder), b"k" * 32, Centre("620199000", "青禾县"))
        ids = fill(store, given.cases, given.changes)
        spent = []
        for round_ in range(6):
            if round_ == 5:
                with store.write("u", "amend") as session:
                    session.need(CaseRow, ids[0]).place = "又改"
            began = time.perf_counter()
            late.tell(store, "u")
            spent.append(time.perf_counter() - began)
        store.close()
    print(f"{given.cases} cases of {given.changes} changes: first {spent[0] * 1000:.1f} ms, "
          f"without news {statistics.median(spent[1:5]) * 1000:.2f} ms, "
          f"with news of one {spent[5] * 1000:.1f} ms")  # fmt: skip


if __name__ == "__main__":
    main()
