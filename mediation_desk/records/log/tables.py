"""The tables of the change log and of exchange. Not the business's; nothing personal but payloads.

All are Core tables: the recorder writes them with prepared SQL. An *alias* is this PC's small
number for one stream of changes: one replica writing in one space.
"""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)
from sqlmodel import SQLModel

_META = SQLModel.metadata


def _int(name: str, default: str | None = None) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default=default)


def _text(name: str, default: str | None = None) -> Column[str]:
    return Column(name, Text, nullable=False, server_default=default)


store_state = Table(
    "store_state",
    _META,
    Column("name", Text, primary_key=True),
    _text("value"),
)
"""A few facts about this store: its id, the replica's id, the own space."""

sync_space = Table(
    "sync_space",
    _META,
    Column("alias", Integer, primary_key=True, autoincrement=False),
    Column("code", Text, nullable=False, unique=True),
    _text("name", ""),
)
"""Spaces known here: alias → ``centre:<code>``."""

sync_replica = Table(
    "sync_replica",
    _META,
    Column("alias", Integer, primary_key=True, autoincrement=False),
    _text("uuid"),
    Column("space", Integer, ForeignKey("sync_space.alias"), nullable=False),
    _text("centre", ""),
    _text("device_name", ""),
    Column("public_key", LargeBinary),
    Column("cert", LargeBinary),
    _text("status", "active"),
    Column("cutoff_seq", Integer),
    _int("own", "0"),
    _int("received_seq", "0"),
    _int("seen_seq", "0"),
    _int("told_seq", "0"),
    UniqueConstraint("uuid", "space"),
)
"""Streams: who writes. ``received_seq`` is V, ``seen_seq`` the seen vector, ``told_seq`` what the
last change of our own has already said of it."""

sync_seen = Table(
    "sync_seen",
    _META,
    _int("alias"),
    _int("other"),
    _int("seq"),
    PrimaryKeyConstraint("alias", "other"),
    sqlite_with_rowid=False,
)
"""What the writer of a stream had seen of another one at its last change: local, from the log."""

sync_change = Table(
    "sync_change",
    _META,
    Column("alias", Integer, ForeignKey("sync_replica.alias"), nullable=False),
    _int("seq"),
    _int("hlc"),
    _text("user_id"),
    _text("verb"),
    _text("kind", "case"),
    _int("schema_ver"),
    Column("ctx", LargeBinary, nullable=False),
    Column("salt", LargeBinary),
    Column("payload_hash", LargeBinary, nullable=False),
    Column("link", LargeBinary, nullable=False),
    Column("payload", LargeBinary),
    _text("state", "applied"),
    PrimaryKeyConstraint("alias", "seq"),
    CheckConstraint("kind IN ('case', 'room')", name="kind"),
    CheckConstraint(
        "state IN ('applied', 'parked', 'quarantined', 'redacted', 'archived')", name="state"
    ),
    sqlite_with_rowid=False,
)
"""The log: audit trail, history and what is exchanged."""

sync_aside = Table(
    "sync_aside",
    _META,
    _int("alias"),
    _int("seq"),
    _text("reason", ""),
    Column("decision", Text),
    Column("decided_by", Text),
    Column("decided_at", Text),
    PrimaryKeyConstraint("alias", "seq"),
    sqlite_with_rowid=False,
)
"""Why a change was parked or put into quarantine here, and what a person decided on it: local."""

sync_table = Table(
    "sync_table",
    _META,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False, unique=True),
)
"""Small numbers for table names, used in ``sync_row`` on this PC."""

sync_row = Table(
    "sync_row",
    _META,
    _int("table_id"),
    _text("row_id"),
    Column("heads", LargeBinary, nullable=False),
    PrimaryKeyConstraint("table_id", "row_id"),
    sqlite_with_rowid=False,
)
"""Last writers of every recorded row."""

sync_conflict = Table(
    "sync_conflict",
    _META,
    Column("id", Text, primary_key=True),
    _text("table_name"),
    _text("row_id"),
    _text("field"),
    _text("values_json"),
    _text("state", "open"),
    Column("case_id", Text),
    Column("resolved_by", Text),
    Column("resolved_at", Text),
)
Index("ix_sync_conflict_state_case_id", sync_conflict.c.state, sync_conflict.c.case_id)

sync_seal = Table(
    "sync_seal",
    _META,
    _int("alias"),
    _int("seq"),
    Column("link", LargeBinary, nullable=False),
    Column("sig", LargeBinary, nullable=False),
    PrimaryKeyConstraint("alias", "seq"),
    sqlite_with_rowid=False,
)
"""Signatures of a replica over its chain; one covers everything before it."""

sync_peer = Table(
    "sync_peer",
    _META,
    Column("peer", Text, primary_key=True),
    Column("acked", LargeBinary),
    Column("missing_blobs", LargeBinary),
    Column("last_in_at", Text),
    Column("last_out_at", Text),
)

sync_package = Table(
    "sync_package",
    _META,
    Column("uuid", Text, primary_key=True),
    _text("direction"),
    _text("peer"),
    _text("kind"),
    _text("file"),
    Column("sha256", LargeBinary),
    _int("size", "0"),
    _int("counter", "0"),
    Column("v0", LargeBinary),
    Column("v1", LargeBinary),
    Column("told", LargeBinary),
    _text("state"),
    Column("error", Text),
    _text("place", ""),
    _text("part_of", ""),
    _text("made_at"),
    Column("done_at", Text),
)
Index("ix_sync_package_state_direction", sync_package.c.state, sync_package.c.direction)

sync_trust = Table(
    "sync_trust",
    _META,
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("signed_list", LargeBinary, nullable=False),
)
"""Signed lists of who is who; the version only grows."""

change_of = Table(
    "change_of",
    _META,
    _text("case_id"),
    _int("alias"),
    _int("seq"),
    PrimaryKeyConstraint("case_id", "alias", "seq"),
    sqlite_with_rowid=False,
)
"""Which changes touch a case: local, rebuilt from the log."""

sync_unlisted = Table("sync_unlisted", _META, Column("case_id", Text, primary_key=True))
"""Cases whose rows came from elsewhere and that lists and search do not know yet: local."""
