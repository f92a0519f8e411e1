"""A sheet that comes back on paper files itself: the code on it names its hand-off.

The scan is kept with the case under that hand-off; what the sheet says is done through the verbs.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mediation_desk.domain.case_facts import HandoffFacts
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.ports import Progress
from mediation_desk.records import attachments
from mediation_desk.records.attachments import Staged
from mediation_desk.records.queries import handoffs
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.casework.handover import read_code
from mediation_desk.usecases.desk import Desk, Done
from mediation_desk.usecases.registry import INTAKE_OWN, READERS, query

KIND = "回证"


@dataclass(frozen=True, slots=True)
class ReturnedSheet:
    """Whose sheet it is: the case, its number and title, and the hand-off."""

    case_id: str
    number: str
    title: str
    handoff: HandoffFacts


@query("sheet_by_code", access=READERS)
def sheet_by_code(desk: Desk, typed: str) -> ReturnedSheet:
    """The hand-off whose code was typed or scanned.

    Raises BadInput ``handoff_code_unknown``; NotAllowed where the case is not this person's to see.
    """
    code = read_code(typed)
    with desk.store.read() as session:
        case_id, handoff_id = handoffs.by_code(session, code)
    if not case_id:
        raise BadInput("handoff_code_unknown", field="handoff", typed=typed.strip())
    facts = facts_of(desk, case_id)
    one = next(h for h in facts.handoffs if h.id == handoff_id)
    return ReturnedSheet(case_id, facts.case_no or facts.register_no, facts.title, one)


@query("keep_sheet", access=INTAKE_OWN)
def keep_sheet(
    desk: Desk, case_id: str, handoff: HandoffFacts, scan: Path, progress: Progress | None = None
) -> Done:
    """Seal a scan and keep it with its hand-off."""
    desk.may_do("attach_file", case_id)
    return _attach(desk, case_id, handoff, attachments.stage(desk.store, scan, progress))


def _attach(desk: Desk, case_id: str, handoff: HandoffFacts, staged: Staged) -> Done:
    label = f"移送回执 {handoff.code}"
    values = {"staged": staged, "label": label, "kind": KIND, "subject": handoff.id}
    return desk.do("attach_file", values, case=case_id)


@query("file_sheet", access=INTAKE_OWN)
def file_sheet(
    desk: Desk, typed: str, told: dict[str, object], scan: Path | None = None
) -> ReturnedSheet:
    """File what came back: a receipt where nobody has signed yet, else the result.

    ``told`` are the values of the verb (on, by, refusal; on, result). Raises as
    :func:`sheet_by_code` and as the verbs; then nothing is kept.
    """
    sheet = sheet_by_code(desk, typed)
    signs = sheet.handoff.accepted is None
    values = told | {"handoff": sheet.handoff.id}
    if signs:
        values["accepted"] = not told.get("refusal")
    staged = attachments.stage(desk.store, scan) if scan is not None else None
    desk.do("sign_handoff" if signs else "return_handoff", values, case=sheet.case_id)
    if staged is not None:
        _attach(desk, sheet.case_id, sheet.handoff, staged)
    return sheet_by_code(desk, typed)
