"""Two exchanges of one store never run at once, whichever process they run in."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.usecases import presenting
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.exchange import exchanging, shares
from tests.usecases.exchange.packages import a_case, join, report, states, take

ROOT = Path(__file__).parents[3]
OTHER = """
import sys
from pathlib import Path
from tests.usecases.exchange.stores import DayClock, desk_of
from mediation_desk.usecases.exchange import exchanging
desk = desk_of(Path(sys.argv[1]), bytes.fromhex(sys.stdin.readline()), DayClock())
with exchanging.one_at_a_time(desk.store):
    print("begun", flush=True)
    sys.stdin.readline()
"""


@contextmanager
def elsewhere(desk: Desk, key: bytes) -> Iterator[subprocess.Popen[str]]:
    """Another process that exchanges with the same store."""
    other = subprocess.Popen(
        [sys.executable, "-c", OTHER, str(desk.store.folder)], cwd=ROOT, text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)}, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert other.stdin is not None
    assert other.stdout is not None
    other.stdin.write(key.hex() + "\n")
    other.stdin.flush()
    assert other.stdout.readline() == "begun\n"
    try:
        yield other
    finally:
        other.kill()
        other.communicate()


def test_the_second_is_told_and_does_nothing(
    county: Desk, town: Desk, keys: dict[str, bytes], tmp_path: Path
) -> None:
    join(county, town, tmp_path / "papers")
    box = tmp_path / "box"
    report(town, box)
    shares.set_share(town, box)
    a_case(town)
    before = sorted(box.rglob("*"))
    with elsewhere(town, keys["town"]) as other:
        for work in (exchanging.export_to, exchanging.import_from):
            with pytest.raises(KnownTrouble) as found:
                work(town, box)
            assert found.value.code == "exchange_under_way"
            assert "收发" in presenting.sentence(found.value)
        done = shares.exchange_round(town, box)
        assert (done.trouble, done.written) == ("exchange_under_way", 0)
        assert sorted(box.rglob("*")) == before
        other.kill()  # a job that is ended leaves no lock behind
        other.wait()
        assert report(town, box)
    assert states(take(county, box))[-1] == ("applied", "")
    assert shares.exchange_round(town, box).trouble == ""
