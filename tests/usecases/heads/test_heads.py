"""Shows 3: 23 workers from a sheet, 328,005.50 yuan in instalments, every share and sum exact."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.heads.keeping import heads
from tests.desks import led

# 22 workers at 14,261.10 are 313,744.20; the 23rd is owed the rest: 14,261.30
OWED = [1426110] * 22 + [1426130]
PARTS = [10000000, 10000000, 12800550]


@pytest.fixture
def case(desk: Desk, tmp_path: Path) -> str:
    """A group of 23 whose debtor pays in three instalments."""
    made = led(desk, "hold_session")
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["序号", "姓名", "工种", "金额(元)"])
    for place, cents in enumerate(OWED, 1):
        name, sum_ = f"工人{chr(0x4e00 + place)}", f"{cents // 100}.{cents % 100:02}"
        sheet.append([place, name, "瓦工", sum_])
    sheet.append(["合计", None, None, "328005.50"])
    book.save(tmp_path / "roster.xlsx")
    values = {"case": made, "party": "龚㛃兰", "file": str(tmp_path / "roster.xlsx")}
    desk.do("take_heads", values | {"given_total": "328005.50"})
    days = ("2026-05-31", "2026-06-30", "2026-07-31")
    payments = [{"due": day, "amount": f"{cents // 100}.{cents % 100:02}", "payer": "陈翀",
                 "payee": "龚㛃兰"} for day, cents in zip(days, PARTS, strict=True)]  # fmt: skip
    draft = {"clauses": [{"text": "分期付清。"}], "payments": payments}
    desk.do("draft_agreement", draft, case=made)
    return made


def test_every_row_and_every_column_is_exact(desk: Desk, case: str) -> None:
    assert sum(OWED) == sum(PARTS) == 32800550
    desk.do("share_heads", {"case": case})
    found = heads(desk, case)
    assert [sum(m.cents for m in one.shares) for one in found] == OWED
    assert [sum(one.shares[n].cents for one in found) for n in range(3)] == PARTS
    # the first instalment by hand: 10,000,000 × 1,426,110 ÷ 32,800,550 = 434,782.34…
    assert {one.shares[0].cents for one in found[:22]} <= {434782, 434783}


def test_receipts_never_pass_the_share(desk: Desk, case: str) -> None:
    desk.do("share_heads", {"case": case})
    one = heads(desk, case)[0]
    pay = {"head": one.id, "instalment": 1, "received_on": "2026-04-20"}
    desk.do("pay_head", pay | {"amount": "1000"})
    with pytest.raises(BadInput, match="head_too_much"):
        desk.do("pay_head", pay | {"amount": one.shares[0].plain})
    desk.do("pay_head", pay)
    assert heads(desk, case)[0].paid[0] == one.shares[0]
    with pytest.raises(BadInput, match="head_too_much"):
        desk.do("pay_head", pay | {"amount": "0.01"})


def test_each_allows_one_of_at_most_five(desk: Desk, case: str) -> None:
    names = [one.name for one in heads(desk, case)]
    values = {"case": case, "scope": "代为调解", "paper": "推选书", "on_day": "2026-04-20"}
    for name in names[:5]:
        desk.do("allow_representative", values | {"representative": name, "names": [name]})
    with pytest.raises(RuleBroken, match="heads_five"):
        desk.do("allow_representative", values | {"representative": names[5]})
    desk.do("allow_representative", values | {"representative": names[0]})
    assert {one.representative for one in heads(desk, case)} == {names[0]}


def test_a_sheet_that_does_not_add_up_is_refused(desk: Desk, tmp_path: Path) -> None:
    made = led(desk, "accept")
    text = "姓名,金额\n甲工,100.01\n乙工,200\n合计,300\n"
    (tmp_path / "a.csv").write_text(text, encoding="gb18030")
    values = {"case": made, "party": "龚㛃兰", "file": str(tmp_path / "a.csv")}
    with pytest.raises(BadInput, match="heads_total"):
        desk.do("take_heads", values | {"given_total": "300"})
    desk.do("take_heads", values | {"given_total": "300.01"})
    assert [(one.name, str(one.owed)) for one in heads(desk, made)] == [
        ("甲工", "100.01"), ("乙工", "200.00")]  # fmt: skip
