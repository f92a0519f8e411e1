"""How fast are papers drawn as PDF, beside LibreOffice drawing the same files in one batch?

Both sides draw the same Word files in the same run, in turn, warm: ours in this one process,
theirs in one call of ``soffice``. Prints one JSON line: milliseconds a paper and the ratio.

    python benchmarks/paper_drawing.py [--copies 3] [--rounds 3]
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))


def files(folder: Path, copies: int) -> list[Path]:
    """Papers of every kind, each several times."""
    from tests.papers.draw.corpus import CORPUS

    out = []
    for name, made in CORPUS.items():
        data = made()
        for copy in range(copies):
            place = folder / f"{name}-{copy}.docx"
            place.write_bytes(data)
            out.append(place)
    return out


def timed_ours(papers: list[Path]) -> float:
    """Seconds we need."""
    from mediation_desk.papers.draw import draw

    start = time.perf_counter()
    for paper in papers:
        draw(paper)
    return time.perf_counter() - start


def timed_theirs(papers: list[Path], folder: Path) -> float:
    """Seconds LibreOffice needs, its start included once."""
    from tests.papers.draw.office import convert

    start = time.perf_counter()
    convert(papers, folder / "office", folder / "theirs")
    return time.perf_counter() - start


def main() -> int:
    """Measures in turn, since a busy machine changes from minute to minute."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--copies", type=int, default=3)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        papers = files(folder, given.copies)
        timed_ours(papers)
        timed_theirs(papers[:1], folder)
        rounds = [(timed_ours(papers), timed_theirs(papers, folder)) for _ in range(given.rounds)]
    each = 1000 / len(papers)
    print(json.dumps({
        "papers": len(papers),
        "ours_ms": round(median(a for a, _ in rounds) * each, 1),
        "libreoffice_ms": round(median(b for _, b in rounds) * each, 1),
        "ratio": round(median(b / a for a, b in rounds), 1),
    }))  # fmt: skip
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
