"""A verb's panel: does the verb, shows each refusal at its place, keeps what was typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from mediation_desk.domain.case_facts import CaseFacts, Stage
from mediation_desk.domain.errors import RuleBroken
from mediation_desk.qt.frame import Frame
from mediation_desk.qt.page import Page
from mediation_desk.qt.verb_panel import VerbPanel
from mediation_desk.usecases import asking
from mediation_desk.usecases.care import get_draft
from mediation_desk.usecases.registry import VERBS


@pytest.fixture
def page(qtbot: QtBot, frame: Frame) -> Page:
    made = Page(frame)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def case(frame: Frame, registered: Callable[..., str]) -> CaseFacts:
    return asking.facts_of(frame.desk, registered())


def refusing(qtbot: QtBot, page: Page, case: CaseFacts) -> VerbPanel:
    """不予受理 with a reason and the other fields filled in."""
    panel = VerbPanel(page, VERBS["refuse"], case)
    spec = next(s for s in panel.form.blocks.values() if s.spec.kind == "choices")
    panel.set_values({spec.spec.key: [spec.spec.choices[0].value], "route": "到人民法院起诉"})
    return panel


def test_a_verb_is_done_and_everybody_hears_of_it(
    qtbot: QtBot, page: Page, case: CaseFacts
) -> None:
    panel = refusing(qtbot, page, case)
    heard: list[object] = []
    page.frame.hub.changed.connect(lambda changes, _who: heard.append(changes.case_ids))
    with qtbot.waitSignal(panel.done):
        panel.submit()
    assert heard == [frozenset({case.id})]
    assert asking.facts_of(page.frame.desk, case.id).stage is Stage.REFUSED


def test_a_required_day_is_proposed_as_today(page: Page, case: CaseFacts) -> None:
    panel = VerbPanel(page, VERBS["accept"], case)
    day = next(b for b in panel.form.blocks.values() if b.spec.kind == "date" and b.spec.required)
    assert day.input.value() == page.frame.today()


def test_a_rule_of_law_stands_above_the_buttons_with_its_article(
    qtbot: QtBot, page: Page, case: CaseFacts
) -> None:
    panel = VerbPanel(page, VERBS["accept"], case)
    panel.submit()
    qtbot.waitUntil(lambda: not panel.ui.message_label.isHidden())
    assert "法" in panel.ui.message_label.text()
    assert panel.ui.do_button.isEnabled()


def test_what_is_not_allowed_is_greyed_with_its_reason(page: Page, case: CaseFacts) -> None:
    refusal = RuleBroken("not_accepted", article="人民调解法第十七条")
    panel = VerbPanel(page, VERBS["accept"], case, refusal=refusal)
    assert not panel.ui.do_button.isEnabled()
    assert panel.ui.refusal_label.text().startswith("还不能受理：")


def test_a_day_before_today_asks_why_it_is_late(page: Page, case: CaseFacts) -> None:
    panel = VerbPanel(page, VERBS["accept"], case)
    day = next(b for b in panel.form.blocks.values() if b.spec.kind == "date")
    assert panel.ui.late_edit.isHidden()
    day.input.set_value(page.frame.today() - timedelta(days=3))
    day.input.changed.emit()
    assert not panel.ui.late_edit.isHidden()


def test_cancelling_keeps_what_was_typed(qtbot: QtBot, page: Page, case: CaseFacts) -> None:
    panel = refusing(qtbot, page, case)
    page.show()
    qtbot.waitUntil(lambda: page.frame.runner.busy() == 0)
    panel.set_values({"text": "双方已经起诉"})
    panel.cancel()
    qtbot.waitUntil(lambda: page.frame.runner.busy() == 0)
    kept = get_draft(page.frame.desk, "verb:refuse", case.id)
    assert kept is not None
    assert "双方已经起诉" in str(kept.content)


def test_a_ground_left_empty_is_refused_by_the_desk_with_its_article(
    qtbot: QtBot, page: Page, case: CaseFacts
) -> None:
    panel = VerbPanel(page, VERBS["refuse"], case)
    panel.submit()
    fault = panel.form.blocks["grounds"].fault
    qtbot.waitUntil(lambda: not fault.isHidden())
    assert "若干规定第二十二条" in fault.text()


@pytest.mark.parametrize(
    ("verb", "key", "word"), [("rate", "result", "基本满意"), ("follow_up", "satisfaction", "满意")]
)
def test_a_rating_is_chosen_not_typed(
    page: Page, case: CaseFacts, verb: str, key: str, word: str
) -> None:
    field = VerbPanel(page, VERBS[verb], case).form.field(key)
    field.set_value(word)
    assert field.value() == word
    field.set_value("好得很")
    assert field.value() == ""


def test_risk_flags_are_offered_by_their_chinese(page: Page, case: CaseFacts) -> None:
    panel = VerbPanel(page, VERBS["amend_case"], case)
    panel.set_values({"risk_flags": ["crime"]})
    assert panel.form.values()["risk_flags"] == ("crime",)
