"""``sync orders`` and ``sync answer``, and the orders on the day sheet."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from mediation_desk.cli import days, sync_orders
from mediation_desk.cli.answer import Answer, plain
from mediation_desk.cli.session import Session
from mediation_desk.cli.usage import ChineseParser
from mediation_desk.usecases.desk import Desk
from tests.usecases.county.conftest import (
    box,
    clock,
    county,
    folders,
    keys,
    made_pair,
    stick,
    town,
)
from tests.usecases.exchange.packages import report, take

__all__ = ["box", "clock", "county", "folders", "keys", "made_pair", "stick", "town"]
Do = Callable[..., tuple[dict[str, Any], list[str]]]


@pytest.fixture
def do() -> Do:
    """A command at an open desk; gives its data as JSON says it, and its lines."""
    top = ChineseParser(prog="sync")
    commands = top.add_subparsers(dest="sub", required=True, parser_class=ChineseParser)
    sync_orders.add(commands)
    days.add(commands)

    def run(desk: Desk, *words: object) -> tuple[dict[str, Any], list[str]]:
        args: argparse.Namespace = top.parse_args([str(word) for word in words])
        made: Answer = args.run(cast(Session, SimpleNamespace(desk=desk)), args)
        return dict(json.loads(json.dumps(plain(made.data)))), list(made.lines)

    return run


@pytest.fixture
def number(county: Desk, town: Desk, box: Path) -> str:
    """The number of an order that has come down."""
    values = {"kind": "督办", "centre": "620199101", "title": "渠边排水", "due": "2026-11-24"}
    county.do("issue_order", values)
    report(county, box)
    take(town, box)
    return "督办〔2026〕1号"


def test_orders_are_listed_and_answered(do: Do, town: Desk, county: Desk, number: str) -> None:
    [told] = do(town, "orders")[0]["orders"]
    assert (told["number"], told["state"], told["days_left"]) == (number, "delivered", 4)
    assert told["colour"] == "yellow"
    done, lines = do(town, "answer", number, "--text", "已经疏通", "--on", "2026-11-20")
    assert done["order"]["state"] == "answered"
    assert [(s["kind"], s["text"]) for s in done["order"]["said"]][-1] == ("answer", "已经疏通")
    assert lines == [f"{number}已答复，下次上报带到县里。"]
    assert "黄牌" in do(county, "orders", "--open")[1][0]


def test_the_day_sheet_tells_what_is_owed_until_it_is_answered(
    do: Do, town: Desk, number: str
) -> None:
    data, lines = do(town, "due")
    assert [(one["number"], one["days_left"]) for one in data["orders"]] == [(number, 4)]
    assert any(number in line and "还有4天" in line for line in lines)
    do(town, "answer", number, "--text", "办好了")
    assert do(town, "due")[0]["orders"] == []
