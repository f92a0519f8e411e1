"""The trust list (信任名单): who is who in a county, signed, with a version that only rises.

Reading a list checks every signature in it, from the root down. Whether this store trusts that root
was settled once, by reading a fingerprint aloud, and is not asked here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType

from mediation_desk.sync.trust.documents import (
    CentreRole,
    DeviceCertificate,
    IssuerCertificate,
    RecoveryCertificate,
    Revocation,
    read_certificate,
    read_issuer,
    read_recovery,
    read_revocation,
)
from mediation_desk.sync.trust.packing import (
    FORMAT,
    MAX_BYTES,
    Reader,
    malformed,
    pack,
    refused,
    seconds,
    unpack,
)
from mediation_desk.sync.trust.signing import (
    UNSIGNED,
    Purpose,
    Signed,
    Signer,
    read_signed,
    sign,
)

_MOST_VERSIONS = 1 << 40


@dataclass(frozen=True, slots=True)
class TrustList:
    """Everybody the county has let in, and everybody it has shut out again."""

    version: int
    made_at: datetime
    county: str
    county_name: str
    root: bytes
    issuers: tuple[IssuerCertificate, ...]
    """Every key that ever issued here, by rising serial; the last one signs."""
    devices: tuple[DeviceCertificate, ...]
    revocations: tuple[Revocation, ...] = ()
    recovery: RecoveryCertificate | None = None
    centres: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Names of the centres, by code."""
    signed: Signed = field(default=UNSIGNED, compare=False, repr=False)

    def by(self, issuing: Signer) -> TrustList:
        """The list signed with the issuing key; raises TrustRefused ``trust_file_too_large``."""
        body = pack(
            FORMAT, 1, self.version, seconds(self.made_at), self.county, self.county_name,
            self.root, [one.signed.row() for one in self.issuers],
            [one.signed.row() for one in self.devices], [one.row() for one in self.revocations],
            [self.recovery.signed.row()] if self.recovery else [],
            [[code, name] for code, name in sorted(self.centres.items())],
        )  # fmt: skip
        if len(body) > MAX_BYTES - 1024:
            raise refused("trust_list_full")
        return replace(self, signed=sign(issuing, Purpose.LIST, body))

    @property
    def data(self) -> bytes:
        """The list with its signature, as it is kept and travels."""
        return pack(*self.signed.row())

    def device(self, replica: str) -> DeviceCertificate | None:
        """A PC's certificate."""
        return next((one for one in self.devices if one.replica == replica), None)

    def revocation(self, replica: str) -> Revocation | None:
        """Why and from where on a PC is not trusted any more."""
        return next((one for one in self.revocations if one.replica == replica), None)


def read_list(data: bytes) -> TrustList:
    """A list with every signature in it checked.

    Raises TrustRefused: ``trust_file_damaged``, ``trust_file_newer``, ``trust_signature_wrong``
    (some signature does not stand), ``trust_list_wrong`` (signed, but contradicts itself).
    """
    found = _parse(read_signed(Reader(unpack(data))))
    _check_signatures(found)
    _check_sense(found)
    return found


def _parse(signed: Signed) -> TrustList:
    row = Reader.of_document(signed.body)
    version, made_at = row.number(1, _MOST_VERSIONS), row.moment()
    county, name, root = row.centre(), row.text(), row.key()
    issuers = tuple(read_issuer(read_signed(one)) for one in row.rows())
    devices = tuple(read_certificate(read_signed(one)) for one in row.rows())
    revocations = tuple(read_revocation(one) for one in row.rows())
    recoveries = [read_recovery(read_signed(one)) for one in row.rows()]
    centres = dict(_centre(one) for one in row.rows())
    row.end()
    if len(recoveries) > 1 or not issuers:
        raise malformed()
    recovery = recoveries[0] if recoveries else None
    return TrustList(
        version, made_at, county, name, root, issuers, devices, revocations, recovery,
        MappingProxyType(centres), signed,
    )  # fmt: skip


def _centre(row: Reader) -> tuple[str, str]:
    code, name = row.centre(), row.text()
    row.end()
    return code, name


def _check_signatures(found: TrustList) -> None:
    """From the root down: issuing keys and recovery key, then certificates, then the list."""
    keys = {one.serial: one.public for one in found.issuers}
    stand = [one.signed.stands(found.root, Purpose.ISSUER) for one in found.issuers]
    if found.recovery is not None:
        stand.append(found.recovery.signed.stands(found.root, Purpose.RECOVERY))
    stand += [
        one.signed.stands(keys.get(one.issuer, b""), Purpose.DEVICE) for one in found.devices
    ]
    stand.append(found.signed.stands(found.issuers[-1].public, Purpose.LIST))
    if not all(stand):
        raise refused("trust_signature_wrong")


def _check_sense(found: TrustList) -> None:
    """Everything in it is of one county, named once, and signed while its issuer might sign."""
    serials = [one.serial for one in found.issuers]
    replicas = [one.replica for one in found.devices]
    keys = [key for one in found.devices for key in (one.sign_public, one.seal_public)]
    shut_out = [one.replica for one in found.revocations]
    certified = [one.county for one in found.issuers]
    if found.recovery is not None:
        certified.append(found.recovery.county)
    last = found.issuers[-1]
    sound = (
        serials == sorted(set(serials))
        and set(certified) == {found.county}
        and last.valid_from <= found.made_at <= last.valid_until
        and all(_once(names) for names in (replicas, keys, shut_out))
        and set(shut_out) <= set(replicas)
        and all((one.role is CentreRole.COUNTY) == (one.centre == found.county)
                for one in found.devices)
    )  # fmt: skip
    if not sound:
        raise refused("trust_list_wrong")


def _once(names: Iterable[object]) -> bool:
    every = list(names)
    return len(every) == len(set(every))


def check_follows(new: TrustList, held: TrustList) -> None:
    """Refuse a list that may not come after the one held (R59).

    Raises TrustRefused: ``trust_other_county`` (another root or code), ``trust_list_older``,
    ``trust_list_forked`` (same version, other content), ``trust_list_shrunk`` (an entry is gone or
    altered, or a cutoff went up). The list held itself may come again.
    """
    if (new.root, new.county) != (held.root, held.county):
        raise refused("trust_other_county", county=new.county_name, held=held.county_name)
    if new.version < held.version:
        raise refused("trust_list_older", version=new.version, held=held.version)
    if new.version == held.version:
        if new.signed.body != held.signed.body:
            raise refused("trust_list_forked", version=new.version)
        return
    devices = {one.replica: one for one in new.devices}
    shut_out = {one.replica: one for one in new.revocations}
    grown = (
        set(held.issuers) <= set(new.issuers)
        and all(_goes_on(one, devices.get(one.replica)) for one in held.devices)
        and all(_still_shut_out(one, shut_out.get(one.replica)) for one in held.revocations)
        and _recovery_goes_on(held.recovery, new.recovery)
    )
    if not grown:
        raise refused("trust_list_shrunk", version=new.version)


def _goes_on(held: DeviceCertificate, new: DeviceCertificate | None) -> bool:
    """A certificate stays, or is renewed: the same PC and keys, valid longer."""
    if new is None or not new.is_same_device(held):
        return False
    return new.valid_from == held.valid_from and new.valid_until >= held.valid_until


def _still_shut_out(held: Revocation, new: Revocation | None) -> bool:
    return new is not None and new.is_no_looser_than(held)


def _recovery_goes_on(
    held: RecoveryCertificate | None, new: RecoveryCertificate | None
) -> bool:
    if held is None:
        return True
    return new is not None and (new.number > held.number or new == held)
