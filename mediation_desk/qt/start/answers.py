"""What the first windows ask for, as plain values for app.py; passwords live here only briefly."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class SetUp:
    """The answers of the first start; ``slip`` is None when the slip comes later."""

    centre: str
    committee: str
    code: str
    admin: str
    password: str = field(repr=False)
    slip: Path | None = None


@dataclass(frozen=True, slots=True)
class Recovery:
    """A slip's code and the new password."""

    code: str = field(repr=False)
    user: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Rescue:
    """The county's answer, whose account, and the new password."""

    file: Path
    user: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Entrance:
    """A name and a password."""

    user: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Restoral:
    """Which backup to bring back, and what opens it: name and password of that time, or a slip's
    code with the password that the person wants from now on.
    """

    folder: Path
    stamp: str
    user: str
    password: str = field(repr=False)
    code: str = field(default="", repr=False)
