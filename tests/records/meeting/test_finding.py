"""A case is met again by its people and places, as they stand now, and by nothing that is gone."""

from __future__ import annotations

from datetime import date

import pytest

from mediation_desk.domain.meeting.keys import keys_of, place_key
from mediation_desk.domain.meeting.likeness import Seen
from mediation_desk.records import projection
from mediation_desk.records.meeting import keeping
from mediation_desk.records.meeting.finding import earlier_cases
from mediation_desk.records.meeting.ties import (
    comings,
    merged_into,
    named,
    thread_of,
    ties_of,
)
from mediation_desk.records.queries.access import Viewer
from mediation_desk.records.snapshot import case_facts
from mediation_desk.records.tables.case import CaseRow, EpisodeRow, GroupMemberRow, PartyRow
from mediation_desk.records.tables.joining import CaseTieRow
from mediation_desk.records.tables.people import PersonRow
from tests.records.conftest import USER

HEAD = Viewer(USER, sees_all=True)
DAY = date(2026, 6, 1)
WANG = Seen("王福海", "620102196804129960", "16000000127", date(1968, 4, 12),
            address="柳树村三组12号")  # fmt: skip


def kept(store, seen, **more):
    """A case of one person; gives its id and the person's."""
    with store.write(USER, "register") as session:
        case = CaseRow(title="纠纷", register_no="1", registered_on=DAY, **more)
        who = PersonRow(
            kind="natural", name=seen.name, id_no=seen.id_no, phone=seen.phone,
            birth_date=seen.born, address=seen.address,
        )  # fmt: skip
        party = PartyRow(case_id=case.id, person_id=who.id, role="applicant", seq=1)
        session.add_all([case, who])
        session.flush()
        session.add_all([party, EpisodeRow(case_id=case.id, seq=1)])
    listed(store, case.id)
    return case.id, who.id, party.id


def listed(store, case_id):
    with store.write(USER, "list") as session:
        facts = case_facts(session, case_id)
        projection.project(session, facts, [], projection.access_of(facts))


def found(store, seen, viewer=HEAD, but=""):
    with store.read() as session:
        return earlier_cases(session, keys_of(seen), viewer, but)


def keys_in(store):
    with store.read() as session:
        return {row[0] for row in session.raw.execute("SELECT key FROM met_key").fetchall()}


@pytest.mark.parametrize(
    "typed",
    [Seen("谁", WANG.id_no), Seen("", phone="160 0000 0127"), Seen("王富海", address="柳树村"),
     Seen("王福海", born=WANG.born), Seen("汪伏海", phone="16000000128"),
     Seen("王福海", WANG.id_no[:-4] + "9966")],
)  # fmt: skip
def test_a_case_is_met_by_each_key_of_its_people(store, typed):
    case, *_ids = kept(store, WANG)
    kept(store, Seen("马秀英", phone="16000000999", address="双河村"))
    [one] = found(store, typed)
    assert (one.kept.case_id, one.number, one.is_hidden) == (case, "1", False)
    assert one.kept.people[0].name == "王福海"
    assert found(store, typed, but=case) == []


def test_heads_of_a_group_and_the_place_are_met(store):
    case, _who, party = kept(store, WANG, place="晒谷场北边", village="柳树村")
    with store.write(USER, "head") as session:
        session.add(GroupMemberRow(case_id=case, party_id=party, no=1, name="陈青",
                                   phone="16000000555"))  # fmt: skip
    listed(store, case)
    assert [one.kept.case_id for one in found(store, Seen("", phone="16000000555"))] == [case]
    with store.read() as session:
        there = earlier_cases(session, [place_key("柳树村晒谷场北边")], HEAD)
    assert [one.kept.places[0] for one in there] == [("晒谷场北边", "柳树村")]


def test_what_was_changed_or_taken_out_is_met_no_more(store):
    case, who, _party = kept(store, WANG)
    with store.write(USER, "amend") as session:
        person = session.need(PersonRow, who)
        person.name, person.id_no, person.phone = "王█", "", "16000000777"
        person.birth_date, person.address = None, ""
    listed(store, case)
    assert keys_in(store) == keys_of(Seen("王█", phone="16000000777"))
    assert found(store, WANG) == []
    with store.write(USER, "undo") as session:
        projection.forget(session, case)
    assert keys_in(store) == set()


def test_who_must_not_see_a_case_is_told_only_that_it_is(store):
    case, *_ids = kept(store, WANG, is_sensitive=True)
    [one] = found(store, WANG, Viewer("nobody", sees_all=False))
    assert (one.kept.case_id, one.is_hidden) == (case, True)
    assert [one.is_hidden for one in found(store, WANG)] == [False]
    with store.read() as session:
        told = named(session, [case], Viewer("nobody", sees_all=False))[case]
    assert (told.title, told.is_hidden) == ("", True)


def test_ties_make_threads_and_undone_ones_do_not(store):
    ids = [kept(store, WANG)[0] for _n in range(4)]
    kinds = ("again", "merged", "related")
    with store.write(USER, "tie") as session:
        ties = [
            CaseTieRow(case_id=one, other_case_id=other, kind=kind, on_day=DAY)
            for one, other, kind in zip(ids[1:], ids, kinds, strict=False)
        ]
        session.add_all(ties)
    with store.read() as session:
        assert thread_of(session, ids[2]) == set(ids[:3])
        assert [one.kind.value for one in ties_of(session, [ids[2]])] == ["merged", "related"]
        assert merged_into(session, ids[2]) == ids[1]
        assert [one.names for one in comings(session, ids[:2])] == [frozenset({"王福海"})] * 2
    with store.write(USER, "undo") as session:
        session.need(CaseTieRow, ties[1].id).undone_on = DAY
    with store.read() as session:
        assert (merged_into(session, ids[2]), thread_of(session, ids[2])) == ("", {ids[2]})


def test_keys_of_an_older_program_are_known_to_be_old(store):
    with store.read() as session:
        assert keeping.are_old(session)
    with store.write(USER, "make_keys") as session:
        keeping.note_made(session)
    with store.read() as session:
        assert not keeping.are_old(session)
