"""The list in a real encrypted store: what is kept, what is refused, what the streams show."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mediation_desk.records.exchange import trusted
from mediation_desk.records.store import Centre, Store
from mediation_desk.sync.trust import Trust, TrustRefused
from mediation_desk.sync.trust.keeping import list_of, mirror_again, take, trust_of
from tests.sync.trust.county import COUNTY, HEWAN, LIUSHU, County, Pc

SHOWN = (
    "SELECT s.code, r.device_name, r.status, r.cutoff_seq, r.own FROM sync_replica r "
    "JOIN sync_space s ON s.alias = r.space ORDER BY s.code, r.device_name"
)


def made(folder: Path, centre: str) -> Store:
    folder.mkdir(exist_ok=True)
    return Store.create(folder, os.urandom(32), Centre(centre, "河湾镇综治中心"))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = made(tmp_path, HEWAN)
    yield opened
    opened.close()


@pytest.fixture
def county() -> County:
    return County()


def asked(store: Store, sql: str) -> list[Any]:
    with store.read() as session:
        return [tuple(row) for row in session.raw.execute(sql).fetchall()]


def test_a_store_without_a_county_takes_no_list_unasked(store: Store, county: County) -> None:
    with pytest.raises(TrustRefused, match="trust_no_county"):
        take(store, county.list.data)
    assert list_of(store) is None
    assert trust_of(store) == Trust()


def test_the_newest_list_is_the_one_that_counts(store: Store, county: County) -> None:
    take(store, county.list.data, first=True)
    for _ in range(3):
        take(store, county.admits(Pc()).data)
    assert list_of(store) == county.list
    take(store, county.list.data)
    assert trust_of(store).version == 4


def test_r59_a_store_refuses_an_older_list_and_keeps_its_own(store: Store, county: County) -> None:
    old = county.list
    take(store, county.admits(Pc()).data, first=True)
    with pytest.raises(TrustRefused, match="trust_list_older"):
        take(store, old.data)
    with pytest.raises(TrustRefused, match="trust_other_county"):
        take(store, County().list.data, first=True)
    assert list_of(store) == county.list


def test_r59_old_lists_go_after_a_while_and_never_the_newest(store: Store, county: County) -> None:
    take(store, county.list.data, first=True)
    for _ in range(25):
        take(store, county.admits(Pc()).data)
    with store.read() as session:
        kept = list(trusted.load_lists(session.raw))
    assert kept == list(range(6, 27))


def test_a_township_sees_its_own_pcs_and_the_countys_in_its_own_space(
    store: Store, county: County
) -> None:
    county.admits(Pc(name="一号"))
    county.admits(lost := Pc(name="二号"))
    county.admits(Pc(LIUSHU, "别处"))
    take(store, county.shuts_out(lost, c620199101=9).data, first=True)
    space = f"centre:{HEWAN}"
    assert asked(store, SHOWN) == [
        (space, "", "active", None, 1),
        (space, "一号", "active", None, 0),
        (space, "二号", "revoked", 9, 0),
        (space, "县中心一号机", "active", None, 0),
    ]


def test_the_county_sees_every_space(tmp_path: Path, county: County) -> None:
    store = made(tmp_path / "county", COUNTY)
    county.admits(Pc(name="一号"))
    take(store, county.admits(Pc(LIUSHU, "别处")).data, first=True)
    rows = [(code, name) for code, name, *_rest in asked(store, SHOWN)]
    assert (f"centre:{HEWAN}", "一号") in rows
    assert (f"centre:{LIUSHU}", "别处") in rows
    assert [code for code, name in rows if name == "县中心一号机"] == [
        f"centre:{code}" for code in (COUNTY, HEWAN, LIUSHU)
    ]
    names = asked(store, "SELECT code, name FROM sync_space")
    assert (f"centre:{LIUSHU}", f"{LIUSHU}中心") in names
    store.close()


def test_a_stream_of_our_own_is_never_registered_as_anothers(
    tmp_path: Path, county: County
) -> None:
    """The county's own first change in a township's space makes its stream, not the list."""
    store = made(tmp_path / "county", COUNTY)
    mine = Pc(COUNTY, "本机", replica=store.origin.replica)
    county.admits(mine)
    take(store, county.admits(Pc()).data, first=True)
    own = asked(store, f"SELECT space, own FROM sync_replica WHERE uuid = '{mine.replica}'")
    assert own == [(1, 1)]
    store.close()


def test_streams_that_come_in_later_are_shown_as_the_list_says(
    store: Store, county: County
) -> None:
    county.admits(lost := Pc(name="二号"))
    take(store, county.shuts_out(lost).data, first=True)
    with store.maintenance() as raw:
        raw.execute("UPDATE sync_replica SET status = 'active', public_key = NULL")
    mirror_again(store)
    sql = f"SELECT status, public_key FROM sync_replica WHERE uuid = '{lost.replica}'"
    assert asked(store, sql) == [("revoked", lost.signer.public_key)]
