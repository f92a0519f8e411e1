"""Health of the open store: pages, references, log, rows and attachments. Mends nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.records import attachments
from mediation_desk.records.engine import RawConnection
from mediation_desk.records.engine.troubles import translated
from mediation_desk.records.log import hlc
from mediation_desk.records.store import Store


@dataclass(frozen=True, slots=True)
class Health:
    """What was found, by kind; everything empty means all is well."""

    pages: tuple[str, ...] = ()
    log: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()
    missing_files: tuple[str, ...] = ()
    damaged_files: tuple[str, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether store, chain and files are whole; a file not yet arrived is no damage."""
        return not (self.pages or self.log or self.tables or self.damaged_files)


def damaged_pages(store: Store) -> list[str]:
    """Codes of what is wrong with the file itself.

    Looked for beside the desk's work. What is found is looked for again with no verb running:
    a page that was just being written may have looked torn.
    """
    try:
        with store.read() as session:
            found = _damage(session.raw)
        if not found:
            return []
        with store.maintenance() as raw:
            return _damage(raw)
    except KnownTrouble as trouble:
        return [trouble.code]


def _damage(raw: RawConnection) -> list[str]:
    found = []
    checks = ("cipher_integrity_check", "integrity_check", "foreign_key_check")
    for check in checks:
        with translated():
            if raw.execute(f"PRAGMA {check}").fetchall() not in ([], [("ok",)]):
                found.append(check)
    return found


def full_check(store: Store, progress: Progress | None = None) -> Health:
    """The weekly check of everything; minutes on a large store, in pieces that can be stopped."""
    progress = progress or NoProgress()
    pages = tuple(damaged_pages(store))
    if pages:
        return Health(pages=pages)
    log = tuple(f"{f.code} {f.replica} {f.seq}" for f in store.verify_chain(progress=progress))
    tables = tuple(store.tables_unlike_log(progress))
    missing = tuple(attachments.missing(store))
    return Health((), log, tables, missing, tuple(attachments.damaged(store, progress)))


def in_use_since(store: Store) -> datetime | None:
    """The moment of the store's first change; None where nothing was ever recorded."""
    with store.read() as session:
        sql = "SELECT hlc FROM sync_change WHERE alias = 1 AND seq = 1"
        found = session.raw.execute(sql).fetchone()
    return hlc.to_moment(found[0]) if found else None
