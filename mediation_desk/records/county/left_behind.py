"""Puts the encrypted file aside once its store lies in the county's database.

It is kept whole and never removed by the program; nothing opens it any more.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from mediation_desk.records.engine import open_raw
from mediation_desk.records.engine.troubles import translated

LEFT_BEHIND = "store.before-county.db"


def set_aside(path: Path, data_key: bytes | bytearray) -> None:
    """Give the file its other name, with everything in it that still lies beside it.

    Does nothing where there is none. A file that somebody still reads (Windows) keeps its name for
    now: the folder's setting decides which database is used, and the next opening tries again.
    """
    if not path.exists():
        return
    with translated(), closing(open_raw(path, data_key)) as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    target = _free_name(path.parent)
    try:
        path.replace(target)
    except PermissionError:
        return
    for end in ("-wal", "-shm"):
        beside = path.with_name(path.name + end)
        if beside.exists():
            beside.replace(target.with_name(target.name + end))


def kept_files(folder: Path) -> list[str]:
    """Names of the files that were put aside and still lie there."""
    first = Path(LEFT_BEHIND)
    return sorted(one.name for one in folder.glob(f"{first.stem}*{first.suffix}"))


def _free_name(folder: Path) -> Path:
    """What was put aside earlier is not written over."""
    target, number = folder / LEFT_BEHIND, 1
    while target.exists():
        number += 1
        target = folder / f"{Path(LEFT_BEHIND).stem}-{number}.db"
    return target
