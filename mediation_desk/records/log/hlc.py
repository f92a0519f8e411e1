"""The hybrid logical clock that orders changes; statutory deadlines never use it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

_COUNTER_BITS = 16
_DAY_AHEAD = timedelta(hours=24)


def from_moment(moment: datetime) -> int:
    """The clock value of a moment with counter zero (milliseconds shifted by 16 bits)."""
    return int(moment.timestamp() * 1000) << _COUNTER_BITS


def to_moment(hlc: int) -> datetime:
    """The moment a clock value was made at, in UTC, exact to the millisecond."""
    return datetime.fromtimestamp((hlc >> _COUNTER_BITS) / 1000, UTC)


def tick(now: datetime, last: int) -> int:
    """The next clock value: never equal to or before ``last``, else the time of day."""
    return max(from_moment(now), last + 1)


def may_learn(remote: int, now: datetime) -> bool:
    """Whether a clock value from elsewhere may move ours: not when it is over a day ahead."""
    return remote <= from_moment(now + _DAY_AHEAD)
