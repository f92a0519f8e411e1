"""How many written agreements (RM-10) a second in Word and PDF, against docxtpl with LibreOffice.

Both sides make the same made-up cases from the same template in the same run, warm, on all cores:
ours in one process a core; theirs docxtpl in one process a core, then LibreOffice's batch
conversion, one call an office and one office a core. Ours goes through the cases several times,
before theirs and after it, because a busy machine changes from minute to minute and one pass is
short. Prints one JSON line with the median rates and the median ratio (asked: at least 10).

    python benchmarks/rm10.py [--papers 40] [--cores 2] [--rounds 3]
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
PASSES = 3
TEMPLATE = ROOT / "templates_docs" / "RM-10.docx"


def facts(number: int) -> dict[str, object]:
    """One case's facts; each case has other names and sums."""
    from mediation_desk.papers.facts import facts_for
    from tests.builders import a_case

    case = a_case().people().named(f"何𠅤{number}", f"孙𬭎{number}").agreed(6800 + number).done()
    return facts_for(case, "RM-10")


def ours(numbers: list[int]) -> int:
    """Fill and draw."""
    from mediation_desk.papers.filling.templates import fill, shipped_template
    from mediation_desk.papers.rendering import Marks, render

    made = 0
    for number in numbers:
        docx = fill(shipped_template("RM-10.docx"), facts(number))
        made += len(render(docx, Marks(code_line=f"RM-10 {number}")).pdf) > 0
    return made


def theirs_filled(job: tuple[list[int], str]) -> int:
    """docxtpl as its manual says."""
    from docxtpl import DocxTemplate

    numbers, folder = job
    for number in numbers:
        template = DocxTemplate(TEMPLATE)
        template.render(facts(number), autoescape=True)
        template.save(Path(folder) / f"{number}.docx")
    return len(numbers)


def shares(count: int, cores: int) -> list[list[int]]:
    """The numbers dealt out to the cores."""
    return [list(range(core, count, cores)) for core in range(cores)]


def converted(folders: list[Path], profile: Path) -> None:
    """One office a folder, all at once."""
    running = [
        subprocess.Popen(
            [
                "soffice", f"-env:UserInstallation=file://{profile}-{n}", "--headless",
                "--convert-to", "pdf", "--outdir", str(folder), *map(str, folder.glob("*.docx")),
            ],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        for n, folder in enumerate(folders)
    ]  # fmt: skip
    for office in running:
        office.wait(timeout=600)


def measure_ours(count: int, cores: int) -> float:
    """Papers a second, after one warming round with other cases."""
    with ProcessPoolExecutor(cores) as pool:
        list(pool.map(ours, [[n + count for n in share] for share in shares(cores * 2, cores)]))
        start = time.perf_counter()
        made = sum(sum(pool.map(ours, shares(count, cores))) for _ in range(PASSES))
        return made / (time.perf_counter() - start)


def measure_theirs(count: int, cores: int) -> float:
    """Papers a second; each office has run once before."""
    with tempfile.TemporaryDirectory() as work, ProcessPoolExecutor(cores) as pool:
        folders = [Path(work) / f"core{n}" for n in range(cores)]
        for n, folder in enumerate(folders):
            folder.mkdir()
            theirs_filled(([n], str(folder)))
        converted(folders, Path(work) / "office")
        jobs = [(s, str(f)) for s, f in zip(shares(count, cores), folders, strict=True)]
        list(pool.map(theirs_filled, [([0], str(f)) for f in folders]))
        start = time.perf_counter()
        list(pool.map(theirs_filled, jobs))
        converted(folders, Path(work) / "office")
        took = time.perf_counter() - start
        made = sum(len(list(f.glob("*.pdf"))) for f in folders)
        if made < count:
            raise SystemExit(f"LibreOffice made {made} of {count}")
        return count / took


def main() -> None:
    """Measure both in turns and print the ratio."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--papers", type=int, default=40)
    arguments.add_argument("--cores", type=int, default=2)
    arguments.add_argument("--rounds", type=int, default=3)
    wanted = arguments.parse_args()
    if shutil.which("soffice") is None:
        raise SystemExit("soffice is needed for the comparison")
    rates = []
    for _ in range(wanted.rounds):
        before = measure_ours(wanted.papers, wanted.cores)
        other = measure_theirs(wanted.papers, wanted.cores)
        after = measure_ours(wanted.papers, wanted.cores)
        rates.append((2 / (1 / before + 1 / after), other))
    said = {
        "ours": round(median(m for m, _ in rates), 1),
        "theirs": round(median(o for _, o in rates), 2),
        "ratio": round(median(m / o for m, o in rates), 1),
    }
    print(json.dumps(said))


if __name__ == "__main__":
    main()
