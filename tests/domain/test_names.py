"""Names are kept in one form and found in every way people type."""

from __future__ import annotations

import sqlite3
import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_desk.domain import names

DOTTED = "买买提·吐尔逊"


@pytest.mark.parametrize("dot", "•‧∙⋅・･●．﹒·")
def test_every_middle_dot_becomes_one(dot: str) -> None:
    assert names.normalise(f" 买买提{dot}吐尔逊\u200f ") == DOTTED


def test_blanks_and_length() -> None:
    assert names.normalise("张　 伟") == "张伟"
    assert names.normalise("John  Smith") == "John Smith"
    assert names.length("龚㛃兰") == 3
    assert names.length("𬭎𪚥") == 2
    assert names.same_name("买买提吐尔逊", DOTTED)
    assert not names.same_name("张伟", "张玮")


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = names.normalise(text)
    assert names.normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("王福海", {"wangfuhai", "wfh"}),
        ("单雄信", {"shanxiongxin", "danxiongxin", "sxx", "dxx"}),
        ("尉迟恭", {"yuchigong", "ycg"}),
        ("仇英", {"qiuying", "qy"}),
        ("解珍", {"xiezhen", "xz"}),
        ("查良镛", {"zhaliangyong", "zly"}),
        ("区家麟", {"oujialin", "ojl"}),
        ("盖叫天", {"gejiaotian", "gjt"}),
        ("乐毅", {"yueyi", "leyi", "yy", "ly"}),
        ("朴正", {"piaozheng", "pz"}),
        ("吕布", {"lvbu", "lb"}),
        (DOTTED, {"maimaitituerxun", "mmttex"}),
        ("John Smith", {"johnsmith"}),
        ("王※明", {"wangming", "wm"}),
        ("", set()),
    ],
)
def test_pinyin(name: str, keys: set[str]) -> None:
    assert keys <= names.pinyin_keys(name)
    assert all(key.isalnum() and key == key.lower() for key in names.pinyin_keys(name))


@pytest.fixture
def index() -> Iterator[sqlite3.Connection]:
    base = sqlite3.connect(":memory:")
    base.execute(
        "create virtual table t using fts5(a, tokenize='unicode61', detail=column, prefix='1')"
    )
    for text in (DOTTED, "龚㛃兰与陈翀宅基地", "𬭎家村 Foxconn 3号楼", "张伟强"):
        base.execute("insert into t values(?)", [names.index_text(text)])
    yield base
    base.close()


@pytest.mark.parametrize(
    ("typed", "row"),
    [
        ("吐尔逊", 1),
        ("提吐", 1),
        ("逊", 1),
        ("㛃", 2),
        ("宅基地", 2),
        ("陈翀 宅基", 2),
        ("𬭎", 3),
        ("fox", 3),
        ("伟强", 4),
        ("强", 4),
    ],
)
def test_the_index_finds(index: sqlite3.Connection, typed: str, row: int) -> None:
    query = "select rowid from t where t match ?"
    assert index.execute(query, [names.match_query(typed)]).fetchall() == [(row,)]


@pytest.mark.parametrize("typed", ['"', "*", "' OR 1", "a AND", "（）", "NEAR(", ""])
def test_nothing_typed_breaks_the_query(index: sqlite3.Connection, typed: str) -> None:
    query = names.match_query(typed)
    rows = {row for (row,) in index.execute("select rowid from t")}
    found = index.execute("select rowid from t where t match ?", [query]) if query else ()
    assert {row for (row,) in found} <= rows
