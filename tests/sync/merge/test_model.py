"""R21, R27, R28, R29, R31, R32: whatever happens in whatever order, all agree in the end and no
edit is gone that somebody had not seen. In memory, so that many thousand runs are tried.
"""

from __future__ import annotations

import sys
from datetime import datetime

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.sync.merge.machine import MergeMachine
from tests.sync.merge.model import ModelPc

STEPS = 50
SHARDS, RUNS = 20, 250


class InMemory(MergeMachine):
    def make(self, now: datetime, schema: int) -> ModelPc:
        return ModelPc(now, schema)


def run(machine: type[MergeMachine], runs: int, number: int, steps: int = STEPS) -> None:
    """So many runs from a seed, which is told where one fails."""
    sys.stdout.write(f"seed {number}\n")
    how = settings(
        max_examples=runs, stateful_step_count=steps, deadline=None, database=None,
        suppress_health_check=list(HealthCheck), phases=[Phase.generate],
        print_blob=False, report_multiple_bugs=False,
    )  # fmt: skip
    seeded = seed(number)(type(machine.__name__, (machine,), {}))
    run_state_machine_as_test(seeded, settings=how)


def test_r21_all_agree_and_nothing_unseen_is_replaced() -> None:
    run(InMemory, 40, 0)


@pytest.mark.heavy
@pytest.mark.parametrize("shard", range(SHARDS))
def test_r21_five_thousand_runs(shard: int) -> None:
    run(InMemory, RUNS, 1000 + shard)
