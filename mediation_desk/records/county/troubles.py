"""Gives PostgreSQL's errors the classes and numbers that this room catches: those of SQLite.

So receiving, the translation into troubles and the sessions work unchanged over both.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
import sqlcipher3.dbapi2 as sqlcipher
from psycopg import errors

_BUSY, _READ_ONLY, _INTERRUPT, _FULL, _CONSTRAINT, _TRIGGER = 5, 8, 9, 13, 19, 1811

_NUMBERS: tuple[tuple[type[psycopg.Error], int], ...] = (
    (errors.LockNotAvailable, _BUSY),
    (errors.DeadlockDetected, _BUSY),
    (errors.SerializationFailure, _BUSY),
    (errors.ReadOnlySqlTransaction, _READ_ONLY),
    (errors.QueryCanceled, _INTERRUPT),
    (errors.DiskFull, _FULL),
)
#: A value that a column does not take. Where a row of another PC brings it, it is put aside.
_UNFIT = (errors.DatatypeMismatch, errors.UndefinedFunction, errors.CannotCoerce)


class Unreachable(sqlcipher.OperationalError):  # type: ignore[misc]
    """The server does not answer, or the connection was lost."""

    trouble = "county_unreachable"


class LoginRefused(Unreachable):
    """The server answers, but lets this account and password not in."""

    trouble = "county_login_refused"


class NoRight(sqlcipher.OperationalError):  # type: ignore[misc]
    """The account may not do this."""

    trouble = "county_no_right"


class TooFewLocks(sqlcipher.OperationalError):  # type: ignore[misc]
    """The server keeps fewer locks than the tables of a store need."""

    trouble = "county_too_few_locks"


@contextmanager
def as_sqlite() -> Iterator[None]:
    """Run a block; PostgreSQL's errors come out as the driver of the file would raise them."""
    try:
        yield
    except psycopg.Error as error:
        raise named(error) from error


def named(error: psycopg.Error) -> Any:
    """The error that stands for one of PostgreSQL's."""
    error = _first(error)
    for kind, number in _NUMBERS:
        if isinstance(error, kind):
            return _numbered(sqlcipher.OperationalError(str(error)), number)
    if isinstance(error, errors.IntegrityConstraintViolation):
        return _numbered(sqlcipher.IntegrityError(str(error)), _TRIGGER)
    if isinstance(error, psycopg.IntegrityError | psycopg.DataError):
        return _numbered(sqlcipher.IntegrityError(str(error)), _CONSTRAINT)
    if isinstance(error, _UNFIT):
        return sqlcipher.InterfaceError(str(error))
    if isinstance(error, errors.InsufficientPrivilege):
        return NoRight(str(error))
    if isinstance(error, errors.OutOfMemory):
        return TooFewLocks(str(error))
    if _is_lost(error):
        return LoginRefused(str(error)) if _is_refused(error) else Unreachable(str(error))
    return sqlcipher.DatabaseError(str(error))


def _is_lost(error: psycopg.Error) -> bool:
    """Whether there is no connection (any more): said by the driver itself, or on going down."""
    away = (errors.AdminShutdown, errors.CrashShutdown, errors.CannotConnectNow)
    silent = isinstance(error, psycopg.OperationalError | psycopg.InterfaceError)
    return isinstance(error, away) or (silent and error.sqlstate is None)


def _is_refused(error: psycopg.Error) -> bool:
    """Whether a server answered and asked for a password before there was no connection."""
    libpq = error.pgconn
    return libpq is not None and bool(libpq.used_password or libpq.needs_password)


def _first(error: psycopg.Error) -> psycopg.Error:
    """What went wrong first: all that is sent behind it is told as aborted."""
    while isinstance(error, errors.PipelineAborted) and isinstance(
        error.__context__, psycopg.Error
    ):
        error = error.__context__
    return error


def _numbered(error: Any, number: int) -> Any:
    error.sqlite_errorcode = number
    return error
