"""Reception offers who was here while typing; what is said of it goes with the registration."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.reception import ReceptionPage
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.meeting.asking import met_in_case
from mediation_desk.usecases.meeting.views import thread_view

PHONE = "16000000127"


@pytest.fixture
def page(qtbot: QtBot, frame: Frame) -> Iterator[ReceptionPage]:
    made = ReceptionPage(frame)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.met.set_value(())
    frame.drafts.forget(made, drop=False)


@pytest.fixture
def first(desk: Desk) -> str:
    """Somebody was here a month ago about a plot."""
    people = (("applicant", "王福海", PHONE), ("respondent", "陈翀", ""))
    parties = [
        {"role": role, "person": {"name": name, "phone": phone}} for role, name, phone in people
    ]
    return desk.do("register", {
        "on": desk.clock.today(), "facts": "界址", "parties": parties,
        "stat_type": "房屋宅基地纠纷", "place": "柳树村三组晒谷场",
    }).case_id  # fmt: skip


def type_in(page: ReceptionPage, qtbot: QtBot, **values: str) -> None:
    """Type into the first card as a person does."""
    card = page.sides.cards[0]
    card.main.set_values(values)
    card.main.changed.emit()
    qtbot.waitUntil(lambda: bool(page.met.rows))


def reasons(page: ReceptionPage) -> list[str]:
    return [row.findChild(QLabel, "met_reasons").text() for row in page.met.rows]


def test_who_was_here_is_offered_with_the_reason_and_opened(
    qtbot: QtBot, page: ReceptionPage, first: str, visits: list[tuple[str, str]]
) -> None:
    assert not page.met.isVisible()
    type_in(page, qtbot, name="王富海", phone="160 0000 0127")
    assert reasons(page) == ["王富海（原登记“王福海”）：同一电话、姓名同音"]
    assert page.met.way_button.text() == "可能来过 1 件(&E)"
    page.met.way_button.click()
    assert QApplication.focusWidget() is page.met.rows[0].open_button
    page.met.rows[0].open_button.click()
    assert visits == [("case", first)]


def test_the_same_matter_asks_why_and_is_tied_with_the_registration(
    qtbot: QtBot, page: ReceptionPage, frame: Frame, first: str, visits: list[tuple[str, str]]
) -> None:
    page.forms["facts"].field("facts").set_value("又来了")
    type_in(page, qtbot, name="王福海", phone=PHONE)
    page.sides.cards[1].main.set_values({"name": "陈翀"})
    page.met.rows[0].again_button.click()
    [row] = page.met.said_rows
    page.submit()
    assert "为什么没有解决" in row.fault.text()
    assert visits == []
    row.why.set_value("not_performed")
    page.submit()
    qtbot.waitUntil(lambda: bool(visits))
    view = thread_view(frame.desk, visits[0][1])
    assert (view.count, [one.case_id for one in view.ties]) == ("第2次来访", [first])
    assert page.met.said_rows == []


def test_not_the_same_person_is_kept_and_not_asked_again(
    qtbot: QtBot, page: ReceptionPage, frame: Frame, first: str, visits: list[tuple[str, str]]
) -> None:
    page.forms["facts"].field("facts").set_value("别的事")
    type_in(page, qtbot, name="王建", phone=PHONE)
    page.sides.cards[1].main.set_values({"name": "赵六"})
    page.met.rows[0].apart_button.click()
    assert page.met.rows == []
    page.submit()
    qtbot.waitUntil(lambda: bool(visits))
    assert not met_in_case(frame.desk, visits[0][1]).people


def test_what_was_said_is_taken_back_and_survives_a_crash(
    qtbot: QtBot, page: ReceptionPage, first: str
) -> None:
    type_in(page, qtbot, name="王福海", phone=PHONE)
    page.met.rows[0].again_button.click()
    page.met.said_rows[0].why.set_value("other")
    page.met.said_rows[0].text.set_value("没人管")
    kept = page.met.draft()
    page.met.set_value(())
    assert page.met.value() == ()
    page.met.restore(kept)
    assert page.met.value() == (
        {"other": first, "kind": "again", "why": "other", "text": "没人管"},
    )
    page.met.said_rows[0].back_button.click()
    assert page.met.value() == ()


def test_the_same_plot_is_told_with_other_people(
    qtbot: QtBot, page: ReceptionPage, first: str
) -> None:
    page.forms["dispute"].set_values({"place": "柳树村3社晒谷场"})
    page.forms["dispute"].changed.emit()
    type_in(page, qtbot, name="马秀英")
    assert reasons(page) == ["同一地点：柳树村三组晒谷场"]


def test_namesakes_stay_below_and_no_case_stands_twice(
    qtbot: QtBot, page: ReceptionPage, first: str, registered: Callable[..., str]
) -> None:
    registered("王福海", "钱七")
    type_in(page, qtbot, name="王福海", phone=PHONE)
    page.sides.found.emit("王福海")
    qtbot.waitUntil(lambda: page.ui.earlier_layout.count() > 0)
    assert [row.met.case_id for row in page.met.rows] == [first]
    assert page.ui.earlier_layout.count() == 1
