"""One PC of five that share a folder: works and exchanges at random for some seconds.

A process of its own; tells at the end, as a line of JSON, which packages it wrote.
"""

from __future__ import annotations

import json
import random
import sys
import time
from pathlib import Path
from typing import Any

from mediation_desk.records.exchange import journal
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange import shares
from tests.usecases.exchange.packages import a_case, amend
from tests.usecases.exchange.stores import DayClock, desk_of


def live(job: dict[str, Any]) -> dict[str, Any]:
    """Work until the time is over; what was written, refused and of trouble."""
    desk = desk_of(Path(job["folder"]), bytes.fromhex(job["key"]), DayClock())
    chance, share = random.Random(job["seed"]), Path(job["share"])
    wrong: list[str] = []
    rounds, cases, ends = 0, [a_case(desk, f"第{job['seed']}台的案件")], time.monotonic()
    ends += job["seconds"]
    while time.monotonic() < ends:
        if chance.random() < 0.5:
            amend(desk, chance.choice(cases), place=f"{chance.randrange(1000)}组")
        if chance.random() < 0.1:
            cases.append(a_case(desk, f"{job['seed']}-{len(cases)}"))
        done = shares.exchange_round(desk, share)
        wrong += [done.trouble] if done.trouble else list(done.wrong)
        rounds += 1
        time.sleep(chance.random() * 0.3)
    files = written(desk)
    desk.store.close()
    return {"rounds": rounds, "wrong": wrong, "files": files}


def written(desk: Desk) -> list[str]:
    """The names of all packages this PC ever published."""
    with desk.store.read() as session:
        lines = journal.lines(session.raw, direction=journal.OUT)
    return [line.file for line in lines if line.file]


if __name__ == "__main__":
    sys.stdout.write(json.dumps(live(json.loads(sys.argv[1]))) + "\n")
