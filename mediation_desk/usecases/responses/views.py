"""一号主叫、中心派单、部门响应、考核评价: what each department was sent in a period, how soon it
signed and answered, what was late, and what it was rated.

Counts hand-offs and whistles, and the orders of a county: at the county each township is a
department, at a township those that came to it stand under its own name. Days are calendar days; a
mean is over what was signed or answered, and what nobody has answered is told beside it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from mediation_desk.domain.county.orders import OrderState
from mediation_desk.domain.duty.whistles import WhistleState
from mediation_desk.domain.labels import label_of
from mediation_desk.records.queries.responses import asked
from mediation_desk.records.queries.responses.asked import SentLine
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.county.order_views import OrderShown, orders
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.kept import SEERS
from mediation_desk.usecases.duty.whistle_views import points_of, whistles
from mediation_desk.usecases.registry import query

ORDERED = "本中心（县里交办的）"
"""Under which a township's own answers to its county stand."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing sent to a department: when, when it was signed for or came, when answered.

    ``due_on`` is the day by which an answer was asked for. ``points`` only where it was rated.
    """

    case_id: str
    what: str
    sent_on: date
    came_on: date | None
    answered_on: date | None
    due_on: date | None
    refused: bool = False
    points: int | None = None

    def is_late(self, today: date) -> bool:
        """Answered after its day, or not answered though its day is over."""
        return self.due_on is not None and (self.answered_on or today) > self.due_on


@dataclass(frozen=True, slots=True)
class Response:
    """How one department did. Means in tenths of a day, None where there is nothing to count."""

    organ: str
    steps: tuple[Step, ...]
    came: int
    answered: int
    late: int
    refused: int
    days_to_come: int | None
    days_to_answer: int | None
    points: int | None


@query("responses", access=SEERS)
def responses(desk: Desk, first: date, last: date) -> tuple[Response, ...]:
    """Each department that was sent something in the period, those with late answers first."""
    today = desk.clock.today()
    with desk.store.read() as session:
        sent = asked.sent(session, first, last, viewer_of(desk))
    by_organ: defaultdict[str, list[Step]] = defaultdict(list)
    for line in sent:
        organ = line.organ or f"{label_of('Track', line.to_track)}（没有写单位）"
        by_organ[organ].append(_handed(desk, line))
    for call in whistles(desk):
        if not first <= call.line.blown_on <= last or call.state is WhistleState.WITHDRAWN:
            continue
        for one in call.called:
            by_organ[one.organ].append(Step(
                call.line.case_id, f"吹哨 {call.line.number}", call.line.blown_on, one.arrived_on,
                one.answered_on, call.line.answer_due_on, points=points_of(one),
            ))  # fmt: skip
    for order in orders(desk):
        if first <= order.line.issued_on <= last and order.state is not OrderState.WITHDRAWN:
            by_organ[ORDERED if order.line.is_own else order.line.township].append(_ordered(order))
    found = [_response(organ, steps, today) for organ, steps in by_organ.items()]
    return tuple(sorted(found, key=lambda one: (-one.late, -len(one.steps), one.organ)))


def _handed(desk: Desk, line: SentLine) -> Step:
    pair = desk.rules.handoffs.pairs.get(line.pair)
    step = Step(
        line.case_id, f"{pair.zh if pair else '移送'} {line.number}", line.sent_on,
        line.received_on, line.returned_on, line.return_by, refused=line.accepted is False,
    )  # fmt: skip
    if step.refused:  # a refusal is an answer too, and nothing more is due
        step = replace(step, answered_on=line.returned_on or line.received_on)
    return replace(step, case_id="") if line.is_masked else step


def _ordered(order: OrderShown) -> Step:
    line = order.line
    is_over = order.state is OrderState.CLOSED and order.answered_on is None  # nothing more is due
    return Step(
        "" if line.is_masked else line.case_id, f"县里的{line.number}", line.issued_on,
        order.received_on or order.answered_on, order.answered_on,
        None if is_over else line.due_on,
    )  # fmt: skip


def _response(organ: str, steps: list[Step], today: date) -> Response:
    steps.sort(key=lambda one: one.sent_on)
    come = [(one.came_on - one.sent_on).days for one in steps if one.came_on]
    answered = [(one.answered_on - one.sent_on).days for one in steps if one.answered_on]
    points = [one.points for one in steps if one.points is not None]
    return Response(
        organ, tuple(steps), len(come), len(answered), sum(one.is_late(today) for one in steps),
        sum(one.refused for one in steps), _tenths(come), _tenths(answered), _tenths(points),
    )  # fmt: skip


def _tenths(values: Sequence[int]) -> int | None:
    """The mean in tenths, half up, without binary fractions."""
    return (sum(values) * 20 + len(values)) // (2 * len(values)) if values else None
