"""Refusals of 司法调解 in its modes: entrusted while the suit is pending, or led by the judge."""

from __future__ import annotations

from functools import partial

from tests.track_blocks.pre_litigation import (
    AGREED,
    COURT,
    DRAFT,
    LETTER,
    NOT_MEDIABLE,
    REFUSES,
    SHAM,
    SIGNED,
    acts_for_a_party,
    joins,
    longer,
    to_court,
)
from tests.track_blocks.row import ACCEPT, CONSENT, HELD, ON, SESSION, TALKS, Do, Row, step

READY: tuple[Do, ...] = (LETTER, CONSENT, ACCEPT, *TALKS)
BY_JUDGE: tuple[Do, ...] = (CONSENT, ACCEPT, *TALKS)
ORDER: Do = step("court_order", "2026-04-15", number="民初9号", organ=COURT)
RECUSAL: Do = (
    "request_recusal",
    {"party": "陈翀", "mediator": "蒲守信", "on": ON, "reason": "与对方是近亲属"},
)
CLOSE: Do = ("close_case", {"on": "2026-04-20"})
_entrusted = partial(Row, track="judicial", kind="普通程序", mode="登记立案后委托")
_summary = partial(Row, track="judicial", kind="简易程序", mode="登记立案后委托")
_judge = partial(Row, track="judicial", kind="普通程序", mode="法官主持")

_TAKEN: tuple[Row, ...] = (
    _entrusted(
        name="no letter", verb=ACCEPT, code="step_missing", article="第十一条", before=[CONSENT]
    ),
    _entrusted(
        name="without consent", verb=ACCEPT, code="consent_missing", article="第九十六条",
        before=[LETTER],
    ),
    _judge(name="without consent", verb=ACCEPT, code="consent_missing", article="第九十六条"),
    _judge(
        name="one refuses", verb=ACCEPT, code="consent_refused", article="第一百四十五条",
        before=[CONSENT, REFUSES],
    ),
    *(
        _entrusted(
            name=flag, verb=ACCEPT, code="not_for_court_mediation", article="第一百四十三条",
            before=[LETTER, CONSENT], case={"risk_flags": [flag]},
        )
        for flag in NOT_MEDIABLE
    ),
    _judge(
        name="special procedure", verb=ACCEPT, code="not_for_court_mediation",
        article="第一百四十三条", before=[CONSENT], case={"risk_flags": ["special_procedure"]},
    ),
    _entrusted(
        name="a threat not reported", verb=ACCEPT, code="risk_not_reported", article="第二十五条",
        before=[LETTER, CONSENT], case={"risk_flags": ["weapon"]},
    ),
)  # fmt: skip
_TALKS: tuple[Row, ...] = (
    _entrusted(
        name="one will go no further", verb=SESSION, code="consent_refused",
        article="第一百四十五条", before=[*READY, REFUSES],
    ),
    _judge(
        name="one will go no further", verb=SESSION, code="consent_refused",
        article="第一百四十五条", before=[*BY_JUDGE, REFUSES],
    ),
    _entrusted(
        name="status found out in the talks", verb=SESSION, code="not_for_court_mediation",
        article="第一百四十三条", before=[*READY, ("amend_case", {"risk_flags": ["status"]})],
    ),
    _entrusted(
        name="recusal asked for", verb=SESSION, code="recusal_pending", article="第四十七条",
        before=[*READY, RECUSAL],
    ),
    _entrusted(
        name="recusal denied", verb=("decide_recusal", {"on": "2026-04-09", "granted": False}),
        code="recused_presiding_stays", article="第四十七条", before=[*READY, RECUSAL],
    ),
    _entrusted(
        name="mediator is heard", verb=joins("witness"), code="mediator_takes_part",
        article="第十六条", before=READY,
    ),
    _entrusted(
        name="mediator acts for a party", verb=acts_for_a_party("蒲守信"),
        code="mediator_takes_part", article="第十六条", before=READY,
    ),
    _judge(
        name="open though nobody agreed", verb=("hold_session", {**HELD, "is_open": "是"}),
        code="session_not_open", article="第一百四十六条", before=BY_JUDGE,
    ),
    _entrusted(
        name="suspected sham", verb=SESSION, code="sham_suspected", article="第十八条",
        before=[*READY, SHAM],
    ),
    _entrusted(
        name="by word of mouth", verb=("agree_orally", {"on": ON}), code="must_be_written",
        article="第一百条", before=READY,
    ),
)  # fmt: skip
_TIME: tuple[Row, ...] = (
    _entrusted(
        name="after fifteen days", verb=("hold_session", {**HELD, "on": "2026-04-24"}),
        code="limit_passed", article="27条", before=READY,
    ),
    _summary(
        name="after seven days", verb=("hold_session", {**HELD, "on": "2026-04-16"}),
        code="limit_passed", article="27条", before=READY,
    ),
    _judge(
        name="after fifteen days", verb=("hold_session", {**HELD, "on": "2026-04-24"}),
        code="limit_passed", article="27条", before=BY_JUDGE,
    ),
    _entrusted(
        name="longer without both", verb=longer("2026-04-20", all_consent=False),
        code="consents_missing", article="第二十七条", before=READY,
    ),
    _entrusted(
        name="longer than thirty days", verb=longer("2026-04-20", 31), code="extension_too_long",
        article="27条", before=READY,
    ),
    _entrusted(
        name="longer twice", verb=longer("2026-04-21", 5), code="extension_too_often",
        article="27条", before=[*READY, longer("2026-04-20", 10)],
    ),
    _entrusted(
        name="longer too late", verb=longer("2026-04-24"), code="extension_too_late",
        article="27条", before=READY,
    ),
    _entrusted(
        name="no pause", verb=("pause", {"on": "2026-04-10", "kind": "鉴定"}),
        code="exclusion_not_allowed", article="27条", before=READY,
    ),
)  # fmt: skip
_END: tuple[Row, ...] = (
    _entrusted(
        name="confirmation of what is before the court", verb=to_court(),
        code="court_makes_order", article="第二十条", before=[*READY, AGREED, DRAFT, *SIGNED],
    ),
    _entrusted(
        name="not reported", verb=CLOSE, code="step_missing", article="第二十六条",
        before=[*READY, ("terminate", {"on": "2026-04-12", "ground": "gap"})],
    ),
    _entrusted(
        name="nobody signed for the order", verb=CLOSE, code="order_not_served",
        article="第一百条", before=[*READY, ORDER],
    ),
    _judge(
        name="one has not signed for the order", verb=CLOSE, code="order_not_served",
        article="第一百四十九条",
        before=[*BY_JUDGE, ORDER, step("served", "2026-04-16", person="龚㛃兰")],
    ),
    _judge(
        name="reneged after both signed", verb=step("reneged", "2026-04-17", person="陈翀"),
        code="order_in_force", article="第一百零二条",
        before=[*BY_JUDGE, ORDER, step("served", "2026-04-16", person="龚㛃兰、陈翀")],
    ),
    _entrusted(
        name="signed for by nobody named", verb=step("served", "2026-04-16"), code="step_untold",
        article="第一百条", before=[*READY, ORDER],
    ),
)  # fmt: skip
ROWS: tuple[Row, ...] = (*_TAKEN, *_TALKS, *_TIME, *_END)
