"""Which PC leads the numbering, and how large the blocks are it leases: settled by the centre.

The lead is handed on by the PC that has it, so that never two number after the highest at once; a
PC that is lost hands on nothing, and the administrator says so.
"""

from __future__ import annotations

from typing import Annotated

from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.records.settings import set_shared
from mediation_desk.usecases.numbers.leasing import common_keys, lease
from mediation_desk.usecases.numbers.place import (
    LEAD,
    LEAST_SIZE,
    MOST_SIZE,
    SIZE,
    USUAL_SIZE,
    Pc,
    Place,
    place_of,
)
from mediation_desk.usecases.registry import ADMIN_ONLY, F, verb
from mediation_desk.usecases.requests import Request, Text, Yes
from mediation_desk.usecases.work import Work


class LeadRequest(Request):
    """The PC that leads the numbering of its centre."""

    pc: Annotated[Text, F("主机", help="电脑的名称，或 PC1、PC2")] = ""
    size: Annotated[int, F("每次发放多少个号", kind="integer")] = USUAL_SIZE
    although_elsewhere: Annotated[
        Yes, F("原来的主机已丢失或损坏", help="勾选后由这台电脑指定新的主机")
    ] = False


@verb(
    "set_number_lead", "编号主机",
    access=ADMIN_ONLY, request=LeadRequest, on_case=False, group="care",
)  # fmt: skip
def set_number_lead(work: Work, request: LeadRequest) -> None:
    """Let another PC lead the numbering from the next exchange on, and settle the blocks' size.

    This PC keeps a block of its own, so that it goes on. Raises BadInput ``number_pc_unknown``,
    ``number_size_wrong``; RuleBroken ``number_lead_elsewhere``.
    """
    if not LEAST_SIZE <= request.size <= MOST_SIZE:
        raise BadInput("number_size_wrong", field="size", least=LEAST_SIZE, most=MOST_SIZE)
    session = work.writer.session
    place = place_of(session)
    chosen = _meant(place, request.pc) if request.pc else place.own
    is_handed_on = chosen.replica != place.lead and bool(request.pc)
    if is_handed_on and not place.leads and not request.although_elsewhere:
        raise RuleBroken("number_lead_elsewhere", field="pc", pc=_name_of_lead(place))
    set_shared(session, SIZE, request.size)
    if not is_handed_on:
        return
    if place.leads:
        for key in common_keys(session, work.today.year):
            lease(work, place, place.own.replica, key, request.size)
    set_shared(session, LEAD, chosen.replica)


def _meant(place: Place, typed: str) -> Pc:
    """The PC in use that is called so."""
    for pc in (place.own, *place.others):
        if pc.number and typed.casefold() in (pc.name.casefold(), pc.mark.casefold(), pc.replica):
            return pc
    raise BadInput("number_pc_unknown", field="pc", typed=typed)


def _name_of_lead(place: Place) -> str:
    lead = place.pc(place.lead)
    return (lead.name or lead.mark) if lead else ""
