"""``sync``: what is unreported, writing it out, taking in what came, and who is who."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mediation_desk.cli import sync_orders, sync_trust
from mediation_desk.cli.answer import Answer
from mediation_desk.cli.bar import progress
from mediation_desk.cli.exchange import transfers
from mediation_desk.cli.numbers.listing import add as add_numbers
from mediation_desk.cli.session import Session
from mediation_desk.cli.usage import ChineseParser, Commands
from mediation_desk.usecases import presenting

if TYPE_CHECKING:
    from mediation_desk.usecases.exchange.exchanging import TakenPackage

DIVERGED = "两边收到的变更完全一样，数据却对不上。请两边都先备份，运行 verify，并联系县里。"
WRITTEN = "已写入，可以拔出。对方收入并回传后才算确认。"


def add(commands: Commands) -> None:
    """Add the commands of this group."""
    group = commands.add_parser("sync", help="与县里、与本中心别的电脑交换案件")
    inner = group.add_subparsers(
        title="命令", metavar="SUBCOMMAND", dest="sub", required=True, parser_class=ChineseParser
    )
    stand = inner.add_parser("status", help="还有多少没上报、县里确认到哪一天")
    stand.set_defaults(run=status)
    out = inner.add_parser("export", help="写到U盘或共享文件夹")
    out.add_argument("--to", metavar="DIR", type=Path, required=True, help="U盘或共享文件夹")
    out.add_argument(
        "--new", action="store_true", help="里面有别的文件，第一次用作交换的地方"
    )
    out.set_defaults(run=export)
    take = inner.add_parser("import", help="从U盘或共享文件夹收入")
    take.add_argument("--from", metavar="DIR", type=Path, required=True, dest="source",
                      help="U盘或共享文件夹")  # fmt: skip
    take.set_defaults(run=take_in)
    both = inner.add_parser("conflicts", help="两边改得不一样的地方：列出，或者选定一处")
    both.add_argument("id", metavar="ID", nargs="?", default="", help="冲突编号，或它的前几位")
    choice = both.add_mutually_exclusive_group()
    choice.add_argument("--take", choices=("left", "right"), default="", help="采用左或右")
    choice.add_argument("--value", metavar="TEXT", help="另写一个内容")
    both.set_defaults(run=conflicts)
    ask = inner.add_parser("request", help="把本机有什么、缺什么写出去，请对方补发")
    ask.add_argument("--to", metavar="DIR", type=Path, required=True, help="U盘或共享文件夹")
    ask.set_defaults(run=request)
    rows = inner.add_parser("digest", help="各中心数据的摘要，用来核对两处是否一致")
    rows.set_defaults(run=digest)
    add_numbers(inner)
    sync_trust.add(inner)
    sync_orders.add(inner)
    transfers.add(inner)


def status(session: Session, _args: argparse.Namespace) -> Answer:
    """How the exchange stands."""
    from mediation_desk.usecases.exchange import standing

    now = standing.status(session.desk)
    confirmed = now.confirmed_to.date().isoformat() if now.confirmed_to else None
    data = {
        "unreported": now.unreported, "confirmed_to": confirmed, "conflicts": now.conflicts,
        "quarantined": now.quarantined, "held": now.held, "written": now.written,
        "files_missing": now.lacking,
    }  # fmt: skip
    lines = [
        f"未上报变更：{now.unreported} 条",
        f"县级已确认至：{confirmed or '尚未确认'}",
        f"待处理冲突：{now.conflicts} 项",
    ]
    if not now.is_admitted:
        lines.append("本机还没有入网。请先向县里申请：sync enrol")
    return Answer(data, lines)


def export(session: Session, args: argparse.Namespace) -> Answer:
    """Write what others have not got."""
    from mediation_desk.usecases.exchange import exchanging

    made = exchanging.export_to(
        session.desk, args.to, although_full=args.new, progress=progress()
    )
    packages = [
        {
            "file": one.file, "kind": one.kind, "to": one.centre, "size": one.size,
            "changes": one.changes, "files": one.files,
        }
        for one in made.packages
    ]  # fmt: skip
    lines = [f"{one['file']}（{one['size']} 字节）" for one in packages]
    lines.append(WRITTEN if packages else "没有新的内容要写。")
    return Answer({"packages": packages, "new_place": made.is_new_place}, lines)


def take_in(session: Session, args: argparse.Namespace) -> Answer:
    """Take in what came."""
    from mediation_desk.usecases.exchange import exchanging

    got = exchanging.import_from(session.desk, args.source, progress())
    packages = got.taken.packages
    applied = got.taken.of("applied")
    data = {
        "applied": sum(one.changes for one in applied),
        "packages": [_told(one) for one in applied],
        "held": [_told(one) for one in got.taken.of("held")],
        "refused": [_told(one) for one in got.taken.of("rejected")],
        "quarantined": [_told(one) for one in packages if one.quarantined],
        "conflicts": sum(one.conflicts for one in packages),
        "cases": got.cases,
        "files": sum(one.files for one in packages),
        "diverged": got.taken.diverged,
    }
    return Answer(data, _lines(data, got.taken.of("held"), got.taken.of("rejected")))


def _told(one: TakenPackage) -> dict[str, object]:
    return {
        "file": one.file, "kind": one.kind, "replica": one.sender, "changes": one.changes,
        "quarantined": one.quarantined, "parked": one.parked, "conflicts": one.conflicts,
        "files": one.files, "code": one.reason,
        "message": presenting.told(one.reason, {}) if one.reason else "",
    }  # fmt: skip


def _lines(
    data: dict[str, object], held: Sequence[TakenPackage], refused: Sequence[TakenPackage]
) -> list[str]:
    lines = [f"收入变更 {data['applied']} 条、附件 {data['files']} 个，涉及案件 {data['cases']} 件"]
    lines += [f"{one.file}：{presenting.told(one.reason, {})}" for one in (*held, *refused)]
    if data["diverged"]:
        lines.append(DIVERGED)
    if data["conflicts"]:
        lines.append(f"有 {data['conflicts']} 处两边改得不一样，请到冲突处理里选定。")
    return lines


def conflicts(session: Session, args: argparse.Namespace) -> Answer:
    """List what two desks wrote differently, or decide on one."""
    from mediation_desk.usecases.exchange import conflicts as asked

    if args.id and (args.take or args.value is not None):
        asked.resolve(session.desk, args.id, take=args.take, value=args.value)
    rows = asked.open_conflicts(session.desk)
    told = [
        {
            "id": row.id, "case_no": row.case_no, "field": row.field, "field_label": row.label,
            "table": row.table, "base": row.before,
            "values": [
                {"value": v.text, "by": v.by, "at": v.at.isoformat(), "replica": v.replica}
                for v in row.values
            ],
        }
        for row in rows
    ]  # fmt: skip
    lines = [
        f"{row.id[:8]} {row.case_no} {row.label}："
        + "；".join(f"{v.text}（{v.by}，{v.device or v.replica[-8:]}）" for v in row.values)
        for row in rows
    ]
    return Answer({"conflicts": told}, lines or ["没有待处理的冲突。"])


def request(session: Session, args: argparse.Namespace) -> Answer:
    """Ask the others for what is missing here."""
    from mediation_desk.usecases.exchange import exchanging

    made = exchanging.export_to(session.desk, args.to, is_asked=True, progress=progress())
    files = [one.file for one in made.packages]
    return Answer({"file": files[0] if files else None, "files": files}, [WRITTEN])


def digest(session: Session, _args: argparse.Namespace) -> Answer:
    """Vectors and digests of every space."""
    from mediation_desk.usecases.exchange import standing

    spaces = [
        {"centre": one.centre, "vector": dict(one.vector), "digest": one.digest}
        for one in standing.digests(session.desk)
    ]
    return Answer({"spaces": spaces}, [f"{one['centre']} {one['digest']}" for one in spaces])
