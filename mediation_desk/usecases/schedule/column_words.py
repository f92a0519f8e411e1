"""What the columns of visits, matters and meetings are called in a case's history."""

from __future__ import annotations

SCHEDULE_KINDS = {
    ("outreach_visit", "kind"): "OutreachKind",
    ("screening_matter", "source"): "MatterSource",
    ("gathering", "kind"): "GatheringKind",
    ("gathering_seat", "side"): "SeatSide",
    ("session_apart", "first"): "ApartFirst",
}
"""Columns whose values are members of an enumeration."""

_WORDS = {
    "outreach_visit": {
        "case_id": "", "kind": "走访的种类", "visited_on": "走访日期", "start_at": "走访时间",
        "village": "走访的村（社区）", "place": "走访地点", "visitors": "走访人",
        "people": "见了谁", "phone": "电话", "topic": "走访事由", "findings": "了解到的情况",
        "next_step": "下一步", "next_on": "下一步的期限", "next_done_on": "下一步办好的日期",
        "by": "经办人", "dropped_why": "不去的原因",
    },
    "screening_matter": {
        "case_id": "", "screening_id": "", "village": "发现问题的村（社区）",
        "found_on": "发现日期", "source": "怎么发现的", "people": "问题的当事人",
        "phone": "电话", "kind": "问题类型", "what": "排查发现的问题", "reporter": "报告人",
        "owner": "责任人", "owner_organ": "责任单位", "measures": "化解措施",
        "due_on": "化解期限", "assigned_on": "定责任的日期", "struck_on": "核销日期",
        "struck_how": "怎么化解的", "proof": "核销依据", "sha256": "", "file_label": "核销凭证",
        "struck_by": "", "approved_by": "核销人", "by": "经办人",
    },
    "gathering": {
        "case_id": "", "case_no": "", "kind": "会议的种类", "topic": "会议议题",
        "held_on": "会议日期", "start_at": "会议开始", "end_at": "会议结束", "place": "会议地点",
        "host": "主持人", "note_taker": "会议记录人", "is_open": "公开举行", "by": "经办人",
        "minutes": "会议记录", "claim": "申请一方的诉求", "reply": "另一方的答复",
        "facts": "查明的事实", "opinions": "评议意见", "votes_for": "赞成票",
        "votes_against": "反对票", "votes_open": "弃权票", "result": "会议结论",
        "next_step": "会后怎么办", "recorded_on": "会议登记日期", "called_off_on": "取消会议的日期",
        "called_off_why": "取消会议的原因",
    },
    "gathering_seat": {
        "gathering_id": "", "case_id": "", "side": "参加会议的身份", "name": "会议参加人",
        "organ": "参加人单位", "phone": "电话", "came": "到会", "opinion": "个人意见",
    },
    "session_apart": {
        "session_id": "", "first": "先到的一方", "minutes": "晚到多少分钟",
        "first_waits": "先到的在哪里等", "other_waits": "后到的在哪里等", "by": "经办人",
    },
}  # fmt: skip
SCHEDULE_LABELS = {
    (table, column): words for table, told in _WORDS.items() for column, words in told.items()
}
"""Columns that are called otherwise here than in the form they are typed in; empty: never told."""
