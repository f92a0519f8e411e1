"""Village counsel: a question goes out with a number, the reply is kept with the case."""

from __future__ import annotations

from pathlib import Path

import pytest

from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.register import printing, views
from tests.desks import OTHER, at, registered


@pytest.fixture
def counsel(desk: Desk) -> Desk:
    """A desk with village counsel in its register."""
    desk.do("register_helper", {"name": "李律师", "kind": "法律顾问"})
    return desk


def ask(desk: Desk, **more: object) -> str:
    values = {"counsel": "李律师", "question": "借条没有写利息怎么算"}
    return desk.do("ask_counsel", values | more).created["counsel_advice"]


def test_a_reply_is_kept_with_the_case_and_its_file(counsel: Desk, tmp_path: Path) -> None:
    case = registered(counsel, village="河湾村")
    advice = ask(counsel, case=case)
    (waits,) = views.advices(counsel)
    assert (waits.line.number, waits.line.village, waits.days_left) == (
        "河湾询〔2026〕1号", "河湾村", 3,
    )  # fmt: skip
    paper = tmp_path / "意见书.txt"
    paper.write_text("民法典第六百八十条", encoding="utf-8")
    counsel.do("note_counsel_reply", {
        "advice": advice, "replied_on": "2026-04-20", "reply": "视为没有利息", "file": str(paper),
    })  # fmt: skip
    (found,) = views.advices(counsel, case_id=case)
    assert (found.is_open, found.line.reply) == (False, "视为没有利息")
    kept = facts_of(counsel, case).attachments
    assert [(one.label, one.sha256) for one in kept] == [
        ("法律顾问意见 河湾询〔2026〕1号", found.line.sha256)
    ]
    with pytest.raises(RuleBroken, match="advice_unknown"):
        counsel.do("withdraw_advice", {"advice": advice, "why": "x"})


@pytest.mark.heavy
def test_only_counsel_in_the_register_is_asked(counsel: Desk) -> None:
    with pytest.raises(BadInput, match="counsel_unknown"):
        ask(counsel, counsel="蒲守信")
    with pytest.raises(BadInput, match="order_due_past"):
        ask(counsel, due_on="2026-04-19")


def test_of_a_masked_case_the_question_is_not_told(counsel: Desk, tmp_path: Path) -> None:
    case = registered(counsel)
    advice = ask(counsel, case=case)
    counsel.do("mark_sensitive", {"kind": "健康"}, case=case)
    (found,) = views.advices(at(counsel, OTHER))
    assert (found.line.question, found.line.title) == ("", "")
    with pytest.raises(NotAllowed):
        printing.print_advice(at(counsel, OTHER), advice, tmp_path)
