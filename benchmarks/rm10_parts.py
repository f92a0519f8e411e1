"""The two halves of a written agreement (RM-10) apart: filling in Word, and drawing as PDF.

Filling: docxtpl as its manual says, beside ours, in this one process, in turns. Drawing: the same
filled Word files, one PDF each, by ours in one process a core and by LibreOffice's batch
conversion, one office a core, every office having run before. Prints one JSON line with
the median rates and the median ratios (asked: filling 2, drawing 12).

    python benchmarks/rm10_parts.py [--papers 100] [--cores 2] [--rounds 3]
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from statistics import median

from rm10 import TEMPLATE, converted, facts, shares

FILLED = 30


def ours_filled(told: list[dict[str, object]]) -> list[bytes]:
    """Filled Word files; template parsed and compiled once a process."""
    from mediation_desk.papers.filling.templates import fill, shipped_template

    return [fill(shipped_template("RM-10.docx"), one) for one in told]


def theirs_filled(told: list[dict[str, object]], folder: Path) -> None:
    """docxtpl as its manual says."""
    from docxtpl import DocxTemplate

    for number, one in enumerate(told):
        template = DocxTemplate(TEMPLATE)
        template.render(one, autoescape=True)
        template.save(folder / f"{number}.docx")


def drawn(papers: list[Path]) -> int:
    """One PDF beside each Word file."""
    from mediation_desk.papers.rendering import Marks, render

    for paper in papers:
        made = render(paper.read_bytes(), Marks(code_line=f"RM-10 {paper.stem}")).pdf
        paper.with_suffix(".ours.pdf").write_bytes(made)
    return len(papers)


def measure_filling(folder: Path) -> tuple[float, float]:
    """Papers a second: ours, docxtpl's, both written to the disk."""
    told = [facts(number) for number in range(FILLED)]
    start = time.perf_counter()
    for number, made in enumerate(ours_filled(told)):
        (folder / f"ours-{number}.docx").write_bytes(made)
    ours = time.perf_counter() - start
    start = time.perf_counter()
    theirs_filled(told, folder)
    return FILLED / ours, FILLED / (time.perf_counter() - start)


def measure_drawing(folder: Path, count: int, cores: int) -> tuple[float, float]:
    """Papers a second: ours, LibreOffice's; ours before and after it, because machines change."""
    shutil.rmtree(folder, ignore_errors=True)
    places, dealt = [], []
    for core, numbers in enumerate(shares(count, cores)):
        place = folder / f"core{core}"
        place.mkdir(parents=True)
        papers = [place / f"{number}.docx" for number in numbers]
        for paper, made in zip(papers, ours_filled([facts(n) for n in numbers]), strict=True):
            paper.write_bytes(made)
        places.append(place)
        dealt.append(papers)
    took = 0.0
    with ProcessPoolExecutor(cores) as pool:
        list(pool.map(drawn, [papers[:3] for papers in dealt]))
        for side in ("ours", "theirs", "ours"):
            start = time.perf_counter()
            if side == "ours":
                list(pool.map(drawn, dealt))
                took += (time.perf_counter() - start) / 2
            else:
                converted(places, folder.with_name("office"))
                other = time.perf_counter() - start
    made = sum(len([p for p in place.glob("*.pdf") if ".ours" not in p.name]) for place in places)
    if made < count:
        raise SystemExit(f"LibreOffice made {made} of {count}")
    return count / took, count / other


def main() -> None:
    """Measure both in turns and print the ratios."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--papers", type=int, default=100)
    arguments.add_argument("--cores", type=int, default=2)
    arguments.add_argument("--rounds", type=int, default=3)
    wanted = arguments.parse_args()
    if shutil.which("soffice") is None:
        raise SystemExit("soffice is needed for the comparison")
    said = {}
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work)
        ours_filled([facts(0)])
        theirs_filled([facts(0)], folder)
        measure_drawing(folder / "first", wanted.cores, wanted.cores)
        rounds = {
            "fill": [measure_filling(folder) for _ in range(wanted.rounds)],
            "draw": [
                measure_drawing(folder / "papers", wanted.papers, wanted.cores)
                for _ in range(wanted.rounds)
            ],
        }
    for name, rates in rounds.items():
        said[name] = {
            "ours": round(median(m for m, _ in rates), 1),
            "theirs": round(median(o for _, o in rates), 2),
            "ratio": round(median(m / o for m, o in rates), 1),
        }
    print(json.dumps(said))


if __name__ == "__main__":
    main()
