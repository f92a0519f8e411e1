"""What an incremental report costs beside ``borg create`` of the same store after the same changes.

A township with so many cases has reported once and borg has its first archive. Then come changes of
one field each and some new files; after that both are written in the same run: our export (sealed,
signed, on the disk, read back) and a borg archive of the whole data folder (authenticated
encryption, zstd). Printed are seconds and bytes of each and the ratios. borg is a tool of its own
(``apt-get install borgbackup``); nothing of the program needs it.
Run: ``python benchmarks/against_borg.py [--cases 2000] [--edits 1000] [--files 8] [--rounds 3]``
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE)]

from exchange import Timer, edit, pair  # noqa: E402

from mediation_desk.records.keys import wrap  # noqa: E402
from mediation_desk.usecases import demo  # noqa: E402
from mediation_desk.usecases.desk import Desk  # noqa: E402
from mediation_desk.usecases.filing import attaching  # noqa: E402
from tests.usecases.exchange.packages import a_case, report, there_and_back  # noqa: E402
from tests.usecases.exchange.stores import cheap_cost  # noqa: E402

FILE_BYTES = 1 << 20


def weight(folder: Path) -> int:
    """Bytes of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


class Borg:
    """A repository of borg with everything it remembers in a folder that goes again."""

    def __init__(self, place: Path) -> None:
        self.repository = place / "borg"
        self._env = {
            **os.environ, "BORG_PASSPHRASE": "a long enough one", "BORG_BASE_DIR": str(place),
        }  # fmt: skip
        self._run("init", "--encryption", "repokey-blake2", str(self.repository))
        self._count = 0

    def create(self, folder: Path) -> None:
        """One more archive of a folder."""
        self._count += 1
        archive = f"{self.repository}::{self._count}"
        self._run("create", "--compression", "zstd", archive, str(folder))

    def _run(self, *words: str) -> None:
        subprocess.run(["borg", *words], env=self._env, check=True, capture_output=True)


def changed(town: Desk, edits: int, files: int, place: Path) -> None:
    """So many changes of one field, and so many new files at a case."""
    edit(town, edits)
    case, source = a_case(town), place / "source.bin"
    for number in range(files):
        source.write_bytes(os.urandom(FILE_BYTES))
        attaching.attach(town, case, source, f"照片{number}", "证据")
    source.unlink(missing_ok=True)
    os.sync()


def one_round(place: Path, town: Desk, borg: Borg, given: argparse.Namespace) -> None:
    """The same changes written by both."""
    changed(town, given.edits, given.files, place)
    box, timer = place / "box", Timer()
    before = weight(box), weight(borg.repository)
    timer.of("ours", lambda: report(town, box))
    timer.of("borg", lambda: borg.create(town.store.folder))
    grown = weight(box) - before[0], weight(borg.repository) - before[1]
    ours, theirs = timer.spent["ours"], timer.spent["borg"]
    print(
        f"{given.edits:,} edits, {given.files} new files: ours {ours:.2f} s, {grown[0]:,} bytes; "
        f"borg {theirs:.2f} s, {grown[1]:,} bytes; ours takes {ours / theirs:.0%} of the time and "
        f"{grown[0] / grown[1]:.0%} of the bytes", flush=True,
    )  # fmt: skip


def main() -> None:
    """Measure and print."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--cases", type=int, default=2_000)
    wanted.add_argument("--edits", type=int, default=1_000)
    wanted.add_argument("--files", type=int, default=8)
    wanted.add_argument("--rounds", type=int, default=3)
    given = wanted.parse_args()
    if shutil.which("borg") is None:
        raise SystemExit("borg is missing: apt-get install borgbackup")
    wrap.calibrated = cheap_cost
    place = Path(tempfile.mkdtemp(prefix="borg-"))
    try:
        county, town = pair(place)
        demo.fill(town, given.cases, seed=7)
        there_and_back(town, county, place / "box")
        borg = Borg(place)
        borg.create(town.store.folder)
        for _ in range(given.rounds):
            one_round(place, town, borg, given)
        town.store.close()
        county.store.close()
    finally:
        shutil.rmtree(place)


if __name__ == "__main__":
    main()
