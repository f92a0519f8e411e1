"""``report``: an official return of any days, its balances checked, as XLSX where asked for."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from mediation_desk.cli.answer import Answer
from mediation_desk.cli.session import Session
from mediation_desk.cli.usage import Commands
from mediation_desk.domain.errors import BadInput

_KINDS = ("people", "administrative", "centre", "corps")


def add(commands: Commands) -> None:
    """Add the command."""
    one = commands.add_parser("report", help="统计报表：数好、核对平衡，可以存成表格")
    one.add_argument("kind", metavar="KIND", choices=_KINDS, help="、".join(_KINDS))
    one.add_argument("--from", dest="first", metavar="DATE", required=True, help="从哪一天")
    one.add_argument("--to", dest="last", metavar="DATE", required=True, help="到哪一天")
    one.add_argument("--out", metavar="FILE.xlsx", type=Path, help="存成这个表格")
    one.set_defaults(run=report)


def report(session: Session, args: argparse.Namespace) -> Answer:
    """Count a return. Status 1 where a balance does not hold."""
    from mediation_desk.domain.money import Money
    from mediation_desk.domain.returns.periods import times_of
    from mediation_desk.usecases.returns.printing import save_return
    from mediation_desk.usecases.returns.views import balances, made_return

    desk, times = session.desk, times_of(_day(args.first), _day(args.last))
    found = made_return(desk, times, args.kind)
    checked = balances(found)
    cells: dict[str, object] = {}
    for column in found.layout.columns:
        value = found.value(column.key)
        cells[column.key] = Money(value) if column.is_money else value
    if args.out is not None:
        save_return(desk, found, args.out)
    data = {
        "kind": args.kind, "code": found.layout.code, "title": found.layout.title,
        "first": times.first, "last": times.last, "unit": found.unit, "cells": cells,
        "cells_label": {column.key: column.words for column in found.layout.columns},
        "rows": [
            {
                "name": "　".join(filter(None, row.names)),
                "cells": {
                    c.key: str(found.figure(c.key, (row.key,))) for c in found.layout.columns
                },
            }
            for row in found.counted.rows
        ],
        "balances": [
            {"text": one.zh, "whole": one.whole, "parts": one.parts, "holds": one.holds,
             "cases": one.cases}
            for one in checked
        ],
        "file": str(args.out) if args.out is not None else None,
    }  # fmt: skip
    lines = [f"{found.layout.title}　{times.words}　{found.unit}"]
    lines += [
        f"{column.words}：{found.figure(column.key)}" for column in found.layout.columns
        if found.value(column.key)
    ]  # fmt: skip
    lines += [f"对不上：{one.zh}，{one.whole} 与 {one.parts}" for one in checked if not one.holds]
    holds = all(one.holds for one in checked)
    return Answer(data, lines, 0 if holds else 1, "" if holds else "有数对不上，见上面。")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadInput("date_unreadable", typed=text) from None
