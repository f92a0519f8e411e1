"""The nets of conftest.py catch what they are there for; each is tried on a small guilty test."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]
CONFTEST = Path(__file__).with_name("conftest.py").read_text(encoding="utf-8")
GUILTY = {
    "timer": """
        from PySide6.QtCore import QTimer
        def test_it(qtbot, request):
            request.config.kept = QTimer(); request.config.kept.start(50000)
        """,
    "open window": """
        from PySide6.QtWidgets import QWidget
        def test_it(qtbot, request):
            request.config.kept = QWidget(); request.config.kept.show()
        """,
    "live thread": """
        import threading
        gate = threading.Event()
        def test_it(qtbot):
            threading.Thread(target=gate.wait, daemon=True).start()
        """,
    "log line": """
        import logging
        def test_it(qtbot):
            logging.getLogger("desk").warning("unexpected")
        """,
    "Qt messages with level WARNING": """
        from PySide6.QtCore import qWarning
        def test_it(qtbot):
            qWarning("broken")
        """,
    "works offline": """
        import socket
        def test_it():
            socket.create_connection(("192.0.2.1", 80), timeout=1)
        """,
}


@pytest.mark.parametrize("words", GUILTY)
def test_a_guilty_test_fails(words: str, pytester: pytest.Pytester) -> None:
    pytester.makeconftest(CONFTEST)
    pytester.makeini("[pytest]\nqt_api = pyside6\nqt_log_level_fail = WARNING\n")
    pytester.makepyfile(GUILTY[words])
    result = pytester.runpytest_subprocess("-p", "no:randomly", "-p", "no:xdist")
    result.stdout.fnmatch_lines([f"*{words}*"])
    assert result.ret == 1


def test_a_clean_window_test_passes(pytester: pytest.Pytester) -> None:
    pytester.makeconftest(CONFTEST)
    pytester.makepyfile(
        """
        from PySide6.QtWidgets import QWidget
        def test_it(qtbot, expect_log):
            widget = QWidget(); qtbot.addWidget(widget); widget.show()
        """
    )
    assert pytester.runpytest_subprocess("-p", "no:randomly", "-p", "no:xdist").ret == 0
