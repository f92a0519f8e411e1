"""``init``, ``user`` and ``recover``: making a store, accounts, and a new password by the slip."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from mediation_desk.cli.answer import Answer
from mediation_desk.cli.session import NEW_PASSWORD, PASSWORD, RECOVERY, Session, secret
from mediation_desk.cli.usage import ChineseParser, Commands
from mediation_desk.domain.labels import from_label, label_of


def add(commands: Commands) -> None:
    """Add the commands of this group."""
    init = commands.add_parser("init", help="建立本中心的数据库和第一个管理员")
    init.add_argument("--center", metavar="NAME", required=True, help="综治中心全称")
    init.add_argument("--committee", metavar="NAME", required=True, help="人民调解委员会全称")
    init.add_argument("--code", metavar="CODE", required=True, help="乡镇（街道）九位区划代码")
    init.add_argument("--county", action="store_true", help="这是县级中心")
    init.add_argument("--admin", metavar="NAME", default="管理员", help="管理员账户名")
    init.add_argument(
        "--slip", metavar="FILE.pdf", type=Path, help="恢复凭条存放处（数据文件夹之外）"
    )
    init.set_defaults(run=create)
    user = commands.add_parser("user", help="账户")
    inner = user.add_subparsers(
        title="命令", metavar="SUBCOMMAND", dest="sub", required=True, parser_class=ChineseParser
    )
    new = inner.add_parser(
        "add", help="添加账户（新密码取自 MEDIATION_DESK_NEW_PASSWORD 或当场输入）"
    )
    new.add_argument("name", metavar="NAME", help="账户名")
    new.add_argument("--role", metavar="R", action="append", required=True, help="角色，可写多次")
    new.set_defaults(run=user_add)
    change = inner.add_parser("password", help="改密码")
    change.add_argument("name", metavar="NAME", help="账户名")
    change.set_defaults(run=user_password)
    off = inner.add_parser("off", help="停用账户")
    off.add_argument("name", metavar="NAME", help="账户名")
    off.set_defaults(run=user_off)
    again = commands.add_parser(
        "recover", help="用恢复凭条上的码设新密码（MEDIATION_DESK_RECOVERY）"
    )
    again.set_defaults(run=recover)


def create(session: Session, args: argparse.Namespace) -> Answer:
    """Make the store."""
    from mediation_desk.usecases import opening

    opening.check_new(session.folder, args.code, args.slip)
    password = secret(PASSWORD, "新密码（至少十个字符）：", twice=True)
    made = opening.create_store(
        session.folder,
        args.center,
        args.committee,
        args.code,
        args.county,
        args.admin,
        password,
        args.slip,
    )
    data = {"center": made.center, "replica": made.replica, "admin": made.admin, "slip": made.slip}
    lines = [f"已建立：{made.center}", f"管理员：{made.admin}"]
    lines.append(f"恢复凭条：{made.slip}" if made.slip else "没有做恢复凭条，请尽快补做。")
    return Answer(data, lines)


def user_add(session: Session, args: argparse.Namespace) -> Answer:
    """Add an account."""
    from mediation_desk.usecases import accounts
    from mediation_desk.usecases.registry import Role

    roles = [from_label(Role, text) for given in args.role for text in _several(given)]
    password = secret(NEW_PASSWORD, "新账户的密码（至少十个字符）：", twice=True)
    accounts.add_user(session.desk, args.name, roles, password)
    return _users(session)


def _several(text: str) -> list[str]:
    return [part for part in text.replace("，", ",").replace("、", ",").split(",") if part.strip()]


def user_password(session: Session, args: argparse.Namespace) -> Answer:
    """Set an account's password."""
    from mediation_desk.usecases import accounts

    desk = session.desk
    accounts.set_password(desk, args.name, secret(NEW_PASSWORD, "新密码：", twice=True))
    return _users(session)


def user_off(session: Session, args: argparse.Namespace) -> Answer:
    """Switch an account off."""
    from mediation_desk.usecases import accounts
    from mediation_desk.usecases.contingency.leaving import open_in_hand

    left = open_in_hand(session.desk, args.name)
    accounts.switch_off(session.desk, args.name)
    return _users(session, left)


def _users(session: Session, left: Sequence[str] = ()) -> Answer:
    from mediation_desk.usecases.accounts import list_users

    users, lines = [], []
    for one in list_users(session.desk):
        labels = [label_of("Role", r) for r in one.roles]
        row = {"name": one.name, "roles": one.roles, "roles_label": labels, "active": one.active}
        users.append(row)
        lines.append(f"{one.name}  {'、'.join(labels)}{'' if one.active else '（已停用）'}")
    if left:
        lines.append(f"他手上还有 {len(left)} 件案件没有移交：{'、'.join(left)}")
    return Answer({"users": users, "open_cases": list(left)} if left else {"users": users}, lines)


def recover(session: Session, _args: argparse.Namespace) -> Answer:
    """Set a new password by the slip's code."""
    from mediation_desk.usecases import opening

    code = secret(RECOVERY, "恢复凭条上的码：")
    password = secret(NEW_PASSWORD if _has_new() else PASSWORD, "新密码：", twice=True)
    name = opening.recover(session.folder, code, session.user, password)
    return Answer({"users": [{"name": name}]}, [f"已为「{name}」设好新密码。"])


def _has_new() -> bool:
    import os

    return bool(os.environ.get(NEW_PASSWORD))
