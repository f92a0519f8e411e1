"""Two PCs take in the same file before they hear of each other: each under a key of its own."""

from __future__ import annotations

from pathlib import Path

from mediation_desk.records import attachments
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing import attaching
from tests.usecases.exchange.packages import report, take
from tests.usecases.exchange.pairs import second_pc, shared_case


def read(desk: Desk, sha256: str) -> bytes:
    with attachments.open_stream(desk.store, sha256) as source:
        return source.read()


def test_both_ways_of_sealing_it_go_round_and_everybody_can_read_it(
    county: Desk, town: Desk, keys: dict[str, bytes], tmp_path: Path
) -> None:
    second, box = second_pc(county, town, keys["town"], tmp_path), tmp_path / "both"
    case = shared_case(town, second, box)
    file = tmp_path / "通知.txt"
    file.write_bytes("同一份通知".encode() * 999)
    for desk in (town, second):
        attaching.attach(desk, case, file, "通知", "证据")
    with town.store.read() as session:
        [(sha256,)] = session.raw.execute("SELECT DISTINCT sha256 FROM attachment").fetchall()
    for desk in (town, second, county, town, second, county):
        report(desk, box)
        take(desk, box)
    assert [read(desk, sha256) for desk in (town, second, county)] == [file.read_bytes()] * 3
    for desk in (town, second, county):
        assert (attachments.missing(desk.store), attachments.damaged(desk.store)) == ([], [])
        assert attachments.collect_orphans(desk.store, older_than=-1) == 0
    second.store.close()
