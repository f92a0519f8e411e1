"""Takes a picture of each way of 移送: the tab of tracks once the other side has signed.

``python scripts/handoff_pictures.py`` walks every pair of the matrix in a made-up township, writes
docs/pictures/handoffs and the list of them in docs/manual/handoffs.md below its mark. No display is
needed, no real store is opened.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PIL import Image
from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer
from stage import application, window_of

from mediation_desk.domain.case_facts import Track
from mediation_desk.domain.labels import label
from mediation_desk.qt.jobs import Runner
from mediation_desk.qt.shell.main_window import MainWindow
from mediation_desk.records.writing import Row
from mediation_desk.tracks.handoffs import Pair
from mediation_desk.usecases import opening
from mediation_desk.usecases.casework.bodies import body_kind
from mediation_desk.usecases.desk import Desk

ROOT = Path(__file__).resolve().parent.parent
PLACE = ROOT / "docs" / "pictures" / "handoffs"
MANUAL = ROOT / "docs" / "manual" / "handoffs.md"
MARK = "## 每一种移送"
SIZE, MOST, COLOURS = (1366, 768), 120_000, 64
CAME, SENT, SIGNED = date(2026, 4, 7), date(2026, 4, 8), date(2026, 4, 9)
MODES = {"pre_litigation": "立案前委派", "judicial": "登记立案后委托"}
CLOCKS = {"running": "原来的期限照常计算", "paused": "原来的期限暂停", "ended": "原来的一段办结"}
BODIES = {
    "people": "青禾县河湾镇人民调解委员会",
    "professional": "青禾县物业纠纷人民调解委员会",
    "administrative": "青禾县河湾镇人民政府",
    "petition": "青禾县河湾镇信访工作站",
    "pre_litigation": "青禾县人民法院河湾人民法庭",
    "judicial": "青禾县人民法院河湾人民法庭",
}
#: By kind: the sector's committee, and the organ that handles it.
SECTORS = {
    "交通": "青禾县道路交通事故纠纷人民调解委员会",
    "医疗": "青禾县医疗纠纷人民调解委员会",
    "消费": "青禾县消费纠纷人民调解委员会",
}
ORGANS = {
    "治安": "青禾县公安局河湾派出所",
    "交通": "青禾县公安局交通警察大队",
    "医疗": "青禾县卫生健康局",
    "消费": "青禾县市场监督管理局",
}
#: By the way: to whom it goes or from whom it comes.
OTHERS = {
    "to_police": "青禾县公安局河湾派出所", "to_arbitration": "青禾县劳动人事争议仲裁委员会",
    "to_court": "青禾县人民法院",
    "to_review": "青禾县人民政府行政复议机构", "to_department": "青禾县住房和城乡建设局",
    "to_prosecutor": "青禾县人民检察院", "to_village": "柳树村人民调解委员会",
    "to_county": "青禾县社会治安综合治理中心", "from_prosecutor": "青禾县人民检察院",
    "from_court": "青禾县人民法院", "from_police": "青禾县公安局河湾派出所",
    "from_petition": "青禾县信访局", "from_village": "柳树村村民委员会",
    "from_department": "青禾县市场监督管理局",
    "professional_professional": "青禾县医疗纠纷人民调解委员会",
}  # fmt: skip
#: By kind: what the dispute is about, and its statistical type.
ABOUT = {
    "治安": ("因停车争吵推搡，一方手臂擦伤", "其他纠纷"),
    "交通": ("两轮电动车剐蹭，修车费和误工费谈不拢", "道路交通事故纠纷"),
    "医疗": ("对术后感染的责任有争议", "医疗纠纷"),
    "消费": ("电动车三个月内两次故障，要求退货", "其他消费纠纷"),
    "": ("排水沟改道，院墙返潮，多次协商没有结果", "邻里纠纷"),
}


class Clock:
    """A clock that is set."""

    def __init__(self) -> None:
        self.day = CAME

    def now(self) -> datetime:
        """Nine in the morning of that day."""
        return datetime.combine(self.day, time(9), tzinfo=UTC)

    def today(self) -> date:
        """That day."""
        return self.day


@dataclass(frozen=True, slots=True)
class Way:
    """One picture: the pair and the track at its other end (none: outside)."""

    pair: Pair
    target: str

    @property
    def name(self) -> str:
        """The picture's file name."""
        return f"{self.pair.key}-{self.target}" if self.target else self.pair.key

    @property
    def words(self) -> str:
        """One sentence for the manual."""
        pair, target = self.pair, label(Track(self.target)) if self.target else ""
        source = {"any": "任何途径", "outside": "本台以外"}.get(pair.source) or label(
            Track(pair.source)
        )
        kinds = f"（{'、'.join(pair.kinds)}）" if pair.kinds else ""
        ends = f"{source}{kinds}→{target or '本台以外'}"
        consent = "须双方同意" if pair.consent else "不须双方同意"
        clock = "" if pair.comes_in else f"，{CLOCKS[pair.clock]}"
        return f"**{pair.zh}**（{ends}）：{consent}{clock}。依据：{pair.article}。"


def ways(desk: Desk) -> list[Way]:
    """Every pair with each of its targets."""
    pairs = desk.rules.handoffs.pairs.values()
    return [Way(p, t) for p in pairs for t in ([t.value for t in p.targets] or [""])]


def walked(desk: Desk, clock: Clock, way: Way, number: int) -> str:
    """A case led along this way until the other side has signed."""
    pair, clock.day = way.pair, CAME
    track = way.target if pair.comes_in else "people" if pair.outside else pair.source
    case = registered(desk, track, pair.kinds[0] if pair.kinds else "")
    clock.day = SENT
    kind = pair.kinds[0] if pair.kinds else ""
    sector = SECTORS.get(kind, "") if way.target == "professional" else ""
    body = OTHERS.get(pair.key) or sector or BODIES[way.target]
    letter = f"河转〔2026〕{number}号"
    agreed = SENT if pair.consent else ""
    if pair.comes_in:
        told = {"pair": pair.key, "organ": body, "on": SENT, "by": "蒲守信", "sent": CAME}
        more = {"letter_no": f"青移〔2026〕{number}号", "return_by": date(2026, 5, 8)}
        desk.do("take_in_handoff", told | more | {"consented": agreed}, case=case)
        return case
    told = {"pair": pair.key, "to_track": way.target, "to_mode": MODES.get(way.target, "")}
    told |= {"organ": body, "on": SENT, "letter_no": letter, "consented": agreed}
    desk.do("hand_over", told | {"reason": "需由该单位依法处理"}, case=case)
    clock.day = SIGNED
    desk.do("sign_handoff", {"on": SIGNED, "by": "何玉霞"}, case=case)
    return case


def registered(desk: Desk, track: str, kind: str) -> str:
    """A dispute of two made-up people, received on the first day."""
    facts, stat_type = ABOUT.get(kind, ABOUT[""])
    people = [("applicant", "龚㛃兰"), ("respondent", "陈翀")]
    values = {
        "on": CAME, "facts": facts, "stat_type": stat_type, "title": "龚㛃兰与陈翀纠纷",
        "track": track, "subtrack": kind, "mode": MODES.get(track, ""),
        "organization": (ORGANS.get(kind) or BODIES[track]),
        "parties": [{"role": role, "person": {"name": name}} for role, name in people],
    }  # fmt: skip
    return desk.do("register", values).case_id


def put_on_file(desk: Desk) -> None:
    """The bodies that work at this desk."""
    with desk.batch("init") as work:
        for track, name in BODIES.items():
            work.put(Row.ORGANIZATION, kind=body_kind(name, Track(track)), name=name)
        for name in ORGANS.values():
            work.put(Row.ORGANIZATION, kind="organ", name=name)


def settle(runner: Runner, pause: int = 500) -> None:
    """Let the desk answer."""
    clock = QElapsedTimer()
    clock.start()
    while clock.elapsed() < pause or (runner.busy() and clock.elapsed() < 20_000):
        loop = QEventLoop()
        QTimer.singleShot(50, loop.quit)
        loop.exec()


def shoot(window: MainWindow, runner: Runner, case: str, name: str) -> None:
    """The case's tab of tracks, with few colours so that the file stays small."""
    window.go("case", f"{case}#途径")
    settle(runner)
    seen, last = window.grab().toImage(), None
    while seen != last:
        settle(runner, 300)
        seen, last = window.grab().toImage(), seen
    file = PLACE / f"{name}.png"
    seen.save(str(file))
    with Image.open(file) as picture:
        small = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    small.save(file, optimize=True)
    if file.stat().st_size > MOST:
        raise SystemExit(f"{file.name} is {file.stat().st_size} bytes")


def tell(found: list[Way]) -> None:
    """The list of the manual, below its mark."""
    head = MANUAL.read_text(encoding="utf-8").partition(MARK)[0]
    parts = [f"{w.words}\n\n![{w.pair.zh}](../pictures/handoffs/{w.name}.png)\n" for w in found]
    MANUAL.write_text(f"{head}{MARK}\n\n" + "\n".join(parts), encoding="utf-8")


def main(wanted: list[str]) -> int:
    """Take all pictures, or those whose names are given."""
    app = application()
    PLACE.mkdir(parents=True, exist_ok=True)
    clock, runner = Clock(), Runner()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "practice"
        desk = opening.open_practice(folder, clock=clock)
        desk.is_practice = False
        with window_of(app, runner, desk, SIZE, folder) as window:
            put_on_file(desk)
            found = ways(desk)
            for number, way in enumerate(found, 1):
                if not wanted or way.name in wanted:
                    shoot(window, runner, walked(desk, clock, way, number), way.name)
        runner.shutdown()
        desk.store.close()
    tell(found)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
