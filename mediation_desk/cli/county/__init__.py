"""``county``: the county's store in a database server: move there, tell of it, follow it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from mediation_desk.cli.answer import Answer
from mediation_desk.cli.bar import progress
from mediation_desk.cli.session import PASSWORD, Session, secret
from mediation_desk.cli.usage import ChineseParser, Commands
from mediation_desk.usecases import presenting

if TYPE_CHECKING:
    from mediation_desk.usecases.upkeep.county_database import (
        CountyPlace,
        CountyStanding,
        ServerShown,
    )

SERVER_PASSWORD = "MEDIATION_DESK_COUNTY_PASSWORD"
_ASKED = "数据库密码："


def add(commands: Commands) -> None:
    """Add the commands of this group."""
    group = commands.add_parser("county", help="县级数据库（PostgreSQL），只有县级中心用")
    inner = group.add_subparsers(
        title="命令", metavar="SUBCOMMAND", dest="sub", required=True, parser_class=ChineseParser
    )
    move = inner.add_parser(
        "use", help=f"把本县的库搬到数据库服务器（数据库密码取自 {SERVER_PASSWORD} 或当场输入）"
    )
    where = "postgresql://账号@服务器/库名?sslmode=verify-full，不写密码"
    move.add_argument("--url", metavar="URL", required=True, help=where)
    move.add_argument("--schema", metavar="S", default="mediation_desk", help="模式名，要还没有的")
    move.add_argument("--partitions", metavar="N", type=int, default=0, help="大表分几块，0 不分")
    move.add_argument("--check", action="store_true", help="只看能不能搬，什么也不改")
    move.set_defaults(run=use)
    stand = inner.add_parser("status", help="库在哪里，服务器怎样")
    stand.set_defaults(run=status)
    again = inner.add_parser("reconnect", help="服务器换了地址或密码以后重新连上")
    again.add_argument("--url", metavar="URL", default="", help="新地址；不写就还用原来的")
    again.set_defaults(run=reconnect)


def use(session: Session, args: argparse.Namespace) -> Answer:
    """Move the store, or only look whether it can be moved."""
    from mediation_desk.usecases.upkeep import county_database as county

    desk = session.desk
    place = county.CountyPlace(args.url, args.schema, args.partitions)
    county.check_place(desk, place)
    typed = secret(SERVER_PASSWORD, _ASKED)
    seen = county.look_at_county_server(desk, place, typed)
    data: dict[str, object] = {"place": _place(place), "server": _server(seen), "moved": None}
    if args.check:
        return Answer(data, [f"可以搬：{_server_words(seen)}", *_advice(seen)])
    moved = county.use_county_database(desk, place, typed, progress=progress())
    now = county.county_standing(desk)
    data["moved"] = {"tables": moved.tables, "rows": moved.rows, "kept": now.kept}
    lines = [
        f"已搬到县级数据库：{moved.tables} 张表，{moved.rows} 行，逐表核对一致。",
        f"原来的文件改名为 {'、'.join(now.kept)}，确认无误、备份做过以后由管理员销毁。",
        presenting.notice("county_backup_elsewhere", {}),
        presenting.notice("county_files_too", {}),
        *_advice(seen),
    ]
    return Answer(data, lines)


def status(session: Session, _args: argparse.Namespace) -> Answer:
    """Where the store lies."""
    from mediation_desk.usecases.upkeep import county_database as county

    now = county.county_standing(session.desk)
    if now.place is None:
        return Answer(_standing(now), ["本县的库是本机的加密文件，没有用县级数据库。"])
    place = now.place
    lines = [
        f"本县的库在县级数据库：{place.url}，模式 {place.schema}，分区 {place.partitions}",
        _server_words(now.server) if now.server else presenting.told(now.trouble, {}),
        presenting.notice("care_county_server", {}),
        presenting.notice("county_files_too", {}),
    ]
    lines += [f"搬之前的文件还在：{name}" for name in now.kept]
    return Answer(_standing(now), [*lines, *(_advice(now.server) if now.server else ())])


def reconnect(session: Session, args: argparse.Namespace) -> Answer:
    """Follow the server to another address or password."""
    from mediation_desk.usecases import opening
    from mediation_desk.usecases.upkeep import county_database as county

    with opening.hold(session.folder):
        password = secret(PASSWORD, "密码：")
        place = county.reconnect(
            session.folder, session.user, password, args.url, secret(SERVER_PASSWORD, _ASKED)
        )
    return Answer({"place": _place(place)}, [f"已连上：{place.url}"])


def _standing(now: CountyStanding) -> dict[str, object]:
    return {
        "on_server": now.place is not None,
        "place": _place(now.place) if now.place else None,
        "server": _server(now.server) if now.server else None,
        "trouble": now.trouble or None,
        "kept": now.kept,
    }


def _place(place: CountyPlace) -> dict[str, object]:
    return {"url": place.url, "schema": place.schema, "partitions": place.partitions}


def _server(seen: ServerShown) -> dict[str, object]:
    return {
        "version": seen.version, "encrypted": seen.is_encrypted, "size": seen.size,
        "advice": list(seen.advice),
    }  # fmt: skip


def _server_words(seen: ServerShown) -> str:
    line = "连接加密" if seen.is_encrypted else "本机连接，没有加密"
    size = f"，占 {seen.size / (1 << 20):.1f} MB" if seen.size else ""
    return f"PostgreSQL {seen.version}，{line}{size}"


def _advice(seen: ServerShown) -> list[str]:
    return [presenting.notice(code, {}) for code in seen.advice]
