"""Refusals of 信访化解 and of its kinds (普通、简易、访调)."""

from __future__ import annotations

from functools import partial

from tests.desks import ONE, TWO
from tests.track_blocks.row import ACCEPT, CONSENT, ON, SESSION, TALKS, Do, Row, step, with_agents

SORTED: Do = step("classified", number="第六项：其他事项，按信访程序办理")
OTHER_WAYS = (
    "第一项：应当由审判机关、检察机关、公安机关依法处理",
    "第二项：应当通过仲裁解决",
    "第三项：党员申诉、申请复查等党内程序",
    "第四项：应当通过行政复议、裁决、确认、许可、处罚等行政程序解决",
    "第五项：申请查处违法行为、履行保护人身权或者财产权等法定职责",
)
_row = partial(Row, track="petition", kind="普通")
_simple = partial(Row, track="petition", kind="简易")
_talks = partial(Row, track="petition", kind="访调", verb=SESSION)
PASSED_ON: Do = step("transferred", number="转1号", organ="镇政府")
OPINION: Do = step("opinion", "2026-04-10", number="意1号")
SERVED: Do = step("opinion_served", "2026-04-10", person="龚㛃兰")
REVIEW: Do = step("review_requested", "2026-04-20", organ="县政府")
REVIEWED: Do = step("review_opinion", "2026-05-10", number="复1号")
TAKEN: tuple[Do, ...] = (SORTED, ACCEPT)
TO_COMMITTEE: Do = (
    "hand_over", {"pair": "petition_people", "on": ON, "to_track": "people", "consented": ON},
)  # fmt: skip
DECIDED: tuple[Do, ...] = (*TAKEN, OPINION, SERVED)
NO_WAY = ("admin_dispute", "lawsuit_open", "denunciation", "reserved")
NOT_SIMPLE = (
    "superior_assigned", "likely_unsupported", "many_organs", "joint_petition", "unclear_facts",
)  # fmt: skip
#: Seven households; in person no more than five may come for them.
MANY: tuple[dict[str, object], ...] = tuple(
    {"role": "applicant", "person": {"name": f"石{name}"}} for name in "甲乙丙丁戊己庚"
)
SIX = [
    {"kind": "group_representative", "person": {"name": f"石{name}"}, "relation": "村民代表",
     "proof": "推选书"} for name in "甲乙丙丁戊己"
]  # fmt: skip


def extended(on: str = "2026-04-17", days: int = 30, **more: object) -> Do:
    """An extension of the sixty days, approved and with its reason unless told otherwise."""
    return "extend", {"on": on, "days": days, "reason": "疑难", "approved_by": "镇长", **more}


_HANDLING: tuple[Row, ...] = (
    _row(
        name="nobody petitions", verb=ACCEPT, code="no_petitioner", article="第十七条",
        before=[SORTED], parties=(TWO,),
    ),
    _row(name="not sorted", verb=ACCEPT, code="step_missing", article="第三十一条"),
    *(
        _row(
            name=f"sorted as {other[:3]}", verb=ACCEPT, code="other_procedure",
            article="第三十一条", before=[step("classified", number=other)],
        )
        for other in OTHER_WAYS
    ),
    _row(
        name="pending elsewhere", verb=ACCEPT, code="accepted_elsewhere", article="第十九条",
        before=[SORTED], case={"risk_flags": ["elsewhere"]},
    ),
    _row(
        name="settled for good", verb=ACCEPT, code="petition_ended", article="第三十六条",
        before=[SORTED], case={"risk_flags": ["ended_three"]},
    ),
    _row(
        name="urgent and not reported", verb=ACCEPT, code="risk_not_reported", article="第二十五条",
        before=[SORTED], case={"risk_flags": ["urgent"]},
    ),
    _row(
        name="six representatives", verb=ACCEPT, code="too_many_petitioners", article="第二十条",
        before=[SORTED], parties=(with_agents(ONE, *SIX), TWO),
    ),
    _row(
        name="seven came and chose nobody", verb=ACCEPT, code="too_many_petitioners",
        article="第二十条", before=[SORTED], parties=(*MANY, TWO),
    ),
    _row(
        name="objection too late", verb=step("objection", "2026-04-16", text="属县住建局"),
        code="limit_passed", article="23条", before=[PASSED_ON],
    ),
    _row(
        name="objection without reasons", verb=step("objection"), code="step_untold",
        article="第二十三条", before=[PASSED_ON],
    ),
    _row(
        name="objection not answered", verb=ACCEPT, code="objection_pending", article="第二十三条",
        before=[SORTED, PASSED_ON, step("objection", text="属县住建局")],
    ),
    _row(
        name="opinion before acceptance", verb=step("opinion", number="意1号"),
        code="step_missing", article="第三十二条",
    ),
    _row(
        name="served before it is written", verb=SERVED, code="step_missing",
        article="第三十二条", before=TAKEN,
    ),
    _row(
        name="closed without opinion", verb=("close_case", {"on": "2026-04-19"}),
        code="wrong_stage", article="", before=TAKEN,
    ),
)  # fmt: skip
_TIME: tuple[Row, ...] = (
    _row(
        name="second extension", verb=extended("2026-04-18", 10), code="extension_too_often",
        article="34条", before=[*TAKEN, extended()],
    ),
    _row(
        name="extension without approval", verb=extended(approved_by=""), code="approval_missing",
        article="第三十四条", before=TAKEN,
    ),
    _row(
        name="extension without reason", verb=extended(reason=""), code="reason_missing",
        article="第三十四条", before=TAKEN,
    ),
    _row(
        name="extension too long", verb=extended(days=31), code="extension_too_long",
        article="34条", before=TAKEN,
    ),
    _row(
        name="extension too late", verb=extended("2026-06-09"), code="extension_too_late",
        article="34条", before=TAKEN,
    ),
    _row(
        name="told of no extension", verb=step("extended_told", number="延1号", text="疑难"),
        code="step_missing", article="第三十四条", before=TAKEN,
    ),
    _row(
        name="told without the reason", verb=step("extended_told", "2026-04-17", number="延1号"),
        code="step_untold", article="第三十四条", before=[*TAKEN, extended()],
    ),
    _row(
        name="extension never told", verb=("close_case", {"on": "2026-05-02"}),
        code="extension_untold", article="第三十四条",
        before=[*TAKEN, extended(), step("opinion", "2026-05-01", number="意1号"),
                step("opinion_served", "2026-05-01", person="龚㛃兰")],
    ),
    _row(
        name="no pause for an appraisal", verb=("pause", {"on": "2026-04-10", "kind": "鉴定"}),
        code="exclusion_not_allowed", article="34条", before=TAKEN,
    ),
    _row(
        name="review asked too late", verb=step("review_requested", "2026-05-12", organ="县政府"),
        code="limit_passed", article="35条", before=DECIDED,
    ),
    _row(
        name="review before service", verb=REVIEW, code="step_missing", article="第三十二条",
        before=[*TAKEN, OPINION],
    ),
    _row(
        name="recheck asked too late", verb=step("recheck_requested", "2026-06-10", organ="市政府"),
        code="limit_passed", article="36条", before=[*DECIDED, REVIEW, REVIEWED],
    ),
    _row(
        name="recheck before the review", verb=step("recheck_requested", "2026-05-01", organ="市"),
        code="step_missing", article="第三十五条", before=[*DECIDED, REVIEW],
    ),
    _row(
        name="closed while it is reviewed", verb=("close_case", {"on": "2026-04-30"}),
        code="clock_open", article="", before=[*DECIDED, REVIEW],
    ),
)  # fmt: skip
_MEDIATED: tuple[Row, ...] = (
    _talks(
        name="talks without consent", code="consent_missing", article="第三十三条",
        before=[*TAKEN, *TALKS],
    ),
    _talks(
        name="talks that one refuses", code="consent_refused", article="第三十三条",
        before=[*TAKEN, *TALKS, ("record_consent", {"on": ON, "agrees": False, "party": "陈翀"})],
    ),
    *(
        _talks(
            name=f"talks about what is {flag}", code="not_for_petition_mediation",
            article="第三十一条", before=[*TAKEN, CONSENT, *TALKS], case={"risk_flags": [flag]},
        )
        for flag in NO_WAY
    ),
    _talks(
        name="an interested official", code="recusal_pending", article="第二十八条",
        before=[*TAKEN, CONSENT, *TALKS, ("request_recusal", {
            "party": "陈翀", "mediator": "蒲守信", "on": ON, "reason": "与信访人有亲属关系"})],
    ),
    Row(
        name="an agreement by word of mouth", track="petition", kind="访调",
        verb=("agree_orally", {"on": ON}), code="must_be_written", article="第三十三条",
        before=[*TAKEN, CONSENT],
    ),
    Row(
        name="confirmation of an organ's agreement", track="petition", kind="访调",
        verb=("apply_confirmation", {"on": ON, "court": "青禾县人民法院", "jointly": True}),
        code="not_by_committee", article="第二百零五条", before=[*TAKEN, CONSENT],
    ),
    *(
        Row(
            name=f"handed to a committee though {flag}", track="petition", kind="访调",
            verb=TO_COMMITTEE, code="not_for_petition_mediation", article="第三十一条",
            before=TAKEN, case={"risk_flags": [flag]},
        )
        for flag in NO_WAY
    ),
    Row(
        name="a denunciation travels", track="petition", kind="访调",
        verb=("hand_over", {**TO_COMMITTEE[1], "materials": ["登记表", "检举材料"]}),
        code="not_passed_on", article="第三十条", before=TAKEN,
    ),
    Row(
        name="handed to a committee without consent", track="petition", kind="访调",
        verb=("hand_over", {"pair": "petition_people", "on": ON, "to_track": "people"}),
        code="handoff_consent_missing", article="第三十三条", before=TAKEN,
    ),
)  # fmt: skip
_SHORT: tuple[Row, ...] = (
    _simple(
        name="raised again", verb=ACCEPT, code="not_for_simple", article="简易办理",
        before=[SORTED, ("set_details", {"details": {"petition_repeat": "重复"}})],
    ),
    _simple(
        name="raised by a group", verb=ACCEPT, code="not_for_simple", article="简易办理",
        before=[SORTED], parties=({**ONE, "group_count": 4}, TWO),
    ),
    *(
        _simple(
            name=flag, verb=ACCEPT, code="not_for_simple", article="简易办理", before=[SORTED],
            case={"risk_flags": [flag]},
        )
        for flag in NOT_SIMPLE
    ),
    _simple(
        name="another procedure", verb=ACCEPT, code="other_procedure", article="第三十一条",
        before=[step("classified", number=OTHER_WAYS[0])],
    ),
    _simple(
        name="turned without a reason", verb=step("to_ordinary"), code="step_untold",
        article="简易办理", before=[SORTED],
    ),
)  # fmt: skip
ROWS: tuple[Row, ...] = (*_HANDLING, *_TIME, *_MEDIATED, *_SHORT)
