"""A county whose cases lie in PostgreSQL opens every page, every tool and every tab of a case: no
question of the window may be one that only the file understands.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mediation_desk.qt.desk.tools import TOOLS
from mediation_desk.qt.pages.case_page import TABS
from mediation_desk.qt.shell.directory import entries
from mediation_desk.records.county import mover, setting
from mediation_desk.usecases import opening
from mediation_desk.usecases.demo import fill
from mediation_desk.usecases.demo.furnishing import furnish
from mediation_desk.usecases.desk import Desk
from tests.desks import SetClock
from tests.journeys.by_keys import ME, PASSWORD
from tests.journeys.conftest import CENTRE, COMMITTEE
from tests.journeys.hands import Hands
from tests.records.county.server import PASSWORD as SERVER_PASSWORD
from tests.records.county.server import running
from tests.records.county.stores import a_place

DAY = date(2026, 11, 23)
PAGES = [one.key for one in entries() if one.key not in ("case", "agreement")]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A township's cases and all its rooms, moved into a server."""
    folder, slip = tmp_path / "desk", tmp_path / "slip.pdf"
    opening.create_store(folder, CENTRE, COMMITTEE, "620199101", False, ME, PASSWORD, slip)
    made = opening.open_store(folder, ME, PASSWORD, clock=SetClock(DAY))
    made.is_practice = True
    fill(made, 30)
    while furnish(made) is not None:
        pass
    key = made.store.key_copy()
    made.store.close()
    with running() as server:
        setting.keep_password(folder, key, SERVER_PASSWORD)
        mover.move(folder, key, a_place(server))
        moved = opening.open_store(folder, ME, PASSWORD, clock=SetClock(DAY))
        yield moved
        moved.store.close()


def test_every_page_tool_and_tab_is_answered_by_the_server(hands: Hands) -> None:
    window, wrong, here = hands.window, list[str](), ""
    window.runner.troubled.connect(lambda error, _job: wrong.append(f"{here}: {error!r}"))
    window.runner.crashed.connect(lambda error: wrong.append(f"{here}: {error!r}"))

    def look(page: str, subject: str = "") -> None:
        nonlocal here
        here = f"{page} {subject}"
        window.go(page, subject)
        hands.settle()

    look("desk")
    for key in TOOLS:
        look("desk", key)
    with window.seat.desk.store.read() as session:
        cases = [row[0] for row in session.raw.execute("SELECT case_id FROM case_list")]
    assert len(TOOLS) > 20
    assert len(cases) > 20
    for page in PAGES:
        look(page)
    for tab, _made in TABS:
        look("case", f"{cases[0]}#{tab}")
    assert not wrong, "\n".join(wrong)
