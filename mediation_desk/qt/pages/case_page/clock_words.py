"""How many days a clock has left, in words, and the colour beside them. Counts nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mediation_desk.usecases.clock_views import ClockView

_SOON = 3
_STOOD = {"paused": "暂停计算", "ended": "已经结束"}


def days_words(clock: ClockView) -> tuple[str, str]:
    """How many days are left, in words, and the colour beside them."""
    if clock.state in _STOOD:
        return _STOOD[clock.state], "none"
    if clock.days_left < 0:
        return f"已逾期{-clock.days_left}天", "red"
    if clock.days_left == 0:
        return "今天是最后一天", "red"
    return f"还剩{clock.days_left}天", "orange" if clock.days_left <= _SOON else ""
