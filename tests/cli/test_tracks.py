"""``case show`` of a case that was handed on: its runs, the hand-off with its code."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
ON = "on=2026-11-10"
PARTIES = [
    {"role": "申请人", "person": {"name": "龚㛃兰"}},
    {"role": "被申请人", "person": {"name": "陈翀"}},
]


@pytest.fixture
def handed_on(run: Run, store: Path) -> str:
    """A petition that the committee has signed for."""
    parties = f"parties={json.dumps(PARTIES, ensure_ascii=False)}"
    track = ("track=信访化解", "subtrack=访调")
    done = run(store, "case", "do", "new", "register", ON, "facts=排水争议", parties, *track)
    assert done.status == 0, done.err
    case = str(done.json["case"])
    for args in (
        ("record_step", ON, "step=甄别分类", "number=第六项", "text=宜调解"),
        ("accept", ON),
        ("hand_over", ON, "pair=访调对接", "to_track=people", "consented=2026-11-10"),
        ("sign_handoff", ON, "by=蒲守信"),
    ):
        done = run(store, "case", "do", case, *args)
        assert done.status == 0, done.err
    return case


def test_both_runs_and_the_hand_off_are_told(run: Run, store: Path, handed_on: str) -> None:
    found = run(store, "case", "show", handed_on).json
    assert [e["track"] for e in found["episodes"]] == ["petition", "people"]
    assert found["episodes"][0]["steps"][0]["step"] == "classified"
    (handoff,) = found["handoffs"]
    assert (handoff["state"], handoff["to_track"]) == ("accepted", "people")
    assert len(handoff["code"]) == 8


def test_the_words_tell_them_too(run: Run, store: Path, handed_on: str) -> None:
    found = run(store, "case", "show", handed_on, plain=True)
    assert "途径：1 信访化解  访调" in found.out
    assert "现在办理：2 人民调解" in found.out
    assert "签收2026年11月10日" in found.out
