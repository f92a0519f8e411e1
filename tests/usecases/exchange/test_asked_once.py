"""What is asked of one space or one list costs as much as that one, however many there are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from mediation_desk.records.base import new_id
from mediation_desk.records.exchange import parcels
from mediation_desk.records.log.receive import register_stream
from mediation_desk.sync.trust import keeping
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange import standing
from tests.usecases.exchange.packages import SPACE, a_case, join

OTHERS = 40


class Counting:
    """A connection that counts the rows it gives."""

    def __init__(self, raw: Any) -> None:
        self._raw, self.rows = raw, 0

    def execute(self, *asked: Any) -> Any:
        found = self._raw.execute(*asked).fetchall()
        self.rows += len(found)
        return _Found(found)


class _Found:
    def __init__(self, rows: list[Any]) -> None:
        self._rows = rows

    def fetchall(self) -> list[Any]:
        return self._rows

    def fetchone(self) -> Any:
        return self._rows[0] if self._rows else None

    def __iter__(self) -> Any:
        return iter(self._rows)


def test_the_streams_of_a_space_are_read_without_those_of_others(county: Desk) -> None:
    with county.store.maintenance() as raw:
        for number in range(OTHERS):
            register_stream(
                raw, new_id(), f"centre:{number:09}", centre="", name="", key=None
            )
        register_stream(raw, new_id(), f"centre:{SPACE}", centre=SPACE, name="一号机", key=None)
    with county.store.read() as session:
        counting = Counting(session.raw)
        [found] = parcels.streams(counting, f"centre:{SPACE}")
        assert (found.space, found.centre, found.device) == (f"centre:{SPACE}", SPACE, "一号机")
        assert counting.rows < OTHERS // 4
        assert parcels.is_whole(counting, f"centre:{SPACE}")
        assert counting.rows < OTHERS // 4


def test_the_list_is_read_and_checked_once_for_how_things_stand(
    county: Desk, town: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    join(county, town, tmp_path / "papers")
    a_case(town)
    right, reads = keeping.read_list, []

    def reading(data: bytes) -> Any:
        reads.append(data)
        return right(data)

    monkeypatch.setattr(keeping, "read_list", reading)
    assert standing.status(town).is_admitted
    assert len(reads) == 1
