"""A backup brought back to this PC's own data folder, from the first window, with nothing lost.

What lay there is put aside whole and never removed. The backup is brought into a folder of its own
first and checked there; only then do the two change places.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from mediation_desk.domain.ports import Clock, Progress
from mediation_desk.records.attachments import BLOB_FOLDER
from mediation_desk.records.backup.restoring import Restored
from mediation_desk.records.county import COUNTY_FILE
from mediation_desk.records.keyring import KEYRING_FILE, check_password
from mediation_desk.records.keys.files import file_trouble, put_in_place
from mediation_desk.records.store import STORE_FILE, SystemClock
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.opening.stores import open_store, recover
from mediation_desk.usecases.upkeep import keeping

STAGING = ".brought-back"
ASIDE = "replaced-"
_MOVING = ".moving"
#: In this order: without its key ring a store is none, so a cut in between leaves none.
_OLD = (
    KEYRING_FILE, COUNTY_FILE, STORE_FILE, f"{STORE_FILE}-wal", f"{STORE_FILE}-shm", BLOB_FOLDER,
)  # fmt: skip
_NEW = (BLOB_FOLDER, STORE_FILE, KEYRING_FILE)


@dataclass(frozen=True, slots=True)
class BackupChoice:
    """Which backup, and what opens it: name and password of that time, or the slip's code."""

    folder: Path
    stamp: str
    user: str
    password: str = field(default="", repr=False)
    code: str = field(default="", repr=False)


def bring_back(
    data: Path,
    choice: BackupChoice,
    *,
    progress: Progress | None = None,
    clock: Clock | None = None,
) -> Restored:
    """Restore a backup into the data folder as a new replica; what was there is put aside.

    Nobody may have the store open. Raises as :func:`keeping.restore`; then the data folder is as
    it was.
    """
    staging = data / STAGING
    try:
        data.mkdir(parents=True, exist_ok=True)
        if staging.exists():
            shutil.rmtree(staging)
    except OSError as error:
        raise file_trouble(error) from error
    restored = keeping.restore(
        choice.folder, staging, user=choice.user, password=choice.password, code=choice.code,
        progress=progress, clock=clock, stamp=choice.stamp,
    )  # fmt: skip
    try:
        _put_aside(data, (clock or SystemClock()).now())
        _move_in(staging, data)
        shutil.rmtree(staging)
    except OSError as error:
        raise file_trouble(error) from error
    return restored


def bring_back_and_open(
    data: Path, choice: BackupChoice, *, new_password: str = "", progress: Progress | None = None
) -> Desk:
    """Restore as :func:`bring_back` and open; a slip's code wants the password of from now on.

    Raises RuleBroken for a weak new password before anything is touched.
    """
    if choice.code:
        check_password(choice.user, new_password)
    bring_back(data, choice, progress=progress)
    if choice.code:
        recover(data, choice.code, choice.user, new_password)
    return open_store(data, choice.user, new_password or choice.password)


def _put_aside(data: Path, now: datetime) -> None:
    """Move what is there to a folder beside it; one that a power cut left half full is filled."""
    there = [name for name in _OLD if (data / name).exists()]
    begun = sorted(path.parent for path in data.glob(f"{ASIDE}*/{_MOVING}"))
    if not there and not begun:
        return
    aside = begun[0] if begun else data / f"{ASIDE}{now:%Y%m%d-%H%M%S}"
    aside.mkdir(exist_ok=True)
    (aside / _MOVING).touch()
    for name in there:
        (data / name).rename(_free(aside / name))
    (aside / _MOVING).unlink()


def _free(path: Path) -> Path:
    """The name itself, or one that is not taken yet."""
    number = 1
    free = path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.name}.{number}")
    return free


def _move_in(staging: Path, data: Path) -> None:
    for name in _NEW:
        if (staging / name).is_dir():
            (staging / name).rename(data / name)
        elif (staging / name).exists():
            put_in_place(staging / name, data / name)
