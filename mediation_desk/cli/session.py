"""Whose store a command works on: data folder, account, password; opens the desk when first asked.

The password comes from the environment or is asked for, and never stands in an argument.
"""

from __future__ import annotations

import getpass
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from mediation_desk.domain.errors import BadInput, KnownTrouble

if TYPE_CHECKING:
    from mediation_desk.usecases.desk import Desk

PASSWORD = "MEDIATION_DESK_PASSWORD"
NEW_PASSWORD = "MEDIATION_DESK_NEW_PASSWORD"
RECOVERY = "MEDIATION_DESK_RECOVERY"
FOLDER = "MEDIATION_DESK_DATA"


class _Held(Protocol):
    """A data folder held for this process."""

    def release(self) -> None:
        """Let go of it."""
        ...


class Session:
    """One run of the command line."""

    def __init__(self, folder: Path | None, user: str) -> None:
        self._folder = folder
        self.user = user
        self._desk: Desk | None = None
        self._held: _Held | None = None

    @property
    def folder(self) -> Path:
        """The data folder: the option, the environment, or the platform's place for user data."""
        from mediation_desk.usecases.opening import default_folder

        given = self._folder or os.environ.get(FOLDER, "")
        return Path(given).expanduser().absolute() if given else default_folder()

    @property
    def desk(self) -> Desk:
        """The open desk; opened at the first question."""
        if self._desk is None:
            self._desk = self._open(self.folder)
        return self._desk

    @property
    def has_store(self) -> bool:
        """Whether there is a store in the data folder."""
        from mediation_desk.usecases.opening import is_set_up

        return is_set_up(self.folder)

    def desk_unasked(self) -> Desk | None:
        """The open desk, where nobody has to be asked for a password and nobody else has it open.

        Raises what opening raises for a wrong password or a damaged store.
        """
        from mediation_desk.usecases.opening import is_practice

        may_open = is_practice(self.folder) or bool(os.environ.get(PASSWORD))
        if not self.has_store or not may_open:
            return None
        try:
            return self.desk
        except KnownTrouble as trouble:
            if trouble.code != "already_open":
                raise
            return None

    def _open(self, folder: Path) -> Desk:
        from mediation_desk.usecases import opening

        if not opening.is_set_up(folder):
            raise KnownTrouble("store_missing")
        self._held = opening.hold(folder)
        if opening.is_practice(folder):
            return opening.open_practice(folder)
        return opening.open_store(folder, self.user, secret(PASSWORD, "密码："))

    def close(self) -> None:
        """Close the store, if it was opened."""
        if self._desk is not None:
            self._desk.store.close()
            self._desk = None
        if self._held is not None:
            self._held.release()
            self._held = None


def secret(variable: str, question: str, *, twice: bool = False) -> str:
    """A secret from the environment, else asked for on the terminal (twice for a new one)."""
    given = os.environ.get(variable, "")
    if given:
        return given
    if not sys.stdin.isatty():
        raise BadInput("password_not_given", variable=variable)
    typed = getpass.getpass(question)
    if twice and getpass.getpass("再输入一次：") != typed:
        raise BadInput("passwords_differ")
    return typed
