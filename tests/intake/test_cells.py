"""Cells as people type them and as Excel keeps them: days, sums, outcomes, phones, ID numbers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mediation_desk.domain.agreements import AgreementForm
from mediation_desk.domain.errors import BadInput
from mediation_desk.intake import cells
from mediation_desk.intake.book import Value
from mediation_desk.intake.words import shipped_words
from tests.intake.ledgers import HEAD, ID_A, ID_B, TODAY, ledger

WORDS = shipped_words()
DAY = date(2026, 6, 19)


@pytest.mark.parametrize(
    "value",
    [
        DAY, "2026-06-19", "2026-6-19", "2026/06/19", "2026.6.19", "2026年6月19日",
        "2026年06月19号",
        "20260619", 20260619, 46192, "46192", 46192.5, "26.6.19", "260619", "26年6月19日",
        "６月１９日", "6月19日", "6.19", 6.19, "6-19", "6/19", "六月十九日", "二〇二六年六月十九日",
        "2026-06-19 09:30:00", "2026年6月19日上午", "2026年6月19日 15时", "6月19日至21日",
        "2026.6.19~6.21", "2026 年 6 月 19 日", "2026—06—19", "6月19日。",
    ],
)  # fmt: skip
def test_days_in_all_forms_people_type(value: Value) -> None:
    assert cells.day_of(value, TODAY, 2026) == DAY


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (None, "date_missing"), ("", "date_missing"), ("上月底", "date_unreadable"),
        ("月初", "date_unreadable"), ("昨天", "date_unreadable"), ("下周三", "date_unreadable"),
        ("6月", "date_unreadable"), ("2026年6月", "date_unreadable"), ("202606", "date_unreadable"),
        ("6月下旬", "date_unreadable"), ("2月30日", "date_unreadable"), ("待定", "date_unreadable"),
        (6.1, "date_ambiguous"), (6.3, "date_ambiguous"), ("去年6月19日", "date_unreadable"),
        (19, "date_unreadable"),
    ],
)  # fmt: skip
def test_what_is_no_certain_day_is_refused(value: Value, code: str) -> None:
    with pytest.raises(BadInput, match=code):
        cells.day_of(value, TODAY, 2026)


def test_a_number_shown_with_two_decimals_is_the_day_that_was_typed(tmp_path: Path) -> None:
    rows = [["2026年台账"], HEAD, [1, 6.2, "张三、李四", "排水", "已化解"]]
    plain = ledger(tmp_path, rows)
    shown = ledger(tmp_path, rows, formats={"B3": "0.00"})
    assert plain.refused[0].code == "date_ambiguous"
    assert shown.rows[0].registered_on == date(2026, 6, 20)


@pytest.mark.parametrize(
    ("value", "plain", "about"),
    [
        (1000, "1000.00", False), ("6500", "6500.00", False), ("约3000元", "3000.00", True),
        ("7.7万", "77000.00", False), ("5.0万", "50000.00", False), ("3.5万元左右", "35000.00",
        True),
        ("6,800.50", "6800.50", False), ("¥4，500", "4500.00", False), (1234.5600000001, "1234.56",
        False),
        ("3000余元", "3000.00", True), ("壹万贰仟元整", "12000.00", False), ("近2万", "20000.00",
        True),
    ],
)  # fmt: skip
def test_sums_in_all_forms_people_type(value: Value, plain: str, about: bool) -> None:
    amount = cells.amount_of(value, WORDS)
    assert amount.money is not None
    assert (amount.money.plain, amount.is_about, amount.trouble) == (plain, about, "")


@pytest.mark.parametrize(
    ("value", "cents"),
    [(3.456, 3_456_000), (0.12005, 120_050), (6.8, 6_800_000), ("2.5", 2_500_000), (5, 5_000_000)],
)
def test_a_sum_in_ten_thousands_loses_nothing(value: Value, cents: int) -> None:
    amount = cells.amount_of(value, WORDS, in_ten_thousands=True)
    assert amount.money is not None
    assert amount.money.cents == cents


@pytest.mark.parametrize("value", [None, "", "无", "/", "—", "不详", "0"])
def test_no_sum_is_no_trouble(value: Value) -> None:
    assert cells.amount_of(value, WORDS) == cells.Amount(None)


@pytest.mark.parametrize("value", ["3000-5000元", "2至3万", "若干", "-5"])
def test_what_is_no_single_sum_is_told(value: Value) -> None:
    amount = cells.amount_of(value, WORDS)
    assert amount.money is None
    assert amount.trouble


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("已化解", "resolved"), ("调解成功", "resolved"), ("√", "resolved"), ("是", "resolved"),
        ("已达成协议并履行", "resolved"), ("办结", "resolved"), ("已销号", "resolved"),
        ("未化解", "unresolved"), ("调解不成", "unresolved"), ("否", "unresolved"), ("×",
        "unresolved"),
        ("未达成协议，引导诉讼", "unresolved"), ("未调解成功", "unresolved"),
        ("化解中", "in_progress"), ("正在调解", "in_progress"), ("待回访", "in_progress"),
        ("持续跟进", "in_progress"), ("", None), ("/", None), ("见附件", None),
    ],
)  # fmt: skip
def test_outcomes_in_whatever_words(text: str, outcome: str | None) -> None:
    found = cells.outcome_of(text, WORDS)
    assert (found.value if found else None) == outcome


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("书面", AgreementForm.WRITTEN), ("口头协议", AgreementForm.ORAL), ("无", None),
        ("人民调解协议书", AgreementForm.WRITTEN), ("书面、口头", None), ("", None),
    ],
)  # fmt: skip
def test_forms(text: str, form: AgreementForm | None) -> None:
    assert cells.form_of(text, WORDS) is form


@pytest.mark.parametrize(
    ("value", "phones"),
    [
        (16000008424, ("16000008424",)), (1.6000008424e10, ("16000008424",)),
        ("1.6000008424E+10", ("16000008424",)), ("160 0000 2013", ("16000002013",)),
        ("160-0000-2013", ("16000002013",)), ("16000000001、16000000002", ("16000000001",
        "16000000002")),
        ("16000000001 16000000002", ("16000000001", "16000000002")), ("/", ()), (None, ()),
        ("0931-1234567", ("0931-1234567",)), ("'16000008424", ("16000008424",)),
    ],
)  # fmt: skip
def test_phones(value: Value, phones: tuple[str, ...]) -> None:
    assert cells.phones_of(value, WORDS) == (phones, "")


def test_a_phone_that_cannot_be_read_is_told() -> None:
    assert cells.phones_of("160000", WORDS)[1] == "phone_shape"


@pytest.mark.parametrize(
    ("value", "numbers"),
    [
        (ID_A, (ID_A,)), ("620102 19680412 9960", (ID_A,)), (f"{ID_A}/{ID_B}", (ID_A, ID_B)),
        (f"{ID_A} {ID_B}", (ID_A, ID_B)), ("62010219671119996x", ("62010219671119996X",)),
        (None, ()), ("无", ()),
    ],
)  # fmt: skip
def test_identity_numbers(value: Value, numbers: tuple[str, ...]) -> None:
    assert cells.id_numbers_of(value, WORDS, TODAY, is_body=False) == numbers


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (620102196804129960, "id_lost_digits"), (6.20102196804129e17, "id_lost_digits"),
        ("6.20102E+17", "id_lost_digits"), ("620102196804129961", "id_checksum"),
        ("62010219680412996", "id_length"),
    ],
)  # fmt: skip
def test_wrong_identity_numbers_are_refused(value: Value, code: str) -> None:
    with pytest.raises(BadInput, match=code):
        cells.id_numbers_of(value, WORDS, TODAY, is_body=False)


def test_a_body_has_a_credit_code() -> None:
    code = "92620123MA99FT8DX7"
    assert cells.id_numbers_of(code, WORDS, TODAY, is_body=True) == (code,)
