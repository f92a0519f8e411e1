"""宣读: who read a paper aloud to whom and before whom; the translation behind the paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing import paper_files, papers_desk
from tests.desks import OTHER, at, copied_desk, led
from tests.papers.matrix.looking import squeezed
from tests.papers.templates.reading import docx_text

ON = "2026-04-13"
TOLD = {"party": "龚㛃兰", "on": ON, "at": "10:05", "reader": "何玉霞", "language": "本地话",
        "witness": "马占奎"}  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = copied_desk(tmp_path / "store")
    yield made
    made.store.close()


@pytest.fixture
def case(desk: Desk) -> str:
    """A drafted agreement; the first party cannot read."""
    case = led(desk, "give_notice")
    party = asking.facts_of(desk, case).parties[0]
    person = {"name": party.name, "needs_reading": True}
    desk.do("amend_party", {"party": party.id, "person": person}, case=case)
    held = {"on": ON, "result": "agreed", "text": "双方陈述。"}
    desk.do("hold_session", held, case=case)
    desk.do("draft_agreement", {"clauses": [{"text": "陈翀赔礼道歉。"}]}, case=case)
    return case


def words(desk: Desk, case: str, code: str) -> str:
    subject = papers_desk.first_subject(desk, case, code)
    return squeezed(docx_text(papers_desk.preview(desk, case, code, subject).docx))


def unread(desk: Desk, case: str, paper: str) -> tuple[str, ...]:
    lines = {one.code: one.unread for one in paper_files.list_papers(desk, case)}
    return lines[paper]


def read(desk: Desk, case: str, **more: object) -> None:
    desk.do("read_aloud", {"paper": "RM-10", **TOLD, **more}, case=case)


@pytest.mark.parametrize("paper", ["RM-03", "RM-08", "RM-10"])
def test_the_paper_says_who_read_it_to_whom_when_and_before_whom(desk, case, paper):
    before = words(desk, case, paper)
    assert "宣读人（签名）：" in before, "to be written by hand"
    assert "何玉霞于" not in before
    assert unread(desk, case, paper) == ("龚㛃兰",)
    read(desk, case, paper=paper)
    now = words(desk, case, paper)
    assert "已由何玉霞于2026年4月13日10时05分用本地话向龚㛃兰宣读，龚㛃兰表示听明白了。" in now
    assert "宣读时马占奎在场见证。" in now
    assert "见证人（签名）：" in now
    large = words(desk, case, f"{paper}/大字")
    for told in ("何玉霞", "2026年4月13日10时05分", "本地话", "马占奎"):
        assert told in large
    assert unread(desk, case, paper) == ()


def test_changed_words_must_be_read_again(desk, case):
    read(desk, case)
    read(desk, case, paper="RM-08")
    changed = {"clauses": [{"text": "陈翀赔偿500元。"}]}
    desk.do("draft_agreement", changed, case=case)
    assert unread(desk, case, "RM-10") == ("龚㛃兰",)
    assert "何玉霞于" not in words(desk, case, "RM-10")
    assert unread(desk, case, "RM-08") == ()
    read(desk, case, reader="樊晓彤")
    assert "已由樊晓彤于" in words(desk, case, "RM-10")


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"reader": "陈翀"}, "reader_is_party"),
        ({"witness": "陈翀"}, "witness_is_party"),
        ({"witness": "何玉霞"}, "reader_is_witness"),
        ({"witness": ""}, "witness_needed"),
        ({"translation": "ངེད་རང"}, "translation_unprintable"),
        ({"paper": "RM-01"}, "choice_unknown"),
        ({"on": "2027-01-01"}, "future"),
    ],
)
def test_what_is_no_honest_reading_is_refused(desk, case, more, code):
    with pytest.raises((RuleBroken, BadInput), match=code):
        read(desk, case, **more)


def test_a_witness_may_be_left_out_where_the_centre_does_not_ask_for_one(desk, case):
    desk.do("set_paper_habits", {"reading_witness": False})
    read(desk, case, witness="")
    now = words(desk, case, "RM-10")
    assert "宣读人（签名）：" in now
    assert "见证人（签名）：" not in now


def test_who_signs_as_mediator_has_no_second_line(desk, case):
    read(desk, case, reader="蒲守信")
    now = words(desk, case, "RM-10")
    assert "已由蒲守信于" in now
    assert "宣读人（签名）：" not in now


def test_the_translation_stands_behind_and_has_no_force_of_its_own(desk, case):
    read(desk, case, language="英语", translation="Chen pays.\nNobody else.", translator="扎西")
    now = words(desk, case, "RM-10")
    behind = now.partition("对照译文")[2]
    assert "没有单独的效力" in behind
    assert behind.index("Chenpays.") < behind.index("Nobodyelse.")
    assert "英语" in behind
    assert "（扎西）" in behind
    read(desk, case, language="藏语", sheet=True)
    assert "语种：藏语" in words(desk, case, "RM-10").partition("对照译文")[2]
    assert "Chenpays." not in words(desk, case, "RM-10"), "the last reading stands"


def test_only_who_works_on_the_case_keeps_it(desk, case):
    with pytest.raises(NotAllowed):
        read(at(desk, OTHER), case)
