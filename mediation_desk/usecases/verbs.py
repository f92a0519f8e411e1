"""Gathers every verb and query of the desk, so that importing this module fills the registry."""

from __future__ import annotations

from mediation_desk.usecases import accounts, asking, care, desk_settings
from mediation_desk.usecases.backlog import keeping as backlog_keeping
from mediation_desk.usecases.backlog import views as backlog_views
from mediation_desk.usecases.basket import making as basket_making
from mediation_desk.usecases.basket import settling as basket_settling
from mediation_desk.usecases.basket import views as basket_views
from mediation_desk.usecases.casework import (
    aftercare,
    agreement,
    handover,
    mediation,
    mediators,
    parties,
    private_notes,
    reception,
    signing,
    steps,
)
from mediation_desk.usecases.clauses import look
from mediation_desk.usecases.contingency import (
    carrying_out,
    leaving,
    losing,
    ordering,
    printed,
)
from mediation_desk.usecases.county import (
    allowance_rules,
    answers,
    order_views,
    orders,
    templates_down,
    to_do,
)
from mediation_desk.usecases.duty import (
    escalating,
    escalation_views,
    kept,
    leading_views,
    printing,
    roster,
    roster_views,
    whistle_views,
    whistles,
)
from mediation_desk.usecases.duty import leading as duty_leading
from mediation_desk.usecases.duty import to_do as duty_to_do
from mediation_desk.usecases.filing import (
    attaching,
    handoff_letters,
    paper_files,
    papers_desk,
    rare_names,
    returned_sheets,
    signed_papers,
)
from mediation_desk.usecases.gatherings import holding as gatherings_holding
from mediation_desk.usecases.gatherings import printing as gatherings_papers
from mediation_desk.usecases.gatherings import views as gatherings_views
from mediation_desk.usecases.heads import keeping as heads_keeping
from mediation_desk.usecases.heads import printing as heads_papers
from mediation_desk.usecases.homecoming import arrivals, sheets_verified, taking
from mediation_desk.usecases.joint import kept as joint_kept
from mediation_desk.usecases.joint import referring, seating
from mediation_desk.usecases.joint import views as joint_views
from mediation_desk.usecases.meeting import asking as meeting_asking
from mediation_desk.usecases.meeting import tying
from mediation_desk.usecases.meeting import views as meeting_views
from mediation_desk.usecases.numbers import leading, renumbering, settling, showing
from mediation_desk.usecases.outreach import going_out
from mediation_desk.usecases.outreach import grids as outreach_grids
from mediation_desk.usecases.outreach import printing as outreach_papers
from mediation_desk.usecases.outreach import screening as outreach_screening
from mediation_desk.usecases.outreach import views as outreach_views
from mediation_desk.usecases.outreach import visiting as outreach_visiting
from mediation_desk.usecases.rates import kept as rates_kept
from mediation_desk.usecases.rates import printing as rates_printing
from mediation_desk.usecases.rates import rating as rates_rating
from mediation_desk.usecases.rates import views as rates_views
from mediation_desk.usecases.register import (
    allowance,
    allowance_views,
    counsel,
    people,
    routing,
)
from mediation_desk.usecases.register import printing as register_papers
from mediation_desk.usecases.register import views as register_views
from mediation_desk.usecases.responses import views as responses_views
from mediation_desk.usecases.returns import entering as returns_entering
from mediation_desk.usecases.returns import kept as returns_kept
from mediation_desk.usecases.returns import printing as returns_printing
from mediation_desk.usecases.returns import register_book as returns_register
from mediation_desk.usecases.returns import sending as returns_sending
from mediation_desk.usecases.returns import views as returns_views
from mediation_desk.usecases.returns import workbooks as returns_workbooks
from mediation_desk.usecases.risk import asking as risk_asking
from mediation_desk.usecases.risk import grading, safety, triage
from mediation_desk.usecases.schedule import kept as schedule_kept
from mediation_desk.usecases.schedule import moving as schedule_moving
from mediation_desk.usecases.schedule import views as schedule_views
from mediation_desk.usecases.sheets import filling as sheet_filling
from mediation_desk.usecases.sheets import known as sheets_known
from mediation_desk.usecases.signing import papers_signed, reading, seals, turns
from mediation_desk.usecases.sums import agreed as sum_agreed
from mediation_desk.usecases.sums import figures as sum_figures
from mediation_desk.usecases.sums import printing as sum_papers
from mediation_desk.usecases.sums import working
from mediation_desk.usecases.transfers import handing_over, late_edits, taking_over
from mediation_desk.usecases.upkeep import due_days, local_limits, local_rules, working_days
from mediation_desk.usecases.word_files import own_templates, versions

__all__ = [
    "accounts",
    "aftercare",
    "agreement",
    "allowance",
    "allowance_rules",
    "allowance_views",
    "answers",
    "arrivals",
    "asking",
    "attaching",
    "backlog_keeping",
    "backlog_views",
    "basket_making",
    "basket_settling",
    "basket_views",
    "care",
    "carrying_out",
    "counsel",
    "desk_settings",
    "due_days",
    "duty_leading",
    "duty_to_do",
    "escalating",
    "escalation_views",
    "gatherings_holding",
    "gatherings_papers",
    "gatherings_views",
    "going_out",
    "grading",
    "handing_over",
    "handoff_letters",
    "handover",
    "heads_keeping",
    "heads_papers",
    "joint_kept",
    "joint_views",
    "kept",
    "late_edits",
    "leading",
    "leading_views",
    "leaving",
    "local_limits",
    "local_rules",
    "look",
    "losing",
    "mediation",
    "mediators",
    "meeting_asking",
    "meeting_views",
    "order_views",
    "ordering",
    "orders",
    "outreach_grids",
    "outreach_papers",
    "outreach_screening",
    "outreach_views",
    "outreach_visiting",
    "own_templates",
    "paper_files",
    "papers_desk",
    "papers_signed",
    "parties",
    "people",
    "printed",
    "printing",
    "private_notes",
    "rare_names",
    "rates_kept",
    "rates_printing",
    "rates_rating",
    "rates_views",
    "reading",
    "reception",
    "referring",
    "register_papers",
    "register_views",
    "renumbering",
    "responses_views",
    "returned_sheets",
    "returns_entering",
    "returns_kept",
    "returns_printing",
    "returns_register",
    "returns_sending",
    "returns_views",
    "returns_workbooks",
    "risk_asking",
    "roster",
    "roster_views",
    "routing",
    "safety",
    "schedule_kept",
    "schedule_moving",
    "schedule_views",
    "seals",
    "seating",
    "settling",
    "sheet_filling",
    "sheets_known",
    "sheets_verified",
    "showing",
    "signed_papers",
    "signing",
    "steps",
    "sum_agreed",
    "sum_figures",
    "sum_papers",
    "taking",
    "taking_over",
    "templates_down",
    "to_do",
    "triage",
    "turns",
    "tying",
    "versions",
    "whistle_views",
    "whistles",
    "working",
    "working_days",
]
