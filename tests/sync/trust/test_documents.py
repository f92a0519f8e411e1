"""Documents: verified by plain cryptography, read strictly, and nothing else ever comes out."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

import msgpack
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from hypothesis import given, settings
from hypothesis import strategies as st

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.sync.trust import TrustRefused, ceremony, read_list, rescue
from mediation_desk.sync.trust.envelope import (
    FileKind,
    file_name,
    from_file,
    read_file,
    to_file,
    write_file,
)
from mediation_desk.sync.trust.packing import MAX_BYTES, clean
from tests.sync.trust.county import COUNTY, HEWAN, County, Pc

READERS: tuple[Callable[[bytes], object], ...] = (
    ceremony.read_enrolment, read_list, rescue.read_rescue_request, rescue.read_answer,
    rescue.read_wrap, lambda data: from_file(data, FileKind.TRUST),
    lambda data: from_file(b"TJT1\n" + data, FileKind.ENROL),
)  # fmt: skip
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(1 << 63), (1 << 64) - 1) | st.floats()
    | st.text(max_size=40) | st.binary(max_size=70),
    lambda inner: st.lists(inner, max_size=6) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=20,
)  # fmt: skip


def read_quietly(data: bytes) -> None:
    for reader in READERS:
        with contextlib.suppress(TrustRefused):
            reader(data)


def test_a_certificate_verifies_with_plain_cryptography_from_the_root_down() -> None:
    county, pc = County(), Pc()
    body, signature = msgpack.unpackb(county.admits(pc).data)
    fields = msgpack.unpackb(body)
    root, issuers, devices = fields[6], fields[7], fields[8]
    key = Ed25519PublicKey.from_public_bytes
    [[issuer, issuer_sig]] = issuers
    key(root).verify(issuer_sig, b"TJ-TRUST-ISSUER-1\0" + issuer)
    issuing = key(msgpack.unpackb(issuer)[4])
    issuing.verify(signature, b"TJ-TRUST-LIST-1\0" + body)
    for device, device_sig in devices:
        issuing.verify(device_sig, b"TJ-TRUST-DEVICE-1\0" + device)
    mine = msgpack.unpackb(devices[1][0])
    assert mine[2:4] == [bytes.fromhex(pc.replica), HEWAN]
    assert mine[6:8] == [pc.signer.public_key, pc.sealing.public_key().public_bytes_raw()]


def test_a_request_comes_back_as_it_was_made() -> None:
    request = Pc().asks(replaces=("0" * 32,))
    assert ceremony.read_enrolment(ceremony.request_data(request)) == request


def test_a_list_comes_back_as_it_was_made() -> None:
    county = County()
    county.admits(gone := Pc())
    made = county.shuts_out(gone, c620199101=7)
    assert read_list(made.data) == made


@given(st.binary(max_size=400))
def test_any_bytes_are_refused_and_never_raise_anything_else(data: bytes) -> None:
    read_quietly(data)


@given(PLAIN)
def test_any_packed_values_are_refused_and_never_raise_anything_else(value: object) -> None:
    read_quietly(msgpack.packb(value, use_bin_type=True))


@given(st.data())
@settings(max_examples=200)
def test_any_field_of_a_list_may_be_anything(data: st.DataObject) -> None:
    fields = msgpack.unpackb(County().list.signed.body)
    fields[data.draw(st.integers(0, len(fields) - 1))] = data.draw(PLAIN)
    body = msgpack.packb(fields, use_bin_type=True)
    read_quietly(msgpack.packb([body, bytes(64)]))


@given(st.integers(0, 20_000), st.integers(0, 7))
def test_one_flipped_bit_anywhere_refuses_the_list(place: int, bit: int) -> None:
    data = bytearray(_LIST)
    data[place % len(data)] ^= 1 << bit
    with pytest.raises(TrustRefused):
        read_list(bytes(data))


@given(st.integers(0, 20_000), st.integers(0, 7))
def test_one_flipped_bit_anywhere_refuses_the_request(place: int, bit: int) -> None:
    data = bytearray(_REQUEST)
    data[place % len(data)] ^= 1 << bit
    with pytest.raises(TrustRefused):
        ceremony.read_enrolment(bytes(data))


_LIST = County().admits(Pc()).data
_REQUEST = ceremony.request_data(Pc().asks())


@pytest.mark.parametrize("name", ["河湾\u202e镇", "a\nb", "x" * 61, "e\u0301", " 河湾"])
def test_a_name_that_would_mislead_the_eye_is_not_read(name: str) -> None:
    signed = Pc().asks().signed
    fields = msgpack.unpackb(signed.body)
    fields[4] = name
    pc = Pc()
    fields[7] = pc.signer.public_key
    body = msgpack.packb(fields)
    signature = pc.signer.sign(b"TJ-TRUST-ENROL-1\0" + body)
    with pytest.raises(TrustRefused, match="trust_file_damaged"):
        ceremony.read_enrolment(msgpack.packb([body, signature]))


@given(st.text(max_size=90))
def test_a_cleaned_name_stays_as_it_is(name: str) -> None:
    assert clean(clean(name)) == clean(name)
    assert len(clean(name)) <= 60


def test_what_needs_a_newer_program_is_told_so() -> None:
    """R59: a document that asks for a newer reader is refused by name."""
    fields = msgpack.unpackb(County().list.signed.body)
    fields[0:2] = [3, 2]
    with pytest.raises(TrustRefused, match="trust_file_newer"):
        read_list(msgpack.packb([msgpack.packb(fields), bytes(64)]))


def test_files_of_another_kind_size_or_origin_are_told_apart(tmp_path: Path) -> None:
    file = tmp_path / "x.tjt"
    file.write_bytes(to_file(FileKind.ENROL, b"x"))
    with pytest.raises(TrustRefused, match="trust_file_other_kind"):
        read_file(file, FileKind.TRUST)
    file.write_bytes(b"TJT1\n" + bytes(MAX_BYTES))
    with pytest.raises(TrustRefused, match="trust_file_too_large"):
        read_file(file, FileKind.TRUST)
    file.write_bytes(b"%PDF-1.7")
    with pytest.raises(TrustRefused, match="trust_file_unknown"):
        read_file(file, FileKind.TRUST)
    with pytest.raises(KnownTrouble, match="trust_file_unreadable"):
        read_file(tmp_path, FileKind.TRUST)


def test_a_file_is_written_whole_and_named_by_codes_alone(tmp_path: Path) -> None:
    name = file_name(FileKind.TRUST, COUNTY, "v3", "1f2e3d4c")
    path = write_file(tmp_path / "stick", name, to_file(FileKind.TRUST, b"list"))
    assert path.name == "trust-620199000-v3-1f2e3d4c.tjt"
    assert read_file(path, FileKind.TRUST) == b"list"
    assert [p.name for p in path.parent.iterdir()] == [path.name]
