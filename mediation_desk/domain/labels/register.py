"""Labels of the people register and of allowances."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: dict[str, Mapping[str, tuple[str, ...]]] = {
    "HelperKind": {
        "mediator": ("人民调解员", "调解员"),
        "peacemaker": ("和事佬",),
        "elder": ("五老人员", "五老"),
        "law_wise": ("法律明白人",),
        "counsel": ("村（社区）法律顾问", "法律顾问", "村法律顾问"),
        "psychologist": ("心理咨询师", "心理咨询员"),
        "liaison": ("部门联络员", "联络员"),
    },
    "ElderKind": {
        "clan": ("老族长",),
        "party": ("老党员",),
        "cadre": ("老干部",),
        "soldier": ("老战士", "老军人"),
        "teacher": ("老教师",),
    },
    "Proof": {
        "agreement": ("生效的协议", "协议书"),
        "records": ("调解记录", "笔录"),
        "investigation": ("调查记录",),
        "performed": ("履行凭证", "履行"),
        "follow_up": ("回访记录", "回访"),
        "volume": ("归档的卷宗", "卷宗"),
    },
    "AllowanceState": {
        "claimed": ("已申报",),
        "approved": ("已批准",),
        "refused": ("没有批准",),
        "withdrawn": ("已撤回",),
        "paid": ("已发放",),
    },
}
