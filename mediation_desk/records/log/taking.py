"""Takes changes into the log, one after the other, in the transaction its caller holds.

They are written by the run; where the tables refuse something of a run, its changes are taken again
one by one, so that the one alone is put aside. Says what becomes of each by the rule in
``merging``; checks number, link and payload. Signatures, trust and authority were checked by
whoever calls. Nothing here ever blocks the queue.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Literal, TypeAlias

import sqlcipher3.dbapi2 as sqlcipher

from mediation_desk.records import base
from mediation_desk.records.engine import RawConnection
from mediation_desk.records.log import branches, codec, merging, reading
from mediation_desk.records.log.append import Origin
from mediation_desk.records.log.apply import ORDERS, Applied, Applier
from mediation_desk.records.log.codec import Payload, RowOp
from mediation_desk.records.log.incoming import Incoming
from mediation_desk.records.log.reading import LoggedChange, Stream
from mediation_desk.records.log.withheld import aside, signing

State = Literal["applied", "repeated", "parked", "quarantined", "forked"]
Taken: TypeAlias = tuple[State, Applied, bool, str]
"""What became of a change, what it did, whether its clock is late, the reason."""
Refused: TypeAlias = Callable[[Incoming], str | bool | None]
NOTHING = Applied((), (), ())
RUN = 200
"""Changes that are written together; so many are taken again where one of them is refused."""
_IDENTITY = frozenset({"id", "space"})
REFUSALS = (sqlcipher.IntegrityError, sqlcipher.InterfaceError)
"""What the tables themselves say against a change."""
_TOO_LARGE = 1 << 63
_LINK = "SELECT link FROM sync_change WHERE alias = ? AND seq = ?"
_VECTORS = (
    "SELECT alias, own, received_seq, seen_seq FROM sync_replica WHERE space = "
    "(SELECT space FROM sync_replica WHERE alias = ?)"
)


@dataclass(frozen=True, slots=True)
class _Standing:
    """What a batch knew when a run began."""

    to_rebuild: bool
    lost_self: bool
    known: dict[int, Stream]
    aliases: dict[tuple[str, str], int]
    received: dict[int, int]
    seen: dict[int, int]
    ends: dict[int, tuple[int, bytes]]


@dataclass(slots=True)
class Batch:
    """Changes that are taken together. ``to_rebuild``: rows must be made anew from the log, for
    something that stood does not any more; ``lost_self``: this PC's own id is used elsewhere.
    """

    raw: RawConnection
    origin: Origin
    applier: Applier
    to_rebuild: bool = False
    lost_self: bool = False
    is_alone: bool = False
    """Whether changes are taken one by one, each behind a savepoint of its own."""
    _received: dict[int, int] = field(default_factory=dict)
    _seen: dict[int, int] = field(default_factory=dict)
    _ends: dict[int, tuple[int, bytes]] = field(default_factory=dict)

    def take_all(self, changes: Iterable[Incoming], refused: Refused) -> Iterator[Taken]:
        """Take changes; gives what became of each. ``refused`` is asked for each, in turn."""
        coming = iter(changes)
        while run := list(islice(coming, RUN)):
            yield from self._run(run, refused)

    def _run(self, run: Sequence[Incoming], refused: Refused) -> list[Taken]:
        """Take a run as a whole; one by one where that cannot be."""
        opened = [change.read() for change in run]
        self._look_ahead(run, opened)
        before = self._standing()
        self.raw.execute("SAVEPOINT run")
        try:
            taken = [
                self._take(change, payload, refused(change))
                for change, payload in zip(run, opened, strict=True)
            ]
            self.applier.rows.write()
            self.raw.execute("RELEASE run")
        except REFUSALS:
            self._back("run")
            self._stand_again(before)
        else:
            self.applier.rows.forget()
            return taken
        return [self.take(change, refused(change)) for change in run]

    def take(self, change: Incoming, refused: str | bool | None) -> Taken:
        """Take one change and write it."""
        opened = change.read()
        self._look_ahead([change], [opened])
        self.is_alone = True
        try:
            taken = self._take(change, opened, refused)
            self.applier.rows.write()
        finally:
            self.is_alone = False
        self.applier.rows.forget()
        return taken

    def _take(
        self, change: Incoming, opened: Payload | None, refused: str | bool | None
    ) -> Taken:
        header = change.header
        late = not self.origin.learn(header.hlc)
        alias, place = self._place(change)
        if place == "repeated":
            return "repeated", NOTHING, late, ""
        change.check_payload()
        _seen, needed = merging.told_apart(header.context)
        by_alias = {self.applier.aliases[r, header.space]: seq for r, seq in needed.items()}
        if not merging.is_ready(by_alias, self._received):
            raise change.broken("change_gap")
        # Somebody else writes under our id: before there are two branches, we go on under another.
        self.lost_self |= self.applier.known[alias].own
        if place == "fork":
            alias = self._fork(alias, change)
        logged = change.logged(alias, opened)
        state, done, reason = self._try(logged, self._reason(logged, refused))
        self._moved(alias, change, state)
        return "forked" if place == "fork" else state, done, late, reason

    # -- a run ------------------------------------------------------------------------------

    def _look_ahead(self, run: Iterable[Incoming], opened: Iterable[Payload | None]) -> None:
        told = zip(run, opened, strict=True)
        self.applier.look_ahead([(c.header, read) for c, read in told if read is not None])

    def _standing(self) -> _Standing:
        return _Standing(
            self.to_rebuild, self.lost_self, self.applier.known.copy(),
            self.applier.aliases.copy(), self._received.copy(), self._seen.copy(),
            self._ends.copy(),
        )  # fmt: skip

    def _stand_again(self, before: _Standing) -> None:
        """Know what was known then."""
        applier, self.applier.decided = self.applier, False
        self.to_rebuild, self.lost_self = before.to_rebuild, before.lost_self
        applier.known.clear()
        applier.known.update(before.known)
        applier.aliases.clear()
        applier.aliases.update(before.aliases)
        self._received, self._seen, self._ends = before.received, before.seen, before.ends

    # -- where it belongs -------------------------------------------------------------------

    def _place(self, change: Incoming) -> tuple[int, merging.Place]:
        """The stream, or the branch of it, that a change belongs to, and where it stands there."""
        main, seq = self._alias(change), change.header.seq
        stored, previous = self._link(main, seq), self._link(main, seq - 1)
        place = merging.place_of(change.link, stored, previous, seq)
        if place == "repeated" or (place == "next" and change.continues(previous)):
            return main, place
        several = (main, *branches.beside(self.applier.known, main))
        links = {alias: (self._link(alias, seq), self._link(alias, seq - 1)) for alias in several}
        fitting = [alias for alias, (stored, _) in links.items() if stored == change.link]
        fitting += [alias for alias, (_, before) in links.items() if change.continues(before)]
        for alias in fitting:
            return alias, merging.place_of(change.link, *links[alias], seq)
        raise change.broken("change_gap" if place == "gap" else "link_wrong")

    def _alias(self, change: Incoming) -> int:
        header, aliases = change.header, self.applier.aliases
        for replica in (header.replica, *(name for name, _seq in header.context)):
            if (replica, header.space) not in aliases:
                raise change.broken("stream_unknown")
        alias = aliases[header.replica, header.space]
        if alias not in self._received:
            self._load(alias)
        return alias

    def _load(self, alias: int) -> None:
        """The vectors of the stream's space; two branches of one replica count as the longer."""
        self.applier.rows.write()
        known = self.applier.known
        for other, own, received, seen in self.raw.execute(_VECTORS, (alias,)).fetchall():
            self._received[other] = reading.tip(self.raw, other) if own else received
            self._seen[other] = seen
        for other, stream in known.items():
            if stream.is_branch and other in self._received:
                main = self.applier.aliases[stream.replica, stream.space]
                self._received[main] = max(self._received[main], self._received[other])

    def _link(self, alias: int, seq: int) -> bytes | None:
        if seq == 0:
            return codec.GENESIS
        last, link = self._ends.get(alias, (-1, b""))
        if seq == last:
            return link
        if last >= 0:
            if seq == last + 1:
                return None
            self.applier.rows.write()
        found = self.raw.execute(_LINK, (alias, seq)).fetchone()
        return bytes(found[0]) if found else None

    def _fork(self, beside: int, change: Incoming) -> int:
        """Two changes under one number: a stream for the second branch, the first is cut off."""
        self.applier.rows.write()
        forked = branches.begin(self.raw, self.applier, beside, change)
        self.to_rebuild |= branches.cut_off(self.raw, beside, change.header.seq - 1, "forked")
        self.applier.reload_streams()
        self._received.clear()
        self._load(beside)
        return forked

    # -- what becomes of it -----------------------------------------------------------------

    def _reason(self, change: LoggedChange, refused: str | bool | None) -> str:
        """Why a change goes into quarantine; empty for none."""
        if refused:
            return refused if isinstance(refused, str) else "refused"
        stream = self.applier.known[change.alias]
        if stream.is_branch or merging.is_cut_off(change.header.seq, stream.cutoff):
            return stream.status
        return forbidden(change)

    def _try(self, change: LoggedChange, reason: str) -> tuple[State, Applied, str]:
        """Apply, or park, or put into quarantine what the tables themselves refuse."""
        lacking = "" if reason else self.applier.cannot_stand(change)
        if not reason and not lacking:
            reason = self._signed_meanwhile(change)
        state: State = merging.fate(reason, stands=not lacking)
        if state == "applied":
            done, reason = self._apply(change)
            if done is not None:
                return state, done, ""
            state = "quarantined"
        self._keep(change, state)
        self.applier.rows.write()
        aside.put(self.raw, *change.dot, reason or lacking)
        self.applier.note_context(change)
        return state, NOTHING, reason or lacking

    def _apply(self, change: LoggedChange) -> tuple[Applied | None, str]:
        blanked = change.packed is None and change.header.kind == "case"
        if not self.is_alone:
            self._keep(change, "redacted" if blanked else "applied")
            return self.applier.apply(change), ""
        self.applier.rows.write()
        self.raw.execute("SAVEPOINT one")
        try:
            self._keep(change, "redacted" if blanked else "applied")
            done = self.applier.apply(change)
            self.applier.rows.write()
            self.raw.execute("RELEASE one")
        except REFUSALS as error:
            self._back("one")
            return None, signing.reason_of(error)
        return done, ""

    def _back(self, savepoint: str) -> None:
        """Undo what was done since a savepoint, and forget what was known of it."""
        self.raw.execute(f"ROLLBACK TO {savepoint}")
        self.raw.execute(f"RELEASE {savepoint}")
        self.applier.rows.forget()
        self.applier.seen.clear()
        self.applier.blanked = None

    def _signed_meanwhile(self, change: LoggedChange) -> str:
        """What was signed says what its signer saw: changes made beside it go into quarantine."""
        found = signing.beside(self.raw, self.applier, change)
        for alias, seq in found.displaced:
            branches.put_aside(self.raw, alias, [seq], "signed")
            self.to_rebuild = True
        return found.reason

    def _keep(self, change: LoggedChange, state: str) -> None:
        header = change.header
        pairs = [(self.applier.aliases[r, header.space], seq) for r, seq in header.context]
        stored = None if change.packed is None else codec.compress(change.packed)
        row = (
            change.alias, header.seq, header.hlc, header.user, header.verb, header.kind,
            header.schema, codec.pack_context(pairs), change.salt, change.payload_hash,
            change.link, stored, state,
        )  # fmt: skip
        if state == "redacted":
            self.applier.blanked = None
        self.applier.rows.keep_change(row)

    def _moved(self, alias: int, change: Incoming, state: State) -> None:
        """V moves always; the seen vector stops before the first change that was not applied."""
        seq = change.header.seq
        seen = self._seen[alias] = merging.seen_after(self._seen.get(alias, 0), seq, state)
        main = self.applier.aliases[change.header.replica, change.header.space]
        self._received[main] = max(self._received.get(main, 0), seq)
        self._ends[alias] = (seq, change.link)
        self.applier.rows.moved(alias, seq, seen)
        if state != "applied":  # a person may have decided on it elsewhere before it came here
            self.applier.rows.write()
            self._seen[alias] = aside.recap(self.raw, alias)
        if self.applier.decided:
            self.applier.decided = False
            self._load(alias)


def forbidden(change: LoggedChange) -> str:
    """Why nobody may make a change: it alters a signed or audited row or a row's identity, or
    cannot be read; empty for none of it.
    """
    try:
        payload = change.payload()
    except ValueError:
        return "unreadable"
    if payload is None:
        return ""
    for op in payload.ops:
        if not _are_storable(op.new_values().values()):
            return "unreadable"
        if op.table in ORDERS and not all(name.isdecimal() for name in op.fields):
            return "unreadable"
        if _alters_frozen(op, payload.ops):
            return "frozen"
        if not _IDENTITY.isdisjoint(op.fields):
            return "identity"
    return ""


def _are_storable(values: Iterable[object]) -> bool:
    """Whether columns can hold these values at all."""
    for value in values:
        if isinstance(value, str):
            if "\0" in value:  # a county's database knows no such text
                return False
        elif isinstance(value, int):
            if abs(value) >= _TOO_LARGE:
                return False
        elif value is not None and not isinstance(value, float | bytes):
            return False
    return True


def _alters_frozen(op: RowOp, ops: Iterable[RowOp]) -> bool:
    """Whether an op alters an insert-only row; marking it together with its case does not."""
    if op.insert:
        return False
    model = base.synced_models().get(op.table)
    if model is None or model.sync_class != "frozen":
        return False
    marked = any(o.table == base.CASE_TABLE and o.new_values().get("deleted") for o in ops)
    only_marks = set(op.fields) == {"deleted"} and bool(op.new_values()["deleted"])
    return not (model.goes_with_case and only_marks and marked)
