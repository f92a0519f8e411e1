# ruff: noqa: F811 - fixtures bear the names of what tests open themselves
"""R28: a PC that was copied stays marked, whatever lists of who is who come afterwards."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from mediation_desk.records.exchange import trusted
from mediation_desk.records.exchange.trusted import TrustedStream
from mediation_desk.records.log import reading
from mediation_desk.sync.trust.keeping import mirror_again
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange import reviewing
from tests.usecases.exchange.conftest import (  # noqa: F401 - fixtures
    clock,
    county,
    folders,
    town,
)
from tests.usecases.exchange.packages import SPACE, a_case, amend, digest, join, report, take
from tests.usecases.exchange.stores import DayClock, desk_of


@pytest.fixture
def twin(county: Desk, town: Desk, keys: dict[str, bytes], tmp_path: Path) -> Iterator[Desk]:
    """A copy of the township's PC, id and all, both of which have reported to the county."""
    join(county, town, tmp_path / "papers")
    case = a_case(town, "复制以前的")
    report(town, tmp_path / "box")
    take(county, tmp_path / "box")
    town.store.seal()
    there = Path(shutil.copytree(town.store.folder, tmp_path / "copied"))
    made = desk_of(there, keys["town"], DayClock())
    amend(made, case, place="那一台改的")
    amend(town, case, place="这一台改的")
    shutil.copytree(tmp_path / "box", tmp_path / "box2")
    for _ in range(2):
        for desk, box in ((town, tmp_path / "box"), (made, tmp_path / "box2")):
            report(desk, box)
            take(county, box)
            report(county, box)
    yield made
    made.store.close()


def marked(desk: Desk) -> list[tuple[str, str, int]]:
    with desk.store.read() as session:
        known = reading.streams(session.raw, f"centre:{SPACE}")
        return sorted(
            (reading.name_of(session.raw, one), one.status, one.cutoff or 0)
            for one in known.values()
            if one.status == reading.FORKED
        )


def test_r28_a_list_that_says_nothing_of_it_leaves_a_copied_pc_marked(
    county: Desk, town: Desk, twin: Desk, tmp_path: Path
) -> None:
    [case] = cases(county)
    before = marked(county)
    assert len(before) == 2
    aside, shown = reviewing.waiting_for_review(county), digest(county)
    mirror_again(county.store)
    assert marked(county) == before
    assert reviewing.waiting_for_review(county) == aside
    assert digest(county) == shown
    amend(twin, case, place="又改的")
    report(twin, tmp_path / "box2")
    take(county, tmp_path / "box2")
    assert asking.facts_of(county, case).place not in ("又改的", "那一台改的", "这一台改的")
    assert county.store.tables_unlike_log() == []


@pytest.mark.parametrize("cutoff", [None, 0, 1, 1 << 30])
def test_r28_a_branch_bears_its_name_on_every_pc_whatever_a_list_says(
    county: Desk, twin: Desk, cutoff: int | None
) -> None:
    """A lost PC may have been copied before; what shuts out more of the two counts."""
    before = marked(county)
    [forked] = [one for one in known(county) if not one.is_branch and one.status == "forked"]
    status = "active" if cutoff is None else trusted.REVOKED
    told = TrustedStream(
        forked.replica, forked.space, SPACE, "", forked.public_key or b"", b"", status, cutoff
    )
    with county.store.maintenance() as raw:
        trusted.mirror(raw, [told], {})
    [now] = [one for one in known(county) if one.alias == forked.alias]
    assert now.cutoff == min(one for one in (cutoff, forked.cutoff) if one is not None)
    with county.store.read() as session:
        assert reading.name_of(session.raw, now) in [name for name, *_ in before]


def known(desk: Desk) -> list[reading.Stream]:
    with desk.store.read() as session:
        return list(reading.streams(session.raw, f"centre:{SPACE}").values())


def cases(desk: Desk) -> list[str]:
    with desk.store.read() as session:
        return [row[0] for row in session.raw.execute("SELECT id FROM case_file").fetchall()]
