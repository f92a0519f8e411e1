"""Takes a file in: one transaction a case, one batch a file.

A single case that is refused never stops the others; a file that cannot be read writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.intake import case_file, ledger
from mediation_desk.intake.values import CaseDoc
from mediation_desk.records.queries import imports as asked
from mediation_desk.records.queries.imports import FromSource
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.importing.batch import (
    IMPORTERS,
    OnlyLooking,
    end_batch,
    open_batch,
)
from mediation_desk.usecases.importing.cases import Noted, StepRefused, go_on, reason_of, take_in
from mediation_desk.usecases.importing.ledger import import_ledger
from mediation_desk.usecases.importing.preview import CellChoices, ColumnChoices, corrections
from mediation_desk.usecases.importing.report import Changed, Report, Taken, Told
from mediation_desk.usecases.presenting import notice
from mediation_desk.usecases.registry import INTAKE_WORK, query
from mediation_desk.usecases.work import Work


@query("import_file", access=INTAKE_WORK)
def import_file(
    desk: Desk,
    path: Path,
    *,
    dry_run: bool = False,
    update: bool = False,
    progress: Progress | None = None,
    columns: ColumnChoices | None = None,
    cells: CellChoices | None = None,
) -> Report:
    """Import a case file or a ledger, by its ending; ``columns`` and ``cells`` correct a ledger.

    Raises BadInput where the file is neither; NotAllowed; KnownTrouble of the store.
    """
    desk.may(IMPORTERS, None, None)
    if desk.is_practice:
        raise RuleBroken("practice_no_import")
    hears = progress or NoProgress()
    suffix = path.suffix.lower()
    if suffix in ledger.SUFFIXES:
        right = corrections(columns or {}, cells or {})
        return import_ledger(desk, path, dry_run=dry_run, progress=hears, corrected=right)
    if suffix not in case_file.SUFFIXES:
        raise BadInput("file_kind_unknown", typed=path.suffix)
    return _import_cases(desk, path, dry_run=dry_run, update=update, progress=hears)


def _import_cases(
    desk: Desk, path: Path, *, dry_run: bool, update: bool, progress: Progress
) -> Report:
    read = case_file.read_case_file(path)
    report = Report()
    for refused in read.refused:
        report.refuse_read(
            refused.source, refused.field, refused.code, refused.article, refused.values
        )
    for told in read.notices:
        report.tell("", told)
    if not dry_run and read.cases:
        report.batch = open_batch(desk, "cases", path)
    for done, doc in enumerate(read.cases):
        progress.step(done, len(read.cases), doc.id)
        _Taking(desk, report, dry_run=dry_run, update=update).case(doc)
    progress.step(len(read.cases), len(read.cases))
    if report.batch and not end_batch(desk, report.batch):
        report.batch = ""
    return report


class _Taking:
    """Takes single cases into the report and the store."""

    def __init__(self, desk: Desk, report: Report, *, dry_run: bool, update: bool) -> None:
        self.desk, self.report = desk, report
        self.dry_run, self.update = dry_run, update

    def case(self, doc: CaseDoc) -> None:
        """One case: new, already here, changed, or refused."""
        for told in doc.notices:
            self.report.tell(doc.id, told)
        with self.desk.store.read() as session:
            here = asked.by_source(session, doc.id)
        try:
            if here is None:
                self._new(doc)
            elif whole_digest(here.digest) == doc.digest:
                self.report.already.append(Taken(here.id, here.case_no, doc.id))
            else:
                self._changed(doc, here)
        except StepRefused as refused:
            self.report.refuse(doc.id, refused.error, refused.key)
        except RuleBroken as error:
            self.report.refuse(doc.id, error)

    def _new(self, doc: CaseDoc) -> None:
        with self._work("import_case", doc) as work:
            came = take_in(work, doc, self.report.batch, fingerprint(doc))
        self.report.imported.append(Taken(came.case_id, came.case_no, doc.id))
        self._tell(doc, came.notices)

    def _changed(self, doc: CaseDoc, here: FromSource) -> None:
        fields = changed_fields(here.digest, doc)
        if self.update:
            with self._work("update_case", doc, here.id) as work:
                came = go_on(work, doc, fingerprint(doc))
            self._tell(doc, came.notices)
        self.report.changed.append(Changed(here.id, doc.id, fields))

    def _tell(self, doc: CaseDoc, notices: Sequence[Noted]) -> None:
        for where, code, values in notices:
            self.report.notices.append(Told(doc.id, where, notice(code, values)))

    @contextmanager
    def _work(self, verb: str, doc: CaseDoc, case: str = "") -> Iterator[Work]:
        """One transaction for the case; a dry run leaves nothing behind."""
        try:
            with self.desk.batch(
                verb, case=case, late_reason=reason_of(doc), is_import=True
            ) as work:
                yield work
                if self.dry_run:
                    raise OnlyLooking
        except OnlyLooking:
            pass


def fingerprint(doc: CaseDoc) -> str:
    """The digest of the content, and a short one of each key, so that a change can be named."""
    keys = " ".join(f"{key}:{digest[:12]}" for key, digest in doc.key_digests)
    return f"{doc.digest} {keys}".strip()


def whole_digest(kept: str) -> str:
    """The digest of the content out of a fingerprint."""
    return kept.partition(" ")[0]


def changed_fields(kept: str, doc: CaseDoc) -> tuple[str, ...]:
    """The keys of the file whose content differs from what was read then."""
    before = tuple(_pair(text) for text in kept.split(" ")[1:])
    after = tuple((key, digest[:12]) for key, digest in doc.key_digests)
    return tuple(case_file.changed_keys(before, after))


def _pair(text: str) -> tuple[str, str]:
    key, _, digest = text.rpartition(":")
    return key, digest
