"""A change as it travels, and what is wrong with one that does not continue its stream.

Values only; who checks and who takes them stands elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass

from mediation_desk.domain.errors import DeskError
from mediation_desk.records.log import codec
from mediation_desk.records.log.codec import Header, Payload
from mediation_desk.records.log.reading import LoggedChange


class ChainBroken(DeskError):
    """A change that does not continue its stream: ``stream_unknown``, ``change_gap`` (its own
    stream's or another's before it is not here yet), ``link_wrong`` or ``payload_wrong``;
    values: replica, seq.
    """


@dataclass(frozen=True, slots=True)
class Incoming:
    """A change as it travels; payload and salt are absent for private notes of other centres."""

    header: Header
    salt: bytes | None
    payload_hash: bytes
    link: bytes
    packed: bytes | None

    def broken(self, code: str) -> ChainBroken:
        """The error that names this change."""
        return ChainBroken(code, replica=self.header.replica, seq=self.header.seq)

    def continues(self, previous: bytes | None) -> bool:
        """Whether its link follows from this one."""
        if previous is None:
            return False
        return codec.link(previous, self.header, self.payload_hash) == self.link

    def check_payload(self) -> None:
        """Raise ChainBroken ``payload_wrong`` unless the payload is the one that was linked."""
        if self.packed is None:
            return
        if codec.payload_hash(self.salt or b"", self.packed) != self.payload_hash:
            raise self.broken("payload_wrong")

    def read(self) -> Payload | None:
        """Its payload; None where there is none, or none that can be read."""
        try:
            return None if self.packed is None else codec.unpack_payload(self.packed)
        except ValueError:
            return None

    def logged(self, alias: int, opened: Payload | None = None) -> LoggedChange:
        """The same as it will stand in the log; ``opened`` is its payload, if it was read."""
        return LoggedChange(
            alias, self.header, self.salt, self.payload_hash, self.link, self.packed, "applied",
            opened,
        )  # fmt: skip
