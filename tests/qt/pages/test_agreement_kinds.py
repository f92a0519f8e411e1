"""The agreement's page keeps what it did not write itself, and writes supplements and oral ones."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from mediation_desk.domain.agreements import AgreementFacts, AgreementForm
from mediation_desk.domain.money import Money
from mediation_desk.qt.frame import Frame
from mediation_desk.qt.pages.agreement_editor import AgreementEditor
from mediation_desk.usecases import asking
from tests.qt.pages.agreements import NAMES, lead_to_agreement, seal

MONTHLY = {
    "payer": "陈翀", "payee": "龚㛃兰", "amount": "500", "every": "月", "day": 5,
    "start": "2027-01-01", "end": "2027-12-31",
}  # fmt: skip
IMPORTED = {
    "clauses": [{"text": "陈翀每月支付赡养费500元。"}],
    "recurring": [MONTHLY],
    "payments": [{"due": "2027-06-30", "amount": "6800", "payer": "陈翀", "payee": "龚㛃兰"}],
    "split": [{"name": "龚㛃兰", "amount": "6800"}],
    "holders": ["龚㛃兰", "村委会"],
    "breach": "加付违约金。",
}
SIDES = ("applicant", "respondent")
PLAIN = {"clauses": [{"text": "赔礼道歉。"}]}


@pytest.fixture
def agreed(frame: Frame, registered: Callable[..., str]) -> str:
    return lead_to_agreement(frame.desk, registered())


@pytest.fixture
def page(qtbot: QtBot, frame: Frame) -> Iterator[AgreementEditor]:
    made = AgreementEditor(frame)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.live.stop()
    frame.notices.clear()
    frame.drafts.forget(made, drop=False)


def opened(qtbot: QtBot, page: AgreementEditor, subject: str) -> AgreementEditor:
    page.open(subject)
    qtbot.waitUntil(lambda: page._loaded.startswith(page.case_id))
    return page


def the_agreement(frame: Frame, case: str, place: int = 0) -> AgreementFacts:
    return asking.facts_of(frame.desk, case).agreements[place]


def test_saving_keeps_what_no_clause_made(
    qtbot: QtBot, page: AgreementEditor, frame: Frame, agreed: str
) -> None:
    frame.desk.do("draft_agreement", IMPORTED, case=agreed)
    before = the_agreement(frame, agreed)
    opened(qtbot, page, agreed)
    with qtbot.waitSignal(frame.hub.saved):
        page.save_draft()
    after = the_agreement(frame, agreed)
    assert after.recurring == before.recurring
    assert after.payments == before.payments
    assert (after.split, after.holders, after.breach) == (
        before.split, before.holders, before.breach,
    )  # fmt: skip


def test_a_recurring_payment_that_was_taken_in_can_be_changed(
    qtbot: QtBot, page: AgreementEditor, frame: Frame, agreed: str
) -> None:
    frame.desk.do("draft_agreement", IMPORTED, case=agreed)
    rows = opened(qtbot, page, agreed).more.field("recurring")
    rows.rows[0].form.set_values({"amount": "650"})  # type: ignore[attr-defined]
    with qtbot.waitSignal(frame.hub.saved):
        page.save_draft()
    assert the_agreement(frame, agreed).recurring[0].amount == Money.yuan(650)


def test_a_total_that_the_table_does_not_make_is_refused_beside_the_table(
    qtbot: QtBot, page: AgreementEditor, frame: Frame, agreed: str
) -> None:
    frame.desk.do("draft_agreement", IMPORTED, case=agreed)
    opened(qtbot, page, agreed).more.set_values({"total": "7000"})
    page.save_draft()
    fault = page.more.blocks["payments"].fault
    qtbot.waitUntil(lambda: not fault.isHidden())
    assert "人民调解法第二十九条" in fault.text()
    assert the_agreement(frame, agreed).total == Money.yuan(6800)


def test_who_has_signed_hears_why_not_twice(
    qtbot: QtBot, page: AgreementEditor, frame: Frame, agreed: str
) -> None:
    frame.desk.do("draft_agreement", PLAIN, case=agreed)
    frame.desk.do("sign_agreement", {"who": "陈翀", "on": frame.today()}, case=agreed)
    opened(qtbot, page, agreed)
    again = page.findChild(type(page.ui.save_button), "again_陈翀")
    assert again is not None
    again.click()
    qtbot.waitUntil(lambda: "第二十九条" in page.ui.sign_message.text())
    assert len(the_agreement(frame, agreed).signatures) == 1


def test_a_supplement_is_written_signed_and_sealed_on_the_same_page(
    qtbot: QtBot, page: AgreementEditor, frame: Frame, agreed: str
) -> None:
    seal(frame.desk, agreed, IMPORTED)
    opened(qtbot, page, f"{agreed}/supplement")
    page.clauses.add("free").form.set_values({"text": "改为七月底前付清。"})
    with qtbot.waitSignal(frame.hub.saved):
        page.save_draft()
    for name in NAMES:
        frame.desk.do("sign_agreement", {"who": name, "on": frame.today()}, case=agreed)
    page.refresh()
    qtbot.waitUntil(lambda: page.signing.all_signed)
    with qtbot.waitSignal(frame.hub.saved):
        page.seal()
    assert the_agreement(frame, agreed, 1).effective_on == frame.today()


def test_a_supplement_that_waits_is_rewritten_not_doubled(
    qtbot: QtBot, page: AgreementEditor, frame: Frame, agreed: str
) -> None:
    seal(frame.desk, agreed, PLAIN)
    frame.desk.do("supplement_agreement", PLAIN, case=agreed)
    opened(qtbot, page, agreed)
    assert page.kind == "supplement"
    page.clauses.rows[0].form.set_values({"text": "改为七月底前付清。"})
    with qtbot.waitSignal(frame.hub.saved):
        page.save_draft()
    found = asking.facts_of(frame.desk, agreed).agreements
    assert [one.supplement for one in found] == [0, 1]
    assert found[1].clauses[0].text == "改为七月底前付清。"


def test_an_oral_agreement_of_a_case_is_reached_on_the_page(
    qtbot: QtBot, page: AgreementEditor, frame: Frame, agreed: str, visits: list[tuple[str, str]]
) -> None:
    opened(qtbot, page, f"{agreed}/oral")
    page.clauses.add("free").form.set_values({"text": "当场道歉。"})
    page._finish()
    qtbot.waitUntil(lambda: visits == [("case", agreed)])
    found = the_agreement(frame, agreed)
    assert (found.form, found.effective_on) == (AgreementForm.ORAL, frame.today())


@pytest.mark.parametrize(
    ("kind", "title"), [("医疗", "医疗纠纷人民调解协议书"), ("劳动", "劳动争议调解（协议）书")]
)
def test_the_page_draws_the_paper_of_the_cases_own_kind(
    qtbot: QtBot, page: AgreementEditor, frame: Frame, kind: str, title: str
) -> None:
    people = [{"role": r, "person": {"name": n}} for r, n in zip(SIDES, NAMES, strict=False)]
    told = {"track": "professional", "subtrack": kind, "facts": "争议", "parties": people}
    case = frame.desk.do("register", {"on": frame.today(), "stat_type": "其他纠纷", **told}).case_id
    frame.desk.do("draft_agreement", PLAIN, case=lead_to_agreement(frame.desk, case))
    with qtbot.waitSignal(page.live.looked, timeout=20_000) as seen:
        opened(qtbot, page, case)
    [look] = seen.args or []
    text = PdfReader(io.BytesIO(look.pdf)).pages[0].extract_text()
    assert title in "".join(text.split())


def test_the_page_says_whose_paper_it_is_until_the_organ_is_named(
    qtbot: QtBot, page: AgreementEditor, frame: Frame
) -> None:
    people = [{"role": r, "person": {"name": n}} for r, n in zip(SIDES, NAMES, strict=False)]
    told = {"track": "administrative", "subtrack": "治安", "facts": "推搡", "parties": people}
    case = frame.desk.do("register", {"on": frame.today(), "stat_type": "其他纠纷", **told}).case_id
    frame.desk.do("draft_agreement", PLAIN, case=lead_to_agreement(frame.desk, case))
    with qtbot.waitSignal(page.live.looked, timeout=20_000):
        opened(qtbot, page, case)
    assert "行政机关" in page.ui.empty_label.text()
    organ = {"details": {"organ": "青禾县公安局河湾派出所"}}
    frame.desk.do("set_details", organ, case=case)
    with qtbot.waitSignal(page.live.looked, timeout=20_000) as seen:
        page.live.look()
    [look] = seen.args or []
    assert not page.ui.empty_label.isVisible()
    text = "".join(PdfReader(io.BytesIO(look.pdf)).pages[0].extract_text().split())
    assert "青禾县公安局河湾派出所治安调解协议书" in text


def test_an_agreement_on_film_is_called_so_on_the_page(
    qtbot: QtBot, page: AgreementEditor, frame: Frame
) -> None:
    on = frame.today()
    values = {"on": on, "facts": "推搡", "track": "administrative", "subtrack": "治安当场"}
    parties = [{"role": r, "person": {"name": n}} for r, n in zip(SIDES, NAMES, strict=False)]
    case = frame.desk.do("register", {**values, "parties": parties}).case_id
    for verb in ("record_consent", "accept"):
        frame.desk.do(verb, {"on": on}, case=case)
    opened(qtbot, page, f"{case}/oral")
    assert page.ui.sign_button.text() == "录音录像达成协议(&G)"
    assert page.writing.title == "录音录像达成协议"
