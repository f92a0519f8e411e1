"""What a ledger row is told although it is taken, and which lines are passed over."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
import yaml
from openpyxl import load_workbook

from mediation_desk.intake.ledger import title_years
from mediation_desk.intake.words import build_words
from mediation_desk.shipped import shipped
from tests.intake.ledgers import HEAD, ID_A, ledger, one, whole, write

FULL = (
    "序号",
    "排查时间",
    "当事人",
    "电话",
    "身份证号",
    "纠纷类型",
    "金额",
    "化解情况",
    "化解时间",
)
SOUND = (
    1,
    "2026-5-6",
    "张三（申请人）、李四",
    "16000000001",
    ID_A,
    "邻里",
    800,
    "化解",
    "2026-5-9",
)


def row(**changes: object) -> list[object]:
    return [changes.get(name, cell) for name, cell in zip(FULL, SOUND, strict=True)]


def told(folder: Path, **changes: object) -> list[tuple[str, str]]:
    return [(n.field, n.code) for n in one(folder, *row(**changes), head=FULL).notices]


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"排查时间": "5月6日"}, "registered_on", "year_inferred"),
        ({"排查时间": "2027-1-2", "化解时间": None}, "registered_on", "day_after_today"),
        ({"化解时间": "2026-5-1"}, "resolved_on", "resolved_before_registered"),
        ({"化解时间": "上月底"}, "resolved_on", "date_unreadable"),
        ({"电话": "1600"}, "phone", "phone_shape"),
        ({"金额": "三五千"}, "amount", "money_unreadable"),
        ({"金额": "3000-5000"}, "amount", "amount_is_a_range"),
        ({"纠纷类型": "口角之类"}, "category", "category_unknown"),
        ({"纠纷类型": None}, "category", "category_missing"),
        ({"化解情况": "见附件"}, "outcome", "outcome_unclear"),
        ({"化解情况": None}, "outcome", "outcome_missing"),
        ({"当事人": "张三、李四"}, "parties", "sides_assumed"),
        ({"当事人": "张三"}, "parties", "one_side_only"),
        (
            {"当事人": "张三", "电话": "16000000001、16000000002"},
            "phone",
            "more_numbers_than_parties",
        ),
    ],
)
def test_a_row_is_taken_and_the_doubt_told(
    tmp_path: Path, changes: dict[str, object], field: str, code: str
) -> None:
    assert (field, code) in told(tmp_path, **changes)


def test_a_sound_row_is_told_nothing(tmp_path: Path) -> None:
    assert told(tmp_path) == []


def test_examples_and_error_cells_are_passed_over(tmp_path: Path) -> None:
    rows = [HEAD, ["示例", "2026-1-1", "甲、乙", "排水", "已化解"]]
    reading = ledger(tmp_path, [*rows, [1, "2026-5-6", "张三、李四", "#REF!", "已化解"]])
    assert [(r.number, r.facts) for r in reading.rows] == [("1", "")]
    assert reading.skipped == 1


def test_numbers_alone_are_no_rows(tmp_path: Path) -> None:
    reading = ledger(tmp_path, [HEAD, [1, "2026-5-6", "张三、李四", "", "化解"], [2], [3]])
    assert len(reading.rows) == 1
    assert not reading.refused


@pytest.mark.parametrize(
    ("texts", "years"),
    [
        (["河湾镇2026年矛盾纠纷台账", "填报时间：2027年1月3日"], {2026}),
        (["二〇二五年度登记簿"], {2025}),
        (["2025—2026年台账"], {2025, 2026}),
        (["矛盾纠纷台账"], set()),
    ],
)
def test_years_of_titles(texts: list[str], years: set[int]) -> None:
    assert title_years(texts) == years


def test_a_county_may_add_its_own_types() -> None:
    tables = [
        yaml.safe_load(shipped("resources", "intake", name).read_text(encoding="utf-8"))
        for name in ("headings.yaml", "dispute_types.yaml")
    ]
    words = build_words(*tables, {"坟地": "房屋宅基地"})
    assert words.stat_type("坟地纠纷") == "房屋宅基地纠纷"
    assert build_words(*tables).stat_type("坟地纠纷") != "房屋宅基地纠纷"


def test_a_ledger_kept_by_the_1904_calendar(tmp_path: Path) -> None:
    path = write(tmp_path, {"台账": [HEAD, [1, 44_730, "张三、李四", "排水", "已化解"]]})
    book = load_workbook(path)
    book.epoch = datetime(1904, 1, 1)
    book.save(path)
    assert whole(path).rows[0].registered_on == date(2026, 6, 19)


def test_progress_is_told_and_may_stop(tmp_path: Path) -> None:
    from mediation_desk.domain.errors import Cancelled
    from mediation_desk.intake.ledger import read_ledger

    class Stop:
        def step(self, done: int, total: int, note: str = "") -> None:
            raise Cancelled

    path = write(tmp_path, {"台账": [HEAD, [1, "2026-5-6", "张三、李四", "排水", "已化解"]]})
    with pytest.raises(Cancelled):
        read_ledger(path, today=date(2026, 11, 22), progress=Stop())
