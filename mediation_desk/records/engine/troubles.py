"""Turns what the database says into trouble that can be named; nothing above sees its errors."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from mediation_desk.domain.errors import Cancelled, DeskError, KnownTrouble

_READ_ONLY = 8
_INTERRUPT = 9
_MASK = 0xFF
_KNOWN = {
    5: "store_busy",  # SQLITE_BUSY
    6: "store_busy",  # SQLITE_LOCKED
    _READ_ONLY: "store_read_only",  # SQLITE_READONLY
    10: "store_io_error",  # SQLITE_IOERR
    11: "store_damaged",  # SQLITE_CORRUPT
    13: "disk_full",  # SQLITE_FULL
    14: "store_not_opened",  # SQLITE_CANTOPEN
    26: "store_not_a_database",  # SQLITE_NOTADB (also: wrong key)
}


class StoreFault(DeskError):
    """A bug of ours met in the store (guard, mixed change, constraint); nothing was saved."""


@contextmanager
def translated(*, reading: bool = False) -> Iterator[None]:
    """Run a block; database errors come out as KnownTrouble, Cancelled or StoreFault.

    ``reading``: the block has only a reader's connection, so an attempt to write is our bug.
    """
    try:
        yield
    except DBAPIError as error:
        raise name_trouble(error.orig or error, reading=reading) from error
    except sqlcipher.Error as error:
        raise name_trouble(error, reading=reading) from error
    except SQLAlchemyError as error:
        raise StoreFault("store_misused", detail=str(error)) from error


def name_trouble(error: BaseException, *, reading: bool = False) -> DeskError:
    """The error of our own that stands for a database error."""
    code = getattr(error, "sqlite_errorcode", None)
    trouble = getattr(error, "trouble", None)
    if isinstance(trouble, str):
        return KnownTrouble(trouble)
    if not isinstance(code, int):
        return StoreFault("store_misused", detail=str(error))
    if code & _MASK == _INTERRUPT:
        return Cancelled()
    if reading and code & _MASK == _READ_ONLY:
        return StoreFault("store_read_session", detail=str(error))
    known = _KNOWN.get(code & _MASK)
    if known is not None:
        return KnownTrouble(known, sqlite=code)
    return StoreFault("store_refused", sqlite=code, detail=str(error))
