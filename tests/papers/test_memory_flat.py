"""Ten thousand papers made one after the other take no more memory than the first thousand."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_MAKES = """
import sys
from mediation_desk.papers.facts import facts_for
from mediation_desk.papers.filling.templates import fill, shipped_template
from mediation_desk.papers.rendering import Marks, render
from tests.builders import a_case

def taken():
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))

def paper(number):
    case = a_case().people().named(f"何玉{number}", f"孙长{number}").agreed(6800 + number).done()
    docx = fill(shipped_template("RM-10.docx"), facts_for(case, "RM-10"))
    assert render(docx, Marks(code_line=f"RM-10 {number}")).pdf

first, last = map(int, sys.argv[1:])
for number in range(last):
    if number == first:
        before = taken()
    paper(number)
print(before, taken())
"""


def test_ten_thousand_papers(
    size: tuple[int, int], record_property: Callable[[str, object], None]
) -> None:
    first, last = size
    done = subprocess.run(
        [sys.executable, "-c", _MAKES, str(first), str(last)],
        capture_output=True, text=True, check=True, cwd=ROOT,
    )  # fmt: skip
    before, after = map(int, done.stdout.split())
    record_property("kB", f"{before} after {first} papers, {after} after {last}")
    assert after < before * 1.05, f"{before} kB after {first} papers, {after} kB after {last}"


@pytest.fixture(params=[pytest.param((1000, 10_000), marks=pytest.mark.heavy), (40, 160)])
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    return request.param  # type: ignore[no-any-return]
