"""Meetings at a real desk: called, written down, printed; on Monday, 20 April 2026."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader

from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.gatherings import printing, views
from mediation_desk.usecases.gatherings.views import GatheringShown
from mediation_desk.usecases.schedule.views import calendar
from tests.desks import OTHER, at, registered

CALL = {
    "kind": "评理会", "topic": "滴水檐归谁", "on": "2026-04-20", "start": "10:00",
    "place": "调解一室", "host": "周志远", "note_taker": "何玉霞",
    "panel": "赵六，老党员\n钱七，村委会，13900000007", "applicants": "张三", "respondents": "李四",
}  # fmt: skip
RECORD = {
    "on": "2026-04-20", "minutes": "张三先说，李四后说。", "opinions": "赵六：各让一尺\n钱七：同意",
    "votes_for": 2, "votes_against": 0, "result": "各让一尺。",
}  # fmt: skip
FIVE = {
    "on": "2026-04-20", "claim": "要求补发粮食补贴", "reply": "面积已经核减", "facts": "实种三亩",
    "opinions": "赵六：应当补发", "result": "建议补发三亩的补贴",
}  # fmt: skip


def call(desk: Desk, **more: object) -> str:
    return desk.do("call_gathering", CALL | more).created["gathering"]


def seen(desk: Desk) -> GatheringShown:
    (found,) = views.gatherings(desk)
    return found


def words(path: Path) -> str:
    document = Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(p.text for p in document.paragraphs), *cells])


def test_a_meeting_is_called_with_its_seats_and_stands_in_the_calendar(desk: Desk) -> None:
    call(desk)
    told = [(s.side, s.name, s.organ, s.phone) for s in seen(desk).seats]
    assert told == [
        ("panel", "赵六", "老党员", ""), ("panel", "钱七", "村委会", "13900000007"),
        ("applicant", "张三", "", ""), ("respondent", "李四", "", ""),
    ]  # fmt: skip
    (entry,) = calendar(desk, desk.clock.today(), 1)[0].entries
    assert (entry.booking.title, entry.booking.start, entry.booking.end) == ("滴水檐归谁", 600, 720)
    with pytest.raises(RuleBroken, match="clash_hard"):
        call(desk, start="11:00")
    with pytest.raises(BadInput, match="gathering_no_panel"):
        call(desk, panel="", on="2026-04-21")
    with pytest.raises(BadInput, match="gathering_twice"):
        call(desk, guests="张三", on="2026-04-21")


def test_the_record_keeps_who_came_what_each_said_and_the_vote(desk: Desk) -> None:
    one = call(desk)
    desk.do("add_seat", {"gathering": one, "side": "其他参加人", "name": "孙八"})
    with pytest.raises(RuleBroken, match="gathering_votes"):
        desk.do("record_gathering", RECORD | {"gathering": one, "votes_against": 1})
    came = {"came": ["赵六", "钱七", "张三", "孙八"]}
    desk.do("record_gathering", RECORD | {"gathering": one} | came)
    told = {s.name: (s.came, s.opinion) for s in seen(desk).seats}
    assert told == {
        "赵六": (True, "各让一尺"), "钱七": (True, "同意"), "张三": (True, ""),
        "李四": (False, ""), "孙八": (True, ""),
    }  # fmt: skip
    assert printing.votes_words(seen(desk)) == "表决：赞成 2 票，反对 0 票，弃权 0 票"
    with pytest.raises(RuleBroken, match="gathering_unknown"):
        desk.do("call_off_gathering", {"gathering": one, "why": "x"})


def test_a_short_hearing_has_its_five_parts_and_a_conclusion_of_one_page(
    desk: Desk, tmp_path: Path
) -> None:
    one = call(desk, kind="简易听证")
    with pytest.raises(RuleBroken, match="gathering_is_short"):
        desk.do("record_gathering", RECORD | {"gathering": one})
    with pytest.raises(BadInput, match="field_required"):
        desk.do("record_short_hearing", FIVE | {"gathering": one, "facts": ""})
    with pytest.raises(RuleBroken, match="gathering_not_recorded"):
        printing.print_conclusion(desk, one, tmp_path)
    desk.do("record_short_hearing", FIVE | {"gathering": one})
    docx, pdf = printing.print_conclusion(desk, one, tmp_path)
    told = words(docx)
    parts = ("一、诉求和理由", "二、答复和依据", "三、查明的事实", "四、评议意见", "五、评议结论")
    assert [part for part in parts if part not in told] == []
    assert all(FIVE[key] in told for key in ("claim", "reply", "facts", "opinions", "result"))
    assert len(PdfReader(pdf).pages) == 1
    assert "张三" not in docx.name


@pytest.mark.parametrize(
    ("kind", "title"),
    [("听证会", "信访听证笔录"), ("会商会", "联席会商（研判）记录"), ("说事会", "说事会记录")],
)
def test_each_kind_has_its_record(desk: Desk, tmp_path: Path, kind: str, title: str) -> None:
    one = call(desk, kind=kind)
    desk.do("record_gathering", RECORD | {"gathering": one})
    told = words(printing.print_minutes(desk, one, tmp_path)[0])
    assert title in told
    for part in ("周志远", "张三先说，李四后说。", "赵六：各让一尺", "各让一尺。"):
        assert part in told


def test_the_sign_in_sheet_has_a_line_for_everybody_and_some_to_spare(
    desk: Desk, tmp_path: Path
) -> None:
    path = printing.print_sign_in(desk, call(desk), tmp_path)[0]
    table = Document(str(path)).tables[0]
    assert [row.cells[2].text for row in table.rows] == [
        "姓名", "赵六", "钱七", "张三", "李四", "", "", "", "",
    ]  # fmt: skip


def test_of_a_sensitive_case_a_stranger_sees_day_and_kind_alone(
    desk: Desk, tmp_path: Path
) -> None:
    case = registered(desk)
    one = call(desk, case=case)
    desk.do("mark_sensitive", {"kind": "健康"}, case=case)
    stranger = at(desk, OTHER)
    found = seen(stranger)
    assert (found.line.topic, found.seats, found.line.place) == ("", (), "")
    with pytest.raises(NotAllowed, match="gathering_masked"):
        printing.print_minutes(stranger, one, tmp_path)
    with pytest.raises(NotAllowed, match="case_sensitive"):
        stranger.do("call_off_gathering", {"gathering": one, "why": "x"})
