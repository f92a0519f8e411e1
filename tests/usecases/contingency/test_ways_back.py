"""The county's way back, as the window goes it: the program itself holds the data folder."""

from __future__ import annotations

from pathlib import Path

from mediation_desk.qt.start import openings
from mediation_desk.qt.start.answers import Rescue
from mediation_desk.records.instance import Instance
from mediation_desk.records.store import SystemClock
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange import rescuing
from tests.usecases.exchange.stores import NEW, DayClock
from tests.usecases.exchange.test_rescuing import codes, undrawn  # noqa: F401 - fixtures


def test_a_township_that_forgot_all_comes_back_while_its_window_is_open(
    county: Desk, folders: Path, stick: Path, codes: list[str], clock: DayClock  # noqa: F811
) -> None:
    town, clock.day = folders / "town", SystemClock().today()
    held = Instance(town)
    file, fingerprint = openings.ask_county(town, stick)
    answer = rescuing.rescue_answer(county, Path(file), fingerprint, codes[1:], stick)
    desk = openings.open_rescued(town, Rescue(Path(answer.file), "管理员", NEW))
    assert desk.user.name == "管理员"
    desk.store.close()
    held.release()
