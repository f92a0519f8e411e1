"""Refusals of 专业（行业性）调解 and of its kinds (医疗、劳动、商事 ……)."""

from __future__ import annotations

from functools import partial

from tests.desks import TWO
from tests.track_blocks.organs import (
    DEATH,
    DRAFTED,
    ORAL,
    READY,
    REFUSES,
    SIX,
    held,
    noted,
)
from tests.track_blocks.pre_litigation import SEALED, SIGNED, to_court
from tests.track_blocks.row import ACCEPT, CONSENT, HELD, SESSION, Do, Row, step, with_agents

EFFECTIVE: tuple[Do, ...] = (*READY, *DRAFTED, *SIGNED, SEALED)
_medical = partial(Row, track="professional", kind="医疗")
_labour = partial(Row, track="professional", kind="劳动")
_trade = partial(Row, track="professional", kind="商事")
_plain = partial(Row, track="professional", kind="物业")


def longer(on: str, days: int = 10, **more: object) -> Do:
    """An extension that both sides agreed to, unless told otherwise."""
    return "extend", {"on": on, "days": days, "all_consent": "是", "reason": "等结论", **more}


# 医疗纠纷预防和处理条例第三十条至第四十二条

_MEDICAL: tuple[Row, ...] = (
    _medical(
        name="unasked", verb=ACCEPT, code="consent_missing", article="第三十一条",
        case={"source": "own_motion"},
    ),
    _medical(
        name="one refuses", verb=ACCEPT, code="consent_refused", article="第三十一条",
        before=[REFUSES],
    ),
    _medical(
        name="elsewhere", verb=ACCEPT, code="accepted_elsewhere", article="第三十一条",
        before=[CONSENT], case={"risk_flags": ["elsewhere"]},
    ),
    _medical(
        name="elsewhere since", verb=SESSION, code="accepted_since", article="第三十一条",
        before=[*READY, noted("elsewhere")],
    ),
    _medical(
        name="six for a side", verb=SESSION, code="too_many_representatives",
        article="第三十条", before=READY, parties=(*SIX, TWO),
    ),
    _medical(
        name="open", verb=("hold_session", {**HELD, "is_open": "是"}), code="session_not_open",
        article="第四十二条", before=READY,
    ),
    _medical(
        name="the expert is a party", verb=step("expert_meeting", number="咨1号", person="陈翀"),
        code="expert_must_withdraw", article="第三十七条", before=READY,
    ),
    _medical(
        name="the appraiser mediates", code="expert_must_withdraw", article="第三十七条",
        verb=step("appraisal_ordered", organ="鉴定所", person="马医师、蒲守信"), before=READY,
    ),
    _medical(
        name="talks after thirty working days", verb=held("2026-05-25"), code="limit_passed",
        article="38条", before=READY,
    ),
    _medical(
        name="signed after thirty working days", code="limit_passed", article="38条",
        verb=("sign_agreement", {"who": "陈翀", "on": "2026-05-25"}), before=[*READY, *DRAFTED],
    ),
    _medical(
        name="longer without both", verb=longer("2026-04-20", all_consent="否"),
        code="consents_missing", article="第三十八条", before=READY,
    ),
    _medical(
        name="longer after the end", verb=longer("2026-05-25"), code="extension_too_late",
        article="38条", before=READY,
    ),
    _medical(
        name="pause for advice", verb=("pause", {"kind": "专家咨询", "on": "2026-04-10"}),
        code="exclusion_not_allowed", article="38条", before=READY, unoffered="kind",
    ),
    _medical(
        name="autopsy after seven days", verb=step("autopsy", "2026-04-16", organ="鉴定所"),
        code="limit_passed", article="26条", before=[*READY, DEATH],
    ),
    _medical(name="oral", verb=ORAL, code="must_be_written", article="第三十九条", before=READY),
)  # fmt: skip

# 劳动争议调解仲裁法第七条、第十条至第十六条, 劳动人事争议仲裁办案规则第七十四条起

JOINT = "双方当事人共同"
REVIEW: Do = step("arbitration_review", "2026-04-20", organ="县仲裁委")
NINE = {"role": "applicant", "person": {"name": "王福海"}, "group_count": 9}
ELECTED = {"kind": "group_representative", "person": {"name": "王福海甲"}, "relation": "工友",
           "proof": "推选书"}  # fmt: skip

_LABOUR: tuple[Row, ...] = (
    _labour(
        name="longer without both", verb=longer("2026-04-20", all_consent="否"),
        code="consents_missing", article="第十四条", before=READY,
    ),
    _labour(
        name="longer after fifteen days", verb=longer("2026-04-23"), code="extension_too_late",
        article="14条", before=READY,
    ),
    _labour(
        name="nine send a representative", verb=SESSION, code="too_few_for_representatives",
        article="第七条", before=READY, parties=(with_agents(NINE, ELECTED), TWO),
    ),
    _labour(name="oral", verb=ORAL, code="must_be_written", article="第十四条", before=READY),
    _labour(
        name="review after fifteen days", verb=step("arbitration_review", "2026-04-28"),
        code="limit_passed", article="74条", before=EFFECTIVE,
    ),
    _labour(
        name="review by one", verb=step("arbitration_review", "2026-04-20", person="一方当事人"),
        code="step_not_jointly", article="第七十四条", before=EFFECTIVE,
    ),
    _labour(
        name="review of a relation", verb=REVIEW, code="not_reviewable", article="第七十五条",
        before=EFFECTIVE, case={"civil_cause": "确认劳动关系纠纷"},
    ),
    _labour(
        name="review and court", verb=REVIEW, code="court_way_chosen", article="第七十四条",
        before=[*EFFECTIVE, to_court()],
    ),
    _labour(
        name="court and review", verb=to_court(), code="arbitration_way_chosen",
        article="第七十四条", before=[*EFFECTIVE, REVIEW],
    ),
    _labour(
        name="review a second time longer", code="extension_too_often", article="办案规则",
        verb=longer("2026-04-29", 5, rule="labour.review", approved_by="仲裁委"),
        before=[*EFFECTIVE, REVIEW,
                longer("2026-04-24", 5, rule="labour.review", approved_by="仲裁委")],
    ),
)  # fmt: skip
_OTHERS: tuple[Row, ...] = (
    _trade(
        name="not of trade", verb=ACCEPT, code="not_suitable", article="商事调解条例",
        before=[CONSENT], case={"risk_flags": ["not_commercial"]},
    ),
    _trade(name="oral", verb=ORAL, code="must_be_written", article="商事调解条例", before=READY),
    _trade(
        name="longer twice", verb=longer("2026-05-20", 30), code="extension_too_often",
        article="", before=[*READY, longer("2026-05-06", 30)],
    ),
    _plain(
        name="reserved", verb=ACCEPT, code="reserved_matter", article="第二十二条第一项",
        before=[CONSENT], case={"risk_flags": ["reserved"]},
    ),
    _plain(
        name="longer without both", verb=longer("2026-05-06", all_consent="否"),
        code="consents_missing", article="第三十三条", before=READY,
    ),
)  # fmt: skip

# 司法确认: 民事诉讼法第二百零五条, 民诉法解释第三百五十五条, 人民调解法第三十三条


def _gates(kind: str) -> tuple[Row, ...]:
    """What a court's confirmation asks, of an agreement of this kind."""
    row = partial(Row, track="professional", kind=kind)
    return (
        row(
            name="one asks the court", verb=to_court(jointly=False), code="not_jointly",
            article="第二百零五条", before=EFFECTIVE,
        ),
        row(
            name="the wrong court", verb=to_court(competent="否"), code="court_not_competent",
            article="第二百零五条", before=EFFECTIVE,
        ),
        row(
            name="the court too late", verb=to_court("2026-05-12"), code="late_confirmation",
            article="第三十三条", before=EFFECTIVE,
        ),
        row(
            name="a status", verb=to_court(), code="not_confirmable", article="第三百五十五条",
            before=EFFECTIVE, case={"civil_cause": "确认收养关系纠纷"},
        ),
        row(
            name="the court before effect", verb=to_court(), code="wrong_stage", article="",
            before=[*READY, *DRAFTED],
        ),
    )  # fmt: skip


ROWS: tuple[Row, ...] = (
    *_MEDICAL, *_LABOUR, *_OTHERS, *_gates("医疗"), *_gates("劳动"), *_gates("物业"),
)  # fmt: skip
