"""Takes pictures of calendar, visits, screenings and meetings for the manual, of made-up people.

``python scripts/schedule_pictures.py`` writes docs/pictures/schedule*; no display is needed, no
real store is opened, nothing is sent.
"""

from __future__ import annotations

import os
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from pictures import SIZES, Camera
from PySide6.QtWidgets import QApplication

from mediation_desk.domain.duty.roster import monday_of
from mediation_desk.qt.drafts import DraftKeeper
from mediation_desk.qt.fonts import load_rare_fonts, load_screen_font
from mediation_desk.qt.jobs import Runner
from mediation_desk.qt.shell.idle import IdleWatch
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.qt.shell.session import DeskDrafts, make_seat
from mediation_desk.qt.style import Look, apply_look
from mediation_desk.usecases import opening, verbs  # noqa: F401 - they register
from mediation_desk.usecases.desk import Desk


def case(desk: Desk, one: str, other: str, mediator: str) -> str:
    """An accepted case between two made-up people."""
    day = desk.clock.today().isoformat()
    sides = (("applicant", one), ("respondent", other))
    made = desk.do("register", {
        "on": day, "facts": f"{one}与{other}因院墙争执", "stat_type": "邻里纠纷",
        "parties": [{"role": role, "person": {"name": name}} for role, name in sides],
    }).case_id  # fmt: skip
    for verb, more in (
        ("record_consent", {}), ("accept", {}), ("assign_mediator", {"name": mediator}),
        ("give_notice", {}),
    ):  # fmt: skip
        desk.do(verb, {"on": day, **more}, case=made)
    return made


def furnish(desk: Desk) -> None:
    """A week of sessions, a meeting, visits, a screening with its lists."""
    today = desk.clock.today()
    monday = monday_of(today + timedelta(days=7))
    desk.do("plan_duty", {
        "kind": "resident", "organ": "河湾司法所", "person": "李明",
        "weekdays": ["0", "1", "2", "3", "4"], "from_on": monday.isoformat(),
    })  # fmt: skip
    plans = (("孙丽", "何伟", "蒲守信", 0, "9:00", "调解一室"),
             ("马强", "郭小军", "何玉霞", 0, "9:30", "调解二室"),
             ("赵敏", "周建", "蒲守信", 2, "15:00", "调解一室"))  # fmt: skip
    for one, other, mediator, days, start, place in plans:
        on = (monday + timedelta(days=days)).isoformat()
        values = {"on": on, "start": start, "place": place}
        desk.do("plan_session", values, case=case(desk, one, other, mediator))
    wednesday = (monday + timedelta(days=2)).isoformat()
    desk.do("call_gathering", {
        "kind": "评理会", "topic": "老水渠清淤谁出工", "on": wednesday, "start": "9:00",
        "place": "调解二室", "host": "樊主任", "panel": "赵六，老党员\n钱七，老教师",
        "applicants": "孙丽", "respondents": "何伟",
    })  # fmt: skip
    desk.do("plan_visit", {
        "kind": "登门走访", "on": wednesday, "start": "16:00", "village": "柳树村",
        "topic": "滴水檐", "people": "张三、李四",
    })  # fmt: skip
    desk.do("note_visit", {
        "kind": "进门约访", "on": today.isoformat(), "village": "下河村", "people": "王五、赵六",
        "topic": "浇水先后", "findings": "两家都想先浇，村里没有定过先后。",
        "next_step": "请村委会定轮流的办法", "next_on": (today + timedelta(days=3)).isoformat(),
    })  # fmt: skip
    first = today - timedelta(days=15)
    screening = desk.do("start_screening", {
        "name": "秋季矛盾纠纷排查", "from_on": first.isoformat(), "leader": "周志远",
        "until_on": (today + timedelta(days=20)).isoformat(),
        "villages": ["柳树村", "下河村", "东山村"], "topics": "土地、邻里、婚姻家庭",
    }).created["screening"]  # fmt: skip
    zero = {"screening": screening, "on": today.isoformat(), "is_zero": True}
    for village in ("柳树村", "下河村"):
        for back in (15, 8):
            turn = (today - timedelta(days=back)).isoformat()
            desk.do("report_sweep", {**zero, "village": village, "turn_on": turn})
    desk.do("report_sweep", {
        "screening": screening, "on": today.isoformat(), "village": "东山村", "reporter": "何伟",
        "turn_on": first.isoformat(), "matters": [
            {"what": "院墙占了滴水檐", "people": "张三、李四"},
            {"what": "羊吃了别人家的麦苗", "people": "马强"},
        ],
    })  # fmt: skip


def shoot(app: QApplication, camera: Camera, desk: Desk, size: tuple[int, int], at: Path) -> None:
    """Each tool of the room."""
    seat = make_seat(desk, at / "practice", IdleWatch(app))
    drafts = DraftKeeper(camera.runner, DeskDrafts(desk))
    window = MainWindow(seat, camera.runner, drafts)
    window.resize(*size)
    window.show()
    monday = monday_of(desk.clock.today() + timedelta(days=7))
    subjects = (f"calendar/{monday.isoformat()}", "gatherings", "visits", "screenings", "matters")
    for subject in subjects:
        window.go("desk", subject)
        camera.settle()
        camera.take(window, f"schedule-{subject.partition('/')[0]}")
    drafts.stop()
    seat.stop()
    window.close()


def main() -> int:
    """Take all pictures of the room."""
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
