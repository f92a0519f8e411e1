"""Of a file whose signature does not stand nothing is kept, whatever its header says."""

from __future__ import annotations

from pathlib import Path

import pytest

from mediation_desk.records.exchange import journal
from mediation_desk.sync import taking
from mediation_desk.sync.package import inspect
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange import trusting
from mediation_desk.usecases.filing import attaching
from tests.usecases.exchange.packages import a_case, amend, digest, join, report, states, take
from tests.usecases.exchange.pairs import second_pc

TABLES = ("sync_package", "sync_peer", "sync_unlisted", "sync_replica", "sync_seal", "sync_trust")


@pytest.fixture
def box(county: Desk, town: Desk, tmp_path: Path) -> Path:
    """A stick both have used, the township joined."""
    join(county, town, tmp_path / "papers")
    made = tmp_path / "box"
    report(town, made)
    take(county, made)
    return made


def kept(desk: Desk) -> object:
    """All that an exchange keeps, and what lies in the inbox."""
    inbox = desk.store.folder / "inbox"
    with desk.store.read() as session:
        found = [session.raw.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES]
    rows = [sorted(map(repr, one)) for one in found]
    return rows, sorted(path.name for path in inbox.glob("*")) if inbox.is_dir() else []


def forge(path: Path) -> bytes:
    """Break the signature; gives the bytes that were good."""
    good = path.read_bytes()
    signature = inspect(path).signature
    assert good.count(signature) == 1
    path.write_bytes(good.replace(signature, bytes(len(signature))))
    return good


def test_a_forged_copy_leaves_no_trace_and_the_good_one_is_taken(
    county: Desk, town: Desk, box: Path, tmp_path: Path
) -> None:
    scan = tmp_path / "借条.bin"
    scan.write_bytes(b"1234" * 9999)
    case = a_case(town)
    attaching.attach(town, case, scan, "借条", "证据")
    files = [box / name for name in report(town, box)]
    assert [inspect(path).header.kind for path in files] == ["delta", "blobs"]
    good, before = [forge(path) for path in files], kept(county)
    wrong = ("rejected", "package_signature_wrong")
    for _round in range(2):
        assert states(take(county, box)) == [wrong, wrong]
        assert kept(county) == before
    for path, data in zip(files, good, strict=True):
        path.write_bytes(data)
    assert states(take(county, box)) == [("applied", ""), ("applied", "")]
    assert digest(county) == digest(town)


def test_who_was_shut_out_is_noted_only_where_it_was_that_pc(
    county: Desk, town: Desk, box: Path
) -> None:
    a_case(town)
    [path] = [box / name for name in report(town, box)]
    good = forge(path)
    trusting.revoke(county, town.store.origin.replica, None, "电脑丢失")
    before = kept(county)
    assert states(take(county, box)) == [("rejected", "package_signature_wrong")]
    assert kept(county) == before
    path.write_bytes(good)
    assert states(take(county, box)) == [("rejected", "package_sender_revoked")]
    with county.store.read() as session:
        assert journal.came_to(session.raw, inspect(path).header.package) == "rejected"
    assert states(take(county, box)) == []


@pytest.mark.parametrize("together", [True, False])
def test_what_came_before_the_list_that_lets_its_writer_in_is_taken_with_it(
    county: Desk, town: Desk, keys: dict[str, bytes], tmp_path: Path, together: bool
) -> None:
    """A second PC writes to its centre before the first has heard that it was let in."""
    made = second_pc_unheard(county, town, keys["town"], tmp_path)
    box = tmp_path / "both"
    a_case(made, "二号机写的")
    report(made, box)
    stranger = made.store.origin.replica
    lists = [p for p in box.rglob("*.tjx") if p.parent.name == stranger]
    assert lists
    before = kept(town)
    if not together:
        assert ("rejected", "package_sender_unknown") in states(take(town, box))
        assert kept(town) == before
    report(county, box)
    got = states(take(town, box))
    assert {state for state, _why in got} == {"applied"}
    assert digest(town) == digest(made)
    made.store.close()


def second_pc_unheard(county: Desk, town: Desk, key: bytes, folder: Path) -> Desk:
    """A second PC of the township, of which the first was told nothing."""
    first = {"taken": False}
    right = taking.Receiver.take_all

    def none(*_given: object, **_more: object) -> object:
        first["taken"] = True
        return taking.TakenIn()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(taking.Receiver, "take_all", none)
        made = second_pc(county, town, key, folder)
    assert first["taken"]
    assert taking.Receiver.take_all is right
    return made


def test_what_waits_is_neither_fetched_nor_opened_again_while_nothing_came(
    county: Desk, town: Desk, box: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = a_case(town)
    [first] = report(town, box)
    amend(town, case, place="河湾村口")
    report(town, box)
    aside = (box / first).read_bytes()
    (box / first).unlink()
    assert states(take(county, box)) == [("held", "package_held")]
    work: list[str] = []
    for name in ("verify", "open_package"):
        right = getattr(taking, name)

        def counted(*given: object, name: str = name, right: object = right, **more: object):  # type: ignore[no-untyped-def]
            work.append(name)
            return right(*given, **more)  # type: ignore[operator]

        monkeypatch.setattr(taking, name, counted)
    assert states(take(county, box)) == [("held", "package_held")]
    assert work == []
    (box / first).write_bytes(aside)
    assert states(take(county, box)) == [("applied", ""), ("applied", "")]
    assert set(work) == {"open_package", "verify"}
    assert digest(county) == digest(town)
