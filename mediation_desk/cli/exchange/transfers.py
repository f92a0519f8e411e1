"""``sync transfer``, ``sync receive`` and ``sync late``: a case that goes to another township."""

from __future__ import annotations

import argparse
from datetime import date

from mediation_desk.cli.answer import Answer
from mediation_desk.cli.session import Session
from mediation_desk.cli.usage import Commands
from mediation_desk.domain.errors import BadInput


def add(inner: Commands) -> None:
    """Add the commands to their group."""
    give = inner.add_parser("transfer", help="县里把一件案子移交给另一个乡镇")
    give.add_argument("case", metavar="CASE", help="编号或案件标识")
    give.add_argument("--to", metavar="CENTRE", required=True, help="乡镇的九位编码")
    give.add_argument("--reason", metavar="TEXT", required=True, help="移交的理由")
    give.add_argument("--on", metavar="DAY", type=date.fromisoformat, help="移交日期，默认今天")
    give.set_defaults(run=transfer)
    take = inner.add_parser("receive", help="接收移交来的案子，编自己的号；不写案件就列出等接收的")
    take.add_argument("case", metavar="CASE", nargs="?", default="", help="案件标识或原编号")
    take.add_argument("--on", metavar="DAY", type=date.fromisoformat, help="接收日期，默认今天")
    take.set_defaults(run=accept)
    late = inner.add_parser("late", help="移交后原单位又改的：列出、采纳或者不采纳")
    late.add_argument("id", metavar="ID", nargs="*", default=[], help="编号，或它的后几位")
    choice = late.add_mutually_exclusive_group()
    choice.add_argument("--take", action="store_true", help="采纳")
    choice.add_argument("--leave", action="store_true", help="不采纳")
    late.set_defaults(run=late_edits)


def transfer(session: Session, args: argparse.Namespace) -> Answer:
    """Give a case to another township."""
    from mediation_desk.usecases.transfers.handing_over import transfer_case

    made = transfer_case(session.desk, args.case, to=args.to, reason=args.reason, on=args.on)
    data = {"case": made.case_id, "new_case": made.new_case_id, "transfer": made.transfer}
    return Answer(data, [f"已移交给{made.to_name}。请导出，两边收入以后生效。"])


def accept(session: Session, args: argparse.Namespace) -> Answer:
    """Take a case over, or list those that wait for it."""
    from mediation_desk.usecases.transfers import taking_over

    desk = session.desk
    waiting = taking_over.transfers_to_accept(desk)
    if not args.case:
        data = [
            {"case": t.case_id, "from": t.centre, "old_no": t.old_no, "on": t.on.isoformat(),
             "reason": t.reason, "complete": t.is_whole}
            for t in waiting
        ]  # fmt: skip
        lines = [f"{t.case_id} 由{t.name}移交，原编号{t.old_no}：{t.reason}" for t in waiting]
        return Answer({"waiting": data}, lines or ["没有等待接收的案子。"])
    fitting = [t for t in waiting if args.case in (t.case_id, t.old_no)]
    if len(fitting) > 1:  # two townships may have given the same number
        cases = "、".join(f"{t.case_id}（由{t.name}移交）" for t in fitting)
        raise BadInput("transfer_number_twice", field="case", number=args.case, cases=cases)
    case = fitting[0].case_id if fitting else args.case
    number = taking_over.accept_transfer(desk, case, on=args.on)
    return Answer({"case": case, "number": number}, [f"接收了，编号{number}。"])


def late_edits(session: Session, args: argparse.Namespace) -> Answer:
    """List what came late, or decide on it."""
    from mediation_desk.usecases.transfers import late_edits as asked

    desk = session.desk
    if args.id and args.take:
        asked.take_late_edit(desk, args.id)
    elif args.id and args.leave:
        asked.leave_late_edit(desk, args.id)
    rows = asked.late_edits(desk)
    data = [
        {"id": r.id, "case": r.case_id, "case_no": r.case_no, "what": r.what, "before": r.before,
         "now": r.now, "wrote": r.wrote, "by": r.by, "centre": r.centre, "device": r.device,
         "at": r.at.isoformat() if r.at else None}
        for r in rows
    ]  # fmt: skip
    lines = [f"{r.id[-8:]} {r.case_no} {r.what}：{r.before} → {r.wrote}（{r.by}）" for r in rows]
    return Answer({"late": data}, lines or ["没有移交后原单位又改的。"])
