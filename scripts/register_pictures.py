"""Takes the pictures of the people register and of allowances for the manual, on a made-up town.

``python scripts/register_pictures.py`` writes docs/pictures/register*; no display is needed, no
real store is opened, nothing is sent.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from pictures import SIZES, Camera
from PySide6.QtWidgets import QApplication

from mediation_desk.qt.drafts import DraftKeeper
from mediation_desk.qt.fonts import load_rare_fonts, load_screen_font
from mediation_desk.qt.jobs import Runner
from mediation_desk.qt.shell.idle import IdleWatch
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.qt.shell.session import DeskDrafts, make_seat
from mediation_desk.qt.style import Look, apply_look
from mediation_desk.records.lawbook import ALLOWANCE
from mediation_desk.records.settings import set_shared
from mediation_desk.usecases import opening, verbs  # noqa: F401 - they register
from mediation_desk.usecases.desk import Desk

TOOLS = ("people", "allowance")
TABLE = {
    "basis": "青禾县司〔2026〕3号（示例）", "is_on": True,
    "grades": [
        {"grade": "简单", "cents": 5_000, "counts": "口头协议", "proof": "登记表"},
        {"grade": "一般", "cents": 20_000, "counts": "书面协议", "proof": "卷宗",
         "is_written": True, "proofs": ["agreement", "volume"]},
        {"grade": "疑难复杂", "cents": 50_000, "counts": "两次以上", "proof": "卷宗",
         "is_written": True, "sessions": 2, "days": 30, "proofs": ["agreement", "records"]},
    ],
}  # fmt: skip
PEOPLE: tuple[dict[str, object], ...] = (
    {"name": "马德福", "kind": "peacemaker", "villages": "河湾村", "types": "邻里纠纷",
     "phone": "13900001111", "languages": "汉语、东乡语"},
    {"name": "郭老师", "kind": "elder", "elder": "teacher", "villages": "下河村"},
    {"name": "李律师", "kind": "counsel", "villages": "河湾村\n下河村", "letter_no": "聘字3号"},
    {"name": "何玉霞", "kind": "mediator", "is_full_time": True, "types": "婚姻家庭纠纷"},
)  # fmt: skip


def furnish(desk: Desk) -> None:
    """A register, a question to counsel, a county's table and a claim."""
    today = desk.clock.today().isoformat()
    made = [desk.do("register_helper", one).created["mediator"] for one in PEOPLE]
    taught = {"on": today, "hours": 8, "topic": "民法典相邻关系", "organizer": "司法所"}
    desk.do("note_training", {"helper": made[0], **taught})
    desk.do("note_kin", {"helper": made[0], "name": "陈翀", "relation": "舅舅"})
    desk.do("ask_counsel", {
        "counsel": "李律师", "village": "河湾村", "question": "借条没有写利息，利息怎么算？",
    })  # fmt: skip
    desk.do("add_organization", {"name": "河湾镇物业纠纷调委会", "kind": "committee"})
    desk.do("set_type_body", {"stat_type": "物业纠纷", "body": "河湾镇物业纠纷调委会"})
    with desk.store.write(desk.user.user_id, "furnish") as session:
        set_shared(session, ALLOWANCE, TABLE)
    settled = [_settled(desk, *pair) for pair in (("龚兰", "陈翀"), ("苏建国", "郭秀英"))]
    desk.do("claim_allowance", {"case": settled[0]})


def _settled(desk: Desk, one: str, two: str) -> str:
    """A made-up case led to its agreement today."""
    today = desk.clock.today().isoformat()
    sides = [
        {"role": role, "person": {"name": name}}
        for role, name in (("applicant", one), ("respondent", two))
    ]
    told = {"facts": "院墙漏雨", "stat_type": "邻里纠纷", "parties": sides, "on": today}
    case = desk.do("register", told).case_id
    clause = {"text": f"{two}三日内修好院墙。"}
    for verb, values in (
        ("record_consent", {}), ("accept", {}), ("assign_mediator", {"name": "何玉霞"}),
        ("give_notice", {}), ("hold_session", {"result": "agreed", "text": "双方陈述。"}),
        ("draft_agreement", {"clauses": [clause]}), ("sign_agreement", {"who": one}),
        ("sign_agreement", {"who": two}), ("sign_agreement", {"who": "何玉霞"}),
        ("seal_agreement", {}),
    ):  # fmt: skip
        given = dict(values) if verb == "draft_agreement" else {**values, "on": today}
        desk.do(verb, given, case=case)
    return case


def shoot(app: QApplication, camera: Camera, desk: Desk, size: tuple[int, int], at: Path) -> None:
    """Each tool."""
    seat = make_seat(desk, at / "practice", IdleWatch(app))
    drafts = DraftKeeper(camera.runner, DeskDrafts(desk))
    window = MainWindow(seat, camera.runner, drafts)
    window.resize(*size)
    window.show()
    for tool in TOOLS:
        window.go("desk", tool)
        camera.settle()
        camera.take(window, f"register-{tool}")
    drafts.stop()
    seat.stop()
    window.close()


def main() -> int:
    """Take all pictures."""
    app = QApplication([])
    load_screen_font(app)
    load_rare_fonts(app)
    apply_look(app, Look())
    with tempfile.TemporaryDirectory() as place:
        desk = opening.open_practice(Path(place) / "practice")
        desk.is_practice = False
        furnish(desk)
        runner = Runner()
        for size in SIZES:
            shoot(app, Camera(runner, str(size[0])), desk, size, Path(place))
        runner.shutdown()
        desk.store.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
