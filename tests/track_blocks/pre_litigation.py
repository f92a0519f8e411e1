"""Refusals of 诉前调解 in both its modes."""

from __future__ import annotations

from functools import partial

from tests.desks import ONE
from tests.track_blocks.row import ACCEPT, CONSENT, HELD, ON, SESSION, TALKS, Do, Row, step

COURT = "青禾县人民法院"
LETTER: Do = step("entrusted", number="函1号", organ=COURT)
REFUSES: Do = ("record_consent", {"on": ON, "agrees": False, "party": "陈翀"})
READY: tuple[Do, ...] = (LETTER, ACCEPT, CONSENT, *TALKS)
FILING: Do = step("filing_wanted", "2026-04-09", person="龚㛃兰")
SHAM: Do = step("suspended", "2026-04-09", organ=COURT, text="双方陈述一致得反常，标的与收入不符")
NOT_MEDIABLE = (
    "special_procedure", "status", "not_mediable", "not_courts_matter", "no_jurisdiction",
)  # fmt: skip
CHILD: dict[str, object] = {
    "role": "respondent", "person": {"name": "陈小满", "birth_date": "2015-06-01"},
}  # fmt: skip
AGREED: Do = ("hold_session", {**HELD, "result": "agreed"})
DRAFT: Do = ("draft_agreement", {"clauses": [{"text": "陈翀于2026年6月30日前清理檐沟。"}]})
SIGNED: tuple[Do, ...] = tuple(
    ("sign_agreement", {"who": who, "on": "2026-04-10"}) for who in ("龚㛃兰", "陈翀", "蒲守信")
)
SEALED: Do = ("seal_agreement", {"on": "2026-04-10"})
EFFECTIVE: tuple[Do, ...] = (*READY, AGREED, DRAFT, *SIGNED, SEALED)
_delegated = partial(Row, track="pre_litigation", mode="立案前委派")
_entrusted = partial(Row, track="pre_litigation", kind="普通程序", mode="登记立案后委托")


def longer(on: str, days: int = 30, **more: object) -> Do:
    """An extension with both sides' word, unless told otherwise."""
    return "extend", {"on": on, "days": days, "reason": "还有希望", "all_consent": True, **more}


def to_court(on: str = "2026-04-20", **more: object) -> Do:
    """The joint application for confirmation."""
    return "apply_confirmation", {"on": on, "court": COURT, "jointly": True, **more}


def joins(capacity: str, name: str = "蒲守信") -> Do:
    """Somebody takes part in this capacity."""
    return "add_participant", {"name": name, "capacity": capacity}


def acts_for_a_party(name: str) -> Do:
    """Somebody acts for the applicant."""
    return "add_agent", {
        "party": "龚㛃兰", "kind": "authorized", "person": {"name": name}, "relation": "委托代理人",
        "proof": "授权委托书",
    }  # fmt: skip


_TAKEN: tuple[Row, ...] = (
    _delegated(
        name="no letter", verb=ACCEPT, code="step_missing", article="第十一条", before=[CONSENT]
    ),
    _delegated(
        name="one refuses", verb=ACCEPT, code="consent_refused", article="第十五条",
        before=[LETTER, REFUSES],
    ),
    *(
        _delegated(
            name=flag, verb=ACCEPT, code="not_for_court_mediation", article="第一百四十三条",
            before=[LETTER, CONSENT], case={"risk_flags": [flag]},
        )
        for flag in NOT_MEDIABLE
    ),
    _delegated(
        name="violence not reported", verb=ACCEPT, code="risk_not_reported",
        article="反家庭暴力法第十四条", before=[LETTER, CONSENT],
        case={"risk_flags": ["domestic_violence"]},
    ),
    _entrusted(
        name="entrusted without consent", verb=ACCEPT, code="consent_missing",
        article="第十一条", before=[LETTER],
    ),
    _delegated(
        name="chosen too late", verb=step("mediator_chosen", "2026-04-13", person="蒲守信"),
        code="limit_passed", article="10条", before=[LETTER, ACCEPT, CONSENT],
    ),
)  # fmt: skip
_TALKS: tuple[Row, ...] = (
    _delegated(
        name="talks without consent", verb=SESSION, code="consent_missing", article="第十一条",
        before=[LETTER, ACCEPT, *TALKS],
    ),
    _delegated(
        name="talks after a refusal", verb=SESSION, code="consent_refused", article="第十五条",
        before=[*READY, REFUSES],
    ),
    _delegated(
        name="status found out in the talks", verb=SESSION, code="not_for_court_mediation",
        article="第一百四十三条", before=[*READY, ("amend_case", {"risk_flags": ["status"]})],
    ),
    _delegated(
        name="rights not told", verb=SESSION, code="notice_missing", article="第十四条",
        before=[LETTER, ACCEPT, CONSENT, TALKS[0]],
    ),
    _delegated(
        name="nobody presides", verb=SESSION, code="no_presiding_mediator", article="第十三条",
        before=[LETTER, ACCEPT, CONSENT, TALKS[1]],
    ),
    _delegated(
        name="a child alone", verb=SESSION, code="minor_without_guardian", article="民法典",
        before=READY, parties=(ONE, CHILD),
    ),
    _delegated(
        name="recusal asked for", verb=SESSION, code="recusal_pending", article="第十五条",
        before=[*READY, ("request_recusal", {
            "party": "陈翀", "mediator": "蒲守信", "on": ON, "reason": "有利害关系"})],
    ),
    _delegated(
        name="recusal denied", code="recused_presiding_stays", article="第十五条",
        verb=("decide_recusal", {"on": "2026-04-09", "granted": False}),
        before=[*READY, ("request_recusal", {
            "party": "陈翀", "mediator": "蒲守信", "on": ON, "reason": "有利害关系"})],
    ),
    _delegated(
        name="witness mediates", verb=SESSION, code="mediator_was_witness", article="第十六条",
        before=[LETTER, ACCEPT, CONSENT, joins("witness"), *TALKS],
    ),
    _delegated(
        name="mediator is heard", verb=joins("witness"), code="mediator_takes_part",
        article="第十六条", before=READY,
    ),
    _delegated(
        name="mediator interprets", verb=joins("interpreter"), code="mediator_takes_part",
        article="第十六条", before=READY,
    ),
    _delegated(
        name="past mediator acts for a party", verb=acts_for_a_party("蒲守信"),
        code="mediator_takes_part", article="第十六条",
        before=[*READY, ("replace_mediator", {
            "old": "蒲守信", "new": "何玉霞", "on": "2026-04-09", "why": "另有安排"})],
    ),
    _delegated(
        name="open though nobody agreed", verb=("hold_session", {**HELD, "is_open": "是"}),
        code="session_not_open", article="第一百四十六条", before=READY,
    ),
    _delegated(
        name="suspected sham", verb=SESSION, code="sham_suspected", article="第十八条",
        before=[*READY, SHAM],
    ),
    _delegated(
        name="suspected sham planned on", verb=("plan_session", {"on": "2026-04-12"}),
        code="sham_suspected", article="第十八条", before=[*READY, SHAM],
    ),
    _delegated(
        name="suspicion without grounds", verb=step("suspended", organ=COURT), code="step_untold",
        article="第十八条", before=READY,
    ),
    _delegated(
        name="by word of mouth", verb=("agree_orally", {"on": ON}), code="must_be_written",
        article="第十九条", before=READY,
    ),
)  # fmt: skip
_TIME: tuple[Row, ...] = (
    _delegated(
        name="after thirty days", verb=("hold_session", {**HELD, "on": "2026-05-09"}),
        code="limit_passed", article="27条", before=READY,
    ),
    _delegated(
        name="longer without both", verb=longer("2026-05-01", all_consent=False),
        code="consents_missing", article="第二十七条", before=READY,
    ),
    _delegated(
        name="longer again without both", verb=longer("2026-05-20", all_consent=False),
        code="consents_missing", article="第二十七条", before=[*READY, longer("2026-05-01")],
    ),
    _delegated(
        name="longer too late", verb=longer("2026-05-09"), code="extension_too_late",
        article="27条", before=READY,
    ),
    _entrusted(
        name="after fifteen days", verb=("hold_session", {**HELD, "on": "2026-04-24"}),
        code="limit_passed", article="立案与调解意见", before=[LETTER, CONSENT, ACCEPT, *TALKS],
    ),
    Row(
        name="after seven days", track="pre_litigation", kind="简易程序", mode="登记立案后委托",
        verb=("hold_session", {**HELD, "on": "2026-04-16"}), code="limit_passed",
        article="立案与调解意见", before=[LETTER, CONSENT, ACCEPT, *TALKS],
    ),
    _entrusted(
        name="longer without both", verb=longer("2026-04-20", all_consent=False),
        code="consents_missing", article="立案与调解意见", before=[LETTER, CONSENT, ACCEPT],
    ),
    _entrusted(
        name="longer than thirty days", verb=longer("2026-04-20", 31), code="extension_too_long",
        article="立案与调解意见", before=[LETTER, CONSENT, ACCEPT],
    ),
    _entrusted(
        name="longer twice", verb=longer("2026-04-21", 5), code="extension_too_often",
        article="立案与调解意见", before=[LETTER, CONSENT, ACCEPT, longer("2026-04-20", 10)],
    ),
    _entrusted(
        name="no pause", verb=("pause", {"on": "2026-04-10", "kind": "鉴定"}),
        code="exclusion_not_allowed", article="立案与调解意见", before=[LETTER, CONSENT, ACCEPT],
    ),
)  # fmt: skip
_FILING: tuple[Row, ...] = (
    _delegated(
        name="talks although filing is wanted", verb=SESSION, code="filing_wanted",
        article="第一百二十六条", before=[*READY, FILING],
    ),
    _delegated(
        name="talks after the filing", verb=("hold_session", {**HELD, "on": "2026-04-14"}),
        code="filing_wanted", article="第一百二十六条",
        before=[*READY, FILING, step("docketed", "2026-04-13", number="民初9号")],
    ),
    _delegated(
        name="longer although filing is wanted", verb=longer("2026-04-20"), code="filing_wanted",
        article="第一百二十六条", before=[*READY, FILING],
    ),
    _delegated(
        name="planned although filing is wanted", verb=("plan_session", {"on": "2026-04-12"}),
        code="filing_wanted", article="第一百二十六条", before=[*READY, FILING],
    ),
    _delegated(
        name="filed though nobody wants it", verb=step("docketed", number="民初9号"),
        code="step_missing", article="第一百二十六条", before=READY,
    ),
    _delegated(
        name="closed with the filing open", verb=("close_case", {"on": "2026-04-15"}),
        code="clock_open", article="",
        before=[*READY, FILING, ("terminate", {"on": "2026-04-12", "ground": "filing"}),
                step("reported_to_court", "2026-04-13", number="报1号")],
    ),
    _delegated(
        name="not reported", verb=("close_case", {"on": "2026-04-15"}), code="step_missing",
        article="第二十六条", before=[*READY, ("terminate", {"on": "2026-04-12", "ground": "gap"})],
    ),
    _delegated(
        name="reported before the end", verb=step("reported_to_court", number="报1号"),
        code="step_missing", article="第二十六条", before=READY,
    ),
)  # fmt: skip
_CONFIRMED: tuple[Row, ...] = (
    _delegated(
        name="confirmation too late", verb=to_court("2026-05-12"), code="late_confirmation",
        article="第三十三条", before=EFFECTIVE,
    ),
    _delegated(
        name="confirmation by one", verb=to_court(jointly=False), code="not_jointly",
        article="第二百零五条", before=EFFECTIVE,
    ),
    _delegated(
        name="confirmation at another court", verb=to_court(competent=False),
        code="court_not_competent", article="第二百零五条", before=EFFECTIVE,
    ),
    _delegated(
        name="confirmation of a status", verb=to_court(), code="not_confirmable",
        article="第三百五十五条", before=EFFECTIVE, case={"civil_cause": "确认收养关系纠纷"},
    ),
    _entrusted(
        name="confirmation of what is before the court", verb=to_court(), code="court_makes_order",
        article="第二十条", before=[LETTER, CONSENT, ACCEPT, *TALKS, AGREED, DRAFT, *SIGNED],
    ),
    _entrusted(
        name="served before it is made", verb=step("served", person="陈翀"), code="step_missing",
        article="第二十条", before=[LETTER, CONSENT, ACCEPT],
    ),
    _entrusted(
        name="not served on both", verb=("close_case", {"on": "2026-04-20"}),
        code="order_not_served", article="第一百条",
        before=[LETTER, CONSENT, ACCEPT, *TALKS,
                step("court_order", "2026-04-15", number="民初9号", organ=COURT),
                step("served", "2026-04-16", person="陈翀")],
    ),
)  # fmt: skip
ROWS: tuple[Row, ...] = (*_TAKEN, *_TALKS, *_TIME, *_FILING, *_CONFIRMED)
