"""Desks for tests: a real encrypted store, a clock that is set, and steps that lead a case on."""

from __future__ import annotations

import atexit
import os
import shutil
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from mediation_desk.records.lawbook import shipped_book
from mediation_desk.records.store import Centre, Store
from mediation_desk.records.writing import Row
from mediation_desk.usecases import verbs
from mediation_desk.usecases.desk import Desk, SignedIn
from mediation_desk.usecases.registry import Role

assert verbs.__all__, "the registry is filled by importing the verbs"

CENTER = "青禾县河湾镇社会治安综合治理中心"
COMMITTEE = "青禾县河湾镇人民调解委员会"
HEAD = SignedIn("0198a0000000700080000000000000a1", "樊主任", frozenset({Role.HEAD}))
MEDIATOR = SignedIn("0198a0000000700080000000000000a2", "蒲守信", frozenset({Role.MEDIATOR}))
OTHER = SignedIn("0198a0000000700080000000000000a3", "何玉霞", frozenset({Role.MEDIATOR}))
DAY = date(2026, 4, 20)
ONE = {"role": "applicant", "person": {"name": "龚㛃兰", "id_no": "620102196804129960"}}
TWO = {"role": "respondent", "person": {"name": "陈翀", "id_no": "620102197509039975"}}


class SetClock:
    """A clock that shows the day it is set to."""

    def __init__(self, day: date) -> None:
        self.day = day

    def now(self) -> datetime:
        """Nine in the morning of that day."""
        return datetime.combine(self.day, time(9), tzinfo=UTC)

    def today(self) -> date:
        """That day."""
        return self.day


def make_desk(folder: Path, user: SignedIn = HEAD, day: date = DAY) -> Desk:
    """A new store with its centre, its committee and three accounts."""
    clock = SetClock(day)
    store = Store.create(folder, os.urandom(32), Centre("620199101", CENTER), clock=clock)
    desk = Desk(store, user, clock, shipped_book())
    with desk.batch("init") as work:
        work.put(Row.ORGANIZATION, kind="center", name=CENTER, short_name="河湾", code="620199101")
        work.put(Row.ORGANIZATION, kind="committee", name=COMMITTEE, short_name="河湾")
        for who in (HEAD, MEDIATOR, OTHER):
            work.put_new(Row.DESK_USER, who.user_id, name=who.name, roles=sorted(who.roles))
    return desk


@cache
def _made() -> tuple[Path, bytes]:
    """Such a store made once for all tests of a process, and its key."""
    place = Path(mkdtemp(prefix="made-desk-"))
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    made = make_desk(place)
    key = made.store.key_copy()
    made.store.close()
    return place, bytes(key)


def copied_desk(folder: Path, day: date = DAY) -> Desk:
    """What ``make_desk`` makes, copied: quicker. Two copies are one PC; make a second anew."""
    place, key = _made()
    shutil.copytree(place, folder, dirs_exist_ok=True)
    clock = SetClock(day)
    return Desk(Store(folder, bytearray(key), clock), HEAD, clock, shipped_book())


def at(desk: Desk, user: SignedIn) -> Desk:
    """The same store with somebody else signed in."""
    return Desk(desk.store, user, desk.clock, desk.rules)


def registered(desk: Desk, *parties: dict[str, object], **more: object) -> str:
    """A registered case; gives its id."""
    values = {"on": "2026-04-07", "facts": "宅基地界址与排水", "stat_type": "房屋宅基地纠纷"}
    people = list(parties) or [ONE, TWO]
    return desk.do("register", values | {"parties": people} | more).case_id


STEPS: tuple[tuple[str, dict[str, object]], ...] = (
    ("record_consent", {"on": "2026-04-07"}),
    ("accept", {"on": "2026-04-07"}),
    ("assign_mediator", {"name": "蒲守信", "on": "2026-04-07"}),
    ("give_notice", {"on": "2026-04-07"}),
    ("hold_session", {"on": "2026-04-13", "result": "agreed", "text": "双方陈述。"}),
    (
        "draft_agreement",
        {
            "clauses": [{"text": "陈翀于2026年6月30日前支付龚㛃兰6800元。"}],
            "payments": [
                {"due": "2026-06-30", "amount": "6800", "payer": "陈翀", "payee": "龚㛃兰"}
            ],
        },
    ),
    ("sign_agreement", {"who": "龚㛃兰", "on": "2026-04-13"}),
    ("sign_agreement", {"who": "陈翀", "on": "2026-04-13"}),
    ("sign_agreement", {"who": "蒲守信", "on": "2026-04-13"}),
    ("seal_agreement", {"on": "2026-04-13"}),
    ("record_payment", {"payment": "1", "on": "2026-04-15"}),
    ("follow_up", {"on": "2026-04-18", "text": "已履行"}),
    ("rate", {"result": "满意"}),
    ("close_case", {"on": "2026-04-19"}),
    ("file_volume", {"on": "2026-04-20"}),
)


def led(desk: Desk, last: str, *parties: dict[str, object], **more: object) -> str:
    """A case led up to and including the first verb of this name (``register`` for none)."""
    case = registered(desk, *parties, **more)
    if last == "register":
        return case
    for verb, values in STEPS:
        desk.do(verb, values, case=case)
        if verb == last:
            return case
    raise ValueError(last)
