"""``sync numbers``: blocks of numbers, temporary numbers and doubled ones."""

from __future__ import annotations

import argparse

from mediation_desk.cli.answer import Answer
from mediation_desk.cli.session import Session
from mediation_desk.cli.usage import Commands


def add(inner: Commands) -> None:
    """Add the command to its group."""
    rows = inner.add_parser("numbers", help="编号：各台电脑的号段、临时编号、重复的号")
    rows.add_argument("--look", action="store_true", help="先把全部编号再查一遍")
    rows.set_defaults(run=numbers)


def numbers(session: Session, args: argparse.Namespace) -> Answer:
    """How the numbering of this centre stands."""
    from mediation_desk.usecases.numbers.renumbering import doubled_numbers
    from mediation_desk.usecases.numbers.settling import look_for_doubled
    from mediation_desk.usecases.numbers.showing import numbering

    desk = session.desk
    if args.look:
        look_for_doubled(desk)
    now, doubled = numbering(desk), doubled_numbers(desk)
    data = {
        "lead": now.lead or None, "leads": now.leads, "pc": now.own, "size": now.size,
        "blocks": [
            {
                "kind": b.kind, "body": b.body, "year": b.year, "pc": b.pc, "first": b.first_no,
                "last": b.last_no, "used": b.used, "left": b.left, "state": b.state,
            }
            for b in now.blocks
        ],
        "temporary": [
            {"number": t.number, "kind": t.kind, "pc": t.pc, "on": t.given_on, "case": t.case_id}
            for t in now.temporary
        ],
        "doubled": [
            {"number": d.number, "cases": [c.case_id for c in d.cases]} for d in doubled
        ],
    }  # fmt: skip
    lines = [f"本机 {now.own}，{'是主机' if now.leads else f'主机是 {now.lead}'}"]
    lines += [
        f"号段：{b.kind} {b.year} {b.pc} {b.first_no}–{b.last_no} 还剩 {b.left}（{b.state}）"
        for b in now.blocks
    ]
    lines += [f"临时编号：{t.number} {t.kind} {t.pc}" for t in now.temporary]
    lines += [f"号码重复：{d.number}，{len(d.cases)} 件" for d in doubled]
    if now.is_alone and len(lines) == 1:
        lines = ["本中心只有这一台电脑，编号由它自己往下编。"]
    return Answer(data, lines)
