"""The trust ceremony at the desk: asking to be let in, admitting, accepting, shutting out.

Reads and writes the files of the ceremony and leaves an audit entry for each step. What may follow
on what is decided in ``sync.trust``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.records.exchange import trusted
from mediation_desk.records.exchange.trusted import HeldStream
from mediation_desk.sync.trust import ceremony
from mediation_desk.sync.trust.documents import CentreRole, DeviceCertificate
from mediation_desk.sync.trust.envelope import (
    FileKind,
    file_name,
    read_file,
    short,
    to_file,
    write_file,
)
from mediation_desk.sync.trust.fingerprint import check_typed
from mediation_desk.sync.trust.keeping import list_of, trust_of
from mediation_desk.sync.trust.listing import TrustList, read_list
from mediation_desk.sync.trust.packing import refused, space_of
from mediation_desk.sync.trust.standing import Standing, Trust
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange.trust_work import TrustWork, take_list
from mediation_desk.usecases.registry import AUDIT_WORK, Role, Scope, query

KEEPERS = {Role.ADMIN: Scope.ALL, Role.HEAD: Scope.ALL}
_LEAST_ENDING = 8


@dataclass(frozen=True, slots=True)
class Enrolled:
    """A request was written; its fingerprint is read to the county."""

    file: str
    fingerprint: str
    replica: str


@dataclass(frozen=True, slots=True)
class Kit:
    """An enrolment kit (入网资料): a one-time code, and the county's fingerprint to compare."""

    county: str
    code: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Admitted:
    """A PC is in the list; the file goes back to it, the county's fingerprint is read aloud."""

    replica: str
    centre: str
    centre_name: str
    device_name: str
    file: str
    fingerprint: str
    version: int
    is_new: bool


@dataclass(frozen=True, slots=True)
class Accepted:
    """This store belongs to a county from now on."""

    county: str
    county_name: str
    version: int
    standing: Standing


@dataclass(frozen=True, slots=True)
class TrustedPc:
    """One PC of the list, as the desk shows it."""

    replica: str
    centre: str
    centre_name: str
    device_name: str
    role: CentreRole
    status: Standing
    valid_until: datetime
    is_own: bool
    seq: int
    cutoff: int | None
    is_retired: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Revoked:
    """A PC was shut out; ``was_on_it``: what this store knows to have lain on it."""

    replica: str
    version: int
    cutoff: tuple[tuple[str, int], ...]
    was_on_it: tuple[HeldStream, ...]


# -- asking ---------------------------------------------------------------------------------------


@query("sync_enrol", access=KEEPERS)
def enrol(
    desk: Desk, folder: Path, *, device_name: str = "", kit: str = "", replaces_old: bool = False
) -> Enrolled:
    """Write this PC's request for a certificate into a folder.

    ``replaces_old``: the PC whose backup this store was restored from is gone for good. Raises
    RuleBroken ``practice_no_exchange``, ``county_has_keys``; KnownTrouble of the place.
    """
    work = TrustWork(desk)
    if work.holds_county_keys():
        raise RuleBroken("county_has_keys")
    if work.is_renewed(trust_of(desk.store)):
        work.renew_key()
    work.go_by_key()
    request = work.request(device_name, kit, replaces_old=replaces_old)
    who = request.applicant
    data = to_file(FileKind.ENROL, ceremony.request_data(request))
    name = file_name(FileKind.ENROL, who.centre, short(who.replica))
    path = write_file(folder, name, data)
    work.note("enrol", on=who.replica, centre=who.centre)
    fingerprint = ceremony.request_fingerprint(request)
    work.keep_asked(path.name, fingerprint)
    return Enrolled(str(path), fingerprint, who.replica)


# -- the county -----------------------------------------------------------------------------------


@query("sync_kit", access=KEEPERS)
def new_kit(desk: Desk) -> Kit:
    """What the county hands a centre on paper before it asks; the code is kept nowhere.

    Raises RuleBroken ``not_a_county_store``, ``county_keys_elsewhere``.
    """
    with TrustWork(desk).authority() as (_signers, held):
        return Kit(held.county, ceremony.new_kit(), ceremony.county_fingerprint(held))


@query("sync_admit", access=KEEPERS)
def admit(desk: Desk, file: Path, fingerprint: str, folder: Path, *, kit: str = "") -> Admitted:
    """Let a PC in whose fingerprint was read aloud, and write the new list for it.

    The county's keys, and its own PC's certificate, are made on the first occasion. Raises
    RuleBroken ``not_a_county_store``; BadInput ``fingerprint_wrong``, ``fingerprint_length``,
    ``kit_wrong``; TrustRefused as in ``sync.trust.ceremony``; KnownTrouble of file and place.
    """
    work = TrustWork(desk)
    work.check_county()
    request = ceremony.read_enrolment(read_file(file, FileKind.ENROL))
    check_typed(fingerprint, ceremony.request_fingerprint(request))
    now, who = desk.clock.now(), request.applicant
    ceremony.check_age(request, now)
    if kit:
        ceremony.check_kit(request, kit)
    with work.authority() as (signers, held):
        new = ceremony.admit(held, signers.issuing, request, now)
    if new is not held:
        work.keep(new)
        work.note("admit", on=who.replica, centre=who.centre, version=new.version)
    path = _write_list(new, folder, short(who.replica))
    return Admitted(
        who.replica, who.centre, who.centre_name, who.device_name, str(path),
        ceremony.county_fingerprint(new), new.version, new is not held,
    )  # fmt: skip


def _write_list(found: TrustList, folder: Path, for_whom: str) -> Path:
    name = file_name(FileKind.TRUST, found.county, f"v{found.version}", for_whom)
    return write_file(folder, name, to_file(FileKind.TRUST, found.data))


@query("sync_revoke", access=KEEPERS)
def revoke(desk: Desk, replica: str, after: int | None, reason: str) -> Revoked:
    """Shut a PC out: others stop sealing to it, and its changes above ``after`` need a review.

    ``replica``: its id, or the end of it as it is shown (eight characters or more). Without
    ``after`` everything stands that has arrived here. Raises BadInput ``replica_unclear``,
    ``revoke_reason_missing``; RuleBroken ``revoke_self``, ``revoke_looser``; TrustRefused.
    """
    work = TrustWork(desk)
    with work.authority() as (signers, held):
        found = _replica_of(held, replica)
        if found == desk.store.origin.replica:
            raise RuleBroken("revoke_self")
        with desk.store.read() as session:
            here = trusted.held_of(session.raw, found)
        cutoff = {one.space: one.seq for one in here if one.seq}
        if after is not None:
            known = held.device(found)
            cutoff[space_of(known.centre if known else "")] = after
        new = ceremony.revoke(held, signers.issuing, found, cutoff, reason, desk.clock.now())
    work.keep(new)
    work.note("revoke", on=found, version=new.version)
    done = new.revocation(found)
    return Revoked(found, new.version, done.cutoff if done else (), here)


def _replica_of(held: TrustList, typed: str) -> str:
    """The PC whose id this is or ends so."""
    ending = typed.strip().lower()
    matching = [one.replica for one in held.devices if one.replica.endswith(ending)]
    if len(ending) < _LEAST_ENDING or len(matching) > 1:
        raise BadInput("replica_unclear", field="replica", typed=typed)
    if not matching:
        raise BadInput("trust_replica_unknown", field="replica", replica=typed)
    return matching[0]


# -- accepting ------------------------------------------------------------------------------------


@query("sync_accept", access=KEEPERS)
def accept(
    desk: Desk, file: Path, fingerprint: str = "", *, other_county: bool = False
) -> Accepted:
    """Take the county's list from a file; the first one needs the county's fingerprint.

    ``other_county``: this store goes over to another county, or to its own that lost its keys and
    began anew; needs the fingerprint as well. The county itself may take back the newest list it
    issued, after it was restored from a backup that is older.

    Raises BadInput ``county_fingerprint_wrong``, ``fingerprint_length``; TrustRefused
    ``trust_not_for_us`` (this PC is not in it), ``trust_replica_replaced`` (the PC it was before
    it was restored is), ``trust_own_keys_differ``, and as ``sync.trust.keeping.take`` does.
    """
    work = TrustWork(desk)
    work.check_real()
    data = read_file(file, FileKind.TRUST)
    new = read_list(data)
    is_first = list_of(desk.store) is None
    if is_first or other_county or fingerprint:
        check_typed(fingerprint, ceremony.county_fingerprint(new), "county_fingerprint_wrong")
    is_county = work.holds_county_keys()
    if not is_county:
        _check_own(work, new)
    take_list(desk.store, data, first=is_first, instead=other_county and not is_county)
    work.keep_asked("", "")
    work.note("accept", centre=new.county, version=new.version)
    standing = Trust.of(new).status(desk.store.origin.replica, desk.clock.now())
    return Accepted(new.county, new.county_name, new.version, standing)


def _check_own(work: TrustWork, new: TrustList) -> None:
    """This PC must be in the list, with its own keys and in its own centre."""
    replica = work.store.origin.replica
    with work.store.read() as session:
        centre = trusted.own_centre(session.raw)
        before = trusted.replaced_replicas(session.raw)
    mine = new.device(replica)
    if mine is None:
        was_in = any(new.device(one) is not None for one in before)
        raise refused("trust_replica_replaced" if was_in else "trust_not_for_us")
    if (mine.sign_public, mine.seal_public) != work.public_keys() or mine.centre != centre:
        raise refused("trust_own_keys_differ")


# -- looking --------------------------------------------------------------------------------------


@query("sync_trust", access=AUDIT_WORK)
def who_is_who(desk: Desk) -> tuple[TrustedPc, ...]:
    """Every PC of the list, by centre; empty before the county was accepted."""
    trust, now = trust_of(desk.store), desk.clock.now()
    with desk.store.read() as session:
        here = {one: trusted.held_of(session.raw, one) for one in trust.replicas}
    own, every = desk.store.origin.replica, map(trust.certificate, trust.replicas)
    rows = [_row(trust, one, here[one.replica], own, now) for one in every if one]
    return tuple(sorted(rows, key=lambda row: (row.centre, row.replica)))


def _row(
    trust: Trust,
    known: DeviceCertificate,
    here: tuple[HeldStream, ...],
    own: str,
    now: datetime,
) -> TrustedPc:
    replica = known.replica
    shut_out = trust.revocation(replica)
    space = space_of(known.centre)
    seq = next((one.seq for one in here if one.space == space), 0)
    return TrustedPc(
        replica, known.centre, trust.centres.get(known.centre, ""), known.device_name, known.role,
        trust.status(replica, now), known.valid_until, replica == own, seq,
        trust.cutoff(replica, space), bool(shut_out and shut_out.is_retired),
        shut_out.reason if shut_out else "",
    )  # fmt: skip


@query("sync_trust_file", access=KEEPERS)
def write_list(desk: Desk, folder: Path) -> str:
    """Write the newest list as a file, for a PC that gets no packages; gives where it lies.

    Raises RuleBroken ``no_county_yet``; KnownTrouble of the place.
    """
    held = list_of(desk.store)
    if held is None:
        raise RuleBroken("no_county_yet")
    return str(_write_list(held, folder, "all"))
