"""The trust ceremony: a PC asks, the county admits, the PC accepts; and shutting out.

Values in, values out: files, key ring and store are the caller's. Every step that adds to the list
makes its next version; none ever takes anything away.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from types import MappingProxyType

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.sync.trust.documents import (
    ISSUER_VALIDITY,
    VALIDITY,
    Applicant,
    CentreRole,
    DeviceCertificate,
    EnrolRequest,
    IssuerCertificate,
    RecoveryCertificate,
    Revocation,
    certificate_for,
    read_request,
    revocation,
)
from mediation_desk.sync.trust.fingerprint import fingerprint_of
from mediation_desk.sync.trust.listing import TrustList
from mediation_desk.sync.trust.packing import (
    REASON_LENGTH,
    Reader,
    clean,
    pack,
    packed_replica,
    refused,
    unpack,
    whole,
)
from mediation_desk.sync.trust.signing import Purpose, Signer, read_signed

REQUEST_VALID = timedelta(days=30)
CLOCK_SLACK = timedelta(days=1)
RENEW_BEFORE = timedelta(days=180)
_KIT_CHARACTERS = "0123456789"
_KIT_LENGTH = 12


@dataclass(frozen=True, slots=True)
class CountySigners:
    """The county's two signing keys: the root, and the one for every day."""

    root: Signer
    issuing: Signer


# -- the PC that asks -----------------------------------------------------------------------------


def enrol(who: Applicant, signer: Signer, now: datetime, kit: str = "") -> EnrolRequest:
    """A PC's request, signed with its own key; ``kit`` is the one-time code of the county's kit."""
    who = replace(who, centre_name=clean(who.centre_name), device_name=clean(who.device_name))
    request = EnrolRequest(who, whole(now))
    if kit:
        request = replace(request, code_mac=_mac(kit, request))
    return request.by(signer)


def request_data(request: EnrolRequest) -> bytes:
    """A request as it stands in its file."""
    return pack(*request.signed.row())


def request_fingerprint(request: EnrolRequest) -> str:
    """What the township reads aloud: over centre, replica and both public keys."""
    who = request.applicant
    return fingerprint_of(
        "device", who.centre.encode(), packed_replica(who.replica), who.sign_public,
        who.seal_public,
    )  # fmt: skip


def county_fingerprint(found: TrustList) -> str:
    """What the county reads aloud: over its code and its root key."""
    return fingerprint_of("county", found.county.encode(), found.root)


def new_kit() -> str:
    """A one-time code for an enrolment kit: twelve digits in groups of four."""
    digits = "".join(secrets.choice(_KIT_CHARACTERS) for _ in range(_KIT_LENGTH))
    return " ".join(digits[n : n + 4] for n in range(0, _KIT_LENGTH, 4))


def _mac(kit: str, request: EnrolRequest) -> bytes:
    typed = "".join(clean(kit, 100).split())
    return hmac.digest(b"TJ-KIT-1\0" + typed.encode(), request.unsigned_body(), hashlib.sha256)


# -- the county -----------------------------------------------------------------------------------


def read_enrolment(data: bytes) -> EnrolRequest:
    """A request whose own signature stands.

    Raises TrustRefused ``trust_file_damaged``, ``trust_file_newer``, ``trust_signature_wrong``,
    ``trust_key_weak`` (nothing could be sealed to it).
    """
    request = read_request(read_signed(Reader(unpack(data))))
    if not request.signed.stands(request.applicant.sign_public, Purpose.ENROL):
        raise refused("trust_signature_wrong")
    try:
        sealing = X25519PublicKey.from_public_bytes(request.applicant.seal_public)
        X25519PrivateKey.generate().exchange(sealing)
    except ValueError as error:  # a point of small order: nobody's key
        raise refused("trust_key_weak") from error
    return request


def check_kit(request: EnrolRequest, kit: str) -> None:
    """Refuse (BadInput ``kit_wrong``) a request that does not know the kit's one-time code."""
    if not hmac.compare_digest(_mac(kit, request), request.code_mac):
        raise BadInput("kit_wrong", field="kit")


def check_age(request: EnrolRequest, now: datetime) -> None:
    """Refuse what was made over thirty days ago, or by a clock that is ahead.

    Raises TrustRefused ``enrol_request_old`` or ``enrol_request_clock``.
    """
    if now - request.made_at > REQUEST_VALID:
        raise refused("enrol_request_old", day=request.made_at.date())
    if request.made_at - now > CLOCK_SLACK:
        raise refused("enrol_request_clock", day=request.made_at.date())


def found(own: EnrolRequest, signers: CountySigners, now: datetime) -> TrustList:
    """The county's first list: its root, its issuing key and its own PC. Not yet signed."""
    county, start = own.applicant.centre, whole(now)
    issuer = IssuerCertificate(
        1, county, signers.issuing.public_key, start, start + ISSUER_VALIDITY
    )
    name = own.applicant.centre_name
    empty = TrustList(
        0, start, county, name, signers.root.public_key, (issuer.by(signers.root),), ()
    )
    return admit(empty, signers.issuing, own, now)


def admit(held: TrustList, issuing: Signer, request: EnrolRequest, now: datetime) -> TrustList:
    """The next list, with this PC in it; the list held itself where nothing changes.

    A PC that is in already and asks again gets its certificate renewed once it nears its end. The
    replicas that its store gave up when it was restored are retired.

    Raises TrustRefused: ``trust_role_wrong``, ``trust_replica_other_keys``, ``trust_key_used``,
    ``trust_replica_revoked``, ``trust_not_issuer``.
    """
    who = request.applicant
    _check_issuer(held, issuing)
    _check_place(held, who)
    if held.revocation(who.replica) is not None:
        raise refused("trust_replica_revoked", replica=who.replica[-8:])
    given_up = _given_up(held, who, now)
    known = held.device(who.replica)
    if known is not None:
        _check_same(known, who)
        if known.valid_until - now > RENEW_BEFORE and not given_up:
            return held
    fresh = certificate_for(who, held.issuers[-1].serial, now)
    if known is not None:
        fresh = replace(fresh, valid_from=known.valid_from, device_name=known.device_name)
        fresh = replace(fresh, valid_until=max(known.valid_until, whole(now) + VALIDITY))
    others = tuple(one for one in held.devices if one.replica != who.replica)
    centres = MappingProxyType({**held.centres, who.centre: who.centre_name})
    made = replace(
        held, devices=(*others, fresh.by(issuing)), centres=centres,
        revocations=(*held.revocations, *given_up),
    )  # fmt: skip
    return _next(made, issuing, now)


def _check_issuer(held: TrustList, issuing: Signer) -> None:
    if held.issuers[-1].public != issuing.public_key:
        raise refused("trust_not_issuer")


def _check_place(held: TrustList, who: Applicant) -> None:
    """The county's own PCs bear its code and nobody else does; a key belongs to one PC."""
    if (who.role is CentreRole.COUNTY) != (who.centre == held.county):
        raise refused("trust_role_wrong", centre=who.centre)
    mine = {who.sign_public, who.seal_public}
    for one in held.devices:
        if one.replica != who.replica and mine & {one.sign_public, one.seal_public}:
            raise refused("trust_key_used", replica=one.replica[-8:])


def _check_same(known: DeviceCertificate, who: Applicant) -> None:
    asked = (who.centre, who.role, who.sign_public, who.seal_public)
    if (known.centre, known.role, known.sign_public, known.seal_public) != asked:
        raise refused("trust_replica_other_keys", replica=who.replica[-8:])


def _given_up(held: TrustList, who: Applicant, now: datetime) -> tuple[Revocation, ...]:
    """Retirements of the replicas this PC's store was before, as far as they are in the list."""
    out = []
    for old in who.replaces:
        known = held.device(old)
        mine = known is not None and known.centre == who.centre and old != who.replica
        if mine and held.revocation(old) is None:
            out.append(revocation(old, {}, "", now, retired=True))
    return tuple(out)


def revoke(
    held: TrustList,
    issuing: Signer,
    replica: str,
    cutoff: Mapping[str, int],
    reason: str,
    now: datetime,
) -> TrustList:
    """The next list, with a PC shut out: what it wrote above ``cutoff`` goes into quarantine.

    Raises TrustRefused ``trust_replica_unknown``, ``trust_not_issuer``; RuleBroken
    ``revoke_looser`` where more would stand than by the revocation that is there already;
    BadInput ``revoke_reason_missing``.
    """
    _check_issuer(held, issuing)
    if held.device(replica) is None:
        raise refused("trust_replica_unknown", replica=replica[-8:])
    told = clean(reason, REASON_LENGTH)
    if not told:
        raise BadInput("revoke_reason_missing", field="reason")
    made = revocation(replica, cutoff, told, now)
    before = held.revocation(replica)
    if before is not None and not made.is_no_looser_than(before):
        raise RuleBroken("revoke_looser", field="after")
    others = tuple(one for one in held.revocations if one.replica != replica)
    return _next(replace(held, revocations=(*others, made)), issuing, now)


def with_recovery(
    held: TrustList, signers: CountySigners, public: bytes, now: datetime
) -> TrustList:
    """The next list, with a new recovery key."""
    _check_issuer(held, signers.issuing)
    number = held.recovery.number + 1 if held.recovery else 1
    made = RecoveryCertificate(number, held.county, public, whole(now)).by(signers.root)
    return _next(replace(held, recovery=made), signers.issuing, now)


def _next(made: TrustList, issuing: Signer, now: datetime) -> TrustList:
    """Numbered and signed; a clock that went back does not make the list older."""
    at = max(whole(now), made.made_at)
    return replace(made, version=made.version + 1, made_at=at).by(issuing)
