"""Rows of a ledger written together are what each would have been alone: a change, a list line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from mediation_desk.records import projection
from mediation_desk.records.bulk_rows import list_line
from mediation_desk.records.search import find
from mediation_desk.records.snapshot import case_facts
from mediation_desk.tracks.clocks import dues_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.importing import import_file, ledger

HEAD = ("序号", "登记日期", "申请人", "身份证号", "被申请人", "简要情况", "联系电话")
ONE_NO = "620102196804129960"


@pytest.fixture
def book(tmp_path: Path) -> Any:
    def write(*rows: tuple[object, ...]) -> Path:
        made = Workbook()
        made.worksheets[0].append(list(HEAD))
        for row in rows:
            made.worksheets[0].append(list(row))
        path = tmp_path / "台账.xlsx"
        made.save(path)
        return path

    return write


def plain(number: int, name: str, id_no: str = "", phone: str = "") -> tuple[object, ...]:
    return (number, "2026-03-05", name, id_no, f"乙{number}", f"排水纠纷之{number}", phone)


def asked(desk: Desk, sql: str) -> list[Any]:
    with desk.store.read() as session:
        return list(session.raw.execute(sql).fetchall())


CHANGES = "SELECT count(*) FROM sync_change WHERE verb = 'import_row'"


def test_every_row_is_a_change_of_its_own(desk: Desk, book: Any) -> None:
    rows = [plain(n, f"甲{n}") for n in range(1, 8)]
    report = import_file(desk, book(*rows))
    assert asked(desk, CHANGES) == [(7,)]
    for taken in report.imported:
        (entry,) = desk.store.history(taken.id)
        assert (entry.verb, entry.reason) == ("import_row", "导入台账")
    assert desk.store.verify_chain() == []
    assert desk.store.tables_unlike_log() == []


def test_lists_and_search_show_what_the_snapshot_says(desk: Desk, book: Any) -> None:
    taken = import_file(desk, book(plain(1, "欧阳㛃"), plain(2, "单雄信"))).imported
    with desk.store.write("u", "look") as session:
        for one in taken:
            facts = case_facts(session, one.id)
            assert facts is not None
            assert list_line(session, one.id) == projection.listed(
                facts, dues_of(facts, desk.rules)
            )
        assert find(session.raw, "sxx") == [taken[1].id]


def test_somebody_met_twice_is_one_person_brought_up_to_date(desk: Desk, book: Any) -> None:
    path = book(
        plain(1, "龚㛃兰", ONE_NO), plain(2, "陈翀"), plain(3, "龚㛃兰", ONE_NO, "16000000001")
    )
    report = import_file(desk, path)
    assert [t.source_id for t in report.imported] == ["第2行", "第3行", "第4行"]
    found = asked(desk, f"SELECT phone FROM person WHERE id_no = '{ONE_NO}' AND deleted = 0")
    assert found == [("16000000001",)]
    assert asked(desk, CHANGES) == [(3,)]
    assert desk.store.tables_unlike_log() == []


def test_a_refused_row_holds_no_other_back(desk: Desk, book: Any) -> None:
    path = book(plain(1, "龚㛃兰", ONE_NO), plain(2, "别人", ONE_NO), plain(3, "陈翀"))
    report = import_file(desk, path)
    assert [(r.source, r.code) for r in report.refused] == [("第3行", "number_of_another")]
    assert len(report.imported) == 2
    assert asked(desk, CHANGES) == [(2,)]


def test_looking_writes_nothing(desk: Desk, book: Any) -> None:
    before = desk.store.rows_digest()
    path = book(plain(1, "龚㛃兰", ONE_NO), plain(2, "龚㛃兰", ONE_NO), plain(3, "陈翀"))
    report = import_file(desk, path, dry_run=True)
    assert [t.id for t in report.imported] == ["", "", ""]
    assert desk.store.rows_digest() == before


def test_more_rows_than_one_transaction_holds(
    desk: Desk, book: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger, "TOGETHER", 3)
    report = import_file(desk, book(*(plain(n, f"甲{n}") for n in range(1, 9))))
    assert [t.source_id for t in report.imported] == [f"第{n}行" for n in range(2, 10)]
