"""The county's store in a database server of its own: look at the server, move there, tell of it.

For the county's administrator. Moves the store whole or not at all; makes no backup of the server,
which is the server's own affair.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mediation_desk.domain.errors import KnownTrouble, RuleBroken
from mediation_desk.domain.ports import Clock, Progress
from mediation_desk.records.engine import choosing
from mediation_desk.records.keyring import KeyRing
from mediation_desk.records.keys.wrap import forget
from mediation_desk.records.store import SystemClock
from mediation_desk.sync.trust.documents import CentreRole
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange.trust_work import TrustWork
from mediation_desk.usecases.registry import ADMIN_ONLY, EVERYBODY, query

if TYPE_CHECKING:
    from mediation_desk.records.county.looking import ServerFacts
    from mediation_desk.records.county.setting import CountySetting

SCHEMA = "mediation_desk"
MOST_PARTITIONS = 64


@dataclass(frozen=True, slots=True)
class CountyPlace:
    """Where the store is to lie: address without password, schema, parts of every large table."""

    url: str
    schema: str = SCHEMA
    partitions: int = 0


@dataclass(frozen=True, slots=True)
class ServerShown:
    """What is shown of a server; ``advice`` are codes of what its administrator should mend."""

    version: str
    is_encrypted: bool
    size: int
    advice: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CountyStanding:
    """Where the county's store lies. ``place`` is None as long as it is the file; ``kept`` names
    files put aside by the move; ``trouble`` is why the server could not be asked.
    """

    place: CountyPlace | None
    server: ServerShown | None = None
    kept: tuple[str, ...] = ()
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Moved:
    """What was moved."""

    tables: int
    rows: int


@query("may_use_county_database", access=EVERYBODY)
def may_use_county_database(desk: Desk) -> bool:
    """Whether this is a county's store and the person its administrator."""
    has_right = any(role in ADMIN_ONLY for role in desk.user.roles)
    return has_right and not desk.is_practice and TrustWork(desk).role is CentreRole.COUNTY


@query("is_on_server", access=EVERYBODY)
def is_on_server(desk: Desk) -> bool:
    """Whether the store lies in a county's database and not in its file."""
    return choosing.is_county(desk.store.folder)


@query("county_standing", access=ADMIN_ONLY)
def county_standing(desk: Desk) -> CountyStanding:
    """Where the store lies and what its server says. Asks the server: not on the window's thread.

    Raises RuleBroken ``not_a_county_store``.
    """
    _only_county(desk)
    if not is_on_server(desk):
        return CountyStanding(None)
    _driver()
    from mediation_desk.records.county import left_behind, looking, setting

    folder = desk.store.folder
    where = setting.read(folder)
    place = CountyPlace(where.url, where.schema, where.partitions)
    kept = tuple(left_behind.kept_files(folder))
    try:
        facts = looking.look(where, setting.password(folder, desk.store.key_copy()))
    except KnownTrouble as trouble:
        return CountyStanding(place, None, kept, trouble.code)
    return CountyStanding(place, _shown(facts), kept)


@query("check_county_place", access=ADMIN_ONLY)
def check_place(desk: Desk, place: CountyPlace) -> None:
    """Refuse what can be refused before anybody is asked for a password.

    Raises RuleBroken ``not_a_county_store``, ``county_in_use``; BadInput ``county_url_wrong``,
    ``county_url_has_password``, ``county_url_open``; KnownTrouble ``county_driver_missing``.
    """
    _check_movable(desk)
    _setting(place)


@query("look_at_county_server", access=ADMIN_ONLY)
def look_at_county_server(desk: Desk, place: CountyPlace, password: str) -> ServerShown:
    """Whether the store can be moved to this place; changes nothing.

    Raises as :func:`check_place`; KnownTrouble ``county_unreachable``, ``county_login_refused``,
    ``county_server_unfit``, ``county_schema_taken``, ``county_no_right``.
    """
    _check_movable(desk)
    where = _setting(place)
    from mediation_desk.records.county import looking

    with desk.store.read() as session:
        facts = looking.check_free(where, password or None, session.raw)
    return _shown(facts, left_over=facts.is_taken)


Copying = Callable[[CountyPlace, Progress | None], Moved]


@query("use_county_database", access=ADMIN_ONLY)
def use_county_database(
    desk: Desk,
    place: CountyPlace,
    password: str,
    *,
    progress: Progress | None = None,
    copying: Copying | None = None,
) -> Moved:
    """Move the store into a database and go on there; nobody else writes meanwhile.

    ``copying`` does the copying elsewhere (in a process of its own). Raises as
    :func:`look_at_county_server`, and KnownTrouble ``county_move_differs`` and Cancelled; then the
    store goes on in its file.
    """
    look_at_county_server(desk, place, password)
    from mediation_desk.records.county import mover, setting

    key, folder = desk.store.key_copy(), desk.store.folder
    setting.keep_password(folder, key, password)
    with desk.store.turn, ExitStack() as undo:
        undo.callback(mover.take_back, folder, key)
        if copying is None:
            moved = copy_to_county(desk, place, progress=progress)
        else:
            moved = copying(place, progress)
        desk.store.change_over()
        undo.pop_all()
    return moved


@query("copy_to_county", access=ADMIN_ONLY)
def copy_to_county(desk: Desk, place: CountyPlace, *, progress: Progress | None = None) -> Moved:
    """The copying itself; whoever calls it holds the turn to write and changes over afterwards."""
    _check_movable(desk)
    where = _setting(place)
    from mediation_desk.records.county import mover

    moved = mover.copy_over(desk.store.folder, desk.store.key_copy(), where, progress)
    return Moved(len(moved), sum(moved.values()))


def reconnect(
    folder: Path,
    user: str,
    password: str,
    url: str,
    server_password: str | None,
    *,
    clock: Clock | None = None,
) -> CountyPlace:
    """Follow a server that moved or has another password; the store is not opened for it.

    ``url`` empty and ``server_password`` None stay as they are. Raises NotAllowed for a wrong
    password of the desk, KnownTrouble ``county_not_used``, ``county_other_store`` and those of
    connecting.
    """
    if not choosing.is_county(folder):
        raise KnownTrouble("county_not_used")
    _driver()
    from mediation_desk.records.county import reconnecting

    opened = KeyRing.load(folder).unlock(user, password, clock or SystemClock())
    try:
        where = reconnecting.reconnect(folder, opened.key, url, server_password)
    finally:
        forget(opened.key)
    return CountyPlace(where.url, where.schema, where.partitions)


def _only_county(desk: Desk) -> None:
    if desk.is_practice:
        raise RuleBroken("not_a_county_store")
    TrustWork(desk).check_county()


def _check_movable(desk: Desk) -> None:
    _only_county(desk)
    if is_on_server(desk):
        raise RuleBroken("county_in_use")
    _driver()


def _driver() -> None:
    """The driver is an extra that a township's PC does not have."""
    try:
        importlib.import_module("mediation_desk.records.county.setting")
    except ImportError as error:
        raise KnownTrouble("county_driver_missing") from error


def _setting(place: CountyPlace) -> CountySetting:
    from mediation_desk.records.county.setting import CountySetting

    return CountySetting(place.url.strip(), place.schema.strip(), place.partitions).checked()


def _shown(facts: ServerFacts, *, left_over: bool = False) -> ServerShown:
    advice = {
        "county_left_over": left_over,
        "county_no_checksums": not facts.has_checksums,
        "county_is_master": facts.is_master,
    }
    wanting = tuple(code for code, is_so in advice.items() if is_so)
    return ServerShown(facts.version, facts.is_encrypted, facts.size, wanting)
