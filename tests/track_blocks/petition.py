"""Refusals of 信访化解 and of its kinds (普通、简易、访调)."""

from __future__ import annotations

from functools import partial

from tests.track_blocks.row import ACCEPT, Do, Row, step

SORTED: Do = step("classified", text="六项")
_row = partial(Row, track="petition", kind="普通")


def extended(on: str, days: int, **more: object) -> Do:
    """An extension of the sixty days."""
    return "extend", {"on": on, "days": days, "reason": "疑难", **more}


ROWS: tuple[Row, ...] = (
    _row(name="not sorted", verb=ACCEPT, code="step_missing", article="第三十一条"),
    _row(
        name="pending elsewhere", verb=ACCEPT, code="accepted_elsewhere", article="第十九条",
        before=[SORTED], case={"risk_flags": ["elsewhere"]},
    ),
    _row(
        name="second extension", verb=extended("2026-04-18", 10, approved_by="镇长"),
        code="extension_too_often", article="34条",
        before=[SORTED, ACCEPT, extended("2026-04-17", 30, approved_by="镇长")],
    ),
    _row(
        name="extension without approval", verb=extended("2026-04-18", 10),
        code="approval_missing", article="第三十四条", before=[SORTED, ACCEPT],
    ),
    _row(
        name="extension too long", verb=extended("2026-04-18", 31, approved_by="镇长"),
        code="extension_too_long", article="34条", before=[SORTED, ACCEPT],
    ),
    _row(
        name="closed without opinion", verb=("close_case", {"on": "2026-04-19"}),
        code="wrong_stage", article="", before=[SORTED, ACCEPT],
    ),
    _row(
        name="opinion before acceptance", verb=step("opinion", number="意1号"),
        code="step_missing", article="第三十二条",
    ),
)  # fmt: skip
