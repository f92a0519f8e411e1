"""A busy hour in a few seconds, ended by a crash; run as a process of its own."""

from __future__ import annotations

import logging
import os
import signal
import sys
from pathlib import Path

from mediation_desk.logbook import start_log
from mediation_desk.usecases import asking, care
from mediation_desk.usecases.filing import papers_desk
from mediation_desk.usecases.opening import create_store, open_store
from tests.proofs.planted import people

PASSWORD = "一个足够长的密码9876"


def main(folder: Path, log_folder: Path, count: int) -> None:
    """Register, search, draft, look, print and fail; then die without a farewell."""
    start_log(log_folder)
    center, committee = "青禾县河湾镇综治中心", "河湾镇人民调解委员会"
    create_store(folder, center, committee, "620199101", False, "管理员", PASSWORD)
    desk = open_store(folder, "", PASSWORD)
    day = desk.clock.today().isoformat()
    for one, other in zip(people(count)[::2], people(count)[1::2], strict=True):
        parties = [
            {"role": role, "person": {"name": who.name, "id_no": who.id_no, "phone": who.phone}}
            for role, who in (("applicant", one), ("respondent", other))
        ]
        values = {"on": day, "facts": f"{one.name}与{other.name}争执", "parties": parties}
        case = desk.do("register", values).case_id
        care.put_draft(desk, "reception", {"facts": f"{other.name}说", "phone": other.phone})
        asking.find(desk, one.name)
        asking.reveal(desk, case, asking.facts_of(desk, case).parties[0].id, "id_no")
    papers_desk.issue(desk, case, ["RM-01", "RM-02", "RM-03"])
    try:
        desk.do("accept", {"on": day}, case=case)
    except Exception:  # the log must not tell whose case it was
        logging.getLogger("mediation_desk.session").exception("refused")
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
