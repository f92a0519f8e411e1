"""The program as it is delivered, on a screen of its own, with a keyboard and nothing else.

What was done in the window is looked for through the command line afterwards.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from mediation_desk.usecases import opening
from mediation_desk.usecases.asking import CaseFilter, case_ids
from tests.journeys.screen import ROOT, Screen, letter, screen

pytestmark = [
    pytest.mark.heavy,
    pytest.mark.timeout(300),
    pytest.mark.skipif(sys.platform != "linux", reason="Xvfb and xdotool are of X11"),
]
PROGRAM = [sys.executable, "main.py"]
CENTRE, CODE = "青禾县河湾镇综治中心", "620199101"
ADMIN, PASSWORD = "樊主任", "Pear7-boat-lamp"
TOLD = "家住河湾村三组，与邻居因宅基地界址发生争议，要求赔偿6800元。"


@pytest.fixture
def desk_screen(tmp_path: Path) -> Iterator[Screen]:
    with screen(tmp_path) as made:
        yield made


def test_a_township_is_set_up_receives_and_finds_its_first_dispute(
    desk_screen: Screen, tmp_path: Path
) -> None:
    slip = tmp_path / "usb" / "slip.pdf"
    slip.parent.mkdir()
    with opened(desk_screen):
        set_up(desk_screen, slip)
        receive(desk_screen)
    found = asked(desk_screen, "case", "list")
    assert [(c["title"], c["stage"]) for c in found["cases"]] == [
        ("龚㛃兰与陈翀房屋宅基地纠纷", "registered")
    ]
    assert slip.read_bytes().startswith(b"%PDF")
    with opened(desk_screen):
        unlock(desk_screen)
        consent_to_what_is_found(desk_screen, "gjl")
    told = asked(desk_screen, "case", "show", found["cases"][0]["case_no"])
    assert "consented" in {one["event"] for one in told["timeline"]}
    assert asked(desk_screen, "verify") == {"ok": True, "findings": []}


def test_the_practice_township_opens_full_of_made_up_cases(
    desk_screen: Screen, tmp_path: Path
) -> None:
    with opened(desk_screen):
        desk_screen.press(letter("wizard", "practice_button"))
        desk_screen.come_to("^【练习】")
    assert not list((tmp_path / "data").rglob("MediationDesk/keyring.json"))
    desk = opening.open_practice(tmp_path / "data" / "MediationDeskPractice")
    assert len(case_ids(desk, CaseFilter())) >= opening.PRACTICE_CASES
    desk.store.close()


@contextmanager
def opened(desk: Screen) -> Iterator[None]:
    """The program from its start to Ctrl+Q, without a word of complaint."""
    with desk.running(PROGRAM) as ran:
        desk.come_to("^调解台$")
        yield
        desk.press("ctrl+q")
        _, said = ran.communicate(timeout=60)
    assert (ran.returncode, said) == (0, "")


def set_up(desk: Screen, slip: Path) -> None:
    """The four steps of the first start."""
    desk.press(letter("wizard", "real_button"))
    for typed in (CENTRE, "", CODE, ADMIN, PASSWORD, PASSWORD, str(slip)):
        desk.write(typed)
        desk.press("Return")
    desk.come_to(CENTRE)


def receive(desk: Screen) -> None:
    """F2, what is told, the proposal, both names, 登记."""
    desk.press("F2")
    desk.write(TOLD)
    desk.settle(3.0)
    desk.press("alt+t", "alt+q")
    desk.write("龚㛃兰")
    desk.press("alt+w")
    desk.write("陈翀")
    desk.press("alt+s")
    desk.settle(3.0)


def unlock(desk: Screen) -> None:
    """Name and password."""
    desk.write(ADMIN)
    desk.press("Return")
    desk.write(PASSWORD)
    desk.press("Return")
    desk.come_to(CENTRE)


def consent_to_what_is_found(desk: Screen, letters: str) -> None:
    """Ctrl+K, initials, the first line, and the next step of the case: consent of both."""
    desk.press("ctrl+k")
    desk.write(letters)
    desk.settle(3.0)
    desk.press("Return")
    desk.settle(3.0)
    desk.press("alt+n", "alt+y")
    desk.settle(3.0)


def asked(desk: Screen, *words: str) -> Any:
    """What the command line says of the same store."""
    command = [*PROGRAM, "--user", ADMIN, "--json", *words]
    env = desk.env | {"MEDIATION_DESK_PASSWORD": PASSWORD}
    ran = subprocess.run(command, env=env, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    return json.loads(ran.stdout)
