"""Two PCs take in the same file before they hear of each other: each under a key of its own."""

from __future__ import annotations

from pathlib import Path

from mediation_desk.records import attachments
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing import attaching
from tests.usecases.exchange.packages import a_case, join, report, take
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


def test_the_county_keeps_a_file_of_its_own_beside_a_townships(
    county: Desk, town: Desk, tmp_path: Path
) -> None:
    """What the township does with its own afterwards takes nothing away from the county."""
    join(county, town, tmp_path / "papers")
    file = tmp_path / "通知.txt"
    file.write_bytes("同一份通知".encode() * 999)
    attaching.attach(town, a_case(town), file, "通知", "证据")
    report(town, tmp_path / "box")
    take(county, tmp_path / "box")
    attaching.attach(county, a_case(county, "县里自己办的"), file, "通知", "证据")
    asked = "SELECT space, sha256, key_hex, cipher_sha256 FROM blob ORDER BY space"
    with county.store.read() as session:
        mine, theirs = session.raw.execute(asked).fetchall()
    own, sha256, key, cipher = mine
    other, same, town_key, town_cipher = theirs
    assert (own, same) == (1, sha256)
    assert other != own
    assert (key, cipher) != (town_key, town_cipher)
    assert attachments.place_of(county.store, cipher).exists()
    attachments.place_of(county.store, town_cipher).unlink()
    assert read(county, sha256) == file.read_bytes()
    attaching.attach(county, a_case(county, "又一件"), file, "通知", "证据")
    with county.store.read() as session:
        assert len(session.raw.execute(asked).fetchall()) == 2
