"""How well are Word files of other people's drawn, beside LibreOffice drawing the same files?

The files come from public repositories (see ``tests/papers/draw/foreign.py``) into the folder that
``FOREIGN_PAPERS`` names; ``--fetch`` brings them there. Prints each file that differs, what is
reported as not drawn, and one JSON line.

    FOREIGN_PAPERS=~/foreign python benchmarks/foreign_papers.py [--fetch] [--only words] [--all]
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from dataclasses import asdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.papers.draw import foreign  # noqa: E402


def main() -> int:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fetch", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--all", action="store_true")
    given = parser.parse_args()
    folder = Path(os.environ[foreign.FOLDER])
    if given.fetch:
        foreign.fetch(folder)
    found = foreign.hold_all(folder, given.only)
    for held in found:
        alike = held.same_pages and held.whole and not held.fault and not held.trouble
        if given.all or (held.theirs and not alike) or held.fault:
            lost = f"lost {len(held.lost)} of {held.words}, unnamed {held.unnamed[:8]}"
            said = held.fault or held.trouble or held.not_drawn
            print(held.name, f"{held.ours}/{held.theirs}", lost, said, sep=" | ")
    for name, times in foreign.reasons(found):
        print(f"{times:4d} {name}")
    print(json.dumps(asdict(foreign.summed(found))))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
