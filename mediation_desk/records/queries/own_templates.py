"""Which of its own templates a county has put to use."""

from __future__ import annotations

from dataclasses import dataclass

from mediation_desk.records.snapshot import Asking


@dataclass(frozen=True, slots=True)
class OwnTemplate:
    """One template in use: its paper, the digest that was trusted, and who trusted it."""

    id: str
    code: str
    sha256: str
    trusted_by: str


def in_use(session: Asking, code: str = "") -> list[OwnTemplate]:
    """The templates in use, or that of one paper; the newest first."""
    sql = (
        "SELECT id, code, sha256, trusted_by FROM local_template "
        "WHERE deleted = 0 AND is_active = 1 AND (? = '' OR code = ?) ORDER BY id DESC"
    )
    return [OwnTemplate(*row) for row in session.raw.execute(sql, (code, code)).fetchall()]
