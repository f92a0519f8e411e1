"""Writes ``resources/law/holidays.yaml`` from the tables of the chinesecalendar package.

    python scripts/build_holidays.py            writes the file
    python scripts/build_holidays.py --check    only compares, status 1 where it differs

Run by hand after a new release of the package brought a new year's notice; never by the program.
Rest days in a row under one name are one line.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path

from chinese_calendar.constants import Holiday, holidays, workdays

OUT = Path(__file__).resolve().parent.parent / "resources" / "law" / "holidays.yaml"
CHECKED_ON = "2026-11-22"
HEAD = f"""\
# Days off and make-up working days by year; read by mediation_desk/deadlines/calendar.py.
# Source: the yearly notices of the General Office of the State Council on the holidays \
(部分节假日安排的通知),
# as tabled by chinesecalendar 1.11.0 (MIT); 2025 and 2026 compared with the notices, {CHECKED_ON}.
# A year that is missing here is unpublished: results that touch it are provisional.
"""
NAMES = {
    Holiday.new_years_day: "元旦",
    Holiday.spring_festival: "春节",
    Holiday.tomb_sweeping_day: "清明节",
    Holiday.labour_day: "劳动节",
    Holiday.dragon_boat_festival: "端午节",
    Holiday.national_day: "国庆节",
    Holiday.mid_autumn_festival: "中秋节",
    Holiday.anti_fascist_70th_day: "抗战胜利纪念日",
}
_BY_NAME = {kind.value: name for kind, name in NAMES.items()}


def runs(days: Iterable[tuple[date, str]]) -> list[tuple[str, date, date]]:
    """Days in a row under one name, as name, first and last."""
    ordered = list(enumerate(sorted(days)))
    out = []
    for _key, group in groupby(ordered, key=lambda one: (one[1][0] - timedelta(one[0]), one[1][1])):
        found = [day for _place, day in group]
        out.append((found[0][1], found[0][0], found[-1][0]))
    return out


def named_days() -> dict[date, str]:
    """Every day off with its holiday; a rest day between two days of one holiday is of it too."""
    off = {day: _BY_NAME[name] for day, name in holidays.items()}
    for day, name in list(off.items()):
        between, beyond = day + timedelta(1), day + timedelta(2)
        is_rest = between.weekday() >= 5 and between not in workdays
        if is_rest and between not in off and off.get(beyond) == name:
            off[between] = name
    return off


def year_lines(year: int) -> list[str]:
    """The lines of one year."""
    off = [(day, name) for day, name in named_days().items() if day.year == year]
    work = sorted(day.isoformat() for day in workdays if day.year == year)
    rows = [f"    - {{name: {n}, first: {a}, last: {b}}}" for n, a, b in runs(off)]
    return [f"  {year}:", "    days_off:", *rows, f"    make_up: [{', '.join(work)}]"]


def text() -> str:
    """The whole file."""
    years = sorted({day.year for day in holidays})
    lines = [f'version: "{CHECKED_ON}"', "years:"]
    return HEAD + "\n".join([*lines, *(line for year in years for line in year_lines(year))]) + "\n"


def main(arguments: list[str]) -> int:
    """Write the file, or with ``--check`` return 1 where it is stale."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    made = text()
    if parser.parse_args(arguments).check:
        return int(OUT.read_text(encoding="utf-8") != made)
    OUT.write_text(made, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
