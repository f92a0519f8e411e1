"""Refusals of 司法调解 in its modes."""

from __future__ import annotations

from functools import partial

from tests.track_blocks.pre_litigation import LETTER
from tests.track_blocks.row import ACCEPT, CONSENT, Row

_entrusted = partial(Row, track="judicial", kind="普通程序", mode="登记立案后委托")

ROWS: tuple[Row, ...] = (
    _entrusted(
        name="special procedure", verb=ACCEPT, code="not_for_court_mediation",
        article="第一百四十三条", before=[LETTER, CONSENT],
        case={"risk_flags": ["special_procedure"]},
    ),
)  # fmt: skip
