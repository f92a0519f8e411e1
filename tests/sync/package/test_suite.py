"""The algorithms, checked against others' implementations of them."""

from __future__ import annotations

import hashlib
import io
import json
import subprocess
import sys
from base64 import b64decode
from pathlib import Path

import msgpack
import pyrage
import pytest
import zstandard
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from mediation_desk.sync.package import bech32, inspect, limits
from mediation_desk.sync.package.display import for_display
from mediation_desk.sync.package.suite import AGE, SUITES
from mediation_desk.usecases import presenting
from tests.sync.package.conftest import Pc, a_manifest, send, some_blobs, some_changes

ROOT = Path(__file__).parents[3]


def unbased(text: str) -> bytes:
    return b64decode(text + "=" * (-len(text) % 4))


def derived(secret: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(hashes.SHA256(), 32, salt, info).derive(secret)


def opened_by_the_book(sealed: bytes, key: X25519PrivateKey) -> bytes:
    """age v1 read from its specification (C2SP age.md) with plain primitives."""
    lines, _, _ = sealed.partition(b"\n--- ")
    stanzas = lines.decode().split("\n-> ")[1:]
    ours = key.public_key().public_bytes_raw()
    file_key = b""
    for stanza in stanzas:
        first, *body = stanza.split("\n")
        kind, *rest = first.split(" ")
        if kind == "X25519":
            share = unbased(rest[0])
            shared = key.exchange(X25519PublicKey.from_public_bytes(share))
            wrap = derived(shared, share + ours, b"age-encryption.org/v1/X25519")
            try:
                file_key = ChaCha20Poly1305(wrap).decrypt(bytes(12), unbased("".join(body)), b"")
            except InvalidTag:  # for somebody else
                continue
    mac_at = sealed.index(b"\n--- ") + 4
    end = sealed.index(b"\n", mac_at)
    mac = hmac.HMAC(derived(file_key, b"", b"header"), hashes.SHA256())
    mac.update(sealed[:mac_at])
    mac.verify(unbased(sealed[mac_at + 1 : end].decode()))
    nonce, body = sealed[end + 1 : end + 17], sealed[end + 17 :]
    stream = ChaCha20Poly1305(derived(file_key, nonce, b"payload"))
    pieces = [body[at : at + 65552] for at in range(0, len(body), 65552)]
    last = len(pieces) - 1
    return b"".join(
        stream.decrypt(number.to_bytes(11) + bytes([number == last]), piece, b"")
        for number, piece in enumerate(pieces)
    )


def test_the_sealed_part_opens_by_the_books_of_age_zstd_and_msgpack(stick, town, county):
    """An independent reading: age from its specification, then zstd, then frames by hand."""
    changes = some_changes(town, 900)
    send(stick / "1.tjx", town, Pc.new(), county, changes=changes)
    outer = inspect(stick / "1.tjx")
    sealed = (stick / "1.tjx").read_bytes()[outer.start : outer.head]
    plain = opened_by_the_book(sealed, county.opening)
    content = zstandard.ZstdDecompressor().decompressobj().decompress(plain)
    assert len(content) == outer.plain
    end = content.rindex(b"\x09\0\0\0")
    count, digest = msgpack.unpackb(content[end + 5 :])
    assert (count, digest) == (900, hashlib.sha256(content[:end]).digest())
    assert content.count(changes[899].packed) == 1
    secret = pyrage.x25519.Identity.from_str(bech32.key_text(bech32.SECRET, county.identity))
    assert pyrage.decrypt(sealed, [secret]) == plain


def test_digests_and_signature_stand_by_plain_cryptography(stick, town, county):
    paths, entries = some_blobs(stick, 70_000)
    manifest = a_manifest(town, blobs=entries)
    written = send(stick / "1.tjx", town, county, manifest=manifest, blobs=paths)
    whole = (stick / "1.tjx").read_bytes()
    told = json.loads(whole[5 : whole.index(b"\n", 5)])
    body, trailer = whole[:-256], whole[-256:]
    head = body[: len(body) - told["outer"]]
    digests = hashlib.sha256(head).digest() + hashlib.sha256(body).digest()
    assert trailer[8:72] == digests
    key = Ed25519PublicKey.from_public_bytes(town.public)
    key.verify(trailer[72:136], b"TJ-PACKAGE-1\0" + digests)
    with pytest.raises(InvalidSignature):
        key.verify(trailer[72:136], b"TJ-PACKAGE-2\0" + digests)
    assert int.from_bytes(trailer[136:144]) == len(whole) == written.size
    assert hashlib.sha256(whole).hexdigest() == written.sha256
    assert body[-70_000:] == paths[0].read_bytes()


def test_a_suite_is_four_functions_and_a_number():
    assert list(SUITES) == [AGE]
    pc = Pc.new()
    suite = SUITES[AGE]
    signature = suite.sign(pc.signing.sign, b"h" * 32, b"w" * 32)
    assert suite.verify(pc.public, signature, b"h" * 32, b"w" * 32)
    assert not suite.verify(pc.public, signature, b"h" * 32, b"x" * 32)
    assert not suite.verify(b"short", signature, b"h" * 32, b"w" * 32)
    with pytest.raises(ValueError, match="64"):
        suite.sign(lambda message: b"", b"", b"")


@pytest.mark.parametrize("_again", range(20))
def test_keys_as_text_are_those_of_age(_again):
    secret = pyrage.x25519.Identity.generate()
    raw = bech32.key_bytes(bech32.SECRET, str(secret))
    assert bech32.key_text(bech32.SECRET, raw) == str(secret)
    public = X25519PrivateKey.from_private_bytes(raw).public_key().public_bytes_raw()
    assert bech32.key_text(bech32.PUBLIC, public) == str(secret.to_public())


def with_checksum(digits: list[int]) -> str:
    """Any digits as a text whose checksum stands."""
    begun = [*bech32._spread("age"), *digits]
    check = bech32._checksum([*begun, *[0] * 6]) ^ 1
    letters = [*digits, *((check >> 5 * (5 - place)) & 31 for place in range(6))]
    return "age1" + "".join(bech32._LETTERS[digit] for digit in letters)


def test_a_wrong_letter_in_a_key_is_noticed():
    text = bech32.key_text(bech32.PUBLIC, bytes(range(32)))
    assert bech32.key_bytes(bech32.PUBLIC, text) == bytes(range(32))
    other = "q" if text[20] != "q" else "p"
    for wrong in (text[:20] + other + text[21:], text[:-1], text.replace("age", "agE"), "age1", ""):
        with pytest.raises(ValueError, match=r".+"):
            bech32.key_bytes(bech32.PUBLIC, wrong)
    short = b"\1" * 31  # 248 bits are 50 letters and two bits more
    digits = bech32._regroup(short, 8, 5, pad=True)
    for told in (digits, [*digits, 31, 31], [*digits[:-1], 31]):
        with pytest.raises(ValueError, match=r"32|left"):
            bech32.key_bytes(bech32.PUBLIC, with_checksum(told))
    with pytest.raises(ValueError, match="32"):
        bech32.key_text(bech32.PUBLIC, b"short")


def test_what_is_shown_holds_no_mark_that_turns_or_hides():
    marks = [chr(c) for c in (*range(32), 0x7F, 0xAD, *range(0x200B, 0x2010), 0x202E, 0x2067)]
    assert for_display("甲".join(marks)).replace("甲", "").strip() == ""
    assert len(for_display("x" * 10**6)) == limits.NAME


CODES = (
    "package_not_one package_incomplete package_newer package_header_wrong package_sender_unknown "
    "package_signature_wrong package_not_for_us package_identity_mismatch package_too_large "
    "package_content_wrong package_unreadable package_told package_stands place_readonly "
    "place_gone place_file_limit stick_unreliable disk_full blob_missing blob_damaged"
)


@pytest.mark.parametrize("code", CODES.split())
def test_every_code_has_words(code):
    assert presenting.has_sentence(code)


class Failing(io.BytesIO):
    """A stick that is pulled out, or a PC short of memory, at the given reading."""

    def __init__(self, data: bytes, at: int, fault: BaseException) -> None:
        super().__init__(data)
        self.left, self.fault = at, fault

    def read(self, size: int | None = -1, /) -> bytes:
        if self.left == 0:
            raise self.fault
        self.left -= 1
        return super().read(size)


@pytest.mark.parametrize("fault", [MemoryError(), OSError(5, "gone")], ids=["memory", "stick"])
@pytest.mark.parametrize("at", range(4))
def test_what_stops_the_reading_is_no_wrong_seal(at: int, fault: BaseException) -> None:
    key = pyrage.x25519.Identity.generate()
    sealed = pyrage.encrypt(b"x" * 200_000, [key.to_public()])
    with pytest.raises(type(fault)):
        SUITES[AGE].open(Failing(sealed, at, fault), io.BytesIO(), str(key))


SHORT = """
import io, resource, sys, zstandard
from pathlib import Path
from mediation_desk.sync.package import limits
from mediation_desk.sync.package.frames import Plain
from mediation_desk.sync.package.refusal import PackageRefused
class Given(io.BytesIO):
    given = 1 << 30
log = limits.WINDOW.bit_length() - 1
packer = zstandard.ZstdCompressor(
    compression_params=zstandard.ZstdCompressionParameters(window_log=log)
).compressobj()
data = packer.compress(bytes(1 << 20)) + packer.flush()
plain = Plain(Given(data), 1 << 30, lambda at: None)
pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
most = pages * resource.getpagesize() + limits.WINDOW // 2
resource.setrlimit(resource.RLIMIT_AS, (most, most))
try:
    plain.next_piece()
except MemoryError:
    print("memory")
except PackageRefused as refused:
    print("refused", refused.code)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="limits of Linux")
def test_r5_too_little_memory_to_decompress_is_no_wrong_content() -> None:
    """R5: it is taken in another day, not refused for good."""
    ran = subprocess.run(
        [sys.executable, "-c", SHORT], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert ran.stdout.strip() == "memory", ran.stderr
