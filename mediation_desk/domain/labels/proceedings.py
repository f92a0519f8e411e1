"""Words for what happens in a case: sessions, their results, confirmation, satisfaction."""

from __future__ import annotations

WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "Ending": {
        "written": ("书面协议", "书面"),
        "oral": ("口头协议", "口头"),
        "failed": ("未达成协议", "调解不成", "终止"),
    },
    "SessionKind": {
        "joint": ("面对面调解", "共同调解", "面对面"),
        "caucus": ("背靠背调解", "单独谈话", "背靠背"),
        "combined": ("联合调解", "联动调解"),
    },
    "SessionResult": {
        "planned": ("已安排", "待开"),
        "agreed": ("调解成功", "达成协议"),
        "failed": ("调解不成", "未达成协议"),
        "continued": ("有待继续调解", "继续调解", "择期再调"),
    },
    "ConfirmationResult": {
        "pending": ("审查中", "等待裁定"),
        "confirmed": ("裁定调解协议有效", "确认有效", "有效"),
        "dismissed": ("裁定驳回申请", "驳回申请", "驳回"),
        "not_accepted": ("法院不予受理", "裁定不予受理"),
        "withdrawn": ("申请人撤回", "撤回申请", "按撤回申请处理"),
    },
    "LedgerOutcome": {
        "resolved": ("已化解",),
        "unresolved": ("未化解",),
        "in_progress": ("化解中",),
    },
    "Satisfaction": {
        "satisfied": ("满意", "非常满意"),
        "fair": ("基本满意", "一般"),
        "unsatisfied": ("不满意",),
        "unknown": ("未测", "未评价"),
    },
}
