# ruff: noqa: F811 - fixtures bear the names of what tests open themselves
"""An export that broke off anywhere and goes on later sends every change once and every file."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.records.exchange import journal, peers
from mediation_desk.records.exchange.portions import Portion
from mediation_desk.sync import sending
from mediation_desk.sync.package import inspect
from mediation_desk.usecases.exchange import exchanging
from tests.sync.exchange.scenes import (
    Scene,
    check_arrived,
    check_box,
    check_complete,
    check_sound,
    work_on,
)
from tests.usecases.exchange.conftest import (  # noqa: F401 - fixtures
    clock,
    county,
    folders,
    town,
)
from tests.usecases.exchange.packages import report, take
from tests.usecases.exchange.test_trusting import refusal

CASES, SIZE = 4, 6000


@pytest.fixture(scope="module")
def worked(met: Scene, tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """A township with cases and files enough for several parts and volumes."""
    scene = met.copy(tmp_path_factory.mktemp("worked") / "scene", "town", "county")
    desk = scene.open("town")
    for number in range(CASES):
        work_on(desk, scene.folder, number, SIZE)
    desk.store.close()
    scene.box.mkdir()
    return scene


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """A part takes seven changes, a volume one file."""
    monkeypatch.setattr(sending, "PORTION", Portion(changes=7))
    monkeypatch.setattr(sending, "VOLUME_BYTES", SIZE)


def breaks_at(patch: pytest.MonkeyPatch, wanted: set[int]) -> list[int]:
    """The stick goes while these packages are written; gives what was begun."""
    right, begun = sending.write_package, []

    def writing(*given: object, **more: object) -> object:
        begun.append(len(begun))
        if begun[-1] in wanted:
            raise KnownTrouble("place_gone")
        return right(*given, **more)  # type: ignore[arg-type]

    patch.setattr(sending, "write_package", writing)
    return begun


def check_all_there(scene: Scene) -> None:
    """The county has all of it after one taking-in; nothing lies there twice, nothing is owed."""
    town, county = scene.open("town"), scene.open("county")
    outers = [inspect(path) for path in scene.box.rglob("*.tjx")]
    with town.store.read() as session:
        [(written,)] = session.raw.execute(
            "SELECT max(seq) FROM sync_change c JOIN sync_replica r ON r.alias = c.alias "
            "WHERE r.own = 1"
        ).fetchall()
        owed = [one.missing for one in peers.peers(session.raw).values()]
        planned = journal.count(session.raw, journal.OUT, journal.Outgoing.PLANNED)
    assert sum(outer.changes for outer in outers) == written
    assert sum(outer.header.kind == "blobs" for outer in outers) == CASES
    assert (set(owed), planned) == ({()}, 0)
    check_box(town, scene.box)
    take(county, scene.box)
    check_arrived(town, county)
    check_complete(county)
    check_sound(county)
    assert report(town, scene.box) == ()
    town.store.close()
    county.store.close()


def packages_of(worked: Scene, folder: Path) -> int:
    """How many packages it takes without any trouble."""
    scene = worked.copy(folder / "whole")
    desk = scene.open("town")
    count = len(report(desk, scene.box))
    desk.store.close()
    return count


@pytest.mark.usefixtures("small")
def test_stopped_at_the_first_part_and_at_the_first_file(worked: Scene, tmp_path: Path) -> None:
    total = packages_of(worked, tmp_path)
    _broken_off(worked.copy(tmp_path / "scene"), {1, total - CASES + 2})


@pytest.mark.heavy
@pytest.mark.usefixtures("small")
def test_stopped_at_every_package(worked: Scene, tmp_path: Path) -> None:
    total = packages_of(worked, tmp_path)
    assert total > CASES + 2
    for at in range(total):
        _broken_off(worked.copy(tmp_path / f"scene{at}"), {at})
    for number, pair in enumerate(itertools.combinations(range(0, total, 2), 2)):
        _broken_off(worked.copy(tmp_path / f"twice{number}"), set(pair))


def _broken_off(scene: Scene, wanted: set[int]) -> None:
    """Report as often as it takes; each time the store is opened anew."""
    with pytest.MonkeyPatch.context() as patch:
        begun = breaks_at(patch, wanted)
        for _stop in wanted:
            desk = scene.open("town")
            assert refusal(exchanging.export_to, desk, scene.box) == "place_gone"
            desk.store.close()
        desk = scene.open("town")
        report(desk, scene.box)
        desk.store.close()
        assert wanted < set(begun)
    check_all_there(scene)
