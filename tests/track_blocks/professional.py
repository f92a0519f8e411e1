"""Refusals of 专业（行业性）调解 and of its kinds (医疗、劳动、交通、商事 ……)."""

from __future__ import annotations

from functools import partial

from tests.track_blocks.row import ACCEPT, CONSENT, Row

_row = partial(Row, track="professional")

ROWS: tuple[Row, ...] = (
    _row(
        name="elsewhere", kind="医疗", verb=ACCEPT, code="accepted_elsewhere",
        article="第三十一条", before=[CONSENT], case={"risk_flags": ["elsewhere"]},
    ),
)  # fmt: skip
