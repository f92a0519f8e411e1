"""Identity numbers against the examples of the standards and arithmetic written out once more."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_desk.domain.ages import age_on
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.identity import (
    IdType,
    id_type_of,
    mask_id,
    mask_phone,
    read_paper_number,
    read_phone,
    read_resident_id,
    read_uscc,
)
from mediation_desk.domain.parties import Sex
from mediation_desk.domain.regions import region_name

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
DAYS = st.dates(date(1900, 1, 1), date(2026, 11, 22))


def number_of(day: date, sequence: int) -> str:
    """An 18-place number by the weights printed in GB 11643."""
    body = f"620102{day:%Y%m%d}{sequence:03d}"
    rest = sum(int(d) * w for d, w in zip(body, WEIGHTS, strict=True)) % 11
    return body + "10X98765432"[rest]


@given(DAYS, st.integers(0, 999))
def test_a_good_number_tells_birth_sex_and_area(day: date, sequence: int) -> None:
    read = read_resident_id(number_of(day, sequence))
    assert (read.birth_date, read.area_code) == (day, "620102")
    assert read.sex is (Sex.MALE if sequence % 2 else Sex.FEMALE)


@given(DAYS, st.integers(0, 999), st.integers(0, 17), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(day: date, sequence: int, at: int, by: int) -> None:
    good = number_of(day, sequence)
    wrong = str((int(good[at].replace("X", "0")) + by) % 10)
    bad = good[:at] + wrong + good[at + 1 :]
    if bad != good:
        with pytest.raises(BadInput):
            read_resident_id(bad)


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("", "id_empty", None),
        ("62010219680412996", "id_length", None),
        ("62010219680412996A", "id_not_digits", 18),
        ("6201O2196804129960", "id_not_digits", 5),
        ("990102196804129960", "id_checksum", 18),
        ("170102196804129960", "id_region", 1),
        ("620102196813129960", "id_birth_date", 7),
        ("620102196902299960", "id_birth_date", 7),
        ("620102196804129961", "id_checksum", 18),
        ("620102681312996", "id_birth_date", 7),
    ],
)
def test_says_which_place_fails(text: str, code: str, place: int | None) -> None:
    with pytest.raises(BadInput) as caught:
        read_resident_id(text)
    assert (caught.value.code, caught.value.values.get("position")) == (code, place)


def test_nobody_is_born_tomorrow() -> None:
    born = number_of(date(2026, 11, 23), 1)
    with pytest.raises(BadInput, match="id_birth_date"):
        read_resident_id(born, today=date(2026, 11, 22))
    assert read_resident_id(born, today=date(2026, 11, 23)).birth_date == date(2026, 11, 23)


def test_reads_loose_writing() -> None:
    """The standard's own example, 11010519491231002X."""
    read = read_resident_id(" １１０１０５ 19491231-002ｘ\u200f")
    assert read.number == "11010519491231002X"
    assert read.area_name == "北京市朝阳区"
    assert read_resident_id("340524800101001").full == "34052419800101001X"


def test_a_county_is_named_as_it_was_called_then() -> None:
    assert region_name("110103", 1980) == "北京市崇文区"
    assert region_name("110103", 2020) == "北京市"
    assert region_name("33") == "浙江省"
    assert region_name("429004") == "湖北省仙桃市"


def test_masks() -> None:
    assert mask_id("330100199001011234") == "3301********1234"
    assert mask_phone("16000000001") == "160****0001"
    assert mask_id("E1234567") == "******67"
    assert read_resident_id("11010519491231002X").masked == "1101********002X"


@given(DAYS, DAYS)
def test_age_is_the_number_of_birthdays(born: date, day: date) -> None:
    birthdays = sum(
        (year, born.month, born.day) <= (day.year, day.month, day.day)
        for year in range(born.year + 1, day.year + 1)
    )
    assert day < born or age_on(born, day) == birthdays


def test_a_minor_comes_of_age_on_the_birthday() -> None:
    read = read_resident_id(number_of(date(2008, 11, 22), 2))
    assert read.is_minor_on(date(2026, 11, 21))
    assert not read.is_minor_on(date(2026, 11, 22))


def test_credit_codes() -> None:
    assert read_uscc("9111 0000 6000 3734 1l") == "91110000600037341L"
    for text, code in [
        ("", "uscc_empty"),
        ("9111", "uscc_length"),
        ("91110000600037341I", "uscc_letter"),
        ("91110000600037342L", "uscc_checksum"),
    ]:
        with pytest.raises(BadInput, match=code):
            read_uscc(text)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("160 0000 0001", "16000000001"),
        ("+86 138-0013-8000", "13800138000"),
        ("１３８００１３８０００", "13800138000"),
        ("0931-1234567", "0931-1234567"),
        ("（010）12345678转12", "010-12345678转12"),
        ("8234567", "8234567"),
        ("12348", "12348"),
        ("400-800-1234", "4008001234"),
    ],
)
def test_telephones(typed: str, kept: str) -> None:
    assert read_phone(typed) == kept
    assert read_phone(kept) == kept


@pytest.mark.parametrize("text", ["", "1380013800", "138001380001", "12012345678", "无"])
def test_no_telephone(text: str) -> None:
    with pytest.raises(BadInput, match=r"phone_(empty|shape)"):
        read_phone(text)


def test_other_papers() -> None:
    assert read_paper_number(IdType.PASSPORT, "e1234 5678") == "E12345678"
    assert read_paper_number(IdType.NONE, "") == ""
    assert id_type_of("户口簿") is IdType.HOUSEHOLD_BOOK
    assert id_type_of("") is IdType.RESIDENT_ID
    assert id_type_of("渔民证") is IdType.OTHER
    for kind in (IdType.PASSPORT, IdType.HK_MACAO_PERMIT, IdType.HOUSEHOLD_BOOK):
        with pytest.raises(BadInput):
            read_paper_number(kind, "X1")
    with pytest.raises(BadInput, match="paper_number_not_expected"):
        read_paper_number(IdType.NONE, "1")
