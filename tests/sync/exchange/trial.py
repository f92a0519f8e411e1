"""Exports or imports while calls of the system fail; a process of its own.

Reads jobs as lines of JSON, forks a child for each, and answers with what it came to: ``done``, the
code of a trouble, or what it died of. The library that lets calls fail is loaded before all others.
"""

from __future__ import annotations

import ctypes
import json
import os
import select
import signal
import sys
from typing import Any

from mediation_desk.domain.errors import Cancelled, KnownTrouble
from mediation_desk.records.keys import wrap
from mediation_desk.usecases.exchange import exchanging
from tests.proofs.killed_work import tell
from tests.sync.exchange.life import scene_of, warm_up
from tests.usecases.exchange.stores import cheap_cost

PATIENCE = 30.0


def attempt(job: dict[str, Any]) -> dict[str, Any]:
    """Do the job; gives how it ended and how many calls were counted."""
    below = str(job["below"]).encode()
    if job["faults"]:
        arm(below, 0, 0, 0)
    scene = scene_of(job)
    name = "county" if job["kind"] == "take" else "town"
    desk = scene.open(name)
    deed = exchanging.import_from if job["kind"] == "take" else exchanging.export_to
    if job["faults"]:
        arm(below, job["at"], job["code"], job["lasting"])
    try:
        deed(desk, scene.box)
        came = "done"
    except (KnownTrouble, Cancelled) as trouble:
        came = trouble.code
    told = {"came": came}
    if job["faults"]:
        told["calls"] = ctypes.CDLL(None).counted()
        arm(below, 0, 0, 0)
        desk.store.close()
    return told


def arm(folder: bytes, at: int, code: int, lasting: int) -> None:
    """Tell the library which call fails and how."""
    ctypes.CDLL(None).arm(folder, ctypes.c_long(at), code, lasting)


def tried(job: dict[str, Any]) -> dict[str, Any]:
    """One child; what it came to, ``hung`` where it does not end."""
    heard, told = os.pipe()
    pid = os.fork()
    if pid == 0:
        _child(job, told)
    os.close(told)
    ready, _, _ = select.select([heard], [], [], PATIENCE)
    line = os.read(heard, 65536) if ready else b""
    os.close(heard)
    if not ready:
        os.kill(pid, signal.SIGKILL)
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    if not ready:
        return {"came": "hung"}
    return json.loads(line) if line else {"came": f"died {status}"}


def _child(job: dict[str, Any], told: int) -> None:
    """Never comes back."""
    status = 1
    try:
        os.write(told, json.dumps(attempt(job)).encode())
        status = 0
    except BaseException as error:  # noqa: BLE001 - whatever it is, it is told
        os.write(told, json.dumps({"came": f"bug {type(error).__name__} {error}"[:900]}).encode())
    finally:
        os._exit(status)


def main() -> None:
    """Serve jobs until there are no more."""
    wrap.calibrated = cheap_cost
    warm_up()
    for line in sys.stdin:
        tell(**tried(json.loads(line)))


if __name__ == "__main__":
    main()
