"""Files kept with a case: taken in sealed, shown from memory, copied out only on purpose.

Nothing readable is ever put in a temporary file.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator

from mediation_desk.domain.case_facts import AttachmentFacts
from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.records import attachments
from mediation_desk.records.attachments import Staged
from mediation_desk.records.writing import Row
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk, Done
from mediation_desk.usecases.registry import INTAKE_OWN, F, query, verb
from mediation_desk.usecases.requests import Request, Text
from mediation_desk.usecases.work import Work

PREVIEW_LIMIT = 200 * 1024 * 1024
PREVIEWED = ("image/", "application/pdf")


def _staged(value: object) -> object:
    return value if isinstance(value, Staged) else None


class AttachRequest(Request):
    """A file to keep with the case."""

    file: Annotated[Text, F("文件", kind="file")] = ""
    label: Annotated[Text, F("名称")] = ""
    kind: Annotated[Text, F("类别", help="证据、身份证明、签署件、回证")] = ""
    subject: Annotated[Text, F("属于哪一件", kind="hidden")] = ""
    staged: Annotated[Staged | None, BeforeValidator(_staged), F("已收存", kind="hidden")] = None


@verb("attach_file", "添加附件", access=INTAKE_OWN, request=AttachRequest, group="papers")
def attach_file(work: Work, request: AttachRequest) -> None:
    """Keep a file: sealed once under a key of its own, stored once by its digest."""
    staged = request.staged or _stage_here(work, request.file)
    attachments.attach(work.writer.session, staged)
    number = len(work.case.attachments) + 1
    work.put(
        Row.ATTACHMENT,
        seq=number,
        sha256=staged.sha256,
        size=staged.size,
        mime=staged.mime,
        label=request.label or f"附件{number}",
        kind=request.kind,
        subject_id=request.subject,
        added_on=work.today,
    )
    if staged.doubt:
        work.notice("file_type_doubtful", kind=staged.mime)


def _stage_here(work: Work, file: str) -> Staged:
    if not file or work.stage is None:
        raise BadInput("field_required", field="file", label="文件")
    return work.stage(Path(file))


@query("attach", access=INTAKE_OWN)
def attach(
    desk: Desk, case_id: str, source: Path, label: str = "", kind: str = "", subject: str = "",
    progress: Progress | None = None,
) -> Done:  # fmt: skip
    """Seal a file first, with progress and a way to stop, then name it in one change."""
    desk.may_do("attach_file", case_id)
    staged = attachments.stage(desk.store, source, progress or NoProgress())
    values = {"staged": staged, "label": label, "kind": kind, "subject": subject}
    return desk.do("attach_file", values, case=case_id)


@query("read_attachment", access=INTAKE_OWN)
def read_attachment(desk: Desk, case_id: str, attachment_id: str) -> bytes:
    """The bytes of an image or a PDF of at most 200 MB, for the preview, in memory only."""
    found = _one(desk, case_id, attachment_id)
    if not found.mime.startswith(PREVIEWED) or found.size > PREVIEW_LIMIT:
        raise RuleBroken("no_preview", kind=found.mime)
    with attachments.open_stream(desk.store, found.sha256) as stream:
        return stream.read()


@query("copy_out", access=INTAKE_OWN)
def copy_out(
    desk: Desk, case_id: str, attachment_id: str, target: Path, reason: str,
    progress: Progress | None = None,
) -> None:  # fmt: skip
    """A readable copy outside the program: asks why, and is written in the audit trail."""
    found = _one(desk, case_id, attachment_id)
    attachments.copy_out(
        desk.store, desk.user.user_id, found.sha256, target, reason, case_id=case_id,
        progress=progress or NoProgress(),
    )  # fmt: skip


def _one(desk: Desk, case_id: str, attachment_id: str) -> AttachmentFacts:
    found = {a.id: a for a in facts_of(desk, case_id).attachments}.get(attachment_id)
    if found is None:
        raise BadInput("attachment_unknown", field="attachment")
    return found
