"""What the window asks and says of the exchange: the journal, the county's board, the time left."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from mediation_desk.domain.labels import label
from mediation_desk.domain.ports import NoProgress
from mediation_desk.records.exchange import townships
from mediation_desk.records.exchange.journal import Incoming, Outgoing
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange import paced, saying, standing, trusting
from tests.usecases.exchange.packages import (
    SPACE,
    a_case,
    join,
    report,
    take,
    there_and_back,
)
from tests.usecases.exchange.stores import DayClock

TODAY = date(2026, 11, 20)


@pytest.fixture
def box(county: Desk, town: Desk, tmp_path: Path) -> Path:
    """A stick between two that have joined."""
    join(county, town, tmp_path / "papers")
    return tmp_path / "box"


def cells(desk: Desk) -> list[tuple[str, ...]]:
    return [saying.journal_cells(one, TODAY) for one in standing.journal_lines(desk)]


def test_every_state_of_a_package_has_its_word() -> None:
    words = [label(state) for kind in (Outgoing, Incoming) for state in kind]
    assert len(set(words)) == len(words) == 10


def test_the_journal_tells_with_whom_and_what_became_of_it(
    county: Desk, town: Desk, box: Path
) -> None:
    a_case(town)
    report(town, box)
    [written] = cells(town)
    assert (written[1], written[4]) == ("写出", "已写入未确认")
    assert written[2].startswith("青禾县")
    take(county, box)
    report(county, box)
    take(town, box)
    assert {(row[1], row[4], row[5]) for row in cells(town)} == {
        ("收入", "已收入", ""), ("写出", "已确认", ""),
    }  # fmt: skip
    incoming = next(row for row in cells(county) if row[1] == "收入")
    assert "河湾镇" in incoming[2]
    assert "一号机" in incoming[2]


def test_a_refused_package_stands_in_the_journal_with_its_reason(
    county: Desk, town: Desk, box: Path
) -> None:
    a_case(town)
    report(town, box)
    trusting.revoke(county, town.store.origin.replica, None, "被盗")
    take(county, box)
    [line] = [row for row in cells(county) if row[4] == "没有收入"]
    assert "已被县里吊销" in line[5]


def test_the_board_turns_red_after_seven_days_without_a_word(
    county: Desk, town: Desk, box: Path, clock: DayClock
) -> None:
    [never] = standing.board(county)
    assert (never.centre, never.days, never.is_quiet) == (SPACE, None, True)
    a_case(town)
    there_and_back(town, county, box)
    [today] = standing.board(county)
    assert (today.days, today.is_quiet, today.conflicts) == (0, False, 0)
    clock.day += timedelta(days=7)
    assert not standing.board(county)[0].is_quiet
    clock.day += timedelta(days=1)
    [quiet] = standing.board(county)
    assert quiet.is_quiet
    assert saying.board_cells(quiet, clock.day)[-1] == "8天前　该催了"


def test_the_board_counts_what_has_arrived(county: Desk, town: Desk, box: Path) -> None:
    a_case(town)
    there_and_back(town, county, box)
    with town.store.read() as session:
        own = session.raw.execute(
            "SELECT count(*) FROM sync_change c JOIN sync_replica r ON r.alias = c.alias "
            "WHERE r.own = 1"
        ).fetchone()[0]
    assert standing.board(county)[0].changes == own > 0


def test_conflicts_are_counted_by_the_space_of_their_case(town: Desk) -> None:
    case = a_case(town)
    sql = (
        "INSERT INTO sync_conflict (id, table_name, row_id, field, values_json, state, case_id) "
        "VALUES (?, 'case_file', ?, 'place', '[]', ?, ?)"
    )
    with town.store.maintenance() as raw:
        for name, state in (("a", "open"), ("b", "open"), ("c", "resolved")):
            raw.execute(sql, (name, case, state, case))
    with town.store.read() as session:
        assert townships.conflicts_of(session.raw) == {f"centre:{SPACE}": 2}


def test_the_countys_own_changes_are_nothing_to_hand_down(
    county: Desk, town: Desk, box: Path
) -> None:
    a_case(county)
    there_and_back(town, county, box)
    assert standing.status(county).unreported == 0


def test_the_last_place_is_where_was_written_last(
    county: Desk, town: Desk, box: Path, tmp_path: Path
) -> None:
    assert standing.last_place(town) is None
    a_case(town)
    report(town, box)
    report(town, tmp_path / "share")
    assert standing.last_place(town) == tmp_path / "share"


def test_the_status_bar_says_three_numbers_once_joined(town: Desk, county: Desk, box: Path) -> None:
    a_case(town)
    before = saying.status_words(standing.status(town), TODAY)
    assert before.startswith("未上报 ")
    assert before.endswith("县里还没有确认过 · 待处理冲突 0")
    there_and_back(town, county, box)
    after = saying.status_words(standing.status(town), TODAY)
    assert after == "未上报 0 条 · 县里已确认到 11月20日 · 待处理冲突 0"


def test_a_pc_that_has_not_joined_says_nothing_in_the_status_bar(town: Desk) -> None:
    assert saying.status_words(standing.status(town), TODAY) == ""
    assert standing.unlisted(town) == 0


class Heard:
    """Keeps what was said on the way."""

    def __init__(self) -> None:
        self.notes: list[str] = []

    def step(self, done: int, total: int, note: str = "") -> None:
        self.notes.append(note)


def test_bytes_and_the_time_left_are_told() -> None:
    heard, seconds = Heard(), iter([0.0, 0.0, 1.0, 4.0])
    pace = paced.Paced(heard, now=lambda: next(seconds))
    for done in (1 << 20, 2 << 20, 4 << 20):
        pace.step(done, 16 << 20)
    assert heard.notes[1] == "2.0 MB/16.0 MB"
    assert heard.notes[2] == "4.0 MB/16.0 MB，约还要20秒"


def test_changes_are_counted_and_not_called_bytes() -> None:
    heard = Heard()
    pace = paced.Paced(heard)
    for done in (1, 2, 3):
        pace.step(done, 3)
    pace.step(900, 4000)
    assert heard.notes == ["变更1/3", "变更2/3", "变更3/3", "1 KB/4 KB"]


def test_what_is_known_to_be_no_size_is_told_without_one() -> None:
    heard = Heard()
    pace = paced.Paced(heard, frozenset({4000}))
    pace.step(2000, 5000)
    pace.step(900, 4000)
    assert heard.notes == ["", "1 KB/4 KB"]


def test_a_paced_job_does_the_same(county: Desk, town: Desk, box: Path) -> None:
    a_case(town)
    box.mkdir()
    done = paced.report(town, box, progress=NoProgress())
    assert saying.written_words(done).startswith(saying.WRITTEN)
    taken = paced.take_in(county, box)
    assert "涉及案件 1 件" in saying.taken_words(taken)
    assert saying.written_words(paced.report(town, box)) == saying.NOTHING
