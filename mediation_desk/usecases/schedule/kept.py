"""The rooms and hours of the centre, as it settled them for itself. Writes nothing but those."""

from __future__ import annotations

from datetime import time
from typing import Annotated

from pydantic import Field

from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.schedule.bookings import Hours, minutes
from mediation_desk.records.settings import set_shared, shared
from mediation_desk.records.store import ReadSession, WriteSession
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.registry import READERS, Access, F, Role, Scope, query, verb
from mediation_desk.usecases.requests import Lines, MaybeTime, Request
from mediation_desk.usecases.work import Work

KEEPERS: Access = {Role.ADMIN: Scope.ALL, Role.HEAD: Scope.ALL}
SEERS: Access = {**READERS, Role.ADMIN: Scope.ALL}
NAME = "schedule.rooms"
_OPENS, _NOON, _AGAIN, _CLOSES = time(8, 30), time(12), time(14, 30), time(18)


class RoomHabits(Request):
    """What the centre settled; the shipped values are examples."""

    rooms: Annotated[
        Lines, F("调解室", kind="lines", help="一行一个；排在同一间的不能同一时间")
    ] = ("调解一室", "调解二室")
    minutes: Annotated[
        int, Field(ge=10, le=600), F("一次调解多少分钟", help="没有写结束时间的，照这个算")
    ] = 120
    apart_minutes: Annotated[
        int, Field(ge=0, le=240), F("不宜碰面的两边错开多少分钟")
    ] = 30
    opens: Annotated[MaybeTime, F("上午上班")] = None
    noon_from: Annotated[MaybeTime, F("上午下班")] = None
    noon_until: Annotated[MaybeTime, F("下午上班")] = None
    closes: Annotated[MaybeTime, F("下午下班")] = None

    @property
    def hours(self) -> Hours:
        """The working hours in minutes; those not settled as shipped."""
        typed = (self.opens, self.noon_from, self.noon_until, self.closes)
        usual = (_OPENS, _NOON, _AGAIN, _CLOSES)
        return Hours(*(minutes(t or u) or 0 for t, u in zip(typed, usual, strict=True)))


@verb(
    "set_rooms", "调解室和时间",
    access=KEEPERS, request=RoomHabits, on_case=False, group="duty",
)  # fmt: skip
def set_rooms(work: Work, request: RoomHabits) -> None:
    """Settle the rooms and hours, from now on. Raises BadInput ``rooms_hours``."""
    hours = request.hours
    if not hours.opens < hours.noon_from <= hours.noon_until < hours.closes:
        raise BadInput("rooms_hours", field="opens")
    set_shared(work.writer.session, NAME, request.model_dump(mode="json"))


@query("room_habits", access=SEERS)
def room_habits(desk: Desk) -> RoomHabits:
    """What holds here now."""
    with desk.store.read() as session:
        return habits_in(session)


def habits_in(session: ReadSession | WriteSession) -> RoomHabits:
    """What holds now, inside a question or a verb."""
    kept = shared(session, NAME, {})
    times = ("opens", "noon_from", "noon_until", "closes")
    read = {k: time.fromisoformat(v) if k in times and v else v for k, v in kept.items()}
    return RoomHabits.model_validate(read)
