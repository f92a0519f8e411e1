"""Fields read what people type, say at once how they understood it, and keep it as typed."""

from __future__ import annotations

from datetime import date, time

import pytest
from pytestqt.qtbot import QtBot

from mediation_desk.domain.farm_time import FarmTime
from mediation_desk.domain.money import Money
from mediation_desk.qt.widgets.choice_field import ChoiceField, ChoicesField, YesNoField
from mediation_desk.qt.widgets.day_field import DayField, TimeField
from mediation_desk.qt.widgets.field import FieldWidget
from mediation_desk.qt.widgets.identity_field import IdNumberField, PhoneField
from mediation_desk.qt.widgets.long_text import LinesField, LongTextField
from mediation_desk.qt.widgets.money_field import MoneyField, NumberField
from mediation_desk.records.lawbook import shipped_book

TODAY = date(2026, 11, 22)


def today() -> date:
    return TODAY


def typed(qtbot: QtBot, field: FieldWidget, text: str) -> FieldWidget:
    qtbot.addWidget(field)
    qtbot.keyClicks(field.focusProxy(), text)
    return field


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2026-3-5", date(2026, 3, 5)),
        ("2026.3.5", date(2026, 3, 5)),
        ("20260305", date(2026, 3, 5)),
    ],
)
def test_a_day_is_read_and_echoed_with_its_weekday(qtbot: QtBot, text: str, meant: date) -> None:
    field = DayField(today)
    typed(qtbot, field, text)
    assert field.value() == meant
    assert field.echo.text() == "2026年3月5日（星期四）"


def test_an_unreadable_day_is_kept_as_typed_and_faulted(qtbot: QtBot) -> None:
    field = DayField(today)
    typed(qtbot, field, "shangge")
    assert field.value() == "shangge"
    assert field.problem() is not None
    assert field.echo.property("role") == "error"


def test_words_of_the_farm_are_a_day_only_once_somebody_says_yes(qtbot: QtBot) -> None:
    farm = shipped_book().data["farm_time"]
    assert isinstance(farm, FarmTime)
    field = DayField(today, propose=lambda text: farm.proposals(text, TODAY))
    qtbot.addWidget(field)
    field.restore("霜降前还清")
    assert field.value() == "霜降前还清"
    assert field.problem() is not None
    assert "霜降算是2027年10月23日（星期六）（农历九月廿四）" in field.echo.text()
    assert field.take_button is not None
    field.take_button.click()
    assert field.value() == date(2027, 10, 23)
    assert field.problem() is None
    assert not field.take_button.isVisible()


def test_a_day_by_the_moon_is_told_back_by_the_moon(qtbot: QtBot) -> None:
    field = DayField(today)
    qtbot.addWidget(field)
    field.restore("腊月二十")
    assert field.echo.text() == "2027年1月27日（星期三）（农历腊月二十）"


def test_a_time_is_read_in_words(qtbot: QtBot) -> None:
    field = TimeField()
    qtbot.addWidget(field)
    field.restore("下午2点半")
    assert field.value() == time(14, 30)
    assert field.echo.text() == "14时30分"


def test_money_is_echoed_with_its_capital_letters(qtbot: QtBot) -> None:
    field = MoneyField()
    qtbot.addWidget(field)
    field.restore("3.5万")
    assert field.value() == Money(3_500_000)
    assert field.echo.text() == "35,000.00元　叁万伍仟元整"


def test_a_wrong_identity_number_names_the_digit(qtbot: QtBot) -> None:
    field = IdNumberField(today)
    typed(qtbot, field, "110101199001010018")
    assert field.problem() is not None
    assert "18" in field.echo.text()


def test_a_right_identity_number_fills_sex_birth_and_age(qtbot: QtBot) -> None:
    from stdnum.cn import ric

    number = "11010119900101001" + ric.calc_check_digit("110101199001010010")
    field, heard = IdNumberField(today), []
    field.understood.connect(heard.append)
    typed(qtbot, field, number)
    assert heard[-1].birth_date == date(1990, 1, 1)
    assert "男" in field.echo.text()
    assert "36岁" in field.echo.text()


def test_a_phone_is_given_in_its_written_form(qtbot: QtBot) -> None:
    field = PhoneField()
    typed(qtbot, field, "139 3130 0001")
    assert field.value() == "13931300001"


@pytest.mark.parametrize("count", [3, 9])
def test_a_choice_gives_its_value_as_buttons_and_as_a_list(qtbot: QtBot, count: int) -> None:
    field = ChoiceField([(f"v{n}", f"选项{n}") for n in range(count)])
    qtbot.addWidget(field)
    assert field.value() == ""
    field.set_value("v2")
    assert field.value() == "v2"


def test_choices_keep_the_order_of_the_list(qtbot: QtBot) -> None:
    field = ChoicesField([("a", "甲"), ("b", "乙"), ("c", "丙")])
    qtbot.addWidget(field)
    field.set_value(["c", "a"])
    assert field.value() == ("a", "c")


def test_lines_drop_the_empty_ones(qtbot: QtBot) -> None:
    field = LinesField()
    qtbot.addWidget(field)
    field.set_value("拆除围墙\n\n 道歉 ")
    assert field.value() == ("拆除围墙", "道歉")


def test_every_field_comes_back_from_its_draft_as_it_was(qtbot: QtBot) -> None:
    kept = [
        (DayField(today), "3-"),
        (MoneyField(), "一万二"),
        (NumberField(), "12"),
        (LongTextField(), "第一行\n第二行 "),
        (YesNoField("敏感"), True),
    ]
    for field, draft in kept:
        qtbot.addWidget(field)
        field.restore(draft)
        assert field.draft() == draft
