"""An import taken back leaves every table as it was, signed agreements and people on file too."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from mediation_desk.domain.errors import DeskError
from mediation_desk.records.base import synced_models
from mediation_desk.records.writing import Row
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.importing import import_file, undo_import
from tests.desks import copied_desk

DATA = Path(__file__).parents[1] / "data" / "scenarios.yaml"
ONE_NO = "620102196804129960"
#: The register goes on after numbers that were given: none is given twice.
STAYS = "SELECT * FROM number_series WHERE deleted = 0 AND kind <> 'register'"


def live(desk: Desk) -> dict[str, list[Any]]:
    """Every live row of every recorded table, as it stands."""
    with desk.store.read() as session:
        ask = session.raw.execute
        asked = {name: f'SELECT * FROM "{name}" WHERE deleted = 0' for name in synced_models()}
        asked["number_series"] = STAYS
        return {name: sorted(ask(sql).fetchall(), key=repr) for name, sql in asked.items()}


def signed(desk: Desk) -> list[Any]:
    with desk.store.read() as session:
        sql = "SELECT name, method, signed_on, version_digest FROM signature ORDER BY id"
        return list(session.raw.execute(sql).fetchall())


@pytest.fixture
def late(tmp_path: Path) -> Iterator[Desk]:
    made = copied_desk(tmp_path, day=date(2026, 11, 22))
    yield made
    made.store.close()


def test_the_live_rows_are_as_before(late: Desk) -> None:
    before = live(late)
    report = import_file(late, DATA)
    between = live(late)
    assert len(between["signature"]) > len(before["signature"])
    assert undo_import(late, report.batch) == len(report.imported) > 0
    assert live(late) == before


def test_what_was_signed_says_what_it_said(late: Desk) -> None:
    report = import_file(late, DATA)
    before = signed(late)
    undo_import(late, report.batch)
    assert signed(late) == before != []
    assert late.store.verify_chain() == []
    assert late.store.tables_unlike_log() == []


def test_somebody_on_file_is_as_before(late: Desk, tmp_path: Path) -> None:
    person = {
        "role": "applicant",
        "person": {"name": "龚㛃兰", "id_no": ONE_NO, "phone": "16000000001"},
    }
    other = {"role": "respondent", "person": {"name": "陈翀"}}
    values = {"on": "2026-04-07", "facts": "界址", "parties": [person, other]}
    late.do("register", values)
    before = live(late)
    report = import_file(late, with_people(tmp_path))
    assert [r.message for r in report.refused] == []
    assert live(late)["person"] != before["person"]
    undo_import(late, report.batch)
    assert live(late) == before


def with_people(folder: Path) -> Path:
    """Two cases about somebody on file, each with another phone."""
    told = yaml.safe_load(DATA.read_text(encoding="utf-8"))
    case = next(c for c in told["scenarios"] if c["id"] == "S01")
    cases = []
    for number in (1, 2):
        party = {**case["applicants"][0], "phone": f"1600000009{number}", "address": f"{number}组"}
        named = {**case, "id": f"T{number}", "applicants": [party], "numbers": {}}
        cases.append(named | {"title": f"第{number}件"})
    path = folder / "两件.yaml"
    path.write_text(yaml.safe_dump({"scenarios": cases}, allow_unicode=True), encoding="utf-8")
    return path


def test_a_series_that_went_on_since_is_left_alone(late: Desk) -> None:
    report = import_file(late, DATA)
    case = late.do("register", NEW).case_id
    late.do("record_consent", {"on": "2026-11-20"}, case=case)
    late.do("accept", {"on": "2026-11-20"}, case=case)
    number = number_of(late, case)
    undo_import(late, report.batch)
    again = late.do("register", NEW).case_id
    late.do("record_consent", {"on": "2026-11-20"}, case=again)
    late.do("accept", {"on": "2026-11-20"}, case=again)
    assert number_of(late, again) != number


NEW = {
    "on": "2026-11-20",
    "facts": "界址",
    "parties": [
        {"role": "applicant", "person": {"name": "甲"}},
        {"role": "respondent", "person": {"name": "乙"}},
    ],
}


def number_of(desk: Desk, case: str) -> str:
    """The case's number."""
    return facts_of(desk, case).case_no


@pytest.mark.parametrize("row", [Row.SIGNATURE, Row.AGREEMENT, Row.CLAUSE, Row.PAYMENT])
def test_nothing_signed_goes_without_its_case(late: Desk, row: Row) -> None:
    import_file(late, DATA)
    with late.store.read() as session:
        sql = f"SELECT id FROM {row.value} WHERE case_id IN (SELECT case_id FROM signature) LIMIT 1"
        (row_id,) = session.raw.execute(sql).fetchone()
    with pytest.raises(DeskError), late.batch("hide") as work:
        work.remove(row, row_id)
