"""Every sheet that was issued here, by its digests alone: no person, no case. Reads only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mediation_desk.records.base import OWN, OWN_SPACE
from mediation_desk.records.snapshot import Asking


@dataclass(frozen=True, slots=True)
class KeptSheet:
    """A sheet: ``series`` is the same number for all versions of it, ``newest`` its last."""

    code: str
    version: int
    pages: int
    docx_sha256: str
    pdf_sha256: str
    on: str
    series: int = 0
    newest: int = 0


_SHEETS = (
    "SELECT p.code, p.version, p.pages, p.docx_sha256, p.pdf_sha256, "
    "p.issued_on, "
    "dense_rank() OVER (ORDER BY p.case_id, p.code, p.subject_id), "
    "max(p.version) OVER (PARTITION BY p.case_id, p.code, p.subject_id) "
    f"FROM paper p WHERE p.deleted = 0 AND p.space = {OWN_SPACE} AND p.docx_sha256 <> ''"
)


def every(session: Asking) -> list[KeptSheet]:
    """All sheets, the oldest first."""
    rows = session.raw.execute(f"{_SHEETS} ORDER BY p.id").fetchall()
    return [_sheet(row) for row in rows]


def _sheet(row: Sequence[Any]) -> KeptSheet:
    code, version, pages, docx, pdf, on, series, newest = row
    return KeptSheet(code, version, pages, docx, pdf, str(on or ""), series, newest)


def by_digest(session: Asking, begun: str) -> list[KeptSheet]:
    """The sheets whose Word digest begins so, the newest first; eight digits at least."""
    sql = (
        f"SELECT * FROM ({_SHEETS}) AS sheets "
        "WHERE docx_sha256 >= ? AND docx_sha256 < ? ORDER BY version DESC"
    )
    rows = session.raw.execute(sql, (begun, begun + "g")).fetchall()
    return [_sheet(row) for row in rows]


def files_of_kind(session: Asking, kind: str) -> list[str]:
    """The digests of the files of a kind."""
    sql = f"SELECT sha256 FROM attachment WHERE kind = ? AND {OWN} ORDER BY id"
    return [str(row[0]) for row in session.raw.execute(sql, (kind,)).fetchall()]


def center_name(session: Asking) -> str:
    """What the centre is called."""
    sql = f"SELECT name FROM organization WHERE kind = 'center' AND {OWN} ORDER BY id LIMIT 1"
    found = session.raw.execute(sql).fetchone()
    return str(found[0]) if found else ""
