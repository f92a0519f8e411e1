"""Takes the pictures of 联合调解 and 转介 for the manual, on made-up cases and people.

``python scripts/joint_pictures.py`` writes docs/pictures/joint*; no display is needed, no real
store is opened, nothing is sent.
"""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from stage import Camera, take_all

from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.records.writing import Row
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk

WAGES = ("王福海", "青禾建筑劳务有限公司")
FIELD = ("龚㛃兰", "陈翀")
POLICE = {"part": "joint", "track": "police", "organ": "河湾派出所", "name": "赵六",
          "post": "副所长"}  # fmt: skip
LAND = {"part": "joint", "track": "administrative", "organ": "自然资源所", "name": "郭小军"}
JUDGE = {"part": "guest", "track": "judicial", "organ": "河湾人民法庭", "name": "宋建国",
         "post": "法官"}  # fmt: skip


def case_of(desk: Desk, kind: str, sides: tuple[str, str]) -> str:
    """A case up to its notice, its session planned for today."""
    day = desk.clock.today().isoformat()
    parties = [
        {"role": role, "person": {"name": name}}
        for role, name in zip(("applicant", "respondent"), sides, strict=True)
    ]
    told = {"on": day, "facts": "双方协商不成。", "stat_type": kind, "parties": parties}
    case = desk.do("register", told).case_id
    for verb, values in (
        ("record_consent", {}), ("accept", {}), ("assign_mediator", {"name": "蒲守信"}),
        ("give_notice", {}),
    ):  # fmt: skip
        desk.do(verb, {"on": day, **values}, case=case)
    return case


def furnish(desk: Desk, _folder: Path) -> tuple[str, str]:
    """Two sessions, one with seats; two referrals. Gives the one with seats and the case about
    wages.
    """
    day = desk.clock.today()
    with desk.batch("init") as work:
        for name, contact in (("河湾镇总工会", "马玉兰"), ("河湾司法所", "李明")):
            work.put(Row.ORGANIZATION, kind="department", name=name, contact=contact)
    field = case_of(desk, "房屋宅基地纠纷", FIELD)
    desk.do("hold_session", {"on": day.isoformat(), "result": "continued", "text": "谈"},
            case=field)  # fmt: skip
    session = facts_of(desk, field).sessions[0].id
    seats = {"session": session, "seats": [POLICE, LAND, JUDGE], "consented": True}
    desk.do("seat_bodies", seats)
    slip = {
        "case": field, "organ": "县心理服务中心", "contact": "孙老师", "kind": "counselling",
        "consented_how": "signed", "consented_on": day.isoformat(), "meet_on": day.isoformat(),
        "meet_at": "9:30",
    }  # fmt: skip
    first = {"referral": desk.do("refer_party", slip | {"party": FIELD[0]}).created["referral"]}
    later = (day + timedelta(days=3)).isoformat()
    desk.do("note_attendance", first | {"state": "came", "next_on": later, "next_at": "9:30"})
    aid = {"kind": "legal_aid", "organ": "县法律援助中心", "contact": ""}
    desk.do("refer_party", slip | aid | {"party": FIELD[1], "consented_how": "spoken"})
    wages = case_of(desk, "劳动争议纠纷", WAGES)
    desk.do("plan_session", {"on": day.isoformat(), "start": "14:30"}, case=wages)
    return session, wages


def shoot(camera: Camera, window: MainWindow, desk: Desk, made: tuple[str, str]) -> None:
    """The seats, the form of the four sides, the referrals."""
    session, wages = made
    shots = (
        (f"joint/{session}", "joint"), (f"joint/new:{wages}", "joint-four"),
        ("referrals", "joint-refer"),
    )  # fmt: skip
    for subject, name in shots:
        window.go("desk", subject)
        camera.settle()
        camera.take(window, name)


if __name__ == "__main__":
    sys.exit(take_all(furnish, shoot))
