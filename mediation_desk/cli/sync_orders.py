"""``sync orders`` and ``sync answer``: what the county asks, and what the township says to it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from mediation_desk.cli.answer import Answer
from mediation_desk.cli.session import Session
from mediation_desk.cli.usage import Commands
from mediation_desk.domain.labels import label, label_of
from mediation_desk.usecases import presenting

if TYPE_CHECKING:
    from mediation_desk.usecases.county.order_views import OrderShown


def add(commands: Commands) -> None:
    """Add the commands of this group."""
    listed = commands.add_parser("orders", help="交办、督办、要求反馈：发出的、收到的、到哪一步")
    listed.add_argument("--open", action="store_true", help="只列没有销号、没有撤回的")
    listed.set_defaults(run=orders)
    said = commands.add_parser("answer", help="答复县里的交办督办；没有签收的一并签收")
    said.add_argument("order", metavar="ORDER", help="编号，如 交办〔2026〕3号")
    said.add_argument("--text", metavar="TEXT", required=True, help="办了什么、结果怎样")
    said.add_argument("--on", metavar="DATE", default="", help="答复日期，默认今天")
    said.add_argument("--file", metavar="FILE", type=Path, help="附件")
    said.set_defaults(run=answer)


def orders(session: Session, args: argparse.Namespace) -> Answer:
    """List the orders with their states."""
    from mediation_desk.usecases.county import order_views

    found = order_views.orders(session.desk, open_only=args.open)
    lines = [_line(one) for one in found]
    return Answer({"orders": [_told(one) for one in found]}, lines or ["没有交办督办。"])


def answer(session: Session, args: argparse.Namespace) -> Answer:
    """Answer one order."""
    from mediation_desk.usecases.county import order_views

    desk = session.desk
    values = {
        "order": args.order, "text": args.text, "on": args.on or desk.clock.today(),
        "file": str(args.file) if args.file else "",
        "file_label": args.file.name if args.file else "",
    }  # fmt: skip
    done = desk.do("answer_order", values)
    shown = order_views.order(desk, args.order)
    words = [presenting.notice(code, told) for code, told in done.notices]
    lines = [f"{shown.line.number}已答复，下次上报带到县里。", *words]
    return Answer({"order": _told(shown)}, lines)


def _told(one: OrderShown) -> dict[str, object]:
    line = one.line
    return {
        "id": line.id, "number": line.number, "kind": line.kind, "state": one.state.value,
        "centre": line.space.removeprefix("centre:"), "township": line.township,
        "case_no": line.case_no, "title": line.title, "text": line.text, "colour": line.colour,
        "issued_on": line.issued_on, "due_on": line.due_on, "days_left": one.days_left,
        "reminds": one.reminds, "reminded": list(one.reminded), "masked": line.is_masked,
        "closing_opinion": line.closing_opinion, "withdrawn_why": line.withdrawn_why,
        "said": [{"kind": s.kind, "on": s.on, "by": s.by, "text": s.text, "file": s.file_label}
                 for s in one.said],
    }  # fmt: skip


def _line(one: OrderShown) -> str:
    line = one.line
    card = label_of("OrderColour", line.colour) if line.colour else ""
    title = "（敏感案件）" if line.is_masked else line.title
    parts = (line.number, card, line.township, line.case_no, title, label(one.state))
    last = f"最后一天 {presenting.day(line.due_on)}"
    return " ".join(part for part in (*parts, last) if part)
