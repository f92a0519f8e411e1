"""Two cases bear one number: which they are, and giving one of them the next free number.

The number that was laid down stays with the case as its former one and is still found; papers that
were issued keep what is printed on them, and are named so that somebody prints them anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.papers.catalogue import catalogue
from mediation_desk.records.queries import doubled as looked
from mediation_desk.records.queries import numbers as asked
from mediation_desk.records.queries.access import case_access
from mediation_desk.records.queries.doubled import DoubledCase
from mediation_desk.records.queries.numbers import Former, SeriesKey
from mediation_desk.records.snapshot import Asking
from mediation_desk.records.writing import Row
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.casework.mediation import committee_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.numbers.giving import next_number, own_number
from mediation_desk.usecases.numbers.place import place_of
from mediation_desk.usecases.numbers.settling import (
    bear,
    look_for_doubled,
    put_in_place,
    short_name,
)
from mediation_desk.usecases.registry import CASE_WORK, EVERYBODY, query
from mediation_desk.usecases.work import Work

RENUMBER, DOUBLED, TERMINATION = "renumber", "doubled", "people_termination"


@dataclass(frozen=True, slots=True)
class Doubled:
    """A number and the cases that bear it."""

    number: str
    cases: tuple[DoubledCase, ...]


@dataclass(frozen=True, slots=True)
class Renumbered:
    """A case bears another number; ``papers`` are names of issued ones that bear the old."""

    case_id: str
    former: str
    number: str
    papers: tuple[str, ...]


@query("doubled_numbers", access=CASE_WORK)
def doubled_numbers(desk: Desk) -> tuple[Doubled, ...]:
    """What the last look found; of cases this person may not see only number and stage."""
    with desk.store.read() as session:
        rows = looked.doubled(session, viewer_of(desk))
    by_number = groupby(rows, key=lambda row: row.number)
    found = (Doubled(number, tuple(cases)) for number, cases in by_number)
    return tuple(found)


@query("doubled_count", access=EVERYBODY)
def doubled_count(desk: Desk) -> int:
    """How many numbers are borne by more than one case of this centre."""
    with desk.store.read() as session:
        return looked.count(session)


@query("renumber", access=CASE_WORK)
def renumber(desk: Desk, case_id: str, number: str) -> Renumbered:
    """Give a case the next free number in the place of this one.

    Raises BadInput ``number_not_borne``; RuleBroken ``number_none_left``; NotAllowed on a case
    that is not this person's.
    """
    with desk.batch(RENUMBER, case=case_id) as work:
        desk.may(CASE_WORK, work.case, case_access(work.writer.session, case_id, desk.user.user_id))
        made = _changed(work, number)
    look_for_doubled(desk)
    return made


def _changed(work: Work, number: str) -> Renumbered:
    session, case = work.writer.session, work.case
    place = asked.column_of(session, case.id, number) if number else ""
    if not place:
        raise BadInput("number_not_borne", field="number", typed=number)
    given = asked.given_to(session, case.id, number)
    waits = next((f for f in asked.former_of(session, case.id) if _is_for_now(f, number)), None)
    key = waits.key if waits else given[1] if given else _key_by_place(work, place)
    new = _next(work, key, may_wait=waits is None)
    if given:
        values = {"state": "void", "reason": f"与别的案件重复，改为{new}"}
        work.writer.put(Row.NUMBER, given[0], values)
    bear(work, number, new)
    put_in_place(work, waits.id if waits else _laid_down(work, key, number), new)
    papers = papers_bearing(session, case.id, number, key.kind)
    return Renumbered(case.id, number, new, papers)


def _is_for_now(one: Former, number: str) -> bool:
    return one.text == number and not one.number


def _next(work: Work, key: SeriesKey, *, may_wait: bool) -> str:
    """The next free number; a temporary one only where the case has none already."""
    body, place = short_name(work, key), place_of(work.writer.session)
    on = work.today if key.year == work.today.year else date(key.year, 12, 31)
    if may_wait:
        return next_number(work, key.kind, on, (key.organization_id, "", body))
    found = own_number(work, place, key, body)
    if not found:
        raise RuleBroken("number_none_left")
    return found


def _laid_down(work: Work, key: SeriesKey, number: str) -> str:
    """Keep on file that the case bore this number."""
    return work.put(
        Row.FORMER,
        kind=key.kind,
        organization_id=key.organization_id,
        year=key.year,
        text=number,
        reason=DOUBLED,
    )


def _key_by_place(work: Work, column: str) -> SeriesKey:
    """The series of a number that is on no file, by where it stands in the case."""
    year = work.today.year
    if column == "register_no":
        return SeriesKey(work.lookups.organization("center")[0], "register", year)
    kind = TERMINATION if column == "termination_no" else work.rules.of(work.case).number
    return SeriesKey(committee_of(work)[0], kind, year)


def papers_bearing(session: Asking, case_id: str, number: str, kind: str) -> tuple[str, ...]:
    """Names of the papers that were issued with a number; before a case has its own they bear the
    one it was registered under.
    """
    codes = asked.papers_with(session, case_id, number)
    if kind == "register":
        codes += [code for code in asked.papers_with(session, case_id, "") if code not in codes]
    known = {paper.code: paper.name for paper in catalogue().papers}
    return tuple(f"《{known.get(code, code)}》" for code in codes)
