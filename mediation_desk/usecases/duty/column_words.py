"""What the columns of whistles, leaders in charge and listings are called in a case's history."""

from __future__ import annotations

DUTY_KINDS = {
    ("whistle_call", "level"): "WhistleLevel",
    ("whistle_call", "urgency"): "WhistleUrgency",
    ("whistle_department", "arrival"): "WhistleArrival",
    ("case_listing", "level"): "ListingLevel",
    ("escalation", "step"): "EscalationStep",
}
"""Columns whose values are members of an enumeration."""

_WORDS = {
    "whistle_call": {
        "number": "哨号",
        "case_no": "",
        "year": "",
        "serial": "",
        "by": "经办人",
        "reason": "要部门来做什么",
        "subject": "吹哨事由",
        "blown_on": "吹哨日期",
        "blown_at": "吹哨时间",
        "level": "谁吹的哨",
        "place": "报到地点",
        "closed_on": "吹哨办结日期",
        "withdrawn_on": "撤回日期",
    },
    "whistle_department": {
        "organ": "报到部门",
        "contact": "联系人",
        "arrived_on": "报到日期",
        "result": "部门反馈的结果",
        "arrived_at": "报到时间",
        "told_at": "",
        "arrival_note": "报到说明",
        "arrival_by": "",
        "answer_by": "",
        "people": "到场人员",
        "answered_on": "反馈日期",
        "rated_on": "评价日期",
        "response_points": "响应得分",
        "handling_points": "处置得分",
        "result_points": "结果得分",
        "signed": "签名报到",
    },
    "case_leader": {
        "leader": "包案领导",
        "from_on": "包案开始日期",
        "by": "经办人",
        "ended_by": "",
    },
    "leader_visit": {
        "leader_id": "",
        "text": "走访情况",
        "place": "走访地点",
        "by": "经办人",
    },
    "case_listing": {
        "number": "挂牌号",
        "reason": "挂牌原因",
        "year": "",
        "serial": "",
        "by": "经办人",
        "listed_on": "挂牌日期",
        "due_on": "化解期限",
        "level": "哪一级挂牌",
        "delisted_on": "销号日期",
        "approved_by": "挂牌批准人",
        "delisted_by": "",
        "delist_approved_by": "销号批准人",
        "sha256": "",
        "demand": "化解要求",
        "file_label": "销号凭证",
    },
    "escalation": {
        "number": "文号",
        "year": "",
        "serial": "",
        "step": "督责措施",
        "organ": "责任单位",
        "reason": "督责原因",
        "demand": "整改要求",
        "due_on": "整改期限",
        "decided_by": "决定人",
        "decided_on": "决定日期",
        "meet_on": "约谈日期",
        "meet_at": "约谈时间",
        "place": "约谈地点",
        "by": "经办人",
        "answered_on": "整改反馈日期",
        "answer": "整改情况",
        "answer_by": "",
        "withdrawn_on": "撤回日期",
        "withdrawn_why": "撤回原因",
    },
}
DUTY_LABELS = {
    (table, column): words for table, told in _WORDS.items() for column, words in told.items()
}
"""Columns that are called otherwise here than in the form they are typed in; empty: never told."""
