"""All sheets by file name; the list the builder writes and the tests walk."""

from __future__ import annotations

from collections.abc import Callable

from . import (
    jt,
    ld,
    organs,
    rm_agreement,
    rm_first,
    rm_large,
    rm_volume,
    sf,
    sf_claims,
    sf_court,
    td,
    ty_after,
    ty_court,
    ty_more,
    ty_people,
    ty_steps,
    xf,
    xf_more,
    xj,
    xj_letters,
    xz,
    xz_more,
    xz_result,
    yl,
    yl_expert,
    zz,
)
from .kit import Sheet

SHEETS: dict[str, Callable[[], Sheet]] = {
    **xz.SHEETS,
    **xz_result.SHEETS,
    **xz_more.SHEETS,
    **td.SHEETS,
    **organs.SHEETS,
    **jt.SHEETS,
    **rm_first.SHEETS,
    **rm_agreement.SHEETS,
    **rm_volume.SHEETS,
    **rm_large.SHEETS,
    **ty_people.SHEETS,
    **ty_steps.SHEETS,
    **ty_after.SHEETS,
    **sf.SHEETS,
    **sf_court.SHEETS,
    **ty_court.SHEETS,
    **xj.SHEETS,
    **xj_letters.SHEETS,
    **yl.SHEETS,
    **ld.SHEETS,
    **xf.SHEETS,
    **zz.SHEETS,
    **sf_claims.SHEETS,
    **ty_more.SHEETS,
    **xf_more.SHEETS,
    **yl_expert.SHEETS,
}
