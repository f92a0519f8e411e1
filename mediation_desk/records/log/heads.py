"""Last writers of a row: one base change for all fields, and a list for fields that differ.

Pure values. A dot is (alias, seq) of a change on this PC. The merge rule itself is: the heads of a
field after an op are those heads the op's writer had not seen, and the op.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeAlias, cast

import msgpack

Dot: TypeAlias = tuple[int, int]
Seen: TypeAlias = Callable[[Dot], bool]


@dataclass(slots=True)
class RowHeads:
    """Heads of one row: ``base`` for every field not listed in ``fields``."""

    base: Dot
    fields: dict[str, list[Dot]] = field(default_factory=dict)

    def of(self, name: str) -> list[Dot]:
        """The heads of one field; more than one means concurrent values."""
        return self.fields.get(name, [self.base])

    def write(self, names: Iterable[str], dot: Dot, seen: Seen) -> None:
        """Let ``dot`` write the fields: heads its writer has seen give way, the others stay."""
        for name in names:
            kept = [head for head in self.of(name) if head != dot and not seen(head)]
            self.fields[name] = [*kept, dot]

    def dots(self) -> set[Dot]:
        """Every change named in these heads."""
        return {self.base, *(dot for heads in self.fields.values() for dot in heads)}

    def conflicts(self) -> list[str]:
        """Fields with more than one head (their values may still be equal)."""
        return [name for name, heads in self.fields.items() if len(heads) > 1]


def everything(_dot: Dot) -> bool:
    """The view of a writer to whom nothing is parked: all applied changes are seen."""
    return True


def pack(heads: RowHeads) -> bytes:
    """Heads as stored in ``sync_row``."""
    if not heads.fields:
        return cast(bytes, msgpack.packb(heads.base))
    return cast(bytes, msgpack.packb((heads.base, heads.fields)))


def unpack(stored: bytes) -> RowHeads:
    """Read back :func:`pack`."""
    first, second = msgpack.unpackb(stored)
    if isinstance(first, int):
        return RowHeads((first, second))
    fields = {name: [(a, s) for a, s in dots] for name, dots in second.items()}
    return RowHeads((first[0], first[1]), fields)
