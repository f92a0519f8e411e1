"""A case taken in early and brought up to date later ends where the whole case ends at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.importing import undo_import
from tests.desks import make_desk
from tests.usecases.importing.track_cases import known_until, runs, taken

DATA = Path(__file__).parents[2] / "data" / "scenarios.yaml"
SHARED = yaml.safe_load(DATA.read_text(encoding="utf-8"))
CASES = {case["id"]: case for case in SHARED["scenarios"]}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = make_desk(tmp_path, day=date(2026, 11, 22))
    yield made
    made.store.close()


def cuts() -> list[tuple[str, str]]:
    """Every case on each day on which something happened in it."""
    found = []
    for name in ("S04", "S10", "S12"):
        told = CASES[name]["dates"].values()
        days = {d for on in told for d in (on if isinstance(on, list) else [on])}
        found += [(name, day) for day in sorted(days) if day >= CASES[name]["dates"]["registered"]]
    return found


def standing(found: tuple[CaseFacts, ...]) -> list[Any]:
    return [
        (
            run.track, run.stage, run.outcome, run.accepted_on, run.closed_on,
            len(run.sessions), len(run.mediators), len(run.recusals), len(run.extensions),
            sorted((s.kind, s.on_day) for s in run.steps), len(run.follow_ups),
            sum(len(s.offers) for s in run.sessions), len(run.handoffs), len(run.participants),
        )
        for run in found
    ]  # fmt: skip


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Any]]:
    folder = tmp_path_factory.mktemp("whole")
    made = make_desk(folder, day=date(2026, 11, 22))
    assert taken(made, folder, *CASES.values()).refused == []
    return {name: standing(runs(made, name)) for name in CASES}


@pytest.mark.parametrize(("name", "day"), cuts())
def test_a_case_brought_up_to_date_is_the_whole_case(
    desk: Desk, tmp_path: Path, whole: dict[str, list[Any]], name: str, day: str
) -> None:
    assert taken(desk, tmp_path, known_until(CASES[name], day)).refused == []
    assert taken(desk, tmp_path, CASES[name], update=True).refused == []
    assert standing(runs(desk, name)) == whole[name]


def test_what_was_taken_in_twice_is_taken_back_whole(desk: Desk, tmp_path: Path) -> None:
    batch = taken(desk, tmp_path, *CASES.values()).batch
    assert undo_import(desk, batch) == len(CASES)
    assert len(taken(desk, tmp_path, *CASES.values()).imported) == len(CASES)


@pytest.mark.parametrize("name", CASES)
def test_a_second_import_adds_nothing(desk: Desk, tmp_path: Path, name: str) -> None:
    taken(desk, tmp_path, CASES[name])
    before = runs(desk, name)
    assert [t.source_id for t in taken(desk, tmp_path, CASES[name]).already] == [name]
    assert runs(desk, name) == before
