"""The county's recovery key in three printed shares, any two of which give it back.

The secret exists while the slips are printed and while two of them are typed in; it is never kept.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass

from Crypto.Protocol.SecretSharing import Shamir
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from mediation_desk.domain.errors import BadInput
from mediation_desk.records.keys import slip
from mediation_desk.records.keys.wrap import expand

SHARES = 3
NEEDED = 2

_SECRET_BYTES = 16
_SET_BYTES = slip.SECRET_BYTES - _SECRET_BYTES - 1
_SALT = b"TJ-RECOVERY-1"


@dataclass(frozen=True, slots=True)
class RecoverySet:
    """A new recovery key: its public part, and the codes to print. Print them, then let go."""

    public: bytes
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Share:
    index: int
    of_set: bytes
    part: bytes


def new_recovery() -> RecoverySet:
    """A new recovery key in three shares, each coded as a recovery slip is (with its checks)."""
    secret = os.urandom(_SECRET_BYTES)
    public = _private(secret).public_key().public_bytes_raw()
    parts = Shamir.split(NEEDED, SHARES, secret)
    codes = [slip.to_code(bytes([index]) + _tag(public) + part) for index, part in parts]
    return RecoverySet(public, tuple(codes))


def recovery_private(codes: Sequence[str], public: bytes) -> bytes:
    """The private recovery key (X25519, raw) that belongs to ``public``, by two of its shares.

    Raises BadInput: ``shares_too_few``, ``share_twice``, ``share_other_set`` (of another key),
    ``shares_wrong``; and for a mistyped code what a recovery slip's code gives.
    """
    shares = [_read(code) for code in codes]
    if len(shares) < NEEDED:
        raise BadInput("shares_too_few", field="share", given=len(shares), needed=NEEDED)
    if len({share.index for share in shares}) < len(shares):
        raise BadInput("share_twice", field="share")
    if any(share.of_set != _tag(public) for share in shares):
        raise BadInput("share_other_set", field="share")
    try:
        secret = Shamir.combine([(share.index, share.part) for share in shares[:NEEDED]])
    except ValueError as error:
        raise BadInput("shares_wrong", field="share") from error
    private = _private(secret)
    if private.public_key().public_bytes_raw() != public:
        raise BadInput("shares_wrong", field="share")
    return private.private_bytes_raw()


def _read(code: str) -> _Share:
    content = slip.from_code(code)
    index, tag, part = content[0], content[1 : 1 + _SET_BYTES], content[1 + _SET_BYTES :]
    if not 1 <= index <= SHARES:
        raise BadInput("shares_wrong", field="share")
    return _Share(index, tag, part)


def _tag(public: bytes) -> bytes:
    """Three bytes by which shares of different keys are told apart."""
    return hashlib.sha256(b"TJ-SHARE-SET-1\0" + public).digest()[:_SET_BYTES]


def _private(secret: bytes) -> X25519PrivateKey:
    return X25519PrivateKey.from_private_bytes(expand(secret, _SALT, b"tj-recovery-x25519"))
