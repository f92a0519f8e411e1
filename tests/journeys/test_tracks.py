"""Two tracks by hand from the reception to the archive: a petition that goes through the committee
and back, and a dispute that a court delegates before filing.
"""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from mediation_desk.domain.case_facts import CaseFacts, Outcome, Stage
from mediation_desk.qt.pages.case_page.handover_panel import HandOverPanel
from mediation_desk.qt.pages.reception import ReceptionPage
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from tests.journeys import by_hand
from tests.journeys.hands import Hands, Values

DAY = "2026-04-07"


def register(hands: Hands, **track: str) -> None:
    """F2, what happened, the track, both names, 登记."""
    hands.press(Qt.Key.Key_F2)
    hands.settle()
    page = hands.window.current_page()
    assert isinstance(page, ReceptionPage)
    hands.write("两家为檐水滴落多年争执，去年起互相堵水沟。")
    for key, value in track.items():
        hands.give(page.forms["source"].field(key), value)
    hands.give(page.forms["dispute"].field("stat_type"), "邻里纠纷")
    for card, name in zip(page.sides.cards, ("龚㛃兰", "陈翀"), strict=True):
        hands.fill(card.main, {"name": name, "address": "河湾村三组"})
    hands.click(page.ui.save_button)
    hands.qtbot.waitUntil(lambda: hands.window.current_page() is not page, timeout=30_000)
    hands.settle()


def next_is(hands: Hands, words: str, values: Values | None = None) -> None:
    """The filled button says this; its form is filled and done."""
    hands.settle()
    button = hands.case_page.ui.next_button
    assert button.text().startswith(words), button.text()
    hands.click(button)
    hands.settle()
    hands.fill(hands.case_page.panel.form, values or {})  # type: ignore[union-attr]
    hands.press_do()


def press(hands: Hands, name: str) -> None:
    """A button of the tab of tracks, by its name."""
    tab = hands.tab("途径")
    found = [b for b in tab.findChildren(QPushButton, name) if not b.isHidden()]
    hands.click(found[-1] if found else None)
    hands.settle()


def facts(hands: Hands, desk: Desk) -> CaseFacts:
    return asking.facts_of(desk, hands.case_page.subject)


def agree(hands: Hands, desk: Desk) -> None:
    """Consent, mediator, notice, one session, a written agreement signed on paper."""
    hands.do("assign_mediator", {"name": "蒲守信", "role": "presiding", "on": DAY})
    hands.do("give_notice", {"on": DAY})
    hands.do("hold_session", {"on": DAY, "place": "调解室", "result": "agreed"})
    told = {
        "agreement": {
            "clauses": ["双方各自清理檐沟，檐水归各自院内。"],
            "performance": "签订后当场履行",
            "copies": 3,
            "breach": "",
            "payments": [],
        }
    }
    by_hand.sign_all(hands, by_hand.write_agreement(hands, told))
    assert facts(hands, desk).outcome is Outcome.AGREED


def close(hands: Hands, day: str = DAY) -> None:
    hands.do("follow_up", {"on": day})
    hands.do("rate", {"result": "满意"})
    hands.do("close_case", {"on": day})
    hands.do("file_volume", {"on": day})


@pytest.mark.timeout(240)
def test_a_petition_goes_through_the_committee_and_back_to_its_archive(
    hands: Hands, desk: Desk
) -> None:
    register(hands, track="petition", subtrack="访调", source="petition")
    next_is(hands, "甄别分类", {"text": "邻里排水，宜调解"})
    next_is(hands, "受理信访事项")
    next_is(hands, "书面告知信访人", {"number": "河信告〔2026〕3号"})
    press(hands, "way_petition_people")
    panel = hands.case_page.panel
    assert isinstance(panel, HandOverPanel)
    hands.fill(
        panel.form, {"to_track": "people", "consented": DAY, "letter_no": "河访调〔2026〕1号"}
    )
    hands.press_do()
    press(hands, "do_sign_handoff")
    hands.fill(hands.case_page.panel.form, {"by": "蒲守信"})  # type: ignore[union-attr]
    hands.press_do()
    assert facts(hands, desk).track.value == "people"
    next_is(hands, "记录调解意愿", {"agrees": True})
    next_is(hands, "受理")
    agree(hands, desk)
    press(hands, "do_return_handoff")
    hands.fill(hands.case_page.panel.form, {"result": "双方达成协议并当场履行"})  # type: ignore[union-attr]
    hands.press_do()
    assert facts(hands, desk).track.value == "petition"
    hands.do("set_details", {"details": {"opinion_kind": "支持"}})
    next_is(hands, "出具处理意见书", {"number": "河信处〔2026〕1号"})
    next_is(hands, "送达处理意见书", {"person": "龚㛃兰"})
    close(hands)
    done = facts(hands, desk)
    assert (done.track.value, done.stage) == ("petition", Stage.FILED)
    assert len(done.episodes) == 2


@pytest.mark.timeout(240)
def test_what_a_court_delegates_is_reported_before_it_is_closed(hands: Hands, desk: Desk) -> None:
    register(hands, track="pre_litigation", mode="立案前委派", source="court")
    values = {"number": "（2026）甘0199民诉前调218号", "organ": "青禾县人民法院"}
    next_is(hands, "法院委派（委托）", values)
    next_is(hands, "接受委派（委托）")
    next_is(hands, "征询对方意见", {"text": "同意调解"})
    next_is(hands, "记录调解意愿", {"agrees": True})
    agree(hands, desk)
    hands.do("follow_up", {"on": DAY})
    hands.do("rate", {"result": "满意"})
    next_is(hands, "报告法院", {"number": "河调〔2026〕5号"})
    hands.do("close_case", {"on": DAY})
    hands.do("file_volume", {"on": DAY})
    assert facts(hands, desk).stage is Stage.FILED
    assert date.fromisoformat(DAY) == desk.clock.today()
