# ruff: noqa: E501 - a table reads best in rows
"""Whole lives of cases with made-up people in every free text: every verb there is, once and more.

Names stand in braces: ``{a}`` and ``{b}`` the parties, ``{c}`` and ``{d}`` who else has to do with it.
"""

from __future__ import annotations

from typing import Any

from tests.proofs.planted import Planted

Step = tuple[str, dict[str, Any]]
DAY = {"on": "2026-04-20"}
SEATED = {"name": "蒲守信", **DAY}


def _party(role: str, who: str) -> dict[str, Any]:
    person = {
        "name": f"{{{who}}}", "id_no": f"{{{who}_id}}", "phone": f"{{{who}_phone}}",
        "address": f"柳树村{{{who}}}家", "occupation": f"{{{who}}}小卖部",
    }  # fmt: skip
    return {"role": role, "person": person}


def _proxy(who: str) -> dict[str, Any]:
    return {
        "kind": "authorized", "relation": "亲属", "authority": "special", "proof": "授权委托书",
        "authority_items": ["代为签署协议"], "person": _party("agent", who)["person"],
    }  # fmt: skip


DISPUTE = {
    "title": "{a}与{b}邻里纠纷", "facts": "{a}称{b}占地，电话{b_phone}。", "claims": ["{b}退还"],
    "stat_type": "邻里纠纷", "place": "{a}家门前", "notes": "{d}在场",
}  # fmt: skip
REGISTER: Step = (
    "register",
    {
        **DAY,
        **DISPUTE,
        "receiver": "{c}",
        "parties": [_party("applicant", "a"), _party("respondent", "b")],
    },
)
PAY = {"due": "2026-06-30", "amount": "600", "payer": "{b}", "payee": "{a}"}
TERMS: dict[str, Any] = {
    "clauses": [{"text": "{b}向{a}付600元，由{c}转交。"}], "payments": [PAY],
    "facts": "{a}与{b}各执一词。", "performance": "{c}监督", "breach": "{b}逾期加倍",
    "holders": ["{a}", "{b}"],
}  # fmt: skip
HELD = {
    **DAY,
    "result": "agreed",
    "text": "{a}说{b}不让；{d}劝。",
    "place": "{c}家",
    "recorder": "{d}",
}
OPENED: tuple[Step, ...] = (
    REGISTER,
    ("record_consent", {**DAY, "manner": "{a}当面"}),
    ("accept", {**DAY, "manner": "{b}来电{b_phone}"}),
    ("assign_mediator", SEATED),
    ("give_notice", {**DAY, "manner": "送{b}"}),
)
SIGNED: tuple[Step, ...] = (
    ("sign_agreement", {**DAY, "who": "{a}", "present": "{d}"}),
    ("sign_agreement", {**DAY, "who": "{b}"}),
    ("sign_agreement", {**DAY, "who": "蒲守信"}),
    ("seal_agreement", DAY),
)
LONG: tuple[Step, ...] = (
    REGISTER,
    ("amend_case", {"facts": "{a}改称{b}与{c}同占", "risk_flags": ["crime"]}),
    ("report_risk", {**DAY, "to": "派出所{d}", "text": "{a}报{b}"}),
    ("sign_for", {**DAY, "user": "蒲守信"}),
    ("add_party", _party("respondent", "c")),
    ("amend_party", {"party": "{c}", "person": {**_party("respondent", "c")["person"], "occupation": "{c}店"}}),
    ("remove_party", {"party": "{c}", "reason": "{c}无关"}),
    ("add_agent", {"party": "{b}", **_proxy("c")}),
    ("remove_agent", {"agent": "{c}", "reason": "{c}辞"}),
    ("add_participant", {"name": "{d}", "capacity": "invited", "consented": "是", "phone": "{d_phone}", "id_no": "{d_id}"}),
    ("mark_sensitive", {"sensitive": "否", "kind": "{a}健康"}),
    *OPENED[1:],
    ("request_recusal", {**DAY, "party": "{b}", "mediator": "蒲守信", "reason": "{a}亲戚"}),
    ("decide_recusal", {**DAY, "granted": "是", "new": "何玉霞", "text": "{b}有理"}),
    ("replace_mediator", {**DAY, "old": "何玉霞", "new": "樊晓彤", "why": "{a}所请"}),
    ("investigate", {**DAY, "text": "问{d}：{a}先动手", "subject": "{d}", "place": "{d}家", "participants": "{c}"}),
    ("add_evidence", {"name": "{a}的收据", "provider": "{a}", "proves": "{b}欠款", "received_by": "{d}"}),
    ("pause", {**DAY, "kind": "鉴定", "note": "{a}送鉴"}),
    ("resume", DAY),
    ("extend", {**DAY, "days": 5, "all_consent": "是", "reason": "{b}外出"}),
    ("plan_day", {**DAY, "kind": "回访", "text": "看{a}"}),
    ("plan_session", {**DAY, "place": "{c}家"}),
    ("note_private", {**DAY, "text": "{b}底线{b_phone}", "party": "{b}"}),
    ("hold_session", HELD),
    ("add_offer", {**DAY, "party": "{b}", "amount": "600", "text": "{b}肯"}),
    ("draft_agreement", TERMS),
    *SIGNED[:2],
    ("sign_agreement", {**DAY, "who": "樊晓彤"}),
    SIGNED[3],
    ("supplement_agreement", {"clauses": [{"text": "{a}另给{b}一棵树。"}]}),
    ("demand_performance", {**DAY, "payment": "1", "text": "催{b}"}),
    ("apply_confirmation", {**DAY, "court": "青禾县人民法院", "jointly": "是"}),
    ("confirmation_accepted", {**DAY, "number": "（2026）甘0199诉前调确1号"}),
    ("confirmation_result", {**DAY, "result": "confirmed", "text": "{a}与{b}有效"}),
    ("record_payment", {**DAY, "payment": "1", "note": "{c}代收"}),
    ("verify_payment", {**DAY, "payment": "1", "state": "paid"}),
    ("follow_up", {**DAY, "text": "{a}满意", "visitor": "{d}"}),
    ("rate", {"result": "满意", "remark": "{a}谢"}),
    ("close_case", {**DAY, "text": "{a}{b}和好"}),
    ("file_volume", {**DAY, "title": "{a}卷", "note": "{b}", "compiled_by": "{d}"}),
)  # fmt: skip
LIVES: tuple[tuple[Step, ...], ...] = (
    LONG,
    (REGISTER, ("refuse", {**DAY, "grounds": ["party_refuses"], "text": "{b}不肯", "route": "{a}起诉"})),
    (REGISTER, ("withdraw", {**DAY, "text": "{a}撤"})),
    (*OPENED, ("hold_session", HELD), ("draft_agreement", TERMS), *SIGNED),
    (*OPENED, ("hold_session", {**HELD, "result": "failed"}), ("terminate", {**DAY, "ground": "gap", "text": "{b}不让"})),
    (*OPENED, ("agree_orally", {**TERMS, **DAY})),
    (("oral_case", {**DAY, **TERMS, "dispute": "{a}骂{b}", "mediator": "蒲守信", "consented": "是",
                    "parties": REGISTER[1]["parties"]}),),
)  # fmt: skip


def filled(value: Any, people: dict[str, Planted]) -> Any:
    """The step with the people's names, numbers and phones in it."""
    if isinstance(value, dict):
        return {key: filled(inner, people) for key, inner in value.items()}
    if isinstance(value, list):
        return [filled(inner, people) for inner in value]
    if not isinstance(value, str) or "{" not in value:
        return value
    words = {key: who.name for key, who in people.items()}
    words |= {f"{key}_id": who.id_no for key, who in people.items()}
    words |= {f"{key}_phone": who.phone for key, who in people.items()}
    return value.format(**words)
