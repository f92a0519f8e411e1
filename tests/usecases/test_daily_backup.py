"""The day's backup goes to the places chosen, once a day each, and to nothing else."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from mediation_desk.domain.errors import BadInput, KnownTrouble, NotAllowed, RuleBroken
from mediation_desk.records.backup import drives, making, manifest
from mediation_desk.records.backup.target import MARK, PlaceState
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import Role
from mediation_desk.usecases.upkeep import backup_places, checking
from mediation_desk.usecases.upkeep.backup_places import (
    PlaceKind,
    backup_standing,
    drop_backup_place,
    set_backup_days,
    set_backup_place,
)
from mediation_desk.usecases.upkeep.daily_backup import (
    Fed,
    daily_backup,
    outcome_words,
    reminders,
    status_words,
    wants_feeding,
)
from tests.desks import SetClock
from tests.kept_store import CODE, kept_store

FIRST = date(2026, 7, 1)
FIXED, STICK = PlaceKind.FIXED, PlaceKind.STICK
ROOM = f"mediation-desk-{CODE}"


@pytest.fixture
def clock() -> SetClock:
    return SetClock(FIRST)


@pytest.fixture
def desk(tmp_path: Path, clock: SetClock) -> Iterator[Desk]:
    made = kept_store(tmp_path / "data").open(clock)
    yield made
    made.store.close()


@pytest.fixture
def places(desk: Desk, tmp_path: Path) -> tuple[Path, Path]:
    """Both places, chosen."""
    disk, stick = tmp_path / "disk", tmp_path / "usb"
    for kind, folder in ((FIXED, disk), (STICK, stick)):
        folder.mkdir()
        set_backup_place(desk, kind, folder)
    return disk, stick


def stamps(place: Path) -> list[str]:
    return [manifest.read(path).stamp for path in manifest.all_in(place / ROOM)]


def test_both_places_are_fed_once_a_day(
    desk: Desk, places: tuple[Path, Path], clock: SetClock
) -> None:
    assert daily_backup(desk) == (Fed(FIXED), Fed(STICK))
    assert not wants_feeding(backup_standing(desk))
    assert daily_backup(desk) == ()
    clock.day += timedelta(days=1)
    assert daily_backup(desk) == (Fed(FIXED), Fed(STICK))
    assert [len(stamps(place)) for place in places] == [2, 2]


def test_a_stick_that_comes_later_is_fed_alone(desk: Desk, places: tuple[Path, Path]) -> None:
    disk, stick = places
    away = stick.rename(stick.with_name("away"))
    assert daily_backup(desk) == (Fed(FIXED),)
    assert backup_standing(desk).stick.state is PlaceState.GONE
    away.rename(stick)
    assert daily_backup(desk) == (Fed(STICK),)
    assert (len(stamps(disk)), len(stamps(stick))) == (1, 1)


def test_r35_another_disk_under_the_same_name_is_left_alone(
    desk: Desk, places: tuple[Path, Path]
) -> None:
    """R35: emptied or exchanged, nothing is written; the person may say that it is new."""
    for place in places:
        shutil.rmtree(place)
        place.mkdir()
    (places[1] / MARK).write_text(
        json.dumps({"format": 1, "target": "other", "centre": CODE}), encoding="utf-8"
    )
    assert daily_backup(desk) == ()
    assert [len(list(place.iterdir())) for place in places] == [0, 1]
    now = backup_standing(desk)
    assert (now.fixed.state, now.stick.state) == (PlaceState.UNMARKED, PlaceState.FOREIGN)
    set_backup_place(desk, FIXED, places[0])
    assert daily_backup(desk) == (Fed(FIXED),)


def test_a_stick_is_found_again_under_another_name(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    roots = [tmp_path / "E"]
    monkeypatch.setattr(drives, "removable_roots", lambda: tuple(roots))
    (tmp_path / "E" / "备份").mkdir(parents=True)
    set_backup_place(desk, STICK, tmp_path / "E" / "备份")
    roots[:] = [(tmp_path / "E").rename(tmp_path / "F")]
    assert daily_backup(desk) == (Fed(STICK),)
    assert len(stamps(tmp_path / "F" / "备份")) == 1
    assert not (tmp_path / "E").exists()


def test_the_trouble_of_one_place_does_not_keep_the_other_from_its_backup(
    desk: Desk, places: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = making.put_in_place

    def full(part: Path, path: Path) -> None:
        if path.is_relative_to(places[0]):
            raise KnownTrouble("disk_full")
        whole(part, path)

    monkeypatch.setattr(making, "put_in_place", full)
    fed = daily_backup(desk)
    assert fed == (Fed(FIXED, "disk_full"), Fed(STICK))
    done, wrong = outcome_words(fed)
    assert "备份U盘备份好了" in done
    assert "固定备份位置这次没有备份成：盘满了" in wrong
    assert backup_standing(desk).fixed.is_due


def test_anybody_at_the_desk_feeds_but_only_who_keeps_the_data_chooses(
    desk: Desk, places: tuple[Path, Path]
) -> None:
    desk.user = replace(desk.user, roles=frozenset({Role.MEDIATOR}))
    with pytest.raises(NotAllowed):
        set_backup_place(desk, FIXED, places[1])
    assert daily_backup(desk) == (Fed(FIXED), Fed(STICK))


def test_where_a_backup_must_not_go_is_refused(desk: Desk, tmp_path: Path) -> None:
    cloud = tmp_path / "坚果云" / "备份"
    cloud.mkdir(parents=True)
    disk = tmp_path / "disk"
    disk.mkdir()
    set_backup_place(desk, FIXED, disk)
    for folder, code in (
        (desk.store.folder, "backup_in_data_folder"), (cloud, "backup_in_cloud"),
        (disk, "backup_places_same"),
    ):  # fmt: skip
        with pytest.raises(BadInput, match=code):
            set_backup_place(desk, STICK, folder)
    with pytest.raises(KnownTrouble, match="backup_place_gone"):
        set_backup_place(desk, STICK, tmp_path / "none")
    desk.is_practice = True
    with pytest.raises(RuleBroken, match="practice_no_backup"):
        set_backup_place(desk, STICK, disk)


def test_a_place_that_was_given_up_is_fed_no_more_and_keeps_what_it_has(
    desk: Desk, places: tuple[Path, Path], clock: SetClock
) -> None:
    daily_backup(desk)
    drop_backup_place(desk, FIXED)
    clock.day += timedelta(days=1)
    assert daily_backup(desk) == (Fed(STICK),)
    assert len(stamps(places[0])) == 1


def test_it_is_said_calmly_after_some_days_and_again_no_more_once_fed(
    desk: Desk, places: tuple[Path, Path], clock: SetClock
) -> None:
    shutil.rmtree(places[1])
    clock.day += timedelta(days=2)
    assert reminders(backup_standing(desk)) == ()
    clock.day += timedelta(days=1)
    daily_backup(desk)
    [said] = reminders(backup_standing(desk))
    assert said.startswith("备份U盘已有 3 天没有备份。插上它")
    set_backup_days(desk, 5, 31)
    assert reminders(backup_standing(desk)) == ()
    with pytest.raises(BadInput, match="backup_days_wrong"):
        set_backup_days(desk, 0, 31)


def test_the_status_bar_says_when_each_place_was_fed(
    desk: Desk, places: tuple[Path, Path], clock: SetClock
) -> None:
    assert status_words(backup_standing(desk)) == "上次备份 还没有 · U盘 还没有"
    daily_backup(desk)
    shutil.rmtree(places[1])
    clock.day += timedelta(days=2)
    daily_backup(desk)
    said = status_words(backup_standing(desk))
    assert said.startswith("上次备份 今天 ")
    assert said.endswith(" · U盘 7月1日")


def test_a_clock_put_back_does_not_keep_the_backup_away(
    desk: Desk, places: tuple[Path, Path], clock: SetClock
) -> None:
    daily_backup(desk)
    clock.day -= timedelta(days=400)
    assert wants_feeding(backup_standing(desk))


def test_what_another_version_kept_is_passed_over(desk: Desk, places: tuple[Path, Path]) -> None:
    with desk.store.write("", "draft") as session:
        kept = backup_places.local(session, backup_places.NAME)
        kept = {**kept, "new": 1, "places": {**kept["places"], "moon": {}}}
        kept["places"]["fixed"] |= {"speed": 3}
        backup_places.set_local(session, backup_places.NAME, kept)
    assert [one.kind for one in backup_standing(desk).places] == [FIXED, STICK]


def advice(desk: Desk) -> dict[str, str]:
    names = ("每日备份", "备份位置", "恢复演练")
    checks = checking.health(desk, pages=False)
    return {c.name: c.advice for c in checks if c.name in names and c.state == "advice"}


def test_the_doctor_leaves_a_new_store_in_peace_and_then_asks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = kept_store(tmp_path / "data")
    desk = kept.open()
    assert advice(desk) == {}
    today = desk.clock.today()
    for days, names in ((2, set()), (3, {"每日备份", "备份位置"}), (31, {"恢复演练"})):
        desk.clock = SetClock(today + timedelta(days=days))
        assert names <= set(advice(desk))
        assert names or not advice(desk)
    desk.store.close()


def test_the_doctor_wants_two_places_on_two_disks(tmp_path: Path) -> None:
    desk = kept_store(tmp_path / "data").open()
    desk.clock = SetClock(desk.clock.today() + timedelta(days=5))
    for kind, folder in ((FIXED, tmp_path / "disk"), (STICK, tmp_path / "usb")):
        folder.mkdir()
        set_backup_place(desk, kind, folder)
        daily_backup(desk)
        said = advice(desk)
        assert "每日备份" not in said
        wanted = "只有一处备份（固定备份位置）" if kind is FIXED else "和数据在同一块盘上"
        assert wanted in said["备份位置"]
    desk.store.close()
