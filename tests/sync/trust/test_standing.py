"""What the exchange asks: whose key, believed or not, sealed to whom, who may write (R13)."""

from __future__ import annotations

import pytest

from mediation_desk.sync.trust import RECOVERY, CentreRole, Standing, Trust, ceremony
from tests.sync.trust.county import COUNTY, HEWAN, LIUSHU, NOW, County, Pc, later

OWN, OTHER, COUNTYS = (f"centre:{code}" for code in (HEWAN, LIUSHU, COUNTY))


class Desk:
    """A county with two townships, one PC of which was lost."""

    def __init__(self) -> None:
        self.county, self.pc, self.lost = County(), Pc(), Pc(name="丢失的")
        self.elsewhere = Pc(LIUSHU)
        for pc in (self.pc, self.lost, self.elsewhere):
            self.county.admits(pc)
        self.county.shuts_out(self.lost, c620199101=7)
        self.trust = Trust.of(self.county.list)


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


def test_r13_each_pc_stands_as_it_should(desk: Desk) -> None:
    """R13: revoked, expired and unknown senders are told apart."""
    status = desk.trust.status
    assert status(desk.pc.replica, NOW) is Standing.OK
    assert status(desk.pc.replica, later(days=732)) is Standing.EXPIRED
    assert status(desk.lost.replica, NOW) is Standing.REVOKED
    assert status(desk.lost.replica, later(days=732)) is Standing.REVOKED
    assert status(Pc().replica, NOW) is Standing.UNKNOWN
    assert status(desk.pc.replica, later(days=-400)) is Standing.OK


def test_old_changes_of_a_lost_pc_still_verify_by_its_key(desk: Desk) -> None:
    assert desk.trust.key_of(desk.lost.replica) == desk.lost.signer.public_key
    assert desk.trust.key_of(Pc().replica) is None


def test_nobody_seals_to_a_lost_or_expired_pc(desk: Desk) -> None:
    public = desk.pc.sealing.public_key().public_bytes_raw()
    assert desk.trust.recipients(HEWAN) == {desk.pc.replica: public}
    assert desk.trust.recipients(HEWAN, later(days=732)) == {}


def test_the_county_gets_its_recovery_key_as_well(desk: Desk) -> None:
    county = desk.county
    made = ceremony.with_recovery(county.list, county.signers, b"7" * 32, NOW)
    trust = Trust.of(made)
    assert trust.recipients(COUNTY).keys() == {county.pc.replica, RECOVERY}
    assert trust.recovery_public == trust.recipients(COUNTY)[RECOVERY] == b"7" * 32
    assert RECOVERY not in trust.recipients(HEWAN)


def test_where_each_pc_stands(desk: Desk) -> None:
    assert desk.trust.centre_of(desk.lost.replica) == HEWAN
    assert desk.trust.role_of(desk.county.pc.replica) is CentreRole.COUNTY
    assert desk.trust.role_of(desk.pc.replica) is CentreRole.TOWNSHIP
    assert (desk.trust.centre_of("x"), desk.trust.role_of("x")) == (None, None)


@pytest.mark.parametrize(("who", "space", "centre", "county", "both"), [
    ("pc", OWN, None, "county_only", None),
    ("lost", OWN, None, "county_only", None),
    ("pc", OTHER, "space_foreign", "space_foreign", "space_foreign"),
    ("pc", COUNTYS, "space_foreign", "space_foreign", "space_foreign"),
    ("county", COUNTYS, None, None, None),
    ("county", OWN, "centre_only", None, None),
    ("county", OTHER, "centre_only", None, None),
    ("county", "centre:620199999", *["space_foreign"] * 3),
    ("county", "elsewhere", *["space_foreign"] * 3),
    ("stranger", OWN, *["writer_unknown"] * 3),
])  # fmt: skip
def test_who_may_write_what_where(desk, who, space, centre, county, both) -> None:
    pcs = {"pc": desk.pc, "lost": desk.lost, "county": desk.county.pc, "stranger": Pc()}
    ask = [desk.trust.may_write(pcs[who].replica, space, a) for a in ("centre", "county", "both")]
    assert ask == [centre, county, both]


def test_a_cutoff_holds_in_its_space_and_nothing_stands_elsewhere(desk: Desk) -> None:
    assert desk.trust.cutoff(desk.lost.replica, OWN) == 7
    assert desk.trust.cutoff(desk.lost.replica, OTHER) == 0
    assert desk.trust.cutoff(desk.pc.replica, OWN) is None


def test_before_the_county_was_accepted_nobody_is_known() -> None:
    trust = Trust()
    assert trust.status("x", NOW) is Standing.UNKNOWN
    assert (trust.version, trust.county, trust.recovery_public) == (0, "", None)
    assert trust.recipients(HEWAN) == trust.recipients("") == {}
    assert trust.may_write("x", OWN, "both") == "writer_unknown"
