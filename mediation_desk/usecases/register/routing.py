"""纠纷类型对口单位: which body takes which type of dispute here; triage proposes it.

A township's own table; empty lines leave triage as it is shipped.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.labels.dispute_types import STAT_TYPES, read_stat_type
from mediation_desk.records.settings import set_shared, shared
from mediation_desk.records.store import ReadSession, WriteSession
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.kept import KEEPERS, SEERS, needed
from mediation_desk.usecases.registry import F, query, verb
from mediation_desk.usecases.requests import Request, Text
from mediation_desk.usecases.work import Work

NAME = "triage.bodies"


class TypeBodyRequest(Request):
    """One type of dispute and the body that takes it."""

    stat_type: Annotated[Text, F("纠纷类型", kind="stat_type")]
    body: Annotated[Text, F("由哪个单位办", help="空着就照程序的建议")] = ""


@dataclass(frozen=True, slots=True)
class TypeBody:
    """One line of the table; ``body`` is empty where nothing was settled."""

    stat_type: str
    body: str


@verb(
    "set_type_body", "定对口单位",
    access=KEEPERS, request=TypeBodyRequest, on_case=False, group="register",
)  # fmt: skip
def set_type_body(work: Work, request: TypeBodyRequest) -> None:
    """Settle which body takes a type of dispute."""
    needed(request.stat_type, "stat_type", "纠纷类型")
    kind, session = read_stat_type(request.stat_type), work.writer.session
    if request.body and not work.lookups.organization_named(request.body):
        raise BadInput("organization_unknown", field="body", typed=request.body)
    kept = {one: body for one, body in settled_bodies(session).items() if one != kind}
    set_shared(session, NAME, kept | ({kind: request.body} if request.body else {}))


@query("type_bodies", access=SEERS)
def type_bodies(desk: Desk) -> tuple[TypeBody, ...]:
    """Every type of dispute with its body."""
    with desk.store.read() as session:
        kept = settled_bodies(session)
    return tuple(TypeBody(one, kept.get(one, "")) for one in STAT_TYPES)


def settled_bodies(session: ReadSession | WriteSession) -> Mapping[str, str]:
    """The body's name by type of dispute."""
    kept: Mapping[str, str] = shared(session, NAME, {})
    return kept
