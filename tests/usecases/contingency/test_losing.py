"""A PC or a stick is lost: what lay on it, shut out at the county, the report names no person."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mediation_desk.domain.errors import DeskError
from mediation_desk.usecases.contingency.losing import (
    LossKind,
    incidents,
    lay_on,
    losable_pcs,
    losable_sticks,
    report_loss,
    shut_out_lost,
)
from mediation_desk.usecases.contingency.printed import write_loss_paper
from mediation_desk.usecases.desk import Desk
from tests.usecases.contingency.test_leaving import text_of
from tests.usecases.exchange.packages import a_case, join, report, states, take, there_and_back

DAY = date(2026, 11, 19)


@pytest.fixture
def reported(county: Desk, town: Desk, tmp_path: Path) -> str:
    """A township's PC of which the county has heard; its id."""
    join(county, town, tmp_path)
    a_case(town)
    there_and_back(town, county, tmp_path / "box")
    return town.store.origin.replica


def test_the_county_sees_what_lay_on_a_lost_pc_and_when_it_last_heard_of_it(
    county: Desk, reported: str
) -> None:
    [pc] = [one for one in losable_pcs(county) if one.replica == reported]
    assert pc.heard_at is not None
    assert pc.seq > 0
    lay = lay_on(county, reported)
    assert (lay.cases, lay.people, lay.with_id_number) == (1, 2, 2)
    assert len(lay.numbers) == 1


def test_a_lost_pc_is_shut_out_and_what_it_writes_afterwards_is_not_taken(
    county: Desk, town: Desk, reported: str, tmp_path: Path
) -> None:
    loss = report_loss(county, LossKind.LAPTOP, reported, DAY, "车上被盗")
    done = shut_out_lost(county, loss.id, None, "丢失")
    assert done.shut_out > 0
    [pc] = [one for one in losable_pcs(county) if one.replica == reported]
    assert pc.is_shut_out
    a_case(town, "丢失以后写的")
    report(town, tmp_path / "late")
    assert [state for state, _why in states(take(county, tmp_path / "late"))] == ["rejected"]


def test_the_report_tells_numbers_and_measures_and_names_nobody(
    county: Desk, reported: str, tmp_path: Path
) -> None:
    loss = report_loss(county, LossKind.LAPTOP, reported, DAY, "车上被盗")
    county.do("note_told", {"incident": loss.id, "whom": ["县网信办", "公安机关"]})
    write_loss_paper(county, loss.id, tmp_path / "loss.pdf")
    text = text_of(tmp_path / "loss.pdf")
    wanted = ("车上被盗", "案件 1 件", "人员 2 名", "县网信办", reported[-8:], "第五十七条")
    assert not [words for words in wanted if words not in text]
    assert not [name for name in ("龚", "陈翀", "620102") if name in text]


def test_a_lost_stick_held_only_packages_sealed_for_known_centres(
    town: Desk, reported: str, tmp_path: Path
) -> None:
    assert reported
    [stick] = losable_sticks(town)
    assert stick.packages >= 1
    assert any("青禾县" in one for one in stick.readers)
    loss = report_loss(town, LossKind.STICK, stick.place, DAY)
    write_loss_paper(town, loss.id, tmp_path / "stick.pdf")
    assert "拾到的人读不出内容" in text_of(tmp_path / "stick.pdf")


def test_a_loss_is_closed_once_and_then_stands(county: Desk, reported: str) -> None:
    loss = report_loss(county, LossKind.LAPTOP, reported, DAY)
    told = {"incident": loss.id, "whom": ["公安机关"], "closed": True}
    county.do("note_told", told)
    assert incidents(county)[0].closed_on == county.clock.today()
    with pytest.raises(DeskError, match="incident_ended"):
        county.do("note_told", told)


def test_a_township_notes_its_loss_and_cannot_shut_anybody_out(
    county: Desk, town: Desk, reported: str
) -> None:
    other = county.store.origin.replica
    loss = report_loss(town, LossKind.LAPTOP, other, DAY)
    with pytest.raises(DeskError, match="not_a_county_store"):
        shut_out_lost(town, loss.id, None, "丢失")
