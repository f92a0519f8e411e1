"""Words for people and bodies in a case: kinds, sides, sex, consent, agents, capacities."""

from __future__ import annotations

WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "PartyKind": {
        "natural": ("自然人", "个人", "公民"),
        "legal": ("法人", "企业法人", "机关法人", "单位", "公司", "事业单位法人", "社会团体法人"),
        "unincorporated": ("非法人组织", "其他组织", "分支机构", "合伙企业"),
        "sole_trader": ("个体工商户", "个体户"),
    },
    "PartyRole": {
        "applicant": ("申请人", "申请方", "甲方"),
        "respondent": ("被申请人", "被申请方", "乙方", "对方"),
        "third": ("第三人",),
    },
    "Sex": {
        "male": ("男", "男性"),
        "female": ("女", "女性"),
        "unknown": ("未填", "未知", "不详", "未说明"),
    },
    "Consent": {
        "unknown": ("未表示", "未征询", "未填"),
        "agreed": ("同意调解", "同意", "愿意", "愿意调解"),
        "refused": ("拒绝调解", "拒绝", "不同意", "不愿意", "不同意调解"),
    },
    "AgentKind": {
        "guardian": ("法定代理人", "监护人"),
        "authorized": ("委托代理人", "代理人", "诉讼代理人"),
        "group_representative": ("推选的代表人", "代表人", "共同推选的代表人"),
    },
    "Authority": {
        "general": ("一般授权", "一般代理"),
        "special": ("特别授权", "特别代理"),
        "statutory": ("法定代理",),
    },
    "BodyKind": {
        "center": ("综治中心",),
        "committee": ("调解组织", "人民调解委员会", "调委会"),
        "justice_office": ("司法所",),
        "organ": ("行政机关", "机关"),
        "court": ("人民法院", "法院"),
    },
    "Capacity": {
        "recorder": ("记录人", "书记员"),
        "interpreter": ("翻译", "翻译人员"),
        "witness": ("证人", "知情人"),
        "signing_witness": ("见证人", "签字见证人"),
        "invited": ("受邀参加人", "受邀参与人", "邀请人员"),
        "reader": ("宣读人", "代读人"),
    },
    "MediatorRole": {
        "presiding": ("主持调解员", "主持人", "首席调解员", "主持"),
        "mediator": (
            "调解员",
            "人民调解员",
            "劳动关系协调员",
            "特邀调解员",
            "包案领导指定调解员",
            "参与调解员",
        ),
    },
}
