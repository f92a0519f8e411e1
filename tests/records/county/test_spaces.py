"""A change of one township reaches no row of another, whatever it names, in either database."""

from __future__ import annotations

import pytest

from mediation_desk.records.log.codec import RowOp
from tests.records.county.towns import take, towns


@pytest.fixture(params=["file", "county"])
def held(request, store, county):
    """Two townships in a county's store of either kind."""
    target = store if request.param == "file" else county
    one, other = towns(2)
    take(target, one, list(one.changes(3)))
    take(target, other, list(other.changes(3)))
    return target, one, other


def title(store, case_id):
    with store.read() as session:
        sql = "SELECT title FROM case_file WHERE id = ?"
        return session.raw.execute(sql, (case_id,)).fetchall()


REACHES = {
    "edit": lambda row: RowOp("case_file", row, False, {"title": ("", "越界")}),
    "delete": lambda row: RowOp("case_file", row, False, {"deleted": (0, 1)}),
    "say_anew": lambda row: RowOp("case_file", row, True, {"title": "越界"}),
    "hang_on": lambda row: RowOp("episode", "e" * 32, True, {"case_id": row, "track": "people"}),
}


@pytest.mark.parametrize("deed", REACHES)
def test_what_reaches_beyond_its_space_is_put_aside_and_the_rest_flows(held, deed):
    target, one, other = held
    victim = one.cases[0][0]
    before = title(target, victim)
    bad = other._change("correct", other.cases[0][0], [REACHES[deed](victim)])
    states = take(target, other, [bad, *other.changes(2)])
    assert states[0] in ("parked", "quarantined")
    assert states[1:] == ["applied", "applied"]
    assert title(target, victim) == before
    assert target.verify_chain() == []


def test_r20_a_text_no_database_of_a_county_takes_is_put_aside_in_the_file_as_well(held):
    target, one, _other = held
    case = one.cases[0][0]
    bad = one._change("correct", case, [RowOp("case_file", case, False, {"title": ("", "a\0b")})])
    assert take(target, one, [bad]) == ["quarantined"]
