"""Every form opens in Qt Designer without a word of complaint; a broken one does not."""

from __future__ import annotations

import sys
from pathlib import Path

import PySide6
import pytest

from tests.journeys.screen import ROOT, Screen, screen

DESIGNER = Path(PySide6.__file__).parent / "designer"
FORMS = sorted((ROOT / "forms").glob("*.ui"))
OF_ITS_OWN = "qt.pysideplugin"
pytestmark = [
    pytest.mark.timeout(240),
    pytest.mark.skipif(sys.platform != "linux", reason="Xvfb and xdotool are of X11"),
    pytest.mark.skipif(not DESIGNER.exists(), reason="this PySide6 came without Designer"),
]


def test_designer_opens_every_form(tmp_path: Path) -> None:
    assert FORMS
    with screen(tmp_path, width=1920, height=1080) as desk:
        assert seen(desk, FORMS) == (1, "")


def test_designer_complains_of_a_broken_form(tmp_path: Path) -> None:
    broken = tmp_path / "broken.ui"
    text = FORMS[0].read_text(encoding="utf-8")
    broken.write_text(text[: len(text) // 2], encoding="utf-8")
    with screen(tmp_path) as desk:
        assert seen(desk, [broken]) != (1, "")


def seen(desk: Screen, forms: list[Path]) -> tuple[int, str]:
    """How many windows and dialogs Designer shows for these forms, and what it says."""
    with desk.running([str(DESIGNER), *map(str, forms)]) as ran:
        desk.come_to("Designer$")
        desk.settle(5.0)
        named = [title for title in desk.titles() if title and "Selection Owner" not in title]
        ran.terminate()
        _, said = ran.communicate(timeout=30)
    lines = [line for line in said.splitlines() if OF_ITS_OWN not in line]
    return len(named), "\n".join(lines)
