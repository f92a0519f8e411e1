"""On what an order to delete may rest, what it may be about, and what these are called.

The articles are those of 个人信息保护法 (2021). Decides nothing.
"""

from __future__ import annotations

from enum import StrEnum


class Basis(StrEnum):
    """Why personal data must go (个人信息保护法第四十七条)."""

    PURPOSE = "purpose"
    RETENTION = "retention"
    CONSENT = "consent"
    UNLAWFUL = "unlawful"
    COURT = "court"
    COUNTY = "county"


BASES: dict[Basis, tuple[str, str]] = {
    Basis.PURPOSE: ("处理目的已实现，不再需要", "个人信息保护法第四十七条第一款第一项"),
    Basis.RETENTION: ("保存期限已届满", "个人信息保护法第四十七条第一款第二项"),
    Basis.CONSENT: ("本人撤回同意", "个人信息保护法第四十七条第一款第三项"),
    Basis.UNLAWFUL: ("违法或者违反约定处理", "个人信息保护法第四十七条第一款第四项"),
    Basis.COURT: ("人民法院的裁判或者决定", "个人信息保护法第四十七条第一款第五项"),
    Basis.COUNTY: ("上级主管部门的命令", "个人信息保护法第四十七条第一款第五项"),
}
KEPT_ARTICLE = "个人信息保护法第四十七条第二款"
"""What the law keeps for a time is not deleted, but used no more."""


class Scope(StrEnum):
    """What an order is about."""

    PERSON = "person"
    FIELDS = "fields"
    FILE = "file"
    CASE = "case"


SCOPES = {
    Scope.PERSON: "一个人的信息", Scope.FIELDS: "选定的几栏", Scope.FILE: "一份附件",
    Scope.CASE: "全案的个人信息",
}  # fmt: skip
PARTS = {"party": "当事人", "agent": "代理人", "member": "群体成员", "participant": "其他参加人"}
STATES = {
    "asked": "等确认", "confirmed": "已确认，还没有删完", "done": "已删除", "withdrawn": "已撤回",
}  # fmt: skip
KEPT_WORDS = {
    "agreements": "已签署的协议书", "signatures": "签名、捺印", "volumes": "已归档的卷宗",
    "files": "已签署文书的扫描件和电子件",
}  # fmt: skip
TABLES = {
    "case_file": "案件", "person": "人员", "party": "当事人", "group_member": "群体成员",
    "agent": "代理人", "participant": "参加人", "case_event": "办理经过", "evidence": "证据",
    "investigation": "调查记录", "mediation_session": "调解记录", "offer": "公开的方案",
    "private_note": "私下谈话记录", "pause": "中止", "extension": "延长", "recusal": "回避",
    "agreement": "协议草稿", "clause": "协议条款", "payment": "付款", "recurring": "定期付款",
    "receipt": "收条", "follow_up": "回访", "rating": "评价", "confirmation": "司法确认",
    "demand": "催告", "reminder": "提醒", "step": "专项步骤", "handoff": "移送",
    "episode": "办理阶段", "attachment": "附件名称", "blob": "附件",
    "case_tie": "关联案件", "seal_use": "用印登记",
    "paper_reading": "宣读记录",
    "risk_sign": "风险迹象", "risk_grade": "风险等级", "risk_deed": "风险措施",
    "safety_answer": "安全筛查", "safety_card": "安全卡",
    "worked_sum": "计算表", "case_leader": "领导包案", "leader_visit": "包案走访",
    "case_listing": "挂牌销号", "escalation": "通报、约谈、督办",
    "outreach_visit": "走访记录", "screening_matter": "排查发现的问题", "gathering": "会议记录",
    "gathering_seat": "会议参加人", "session_apart": "错开到场安排",
    "late_edit": "原乡镇移交后又写的", "order_answer": "对交办的答复", "legal_hold": "保全留存",
    "whistle_call": "吹哨", "whistle_department": "部门报到和反馈",
    "basket": "一揽子", "basket_case": "一揽子的案件", "basket_claim": "一揽子的债权",
    "basket_task": "一揽子的安排", "head_authority": "群体成员授权", "head_receipt": "群体成员领款",
    "backlog": "积案", "backlog_review": "积案研判", "backlog_promise": "积案的承诺",
    "joint_seat": "联合调解的席位", "referral": "转介",
    "counsel_advice": "法律顾问意见", "case_allowance": "个案补贴",
}  # fmt: skip
