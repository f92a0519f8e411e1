"""The text of an identity card, as readers export it; every card here is made up."""

from __future__ import annotations

from datetime import date

import pytest

from mediation_desk.domain.identity import read_resident_id
from mediation_desk.domain.parties import Sex
from mediation_desk.usecases.homecoming.id_card import IdCard, read_id_card

NUMBER = "11010519491231002X"  # the standard's own example
CARD = IdCard("欧阳㛃兰", NUMBER, Sex.FEMALE, "土家族", date(1949, 12, 31), "某县河湾镇3组12号")
TEXTS = (
    "姓名 欧阳㛃兰 性别 女 民族 土家 出生 1949年12月31日 住址 某县河湾镇3组12号 "
    "公民身份号码 11010519491231002X",
    "姓名：欧阳㛃兰\n性别：女\n民族：土家族\n出生日期：1949-12-31\n地址：某县河湾镇\n3组12号\n"
    "身份证号：１１０１０５１９４９１２３１００２ｘ\n签发机关：某县公安局\n有效期限：长期",
    "姓名|欧阳㛃兰|性别|女|民族|土家|出生|19491231|住址|某县河湾镇3组12号|"
    "公民身份号码|110105 19491231 002X",
)


@pytest.mark.parametrize("text", TEXTS)
def test_a_card_is_read_however_the_reader_parts_its_lines(text):
    assert read_id_card(text) == CARD
    assert read_resident_id(CARD.number).birth_date == CARD.birth_date


@pytest.mark.parametrize(
    "text", ["", "张伟", NUMBER, "姓名 张伟", f"公民身份号码 {NUMBER}",
             f"姓名 张伟 公民身份号码 {NUMBER[:-1]}"]
)  # fmt: skip
def test_what_is_no_card_is_left_alone(text):
    assert read_id_card(text) is None


def test_a_false_number_and_a_day_that_is_none_are_not_mended():
    card = read_id_card("姓名 张伟 出生 1949年13月31日 公民身份号码 110105194912310021")
    assert card == IdCard("张伟", "110105194912310021")
