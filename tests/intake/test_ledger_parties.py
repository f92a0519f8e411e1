"""Two sides out of one cell, in the ways that people write them."""

from __future__ import annotations

import pytest

from mediation_desk.domain.parties import PartyRole
from mediation_desk.intake.ledger_parties import is_body, side_parties, split_parties
from mediation_desk.intake.words import shipped_words

WORDS = shipped_words()
A, R = PartyRole.APPLICANT, PartyRole.RESPONDENT


def split(text: str) -> list[tuple[PartyRole, str, int]]:
    return [(p.role, p.name, p.head_count) for p in split_parties(text, WORDS).found]


@pytest.mark.parametrize(
    "text",
    [
        "张三、李四", "张三/李四", "张三,李四", "张三，李四", "张三；李四", "张三\n李四",
        "张三 李四",
        "张三与李四", "张三和李四", "张三跟李四", "张三诉李四", "张三——李四", "张三vs李四",
        "张三 VS 李四",
        "张三（申请人） 李四（被申请人）", "张三(甲方)、李四(乙方)", "申请人：张三；被申请人：李四",
        "甲方:张三 \n乙方:李四", "张 三、李 四", "当事人：张三、李四",
    ],
)  # fmt: skip
def test_two_names_are_two_sides(text: str) -> None:
    assert split(text) == [(A, "张三", 0), (R, "李四", 0)]


def test_one_side_told_tells_the_other() -> None:
    assert split("张三（申请人）、李四、王五") == [(A, "张三", 0), (R, "李四", 0), (R, "王五", 0)]
    assert split("张三（申请人）、王五与李四")[1:] == [(A, "王五", 0), (R, "李四", 0)]
    assert split("张三、李四（被申请人）") == [(A, "张三", 0), (R, "李四", 0)]


def test_brackets_win_over_the_order() -> None:
    assert split("李四（被申请人）、张三（申请人）") == [(R, "李四", 0), (A, "张三", 0)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("张志和", [(A, "张志和", 0)]),
        ("张志和、李四", [(A, "张志和", 0), (R, "李四", 0)]),
        ("杨和平与和玉兰", [(A, "杨和平", 0), (R, "和玉兰", 0)]),
        ("欧阳和平", [(A, "欧阳和平", 0)]),
        ("买买提·艾合买提与朱翀", [(A, "买买提·艾合买提", 0), (R, "朱翀", 0)]),
        ("买买提•吐尔逊 何𠅤", [(A, "买买提·吐尔逊", 0), (R, "何𠅤", 0)]),
        ("陈玉兰等5人、杨桂芳", [(A, "陈玉兰", 5), (R, "杨桂芳", 0)]),
        ("王五等三十二户与某某村民委员会", [(A, "王五", 32), (R, "某某村民委员会", 0)]),
        (
            "张三、李四与王五、赵六",
            [(A, "张三", 0), (A, "李四", 0), (R, "王五", 0), (R, "赵六", 0)],
        ),
        ("张三、李四、王五", [(A, "张三", 0), (R, "李四", 0), (R, "王五", 0)]),
        ("张三与平和建设有限公司", [(A, "张三", 0), (R, "平和建设有限公司", 0)]),
        ("平和建设有限公司", [(A, "平和建设有限公司", 0)]),
        ("张三和平和建设有限公司", [(A, "张三", 0), (R, "平和建设有限公司", 0)]),
    ],
)
def test_names_are_never_cut(text: str, found: list[tuple[PartyRole, str, int]]) -> None:
    assert split(text) == found


def test_numbers_and_notes_inside_the_cell_go_to_their_party() -> None:
    first, second = split_parties("张三（柳树村，16000000001）、李四 16000000002", WORDS).found
    assert (first.name, first.phone, first.note) == ("张三", "16000000001", "柳树村")
    assert (second.name, second.phone) == ("李四", "16000000002")


@pytest.mark.parametrize(
    ("text", "assumed"), [("张三、李四", True), ("张三（申请人）、李四（乙方）", False)]
)
def test_it_tells_whether_the_sides_were_assumed(text: str, assumed: bool) -> None:
    assert split_parties(text, WORDS).assumed is assumed


NUMBERED = [
    "张三 16000000001 李四 16000000002",
    "张三16000000001、李四16000000002",
    "张三\n16000000001\n李四\n16000000002",
    "1.张三，男，45岁，柳树村，16000000001；2.李四，女，汉族，16000000002",
    "①张三（男，16000000001）②李四（电话：16000000002）",
    "申请人：张三，电话16000000001\n被申请人：李四，电话16000000002",
]


@pytest.mark.parametrize("text", NUMBERED)
def test_numbers_and_details_stay_with_their_party(text: str) -> None:
    found = split_parties(text, WORDS).found
    told = [(p.role, p.name, p.phone) for p in found]
    assert told == [(A, "张三", "16000000001"), (R, "李四", "16000000002")]


def test_one_side_may_hold_several() -> None:
    found = side_parties("张三、李四等3人", PartyRole.RESPONDENT, WORDS)
    assert [(p.name, p.head_count, p.role) for p in found] == [("张三", 0, R), ("李四", 3, R)]


def test_kinds_follow_the_ending() -> None:
    kinds = [p.kind.value for p in split_parties("张三、某某饭店；柳树村村委会", WORDS).found]
    assert kinds == ["natural", "sole_trader", "legal"]


@pytest.mark.parametrize(
    ("name", "body"), [("某某公司", True), ("柳树村村委会", True), ("张社会", False)]
)
def test_bodies_are_told_from_people(name: str, body: bool) -> None:
    assert is_body(name) is body
