"""An import that was cut short is gone on with under the same batch, and taken back whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from mediation_desk.domain.errors import Cancelled
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.importing import import_file, undo_import

HEAD = ("序号", "排查时间", "当事人", "简要情况", "化解情况")


class StopAt:
    """A user who stops the work at its third piece."""

    def step(self, done: int, total: int, note: str = "") -> None:
        if done == 3:
            raise Cancelled


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["2026年矛盾纠纷台账"])
    sheet.append(list(HEAD))
    for number in range(1, 8):
        sheet.append([number, "2026.3.5", f"王{'甲乙丙丁戊己庚'[number - 1]}", f"事{number}", ""])
    path = tmp_path / "台账.xlsx"
    book.save(path)
    return path


def test_going_on_keeps_the_batch(desk: Desk, ledger: Path) -> None:
    with pytest.raises(Cancelled):
        import_file(desk, ledger, progress=StopAt())
    report = import_file(desk, ledger)
    assert (len(report.already), len(report.imported)) == (3, 4)
    assert undo_import(desk, report.batch) == 7


def test_a_finished_import_is_not_gone_on_with(desk: Desk, ledger: Path) -> None:
    first = import_file(desk, ledger)
    assert undo_import(desk, first.batch) == 7
    second = import_file(desk, ledger)
    assert (len(second.imported), second.batch == first.batch) == (7, False)
    third = import_file(desk, ledger)
    assert (len(third.already), third.batch) == (7, "")
