"""What a PC says and does as it waits to be let in, after its id was used twice or an upgrade."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.records.engine import Guard
from mediation_desk.records.engine.troubles import StoreFault
from mediation_desk.records.exchange import seals
from mediation_desk.records.log import apply, codec, receive, replay
from mediation_desk.usecases import asking, presenting
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange import (
    exchanging,
    saying,
    standing,
    trusting,
    upgrading,
)
from tests.usecases.exchange.packages import (
    SPACE,
    a_case,
    amend,
    join,
    report,
    states,
    take,
)
from tests.usecases.exchange.pairs import second_pc
from tests.usecases.exchange.stores import DayClock, desk_of


class PowerCut(BaseException):
    """The program ends here."""


@pytest.fixture
def second(county: Desk, town: Desk, keys: dict[str, bytes], tmp_path: Path) -> Iterator[Desk]:
    """The township's other PC."""
    made = second_pc(county, town, keys["town"], tmp_path)
    yield made
    made.store.close()


def used_twice(county: Desk, town: Desk, key: bytes, folder: Path) -> None:
    """The township's PC was copied, both went on, and it hears of the copy: it has a new id."""
    join(county, town, folder / "papers")
    there = Path(shutil.copytree(town.store.folder, folder / "copied"))
    twin = desk_of(there, key, DayClock())
    with town.store.read() as session:
        had = receive.vectors(session.raw, f"centre:{SPACE}")[0]
    a_case(twin, "那一台写的")
    a_case(town, "这一台写的")
    with twin.store.read() as session:
        changes = list(receive.outgoing(session.raw, f"centre:{SPACE}", had))
    twin.store.close()
    receive.receive(town.store, changes)


def test_a_copied_pc_is_told_to_ask_again_and_is_let_in_with_its_own_key(
    county: Desk, town: Desk, keys: dict[str, bytes], tmp_path: Path
) -> None:
    """Somebody copied the whole PC; both went on, and one hears of the other."""
    before = town.store.origin.replica
    used_twice(county, town, keys["town"], tmp_path)
    now = standing.status(town)
    assert town.store.origin.replica != before
    assert (now.is_admitted, now.is_renewed) == (False, True)
    assert saying.status_words(now, town.clock.today()) == saying.RENEWED
    join(county, town, tmp_path / "again")
    assert standing.status(town).is_admitted
    assert not standing.status(town).is_renewed
    report(town, tmp_path / "box")
    assert set(states(take(county, tmp_path / "box"))) == {("applied", "")}
    assert town.store.verify_chain() == []


@pytest.mark.parametrize("at", ["seal_former", "take_key"])
def test_a_power_cut_while_the_key_is_renewed_loses_nothing_written_before(
    county: Desk, town: Desk, keys: dict[str, bytes], tmp_path: Path, at: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    before = town.store.origin.replica
    used_twice(county, town, keys["town"], tmp_path)
    case = a_case(town, "换密钥以前写的")

    def cut(*_given: object) -> None:
        raise PowerCut

    with monkeypatch.context() as patch:
        patch.setattr(seals, at, cut)
        with pytest.raises(PowerCut):
            trusting.enrol(town, tmp_path / "lost")
    town.store.close()
    again = desk_of(town.store.folder, keys["town"], DayClock())
    join(county, again, tmp_path / "again")
    a_case(again, "以后写的")
    report(again, tmp_path / "box")
    assert set(states(take(county, tmp_path / "box"))) == {("applied", "")}
    assert asking.facts_of(county, case).facts == "换密钥以前写的"
    former = "SELECT max(received_seq) FROM sync_replica WHERE uuid = ?"
    with county.store.read() as session:
        assert session.raw.execute(former, (before,)).fetchone()[0] > 0
    assert county.store.verify_chain() == []
    again.store.close()


def test_what_is_read_out_stays_until_the_county_has_answered(
    county: Desk, town: Desk, tmp_path: Path
) -> None:
    assert standing.asked_for(town) is None
    asked = trusting.enrol(town, tmp_path)
    kept = standing.asked_for(town)
    assert kept == standing.Asked(Path(asked.file).name, asked.fingerprint)
    let_in = trusting.admit(county, Path(asked.file), asked.fingerprint, tmp_path)
    trusting.accept(town, Path(let_in.file), let_in.fingerprint)
    assert standing.asked_for(town) is None


def test_what_was_parked_is_tried_again_once_after_an_upgrade(
    town: Desk, second: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case, box, known = a_case(town), tmp_path / "own", apply.is_newer
    exchanging.list_arrived(second)
    monkeypatch.setattr(apply, "is_newer", lambda op: "place" in op.fields and not op.insert)
    amend(town, case, place="河湾村口")
    report(town, box)
    take(second, box)
    assert not upgrading.is_upgraded(second)
    monkeypatch.setattr(upgrading, "__version__", "99")
    assert standing.unlisted(second) == 1
    assert upgrading.try_again(second) == 0
    assert standing.unlisted(second) == 0
    monkeypatch.setattr(apply, "is_newer", known)
    monkeypatch.setattr(upgrading, "__version__", "100")
    assert exchanging.list_arrived(second) == 1
    assert asking.facts_of(second, case).place == "河湾村口"


def test_a_change_that_cannot_be_told_any_more_is_a_fault_and_no_silent_loss(town: Desk) -> None:
    case = a_case(town)
    amend(town, case, place="河湾村口")
    store = town.store
    with store.maintenance() as raw, store.guard_open(Guard.REDACTING):
        alias, last = raw.execute("SELECT alias, max(seq) FROM sync_change").fetchone()
        waits = codec.pack_context([(alias, last + 9)])
        sql = "UPDATE sync_change SET ctx = ? WHERE alias = ? AND seq = ?"
        raw.execute(sql, (waits, alias, last))
    with (
        store.read() as session,
        pytest.raises(StoreFault, match=replay.UNREACHED),
        replay.rebuilt(store.folder, session.raw),
    ):
        pass
    assert store.tables_unlike_log() == ["sync_change"]


@pytest.mark.parametrize(
    ("values", "words"), [({"needed": 5_000_000}, "约 5 MB"), ({}, "腾出空间")]
)
def test_a_full_disk_says_how_much_room_is_wanted(values: dict[str, int], words: str) -> None:
    assert words in presenting.sentence(KnownTrouble("disk_full", **values))
