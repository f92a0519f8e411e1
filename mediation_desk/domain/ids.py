"""Makes identifiers: UUIDv7 (RFC 9562) as 32 lower-case hex digits, growing within a process.

Knows no clock and no source of chance of its own: both are given. Ids carry a time and no person.
"""

from __future__ import annotations

from collections.abc import Callable

_RANDOM_BITS = 62
_COUNTER_BITS = 12


class IdFactory:
    """Gives out ids that sort in the order in which they were made, even if the clock goes back.

    ``milliseconds`` gives Unix time in ms, ``random_bits`` that many random bits. Not for use
    by two threads at once: each store has one writer.
    """

    def __init__(self, milliseconds: Callable[[], int], random_bits: Callable[[int], int]) -> None:
        self._milliseconds = milliseconds
        self._random_bits = random_bits
        self._last = 0

    def __call__(self) -> str:
        """The next id."""
        start = self._milliseconds() << _COUNTER_BITS
        # The counter starts below half its range, so that there is room before time must be lent.
        start |= self._random_bits(_COUNTER_BITS - 1)
        self._last = max(start, self._last + 1)
        moment, counter = divmod(self._last, 1 << _COUNTER_BITS)
        number = (moment << 80) | (0x7 << 76) | (counter << 64)
        number |= (0b10 << _RANDOM_BITS) | self._random_bits(_RANDOM_BITS)
        return f"{number:032x}"


def moment_of(identifier: str) -> int:
    """Unix time in milliseconds at which an id was made, or a little later after a burst."""
    return int(identifier[:12], 16)
