"""Signatures on papers and uses of seals, as they stand; and whether a scan was used before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediation_desk.records.queries.access import Viewer
from mediation_desk.records.queries.duty.asked import dated, rows_about
from mediation_desk.records.snapshot import Asking

_MARK = (
    "id", "paper_id", "signer_id", "name", "capacity", "method", "signed_on", "page", "present",
    "strokes", "image_sha256", "version_digest",
)  # fmt: skip
_USE = (
    "id", "case_id", "paper_id", "paper_code", "paper_name", "version", "seal", "copies", "places",
    "used_on", "used_by", "approved_by", "note",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PaperMark:
    """One signature, fingerprint or seal on one version of a paper."""

    id: str
    paper_id: str
    signer_id: str
    name: str
    capacity: str
    method: str
    signed_on: date
    page: int
    present: str
    strokes: str
    image_sha256: str
    version_digest: str


@dataclass(frozen=True, slots=True)
class SealUse:
    """One entry of the log of seals; ``case_no`` is the case's number."""

    id: str
    case_id: str
    paper_id: str
    paper_code: str
    paper_name: str
    version: int
    seal: str
    copies: int
    places: int
    used_on: date
    used_by: str
    approved_by: str
    note: str
    case_no: str = ""
    title: str = ""


def paper_marks(session: Asking, case_id: str, paper_id: str = "") -> list[PaperMark]:
    """The marks on one paper of a case, or on all, in the order in which they were made."""
    sql = (
        f"SELECT {', '.join(_MARK)} FROM paper_signature "
        "WHERE case_id = ? AND ? IN ('', paper_id) AND deleted = 0 ORDER BY id"
    )
    rows = session.raw.execute(sql, (case_id, paper_id)).fetchall()
    told = [dated(dict(zip(_MARK, row, strict=True)), ("signed_on",)) for row in rows]
    return [PaperMark(**one) for one in told]


def prints_of(session: Asking, name: str) -> list[str]:
    """The prints of every scan that stands for somebody of this name."""
    sql = "SELECT image_print FROM paper_signature WHERE image_print <> '' AND name = ?"
    return [str(row[0]) for row in session.raw.execute(sql, (name,)).fetchall()]


def seal_uses(session: Asking, viewer: Viewer) -> list[SealUse]:
    """The log of seals as far as this viewer may know, the newest first."""
    rows = rows_about(session, viewer, "seal_use", _USE, "", "", ("used_on",))
    return [SealUse(**{**told, "note": "" if hidden else told["note"]}) for told, hidden in rows]
