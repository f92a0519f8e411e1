"""R21, R22, R27, R28, R29, R31 through real encrypted stores: the machine and the oracle are the
model's, the changes are real, and the log must tell the tables in every store at the end.
"""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.sync.merge.machine import MergeMachine
from tests.sync.merge.stores import StorePc, Yard
from tests.sync.merge.test_model import run

SHARDS, RUNS = 30, 10


class InStores(MergeMachine):
    def make(self, now: datetime, schema: int) -> StorePc:
        if not hasattr(self, "yard"):
            self.yard = Yard()
        return StorePc.fresh(self.yard, now, schema)

    def teardown(self) -> None:
        try:
            super().teardown()
        finally:
            if hasattr(self, "yard"):
                self.yard.clear()


def test_r21_stores_agree_and_nothing_unseen_is_replaced() -> None:
    run(InStores, 3, 0, steps=30)


@pytest.mark.heavy
@pytest.mark.parametrize("shard", range(SHARDS))
def test_r21_three_hundred_runs_through_stores(shard: int) -> None:
    run(InStores, RUNS, 2000 + shard)
