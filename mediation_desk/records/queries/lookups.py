"""What verbs look up while they write: the same person, a number series, who has signed with
these strokes.
"""

from __future__ import annotations

from dataclasses import dataclass

from mediation_desk.domain.register.suggesting import Kin
from mediation_desk.records.base import OWN
from mediation_desk.records.queries.access import Viewer
from mediation_desk.records.queries.ended_runs import EndedRun, ended_before
from mediation_desk.records.queries.people import OrganizationLine, organizations
from mediation_desk.records.queries.register.asked import kin_of
from mediation_desk.records.snapshot import Asking


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody already in the store."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Series:
    """A number series as it stands."""

    id: str
    last_no: int
    pattern: str


class Lookups:
    """Answers verbs' questions inside their own transaction."""

    def __init__(self, session: Asking) -> None:
        self._ask = session

    def same_person(self, id_no: str, uscc: str) -> KnownPerson | None:
        """The person with this identity number or credit code."""
        for column, value in (("id_no", id_no), ("uscc", uscc)):
            if value:
                sql = (
                    f"SELECT id, name FROM person WHERE {column} = ? AND deleted = 0 "
                    f"ORDER BY id LIMIT 1"
                )
                found = self._ask.raw.execute(sql, (value,)).fetchone()
                if found:
                    return KnownPerson(*found)
        return None

    def series(self, organization_id: str, kind: str, year: int) -> Series | None:
        """The series of a body, kind and year."""
        sql = (
            "SELECT id, last_no, pattern FROM number_series "
            "WHERE organization_id = ? AND kind = ? AND year = ? AND deleted = 0 ORDER "
            "BY id LIMIT 1"
        )
        found = self._ask.raw.execute(sql, (organization_id, kind, year)).fetchone()
        return Series(*found) if found else None

    def number_taken(self, text: str) -> bool:
        """Whether a number was given out already."""
        sql = f"SELECT 1 FROM given_number WHERE text = ? AND {OWN} AND state <> 'void' LIMIT 1"
        return self._ask.raw.execute(sql, (text,)).fetchone() is not None

    def strokes_used(self, digest: str) -> bool:
        """Whether the very same strokes already stand as a signature."""
        sql = (
            "SELECT 1 WHERE EXISTS (SELECT 1 FROM signature WHERE strokes_digest = ?) "
            "OR EXISTS (SELECT 1 FROM paper_signature WHERE strokes_digest = ?)"
        )
        return self._ask.raw.execute(sql, (digest, digest)).fetchone() is not None

    def organization(self, kind: str) -> tuple[str, str, str]:
        """Id, name and short name of the first body of a kind; empty where there is none."""
        sql = (
            f"SELECT id, name, short_name FROM organization WHERE kind = ? AND {OWN} "
            "ORDER BY id LIMIT 1"
        )
        return self._ask.raw.execute(sql, (kind,)).fetchone() or ("", "", "")

    def bodies(self) -> list[OrganizationLine]:
        """All bodies, in the order in which they were put on file."""
        return organizations(self._ask)

    def ended_before(
        self, case_id: str, track: str, answered: str, final: str, viewer: Viewer
    ) -> EndedRun | None:
        """What the same person raised before on the same matter and was answered for, as far as
        this viewer may know.
        """
        return ended_before(self._ask, case_id, track, answered, final, viewer)

    def organization_named(self, name: str) -> str:
        """Id of the body with this name, or an empty string."""
        sql = f"SELECT id FROM organization WHERE name = ? AND {OWN} ORDER BY id LIMIT 1"
        found = self._ask.raw.execute(sql, (name,)).fetchone()
        return str(found[0]) if found else ""

    def standing(self, payment_id: str) -> str:
        """Id of what is known of a payment, or an empty string."""
        sql = "SELECT id FROM payment_standing WHERE payment_id = ? AND deleted = 0 LIMIT 1"
        found = self._ask.raw.execute(sql, (payment_id,)).fetchone()
        return str(found[0]) if found else ""

    def mediator(self, name: str) -> tuple[str, str]:
        """The account and the register entry of a mediator by name; empty strings where there is
        none.
        """
        user = self._ask.raw.execute(
            f"SELECT id FROM desk_user WHERE name = ? AND {OWN} LIMIT 1", (name,)
        ).fetchone()
        entry = self._ask.raw.execute(
            f"SELECT id FROM mediator WHERE name = ? AND {OWN} LIMIT 1", (name,)
        ).fetchone()
        return (str(user[0]) if user else "", str(entry[0]) if entry else "")

    def kin_of(self, name: str) -> list[Kin]:
        """The relatives of a mediator by name."""
        return kin_of(self._ask, name)

    def user(self, reference: str) -> KnownPerson | None:
        """The account with this id or name."""
        found = self._ask.raw.execute(
            f"SELECT id, name FROM desk_user WHERE (id = ? OR name = ?) AND {OWN} LIMIT 1",
            (reference, reference),
        ).fetchone()
        return KnownPerson(*found) if found else None
