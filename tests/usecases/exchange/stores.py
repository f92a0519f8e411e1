"""Stores with a key ring, as they are made at the desk, and a clock for both sides."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, time
from pathlib import Path

from mediation_desk.records import lawbook
from mediation_desk.records.keyring import KeyRing
from mediation_desk.records.keys import wrap
from mediation_desk.records.keys.devices import device_signer
from mediation_desk.records.queries import accounts
from mediation_desk.records.store import Store
from mediation_desk.usecases import opening
from mediation_desk.usecases.desk import Desk, SignedIn
from mediation_desk.usecases.registry import Role

PASSWORD = "河湾的长密码一二三四"
NEW = "忘记以后新设的密码五六"
COUNTY, HEWAN = "620199000", "620199101"


class DayClock:
    """A clock that shows nine o'clock of the day it is set to."""

    def __init__(self, day: date = date(2026, 11, 20)) -> None:
        self.day = day

    def now(self) -> datetime:
        return datetime.combine(self.day, time(9), tzinfo=UTC)

    def today(self) -> date:
        return self.day


def cheap_cost() -> wrap.Cost:
    return wrap.Cost(wrap.LEAST_MEMORY_KIB, wrap.LEAST_ROUNDS, 4, os.urandom(wrap.SALT_BYTES))


def make(folder: Path, code: str, name: str) -> None:
    """A store of a centre, made as the first start makes it."""
    committee = f"{name}人民调解委员会"
    opening.create_store(
        folder, f"{name}社会治安综合治理中心", committee, code, code == COUNTY, "管理员", PASSWORD,
        clock=DayClock(),
    )  # fmt: skip


def opened(folder: Path, clock: DayClock, password: str = PASSWORD) -> Desk:
    """The desk as a person opens it; slow, because guessing a password is made slow."""
    return opening.open_store(folder, "", password, clock=clock)


def desk_of(folder: Path, key: bytes, clock: DayClock) -> Desk:
    """The desk of the first administrator, opened with the data key itself."""
    signer = device_signer(KeyRing.load(folder), key)
    store = Store.open(folder, key, clock=clock, signer=signer)
    with store.read() as session:
        admin, rules = accounts.first_admin(session), lawbook.load(session)
    assert admin is not None
    user = SignedIn(admin.id, admin.name, frozenset(Role(r) for r in admin.roles))
    return Desk(store, user, clock, rules)
