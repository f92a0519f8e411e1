"""The whole table of refusals of the tracks, put together out of its parts."""

from __future__ import annotations

from tests.track_blocks import (
    administrative,
    everywhere,
    judicial,
    organs,
    petition,
    pre_litigation,
    professional,
    special,
)
from tests.track_blocks.row import Row

PARTS: dict[str, tuple[Row, ...]] = {
    "administrative": administrative.ROWS,
    "organs": organs.ROWS,
    "special": special.ROWS,
    "professional": professional.ROWS,
    "judicial": judicial.ROWS,
    "pre_litigation": pre_litigation.ROWS,
    "petition": petition.ROWS,
    "everywhere": everywhere.ROWS,
}
ROWS: tuple[Row, ...] = tuple(row for part in PARTS.values() for row in part)
