"""Which PDF files the store has on record: sheets issued and files taken in, by their digests."""

from __future__ import annotations

from mediation_desk.records.snapshot import Asking

_LEAST = 8


def is_kept(session: Asking, sha256: str) -> bool:
    """Whether a paper was issued with this digest, or a file with it was taken in."""
    sql = (
        "SELECT 1 WHERE EXISTS (SELECT 1 FROM paper WHERE pdf_sha256 = ? AND deleted = 0) "
        "OR EXISTS (SELECT 1 FROM attachment WHERE sha256 = ? AND deleted = 0)"
    )
    return session.raw.execute(sql, (sha256, sha256)).fetchone() is not None


def pdf_of_word(session: Asking, begun: str) -> str:
    """The PDF's digest of the newest paper whose Word digest begins so; empty where there is none.

    ``begun`` holds hex digits only; with fewer than eight nothing is found.
    """
    if len(begun) < _LEAST:
        return ""
    sql = (
        "SELECT pdf_sha256 FROM paper WHERE docx_sha256 >= ? AND docx_sha256 < ? "
        "AND pdf_sha256 <> '' AND deleted = 0 ORDER BY id DESC LIMIT 1"
    )
    found = session.raw.execute(sql, (begun, begun + "g")).fetchone()
    return str(found[0]) if found else ""
