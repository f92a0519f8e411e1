"""Whatever a county does in whatever order, its lists only grow, and no holder ever goes back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediation_desk.domain.errors import RuleBroken
from mediation_desk.sync.trust import Standing, Trust, TrustRefused, ceremony, check_follows
from mediation_desk.sync.trust.listing import read_list
from tests.sync.trust.county import HEWAN, LIUSHU, County, Pc, later

PCS = [Pc(), Pc(name="河湾二号机"), Pc(LIUSHU, "柳树一号机"), Pc(LIUSHU, "柳树二号机")]
SPACES = tuple(f"centre:{code}" for code in (HEWAN, LIUSHU))
DEEDS = st.one_of(
    st.tuples(st.just("admit"), st.integers(0, 3), st.integers(0, 900)),
    st.tuples(st.just("revoke"), st.integers(0, 3), st.integers(0, 9)),
    st.tuples(st.just("replace"), st.integers(0, 3), st.integers(0, 3)),
    st.tuples(st.just("recovery"), st.integers(0, 3), st.integers(0, 9)),
)


def do(county: County, deed: tuple[str, int, int]) -> None:
    """One deed; what the county refuses leaves its list as it was."""
    what, which, number = deed
    pc, issuing = PCS[which], county.signers.issuing
    if what == "admit":
        county.admits(pc, later(days=number))
    elif what == "replace":
        county.admits(Pc(pc.centre), replaces=(PCS[number].replica,))
    elif what == "recovery":
        county.list = ceremony.with_recovery(
            county.list, county.signers, bytes([number + 1]) * 32, later()
        )
    else:
        cutoff = {f"centre:{pc.centre}": number}
        county.list = ceremony.revoke(
            county.list, issuing, pc.replica, cutoff, "丢失", later(days=number)
        )


def all_lists(deeds: list[tuple[str, int, int]]) -> list[bytes]:
    county = County()
    lists = [county.list.data]
    for deed in deeds:
        before = county.list
        try:
            do(county, deed)
        except (TrustRefused, RuleBroken):
            assert county.list is before
        if county.list is not before:
            lists.append(county.list.data)
    return lists


@given(st.lists(DEEDS, max_size=8))
@settings(max_examples=40)
def test_r59_each_list_follows_every_earlier_one_and_none_goes_back(deeds) -> None:
    """R59 and T14, over any life of a county."""
    lists = [read_list(data) for data in all_lists(deeds)]
    assert [one.version for one in lists] == list(range(1, len(lists) + 1))
    for place, new in enumerate(lists):
        for old in lists[:place]:
            check_follows(new, old)
            with pytest.raises(TrustRefused, match="trust_list_older"):
                check_follows(old, new)


@given(st.lists(DEEDS, max_size=8))
@settings(max_examples=40)
def test_r13_nobody_shut_out_is_sealed_to_and_no_cutoff_rises(deeds) -> None:
    ends: dict[tuple[str, str], int] = {}
    for data in all_lists(deeds):
        trust = Trust.of(read_list(data))
        for pc in PCS:
            shut_out = trust.status(pc.replica, later()) is Standing.REVOKED
            assert (pc.replica in trust.recipients(pc.centre)) <= (not shut_out)
            for space in SPACES:
                before, now = ends.get((pc.replica, space)), trust.cutoff(pc.replica, space)
                assert before is None or (now is not None and now <= before)
                if now is not None:
                    ends[pc.replica, space] = now


@pytest.mark.heavy
@pytest.mark.timeout(600)
def test_every_single_bit_of_a_list_and_a_request_is_guarded() -> None:
    county = County()
    county.admits(PCS[0])
    request = ceremony.request_data(PCS[1].asks())
    for data, read in ((county.list.data, read_list), (request, ceremony.read_enrolment)):
        for bit in range(len(data) * 8):
            altered = bytearray(data)
            altered[bit // 8] ^= 1 << bit % 8
            with pytest.raises(TrustRefused):
                read(bytes(altered))
