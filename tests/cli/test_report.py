"""``report``: the official return on the command line, its cells, balances and XLSX."""

from __future__ import annotations

import argparse
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from openpyxl import load_workbook

from mediation_desk.cli.answer import plain
from mediation_desk.cli.reports import returns
from mediation_desk.cli.session import Session
from mediation_desk.domain.errors import BadInput
from mediation_desk.records.writing import Row
from mediation_desk.usecases.desk import Desk
from tests.desks import copied_desk, led


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return copied_desk(tmp_path / "data")


def told(desk: Desk, first: str, last: str, out: Path | None = None, kind: str = "people") -> Any:
    args = argparse.Namespace(kind=kind, first=first, last=last, out=out)
    made = returns.report(cast(Session, SimpleNamespace(desk=desk)), args)
    return plain(made.data), made


def test_a_return_of_any_days_has_its_cells_and_balances(desk: Desk, tmp_path: Path) -> None:
    led(desk, "seal_agreement")
    data, made = told(desk, "2026-04-02", "2026-05-10", tmp_path / "out.xlsx")
    assert (data["cells"]["cases"], data["cells"]["agreed"]) == (1, 1)
    assert data["cells"]["amount"] == "6800.00"
    assert all(one["holds"] for one in data["balances"])
    assert len(data["balances"]) == 5
    assert made.status == 0
    tab = load_workbook(tmp_path / "out.xlsx").worksheets[0]
    assert tab.cell(6, 2).value == 1
    assert "2026年4月2日至2026年5月10日" in str(tab["A2"].value)
    assert told(desk, "2026-04-14", "2026-05-10")[0]["cells"]["cases"] == 0
    assert told(desk, "2026-04-01", "2026-04-30", kind="centre")[0]["cells"]["cases"] == 1


def test_what_does_not_add_up_is_named_and_gives_status_one(desk: Desk) -> None:
    case = led(desk, "accept")
    with desk.batch("mend") as work:
        work.put(Row.CASE, case, stat_type="")
    data, made = told(desk, "2026-01-01", "2026-12-31")
    (off,) = [one for one in data["balances"] if not one["holds"]]
    assert (off["whole"], off["parts"], off["cases"]) == (1, 0, [case])
    assert made.status == 1


@pytest.mark.parametrize(
    ("first", "last"), [("2026-5", "2026-06-01"), ("2026-06-01", "2026-05-01")]
)
def test_days_that_are_none_are_refused(desk: Desk, first: str, last: str) -> None:
    with pytest.raises(BadInput):
        told(desk, first, last)
