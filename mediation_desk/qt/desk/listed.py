"""The tools of 综治台, one line each; imports none of them. Import this for its effect only."""

from __future__ import annotations

from mediation_desk.qt.desk.tools import add_tool, lazily

add_tool("日程", lazily("schedule.calendar_tool", "CalendarTool"), key="calendar")
add_tool("会议", lazily("schedule.gatherings_tool", "GatheringsTool"), key="gatherings")
add_tool("联合调解", lazily("joint.seats_tool", "SeatsTool"), key="joint")
add_tool("转介", lazily("joint.referrals_tool", "ReferralsTool"), key="referrals")
add_tool("走访", lazily("schedule.visits_tool", "VisitsTool"), key="visits")
add_tool("排查", lazily("schedule.screenings_tool", "ScreeningsTool"), key="screenings")
add_tool("三张清单", lazily("schedule.screenings_tool", "MattersTool"), key="matters")
add_tool("值班表", lazily("duty.roster_tool", "RosterTool"), key="roster")
add_tool("吹哨报到", lazily("duty.whistles_tool", "WhistlesTool"), key="whistles")
add_tool("领导包案", lazily("duty.leads_tool", "LeadsTool"), key="leads")
add_tool("挂牌销号", lazily("duty.leads_tool", "ListingsTool"), key="listings")
add_tool("风险研判", lazily("duty.briefing_tool", "BriefingTool"), key="briefing")
add_tool(
    "通报约谈", lazily("duty.escalation_tool", "EscalationsTool"), key="escalations"
)
add_tool("单位电话", lazily("duty.phones_tool", "PhonesTool"), key="phones")
add_tool("队伍", lazily("register.people_tool", "PeopleTool"), key="people")
add_tool("法律顾问", lazily("register.people_tool", "CounselTool"), key="counsel")
add_tool("对口单位", lazily("register.people_tool", "TypesTool"), key="types")
add_tool("以案定补", lazily("register.allowance_tool", "AllowanceTool"), key="allowance")
add_tool("一揽子", lazily("basket.baskets_tool", "BasketsTool"), key="baskets")
add_tool(
    "一揽子账目", lazily("basket.baskets_tool", "BasketClaimsTool"), key="basket_claims"
)
add_tool("群体名册", lazily("heads.heads_tool", "HeadsTool"), key="heads")
add_tool("计算", lazily("sums.sums_tool", "SumsTool"), key="sums")
add_tool("参照数字", lazily("sums.figures_tool", "FiguresTool"), key="figures")
add_tool("统计", lazily("rates.rates_tool", "RatesTool"), key="rates")
add_tool("部门响应", lazily("responses.responses_tool", "ResponsesTool"), key="responses")
add_tool("报送表", lazily("sheets.sheets_tool", "SheetsTool"), key="sheets")
add_tool("积案", lazily("backlog.backlog_tool", "BacklogTool"), key="backlog")
