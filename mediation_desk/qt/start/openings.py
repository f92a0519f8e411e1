"""What is done on a thread when somebody has answered a first window: open, make, bring back.

Imports the desk's rooms inside its functions: the first window is painted before them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mediation_desk.domain.ports import Progress
    from mediation_desk.qt.start.answers import Entrance, Recovery, Rescue, Restoral, SetUp
    from mediation_desk.usecases.desk import Desk
    from mediation_desk.usecases.upkeep.finding import FoundBackup


def open_store(folder: Path, entrance: Entrance) -> Desk:
    """Open the store of this PC."""
    from mediation_desk.usecases import opening

    return opening.open_store(folder, entrance.user, entrance.password)


def create_store(folder: Path, answers: SetUp) -> Desk:
    """Make a store and open it."""
    from mediation_desk.usecases import opening

    opening.create_store(
        folder,
        answers.centre,
        answers.committee,
        answers.code,
        False,
        answers.admin,
        answers.password,
        answers.slip,
    )
    return opening.open_store(folder, answers.admin, answers.password)


def recover_store(folder: Path, answers: Recovery) -> Desk:
    """Set a new password by the slip's code and open."""
    from mediation_desk.usecases import opening

    name = opening.recover(folder, answers.code, answers.user, answers.password)
    return opening.open_store(folder, name, answers.password)


def ask_county(folder: Path, to: Path) -> tuple[str, str]:
    """Write the request of a store nobody can open; gives the file and what to read aloud."""
    from mediation_desk.usecases.exchange import rescuing

    made = rescuing.rescue_request(folder, to)
    return made.file, made.fingerprint


def open_rescued(folder: Path, answers: Rescue) -> Desk:
    """Set a new password with the county's answer and open; the folder is held already."""
    from mediation_desk.usecases import opening
    from mediation_desk.usecases.exchange import rescuing

    given = answers.user, answers.password
    name = rescuing.rescue_open(folder, answers.file, *given, is_held=True)
    return opening.open_store(folder, name, answers.password)


def open_practice(folder: Path, progress: Progress) -> Desk:
    """Open the practice township, making it on first use."""
    from mediation_desk.usecases import opening

    return opening.open_practice(folder, cases=opening.PRACTICE_CASES, progress=progress)


def renew_practice(folder: Path, progress: Progress) -> Desk:
    """Throw the practice township away and make it again."""
    from mediation_desk.usecases import opening

    return opening.renew_practice(folder, cases=opening.PRACTICE_CASES, progress=progress)


def find_backups(folder: Path) -> tuple[FoundBackup, ...]:
    """The backups that lie below a folder, the newest first."""
    from mediation_desk.usecases.upkeep import finding

    return finding.find_backups(folder)


def restore_store(folder: Path, answers: Restoral, progress: Progress) -> Desk:
    """Bring a backup back into the data folder and open it."""
    from mediation_desk.usecases.upkeep import bringing_back

    by_slip = bool(answers.code)
    password = "" if by_slip else answers.password
    choice = bringing_back.BackupChoice(
        answers.folder, answers.stamp, answers.user, password, answers.code
    )
    return bringing_back.bring_back_and_open(
        folder, choice, new_password=answers.password if by_slip else "", progress=progress
    )
