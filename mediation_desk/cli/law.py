"""``law``: what the county has settled for itself, read from its file, shown, and given up."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path

from mediation_desk.cli.answer import Answer
from mediation_desk.cli.bar import progress
from mediation_desk.cli.session import Session
from mediation_desk.cli.usage import ChineseParser, Commands


def add(commands: Commands) -> None:
    """Add the commands of this group."""
    law = commands.add_parser("law", help="本县办法：读入、查看、撤掉")
    kinds = law.add_subparsers(
        title="命令", metavar="COMMAND", dest="law", required=True, parser_class=ChineseParser
    )
    taken = kinds.add_parser("apply", help="采用县里的文件")
    taken.add_argument("file", metavar="FILE", type=Path, help="本县办法文件（.yaml）")
    taken.add_argument("--dry-run", action="store_true", help="只读给您看，不采用")
    taken.set_defaults(run=apply)
    kinds.add_parser("show", help="本县另有规定的事项").set_defaults(run=shown)
    kinds.add_parser("drop", help="撤掉本县办法").set_defaults(run=drop)


def apply(session: Session, args: argparse.Namespace) -> Answer:
    """Go by a county's file; the open cases are counted again."""
    from mediation_desk.usecases.upkeep.local_rules import in_words, read_local_file

    read = read_local_file(args.file)
    told = in_words(read)
    if args.dry_run:
        return Answer({"applied": False, "settled": told}, told)
    session.desk.do("take_local_rules", read.model_dump(mode="json"))
    counted = _count_again(session)
    data = {"applied": True, "settled": told, "counted_again": counted}
    return Answer(data, [*told, f"已采用，{counted}件案件的期限已重新推算。"])


def shown(session: Session, _args: argparse.Namespace) -> Answer:
    """Everything that stands otherwise here than shipped."""
    from mediation_desk.usecases.upkeep.local_limits import local_limits
    from mediation_desk.usecases.upkeep.local_rules import LocalShown, local_rules

    desk = session.desk
    limits = (one for one in local_limits(desk) if one.is_own)
    found = [LocalShown(one.name, one.track, one.shipped, one.own, one.basis) for one in limits]
    found += local_rules(desk)
    lines = [f"{one.where} {one.what}：{one.own}（本地，依据{one.basis}）" for one in found]
    data = {"local": [asdict(one) for one in found]}
    return Answer(data, lines or ["没有采用本县办法，全都随程序。"])


def drop(session: Session, _args: argparse.Namespace) -> Answer:
    """Go by what came with the program again."""
    session.desk.do("drop_local_rules", {})
    counted = _count_again(session)
    words = f"已撤掉，{counted}件案件的期限已重新推算。"
    return Answer({"applied": False, "counted_again": counted}, [words])


def _count_again(session: Session) -> int:
    from mediation_desk.usecases.upkeep.due_days import derive_dues

    return derive_dues(session.desk, progress())
