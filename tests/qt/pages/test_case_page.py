"""The case page shows a real case: where it stands, what is next, why not, and all its tabs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.money import Money
from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.case_page import TABS, CasePage
from mediation_desk.qt.pages.case_page.overview import gap_of
from mediation_desk.qt.pages.case_page.panels import AmendPanel, AmendPartyPanel, PartyPanel
from mediation_desk.qt.pages.case_page.papers_tab import PapersTab
from mediation_desk.qt.pages.case_page.verb_list import VerbList
from mediation_desk.qt.previews.picture import read_picture
from mediation_desk.qt.signing.pad_card import PadCard
from mediation_desk.qt.verb_panel import VerbPanel
from mediation_desk.usecases import asking

PLACES = {name: place for place, (name, _) in enumerate(TABS)}
Opened = Callable[[str], CasePage]


@pytest.fixture
def page(qtbot: QtBot, frame: Frame) -> Iterator[CasePage]:
    made = CasePage(frame)
    qtbot.addWidget(made)
    made.show()
    yield made
    made._close_panel()


@pytest.fixture
def opened(qtbot: QtBot, page: CasePage) -> Opened:
    def open_case(case: str) -> CasePage:
        page.view = None
        page.subject = ""
        page.open(case)
        qtbot.waitUntil(lambda: page.view is not None)
        return page

    return open_case


@pytest.fixture
def talking(frame: Frame, registered: Callable[..., str]) -> str:
    """A case with one session held and an offer on each side."""
    case, today = registered(), frame.today()
    for verb, values in (
        ("record_consent", {"on": today}),
        ("accept", {"on": today}),
        ("assign_mediator", {"name": "练习员", "on": today}),
        ("give_notice", {"on": today}),
        ("hold_session", {"on": today, "result": "continued", "text": "双方陈述。"}),
    ):
        frame.desk.do(verb, values, case=case)
    for name, amount in (("龚㛃兰", "6800"), ("陈翀", "4000")):
        frame.desk.do("add_offer", {"party": name, "amount": amount}, case=case)
    return case


def texts(page: CasePage) -> str:
    """Every word that is on the page now."""
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_what_was_passed_over_is_said_to_be_so(opened: Opened, talking: str) -> None:
    page = opened(talking)
    assert "告知（已过）" in page.stages.accessibleDescription().replace("已告知", "告知")
    assert "没有经过" in page.stages.accessibleDescription()


def test_a_new_case_offers_to_ask_for_consent_next(
    opened: Opened, registered: Callable[..., str]
) -> None:
    page = opened(registered())
    assert page.next_name == "record_consent"
    assert "现在" in page.stages.accessibleDescription()
    assert "还剩" in page.ui.days_label.text()


def test_doing_the_next_step_moves_the_page_on_by_itself(
    qtbot: QtBot, opened: Opened, registered: Callable[..., str]
) -> None:
    page = opened(registered())
    page.ui.next_button.click()
    assert isinstance(page.panel, VerbPanel)
    page.panel.submit()
    qtbot.waitUntil(lambda: page.next_name == "accept")
    assert page.panel is None


def test_what_is_not_allowed_is_grey_with_its_reason_and_article(
    qtbot: QtBot, opened: Opened, registered: Callable[..., str]
) -> None:
    page = opened(registered())
    page.open_list()
    assert isinstance(page.panel, VerbList)
    accept = page.panel.findChild(QPushButton, "verb_accept")
    assert accept is not None
    assert not accept.isEnabled()
    qtbot.waitUntil(lambda: "人民调解法第十七条" in texts(page))


def test_the_gap_between_the_last_offers_is_shown(
    qtbot: QtBot, opened: Opened, talking: str, frame: Frame
) -> None:
    page = opened(talking)
    assert gap_of(asking.facts_of(frame.desk, talking)) == Money.yuan(2800)
    qtbot.waitUntil(lambda: "还差 2,800.00元" in texts(page))


def test_numbers_stand_under_their_mask_until_asked_for(
    qtbot: QtBot, opened: Opened, frame: Frame
) -> None:
    number = "620102196804129960"
    parties = [
        {"role": "applicant", "person": {"name": "龚㛃兰", "id_no": number}},
        {"role": "respondent", "person": {"name": "陈翀"}},
    ]
    values = {"on": frame.today(), "facts": "界址", "parties": parties}
    page = opened(frame.desk.do("register", values).case_id)
    page.ui.tabs.setCurrentIndex(PLACES["当事人"])
    assert number not in texts(page)
    show = next(b for b in page.findChildren(QPushButton) if b.text() == "显示")
    qtbot.waitUntil(show.isVisible)
    show.click()
    qtbot.waitUntil(lambda: number in texts(page))


def test_private_notes_stand_in_their_panel_and_nowhere_else(
    qtbot: QtBot, opened: Opened, talking: str, frame: Frame
) -> None:
    frame.desk.do("note_private", {"text": "底线五千不能再多"}, case=talking)
    page = opened(talking)
    page.ui.tabs.setCurrentIndex(PLACES["调解"])
    qtbot.waitUntil(lambda: "底线五千" in texts(page))
    assert "只在本中心可见" in texts(page)
    for name in ("概况", "协议", "记录"):
        page.ui.tabs.setCurrentIndex(PLACES[name])
        assert "底线五千" not in texts(page)


def test_the_history_tells_who_did_what(
    qtbot: QtBot, opened: Opened, registered: Callable[..., str]
) -> None:
    page = opened(registered())
    page.ui.tabs.setCurrentIndex(PLACES["记录"])
    table = page.tabs[PLACES["记录"]].ui.table  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: table.rowCount() > 0)
    deeds = [table.item(row, 2).text() for row in range(table.rowCount())]
    assert "登记纠纷" in deeds


def test_a_paper_is_previewed_from_memory(
    qtbot: QtBot, opened: Opened, registered: Callable[..., str]
) -> None:
    page = opened(registered())
    page.ui.tabs.setCurrentIndex(PLACES["文书"])
    tab = page.tabs[PLACES["文书"]]
    qtbot.waitUntil(lambda: bool(tab.lines))  # type: ignore[attr-defined]
    tab.ui.table.setCurrentCell(0, 0)  # type: ignore[attr-defined]
    tab.preview()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: tab.viewer.pages > 0, timeout=20_000)  # type: ignore[attr-defined]


def test_only_what_changed_is_sent_when_the_dispute_is_amended(
    opened: Opened, registered: Callable[..., str]
) -> None:
    page = opened(registered())
    page.open_verb("amend_case", {})
    assert isinstance(page.panel, AmendPanel)
    assert page.panel.values() == {}
    page.panel.form.field("place").set_value("河湾村三组")
    assert page.panel.values() == {"place": "河湾村三组"}


def test_amending_a_party_keeps_the_number_that_is_masked(
    qtbot: QtBot, opened: Opened, registered: Callable[..., str], frame: Frame
) -> None:
    case = registered()
    page = opened(case)
    assert page.view is not None
    page.open_verb("amend_party", {"party": page.view.facts.parties[0].id})
    assert isinstance(page.panel, AmendPartyPanel)
    page.panel.card.main.set_values({"address": "河湾村三组12号"})
    page.panel.submit()
    qtbot.waitUntil(lambda: page.panel is None)
    assert asking.facts_of(frame.desk, case).parties[0].person.address == "河湾村三组12号"


def test_a_third_person_is_added_by_its_card(
    qtbot: QtBot, opened: Opened, registered: Callable[..., str], frame: Frame
) -> None:
    case = registered()
    page = opened(case)
    page.open_verb("add_party", {})
    assert isinstance(page.panel, PartyPanel)
    page.panel.role.set_value("third")
    page.panel.card.main.set_values({"name": "王建国"})
    page.panel.submit()
    qtbot.waitUntil(lambda: page.panel is None)
    assert asking.facts_of(frame.desk, case).parties[-1].name == "王建国"


def test_an_attachment_is_sealed_and_its_picture_shown(
    qtbot: QtBot, opened: Opened, registered: Callable[..., str], tmp_path: Path
) -> None:
    photo = tmp_path / "photo.png"
    Image.new("RGB", (40, 20), "red").save(photo)
    page = opened(registered())
    page.ui.tabs.setCurrentIndex(PLACES["证据"])
    tab = page.tabs[PLACES["证据"]]
    tab.attach(photo)  # type: ignore[attr-defined]
    table = tab.ui.files_table  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: table.rowCount() == 1, timeout=10_000)
    table.setCurrentCell(0, 0)
    qtbot.waitUntil(lambda: not tab.picture.pixmap().isNull(), timeout=20_000)  # type: ignore[attr-defined]


def test_a_picture_is_decoded_in_a_child_and_a_broken_one_is_refused(tmp_path: Path) -> None:
    photo = tmp_path / "photo.png"
    Image.new("RGB", (40, 20), "red").save(photo)
    found = read_picture(photo.read_bytes())
    assert (found.width(), found.height()) == (40, 20)
    with pytest.raises(BadInput, match="image_unreadable"):
        read_picture(b"\x89PNG broken")


def test_a_picture_beyond_fifty_megapixels_is_refused(tmp_path: Path) -> None:
    wide = tmp_path / "wide.png"
    Image.new("1", (10_000, 5_001)).save(wide)
    with pytest.raises(BadInput, match="image_too_large"):
        read_picture(wide.read_bytes())


def test_escape_closes_the_form_and_keeps_what_was_typed(
    opened: Opened, registered: Callable[..., str], frame: Frame
) -> None:
    page = opened(registered())
    page.open_verb("record_consent", {"manner": "电话"})
    assert page.step_back()
    assert page.panel is None
    assert not page.step_back()


def test_a_late_clock_is_said_in_red(
    opened: Opened, registered: Callable[..., str], frame: Frame
) -> None:
    page = opened(registered())
    assert page.view is not None
    clock = page.view.clocks[0]
    assert clock.legal_last_day > frame.today() - timedelta(days=1)
    page.ui.why_button.setChecked(True)
    assert page.ui.why_frame.isVisible()


def test_no_letter_stands_on_two_buttons_that_are_in_sight_together(
    opened: Opened, talking: str
) -> None:
    page = opened(talking)
    for place, (name, _) in enumerate(TABS):
        page.ui.tabs.setCurrentIndex(place)
        shown = [b.text() for b in page.findChildren(QPushButton) if b.isVisibleTo(page)]
        inside = [b.text() for b in page.tabs[place].findChildren(QPushButton)]
        head = [page.ui.next_button.text(), page.ui.more_button.text(), page.ui.why_button.text()]
        letters = [t.split("(&")[1][0] for t in {*inside, *head} & set(shown) if "(&" in t]
        assert len(letters) == len(set(letters)), name
        assert not {"L", "H"} & set(letters), name


def test_no_letter_of_the_pad_is_one_of_the_page_around_it(opened: Opened, talking: str) -> None:
    page = opened(talking)
    tab = page.tabs[[name for name, _ in TABS].index("文书")]
    assert isinstance(tab, PapersTab)
    pad = [b.text() for b in tab.findChildren(PadCard)[0].findChildren(QPushButton)]
    around = [page.ui.next_button, page.ui.more_button, page.ui.why_button]
    around += [b for b in tab.signing.findChildren(QPushButton) if b.text() not in pad]
    letters = [t.split("(&")[1][0] for t in [*pad, *(b.text() for b in around)] if "(&" in t]
    assert len(letters) == len(set(letters)), letters


def test_showing_a_case_stands_in_the_audit_trail(
    qtbot: QtBot, opened: Opened, registered: Callable[..., str], frame: Frame
) -> None:
    case = registered()
    opened(case)
    sql = "SELECT case_id FROM audit_entry WHERE kind = 'view'"

    def noted() -> list[tuple[str]]:
        with frame.desk.store.read() as session:
            return list(session.raw.execute(sql))

    qtbot.waitUntil(lambda: noted() == [(case,)])
