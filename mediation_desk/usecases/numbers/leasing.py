"""The lead PC leases blocks of numbers to the other PCs of its centre; blocks nobody uses close.

Runs by itself before each export. What is left of a closed block goes on file as a gap with its
reason; nothing here gives a number to a case.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from mediation_desk.records.queries import numbers as asked
from mediation_desk.records.queries.lookups import Lookups
from mediation_desk.records.queries.numbers import Block, SeriesKey
from mediation_desk.records.store import ReadSession, WriteSession
from mediation_desk.records.writing import Row
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.numbers.giving import move_on, note_gap, runs, series_id_of
from mediation_desk.usecases.numbers.place import Pc, Place, place_of
from mediation_desk.usecases.registry import EVERYBODY, query
from mediation_desk.usecases.work import Work

LEASE, CLOSE, CATCH_UP = "lease_numbers", "close_blocks", "number_catch_up"
YEAR_OVER, PC_GONE = "year_over", "pc_gone"
GAP = {YEAR_OVER: "号段到年底没有用完", PC_GONE: "号段所在的电脑已停用或恢复过"}
#: So long into the new year cases of the old one are still being put in.
_LATE_ENTRIES = (1, 31)
#: By then its own PC has had the time to close a block; the lead PC does it instead.
_LAST_CALL = (3, 31)
#: From then on blocks of the new year are leased, so that January begins with numbers at hand.
_AHEAD = (12, 15)
_COMMON = (("center", "register"), ("committee", "people_case"))


@query("lease_numbers", access=EVERYBODY)
def lease_blocks(desk: Desk) -> int:
    """Lease what the other PCs will soon need, if this is the lead PC; gives how many blocks."""
    today = desk.clock.today()
    with desk.store.read() as session:
        wanted = _to_lease(session, today)
    if wanted:
        with desk.batch(LEASE) as work:
            # Asked again: another job may have leased since.
            wanted = _to_lease(work.writer.session, today)
            place = place_of(work.writer.session)
            for pc, key, many in wanted:
                lease(work, place, pc.replica, key, many)
    return len(wanted)


def _to_lease(session: ReadSession | WriteSession, today: date) -> list[tuple[Pc, SeriesKey, int]]:
    place = place_of(session)
    return list(_wanted(session, place, today)) if place.leads else []


@query("number_catch_up", access=EVERYBODY)
def catch_up(desk: Desk) -> None:
    """The lead PC moves series on after numbers that other PCs kept from paper; what lies between
    is a gap with its reason.
    """
    since = desk.clock.today().year - 1
    with desk.store.read() as session:
        is_behind = bool(_behind(session, since))
    if is_behind:
        with desk.batch(CATCH_UP) as work:
            place = place_of(work.writer.session)
            for key in _behind(work.writer.session, since):
                series_id, last = move_on(work, place, key)
                work.writer.put(Row.SERIES, series_id, {"last_no": last})


def _behind(session: ReadSession | WriteSession, since: int) -> list[SeriesKey]:
    place = place_of(session)
    return [
        key for key in asked.series_keys(session, since)
        if place.leads and not place.is_alone
        and asked.highest_used(session, key) > asked.promised(session, key)
    ]  # fmt: skip


def lease(work: Work, place: Place, replica: str, key: SeriesKey, many: int) -> None:
    """Lease the next ``many`` numbers of a series to a PC; this PC goes on after them."""
    series_id, last = move_on(work, place, key)
    work.put(
        Row.BLOCK,
        kind=key.kind,
        organization_id=key.organization_id,
        year=key.year,
        replica=replica,
        first_no=last + 1,
        last_no=last + many,
        given_by=place.own.replica,
        given_on=work.today,
    )
    work.writer.put(Row.SERIES, series_id, {"last_no": last + many})
    work.writer.flush()


def common_keys(session: ReadSession | WriteSession, year: int) -> list[SeriesKey]:
    """The series that every PC needs: where disputes are registered, and where they are accepted.
    """
    lookups = Lookups(session)
    bodies = ((lookups.organization(body)[0], kind) for body, kind in _COMMON)
    return [SeriesKey(body, kind, year) for body, kind in bodies if body]


def _wanted(
    session: ReadSession | WriteSession, place: Place, today: date
) -> Iterator[tuple[Pc, SeriesKey, int]]:
    """For whom, of which series, how many."""
    every, waiting = asked.blocks(session), Counter[tuple[str, SeriesKey]]()
    for one in asked.waiting(session):
        waiting[one.replica, one.key] += 1
    for pc in place.others:
        own = [block for block in every if block.replica == pc.replica]
        for key in _keys(session, own, today):
            left = sum(block.left for block in own if block.key == key)
            wait = waiting.pop((pc.replica, key), 0)
            if (left - wait) * 3 < place.size:
                yield pc, key, max(place.size, wait - left + place.size // 3)
        for (replica, key), wait in waiting.items():
            left = sum(block.left for block in own if block.key == key)
            if replica == pc.replica and left < wait:
                many = wait - left
                yield pc, key, many if key.year < today.year else max(place.size, many)


def _keys(
    session: ReadSession | WriteSession, own: list[Block], today: date
) -> Iterator[SeriesKey]:
    """The series a PC uses this year: the common ones, and those it has used numbers of."""
    years = [today.year] + ([today.year + 1] if (today.month, today.day) >= _AHEAD else [])
    for year in years:
        keys = dict.fromkeys(common_keys(session, year))
        used = [b.key for b in own if b.key.year in (year - 1, year) and (b.used or b.left)]
        keys |= dict.fromkeys(SeriesKey(k.organization_id, k.kind, year) for k in used)
        yield from keys


# -- closing --------------------------------------------------------------------------------------


@query("close_blocks", access=EVERYBODY)
def close_blocks(desk: Desk) -> int:
    """Close blocks that are used no more; what is left of them is a gap. Gives how many."""
    today = desk.clock.today()
    with desk.store.read() as session:
        over = list(_over(session, place_of(session), today))
    if over:
        with desk.batch(CLOSE) as work:
            place = place_of(work.writer.session)
            over = list(_over(work.writer.session, place, today))
            for block, why in over:
                close(work, place, block, why)
    return len(over)


def close(work: Work, place: Place, block: Block, why: str) -> None:
    """Close one block and put what is left of it on file."""
    work.writer.put(Row.BLOCK, block.id, {"closed": why})
    pc = place.pc(block.replica)
    mark = pc.mark if pc else block.replica[-4:]
    taken = asked.taken_serials(work.writer.session, block.key, block.first_no, block.last_no)
    series_id = series_id_of(work, block.key)
    for first, last in runs(block.first_no, block.last_no, taken):
        note_gap(work, series_id, first, last, "gap", f"{GAP[why]}（{mark}）")


def _over(
    session: ReadSession | WriteSession, place: Place, today: date
) -> Iterator[tuple[Block, str]]:
    for block in asked.blocks(session, is_open=True):
        pc, own = place.pc(block.replica), block.replica == place.own.replica
        ends = date(block.key.year + 1, *(_LATE_ENTRIES if own else _LAST_CALL))
        if not own and not place.leads:
            continue
        if not own and (pc is None or pc.is_gone):
            yield block, PC_GONE
        elif today > ends:
            yield block, YEAR_OVER
