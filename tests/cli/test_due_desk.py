"""The day sheet tells what the desk itself has arranged: answers, visits and listings that are due.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from types import SimpleNamespace
from typing import cast

from mediation_desk.cli import days
from mediation_desk.cli.answer import plain
from mediation_desk.cli.session import Session
from mediation_desk.usecases.desk import Desk
from tests.desks import make_desk, registered


def sheet(desk: Desk, after: str = "") -> tuple[dict[str, object], list[str]]:
    args = argparse.Namespace(on="", limit=200, after=after)
    made = days.due(cast(Session, SimpleNamespace(desk=desk)), args)
    data = plain(made.data)
    assert isinstance(data, dict)
    return data, list(made.lines)


def test_whistles_leaders_and_listings_stand_on_the_sheet_the_first_due_first(
    tmp_path: Path,
) -> None:
    desk = make_desk(tmp_path)
    assert sheet(desk)[0]["desk"] == []
    case = registered(desk)
    desk.do("blow_whistle", {
        "case": case, "organs": ["派出所"], "subject": "界址", "reason": "到场",
        "arrive_on": "2026-04-21", "answer_due_on": "2026-04-23",
    })  # fmt: skip
    lead = {"case": case, "leader": "周志远", "from_on": "2026-04-18", "cycle_days": 5}
    desk.do("lead_case", lead)
    desk.do("list_case", {"case": case, "reason": "久拖不决", "due_on": "2026-04-25"})
    data, lines = sheet(desk)
    told = data["desk"]
    assert isinstance(told, list)
    assert [(one["what"], one["last_day"], one["days_left"]) for one in told] == [
        ("登记报到：派出所", "2026-04-21", 1),
        ("包案走访：周志远", "2026-04-23", 3),
        ("挂牌到期", "2026-04-25", 5),
    ]
    assert "综治台到期的事（3）" in lines
    assert sheet(desk, after="200")[0]["desk"] == []
    desk.store.close()
