"""How the numbering of a centre stands, in words: PCs, blocks, what waits, former numbers.

Of cases only numbers are told; whoever opens one goes through the case page.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediation_desk.records.queries import numbers as asked
from mediation_desk.records.queries.lookups import Lookups
from mediation_desk.records.queries.numbers import Block, Former
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.numbers.leasing import GAP
from mediation_desk.usecases.numbers.place import Place, place_of
from mediation_desk.usecases.numbers.renumbering import papers_bearing
from mediation_desk.usecases.registry import EVERYBODY, READERS, query

KINDS = {
    "register": "接待登记号",
    "people_case": "人民调解案号",
    "people_oral": "口头协议编号",
    "people_termination": "终止调解告知书文号",
    "people_refusal": "不予受理告知书文号",
    "medical": "医疗纠纷案号",
    "labour": "劳动争议案号",
    "administrative": "行政调解案号",
    "security": "治安调解案号",
    "petition": "信访编号",
}
IN_USE = "在用"


@dataclass(frozen=True, slots=True)
class PcShown:
    """A PC of the centre as the numbering sees it."""

    replica: str
    name: str
    mark: str
    is_own: bool
    is_lead: bool
    is_gone: bool


@dataclass(frozen=True, slots=True)
class BlockShown:
    """A block of numbers; ``state`` in words."""

    kind: str
    body: str
    year: int
    pc: str
    first_no: int
    last_no: int
    used: int
    left: int
    state: str


@dataclass(frozen=True, slots=True)
class TemporaryShown:
    """A number that a case bears until it gets its own."""

    case_id: str
    number: str
    kind: str
    pc: str
    given_on: date | None


@dataclass(frozen=True, slots=True)
class Numbering:
    """How the numbering stands. ``leads``: this PC; ``lead``: the leading PC's name."""

    is_alone: bool
    leads: bool
    lead: str
    own: str
    size: int
    pcs: tuple[PcShown, ...]
    blocks: tuple[BlockShown, ...]
    temporary: tuple[TemporaryShown, ...]


@dataclass(frozen=True, slots=True)
class FormerShown:
    """A number that a case bore or bears for the time being; ``number``: the one in its place,
    empty while it waits. ``papers``: names of issued ones that have it printed on them.
    """

    text: str
    number: str
    kind: str
    is_temporary: bool
    changed_on: date | None
    changed_by: str
    papers: tuple[str, ...]


@query("numbering", access=EVERYBODY)
def numbering(desk: Desk) -> Numbering:
    """How the numbering of this centre stands, the newest year first."""
    with desk.store.read() as session:
        place = place_of(session)
        bodies = {body.id: body.name for body in Lookups(session).bodies()}
        blocks, waiting = asked.blocks(session), asked.waiting(session)
    lead = place.pc(place.lead)
    blocks.sort(key=lambda one: -one.key.year)
    return Numbering(
        place.is_alone, place.leads, _called(place, lead.replica) if lead else "",
        place.own.mark, place.size,
        tuple(
            PcShown(
                pc.replica, pc.name, pc.mark, pc.replica == place.own.replica,
                pc.replica == place.lead, pc.is_gone,
            )
            for pc in place.pcs
        ),
        tuple(_block(place, one, bodies.get(one.key.organization_id, "")) for one in blocks),
        tuple(_temporary(place, one) for one in waiting),
    )  # fmt: skip


@query("former_numbers", access=READERS)
def former_numbers(desk: Desk, case_id: str) -> tuple[FormerShown, ...]:
    """The numbers a case bore, and on which issued papers they still stand."""
    facts_of(desk, case_id)
    with desk.store.read() as session:
        found = asked.former_of(session, case_id)
        papers = [papers_bearing(session, case_id, one.text, one.key.kind) for one in found]
    return tuple(_former(one, names) for one, names in zip(found, papers, strict=True))


def kind_word(kind: str) -> str:
    """The Chinese of a series; what it is called where there is none."""
    return KINDS.get(kind, kind)


def _called(place: Place, replica: str) -> str:
    pc = place.pc(replica)
    if pc is None:
        return f"…{replica[-4:]}"
    return f"{pc.mark} {pc.name}".strip()


def _block(place: Place, one: Block, body: str) -> BlockShown:
    state = GAP.get(one.closed, one.closed) or IN_USE
    return BlockShown(
        kind_word(one.key.kind), body, one.key.year, _called(place, one.replica), one.first_no,
        one.last_no, one.used, one.left, state,
    )  # fmt: skip


def _temporary(place: Place, one: Former) -> TemporaryShown:
    kind = kind_word(one.key.kind)
    return TemporaryShown(one.case_id, one.text, kind, _called(place, one.replica), one.given_on)


def _former(one: Former, papers: tuple[str, ...]) -> FormerShown:
    return FormerShown(
        one.text, one.number, kind_word(one.key.kind), one.reason == "temporary", one.changed_on,
        one.changed_by, papers,
    )  # fmt: skip
