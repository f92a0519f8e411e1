"""What each department was sent, and the days it took, worked out by hand."""

from __future__ import annotations

from datetime import date

from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.responses.views import responses
from tests.desks import OTHER, at, registered

OFFICE, YEAR = "镇自然资源所", (date(2026, 1, 1), date(2026, 12, 31))


def sent(desk: Desk, on: str, organ: str = OFFICE) -> dict[str, str]:
    case = registered(desk)
    desk.do("hand_over", {"pair": "to_department", "on": on, "organ": organ}, case=case)
    return {"case": case, "handoff": asking.facts_of(desk, case).handoffs[-1].id}


def signed(desk: Desk, one: dict[str, str], on: str, refusal: str = "") -> None:
    told = {"handoff": one["handoff"], "on": on, "by": "郭小军", "refusal": refusal}
    desk.do("sign_handoff", told | {"accepted": not refusal}, case=one["case"])


def test_the_days_of_each_step_are_counted_for_each_department(desk: Desk) -> None:
    first, second = sent(desk, "2026-04-08"), sent(desk, "2026-04-09")
    sent(desk, "2026-04-10")
    signed(desk, first, "2026-04-09")
    signed(desk, second, "2026-04-13", refusal="不归本所管")
    back = {"handoff": first["handoff"], "on": "2026-04-14", "result": "已查清界址"}
    desk.do("return_handoff", back, case=first["case"])
    sent(desk, "2026-04-08", "镇住建站")
    (office,) = [one for one in responses(desk, *YEAR) if one.organ == OFFICE]
    assert (len(office.steps), office.came, office.answered, office.refused) == (3, 2, 2, 1)
    # signed after 1 and 4 days: 2.5; answered after 6 and 4 days: 5.0
    assert (office.days_to_come, office.days_to_answer) == (25, 50)


def test_a_whistle_counts_with_its_arrival_and_its_points(desk: Desk) -> None:
    desk.do("blow_whistle", {
        "organs": [OFFICE], "subject": "界址", "reason": "到场", "arrive_on": "2026-04-20",
        "answer_due_on": "2026-04-20",
    })  # fmt: skip
    (office,) = responses(desk, *YEAR)
    assert (len(office.steps), office.came, office.late) == (1, 0, 0)
    desk.clock.day = date(2026, 4, 21)  # type: ignore[attr-defined]
    assert responses(desk, *YEAR)[0].late == 1
    assert responses(desk, date(2026, 1, 1), date(2026, 4, 19)) == ()


def test_a_sensitive_case_counts_and_cannot_be_opened(desk: Desk) -> None:
    one = sent(desk, "2026-04-08")
    desk.do("mark_sensitive", {"kind": "未成年人"}, case=one["case"])
    (mine,), (theirs,) = responses(desk, *YEAR), responses(at(desk, OTHER), *YEAR)
    assert mine.steps[0].case_id == one["case"]
    assert (len(theirs.steps), theirs.steps[0].case_id) == (1, "")
