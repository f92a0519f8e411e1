"""What does a row of a ledger cost on its way in, and on its way out again?

Makes a workbook of made-up disputes, imports it into a new store as the desk does (a change, its
heads, lists and search for every row), imports it again (all rows are here) and takes it back.
Run: ``python benchmarks/import_ledger.py [--rows 10000] [--profile]``
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from random import Random

from openpyxl import Workbook

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from mediation_desk.usecases.importing import import_file, undo_import
from tests.desks import make_desk

DAY = date(2026, 11, 22)
HEADINGS = (
    "序号", "登记日期", "申请人", "联系电话", "被申请人", "纠纷类型", "纠纷简要情况", "诉求",
    "涉及金额", "调解结果", "办结日期", "协议形式", "村（社区）", "备注",
)  # fmt: skip
SURNAMES = "张王李赵刘陈杨黄周吴徐孙马朱胡郭何林高罗"
GIVEN = "伟芳娜敏静强磊洋艳勇军杰娟涛明超秀霞平刚桂兰建国玉梅"
KINDS = ("邻里纠纷", "婚姻家庭纠纷", "房屋宅基地纠纷", "合同纠纷", "山林土地纠纷", "劳动争议")
FACTS = (
    "排水沟淤塞致院内积水",
    "宅基地界址不清",
    "借款到期未还",
    "赡养费分担不均",
    "承包地边界不清",
)


def workbook(path: Path, rows: int, seed: int = 7) -> None:
    """Write a ledger of made-up disputes, each unlike the others."""
    chance, book = Random(seed), Workbook(write_only=True)
    sheet = book.create_sheet("纠纷台账")
    sheet.append(HEADINGS)
    for number in range(1, rows + 1):
        sheet.append(_row(chance, number))
    book.save(path)


def _row(chance: Random, number: int) -> list[object]:
    on = DAY - timedelta(days=chance.randint(40, 1200))
    one, other = (chance.choice(SURNAMES) + "".join(chance.choices(GIVEN, k=2)) for _ in "12")
    village = f"{chance.choice('东西南北上下')}{chance.choice('河沟坪湾岭')}村"
    done = on + timedelta(days=chance.randint(1, 30))
    return [
        number, on.isoformat(), one, f"160{chance.randrange(10**8):08d}", other,
        chance.choice(KINDS), f"{one}与{other}因{chance.choice(FACTS)}发生纠纷，第{number}次登记。",
        "停止侵害", chance.randint(0, 90) * 100, chance.choice(("调解成功", "未化解")),
        done.isoformat(), chance.choice(("口头协议", "书面协议")), village, "",
    ]  # fmt: skip


def timed(what: str, rows: int, deed: Callable[[], object]) -> object:
    """Do it and print what it cost a row."""
    cpu, wall = time.process_time(), time.perf_counter()
    came = deed()
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    print(f"{what:<12} {cpu / rows * 1000:6.2f} ms CPU a row   {wall:7.2f} s in all")
    return came


def main() -> None:
    """Print the cost of a row: taken in, found again, taken back."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--rows", type=int, default=10_000)
    wanted.add_argument("--profile", action="store_true")
    given = wanted.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.xlsx"
        workbook(path, given.rows)
        desk = make_desk(Path(folder), day=DAY)
        profile = cProfile.Profile()
        if given.profile:
            profile.enable()
        report = timed("import", given.rows, lambda: import_file(desk, path))
        profile.disable()
        timed("again", given.rows, lambda: import_file(desk, path))
        batch = getattr(report, "batch", "")
        timed("undo", given.rows, lambda: undo_import(desk, batch))
        print(f"taken {len(getattr(report, 'imported', []))} of {given.rows}")
        desk.store.close()
    if given.profile:
        pstats.Stats(profile).sort_stats("cumtime").print_stats(70)


if __name__ == "__main__":
    main()
