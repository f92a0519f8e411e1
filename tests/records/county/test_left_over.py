"""What a move that was broken off left on the server goes at the next try; nothing else does."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.records.county import marking, setting
from mediation_desk.records.engine import choosing
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.upkeep import county_database
from mediation_desk.usecases.upkeep.county_database import CountyPlace
from tests.records.county.server import PASSWORD as SERVER_PASSWORD
from tests.records.county.server import Server
from tests.records.county.test_half_moved import (  # noqa: F401 - fixtures
    Line,
    after,
    cases,
    desk,
    line,
    made,
    place,
)
from tests.usecases.exchange.packages import a_case
from tests.usecases.exchange.stores import DayClock, desk_of

Ask = Callable[[str], list[tuple[object, ...]]]


@pytest.fixture
def ask(server: Server) -> Ask:
    """Asks the server itself."""

    def asked(words: str) -> list[tuple[object, ...]]:
        with psycopg.connect(server.url, password=SERVER_PASSWORD, autocommit=True) as there:
            done = there.execute(words.encode())
            return done.fetchall() if done.description else []

    return asked


@pytest.fixture
def left(
    desk: Desk, place: CountyPlace, line: Line, server: Server,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> CountyPlace:  # fmt: skip
    """The server went after all was copied, before the folder named it; it answers again."""
    with monkeypatch.context() as patch:
        after(patch, setting, "write", line.cut)
        with pytest.raises(KnownTrouble, match="county_unreachable"):
            county_database.use_county_database(desk, place, SERVER_PASSWORD)
    assert not choosing.is_county(desk.store.folder)
    again = place.url.replace(str(line.port), str(server.port))
    return CountyPlace(again, place.schema)


def test_the_next_try_takes_it_away_and_says_so(
    desk: Desk, made: tuple[Path, bytes], left: CountyPlace, ask: Ask  # noqa: F811
) -> None:
    count = f'SELECT count(*) FROM "{left.schema}".case_file'
    assert ask(count) == [(1,)]
    a_case(desk, "没搬成以后又登记的")
    seen = county_database.look_at_county_server(desk, left, SERVER_PASSWORD)
    assert "county_left_over" in seen.advice
    county_database.use_county_database(desk, left, SERVER_PASSWORD)
    assert (ask(count), cases(desk)) == ([(2,)], 2)
    a_case(desk, "搬好以后")
    said = "SELECT coalesce(obj_description(oid, 'pg_namespace'), '') FROM pg_namespace "
    assert ask(f"{said} WHERE nspname = '{left.schema}'") == [("",)]
    desk.store.close()
    again = desk_of(desk.store.folder, made[1], DayClock())
    assert (cases(again), again.store.verify_chain()) == (3, [])
    again.store.close()


@pytest.mark.parametrize("whose", ["another's", "nobody's", "one that was gone on with"])
def test_what_it_did_not_make_is_left_alone(
    desk: Desk, left: CountyPlace, ask: Ask, whose: str  # noqa: F811
) -> None:
    if whose == "another's":
        ask(f"COMMENT ON SCHEMA {left.schema} IS '{marking._UNFINISHED}somebody'")
    elif whose == "nobody's":
        ask(f"COMMENT ON SCHEMA {left.schema} IS NULL")
    else:
        put = f'UPDATE "{left.schema}".sync_replica SET uuid = \'another\' WHERE own = 1'
        ask(put)
    for deed in (
        lambda: county_database.look_at_county_server(desk, left, SERVER_PASSWORD),
        lambda: county_database.copy_to_county(desk, left),
    ):
        with pytest.raises(KnownTrouble, match="county_schema_taken"):
            deed()
    assert ask(f'SELECT count(*) FROM "{left.schema}".case_file') == [(1,)]


def test_a_store_that_went_on_there_is_no_leftover_for_its_own_old_file(
    desk: Desk, made: tuple[Path, bytes], left: CountyPlace, ask: Ask, tmp_path: Path  # noqa: F811
) -> None:
    """Somebody brought the file of before back: it must not cost what was done since."""
    before = Path(shutil.copytree(desk.store.folder, tmp_path / "before"))
    county_database.use_county_database(desk, left, SERVER_PASSWORD)
    a_case(desk, "搬好以后")
    old = desk_of(before, made[1], DayClock())
    with pytest.raises(KnownTrouble, match="county_schema_taken"):
        county_database.use_county_database(old, left, SERVER_PASSWORD)
    old.store.close()
    assert ask(f'SELECT count(*) FROM "{left.schema}".case_file') == [(2,)]
