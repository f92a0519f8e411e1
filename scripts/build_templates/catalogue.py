"""All sheets by file name; the list the builder writes and the tests walk."""

from __future__ import annotations

from collections.abc import Callable

from . import (
    jt,
    organs,
    rm_agreement,
    rm_first,
    rm_volume,
    sf,
    ty_after,
    ty_people,
    ty_steps,
    xz,
    xz_result,
)
from .kit import Sheet

SHEETS: dict[str, Callable[[], Sheet]] = {
    **xz.SHEETS,
    **xz_result.SHEETS,
    **organs.SHEETS,
    **jt.SHEETS,
    **rm_first.SHEETS,
    **rm_agreement.SHEETS,
    **rm_volume.SHEETS,
    **ty_people.SHEETS,
    **ty_steps.SHEETS,
    **ty_after.SHEETS,
    **sf.SHEETS,
}
