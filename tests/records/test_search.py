"""Everything a clerk may type finds the case, and nothing else does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_desk.records import schema, search
from mediation_desk.records.engine import open_raw
from mediation_desk.records.search import CaseText, find, forget_case, index_case

KEY = b"k" * 32


@pytest.fixture
def raw(tmp_path):
    connection = open_raw(tmp_path / "s.db", KEY)
    connection.execute("BEGIN")
    schema.create_schema(connection)
    yield connection
    connection.close()


@pytest.fixture
def filled(raw):
    texts = {
        "a": CaseText(
            names=("欧阳建国", "阿依古丽·买买提"),
            numbers=("(2026)试民调字第12号", "202662019910100012"),
            phones=("13893112345", "0931-8812345"),
            id_numbers=("62010219880101123X",),
            places=("东村三组",),
            text="欧阳建国与邻居因通行权发生纠纷",
        ),
        "b": CaseText(names=("单雄信", "张伟"), text="伟强借款三万元，张伟强未还"),
        "c": CaseText(names=("张一伟",), text="张伟来访；伟强未到；建筑工地欠薪"),
        "d": CaseText(names=("𬭎杰", "李𠅤"), text="生僻姓名"),
    }
    for case_id, text in texts.items():
        index_case(raw, case_id, text)
    return raw


FOUND = {
    "欧": "a", "欧阳": "a", "建国": "a", "欧阳建国": "a", "通行权": "a", "东村三组": "a",
    "oyjg": "a", "ouyangjianguo": "a", "jg": "a", "OuYang": "a",
    "20266": "a", "2026620199101": "a", "20266201991010": "a", "202662019910100012": "a",
    "202662019910100013": "", "00012": "a", "20266201991010001": "a", "2026620199102": "",
    "12号": "a", "12": "a", "2026": "a", "试民调字第12号": "a", "（2026）试民调字第12号": "a",
    "(2026)": "a", "〔2026〕试": "a", "(2026)试民调字第12": "a", "(2027)试民调字": "", "(2026": "a",
    "13893112345": "a", "2345": "ab"[0], "0931-8812345": "a", "8812": "a",
    "62010219880101123x": "a",
    "阿依古丽买买提": "a", "阿依古丽•买买提": "a", "阿依古丽": "a",
    "ayglmmt": "a",
    "单雄信": "b", "shanxx": "", "sxx": "b", "dxx": "b", "shanxiongxin": "b", "danxiongxin": "b",
    "张伟": "cb", "伟强": "cb", "张伟强": "b", "张一伟": "c", "zyw": "c", "yw": "c",
    "张 w": "cb", "w": "cb", "张 欠薪 zyw": "c", "v 生僻": "",
    "张伟 借款": "b", "张 借款": "b", "zw 借款": "b", "张伟强 欠薪": "",
    "𬭎": "d", "𬭎杰": "d", "李𠅤": "d", "𠅤": "d",
    "信": "b", "无此人": "", "国建": "", "": "", "·": "", "\"": "", "' OR 1=1": "", "*": "",
}  # fmt: skip


@pytest.mark.parametrize(("typed", "expected"), FOUND.items())
def test_what_is_typed_finds_these_cases_newest_first(filled, typed, expected):
    assert "".join(find(filled, typed)) == expected


def test_a_changed_case_is_found_by_the_new_text_only(filled):
    index_case(filled, "b", CaseText(names=("单雄信",), text="已改"))
    assert find(filled, "借款") == []
    assert find(filled, "已改") == ["b"]


def test_a_forgotten_case_is_found_no_more(filled):
    forget_case(filled, "a")
    forget_case(filled, "never there")
    assert find(filled, "欧阳") == []
    assert find(filled, "oyjg") == []


def test_hits_can_be_left_out_one_by_one(filled):
    allowed = (case for case in search.hits(filled, "张伟") if case != "c")
    assert list(allowed) == ["b"]


NAMES = st.text(alphabet="张伟强李一国·ab1", min_size=1, max_size=6)


@given(st.lists(NAMES, min_size=1, max_size=8), NAMES)
def test_search_answers_as_a_plain_look_through_the_text_does(texts, typed):
    connection = open_raw(":memory:", KEY)
    schema.create_schema(connection)
    for number, text in enumerate(texts):
        index_case(connection, str(number), CaseText(text=text))
    wanted = search._runs(typed)
    found = find(connection, typed)
    connection.close()
    plain = {str(n) for n, text in enumerate(texts) if all(w in search.fold(text) for w in wanted)}
    assert set(found) <= plain
    if wanted and all(not run.isascii() for run in wanted):
        assert set(found) == plain
