"""Whose store a command works on: data folder, account, password; opens the desk when first asked.

The password comes from the environment or is asked for, and never stands in an argument.
"""

from __future__ import annotations

import getpass
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from mediation_desk.domain.errors import BadInput, KnownTrouble

if TYPE_CHECKING:
    from mediation_desk.usecases.desk import Desk

PASSWORD = "MEDIATION_DESK_PASSWORD"
NEW_PASSWORD = "MEDIATION_DESK_NEW_PASSWORD"
RECOVERY = "MEDIATION_DESK_RECOVERY"
FOLDER = "MEDIATION_DESK_DATA"


class Session:
    """One run of the command line."""

    def __init__(self, folder: Path | None, user: str) -> None:
        self._folder = folder
        self.user = user
        self._desk: Desk | None = None

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
            from mediation_desk.usecases import opening

            if opening.is_practice(self.folder):
                self._desk = opening.open_practice(self.folder)
            else:
                if not opening.is_set_up(self.folder):
                    raise KnownTrouble("store_missing")
                self._desk = opening.open_store(self.folder, self.user, secret(PASSWORD, "密码："))
        return self._desk

    @property
    def opened(self) -> Desk | None:
        """The desk if it is open already."""
        return self._desk

    def close(self) -> None:
        """Close the store, if it was opened."""
        if self._desk is not None:
            self._desk.store.close()
            self._desk = None


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
