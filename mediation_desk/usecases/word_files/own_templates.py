"""A centre's own Word templates: checked, trusted by the administrator, kept sealed in the store.

Only exactly the bytes that were trusted are ever filled, and those in a process apart. Without one
of its own a centre prints by the county's that was sent down, if that passes the check.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from pydantic import BeforeValidator

from mediation_desk.records import attachments
from mediation_desk.records.attachments import Staged
from mediation_desk.records.queries import own_templates as asked
from mediation_desk.records.writing import Row
from mediation_desk.usecases.county.templates_down import usable
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import ADMIN_ONLY, F, query, verb
from mediation_desk.usecases.requests import Request, Text
from mediation_desk.usecases.word_files.converting import (
    Checked,
    problems_of,
    read_word,
    sorted_out,
)
from mediation_desk.usecases.work import Work

if TYPE_CHECKING:
    from mediation_desk.papers.filling.local_templates import LocalTemplate


def _staged(value: object) -> object:
    return value if isinstance(value, Staged) else None


class TrustRequest(Request):
    """A template that was checked, already sealed in the store."""

    code: Annotated[Text, F("文书")]
    staged: Annotated[Staged | None, BeforeValidator(_staged), F("模板", kind="hidden")] = None


@verb(
    "trust_template", "启用本地模板",
    access=ADMIN_ONLY, request=TrustRequest, on_case=False, group="care",
)  # fmt: skip
def trust_template(work: Work, request: TrustRequest) -> None:
    """Put a template to use in place of the one before; without one the shipped is used again."""
    from mediation_desk.papers.catalogue import catalogue

    code = catalogue().paper(request.code).key
    for old in asked.in_use(work.writer.session, code):
        work.put(Row.LOCAL_TEMPLATE, old.id, is_active=False)
    if request.staged is not None:
        attachments.attach(work.writer.session, request.staged)
        work.put(
            Row.LOCAL_TEMPLATE,
            code=code,
            sha256=request.staged.sha256,
            trusted_by=work.user.name,
        )


@query("add_template", access=ADMIN_ONLY)
def add_template(desk: Desk, file: Path, code: str, *, warned: bool = True) -> Checked:
    """Check a template and put it to use, unless something bars it; gives what the check says.

    ``warned`` False: it is not put to use either where the check warns, so that somebody reads it.
    """
    desk.may(ADMIN_ONLY, None, None)
    docx = read_word(file)
    found = sorted_out(problems_of(docx, code))
    if found.barring or (found.warnings and not warned):
        return found
    staged = attachments.stage_bytes(desk.store, docx, "template.docx")
    desk.do("trust_template", {"code": code, "staged": staged})
    return found


class StoredTemplates:
    """Where filling finds the templates that this desk trusts."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def local(self, code: str, variant: str = "") -> LocalTemplate | None:
        """The template that replaces the shipped one, if there is one."""
        from mediation_desk.papers.filling.local_templates import LocalTemplate

        key = f"{code}/{variant}" if variant else code
        with self.desk.store.read() as session:
            found = asked.in_use(session, key)
        if not found:
            return self._of_county(code, variant)
        with attachments.open_stream(self.desk.store, found[0].sha256) as stream:
            docx = stream.read()
        return LocalTemplate(code, docx, found[0].sha256, found[0].trusted_by, variant)

    def _of_county(self, code: str, variant: str) -> LocalTemplate | None:
        """What the county sent down, where this centre trusts none of its own."""
        from mediation_desk.papers.filling.local_templates import LocalTemplate

        found = usable(self.desk.store, f"{code}/{variant}" if variant else code)
        if found is None:
            return None
        docx, sent = found
        return LocalTemplate(code, docx, sent.sha256, sent.sent_by, variant)
