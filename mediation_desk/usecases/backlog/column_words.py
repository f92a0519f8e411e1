"""What the columns of the backlog, of joint seats and of referrals are called in a history."""

from __future__ import annotations

BACKLOG_KINDS = {
    ("backlog", "struck_how"): "BacklogEnd",
    ("joint_seat", "part"): "JointPart",
    ("joint_seat", "track"): "JointTrack",
    ("referral", "kind"): "ReferralKind",
    ("referral", "consented_how"): "ReferralConsent",
    ("referral", "ended_how"): "ReferralEnd",
    ("referral_meet", "state"): "ReferralState",
}
"""Columns whose values are members of an enumeration."""

_WORDS = {
    "backlog": {
        "origin_year": "起始年份",
        "amount_cents": "积案金额",
        "people": "涉及人数",
        "blocked_by": "卡在哪里",
        "is_hard": "骨头案",
        "plan": "化解方案",
        "leader": "包案领导",
        "listed_on": "列入日期",
        "due_on": "化解期限",
        "review_days": "几天研判一次",
        "by": "经办人",
        "struck_on": "销号日期",
        "struck_how": "怎样销号",
        "proof": "销号依据",
        "sha256": "",
        "file_label": "销号凭证",
        "struck_approved_by": "销号批准人",
        "struck_by": "",
    },
    "backlog_review": {
        "backlog_id": "",
        "reviewed_on": "研判日期",
        "progress": "进展",
        "blocked_by": "卡在哪里",
        "next_step": "下一步",
        "by": "经办人",
    },
    "backlog_promise": {
        "backlog_id": "",
        "promised_on": "承诺日期",
        "promised_by": "谁承诺的",
        "what": "承诺的事",
        "due_on": "兑现期限",
        "by": "经办人",
        "kept_on": "兑现日期",
        "kept_how": "怎样兑现",
        "kept_by": "",
    },
    "joint_seat": {
        "session_id": "",
        "part": "席位",
        "organ": "单位",
        "name": "参加人",
        "post": "职务",
        "track": "来自哪一条途径",
        "by": "经办人",
    },
    "referral": {
        "kind": "转介给谁",
        "number": "转介单号",
        "year": "",
        "serial": "",
        "party_id": "当事人",
        "organ": "转介单位",
        "contact": "联系人",
        "consented_on": "同意日期",
        "consented_how": "怎样同意的",
        "referred_on": "转介日期",
        "meet_on": "约定日期",
        "meet_at": "约定时间",
        "by": "经办人",
        "ended_on": "结束日期",
        "ended_how": "怎样结束的",
    },
    "referral_meet": {
        "referral_id": "",
        "on_day": "日期",
        "state": "到场情况",
        "by": "经办人",
    },
}
BACKLOG_LABELS = {
    (table, column): words for table, told in _WORDS.items() for column, words in told.items()
}
"""Columns that are called otherwise here than in the form they are typed in; empty: never told."""
