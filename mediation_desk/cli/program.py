"""The command line's grammar and its one way of running a command.

Each group of commands has its module with ``add(commands)``; a command is a function from the
session and its arguments to an Answer. Holds no rule and touches no store itself.
"""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

from mediation_desk.cli import (
    cases,
    checking,
    county,
    days,
    filling,
    keeping,
    law,
    papers,
    setting_up,
    sync,
)
from mediation_desk.cli.answer import Answer, one_line, show, show_error
from mediation_desk.cli.reports import returns
from mediation_desk.cli.session import Session
from mediation_desk.cli.usage import ChineseParser
from mediation_desk.domain.errors import Cancelled, DeskError
from mediation_desk.logbook import leave_no_core

_GROUPS = (
    setting_up, cases, days, law, papers, returns, checking, keeping, sync, filling, county,
)  # fmt: skip
_PACKAGE = Path(__file__).resolve().parents[1]

Command = Callable[[Session, argparse.Namespace], Answer]


def parser() -> ChineseParser:
    """The whole grammar."""
    top = ChineseParser(prog="mediation-desk", description="调解台命令行。不写命令时打开窗口。")
    top.add_argument("--data", metavar="DIR", type=Path, help="数据文件夹（MEDIATION_DESK_DATA）")
    top.add_argument("--user", metavar="NAME", default="", help="登录的账户，默认为建库时的管理员")
    top.add_argument("--json", action="store_true", help="回答写成一个 JSON 值")
    commands = top.add_subparsers(
        title="命令", metavar="COMMAND", dest="command", required=True, parser_class=ChineseParser
    )
    for group in _GROUPS:
        group.add(commands)
    return top


def run(argv: Sequence[str] | None = None) -> int:
    """Parse, run, answer; gives the exit status."""
    _speak_utf8()
    leave_no_core()
    try:
        args = parser().parse_args(argv)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 2
    as_json = bool(args.json)
    session = Session(args.data, args.user)
    try:
        answer = _call(args.run, session, args)
    except DeskError as error:
        show_error(error, as_json=as_json)
        return 1
    finally:
        session.close()
    show(answer, as_json=as_json)
    return answer.status


def _call(command: Command, session: Session, args: argparse.Namespace) -> Answer:
    """Run a command; the stop key and faults of ours come out as errors of the desk."""
    try:
        return command(session, args)
    except DeskError:
        raise
    except KeyboardInterrupt:
        raise Cancelled from None
    except Exception as error:
        raise DeskError("unexpected_fault", what=where_from(error)) from error


def where_from(error: BaseException) -> str:
    """The kind of an unexpected error and the place in our code, without any value."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [f for f in frames if Path(f.filename).is_relative_to(_PACKAGE)]
    place = f" {Path(ours[-1].filename).stem}:{ours[-1].lineno}" if ours else ""
    return one_line(f"{type(error).__name__}{place}")


def _speak_utf8() -> None:
    """Answers are UTF-8 also where the console's own coding is another (Windows)."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
