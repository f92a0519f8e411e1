"""Turns passwords into keys and wraps one key in another; imports no database."""

from __future__ import annotations

import os
import time
import unicodedata
from dataclasses import dataclass

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from mediation_desk.domain.errors import KnownTrouble

LEAST_MEMORY_KIB = 64 * 1024
LEAST_ROUNDS = 3
NONCE_BYTES = 12
SALT_BYTES = 16

_LANES = 4
_AIM_SECONDS = 0.5
_MOST_MEMORY_KIB = 1024 * 1024
_MOST_ROUNDS = 40
_MOST_LANES = 16


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess at a password costs (Argon2id), and the salt of this store."""

    memory_kib: int
    rounds: int
    lanes: int
    salt: bytes

    def checked(self) -> Cost:
        """Itself; raises KnownTrouble where somebody made guessing cheap or unlocking endless."""
        cheap = self.memory_kib < LEAST_MEMORY_KIB or self.rounds < LEAST_ROUNDS
        dear = self.memory_kib > _MOST_MEMORY_KIB or self.rounds > _MOST_ROUNDS
        if cheap or dear or not 1 <= self.lanes <= _MOST_LANES or len(self.salt) != SALT_BYTES:
            raise KnownTrouble("keyring_cost_refused")
        return self

    def label(self) -> bytes:
        """The cost as bytes, bound into every wrap so that it cannot be exchanged."""
        return f"argon2id,{self.memory_kib},{self.rounds},{self.lanes},".encode() + self.salt


def calibrated() -> Cost:
    """The cost for this PC: about half a second a guess, never below the floor."""
    least = Cost(LEAST_MEMORY_KIB, LEAST_ROUNDS, _LANES, os.urandom(SALT_BYTES))
    started = time.perf_counter()
    derive("calibration", "calibration", least)
    taken = max(time.perf_counter() - started, 0.001)
    rounds = min(max(LEAST_ROUNDS, round(LEAST_ROUNDS * _AIM_SECONDS / taken)), _MOST_ROUNDS // 2)
    return Cost(least.memory_kib, rounds, least.lanes, least.salt)


def derive(name: str, password: str, cost: Cost) -> tuple[bytes, bytes]:
    """Look-up tag (32 bytes) and wrapping key (32 bytes) of a name and password together.

    The name goes in, so that the ring can hold no names and one guess costs the same whether the
    name exists or not.
    """
    who = unicodedata.normalize("NFKC", name).strip().casefold().encode()
    secret = len(who).to_bytes(4) + who + unicodedata.normalize("NFC", password).encode()
    out = hash_secret_raw(secret, cost.salt, cost.rounds, cost.memory_kib, cost.lanes, 64, Type.ID)
    return out[:32], out[32:]


def expand(secret: bytes, salt: bytes, purpose: bytes) -> bytes:
    """A key of 32 bytes for one purpose from a secret that is random already (HKDF-SHA256)."""
    return HKDF(SHA256(), 32, salt, purpose).derive(secret)


def wrap(key: bytes, content: bytes | bytearray, context: bytes) -> bytes:
    """``content`` sealed under ``key`` (nonce first), bound to ``context``."""
    nonce = os.urandom(NONCE_BYTES)
    return nonce + ChaCha20Poly1305(key).encrypt(nonce, bytes(content), context)


def unwrap(key: bytes, sealed: bytes, context: bytes) -> bytearray | None:
    """The content, or None where key, context or bytes are not the right ones."""
    try:
        plain = ChaCha20Poly1305(key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], context)
    except (InvalidTag, ValueError):
        return None
    return bytearray(plain)


def forget(secret: bytearray) -> None:
    """Overwrite a secret with zeros, as far as Python allows."""
    secret[:] = bytes(len(secret))
