"""The rates on paper and as a sheet: what stands there, and that nobody is named in the sheet."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from openpyxl import load_workbook
from pypdf import PdfReader

from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.rates import printing
from tests.desks import led

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)


def test_the_table_is_printed_with_its_definitions(desk: Desk, tmp_path: Path) -> None:
    led(desk, "seal_agreement", village="下河村")
    desk.do("set_rate_habits", {"source": "县考核办法第九条", "quiet_days": 45})
    docx, pdf = printing.print_rates(desk, FIRST, LAST, tmp_path)
    assert docx.exists()
    text = "".join(page.extract_text() for page in PdfReader(pdf).pages).replace("\n", "")
    for words in ("化解率", "100.0%", "化解件数÷发现件数", "满45天", "县考核办法第九条"):
        assert words in text


def test_the_sheet_holds_figures_villages_and_cases_but_no_name(
    desk: Desk, tmp_path: Path
) -> None:
    led(desk, "seal_agreement", village="下河村")
    book = load_workbook(printing.export_rates(desk, FIRST, LAST, tmp_path))
    told = {sheet.title: list(sheet.values) for sheet in book}
    assert ("化解率", 1, 1, "100.0%") in told["指标"]
    assert told["分村"][1][:2] == ("下河村", 1)
    assert len(told["案件"]) == 2
    everything = str(told)
    assert "龚㛃兰" not in everything
    assert "陈翀" not in everything


def test_the_slip_asks_three_questions_with_a_face_for_each_answer(
    desk: Desk, tmp_path: Path
) -> None:
    case = led(desk, "record_payment")
    party = facts_of(desk, case).parties[1]
    docx, pdf = printing.print_rating_slip(desk, case, party.id, tmp_path)
    assert "陈翀" not in docx.name
    page = PdfReader(pdf).pages[0]
    text = "".join(page.extract_text().split())
    for words in ("态度：", "过程：", "结果：", "□不想评价", "陈翀"):
        assert words in text
    assert text.count("□满意") == text.count("□不满意") == 3
    assert "龚㛃兰" not in text
    assert len(PdfReader(pdf).pages) == 1
    assert len(page.images) >= 3
