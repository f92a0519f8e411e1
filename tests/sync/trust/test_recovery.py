"""The county's recovery key: two of three shares, and a data key that comes back (R45)."""

from __future__ import annotations

import itertools
import os
from dataclasses import replace

import pytest
from Crypto.Protocol.SecretSharing import Shamir
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from mediation_desk.domain.errors import BadInput, DeskError
from mediation_desk.records.keys import slip
from mediation_desk.sync.trust import TrustRefused, rescue, shares
from tests.sync.trust.county import COUNTY, HEWAN, NOW, later

MADE = shares.new_recovery()
DATA_KEY = os.urandom(32)
WRAP = rescue.wrap_for_county(
    DATA_KEY, county=COUNTY, recovery_public=MADE.public, centre=HEWAN, replica="1" * 32,
    store="2" * 32,
)  # fmt: skip


@pytest.mark.parametrize("two", list(itertools.permutations(MADE.codes, 2)))
def test_r45_any_two_shares_give_the_key(two: tuple[str, str]) -> None:
    private = shares.recovery_private(two, MADE.public)
    public = X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()
    assert public == MADE.public
    assert shares.recovery_private([c.lower() for c in MADE.codes], MADE.public) == private


@pytest.mark.parametrize("code", MADE.codes, ids=range(3))
def test_r45_one_share_gives_nothing(code: str) -> None:
    for typed, told in (([code], "shares_too_few"), ([], "shares_too_few"),
                        ([code, code], "share_twice")):  # fmt: skip
        with pytest.raises(BadInput, match=told):
            shares.recovery_private(typed, MADE.public)


@pytest.mark.parametrize("code", MADE.codes, ids=range(3))
def test_r45_one_share_combined_alone_is_another_key(code: str) -> None:
    """Also when our own counting of shares is passed by."""
    content = slip.from_code(code)
    alone = Shamir.combine([(content[0], content[4:])])
    assert shares._private(alone).public_key().public_bytes_raw() != MADE.public


def test_r45_one_share_and_a_guess_give_another_key() -> None:
    """The second share made up with the right numbers: the key does not come out."""
    content = bytearray(slip.from_code(MADE.codes[1]))
    content[4:] = os.urandom(16)
    with pytest.raises(BadInput, match="shares_wrong"):
        shares.recovery_private([MADE.codes[0], slip.to_code(bytes(content))], MADE.public)


def test_shares_of_two_makings_are_told_apart() -> None:
    other = shares.new_recovery()
    with pytest.raises(BadInput, match="share_other_set"):
        shares.recovery_private([MADE.codes[0], other.codes[1]], MADE.public)


def test_a_mistyped_share_names_its_group() -> None:
    wrong = MADE.codes[0][:-1] + ("0" if MADE.codes[0][-1] != "0" else "1")
    with pytest.raises(BadInput, match="slip_code_group") as caught:
        shares.recovery_private([wrong, MADE.codes[1]], MADE.public)
    assert caught.value.values["group"] == 8


def recovered(request: rescue.RescueRequest) -> rescue.RescueAnswer:
    return rescue.answer(request, shares.recovery_private(MADE.codes[1:], MADE.public))


def test_r45_the_data_key_comes_back_through_the_county() -> None:
    request, one_time = rescue.new_request(WRAP, NOW)
    received = rescue.read_rescue_request(request.data())
    assert received == request
    answer = rescue.read_answer(recovered(received).data())
    assert rescue.open_answer(answer, one_time, WRAP.store) == DATA_KEY


def test_the_data_key_stands_in_none_of_what_travels() -> None:
    request, _one_time = rescue.new_request(WRAP, NOW)
    for data in (WRAP.data(), request.data(), recovered(request).data()):
        assert DATA_KEY not in data


def test_an_answer_to_another_request_or_store_is_refused() -> None:
    request, _mine = rescue.new_request(WRAP, NOW)
    _later, other = rescue.new_request(WRAP, NOW)
    with pytest.raises(TrustRefused, match="rescue_answer_other"):
        rescue.open_answer(recovered(request), other, WRAP.store)
    with pytest.raises(TrustRefused, match="rescue_answer_other"):
        rescue.open_answer(recovered(request), _mine, "3" * 32)


@pytest.mark.parametrize("changed", [
    {"centre": "620199102"}, {"replica": "9" * 32}, {"store": "9" * 32}, {"county": "620198000"},
    {"sealed": bytes(92)}, {"sealed": os.urandom(92)},
])  # fmt: skip
def test_a_wrap_that_was_altered_is_refused(changed) -> None:
    request, _one_time = rescue.new_request(replace(WRAP, **changed), NOW)
    with pytest.raises(TrustRefused, match="rescue_wrap_wrong"):
        recovered(request)


def test_a_weak_one_time_key_is_refused() -> None:
    request, _one_time = rescue.new_request(WRAP, NOW)
    with pytest.raises(BadInput, match="trust_key_weak"):
        recovered(replace(request, one_time=bytes(32)))


def test_anything_altered_in_a_request_changes_what_is_read_aloud() -> None:
    request, _one_time = rescue.new_request(WRAP, NOW)
    for other in (
        replace(request, one_time=os.urandom(32)), replace(request, made_at=later(days=1)),
        replace(request, held=replace(WRAP, sealed=os.urandom(92))),
    ):  # fmt: skip
        assert other.fingerprint != request.fingerprint


def test_a_request_is_good_for_two_weeks() -> None:
    request, _one_time = rescue.new_request(WRAP, NOW)
    rescue.check_fresh(request, later(days=13))
    with pytest.raises(TrustRefused, match="rescue_request_old"):
        rescue.check_fresh(request, later(days=15))


@given(st.lists(st.text(max_size=60), max_size=4))
@settings(max_examples=50)
def test_whatever_is_typed_as_a_share_is_refused_in_words(typed: list[str]) -> None:
    with pytest.raises(DeskError):
        shares.recovery_private(typed, MADE.public)
