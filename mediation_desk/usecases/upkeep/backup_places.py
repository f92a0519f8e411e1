"""Where this PC backs up to each day, and when it last did: a fixed place and a stick.

Settings of this PC alone, neither recorded nor sent. Makes no backup and removes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from mediation_desk.domain.errors import BadInput, KnownTrouble, RuleBroken
from mediation_desk.records.backup import checking, drives, making, target
from mediation_desk.records.backup.target import PlaceState
from mediation_desk.records.engine import choosing
from mediation_desk.records.place import is_cloud
from mediation_desk.records.queries import accounts
from mediation_desk.records.settings import local, set_local
from mediation_desk.records.store import ReadSession, Store, WriteSession
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import EVERYBODY, Access, Role, Scope, query

__all__ = [
    "KEEPERS",
    "PLACE_NAMES",
    "BackupCare",
    "BackupPlace",
    "BackupStanding",
    "PlaceKind",
    "PlaceStanding",
    "PlaceState",
    "backup_standing",
    "centre_name",
    "check_folder",
    "drop_backup_place",
    "found_folder",
    "keep_care",
    "read_care",
    "same_disk",
    "set_backup_days",
    "set_backup_place",
]

NAME = "backup.care"
KEEPERS: Access = {Role.ADMIN: Scope.ALL, Role.HEAD: Scope.ALL}
TELL_AFTER, DRILL_EVERY = 3, 31
_DAYS = range(1, 91)


class PlaceKind(StrEnum):
    """The two places of a PC."""

    FIXED = "fixed"
    STICK = "stick"


PLACE_NAMES = {PlaceKind.FIXED: "固定备份位置", PlaceKind.STICK: "备份U盘"}


@dataclass(frozen=True, slots=True)
class BackupPlace:
    """A place: its folder as it was chosen, the id its mark carries, what was last put there.

    ``inside`` is the folder below the top of a stick, which comes back under other names.
    """

    folder: str
    target: str
    inside: str | None = None
    made_at: str = ""
    stamp: str = ""
    digest: str = ""
    since: str = ""


@dataclass(frozen=True, slots=True)
class BackupCare:
    """All that this PC remembers of its backups. Moments are ISO texts."""

    places: Mapping[str, BackupPlace] = field(default_factory=dict)
    tell_after: int = TELL_AFTER
    drill_every: int = DRILL_EVERY
    drilled_at: str = ""
    drill_passed: bool = False


@dataclass(frozen=True, slots=True)
class PlaceStanding:
    """How a place stands now: where it is, whether it is there, how long ago it was fed."""

    kind: PlaceKind
    folder: Path | None = None
    state: PlaceState = PlaceState.GONE
    made_at: datetime | None = None
    days: int = 0
    is_due: bool = False

    @property
    def is_set(self) -> bool:
        """Whether this PC has such a place at all."""
        return self.folder is not None

    @property
    def can_be_fed(self) -> bool:
        """Whether today's backup is wanting and the place is there."""
        return self.is_due and self.state is PlaceState.READY


@dataclass(frozen=True, slots=True)
class BackupStanding:
    """Everything the window shows of backups. ``days_in_use`` counts from the first change."""

    today: date
    fixed: PlaceStanding
    stick: PlaceStanding
    tell_after: int
    drill_every: int
    drilled_at: datetime | None
    drill_passed: bool
    days_in_use: int

    @property
    def places(self) -> tuple[PlaceStanding, ...]:
        """The places that are set."""
        return tuple(one for one in (self.fixed, self.stick) if one.is_set)

    @property
    def last_at(self) -> datetime | None:
        """The newest backup of any place."""
        return max((one.made_at for one in self.places if one.made_at), default=None)


def read_care(session: ReadSession | WriteSession) -> BackupCare:
    """What is remembered; what another program version wrote and this one does not know is left
    out.
    """
    kept = local(session, NAME, {})
    known = set(BackupCare.__dataclass_fields__)
    rest = {key: value for key, value in kept.items() if key in known and key != "places"}
    fields = set(BackupPlace.__dataclass_fields__)
    places = {
        kind: BackupPlace(**{key: value for key, value in one.items() if key in fields})
        for kind, one in kept.get("places", {}).items()
        if kind in set(PlaceKind)
    }
    return BackupCare(places, **rest)


def keep_care(session: WriteSession, care: BackupCare) -> None:
    """Remember."""
    set_local(session, NAME, asdict(care))


def found_folder(place: BackupPlace) -> Path:
    """Where a place is now: as it was chosen, or below the top of any disk plugged in."""
    chosen = Path(place.folder)
    if place.inside is None or target.state_of(chosen, place.target) is PlaceState.READY:
        return chosen
    for root in drives.removable_roots():
        folder = root / place.inside
        if target.state_of(folder, place.target) is PlaceState.READY:
            return folder
    return chosen


@query("backup_standing", access=EVERYBODY)
def backup_standing(desk: Desk) -> BackupStanding:
    """How the backups of this PC stand. Looks at disks: ask away from the window's thread.

    A store on a county's server has no places here: it is backed up there.
    """
    with desk.store.read() as session:
        care = read_care(session)
    if choosing.is_county(desk.store.folder):
        care = replace(care, places={})
    today = desk.clock.today()
    fixed, stick = (_standing(care, kind, today) for kind in PlaceKind)
    began = checking.in_use_since(desk.store)
    return BackupStanding(
        today, fixed, stick, care.tell_after, care.drill_every,
        _moment(care.drilled_at), care.drill_passed,
        _days(_moment(began.isoformat() if began else ""), today),
    )  # fmt: skip


def _standing(care: BackupCare, kind: PlaceKind, today: date) -> PlaceStanding:
    place = care.places.get(kind)
    if place is None:
        return PlaceStanding(kind)
    folder = found_folder(place)
    made = _moment(place.made_at)
    days = _days(made or _moment(place.since), today)
    # A clock that was put back must not keep today's backup away.
    is_due = made is None or made.astimezone().date() != today
    state = target.state_of(folder, place.target)
    return PlaceStanding(kind, folder, state, made, days, is_due)


def _moment(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _days(moment: datetime | None, today: date) -> int:
    return max(0, (today - moment.astimezone().date()).days) if moment else 0


@query("set_backup_place", access=KEEPERS)
def set_backup_place(desk: Desk, kind: PlaceKind, folder: Path) -> PlaceStanding:
    """Back up to this folder from now on; it is given its mark, or keeps the one it has.

    Raises RuleBroken ``practice_no_backup``; BadInput ``backup_in_data_folder``,
    ``backup_in_cloud``, ``backup_places_same``; KnownTrouble ``county_backup_elsewhere`` and those
    of :func:`target.claim`.
    """
    if desk.is_practice:
        raise RuleBroken("practice_no_backup")
    if choosing.is_county(desk.store.folder):
        raise KnownTrouble("county_backup_elsewhere")
    check_folder(desk.store, folder)
    with desk.store.read() as session:
        other = read_care(session).places.get(_other(kind))
    mark = target.read_mark(folder)
    if other is not None and (Path(other.folder) == folder or (mark and mark.id == other.target)):
        raise BadInput("backup_places_same", field="folder")
    claimed = target.claim(folder, making.centre_code(desk.store))
    root = drives.root_of(folder) if kind is PlaceKind.STICK else None
    inside = folder.resolve().relative_to(root).as_posix() if root else None
    now = desk.clock.now().isoformat()
    with desk.store.write(desk.user.user_id, "backup_place") as session:
        care = read_care(session)
        old = care.places.get(kind)
        place = BackupPlace(str(folder), claimed.id, inside, since=now)
        if old is not None and old.target == claimed.id:
            place = replace(old, folder=str(folder), inside=inside)
        keep_care(session, replace(care, places={**care.places, kind: place}))
    return backup_standing(desk).fixed if kind is PlaceKind.FIXED else backup_standing(desk).stick


def check_folder(store: Store, folder: Path) -> None:
    """Refuse a folder that a backup must not go to: beside the data, or in a cloud."""
    if not folder.is_dir():
        raise KnownTrouble("backup_place_gone")
    if folder.resolve().is_relative_to(store.folder.resolve()):
        raise BadInput("backup_in_data_folder", field="folder")
    if is_cloud(folder.resolve()):
        raise BadInput("backup_in_cloud", field="folder")


def _other(kind: PlaceKind) -> PlaceKind:
    return PlaceKind.STICK if kind is PlaceKind.FIXED else PlaceKind.FIXED


@query("drop_backup_place", access=KEEPERS)
def drop_backup_place(desk: Desk, kind: PlaceKind) -> None:
    """Back up there no longer; what lies there stays."""
    with desk.store.write(desk.user.user_id, "backup_place") as session:
        care = read_care(session)
        left = {name: place for name, place in care.places.items() if name != kind}
        keep_care(session, replace(care, places=left))


@query("set_backup_days", access=KEEPERS)
def set_backup_days(desk: Desk, tell_after: int, drill_every: int) -> None:
    """After how many days to remind of a backup and of a drill. Raises BadInput ``days_wrong``."""
    if tell_after not in _DAYS or drill_every not in _DAYS:
        raise BadInput("backup_days_wrong", field="days", least=_DAYS[0], most=_DAYS[-1])
    with desk.store.write(desk.user.user_id, "backup_place") as session:
        care = replace(read_care(session), tell_after=tell_after, drill_every=drill_every)
        keep_care(session, care)


def same_disk(store: Store, place: PlaceStanding) -> bool:
    """Whether a place lies on the disk of the data itself, where one accident takes both."""
    return place.folder is not None and drives.same_disk(place.folder, store.folder)


def centre_name(store: Store) -> str:
    """The centre's name, for what is printed."""
    with store.read() as session:
        return accounts.centre_name(session)
