"""The list only grows, is signed from the root down, and never goes back (R59)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from mediation_desk.sync.trust import TrustList, TrustRefused, ceremony, check_follows, read_list
from mediation_desk.sync.trust.documents import certificate_for, revocation
from tests.sync.trust.county import HEWAN, LIUSHU, NOW, County, Pc, later, signer

SPACE = f"centre:{HEWAN}"


def again(county: County, **changed: Any) -> TrustList:
    """The next version of a county's list with something changed, signed by its own key."""
    made = replace(county.list, version=county.list.version + 1, **changed)
    return made.by(county.signers.issuing)


@pytest.fixture
def county() -> County:
    made = County()
    made.admits(Pc())
    made.admits(lost := Pc(name="河湾二号机"))
    made.shuts_out(lost, c620199101=7)
    return made


def test_r59_an_older_list_is_refused_and_the_same_again_is_not(county: County) -> None:
    old = county.list
    new = county.admits(Pc(LIUSHU))
    check_follows(new, old)
    check_follows(new, new)
    with pytest.raises(TrustRefused, match="trust_list_older"):
        check_follows(old, new)


def test_r59_two_lists_of_one_version_are_told(county: County) -> None:
    other = replace(county.list, county_name="改名县").by(county.signers.issuing)
    with pytest.raises(TrustRefused, match="trust_list_forked"):
        check_follows(read_list(other.data), county.list)


def test_r59_a_list_that_drops_a_pc_is_refused(county: County) -> None:
    smaller = again(county, devices=county.list.devices[:1], revocations=())
    with pytest.raises(TrustRefused, match="trust_list_shrunk"):
        check_follows(read_list(smaller.data), county.list)


def test_r59_a_list_that_lets_a_lost_pc_in_again_is_refused(county: County) -> None:
    with pytest.raises(TrustRefused, match="trust_list_shrunk"):
        check_follows(read_list(again(county, revocations=()).data), county.list)


@pytest.mark.parametrize(("seq", "fine"), [(6, True), (7, True), (8, False)])
def test_r59_a_cutoff_may_only_go_down(county: County, seq: int, fine: bool) -> None:
    lost = county.list.revocations[0].replica
    new = again(county, revocations=(revocation(lost, {SPACE: seq}, "更正", NOW),))
    if fine:
        check_follows(new, county.list)
    else:
        with pytest.raises(TrustRefused, match="trust_list_shrunk"):
            check_follows(new, county.list)


def test_r59_a_lost_pc_cannot_become_one_given_up_in_order(county: County) -> None:
    lost = county.list.revocations[0].replica
    new = again(county, revocations=(revocation(lost, {}, "", NOW, retired=True),))
    with pytest.raises(TrustRefused, match="trust_list_shrunk"):
        check_follows(new, county.list)


def test_r59_other_keys_or_a_shorter_term_for_a_known_pc_are_refused(county: County) -> None:
    kept, first = county.list.devices[0], county.list.devices[1]
    for changed in (
        replace(first, sign_public=signer().public_key),
        replace(first, valid_until=later(days=10)),
        replace(first, centre=LIUSHU),
    ):
        devices = (kept, changed.by(county.signers.issuing), *county.list.devices[2:])
        with pytest.raises(TrustRefused, match="trust_list_shrunk"):
            check_follows(again(county, devices=devices), county.list)


def test_r59_an_earlier_recovery_key_does_not_come_back(county: County) -> None:
    first = ceremony.with_recovery(county.list, county.signers, b"1" * 32, NOW)
    second = ceremony.with_recovery(first, county.signers, b"2" * 32, NOW)
    check_follows(second, first)
    for earlier in (first.recovery, None):
        back = replace(second, version=99, recovery=earlier).by(county.signers.issuing)
        with pytest.raises(TrustRefused, match="trust_list_shrunk"):
            check_follows(read_list(back.data), second)


def test_a_list_of_another_county_is_refused(county: County) -> None:
    with pytest.raises(TrustRefused, match="trust_other_county"):
        check_follows(County().list, county.list)


def test_r14_a_list_signed_again_by_an_enrolled_pc_is_refused(county: County) -> None:
    """R14: an enrolled device cannot speak for the county."""
    thief = Pc(LIUSHU)
    county.admits(thief)
    forged = replace(county.list, version=99).by(thief.signer)
    with pytest.raises(TrustRefused, match="trust_signature_wrong"):
        read_list(forged.data)


def test_r14_a_certificate_by_an_enrolled_pc_is_refused_even_in_a_signed_list(
    county: County,
) -> None:
    thief = Pc()
    made = certificate_for(Pc().applicant, 1, NOW).by(thief.signer)
    with pytest.raises(TrustRefused, match="trust_signature_wrong"):
        read_list(again(county, devices=(*county.list.devices, made)).data)


def test_r14_an_issuing_key_that_the_root_never_named_is_refused(county: County) -> None:
    own = signer()
    issuer = replace(county.list.issuers[0], serial=2, public=own.public_key).by(own)
    forged = replace(county.list, version=99, issuers=(*county.list.issuers, issuer)).by(own)
    with pytest.raises(TrustRefused, match="trust_signature_wrong"):
        read_list(forged.data)


def test_r14_a_recovery_key_that_the_root_never_named_is_refused(county: County) -> None:
    issuing_only = ceremony.CountySigners(county.signers.issuing, county.signers.issuing)
    forged = ceremony.with_recovery(county.list, issuing_only, b"3" * 32, NOW)
    with pytest.raises(TrustRefused, match="trust_signature_wrong"):
        read_list(forged.data)


def test_a_list_that_contradicts_itself_is_refused(county: County) -> None:
    devices, issuing = county.list.devices, county.signers.issuing
    twice = (*devices, devices[1])
    shared = replace(devices[1], replica="f" * 32).by(issuing)
    posing = replace(Pc().applicant, centre=county.list.county)
    foreign = certificate_for(posing, 1, NOW).by(issuing)
    stranger = (revocation("d" * 32, {}, "", NOW),)
    for changed in (
        {"devices": twice}, {"devices": (*devices, shared)}, {"devices": (*devices, foreign)},
        {"revocations": (*county.list.revocations, *stranger)},
        {"made_at": later(days=5000)}, {"made_at": later(days=-1)},
    ):  # fmt: skip
        with pytest.raises(TrustRefused, match="trust_list_wrong"):
            read_list(again(county, **changed).data)


def test_a_full_list_is_refused_when_it_is_made(county: County) -> None:
    device = county.list.devices[1]
    many = (device,) * 8000
    with pytest.raises(TrustRefused, match="trust_list_full"):
        again(county, devices=many)
