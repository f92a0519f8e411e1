# ruff: noqa: F811 - fixtures bear the names of what tests open themselves
"""What somebody wrote whom the list does not name yet waits for the list, and for nothing else."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from mediation_desk.records.exchange import parcels, seals
from mediation_desk.records.log.withheld import rebuild
from mediation_desk.sync import taking
from mediation_desk.sync.trust.keeping import list_of
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange import exchanging, reviewing
from mediation_desk.usecases.exchange.trust_work import take_list
from tests.sync.exchange.scenes import check_complete, check_sound
from tests.usecases.exchange.conftest import (  # noqa: F401 - fixtures
    clock,
    county,
    folders,
    town,
)
from tests.usecases.exchange.packages import (
    SPACE,
    a_case,
    amend,
    digest,
    join,
    report,
    states,
    take,
)
from tests.usecases.exchange.pairs import hand_over, second_pc
from tests.usecases.exchange.stores import COUNTY, DayClock, desk_of


class PowerCut(BaseException):
    """The program ends here."""


@pytest.fixture
def behind(county: Desk, town: Desk, keys: dict[str, bytes], tmp_path: Path) -> Iterator[Desk]:
    """The county as it was before the township's second PC was let in."""
    join(county, town, tmp_path / "papers0")
    there = Path(shutil.copytree(county.store.folder, tmp_path / "behind"))
    made = desk_of(there, keys["county"], DayClock())
    yield made
    made.store.close()


@pytest.fixture
def second(
    county: Desk, town: Desk, behind: Desk, keys: dict[str, bytes], tmp_path: Path
) -> Iterator[Desk]:
    """The township's second PC."""
    made = second_pc(county, town, keys["town"], tmp_path)
    yield made
    made.store.close()


def newest_list(county: Desk) -> bytes:
    held = list_of(county.store)
    assert held is not None
    return held.data


def aside(desk: Desk) -> list[str]:
    return [one.reason for one in reviewing.waiting_for_review(desk).waiting]


def test_a_package_with_changes_of_a_stranger_waits_for_the_list(
    county: Desk, town: Desk, behind: Desk, second: Desk, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    case = a_case(second, "二号机登记的")
    report(second, tmp_path / "own")
    take(town, tmp_path / "own")
    report(town, tmp_path / "up")
    with monkeypatch.context() as patch:  # the list that comes with it is not believed
        patch.setattr(taking.Receiver, "_read_list", lambda *_given: None)
        assert states(take(behind, tmp_path / "up")) == [("held", "package_held")]
        opened = []
        patch.setattr(taking, "open_package", lambda *given: opened.append(given))
        assert states(take(behind, tmp_path / "up")) == [("held", "package_held")]
        assert opened == []
    shutil.rmtree(tmp_path / "up" / COUNTY)
    take_list(behind.store, newest_list(county))
    assert states(take(behind, tmp_path / "up")) == [("applied", "")]
    assert asking.facts_of(behind, case).facts == "二号机登记的"
    assert digest(behind) == digest(town)
    check_sound(behind)
    check_complete(behind)


@pytest.fixture
def put_aside(county: Desk, second: Desk) -> str:
    """A case of the second PC's that the county put aside, with its seals, and an edit of it."""
    case = a_case(second, "二号机登记的")
    amend(second, case, place="河湾村二组")
    second.store.seal()
    hand_over(second, county, "writer_unknown")
    return case


def bring_seals(source: Desk, target: Desk) -> None:
    with source.store.read() as session:
        found = parcels.seals(session.raw, parcels.streams(session.raw, f"centre:{SPACE}"))
    with target.store.maintenance() as raw:
        seals.keep_seals(raw, found)


def test_what_was_put_aside_stands_in_its_order_once_its_writer_is_known(
    county: Desk, second: Desk, put_aside: str
) -> None:
    assert set(aside(county)) == {"writer_unknown"}
    exchanging.list_arrived(county)
    assert set(aside(county)) == {"writer_unknown"}, "no seal vouches for it yet"
    bring_seals(second, county)
    assert exchanging.list_arrived(county) == 1
    assert aside(county) == []
    assert asking.facts_of(county, put_aside).place == "河湾村二组"
    assert digest(county) == digest(second)
    assert exchanging.list_arrived(county) == 0
    check_sound(county)


@pytest.mark.parametrize("where", ["run", "_keep_verdicts", "_bring_heads"])
def test_a_power_cut_while_it_is_judged_again_leaves_it_to_the_next_time(
    county: Desk, second: Desk, put_aside: str, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring_seals(second, county)

    def cut(*_given: object, **_more: object) -> None:
        raise PowerCut

    with monkeypatch.context() as patch:
        patch.setattr(rebuild, where, cut)
        with pytest.raises(PowerCut):
            exchanging.list_arrived(county)
    assert set(aside(county)) == {"writer_unknown"}
    assert exchanging.list_arrived(county) == 1
    assert aside(county) == []
    assert digest(county) == digest(second)
    check_sound(county)


def test_what_its_writer_may_not_write_stays_aside_for_that_reason(
    county: Desk, second: Desk, put_aside: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring_seals(second, county)
    with monkeypatch.context() as patch:
        patch.setattr(
            "mediation_desk.sync.judging.parcels.writer_of",
            lambda table: "county" if table == "case_file" else "centre",
        )
        exchanging.list_arrived(county)
    assert "county_only" in aside(county)
    assert "writer_unknown" not in aside(county)
