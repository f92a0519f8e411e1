"""``verify`` and ``doctor``: signatures, chain and seals; the health of store and machine."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from mediation_desk.cli.answer import Answer
from mediation_desk.cli.bar import progress
from mediation_desk.cli.session import Session
from mediation_desk.cli.usage import Commands

if TYPE_CHECKING:
    from mediation_desk.usecases.upkeep.checking import Finding


def add(commands: Commands) -> None:
    """Add the commands of this group."""
    verify = commands.add_parser("verify", help="核验签名文件；不写文件时核验数据库")
    verify.add_argument("file", metavar="FILE", type=Path, nargs="?", help="出具或签过名的 PDF")
    told = "纸上的编码：二维码的字，或页脚末 8 位"
    verify.add_argument("--sheet", metavar="CODE", default="", help=told)
    told = "把核验程序和签名清单放到U盘上"
    verify.add_argument("--stick", metavar="DIR", type=Path, help=told)
    verify.set_defaults(run=check)
    health = commands.add_parser("doctor", help="数据库和本机的状况")
    health.set_defaults(run=doctor)


def check(session: Session, args: argparse.Namespace) -> Answer:
    """Verify a file, or the open store."""
    from mediation_desk.usecases.upkeep import checking

    if args.stick:
        return _to_stick(session, args.stick)
    if args.sheet:
        found = checking.verify_sheet_code(args.sheet, session.desk_unasked())
    elif args.file:
        found = _file(session, args.file)
    else:
        found = checking.verify_store(session.desk, progress())
    ok = all(f.good for f in found)
    findings = [{"code": f.code, "message": f.message, "good": f.good} for f in found]
    lines = [f.message for f in found] or ["核验通过，没有发现问题。"]
    trouble = "" if ok else "核验没有通过，请不要再使用这份文件或数据，并保留原件备查。"
    return Answer({"ok": ok, "findings": findings}, lines, 0 if ok else 1, trouble)


def _to_stick(session: Session, folder: Path) -> Answer:
    from mediation_desk.usecases.homecoming.sheets_verified import verifier_to

    made = verifier_to(session.desk, folder)
    return Answer({"files": [str(file) for file in made]}, [str(file) for file in made])


def _file(session: Session, file: Path) -> list[Finding]:
    """Against the store where it opens without a question, else the file alone."""
    from mediation_desk.usecases.upkeep import checking

    desk = session.desk_unasked()
    found = checking.verify_file(file, desk)
    return [checking.not_compared(), *found] if desk is None and session.has_store else found


def doctor(session: Session, _args: argparse.Namespace) -> Answer:
    """Health; status 1 only where store, chain or keys are damaged."""
    from mediation_desk.usecases.upkeep import checking

    checks = checking.health(session.desk)
    rows = [{"name": c.name, "state": c.state, "advice": c.advice or None} for c in checks]
    lines = [f"{c.name}：{c.state_label}{'。' + c.advice if c.advice else ''}" for c in checks]
    damaged = [c for c in checks if c.state == "damaged"]
    trouble = f"{'、'.join(c.name for c in damaged)}有损坏，请从备份恢复。" if damaged else ""
    return Answer({"checks": rows}, lines, 1 if damaged else 0, trouble)
