"""Labels of the roster, of whistles and of listings."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: dict[str, Mapping[str, tuple[str, ...]]] = {
    "DutyKind": {
        "resident": ("常驻",),
        "rotating": ("轮驻",),
        "on_call": ("随叫随驻", "随叫随到"),
    },
    "DutyHalf": {
        "am": ("上午",),
        "pm": ("下午",),
        "day": ("全天",),
    },
    "DutyState": {
        "arrived": ("到岗", "已到"),
        "late": ("迟到",),
        "absent": ("未到", "缺岗"),
        "excused": ("请假",),
    },
    "DutyWeekday": {
        "0": ("周一", "星期一"),
        "1": ("周二", "星期二"),
        "2": ("周三", "星期三"),
        "3": ("周四", "星期四"),
        "4": ("周五", "星期五"),
        "5": ("周六", "星期六"),
        "6": ("周日", "星期日", "星期天"),
    },
    "WhistleLevel": {
        "centre": ("中心吹哨", "乡镇吹哨"),
        "village": ("村（社区）吹哨", "村吹哨", "社区吹哨"),
        "masses": ("群众吹哨",),
    },
    "WhistleUrgency": {
        "urgent": ("紧急（2小时）", "紧急"),
        "pressing": ("较急（24小时）", "较急"),
        "usual": ("一般（3日）", "一般"),
    },
    "WhistleArrival": {
        "arrived": ("按时报到", "已到"),
        "late": ("迟到",),
        "absent": ("没有报到", "未到"),
    },
    "WhistleState": {
        "blown": ("已吹哨",),
        "arrived": ("已报到",),
        "answered": ("已反馈",),
        "overdue": ("逾期",),
        "closed": ("已办结",),
        "withdrawn": ("已撤回",),
    },
    "ListingLevel": {
        "village": ("村级",),
        "town": ("镇级", "乡级"),
        "county": ("县级",),
    },
    "EscalationStep": {
        "circular": ("通报",),
        "talk": ("约谈",),
        "supervised": ("挂牌督办",),
    },
}
