"""What of the county's orders and templates somebody here must see to, for the day's work.

A township owes answers; the county sees to what is late and to what was answered and not delisted.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediation_desk.domain.county.orders import OrderState
from mediation_desk.domain.labels import label_of
from mediation_desk.usecases.county.order_views import SEERS, OrderShown, owed
from mediation_desk.usecases.county.templates_down import county_templates
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import query

HIDDEN = "（敏感案件）"
_REFUSED = "县里的模板没有通过检查，仍照随程序的印"


@dataclass(frozen=True, slots=True)
class ToDo:
    """One line of the day's work; ``page`` and ``subject`` say where it is seen to."""

    page: str
    subject: str
    number: str
    title: str
    case_no: str
    what: str
    last_day: date
    days_left: int


@query("county_to_do", access=SEERS)
def county_to_do(desk: Desk) -> tuple[ToDo, ...]:
    """Everything that waits, what is due first at the top."""
    today = desk.clock.today()
    found = [_of_order(one) for one in owed(desk)]
    found += [
        ToDo("settings", "down", one.code, one.name, "", _REFUSED, today, 0)
        for one in county_templates(desk)
        if one.state == "refused"
    ]
    return tuple(sorted(found, key=lambda one: one.last_day))


def _of_order(one: OrderShown) -> ToDo:
    line = one.line
    title = HIDDEN if line.is_masked else line.title
    return ToDo(
        "orders", line.id, line.number, title, line.case_no, _what(one), line.due_on, one.days_left
    )


def _what(one: OrderShown) -> str:
    line = one.line
    if not line.is_own:
        who = line.township or line.space
        return f"{who}已答复，待销号" if one.state is OrderState.ANSWERED else f"{who}没有答复"
    card = f"（{label_of('OrderColour', line.colour)}）" if line.colour else ""
    is_new = not one.said
    return f"{label_of('OrderKind', line.kind)}{card}{'：签收、答复' if is_new else '：答复'}"
