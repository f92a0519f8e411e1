"""The verbs of the official returns in the busy hour, with planted names where they may stand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from openpyxl import Workbook

from mediation_desk.usecases.desk import Desk
from tests.proofs.planted import Planted


def everything(desk: Desk, asked: Path, one: Planted, two: Planted) -> set[str]:
    """Every verb of the room once; gives which."""
    done: set[str] = set()

    def do(verb: str, values: dict[str, object]) -> str:
        made = desk.do(verb, values).created
        done.add(verb)
        return next(iter(made.values()), "")

    do("set_return_habits", {"head": one.name, "filler": two.name, "source": f"{one.name}说的"})
    body = f"{two.name}调委会"
    desk.do("add_organization", {"name": body, "kind": "committee"})
    do("set_return_body", {"body": body, "kind": "body_village"})
    month = {"period": "2026M04", "is_on_paper": True}
    do("enter_return_figures", {**month, "unit": body, "figures": "邻里纠纷：1"})
    desk.do("enter_return_figures", {**month, "unit": f"{one.name}调委会", "figures": ""})
    why = f"{one.name}说类型没有定"
    do("send_return", {"period": "2026M04", "on": "2026-04-20", "to": two.name, "why": why})
    _workbook(do, asked, one.name)
    return done


def _workbook(do: Callable[[str, dict[str, object]], str], asked: Path, name: str) -> None:
    empty = Workbook()
    empty.worksheets[0]["A1"] = name
    path = asked / "returns.xlsx"
    empty.save(path)
    book = do("learn_return_book", {"name": f"{name}要的表", "file": str(path)})
    place = {"book": book, "tab": empty.worksheets[0].title, "cell": "A2"}
    do("mark_return_cell", {**place, "figure": "people:cases", "unit": name})
    do("end_return_book", {"book": book})
