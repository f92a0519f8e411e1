"""R4: no write of a package's sealed part may fail unheard, the last one least of all."""

from __future__ import annotations

import errno
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.sync.package import writing
from tests.sync.package.conftest import Pc, a_manifest, send, some_changes, take


class Full:
    """A disk with room for so many writes."""

    def __init__(self, sink: Any, room: int) -> None:
        self.sink, self.room, self.count = sink, room, 0

    def write(self, data: bytes) -> int:
        self.count += 1
        if self.count == self.room + 1:
            raise OSError(errno.ENOSPC, "")
        return int(self.sink.write(data))


@pytest.mark.parametrize("changes", [0, 1, 900])
def test_r4_every_write_of_the_sealed_part_is_heard(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changes: int
) -> None:
    """R4."""
    sender, to = Pc.new(), Pc.new()
    chain = some_changes(sender, changes)
    manifest, right, room = a_manifest(sender, chain), writing.Tap, 0
    disks: list[Full] = []

    def tap(sink: Any, heard: Callable[[bytes], object]) -> Any:
        disks.append(Full(sink, room))
        return right(disks[-1], heard)

    monkeypatch.setattr(writing, "Tap", tap)
    while not (tmp_path / "1.tjx").exists():
        with suppress(KnownTrouble):
            send(tmp_path / "1.tjx", sender, to, changes=chain, manifest=manifest)
        room += 1
    assert disks[-1].count == room - 1 > 0
    assert take(tmp_path / "1.tjx", to, sender)[1] == chain
