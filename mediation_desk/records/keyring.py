"""The key ring beside the store: the random data key, wrapped once per user and by the slip.

Holds no names and no password in clear, and imports no database, so that the unlock window can
stand before anything heavy is loaded. A demo store has its key in the clear and no ring.
"""

from __future__ import annotations

import json
import os
import secrets
import time
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from mediation_desk.domain.errors import KnownTrouble, NotAllowed, RuleBroken
from mediation_desk.domain.ports import Clock
from mediation_desk.records.keys import slip, wrap
from mediation_desk.records.keys.files import write_whole
from mediation_desk.records.keys.tries import TRIES_FILE, Tries
from mediation_desk.records.keys.wrap import Cost

KEYRING_FILE = "keyring.json"
DEMO_KEY_FILE = "demo.key"
FORMAT = 1
DATA_KEY_BYTES = 32
LEAST_PASSWORD = 10

_LEAST_SECONDS = 0.35
_DIFFERENT_CHARACTERS = 4


@dataclass(frozen=True, slots=True)
class Unlocked:
    """Who came in, and the data key; whoever is done with it calls ``wrap.forget(key)``."""

    user_id: str
    key: bytearray


@dataclass(slots=True)
class UserWrap:
    """One user's wrap: an opaque id, a tag to find it by, and the sealed data key.

    ``used_on``: the last day on which it opened the store here; None where that is not known.
    """

    user_id: str
    tag: bytes
    sealed: bytes
    used_on: date | None = None


@dataclass(slots=True)
class KeyRing:
    """The ring of one store's folder. Every change is written to the disk at once."""

    folder: Path
    store: str
    cost: Cost
    users: list[UserWrap] = field(default_factory=list)
    slip_sealed: bytes | None = None
    sealed_secrets: dict[str, bytes] = field(default_factory=dict)
    county_wrap: bytes | None = None
    """The data key sealed to the county's recovery key, with whose it is in codes."""

    # -- making, reading, writing ---------------------------------------------------------------

    @classmethod
    def create(cls, folder: Path, cost: Cost | None = None) -> tuple[KeyRing, bytearray]:
        """A new ring with a new data key; refuses (KnownTrouble) where one exists."""
        if (folder / KEYRING_FILE).exists():
            raise KnownTrouble("keyring_exists")
        ring = cls(folder, secrets.token_hex(16), (cost or wrap.calibrated()).checked())
        return ring, bytearray(os.urandom(DATA_KEY_BYTES))

    @classmethod
    def load(cls, folder: Path) -> KeyRing:
        """The ring of a folder; raises KnownTrouble when missing, damaged, newer or weakened."""
        path = folder / KEYRING_FILE
        if not path.exists():
            raise KnownTrouble("keyring_missing")
        try:
            kept = json.loads(path.read_text(encoding="utf-8"))
            if kept["format"] > FORMAT:
                raise KnownTrouble("keyring_newer", version=kept["format"])
            return _from_json(folder, kept)
        except (ValueError, KeyError, TypeError) as error:
            raise KnownTrouble("keyring_damaged") from error

    def save(self) -> None:
        """Write the ring whole."""
        write_whole(self.folder / KEYRING_FILE, json.dumps(_to_json(self), indent=1))

    # -- users ----------------------------------------------------------------------------------

    def set_password(
        self, data_key: bytes | bytearray, user_id: str, name: str, password: str
    ) -> None:
        """Add a user, or give one a new password or name; raises RuleBroken for a weak password."""
        check_password(name, password)
        tag, key = wrap.derive(name, password, self.cost)
        made = UserWrap(user_id, tag, wrap.wrap(key, data_key, self._context(user_id)))
        self.users = [user for user in self.users if user.user_id != user_id] + [made]
        self.save()

    def remove_user(self, user_id: str) -> None:
        """Take a user's wrap away; refused (RuleBroken) when nobody could open the store then."""
        left = [user for user in self.users if user.user_id != user_id]
        if not left and self.slip_sealed is None:
            raise RuleBroken("last_key_holder")
        self.users = left
        self.save()

    def unlock(self, name: str, password: str, clock: Clock) -> Unlocked:
        """Open with name and password.

        Raises NotAllowed ``unlock_refused`` (the same for a wrong name and a wrong password, after
        the same time) or ``unlock_wait`` with seconds while a delay runs.
        """
        started = time.perf_counter()
        tries = Tries(self.folder, clock)
        tries.begin()
        tag, key = wrap.derive(name, password, self.cost)
        found = next((u for u in self.users if secrets.compare_digest(u.tag, tag)), None)
        data_key = None
        if found is not None:
            data_key = wrap.unwrap(key, found.sealed, self._context(found.user_id))
        if found is None or data_key is None:
            time.sleep(max(0.0, started + _LEAST_SECONDS - time.perf_counter()))
            raise NotAllowed("unlock_refused")
        tries.succeeded()
        return Unlocked(found.user_id, data_key)

    def change_password(self, name: str, old: str, new: str, clock: Clock) -> None:
        """Give the user a new password who knows the old one; errors as in ``unlock``."""
        check_password(name, new)
        opened = self.unlock(name, old, clock)
        try:
            self.set_password(opened.key, opened.user_id, name, new)
        finally:
            wrap.forget(opened.key)

    def note_use(self, user_ids: Collection[str], today: date) -> None:
        """Note that a user came in today; who was never seen here is counted from today."""
        noted = False
        for user in self.users:
            if user.used_on is None or (user.user_id in user_ids and user.used_on != today):
                user.used_on, noted = today, True
        if noted:
            self.save()

    # -- the recovery slip ----------------------------------------------------------------------

    def make_slip(self, data_key: bytes | bytearray) -> str:
        """A new recovery code; the one before stops working."""
        secret = slip.new_secret()
        self.slip_sealed = wrap.wrap(self._slip_key(secret), data_key, self._context("slip"))
        self.save()
        return slip.to_code(secret)

    def unlock_with_slip(self, code: str) -> bytearray:
        """The data key by the slip's code; BadInput if mistyped, NotAllowed if not this slip."""
        secret = slip.from_code(code)
        sealed = self.slip_sealed or b""
        data_key = wrap.unwrap(self._slip_key(secret), sealed, self._context("slip"))
        if data_key is None:
            raise NotAllowed("slip_refused")
        return data_key

    def recover(self, code: str, user_id: str, name: str, new_password: str) -> bytearray:
        """Set a user's password by the slip's code; gives the data key. Ends any delay."""
        check_password(name, new_password)
        data_key = self.unlock_with_slip(code)
        self.set_password(data_key, user_id, name, new_password)
        (self.folder / TRIES_FILE).unlink(missing_ok=True)
        return data_key

    def put_county_wrap(self, wrapped: bytes) -> None:
        """Keep the data key as it was sealed to the county's recovery key."""
        self.county_wrap = wrapped
        self.save()

    # -- secrets under the data key -------------------------------------------------------------

    def secret(self, data_key: bytes | bytearray, name: str) -> bytes | None:
        """A named secret of this PC; None where there is none. KnownTrouble when damaged."""
        sealed = self.sealed_secrets.get(name)
        if sealed is None:
            return None
        plain = wrap.unwrap(self._secret_key(data_key), sealed, self._context(f"secret {name}"))
        if plain is None:
            raise KnownTrouble("keyring_damaged")
        return bytes(plain)

    def put_secret(self, data_key: bytes | bytearray, name: str, value: bytes) -> None:
        """Keep a named secret of this PC, sealed under the data key."""
        context = self._context(f"secret {name}")
        self.sealed_secrets[name] = wrap.wrap(self._secret_key(data_key), value, context)
        self.save()

    def _context(self, what: str) -> bytes:
        return b"tj-ring-1\0" + f"{self.store}\0{what}\0".encode() + self.cost.label()

    def _slip_key(self, secret: bytes) -> bytes:
        return wrap.expand(secret, self.cost.salt, b"tj-slip-1")

    def _secret_key(self, data_key: bytes | bytearray) -> bytes:
        return wrap.expand(bytes(data_key), self.cost.salt, b"tj-secrets-1")


def check_password(name: str, password: str) -> None:
    """Refuse (RuleBroken) a password that is too short, the name, or nearly one character."""
    if len(password) < LEAST_PASSWORD:
        raise RuleBroken("password_too_short", field="password", least=LEAST_PASSWORD)
    if password.strip().casefold() == name.strip().casefold():
        raise RuleBroken("password_is_name", field="password")
    if len(set(password)) < _DIFFERENT_CHARACTERS:
        raise RuleBroken("password_too_simple", field="password")


def make_demo_key(folder: Path) -> bytearray:
    """A random key in the clear beside a demo store, which has no accounts."""
    key = bytearray(os.urandom(DATA_KEY_BYTES))
    write_whole(folder / DEMO_KEY_FILE, key.hex())
    return key


def demo_key(folder: Path) -> bytearray | None:
    """The key of a demo store; None where the folder holds no demo store."""
    path = folder / DEMO_KEY_FILE
    if not path.exists():
        return None
    try:
        key = bytearray.fromhex(path.read_text(encoding="utf-8").strip())
    except ValueError as error:
        raise KnownTrouble("demo_key_damaged") from error
    if len(key) != DATA_KEY_BYTES:
        raise KnownTrouble("demo_key_damaged")
    return key


def is_unfinished(folder: Path) -> bool:
    """Whether a ring lies here that no password and no slip opens: its making was cut short.

    Its data key is lost for good, so nothing that lies beside it can ever be read.
    """
    try:
        ring = KeyRing.load(folder)
    except KnownTrouble:
        return False
    return not ring.users and ring.slip_sealed is None


def _to_json(ring: KeyRing) -> dict[str, Any]:
    cost = ring.cost
    return {
        "format": FORMAT,
        "store": ring.store,
        "cost": {
            "kind": "argon2id", "memory_kib": cost.memory_kib, "rounds": cost.rounds,
            "lanes": cost.lanes, "salt": cost.salt.hex(),
        },
        "users": [
            {
                "id": user.user_id, "tag": user.tag.hex(), "sealed": user.sealed.hex(),
                "used": user.used_on and user.used_on.isoformat(),
            }
            for user in ring.users
        ],
        "slip": ring.slip_sealed and ring.slip_sealed.hex(),
        "secrets": {name: sealed.hex() for name, sealed in ring.sealed_secrets.items()},
        "county": ring.county_wrap and ring.county_wrap.hex(),
    }  # fmt: skip


def _from_json(folder: Path, kept: dict[str, Any]) -> KeyRing:
    cost = kept["cost"]
    if cost["kind"] != "argon2id":
        raise KnownTrouble("keyring_cost_refused")
    salt = bytes.fromhex(cost["salt"])
    read = Cost(int(cost["memory_kib"]), int(cost["rounds"]), int(cost["lanes"]), salt)
    users = [
        UserWrap(
            str(user["id"]), bytes.fromhex(user["tag"]), bytes.fromhex(user["sealed"]),
            date.fromisoformat(user["used"]) if user.get("used") else None,
        )
        for user in kept["users"]
    ]  # fmt: skip
    slip_sealed = bytes.fromhex(kept["slip"]) if kept["slip"] else None
    sealed = {str(name): bytes.fromhex(value) for name, value in kept["secrets"].items()}
    county = bytes.fromhex(kept["county"]) if kept.get("county") else None
    return KeyRing(folder, str(kept["store"]), read.checked(), users, slip_sealed, sealed, county)
