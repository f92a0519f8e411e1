"""Takes the pictures of taking a basket apart for the manual, on made-up cases.

``python scripts/basket_pictures.py`` writes docs/pictures/basket-apart*; no display is needed,
no real store is opened, nothing is sent.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from stage import Camera, take_all

from mediation_desk.qt.basket.baskets_tool import BasketsTool
from mediation_desk.qt.pages.desk import DeskPage
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk

ROSTER = "序号,姓名,工种,金额\n" + "".join(
    f"{n},{name},瓦工,{1234567 * n % 900000 / 100:.2f}\n"
    for n, name in enumerate(("王福海", "马志强", "杨得贵", "拓跋秀英", "李二虎", "赵麦香"), 1)
)
ONE = {"role": "applicant", "person": {"name": "龚㛃兰"}}
TWO = {"role": "respondent", "person": {"name": "陈翀"}}


def furnish(desk: Desk, at: Path) -> None:
    """Three cases of two families with cross debts, and a group with a worked-out roster."""
    today = desk.clock.today()
    later = (today + timedelta(days=60)).isoformat()
    loan, land, tractor = (_case(desk, ONE, TWO) for _ in range(3))
    made = desk.do("make_basket", {"name": "龚陈两家", "cases": [loan, land, tractor]})
    basket = made.created["basket"]
    debts = (
        (loan, "陈翀", "龚㛃兰", "30000", "借款", ""),
        (land, "龚㛃兰", "陈翀", "12345.67", "地租", ""),
        (tractor, "龚㛃兰", "陈翀", "5000", "农机款", ""),
        (tractor, "陈翀", "龚㛃兰", "1860", "医药费", "injury"),
    )  # fmt: skip
    for case, who, whom, amount, ground, bar in debts:
        desk.do("enter_claim", {
            "basket": basket, "case": case, "debtor": who, "creditor": whom, "amount": amount,
            "ground": ground, "bar": bar,
        })  # fmt: skip
    task = {"basket": basket, "who": "陈翀", "what": "把农机开回龚家院外", "due_on": later}
    desk.do("plan_task", task)
    group = _case(desk, {"role": "applicant", "person": {"name": "王福海"}}, TWO)
    (at / "a.csv").write_text(ROSTER, encoding="utf-8")
    desk.do("take_heads", {"case": group, "party": "王福海", "file": str(at / "a.csv")})
    whom = facts_of(desk, group).parties[0].name
    payments = [{"due": later, "amount": amount, "payer": "陈翀", "payee": whom}
                for amount in ("10000", "15501.18")]  # fmt: skip
    draft = {"clauses": [{"text": "分两期付清。"}], "payments": payments}
    desk.do("draft_agreement", draft, case=group)
    desk.do("share_heads", {"case": group})


def _case(desk: Desk, *parties: Mapping[str, object]) -> str:
    day = desk.clock.today().isoformat()
    values = {"on": day, "facts": "多年往来账目不清", "stat_type": "合同纠纷", "parties": parties}
    case = desk.do("register", values).case_id
    for verb, more in (
        ("record_consent", {}), ("accept", {}), ("assign_mediator", {"name": "蒲守信"}),
        ("give_notice", {}), ("hold_session", {"result": "agreed", "text": "双方陈述。"}),
    ):  # fmt: skip
        desk.do(verb, {"on": day, **more}, case=case)
    return case


def shoot(camera: Camera, window: MainWindow, desk: Desk, _made: None) -> None:
    """The question before a basket is taken apart."""
    window.go("desk", "baskets")
    camera.settle()
    page = window.current_page()
    assert isinstance(page, DeskPage)
    assert isinstance(page.tool, BasketsTool)
    page.tool.buttons["take_apart"].click()
    camera.settle()
    camera.take(window, "basket-apart")


if __name__ == "__main__":
    sys.exit(take_all(furnish, shoot))
