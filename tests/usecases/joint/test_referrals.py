"""转介 at a real desk: consent, days, attendance, and no place for what was said.

The desk's day is Monday, 20 April 2026.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from docx import Document

from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.records.tables import joint as tables
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.to_do import day_to_do
from mediation_desk.usecases.joint import views
from tests.desks import MEDIATOR, OTHER, SetClock, at, led

SLIP = {
    "party": "龚㛃兰", "kind": "心理咨询", "organ": "县心理服务中心",
    "contact": "孙老师 13900001111",
    "consented_how": "本人当面口头同意", "consented_on": "2026-04-20", "meet_on": "2026-04-22",
    "meet_at": "9:30",
}  # fmt: skip


@pytest.fixture
def case(desk: Desk) -> str:
    """A case with its mediator."""
    return led(desk, "assign_mediator")


def refer(desk: Desk, case: str, **more: object) -> str:
    return desk.do("refer_party", SLIP | {"case": case} | more).created["referral"]


def on(desk: Desk, day: date) -> None:
    assert isinstance(desk.clock, SetClock)
    desk.clock.day = day


def test_an_appointment_waits_on_the_day_until_attendance_is_noted(desk: Desk, case: str) -> None:
    it = {"referral": refer(desk, case)}
    assert not day_to_do(desk)
    with pytest.raises(BadInput, match="referral_meet_ahead"):
        desk.do("note_attendance", it | {"state": "到场"})
    on(desk, date(2026, 4, 23))
    (todo,) = day_to_do(desk)
    assert (todo.what, todo.last_day, todo.days_left) == (
        "登记转介到场情况：心理咨询", date(2026, 4, 22), -1,
    )  # fmt: skip
    with pytest.raises(RuleBroken, match="referral_meet_open"):
        desk.do("appoint_referral", it | {"meet_on": "2026-04-25"})
    with pytest.raises(BadInput, match="referral_put_off_when"):
        desk.do("note_attendance", it | {"state": "改期"})
    desk.do("note_attendance", it | {"state": "改期", "next_on": "2026-04-24"})
    assert not day_to_do(desk)
    on(desk, date(2026, 4, 24))
    desk.do("note_attendance", it | {"state": "到场"})
    assert not day_to_do(desk)
    with pytest.raises(RuleBroken, match="referral_no_meet"):
        desk.do("note_attendance", it | {"state": "到场"})
    desk.do("appoint_referral", it | {"meet_on": "2026-04-24", "meet_at": "15:00"})
    desk.do("note_attendance", it | {"state": "没有到场"})
    (one,) = views.referrals(desk, case_id=case)
    assert [(day.day, state) for day, state in one.meets] == [
        (22, "put_off"), (24, "came"), (24, "absent"),
    ]  # fmt: skip


def test_a_consent_taken_back_stops_it(desk: Desk, case: str) -> None:
    made = refer(desk, case, meet_on="2026-04-20")
    assert day_to_do(desk)
    desk.do("end_referral", {"referral": made, "how": "撤回同意", "on": "2026-04-20"})
    assert not day_to_do(desk)
    (one,) = views.referrals(desk)
    assert (one.ended_on, one.ended_how, one.meet_on) == (date(2026, 4, 20), "withdrawn", None)
    for verb, values in (
        ("note_attendance", {"state": "到场"}), ("appoint_referral", {"meet_on": "2026-04-25"}),
        ("end_referral", {"on": "2026-04-20"}),
    ):  # fmt: skip
        with pytest.raises(RuleBroken, match="referral_unknown"):
            desk.do(verb, {"referral": made} | values)
    assert refer(desk, case) != made


def test_nothing_can_hold_what_was_said(desk: Desk, case: str) -> None:
    kept = {"id", "space", "deleted", "case_id", "seq", "by"}
    assert set(tables.ReferralRow.model_fields) - kept == {
        "kind", "number", "year", "serial", "party_id", "organ", "contact", "consented_on",
        "consented_how", "referred_on", "meet_on", "meet_at", "ended_on", "ended_how",
    }  # fmt: skip
    assert set(tables.ReferralMeetRow.model_fields) - kept == {"referral_id", "on_day", "state"}
    for field in ("organ", "contact"):
        with pytest.raises(BadInput, match="referral_too_long"):
            refer(desk, case, **{field: "他说" * 21})


def test_who_can_be_referred(desk: Desk, case: str) -> None:
    with pytest.raises(BadInput, match="party_unknown"):
        refer(desk, case, party="某人")
    with pytest.raises(BadInput, match="referral_meet_past"):
        refer(desk, case, meet_on="2026-04-19")
    refer(desk, case)
    with pytest.raises(RuleBroken, match="referral_there"):
        refer(desk, case)
    refer(desk, case, kind="法律援助")
    with pytest.raises(NotAllowed, match="case_not_yours"):
        refer(at(desk, OTHER), case, party="陈翀")
    refer(at(desk, MEDIATOR), case, party="陈翀")
    numbers = [one.number for one in views.referrals(desk)]
    assert numbers == [f"河湾转介〔2026〕{n}号" for n in (3, 2, 1)]


def test_a_minor_goes_with_the_guardians_consent_and_a_body_not_at_all(desk: Desk) -> None:
    child = {"role": "applicant", "person": {"name": "李小明", "birth_date": "2014-03-02"}}
    firm = {"role": "respondent", "person": {"name": "某公司", "kind": "legal"}}
    case = led(desk, "register", child, firm)
    with pytest.raises(RuleBroken, match="referral_minor"):
        refer(desk, case, party="李小明")
    refer(desk, case, party="李小明", consented_how="监护人同意")
    with pytest.raises(BadInput, match="referral_not_person"):
        refer(desk, case, party="某公司")


def test_the_slip_says_who_and_when_and_nothing_of_the_dispute(
    desk: Desk, case: str, tmp_path: Path
) -> None:
    made = refer(desk, case)
    docx, pdf = views.print_referral(desk, made, tmp_path)
    (table,) = Document(str(docx)).tables
    words = "\n".join(cell.text for row in table.rows for cell in row.cells)
    for told in ("龚㛃兰", "县心理服务中心", "2026年4月22日 09:30", "2026年4月20日", "撤回同意"):
        assert told in words
    assert "界址" not in words
    assert "陈翀" not in words
    assert pdf.stat().st_size > 1000
    assert "龚" not in docx.name
    desk.do("mark_sensitive", {"kind": "健康"}, case=case)
    stranger = at(desk, OTHER)
    (one,) = views.referrals(stranger)
    assert (one.person, one.organ, one.contact, one.kind, one.title) == ("", "", "", "", "")
    with pytest.raises(NotAllowed):
        views.print_referral(stranger, made, tmp_path)
