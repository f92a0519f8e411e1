"""用印登记: which seal was put on which paper, how many copies, who approved it and who did it.

Insert-only: a wrong entry is answered by another that says so.
"""

from __future__ import annotations

from typing import Annotated

from mediation_desk.domain.errors import BadInput
from mediation_desk.papers.catalogue import catalogue
from mediation_desk.records.queries.signed import marks
from mediation_desk.records.queries.signed.marks import SealUse
from mediation_desk.records.writing import Row
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.kept import own_case
from mediation_desk.usecases.registry import INTAKE_OWN, READERS, F, query, verb
from mediation_desk.usecases.requests import Day, Request, Text
from mediation_desk.usecases.work import Work

__all__ = ["SealUse", "SealUseRequest", "log_seal", "seal_uses"]

MOST_COPIES = 999


class SealUseRequest(Request):
    """A seal was used."""

    case: Annotated[Text, F("哪件案件", kind="case")]
    paper_name: Annotated[Text, F("什么文书", help="写名称，已出具的写文书代码也行")]
    seal: Annotated[Text, F("哪枚印章", help="如：河湾镇人民调解委员会印")]
    copies: Annotated[int, F("几份")] = 1
    places: Annotated[int, F("每份盖几处", help="骑缝章算一处")] = 1
    on: Annotated[Day, F("用印日期")]
    approved_by: Annotated[Text, F("谁批准")]
    used_by: Annotated[Text, F("谁经办")] = ""
    note: Annotated[Text, F("备注")] = ""


@verb(
    "log_seal", "用印登记", access=INTAKE_OWN, request=SealUseRequest, on_case=False, group="papers"
)
def log_seal(work: Work, request: SealUseRequest) -> None:
    """Write the entry; for a paper that was issued here with its version.

    Raises BadInput ``copies_range`` for counts that are none.
    """
    case = own_case(work, request.case)
    work.not_in_future(request.on)
    for key, count in (("copies", request.copies), ("places", request.places)):
        if not 1 <= count <= MOST_COPIES:
            raise BadInput("copies_range", field=key, most=MOST_COPIES)
    paper = next((p for p in reversed(case.papers) if p.code == request.paper_name), None)
    work.put(
        Row.SEAL_USE, case_id=case.id, seq=1, paper_id=paper.id if paper else "",
        paper_code=paper.code if paper else "",
        paper_name=catalogue().paper(paper.code).name if paper else request.paper_name,
        version=paper.version if paper else 0, seal=request.seal, copies=request.copies,
        places=request.places, used_on=request.on, used_by=request.used_by or work.user.name,
        approved_by=request.approved_by, note=request.note,
    )  # fmt: skip


@query("seal_uses", access=READERS)
def seal_uses(desk: Desk) -> list[SealUse]:
    """The log as far as this person may know, the newest first."""
    desk.may_ask("seal_uses")
    with desk.store.read() as session:
        return marks.seal_uses(session, viewer_of(desk))
