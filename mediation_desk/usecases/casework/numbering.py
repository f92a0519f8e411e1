"""Gives out running numbers: one series per body, kind and year; a gap always has its reason on
file.
"""

from __future__ import annotations

import re
from datetime import date

from mediation_desk.records.writing import Row
from mediation_desk.usecases.work import Work

#: Patterns as the centres write them; local, so a setting ``number.<kind>`` may replace one.
PATTERNS = {
    "register": "{年}{代码}{序号:05d}",
    "people_case": "({年}){简称}人调字第{序号}号",
    "people_oral": "({年}){简称}人调口字第{序号}号",
    "people_termination": "({年}){简称}人调终字第{序号}号",
    "people_refusal": "({年}){简称}人调不字第{序号}号",
}
_SERIAL = re.compile(r"(\d+)\s*号\s*$")
_YEAR = re.compile(r"[(（〔\[]\s*(\d{4})\s*[)）〕\]]")


def next_number(work: Work, kind: str, on: date, organization: tuple[str, str, str]) -> str:
    """The next number of a series, noted as used by this case."""
    organization_id, _name, short = organization
    series_id, last, pattern = _series(work, kind, on.year, organization_id)
    serial = last + 1
    text = pattern.format(
        年=on.year, 简称=short, 代码=work.rules.settings.get("centre.code", ""), 序号=serial
    )
    while work.lookups.number_taken(text):
        serial += 1
        text = pattern.format(
            年=on.year, 简称=short, 代码=work.rules.settings.get("centre.code", ""), 序号=serial
        )
    _note(work, series_id, serial, text, "used")
    return text


def keep_number(
    work: Work, kind: str, text: str, on: date, organization: tuple[str, str, str]
) -> str:
    """Keep a number already on paper; the series goes on after it, and what lies before is
    导入前.
    """
    found = _SERIAL.search(text)
    year = _YEAR.search(text)
    if found is None:
        return text
    series_id, last, _pattern = _series(
        work, kind, int(year[1]) if year else on.year, organization[0]
    )
    serial = int(found[1])
    if serial > last + 1:
        work.put(
            Row.NUMBER,
            series_id=series_id,
            serial=serial - 1,
            text=f"{last + 1}–{serial - 1}",
            state="before_import",
            reason="导入前",
            case_id="",
        )
    _note(work, series_id, max(serial, last), text, "used", serial)
    return text


def _series(work: Work, kind: str, year: int, organization_id: str) -> tuple[str, int, str]:
    work.writer.flush()
    found = work.lookups.series(organization_id, kind, year)
    if found is not None:
        return found.id, found.last_no, found.pattern
    pattern = work.rules.settings.get(f"number.{kind}", PATTERNS[kind])
    made = work.put(
        Row.SERIES, organization_id=organization_id, kind=kind, year=year, pattern=pattern
    )
    return made, 0, pattern


def _note(work: Work, series_id: str, last: int, text: str, state: str, serial: int = 0) -> None:
    work.writer.put(Row.SERIES, series_id, {"last_no": last})
    work.put(
        Row.NUMBER,
        series_id=series_id,
        serial=serial or last,
        text=text,
        state=state,
        case_id=work.case_id,
    )
    work.writer.flush()
