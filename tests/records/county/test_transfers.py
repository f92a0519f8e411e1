"""A transfer at the county's server: copied, told of and asked for as in the file."""

from __future__ import annotations

from datetime import date

import pytest

from mediation_desk.records.exchange import parcels
from mediation_desk.records.queries import case_list, transfers
from mediation_desk.records.queries.access import Viewer, case_access
from mediation_desk.records.queries.conflicts import count_open, open_conflicts
from mediation_desk.records.transfers import handing, late
from mediation_desk.records.transfers.handing import Handing
from tests.records.county.towns import take, towns

EYES = Viewer("u1", True)


@pytest.mark.parametrize("where", ["county", "store"])
def test_a_case_is_copied_and_what_came_late_told(where, request):
    store = request.getfixturevalue(where)
    one, two = towns(2)
    take(store, one, list(one.changes(1)))
    take(store, two, list(two.changes(1)))
    case = one.cases[0][0]
    with store.read() as session:
        space, to = (parcels.alias_of(session.raw, town.space) for town in (one, two))
    made = Handing(
        case, space, to, one.code, "甲镇", two.code, "乙镇", "旧1", date(2026, 7, 1), "理由", "县"
    )
    transfer = handing.begin(store, "u1", made)
    with store.read() as session:
        (begun,) = handing.unfinished(session.raw)
        assert handing.again(session.raw, begun).case_id == case
    handing.copy(store, "u1", transfer, made)
    take(store, one, list(one.changes(3)))
    told = late.tell(store, "u1")
    assert told >= 3
    assert late.tell(store, "u1") == 0
    new = handing.id_for(transfer, case)
    with store.read() as session:
        assert not handing.unfinished(session.raw)
        (half,) = transfers.of_case(session, new)
        assert (half.is_whole, half.accepted, half.old_no) == (True, False, "旧1")
        assert [t.case_id for t in transfers.to_accept(session, to)] == [new]
        assert transfers.late_count(session.raw, to) == told
        assert transfers.late_edits(session, EYES, to) == []  # not listed yet
        assert case_access(session, case, "u1").gone_to == "乙镇"
        assert case_list.resolve(session, "旧1") == new
        assert open_conflicts(session, EYES) == []
        assert count_open(session, EYES) == 0
        assert not transfers.has_conflict(session, case)
        assert not transfers.frozen_agreements(session, new)
        assert transfers.space_of_case(session.raw, new) == two.space
        assert parcels.waiting(session.raw)["conflicts"] == 0
    assert store.verify_chain() == []
    assert store.tables_unlike_log() == []
