"""Refusals of 诉前调解 in both its modes."""

from __future__ import annotations

from functools import partial

from tests.track_blocks.row import ACCEPT, CONSENT, SESSION, TALKS, Do, Row, step

LETTER: Do = step("entrusted", number="函1号", organ="法院")
_delegated = partial(Row, track="pre_litigation", mode="立案前委派")

ROWS: tuple[Row, ...] = (
    _delegated(
        name="no letter", verb=ACCEPT, code="step_missing", article="第十一条", before=[CONSENT]
    ),
    _delegated(
        name="talks without consent", verb=SESSION, code="consent_missing", article="",
        before=[LETTER, ACCEPT, *TALKS],
    ),
    _delegated(
        name="filing wanted", verb=SESSION, code="filing_wanted", article="第一百二十六条",
        before=[LETTER, ACCEPT, CONSENT, *TALKS,
                step("filing_wanted", "2026-04-09", person="龚㛃兰")],
    ),
    _delegated(
        name="not reported", verb=("close_case", {"on": "2026-04-15"}), code="step_missing",
        article="第二十六条",
        before=[LETTER, ACCEPT, CONSENT, *TALKS,
                ("terminate", {"on": "2026-04-12", "ground": "gap"})],
    ),
)  # fmt: skip
