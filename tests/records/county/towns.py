"""Townships that write cases, as changes on their way: made without a store, as wide as wanted.

Header, link and payload come from the codec alone, so that what a county makes of them is compared
with what another database makes of the very same bytes.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from mediation_desk.records.base import SyncedRow, new_id
from mediation_desk.records.log import codec, hlc
from mediation_desk.records.log.codec import Header, Payload, RowOp
from mediation_desk.records.log.receive import Incoming, receive, register_stream
from mediation_desk.records.recorder import insert_fields
from mediation_desk.records.store import Store
from mediation_desk.records.tables.case import CaseRow, EpisodeRow, EventRow, PartyRow
from mediation_desk.records.tables.people import PersonRow
from tests.records.conftest import USER, StillClock

_EDITS_A_CASE = 4
_FACTS = "申请人称被申请人去年十月翻建院墙时越过界桩，并把排水改到自家散水下，致墙根受潮开裂。"


@dataclass
class Town:
    """A township's one PC and the end of its stream."""

    code: str
    chance: random.Random
    replica: str = field(default_factory=new_id)
    seq: int = 0
    link: bytes = codec.GENESIS
    cases: list[tuple[str, dict[str, object]]] = field(default_factory=list)

    @property
    def space(self) -> str:
        return f"centre:{self.code}"

    def changes(self, count: int) -> Iterator[Incoming]:
        """The next changes: a case, then some edits and lines of the timeline, and so on."""
        for _ in range(count):
            if self.seq % (_EDITS_A_CASE + 1) == 0:
                yield self._change("receive", *self._registered())
            else:
                yield self._change("correct", *self._edited())

    def _registered(self) -> tuple[str, list[RowOp]]:
        number = self.chance.randrange(10**6)
        person = [PersonRow(kind="natural", name=name) for name in (f"甲{number}", "乙")]
        case = CaseRow(
            register_no=f"2026{self.code}{number:06}", title=f"相邻排水纠纷{number}",
            place="河湾镇柳树村三组", facts=_FACTS * 3, claims=["恢复原状", "赔偿损失"],
            registered_on=date(2026, 1, 1) + timedelta(days=number % 300),
        )  # fmt: skip
        rows: list[SyncedRow] = [
            case,
            EpisodeRow(case_id=case.id),
            *person,
            PartyRow(case_id=case.id, person_id=person[0].id, role="applicant"),
            PartyRow(case_id=case.id, person_id=person[1].id, role="respondent"),
            self._event(case.id, "registered"),
        ]
        self.cases.append((case.id, {"title": case.title, "place": case.place}))
        return case.id, [_inserted(row) for row in rows]

    def _edited(self) -> tuple[str, list[RowOp]]:
        case, known = self.chance.choice(self.cases[-20:])
        name = self.chance.choice(["title", "place"])
        old, known[name] = known[name], f"改{self.seq}：{self.code}"
        edit = RowOp("case_file", case, False, {name: (old, known[name])})
        return case, [edit, _inserted(self._event(case, "corrected"))]

    def _event(self, case: str, what: str) -> EventRow:
        return EventRow(case_id=case, on_day=date(2026, 7, 1), event=what, text="经办人登记一行。")

    def _change(self, verb: str, case: str, ops: list[RowOp]) -> Incoming:
        self.seq += 1
        stamp = hlc.from_moment(StillClock().now()) + self.seq
        header = Header(self.replica, self.space, self.seq, stamp, USER, verb, "case", 1)
        packed = codec.pack_payload(Payload("来人登记", (case,), tuple(ops)))
        salt = self.chance.randbytes(codec.SALT_BYTES)
        hashed = codec.payload_hash(salt, packed)
        self.link = codec.link(self.link, header, hashed)
        return Incoming(header, salt, hashed, self.link, packed)


def _inserted(row: SyncedRow) -> RowOp:
    return RowOp(str(row.__tablename__), row.id, True, insert_fields(row))


def towns(count: int, seed: int = 1) -> list[Town]:
    return [Town(f"620199{100 + n}", random.Random(seed * 1000 + n)) for n in range(count)]


def take(store: Store, town: Town, changes: list[Incoming]) -> list[str]:
    """What became of a town's changes in a store."""
    with store.maintenance() as raw:
        register_stream(raw, town.replica, town.space, centre=town.code, name="", key=None)
    return [got.state for got in receive(store, changes)]
