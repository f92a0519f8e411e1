"""Ledgers put together at random: any wording, any order, any way of typing; the rows come back."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from mediation_desk.intake.ledger_values import LedgerReading
from tests.intake.ledgers import ID_A, ledger
from tests.intake.test_headings import WORDINGS

NAMES = (
    "张三",
    "欧阳㛃兰",
    "买买提·吐尔逊",
    "孙𬭎",
    "尉迟志和",
    "何𠅤",
    "单文博",
    "周䶮",
    "和玉兰",
    "龚兰",
)
DAYS: tuple[Callable[[date], Any], ...] = (
    lambda d: d,
    lambda d: d.isoformat(),
    lambda d: f"{d.year}.{d.month}.{d.day}",
    lambda d: f"{d.year}年{d.month}月{d.day}日",
    lambda d: f"{d.month}月{d.day}日",
    lambda d: f"{d:%Y%m%d}",
    lambda d: f"{d.year}/{d.month}/{d.day} 15:30",
    lambda d: f"{d.month}-{d.day}",
)
JOINED = ("{}、{}", "{}与{}", "{}/{}", "{} {}", "{}（申请人） {}（被申请人）", "{}\n{}", "{}诉{}")
OUTCOMES = {"resolved": "已化解", "unresolved": "调解不成", "in_progress": "正在调解"}
SUMS = (("3.5万", "35000.00"), ("约800元", "800.00"), (1200, "1200.00"), ("6,800.50", "6800.50"))
OFTEN = ("facts", "category", "village", "responsible", "measures", "risk", "remark", "amount")


def heading(chance: random.Random, name: str) -> str:
    words = [w for w in WORDINGS[name].split("|") if "万" not in w]
    return chance.choice(words)


def told(chance: random.Random, split: bool) -> tuple[dict[str, Any], tuple[Any, ...]]:
    """One row by meaning, and what must come back of it."""
    day = date(2026, 1, 1) + timedelta(days=chance.randrange(300))
    one, other = chance.sample(NAMES, 2)
    typed, plain = chance.choice(SUMS)
    outcome = chance.choice(sorted(OUTCOMES))
    row: dict[str, Any] = {
        "registered_on": chance.choice(DAYS)(day),
        "outcome": OUTCOMES[outcome],
        "amount": typed,
        "phone": chance.choice([16000000001, "160 0000 0001", "160-0000-0001"]),
        "id_no": chance.choice([ID_A, f"{ID_A[:6]} {ID_A[6:14]} {ID_A[14:]}"]),
        "category": "邻里纠纷",
    }
    parties = {"applicant": one, "respondent": other}
    row |= parties if split else {"parties": chance.choice(JOINED).format(one, other)}
    return row, (day, (one, other), outcome, plain)


def made(seed: int, folder: Path) -> tuple[LedgerReading, list[tuple[Any, ...]]]:
    chance = random.Random(seed)
    split = chance.random() < 0.4
    rows = [told(chance, split) for _ in range(chance.randrange(3, 9))]
    names = {*rows[0][0], *chance.sample(OFTEN, chance.randrange(2, 6)), "number"} | {"amount"}
    order = chance.sample(sorted(names), len(names))
    table: list[list[Any]] = [[heading(chance, name) for name in order]]
    for place, (row, _) in enumerate(rows, start=1):
        filled = {"number": place, "facts": f"第{place}件。", "village": "柳树村"} | row
        table.append([filled.get(name) for name in order])
    title = [["河湾镇2026年台账"]] if chance.random() < 0.8 else [["河湾镇台账"], ["2026年度"]]
    return ledger(folder, [*title, *table]), [expected for _, expected in rows]


@pytest.mark.parametrize("seed", range(60))
def test_a_random_ledger_comes_back(seed: int, tmp_path: Path) -> None:
    reading, expected = made(seed, tmp_path)
    assert not reading.refused, [(c.heading, c.meaning) for c in reading.columns]
    got = [
        (
            row.registered_on,
            tuple(p.name for p in row.parties),
            row.outcome.value if row.outcome else None,
            row.amount.plain if row.amount else None,
        )
        for row in reading.rows
    ]
    assert got == expected
    assert {r.parties[0].id_no for r in reading.rows} == {ID_A}
    assert {r.parties[0].phone for r in reading.rows} == {"16000000001"}
