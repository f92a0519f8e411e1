"""Furnishes the rooms of the desk in the practice township, through the verbs a person would use.

What is done stands in ``resources/demo/desk.yaml``, with days that count from today. Never in a
store of real cases. A chapter that was begun is not begun again.
"""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.records.lawbook import ALLOWANCE, read_table
from mediation_desk.records.queries import accounts as asked
from mediation_desk.records.settings import set_shared, shared
from mediation_desk.usecases.demo.rows import REASON
from mediation_desk.usecases.desk import Changes, Desk
from mediation_desk.usecases.duty.roster_views import on_duty
from mediation_desk.usecases.duty.whistle_views import whistle
from mediation_desk.usecases.heads.keeping import heads
from mediation_desk.usecases.register.allowance_views import (
    allowance_proposed,
    allowances_unclaimed,
)
from mediation_desk.usecases.registry import ADMIN_ONLY, query

NAME = "demo.furnished"
_LOOKED_AT = 40


@query("furnish", access=ADMIN_ONLY)
def furnish(desk: Desk) -> Changes | None:
    """Do the next chapter; gives what it changed, None where there is none left.

    Raises RuleBroken ``not_empty_store`` where real cases are.
    """
    desk.may(ADMIN_ONLY, None, None)
    chapters = _chapters()
    with desk.store.read() as session:
        here, place = asked.counts(session), int(shared(session, NAME, 0))
    if here["cases"] != here["made_up"]:
        raise RuleBroken("not_empty_store")
    if place >= len(chapters):
        return None
    with desk.store.write(desk.user.user_id, "demo_desk", REASON) as session:
        set_shared(session, NAME, place + 1)
    room = _Room(desk)
    with room.prepared(str(chapters[place].get("needs", ""))):
        for deed in chapters[place]["deeds"]:
            room.do(deed)
    return Changes(frozenset(room.kinds), frozenset(room.cases))


def _chapters() -> list[Mapping[str, Any]]:
    found: list[Mapping[str, Any]] = read_table("demo", "desk.yaml")["chapters"]
    return found


@dataclass
class _Room:
    """What was done so far and what it made, by the names that the data give. A chapter names
    nothing of another one. ``kinds`` and ``cases``: what was changed.
    """

    desk: Desk
    made: dict[str, Any] = field(default_factory=dict)
    kinds: set[str] = field(default_factory=set)
    cases: set[str] = field(default_factory=set)

    @contextmanager
    def prepared(self, needs: str) -> Iterator[None]:
        """What a chapter finds there: ``sheet`` a file of heads, ``table`` the county's table and
        cases to claim for.
        """
        self.made = {"me": self.desk.user.name}
        with tempfile.TemporaryDirectory() as folder:
            prepare: Mapping[str, Callable[[Path], None]] = {
                "sheet": self._sheet, "table": self._table,
            }  # fmt: skip
            if needs:
                prepare[needs](Path(folder))
            yield

    def do(self, deed: Mapping[str, Any]) -> None:
        """One verb, or of ``each`` the same verb with one value after the other."""
        if "case" in deed:
            self._case(deed)
            return
        for one in deed.get("each", [{}]):
            values = {key: self._read(value) for key, value in {**deed["with"], **one}.items()}
            self._done(deed["do"], values, self._read(deed.get("at", "")), deed.get("as", ""))

    def _done(self, verb: str, values: Mapping[str, Any], case: str, name: str) -> None:
        done = self.desk.do(verb, values, case=case, late_reason=REASON)
        self.kinds |= done.changes.kinds
        self.cases |= done.changes.case_ids
        if name:
            made = done.case_id if verb == "register" else next(iter(done.created.values()))
            self.made[name] = made

    def _case(self, deed: Mapping[str, Any]) -> None:
        """A case of two sides, led through the usual steps up to one of them."""
        begun = self._read(deed["on"])
        parties = [
            {"role": role, "person": dict(zip(("name", "phone", "address"), side, strict=True))}
            for role, side in zip(("applicant", "respondent"), deed["sides"], strict=True)
        ]
        told = {key: self._read(value) for key, value in deed["told"].items()}
        told |= {"on": begun, "parties": parties, "batch": "demo"}
        self._done("register", told, "", deed["case"])
        steps: tuple[tuple[str, dict[str, Any]], ...] = (
            ("record_consent", {}), ("accept", {}),
            ("assign_mediator", {"name": self._read(deed["by"])}), ("give_notice", {}),
        )  # fmt: skip
        for verb, values in steps:
            self._done(verb, {"on": begun, **values}, self.made[deed["case"]], "")

    # reading

    def _read(self, value: Any) -> Any:
        """``@-3`` three days ago, ``@w1`` the next working day; ``$name`` what a deed made,
        ``$name/part`` a department of a whistle or a head of a group by name, ``$duty/@w1`` who
        sits first on that day.
        """
        if isinstance(value, Mapping):
            return {key: self._read(one) for key, one in value.items()}
        if isinstance(value, list):
            return [self._read(one) for one in value]
        if not isinstance(value, str):
            return value
        if value.startswith("@"):
            return self._day(value[1:])
        if value.startswith("$"):
            name, _, part = value[1:].partition("/")
            if name == "duty":
                return on_duty(self.desk, self._read(part))[0].slot.id
            return self._part(self.made[name], part) if part else self.made[name]
        return value

    def _day(self, text: str) -> date:
        today = self.desk.clock.today()
        if not text.startswith("w"):
            return today + timedelta(days=int(text))
        steps, is_working = int(text[1:]), self.desk.rules.calendar.is_working_day
        day = today if steps > 0 else today + timedelta(days=1)
        for _ in range(steps if steps > 0 else 1 - steps):
            day += timedelta(days=1 if steps > 0 else -1)
            while day.weekday() > 4 or not is_working(day):
                day += timedelta(days=1 if steps > 0 else -1)
        return day

    def _part(self, whole: str, part: str) -> str:
        every = {one.name: one.id for one in heads(self.desk, whole)}
        every = every or {one.organ: one.id for one in whistle(self.desk, whole).called}
        return every[part]

    # what is there before a chapter

    def _sheet(self, folder: Path) -> None:
        told = read_table("demo", "desk.yaml")["workers"]
        file = folder / "名册.csv"
        with file.open("w", encoding="utf-8", newline="") as out:
            csv.writer(out).writerows([("姓名", "工种", "金额"), *told])
        self.made["sheet"] = str(file)

    def _table(self, _folder: Path) -> None:
        """The county's table as its package brings it; two cases whose files are complete, and one
        that lacks something.
        """
        shown = read_table("law", "allowance_example.yaml")["grades"]
        rows = [{**one, "cents": one["yuan"] * 100} for one in shown]
        table = {"basis": "练习县以案定补办法（示例）", "is_on": True, "grades": rows}
        with self.desk.store.write(self.desk.user.user_id, "demo_desk", REASON) as session:
            set_shared(session, ALLOWANCE, table)
        whole: list[str] = []
        lacking: list[str] = []
        for one in allowances_unclaimed(self.desk)[:_LOOKED_AT]:
            found = allowance_proposed(self.desk, one.case_id)
            if found is not None and found.graded.is_sure:
                (lacking if found.missing else whole).append(one.case_id)
            if len(whole) > 1 and lacking:
                break
        self.made |= {f"whole{n}": case for n, case in enumerate(whole[:2], 1)}
        if lacking:
            self.made["lacking"] = lacking[0]
