"""A small world of PCs that edit and exchange, and an oracle that knows what each had on screen.

The oracle keeps sets of whole changes and never asks the program what was seen: from what has
arrived on a PC it works out itself what its user could see, and from that what must stand at the
end. It knows no vectors, no caps and no heads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

from mediation_desk.records.log import hlc
from mediation_desk.records.log.incoming import ChainBroken

Id = tuple[str, int, str]
INTRUDER = "intruder"
NEW_FIELDS = {"notes": 2, "venue": 3, "village": 4}
"""Fields that came with a later version of the program, and with which."""
NEWEST = 4
FIELDS = ("title", "place", *NEW_FIELDS, "deleted")
START = datetime(2026, 7, 1, 1, 0, tzinfo=UTC)
JUMPS = (-365, 365, 0, 1 / 24)
YEARS = (1970, 2099)


def version_of(fields: Iterable[str]) -> int:
    """The oldest version of the program that knows all these fields."""
    return max((NEW_FIELDS.get(name, 1) for name in fields), default=1)


@dataclass(frozen=True)
class Made:
    """A change somebody made: its id, and the clock and replica that order it."""

    id: Id
    stamp: tuple[int, str]


@dataclass(frozen=True)
class Picture:
    """What a PC holds: all that arrived, what does not count, rows, heads, open conflicts."""

    arrived: frozenset[Id]
    aside: frozenset[Id]
    rows: dict[tuple[str, str], Any]
    heads: dict[tuple[str, str], frozenset[tuple[str, int]]]
    conflicts: dict[tuple[str, str], dict[str, frozenset[Any]]]


class Pc(Protocol):
    """A PC, in memory or with a store."""

    replica: str
    now: datetime
    schema: int

    def write(
        self, row: str, fields: dict[str, Any], *, new: bool = False, user: str = "u"
    ) -> Made | None: ...
    def decide(self, row: str, name: str, value: Any) -> Made: ...
    def review(self, found: Id, *, release: bool) -> Made: ...
    def vector(self) -> dict[str, int]: ...
    def pack(self, have: dict[str, int]) -> list[Any]: ...
    def take(self, changes: Iterable[Any]) -> None: ...
    def upgrade(self) -> None: ...
    def suspect(self, replica: str) -> None: ...
    def ends(self) -> list[Id]: ...
    def is_other(self, end: Id) -> bool: ...
    def copy(self) -> Pc: ...
    def restored(self) -> None: ...
    def picture(self) -> Picture: ...
    def digest(self) -> str: ...
    def close(self) -> None: ...


@dataclass
class Told:
    """One change as the oracle remembers it."""

    order: int
    id: Id
    stamp: tuple[int, str]
    row: str
    fields: dict[str, Any]
    new: bool
    user: str
    by: int
    counted: frozenset[Id]
    decides: Id | None = None


@dataclass
class Seat:
    """A PC and what the oracle knows of who sits there."""

    pc: Pc
    replica: str
    counted: frozenset[Id] = frozenset()
    peak: datetime = START
    compared: bool = True


@dataclass
class World:
    """The PCs, what is on its way, and the oracle's memory."""

    make: Callable[[datetime, int], Pc]
    carry: Callable[[list[Any]], list[Any]] = lambda changes: changes
    seats: list[Seat] = field(default_factory=list)
    told: dict[Id, Told] = field(default_factory=dict)
    mail: list[tuple[dict[str, int], list[Any]]] = field(default_factory=list)
    backups: list[tuple[int, Pc]] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)
    gone_with_disk: set[Id] = field(default_factory=set)
    cloned: set[str] = field(default_factory=set)

    def add(self, schema: int, *, compared: bool = True) -> None:
        pc = self.make(START, schema)
        self.seats.append(Seat(pc, pc.replica, compared=compared))

    # -- what people do ---------------------------------------------------------------------

    def write(self, seat: Seat, row: str, fields: dict[str, Any], **how: Any) -> None:
        counted, new = self.counted(seat), bool(how.get("new"))
        held = seat.pc.picture().rows if not new else {}
        changed = {n: v for n, v in fields.items() if new or held.get((row, n)) != v}
        if changed and held.get((row, "deleted")):
            changed.setdefault("deleted", 1)
        made = seat.pc.write(row, fields, **how)
        assert (made is None) == (not changed and not new)
        if made is not None:
            self.remember(seat, made, row, changed, counted, **how)

    def decide(self, seat: Seat, row: str, name: str, value: Any) -> None:
        counted = self.counted(seat)
        fields = {name: value}
        if self.gone(seat, row):
            fields.setdefault("deleted", 1)
        made = seat.pc.decide(row, name, value)
        self.remember(seat, made, row, fields, counted)

    def gone(self, seat: Seat, row: str) -> bool:
        return bool(seat.pc.picture().rows.get((row, "deleted")))

    def review(self, seat: Seat, found: Id, *, release: bool) -> None:
        """Whoever decides has what is decided on before them, and so what stands behind it."""
        counted, old = self.counted(seat, found), self.told[found]
        fields = dict(old.fields) if release else {}
        if release and self.gone(seat, old.row):
            fields.setdefault("deleted", 1)
        made = seat.pc.review(found, release=release)
        self.remember(seat, made, old.row, fields, counted)
        self.told[made.id].decides = found

    def remember(
        self, seat: Seat, made: Made, row: str, fields: dict[str, Any], counted: frozenset[Id],
        *, new: bool = False, user: str = "u",
    ) -> None:  # fmt: skip
        """Keep what was written, and check that no clock a day ahead has been learnt."""
        assert made.id not in self.told
        if new:
            blank = dict.fromkeys(NEW_FIELDS, "")
            fields = {"title": "始", "place": "始", "deleted": 0, **blank, **fields}
        by = self.seats.index(seat)
        told = Told(len(self.told), made.id, made.stamp, row, fields, new, user, by, counted)
        own = [t.stamp[0] for t in self.told.values() if t.stamp[1] == seat.pc.replica]
        ahead = hlc.from_moment(seat.peak + timedelta(hours=24)) + 60
        assert made.stamp[0] <= max([ahead, *(stamp + 1 for stamp in own)]), "poisoned clock"
        self.told[made.id], seat.counted = told, counted

    # -- what a person had on the screen ----------------------------------------------------

    def on_screen(self, arrived: frozenset[Id], schema: int) -> set[Id]:
        """What of all that arrived counts: no intruder's, nothing newer, no forked end."""
        told = sorted((self.told[i] for i in arrived), key=lambda t: t.order)
        links: dict[tuple[str, int], set[str]] = {}
        for replica, seq, link in arrived:
            links.setdefault((replica, seq), set()).add(link)
        forked: dict[str, int] = {}
        for (replica, seq), several in links.items():
            if len(several) > 1:
                forked[replica] = min(seq, forked.get(replica, seq))
        shown: set[Id] = set()
        rows: set[str] = set()
        for change in told:
            replica, seq, _link = change.id
            is_new = not change.new and version_of(change.fields) > schema
            cut = seq >= forked.get(replica, seq + 1)
            here = change.new or change.row in rows or (change.decides and not change.fields)
            if change.user != INTRUDER and not is_new and not cut and here:
                shown.add(change.id)
                rows |= {change.row} if change.new else set()
        return shown

    def counted(self, seat: Seat, deciding: Id | None = None) -> frozenset[Id]:
        """What the user may be said to have seen: nothing behind something put aside unseen."""
        arrived = seat.pc.picture().arrived
        shown = self.on_screen(arrived, seat.pc.schema)
        decided = {self.told[i].decides for i in shown} | {deciding}
        hidden: dict[str, int] = {}
        for replica, seq, _link in arrived - shown - decided:
            hidden[replica] = min(seq, hidden.get(replica, seq))
        seen = {i for i in shown if i[1] < hidden.get(i[0], i[1] + 1)}
        if seat.replica != seat.pc.replica:
            seat.replica, seat.counted = seat.pc.replica, frozenset()
        return frozenset(seen | seat.counted | {i for i in arrived if i[0] == seat.pc.replica})

    # -- exchange ---------------------------------------------------------------------------

    def deliver(self, seat: Seat, changes: list[Any]) -> bool:
        try:
            seat.pc.take(self.carry(changes))
        except ChainBroken as broken:
            if broken.code == "link_wrong":
                seat.pc.suspect(str(broken.values["replica"]))
            return False
        return True

    def exchange(self, source: Seat, target: Seat) -> bool:
        """A package goes over, and with it the seals: what its sender has at the end of streams."""
        ends = source.pc.ends()
        taken = self.deliver(target, source.pc.pack(target.pc.vector()))
        for end in ends:
            if target.pc.is_other(end):
                target.pc.suspect(end[0])
        return taken

    def restore(self, seat: Seat, backup: Pc) -> None:
        """An old backup comes back as a new replica; what never left the disk is lost."""
        there = backup.picture().arrived
        mine = self.seats.index(seat)
        self.gone_with_disk |= {t.id for t in self.told.values() if t.by == mine} - there
        seat.pc.close()
        backup.now = seat.pc.now
        backup.restored()
        seat.pc = backup

    def jump(self, seat: Seat, moment: datetime) -> None:
        seat.pc.now = moment
        seat.peak = max(seat.peak, moment)

    # -- the end ----------------------------------------------------------------------------

    def settle(self) -> None:
        """Everybody upgrades and exchanges until nothing new arrives."""
        for seat in self.seats:
            while seat.pc.schema < NEWEST:
                seat.pc.upgrade()
        for _ in range(8):
            before = [seat.pc.vector() for seat in self.seats]
            for source in self.seats:
                for target in self.seats:
                    if source is not target:
                        self.exchange(source, target)
            if before == [seat.pc.vector() for seat in self.seats]:
                return
        raise AssertionError("the exchange does not come to rest")
