"""Refusals of 行政调解, whoever the organ is; what single organs add stands in ``organs``."""

from __future__ import annotations

from functools import partial

from tests.desks import ONE
from tests.track_blocks.row import ACCEPT, CONSENT, HELD, ON, SESSION, TALKS, Do, Row

TAKEN: tuple[Do, ...] = (CONSENT, ACCEPT)
RECUSAL: Do = (
    "request_recusal", {"party": "陈翀", "mediator": "蒲守信", "on": ON, "reason": "亲戚"}
)  # fmt: skip
_row = partial(Row, track="administrative", kind="一般")
_barred = partial(_row, verb=ACCEPT, code="accepted_elsewhere", article="地方行政调解办法")


def longer(on: str = "2026-05-06", days: int = 30, **more: object) -> Do:
    """An extension approved and agreed to, unless told otherwise."""
    given = {"on": on, "days": days, "approved_by": "镇长", "all_consent": "是", "reason": "疑难"}
    return "extend", {**given, **more}


_ACCEPTING: tuple[Row, ...] = (
    _row(name="nobody asked", verb=ACCEPT, code="consent_missing", article="第十七条"),
    _row(
        name="one refuses", verb=ACCEPT, code="consent_refused", article="第十七条",
        before=[("record_consent", {"party": "陈翀", "agrees": "否", "on": ON})],
    ),
    _row(
        name="no other side", verb=ACCEPT, code="no_opponent", article="第二条",
        before=[CONSENT], parties=(ONE,),
    ),
    _row(
        name="no power", verb=ACCEPT, code="not_suitable", article="地方行政调解办法",
        before=[CONSENT], case={"risk_flags": ["no_power"]},
    ),
    *(
        _barred(name=flag, before=[CONSENT], case={"risk_flags": [flag]})
        for flag in ("elsewhere", "people_applied", "arbitrated", "agreed_before")
    ),
    _row(
        name="never mediated", verb=ACCEPT, code="not_suitable", article="地方行政调解办法",
        before=[CONSENT], case={"risk_flags": ["reserved"]},
    ),
    _row(
        name="refused without a ground", verb=("refuse", {"on": ON, "grounds": []}),
        code="refusal_ground_missing", article="第二十二条",
    ),
)  # fmt: skip
_TALKING: tuple[Row, ...] = (
    _row(
        name="rights not told", verb=SESSION, code="notice_missing", article="第三十条",
        before=[*TAKEN, TALKS[0]],
    ),
    _row(
        name="nobody presides", verb=SESSION, code="no_presiding_mediator", article="第十九条",
        before=[*TAKEN, TALKS[1]],
    ),
    _row(
        name="a party mediates", verb=("assign_mediator", {"name": "陈翀", "on": ON}),
        code="mediator_is_party", article="第二十五条", before=TAKEN,
    ),
    _row(
        name="recusal undecided", verb=SESSION, code="recusal_pending", article="第二十五条",
        before=[*TAKEN, *TALKS, RECUSAL],
    ),
    _row(
        name="recused but kept", verb=("decide_recusal", {"granted": "否", "on": ON}),
        code="recused_presiding_stays", article="第二十五条", before=[*TAKEN, *TALKS, RECUSAL],
    ),
    _row(
        name="pause for no reason of its own",
        verb=("pause", {"kind": "专家咨询", "on": "2026-04-10"}),
        code="exclusion_not_allowed", article="地方行政调解办法", before=TAKEN, unoffered="kind",
    ),
)  # fmt: skip
_LONGER: tuple[Row, ...] = (
    _row(
        name="longer without both", verb=longer(all_consent="否"), code="consents_missing",
        article="地方行政调解办法", before=TAKEN,
    ),
    _row(
        name="longer without approval", verb=longer(approved_by=""), code="approval_missing",
        article="地方行政调解办法", before=TAKEN,
    ),
    _row(
        name="longer than may be", verb=longer(days=31), code="extension_too_long",
        article="地方行政调解办法", before=TAKEN,
    ),
    _row(
        name="longer twice", verb=longer(on="2026-06-05"), code="extension_too_often",
        article="地方行政调解办法", before=[*TAKEN, longer()],
    ),
    _row(
        name="longer after the end", verb=longer(on="2026-05-11"), code="extension_too_late",
        article="地方行政调解办法", before=TAKEN,
    ),
)  # fmt: skip
_ENDING: tuple[Row, ...] = (
    _row(
        name="oral", verb=("agree_orally", {"on": ON}), code="must_be_written",
        article="地方行政调解办法", before=TAKEN,
    ),
    _row(
        name="to the court", verb=("apply_confirmation", {"on": ON, "court": "法院"}),
        code="confirmation_not_by_organ", article="第二百零五条", before=TAKEN,
    ),
    _row(
        name="ended without a ground", verb=("terminate", {"on": "2026-04-12", "ground": ""}),
        code="termination_ground_missing", article="第二十六条", before=[*TAKEN, *TALKS],
    ),
    _row(
        name="draft before talks", verb=("seal_agreement", {"on": ON}),
        code="no_agreement_draft", article="第二十九条",
        before=[*TAKEN, *TALKS, ("hold_session", HELD)],
    ),
)  # fmt: skip
ROWS: tuple[Row, ...] = (*_ACCEPTING, *_TALKING, *_LONGER, *_ENDING)
