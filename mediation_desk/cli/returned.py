"""``case returned``: a sheet of a hand-off that came back on paper, filed by the code on it."""

from __future__ import annotations

import argparse
from pathlib import Path

from mediation_desk.cli.answer import Answer
from mediation_desk.cli.session import Session
from mediation_desk.cli.usage import Commands


def add(cases: Commands) -> None:
    """Add the command to those on cases."""
    sheet = cases.add_parser("returned", help="退回的移送单：按单上的编码登记回执或结果")
    sheet.add_argument("code", metavar="CODE", help="单上骑缝处的编码")
    sheet.add_argument("--on", metavar="DATE", default="", help="签收或回告的日期；不写只查看")
    sheet.add_argument("--by", metavar="NAME", default="", help="签收人")
    sheet.add_argument("--refusal", metavar="TEXT", default="", help="对方不接受的理由")
    sheet.add_argument("--result", metavar="TEXT", default="", help="回告的结果")
    sheet.add_argument("--scan", metavar="FILE", type=Path, help="退回单的扫描件")
    sheet.set_defaults(run=returned)


def returned(session: Session, args: argparse.Namespace) -> Answer:
    """File the sheet; without a day only tell whose it is."""
    from mediation_desk.cli import case_json
    from mediation_desk.usecases.asking import facts_of
    from mediation_desk.usecases.filing.returned_sheets import file_sheet, sheet_by_code

    desk = session.desk
    sheet = sheet_by_code(desk, args.code)
    if args.on:
        keys = ("by", "refusal") if sheet.handoff.accepted is None else ("result",)
        told: dict[str, object] = {key: getattr(args, key) for key in keys}
        sheet = file_sheet(desk, args.code, {"on": args.on, **told}, args.scan)
    facts = facts_of(desk, sheet.case_id)
    handoff = next(h for h in case_json.handoffs(facts) if h["code"] == sheet.handoff.code)
    data = {"case": sheet.case_id, "case_no": sheet.number, "handoff": handoff}
    to = sheet.handoff.organ or sheet.handoff.to_track
    return Answer(data, [f"{sheet.handoff.code}　{sheet.number}　{sheet.title}　{to}"])
