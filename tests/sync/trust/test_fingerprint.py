"""Fingerprints: read aloud, typed any way, and different for anything that differs."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_desk.domain.errors import BadInput
from mediation_desk.sync.trust import ceremony
from mediation_desk.sync.trust.fingerprint import check_typed, fingerprint_of
from tests.sync.trust.county import County, Pc

RIGHT = fingerprint_of("device", b"one", b"two")


def test_it_is_six_groups_of_five_digits() -> None:
    assert re.fullmatch(r"\d{5}( \d{5}){5}", RIGHT)


@pytest.mark.parametrize("way", [
    lambda t: t, lambda t: t.replace(" ", ""), lambda t: t.replace(" ", "-"),
    lambda t: t.replace(" ", "，"), lambda t: f"  {t} \n",
    lambda t: "".join(chr(ord(c) + 0xFEE0) if c.isdigit() else "　" for c in t),
])  # fmt: skip
def test_any_separator_and_full_width_digits_will_do(way) -> None:
    check_typed(way(RIGHT), RIGHT)


@given(st.integers(0, 29), st.integers(1, 9))
def test_one_wrong_digit_is_refused(place: int, by: int) -> None:
    digits = list(RIGHT.replace(" ", ""))
    digits[place] = str((int(digits[place]) + by) % 10)
    with pytest.raises(BadInput, match="fingerprint_wrong"):
        check_typed("".join(digits), RIGHT)


@pytest.mark.parametrize("typed", ["", "12345", RIGHT + "1", RIGHT[:-1]])
def test_a_wrong_length_is_told(typed: str) -> None:
    with pytest.raises(BadInput, match="fingerprint_length"):
        check_typed(typed, RIGHT)


def test_parts_cannot_be_shifted_into_each_other() -> None:
    assert fingerprint_of("x", b"ab", b"c") != fingerprint_of("x", b"a", b"bc")
    assert fingerprint_of("x", b"a") != fingerprint_of("y", b"a")


def test_every_part_of_a_request_that_counts_changes_it() -> None:
    pc, other = Pc(), Pc()
    first = ceremony.request_fingerprint(pc.asks())
    for changed in (
        replace(pc, centre="620199102"), replace(pc, replica=other.replica),
        replace(pc, signer=other.signer), replace(pc, sealing=other.sealing),
    ):  # fmt: skip
        assert ceremony.request_fingerprint(changed.asks()) != first
    assert ceremony.request_fingerprint(pc.asks(device_name="别的名字")) == first


def test_a_county_of_the_same_code_with_another_root_has_another_one() -> None:
    assert ceremony.county_fingerprint(County().list) != ceremony.county_fingerprint(County().list)
