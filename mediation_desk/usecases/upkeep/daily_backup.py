"""The backup of the day: to every place that wants one and is there, and what is said of it.

Whoever is signed in: the places were chosen by who keeps the data, and what goes there is
encrypted. Runs in a process of its own; never touches a folder without the right mark.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from mediation_desk.domain.dates import zh_date
from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.domain.ports import Progress
from mediation_desk.records.attachments import collect_orphans
from mediation_desk.records.backup import target
from mediation_desk.records.backup.making import BackupMade, make_backup
from mediation_desk.records.backup.pruning import prune
from mediation_desk.records.backup.target import PlaceState
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.presenting import notice
from mediation_desk.usecases.registry import EVERYBODY, query
from mediation_desk.usecases.upkeep.backup_places import (
    PLACE_NAMES,
    BackupStanding,
    PlaceKind,
    PlaceStanding,
    backup_standing,
    keep_care,
    read_care,
)


@dataclass(frozen=True, slots=True)
class Fed:
    """What came of one place: ``trouble`` is the code of what went wrong, empty if nothing."""

    kind: PlaceKind
    trouble: str = ""


@query("daily_backup", access=EVERYBODY)
def daily_backup(
    desk: Desk, *, kinds: Sequence[PlaceKind] = (), progress: Progress | None = None
) -> tuple[Fed, ...]:
    """Back up to every place where today's is wanting; to the ``kinds`` named also once more.

    One place's trouble does not keep the other from its backup. Raises Cancelled.
    """
    if desk.is_practice:
        return ()
    there = [one for one in backup_standing(desk).places if one.state is PlaceState.READY]
    wanted = [one for one in there if one.kind in kinds or (one.is_due and not kinds)]
    if not wanted:
        return ()
    desk.store.seal()
    fed = tuple(_feed(desk, one, progress) for one in wanted)
    collect_orphans(desk.store)
    return fed


def _feed(desk: Desk, place: PlaceStanding, progress: Progress | None) -> Fed:
    assert place.folder is not None
    if not _is_still(desk, place):
        return Fed(place.kind, "backup_place_gone")
    try:
        made = make_backup(desk.store, place.folder, desk.clock.now(), progress)
    except KnownTrouble as trouble:
        return Fed(place.kind, trouble.code)
    _remember(desk, place, made)
    prune(made.folder)
    return Fed(place.kind)


def _is_still(desk: Desk, place: PlaceStanding) -> bool:
    """Whether the place is there and ours at this moment: nothing may be made elsewhere."""
    with desk.store.read() as session:
        wanted = read_care(session).places.get(place.kind)
    return wanted is not None and wanted.target == target_of(place)


def target_of(place: PlaceStanding) -> str:
    """The id on the mark that lies there now; empty where none does."""
    mark = target.read_mark(place.folder) if place.folder is not None else None
    return mark.id if mark is not None else ""


def _remember(desk: Desk, place: PlaceStanding, made: BackupMade) -> None:
    now = desk.clock.now().isoformat()
    with desk.store.write(desk.user.user_id, "backup") as session:
        care = read_care(session)
        old = care.places.get(place.kind)
        if old is None or old.target != target_of(place):
            return  # another place was chosen meanwhile
        fresh = replace(old, made_at=now, stamp=made.stamp, digest=made.digest)
        keep_care(session, replace(care, places={**care.places, place.kind: fresh}))


def wants_feeding(standing: BackupStanding) -> bool:
    """Whether today's backup is wanting at a place that is there."""
    return any(one.can_be_fed for one in standing.places)


def status_words(standing: BackupStanding) -> str:
    """What the status bar says: ``上次备份 今天 09:12 · U盘 11月20日``; empty without a place."""
    parts = []
    if standing.fixed.is_set:
        parts.append(f"上次备份 {_when(standing.fixed.made_at, standing.today)}")
    if standing.stick.is_set:
        name = "备份U盘" if not parts else "U盘"
        parts.append(f"{name} {_when(standing.stick.made_at, standing.today)}")
    return " · ".join(parts)


def _when(moment: datetime | None, today: date) -> str:
    if moment is None:
        return "还没有"
    here = moment.astimezone()
    if here.date() == today:
        return f"今天 {here:%H:%M}"
    if here.year == today.year:
        return f"{here.month}月{here.day}日"
    return zh_date(here.date())


def place_words(standing: BackupStanding, place: PlaceStanding) -> str:
    """How one place is, in a sentence."""
    if not place.is_set:
        return "没有选。"
    last = f"上次：{_when(place.made_at, standing.today)}。"
    return notice(f"backup_place_is_{place.state}", {"name": _name(place)}) + last


def reminders(standing: BackupStanding) -> tuple[str, ...]:
    """What is to be said calmly: a place not fed for too long, and why where that is known."""
    return tuple(
        _reminder(one)
        for one in standing.places
        if one.days >= standing.tell_after and one.is_due
    )


def _reminder(place: PlaceStanding) -> str:
    codes = {
        PlaceState.READY: "backup_late",
        PlaceState.GONE: f"backup_late_{place.kind}_gone",
        PlaceState.UNMARKED: "backup_late_wrong_place",
        PlaceState.FOREIGN: "backup_late_wrong_place",
    }
    return notice(codes[place.state], {"name": _name(place), "days": place.days})


def outcome_words(fed: Sequence[Fed]) -> tuple[str, str]:
    """What was done and what went wrong, each a sentence or empty."""
    good = [PLACE_NAMES[one.kind] for one in fed if not one.trouble]
    done = notice("backup_fed", {"where": "、".join(good)}) if good else ""
    if PlaceKind.STICK in {one.kind for one in fed if not one.trouble}:
        done += notice("backup_stick_out", {})
    bad = [_trouble_words(one) for one in fed if one.trouble]
    return done, "".join(bad)


def _trouble_words(fed: Fed) -> str:
    full = fed.trouble == "disk_full"
    what = notice("backup_disk_full" if full else fed.trouble, {})
    return notice("backup_not_fed", {"name": PLACE_NAMES[fed.kind], "what": what})


def _name(place: PlaceStanding) -> str:
    return PLACE_NAMES[place.kind]
