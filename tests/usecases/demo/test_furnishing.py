"""Every room of the desk in the practice township: done through the verbs, nothing of it refused,
whatever the day is.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader

from mediation_desk.domain.duty.whistles import WhistleState
from mediation_desk.domain.errors import RuleBroken
from mediation_desk.domain.register.grading import AllowanceState
from mediation_desk.usecases import demo, opening
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.backlog.views import backlog
from mediation_desk.usecases.basket.views import basket_board, baskets
from mediation_desk.usecases.demo.furnishing import furnish
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.leading_views import leads, listed
from mediation_desk.usecases.duty.printing import print_roster
from mediation_desk.usecases.duty.roster_views import on_duty
from mediation_desk.usecases.duty.to_do import desk_to_do
from mediation_desk.usecases.duty.whistle_views import whistles
from mediation_desk.usecases.gatherings.views import gatherings
from mediation_desk.usecases.heads.keeping import heads
from mediation_desk.usecases.heads.printing import heads_sheet
from mediation_desk.usecases.outreach.views import screenings, visits
from mediation_desk.usecases.register.allowance_views import allowance_claims
from mediation_desk.usecases.register.views import advices, helpers
from mediation_desk.usecases.schedule.views import calendar
from mediation_desk.usecases.sums.printing import kept_sum_paper
from mediation_desk.usecases.sums.working import kept_sums
from tests.desks import SetClock, make_desk

TODAY = date(2026, 11, 23)


def practice(folder: Path, day: date, cases: int = 60) -> Desk:
    return opening.open_practice(folder, clock=SetClock(day), cases=cases)


def furnished(desk: Desk) -> int:
    chapters = 0
    while furnish(desk) is not None:
        chapters += 1
    return chapters


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The practice township with its desk."""
    made = practice(tmp_path_factory.mktemp("practice") / "p", TODAY)
    assert furnished(made) > 8
    yield made
    made.store.close()


def test_every_room_has_something_to_look_at(desk: Desk) -> None:
    assert {one.slot.kind.value for one in on_duty(desk, TODAY)} == {
        "resident", "rotating", "on_call",
    }  # fmt: skip
    assert {one.state for one in whistles(desk)} == {WhistleState.CLOSED, WhistleState.ARRIVED}
    assert [d.arrival for one in whistles(desk, open_only=True) for d in one.called] == [
        "arrived", "absent",
    ]  # fmt: skip
    assert (len(leads(desk)), len(listed(desk)), len(backlog(desk))) == (1, 1, 1)
    assert {one.kind for one in visits(desk)} == {
        "open_door", "appointed", "at_home", "return_call",
    }  # fmt: skip
    (screening,) = screenings(desk)
    assert {one.village for one in screening.owed} == {"河沿村"}
    held = [one.line.kind for one in gatherings(desk) if not one.is_waiting]
    assert sorted(held) == ["opinion", "short_hearing"]
    assert any(one.kin for one in helpers(desk))
    assert [one.is_open for one in advices(desk)] == [True, False]
    states = {one.state for one in allowance_claims(desk)}
    assert states == {AllowanceState.PAID, AllowanceState.CLAIMED}


def test_the_weeks_sessions_do_not_clash_and_much_is_due(desk: Desk) -> None:
    entries = [one for day in calendar(desk, TODAY, 10) for one in day.entries]
    assert sum(1 for one in entries if one.booking.start is not None) >= 8
    what = [one.what for one in desk_to_do(desk)]
    assert not [words for words in what if words.startswith("时间冲突")]
    due = ("培训学时不够", "聘期快满", "等法律顾问答复", "补贴还缺", "没有报排查", "积案研判")
    for words in due:
        assert any(one.startswith(words) for one in what), words


def test_the_basket_and_the_group_add_up(desk: Desk) -> None:
    (basket,) = baskets(desk)
    left = [m.cents for m in basket_board(desk, basket.line.id).setoff.left.values() if m.cents]
    assert left == [3_000_000 - 1_234_567 - 500_000]
    group = next(one for one in heads(desk))
    every = heads(desk, group.case_id)
    assert len(every) == 23
    assert sum(share.cents for one in every for share in one.shares) == 32_800_550


def test_what_the_desk_prints_in_practice_says_so(desk: Desk, tmp_path: Path) -> None:
    group = heads(desk)[0].case_id
    sheet, kept = heads_sheet(desk, group), kept_sums(desk, _with_a_sum(desk))[0]
    word, pdf = print_roster(desk, TODAY, tmp_path)
    paper = kept_sum_paper(desk, _with_a_sum(desk), kept.id)
    for drawn in (sheet.pdf, pdf.read_bytes(), paper.pdf):
        lines = PdfReader(io.BytesIO(drawn)).pages[0].extract_text().splitlines()
        assert "练习" in [line.strip() for line in lines]
    for docx in (sheet.docx, word.read_bytes(), paper.docx):
        assert 'string="练习"' in Document(io.BytesIO(docx)).sections[0].header._element.xml


def _with_a_sum(desk: Desk) -> str:
    return basket_board(desk, baskets(desk)[0].line.id).basket.line.case_id


def test_what_was_begun_is_not_begun_again(desk: Desk) -> None:
    before = desk.store.rows_digest()
    assert furnish(desk) is None
    assert desk.store.rows_digest() == before
    assert demo.fill(desk, 3).cases == 3
    assert facts_of(desk, heads(desk)[0].case_id).case_no


def test_never_among_real_cases(tmp_path: Path) -> None:
    real = make_desk(tmp_path)
    real.do("register", {"on": "2026-04-07", "facts": "x", "stat_type": "邻里纠纷", "parties": [
        {"role": "applicant", "person": {"name": "甲"}},
        {"role": "respondent", "person": {"name": "乙"}},
    ]})  # fmt: skip
    boss = opening.open_practice(tmp_path / "p", clock=SetClock(TODAY))
    with pytest.raises(RuleBroken, match="not_empty_store"):
        furnish(Desk(real.store, boss.user, real.clock, real.rules))
    boss.store.close()


@pytest.mark.heavy
@pytest.mark.parametrize("day", [
    date(2026, 1, 1), date(2026, 2, 17), date(2026, 10, 4), date(2026, 11, 28), date(2028, 2, 29),
    date(2026, 12, 31), date(2027, 3, 7),
], ids=str)  # fmt: skip
def test_on_any_day_nothing_is_refused(tmp_path: Path, day: date) -> None:
    desk = practice(tmp_path / "p", day, opening.PRACTICE_CASES)
    assert furnished(desk) > 8
    assert desk.store.verify_chain() == []
    desk.store.close()
