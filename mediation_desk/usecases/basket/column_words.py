"""What the columns of baskets and of a group's heads are called in a case's history."""

from __future__ import annotations

BASKET_KINDS = {
    ("basket_claim", "bar"): "Bar",
    ("basket_claim", "state"): "ClaimState",
}
"""Columns whose values are members of an enumeration."""

_WORDS = {
    "basket": {
        "name": "一揽子名称",
        "made_on": "组成一揽子的日期",
        "by": "经办人",
        "willing": "同意多方转圈抵销的人",
        "deleted": "拆开一揽子",
    },
    "basket_case": {
        "basket_id": "",
        "agreement_id": "",
        "deleted": "从一揽子里拿出",
    },
    "basket_claim": {
        "basket_id": "",
        "debtor": "谁欠（付款人）",
        "creditor": "欠谁（收款人）",
        "amount_cents": "账目金额",
        "ground": "什么款",
        "due_on": "到期日",
        "is_agreed": "双方都认这笔账",
        "bar": "能不能抵销",
        "bar_reason": "不得抵销的理由",
        "state": "账目状态",
        "state_why": "了结的情况、理由",
    },
    "basket_task": {
        "basket_id": "",
        "who": "谁办",
        "what": "办什么",
        "due_on": "哪一天以前",
        "done_on": "办好的日期",
    },
    "head_authority": {
        "member_id": "",
        "representative": "代表人",
        "scope": "授权范围",
        "paper": "授权凭据",
        "on_day": "授权日期",
    },
    "head_receipt": {
        "member_id": "",
        "instalment": "第几期",
        "amount_cents": "领款金额",
        "received_on": "领款日期",
        "method": "领款方式",
        "note": "备注",
        "by": "经办人",
    },
    "group_member": {
        "shares": "",
    },
}
BASKET_LABELS = {
    (table, column): words for table, told in _WORDS.items() for column, words in told.items()
}
"""Columns that are called otherwise here than in the form they are typed in; empty: never told."""
