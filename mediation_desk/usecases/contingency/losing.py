"""电脑丢失、U盘丢失: what lay on it, shutting a PC out, who was told (个人信息保护法第五十七条).

At the county a PC is shut out from here; a township notes its loss and asks the county to. A stick
holds sealed packages only: what it carried, and for whom, is told from the journal.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.records.contingency import losing as kept
from mediation_desk.records.contingency.losing import Incident, Lay
from mediation_desk.records.exchange import journal, peers
from mediation_desk.records.settings import local
from mediation_desk.records.writing import Row
from mediation_desk.sync.trust.keeping import trust_of
from mediation_desk.sync.trust.packing import space_of
from mediation_desk.sync.trust.standing import Standing
from mediation_desk.usecases.contingency.asking import KEEPERS
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange import trusting
from mediation_desk.usecases.exchange.exchanging import PLACES
from mediation_desk.usecases.registry import F, query, verb
from mediation_desk.usecases.requests import Day, Request, Text
from mediation_desk.usecases.work import Work

__all__ = [
    "Incident", "Lay", "LosablePc", "LosableStick", "LossKind", "incidents", "lay_on",
    "losable_pcs", "losable_sticks", "note_loss", "note_shut_out", "note_told", "report_loss",
    "shut_out_lost",
]  # fmt: skip


class LossKind(StrEnum):
    """What was lost."""

    LAPTOP = "laptop"
    STICK = "stick"


class LossRequest(Request):
    """Something was lost."""

    kind: Annotated[LossKind, F("丢了什么", kind="hidden")]
    thing: Annotated[Text, F("哪一台、哪一个", kind="hidden")]
    on: Annotated[Day, F("丢失日期")]
    circumstances: Annotated[Text, F("经过", help="在哪里、怎么丢的，不写当事人的姓名")] = ""


class ShutOutRequest(Request):
    """A PC that was shut out after a loss."""

    incident: Annotated[Text, F("丢失记录", kind="hidden")]
    version: Annotated[int, F("名单版本", kind="hidden")]
    cutoff: Annotated[int | None, F("认到第几条", kind="hidden")] = None


class ToldRequest(Request):
    """Who was told of a loss; closes it when everybody was."""

    incident: Annotated[Text, F("丢失记录", kind="hidden")]
    whom: Annotated[tuple[Text, ...], F("告诉了谁", kind="hidden")] = ()
    closed: Annotated[bool, F("处理完了", kind="hidden")] = False


@dataclass(frozen=True, slots=True)
class LosablePc:
    """A PC of the trust list; ``seq``: the last of its changes that is here."""

    replica: str
    name: str
    centre: str
    centre_name: str
    seq: int
    heard_at: datetime | None
    is_shut_out: bool


@dataclass(frozen=True, slots=True)
class LosableStick:
    """A stick or share on which packages were written; ``readers``: for whom they are sealed."""

    place: str
    folder: str
    packages: int
    size: int
    last_at: datetime | None
    readers: tuple[str, ...]


@query("losable_pcs", access=KEEPERS)
def losable_pcs(desk: Desk) -> tuple[LosablePc, ...]:
    """Every other PC of the list, those of the own centre first."""
    known = [one for one in trusting.who_is_who(desk) if not one.is_own]
    with desk.store.read() as session:
        heard = peers.peers(session.raw)
    own = trust_of(desk.store).centre_of(desk.store.origin.replica)
    rows = [
        LosablePc(
            one.replica, one.device_name, one.centre, one.centre_name, one.seq,
            _moment(heard[one.replica].heard_at) if one.replica in heard else None,
            one.status is Standing.REVOKED,
        )
        for one in known
    ]  # fmt: skip
    return tuple(sorted(rows, key=lambda row: (row.centre != own, row.centre, row.name)))


@query("losable_sticks", access=KEEPERS)
def losable_sticks(desk: Desk) -> tuple[LosableStick, ...]:
    """The sticks and shares on which this PC wrote packages, the last one first."""
    trust = trust_of(desk.store)
    with desk.store.read() as session:
        lines = journal.lines(session.raw, direction=journal.OUT)
        folders = {target: folder for folder, target in local(session, PLACES, {}).items()}
    by_place = defaultdict(list)
    for line in lines:
        if line.file:
            by_place[line.place].append(line)
    return tuple(
        LosableStick(
            place, folders.get(place, ""), len(some), sum(one.size for one in some),
            _moment(max(one.done_at or one.made_at for one in some)),
            tuple(sorted({trust.centres.get(one.peer) or one.peer for one in some})),
        )
        for place, some in by_place.items()
    )  # fmt: skip


@query("lay_on", access=KEEPERS)
def lay_on(desk: Desk, replica: str) -> Lay:
    """What lay on a PC, as far as it is known here: all of its centre; on the county's, of all."""
    trust = trust_of(desk.store)
    centre = trust.centre_of(replica)
    if centre is None:
        raise RuleBroken("incident_unknown", field="thing")
    every = trust.centres if centre == trust.county else (centre,)
    with desk.store.read() as session:
        return kept.lay_of(session, [space_of(one) for one in every])


@query("incidents", access=KEEPERS)
def incidents(desk: Desk) -> tuple[Incident, ...]:
    """Every loss that was noted, the newest first."""
    with desk.store.read() as session:
        return tuple(kept.incidents(session))


@verb(
    "note_loss", "登记丢失", access=KEEPERS, request=LossRequest, on_case=False, group="care",
)  # fmt: skip
def note_loss(work: Work, request: LossRequest) -> None:
    """Note that a PC or a stick was lost."""
    work.not_in_future(request.on)
    is_pc = request.kind is LossKind.LAPTOP
    work.put(
        Row.INCIDENT, kind=request.kind.value, replica=request.thing if is_pc else "",
        place="" if is_pc else request.thing, lost_on=request.on,
        circumstances=request.circumstances, noted_at=work.now().isoformat(),
        noted_by=work.user.user_id,
    )  # fmt: skip


@query("report_loss", access=KEEPERS)
def report_loss(
    desk: Desk, kind: LossKind, thing: str, on: date | str, circumstances: str = ""
) -> Incident:
    """Note a loss with what lay on it; gives it. ``on`` may be as it was typed."""
    lay = lay_on(desk, thing) if kind is LossKind.LAPTOP else None
    values = {"kind": kind.value, "thing": thing, "on": on, "circumstances": circumstances}
    made = desk.do("note_loss", values).created[Row.INCIDENT.value]
    if lay is not None:
        counts = {
            "cases": lay.cases, "sensitive": lay.sensitive, "people": lay.people,
            "with_id_number": lay.with_id_number, "files": lay.files,
        }  # fmt: skip
        with desk.batch("note_lay") as work:
            work.put(Row.INCIDENT, made, counts=counts, case_numbers=list(lay.numbers))
    return _one(desk, made)


@query("shut_out_lost", access=KEEPERS)
def shut_out_lost(desk: Desk, incident: str, after: int | None, reason: str) -> Incident:
    """Shut the lost PC out; what it wrote beyond ``after`` waits for a review. For the county.

    Raises RuleBroken ``not_a_county_store``, ``incident_unknown``, and as ``trusting.revoke``.
    """
    found = _one(desk, incident)
    done = trusting.revoke(desk, found.replica, after, reason)
    own = trust_of(desk.store).centre_of(found.replica) or ""
    cutoff = dict(done.cutoff).get(space_of(own))
    desk.do("note_shut_out", {"incident": incident, "version": done.version, "cutoff": cutoff})
    return _one(desk, incident)


@verb(
    "note_shut_out", "记下吊销", access=KEEPERS, request=ShutOutRequest, on_case=False,
    group="care",
)  # fmt: skip
def note_shut_out(work: Work, request: ShutOutRequest) -> None:
    """Note the list in which the lost PC is shut out."""
    work.put(Row.INCIDENT, request.incident, shut_out=request.version, cutoff=request.cutoff)


@verb(
    "note_told", "记下告诉了谁", access=KEEPERS, request=ToldRequest, on_case=False, group="care",
)  # fmt: skip
def note_told(work: Work, request: ToldRequest) -> None:
    """Note who was told of a loss (个人信息保护法第五十七条)."""
    found = next(
        (one for one in kept.incidents(work.writer.session) if one.id == request.incident), None
    )
    if found is None:
        raise RuleBroken("incident_unknown", field="incident")
    if found.closed_on is not None:
        raise RuleBroken("incident_ended", field="incident")
    before = {one[0]: list(one) for one in found.told}
    today = work.today.isoformat()
    told = [before.get(whom, [whom, today]) for whom in request.whom]
    closed = work.today if request.closed else None
    work.put(Row.INCIDENT, found.id, told=told, closed_on=closed)


def _one(desk: Desk, incident: str) -> Incident:
    with desk.store.read() as session:
        found = next((one for one in kept.incidents(session) if one.id == incident), None)
    if found is None:
        raise RuleBroken("incident_unknown", field="incident")
    return found


def _moment(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
