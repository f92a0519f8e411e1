"""A form made from field specs reads nested values back and shows each fault at its place."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.money import Money
from mediation_desk.qt.form_builder import FormFields, RecordField, RowsField
from mediation_desk.qt.form_fields import FieldTools
from mediation_desk.usecases import verbs  # noqa: F401 - verbs register themselves
from mediation_desk.usecases.registry import VERBS, Choice, FieldSpec, fields_of

ROW = (FieldSpec("due_on", "到期日", "date", required=True), FieldSpec("amount", "金额", "money"))
SPECS = (
    FieldSpec("on", "日期", "date", required=True, article="人民调解法第十七条"),
    FieldSpec("note", "说明", "text"),
    FieldSpec("who", "谁", "choice", choices=(Choice("a", "甲"), Choice("b", "乙"))),
    FieldSpec("payments", "给付表", "table", fields=ROW),
)


@pytest.fixture
def form(qtbot: QtBot) -> FormFields:
    made = FormFields(SPECS, FieldTools(lambda: date(2026, 11, 22)))
    qtbot.addWidget(made)
    made.show()
    return made


def test_values_come_back_nested_and_blank_options_are_left_out(form: FormFields) -> None:
    payments = [{"due_on": "2026-12-1", "amount": "3800"}]
    form.set_values({"on": "2026-11-20", "who": "b", "payments": payments})
    assert form.values() == {
        "on": date(2026, 11, 20),
        "who": "b",
        "payments": ({"due_on": date(2026, 12, 1), "amount": Money(380_000)},),
    }


def test_a_missing_required_field_is_named_and_focused(qtbot: QtBot, form: FormFields) -> None:
    assert form.own_faults()
    assert form.blocks["on"].fault.text() == "请填写日期"
    qtbot.waitUntil(lambda: form.field("on").focusProxy().hasFocus())


def test_a_refusal_stands_beside_its_field_and_goes_when_mended(
    qtbot: QtBot, form: FormFields
) -> None:
    assert form.show_refusal(BadInput("day_in_future", field="on", day="2027-01-01"))
    assert form.blocks["on"].fault.isVisible()
    qtbot.keyClicks(form.field("on").focusProxy(), "3")
    assert not form.blocks["on"].fault.isVisible()


def test_a_refusal_finds_the_field_of_a_row(form: FormFields) -> None:
    rows = form.field("payments")
    assert isinstance(rows, RowsField)
    rows.add_row()
    assert form.show_refusal(BadInput("money_unreadable", field="payments.0.amount", text="x"))
    assert not rows.rows[0].form.blocks["amount"].fault.isHidden()


def test_a_refusal_without_a_field_of_the_form_is_the_panels(form: FormFields) -> None:
    assert not form.show_refusal(BadInput("case_unknown", field="elsewhere"))


def test_enter_goes_to_the_next_field(qtbot: QtBot, form: FormFields) -> None:
    form.activateWindow()
    form.focus_first()
    qtbot.keyClick(form.field("on").focusProxy(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: form.field("note").focusProxy().hasFocus())


def test_rows_can_be_taken_away_again(form: FormFields) -> None:
    rows = form.field("payments")
    assert isinstance(rows, RowsField)
    first, _second = rows.add_row(), rows.add_row()
    first.findChild(QWidget, "remove_row").click()  # type: ignore[union-attr]
    assert len(rows.rows) == 1


@pytest.mark.parametrize("name", sorted(VERBS))
def test_every_verb_gets_a_form_that_survives_its_own_draft(qtbot: QtBot, name: str) -> None:
    form = FormFields(fields_of(VERBS[name], None), FieldTools(lambda: date(2026, 11, 22)))
    qtbot.addWidget(form)
    for block in form.blocks.values():
        if isinstance(block.input, RowsField):
            block.input.add_row()
        kept = block.input.draft()
        block.input.restore(kept)
        assert block.input.draft() == kept


def test_a_record_gives_nothing_while_it_is_blank(qtbot: QtBot) -> None:
    spec = FieldSpec("person", "当事人", "record", fields=(FieldSpec("name", "姓名"),))
    record = RecordField(spec, FieldTools(lambda: date(2026, 11, 22)))
    qtbot.addWidget(record)
    assert record.value() is None
    record.set_value({"name": "陈翀"})
    assert record.value() == {"name": "陈翀"}


def test_an_identity_number_fills_sex_and_birth_date(qtbot: QtBot) -> None:
    from stdnum.cn import ric

    specs = (
        FieldSpec("id_no", "证件号码", "id_no"),
        FieldSpec("sex", "性别", "choice", choices=(Choice("male", "男"), Choice("female", "女"))),
        FieldSpec("birth_date", "出生日期", "date"),
    )
    form = FormFields(specs, FieldTools(lambda: date(2026, 11, 22)))
    qtbot.addWidget(form)
    body = "11010119900101002"
    qtbot.keyClicks(form.field("id_no").focusProxy(), body + ric.calc_check_digit(body + "0"))
    assert form.values()["sex"] == "female"
    assert form.values()["birth_date"] == date(1990, 1, 1)


def test_help_stands_at_its_field_before_what_the_program_understood(qtbot: QtBot) -> None:
    specs = [FieldSpec("on", "日期", "date", help="空着照设置算")]
    form = FormFields(specs, FieldTools(lambda: date(2026, 11, 22)))
    qtbot.addWidget(form)
    form.show()
    form.set_values({"on": "2026-11-20"})
    words = [one for one in form.findChildren(QLabel) if one.isVisible() and one.text().strip()]
    in_order = sorted(words, key=lambda one: one.mapTo(form, one.rect().topLeft()).y())
    assert [one.text()[:4] for one in in_order] == ["日期", "空着照设", "2026"]
