"""What numbering does by itself around an exchange: leases before, own numbers and a look after.

Takes nothing off a paper that was issued: what was printed stays printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from mediation_desk.records.queries import doubled
from mediation_desk.records.queries import numbers as asked
from mediation_desk.records.queries.numbers import Former, SeriesKey
from mediation_desk.records.writing import Row
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.numbers.giving import own_number
from mediation_desk.usecases.numbers.leasing import catch_up, close_blocks, lease_blocks
from mediation_desk.usecases.numbers.place import Place, place_of
from mediation_desk.usecases.registry import EVERYBODY, query
from mediation_desk.usecases.work import Work

FOR_GOOD = "number_for_good"


@query("numbers_before_export", access=EVERYBODY)
def before_export(desk: Desk) -> None:
    """Close what is over, number what waits here, and lease what other PCs will need."""
    close_blocks(desk)
    number_for_good(desk)
    catch_up(desk)
    lease_blocks(desk)


@query("numbers_after_import", access=EVERYBODY)
def after_import(desk: Desk, cases: int) -> None:
    """Give cases their own numbers out of a block that came, and look for doubled numbers where
    cases came.
    """
    number_for_good(desk)
    if cases:
        look_for_doubled(desk)


@query("look_for_doubled", access=EVERYBODY)
def look_for_doubled(desk: Desk) -> int:
    """Look through every number for those that two cases bear; gives how many."""
    with desk.store.maintenance() as raw:
        return doubled.look(raw)


@query("number_for_good", access=EVERYBODY)
def number_for_good(desk: Desk) -> int:
    """Give cases with temporary numbers their own, as far as this PC has some; gives how many.

    It is the program's own deed for every case of the centre; recorded with each case.
    """
    with desk.store.read() as session:
        place = place_of(session)
        rows = [one for one in asked.waiting(session) if place.cares_for(one.replica)]
    rows.sort(key=lambda one: (*one.key.values, one.replica, one.serial))
    done = 0
    for _key, some in groupby(rows, key=lambda one: one.key):
        done += sum(1 for _one in _numbered(desk, place, list(some)))
    return done


def _numbered(desk: Desk, place: Place, rows: list[Former]) -> Iterator[str]:
    """One series' cases, a change each, until there is no number left."""
    for one in rows:
        if not _has_some(desk, place, one.key):
            return
        with desk.batch(FOR_GOOD, case=one.case_id) as work:
            if not _waits_still(work, one):
                continue
            number = own_number(work, place, one.key, short_name(work, one.key))
            if not number:
                return
            bear(work, one.text, number)
            put_in_place(work, one.id, number)
        yield number


def _waits_still(work: Work, one: Former) -> bool:
    """Whether no other job has given the case its number since it was looked for."""
    now = asked.former_of(work.writer.session, one.case_id)
    return any(row.id == one.id and not row.number for row in now)


def _has_some(desk: Desk, place: Place, key: SeriesKey) -> bool:
    if place.leads:
        return True
    with desk.store.read() as session:
        mine = asked.blocks(session, key=key, replica=place.own.replica, is_open=True)
    return any(block.left for block in mine)


def short_name(work: Work, key: SeriesKey) -> str:
    """The short name of the body a series belongs to."""
    return next((b.short_name for b in work.lookups.bodies() if b.id == key.organization_id), "")


def bear(work: Work, old: str, new: str) -> None:
    """Let a case bear a new number wherever it bore the old one; signed agreements keep theirs."""
    session = work.writer.session
    work.writer.flush()
    for table, row, column in asked.borne_by(session, work.case_id, old):
        work.writer.put(Row(table), row, {column: new})
    for row, supplement in asked.supplements_of(session, work.case_id, old):
        work.writer.put(Row.AGREEMENT, row, {"number": f"{new}补{supplement}"})


def put_in_place(work: Work, former_id: str, number: str) -> None:
    """Keep on file which number took a former one's place, when and by whom."""
    values = {"number": number, "changed_on": work.today, "changed_by": work.user.name}
    work.writer.put(Row.FORMER, former_id, values)
    work.writer.flush()
