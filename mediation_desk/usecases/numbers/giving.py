"""Gives out running numbers: one series per body, kind and year; a gap always has its reason on
file.

A centre's lead PC numbers after the highest; another PC out of its own block, and where it has none
it gives a temporary number. Two PCs never give out the same number by design; what comes of
restored backups and of numbers on paper is looked for elsewhere.
"""

from __future__ import annotations

from datetime import date

from mediation_desk.papers import numbers
from mediation_desk.records.queries import numbers as asked
from mediation_desk.records.queries.numbers import SeriesKey
from mediation_desk.records.writing import Row
from mediation_desk.usecases.numbers.place import Place, place_of
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
BEFORE_IMPORT = "导入前"
_TEMPORARY = "临-"


def next_number(work: Work, kind: str, on: date, organization: tuple[str, str, str]) -> str:
    """The next number of a series, noted as used by this case; a temporary one where this PC has
    none to give.
    """
    organization_id, _name, short = organization
    work.writer.flush()
    place, key = place_of(work.writer.session), SeriesKey(organization_id, kind, on.year)
    return own_number(work, place, key, short) or _temporary(work, place, key, on)


def own_number(work: Work, place: Place, key: SeriesKey, short: str) -> str:
    """The next number this PC may give out, noted as used by this case; empty for none."""
    return _out_of_block(work, place, key, short) or (
        _after_the_highest(work, place, key, short) if place.leads else ""
    )


def keep_number(
    work: Work, kind: str, text: str, on: date, organization: tuple[str, str, str]
) -> str:
    """Keep a number already on paper; the series goes on after it, and what lies before is
    导入前.

    It may lie in another PC's block, which passes over it. Only the lead PC moves the series on;
    it hears of this number with the next exchange.
    """
    found = numbers.read_given(pattern_of(work, kind), text, on.year)
    if found is None or found.supplement:
        return text
    work.writer.flush()
    key, serial = SeriesKey(organization[0], kind, found.year), found.seq
    series_id = series_id_of(work, key)
    if place_of(work.writer.session).leads:
        last = asked.promised(work.writer.session, key)
        note_gap(work, series_id, last + 1, serial - 1, "before_import", BEFORE_IMPORT)
        work.writer.put(Row.SERIES, series_id, {"last_no": max(serial, last)})
    _note(work, series_id, serial, text)
    return text


def pattern_of(work: Work, kind: str) -> str:
    """How the numbers of a kind are written here."""
    return work.rules.settings.get(f"number.{kind}", PATTERNS[kind])


def series_id_of(work: Work, key: SeriesKey) -> str:
    """The row of a series, begun where there is none."""
    work.writer.flush()
    found = asked.series_of(work.writer.session, key)
    if found is not None:
        return found.id
    return work.put(
        Row.SERIES,
        organization_id=key.organization_id,
        kind=key.kind,
        year=key.year,
        pattern=pattern_of(work, key.kind),
    )


def move_on(work: Work, place: Place, key: SeriesKey) -> tuple[str, int]:
    """The series' row and the number after which it goes on; only for the lead PC.

    What other PCs kept from paper beyond it is passed over, and what lies between is a gap.
    """
    series_id, session = series_id_of(work, key), work.writer.session
    work.writer.flush()
    last = asked.promised(session, key)
    used = 0 if place.is_alone else asked.highest_used(session, key)
    if used <= last:
        return series_id, last
    taken = asked.taken_serials(session, key, last + 1, used)
    for first, end in runs(last + 1, used, taken):
        note_gap(work, series_id, first, end, "before_import", BEFORE_IMPORT)
    return series_id, used


def note_gap(
    work: Work, series_id: str, first: int, last: int, state: str, reason: str
) -> None:
    """Put a range of numbers that no case bears on file with the reason; nothing where it is
    empty.
    """
    if first > last:
        return
    work.put(
        Row.NUMBER,
        series_id=series_id,
        serial=last,
        text=f"{first}–{last}",
        state=state,
        reason=reason,
        case_id="",
    )


def runs(first: int, last: int, taken: frozenset[int]) -> list[tuple[int, int]]:
    """The unbroken runs of what is not taken in a range."""
    found: list[tuple[int, int]] = []
    start = first
    for serial in (*sorted(taken), last + 1):
        if start < serial <= last + 1:
            found.append((start, serial - 1))
        start = max(start, serial + 1)
    return found


def _after_the_highest(work: Work, place: Place, key: SeriesKey, short: str) -> str:
    series_id, serial = move_on(work, place, key)
    text = ""
    while not text or work.lookups.number_taken(text):
        serial += 1
        text = _written(work, key, serial, short)
    work.writer.put(Row.SERIES, series_id, {"last_no": serial})
    _note(work, series_id, serial, text)
    return text


def _out_of_block(work: Work, place: Place, key: SeriesKey, short: str) -> str:
    """The lowest number left in this PC's own blocks."""
    session = work.writer.session
    for block in asked.blocks(session, key=key, replica=place.own.replica, is_open=True):
        if not block.left:
            continue
        taken = asked.taken_serials(session, key, block.first_no, block.last_no)
        for serial in range(block.first_no, block.last_no + 1):
            text = _written(work, key, serial, short)
            if serial not in taken and not work.lookups.number_taken(text):
                _note(work, series_id_of(work, key), serial, text)
                return text
    return ""


def _temporary(work: Work, place: Place, key: SeriesKey, on: date) -> str:
    serial = asked.last_temporary(work.writer.session, place.own.replica) + 1
    text = f"{_TEMPORARY}{place.own.mark}-{serial:04d}"
    work.put(
        Row.FORMER,
        kind=key.kind,
        organization_id=key.organization_id,
        year=key.year,
        text=text,
        serial=serial,
        replica=place.own.replica,
        reason="temporary",
        given_on=on,
    )
    work.writer.flush()
    return text


def _written(work: Work, key: SeriesKey, serial: int, short: str) -> str:
    found = asked.series_of(work.writer.session, key)
    pattern = found.pattern if found else pattern_of(work, key.kind)
    code = work.rules.settings.get("centre.code", "")
    return numbers.write_number(pattern, year=key.year, short_name=short, seq=serial, code=code)


def _note(work: Work, series_id: str, serial: int, text: str) -> None:
    work.put(
        Row.NUMBER,
        series_id=series_id,
        serial=serial,
        text=text,
        state="used",
        case_id=work.case_id,
    )
    work.writer.flush()
