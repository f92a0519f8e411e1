"""Labels of the calendar, of visits and screenings, of meetings."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: dict[str, Mapping[str, tuple[str, ...]]] = {
    "BookingKind": {
        "session": ("调解",),
        "gathering": ("会议",),
        "visit": ("走访",),
    },
    "ClashKind": {
        "room": ("地点已经有人用",),
        "staff": ("主持人在别处",),
        "party": ("当事人在别处",),
        "apart": ("两边不宜碰面",),
    },
    "ApartFirst": {
        "applicant": ("申请人一方先到", "申请人"),
        "respondent": ("被申请人一方先到", "被申请人"),
    },
    "OutreachKind": {
        "open_door": ("开门接访",),
        "appointed": ("进门约访",),
        "at_home": ("登门走访",),
        "return_call": ("上门回访",),
    },
    "MatterSource": {
        "sweep": ("排查发现", "排查"),
        "visit": ("走访发现", "走访"),
        "grid": ("网格上报", "网格员上报", "网格"),
        "masses": ("群众反映",),
        "other": ("其他",),
    },
    "MatterState": {
        "found": ("等定责任",),
        "owned": ("在办",),
        "struck": ("已销号",),
    },
    "GatheringKind": {
        "opinion": ("评理会", "评理"),
        "hearing": ("听证会", "听证"),
        "short_hearing": ("简易听证",),
        "village_talk": ("说事会", "村民说事", "说事"),
        "heart_talk": ("恳谈会", "民情恳谈", "恳谈"),
        "conference": ("会商会", "会商", "联席会议"),
        "council": ("议事会",),
        "review": ("评议会",),
        "coordination": ("协调会",),
    },
    "SeatSide": {
        "panel": ("评议人员", "评理员", "听证员"),
        "applicant": ("申请（信访）一方", "申请一方", "信访人"),
        "respondent": ("另一方", "被申请一方"),
        "organ": ("有关单位", "承办单位"),
        "guest": ("其他参加人",),
    },
}
