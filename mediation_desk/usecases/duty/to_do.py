"""What of the rooms of the desk somebody must see to, for the day's work."""

from __future__ import annotations

from mediation_desk.domain.duty.whistles import ENDED
from mediation_desk.usecases.backlog.views import backlog_to_do
from mediation_desk.usecases.basket.views import basket_to_do
from mediation_desk.usecases.county.to_do import HIDDEN, ToDo, county_to_do
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.escalation_views import EscalationShown, escalated
from mediation_desk.usecases.duty.kept import SEERS
from mediation_desk.usecases.duty.leading_views import LeadShown, ListingShown, leads, listed
from mediation_desk.usecases.duty.whistle_views import CallShown, whistles
from mediation_desk.usecases.gatherings.views import gatherings_to_do
from mediation_desk.usecases.joint.views import referrals_to_do
from mediation_desk.usecases.outreach.views import outreach_to_do
from mediation_desk.usecases.rates.rating import displeased_to_do
from mediation_desk.usecases.register.to_do import register_to_do
from mediation_desk.usecases.registry import query
from mediation_desk.usecases.schedule.to_do import calendar_to_do

DAYS_AHEAD = 7


@query("duty_to_do", access=SEERS)
def duty_to_do(desk: Desk) -> tuple[ToDo, ...]:
    """Departments to be seen at the door, answers due, visits due, listed cases due in a week; what
    is due first at the top.
    """
    found = [one for call in whistles(desk, open_only=True) for one in _of_call(call)]
    found += [_of_lead(one) for one in leads(desk) if one.due_on and one.days_left <= DAYS_AHEAD]
    wanted = [o for o in listed(desk) if o.line.delisted_on is None and o.days_left <= DAYS_AHEAD]
    found += [_of_listing(one) for one in wanted]
    steps = [one for one in escalated(desk) if one.line.is_open and one.days_left <= DAYS_AHEAD]
    found += [_of_step(one) for one in steps]
    return tuple(sorted(found, key=lambda one: (one.last_day, one.number)))


def _of_call(one: CallShown) -> list[ToDo]:
    """At the door until everybody is noted, then the answers; nothing once all have answered."""
    if one.state in ENDED or not one.is_owed:
        return []
    line = one.line
    title = HIDDEN if line.is_masked else line.subject
    away = [d.organ for d in one.called if not d.arrival]
    silent = [d.organ for d in one.called if d.answered_on is None]
    if away:
        day, what = line.arrive_on, f"登记报到：{'、'.join(away)}"
    else:
        day, what = line.answer_due_on, f"等反馈：{'、'.join(silent)}" if silent else "等反馈"
    left = one.days_left + (day - line.answer_due_on).days
    return [ToDo("desk", f"whistles/{line.id}", line.number, title, line.case_no, what, day, left)]


def _of_lead(one: LeadShown) -> ToDo:
    line = one.line
    title = HIDDEN if line.is_masked else line.title
    assert one.due_on is not None
    what = f"包案走访：{line.leader}"
    return ToDo(
        "desk", f"leads/{line.id}", line.case_no, title, line.case_no, what, one.due_on,
        one.days_left,
    )  # fmt: skip


def _of_listing(one: ListingShown) -> ToDo:
    line = one.line
    title = HIDDEN if line.is_masked else line.title
    return ToDo(
        "desk", f"listings/{line.id}", line.number, title, line.case_no, "挂牌到期", line.due_on,
        one.days_left,
    )  # fmt: skip


def _of_step(one: EscalationShown) -> ToDo:
    line = one.line
    title = HIDDEN if line.is_masked else line.title
    what = f"等整改反馈：{line.organ}"
    return ToDo(
        "desk", f"escalations/{line.id}", line.number, title, line.case_no, what, line.due_on,
        one.days_left,
    )  # fmt: skip


@query("desk_to_do", access=SEERS)
def desk_to_do(desk: Desk) -> tuple[ToDo, ...]:
    """Everything that the rooms of the desk have arranged or owe, what is due first at the top."""
    found = (
        *duty_to_do(desk), *gatherings_to_do(desk), *calendar_to_do(desk), *outreach_to_do(desk),
        *register_to_do(desk), *basket_to_do(desk), *displeased_to_do(desk),
        *backlog_to_do(desk),
        *referrals_to_do(desk),
    )  # fmt: skip
    return tuple(sorted(found, key=lambda one: one.last_day))


@query("day_to_do", access=SEERS)
def day_to_do(desk: Desk) -> tuple[ToDo, ...]:
    """What the county asks and what the desk itself has arranged, what is due first at the top."""
    found = (*county_to_do(desk), *desk_to_do(desk))
    return tuple(sorted(found, key=lambda one: one.last_day))
