"""What is imported ahead stays for good and costs the collector nothing."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from mediation_desk.qt.start.warming import imports


def test_what_is_imported_ahead_is_kept_out_of_the_collector(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "warmed_once.py").write_text("KEPT = [[n] for n in range(1000)]", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    step, before = imports(["warmed_once"])[0], gc.get_freeze_count()
    step()
    after = gc.get_freeze_count()
    step()
    assert after - before > 1000
    assert gc.get_freeze_count() == after
    gc.unfreeze()
