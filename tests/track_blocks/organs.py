"""Refusals of the organs that mediate by their own law: 公安、交警、市监、卫健、农村土地承包."""

from __future__ import annotations

from functools import partial

from tests.desks import ONE, TWO
from tests.track_blocks.pre_litigation import CHILD, DRAFT, SIGNED
from tests.track_blocks.row import (
    ACCEPT,
    CONSENT,
    HELD,
    ON,
    PROXY,
    SESSION,
    TALKS,
    Do,
    Row,
    step,
    with_agents,
)

TAKEN: tuple[Do, ...] = (CONSENT, ACCEPT)
READY: tuple[Do, ...] = (*TAKEN, *TALKS)
REFUSES: Do = ("record_consent", {"party": "陈翀", "agrees": "否", "on": ON})
ORAL: Do = ("agree_orally", {"on": ON})
TO_COURT: Do = ("apply_confirmation", {"on": ON, "court": "青禾县人民法院"})
FAILED: Do = ("terminate", {"on": "2026-04-12", "ground": "gap"})
LONGER: Do = ("extend", {"on": "2026-04-17", "days": 10, "all_consent": "是", "reason": "疑难"})
DRAFTED: tuple[Do, ...] = (("hold_session", {**HELD, "result": "agreed"}), DRAFT)


def noted(*flags: str) -> Do:
    """Something that came to light later."""
    return "amend_case", {"risk_flags": list(flags)}


def held(on: str) -> Do:
    """A session that came to nothing yet."""
    return "hold_session", {**HELD, "on": on}


# 治安: 公安机关办理行政案件程序规定第一百七十八条至第一百八十六条, 治安管理处罚法第九条

_police = partial(Row, track="administrative", kind="治安")
AT_POLICE: dict[str, object] = {"rule": "police.case_period", "approved_by": "市公安局"}
OLD: dict[str, object] = {"on": "2025-11-03"}
OLD_END: tuple[Do, ...] = (
    ("record_consent", {"on": "2025-11-03"}),
    ("accept", {"on": "2025-11-03"}),
    ("terminate", {"on": "2025-11-10", "ground": "gap"}),
)


def case_longer(on: str) -> Do:
    """More time for the case itself, by the police above."""
    return "extend", {"on": on, "days": 30, "reason": "疑难", **AT_POLICE}


_POLICE: tuple[Row, ...] = (
    *(
        _police(
            name=flag, verb=ACCEPT, code="not_for_police_mediation", article="第一百七十九条",
            before=[CONSENT], case={"risk_flags": [flag]},
        )
        for flag in ("hired", "gang", "repeated", "refuses", "fled", "not_civil", "no_power")
    ),
    _police(
        name="unwilling", verb=ACCEPT, code="consent_refused", article="第一百七十九条",
        before=[REFUSES],
    ),
    _police(name="not asked", verb=ACCEPT, code="consent_missing", article="治安管理处罚法第九条"),
    _police(
        name="new violence", verb=SESSION, code="not_for_police_mediation",
        article="第一百七十九条", before=[*READY, noted("new_violence")],
    ),
    _police(
        name="fled before the seal", verb=("seal_agreement", {"on": "2026-04-10"}),
        code="not_for_police_mediation", article="第一百七十九条",
        before=[*READY, *DRAFTED, *SIGNED, noted("fled")],
    ),
    _police(
        name="suspect's proxy", verb=SESSION, code="suspect_sends_proxy",
        article="第一百八十一条", before=READY, parties=(ONE, with_agents(TWO, PROXY)),
    ),
    _police(
        name="child alone", verb=SESSION, code="minor_without_guardian",
        article="第一百八十一条", before=READY, parties=(ONE, CHILD),
    ),
    _police(
        name="second session too late", verb=held("2026-04-20"), code="limit_passed",
        article="183条", before=[*READY, held(ON)],
    ),
    _police(
        name="third session", verb=held("2026-04-10"), code="too_many_sessions",
        article="第一百八十三条", before=[*READY, held(ON), held("2026-04-09")],
    ),
    _police(
        name="second session later", verb=LONGER, code="extension_not_allowed", article="183条",
        before=[*READY, held(ON)],
    ),
    _police(
        name="spared before performance", verb=step("unpunished", "2026-04-11"),
        code="not_performed_yet", article="第一百八十六条", before=READY,
    ),
    _police(
        name="punished before it failed", verb=step("punished", number="罚1号"),
        code="step_missing", article="第一百八十五条", before=READY,
    ),
    _police(
        name="case period not approved", verb=("extend", {"on": "2026-05-06", "days": 30,
        "reason": "疑难", "rule": "police.case_period"}),
        code="approval_missing", article="公安机关办理行政案件程序规定", before=[*READY, FAILED],
    ),
    _police(
        name="case period a third time", verb=case_longer("2026-07-08"),
        code="extension_too_often", article="118条",
        before=[*READY, FAILED, case_longer("2026-05-06"), case_longer("2026-06-05")],
    ),
    _police(
        name="case period twice by the old law", verb=case_longer("2025-12-30"),
        code="extension_too_often", article="99条", case=OLD,
        before=[*OLD_END, case_longer("2025-12-05")],
    ),
    _police(name="oral", verb=ORAL, code="must_be_written", article="", before=READY),
    _police(
        name="to the court", verb=TO_COURT, code="confirmation_not_by_organ",
        article="第二百零五条", before=READY,
    ),
)  # fmt: skip

# 交通: 道路交通事故处理程序规定第八十四条至第九十四条

_road = partial(Row, track="administrative", kind="交通")
TOLD: Do = step("liability_notice", "2026-04-07", number="认1号")
APPLIED: Do = step("applied")
STARTED: Do = step("traffic_start", "2026-04-09", text="治疗终结")
ON_ROAD: tuple[Do, ...] = (TOLD, APPLIED, CONSENT, ACCEPT)
FOUR = tuple({"role": "applicant", "person": {"name": f"伤者{n}"}} for n in "甲乙丙丁")

_ROAD: tuple[Row, ...] = (
    _road(
        name="nobody applied", verb=ACCEPT, code="step_missing", article="第八十六条",
        before=[CONSENT],
    ),
    _road(name="nothing to apply about", verb=APPLIED, code="step_missing", article="第八十六条"),
    _road(
        name="one party applies", verb=step("applied", person="一方或者部分当事人"),
        code="step_not_jointly", article="第八十六条", before=[TOLD],
    ),
    _road(
        name="one will not", verb=ACCEPT, code="consent_refused", article="第八十六条",
        before=[TOLD, APPLIED, REFUSES],
    ),
    _road(
        name="applied too late", verb=step("applied", "2026-04-20"), code="limit_passed",
        article="86", before=[step("liability_notice", "2026-03-20", number="认1号")],
    ),
    _road(
        name="too late after people's mediation", verb=step("applied", "2026-04-13"),
        code="limit_passed", article="85条",
        before=[TOLD, step("people_ended", "2026-04-07", organ="人民调解委员会")],
    ),
    _road(
        name="sued", verb=ACCEPT, code="accepted_elsewhere", article="第九十四条",
        before=[TOLD, APPLIED, CONSENT, noted("elsewhere")],
    ),
    _road(
        name="sued since", verb=SESSION, code="accepted_since", article="第九十四条",
        before=[*ON_ROAD, *TALKS, STARTED, noted("elsewhere")],
    ),
    _road(
        name="start before acceptance", verb=step("traffic_start", "2026-04-07", text="定残"),
        code="before_step", article="第九十条", before=ON_ROAD,
    ),
    _road(
        name="talks before the start", verb=SESSION, code="step_missing", article="第九十条",
        before=[*ON_ROAD, *TALKS],
    ),
    _road(
        name="four for a side", verb=SESSION, code="too_many_representatives",
        article="第八十九条", before=[*ON_ROAD, *TALKS, STARTED], parties=(*FOUR, TWO),
    ),
    _road(
        name="another day asked for too late", code="limit_passed", article="88",
        verb=step("change_requested", "2026-04-20", person="陈翀", text="住院"),
        before=[*ON_ROAD, *TALKS, STARTED, ("plan_session", {"on": "2026-04-20"})],
    ),
    _road(
        name="longer", verb=LONGER, code="extension_not_allowed", article="90",
        before=[*ON_ROAD, STARTED],
    ),
    _road(
        name="pause", verb=("pause", {"kind": "鉴定", "on": "2026-04-10"}),
        code="exclusion_not_allowed", article="90", before=[*ON_ROAD, STARTED],
    ),
    _road(
        name="to the court", verb=TO_COURT, code="confirmation_not_by_organ",
        article="第二百零五条", before=ON_ROAD,
    ),
)  # fmt: skip

# 消费: 市场监管投诉举报处理办法（2026-04-15）, 消费者权益保护法实施条例

_shop = partial(Row, track="administrative", kind="消费")
LATER: dict[str, object] = {"on": "2026-04-20"}
AFTER_NEW_LAW: tuple[Do, ...] = (
    ("record_consent", LATER),
    ("accept", LATER),
    ("assign_mediator", {"name": "蒲守信", **LATER}),
    ("give_notice", LATER),
)
CLUE: Do = step("clue_found")


def tip_longer(on: str, approved_by: str = "局长") -> Do:
    """More time to look into a clue."""
    given = {"on": on, "days": 15, "reason": "疑难", "approved_by": approved_by}
    return "extend", {**given, "rule": "consumer.tip_check"}


_SHOP: tuple[Row, ...] = (
    *(
        _shop(
            name=flag, verb=ACCEPT, code="not_acceptable", article="第十六条",
            before=[CONSENT], case={"risk_flags": [flag]},
        )
        for flag in ("not_consumer", "over_three_years", "no_materials", "false_identity")
    ),
    _shop(
        name="no power", verb=ACCEPT, code="not_suitable", article="第十六条", before=[CONSENT],
        case={"risk_flags": ["no_power"]},
    ),
    _shop(
        name="handled elsewhere", verb=ACCEPT, code="accepted_elsewhere", article="第十六条",
        before=[CONSENT], case={"risk_flags": ["elsewhere"]},
    ),
    _shop(
        name="after three years", verb=ACCEPT, code="claim_too_old", article="第十六条",
        before=[CONSENT, ("set_details", {"details": {"harmed_on": "2023-04-06"}})],
    ),
    _shop(
        name="handled elsewhere since", verb=SESSION, code="accepted_since",
        article="第二十三条", before=[*READY, noted("elsewhere")],
    ),
    _shop(
        name="talks after sixty days", verb=held("2026-06-23"), code="limit_passed",
        article="23条", before=AFTER_NEW_LAW, case=LATER,
    ),
    _shop(
        name="talks after forty-five working days of the old law", verb=held("2026-06-15"),
        code="limit_passed", article="", before=READY,
    ),
    _shop(
        name="signed after sixty days", code="limit_passed", article="23条", case=LATER,
        verb=("sign_agreement", {"who": "陈翀", "on": "2026-06-23"}),
        before=[*AFTER_NEW_LAW, held("2026-06-22"), DRAFT],
    ),
    _shop(name="longer", verb=LONGER, code="extension_not_allowed", article="", before=READY),
    _shop(
        name="clue kept open twice", verb=tip_longer("2026-05-18"),
        code="extension_too_often", article="行政处罚程序规定",
        before=[*READY, CLUE, tip_longer("2026-04-20")],
    ),
    _shop(
        name="clue kept open unasked", verb=tip_longer("2026-04-20", approved_by=""),
        code="approval_missing", article="行政处罚程序规定", before=[*READY, CLUE],
    ),
    _shop(
        name="clue checked before found", verb=step("clue_checked", "2026-04-07", text="无"),
        code="before_step", article="", before=[*READY, CLUE],
    ),
    _shop(
        name="to the court", verb=TO_COURT, code="confirmation_not_by_organ",
        article="第二百零五条", before=READY,
    ),
)  # fmt: skip

# 医疗: 医疗纠纷预防和处理条例第三十条、第四十条至第四十二条

_health = partial(Row, track="administrative", kind="医疗")
SIX = tuple({"role": "applicant", "person": {"name": f"亲属{n}"}} for n in "甲乙丙丁戊己")
DEATH: Do = step("death", "2026-04-08")

_HEALTH: tuple[Row, ...] = (
    _health(
        name="unasked", verb=ACCEPT, code="consent_missing", article="第四十条",
        case={"source": "own_motion"},
    ),
    _health(
        name="one refuses", verb=ACCEPT, code="consent_refused", article="第四十条",
        before=[REFUSES],
    ),
    *(
        _health(
            name=flag, verb=ACCEPT, code="accepted_elsewhere", article="第四十条",
            before=[CONSENT], case={"risk_flags": [flag]},
        )
        for flag in ("elsewhere", "people_applied")
    ),
    _health(
        name="elsewhere since", verb=SESSION, code="accepted_since", article="第四十条",
        before=[*READY, noted("elsewhere")],
    ),
    _health(
        name="six for a side", verb=SESSION, code="too_many_representatives",
        article="第三十条", before=READY, parties=(*SIX, TWO),
    ),
    _health(
        name="open", verb=("hold_session", {**HELD, "is_open": "是"}), code="session_not_open",
        article="第四十二条", before=READY,
    ),
    _health(
        name="talks after thirty working days", verb=held("2026-05-25"), code="limit_passed",
        article="40条", before=READY,
    ),
    _health(name="longer", verb=LONGER, code="extension_not_allowed", article="40条", before=READY),
    _health(
        name="pause for advice", verb=("pause", {"kind": "专家咨询", "on": "2026-04-10"}),
        code="exclusion_not_allowed", article="40条", before=READY, unoffered="kind",
    ),
    _health(
        name="autopsy of nobody", verb=step("autopsy", organ="鉴定所"), code="step_missing",
        article="第二十六条", before=READY,
    ),
    _health(
        name="autopsy after seven days", verb=step("autopsy", "2026-04-16", organ="鉴定所"),
        code="limit_passed", article="26条", before=[*READY, DEATH],
    ),
    _health(name="oral", verb=ORAL, code="must_be_written", article="第四十一条", before=READY),
)  # fmt: skip

# 土地承包: 农村土地承包经营纠纷调解仲裁法第二条、第七条至第十条

_land = partial(Row, track="administrative", kind="土地承包")
_LAND: tuple[Row, ...] = (
    _land(name="oral", verb=ORAL, code="must_be_written", article="第十条", before=READY),
    _land(
        name="sealed unsigned", verb=("seal_agreement", {"on": "2026-04-10"}),
        code="signatures_missing", article="第十条", before=[*READY, *DRAFTED],
    ),
    _land(
        name="requisition before the arbitrators",
        verb=step("arbitration", "2026-04-13", organ="仲裁委"), code="not_arbitrable",
        article="第二条", before=[*READY, FAILED],
        case={"risk_flags": ["requisition"]},
    ),
)  # fmt: skip
ROWS: tuple[Row, ...] = (*_POLICE, *_ROAD, *_SHOP, *_HEALTH, *_LAND)
