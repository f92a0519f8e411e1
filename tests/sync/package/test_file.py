"""The file as such: whole or not, by whom, for whom; and nothing is given out of a wrong one."""

from __future__ import annotations

import os
import random
from dataclasses import replace
from itertools import islice
from pathlib import Path

import msgpack
import pyrage
import pytest

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.sync.package import (
    Header,
    PackageRefused,
    StreamInfo,
    describe,
    inspect,
    open_package,
    reading,
    verify,
    verify_head,
)
from mediation_desk.sync.package.bech32 import SECRET, key_text
from mediation_desk.usecases import presenting
from tests.sync.package.conftest import (
    SPACE,
    Pc,
    a_header,
    a_manifest,
    keys,
    resigned,
    send,
    some_blobs,
    some_changes,
    take,
)
from tests.sync.package.forging import (
    Forger,
    frames_of,
    told_change,
    told_manifest,
    vectors_digest,
)


def refused(path: Path, pc: Pc, *known: Pc) -> str:
    """The reason why a package is not taken; nothing of it may be given before."""
    with pytest.raises(PackageRefused) as told:
        take(path, pc, *known)
    return told.value.reason


def test_what_was_sent_arrives_as_it_was(stick, town, county):
    changes = some_changes(town, 300)
    changes[7] = replace(changes[7], salt=None, packed=None)
    seen = replace(changes[9].header, context=((county.replica, 4), (town.replica, 9)), kind="room")
    changes[9] = replace(changes[9], header=seen)
    manifest = a_manifest(
        town, changes, missing=("ab" * 32,), extra={"asks": [1, None, {"x": b"y"}]}
    )
    written = send(stick / "1.tjx", town, county, changes=changes, manifest=manifest)
    got, taken = take(stick / "1.tjx", county, town)
    assert taken == changes
    assert replace(got, header_digest=b"") == manifest
    assert written.changes == 300
    assert [p.name for p in stick.iterdir()] == ["1.tjx"]


def test_a_package_for_several_opens_for_each_of_them(stick, town, county):
    other = Pc.new()
    send(stick / "1.tjx", town, county, other, changes=some_changes(town, 3))
    assert take(stick / "1.tjx", county, town)[1] == take(stick / "1.tjx", other, town)[1]


def test_r11_a_package_cut_off_anywhere_is_refused_as_incomplete(stick, town, county):
    """R11: at every 4 KiB boundary, and at every byte of header and trailer."""
    send(stick / "1.tjx", town, county, changes=some_changes(town, 800, "一" * 40))
    whole = (stick / "1.tjx").read_bytes()
    edges = [*range(1, 700), *range(len(whole) - 300, len(whole))]
    for length in {*range(4096, len(whole), 4096), *edges}:
        (stick / "cut.tjx").write_bytes(whole[:length])
        assert refused(stick / "cut.tjx", county, town) == "incomplete", length
    (stick / "cut.tjx").write_bytes(b"")
    assert refused(stick / "cut.tjx", county, town) == "not_one"


@pytest.mark.parametrize("count", [600, pytest.param(10_000, marks=pytest.mark.heavy)])
def test_r12_one_flipped_bit_anywhere_and_nothing_is_taken(stick, town, county, count):
    """R12: header, sealed part, raw part and trailer; every flip is refused before opening."""
    paths, entries = some_blobs(stick, 900, 70_000)
    changes = some_changes(town, 100)
    manifest = a_manifest(town, changes, blobs=entries)
    send(stick / "1.tjx", town, county, changes=changes, manifest=manifest, blobs=paths)
    whole = bytearray((stick / "1.tjx").read_bytes())
    outer = inspect(stick / "1.tjx")
    chance = random.Random(12)
    places = [*range(0, outer.start), *range(outer.size - 256, outer.size)]
    for number in range(count):
        place = chance.choice(places) if number % 3 == 0 else chance.randrange(len(whole))
        bit = 1 << chance.randrange(8)
        whole[place] ^= bit
        (stick / "bad.tjx").write_bytes(whole)
        with pytest.raises(PackageRefused):
            verify(stick / "bad.tjx", inspect(stick / "bad.tjx"), keys(town, county))
        whole[place] ^= bit


def test_r12_the_head_alone_is_checked_as_strictly(stick, town, county):
    """R12: header, sealed part and trailer where only these are checked before."""
    send(stick / "1.tjx", town, county, changes=some_changes(town, 5))
    whole = bytearray((stick / "1.tjx").read_bytes())
    for place in range(0, len(whole), 3):
        whole[place] ^= 4
        (stick / "bad.tjx").write_bytes(whole)
        with pytest.raises(PackageRefused):
            verify_head(stick / "bad.tjx", inspect(stick / "bad.tjx"), keys(town))
        whole[place] ^= 4


def test_r13_each_wrong_key_has_its_own_reason(stick, town, county):
    """R13: another recipient, an unknown sender, another key for the sender."""
    send(stick / "1.tjx", town, county, changes=some_changes(town, 3))
    other = Pc.new()
    assert refused(stick / "1.tjx", other, town) == "not_for_us"
    assert refused(stick / "1.tjx", county, other) == "sender_unknown"
    impostor = replace(other, replica=town.replica)
    assert refused(stick / "1.tjx", county, impostor) == "signature_wrong"


def test_r14_stripped_and_signed_anew_by_another_pc_is_found_out(stick, town, county):
    """R14: the sealed part of one sender under the header and signature of another."""
    send(stick / "1.tjx", town, county, changes=some_changes(town, 3))
    thief = Pc.new()
    body = (stick / "1.tjx").read_bytes()[:-256]
    stolen = body.replace(town.replica.encode(), thief.replica.encode(), 1)
    resigned(stick / "2.tjx", inspect(stick / "1.tjx"), thief, stolen)
    assert refused(stick / "2.tjx", county, town, thief) == "identity_mismatch"
    resigned(stick / "3.tjx", inspect(stick / "1.tjx"), thief, body)
    assert refused(stick / "3.tjx", county, town, thief) == "signature_wrong"


def test_r14_forwarded_to_another_county_it_stays_shut(stick, town, county):
    """R14: whole, and with the recipient's name changed, and with the inside sealed anew."""
    send(stick / "1.tjx", town, county, changes=some_changes(town, 3))
    elsewhere = Pc.new()
    body = (stick / "1.tjx").read_bytes()[:-256]
    outer = inspect(stick / "1.tjx")
    assert refused(stick / "1.tjx", elsewhere, town) == "not_for_us"
    moved = body.replace(county.fingerprint.encode(), elsewhere.fingerprint.encode())
    resigned(stick / "2.tjx", outer, county, moved)
    assert refused(stick / "2.tjx", elsewhere, town, county) == "signature_wrong"


def test_r14_the_inside_sealed_anew_for_others_is_not_the_senders(stick, town, county):
    """R14: a recipient opens it and seals the same manifest under a header of its own."""
    send(stick / "1.tjx", town, county, changes=some_changes(town, 1))
    elsewhere = Pc.new()
    manifest, _changes = take(stick / "1.tjx", county, town)
    told = told_manifest(town)
    forger = Forger(county, elsewhere)
    forger.whole(stick / "2.tjx", told, [])
    assert refused(stick / "2.tjx", elsewhere, county) == "identity_mismatch"
    kept = {**told_manifest(county), "header": manifest.header_digest}
    header, _digest = forger.start(vectors=vectors_digest(kept))
    forger.write(stick / "3.tjx", header, frames_of(kept, []), 0)
    assert refused(stick / "3.tjx", elsewhere, county) == "identity_mismatch"


def test_a_package_made_from_the_description_alone_is_taken(stick, town, county):
    """The forger knows the format as it is written down; without a fault it is believed."""
    body = msgpack.packb(told_change(town))
    Forger(town, county).whole(stick / "1.tjx", told_manifest(town), [body])
    _manifest, [change] = take(stick / "1.tjx", county, town)
    assert (change.header.replica, change.packed) == (town.replica, b"p")


@pytest.mark.parametrize("told", [{"min_reader": 2}, {"suite": 2}, {"min_reader": 9, "suite": 7}])
def test_r59_a_newer_package_is_refused_as_newer(stick, town, county, told):
    """R59: a package that wants a later program, or algorithms this one has not."""
    Forger(town, county).whole(stick / "1.tjx", told_manifest(town), [], header=told)
    assert refused(stick / "1.tjx", county, town) == "newer"


def test_r59_a_later_format_is_refused_as_newer(stick, town, county):
    (stick / "1.tjx").write_bytes(b"TJX2\n" + os.urandom(5000))
    assert refused(stick / "1.tjx", county, town) == "newer"


@pytest.mark.parametrize(
    "content",
    [b"PK\x03\x04" + bytes(900), b"TJY1\n{}", os.urandom(9000)],
    ids=["zip", "near", "noise"],
)
def test_something_else_is_no_package(stick, town, county, content):
    (stick / "1.tjx").write_bytes(content)
    assert refused(stick / "1.tjx", county, town) == "not_one"


@pytest.mark.parametrize(
    "told",
    [
        {"package": "../../x"}, {"from": "CON"}, {"centre": "a/b"}, {"to": []}, {"to": ["\u202e"]},
        {"counter": -1}, {"counter": True}, {"counter": 1 << 60}, {"created": "\x00" * 12},
        {"kind": "backup"}, {"outer": 5}, {"to": [["x"] * 3] * 12}, {"vectors": 7},
        {"package": 1.5}, {"from": None}, {"suite": "1"},
    ],
)  # fmt: skip
def test_r18_a_header_that_is_not_as_it_should_be_is_refused(stick, town, county, told):
    """R18: no name out of a header can become a path, for only ids and codes are let in."""
    Forger(town, county).whole(stick / "1.tjx", told_manifest(town), [], header=told)
    assert refused(stick / "1.tjx", county, town) == "header_wrong"


def test_a_header_line_without_end_or_with_a_key_twice_is_refused(stick, town, county):
    send(stick / "1.tjx", town, county)
    body = (stick / "1.tjx").read_bytes()[:-256]
    twice = body.replace(b'{"package"', b'{"suite":1,"package"', 1)
    endless = b"TJX1\n" + b" " * 5000
    for content in (twice, endless):
        resigned(stick / "2.tjx", inspect(stick / "1.tjx"), town, content)
        assert refused(stick / "2.tjx", county, town) == "header_wrong"


def test_a_header_that_nobody_would_take_is_not_written(stick, town, county):
    for header in (
        a_header(town, county, centre="a/b"),
        a_header(town, county, to=("x" * 80,) * 60),
        Header("1", "delta", town.replica, "6", ("a",), 1, "2026-11-22"),
    ):
        with pytest.raises(PackageRefused, match="header_wrong"):
            send(stick / "1.tjx", town, county, header=header)
    assert list(stick.iterdir()) == []


def test_a_copy_is_kept_only_of_what_stands(stick, tmp_path, town, county):
    written = send(stick / "1.tjx", town, county, changes=some_changes(town, 50))
    outer, inbox = inspect(stick / "1.tjx"), tmp_path / "in.tjx"
    assert verify(stick / "1.tjx", outer, keys(town), copy_to=inbox).sha256 == written.sha256
    assert inbox.read_bytes() == (stick / "1.tjx").read_bytes()
    wrong = {town.replica: county.public}.get
    with pytest.raises(PackageRefused, match="signature_wrong"):
        verify(stick / "1.tjx", outer, wrong, copy_to=tmp_path / "other.tjx")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in.tjx", "stick"]


def test_no_room_for_the_copy_is_told_before_anything_is_read(
    stick, tmp_path, town, county, monkeypatch
):
    send(stick / "1.tjx", town, county)
    usage = reading.shutil.disk_usage(tmp_path)._replace(free=1000)
    monkeypatch.setattr(reading.shutil, "disk_usage", lambda folder: usage)
    outer = inspect(stick / "1.tjx")
    with pytest.raises(KnownTrouble, match="disk_full") as told:
        verify(stick / "1.tjx", outer, keys(town), copy_to=tmp_path / "in.tjx")
    assert told.value.values["needed"] > outer.size


def test_a_trailer_that_changed_after_the_look_is_not_copied(stick, tmp_path, town, county):
    send(stick / "1.tjx", town, county)
    outer = inspect(stick / "1.tjx")
    whole = bytearray((stick / "1.tjx").read_bytes())
    whole[-150] ^= 1
    (stick / "1.tjx").write_bytes(whole)
    with pytest.raises(PackageRefused, match="incomplete"):
        verify(stick / "1.tjx", outer, keys(town), copy_to=tmp_path / "in.tjx")
    assert not (tmp_path / "in.tjx").exists()


@pytest.fixture(params=["held in memory", "read from the file"])
def large(request, monkeypatch):
    """Both ways of reading the sealed part: small ones are held, large ones are not."""
    if request.param != "held in memory":
        monkeypatch.setattr(reading, "_IN_MEMORY", 0)
    return request.param


@pytest.mark.usefixtures("large")
def test_both_ways_of_reading_give_the_same_and_refuse_the_same(stick, town, county):
    changes = some_changes(town, 3000)
    send(stick / "1.tjx", town, county, changes=changes)
    assert take(stick / "1.tjx", county, town)[1] == changes
    with open_package(stick / "1.tjx", inspect(stick / "1.tjx"), county.identity) as opened:
        assert list(islice(opened.changes, 5)) == changes[:5]
        assert list(opened.again()) == changes
    assert refused(stick / "1.tjx", Pc.new(), town) == "not_for_us"
    assert refused(stick / "1.tjx", county) == "sender_unknown"


@pytest.mark.usefixtures("large")
def test_a_file_exchanged_after_it_was_verified_gives_nothing(stick, town, county):
    """The bytes that are opened must be the bytes that were checked, though all else is right."""
    send(stick / "1.tjx", town, county, changes=some_changes(town, 5))
    outer = inspect(stick / "1.tjx")
    verify(stick / "1.tjx", outer, keys(town))
    whole = bytearray((stick / "1.tjx").read_bytes())
    whole[outer.start : outer.head] = sealed_anew(bytes(whole[outer.start : outer.head]), county)
    (stick / "1.tjx").write_bytes(whole)
    with (
        pytest.raises(PackageRefused, match="incomplete"),
        open_package(stick / "1.tjx", outer, county.identity),
    ):
        pytest.fail("opened")


def sealed_anew(sealed: bytes, pc: Pc) -> bytes:
    """The same content under another file key, and as long as before."""
    identity = pyrage.x25519.Identity.from_str(key_text(SECRET, pc.identity))
    plain = pyrage.decrypt(sealed, [identity])
    while len(again := pyrage.encrypt(plain, [identity.to_public()])) != len(sealed):
        pass  # age puts in a line of random length
    return bytes(again)


def test_names_of_devices_are_fit_to_be_shown(stick, town, county):
    """R18: direction marks, controls, forms of letters and length."""
    names = {
        "甲\u202e机\x07\u2066": "甲 机", "Cafe\u0301": "Caf\u00e9", "一" * 300: "一" * 119 + "…",
        "..\\..\\CON\x00": "..\\..\\CON", "葛\U000e0100": "葛\U000e0100", "": "",
    }  # fmt: skip
    streams = tuple(StreamInfo(town.replica, SPACE, "", name, b"") for name in names)
    send(stick / "1.tjx", town, county, manifest=a_manifest(town, streams=streams))
    manifest, _ = take(stick / "1.tjx", county, town)
    assert [stream.name for stream in manifest.streams] == list(names.values())


def test_what_is_found_is_told_and_nothing_is_raised(stick, town, county):
    send(stick / "1.tjx", town, county, changes=some_changes(town, 2))
    found = describe(stick / "1.tjx", keys(town))
    assert [(f.code, f.good) for f in found] == [("package_told", True), ("package_stands", True)]
    assert found[0].values["changes"] == 2
    told = presenting.notice(found[0].code, found[0].values)
    assert told == "交换包来自620199101，第12号，2026年11月22日09:30做成，共2处改动。"
    odd = a_header(town, county, created="0000-00-00T")
    send(stick / "2.tjx", town, county, header=odd)
    assert describe(stick / "2.tjx", keys(town))[0].values["created"] == "0000-00-00T"
    found = describe(stick / "1.tjx", keys(county))
    assert [f.code for f in found] == ["package_told", "package_sender_unknown"]
    assert [f.code for f in describe(stick / "no.tjx", keys())] == ["package_unreadable"]
