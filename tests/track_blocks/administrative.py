"""Refusals of 行政调解 and of its kinds (治安、交通、消费、医疗、土地承包)."""

from __future__ import annotations

from functools import partial

from tests.desks import ONE, TWO
from tests.track_blocks.row import (
    ACCEPT,
    CONSENT,
    HELD,
    ON,
    PROXY,
    SESSION,
    TALKS,
    Row,
    step,
    with_agents,
)

_row = partial(Row, track="administrative")

ROWS: tuple[Row, ...] = (
    _row(name="consent", kind="一般", verb=ACCEPT, code="consent_missing", article="第十七条"),
    _row(
        name="no power", kind="一般", verb=ACCEPT, code="not_suitable", article="行政调解",
        before=[CONSENT], case={"risk_flags": ["no_power"]},
    ),
    _row(
        name="elsewhere", kind="医疗", verb=ACCEPT, code="accepted_elsewhere", article="第四十条",
        before=[CONSENT], case={"risk_flags": ["elsewhere"]},
    ),
    _row(
        name="gang fight", kind="治安", verb=ACCEPT, code="not_for_police_mediation",
        article="第一百七十九条", before=[CONSENT], case={"risk_flags": ["gang"]},
    ),
    _row(
        name="suspect's proxy", kind="治安", verb=SESSION, code="suspect_sends_proxy",
        article="第一百八十一条", before=[CONSENT, ACCEPT, *TALKS],
        parties=(ONE, with_agents(TWO, PROXY)),
    ),
    _row(
        name="second session too late", kind="治安",
        verb=("hold_session", {**HELD, "on": "2026-04-20"}),
        code="limit_passed", article="183条",
        before=[CONSENT, ACCEPT, *TALKS, ("hold_session", {**HELD, "on": ON})],
    ),
    _row(
        name="not all applied", kind="交通", verb=ACCEPT, code="step_missing",
        article="第八十六条", before=[CONSENT],
    ),
    _row(
        name="applied too late", kind="交通", verb=step("applied", "2026-04-20"),
        code="limit_passed", article="86",
        before=[step("liability_notice", "2026-03-20", number="认1号")],
    ),
)  # fmt: skip
