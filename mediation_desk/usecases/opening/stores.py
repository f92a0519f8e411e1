"""Makes, opens and recovers stores: key ring, first rows, who is signed in, the practice township.

The data key goes from the ring into the store and nowhere else; no password is kept or logged.
"""

from __future__ import annotations

import re
import shutil
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from platformdirs import user_data_path

from mediation_desk.domain.errors import BadInput, KnownTrouble, NotAllowed, RuleBroken
from mediation_desk.domain.ports import Clock, Progress
from mediation_desk.domain.regions import region_name
from mediation_desk.records import keyring, lawbook
from mediation_desk.records.engine import choosing
from mediation_desk.records.instance import Instance
from mediation_desk.records.keyring import KeyRing
from mediation_desk.records.keys.devices import device_signer
from mediation_desk.records.keys.files import put_in_place
from mediation_desk.records.keys.wrap import forget
from mediation_desk.records.place import check_place
from mediation_desk.records.queries import accounts as asked
from mediation_desk.records.settings import set_shared
from mediation_desk.records.store import STORE_FILE, Centre, Store, SystemClock
from mediation_desk.records.writing import Row, Writer
from mediation_desk.usecases import verbs
from mediation_desk.usecases.account_keys import account_of, note_use, set_key
from mediation_desk.usecases.accounts import refuse_idle
from mediation_desk.usecases.desk import Desk, SignedIn
from mediation_desk.usecases.opening.slip import slip_pdf
from mediation_desk.usecases.registry import ADMIN_ONLY, Role, query
from mediation_desk.usecases.word_files import own_templates

DEFAULT_ADMIN = "管理员"
_MAKING = ".making"
FIRST_ROLES = (Role.ADMIN, Role.HEAD, Role.MEDIATOR)
PRACTICE_CENTRE = ("练习县练习镇社会治安综合治理中心", "练习县练习镇人民调解委员会", "000000000")
#: How many made-up cases a practice township is given.
PRACTICE_CASES = 240
_CODE = re.compile(r"\d{9}")
_SHORT = re.compile(r"(?:.*[省州盟市县旗区])?(.+?)(?:镇|乡|街道|苏木)")


_ = (verbs.__all__, own_templates)  # importing the verbs is what fills the registry


@dataclass(frozen=True, slots=True)
class Made:
    """A store that was made: whose, its replica, its first administrator, where the slip lies."""

    center: str
    replica: str
    admin: str
    slip: str | None


def default_folder() -> Path:
    """The platform's place for this user's data."""
    return user_data_path("MediationDesk", appauthor=False)


def practice_folder() -> Path:
    """Where the practice township lies: beside the real store, never in it."""
    return default_folder().with_name("MediationDeskPractice")


def hold(folder: Path) -> Instance:
    """Hold the data folder for this process, as the window does while it is open.

    Raises KnownTrouble ``already_open`` with who has it, and the troubles of the place.
    """
    check_place(folder)
    return Instance(folder)


def is_set_up(folder: Path) -> bool:
    """Whether a store lies in the folder; one whose making was cut short is none."""
    return choosing.is_there(folder) and not keyring.is_unfinished(folder)


def is_practice(folder: Path) -> bool:
    """Whether the folder holds a practice township, which has its key in the clear."""
    return (folder / keyring.DEMO_KEY_FILE).exists()


def check_new(folder: Path, code: str, slip_path: Path | None) -> None:
    """Refuse a new store before anything is written.

    Raises KnownTrouble ``store_exists``; BadInput ``centre_code_wrong``, ``slip_in_data_folder``,
    ``slip_exists``.
    """
    has_ring = (folder / keyring.KEYRING_FILE).exists()
    if is_set_up(folder) or (has_ring and not keyring.is_unfinished(folder)):
        raise KnownTrouble("store_exists")
    check_place(folder)
    if not _CODE.fullmatch(code) or not region_name(code[:2]):
        raise BadInput("centre_code_wrong", field="code", typed=code)
    if slip_path is not None:
        _check_slip(folder, slip_path)


def _check_slip(folder: Path, slip_path: Path) -> None:
    if slip_path.resolve().is_relative_to(folder.resolve()):
        raise BadInput("slip_in_data_folder", field="slip")
    if slip_path.exists():
        raise BadInput("slip_exists", field="slip", path=slip_path.name)


def create_store(
    folder: Path,
    center: str,
    committee: str,
    code: str,
    county: bool,
    admin: str,
    password: str,
    slip_path: Path | None = None,
    *,
    clock: Clock | None = None,
) -> Made:
    """Make the encrypted store, its first rows and the first administrator; all or nothing."""
    check_new(folder, code, slip_path)
    keyring.check_password(admin, password)
    existed = folder.exists()
    if keyring.is_unfinished(folder):
        _sweep(folder, existed)
    with ExitStack() as undo:
        undo.callback(_sweep, folder, existed)
        names = (center, committee, code)
        made = _create(folder, names, county, admin, password, slip_path, clock)
        undo.pop_all()
    return made


def _create(
    folder: Path,
    names: tuple[str, str, str],
    county: bool,
    admin: str,
    password: str,
    slip_path: Path | None,
    clock: Clock | None,
) -> Made:
    center, _committee, code = names
    folder.mkdir(parents=True, exist_ok=True)
    ring, key = KeyRing.create(folder)
    try:
        ring.save()
        signer = device_signer(ring, key)
        store = Store.create(folder, key, Centre(code, center), clock=clock, signer=signer)
        try:
            user_id = _first_rows(store, names, county, admin, FIRST_ROLES)
            replica = store.origin.replica
        finally:
            store.close()
        set_key(ring, key, user_id, admin, password, first=True)
        today = (clock or SystemClock()).today()
        slip = write_slip(ring, key, center, slip_path, today) if slip_path else None
    finally:
        forget(key)
    return Made(center, replica, admin, slip)


def write_slip(ring: KeyRing, key: bytearray, center: str, path: Path, today: date) -> str:
    """Make a new slip and write it; the one before stops working."""
    page = slip_pdf(center, ring.make_slip(key), today)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(page)
    except OSError as error:
        raise KnownTrouble("slip_not_written", errno=error.errno) from error
    return str(path)


@query("new_slip", access=ADMIN_ONLY)
def new_slip(desk: Desk, path: Path) -> str:
    """A new recovery slip for the open store; the one before stops working.

    Raises BadInput ``slip_in_data_folder`` or ``slip_exists``, RuleBroken ``practice_no_backup``.
    """
    if desk.is_practice:
        raise RuleBroken("practice_no_backup")
    _check_slip(desk.store.folder, path)
    key = bytearray(desk.store.key_copy())
    with desk.store.read() as session:
        center = asked.centre_name(session)
    try:
        ring = KeyRing.load(desk.store.folder)
        return write_slip(ring, key, center, path, desk.clock.today())
    finally:
        forget(key)


def _sweep(folder: Path, existed: bool) -> None:
    """Take away what a failed making left; a folder that was there before stays."""
    if not existed:
        shutil.rmtree(folder, ignore_errors=True)
        return
    names = (keyring.KEYRING_FILE, STORE_FILE, f"{STORE_FILE}-wal", f"{STORE_FILE}-shm")
    for name in (*names, keyring.DEMO_KEY_FILE):
        (folder / name).unlink(missing_ok=True)


def _first_rows(
    store: Store, names: tuple[str, str, str], county: bool, admin: str, roles: tuple[Role, ...]
) -> str:
    """The centre, the committee and the first account, as one change; gives the account's id."""
    center, committee, code = names
    with store.write("", "init") as session:
        put = Writer(session).put
        put(Row.ORGANIZATION, "", {"kind": "center", "name": center, "code": code})
        short = short_name(committee)
        put(Row.ORGANIZATION, "", {"kind": "committee", "name": committee, "short_name": short})
        user_id = put(Row.DESK_USER, "", {"name": admin, "roles": [r.value for r in roles]})
        level = "county" if county else "township"
        set_shared(session, "desk.settings", {"centre.code": code, "centre.level": level})
    return user_id


def short_name(committee: str) -> str:
    """The place name that numbers carry: 河湾 of 青禾县河湾镇人民调解委员会."""
    found = _SHORT.match(committee)
    return found[1] if found else committee.removesuffix("人民调解委员会")[-4:]


def open_store(folder: Path, user: str, password: str, *, clock: Clock | None = None) -> Desk:
    """Open with an account's name and password; an empty name is the first administrator.

    Raises NotAllowed ``unlock_refused`` (wrong name and wrong password alike), ``unlock_wait`` or
    ``account_idle``, and the KnownTrouble of key ring and store.
    """
    ring = KeyRing.load(folder)
    opened = ring.unlock(user, password, clock or SystemClock())
    try:
        store = Store.open(folder, opened.key, clock=clock, signer=device_signer(ring, opened.key))
    finally:
        forget(opened.key)
    with ExitStack() as undo:
        undo.callback(store.close)
        desk = _desk(store, account_of(opened.user_id), clock)
        refuse_idle(desk, ring)
        note_use(ring, desk.user.user_id, desk.clock.today())
        undo.pop_all()
    return desk


def _desk(store: Store, user_id: str, clock: Clock | None, *, is_practice: bool = False) -> Desk:
    with store.read() as session:
        found = asked.account(session, user_id)
        rules = lawbook.load(session)
    if found is None or not found.active:
        raise NotAllowed("unlock_refused")
    roles = frozenset(Role(r) for r in found.roles)
    signed_in = SignedIn(found.id, found.name, roles)
    return Desk(store, signed_in, clock or SystemClock(), rules, is_practice=is_practice)


def open_practice(
    folder: Path,
    *,
    clock: Clock | None = None,
    cases: int = 0,
    progress: Progress | None = None,
) -> Desk:
    """Open the practice township, making it on first use; it has no account and no password.

    ``cases``: how many made-up cases a township without any is filled with.
    """
    key = keyring.demo_key(folder)
    if key is None or not is_set_up(folder):
        key = _make_practice(folder, clock)
    try:
        store = Store.open(folder, key, clock=clock)
    finally:
        forget(key)
    with store.read() as session:
        admin = asked.first_admin(session)
        is_empty = asked.counts(session)["cases"] == 0
    desk = _desk(store, admin.id if admin else "", clock, is_practice=True)
    if is_empty and cases:
        from mediation_desk.usecases.demo import fill

        fill(desk, cases, progress=progress)
    return desk


def _make_practice(folder: Path, clock: Clock | None) -> bytearray:
    """Made in a folder of its own and put in place whole: a power cut leaves none at all."""
    has_key = (folder / keyring.DEMO_KEY_FILE).exists()
    if (folder / keyring.KEYRING_FILE).exists() or (is_set_up(folder) and not has_key):
        raise KnownTrouble("store_exists")
    making = folder / _MAKING
    shutil.rmtree(making, ignore_errors=True)
    making.mkdir(parents=True)
    key = keyring.make_demo_key(making)
    centre = Centre(PRACTICE_CENTRE[2], PRACTICE_CENTRE[0])
    store = Store.create(making, key, centre, clock=clock)
    try:
        _first_rows(store, PRACTICE_CENTRE, False, "练习员", FIRST_ROLES)
    finally:
        store.close()
    for name in (keyring.DEMO_KEY_FILE, STORE_FILE):
        put_in_place(making / name, folder / name)
    shutil.rmtree(making, ignore_errors=True)
    return key


def renew_practice(
    folder: Path,
    *,
    clock: Clock | None = None,
    cases: int = 0,
    progress: Progress | None = None,
) -> Desk:
    """Throw the practice township away and make it again; refuses a folder with real cases."""
    if not is_practice(folder) or (folder / keyring.KEYRING_FILE).exists():
        raise KnownTrouble("not_a_practice_store")
    shutil.rmtree(folder)
    return open_practice(folder, clock=clock, cases=cases, progress=progress)


def recover(folder: Path, code: str, user: str, new_password: str) -> str:
    """Set a new password by the slip's code; an empty name means the first administrator.

    Gives the account's name. Raises BadInput for a mistyped code, NotAllowed ``slip_refused``,
    RuleBroken for a weak password, BadInput ``user_unknown``.
    """
    ring = KeyRing.load(folder)
    keyring.check_password(user, new_password)
    key = ring.unlock_with_slip(code)
    try:
        store = Store.open(folder, key)
        try:
            with store.read() as session:
                admin = asked.first_admin(session)
                found = asked.account_named(session, user) if user else admin
        finally:
            store.close()
        if found is None or not found.active:
            raise BadInput("user_unknown", field="user", typed=user)
        ring.recover(code, found.id, found.name, new_password)
        first = admin is not None and found.id == admin.id
        set_key(ring, key, found.id, found.name, new_password, first=first)
    finally:
        forget(key)
    return found.name
