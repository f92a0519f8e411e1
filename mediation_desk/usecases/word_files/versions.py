"""Which form each paper is printed by: the official one, the centre's own or the county's; every
version that was put to use; test prints. Nothing of a real case is in a test print.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

from mediation_desk.domain.errors import BadInput
from mediation_desk.records import attachments
from mediation_desk.records.queries import own_templates as asked
from mediation_desk.records.queries.own_templates import OwnTemplate
from mediation_desk.records.writing import Row
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import ADMIN_ONLY, F, query, verb
from mediation_desk.usecases.requests import Request, Text
from mediation_desk.usecases.word_files.converting import read_word, write_bytes
from mediation_desk.usecases.word_files.own_templates import StoredTemplates
from mediation_desk.usecases.work import Work

OFFICIAL, OWN, COUNTY = "official", "own", "county"
_SAMPLE = "样张"


@dataclass(frozen=True, slots=True)
class Version:
    """A template that was put to use; ``number`` counts those of its paper from the first,
    ``sheets`` what was issued by it.
    """

    id: str
    number: int
    by: str
    on: date
    is_used: bool
    sheets: int = 0


@dataclass(frozen=True, slots=True)
class FormShown:
    """A paper, whose form it is printed by now, and the centre's own versions, newest first."""

    key: str
    name: str
    source: str
    by: str
    versions: tuple[Version, ...]

    @property
    def used(self) -> Version | None:
        """The centre's own version in use."""
        return next((one for one in self.versions if one.is_used), None)


@dataclass(frozen=True, slots=True)
class NameShown:
    """A name that a template may use, what it means, and what the test print says for it."""

    name: str
    meaning: str
    sample: str


class VersionRequest(Request):
    """One version of the centre's own template of a paper."""

    version: Annotated[Text, F("哪一版", kind="choice")]


@verb(
    "use_template_version", "用以前的一版模板",
    access=ADMIN_ONLY, request=VersionRequest, on_case=False, group="papers",
)  # fmt: skip
def use_template_version(work: Work, request: VersionRequest) -> None:
    """Put an older version to use again. Raises BadInput ``template_version_unknown``; KnownTrouble
    where its file is not here.
    """
    session = work.writer.session
    known = [one for one, _used in asked.every(session)]
    wanted = next((one for one in known if one.id == request.version), None)
    if wanted is None or attachments.find(session, wanted.sha256) is None:
        raise BadInput("template_version_unknown", field="version")
    for old in asked.in_use(session, wanted.code):
        if old.id != wanted.id:
            work.put(Row.LOCAL_TEMPLATE, old.id, is_active=False)
    work.put(Row.LOCAL_TEMPLATE, wanted.id, is_active=True)


@query("paper_forms", access=ADMIN_ONLY)
def paper_forms(desk: Desk) -> tuple[FormShown, ...]:
    """Every paper that is printed here, in the order of the volume; those of a centre's or county's
    own first.
    """
    from mediation_desk.papers.catalogue import CUSTODY, catalogue

    with desk.store.read() as session:
        kept = asked.every(session)
        sent = {one.code: one.sent_by for one in asked.sent(session)}
        printed = asked.printed(session)
    found = []
    for paper in catalogue():
        if paper.template == CUSTODY:
            continue
        own = [(one, used) for one, used in kept if one.code == paper.key]
        shown = _versions(own, printed)
        source = OWN if any(one.is_used for one in shown) else OFFICIAL
        if source is OFFICIAL and paper.key in sent:
            source = COUNTY
        by = next((one.by for one in shown if one.is_used), sent.get(paper.key, ""))
        found.append(FormShown(paper.key, paper.name, source, by, shown))
    return tuple(sorted(found, key=lambda one: one.source == OFFICIAL))


def _versions(
    own: Sequence[tuple[OwnTemplate, bool]], printed: Mapping[str, int]
) -> tuple[Version, ...]:
    return tuple(
        Version(
            one.id, len(own) - place, one.trusted_by, _day_of(one.id), used,
            printed.get(one.sha256, 0),
        )
        for place, (one, used) in enumerate(own)
    )


def _day_of(row_id: str) -> date:
    """The day on which a row was made: its id begins with the moment (UUIDv7)."""
    return datetime.fromtimestamp(int(row_id[:12], 16) / 1000).astimezone().date()


@query("save_form", access=ADMIN_ONLY)
def save_form(desk: Desk, key: str, out: Path, *, official: bool = False) -> None:
    """Write the Word file by which a paper is printed now, or the official one, to be edited."""
    write_bytes(out, _form(desk, key, official=official))


@query("sample_sheet", access=ADMIN_ONLY)
def sample_sheet(desk: Desk, key: str, file: Path | None = None) -> bytes:
    """A test print as PDF, marked 样张: of a file that is not in use yet, or of the form in use.

    Filled with a made-up case, in a process apart. KnownTrouble where it cannot be filled.
    """
    from mediation_desk.papers.catalogue import catalogue
    from mediation_desk.papers.filling.apart import fill_apart
    from mediation_desk.papers.rendering import Marks, render
    from mediation_desk.papers.template_check.names import sample_facts

    facts = sample_facts(catalogue().paper(key))
    word = read_word(file) if file is not None else _form(desk, key)
    return render(fill_apart(word, facts), Marks(watermark=_SAMPLE)).pdf


@query("template_names", access=ADMIN_ONLY)
def template_names(desk: Desk, key: str) -> tuple[NameShown, ...]:
    """The names a template of this paper may use, with meanings and sample values."""
    from mediation_desk.papers.catalogue import catalogue
    from mediation_desk.papers.template_check.names import names_of

    desk.may(ADMIN_ONLY, None, None)
    found = names_of(catalogue().paper(key))
    return tuple(NameShown(one.name, one.meaning, one.sample) for one in found)


def _form(desk: Desk, key: str, *, official: bool = False) -> bytes:
    from mediation_desk.papers.catalogue import catalogue
    from mediation_desk.shipped import shipped

    paper = catalogue().paper(key)
    local = None if official else StoredTemplates(desk).local(paper.code, paper.variant)
    if local is not None:
        return local.docx
    return shipped("templates_docs", paper.template).read_bytes()
