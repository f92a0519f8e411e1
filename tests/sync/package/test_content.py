"""What a rightly signed package may do at worst: be refused, in little time and memory."""

from __future__ import annotations

import contextlib
import hashlib
import random
import threading
from pathlib import Path

import msgpack
import pyrage
import pytest
import zstandard
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mediation_desk.records.log.incoming import Incoming
from mediation_desk.sync.package import PackageRefused, inspect, limits, open_package, verify
from mediation_desk.sync.package.bech32 import PUBLIC, key_text
from tests.sync.package.conftest import SPACE, Pc, keys, send, some_changes, take
from tests.sync.package.forging import (
    CHANGE,
    END,
    FILLING,
    MANIFEST,
    Forger,
    frame,
    frames_of,
    told_change,
    told_manifest,
    vectors_digest,
)

TOWN, COUNTY = Pc.new(), Pc.new()

PLAIN = (
    st.none()
    | st.booleans()
    | st.integers(-(1 << 63), (1 << 64) - 1)
    | st.floats()
    | st.text(max_size=8)
    | st.binary(max_size=40)
)
ANY = st.recursive(
    PLAIN,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=12,
)
EXT = st.builds(msgpack.ExtType, st.integers(0, 127), st.binary(max_size=9))
STRANGE = ANY | EXT | st.just(msgpack.Timestamp(1, 2)) | st.dictionaries(PLAIN, PLAIN, max_size=3)
FIELDS = list(told_manifest(TOWN))
VECTORS = vectors_digest(told_manifest(TOWN))
FORGER = Forger(TOWN, COUNTY)
HEADER, DIGEST = FORGER.start(vectors=VECTORS)


def packed(value: object) -> bytes:
    return bytes(msgpack.packb(value))


@st.composite
def manifests(draw: st.DrawFn) -> bytes:
    """Mostly right, with some fields exchanged, left out or added; or nothing of the kind."""
    told = told_manifest(TOWN, header=DIGEST)
    for name in draw(st.lists(st.sampled_from(FIELDS), max_size=2)):
        told[name] = draw(STRANGE)
    if draw(st.integers(0, 9)) == 0:
        told.pop(draw(st.sampled_from(FIELDS)), None)
    body = packed(draw(st.just(told) | st.just(told) | st.just(told) | STRANGE))
    return body + draw(st.sampled_from([b"", b"", b"", b"\xc0", b"\xdd\xff\xff\xff\xff"]))


@st.composite
def changes(draw: st.DrawFn) -> bytes:
    told = told_change(TOWN)
    for place in draw(st.lists(st.integers(0, len(told) - 1), max_size=2)):
        told[place] = draw(STRANGE)
    if draw(st.integers(0, 9)) == 0:
        told = told[: draw(st.integers(0, len(told)))]
    return packed(told)[: draw(st.sampled_from([None, None, None, None, 20, -1]))]


@st.composite
def streams_of_frames(draw: st.DrawFn) -> tuple[bytes, int, int]:
    """Frames in any order and number, with an end that is right, wrong, twice or missing."""
    kinds = st.sampled_from([CHANGE] * 8 + [MANIFEST, END, FILLING, 0, 255])
    pieces = [frame(draw(kinds), draw(changes())) for _ in range(draw(st.integers(0, 4)))]
    if draw(st.integers(0, 9)) > 0:
        pieces.insert(0, frame(MANIFEST, draw(manifests())))
    plain = b"".join(pieces)
    count = len(pieces) - 1
    told = draw(st.sampled_from([[count, hashlib.sha256(plain).digest()]] * 6 + [[count], 7]))
    ends = draw(st.sampled_from([1, 1, 1, 1, 0, 2]))
    plain += frame(END, packed(told)) * ends + draw(st.sampled_from([b"", b"", b"", b"\0" * 9]))
    return plain, max(0, count), len(plain) + draw(st.sampled_from([0, 0, 0, 0, 1, -1, 1 << 20]))


def all_well(change: Incoming) -> bool:
    header = change.header
    texts = (header.replica, header.space, header.user, header.verb)
    numbers = (header.seq, header.hlc, header.schema)
    return all(type(t) is str for t in texts) and all(type(n) is int for n in numbers)


def try_to_take(path: Path) -> bool:
    """Whether it was taken, all of it well-formed; else PackageRefused and nothing given."""
    outer = inspect(path)
    verify(path, outer, keys(TOWN))
    given: list[Incoming] = []
    with (
        contextlib.suppress(PackageRefused),
        open_package(path, outer, COUNTY.identity) as opened,
    ):
        given += opened.changes
        assert len(given) == opened.count  # whoever lets us in has given all
        return all(map(all_well, given)) or pytest.fail("malformed")
    assert given == []
    return False


def fuzzed(folder: Path, found: tuple[bytes, int, int]) -> None:
    plain, count, announced = found
    FORGER.write(folder / "1.tjx", HEADER, plain, count, announced=max(0, announced))


FUZZ = {"deadline": None, "database": None, "suppress_health_check": list(HealthCheck)}


@settings(max_examples=100, **FUZZ)
@given(found=streams_of_frames())
def test_r16_hostile_content_is_refused_and_nothing_worse(tmp_path_factory, found):
    """R16: the signature stands and the content does not."""
    folder = tmp_path_factory.getbasetemp()
    fuzzed(folder, found)
    try_to_take(folder / "1.tjx")


def strange(chance: random.Random, depth: int = 0) -> object:
    """Any value that msgpack knows."""
    kind = chance.randrange(12 if depth < 5 else 8)
    if kind >= 10:
        return [strange(chance, depth + 1) for _ in range(chance.randrange(5))]
    if kind >= 8:
        names = ["", "a", "\u202e", "v0", chance.randrange(9), b"x", None]
        return {chance.choice(names): strange(chance, depth + 1) for _ in range(2)}
    number = chance.choice([0, -1, 1, 255, 1 << 31, 1 << 53, (1 << 64) - 1, -(1 << 63)])
    return [
        number, None, chance.random() < 0.5, chance.choice([0.5, float("nan"), float("inf")]),
        chance.randbytes(chance.choice([0, 16, 31, 32, 33, 64])), "一\u0000" * chance.randrange(3),
        msgpack.ExtType(chance.randrange(128), b"x"), msgpack.Timestamp(number & 0xFFFF, 1),
    ][kind]  # fmt: skip


def a_hostile_stream(chance: random.Random) -> tuple[bytes, int, int]:
    """Right frames with some things exchanged, repeated, cut, turned round or left out."""
    manifest = told_manifest(TOWN, header=DIGEST)
    rows = [told_change(TOWN, seq) for seq in range(1, chance.randrange(1, 6))]
    deed = chance.randrange(9)
    if deed == 0:
        manifest[chance.choice(FIELDS)] = strange(chance)
    elif deed == 1:
        manifest.pop(chance.choice(FIELDS))
    elif deed <= 4 and rows:
        row = chance.choice(rows)
        row[chance.randrange(len(row))] = strange(chance)
    pieces = [frame(MANIFEST, packed(manifest)), *(frame(CHANGE, packed(r)) for r in rows)]
    if deed == 5:
        chance.shuffle(pieces)
    elif deed == 6:
        pieces.insert(chance.randrange(len(pieces) + 1), frame(chance.randrange(256), b"\x90" * 9))
    plain = b"".join(pieces)
    plain += frame(END, packed([len(rows), hashlib.sha256(plain).digest()]))
    if deed >= 7:
        place = chance.randrange(len(plain))
        plain = plain[:place] + chance.randbytes(chance.randrange(9)) + plain[place + deed - 7 :]
    return plain, len(rows), len(plain) + chance.choice([0] * 9 + [1, -1])


@pytest.mark.heavy
@pytest.mark.parametrize("seed", range(5))
def test_r16_ten_thousand_hostile_packages(stick, seed, record_property):
    """R16: 2,000 packages for each of five seeds, all signed as they should be."""
    chance = random.Random(seed)
    taken = 0
    for _ in range(2000):
        fuzzed(stick, a_hostile_stream(chance))
        taken += try_to_take(stick / "1.tjx")
    record_property("taken", taken)
    assert 0 < taken < 1000


@settings(max_examples=60, **FUZZ)
@given(changed=st.dictionaries(st.sampled_from(FIELDS), STRANGE, min_size=1, max_size=3))
def test_r16_a_manifest_with_strange_fields_never_raises_anything_else(tmp_path_factory, changed):
    """R16: header digest and vectors right, so that what is behind them is read too."""
    path = tmp_path_factory.getbasetemp() / "2.tjx"
    plain = frames_of({**told_manifest(TOWN), "header": DIGEST, **changed}, [])
    FORGER.write(path, HEADER, plain, 0)
    try_to_take(path)


def reason(path: Path) -> tuple[str, object]:
    with pytest.raises(PackageRefused) as told:
        take(path, COUNTY, TOWN)
    values = told.value.values
    return told.value.reason, values.get("limit", values.get("what"))


@pytest.mark.parametrize(
    "other",
    [
        {"to": "x"}, {"to": ["a b"]}, {"v0": [1]}, {"v0": {"s": {"r": -1}}}, {"missing": ["ab"]},
        {"v1": {"s": {"r": True}}}, {"digests": {"s": {"g": 1}}}, {"streams": [[1] * 5]},
        {"streams": [["r", "s", "c", "n"]]}, {"seals": [["r", "s", 1, bytes(32), bytes(63)]]},
        {"blobs": [[bytes(32), -1]]}, {"blobs": [[bytes(31), 1]]}, {"trust": None}, {"extra": []},
        {"extra": {"a": msgpack.Timestamp(1)}}, {"received": {"a\nb": {}}},
        {"streams": [["\u202er", "s", "c", "n", b""]]},
    ],
)  # fmt: skip
def test_a_manifest_field_that_is_not_as_it_should_be(stick, other):
    told = {**told_manifest(TOWN), **other}
    FORGER.write(stick / "1.tjx", HEADER, frames_of({**told, "header": DIGEST}, []), 0)
    expected = "identity_mismatch" if {"v0", "v1"} & set(other) else "content_wrong"
    assert reason(stick / "1.tjx")[0] in (expected, "content_wrong")


@pytest.mark.parametrize(
    "other",
    [
        {"replica": ""}, {"replica": "a\x00b"}, {"space": 1}, {"seq": 0}, {"seq": 1 << 60},
        {"seq": True}, {"hlc": -1}, {"hlc": 1 << 63}, {"user": None}, {"verb": "v" * 201},
        {"kind": "other"}, {"kind": ["case"]}, {"schema": 1.5}, {"context": [["r"]]},
        {"context": [["r", -1]]}, {"context": {"r": 1}}, {"salt": None}, {"salt": bytes(65)},
        {"hash": bytes(31)}, {"link": "x" * 32}, {"packed": "text"}, {"packed": None},
    ],
)  # fmt: skip
def test_a_change_field_that_is_not_as_it_should_be(stick, other):
    body = packed(told_change(TOWN, **other))
    FORGER.whole(stick / "1.tjx", told_manifest(TOWN), [body])
    assert reason(stick / "1.tjx") == ("content_wrong", "change")


def test_depth_items_context_and_sizes_have_their_limits(stick):
    deep: list[object] = []
    for _ in range(14):
        deep = [deep]
    FORGER.whole(stick / "1.tjx", told_manifest(TOWN, extra={"x": deep}), [])
    assert reason(stick / "1.tjx") == ("too_large", "depth")
    FORGER.whole(stick / "1.tjx", told_manifest(TOWN, extra={"x": [[]] * 300_000}), [])
    assert reason(stick / "1.tjx") == ("too_large", "items")
    large = packed(told_change(TOWN, packed=bytes(limits.CHANGE + 1)))
    FORGER.whole(stick / "1.tjx", told_manifest(TOWN), [large])
    assert reason(stick / "1.tjx") == ("too_large", "change")
    many = packed(told_change(TOWN, context=[["r", 1]] * 2000))
    FORGER.whole(stick / "1.tjx", told_manifest(TOWN), [many])
    assert reason(stick / "1.tjx")[0] == "content_wrong"


def test_r19_a_byte_or_a_change_more_than_announced_is_refused(stick):
    """R19: the header says X, and X+1 or X-1 is there."""
    bodies = [packed(told_change(TOWN, seq)) for seq in (1, 2, 3)]
    plain = frames_of({**told_manifest(TOWN), "header": DIGEST}, bodies)
    for size, count, expected in (
        (-1, 3, ("too_large", "announced")), (1, 3, ("content_wrong", "end")),
        (0, 2, ("too_large", "changes")), (0, 4, ("content_wrong", "end")),
    ):  # fmt: skip
        FORGER.write(stick / "1.tjx", HEADER, plain, count, announced=len(plain) + size)
        assert reason(stick / "1.tjx") == expected


def test_r19_the_raw_part_must_be_as_long_as_the_manifest_says(stick):
    """R19: one byte more or less than the files of the manifest together."""
    told = told_manifest(TOWN, blobs=[[bytes(32), 100]])
    for length in (99, 101):
        FORGER.whole(stick / "1.tjx", told, [], raw=bytes(length), header={"outer": length})
        assert reason(stick / "1.tjx") == ("content_wrong", "raw")


def test_what_follows_the_end_is_refused_also_as_a_second_frame(stick):
    plain = frames_of({**told_manifest(TOWN), "header": DIGEST}, [])
    one = zstandard.ZstdCompressor().compress
    for packed_too in (one(plain) + one(b"more"), one(plain) + b"junk", one(plain)[:-2]):
        FORGER.write(stick / "1.tjx", HEADER, plain, 0, packed=packed_too)
        assert reason(stick / "1.tjx")[0] in ("content_wrong", "too_large")
    FORGER.write(stick / "1.tjx", HEADER, plain, 0, packed=one(plain[:9]) + one(plain[9:]))
    assert take(stick / "1.tjx", COUNTY, TOWN)[1] == []  # in two parts, but nothing more


@pytest.mark.parametrize(
    ("plain", "what"),
    [
        (frame(CHANGE, b""), "order"), (frame(MANIFEST, b"") * 2, "manifest"),
        (frame(7, b"x"), "kind"), (frame(END, b"\xc1"), "order"), (b"", "end"), (b"\1\0", "end"),
    ],
)  # fmt: skip
def test_frames_out_of_order_are_refused(stick, plain, what):
    FORGER.write(stick / "1.tjx", HEADER, plain, 0)
    assert reason(stick / "1.tjx") == ("content_wrong", what)


@pytest.mark.parametrize("end", [b"\xc1", b"\x93\0\0\0", b"\x80", b"", packed([0, b"x" * 32])])
def test_an_end_that_is_none_is_refused(stick, end):
    plain = frame(MANIFEST, packed({**told_manifest(TOWN), "header": DIGEST})) + frame(END, end)
    FORGER.write(stick / "1.tjx", HEADER, plain, 0)
    assert reason(stick / "1.tjx") == ("content_wrong", "end")


def test_a_second_manifest_or_an_unknown_frame_between_changes_is_refused(stick):
    start = frame(MANIFEST, packed({**told_manifest(TOWN), "header": DIGEST}))
    for between, what in ((start, "order"), (frame(8, b""), "kind")):
        FORGER.write(stick / "1.tjx", HEADER, start + between, 0)
        assert reason(stick / "1.tjx") == ("content_wrong", what)


def test_what_follows_the_end_is_refused_also_where_it_was_announced(stick):
    plain = frames_of({**told_manifest(TOWN), "header": DIGEST}, [])
    FORGER.write(stick / "1.tjx", HEADER, plain + bytes(9), 0)
    assert reason(stick / "1.tjx") == ("content_wrong", "end")


def test_lines_for_recipients_without_end_are_refused(stick):
    """Also where they are right, and one of them is for us."""
    plain = frames_of({**told_manifest(TOWN), "header": DIGEST}, [])
    others = [pyrage.x25519.Identity.generate().to_public() for _ in range(700)]
    others.append(pyrage.x25519.Recipient.from_str(key_text(PUBLIC, COUNTY.recipient)))
    sealed = pyrage.encrypt(zstandard.ZstdCompressor().compress(plain), others)
    FORGER.write(stick / "1.tjx", HEADER, plain, 0, sealed=sealed)
    assert reason(stick / "1.tjx") == ("content_wrong", "seal")


def test_a_sealed_part_that_is_none_is_refused(stick):
    endless = b"age-encryption.org/v1\n" + b"-> X25519 " + b"a" * 100_000
    for sealed in (b"", b"junk" * 99, endless, b"age-encryption.org/v1\n--- x\n"):
        FORGER.write(stick / "1.tjx", HEADER, b"x" * 9, 0, sealed=sealed)
        assert reason(stick / "1.tjx") == ("content_wrong", "seal")


def test_nothing_is_given_of_a_package_whose_last_change_is_wrong(stick):
    """All is read before anything is given."""
    bodies = [packed(told_change(TOWN, seq)) for seq in range(1, 3000)]
    bodies.append(packed(told_change(TOWN, 3000, link=b"")))
    FORGER.whole(stick / "1.tjx", told_manifest(TOWN), bodies)
    given: list[Incoming] = []
    with pytest.raises(PackageRefused, match="content_wrong"):
        give_into(given, stick / "1.tjx")
    assert given == []


def give_into(given: list[Incoming], path: Path) -> None:
    with open_package(path, inspect(path), COUNTY.identity) as opened:
        for change in opened.changes:
            given.append(change)


def test_a_package_left_half_read_leaves_no_thread(stick):
    before = threading.active_count()
    send(stick / "1.tjx", TOWN, COUNTY, changes=some_changes(TOWN, 4000, "x" * 900))
    with open_package(stick / "1.tjx", inspect(stick / "1.tjx"), COUNTY.identity) as opened:
        assert next(opened.changes).header.space == SPACE
    assert threading.active_count() == before


def test_changes_can_be_gone_through_again(stick):
    changes = some_changes(TOWN, 50)
    send(stick / "1.tjx", TOWN, COUNTY, changes=changes)
    with open_package(stick / "1.tjx", inspect(stick / "1.tjx"), COUNTY.identity) as opened:
        assert next(opened.changes) == changes[0]
        assert list(opened.again()) == list(opened.again()) == changes
