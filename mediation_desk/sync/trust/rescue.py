"""The way back when every password of a store is lost: the county opens what was sealed for it.

The store's data key lies beside the store, sealed to the county's recovery key. A request carries
it with a one-time key; the county, with two shares, seals it anew to that one-time key. Writes no
file and opens no store.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from mediation_desk.domain.errors import BadInput
from mediation_desk.records.keys import wrap
from mediation_desk.sync.trust.fingerprint import fingerprint_of
from mediation_desk.sync.trust.packing import (
    FORMAT,
    KEY_BYTES,
    Reader,
    pack,
    packed_replica,
    refused,
    seconds,
    whole,
)

RESCUE_VALID = timedelta(days=14)

_SEALED_BYTES = KEY_BYTES + wrap.NONCE_BYTES + 32 + 16


@dataclass(frozen=True, slots=True)
class CountyWrap:
    """A store's data key, sealed to the county's recovery key; tells whose it is by codes only."""

    county: str
    recovery_public: bytes
    centre: str
    replica: str
    store: str
    """Id of the key ring."""
    sealed: bytes

    def data(self) -> bytes:
        """As it is kept in the key ring and sent in a request."""
        return pack(
            FORMAT, 1, self.county, self.recovery_public, self.centre,
            packed_replica(self.replica), packed_replica(self.store), self.sealed,
        )  # fmt: skip


def wrap_for_county(
    data_key: bytes | bytearray,
    *,
    county: str,
    recovery_public: bytes,
    centre: str,
    replica: str,
    store: str,
) -> CountyWrap:
    """The data key sealed to the county's recovery key."""
    sealed = _seal(recovery_public, data_key, _wrap_context(county, centre, replica, store))
    return CountyWrap(county, recovery_public, centre, replica, store, sealed)


def read_wrap(data: bytes) -> CountyWrap:
    """The wrap in these bytes; raises TrustRefused where it is not built so."""
    row = Reader.of_document(data)
    county, public, centre = row.centre(), row.key(), row.centre()
    replica, store, sealed = row.replica(), row.replica(), row.raw(_SEALED_BYTES)
    row.end()
    return CountyWrap(county, public, centre, replica, store, sealed)


@dataclass(frozen=True, slots=True)
class RescueRequest:
    """A locked PC's plea: what is sealed for the county, and a key to seal the answer to."""

    held: CountyWrap
    one_time: bytes
    made_at: datetime

    def data(self) -> bytes:
        """As it stands in its file. Unsigned: the fingerprint read aloud vouches for it."""
        return pack(FORMAT, 1, self.held.data(), self.one_time, seconds(self.made_at))

    @property
    def fingerprint(self) -> str:
        """What the township reads aloud: over everything in the request."""
        return fingerprint_of("rescue", self.data())


def new_request(held: CountyWrap, now: datetime) -> tuple[RescueRequest, bytes]:
    """A request and the private one-time key that will open its answer."""
    key = X25519PrivateKey.generate()
    public = key.public_key().public_bytes_raw()
    return RescueRequest(held, public, whole(now)), key.private_bytes_raw()


def read_rescue_request(data: bytes) -> RescueRequest:
    """The request in these bytes; raises TrustRefused where it is not built so."""
    row = Reader.of_document(data)
    held, one_time, made_at = read_wrap(row.raw()), row.key(), row.moment()
    row.end()
    return RescueRequest(held, one_time, made_at)


def check_fresh(request: RescueRequest, now: datetime) -> None:
    """Refuse (TrustRefused ``rescue_request_old``) what was made over two weeks ago."""
    if abs(now - request.made_at) > RESCUE_VALID:
        raise refused("rescue_request_old", day=request.made_at.date())


@dataclass(frozen=True, slots=True)
class RescueAnswer:
    """The data key, sealed to a request's one-time key."""

    store: str
    one_time: bytes
    sealed: bytes

    def data(self) -> bytes:
        """As it stands in its file; nobody without the one-time key can read it."""
        return pack(FORMAT, 1, packed_replica(self.store), self.one_time, self.sealed)


def answer(request: RescueRequest, recovery_private: bytes) -> RescueAnswer:
    """Open with the recovery key and seal to the one-time key.

    Raises TrustRefused ``rescue_wrap_wrong`` where the wrap is not of this key or was altered.
    """
    held = request.held
    context = _wrap_context(held.county, held.centre, held.replica, held.store)
    data_key = _open(recovery_private, held.sealed, context)
    if data_key is None:
        raise refused("rescue_wrap_wrong")
    try:
        sealed = _seal(request.one_time, data_key, _answer_context(held.store))
    finally:
        wrap.forget(data_key)
    return RescueAnswer(held.store, request.one_time, sealed)


def read_answer(data: bytes) -> RescueAnswer:
    """The answer in these bytes; raises TrustRefused where it is not built so."""
    row = Reader.of_document(data)
    found = RescueAnswer(row.replica(), row.key(), row.raw(_SEALED_BYTES))
    row.end()
    return found


def open_answer(found: RescueAnswer, one_time_private: bytes, store: str) -> bytearray:
    """The data key in an answer; raises TrustRefused ``rescue_answer_other`` where it is not ours.

    (Of another store, to an older request, or altered.)
    """
    data_key = _open(one_time_private, found.sealed, _answer_context(store))
    if data_key is None or found.store != store:
        raise refused("rescue_answer_other")
    return data_key


def _wrap_context(county: str, centre: str, replica: str, store: str) -> bytes:
    return b"tj-county-wrap-1\0" + f"{county}\0{centre}\0{replica}\0{store}".encode()


def _answer_context(store: str) -> bytes:
    return b"tj-rescue-answer-1\0" + store.encode()


def _seal(public: bytes, content: bytes | bytearray, context: bytes) -> bytes:
    """Sealed to an X25519 key: a fresh public key, then nonce and cipher text."""
    fresh = X25519PrivateKey.generate()
    mine = fresh.public_key().public_bytes_raw()
    key = _key(fresh, public, mine + public, context)
    return mine + wrap.wrap(key, content, context)


def _open(private: bytes, sealed: bytes, context: bytes) -> bytearray | None:
    key = X25519PrivateKey.from_private_bytes(private)
    theirs, rest = sealed[:KEY_BYTES], sealed[KEY_BYTES:]
    public = key.public_key().public_bytes_raw()
    try:
        return wrap.unwrap(_key(key, theirs, theirs + public, context), rest, context)
    except BadInput:
        return None


def _key(mine: X25519PrivateKey, theirs: bytes, both: bytes, context: bytes) -> bytes:
    try:
        shared = mine.exchange(X25519PublicKey.from_public_bytes(theirs))
    except ValueError as error:  # a point of small order: nobody's key
        raise BadInput("trust_key_weak") from error
    return wrap.expand(shared, both, context)
