"""What else lies on the desk in that hour: duty roster, whistles, leaders, listings, risk, safety,
calendar, baskets, heads of a group, sums and figures; a planted person in every free text.
"""

from __future__ import annotations

import logging
from datetime import date
from pathlib import Path
from typing import Any

from mediation_desk.domain.errors import DeskError
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty import escalation_views as printing_steps
from mediation_desk.usecases.duty import printing, roster_views, whistle_views
from mediation_desk.usecases.heads.keeping import heads
from mediation_desk.usecases.risk.asking import risk_sheet
from mediation_desk.usecases.risk.safety import safety_sheet
from mediation_desk.usecases.risk.triage import triage
from mediation_desk.usecases.schedule import views
from mediation_desk.usecases.sums import printing as sum_printing
from tests.desks import STEPS, led, registered
from tests.proofs.planted import Planted

TODAY = "2026-04-20"
DEPOSIT = {"contract": "20000", "paid": "5000", "broken_by": "taker"}
_log = logging.getLogger("mediation_desk.session")


class Table:
    """One seat at the desk, two people who come up in all that is written there, what was done."""

    def __init__(self, desk: Desk, asked: Path, one: Planted, two: Planted) -> None:
        self.desk, self.asked, self.one, self.two = desk, asked, one, two
        self.said = f"{one.name}{one.phone}说{two.name}{two.phone}"
        self.done: set[str] = set()

    def do(self, verb: str, values: dict[str, Any], case: str = "") -> str:
        """One verb; gives the row that it made first, if any."""
        made = self.desk.do(verb, values, case=case).created
        self.done.add(verb)
        return next(iter(made.values()), "")

    def sides(self) -> tuple[dict[str, object], dict[str, object]]:
        """Both people as the two sides of a case."""
        return _side("applicant", self.one), _side("respondent", self.two)


def _side(role: str, who: Planted) -> dict[str, object]:
    return {"role": role, "person": {"name": who.name, "phone": who.phone, "id_no": who.id_no}}


def duty(table: Table) -> None:
    """The roster: planned, swapped, signed at the door, printed, ended."""
    one, two, said = table.one, table.two, table.said
    table.do("set_duty_habits", {"answer_days": 5})
    slot = table.do("plan_duty", {
        "kind": "常驻", "organ": f"{one.name}司法所", "person": one.name, "phone": one.phone,
        "weekdays": ["周一"], "half": "上午", "from_on": "2026-04-06", "note": said,
    })  # fmt: skip
    day = {"slot": slot, "on_day": TODAY}
    swap = {"person": two.name, "organ": f"{two.name}所", "phone": two.phone, "why": said}
    table.do("swap_duty", {**day, **swap, "agreed_by": one.name})
    table.do("drop_swap", day)
    sign = {"state": "迟到", "at": "9:40", "person": two.name, "signed": True, "note": said}
    table.do("sign_duty", {**day, **sign})
    assert one.name in roster_views.today_words(table.desk)
    printing.print_roster(table.desk, table.desk.clock.today(), table.asked, "A3")
    table.do("end_duty", {"slot": slot, "until_on": TODAY})


def whistles(table: Table, case: str) -> None:
    """One whistle from the slip to the rating, and one that was blown by mistake."""
    one, two, said = table.one, table.two, table.said
    slip = {
        "case": case, "level": "村（社区）吹哨", "blown_by": f"{two.name}村", "subject": said,
        "organs": [f"{one.name}派出所"], "others": [f"{two.name}住建站"], "reason": said,
        "basis": said, "arrive_on": TODAY, "place": f"{one.name}家{one.phone}",
        "signed_by": two.name,
    }  # fmt: skip
    call, wrong = (table.do("blow_whistle", slip) for _ in range(2))
    mine = {"department": whistle_views.whistle(table.desk, call).called[0].id}
    came = {"arrival": "按时报到", "on": TODAY, "at": "9:00", "people": f"{one.name}{one.phone}"}
    table.do("sign_arrival", {**mine, **came, "signed": True, "note": said})
    answer = dict.fromkeys(("measures", "result", "unsolved", "next_step"), said)
    table.do("answer_whistle", {**mine, "on": TODAY, **answer})
    rate = {"response": 9, "handling": 8, "result": 8, "rated_by": two.name, "remark": said}
    table.do("rate_department", {**mine, **rate})
    printing.print_whistle(table.desk, call, table.asked)
    table.do("close_whistle", {"call": call, "closing_note": said})
    table.do("withdraw_whistle", {"call": wrong, "withdrawn_why": said})


def leading(table: Table, case: str) -> None:
    """A leader in charge with a visit; the case listed and delisted with its proof."""
    one, two, said = table.one, table.two, table.said
    lead = table.do("lead_case", {
        "case": case, "leader": one.name, "post": f"{one.name}镇长", "phone": one.phone,
        "from_on": TODAY, "plan": said,
    })  # fmt: skip
    visit = {"visited_on": TODAY, "place": f"{two.name}家", "met": two.name, "next_step": said}
    table.do("note_leader_visit", {"leader_id": lead, **visit, "text": said})
    table.do("end_lead", {"leader_id": lead, "ended_on": TODAY, "closing_opinion": said})
    listing = table.do("list_case", {
        "case": case, "reason": said, "demand": said, "leader": one.name,
        "due_on": "2026-04-30", "approved_by": two.name,
    })  # fmt: skip
    proof = table.asked / f"{one.name}收条.txt"
    proof.write_text(said, encoding="utf-8")
    told = {"proof": said, "file": str(proof), "file_label": one.name, "approved_by": two.name}
    table.do("delist_case", {"listing": listing, **told})
    step = {"case": case, "reason": said, "demand": said, "due_on": "2026-04-30",
            "decided_by": two.name, "decided_on": TODAY, "place": f"{two.name}家"}  # fmt: skip
    first, wrong = (table.do("escalate", {**step, "organ": f"{one.name}{n}所"}) for n in "一二")
    printing_steps.print_escalation(table.desk, first, table.asked)
    table.do("answer_escalation", {"escalation": first, "on": TODAY, "answer": said})
    table.do("withdraw_escalation", {"escalation": wrong, "why": said})


def risk(table: Table, case: str) -> None:
    """Signs ticked and taken back, a colour decided, what was done, the report, the sheet."""
    said = table.said
    table.do("tick_risk", {"signs": ["weapon", "heated"], "note": said}, case)
    done = {"duty": "conference", "on": TODAY, "organ": table.one.name, "note": said}
    table.do("risk_done", done, case)
    report = dict.fromkeys(("to", "state", "measures", "advice"), said)
    table.do("write_risk_report", {"on": TODAY, **report}, case)
    table.do("tick_risk", {"cleared": ["weapon"], "why": said}, case)
    table.do("grade_risk", {"colour": "orange", "why": said}, case)
    risk_sheet(table.desk, case)


def safety(table: Table, mediator: Table, case: str) -> None:
    """Where the dispute goes; what a side said alone to who mediates, and the card out of it."""
    said = table.said
    table.do("decide_route", {"track": "people", "body": f"{table.one.name}调委会", "why": said},
             case)  # fmt: skip
    triage(table.desk, case)
    for verb, values in STEPS[:2]:
        table.do(verb, values, case)
    table.do("assign_mediator", {"name": mediator.desk.user.name, "on": TODAY}, case)
    told = {"party": table.one.name, "on": TODAY, "signs": ["afraid"], "text": said}
    mediator.do("ask_safety", told, case)
    card = dict.fromkeys(("seats", "standby", "avoid", "way_out", "signal"), said)
    mediator.do("make_safety_card", card, case)
    safety_sheet(mediator.desk, case)


def calendar(table: Table, mediator: Table, case: str) -> None:
    """The rooms; a session fixed, moved, its sides kept apart (who said so is known), called off.
    """
    one, two, said = table.one, table.two, table.said
    table.do("set_rooms", {"rooms": [f"{one.name}屋{one.phone}", f"{two.name}屋"]})
    plan = {"on": "2026-04-21", "start": "9:00", "place": f"{one.name}屋{one.phone}", "why": said}
    session = table.do("book_session", {"case": case, **plan})
    move = {"on": "2026-04-22", "start": "15:00", "place": f"{two.name}屋", "reason": said}
    table.do("move_session", {"session": session, **move, "why": said})
    waits = {"first": "applicant", "first_waits": said, "other_waits": f"{two.name}家"}
    mediator.do("arrange_apart", {"session": session, **waits})
    views.calendar(mediator.desk, date(2026, 4, 20), 7)
    table.do("call_off_session", {"session": session, "reason": said})


def baskets(table: Table, cases: list[str]) -> None:
    """Two cases in one basket, a third put in and taken out, debts, a plan, one agreement; apart.
    """
    one, two, said = table.one, table.two, table.said
    basket = table.do("make_basket", {"name": f"{one.name}{two.name}两家", "cases": cases[:2]})
    here = {"basket": basket}
    for verb in ("add_to_basket", "take_from_basket"):
        table.do(verb, {**here, "case": cases[2]})
    owed = {**here, "case": cases[0], "debtor": two.name, "creditor": one.name, "ground": said}
    first, second, third = (
        table.do("enter_claim", {**owed, "amount": sum_, "bar": "other", "bar_reason": said})
        for sum_ in ("30000", "900", "7")
    )
    table.do("agree_claim", {"claim": first, "amount": "29000"})
    table.do("end_claim", {"claim": second, "state": "left", "why": said})
    table.do("drop_claim", {"claim": third})
    task = table.do("plan_task", {**here, "who": two.name, "what": said, "due_on": "2026-05-01"})
    table.do("finish_task", {"task": task})
    table.do("agree_circle", {**here, "willing": [one.name, two.name]})
    held = {"on": TODAY, "place": f"{one.name}家", "participants": two.name, "text": said}
    table.do("hold_basket_session", {**here, **held, "result": "agreed"})
    table.do("draft_basket", {**here, "pay_by": "2026-06-30", "breach": said})
    table.do("take_apart", here)


def group(table: Table, case: str) -> None:
    """The heads of a group from a sheet, a sheet that is refused, shares, who may act, a receipt.
    """
    one, two, said = table.one, table.two, table.said
    sheet, bad = table.asked / "名册.csv", table.asked / "错册.csv"
    sheet.write_text(
        f"姓名,电话,工种,银行卡号,金额\n{two.name},{two.phone},{said},{two.phone},200\n",
        encoding="utf-8",
    )
    bad.write_text(f"姓名,身份证号,金额\n{two.name},{two.phone},{two.name}\n", encoding="utf-8")
    for file in (bad, sheet):
        try:
            table.do("take_heads", {"case": case, "party": one.name, "file": str(file)})
        except DeskError:
            _log.exception("refused %s", two.name)
    (head,) = heads(table.desk, case)
    pay = {"due": "2026-06-30", "amount": "200", "payer": two.name, "payee": one.name}
    table.do("draft_agreement", {"clauses": [{"text": said}], "payments": [pay]}, case)
    table.do("share_heads", {"case": case})
    allowed = {"representative": two.name, "names": [two.name], "scope": said, "paper": said}
    table.do("allow_representative", {"case": case, **allowed, "on_day": TODAY})
    paid = {"head": head.id, "received_on": TODAY, "method": two.name, "note": said}
    table.do("pay_head", paid)
    kept = table.do("keep_sum", {"calculator": "deposit", "inputs": DEPOSIT}, case)
    table.do("agree_sum", {"sum": kept, "payer": two.name, "payee": one.name}, case)


def sums(table: Table, case: str) -> None:
    """A figure and a sheet: entered, refused, kept, printed, taken out."""
    said = table.said
    figure = {"kind": "urban_income", "region": f"{table.one.name}县", "year": "2025"}
    try:
        table.do("enter_figure", {**figure, "value": said, "source": said})
    except DeskError:
        _log.exception("refused %s", said)
    made = table.do("enter_figure", {**figure, "value": "40000", "source": said})
    table.do("take_out_figure", {"figure": made})
    kept = table.do("keep_sum", {"calculator": "deposit", "inputs": DEPOSIT, "note": said}, case)
    sum_printing.kept_sum_paper(table.desk, case, kept)
    table.do("take_out_sum", {"sum": kept}, case)


def everything(
    desk: Desk, mediator: Desk, asked: Path, one: Planted, two: Planted
) -> set[str]:
    """All of it; ``asked`` takes what is printed and read in. Gives the verbs done."""
    table, apart = Table(desk, asked, one, two), Table(mediator, asked, one, two)
    cases = [led(desk, "give_notice", *table.sides()) for _ in range(2)]
    cases.append(registered(desk, *table.sides()))
    duty(table)
    whistles(table, cases[0])
    leading(table, cases[0])
    risk(table, cases[1])
    sums(table, cases[1])
    baskets(table, cases)
    group(table, cases[0])
    safety(table, apart, cases[2])
    calendar(table, apart, cases[2])
    return table.done | apart.done
