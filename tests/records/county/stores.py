"""County's stores for tests: a key ring in a folder, a schema of its own in the server."""

from __future__ import annotations

import itertools
from pathlib import Path

from mediation_desk.records.county import making, setting
from mediation_desk.records.county.setting import CountySetting
from mediation_desk.records.keyring import KeyRing
from mediation_desk.records.keys.wrap import LEAST_MEMORY_KIB, LEAST_ROUNDS, Cost
from mediation_desk.records.store import Centre, Store
from tests.records.conftest import DeviceKey, StillClock
from tests.records.county.server import PASSWORD, Server

COUNTY = Centre("620199", "试验县综治中心")
CHEAP = Cost(LEAST_MEMORY_KIB, LEAST_ROUNDS, 4, b"s" * 16)
_number = itertools.count(1)


def a_place(server: Server, partitions: int = 0) -> CountySetting:
    """A schema of the server that nobody uses yet."""
    return CountySetting(server.url, f"desk_{next(_number)}", partitions)


def a_ring(folder: Path) -> bytearray:
    """A key ring that knows the password of the server; gives the data key."""
    folder.mkdir()
    ring, key = KeyRing.create(folder, CHEAP)
    ring.save()
    setting.keep_password(folder, key, PASSWORD)
    return key


def a_county(
    folder: Path, server: Server, clock: StillClock, partitions: int = 0, centre: Centre = COUNTY
) -> Store:
    """A new county's store in a folder that is not there yet."""
    key, where = a_ring(folder), a_place(server, partitions)
    return making.create(folder, key, centre, where, clock=clock, signer=DeviceKey())
