# ruff: noqa: E501 - a table reads best in rows
"""The table of every refusal of people's mediation: how the case stands, what is tried, what is said.

Sources: 人民调解法, 人民调解工作若干规定, 民事诉讼法 and its interpretation, 反家庭暴力法 (project domain
notes, 2026-11-22, sections 1(2) and 12).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from mediation_desk.usecases.desk import Desk
from tests.desks import ONE, TWO, led

CHILD = {
    "role": "applicant",
    "person": {"name": "李小禾", "birth_date": "2015-06-20", "no_papers": "未办"},
}
LAWYER = {"kind": "authorized", "person": {"name": "段立新"}, "relation": "律师"}


@dataclass(frozen=True)
class Try:
    """One refusal: ``to`` the step the case is led to, ``before`` steps on top, then ``verb``."""

    code: str
    article: str
    to: str
    verb: str
    values: dict[str, Any] = field(default_factory=dict)
    before: tuple[tuple[str, dict[str, Any]], ...] = ()
    register: dict[str, Any] = field(default_factory=dict)
    parties: tuple[dict[str, Any], ...] = (ONE, TWO)

    def arrange(self, desk: Desk) -> str:
        """Bring a case to where the verb must be refused."""
        case = led(desk, self.to, *self.parties, **self.register)
        for verb, values in self.before:
            desk.do(verb, values, case=case)
        return case


def _with(party: dict[str, Any], **agent: Any) -> dict[str, Any]:
    return {**party, "agents": [{**LAWYER, **agent}]}


DAY = {"on": "2026-04-14"}
CONSENT = ("record_consent", {"on": "2026-04-07"})
ACCEPT = ("accept", {"on": "2026-04-07"})
SEAT = ("assign_mediator", {"name": "蒲守信", "on": "2026-04-07"})
NOTICE = ("give_notice", {"on": "2026-04-07"})
HELD = {"on": "2026-04-13", "result": "continued"}
DRAFT = ("draft_agreement", {"clauses": [{"text": "赔礼道歉。"}]})
RECUSAL = (
    "request_recusal",
    {"party": "陈翀", "mediator": "蒲守信", "on": "2026-04-08", "reason": "亲戚"},
)
APPLY = {"on": "2026-04-20", "court": "青禾县人民法院", "jointly": True}

TRIES: tuple[Try, ...] = (
    Try("consent_missing", "第十七条", "register", "accept", {"on": "2026-04-07"}),
    Try(
        "consent_refused", "第十七条", "record_consent", "accept", {"on": "2026-04-07"},
        (("record_consent", {"party": "陈翀", "agrees": "否", "on": "2026-04-07"}),),
    ),
    Try(
        "consent_refused", "第十七条", "give_notice", "hold_session", HELD,
        (("record_consent", {"party": "陈翀", "agrees": "否", "on": "2026-04-08"}),),
    ),
    Try("no_opponent", "第二条", "record_consent", "accept", {"on": "2026-04-07"}, parties=(ONE,)),
    Try(
        "reserved_matter", "第二十二条第一项", "record_consent", "accept", {"on": "2026-04-07"},
        register={"risk_flags": ["reserved"]},
    ),
    Try(
        "accepted_elsewhere", "第二十二条第二项", "record_consent", "accept", {"on": "2026-04-07"},
        register={"risk_flags": ["elsewhere"]},
    ),
    Try(
        "risk_not_reported", "第二十五条", "record_consent", "accept", {"on": "2026-04-07"},
        register={"risk_flags": ["crime"]},
    ),
    Try(
        "risk_not_reported", "反家庭暴力法", "record_consent", "accept", {"on": "2026-04-07"},
        register={"risk_flags": ["domestic_violence"]},
    ),
    Try(
        "risk_not_reported", "未成年人保护法", "give_notice", "hold_session", HELD,
        (("amend_case", {"risk_flags": ["minor_harm"]}),),
    ),
    Try("refusal_ground_missing", "第二十二条", "register", "refuse", {"on": "2026-04-07", "grounds": []}),
    Try("no_presiding_mediator", "第十九条", "accept", "hold_session", HELD, (NOTICE,)),
    Try("mediator_is_party", "第二十五条", "accept", "assign_mediator", {"name": "陈翀", **DAY}),
    Try("notice_missing", "第三十条", "assign_mediator", "hold_session", HELD),
    Try("recusal_pending", "第二十五条", "give_notice", "hold_session", HELD, (RECUSAL,)),
    Try(
        "recused_presiding_stays", "第二十五条", "give_notice", "decide_recusal",
        {"granted": "否", "on": "2026-04-09"}, (RECUSAL,),
    ),
    Try("minor_without_guardian", "民法典", "give_notice", "hold_session", HELD, parties=(CHILD, TWO)),
    Try(
        "third_without_consent", "第二十条", "give_notice", "add_participant",
        {"name": "村邻", "capacity": "invited", "consented": "否"},
    ),
    Try(
        "full_authority_only", "第八十九条", "give_notice", "add_agent",
        {"party": "陈翀", "person": "段立新", "authority_items": ["全权代理"]},
    ),
    Try(
        "session_not_open", "第二十三条", "give_notice", "hold_session", {**HELD, "is_open": "是"},
        (("mark_sensitive", {"kind": "健康"}),),
    ),
    Try(
        "consents_missing", "第三十三条", "give_notice", "extend",
        {"on": "2026-04-14", "days": 10, "all_consent": "否"},
    ),
    Try(
        "extension_not_longer", "第三十三条", "give_notice", "extend",
        {"on": "2026-04-14", "days": 0, "all_consent": "是"},
    ),
    Try(
        "termination_ground_missing", "第二十六条", "give_notice", "terminate",
        {"on": "2026-04-14", "ground": "没有这一项"},
    ),
    Try("no_session_held", "第二十二条", "give_notice", "draft_agreement", DRAFT[1]),
    Try("clause_missing", "第二十九条", "hold_session", "draft_agreement", {"clauses": []}),
    Try("no_agreement_draft", "第二十九条", "hold_session", "sign_agreement", {"who": "陈翀", **DAY}),
    Try("signatures_missing", "第二十九条", "draft_agreement", "seal_agreement", DAY),
    Try("signed_already", "第二十九条", "sign_agreement", "sign_agreement", {"who": "龚㛃兰", **DAY}),
    Try("agreement_frozen", "第三十三条", "sign_agreement", "draft_agreement", DRAFT[1]),
    Try(
        "agent_not_authorized", "第八十九条", "draft_agreement", "sign_agreement", {"who": "段立新", **DAY},
        parties=(ONE, _with(TWO, proof="授权委托书")),
    ),
    Try(
        "agent_without_proof", "第六十二条", "draft_agreement", "sign_agreement", {"who": "段立新", **DAY},
        parties=(ONE, _with(TWO, authority="special", authority_items=["代为签署协议"])),
    ),
    Try(
        "payments_not_total", "第二十九条", "hold_session", "draft_agreement",
        {
            "clauses": [{"text": "付款。"}], "total": "100",
            "payments": [{"amount": "90", "payer": "陈翀", "payee": "龚㛃兰"}],
        },
    ),
    Try("not_handled", "第三十一条", "seal_agreement", "close_case", {"on": "2026-04-19"}),
    Try("no_follow_up", "第三十一条", "record_payment", "close_case", {"on": "2026-04-19"}),
    Try("not_rated", "群众满意", "follow_up", "close_case", {"on": "2026-04-19"}),
    Try("not_jointly", "第二百零五条", "seal_agreement", "apply_confirmation", {**APPLY, "jointly": "否"}),
    Try(
        "court_not_competent", "第二百零五条", "seal_agreement", "apply_confirmation",
        {**APPLY, "competent": "否"},
    ),
    Try(
        "not_confirmable", "第三百五十五条", "seal_agreement", "apply_confirmation", APPLY,
        register={"civil_cause": "确认收养关系纠纷"},
    ),
    Try("no_confirmation", "第二百零五条", "seal_agreement", "confirmation_result", {"on": "2026-04-20", "result": "confirmed"}),
    Try("wrong_stage", "", "register", "terminate", {"on": "2026-04-07", "ground": "gap"}),
    Try("wrong_stage", "", "close_case", "amend_case", {"facts": "改写"}),
)  # fmt: skip
