"""Settings: those of this PC (local) and those the whole centre shares (recorded)."""

from __future__ import annotations

import json
from typing import Any, ClassVar

from sqlalchemy import JSON
from sqlmodel import Field, col, select

from mediation_desk.records.base import OWN, OWN_SPACE, Authority, LocalRow, SyncedRow
from mediation_desk.records.store import ReadSession, WriteSession


class LocalSetting(LocalRow, table=True):
    """One setting of this PC: window places, the last folder, the printer."""

    __tablename__ = "local_setting"
    name: str = Field(primary_key=True)
    value: Any = Field(default=None, sa_type=JSON)


class SharedSetting(SyncedRow, table=True):
    """One setting of the centre, the same on all its PCs."""

    __tablename__ = "shared_setting"
    name: str = Field(index=True)
    value: Any = Field(default=None, sa_type=JSON)


class CountySetting(SyncedRow, table=True):
    """What the county has settled for a centre: local limits, years of holidays, the tracks.

    A row in the centre's space that the county's PCs alone may write.
    """

    __tablename__ = "county_setting"
    written_by: ClassVar[Authority] = "county"
    name: str = Field(index=True)
    value: Any = Field(default=None, sa_type=JSON)


def local(session: ReadSession | WriteSession, name: str, default: Any = None) -> Any:
    """A setting of this PC, or ``default``."""
    row = session.get(LocalSetting, name)
    return default if row is None else row.value


def set_local(session: WriteSession, name: str, value: Any) -> None:
    """Keep a setting of this PC (any JSON value)."""
    session.merge(LocalSetting(name=name, value=value))


def shared(session: ReadSession | WriteSession, name: str, default: Any = None) -> Any:
    """A setting of the centre, or ``default``; the oldest row counts when two PCs made one."""
    # Asked at every opening: as plain SQL it need not be worked out from the mapping first.
    session.flush()
    sql = f"SELECT value FROM shared_setting WHERE name = ? AND {OWN} ORDER BY id LIMIT 1"
    found = session.raw.execute(sql, (name,)).fetchone()
    if found is None:
        return default
    # A number in a column of this kind is kept as the number itself.
    return json.loads(found[0]) if isinstance(found[0], str) else found[0]


def from_county(session: ReadSession | WriteSession, name: str, default: Any = None) -> Any:
    """What the county has settled for this centre, or ``default``."""
    return sent_down(session, name, OWN_SPACE, default)


def sent_down(
    session: ReadSession | WriteSession, name: str, space: int, default: Any = None
) -> Any:
    """What the county has settled for the centre of a space; of two rows the newer counts."""
    session.flush()
    sql = (
        "SELECT value FROM county_setting WHERE name = ? AND space = ? AND deleted = 0 "
        "ORDER BY id DESC LIMIT 1"
    )
    found = session.raw.execute(sql, (name, space)).fetchone()
    return default if found is None else json.loads(found[0])


def send_down(session: WriteSession, name: str, space: int, value: Any) -> None:
    """Settle something for the centre of a space, at the county; part of the verb's change."""
    wanted = select(CountySetting).where(
        col(CountySetting.name) == name,
        col(CountySetting.deleted).is_(False),
        col(CountySetting.space) == space,
    )
    there = session.exec(wanted.order_by(col(CountySetting.id).desc())).first()
    row = there or CountySetting(name=name, space=space)
    row.value = value
    session.add(row)


def set_shared(session: WriteSession, name: str, value: Any) -> None:
    """Keep a setting of the centre (any JSON value); part of the verb's change."""
    row = _shared_row(session, name) or SharedSetting(name=name)
    row.value = value
    session.add(row)


def _shared_row(session: WriteSession, name: str) -> SharedSetting | None:
    wanted = select(SharedSetting).where(
        col(SharedSetting.name) == name,
        col(SharedSetting.deleted).is_(False),
        col(SharedSetting.space) == OWN_SPACE,
    )
    return session.exec(wanted.order_by(col(SharedSetting.id))).first()
