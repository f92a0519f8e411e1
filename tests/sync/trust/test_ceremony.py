"""The ceremony step by step, and every way in which it is refused."""

from __future__ import annotations

from dataclasses import replace

import msgpack
import pytest

from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.sync.trust import Trust, TrustRefused, ceremony, check_follows, read_list
from mediation_desk.sync.trust.documents import CentreRole, EnrolRequest
from tests.sync.trust.county import COUNTY, HEWAN, LIUSHU, NOW, County, Pc, later, signer

SPACE = f"centre:{HEWAN}"


@pytest.fixture
def county() -> County:
    return County()


def read_again(request: EnrolRequest) -> EnrolRequest:
    return ceremony.read_enrolment(ceremony.request_data(request))


def test_a_county_is_in_its_own_first_list(county: County) -> None:
    found = read_list(county.list.data)
    assert found.version == 1
    assert found.device(county.pc.replica).role is CentreRole.COUNTY
    assert found.devices[0].valid_until.year == 2028


def test_each_pc_let_in_makes_the_next_version(county: County) -> None:
    first, pcs = county.list, [Pc(), Pc(LIUSHU), Pc(COUNTY, "县中心二号机")]
    for pc in pcs:
        county.admits(pc)
    assert read_list(county.list.data).version == 4
    assert {d.replica for d in county.list.devices} >= {pc.replica for pc in pcs}
    check_follows(county.list, first)


def test_the_same_request_again_changes_nothing(county: County) -> None:
    pc = Pc()
    held = county.admits(pc)
    assert county.admits(pc, later(days=3)) is held


def test_a_certificate_near_its_end_is_renewed_from_the_same_day(county: County) -> None:
    pc = Pc()
    held = county.admits(pc)
    new = county.admits(pc, later(days=600))
    check_follows(read_list(new.data), held)
    made = new.device(pc.replica)
    assert (made.valid_from, made.valid_until) == (NOW, later(days=600 + 731))


def test_a_request_is_signed_with_the_key_it_names() -> None:
    request, thief = Pc().asks(), Pc()
    stolen = replace(request, applicant=replace(request.applicant, centre=LIUSHU))
    with pytest.raises(TrustRefused, match="trust_signature_wrong"):
        read_again(stolen.by(thief.signer))


def test_a_key_to_which_nothing_can_be_sealed_is_refused() -> None:
    with pytest.raises(TrustRefused, match="trust_key_weak"):
        read_again(Pc().asks(seal_public=bytes(32)))


def test_r14_a_request_stripped_and_signed_again_has_another_fingerprint() -> None:
    """R14: whoever signs another's request must put in their own key, and that is read aloud."""
    request, thief = Pc().asks(), Pc()
    posing = replace(request.applicant, sign_public=thief.signer.public_key)
    again = replace(request, applicant=posing).by(thief.signer)
    assert read_again(again) == again
    assert ceremony.request_fingerprint(again) != ceremony.request_fingerprint(request)


@pytest.mark.parametrize(("span", "code"), [
    ({"days": 31}, "enrol_request_old"), ({"days": -2}, "enrol_request_clock"),
])  # fmt: skip
def test_an_old_request_or_one_from_tomorrow_is_refused(span, code) -> None:
    with pytest.raises(TrustRefused, match=code):
        ceremony.check_age(Pc().asks(NOW), later(**span))
    ceremony.check_age(Pc().asks(NOW), later(days=29))


def test_the_same_replica_with_other_keys_is_refused(county: County) -> None:
    pc = Pc()
    county.admits(pc)
    for other in (replace(pc, signer=signer()), replace(pc, sealing=Pc().sealing)):
        with pytest.raises(TrustRefused, match="trust_replica_other_keys"):
            county.admits(other)


def test_the_keys_of_another_pc_are_refused(county: County) -> None:
    pc = Pc()
    county.admits(pc)
    with pytest.raises(TrustRefused, match="trust_key_used"):
        county.admits(replace(pc, replica=Pc().replica))


def test_a_township_cannot_pose_as_the_county_nor_the_county_as_a_township(county: County) -> None:
    with pytest.raises(TrustRefused, match="trust_role_wrong"):
        county.admits(Pc(), role=CentreRole.COUNTY)
    with pytest.raises(TrustRefused, match="trust_role_wrong"):
        county.admits(Pc(COUNTY), role=CentreRole.TOWNSHIP)


def test_a_lost_pc_is_not_let_in_again(county: County) -> None:
    pc = Pc()
    county.admits(pc)
    county.shuts_out(pc)
    with pytest.raises(TrustRefused, match="trust_replica_revoked"):
        county.admits(pc)


def test_a_store_that_was_restored_retires_the_pc_it_was(county: County) -> None:
    old, new, elsewhere = Pc(), Pc(), Pc(LIUSHU)
    county.admits(old)
    county.admits(elsewhere)
    county.admits(new, replaces=(old.replica, elsewhere.replica, "9" * 32))
    trust = Trust.of(read_list(county.list.data))
    assert trust.recipients(HEWAN).keys() == {new.replica}
    assert trust.cutoff(old.replica, SPACE) is None
    assert trust.recipients(LIUSHU).keys() == {elsewhere.replica}


def test_only_the_issuing_key_of_the_newest_list_goes_on(county: County) -> None:
    with pytest.raises(TrustRefused, match="trust_not_issuer"):
        ceremony.admit(county.list, signer(), Pc().asks(), NOW)
    with pytest.raises(TrustRefused, match="trust_not_issuer"):
        ceremony.revoke(county.list, signer(), county.pc.replica, {}, "x", NOW)


def test_a_revocation_may_be_made_stricter_and_never_looser(county: County) -> None:
    pc = Pc()
    county.admits(pc)
    county.shuts_out(pc, c620199101=7)
    county.shuts_out(pc, c620199101=5)
    with pytest.raises(RuleBroken, match="revoke_looser"):
        county.shuts_out(pc, c620199101=6)
    assert Trust.of(county.list).cutoff(pc.replica, SPACE) == 5


def test_a_revocation_needs_a_reason_and_a_known_pc(county: County) -> None:
    issuing = county.signers.issuing
    with pytest.raises(BadInput, match="revoke_reason_missing"):
        ceremony.revoke(county.list, issuing, county.pc.replica, {}, " \n", NOW)
    with pytest.raises(TrustRefused, match="trust_replica_unknown"):
        ceremony.revoke(county.list, issuing, "0" * 32, {}, "丢失", NOW)


def test_the_kits_code_must_be_the_one_that_was_given_out() -> None:
    kit = ceremony.new_kit()
    request = read_again(Pc().asks(kit=kit))
    ceremony.check_kit(request, f" {kit.replace(' ', '')} ")
    with pytest.raises(BadInput, match="kit_wrong"):
        ceremony.check_kit(request, ceremony.new_kit())
    with pytest.raises(BadInput, match="kit_wrong"):
        ceremony.check_kit(Pc().asks(), kit)


def test_a_clock_that_went_back_does_not_make_a_list_older(county: County) -> None:
    new = county.admits(Pc(), later(days=-200))
    assert read_list(new.data).made_at == county.list.made_at == NOW


def test_a_request_names_no_path_and_no_person() -> None:
    body, _signature = msgpack.unpackb(ceremony.request_data(Pc().asks()))
    texts = [field for field in msgpack.unpackb(body) if isinstance(field, str)]
    assert texts == [HEWAN, f"{HEWAN}中心", "河湾一号机"]
