"""Takes one change after the other into the log, in the transaction its caller holds.

Says what becomes of each by the rule in ``merging``; checks number, link and payload. Signatures,
trust and authority were checked by whoever calls. Nothing here ever blocks the queue.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

import sqlcipher3.dbapi2 as sqlcipher

from mediation_desk.records import base
from mediation_desk.records.engine import RawConnection
from mediation_desk.records.log import branches, codec, merging, reading
from mediation_desk.records.log.append import INSERT_CHANGE, Origin
from mediation_desk.records.log.apply import ORDERS, Applied, Applier
from mediation_desk.records.log.codec import RowOp
from mediation_desk.records.log.incoming import Incoming
from mediation_desk.records.log.reading import LoggedChange
from mediation_desk.records.log.withheld import aside, signing

State = Literal["applied", "repeated", "parked", "quarantined", "forked"]
NOTHING = Applied((), (), ())
_IDENTITY = frozenset({"id", "space"})
_INSERT = INSERT_CHANGE.replace("payload)", "payload, state)").replace("?)", "?, ?)")
_TOO_LARGE = 1 << 63
_LINK = "SELECT link FROM sync_change WHERE alias = ? AND seq = ?"
_VECTORS = (
    "SELECT alias, own, received_seq, seen_seq FROM sync_replica WHERE space = "
    "(SELECT space FROM sync_replica WHERE alias = ?)"
)


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
    _received: dict[int, int] = field(default_factory=dict)
    _seen: dict[int, int] = field(default_factory=dict)
    _ends: dict[int, tuple[int, bytes]] = field(default_factory=dict)

    def take(
        self, change: Incoming, refused: str | bool | None
    ) -> tuple[State, Applied, bool, str]:
        """Take one change; gives what became of it, what it did, a late clock, the reason."""
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
        reason = self._reason(alias, change, refused)
        state, done, reason = self._try(change.logged(alias), reason)
        self._moved(alias, change, state)
        return "forked" if place == "fork" else state, done, late, reason

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
        if last >= 0 and seq == last + 1:
            return None
        found = self.raw.execute(_LINK, (alias, seq)).fetchone()
        return bytes(found[0]) if found else None

    def _fork(self, beside: int, change: Incoming) -> int:
        """Two changes under one number: a stream for the second branch, the first is cut off."""
        forked = branches.begin(self.raw, self.applier, beside, change)
        self.to_rebuild |= branches.cut_off(self.raw, beside, change.header.seq - 1, "forked")
        self.applier.reload_streams()
        self._received.clear()
        self._load(beside)
        return forked

    # -- what becomes of it -----------------------------------------------------------------

    def _reason(self, alias: int, change: Incoming, refused: str | bool | None) -> str:
        """Why a change goes into quarantine; empty for none."""
        if refused:
            return refused if isinstance(refused, str) else "refused"
        stream = self.applier.known[alias]
        if stream.is_branch or merging.is_cut_off(change.header.seq, stream.cutoff):
            return stream.status
        return _forbidden(change.logged(alias))

    def _try(self, change: LoggedChange, reason: str) -> tuple[State, Applied, str]:
        """Apply, or park, or put into quarantine what the tables themselves refuse."""
        if not reason:
            self.applier.expect(change)
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
        aside.put(self.raw, *change.dot, reason or lacking)
        self.applier.note_context(change)
        return state, NOTHING, reason or lacking

    def _apply(self, change: LoggedChange) -> tuple[Applied | None, str]:
        blanked = change.packed is None and change.header.kind == "case"
        self.raw.execute("SAVEPOINT one")
        try:
            self._keep(change, "redacted" if blanked else "applied")
            done = self.applier.apply(change)
            self.raw.execute("RELEASE one")
        except (sqlcipher.IntegrityError, sqlcipher.InterfaceError) as error:
            self.raw.execute("ROLLBACK TO one")
            self.raw.execute("RELEASE one")
            self.applier.seen.clear()
            return None, signing.reason_of(error)
        return done, ""

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
        self.raw.execute(_INSERT, row)

    def _moved(self, alias: int, change: Incoming, state: State) -> None:
        """V moves always; the seen vector stops before the first change that was not applied."""
        seq = change.header.seq
        seen = self._seen[alias] = merging.seen_after(self._seen.get(alias, 0), seq, state)
        main = self.applier.aliases[change.header.replica, change.header.space]
        self._received[main] = max(self._received.get(main, 0), seq)
        self._ends[alias] = (seq, change.link)
        sql = "UPDATE sync_replica SET received_seq = ?, seen_seq = ? WHERE alias = ?"
        self.raw.execute(sql, (seq, seen, alias))
        if state != "applied":  # a person may have decided on it elsewhere before it came here
            self._seen[alias] = aside.recap(self.raw, alias)
        if self.applier.decided:
            self.applier.decided = False
            self._load(alias)


def _forbidden(change: LoggedChange) -> str:
    """Whether a change alters a signed or audited row, a row's identity, or cannot be read."""
    try:
        payload = change.payload()
    except ValueError:
        return "unreadable"
    if payload is None:
        return ""
    for op in payload.ops:
        if not all(map(_is_storable, op.new_values().values())):
            return "unreadable"
        if op.table in ORDERS and not all(name.isdecimal() for name in op.fields):
            return "unreadable"
        if _alters_frozen(op, payload.ops):
            return "frozen"
        if not _IDENTITY.isdisjoint(op.fields):
            return "identity"
    return ""


def _is_storable(value: object) -> bool:
    """Whether a column can hold a value at all."""
    if isinstance(value, int):
        return abs(value) < _TOO_LARGE
    if isinstance(value, str):
        return "\0" not in value  # a county's database knows no such text
    return value is None or isinstance(value, float | bytes)


def _alters_frozen(op: RowOp, ops: Iterable[RowOp]) -> bool:
    """Whether an op alters an insert-only row; marking it together with its case does not."""
    model = base.synced_models().get(op.table)
    if model is None or model.sync_class != "frozen" or op.insert:
        return False
    marked = any(o.table == base.CASE_TABLE and o.new_values().get("deleted") for o in ops)
    only_marks = set(op.fields) == {"deleted"} and bool(op.new_values()["deleted"])
    return not (model.goes_with_case and only_marks and marked)
