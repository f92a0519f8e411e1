"""What a township has to do with its county in that hour, and what goes wrong in a year: orders,
templates and tables that come down, deleting by order, somebody who leaves, a PC that is lost.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from mediation_desk.usecases import accounts
from mediation_desk.usecases.contingency import asking
from mediation_desk.usecases.contingency.asking import Wish
from mediation_desk.usecases.contingency.carrying_out import carry_out_redaction
from mediation_desk.usecases.contingency.leaving import let_go
from mediation_desk.usecases.contingency.losing import LossKind, report_loss, shut_out_lost
from mediation_desk.usecases.contingency.ordering import Scope
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.opening import create_store, open_store
from mediation_desk.usecases.registry import Role
from mediation_desk.usecases.word_files.own_templates import add_template
from tests.desks import TWO, registered
from tests.proofs.planted import Planted
from tests.usecases.exchange.packages import join, report, take, there_and_back

GRADES = [{"grade": "一般", "yuan": "200", "counts": "达成书面协议", "proof": "卷宗"}]
CODE = "RM-03"


def at_the_county(place: Path, password: str, clock: object) -> Desk:
    """The county's own store."""
    create_store(place, "青禾县综治中心", "青禾县调委会", "620199000", True, "管理员", password,
                 clock=clock)  # type: ignore[arg-type]  # fmt: skip
    return open_store(place, "", password, clock=clock)  # type: ignore[arg-type]


def orders(county: Desk, town: Desk, box: Path, who: Planted, template: Path) -> set[str]:
    """Orders with a person in every word, answered; what else comes down. Gives the verbs."""
    usual = {"kind": "督办", "centre": "青禾县河湾镇综治中心", "due": "2026-04-30",
             "title": f"{who.name}的事", "text": f"{who.name}{who.phone}"}  # fmt: skip
    first, second = (
        county.do("issue_order", usual).created["county_order"] for _ in range(2)
    )
    assert add_template(county, template, CODE).barring == ()
    county.do("send_template", {"code": CODE})
    county.do("set_allowance_rules", {"basis": "县司〔2026〕3号", "is_on": True, "grades": GRADES})
    there_and_back(town, county, box)
    report(county, box)
    take(town, box)
    town.do("receive_order", {"order": first})
    said = {"order": first, "on": "2026-04-20", "text": f"{who.name}正在办"}
    town.do("answer_order", said)
    report(town, box)
    take(county, box)
    again = county.do("remind_order", {"order": first, "due": "2026-05-06", "text": who.name})
    county.do("close_order", {"order": again.created["county_order"], "closing_opinion": who.name})
    county.do("withdraw_order", {"order": second, "withdrawn_why": f"{who.name}已息诉"})
    county.do("stop_template", {"code": CODE})
    return {"issue_order", "send_template", "set_allowance_rules", "receive_order", "answer_order",
            "remind_order", "close_order", "withdraw_order", "stop_template"}  # fmt: skip


def deleting(desk: Desk, who: Planted) -> set[str]:
    """A person's data go by order; one order is taken back. Gives the verbs."""
    one = {"role": "applicant", "person": {"name": who.name, "phone": who.phone}}
    case = registered(desk, one, TWO)
    subject = asking.redaction_choices(desk, case).people[0].key
    assert asking.redaction_preview(desk, Wish(case, Scope.PERSON, subject))
    wanted = {"case": case, "order_no": "青删〔2026〕1号", "basis": "consent", "scope": "person",
              "subject": subject}  # fmt: skip
    desk.do("set_two_people", {"on": False})
    desk.do("hold_case", {"case": case, "reason": "诉讼"})
    desk.do("lift_hold", {"case": case})
    for last in ("withdraw_redaction", "confirm_redaction"):
        order = desk.do("ask_redaction", wanted).created["redaction_order"]
        desk.do(last, {"order": order})
    carry_out_redaction(desk, order)
    return {"set_two_people", "hold_case", "lift_hold", "ask_redaction", "withdraw_redaction",
            "confirm_redaction"}  # fmt: skip


def leaving(desk: Desk, password: str, who: Planted) -> set[str]:
    """Somebody leaves and hands over. Gives the verbs."""
    accounts.add_user(desk, "离岗人", [Role.MEDIATOR], password)
    case = registered(desk, {"role": "applicant", "person": {"name": who.name}}, TWO)
    said = {"user": "离岗人", "on": "2026-04-20", "reason": who.name, "witness": who.name}
    book = desk.do("begin_departure", said).created["departure"]
    desk.do("note_handed", {"departure": book, "case": case, "to": "蒲守信"})
    let_go(desk, book, ("门禁卡",))
    return {"begin_departure", "note_handed", "note_left"}


def losing(county: Desk, town: Desk, who: Planted) -> set[str]:
    """The township's PC is lost and shut out. Gives the verbs."""
    lost = town.store.origin.replica
    loss = report_loss(county, LossKind.LAPTOP, lost, date(2026, 4, 20), f"{who.name}看见的")
    county.do("note_told", {"incident": loss.id, "whom": ["公安机关"]})
    shut_out_lost(county, loss.id, None, "丢失")
    return {"note_loss", "note_told", "note_shut_out"}


def everything(desk: Desk, place: Path, password: str, clock: object, who: Planted,
               template: Path) -> set[str]:  # fmt: skip
    """All of it; ``place`` takes the county's store and the sticks. Gives the verbs done."""
    county = at_the_county(place / "county", password, clock)
    join(county, desk, place / "papers")
    desk.do("set_number_lead", {"size": 30})
    done = {"set_number_lead"}
    done |= orders(county, desk, place / "box", who, template)
    done |= deleting(desk, who) | leaving(desk, password, who) | losing(county, desk, who)
    county.store.close()
    return done
