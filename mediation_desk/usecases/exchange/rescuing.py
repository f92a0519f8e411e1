"""The county's recovery key, and the way back for a township that has lost every password.

The secret exists while three slips are printed and while two are typed in. What a township seals
for the county lies beside its store; nothing here puts a key in the clear on a stick.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import ExitStack, nullcontext
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from mediation_desk.domain.errors import BadInput, KnownTrouble, RuleBroken
from mediation_desk.domain.ports import Clock
from mediation_desk.records import audit, keyring
from mediation_desk.records.instance import Instance
from mediation_desk.records.keyring import KeyRing
from mediation_desk.records.keys.devices import device_signer
from mediation_desk.records.keys.files import write_whole
from mediation_desk.records.keys.tries import TRIES_FILE
from mediation_desk.records.keys.wrap import forget
from mediation_desk.records.queries import accounts as asked
from mediation_desk.records.queries.accounts import AccountRow
from mediation_desk.records.store import Store, SystemClock
from mediation_desk.sync.trust import ceremony, rescue, shares
from mediation_desk.sync.trust.envelope import (
    FileKind,
    file_name,
    read_file,
    short,
    to_file,
    write_file,
)
from mediation_desk.sync.trust.fingerprint import check_typed
from mediation_desk.sync.trust.keeping import trust_of
from mediation_desk.sync.trust.packing import refused
from mediation_desk.usecases.account_keys import set_key
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange.share_slips import share_pdf
from mediation_desk.usecases.exchange.trust_work import TrustWork
from mediation_desk.usecases.exchange.trusting import KEEPERS
from mediation_desk.usecases.registry import query

RESCUE_FILE = "rescue.key"


@dataclass(frozen=True, slots=True)
class RecoveryMade:
    """The county has a new recovery key; where its three slips lie."""

    files: tuple[str, ...]
    number: int
    version: int


@dataclass(frozen=True, slots=True)
class RescueAsked:
    """A locked store's request was written; its fingerprint is read to the county."""

    file: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class RescueAnswered:
    """The county's answer was written; only the PC that asked can open it."""

    file: str
    centre: str
    replica: str


@query("sync_recovery", access=KEEPERS)
def make_recovery(desk: Desk, folder: Path) -> RecoveryMade:
    """Make a recovery key and write its three slips; an earlier key goes out of use.

    Townships seal to the new one as soon as the new list reaches them. Raises RuleBroken
    ``not_a_county_store``; BadInput ``slip_in_data_folder``, ``slip_exists``; KnownTrouble.
    """
    work = TrustWork(desk)
    if folder.resolve().is_relative_to(desk.store.folder.resolve()):
        raise BadInput("slip_in_data_folder", field="to")
    with work.authority() as (signers, held), ExitStack() as undo:
        made = shares.new_recovery()
        new = ceremony.with_recovery(held, signers, made.public, desk.clock.now())
        number = new.recovery.number if new.recovery else 1
        files = []
        for index, code in enumerate(made.codes, 1):
            page = share_pdf(
                new.county_name, number, index, shares.SHARES, code, desk.clock.today()
            )
            name = f"recovery-{new.county}-{number}-{index}.pdf"
            if (folder / name).exists():
                raise BadInput("slip_exists", field="to", path=name)
            files.append(write_file(folder, name, page))
            undo.callback(files[-1].unlink, missing_ok=True)
        work.keep(new)
        undo.pop_all()
    work.note("recovery", version=new.version)
    return RecoveryMade(tuple(map(str, files)), number, new.version)


# -- the locked store -----------------------------------------------------------------------------


def rescue_request(folder: Path, to: Path, *, clock: Clock | None = None) -> RescueAsked:
    """Write the request of a store that nobody can open any more; the one before goes out of use.

    Raises KnownTrouble ``no_county_wrap`` where nothing was ever sealed for a county.
    """
    ring = KeyRing.load(folder)
    if ring.county_wrap is None:
        raise KnownTrouble("no_county_wrap")
    now = (clock or SystemClock()).now()
    request, private = rescue.new_request(rescue.read_wrap(ring.county_wrap), now)
    kept = {"made_at": request.made_at.isoformat(), "private": private.hex()}
    write_whole(folder / RESCUE_FILE, json.dumps(kept))
    held = request.held
    name = file_name(FileKind.RESCUE_REQUEST, held.centre, short(held.replica))
    path = write_file(to, name, to_file(FileKind.RESCUE_REQUEST, request.data()))
    return RescueAsked(str(path), request.fingerprint)


@query("sync_rescue_answer", access=KEEPERS)
def rescue_answer(
    desk: Desk, file: Path, fingerprint: str, codes: Sequence[str], folder: Path
) -> RescueAnswered:
    """Answer a township's request with two of the county's slips.

    Raises RuleBroken ``not_a_county_store``, ``rescue_revoked`` (that PC was shut out); BadInput
    ``rescue_fingerprint_wrong``, and what ``sync.trust.shares`` says of the slips; TrustRefused
    ``trust_other_county``, ``rescue_request_old``, ``trust_replica_unknown``.
    """
    work = TrustWork(desk)
    work.check_county()
    request = rescue.read_rescue_request(read_file(file, FileKind.RESCUE_REQUEST))
    check_typed(fingerprint, request.fingerprint, "rescue_fingerprint_wrong")
    rescue.check_fresh(request, desk.clock.now())
    _check_whose(desk.store, request)
    held = request.held
    answer = rescue.answer(request, shares.recovery_private(codes, held.recovery_public))
    work.note("rescue_answer", on=held.replica, centre=held.centre)
    name = file_name(FileKind.RESCUE_ANSWER, held.centre, short(held.replica))
    path = write_file(folder, name, to_file(FileKind.RESCUE_ANSWER, answer.data()))
    return RescueAnswered(str(path), held.centre, held.replica)


def _check_whose(store: Store, request: rescue.RescueRequest) -> None:
    """Only a PC of this county's list, and none that was lost."""
    trust, held = trust_of(store), request.held
    if trust.county != held.county:
        raise refused("trust_other_county", county=held.county, held=trust.county)
    if trust.centre_of(held.replica) != held.centre:
        raise refused("trust_replica_unknown", replica=short(held.replica))
    shut_out = trust.revocation(held.replica)
    if shut_out is not None and not shut_out.is_retired:
        raise RuleBroken("rescue_revoked", day=shut_out.at.date())


def rescue_open(
    folder: Path,
    file: Path,
    user: str,
    password: str,
    *,
    clock: Clock | None = None,
    is_held: bool = False,
) -> str:
    """Open the store with the county's answer and give an account a new password; its name.

    An empty name is the first administrator. Raises RuleBroken for a weak password; KnownTrouble
    ``rescue_not_asked``; TrustRefused ``rescue_answer_other``, ``rescue_request_old``; BadInput
    ``user_unknown``. ``already_open`` where another program has the folder; ``is_held``: this one
    has it.
    """
    clock = clock or SystemClock()
    keyring.check_password(user, password)
    ring = KeyRing.load(folder)
    answer = rescue.read_answer(read_file(file, FileKind.RESCUE_ANSWER))
    with nullcontext() if is_held else Instance(folder):
        key = rescue.open_answer(answer, _one_time_key(folder, clock), ring.store)
        try:
            found, is_first = _let_in(folder, ring, key, user, password, clock)
            set_key(ring, key, found.id, found.name, password, first=is_first)
        finally:
            forget(key)
        for name in (RESCUE_FILE, TRIES_FILE):
            (folder / name).unlink(missing_ok=True)
    return found.name


def _let_in(
    folder: Path, ring: KeyRing, key: bytearray, user: str, password: str, clock: Clock
) -> tuple[AccountRow, bool]:
    """Open the store with the key that came back, find the account and leave an audit entry."""
    store = Store.open(folder, key, clock=clock, signer=device_signer(ring, key))
    try:
        found, is_first = _account(store, user)
        keyring.check_password(found.name, password)
        with store.write(found.id, "trust") as session:
            audit.note(session, "trust", what="rescue_open")
    finally:
        store.close()
    return found, is_first


def _one_time_key(folder: Path, clock: Clock) -> bytes:
    try:
        kept = json.loads((folder / RESCUE_FILE).read_text(encoding="utf-8"))
        made_at = datetime.fromisoformat(kept["made_at"])
        private = bytes.fromhex(kept["private"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise KnownTrouble("rescue_not_asked") from error
    if abs(clock.now() - made_at) > rescue.RESCUE_VALID:
        raise refused("rescue_request_old", day=made_at.date())
    return private


def _account(store: Store, user: str) -> tuple[AccountRow, bool]:
    """The account meant, and whether it is the first administrator's."""
    with store.read() as session:
        admin = asked.first_admin(session)
        found = asked.account_named(session, user) if user else admin
    if found is None or not found.active:
        raise BadInput("user_unknown", field="user", typed=user)
    return found, admin is not None and found.id == admin.id
