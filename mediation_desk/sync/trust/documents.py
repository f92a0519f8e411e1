"""The documents of trust: what a PC asks for, and what the county certifies.

Values and their coding only. Reading checks form and sizes; whether a signature stands and whether
a document may be believed is asked elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from mediation_desk.sync.trust.packing import (
    FORMAT,
    REASON_LENGTH,
    Reader,
    centre_of_space,
    malformed,
    pack,
    packed_replica,
    seconds,
    whole,
)
from mediation_desk.sync.trust.signing import UNSIGNED, Purpose, Signed, Signer, sign

VALIDITY = timedelta(days=731)
"""How long a PC's certificate is valid: two years."""
ISSUER_VALIDITY = timedelta(days=3653)
_MAC_BYTES = 32
_MOST = 1 << 53


class CentreRole(StrEnum):
    """Which kind of centre a PC stands in."""

    TOWNSHIP = "township"
    COUNTY = "county"


_ROLES = tuple(CentreRole)


@dataclass(frozen=True, slots=True)
class Applicant:
    """The PC that asks to be let in, as it describes itself."""

    replica: str
    centre: str
    centre_name: str
    device_name: str
    role: CentreRole
    sign_public: bytes
    seal_public: bytes
    replaces: tuple[str, ...] = ()
    """Replicas of this same store that were given up when it was restored from a backup."""


@dataclass(frozen=True, slots=True)
class EnrolRequest:
    """A PC's request for a certificate (入网申请), signed with the key it wants certified."""

    applicant: Applicant
    made_at: datetime
    code_mac: bytes = b""
    """HMAC by the one-time code of the county's kit; empty where there was no kit."""
    signed: Signed = field(default=UNSIGNED, compare=False, repr=False)

    def unsigned_body(self) -> bytes:
        """What the code's HMAC covers: everything but itself."""
        return pack(*self._fields(), b"")

    def by(self, signer: Signer) -> EnrolRequest:
        """The request signed by the PC."""
        body = pack(*self._fields(), self.code_mac)
        return replace(self, signed=sign(signer, Purpose.ENROL, body))

    def _fields(self) -> list[object]:
        who = self.applicant
        return [
            FORMAT, 1, packed_replica(who.replica), who.centre, who.centre_name, who.device_name,
            _ROLES.index(who.role), who.sign_public, who.seal_public,
            [[packed_replica(r)] for r in who.replaces], seconds(self.made_at),
        ]  # fmt: skip


def read_request(signed: Signed) -> EnrolRequest:
    """The request in these bytes; its signature is not looked at."""
    row = Reader.of_document(signed.body)
    replica, centre = row.replica(), row.centre()
    centre_name, device_name = row.text(), row.text()
    role = _ROLES[row.number(0, len(_ROLES) - 1)]
    sign_public, seal_public = row.key(), row.key()
    replaces = tuple(_only_replica(r) for r in row.rows())
    made_at, mac = row.moment(), row.raw(0, _MAC_BYTES)
    row.end()
    who = Applicant(
        replica, centre, centre_name, device_name, role, sign_public, seal_public, replaces
    )
    return EnrolRequest(who, made_at, mac, signed)


def _only_replica(row: Reader) -> str:
    replica = row.replica()
    row.end()
    return replica


@dataclass(frozen=True, slots=True)
class DeviceCertificate:
    """That these keys are those of this PC, in this centre, for two years (设备证书)."""

    replica: str
    centre: str
    role: CentreRole
    device_name: str
    sign_public: bytes
    seal_public: bytes
    valid_from: datetime
    valid_until: datetime
    issuer: int
    """Serial number of the issuing key."""
    signed: Signed = field(default=UNSIGNED, compare=False, repr=False)

    def by(self, signer: Signer) -> DeviceCertificate:
        """The certificate signed with the issuing key."""
        body = pack(
            FORMAT, 1, packed_replica(self.replica), self.centre, _ROLES.index(self.role),
            self.device_name, self.sign_public, self.seal_public, seconds(self.valid_from),
            seconds(self.valid_until), self.issuer,
        )  # fmt: skip
        return replace(self, signed=sign(signer, Purpose.DEVICE, body))

    def is_same_device(self, other: DeviceCertificate) -> bool:
        """Whether both certify the same PC with the same keys."""
        mine = (self.replica, self.centre, self.role, self.sign_public, self.seal_public)
        return mine == (
            other.replica, other.centre, other.role, other.sign_public, other.seal_public
        )  # fmt: skip


def certificate_for(who: Applicant, issuer: int, now: datetime) -> DeviceCertificate:
    """A certificate for a PC, from now for two years, not yet signed."""
    start = whole(now)
    return DeviceCertificate(
        who.replica, who.centre, who.role, who.device_name, who.sign_public, who.seal_public,
        start, start + VALIDITY, issuer,
    )  # fmt: skip


def read_certificate(signed: Signed) -> DeviceCertificate:
    """The certificate in these bytes; its signature is not looked at."""
    row = Reader.of_document(signed.body)
    replica, centre = row.replica(), row.centre()
    role, name = _ROLES[row.number(0, len(_ROLES) - 1)], row.text()
    sign_public, seal_public = row.key(), row.key()
    start, end, issuer = row.moment(), row.moment(), row.number(1, _MOST)
    row.end()
    if end <= start:
        raise malformed()
    return DeviceCertificate(
        replica, centre, role, name, sign_public, seal_public, start, end, issuer, signed
    )


@dataclass(frozen=True, slots=True)
class IssuerCertificate:
    """That the county's root lets this key issue certificates and lists (签发密钥)."""

    serial: int
    county: str
    public: bytes
    valid_from: datetime
    valid_until: datetime
    signed: Signed = field(default=UNSIGNED, compare=False, repr=False)

    def by(self, root: Signer) -> IssuerCertificate:
        """The certificate signed with the county's root."""
        body = pack(
            FORMAT, 1, self.serial, self.county, self.public, seconds(self.valid_from),
            seconds(self.valid_until),
        )  # fmt: skip
        return replace(self, signed=sign(root, Purpose.ISSUER, body))


def read_issuer(signed: Signed) -> IssuerCertificate:
    """The certificate of an issuing key in these bytes; its signature is not looked at."""
    row = Reader.of_document(signed.body)
    serial, county, public = row.number(1, _MOST), row.centre(), row.key()
    start, end = row.moment(), row.moment()
    row.end()
    return IssuerCertificate(serial, county, public, start, end, signed)


@dataclass(frozen=True, slots=True)
class RecoveryCertificate:
    """The county's recovery key (恢复密钥), signed by the root; its other half is in the slips."""

    number: int
    county: str
    public: bytes
    made_at: datetime
    signed: Signed = field(default=UNSIGNED, compare=False, repr=False)

    def by(self, root: Signer) -> RecoveryCertificate:
        """The certificate signed with the county's root."""
        body = pack(FORMAT, 1, self.number, self.county, self.public, seconds(self.made_at))
        return replace(self, signed=sign(root, Purpose.RECOVERY, body))


def read_recovery(signed: Signed) -> RecoveryCertificate:
    """The certificate of the recovery key in these bytes; its signature is not looked at."""
    row = Reader.of_document(signed.body)
    number, county, public, made_at = row.number(1, _MOST), row.centre(), row.key(), row.moment()
    row.end()
    return RecoveryCertificate(number, county, public, made_at, signed)


@dataclass(frozen=True, slots=True)
class Revocation:
    """That a PC is no longer trusted (吊销), and up to where what it wrote still stands.

    ``cutoff``: space → last change that stands; in a space not named none does. ``is_retired``: the
    PC was given up in good order (restored from a backup, replaced) and all it wrote stands.
    """

    replica: str
    cutoff: tuple[tuple[str, int], ...]
    reason: str
    at: datetime
    is_retired: bool = False

    def limit(self, space: str) -> int | None:
        """The last change that stands in a space; None where all of them do."""
        return None if self.is_retired else dict(self.cutoff).get(space, 0)

    def is_no_looser_than(self, other: Revocation) -> bool:
        """Whether nothing stands by this one that did not stand by the other."""
        if self.is_retired:
            return other.is_retired
        return other.is_retired or all(
            end <= dict(other.cutoff).get(space, 0) for space, end in self.cutoff
        )

    def row(self) -> list[object]:
        """As it is packed in the list."""
        ends = [[centre_of_space(space), end] for space, end in self.cutoff]
        when = seconds(self.at)
        return [packed_replica(self.replica), ends, self.reason, when, self.is_retired]


def revocation(
    replica: str, cutoff: Mapping[str, int], reason: str, at: datetime, *, retired: bool = False
) -> Revocation:
    """A revocation with its cutoffs in order."""
    return Revocation(replica, tuple(sorted(cutoff.items())), reason, whole(at), retired)


def read_revocation(row: Reader) -> Revocation:
    """A revocation out of the list."""
    replica = row.replica()
    cutoff = tuple(_cutoff(one) for one in row.rows())
    reason, at, retired = row.text(REASON_LENGTH), row.moment(), row.yes()
    row.end()
    if cutoff != tuple(sorted(dict(cutoff).items())):
        raise malformed()
    return Revocation(replica, cutoff, reason, at, retired)


def _cutoff(row: Reader) -> tuple[str, int]:
    space, end = row.space(), row.number(0, _MOST)
    row.end()
    return space, end
