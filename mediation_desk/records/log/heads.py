"""Last writers of a row: one base change for all fields, and a list for fields that differ.

Pure values; the rule itself is in ``merging``. A dot is (alias, seq) of a change on this PC.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

import msgpack

from mediation_desk.records.log import codec, merging
from mediation_desk.records.log.merging import DELETED, Vector

Dot: TypeAlias = merging.Dot
_REST = ""


@dataclass(slots=True)
class RowHeads:
    """Heads of one row: ``base`` for every field not listed in ``fields``.

    ``standing`` begins with the first deletion: who last said of the row, field by field, that it
    is gone or back, or wrote the field ("" for fields not listed). Equal to the heads of the
    fields until then, and not kept.
    """

    base: Dot
    fields: dict[str, list[Dot]] = field(default_factory=dict)
    standing: dict[str, list[Dot]] = field(default_factory=dict)

    def of(self, name: str) -> list[Dot]:
        """The heads of one field; more than one means concurrent values."""
        return self.fields.get(name, [self.base])

    def write(self, names: Iterable[str], dot: Dot, seen: Vector) -> None:
        """Let ``dot`` write the fields: heads its writer has seen give way, the others stay."""
        names = list(names)
        if self.standing or DELETED in names:
            self._stand(names, dot, seen)
        for name in names:
            self.fields[name] = merging.heads_after(self.of(name), dot, seen)

    def _stand(self, names: list[str], dot: Dot, seen: Vector) -> None:
        """A deletion or its undoing is said of every field; an edit speaks for its own."""
        if DELETED in names:
            names = [*{_REST: 0, **dict.fromkeys((*self.fields, *self.standing, *names))}]
        after = {
            name: merging.heads_after(self.stand_of(name), dot, seen)
            for name in names
            if name != DELETED
        }
        self.standing.update(after)
        rest = set(self.standing[_REST])
        for name in [n for n, dots in self.standing.items() if n and set(dots) == rest]:
            del self.standing[name]

    def stand_of(self, name: str) -> list[Dot]:
        """Who last wrote a field or said that the row is gone or back."""
        if not self.standing:
            return self.of(name)
        return self.standing.get(name, self.standing[_REST])

    def say_anew(self, names: Iterable[str], dot: Dot, seen: Vector) -> None:
        """Let ``dot`` write the whole row anew, as a redaction does: it becomes the base, and
        listed remains only what its writer had not seen.
        """
        names = [*names]
        self.write(names, dot, seen)
        self.base = dot
        self.fields = {name: dots for name, dots in self.fields.items() if dots != [dot]}
        lists = {_REST: 0, **self.fields, **self.standing}
        if all(set(self.stand_of(name)) == set(self.of(name)) for name in lists):
            self.standing = {}

    def lists(self) -> list[list[Dot]]:
        """What decides whether the row is there: for each field who last spoke of it."""
        return [*(self.standing or self.fields).values()]

    def dots(self) -> set[Dot]:
        """Every change named in these heads."""
        lists = (*self.fields.values(), *self.standing.values())
        return {self.base, *(dot for heads in lists for dot in heads)}

    def conflicts(self) -> list[str]:
        """Fields with more than one head (their values may still be equal)."""
        return [name for name, heads in self.fields.items() if len(heads) > 1]


def pack(heads: RowHeads) -> bytes:
    """Heads as stored in ``sync_row``."""
    if heads.standing:
        return codec.pack((heads.base, heads.fields, heads.standing))
    return codec.pack((heads.base, heads.fields) if heads.fields else heads.base)


def unpack(stored: bytes) -> RowHeads:
    """Read back :func:`pack`."""
    first, *rest = msgpack.unpackb(stored)
    if isinstance(first, int):
        return RowHeads((first, rest[0]))
    lists = [{name: [(a, s) for a, s in dots] for name, dots in told.items()} for told in rest]
    return RowHeads((first[0], first[1]), *lists)
