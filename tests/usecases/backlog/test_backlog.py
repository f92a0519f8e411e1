"""积案 at a real desk; days counted on a calendar by hand. The desk's day is 20 April 2026."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.usecases.backlog import views
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.to_do import day_to_do
from tests.desks import OTHER, SetClock, at, led

OLD = {"origin_year": 2019, "amount": "35000", "people": 12, "blocked_by": "界址说不清",
       "due_on": "2026-06-30"}  # fmt: skip


def test_an_old_matter_goes_its_way_from_list_to_proof(desk: Desk, tmp_path: Path) -> None:
    case = led(desk, "assign_mediator")
    made = desk.do("list_backlog", OLD | {"case": case}).created["backlog"]
    with pytest.raises(RuleBroken, match="backlog_there"):
        desk.do("list_backlog", OLD | {"case": case})
    (one,) = views.backlog(desk)
    assert (one.days_left, one.review_on) == (71, date(2026, 5, 20))
    clock = desk.clock
    assert isinstance(clock, SetClock)
    clock.day = date(2026, 5, 14)
    assert [todo.what for todo in day_to_do(desk)] == ["积案研判"]
    it = {"backlog": made}
    desk.do("review_backlog", it | {"reviewed_on": "2026-05-14", "progress": "已丈量"})
    assert views.backlog(desk)[0].review_on == date(2026, 6, 13)
    assert not day_to_do(desk)
    promise = {"promised_on": "2026-05-14", "promised_by": "周志远", "what": "修渠",
               "due_on": "2026-05-20"}  # fmt: skip
    desk.do("promise_backlog", it | promise)
    assert [todo.what for todo in day_to_do(desk)] == ["兑现承诺：周志远"]
    desk.do("keep_promise", it | {"kept_on": "2026-05-14", "kept_how": "渠修好了"})
    with pytest.raises(RuleBroken, match="backlog_no_promise"):
        desk.do("keep_promise", it | {"kept_on": "2026-05-14", "kept_how": "渠修好了"})
    docx, pdf = views.print_backlog(desk, tmp_path)
    assert docx.exists()
    assert pdf.stat().st_size > 1000
    end = {"proof": "签了协议并履行", "approved_by": "周志远"}
    assert desk.do("strike_backlog", it | end).notices == ()
    assert not day_to_do(desk)
    with pytest.raises(RuleBroken, match="backlog_unknown"):
        desk.do("review_backlog", it | {"reviewed_on": "2026-05-14", "progress": "再看"})


def test_what_cannot_be_is_refused_and_a_sensitive_one_is_masked(desk: Desk) -> None:
    case = led(desk, "assign_mediator")
    with pytest.raises(BadInput, match="backlog_year"):
        desk.do("list_backlog", OLD | {"case": case, "origin_year": 2027})
    desk.do("list_backlog", OLD | {"case": case})
    desk.do("mark_sensitive", {"kind": "健康"}, case=case)
    (one,) = views.backlog(at(desk, OTHER))
    assert (one.line.title, one.line.blocked_by, one.line.amount_cents) == ("", "", None)
