"""A PC in memory: dictionaries, and the functions of the merge rule that the stores use too."""

from __future__ import annotations

import copy
import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from mediation_desk.records.log import hlc, merging
from mediation_desk.records.log.heads import RowHeads
from mediation_desk.records.log.incoming import ChainBroken
from mediation_desk.records.log.merging import DELETED, Dot
from tests.sync.merge.world import FIELDS, INTRUDER, NEW_FIELDS, Id, Made, Picture, version_of

REVIEW = "review"
_links = itertools.count(1)


@dataclass(frozen=True)
class Op:
    row: str
    insert: bool
    fields: dict[str, Any]


@dataclass(frozen=True)
class Change:
    replica: str
    seq: int
    hlc: int
    user: str
    context: tuple[tuple[str, int], ...]
    ops: tuple[Op, ...]
    before: str
    link: str

    @property
    def id(self) -> Id:
        return self.replica, self.seq, self.link


@dataclass
class Entry:
    change: Change
    state: str
    reason: str = ""


@dataclass
class Stream:
    """One replica's changes as one PC knows them; ``name`` holds ``~`` where it is a branch."""

    name: str
    log: dict[int, Entry] = field(default_factory=dict)
    received: int = 0
    seen: int = 0
    told: int = 0
    cutoff: int | None = None
    suspect: bool = False

    @property
    def replica(self) -> str:
        return self.name.partition("~")[0]


class ModelPc:
    """The same verbs as a PC with a store, on dictionaries."""

    names = itertools.count(1)

    def __init__(self, now: datetime, schema: int) -> None:
        self.replica = f"r{next(self.names):03}"
        self.now, self.schema, self.floor = now, schema, 0
        self.streams: dict[int, Stream] = {0: Stream(self.replica)}
        self.own = 0
        self.decided: set[tuple[int, int]] = set()
        self._empty()

    def _empty(self) -> None:
        self.rows: dict[str, dict[str, Any]] = {}
        self.heads: dict[str, RowHeads] = {}
        self.open: dict[tuple[str, str], dict[str, frozenset[Any]]] = {}
        self.known: dict[int, dict[int, int]] = {}

    # -- names ------------------------------------------------------------------------------

    def alias(self, replica: str) -> int:
        for alias, stream in self.streams.items():
            if stream.name == replica:
                return alias
        self.streams[len(self.streams)] = Stream(replica)
        return len(self.streams) - 1

    def name_of(self, alias: int) -> str:
        stream = self.streams[alias]
        if "~" in stream.name or stream.cutoff is None or stream.cutoff + 1 not in stream.log:
            return stream.name
        return f"{stream.name}~{stream.log[stream.cutoff + 1].change.link}"

    def beside(self, main: int) -> list[int]:
        replica = self.streams[main].replica
        return [a for a, s in self.streams.items() if s.replica == replica and a != main]

    # -- writing ----------------------------------------------------------------------------

    def write(
        self, row: str, fields: dict[str, Any], *, new: bool = False, user: str = "u"
    ) -> Made | None:
        if new:
            blank = dict.fromkeys(NEW_FIELDS, "")
            fields = {"title": "始", "place": "始", **blank, DELETED: 0, **fields}
        held = self.rows.get(row, {})
        changed = {n: v for n, v in fields.items() if new or held.get(n) != v}
        if not changed:
            return None
        return self._write((Op(row, new, changed),), user)

    def decide(self, row: str, name: str, value: Any) -> Made:
        return self._write((Op(row, False, {name: value}),), "u")

    def review(self, found: Id, *, release: bool) -> Made:
        alias, seq = self._find(found)
        ops = self.streams[alias].log[seq].change.ops if release else ()
        self.decided.add((alias, seq))
        self._recap(alias)
        note = Op(self.name_of(alias), False, {REVIEW: seq})
        again = (Op(op.row, False, dict(op.fields)) for op in ops)
        return self._write((*again, note), "u")

    def _find(self, found: Id) -> Dot:
        for alias, stream in self.streams.items():
            entry = stream.log.get(found[1])
            if entry is not None and entry.change.id == found:
                return alias, found[1]
        raise KeyError(found)

    def _write(self, ops: tuple[Op, ...], user: str) -> Made:
        for op in ops:
            if not op.insert and self.rows.get(op.row, {}).get(DELETED):
                op.fields.setdefault(DELETED, 1)
        mine = self.streams[self.own]
        told = {a: s.told for a, s in self.streams.items() if a != self.own and "~" not in s.name}
        seen = {alias: max(self.streams[alias].seen, said) for alias, said in told.items()}
        past = merging.beyond(seen, {alias: self.streams[alias].received for alias in told})
        news = {**merging.to_tell(seen, told), **{alias: seen[alias] for alias in past}}
        for alias, seq in news.items():
            self.streams[alias].told = seq
        seq = mine.received + 1
        last = max([0, *(e.change.hlc for e in mine.log.values())])
        stamp = hlc.tick(self.now, max(last, self.floor))
        before = mine.log[seq - 1].change.link if seq > 1 else "genesis"
        context = tuple(
            (self.streams[alias].name, to) for m in (news, past) for alias, to in m.items()
        )
        link = f"{next(_links):06}"
        change = Change(self.replica, seq, stamp, user, context, ops, before, link)
        mine.log[seq], mine.received, mine.seen = Entry(change, "applied"), seq, seq
        self._heard(self.own, change)
        self._apply((self.own, seq), change, merging.widened(seen, {}, (self.own, seq)))
        return Made(change.id, (stamp, self.replica))

    # -- sending ----------------------------------------------------------------------------

    def vector(self) -> dict[str, int]:
        out = {}
        for alias, stream in self.streams.items():
            out[stream.name] = stream.received
            if stream.suspect:
                out[f"{stream.name}~?"] = 1
            if "~" in (name := self.name_of(alias)):
                out[name] = stream.received
        return out

    def pack(self, have: dict[str, int]) -> list[Change]:
        after = {alias: self._after(alias, have) for alias in self.streams}
        return [entry.change for _alias, entry in self._in_order(after)]

    def _after(self, alias: int, have: dict[str, int]) -> int:
        name = self.name_of(alias)
        if "~" in name:
            return have.get(name, 0)
        if any(other.startswith(f"{name}~") for other in have):
            return 0
        return have.get(name, 0)

    def _in_order(self, after: dict[int, int]) -> Iterator[tuple[int, Entry]]:
        done = dict(after)
        counted = dict(after)
        moved = True
        while moved:
            moved = False
            for alias, stream in self.streams.items():
                entry = stream.log.get(self._next(stream, done[alias]))
                main = self.alias(stream.replica)
                while entry is not None and self._ready(entry.change, counted, main != alias):
                    yield alias, entry
                    moved, done[alias] = True, entry.change.seq
                    counted[main] = max(counted.get(main, 0), done[alias])
                    entry = stream.log.get(done[alias] + 1)

    def _needed(self, change: Change) -> dict[int, int]:
        _seen, needed = merging.told_apart(change.context)
        return {self.alias(name): seq for name, seq in needed.items()}

    def _next(self, stream: Stream, done: int) -> int:
        return max(done + 1, min(stream.log, default=1))

    def _ready(self, change: Change, counted: dict[int, int], is_branch: bool) -> bool:
        needed = self._needed(change)
        if is_branch:
            needed[self.alias(change.replica)] = change.seq - 1
        return merging.is_ready(needed, counted)

    # -- taking -----------------------------------------------------------------------------

    def take(self, changes: Iterable[Change]) -> None:
        """What was taken before a change that does not fit stays, as if sent by itself."""
        self._again = self._lost = False
        try:
            for change in changes:
                self._take_one(change)
        finally:
            if self._again:
                self.rebuild()
            if self._lost:
                self.leave()

    def _take_one(self, change: Change) -> None:
        self.floor, _late = merging.learnt(self.floor, change.hlc, self.now)
        alias, place = self._place(change)
        if place == "repeated":
            return
        needed = self._needed(change)
        received = {a: self._received(self.streams[a].replica) for a in needed}
        if not merging.is_ready(needed, received):
            raise ChainBroken("change_gap")
        self._lost |= alias == self.own
        if place == "fork":
            self._again |= self._cut_off(alias, change.seq - 1)
            alias = self.alias(f"{change.replica}~{change.link}")
        self._take(alias, change)

    def _received(self, replica: str) -> int:
        return max(s.received for s in self.streams.values() if s.replica == replica)

    def _place(self, change: Change) -> tuple[int, merging.Place]:
        main = self.alias(change.replica)
        links = {a: self._links(a, change.seq) for a in (main, *self.beside(main))}
        fitting = [a for a, (stored, _) in links.items() if stored == change.link]
        fitting += [a for a, (_, before) in links.items() if before == change.before]
        for alias in fitting:
            return alias, merging.place_of(change.link, *links[alias], change.seq)
        place = merging.place_of(change.link, *links[main], change.seq)
        if place in ("gap", "fork"):
            code = "change_gap" if place == "gap" else "link_wrong"
            raise ChainBroken(code, seq=change.seq, replica=change.replica)
        if links[main][1] is not None:
            raise ChainBroken("link_wrong", replica=change.replica)
        return main, place

    def _links(self, alias: int, seq: int) -> tuple[str | None, str | None]:
        log = self.streams[alias].log
        found = log[seq].change.link if seq in log else None
        if seq == 1:
            return found, "genesis"
        return found, log[seq - 1].change.link if seq - 1 in log else None

    def _cut_off(self, alias: int, cutoff: int) -> bool:
        stream = self.streams[alias]
        stream.cutoff = min(cutoff, cutoff if stream.cutoff is None else stream.cutoff)
        stream.suspect = False
        beyond = merging.in_quarantine(list(stream.log), cutoff)
        for seq in beyond:
            stream.log[seq].state = "quarantined"
        self._recap(alias)
        return bool(beyond)

    def _take(self, alias: int, change: Change) -> None:
        stream, seq = self.streams[alias], change.seq
        reason = "refused" if change.user == INTRUDER else ""
        if "~" in stream.name or merging.is_cut_off(seq, stream.cutoff):
            reason = "forked"
        state = merging.fate(reason, stands=self._stands(change))
        stream.log[seq], stream.received = Entry(change, state, reason), seq
        seen = self._heard(alias, change)
        if state == "applied":
            self._apply((alias, seq), change, seen)
        stream.seen = merging.seen_after(stream.seen, seq, state)
        if state != "applied":
            self._recap(alias)

    def _heard(self, alias: int, change: Change) -> dict[int, int]:
        seen, _needed = merging.told_apart(change.context)
        news = {self.alias(name): seq for name, seq in seen.items()}
        self.known[alias] = merging.widened(self.known.get(alias, {}), news, (alias, change.seq))
        return self.known[alias]

    def _stands(self, change: Change) -> bool:
        made = {op.row for op in change.ops if op.insert}
        for op in change.ops:
            if REVIEW in op.fields:
                continue
            if not op.insert and version_of(op.fields) > self.schema:
                return False
            if op.row not in self.rows and op.row not in made:
                return False
        return True

    def _recap(self, alias: int) -> None:
        stream = self.streams[alias]
        aside = [(n, e.state, (alias, n) in self.decided) for n, e in stream.log.items()]
        stream.seen = merging.seen_now(stream.received, [a for a in aside if a[1] != "applied"])

    # -- rows -------------------------------------------------------------------------------

    def _apply(self, dot: Dot, change: Change, seen: dict[int, int]) -> None:
        for op in change.ops:
            if REVIEW in op.fields:
                self._reviewed(op)
            elif op.insert:
                self.rows[op.row], self.heads[op.row] = dict(op.fields), RowHeads(dot)
            else:
                self._merge(dot, op, seen)

    def _reviewed(self, op: Op) -> None:
        for alias in list(self.streams):
            if self.name_of(alias) == op.row:
                self.decided.add((alias, op.fields[REVIEW]))
                self._recap(alias)

    def _merge(self, dot: Dot, op: Op, seen: dict[int, int]) -> None:
        now = self.heads[op.row]
        now.write(op.fields, dot, seen)
        for name in op.fields:
            values = {head: self._value(head, op.row, name) for head in now.of(name)}
            if name != DELETED:
                self.rows[op.row][name] = values[merging.shown(values, self._stamp)]
                self._list(op.row, name, values)

        def deletes(head: Dot) -> bool:
            return bool(self._value(head, op.row, DELETED))

        odd = merging.at_odds(now.lists(), deletes)
        last = merging.shown(now.of(DELETED), self._stamp)
        self.rows[op.row][DELETED] = 0 if odd else int(deletes(last))
        self._list(op.row, DELETED, {head: int(deletes(head)) for head in odd})

    def _list(self, row: str, name: str, values: dict[Dot, Any]) -> None:
        told = frozenset((*self._named(dot), value) for dot, value in values.items())
        is_open = merging.differ(values.values())
        now = merging.conflict_id("t", row, name, [t[:2] for t in told]) if is_open else None
        known = self.open.setdefault((row, name), {})
        for over in merging.to_close(list(known), now):
            del known[over]
        if now is not None:
            known[now] = told

    def _named(self, dot: Dot) -> tuple[str, int]:
        return self.streams[dot[0]].replica, dot[1]

    def _stamp(self, dot: Dot) -> tuple[int, str]:
        change = self.streams[dot[0]].log[dot[1]].change
        return change.hlc, change.replica

    def _value(self, dot: Dot, row: str, name: str) -> Any:
        for op in self.streams[dot[0]].log[dot[1]].change.ops:
            if op.row == row and REVIEW not in op.fields:
                return op.fields.get(name, 0 if name == DELETED else None)
        return None

    # -- what may happen to a PC --------------------------------------------------------------

    def rebuild(self) -> None:
        self._empty()
        for alias, entry in self._in_order(dict.fromkeys(self.streams, 0)):
            seen = self._heard(alias, entry.change)
            if not merging.is_tried(entry.state):
                continue
            entry.state = merging.fate("", stands=self._stands(entry.change))
            if entry.state == "applied":
                self._apply((alias, entry.change.seq), entry.change, seen)
        for alias in self.streams:
            self._recap(alias)

    def upgrade(self) -> None:
        self.schema += 1
        self.rebuild()

    def suspect(self, replica: str) -> None:
        stream = self.streams[self.alias(replica)]
        stream.suspect = stream.cutoff is None

    def ends(self) -> list[Id]:
        return [s.log[s.received].change.id for s in self.streams.values() if s.log]

    def is_other(self, end: Id) -> bool:
        replica, seq, link = end
        logs = [s.log for s in self.streams.values() if s.replica == replica]
        links = [log[seq].change.link for log in logs if seq in log]
        return bool(links) and link not in links

    def leave(self) -> None:
        for stream in self.streams.values():
            stream.told = 0
        self.replica = f"r{next(self.names):03}"
        self.own = self.alias(self.replica)

    def copy(self) -> ModelPc:
        return copy.deepcopy(self)

    restored = leave

    def close(self) -> None:
        pass

    # -- what is looked at --------------------------------------------------------------------

    def picture(self) -> Picture:
        entries = [e for s in self.streams.values() for e in s.log.values()]
        heads = {
            (row, name): frozenset(map(self._named, now.of(name)))
            for row, now in self.heads.items()
            for name in FIELDS
        }
        conflicts = {key: dict(told) for key, told in self.open.items() if told}
        return Picture(
            arrived=frozenset(e.change.id for e in entries),
            aside=frozenset(e.change.id for e in entries if e.state != "applied"),
            rows={(r, n): v for r, held in self.rows.items() for n, v in held.items()},
            heads=heads,
            conflicts=conflicts,
        )

    def digest(self) -> str:
        return repr(sorted((r, sorted(v.items())) for r, v in self.rows.items()))
