"""The store that is killed at, with a few agreements in effect, and what both sides know of it."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from mediation_desk.records.keyring import KeyRing
from mediation_desk.records.keys import wrap
from mediation_desk.records.keys.devices import device_signer
from mediation_desk.records.lawbook import shipped_book
from mediation_desk.records.store import Centre, Store
from mediation_desk.records.writing import Row
from mediation_desk.usecases import verbs
from mediation_desk.usecases.desk import Desk
from tests.desks import CENTER, COMMITTEE, HEAD, MEDIATOR, SetClock, led

assert verbs.__all__, "the registry is filled by importing the verbs"

DAY = date(2026, 4, 20)
CASES = 3


def make_store(folder: Path) -> bytes:
    """A store with its key ring and agreements to print and to sign; gives the data key."""
    ring, key = KeyRing.create(folder)
    ring.save()
    centre = Centre("620199101", CENTER)
    Store.create(folder, key, centre, signer=device_signer(ring, key)).close()
    desk = open_desk(folder, bytes(key))
    with desk.batch("init") as work:
        work.put(Row.ORGANIZATION, kind="center", name=CENTER, short_name="河湾", code="620199101")
        work.put(Row.ORGANIZATION, kind="committee", name=COMMITTEE, short_name="河湾")
        for who in (HEAD, MEDIATOR):
            work.put_new(Row.DESK_USER, who.user_id, name=who.name, roles=sorted(who.roles))
    for _ in range(CASES):
        led(desk, "seal_agreement")
    desk.store.close()
    return bytes(key)


def open_desk(folder: Path, key: bytes) -> Desk:
    """The store with its device key, the head of the centre signed in; costs no Argon2."""
    signer = device_signer(KeyRing.load(folder), key)
    store = Store.open(folder, key, clock=SetClock(DAY), signer=signer)
    return Desk(store, HEAD, store.clock, shipped_book())


def cheap_cost() -> wrap.Cost:
    """The least Argon2 that is allowed, without trying how fast this computer is."""
    return wrap.Cost(wrap.LEAST_MEMORY_KIB, wrap.LEAST_ROUNDS, 4, os.urandom(wrap.SALT_BYTES))


def draft_text(number: int) -> str:
    """What a user has typed by the draft of this number: never the same, never the same length."""
    return f"第{number}稿。" + "龚㛃兰称陈翀占了半尺墙基。" * (number % 90)
