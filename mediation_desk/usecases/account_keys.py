"""Keeps an account's key in the ring beside the store, also the one the first administrator has.

The ring knows no names; the first administrator may come in without one by a second wrap.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from mediation_desk.records.keyring import KeyRing

#: Ending of the id of the second wrap, kept for the empty name.
NAMELESS = "~"


def account_of(ring_id: str) -> str:
    """The account behind an entry of the ring."""
    return ring_id.removesuffix(NAMELESS)


def set_key(
    ring: KeyRing, key: bytes | bytearray, user_id: str, name: str, password: str, *, first: bool
) -> None:
    """Give an account this password; ``first``: also for whoever comes in without a name."""
    ring.set_password(key, user_id, name, password)
    if first or any(u.user_id == user_id + NAMELESS for u in ring.users):
        ring.set_password(key, user_id + NAMELESS, "", password)


def take_key(ring: KeyRing, user_id: str) -> None:
    """Take an account's key away."""
    for ring_id in (user_id, user_id + NAMELESS):
        if any(u.user_id == ring_id for u in ring.users):
            ring.remove_user(ring_id)


def note_use(ring: KeyRing, user_id: str, today: date) -> None:
    """Note that an account came in on this PC today."""
    ring.note_use((user_id, user_id + NAMELESS), today)


def idle_days(ring: KeyRing, today: date) -> Mapping[str, int]:
    """For how many days each account has not been used on this PC; 0 where that is not known."""
    found: dict[str, int] = {}
    for user in ring.users:
        days = max(0, (today - user.used_on).days) if user.used_on else 0
        account = account_of(user.user_id)
        found[account] = min(found.get(account, days), days)
    return found
