"""通报、约谈、挂牌督办 at a real desk. The desk's day is Monday, 20 April 2026."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty import escalation_views, to_do
from tests.desks import MEDIATOR, OTHER, at, led

STEP = {
    "organ": "自然资源所", "reason": "界址核查逾期九天没有反馈", "demand": "派人核查，书面反馈",
    "due_on": "2026-04-24", "decided_by": "镇党委会", "decided_on": "2026-04-17",
}  # fmt: skip


@pytest.fixture
def case(desk: Desk) -> str:
    """A case with its mediator."""
    return led(desk, "assign_mediator")


def step(desk: Desk, case: str, **more: str) -> str:
    return desk.do("escalate", STEP | {"case": case} | more).created["escalation"]


def test_the_ladder_is_climbed_and_answered_and_each_step_is_in_the_history(
    desk: Desk, case: str
) -> None:
    first = step(desk, case)
    (todo,) = to_do.duty_to_do(desk)
    assert (todo.what, todo.last_day, todo.days_left) == (
        "等整改反馈：自然资源所", date(2026, 4, 24), 4,
    )  # fmt: skip
    with pytest.raises(RuleBroken, match="escalation_there"):
        step(desk, case)
    it = {"escalation": first, "answer": "已派人到场核查"}
    with pytest.raises(RuleBroken, match="escalation_answer_early"):
        desk.do("answer_escalation", it | {"on": "2026-04-16"})
    assert desk.do("answer_escalation", it | {"on": "2026-04-20"}).notices == ()
    assert not to_do.duty_to_do(desk)
    with pytest.raises(RuleBroken, match="escalation_unknown"):
        desk.do("answer_escalation", it | {"on": "2026-04-20"})
    talk = {"step": "约谈", "meet_on": "2026-04-21", "meet_at": "9:30", "place": "镇三楼"}
    assert desk.do("escalate", STEP | {"case": case} | talk).notices == ()
    assert [one.line.step for one in escalation_views.escalated(desk)] == ["talk", "circular"]
    assert [one.line.number for one in escalation_views.escalated(desk)] == [
        "河湾督责〔2026〕2号", "河湾督责〔2026〕1号",
    ]  # fmt: skip


def test_a_step_left_out_and_a_case_not_listed_are_told(desk: Desk, case: str) -> None:
    told = desk.do("escalate", STEP | {"case": case, "step": "挂牌督办"})
    assert [one[0] for one in told.notices] == ["escalation_skipped", "escalation_not_listed"]
    wrong = told.created["escalation"]
    desk.do("withdraw_escalation", {"escalation": wrong, "why": "部门已按时反馈，登记错了"})
    assert not to_do.duty_to_do(desk)
    again = desk.do("escalate", STEP | {"case": case, "step": "约谈", "meet_on": "2026-04-21"})
    assert [one[0] for one in again.notices] == ["escalation_skipped"]


@pytest.mark.parametrize("name", ["龚㛃兰", "蒲守信"])
def test_no_step_is_taken_against_a_person(desk: Desk, case: str, name: str) -> None:
    with pytest.raises(BadInput, match="escalation_person"):
        step(desk, case, organ=name)


@pytest.mark.parametrize(
    ("more", "code"),
    [({"due_on": "2026-04-16"}, "escalation_due_early"), ({"decided_on": "2026-04-21"}, "future"),
     ({"step": "约谈"}, "field_required")],
)  # fmt: skip
def test_what_cannot_be_is_refused(
    desk: Desk, case: str, more: dict[str, str], code: str
) -> None:
    with pytest.raises((BadInput, RuleBroken), match=code):
        step(desk, case, **more)


def test_only_the_head_takes_steps_and_a_sensitive_one_is_masked(
    desk: Desk, case: str, tmp_path: Path
) -> None:
    with pytest.raises(NotAllowed):
        step(at(desk, MEDIATOR), case)
    made = step(desk, case)
    desk.do("mark_sensitive", {"kind": "健康"}, case=case)
    (one,) = escalation_views.escalated(at(desk, OTHER))
    assert (one.line.reason, one.line.title, one.line.organ) == ("", "", "自然资源所")
    with pytest.raises(NotAllowed):
        escalation_views.print_escalation(at(desk, OTHER), made, tmp_path)


@pytest.mark.heavy
def test_the_notice_says_why_and_by_when_and_names_no_party(
    desk: Desk, case: str, tmp_path: Path
) -> None:
    made = step(desk, case, step="约谈", meet_on="2026-04-21", meet_at="9:30", place="镇三楼")
    _docx, pdf = escalation_views.print_escalation(desk, made, tmp_path)
    text = "".join("".join(p.extract_text().split()) for p in PdfReader(pdf).pages)
    for words in ("约谈通知书", "自然资源所", "界址核查逾期九天", "2026年4月24日", "镇三楼"):
        assert words in text
    assert "龚㛃兰" not in text
    assert facts_of(desk, case).case_no.replace(" ", "") in text
