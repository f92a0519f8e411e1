"""Looks for words in everything a store's folder holds, opened with its own keys."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import zstandard

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.domain.names import bigrams, pinyin_keys
from mediation_desk.records import attachments
from mediation_desk.records.engine import open_raw
from mediation_desk.usecases.desk import Desk


def everything(desk: Desk) -> str:
    """All text that can be got out of a store: every table, the log unpacked, files opened."""
    parts = []
    with desk.store.read() as session:
        raw = session.raw
        names = [r[0] for r in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        plain = [n for n in names if n not in ("search_index", "search_pinyin")]
        for name in plain:
            parts += [str(row) for row in raw.execute(f'SELECT * FROM "{name}"').fetchall()]
        rows = raw.execute("SELECT payload FROM sync_change WHERE payload IS NOT NULL").fetchall()
        unpack = zstandard.ZstdDecompressor().decompress
        parts += [unpack(row[0]).decode("utf-8", "replace") for row in rows]
        blobs = [r[0] for r in raw.execute("SELECT sha256 FROM blob").fetchall()]
    return "\n".join([*parts, *(_opened(desk, digest) for digest in blobs)])


def _opened(desk: Desk, digest: str) -> str:
    try:
        with attachments.open_stream(desk.store, digest) as stream:
            return str(stream.read().decode("utf-8", "replace"))
    except KnownTrouble:
        return ""


def index_terms(desk: Desk) -> set[str]:
    """Every word the search index really keeps, also of entries that were replaced."""
    found: set[str] = set()
    with closing(open_raw(desk.store.path, desk.store.key_copy())) as raw:
        for table in ("search_index", "search_pinyin"):
            view = f"CREATE VIRTUAL TABLE temp.of_{table} USING fts5vocab('main', {table}, 'row')"
            raw.execute(view)
            found |= {row[0] for row in raw.execute(f"SELECT term FROM temp.of_{table}")}
    return found


def words_of(name: str) -> set[str]:
    """How a name stands in the index: its pairs, its sounds."""
    return {pair for pair in bigrams(name) if len(pair) > 1} | pinyin_keys(name)


def sealed_files(desk: Desk) -> list[Path]:
    """The sealed files of a store."""
    return sorted(p for p in (desk.store.folder / "blobs").glob("*/*") if p.is_file())
