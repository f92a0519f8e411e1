"""What of the people register, of counsel and of allowances somebody must see to. Asks only."""

from __future__ import annotations

from datetime import date, timedelta

from mediation_desk.domain.labels import label
from mediation_desk.domain.register.kinds import HelperKind
from mediation_desk.records.queries.register import asked
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.county.allowance_rules import rules_in
from mediation_desk.usecases.county.to_do import HIDDEN, ToDo
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.kept import SEERS, duty_habits
from mediation_desk.usecases.register.allowance import lacking_of, runs_of
from mediation_desk.usecases.register.allowance_views import allowance_claims
from mediation_desk.usecases.register.views import advices
from mediation_desk.usecases.registry import query

_AHEAD = 7
_YEAR_ENDS = 60


@query("register_to_do", access=SEERS)
def register_to_do(desk: Desk) -> tuple[ToDo, ...]:
    """Appointments that end, training that lacks, replies of counsel, claims that lack proof."""
    return (*_people(desk), *_counsel(desk), *_claims(desk))


def _people(desk: Desk) -> list[ToDo]:
    """Appointments that end soon or have ended; in the last two months who lacks training."""
    habits, today = duty_habits(desk), desk.clock.today()
    with desk.store.read() as session:
        lines = [one for one in asked.helpers(session) if one.is_active]
        taught = asked.trainings(session)
    found = [
        _line(f"people/{one.id}", one.name, "聘期已满：续聘或解聘" if one.until_on < today
              else "聘期快满：续聘或解聘", one.until_on, today)
        for one in lines
        if one.until_on is not None and one.until_on <= today + timedelta(days=habits.term_days)
    ]  # fmt: skip
    last = date(today.year, 12, 31)
    if not habits.training_hours or (last - today).days > _YEAR_ENDS:
        return found
    hours = dict.fromkeys((one.id for one in lines if one.kind == HelperKind.MEDIATOR), 0)
    for one in taught:
        if one.on_day.year == today.year and one.mediator_id in hours:
            hours[one.mediator_id] += one.hours
    names = {one.id: one.name for one in lines}
    return found + [
        _line(f"people/{who}", names[who], f"培训学时不够：{many}/{habits.training_hours}", last,
              today)
        for who, many in hours.items() if many < habits.training_hours
    ]  # fmt: skip


def _counsel(desk: Desk) -> list[ToDo]:
    return [
        ToDo(
            "desk", f"counsel/{one.line.id}", one.line.number,
            HIDDEN if one.line.is_masked else one.line.question, one.line.case_no,
            f"等法律顾问答复：{one.line.counsel}", one.line.due_on, one.days_left,
        )
        for one in advices(desk, waiting=True) if one.days_left <= _AHEAD
    ]  # fmt: skip


def _claims(desk: Desk) -> list[ToDo]:
    """Claims that nobody has decided on and that lack proof, since the day of the claim."""
    waiting = [c.line for c in allowance_claims(desk, waiting=True) if not c.line.is_masked]
    if not waiting:
        return []
    today = desk.clock.today()
    with desk.store.read() as session:
        grades = rules_in(session).grades
    found = []
    for line in waiting:
        case = facts_of(desk, line.case_id)
        with desk.store.read() as session:
            runs = runs_of(session, case)
        lack = lacking_of(runs, line, grades)
        if lack:
            proofs = "、".join(label(one) for one in lack)
            found.append(ToDo(
                "desk", f"allowance/{line.id}", line.case_no, line.title, line.case_no,
                f"补贴还缺：{proofs}", line.claimed_on, (line.claimed_on - today).days,
            ))  # fmt: skip
    return found


def _line(subject: str, title: str, what: str, day: date, today: date) -> ToDo:
    return ToDo("desk", subject, "", title, "", what, day, (day - today).days)
