"""``backup`` and ``restore``: the store into one folder, and out of it into a new place."""

from __future__ import annotations

import argparse
from pathlib import Path

from mediation_desk.cli.answer import Answer
from mediation_desk.cli.bar import progress
from mediation_desk.cli.session import PASSWORD, RECOVERY, Session, secret
from mediation_desk.cli.usage import Commands


def add(commands: Commands) -> None:
    """Add the commands of this group."""
    out = commands.add_parser("backup", help="备份到文件夹")
    out.add_argument("--to", metavar="DIR", type=Path, required=True, help="备份放在哪里")
    out.set_defaults(run=backup)
    back = commands.add_parser("restore", help="从备份恢复到新文件夹")
    back.add_argument("folder", metavar="FOLDER", type=Path, help="备份文件夹")
    back.add_argument("--into", metavar="NEWDIR", type=Path, required=True, help="新的数据文件夹")
    back.set_defaults(run=restore)


def backup(session: Session, args: argparse.Namespace) -> Answer:
    """Make a backup."""
    from mediation_desk.usecases.upkeep import keeping

    made = keeping.backup(session.desk, args.to, progress())
    data = {"folder": str(made.folder), "digest": made.digest}
    return Answer(data, [f"已备份到 {made.folder}", f"摘要 {made.digest}"])


def restore(session: Session, args: argparse.Namespace) -> Answer:
    """Restore a backup by a password of that time, or by the slip's code."""
    import os

    from mediation_desk.usecases.upkeep import keeping

    code = os.environ.get(RECOVERY, "")
    password = "" if code else secret(PASSWORD, "备份当时的密码：")
    made = keeping.restore(
        args.folder, args.into, user=session.user, password=password, code=code, progress=progress()
    )
    data = {"digest": made.digest, "replica": made.replica}
    return Answer(data, [f"已恢复到 {args.into}", f"摘要 {made.digest}"])
