"""Reception: proposals, faults beside their fields, a known pair in few keys, one register."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from mediation_desk.domain.money import Money
from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.reception import ReceptionPage, receipt
from mediation_desk.qt.widgets.finder import Finder
from mediation_desk.usecases import asking
from mediation_desk.usecases.asking import CaseFilter
from mediation_desk.usecases.casework.proposals import propose

FACTS = "家住河湾村三组，与邻居因宅基地界址发生争议，要求赔偿6800元。"


@pytest.fixture
def page(qtbot: QtBot, frame: Frame) -> Iterator[ReceptionPage]:
    made = ReceptionPage(frame)
    qtbot.addWidget(made)
    made.show()
    yield made
    frame.drafts.forget(made, drop=False)


def fill(page: ReceptionPage, *names: str) -> None:
    """What every reception needs."""
    page.forms["facts"].field("facts").set_value(FACTS)
    for card, name in zip(page.sides.cards, names, strict=False):
        card.main.set_values({"name": name})


def test_the_text_proposes_type_place_and_amount() -> None:
    found = propose(FACTS)
    assert (found.stat_type, found.place) == ("房屋宅基地纠纷", "河湾村三组")
    assert found.amount == Money.yuan(6800)


@pytest.mark.parametrize(
    ("text", "yuan"), [("欠三万元，又借2000元", 30000), ("赔1.5万元", 15000), ("没有说钱", None)]
)
def test_the_largest_sum_is_proposed(text: str, yuan: int | None) -> None:
    assert propose(text).amount == (Money.yuan(yuan) if yuan else None)


def test_taking_the_proposal_leaves_what_was_typed(page: ReceptionPage) -> None:
    page._show_proposal(propose(FACTS))
    page.forms["dispute"].set_values({"amount": "5000"})
    page.take_proposal()
    assert page.forms["dispute"].field("amount").value() == Money.yuan(5000)
    assert page.forms["dispute"].field("place").value() == "河湾村三组"


def test_a_missing_name_is_said_beside_the_card_and_nothing_is_written(
    page: ReceptionPage, frame: Frame
) -> None:
    fill(page, "龚㛃兰")
    page.submit()
    fault = page.sides.cards[1].main.blocks["name"].fault
    assert "请填写" in fault.text()
    assert len(asking.case_ids(frame.desk, CaseFilter())) == 0


def test_registering_goes_to_the_case_and_empties_the_page(
    qtbot: QtBot, page: ReceptionPage, frame: Frame, visits: list[tuple[str, str]]
) -> None:
    fill(page, "龚㛃兰", "陈翀")
    page.submit()
    qtbot.waitUntil(lambda: bool(visits))
    facts = asking.facts_of(frame.desk, visits[0][1])
    assert [p.name for p in facts.parties] == ["龚㛃兰", "陈翀"]
    assert page.sides.names() == ()
    assert facts.register_no in receipt(facts)


def test_a_minors_number_asks_for_the_guardian_who_is_registered_with_it(
    qtbot: QtBot, page: ReceptionPage, frame: Frame, visits: list[tuple[str, str]]
) -> None:
    fill(page, "小明", "陈翀")
    card = page.sides.cards[0]
    card.main.set_values({"id_no": "62010220150401003X"})
    number = card.main.field("id_no")
    number.changed.emit()
    assert card.forms["guardian"].isVisible() == (number.problem() is None)
    card.forms["guardian"].set_values({"guardian": "明母", "guardian_relation": "母亲"})
    page.submit()
    qtbot.waitUntil(lambda: bool(visits))
    assert asking.facts_of(frame.desk, visits[0][1]).parties[0].guardians[0].relation == "母亲"


def test_a_wrong_number_is_named_beside_the_field(page: ReceptionPage) -> None:
    fill(page, "龚㛃兰", "陈翀")
    page.sides.cards[0].main.set_values({"id_no": "620102196804129961"})
    page.submit()
    assert page.sides.cards[0].main.blocks["id_no"].fault.text()


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_a_known_pair_takes_at_most_sixty_keys(
    qtbot: QtBot,
    page: ReceptionPage,
    frame: Frame,
    registered: Callable[..., str],
    visits: list[tuple[str, str]],
) -> None:
    first = registered("龚㛃兰", "陈翀")
    page.forms["facts"].field("facts").set_value(FACTS)
    keys = 1  # F2
    for card, letters in zip(page.sides.cards, ("gjl", "cc"), strict=True):
        finder = card.main.field("name")
        assert isinstance(finder, Finder)
        keys += 2 + take(qtbot, finder, letters)
    page.submit()
    keys += 2  # Alt+T, Alt+S
    qtbot.waitUntil(lambda: bool(visits))
    old, new = (asking.facts_of(frame.desk, case) for case in (first, visits[0][1]))
    assert [p.person.id for p in old.parties] == [p.person.id for p in new.parties]
    assert keys <= 60


def take(qtbot: QtBot, finder: Finder, letters: str) -> int:
    """Type initials and take the first answer; gives the keys it took."""
    finder.window().activateWindow()
    finder.edit.setFocus()
    qtbot.keyClicks(finder.edit, letters)
    qtbot.waitUntil(finder.is_open)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(finder.edit, key)
    assert finder.chosen is not None
    return len(letters) + 2


def test_a_draft_of_the_cards_comes_back(qtbot: QtBot, page: ReceptionPage) -> None:
    fill(page, "龚㛃兰", "陈翀")
    kept = page.sides.draft()
    page.sides.clear()
    page.sides.restore(kept)
    assert page.sides.names() == ("龚㛃兰", "陈翀")


def test_every_input_has_a_name_for_screen_readers(page: ReceptionPage) -> None:
    wanted = [f.focusProxy() for form in page.forms.values() for f in _inputs(form)]
    assert all(widget.accessibleName() for widget in wanted if widget is not None)


def _inputs(form: QWidget) -> list[QWidget]:
    return [block.input for block in form.blocks.values()]  # type: ignore[attr-defined]


def test_a_reception_of_an_earlier_day_keeps_its_day_and_why_it_comes_late(
    qtbot: QtBot, page: ReceptionPage, frame: Frame, visits: list[tuple[str, str]]
) -> None:
    fill(page, "龚㛃兰", "陈翀")
    page.ui.late_button.click()
    day = frame.today() - timedelta(days=3)
    page.late.set_values({"on": day, "receiver": "何玉霞", "late_reason": "停电"})
    page.submit()
    qtbot.waitUntil(lambda: bool(visits))
    case = asking.facts_of(frame.desk, visits[0][1])
    event = case.events[0]
    assert (case.registered_on, case.first_receiver) == (day, "何玉霞")
    assert (event.on, event.late, event.late_reason) == (day, True, "停电")
    assert not page.ui.late_button.isChecked()


def test_an_earlier_day_must_say_why(page: ReceptionPage, frame: Frame) -> None:
    fill(page, "龚㛃兰", "陈翀")
    page.ui.late_button.click()
    page.late.set_values({"on": frame.today() - timedelta(days=3)})
    page.submit()
    assert "请填写补登说明" in page.late.blocks["late_reason"].fault.text()
    assert not asking.case_ids(frame.desk, CaseFilter())


def test_the_card_of_an_earlier_day_counts_for_nothing_once_put_away(page: ReceptionPage) -> None:
    page.ui.late_button.click()
    page.late.set_values({"on": page.frame.today() - timedelta(days=3)})
    page.ui.late_button.click()
    assert page.values()["on"] == page.frame.today()
    assert page.late_reason() == ""


@pytest.mark.parametrize(
    ("kind", "head"),
    [("legal", "法定代表人"), ("unincorporated", "负责人"), ("sole_trader", "经营者")],
)
def test_a_body_proposes_who_stands_for_it(page: ReceptionPage, kind: str, head: str) -> None:
    card = page.sides.cards[0]
    card.main.set_values({"kind": kind, "name": "河湾建筑劳务有限公司"})
    card.main.field("kind").changed.emit()
    assert "representative_kind" not in dict(card.value())["person"]  # type: ignore[call-overload]
    card.main.set_values({"representative": "王建国"})
    assert dict(card.value())["person"]["representative_kind"] == head  # type: ignore[call-overload]


def test_of_several_faults_the_first_on_the_page_gets_the_cursor(
    qtbot: QtBot, page: ReceptionPage
) -> None:
    page.window().activateWindow()
    page.submit()
    facts = page.forms["facts"].field("facts")
    assert page.window().focusWidget() is facts.focusProxy()
    facts.set_value(FACTS)
    page.submit()
    name = page.sides.cards[0].main.field("name")
    assert page.window().focusWidget() is name.focusProxy()


def flags(page: ReceptionPage) -> list[str]:
    """The flags in sight, by their Chinese."""
    QApplication.processEvents()
    field = page.forms["risk"].field("risk_flags")
    return [box.text() for box in field.findChildren(QCheckBox) if not box.isHidden()]


def choose(page: ReceptionPage, **values: str) -> None:
    """Choose the track and what belongs to it, one after the other."""
    form = page.forms["source"]
    for key, value in values.items():
        form.set_values({key: value})
        form.field(key).changed.emit()


def test_the_flags_are_those_of_the_track_and_its_kind(page: ReceptionPage) -> None:
    assert "雇凶伤害他人" not in flags(page)
    choose(page, track="administrative", subtrack="治安")
    assert flags(page)[0] != "可能涉嫌犯罪"
    assert "雇凶伤害他人" in flags(page)
    choose(page, subtrack="消费")
    assert "冒用他人身份投诉" in flags(page)
    assert "雇凶伤害他人" not in flags(page)


def test_a_ticked_flag_is_registered_before_anything_is_begun(
    qtbot: QtBot, page: ReceptionPage, frame: Frame, visits: list[tuple[str, str]]
) -> None:
    fill(page, "龚㛃兰", "陈翀")
    choose(page, track="administrative", subtrack="治安")
    page.forms["risk"].field("risk_flags").findChild(QCheckBox, "choice_gang").click()
    page.submit()
    qtbot.waitUntil(lambda: bool(visits))
    assert asking.facts_of(frame.desk, visits[0][1]).risk_flags == ("gang",)
    assert "结伙斗殴或者其他寻衅滋事" not in flags(page)


def test_a_draft_brings_the_flags_of_its_track_back(page: ReceptionPage) -> None:
    kept = {"risk_flags": ["hired"]}
    page.forms["risk"].set_values(kept)
    choose(page, track="administrative", subtrack="治安")
    assert page.forms["risk"].values()["risk_flags"] == ("hired",)
