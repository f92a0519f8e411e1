"""Gives out running numbers: one series per body, kind and year; a gap always has its reason on
file.
"""

from __future__ import annotations

from datetime import date

from mediation_desk.papers import numbers
from mediation_desk.records.writing import Row
from mediation_desk.usecases.work import Work

#: The series that are given out here, as the centres write them; a setting ``number.<kind>`` may
#: replace a pattern.
PATTERNS = {
    kind: numbers.PATTERNS[kind]
    for kind in (
        "register",
        "people_case",
        "people_oral",
        "people_termination",
        "people_refusal",
        "medical",
        "labour",
        "administrative",
        "security",
        "petition",
    )
}


def next_number(work: Work, kind: str, on: date, organization: tuple[str, str, str]) -> str:
    """The next number of a series, noted as used by this case."""
    organization_id, _name, short = organization
    series_id, last, pattern = _series(work, kind, on.year, organization_id)
    code = work.rules.settings.get("centre.code", "")
    serial, text = last, ""
    while not text or work.lookups.number_taken(text):
        serial += 1
        text = numbers.write_number(pattern, year=on.year, short_name=short, seq=serial, code=code)
    _note(work, series_id, serial, text, "used")
    return text


def keep_number(
    work: Work, kind: str, text: str, on: date, organization: tuple[str, str, str]
) -> str:
    """Keep a number already on paper; the series goes on after it, and what lies before is
    导入前.
    """
    found = numbers.read_given(_pattern(work, kind), text, on.year)
    if found is None or found.supplement:
        return text
    series_id, last, _own = _series(work, kind, found.year, organization[0])
    serial = found.seq
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
    pattern = _pattern(work, kind)
    made = work.put(
        Row.SERIES, organization_id=organization_id, kind=kind, year=year, pattern=pattern
    )
    return made, 0, pattern


def _pattern(work: Work, kind: str) -> str:
    return work.rules.settings.get(f"number.{kind}", PATTERNS[kind])


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
