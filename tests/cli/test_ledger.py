"""A township's ledger: 60 rows counted by hand, a second run, and the whole taken back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import sqlcipher3.dbapi2 as sqlcipher

from mediation_desk.domain.errors import BadInput
from mediation_desk.records.keyring import KeyRing
from mediation_desk.records.store import SystemClock
from mediation_desk.usecases import opening
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.importing import import_file, ledger_columns, meanings

from .conftest import DATA, PASSWORD

Run = Callable[..., Any]
LEDGER = DATA / "ledger.xlsx"
DOUBLED = {8, 21, 34, 47, 60}
NO_DATE, NO_PARTY, BAD_ID = {10, 27, 44}, {12, 31, 50}, {39}


def numbers_by_row() -> dict[int, int]:
    """Excel row → running number, read from the sheet by hand."""
    sheet = openpyxl.load_workbook(LEDGER).active
    cells = ((row[0].row, row[0].value) for row in sheet.iter_rows())
    return {row: int(value) for row, value in cells if str(value).isdigit()}


def numbers_of(told: list[dict[str, Any]]) -> set[int]:
    by_row = numbers_by_row()
    return {by_row[int(re.sub(r"\D", "", t["source"]))] for t in told}


def live_rows(folder: Path) -> dict[str, int]:
    """Rows not marked as deleted, counted by a second reader with the key."""
    opened = KeyRing.load(folder).unlock("", PASSWORD, SystemClock())
    raw = sqlcipher.connect(str(folder / "store.db"))
    raw.execute(f"PRAGMA key = \"x'{bytes(opened.key).hex()}'\"")
    tables = [r[0] for r in raw.execute("SELECT name FROM sync_table")]
    counts = {
        t: raw.execute(f"SELECT count(*) FROM {t} WHERE deleted = 0").fetchone()[0] for t in tables
    }
    raw.close()
    return counts


@pytest.fixture
def imported(run: Run, store: Path) -> Any:
    return run(store, "case", "import", LEDGER).json


def test_sixty_rows_are_counted_as_by_hand(imported: Any) -> None:
    assert len(imported["imported"]) == 48
    assert numbers_of(imported["doubled"]) == DOUBLED
    refused = {"date_unreadable": NO_DATE, "party_missing": NO_PARTY, "id_checksum": BAD_ID}
    told = {
        code: numbers_of([r for r in imported["refused"] if r["code"] == code]) for code in refused
    }
    assert told == refused
    assert len(imported["refused"]) == 7


def test_nothing_is_invented(run: Run, store: Path, imported: Any) -> None:
    one = run(store, "case", "show", imported["imported"][0]["id"]).json
    assert (one["stage"], one["is_ledger"], one["case_no"]) == ("ledger", True, None)
    assert (one["agreement"], one["papers"], one["clocks"]) == (None, [], [])
    assert {p["consent"] for p in one["parties"]} == {"unknown"}


def test_the_outcome_stands_as_the_ledger_tells_it(run: Run, store: Path, imported: Any) -> None:
    by_row = numbers_by_row()
    source = {by_row[int(re.sub(r"\D", "", t["source_id"]))]: t["id"] for t in imported["imported"]}
    second = run(store, "case", "show", source[2]).json["ledger"]
    assert (second["outcome_label"], second["resolved_on"]) == ("已化解", "2026-04-07")
    third = run(store, "case", "show", source[3]).json["ledger"]
    assert (third["form_label"], third["resolved_on"]) == ("书面协议", "2026-09-15")
    assert run(store, "case", "show", source[1]).json["ledger"]["outcome"] == "unresolved"


def test_a_second_run_finds_all_of_them(run: Run, store: Path, imported: Any) -> None:
    again = run(store, "case", "import", LEDGER).json
    assert (len(again["already"]), again["imported"], again["batch"]) == (48, [], None)
    assert {t["id"] for t in again["already"]} == {t["id"] for t in imported["imported"]}


def test_undo_leaves_the_live_rows_as_before(run: Run, store: Path) -> None:
    before = live_rows(store)
    batch = run(store, "case", "import", LEDGER).json["batch"]
    assert live_rows(store)["case_file"] == before["case_file"] + 48
    assert run(store, "case", "undo", batch).json == {"cases": 48}
    assert live_rows(store) == before


def test_a_row_taken_up_is_a_real_case(run: Run, store: Path, imported: Any) -> None:
    case_id = imported["imported"][0]["id"]
    assert run(store, "case", "do", case_id, "take_up", "on=2026-11-20").status == 0
    told = run(store, "case", "show", case_id).json
    assert (told["stage"], told["is_ledger"]) == ("registered", False)
    assert told["register_no"]


@pytest.fixture
def desk(store: Path) -> Iterator[Desk]:
    made = opening.open_store(store, "", PASSWORD)
    yield made
    made.store.close()


def test_the_preview_tells_how_columns_were_understood(desk: Desk) -> None:
    told = {c.letter: (c.heading, c.meaning_label) for c in ledger_columns(desk, LEDGER)}
    assert told["B"] == ("排查时间", "登记（排查）日期")
    assert told["G"] == ("身份证号", "身份证号")
    assert {c.meaning for c in ledger_columns(desk, LEDGER)} <= {m.value for m in meanings()} | {
        None
    }


def test_a_corrected_cell_is_imported(desk: Desk) -> None:
    sheet = ledger_columns(desk, LEDGER)[0].sheet
    bad = next(r for r in import_file(desk, LEDGER, dry_run=True).refused if r.field == "id_no")
    row = int(re.sub(r"\D", "", bad.source))
    report = import_file(desk, LEDGER, cells={(sheet, row, "id_no"): ""})
    assert (len(report.imported), len(report.refused)) == (49, 6)


def test_a_corrected_column_is_read_as_told(desk: Desk) -> None:
    sheet = ledger_columns(desk, LEDGER)[0].sheet
    report = import_file(desk, LEDGER, dry_run=True, columns={(sheet, "B"): None})
    assert report.imported == []
    with pytest.raises(BadInput, match="word_unknown"):
        import_file(desk, LEDGER, columns={(sheet, "B"): "weather"})
