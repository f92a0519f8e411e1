"""Steps taken against departments, as far as the viewer may know their cases. Asks only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediation_desk.records.queries.access import Viewer
from mediation_desk.records.queries.duty.asked import rows_about
from mediation_desk.records.snapshot import Asking

_STEP = (
    "id", "case_id", "number", "step", "organ", "reason", "demand", "due_on", "decided_by",
    "decided_on", "meet_on", "meet_at", "place", "by", "answered_on", "answer", "withdrawn_on",
    "withdrawn_why",
)  # fmt: skip
_DAYS = ("due_on", "decided_on", "meet_on", "answered_on", "withdrawn_on")
_SILENT = ("reason", "demand", "place", "answer", "withdrawn_why")


@dataclass(frozen=True, slots=True)
class EscalationLine:
    """One step. ``step`` is a code; of a masked case number, department and days alone."""

    id: str
    case_id: str
    number: str
    step: str
    organ: str
    reason: str
    demand: str
    due_on: date
    decided_by: str
    decided_on: date
    meet_on: date | None
    meet_at: str
    place: str
    by: str
    answered_on: date | None
    answer: str
    withdrawn_on: date | None
    withdrawn_why: str
    case_no: str
    title: str
    is_masked: bool

    @property
    def is_open(self) -> bool:
        """Whether the department still owes its answer."""
        return self.answered_on is None and self.withdrawn_on is None


def escalations(
    session: Asking, viewer: Viewer, *, case_id: str = "", escalation: str = ""
) -> list[EscalationLine]:
    """All steps, or those about one case or of one id; the newest first."""
    found = []
    rows = rows_about(session, viewer, "escalation", _STEP, case_id, escalation, _DAYS)
    for told, hidden in rows:
        if hidden:
            told |= dict.fromkeys(_SILENT, "")
        found.append(EscalationLine(**told, is_masked=hidden))
    return found


def people_here(session: Asking) -> set[str]:
    """The names of everybody who works here or is in the register."""
    sql = "SELECT name FROM desk_user WHERE deleted = 0 UNION SELECT name FROM mediator"
    return {str(row[0]) for row in session.raw.execute(sql).fetchall()}
