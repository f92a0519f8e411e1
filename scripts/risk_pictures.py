"""Takes the pictures of 风险、安全、分流 for the manual, on a made-up township.

``python scripts/risk_pictures.py`` writes docs/pictures/risk* and safety*; no display is needed, no
real store is opened.
"""

from __future__ import annotations

import sys
from dataclasses import asdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from stage import Camera, take_all

from mediation_desk.domain.case_facts import Stage
from mediation_desk.qt.pages.case_page import CasePage
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.usecases import asking, opening
from mediation_desk.usecases.asking import CaseFilter
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.risk.safety import safety

SIGNS = ("weapon", "heated", "domestic_violence")
TOLD = "怕他喝了酒又动手，要求分开谈。"


def case_at(desk: Desk, stage: Stage) -> str:
    """The first open case of the township at a stage."""
    lines = asking.case_rows(desk, list(asking.case_ids(desk, CaseFilter())))
    found = (asking.facts_of(desk, line.id) for line in lines)
    return next(c.id for c in found if c.stage is stage and not c.is_sensitive)


def just_come(desk: Desk) -> str:
    """A dispute of this morning."""
    group = {"role": "applicant", "person": {"name": "王福海"}, "group_count": 23}
    other = {"role": "respondent", "person": {"kind": "legal", "name": "青禾县鼎翀建筑有限公司"}}
    told = {"facts": "工地完工后拖欠二十三人工资。", "stat_type": "拖欠农民工工资纠纷"}
    today = desk.clock.today().isoformat()
    values = {**told, "on": today, "amount": "328005.5", "parties": [group, other]}
    return desk.do("register", values).case_id


def make_risky(desk: Desk, case: str) -> None:
    """Tick what is seen, and note that it was told at once."""
    today = desk.clock.today().isoformat()
    desk.do("tick_risk", {"signs": SIGNS, "police_calls": "3"}, case=case)
    told = {"duty": "oral_report", "on": today, "organ": "镇党委、派出所", "note": "电话报告"}
    desk.do("risk_done", told, case=case)


def make_safe(desk: Desk, case: str) -> None:
    """Ask one party alone and write the card."""
    today = desk.clock.today().isoformat()
    desk.do("sign_for", {"user": desk.user.name, "on": today}, case=case)
    party = asking.facts_of(desk, case).parties[0].id
    answer = {"party": party, "on": today, "signs": ("domestic", "afraid"), "text": TOLD}
    desk.do("ask_safety", answer, case=case)
    desk.do("make_safety_card", asdict(safety(desk, case).proposed), case=case)


def furnish(desk: Desk, _folder: Path) -> tuple[str, str]:
    """A case that has just come, and a red one at its talks."""
    case = case_at(desk, Stage.MEDIATING)
    make_risky(desk, case)
    make_safe(desk, case)
    return just_come(desk), case


def shoot(camera: Camera, window: MainWindow, _desk: Desk, cases: tuple[str, str]) -> None:
    """The card of a red case, its check-list, the talks with the safety card, the proposal."""
    new, going = cases
    window.go("case", new)
    camera.take(window, "risk-triage")
    window.go("case", going)
    camera.settle()
    page = window.current_page()
    assert isinstance(page, CasePage)
    camera.take(window, "risk")
    page.open_verb("tick_risk", {})
    camera.take(window, "risk-check")
    page.step_back()
    page.ui.tabs.setCurrentIndex(3)
    camera.take(window, "safety")


if __name__ == "__main__":
    sys.exit(take_all(furnish, shoot, opening.PRACTICE_CASES))
