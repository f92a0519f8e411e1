"""The six tracks in the window: at reception, in the line of runs, as legal steps, handed on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mediation_desk.qt.form_builder import DetailsField
from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.case_page import TABS, CasePage
from mediation_desk.qt.pages.case_page.handover_panel import HandOverPanel
from mediation_desk.qt.pages.case_page.step_panel import StepPanel
from mediation_desk.qt.pages.case_page.verb_list import VerbList
from mediation_desk.qt.pages.reception import ReceptionPage
from mediation_desk.usecases import asking

TRACK_TAB = [name for name, _ in TABS].index("途径")
Make = Callable[..., str]


@pytest.fixture
def page(qtbot: QtBot, frame: Frame) -> Iterator[CasePage]:
    made = CasePage(frame)
    qtbot.addWidget(made)
    made.resize(1200, 640)
    made.show()
    yield made
    made._close_panel()


@pytest.fixture
def reception(qtbot: QtBot, frame: Frame) -> Iterator[ReceptionPage]:
    made = ReceptionPage(frame)
    qtbot.addWidget(made)
    made.show()
    yield made
    frame.drafts.forget(made, drop=False)


@pytest.fixture
def make(frame: Frame) -> Make:
    """A case in a track, led on by some verbs of today."""

    def case(track: str, subtrack: str = "", mode: str = "", *deeds: tuple[str, object]) -> str:
        parties = [
            {"role": "applicant", "person": {"name": "龚㛃兰"}},
            {"role": "respondent", "person": {"name": "陈翀"}},
        ]
        values = {"on": frame.today(), "facts": "排水争议", "parties": parties}
        values |= {"track": track, "subtrack": subtrack, "mode": mode}
        made = frame.desk.do("register", values).case_id
        for verb, more in deeds:
            given = {"on": frame.today(), **more} if isinstance(more, dict) else {}
            frame.desk.do(verb, given, case=made)
        return made

    return case


CLASSIFIED = ("record_step", {"step": "classified", "number": "第六项", "text": "宜调解"})
TO_COMMITTEE = ("hand_over", {"pair": "petition_people", "to_track": "people"})


def opened(qtbot: QtBot, page: CasePage, case: str) -> CasePage:
    page.open(case)
    qtbot.waitUntil(lambda: page.view is not None and page.view.facts.id == case)
    page.ui.tabs.setCurrentIndex(TRACK_TAB)
    return page


def button(page: QWidget, name: str) -> QPushButton:
    """The button in sight; one that is going away has its name still."""
    QApplication.processEvents()
    found = [one for one in page.findChildren(QPushButton, name) if not one.isHidden()]
    assert len(found) == 1, name
    return found[0]


def said(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if not label.isHidden())


def labels(page: CasePage) -> list[str]:
    assert page.view is not None
    return [mark.label for mark in page.view.stages]


# reception


def test_reception_begins_with_peoples_mediation_and_asks_no_kind(reception: ReceptionPage) -> None:
    form = reception.forms["source"]
    assert form.field("track").value() == "people"
    assert form.blocks["subtrack"].isHidden()
    assert form.blocks["mode"].isHidden()


def test_the_kinds_and_modes_follow_the_track(reception: ReceptionPage) -> None:
    form = reception.forms["source"]
    form.set_values({"track": "pre_litigation"})
    form.field("track").changed.emit()
    assert not form.blocks["mode"].isHidden()
    form.set_values({"mode": "立案前委派", "subtrack": "医疗"})
    assert reception.values()["mode"] == "立案前委派"
    assert "subtrack" not in reception.values()


def test_a_medical_dispute_is_registered_in_its_track(
    qtbot: QtBot, reception: ReceptionPage, frame: Frame, visits: list[tuple[str, str]]
) -> None:
    form = reception.forms["source"]
    form.set_values({"track": "professional"})
    form.field("track").changed.emit()
    form.set_values({"subtrack": "医疗"})
    reception.forms["facts"].field("facts").set_value("术后感染，双方对责任有争议。")
    for card, name in zip(reception.sides.cards, ("龚㛃兰", "陈翀"), strict=False):
        card.main.set_values({"name": name})
    reception.submit()
    qtbot.waitUntil(lambda: bool(visits))
    facts = asking.facts_of(frame.desk, visits[0][1])
    assert (facts.track.value, facts.subtrack) == ("professional", "医疗")
    assert form.field("track").value() == "people"


# the case page


def test_a_plain_case_has_no_line_of_runs(qtbot: QtBot, page: CasePage, make: Make) -> None:
    opened(qtbot, page, make("people"))
    assert page.episodes.isHidden()
    assert page.next_name == "record_consent"


def test_the_stage_bar_speaks_the_tracks_words(qtbot: QtBot, page: CasePage, make: Make) -> None:
    opened(qtbot, page, make("petition", "普通"))
    assert "已办结" in labels(page)
    assert "已结案" not in labels(page)
    assert not page.episodes.isHidden()


def test_the_next_step_is_the_one_that_acceptance_waits_for(
    qtbot: QtBot, page: CasePage, make: Make, frame: Frame
) -> None:
    case = make("petition", "普通")
    opened(qtbot, page, case)
    assert page.ui.next_button.text().startswith("甄别分类")
    page.ui.next_button.click()
    assert isinstance(page.panel, StepPanel)
    page.panel.submit()
    qtbot.waitUntil(lambda: page.ui.next_button.text().startswith("受理信访事项"))
    assert asking.facts_of(frame.desk, case).step("classified") is not None


def test_a_step_asks_only_what_it_asks(qtbot: QtBot, page: CasePage, make: Make) -> None:
    opened(qtbot, page, make("petition", "普通"))
    page.open_verb("record_step", {"step": "transferred"})
    assert isinstance(page.panel, StepPanel)
    assert set(page.panel.form.blocks) == {"on", "number", "organ", "due", "text"}
    assert page.panel.ui.article_label.text() == "信访工作条例第二十二条"


def test_a_later_step_says_in_chinese_what_it_waits_for(
    qtbot: QtBot, page: CasePage, make: Make
) -> None:
    opened(qtbot, page, make("petition", "普通"))
    qtbot.waitUntil(lambda: page.findChild(QLabel, "later_opinion") is not None)
    line = page.findChild(QLabel, "later_opinion")
    assert line is not None
    assert "受理" in line.text()
    assert "accepted" not in said(page)


def test_a_recorded_step_stands_with_its_day_and_number(
    qtbot: QtBot, page: CasePage, make: Make
) -> None:
    deed = ("record_step", {"step": "petition_received", "number": "青信转〔2026〕12号"})
    opened(qtbot, page, make("petition", "普通", "", deed))
    assert "收到信访事项　青信转〔2026〕12号" in said(page)
    assert page.findChild(QPushButton, "step_petition_received") is None


def test_what_the_track_asks_besides_is_kept_and_can_be_emptied(
    qtbot: QtBot, page: CasePage, make: Make, frame: Frame
) -> None:
    case = make("petition", "普通")
    frame.desk.do("set_details", {"details": {"review_organ": "县信访局"}}, case=case)
    opened(qtbot, page, case)
    page.open_verb("set_details", {})
    field = page.panel.form.field("details")  # type: ignore[union-attr]
    assert isinstance(field, DetailsField)
    field.form.set_values({"petition_count": "3", "review_organ": ""})
    page.panel.submit()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: page.panel is None)
    details = asking.facts_of(frame.desk, case).details
    assert (details["petition_count"], details["review_organ"]) == ("3", "")


def test_the_grounds_and_flags_are_those_of_the_track(
    qtbot: QtBot, page: CasePage, make: Make, frame: Frame
) -> None:
    case = make("administrative", "治安")
    frame.desk.do("amend_case", {"risk_flags": ["hired"]}, case=case)
    opened(qtbot, page, case)
    page.open_verb("amend_case", {})
    flags = page.panel.form.field("risk_flags")  # type: ignore[union-attr]
    assert flags.value() == ("hired",)
    assert isinstance(flags.findChild(QWidget, "choice_gang"), QWidget)


def test_a_petition_is_refused_on_its_own_grounds(
    qtbot: QtBot, page: CasePage, make: Make, frame: Frame
) -> None:
    case = make("petition", "普通")
    opened(qtbot, page, case)
    page.open_verb("refuse", {"grounds": ["pending"]})
    page.panel.submit()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: page.panel is None)
    assert asking.facts_of(frame.desk, case).refusal_grounds == ("pending",)


# hand-offs


def test_the_form_of_a_way_out_asks_what_that_way_asks(
    qtbot: QtBot, page: CasePage, make: Make
) -> None:
    opened(qtbot, page, make("petition", "访调"))
    page.open_verb("hand_over", {"pair": "petition_people"})
    panel = page.panel
    assert isinstance(panel, HandOverPanel)
    assert not panel.form.blocks["consented"].isHidden()
    assert panel.form.field("materials").value() == panel.pair.travels  # type: ignore[union-attr]
    panel.form.set_values({"pair": "to_police"})
    panel.form.field("pair").changed.emit()
    assert panel.form.blocks["consented"].isHidden()
    assert panel.form.field("materials").value() == ("风险情况",)


def test_a_case_is_handed_over_signed_for_and_gone_back_to(
    qtbot: QtBot, page: CasePage, make: Make, frame: Frame
) -> None:
    case = make("petition", "访调", "", CLASSIFIED, ("accept", {}))
    opened(qtbot, page, case)
    page.open_verb("hand_over", {"pair": "petition_people"})
    page.panel.form.set_values({"to_track": "people", "consented": frame.today()})  # type: ignore[union-attr]
    page.panel.submit()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: "等对方签收" in said(page))
    code = asking.facts_of(frame.desk, case).handoffs[0].code
    assert code in said(page)
    button(page, "do_sign_handoff").click()
    page.panel.set_values({"by": "蒲守信"})  # type: ignore[union-attr]
    page.panel.submit()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: page.view.facts.track.value == "people")  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: frame.runner.busy() == 0)
    other = button(page.episodes, "episode_1")
    other.setFocus()
    QTest.keyClick(other, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.view.facts.track.value == "petition")  # type: ignore[union-attr]


def test_the_present_run_is_marked_and_each_tells_its_body_and_time(
    qtbot: QtBot, page: CasePage, make: Make, frame: Frame
) -> None:
    consented = {**TO_COMMITTEE[1], "consented": frame.today()}
    deeds = (("hand_over", consented), ("sign_handoff", {"by": "蒲守信"}))
    opened(qtbot, page, make("petition", "访调", "", CLASSIFIED, ("accept", {}), *deeds))
    first, second = (button(page.episodes, f"episode_{n}") for n in (1, 2))
    assert second.isChecked()
    assert not first.isChecked()
    assert "人民调解委员会" in second.toolTip()
    assert "信访化解 访调" in first.text()


def test_a_narrow_line_says_less_of_the_other_runs_and_scrolls_none(
    qtbot: QtBot, page: CasePage, make: Make, frame: Frame
) -> None:
    consented = {**TO_COMMITTEE[1], "consented": frame.today()}
    deeds = (("hand_over", consented), ("sign_handoff", {"by": "蒲守信"}))
    opened(qtbot, page, make("petition", "访调", "", CLASSIFIED, ("accept", {}), *deeds))
    line = page.episodes
    first, second = (button(line, f"episode_{n}") for n in (1, 2))
    line.setFixedWidth(4000)
    qtbot.waitUntil(lambda: "月" in first.text())
    # A little narrower than all of it, however wide the letters of this machine are.
    line.setFixedWidth(line.row.sizeHint().width() - 1)
    qtbot.waitUntil(lambda: first.text() in ("1 信访化解　已受理", "1 信访化解"))
    assert second.text().startswith("● 2 人民调解　")
    qtbot.waitUntil(lambda: line.horizontalScrollBar().maximum() == 0)


def test_later_steps_stand_by_what_they_wait_for_and_their_law_is_a_click_away(
    qtbot: QtBot, page: CasePage, make: Make
) -> None:
    opened(qtbot, page, make("petition", "普通", "", CLASSIFIED, ("accept", {})))
    assert "“出具处理意见书”以后：送达处理意见书、报告办结" in said(page)
    last = next(t for t in said(page).split("\n") if t.startswith("再往后：") and "请求复查" in t)
    assert "提出异议" not in last  # only before acceptance
    line = page.findChild(QLabel, "later_opinion_served")
    assert line is not None
    assert not line.isVisible()
    button(page, "why_later").click()
    assert line.isVisible()
    assert "信访工作条例第三十二条" in line.text()


def test_every_clock_tells_its_reasons_in_full_height(
    qtbot: QtBot, page: CasePage, make: Make
) -> None:
    opened(qtbot, page, make("petition", "普通", "", CLASSIFIED, ("accept", {})))
    page.ui.why_button.setChecked(True)
    heads = [one for one in page.reasons.findChildren(QLabel) if "起，" in one.text()]
    assert len(heads) == len(page.view.clocks)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: all(one.height() >= one.heightForWidth(one.width()) for one in heads))


def test_a_recorded_step_is_called_by_its_name_in_the_notice(
    qtbot: QtBot, page: CasePage, make: Make, frame: Frame
) -> None:
    opened(qtbot, page, make("petition", "普通"))
    page.ui.next_button.click()
    page.panel.submit()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: "甄别分类：保存好了。" in frame.notices.text.text())


# the list of everything


def test_what_a_case_has_not_got_is_not_in_the_list(
    qtbot: QtBot, page: CasePage, make: Make
) -> None:
    opened(qtbot, page, make("petition", "普通"))
    page.open_list()
    assert isinstance(page.panel, VerbList)
    for verb in ("sign_handoff", "go_on_with"):
        assert page.panel.findChild(QPushButton, f"verb_{verb}") is None, verb
    assert not button(page.panel, "verb_agree_orally").isEnabled()
    assert button(page.panel, "verb_close_case").text() == "办结"
    assert button(page.panel, "verb_record_step").isEnabled()


def test_what_the_track_bars_stands_there_grey_with_its_reason(
    qtbot: QtBot, page: CasePage, make: Make
) -> None:
    opened(qtbot, page, make("petition", "普通"))
    page.open_list()
    assert isinstance(page.panel, VerbList)
    assert not button(page.panel, "verb_apply_confirmation").isEnabled()
    why = page.panel.findChild(QLabel, "why_apply_confirmation")
    assert why is not None
    assert "民事诉讼法第二百零五条" in why.text()


@pytest.mark.parametrize(
    ("kind", "words"),
    [("劳动", "劳动人事争议仲裁委员会"), ("劳动", "劳动仲裁时效1年"), ("交通", "最后一天")],
)
def test_who_fails_is_told_where_else_to_go_and_until_when(
    qtbot: QtBot, page: CasePage, make: Make, kind: str, words: str
) -> None:
    deeds = [("record_consent", {}), ("accept", {}), ("terminate", {"ground": "gap"})]
    opened(qtbot, page, make("professional", kind, "", *deeds))
    frame = page.findChild(QWidget, "ways_on")
    assert frame is not None
    assert words in said(frame)


def test_a_case_under_way_is_shown_no_other_way(qtbot: QtBot, page: CasePage, make: Make) -> None:
    opened(qtbot, page, make("professional", "劳动"))
    assert page.findChild(QWidget, "ways_on") is None
