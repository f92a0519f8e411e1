"""The tools of 综治台, one line each, under their headings; imports none of them.

Import this for its effect only.
"""

from __future__ import annotations

from mediation_desk.qt.desk.tools import add_tool, lazily

_LISTED = {
    "今天要办": (
        ("calendar", "日程", "schedule.calendar_tool", "CalendarTool"),
        ("roster", "值班表", "duty.roster_tool", "RosterTool"),
        ("whistles", "吹哨报到", "duty.whistles_tool", "WhistlesTool"),
        ("responses", "部门响应", "responses.responses_tool", "ResponsesTool"),
        ("leads", "领导包案", "duty.leads_tool", "LeadsTool"),
        ("listings", "挂牌销号", "duty.leads_tool", "ListingsTool"),
    ),
    "会议走访": (
        ("gatherings", "会议", "schedule.gatherings_tool", "GatheringsTool"),
        ("joint", "联合调解", "joint.seats_tool", "SeatsTool"),
        ("referrals", "转介", "joint.referrals_tool", "ReferralsTool"),
        ("visits", "走访", "schedule.visits_tool", "VisitsTool"),
        ("screenings", "排查", "schedule.screenings_tool", "ScreeningsTool"),
        ("matters", "三张清单", "schedule.screenings_tool", "MattersTool"),
        ("grids", "网格", "schedule.grids_tool", "GridsTool"),
    ),
    "风险督办": (
        ("briefing", "风险研判", "duty.briefing_tool", "BriefingTool"),
        ("escalations", "通报约谈", "duty.escalation_tool", "EscalationsTool"),
        ("backlog", "积案", "backlog.backlog_tool", "BacklogTool"),
    ),
    "账目计算": (
        ("baskets", "一揽子", "basket.baskets_tool", "BasketsTool"),
        ("basket_claims", "一揽子账目", "basket.baskets_tool", "BasketClaimsTool"),
        ("heads", "群体名册", "heads.heads_tool", "HeadsTool"),
        ("sums", "计算", "sums.sums_tool", "SumsTool"),
        ("figures", "参照数字", "sums.figures_tool", "FiguresTool"),
    ),
    "人员单位": (
        ("people", "队伍", "register.people_tool", "PeopleTool"),
        ("counsel", "法律顾问", "register.people_tool", "CounselTool"),
        ("types", "对口单位", "register.people_tool", "TypesTool"),
        ("phones", "单位电话", "duty.phones_tool", "PhonesTool"),
        ("allowance", "以案定补", "register.allowance_tool", "AllowanceTool"),
    ),
    "文书用印": (
        ("scans", "扫描归位", "homecoming.scans_tool", "ScansTool"),
        ("seals", "用印登记", "homecoming.seals_tool", "SealsTool"),
        ("templates", "文书模板", "templates.templates_tool", "TemplatesTool"),
    ),
    "统计报表": (
        ("rates", "统计", "rates.rates_tool", "RatesTool"),
        ("returns", "报表", "returns.returns_tool", "ReturnsTool"),
        ("return_copies", "报送留存", "returns.copies_tool", "CopiesTool"),
        ("return_books", "县里的表", "returns.books_tool", "BooksTool"),
        ("sheets", "报送表", "sheets.sheets_tool", "SheetsTool"),
    ),
}

for _group, _tools in _LISTED.items():
    for _key, _title, _module, _class in _tools:
        add_tool(_title, lazily(_module, _class), key=_key, group=_group)
