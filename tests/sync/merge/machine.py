"""The machine that lets anything happen to a few PCs in any order; at the end all must agree."""

from __future__ import annotations

import functools
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from tests.sync.merge import oracle
from tests.sync.merge.world import (
    INTRUDER,
    JUMPS,
    NEW_FIELDS,
    NEWEST,
    START,
    YEARS,
    Pc,
    Seat,
    World,
)

CENTRE = 4
"""Three PCs of the centre and the county; one more sits outside and is not to be trusted."""
SEAT = st.integers(0, CENTRE - 1)
ANY = st.integers(0, 30)
VALUE = st.sampled_from(["甲", "乙", "丙"])


def pick(several: list[Any], number: int) -> Any:
    return several[number % len(several)]


def noted(deed: Callable[..., None]) -> Callable[..., None]:
    """Keep what was done, so that the same can be done to other PCs."""

    @functools.wraps(deed)
    def doing(machine: MergeMachine, **given: Any) -> None:
        machine.trace.append((deed.__name__, given))
        deed(machine, **given)

    return doing


class MergeMachine(RuleBasedStateMachine):
    """Give it ``make``, a maker of PCs."""

    clones, restores = 1, 2
    last: ClassVar[list[tuple[str, dict[str, Any]]]] = []
    """What was done in the run that ended last."""

    def __init__(self) -> None:
        super().__init__()
        self.trace: list[tuple[str, dict[str, Any]]] = []

    def make(self, now: datetime, schema: int) -> Pc:
        raise NotImplementedError

    def carry(self, changes: list[Any]) -> list[Any]:
        """A hook: let changes go through whatever carries them."""
        return changes

    @initialize(schemas=st.tuples(*[st.integers(1, NEWEST)] * (CENTRE + 1)))
    @noted
    def begin(self, schemas: tuple[int, ...]) -> None:
        self.world = World(self.make, self.carry)
        for number, schema in enumerate(schemas):
            self.world.add(schema, compared=number < CENTRE)
        first = self.world.seats[0]
        for number in range(2):
            self.world.write(first, f"row{number}", {}, new=True)
            self.world.rows.append(f"row{number}")
        for seat in self.world.seats[1:]:
            self.world.exchange(first, seat)

    def seat(self, number: int) -> Seat:
        return pick(self.world.seats, number)

    def visible(self, seat: Seat, number: int) -> str | None:
        rows = seat.pc.picture().rows
        here = [row for row in self.world.rows if (row, "title") in rows]
        return pick(here, number) if here else None

    # -- people -----------------------------------------------------------------------------

    @rule(who=ANY, row=ANY, name=st.sampled_from(["title", "title", "place"]), value=VALUE)
    @noted
    def edit(self, who: int, row: int, name: str, value: str) -> None:
        self.put(self.seat(who), row, {name: value})

    @rule(who=ANY, row=ANY, gone=st.booleans(), value=st.none() | VALUE)
    @noted
    def delete_or_bring_back(self, who: int, row: int, gone: bool, value: str | None) -> None:
        fields = {"deleted": int(gone)} | ({} if value is None else {"place": value})
        self.put(self.seat(who), row, fields)

    @rule(who=ANY, row=ANY, value=VALUE, more=st.booleans())
    @noted
    def edit_what_is_new(self, who: int, row: int, value: str, more: bool) -> None:
        seat = self.seat(who)
        known = [name for name, since in NEW_FIELDS.items() if since <= seat.pc.schema]
        if known:
            self.put(seat, row, {pick(known, row): value} | ({"title": value} if more else {}))

    @rule(who=ANY, other=ANY, row=ANY, values=st.permutations(["甲", "乙"]), bad=st.booleans())
    @noted
    def answer(self, who: int, other: int, row: int, values: list[str], bad: bool) -> None:
        """One writes, it goes over at once, and the other writes the same field."""
        one, two = self.world.seats[CENTRE] if bad else self.seat(who), self.seat(other)
        found = self.visible(two, row)
        if one is two or found is None or (found, "title") not in one.pc.picture().rows:
            return
        more = {"notes": values[0]} if one.pc.schema >= 2 and not bad else {}
        how = {"user": INTRUDER} if bad else {}
        self.world.write(one, found, {"title": values[0], **more}, **how)
        self.world.exchange(one, two)
        self.world.write(two, found, {"title": values[1]})

    @rule(row=ANY, value=VALUE, bad=st.booleans())
    @noted
    def intrude(self, row: int, value: str, bad: bool) -> None:
        self.put(self.world.seats[CENTRE], row, {"title": value}, user=INTRUDER if bad else "u")

    @rule(who=SEAT, bad=st.booleans())
    @noted
    def insert(self, who: int, bad: bool) -> None:
        if len(self.world.rows) < 5:
            row = f"row{len(self.world.rows)}"
            seat = self.world.seats[CENTRE if bad else who]
            user = INTRUDER if bad else "u"
            self.world.write(seat, row, {}, new=True, user=user)
            self.world.rows.append(row)

    def put(self, seat: Seat, row: int, fields: dict[str, Any], **how: Any) -> None:
        found = self.visible(seat, row)
        if found is not None:
            self.world.write(seat, found, fields, **how)

    @rule(who=SEAT, which=ANY, value=VALUE, take=st.booleans())
    @noted
    def resolve(self, who: int, which: int, value: str, take: bool) -> None:
        seat = self.world.seats[who]
        found = sorted(key for key, told in seat.pc.picture().conflicts.items() if told)
        if found:
            row, name = pick(found, which)
            shown = seat.pc.picture().rows[row, name]
            chosen = int(value == "甲") if name == "deleted" else value
            self.world.decide(seat, row, name, shown if take else chosen)

    @rule(who=SEAT, which=ANY, release=st.booleans())
    @noted
    def review(self, who: int, which: int, release: bool) -> None:
        seat = self.world.seats[who]
        picture = seat.pc.picture()
        told = [self.world.told[found] for found in sorted(picture.aside)]
        waiting = [
            t.id
            for t in told
            if t.user == INTRUDER and not t.new and (t.row, "title") in picture.rows
            and not any(o.decides == t.id for o in self.world.told.values())
        ]  # fmt: skip
        if waiting:
            self.world.review(seat, pick(waiting, which), release=release)

    # -- the way between --------------------------------------------------------------------

    @rule(source=ANY, other=ANY)
    @noted
    def exchange(self, source: int, other: int) -> None:
        if self.seat(source) is not self.seat(other):
            self.world.exchange(self.seat(source), self.seat(other))

    @rule(source=ANY, other=ANY)
    @noted
    def pack(self, source: int, other: int) -> None:
        """Written for what is known of the other now; delivered later, twice, or never."""
        have = self.seat(other).pc.vector()
        changes = self.seat(source).pc.pack(have)
        if changes:
            self.world.mail.append((have, changes))

    @precondition(lambda self: self.world.mail)
    @rule(which=ANY, other=ANY, lose=st.booleans())
    @noted
    def deliver(self, which: int, other: int, lose: bool) -> None:
        _have, changes = pick(self.world.mail, which)
        if self.world.deliver(self.seat(other), changes) and lose:
            self.world.mail.remove(pick(self.world.mail, which))

    # -- what happens to PCs ----------------------------------------------------------------

    @rule(who=ANY, days=st.sampled_from(JUMPS))
    @noted
    def clock_jumps(self, who: int, days: float) -> None:
        seat = self.seat(who)
        self.world.jump(seat, seat.pc.now + timedelta(days=days))

    @rule(who=ANY, year=st.sampled_from([*YEARS, 2026]))
    @noted
    def clock_is_wrong(self, who: int, year: int) -> None:
        self.world.jump(self.seat(who), START.replace(year=year))

    @rule(who=ANY)
    @noted
    def upgrade(self, who: int) -> None:
        if self.seat(who).pc.schema < NEWEST:
            self.seat(who).pc.upgrade()

    @rule(who=SEAT)
    @noted
    def back_up(self, who: int) -> None:
        if len(self.world.backups) < self.restores:
            self.world.backups.append((who, self.world.seats[who].pc.copy()))

    @precondition(lambda self: self.world.backups)
    @rule()
    @noted
    def restore(self) -> None:
        """R28: an old backup comes back as a new replica; what was never sent is lost."""
        who, backup = self.world.backups.pop()
        self.world.restore(self.world.seats[who], backup)

    @precondition(lambda self: len(self.world.seats) < CENTRE + 1 + self.clones)
    @rule(who=SEAT)
    @noted
    def clone(self, who: int) -> None:
        """R28: a PC is copied with its id, and both go on."""
        seat = self.world.seats[who]
        self.world.cloned.add(seat.pc.replica)
        twin = Seat(seat.pc.copy(), seat.replica, seat.counted, seat.peak)
        self.world.seats.append(twin)

    def teardown(self) -> None:
        MergeMachine.last = self.trace
        if not hasattr(self, "world") or not self.world.rows:
            return
        try:
            self.world.settle()
            oracle.check(self.world)
        finally:
            for pc in [s.pc for s in self.world.seats] + [b for _, b in self.world.backups]:
                pc.close()
