"""Takes the pictures of 交办督办 for the manual, on made-up orders of a made-up county.

``python scripts/order_pictures.py`` writes docs/pictures/orders*; no display is needed, no real
store is opened, nothing is sent.
"""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from stage import Camera, nothing, take_all

from mediation_desk.domain.county.orders import OrderState
from mediation_desk.qt.pages.orders import OrdersPage, Seen
from mediation_desk.qt.pages.settings import Settings
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.records.queries.orders import AnswerLine, OrderLine
from mediation_desk.usecases.county.order_views import OrderShown
from mediation_desk.usecases.desk import Desk

TOWNS = (("620199101", "青禾县河湾镇综治中心"), ("620199102", "青禾县东岭镇综治中心"))
TEXT = "一、查清界址，请自然资源所到场。\n二、组织调解，排水一并落实。\n三、办结后附协议书复印件。"


def told(
    place: int, kind: str, title: str, state: OrderState, left: int, *, town: int = 0,
    is_own: bool = False, text: str = "", colour: str = "", case_no: str = "",
    said: tuple[AnswerLine, ...] = (),
) -> OrderShown:  # fmt: skip
    """One made-up order."""
    today, (code, name) = date.today(), TOWNS[town]
    words = {"assignment": "交办", "supervision": "督办", "feedback": "反馈"}[kind]
    line = OrderLine(
        f"{place}", kind, f"{words}〔{today.year}〕{place + 11}号", title, text,
        "1" if case_no else "", case_no, today - timedelta(days=6), today + timedelta(days=left),
        0, colour, "周志远" if case_no else "", "马文清", "罗静", "", None, "", None, "",
        f"centre:{code}", name, is_own, False,
    )  # fmt: skip
    return OrderShown(line, state, left, said)


def orders_told(*, is_own: bool) -> tuple[OrderShown, ...]:
    """What a county sees of two townships, or one of them of its own."""
    today = date.today()
    signed = AnswerLine("a", "1", "receipt", today - timedelta(days=5), "何玉霞", "", "", "")
    answer = AnswerLine(
        "b", "3", "answer", today - timedelta(days=1), "蒲守信",
        "双方已签补充协议，承包费分两期付清，第一期当场付了。", "0" * 64, "补充协议书.pdf",
    )  # fmt: skip
    every = (
        told(0, "supervision", "采石场拖欠运费，多人到县上访", OrderState.OVERDUE, -2, town=1,
             colour="yellow", text="包案领导当面接谈，三日内报化解方案。"),
        told(1, "feedback", "三季度排查列出的两件土地纠纷进展", OrderState.RECEIVED, 1,
             is_own=is_own, said=(signed,)),
        told(2, "assignment", "宅基地界址与排水纠纷，限期化解", OrderState.DELIVERED, 8,
             is_own=is_own, text=TEXT, case_no="(2026)河湾人调字第17号"),
        told(3, "assignment", "村集体鱼塘承包费纠纷", OrderState.ANSWERED, 3, town=1,
             said=(signed, answer)),
        told(4, "assignment", "搬迁户门面分配纠纷", OrderState.SENT, 15, town=1),
    )
    return tuple(one for one in every if not is_own or one.line.is_own)


def shoot(camera: Camera, window: MainWindow, _desk: Desk, _made: None) -> None:
    """The county's page, the township's, its answer's form, and the tab in the settings."""
    window.go("orders")
    camera.settle()
    page = window.current_page()
    assert isinstance(page, OrdersPage)
    for name, is_county in (("orders", True), ("orders-town", False)):
        page.seen = None
        page._show(Seen(orders_told(is_own=not is_county), TOWNS, is_county))
        page.ui.order_table.setCurrentCell(0 if is_county else 1, 0)
        page.ui.order_table.setFocus()
        camera.take(window, name)
    page.open_form("answer_order", {"order": "2"}, "交办〔2026〕13号")
    camera.take(window, "orders-answer")
    page.step_back()
    window.go("settings", "down")
    camera.settle()
    assert isinstance(window.current_page(), Settings)
    camera.take(window, "settings-down")


if __name__ == "__main__":
    sys.exit(take_all(nothing, shoot))
