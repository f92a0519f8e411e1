"""How alike two people are: every reason, and what tells two apart."""

from __future__ import annotations

import time
from datetime import date

import pytest

from mediation_desk.domain.labels import label
from mediation_desk.domain.meeting.houses import House, house_of
from mediation_desk.domain.meeting.keys import keys_of
from mediation_desk.domain.meeting.likeness import ENOUGH, MetReason, Seen, likeness, one_slip
from mediation_desk.domain.meeting.matching import Kept, matches, same_place
from mediation_desk.domain.meeting.variants import _PAIRS, one_writing

ID, OTHER_ID = "620102196804129960", "620102197509039975"
PHONE = "13893100127"
HOME = "青禾县河湾镇柳树村三组12号"
WANG = Seen("王福海", ID, PHONE, address=HOME)


def words(typed: Seen, kept: Seen) -> list[str]:
    return [label(reason) for reason in likeness(typed, kept).reasons]


@pytest.mark.parametrize(
    ("typed", "kept", "told"),
    [
        (Seen("王富海", ID), WANG, ["同一身份证号", "姓名同音", "同一出生日期"]),
        (Seen("王建", phone="+86 138-9310-0127"), WANG, ["同一电话"]),
        (Seen("老王", phone=PHONE), WANG, ["同一电话", "同姓（只写了称呼）"]),
        (Seen("王福海", address="柳树村3组"), WANG, ["同名", "同村同组"]),
        (Seen("王福海", address="柳树村"), WANG, ["同名", "同村"]),
        (Seen("王 福 海", born=date(1968, 4, 12), address="双河村二组"), WANG,
         ["同名", "同一出生日期"]),
        (Seen("劉國華", address="柳树村三组"), Seen("刘国华", address=HOME),
         ["异体字", "同村同组"]),
        (Seen("买买提吐尔逊", address="柳树村"), Seen("买买提•吐尔逊", address=HOME),
         ["同名", "同村"]),
        (Seen("张四", address="柳树村"), Seen("张三（曾用名张四）", address=HOME),
         ["曾用名", "同村"]),
        (Seen("李健国", address="柳树村三组"), Seen("李建国", address=HOME),
         ["姓名同音", "同村同组"]),
        (Seen("陈清", born=date(1980, 2, 29)), Seen("成青", born=date(1980, 2, 29)),
         ["姓名近音", "同一出生日期"]),
        (Seen("王福海", ID[:9] + "7" + ID[10:]), WANG, ["身份证号只差一处", "同名"]),
        (Seen("王福海", phone="13893100172"), WANG, ["电话只差一位", "同名"]),
        (Seen("王福海", address="河湾镇柳树村三社十二号"), Seen("王福海", address=HOME),
         ["同名", "同地址"]),
    ],
)  # fmt: skip
def test_who_was_here_is_offered_with_the_reason(typed: Seen, kept: Seen, told: list[str]) -> None:
    assert words(typed, kept) == told
    assert likeness(typed, kept).points >= ENOUGH
    assert keys_of(typed) & keys_of(kept)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (Seen("王福海"), WANG),  # a name alone is everybody's
        (Seen("王福海", address="双河村一组"), WANG),
        (Seen("王福海", OTHER_ID, address=HOME), WANG),  # both numbers are whole and differ
        (Seen("王福海", born=date(1990, 1, 1), address=HOME), Seen("王福海", ID, address="柳树村")),
        (Seen("老王", address="柳树村三组"), WANG),
        (Seen("王富海", address="柳树村一组"), Seen("王福海", address=HOME)),
        (Seen("王福海", phone="13900000001", address="柳树村"), WANG),
        (Seen("赵六", address=HOME), WANG),  # the same house is a place, not a person
        (Seen("", phone=""), Seen("", phone="")),
        (Seen("王福海", address="柳树村", sex="male"), WANG),
    ],
)
def test_who_only_looks_alike_is_not_offered(typed: Seen, kept: Seen) -> None:
    assert likeness(typed, kept).points < ENOUGH


def test_of_one_telephone_with_two_numbers_only_the_telephone_is_told() -> None:
    assert words(Seen("王福海", OTHER_ID, PHONE, address=HOME), WANG) == ["同一电话"]


def test_a_body_is_no_sign_alone_unless_it_comes_itself() -> None:
    firm = Seen("青禾县建工公司", uscc="92620123MA99FT8DX7", is_body=True, role="respondent")
    assert likeness(firm, firm).points < ENOUGH
    own = Seen(firm.name, uscc=firm.uscc, is_body=True, role="applicant")
    assert likeness(own, own).reasons == (MetReason.USCC,)
    assert likeness(own, own).points >= ENOUGH


def test_both_sides_a_little_alike_are_offered_together() -> None:
    home = "柳树村二组"
    kept = Kept("c", (Seen("李建国", address=home), Seen("马秀英", address=home)))
    one, two = Seen("李健国", address="柳树村一组"), Seen("马秀瑛", address="柳树村一组")
    assert matches([one], [kept]) == matches([two], [kept]) == []
    [found] = matches([one, two], [kept])
    told = [(why.typed, why.kept) for why in found.why]
    assert told == [("李健国", "李建国"), ("马秀瑛", "马秀英")]


def test_the_likeliest_comes_first() -> None:
    weak = Kept("2", (Seen("王福海", address="柳树村"),))
    found = matches([WANG], [weak, Kept("1", (WANG,))])
    assert [one.case_id for one in found] == ["1", "2"]


@pytest.mark.parametrize(
    ("text", "house"),
    [
        ("甘肃省兰州市青禾县河湾镇柳树村3组十二号", House("柳树", "3", "12号")),
        ("柳树村村民委员会", House("柳树")),
        ("市口村二社", House("市口", "2")),
        ("兴乡村一组", House("兴乡", "1")),
        ("青禾县红旗村一组7号", House("红旗", "1", "7号")),
        ("红旗村", House("红旗")),
        ("老城区新村社区5栋2单元301室", House("新村", "", "5栋2单元301室")),
        ("河湾镇河湾街1号", House("", "", "河湾街1号")),
        ("", House()),
    ],
)
def test_addresses_are_read(text: str, house: House) -> None:
    assert house_of(text) == house


def test_one_plot_is_met_and_one_village_is_not() -> None:
    kept = Kept("c", (), (("柳树村三组晒谷场", ""), ("柳树村三组", "")))
    assert same_place([("晒谷场", "柳树村")], kept) == ""  # the group was not said
    assert same_place([("河湾镇柳树村3组晒谷场", "")], kept) == "柳树村三组晒谷场"
    assert same_place([("柳树村三组", "")], kept) == ""


@pytest.mark.parametrize(
    ("one", "other", "is_slip"),
    [("1234", "1235", True), ("1234", "1324", True), ("1234", "1234", False),
     ("1234", "1243", True), ("1234", "2135", False), ("1234", "123", False)],
)  # fmt: skip
def test_a_slip_is_one_place_or_two_neighbours(one: str, other: str, is_slip: bool) -> None:
    assert one_slip(one, other) is is_slip


def test_variants_lead_to_characters_that_stay() -> None:
    written, usual = _PAIRS[::2], _PAIRS[1::2]
    assert (one_writing(written), one_writing(usual)) == (usual, usual)
    assert len(set(written)) == len(written)


def test_groups_of_hundreds_are_compared_by_who_shares_a_key() -> None:
    heads = tuple(Seen(f"工人{n}", phone=f"160{n:08d}") for n in range(800))
    kept = [Kept(str(n), heads) for n in range(3)]
    start = time.perf_counter()
    found = matches(heads, kept)
    assert [one.case_id for one in found] == ["2", "1", "0"]
    assert time.perf_counter() - start < 5  # each with each would take a minute
