"""Refusals of 当场调解 (公安机关办理行政案件程序规定第一百七十八条) and of 土地、林木权属."""

from __future__ import annotations

from functools import partial

from tests.desks import ONE, TWO
from tests.track_blocks.organs import FAILED, noted
from tests.track_blocks.pre_litigation import SIGNED
from tests.track_blocks.row import (
    ACCEPT,
    CONSENT,
    HELD,
    ON,
    PROXY,
    TALKS,
    Do,
    Row,
    step,
    with_agents,
)

_spot = partial(Row, track="administrative", kind="治安当场", article="第一百七十八条")
MEDIATOR: Do = TALKS[0]
THERE: tuple[Do, ...] = (CONSENT, ACCEPT, MEDIATOR)
SETTLED: Do = ("hold_session", {**HELD, "on": ON, "result": "agreed"})
PAY: dict[str, object] = {"amount": "300", "payer": "陈翀", "payee": "龚㛃兰"}


def promised(due: str) -> dict[str, object]:
    """What is agreed on, to be paid on that day."""
    text = [{"text": "陈翀赔偿龚㛃兰300元。"}]
    return {"clauses": text, "payments": [{**PAY, "due": due}]}


AT_ONCE: Do = ("draft_agreement", promised(ON))
LATER: Do = ("draft_agreement", promised("2026-05-08"))
FILMED: Do = step("recorded", number="执法记录仪0408-2")
ON_FILM: Do = ("agree_orally", {"on": ON, **promised(ON)})
EFFECTIVE: tuple[Do, ...] = (
    *THERE, SETTLED, AT_ONCE,
    *((verb, {**values, "on": ON}) for verb, values in SIGNED), ("seal_agreement", {"on": ON}),
)  # fmt: skip

_SPOT: tuple[Row, ...] = (
    *(
        _spot(
            name=flag, verb=ACCEPT, code="not_for_the_spot", before=[CONSENT],
            case={"risk_flags": [flag]},
        )
        for flag in ("unclear_facts", "costs_disputed", "not_at_once")
    ),
    _spot(name="nobody asked", verb=ACCEPT, code="consent_missing"),
    *(
        _spot(name=f"{verb[0]} {len(before)}", verb=verb, code="settled_on_the_spot", before=before)
        for verb in (
            ("extend", {"on": ON, "days": 9, "all_consent": True, "reason": "疑难"}),
            ("pause", {"on": ON, "kind": "鉴定"}),
        )
        for before in ([], [CONSENT, ACCEPT])
    ),
    _spot(
        name="disputed meanwhile", verb=SETTLED, code="not_for_the_spot",
        before=[*THERE, noted("costs_disputed")],
    ),
    _spot(
        name="a second meeting", verb=SETTLED, code="too_many_sessions", article="第一百八十三条",
        before=[*THERE, SETTLED],
    ),
    _spot(
        name="suspect's proxy", verb=SETTLED, code="suspect_sends_proxy", article="第一百八十一条",
        before=THERE, parties=(ONE, with_agents(TWO, PROXY)),
    ),
    _spot(
        name="promised for later", verb=("sign_agreement", {"who": "龚㛃兰", "on": ON}),
        code="not_at_once", before=[*THERE, SETTLED, LATER],
    ),
    _spot(
        name="agreed without a recording", verb=ON_FILM, code="step_missing",
        before=[*THERE, SETTLED],
    ),
    _spot(
        name="a recording without its number", verb=step("recorded"), code="step_untold",
        before=THERE,
    ),
    _spot(
        name="paid on another day", verb=("close_case", {"on": "2026-04-12"}), code="not_at_once",
        before=[*EFFECTIVE, ("record_payment", {"payment": "1", "on": "2026-04-10"})],
    ),
)  # fmt: skip

_title = partial(Row, track="administrative", kind="土地权属")
_TITLE: tuple[Row, ...] = (
    *(
        _title(
            name=flag, verb=ACCEPT, code="not_suitable", article="第十四条", before=[CONSENT],
            case={"risk_flags": [flag]},
        )
        for flag in ("infringement", "boundary", "land_offence", "contract_land")
    ),
    _title(
        name="decided before the talks failed", verb=step("settlement_decided", number="处1号"),
        code="step_missing", article="第十四条", before=[CONSENT, ACCEPT],
    ),
    _title(
        name="closed while the decision is owed", verb=("close_case", {"on": "2026-04-20"}),
        code="clock_open", article="", before=[CONSENT, ACCEPT, FAILED],
    ),
)  # fmt: skip
ROWS: tuple[Row, ...] = (*_SPOT, *_TITLE)
