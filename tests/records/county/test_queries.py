"""What lists and pages ask gives the same answers in a county's database as in the file."""

from __future__ import annotations

from datetime import date

from mediation_desk.records import projection
from mediation_desk.records.queries import (
    accounts,
    case_list,
    due,
    ended_runs,
    orders,
    own_templates,
    people,
)
from mediation_desk.records.queries.access import Viewer, case_access
from mediation_desk.records.queries.case_list import CaseFilter
from mediation_desk.records.queries.private_notes import notes_of
from mediation_desk.records.queries.returns import centre
from mediation_desk.records.queries.returns import kept as returns_kept
from mediation_desk.records.queries.returns import people as returns
from mediation_desk.records.snapshot import case_facts
from tests.records.conftest import USER
from tests.records.county.towns import take, towns

VIEWERS = (Viewer(USER, sees_all=True), Viewer(USER, False), Viewer(USER, False, only_named=True))


def fill(store, town, changes):
    take(store, town, changes)
    with store.write(USER, "list") as session:
        for case_id, _known in town.cases:
            projection.project(session, case_facts(session, case_id), [], [USER])
    return store


def listed(session, viewer, wanted):
    rows = case_list.rowids(session, wanted, viewer)
    return case_list.lines(session, rows, viewer)


def answers(store, case_ids, viewer):
    case = case_ids[0]
    with store.read() as session:
        found = case_list.lines(session, case_list.rowids(session, CaseFilter(), viewer), viewer)
        mine = [line for line in found if line.id in case_ids]
        yield sorted(line.id for line in mine)
        for sort in case_list.SORTS:
            wanted = CaseFilter("纠纷", stages=("registered",), is_open=True, mine=True, sort=sort)
            yield {line.id: line.title for line in listed(session, viewer, wanted)}
        yield case_list.resolve(session, mine[0].case_no) if mine else ""
        yield case_list.found_cases(session, "柳树村", viewer, 20)
        yield case_access(session, case, USER)
        yield people.person_ids(session, "甲", 5)
        ids = people.people_of_cases(session, case_ids, 50)
        yield sorted(ids), people.people_in(session, sorted(ids), viewer)
        yield due.due_lines(session, viewer, date(2026, 7, 1), date(2026, 8, 1))
        yield due.due_lines(session, viewer, date(2026, 7, 1), date(2026, 8, 1), most=2, after=1)
        yield due.due_counts(session, viewer, date(2026, 7, 1), date(2026, 8, 1))
        yield due.cases_with_clocks(session, rule="x")
        yield ended_runs.ended_before(session, case, "people", "answered", "final", viewer)
        yield accounts.counts(session)
        yield people.mediator_names(session), people.number_series(session), people.users(session)
        yield notes_of(session, case, ["x"])
        yield [one.number for one in orders.orders(session, viewer)]
        yield orders.orders(session, viewer, space="centre:x", case_id=case, order="x")
        yield orders.answers(session), orders.answers(session, "x", case)
        yield orders.last_serial(session, "assignment", 2026), orders.case_space(session, "x")
        yield orders.written_at(session, "x"), own_templates.in_use(session)
        yield own_templates.sent(session), own_templates.sent(session, 7, code="RM-10")
        yield from returned(session)


def returned(session):
    """What the official returns are counted from."""
    bodies = returns.bodies(session)
    yield bodies
    for by_closing in (False, True):
        wanted = returns.Wanted("2000-01-01", "2099-12-31", 0, by_closing)
        every = [body.id for body in bodies] + [""]
        yield sorted(map(repr, returns.groups(session, wanted, ("people",), every)))
    yield sorted(map(repr, centre.by_track(session, wanted, "2026-07-01")))
    yield sorted(map(repr, centre.helpers(session, wanted)))
    yield returns_kept.entered(session, "people", "2026"), returns_kept.copies(session)
    yield returns_kept.copy_content(session, "x"), returns_kept.books(session)
    yield returns_kept.book_bytes(session, "x")


def test_every_question_has_the_same_answer(make_county, store):
    [town] = towns(1)
    changes = list(town.changes(26))
    both = [fill(kind, town, changes) for kind in (make_county(), store)]
    case_ids = [case_id for case_id, _known in town.cases]
    for viewer in VIEWERS:
        there, here = (list(answers(kind, case_ids, viewer)) for kind in both)
        assert there == here
        assert there[0] == sorted(case_ids)
