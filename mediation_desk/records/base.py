"""What every table is made of: the two kinds of row, the column types, the registry of tables.

Holds no table of the business itself and never opens a file. Import this module before any table
is declared, because the naming convention for constraints is set here.
"""

from __future__ import annotations

import functools
import json
import os
import struct
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from enum import Enum
from typing import Any, ClassVar, Literal, TypeVar, cast

from sqlalchemy import JSON, Dialect, Float, String, Table
from sqlalchemy import DateTime as SqlDateTime
from sqlalchemy.types import TypeDecorator, TypeEngine
from sqlmodel import Field, SQLModel

from mediation_desk.domain.ids import IdFactory

CASE_TABLE = "case_file"
OWN_SPACE = 1
"""This centre's own space, in every store; the county's store holds its townships' besides."""
OWN = f"deleted = 0 AND space = {OWN_SPACE}"
"""SQL truth of "a row of this centre's own that stands": accounts, bodies, settings, numbers."""
SyncClass = Literal["case", "room", "frozen"]
Authority = Literal["centre", "county", "both"]
MemberT = TypeVar("MemberT", bound=Enum)

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

_BEGINS_NUMBER = frozenset("-0123456789")
_LARGEST = 2**63
_id_lock = threading.Lock()
_EXTRA: list[str] = []


def also_create(statement: str) -> None:
    """Register a statement (a virtual table, a trigger) of the schema that belongs to no model."""
    if statement not in _EXTRA:
        _EXTRA.append(statement)


def extra_statements() -> list[str]:
    """What ``also_create`` was given, in a fixed order."""
    return sorted(_EXTRA)


class _Chance:
    """Random bits, drawn from the system by the page: an id takes two small draws."""

    _DRAWN = 256

    def __init__(self) -> None:
        self._left: list[int] = []
        if hasattr(os, "register_at_fork"):  # a forked process must not give out the same bits
            os.register_at_fork(after_in_child=self._left.clear)

    def bits(self, count: int) -> int:
        """That many random bits, at most 64."""
        if not self._left:
            self._left += struct.unpack(f"={self._DRAWN}Q", os.urandom(8 * self._DRAWN))
        return self._left.pop() >> (64 - count)


_next_id = IdFactory(lambda: time.time_ns() // 1_000_000, _Chance().bits)


def new_id() -> str:
    """A fresh UUIDv7 as 32 lower-case hex digits, rising within this process."""
    with _id_lock:
        return _next_id()


class Moment(TypeDecorator[datetime]):
    """A moment with its time zone, stored as ISO text in UTC with microseconds."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Store in UTC; a moment without time zone is refused."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        """Read back as an aware datetime in UTC."""
        return None if value is None else datetime.fromisoformat(value)


class Member(TypeDecorator[Enum]):
    """A member of an enumeration, stored by its value (``people``), never by its Python name."""

    impl = String(40)
    cache_ok = True

    def __init__(self, members: type[Enum]) -> None:
        super().__init__()
        self.members = members

    def process_bind_param(self, value: Enum | str | None, dialect: Dialect) -> str | None:
        """Store the value; text that is no member is refused."""
        return None if value is None else str(self.members(value).value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Enum | None:
        """Read back the member."""
        return None if value is None else self.members(value)


class SyncedRow(SQLModel):
    """A row that is recorded, guarded and exchanged between the PCs of its centre.

    ``sync_class``: ``case`` may be changed; ``room`` holds private notes, saved in changes of their
    own; ``frozen`` is insert-only, but where it ``goes_with_case`` it may be marked as deleted
    after its case. ``written_by``: whose PCs may write the table, those of the owning ``centre``,
    those of the ``county``, or ``both``. ``case_field`` names the column that tells which case the
    row belongs to (``case_id`` when there is one; ``id`` on the case itself; empty for none).
    JSON columns hold immutable values: to change one, assign a new value.
    """

    sync_class: ClassVar[SyncClass] = "case"
    goes_with_case: ClassVar[bool] = False
    written_by: ClassVar[Authority] = "centre"
    case_field: ClassVar[str] = "case_id"

    id: str = Field(default_factory=new_id, primary_key=True, max_length=32)
    space: int = Field(default=0, nullable=False)
    """Alias of the owning centre; 0 until the recorder fills in the centre of this PC."""
    deleted: bool = Field(default=False, nullable=False)
    """Rows are never removed; they are marked."""

    def __init__(self, **values: Any) -> None:
        """A new row. Raises TypeError for a column that does not exist.

        Fills in defaults itself: the model library works them out anew for every row, which costs
        more than saving it.
        """
        held = self.__dict__
        for name, default, factory in _defaults(type(self)):
            if name in values:
                held[name] = values.pop(name)
            else:
                held[name] = default if factory is None else factory()
        if values:
            raise TypeError(f"{type(self).__name__} has no column {', '.join(values)}")


@functools.cache
def _defaults(
    model: type[SQLModel],
) -> tuple[tuple[str, Any, Callable[[], Any] | None], ...]:
    """Name, default and factory of every column of a model; None where it has no default."""
    found: list[tuple[str, Any, Callable[[], Any] | None]] = []
    for name, field in model.model_fields.items():
        factory = cast("Callable[[], Any] | None", field.default_factory)
        found.append((name, None if field.is_required() else field.default, factory))
    return tuple(found)


class LocalRow(SQLModel):
    """A row of this PC alone: neither recorded nor guarded nor exchanged."""


def json_column() -> Any:
    """A field for an immutable JSON value (dict, list, text); never changed in place."""
    return Field(default=None, sa_type=cast("type[Any]", JSON), nullable=True)


def member_type(members: type[MemberT]) -> type[Any]:
    """The ``sa_type`` of a field that holds a member of ``members``, stored by value."""
    return cast("type[Any]", Member(members))


def synced_models() -> dict[str, type[SyncedRow]]:
    """All recorded tables known so far, by table name in alphabetical order."""
    return dict(_synced_by_name(len(SQLModel.metadata.tables)))


@functools.lru_cache(maxsize=1)
def _synced_by_name(_tables: int) -> dict[str, type[SyncedRow]]:
    """Looked for anew when there is another table: it is asked several times for each change."""
    found = {str(model.__tablename__): model for model in _tables_below(SyncedRow)}
    return dict(sorted(found.items()))


def loose_columns(model: type[SQLModel]) -> frozenset[str]:
    """The columns that hold JSON, in which the file keeps a number as the number itself."""
    columns = table_of(model).columns
    return frozenset(column.name for column in columns if isinstance(column.type, JSON))


def as_the_file_keeps(value: Any) -> Any:
    """A value of a column of JSON as the file keeps it, whatever database it was read from."""
    if not isinstance(value, str) or value[:1] not in _BEGINS_NUMBER:
        return value
    try:
        number = json.loads(value)
    except ValueError:
        return value
    if isinstance(number, int):
        return number if abs(number) < _LARGEST else float(number)
    return int(number) if number.is_integer() and abs(number) < _LARGEST else number


def local_models() -> dict[str, type[LocalRow]]:
    """All local tables known so far, by table name in alphabetical order."""
    found = {str(model.__tablename__): model for model in _tables_below(LocalRow)}
    return dict(sorted(found.items()))


def case_field_of(model: type[SyncedRow]) -> str:
    """The column that names the case a row of ``model`` belongs to; empty for none."""
    if str(model.__tablename__) == CASE_TABLE:
        return "id"
    return model.case_field if model.case_field in table_of(model).columns else ""


def table_of(model: type[SQLModel]) -> Table:
    """The table a model is stored in."""
    return cast(Table, model.__table__)  # type: ignore[attr-defined]


def check_columns(table: Table) -> None:
    """Refuse column types that lose something: floats, moments without a zone, autoincrement."""
    for column in table.columns:
        kind: TypeEngine[Any] = column.type
        if isinstance(kind, Float | SqlDateTime):
            raise TypeError(f"{table.name}.{column.name}: use cents or Moment")
        if column.autoincrement is True:
            raise TypeError(f"{table.name}.{column.name}: no autoincrement")


def _tables_below(root: type[Any]) -> list[type[Any]]:
    found: list[type[Any]] = []
    for child in root.__subclasses__():
        if hasattr(child, "__table__"):
            found.append(child)
        found.extend(_tables_below(child))
    return found


__all__ = [
    "CASE_TABLE",
    "Authority",
    "LocalRow",
    "Member",
    "Moment",
    "SyncClass",
    "SyncedRow",
    "as_the_file_keeps",
    "case_field_of",
    "check_columns",
    "json_column",
    "local_models",
    "loose_columns",
    "member_type",
    "new_id",
    "synced_models",
    "table_of",
]
