"""R21, R27, R28, R29 once more, every change going through a real package file on its way."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest

from tests.sync.merge.test_model import run
from tests.sync.merge.test_stores import InStores
from tests.sync.package.conftest import Pc, a_manifest, send, take

SHARDS, RUNS = 60, 5


class ByPackage(InStores):
    """The machine whose changes are written, signed, sealed, read back and opened."""

    def carry(self, changes: list[Any]) -> list[Any]:
        if not hasattr(self, "stick"):
            self.stick = Path(tempfile.mkdtemp(prefix="merge-stick-"))
            self.sender, self.to, self.number = Pc.new(), Pc.new(), 0
        self.number += 1
        path = self.stick / f"{self.number}.tjx"
        send(path, self.sender, self.to, changes=changes, manifest=a_manifest(self.sender))
        taken = take(path, self.to, self.sender)[1]
        assert taken == changes
        return taken

    def teardown(self) -> None:
        try:
            super().teardown()
        finally:
            if hasattr(self, "stick"):
                shutil.rmtree(self.stick)


def test_r21_through_packages_all_agree() -> None:
    run(ByPackage, 1, 0, steps=20)


@pytest.mark.heavy
@pytest.mark.timeout(600)
@pytest.mark.parametrize("shard", range(SHARDS))
def test_r21_three_hundred_runs_through_packages(shard: int) -> None:
    run(ByPackage, RUNS, 3000 + shard)
