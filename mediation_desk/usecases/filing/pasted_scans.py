"""The scans pasted on the pages for identity papers and for evidence.

Pictures kept with the case; files of pages are bound behind these sheets in the volume. One that
cannot be read keeps its place, with its name, for the paper to be pasted by hand.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mediation_desk.domain.case_facts import AttachmentFacts, CaseFacts
from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.papers.filling.scans import MOST_BYTES, Room, scan_apart
from mediation_desk.papers.volume.plan import EVIDENCE_KIND, IDENTITY_KIND
from mediation_desk.records import attachments
from mediation_desk.usecases.desk import Desk


@dataclass(frozen=True, slots=True)
class _Page:
    """Which files belong on a paper's page, and the room for one of them."""

    kind: str
    room: Room


_PAGES: Mapping[str, _Page] = {
    "RM-04": _Page(IDENTITY_KIND, Room(138.0, 66.0, 105.0)),
    "RM-06": _Page(EVIDENCE_KIND, Room(228.0, 108.0, 108.0)),
}


def pasted(desk: Desk, case: CaseFacts, code: str, subject: str) -> list[dict[str, object]]:
    """粘贴图们 of a sheet: each picture with its name; none for a paper without such a page."""
    page = _PAGES.get(code)
    if page is None:
        return []
    mine = [a for a in case.attachments if a.kind == page.kind and a.mime.startswith("image/")]
    return [_shown(desk, a, page) for a in mine if _belongs(case, a, subject)]


def _belongs(case: CaseFacts, file: AttachmentFacts, subject: str) -> bool:
    """A party's papers by whom they were kept for, else by the name they bear; all evidence."""
    party = case.party(subject)
    if party is None:
        return True
    named = party.name in file.label or party.person.name in file.label
    return file.subject_id == subject or (not file.subject_id and named)


def _shown(desk: Desk, file: AttachmentFacts, page: _Page) -> dict[str, object]:
    try:
        if file.size > MOST_BYTES:
            raise KnownTrouble("scan_unreadable")
        with attachments.open_stream(desk.store, file.sha256) as stream:
            picture = scan_apart(stream.read(), page.room, file.label)
    except KnownTrouble:
        return {"图": None, "名": f"{file.label}（图片打不开，请粘贴复印件）"}
    return {"图": picture, "名": file.label}
