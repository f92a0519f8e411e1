"""Takes the rows of a township's ledger into the store: disputes with the outcome as told.

Nothing is invented: no consent, session, agreement, paper or number of ours. A row that repeats an
earlier one is not taken; one that is only likely the same is taken and offered for linking.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from mediation_desk.domain.case_facts import Track
from mediation_desk.domain.errors import RuleBroken
from mediation_desk.domain.labels import label_of
from mediation_desk.domain.parties import PartyKind
from mediation_desk.domain.ports import Progress
from mediation_desk.intake.ledger import read_ledger
from mediation_desk.intake.ledger_values import Corrections, Ledger, LedgerParty, LedgerRow
from mediation_desk.records.queries import imports as asked
from mediation_desk.records.queries.imports import FromSource
from mediation_desk.records.writing import Row
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.casework.party_requests import PartyInput
from mediation_desk.usecases.casework.reception import put_ledger_row
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.importing.batch import OnlyLooking, end_batch, open_batch
from mediation_desk.usecases.importing.report import Doubled, Report, Taken, Told
from mediation_desk.usecases.presenting import notice
from mediation_desk.usecases.registry import READERS, query
from mediation_desk.usecases.several import OnFile
from mediation_desk.usecases.work import Work

_LATE = "导入台账"
#: Rows written in one transaction, a change each: what the writer's queue may wait for.
TOGETHER = 50
#: What people are shown of a ledger's row; the rest is for finding the same row again.
_SHOWN = (
    "number", "outcome", "outcome_text", "resolved_on", "form", "amount_text", "measures",
    "follow_up", "grid_worker", "responsible", "risk", "head_count",
)  # fmt: skip


def import_ledger(
    desk: Desk,
    path: Path,
    *,
    dry_run: bool,
    progress: Progress,
    corrected: Corrections | None = None,
) -> Report:
    """Import a workbook; ``corrected`` is what the user set right in the preview."""
    read = read_ledger(path, today=desk.clock.today(), corrections=corrected)
    report = Report()
    _tell_reading(read, report)
    with desk.store.read() as session:
        here = asked.digests(session)
        alike = asked.likenesses(session)
    new = [row for row in read.rows if row.digest not in here]
    if new and not dry_run:
        report.batch = open_batch(desk, "ledger", path)
    taking = _Taking(desk, report, alike, dry_run=dry_run)
    try:
        for done, row in enumerate(read.rows):
            progress.step(done, len(read.rows), row.place.source)
            taking.row(row, here)
    finally:
        taking.write_waiting()  # also where the user stops: the rows before are taken
    progress.step(len(read.rows), len(read.rows))
    if report.batch and not end_batch(desk, report.batch):
        report.batch = ""
    return report


def _tell_reading(read: Ledger, report: Report) -> None:
    """What the reading itself refused, doubled and noticed."""
    for sheet in read.sheets:
        for told in sheet.notices:
            report.tell(sheet.sheet, told)
        for bad in sheet.refused:
            report.refuse_read(bad.place.source, bad.meaning.value, bad.code, "", bad.values)
        for double in sheet.doubled:
            report.doubled.append(Doubled(double.place.source, double.of.source))


class _Taking:
    """Takes single rows into the report and the store; a few at a time are written together."""

    def __init__(
        self, desk: Desk, report: Report, alike: Mapping[str, str], *, dry_run: bool
    ) -> None:
        self.desk, self.report, self.dry_run = desk, report, dry_run
        self._likely = {likeness: f"已有纠纷{case_id}" for likeness, case_id in alike.items()}
        self._waiting: list[LedgerRow] = []

    def row(self, row: LedgerRow, here: dict[str, FromSource]) -> None:
        """One row: new, here already, or refused by the desk."""
        source = row.place.source
        known = here.get(row.digest)
        if known is not None:
            self.report.already.append(Taken(known.id, known.case_no, source))
            return
        for told in row.notices:
            self.report.tell(source, told)
        self._offer_link(row)
        self._waiting.append(row)
        if len(self._waiting) >= TOGETHER:
            self.write_waiting()

    def write_waiting(self) -> None:
        """Write what waits; a row about somebody on file is written by itself."""
        rows, self._waiting = self._waiting, []
        while rows:
            done = self._together(rows)
            if not done:
                self._alone(rows[0])
            rows = rows[done or 1 :]

    def _offer_link(self, row: LedgerRow) -> None:
        """Say that the same dispute probably stands here already."""
        other = self._likely.setdefault(row.likeness, row.place.source)
        if other != row.place.source:
            text = notice("ledger_likely_same", {"of": other})
            self.report.notices.append(Told(row.place.source, "", text))

    def _together(self, rows: Sequence[LedgerRow]) -> int:
        """Write rows up to the first about somebody on file, a change each; gives how many."""
        taken: list[tuple[str, LedgerRow]] = []
        done = 0
        try:
            with self.desk.together("import_row", late_reason=_LATE) as several:
                for row in rows:
                    try:
                        taken.append((several.add(partial(self._put, row)), row))
                    except OnFile:
                        break
                    except RuleBroken as error:
                        self.report.refuse(row.place.source, error)
                    done += 1
                if self.dry_run:
                    raise OnlyLooking
        except OnlyLooking:
            taken = [("", row) for _id, row in taken]
        self.report.imported += [Taken(case, "", row.place.source) for case, row in taken]
        return done

    def _alone(self, row: LedgerRow) -> None:
        try:
            self.report.imported.append(Taken(self._write(row), "", row.place.source))
        except RuleBroken as error:
            self.report.refuse(row.place.source, error)

    def _write(self, row: LedgerRow) -> str:
        try:
            with self.desk.batch("import_row", late_reason=_LATE, is_import=True) as work:
                case_id = self._put(row, work)
                if self.dry_run:
                    raise OnlyLooking
        except OnlyLooking:
            return ""
        return case_id

    def _put(self, row: LedgerRow, work: Work) -> str:
        return put_row(work, row, self.report.batch)


def put_row(work: Work, row: LedgerRow, batch: str) -> str:
    """Write a row as a dispute registered on its day."""
    context = {"today": work.today}
    parties = [PartyInput.model_validate(_party(p, row), context=context) for p in row.parties]
    case_id = put_ledger_row(
        work, tuple(parties), row.registered_on, _columns(row, batch), _told(row)
    )
    work.put(Row.EPISODE, track=Track.PEOPLE)
    return case_id


def _party(party: LedgerParty, row: LedgerRow) -> dict[str, object]:
    """A party as named; the address is told of the first party only."""
    first = row.parties and party is row.parties[0]
    return {
        "role": party.role.value,
        "group_count": party.head_count if party.head_count > 1 else 0,
        "person": {
            "kind": (PartyKind.LEGAL if party.uscc else PartyKind.NATURAL).value,
            "name": party.name,
            "phone": party.phone,
            "id_no": party.id_no,
            "uscc": party.uscc,
            "kind_note": party.note,
            "address": row.address if first else "",
        },
    }


def _columns(row: LedgerRow, batch: str) -> dict[str, Any]:
    names = [p.name for p in row.parties]
    notes = [f"{heading}：{text}" for heading, text in row.others]
    notes += [f"备注：{row.remark}"] if row.remark else []
    return {
        "title": f"{'与'.join(names[:2])}{row.category or '纠纷'}",
        "facts": row.facts,
        "claims": (row.claims,) if row.claims else (),
        "stat_type": row.category,
        "local_type": row.category_text if row.category_text != row.category else "",
        "village": row.village,
        "amount": row.amount,
        "source_note": row.source_text,
        "responsible": row.responsible,
        "first_receiver": row.grid_worker,
        "notes": "\n".join(notes),
        "source_id": row.place.source,
        "source_digest": row.digest,
        "batch_id": batch,
    }


def _told(row: LedgerRow) -> dict[str, Any]:
    """What the ledger says of the outcome, as it says it."""
    told: dict[str, Any] = {
        "number": row.number,
        "outcome": row.outcome.value if row.outcome else "",
        "outcome_text": row.outcome_text,
        "resolved_on": row.resolved_on.isoformat() if row.resolved_on else "",
        "form": row.form.value if row.form else "",
        "amount_text": row.amount_text,
        "is_about": row.is_about,
        "measures": row.measures,
        "follow_up": row.follow_up,
        "grid_worker": row.grid_worker,
        "responsible": row.responsible,
        "risk": row.risk,
        "head_count": row.head_count,
        "likeness": row.likeness,
    }
    return {key: value for key, value in told.items() if value not in ("", 0, False)}


@query("ledger_told", access=READERS)
def ledger_told(desk: Desk, case_id: str) -> dict[str, object]:
    """What the ledger told of a dispute: outcome, day, form, amount as written; empty if none.

    Raises NotAllowed where this person may not see the case.
    """
    if not facts_of(desk, case_id).is_import:
        return {}
    with desk.store.read() as session:
        told = asked.ledger_of(session, case_id)
    out: dict[str, object] = {key: told[key] for key in _SHOWN if key in told}
    for key, kind in (("outcome", "LedgerOutcome"), ("form", "AgreementForm")):
        if told.get(key):
            out[f"{key}_label"] = label_of(kind, str(told[key]))
    return out
