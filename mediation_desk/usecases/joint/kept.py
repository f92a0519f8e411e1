"""The seats of 四方共助: a table that the centre may change. Writes nothing but that setting."""

from __future__ import annotations

from functools import cache
from typing import Annotated

from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.joint.seats import JointPart
from mediation_desk.domain.labels import from_label
from mediation_desk.records.lawbook import read_table
from mediation_desk.records.settings import set_shared, shared
from mediation_desk.records.store import ReadSession, WriteSession
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.duty.kept import KEEPERS, SEERS
from mediation_desk.usecases.registry import F, query, verb
from mediation_desk.usecases.requests import Lines, Request
from mediation_desk.usecases.work import Work

NAME = "joint.seats"
Seat = tuple[JointPart, tuple[str, ...]]


@cache
def _shipped() -> tuple[tuple[str, ...], tuple[str, ...]]:
    table = read_table("reference", "joint.yaml")
    return tuple(table["four"]), tuple(table["labour"])


class FourSeats(Request):
    """Who is to sit there at a labour dispute, and by which words a body on file is known."""

    four: Annotated[
        Lines, F("四方共助的席位", kind="long",
                 help="一行一个：席位名称、冒号、单位名称里的字；空着就用随程序的")
    ] = ()  # fmt: skip


@verb(
    "set_four_seats", "四方席位",
    access=KEEPERS, request=FourSeats, on_case=False, group="duty",
)  # fmt: skip
def set_four_seats(work: Work, request: FourSeats) -> None:
    """Settle the centre's own table of seats. Raises BadInput ``joint_template_line``."""
    for line in request.four:
        _read(line)
    set_shared(work.writer.session, NAME, list(request.four))


@query("four_seats", access=SEERS)
def four_seats(desk: Desk) -> tuple[str, ...]:
    """The lines of the table as they hold here now."""
    with desk.store.read() as session:
        return _lines(session)


def seats_wanted(session: ReadSession | WriteSession) -> tuple[Seat, ...]:
    """The table, read."""
    return tuple(_read(line) for line in _lines(session))


def is_labour(matter: str) -> bool:
    """Whether a dispute is about work and wages, by the words of its kind."""
    return any(word in matter for word in _shipped()[1])


def _lines(session: ReadSession | WriteSession) -> tuple[str, ...]:
    return tuple(shared(session, NAME, [])) or _shipped()[0]


def _read(line: str) -> Seat:
    title, _, words = line.replace(":", "：", 1).partition("：")
    known = tuple(word.strip() for word in words.split("、") if word.strip())
    try:
        part = from_label(JointPart, title.strip())
    except BadInput:
        part = None
    if part is None or not known:
        raise BadInput("joint_template_line", field="four", line=line)
    return part, known
