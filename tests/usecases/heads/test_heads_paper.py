"""The table of a group's heads on paper adds up in both directions and leaves room to sign."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.heads.printing import print_heads
from tests.desks import led

SHEET = "姓名,金额\n甲工,100.01\n乙工,200\n丙工,33.33\n"


@pytest.fixture
def case(desk: Desk, tmp_path: Path) -> str:
    made = led(desk, "hold_session")
    (tmp_path / "a.csv").write_text(SHEET, encoding="utf-8")
    desk.do("take_heads", {"case": made, "party": "龚㛃兰", "file": str(tmp_path / "a.csv")})
    whom = facts_of(desk, made).parties[0].name
    payments = [
        {"due": day, "amount": amount, "payer": "陈翀", "payee": whom}
        for day, amount in (("2026-05-31", "111.11"), ("2026-06-30", "222.23"))
    ]
    desk.do("draft_agreement", {"clauses": [{"text": "分期。"}], "payments": payments}, case=made)
    return made


def test_rows_and_columns_add_up_and_the_agreement_names_it(
    desk: Desk, case: str, tmp_path: Path
) -> None:
    with pytest.raises(RuleBroken, match="heads_not_shared"):
        print_heads(desk, case, tmp_path)
    desk.do("share_heads", {"case": case})
    desk.do("share_heads", {"case": case})
    agreement = facts_of(desk, case).agreement
    assert agreement is not None
    assert agreement.attachments == ("群体给付明细表",)
    clauses = [{"text": one.text} for one in agreement.clauses]
    payments = [{"due": p.due_on, "amount": p.amount, "payer": p.payer, "payee": p.payee}
                for p in agreement.payments]  # fmt: skip
    desk.do("draft_agreement", {"clauses": clauses, "payments": payments}, case=case)
    written = facts_of(desk, case).agreement  # by a form that does not ask for annexes
    assert written is not None
    assert written.attachments == ("群体给付明细表",)
    word, pdf = print_heads(desk, case, tmp_path)
    (table,) = Document(str(word)).tables
    heading, *rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert heading == ["序号", "姓名", "第1期\n5月31日", "第2期\n6月30日", "合计", "签名、捺印"]
    figures = [[Decimal(text.replace(",", "")) for text in row[2:5]] for row in rows]
    assert [one[0] + one[1] for one in figures] == [one[2] for one in figures]
    assert [sum(column) for column in zip(*figures[:-1], strict=True)] == figures[-1]
    assert figures[-1] == [Decimal("111.11"), Decimal("222.23"), Decimal("333.34")]
    assert [row[1] for row in rows] == ["甲工", "乙工", "丙工", "合计3人"]
    assert {row[5] for row in rows} == {""}
    text = "".join(page.extract_text() for page in PdfReader(pdf).pages).replace(" ", "")
    assert "叁佰叁拾叁元叁角肆分" in text
    assert "龚" not in pdf.name
