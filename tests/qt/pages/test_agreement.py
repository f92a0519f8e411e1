"""The agreement editor: one request feeds the paper, the table and the sums; signing one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mediation_desk.domain.agreements import SignMethod
from mediation_desk.domain.money import Money
from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.agreement_editor import AgreementEditor
from mediation_desk.usecases import asking


@pytest.fixture
def agreed(frame: Frame, registered: Callable[..., str]) -> str:
    """A case whose talks ended in agreement."""
    case, today = registered(), frame.today()
    for verb, values in (
        ("record_consent", {"on": today}),
        ("accept", {"on": today}),
        ("assign_mediator", {"name": "练习员", "on": today}),
        ("give_notice", {"on": today}),
        ("hold_session", {"on": today, "result": "agreed", "text": "双方同意。"}),
    ):
        frame.desk.do(verb, values, case=case)
    return case


@pytest.fixture
def page(qtbot: QtBot, frame: Frame, agreed: str) -> Iterator[AgreementEditor]:
    made = AgreementEditor(frame)
    qtbot.addWidget(made)
    made.show()
    made.open(agreed)
    qtbot.waitUntil(lambda: made.facts is not None)
    yield made
    made.live.stop()
    frame.notices.clear()
    frame.drafts.forget(made, drop=False)


def pay(page: AgreementEditor, due: date | None = None) -> None:
    """One clause of payment, filled."""
    row = page.clauses.add("payment")
    row.form.set_values(
        {
            "payer": "陈翀",
            "payee": "龚㛃兰",
            "amount": "6800",
            "due": due or page.frame.today() + timedelta(days=30),
            "method": "现金交付",
        }
    )
    row._write()


def test_the_live_page_shows_the_paper_and_the_total(qtbot: QtBot, page: AgreementEditor) -> None:
    pay(page)
    qtbot.waitUntil(lambda: page.live.viewer.pages > 0, timeout=20_000)
    assert "陆仟捌佰元整" in page.ui.total_label.text()


def test_a_vague_clause_is_named_beside_it(qtbot: QtBot, page: AgreementEditor) -> None:
    row = page.clauses.add("free")
    row.form.set_values({"text": "陈翀尽快支付龚㛃兰一定的钱。"})
    row._write()
    qtbot.waitUntil(lambda: not row.advice_label.isHidden(), timeout=20_000)
    assert row.advice_label.text()


def test_the_draft_fills_the_table_of_payments(
    qtbot: QtBot, page: AgreementEditor, frame: Frame, agreed: str
) -> None:
    pay(page)
    page.save_draft()
    qtbot.waitUntil(lambda: asking.facts_of(frame.desk, agreed).agreement is not None)
    agreement = asking.facts_of(frame.desk, agreed).agreement
    assert agreement is not None
    assert agreement.total == Money.yuan(6800)
    assert agreement.payments[0].payer == "陈翀"


def test_a_saved_draft_opens_again_with_its_blanks(
    qtbot: QtBot, page: AgreementEditor, frame: Frame, agreed: str
) -> None:
    pay(page)
    request = page.values()
    frame.desk.do("draft_agreement", request, case=agreed)
    page._load(asking.facts_of(frame.desk, agreed), asking.facts_of(frame.desk, agreed).agreement)
    assert page.clauses.rows[0].kind.key == "payment"
    assert page.values()["clauses"] == request["clauses"]
    assert page.values()["payments"] == request["payments"]


def test_an_empty_blank_is_said_beside_it_and_nothing_is_written(
    page: AgreementEditor, frame: Frame, agreed: str
) -> None:
    row = page.clauses.add("payment")
    page.save_draft()
    assert "请填写" in row.form.blocks["amount"].fault.text()
    assert asking.facts_of(frame.desk, agreed).agreement is None


def test_signing_one_by_one_and_the_seal_take_effect(
    qtbot: QtBot, page: AgreementEditor, frame: Frame, agreed: str
) -> None:
    pay(page)
    page._finish()
    for name in ("龚㛃兰", "陈翀", "练习员"):
        qtbot.waitUntil(lambda: button(page, f"paper_{name}") is not None)  # noqa: B023
        found = button(page, f"paper_{name}")
        assert found is not None
        found.click()
        qtbot.waitUntil(lambda: button(page, f"paper_{name}") is None)  # noqa: B023
    qtbot.waitUntil(page.ui.seal_button.isEnabled)
    page.ui.seal_button.click()
    qtbot.waitUntil(lambda: bool(effective(frame, agreed)))


def button(page: AgreementEditor, name: str) -> QPushButton | None:
    """A button that is in sight."""
    found = [b for b in page.findChildren(QPushButton, name) if not b.isHidden()]
    return next((b for b in found if b.isVisible()), None)


def effective(frame: Frame, case: str) -> date | None:
    """The day from which the agreement holds."""
    agreement = asking.facts_of(frame.desk, case).agreement
    return agreement.effective_on if agreement else None


def test_strokes_written_on_the_pad_are_kept_with_the_signature(
    qtbot: QtBot, page: AgreementEditor, frame: Frame, agreed: str
) -> None:
    pay(page)
    page._finish()
    qtbot.waitUntil(lambda: button(page, "screen_龚㛃兰") is not None)
    page.signing.open_pad(page.signing.signers[0])
    pad = page.signing.pad
    qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(40, 60))
    for x in range(50, 200, 10):
        qtbot.mouseMove(pad, QPoint(x, 60 + x % 30))
    qtbot.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(200, 80))
    pad._strokes = [[(40.0, 60.0, 0), (90.0, 100.0, 40), (160.0, 50.0, 90)]]
    page.signing.pad_card.keep_button.click()
    qtbot.waitUntil(lambda: bool(signatures(frame, agreed)))
    assert signatures(frame, agreed)[0].method is SignMethod.SCREEN


def signatures(frame: Frame, case: str) -> tuple:  # type: ignore[type-arg]
    """The signatures so far."""
    agreement = asking.facts_of(frame.desk, case).agreement
    return agreement.signatures if agreement else ()


def test_a_text_of_ones_own_no_longer_follows_the_blanks(page: AgreementEditor) -> None:
    pay(page)
    row = page.clauses.rows[0]
    row.body.edit.setPlainText("陈翀已当面承诺。")
    row.form.set_values({"amount": "1"})
    row._write()
    assert row.text() == "陈翀已当面承诺。"
    row.body.edit.setPlainText("")
    assert "1元" in row.text()


def test_clauses_move_and_their_numbers_follow(page: AgreementEditor) -> None:
    first, second = page.clauses.add("apology"), page.clauses.add("confirm")
    page.clauses.move_row(second, -1)
    assert page.clauses.rows == [second, first]
    assert second.title.text().startswith("第1条")
