"""Exports or imports and waits to be killed; a process of its own, made ready beforehand.

Reads jobs as lines of JSON and forks a child for each. What is acknowledged is told as a line of
JSON; the child is killed at its moment, or before its so-manieth line.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import tempfile
from pathlib import Path
from typing import Any

from mediation_desk.records.keys import wrap
from mediation_desk.usecases.exchange import exchanging
from tests.proofs.killed_work import die_after, lived, tell
from tests.sync.exchange.scenes import Scene, joined, reported, take_all, work_on
from tests.usecases.exchange.stores import COUNTY, HEWAN, PASSWORD, cheap_cost, make

#: Where a kill between two lines is of interest.
WATCHED = (
    "mediation_desk/sync", "records/exchange", "records/log", "records/keys/files",
    "usecases/exchange", "records/attachments", "records/store.py",
)  # fmt: skip


def scene_of(job: dict[str, Any]) -> Scene:
    """The stores a job is about."""
    keys = {name: bytes.fromhex(key) for name, key in job["keys"].items()}
    return Scene(Path(job["folder"]), keys)


def take_in(job: dict[str, Any]) -> None:
    """The county takes in what lies there, once."""
    scene = scene_of(job)
    county = scene.open("county")
    begin(job)
    take_all(county, scene.box)
    sys.settrace(None)
    tell(made=True)


def write_out(job: dict[str, Any]) -> None:
    """The township works and reports, again and again."""
    scene, chance = scene_of(job), random.Random(job["seed"])
    town = scene.open("town")
    begin(job)
    number = job["seed"] * 1000
    while True:
        number += 1
        if chance.random() < 0.5:
            work_on(town, scene.folder, number, chance.randrange(6, 400_000))
        made = exchanging.export_to(town, scene.box)
        tell(written=[one.file for one in made.packages])


def begin(job: dict[str, Any]) -> None:
    """From here on the life may end."""
    os.write(job["ready"], b"ready")
    if job["lines"]:
        die_after(job["lines"], WATCHED)


def one_life(job: dict[str, Any], ready: int) -> None:
    """Do one job until killed; who is done with it kills itself."""
    {"take": take_in, "write": write_out}[job["kind"]]({**job, "ready": ready})
    os.kill(os.getpid(), signal.SIGKILL)


def warm_up() -> None:
    """Load what the work needs once, so that a forked child starts in the middle of it."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        make(folder / "county", COUNTY, "青禾县")
        make(folder / "town", HEWAN, "青禾县河湾镇")
        keys = {name: _key_of(folder / name) for name in ("county", "town")}
        scene = Scene(folder, keys)
        joined(scene)
        reported(scene)
        county = scene.open("county")
        take_all(county, scene.box)
        county.store.close()


def _key_of(folder: Path) -> bytes:
    from mediation_desk.records.keyring import KeyRing
    from mediation_desk.records.store import SystemClock

    return bytes(KeyRing.load(folder).unlock("", PASSWORD, SystemClock()).key)


def main() -> None:
    """Serve jobs until there are no more."""
    wrap.calibrated = cheap_cost
    warm_up()
    for line in sys.stdin:
        tell(ended=lived(json.loads(line), one_life))


if __name__ == "__main__":
    main()
