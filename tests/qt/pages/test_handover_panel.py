"""The form of 移送: what was begun comes back whole; it says by which day what is wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.case_page import TABS, CasePage
from mediation_desk.qt.pages.case_page.handoff_card import keep_scan, save_letter
from mediation_desk.qt.pages.case_page.handover_panel import HandOverPanel
from mediation_desk.qt.pages.case_page.track_tab import TrackTab
from mediation_desk.qt.shell.session import find_lines
from mediation_desk.qt.verb_panel import VerbPanel
from mediation_desk.usecases import asking

Registered = Callable[..., str]


@pytest.fixture
def page(qtbot: QtBot, frame: Frame) -> Iterator[CasePage]:
    made = CasePage(frame)
    qtbot.addWidget(made)
    made.show()
    yield made
    made._close_panel()


def panel_of(qtbot: QtBot, page: CasePage, case: str, pair: str = "") -> HandOverPanel:
    """The form, opened by the way's button or by 移送, once its draft has been looked for."""
    if page.subject != case:
        page.open(case)
        qtbot.waitUntil(lambda: page.view is not None)
    page.open_verb("hand_over", {"pair": pair} if pair else {})
    qtbot.waitUntil(lambda: page.frame.runner.busy() == 0)
    assert isinstance(page.panel, HandOverPanel)
    return page.panel


def choose(panel: HandOverPanel, **values: object) -> None:
    """Choose one thing after the other, as a hand does."""
    for key, value in values.items():
        panel.form.field(key).set_value(value)
        panel.form.field(key).changed.emit()


@pytest.mark.parametrize("way", ["", "people_suit"])
def test_a_draft_keeps_its_way_track_kind_and_mode(
    qtbot: QtBot, page: CasePage, registered: Registered, way: str
) -> None:
    case = registered()
    panel = panel_of(qtbot, page, case, way)
    told = {"pair": "people_suit", "to_track": "pre_litigation", "to_subtrack": "简易程序"}
    told |= {"to_mode": "登记立案后委托", "reason": "双方都愿意请法院主持"}
    choose(panel, **told)
    panel.cancel()
    again = panel_of(qtbot, page, case, way)
    assert {key: again.form.field(key).value() for key in told} == told
    assert not again.form.blocks["to_mode"].isHidden()


def test_the_draft_of_one_way_is_not_that_of_another(
    qtbot: QtBot, page: CasePage, registered: Registered
) -> None:
    case = registered()
    choose(panel_of(qtbot, page, case, "people_suit"), reason="请法院主持")
    page.panel.cancel()  # type: ignore[union-attr]
    other = panel_of(qtbot, page, case, "people_admin")
    assert (other.form.field("pair").value(), other.form.field("reason").value()) == (
        "people_admin", "",
    )  # fmt: skip


def test_where_there_are_several_tracks_one_is_asked_for(
    qtbot: QtBot, page: CasePage, registered: Registered
) -> None:
    panel = panel_of(qtbot, page, registered(), "people_suit")
    field = panel.form.field("to_track")
    assert field.value() == ""
    assert "（不填）" not in [words for _, words in field._choices]  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: field.focusProxy().hasFocus() or not page.isActiveWindow())


def test_the_form_says_until_when_the_traffic_police_take_it(
    qtbot: QtBot, page: CasePage, frame: Frame, registered: Registered
) -> None:
    case, today = registered(), frame.today()
    for verb, values in (
        ("amend_case", {"stat_type": "道路交通事故纠纷"}),
        ("record_consent", {"on": today}),
        ("accept", {"on": today}),
        ("terminate", {"on": today, "ground": "gap"}),
    ):
        frame.desk.do(verb, values, case=case)
    panel = panel_of(qtbot, page, case, "people_admin")
    assert panel.form.field("to_subtrack").value() == "交通"
    days = (today + timedelta(days=n) for n in range(3, 16))
    assert any(f"最晚{d.year}年{d.month}月{d.day}日移送" in panel.terms.text() for d in days)


def handed(frame: Frame, case: str) -> str:
    """A case handed to a village; the code on its letter."""
    today = frame.today()
    told = {"pair": "to_village", "on": today, "consented": today, "organ": "柳树村村民委员会"}
    frame.desk.do("hand_over", told, case=case)
    return asking.facts_of(frame.desk, case).handoffs[-1].code


def shown(qtbot: QtBot, page: CasePage, subject: str) -> TrackTab:
    page.open(subject)
    qtbot.waitUntil(lambda: page.view is not None and page.frame.runner.busy() == 0)
    tab = page.tabs[[name for name, _ in TABS].index("途径")]
    assert isinstance(tab, TrackTab)
    return tab


def test_the_code_of_a_returned_sheet_leads_to_its_card(
    qtbot: QtBot, page: CasePage, frame: Frame, registered: Registered
) -> None:
    code = handed(frame, registered())
    line = find_lines(frame.desk, code.lower())[0]
    assert (line.page, line.kind, line.label) == ("case", "移送单", code)
    tab = shown(qtbot, page, line.subject)
    assert page.ui.tabs.currentWidget() is tab
    assert any(code in label.text() for label in tab.findChildren(QLabel))


def test_the_letter_and_the_returned_sheet_are_one_click_away(
    qtbot: QtBot, page: CasePage, frame: Frame, registered: Registered, tmp_path: Path
) -> None:
    case = registered()
    handed(frame, case)
    tab = shown(qtbot, page, f"{case}#途径")
    one = asking.facts_of(frame.desk, case).handoffs[0]
    save_letter(tab, one, tmp_path, tab.findChild(QPushButton, "handoff_letter"))
    qtbot.waitUntil(lambda: "存好了" in frame.notices.text.text())
    assert sorted(f.suffix for f in tmp_path.glob("XJ-07*")) == [".docx", ".pdf"]
    keep_scan(tab, one, next(tmp_path.glob("*.pdf")), tab.findChild(QPushButton, "handoff_scan"))
    qtbot.waitUntil(lambda: "已收存" in said(tab))
    assert f"移送回执 {one.code}" in said(tab)


def said(tab: TrackTab) -> str:
    return "\n".join(label.text() for label in tab.findChildren(QLabel) if not label.isHidden())


def test_a_case_with_an_open_hand_off_is_not_closed_on_its_page(
    qtbot: QtBot, page: CasePage, frame: Frame, registered: Registered
) -> None:
    case, today = registered(), frame.today()
    frame.desk.do("refuse", {"on": today, "grounds": ["no_opponent"]}, case=case)
    handed(frame, case)
    shown(qtbot, page, case)
    page.open_verb("close_case", {})
    assert isinstance(page.panel, VerbPanel)
    assert "还有一次移送没有办完" in page.panel.ui.refusal_label.text()
    assert not page.panel.ui.do_button.isEnabled()
    page.panel.cancel()
