"""Which of its own templates a centre has put to use, and which the county sent down."""

from __future__ import annotations

from dataclasses import dataclass

from mediation_desk.records.base import OWN, OWN_SPACE
from mediation_desk.records.snapshot import Asking


@dataclass(frozen=True, slots=True)
class OwnTemplate:
    """One template in use: its paper, the digest that was trusted, and who trusted it."""

    id: str
    code: str
    sha256: str
    trusted_by: str


@dataclass(frozen=True, slots=True)
class SentTemplate:
    """One template that the county sent: its paper, the digest of its file, who sent it."""

    id: str
    code: str
    sha256: str
    sent_by: str


def in_use(session: Asking, code: str = "") -> list[OwnTemplate]:
    """The templates in use, or that of one paper; the newest first."""
    sql = (
        "SELECT id, code, sha256, trusted_by FROM local_template "
        f"WHERE {OWN} AND is_active = 1 AND (? = '' OR code = ?) ORDER BY id DESC"
    )
    return [OwnTemplate(*row) for row in session.raw.execute(sql, (code, code)).fetchall()]


def every(session: Asking) -> list[tuple[OwnTemplate, bool]]:
    """Every template that was ever put to use here, the newest first, and whether it is in use."""
    sql = (
        "SELECT id, code, sha256, trusted_by, is_active FROM local_template "
        f"WHERE {OWN} ORDER BY id DESC"
    )
    return [(OwnTemplate(*row[:4]), bool(row[4])) for row in session.raw.execute(sql).fetchall()]


def printed(session: Asking) -> dict[str, int]:
    """How many sheets were issued by each template, by its digest."""
    sql = "SELECT template, count(*) FROM paper WHERE deleted = 0 AND template <> '' GROUP BY 1"
    return {str(row[0]): int(row[1]) for row in session.raw.execute(sql).fetchall()}


def sent(session: Asking, space: int = OWN_SPACE, *, code: str = "") -> list[SentTemplate]:
    """The county's templates that count for the centre of a space; of one paper the newest."""
    sql = (
        "SELECT id, code, sha256, sent_by FROM county_template WHERE deleted = 0 "
        "AND is_active = 1 AND space = ? AND ? IN ('', code) ORDER BY id"
    )
    rows = session.raw.execute(sql, (space, code)).fetchall()
    newest = {row[1]: SentTemplate(*row) for row in rows}
    return sorted(newest.values(), key=lambda one: one.code)
