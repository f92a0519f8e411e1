"""R51: whatever people are called and whatever they say, no export holds a formula."""

from __future__ import annotations

import csv
import re
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from mediation_desk.domain.returns.periods import read_period
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.rates.printing import export_rates
from mediation_desk.usecases.returns.register_book import print_case_register
from mediation_desk.usecases.sheets.filling import fill_sheet
from mediation_desk.usecases.sheets.known import known_sheets
from tests.desks import copied_desk, led

CORPUS = (
    "=1+1", "+1+1", "-1+1", "@SUM(1+1)", "=cmd|'/c calc'!A0", "=HYPERLINK(\"http://x\",\"点我\")",
    "=WEBSERVICE(\"http://x\")", "+cmd|'/c calc'!A0", "-2+3+cmd|'/c calc'!A0", "\t=1+1", "\r=1+1",
    "=1+1\n=2+2", "＝1+1", "＋1+1", "－1+1", "＠SUM(1)", "{=1+1}", "'=1+1", "\"=1+1", ";=1+1",
    ",=1+1", "=DDE(\"cmd\";\"/c calc\";\"!A0\")", "=IMPORTXML(\"http://x\",\"//a\")", "%0A=1+1",
    "=\"a\"&\"b\"",
)  # fmt: skip
_RISKY = re.compile(r"[=+@\t\r＝＋－＠]|-(?!\d+(\.\d+)?$)")
YEAR = (date(2026, 1, 1), date(2026, 12, 31))
HEADINGS = ("序号", "登记日期", "村（社区）", "申请人", "被申请人", "纠纷类型", "纠纷简要情况")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = copied_desk(tmp_path / "store")
    yield made
    made.store.close()


def exported(desk: Desk, folder: Path, words: tuple[str, ...]) -> list[Path]:
    """Every table the program writes, of cases that are called so."""
    for text in words:
        parties = (
            {"role": "applicant", "person": {"name": text}},
            {"role": "respondent", "person": {"name": "陈翀", "address": text}},
        )
        led(desk, "accept", *parties, facts=text, village=text, place=text)
    book = Workbook()
    book.worksheets[0].append(list(HEADINGS))
    book.save(folder / "empty.xlsx")
    desk.do("learn_sheet", {"name": "县平台", "file": str(folder / "empty.xlsx")})
    out = folder / "out"
    out.mkdir()
    fill_sheet(desk, known_sheets(desk)[0].id, *YEAR, out, in_full=True)
    print_case_register(desk, read_period("2026M04"), out)
    export_rates(desk, *YEAR, out)
    return [*out.glob("*.xlsx"), *out.glob("*.csv")]


@pytest.mark.parametrize("words", [CORPUS[:3], pytest.param(CORPUS, marks=pytest.mark.heavy)])
def test_no_cell_of_any_export_is_a_formula(desk, tmp_path, words):
    files = exported(desk, tmp_path, words)
    assert len(files) >= 4
    for file in files:
        if file.suffix == ".xlsx":
            cells = [c for tab in load_workbook(file).worksheets for row in tab for c in row]
            assert any(isinstance(c.value, str) for c in cells)
            assert [c.coordinate for c in cells if c.data_type == "f"] == [], file.name
        else:
            rows = list(csv.reader(file.read_text(encoding="utf-8-sig").splitlines()))
            risky = [c for row in rows for c in row if _RISKY.match(c)]
            assert risky == [], file.name


@pytest.mark.heavy
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
def test_libreoffice_finds_no_formula_in_any_export(desk, tmp_path):
    for number, made in enumerate(exported(desk, tmp_path, CORPUS)):
        file = Path(shutil.copy(made, tmp_path / f"{number}{made.suffix}"))
        asked = ["soffice", f"-env:UserInstallation=file://{tmp_path}/office", "--headless",
                 "--convert-to", "fods", "--outdir", str(tmp_path), str(file)]  # fmt: skip
        subprocess.run(asked, check=True, capture_output=True, timeout=170)
        if not file.with_suffix(".fods").exists():
            pytest.skip("this LibreOffice has no Calc")
        told = file.with_suffix(".fods").read_text(encoding="utf-8")
        assert "<table:table-cell" in told
        assert "table:formula" not in told, made.name
