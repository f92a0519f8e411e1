"""Takes the pictures of 综治台 for the manual, on a made-up roster and made-up whistles.

``python scripts/duty_pictures.py`` writes docs/pictures/duty*; no display is needed, no real store
is opened, nothing is sent.
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
from mediation_desk.usecases.duty import roster_views, whistle_views

WORKDAYS = ["0", "1", "2", "3", "4"]
ROSTER: tuple[dict[str, object], ...] = (
    {"kind": "resident", "organ": "河湾司法所", "person": "李明", "weekdays": WORKDAYS},
    {"kind": "rotating", "organ": "自然资源所", "person": "郭小军", "weekdays": ["0", "2"],
     "half": "am"},
    {"kind": "rotating", "organ": "住建站", "person": "何伟", "weekdays": ["1", "3"], "half": "pm"},
    {"kind": "on_call", "organ": "河湾派出所", "phone": "13900001111", "weekdays": WORKDAYS},
)  # fmt: skip


def furnish(desk: Desk) -> None:
    """A week's roster with one swap, and two whistles, one of them on its way."""
    today = desk.clock.today()
    begun, monday = (monday_of(today) - timedelta(days=7)).isoformat(), monday_of(today)
    for one in ROSTER:
        desk.do("plan_duty", {"from_on": begun, **one})
    slot = roster_views.week(desk, today).days[0][1][1].slot.id
    desk.do("swap_duty", {
        "slot": slot, "on_day": monday.isoformat(), "person": "孙丽", "agreed_by": "樊主任",
        "why": "到县里开会",
    })  # fmt: skip
    made = desk.do("blow_whistle", {
        "organs": ["河湾派出所", "自然资源所"], "subject": "宅基地界址争议，围堵施工",
        "reason": "一、派出所维持秩序。\n二、自然资源所查清界址。", "place": "河湾村委会",
        "arrive_on": today.isoformat(), "arrive_at": "10:00", "signed_by": "周志远",
        "answer_due_on": (today + timedelta(days=2)).isoformat(),
    })  # fmt: skip
    call = whistle_views.whistle(desk, made.created["whistle_call"])
    desk.do("sign_arrival", {
        "department": call.called[0].id, "arrival": "arrived", "on": today.isoformat(),
        "at": "9:50", "people": "赵六、钱七", "signed": True,
    })  # fmt: skip
    desk.do("blow_whistle", {
        "level": "village", "blown_by": "下河村", "organs": ["住建站"], "subject": "危房漏雨",
        "reason": "到户查看。", "arrive_on": (today + timedelta(days=1)).isoformat(),
    })  # fmt: skip


def shoot(app: QApplication, camera: Camera, desk: Desk, size: tuple[int, int], at: Path) -> None:
    """The roster and the whistles."""
    seat = make_seat(desk, at / "practice", IdleWatch(app))
    drafts = DraftKeeper(camera.runner, DeskDrafts(desk))
    window = MainWindow(seat, camera.runner, drafts)
    window.resize(*size)
    window.show()
    for tool in ("roster", "whistles"):
        window.go("desk", tool)
        camera.settle()
        camera.take(window, f"duty-{tool}")
    drafts.stop()
    seat.stop()
    window.close()


def main() -> int:
    """Take all pictures of the page."""
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
