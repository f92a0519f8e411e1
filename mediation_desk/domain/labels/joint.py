"""Labels of joint work, of referrals and of the backlog."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: dict[str, Mapping[str, tuple[str, ...]]] = {
    "BacklogEnd": {
        "resolved": ("已化解",),
        "other_way": ("已导入法定途径", "依法导入其他途径"),
        "merged": ("并入其他案件",),
    },
    "JointPart": {
        "joint": ("联动单位", "参加单位"),
        "union": ("工会",),
        "employer": ("企业方组织", "企业代表组织", "企业"),
        "arbitration": ("劳动仲裁", "仲裁"),
        "justice": ("司法行政", "司法"),
        "expert": ("专家", "专业人员"),
        "guest": ("受邀人员", "来宾"),
    },
    "JointTrack": {
        "people": ("人民调解",),
        "administrative": ("行政调解", "行政"),
        "judicial": ("司法调解", "法院"),
        "police": ("公安",),
        "prosecutor": ("检察",),
        "professional": ("专业调解", "行业调解"),
        "legal": ("法律服务", "律师"),
    },
    "ReferralConsent": {
        "signed": ("本人书面同意", "书面"),
        "spoken": ("本人当面口头同意", "当面", "口头"),
        "phone": ("本人电话同意", "电话"),
        "guardian": ("监护人同意", "监护人"),
    },
    "ReferralEnd": {
        "done": ("办完了",),
        "withdrawn": ("本人撤回同意", "撤回同意"),
        "not_taken": ("转介单位没有接收", "没有接收"),
    },
    "ReferralKind": {
        "counselling": ("心理咨询", "心理疏导"),
        "legal_aid": ("法律援助",),
    },
    "ReferralState": {
        "came": ("到场",),
        "absent": ("没有到场", "未到"),
        "put_off": ("改期",),
    },
    "Solved": {
        "yes": ("解决了", "已解决"),
        "part": ("部分解决",),
        "no": ("没有解决", "未解决"),
    },
}
