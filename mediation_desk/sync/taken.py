"""What came of packages that were taken in: counted, and read once. Values only."""

from __future__ import annotations

from dataclasses import dataclass, field

from mediation_desk.records.exchange import parcels
from mediation_desk.records.log import codec
from mediation_desk.records.log.incoming import Incoming
from mediation_desk.records.log.receive import Received
from mediation_desk.sync.package import Header


@dataclass(frozen=True, slots=True)
class TakenPackage:
    """What became of one package; ``reason`` is a code where it was held or refused."""

    file: str
    kind: str
    sender: str
    state: str
    reason: str = ""
    changes: int = 0
    quarantined: int = 0
    parked: int = 0
    conflicts: int = 0
    files: int = 0

    @classmethod
    def of(cls, file: str, header: Header, state: str, reason: str = "") -> TakenPackage:
        """What became of a package with this header, before anything of it is counted."""
        return cls(file, header.kind, header.sender, state, reason)


@dataclass(slots=True)
class TakenIn:
    """What became of everything that lay there."""

    packages: list[TakenPackage] = field(default_factory=list)
    cases: set[str] = field(default_factory=set)
    diverged: list[str] = field(default_factory=list)
    lists: list[bytes] = field(default_factory=list)

    def of(self, state: str) -> list[TakenPackage]:
        """Those of one state."""
        return [one for one in self.packages if one.state == state]


@dataclass(frozen=True, slots=True)
class Read:
    """A change, and what of its payload has to be known before it is taken."""

    change: Incoming
    is_readable: bool = True
    tables: frozenset[str] = frozenset()
    cases: tuple[str, ...] = ()
    files: tuple[str, ...] = ()

    @classmethod
    def of(cls, change: Incoming) -> Read:
        """Read a change's payload, once."""
        if change.packed is None:
            return cls(change)
        try:
            payload = codec.unpack_payload(change.packed)
        except ValueError:
            return cls(change, is_readable=False)
        tables = frozenset(op.table for op in payload.ops)
        return cls(change, True, tables, payload.cases, tuple(parcels.files_of(payload)))


@dataclass(slots=True)
class Tally:
    """What came of a package's changes."""

    taken: int = 0
    quarantined: int = 0
    parked: int = 0
    conflicts: int = 0
    cases: set[str] = field(default_factory=set)
    files: set[str] = field(default_factory=set)

    def add(self, one: Read, got: Received) -> None:
        """Count a change."""
        if got.state == "repeated":
            return
        self.taken += 1
        self.quarantined += got.state in ("quarantined", "forked")
        self.parked += got.state == "parked"
        self.conflicts += len(got.done.conflicts)
        self.cases.update(got.done.cases)
        if got.state == "applied":
            self.files.update(one.files)
