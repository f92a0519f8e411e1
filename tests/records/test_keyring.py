"""The key ring: who may open the store, what a wrong guess costs, what an insider finds in it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time

import pytest
from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.x509 import load_der_x509_certificate
from hypothesis import given
from hypothesis import strategies as st

from mediation_desk.domain.errors import BadInput, KnownTrouble, NotAllowed, RuleBroken
from mediation_desk.records.keyring import KEYRING_FILE, KeyRing, demo_key, make_demo_key
from mediation_desk.records.keys import slip
from mediation_desk.records.keys.devices import device_signer, paper_signer
from mediation_desk.records.keys.wrap import LEAST_MEMORY_KIB, Cost, calibrated

FLOOR = Cost(LEAST_MEMORY_KIB, 3, 4, b"s" * 16)
PASSWORD = "村口槐树底下-1988"


@pytest.fixture
def key():
    return bytearray(b"\x5a" * 32)


@pytest.fixture
def ring(tmp_path, key):
    made, _unused = KeyRing.create(tmp_path, FLOOR)
    made.set_password(key, "u1", "管理员", PASSWORD)
    return made


def test_the_right_password_opens_after_a_restart(ring, key, tmp_path, clock):
    opened = KeyRing.load(tmp_path).unlock("管理员", PASSWORD, clock)
    assert (opened.user_id, bytes(opened.key)) == ("u1", key)


def test_the_file_is_what_the_design_says_by_other_hands(ring, key, tmp_path):
    kept = json.loads((tmp_path / KEYRING_FILE).read_text(encoding="utf-8"))
    cost, [user] = kept["cost"], kept["users"]
    who = "管理员".encode()
    secret = len(who).to_bytes(4) + who + PASSWORD.encode()
    out = hash_secret_raw(secret, bytes.fromhex(cost["salt"]), 3, 65536, 4, 64, Type.ID)
    assert out[:32].hex() == user["tag"]
    label = b"argon2id,65536,3,4," + b"s" * 16
    context = b"tj-ring-1\0" + kept["store"].encode() + b"\0u1\0" + label
    sealed = bytes.fromhex(user["sealed"])
    opened = ChaCha20Poly1305(out[32:]).decrypt(sealed[:12], sealed[12:], context)
    assert opened == key


def test_the_file_holds_no_name_no_password_and_no_key(ring, key, tmp_path):
    text = (tmp_path / KEYRING_FILE).read_bytes()
    for secret in ("管理员".encode(), PASSWORD.encode(), key.hex().encode()):
        assert secret not in text
    assert b"\\u7ba1" not in text


@pytest.mark.parametrize("who", [("管理员", "别的密码-1999"), ("没有此人", PASSWORD)])
def test_wrong_name_and_wrong_password_are_told_alike(ring, clock, who):
    started = time.perf_counter()
    with pytest.raises(NotAllowed) as caught:
        ring.unlock(*who, clock)
    assert (caught.value.code, caught.value.values) == ("unlock_refused", {})
    assert time.perf_counter() - started >= 0.3


def test_delay_grows_after_five_failures_and_survives_a_restart(ring, tmp_path, clock, monkeypatch):
    monkeypatch.setattr("mediation_desk.records.keyring._LEAST_SECONDS", 0)
    for _ in range(5):
        with pytest.raises(NotAllowed, match="unlock_refused"):
            ring.unlock("管理员", "错误的密码1234", clock)
    waits = []
    for _ in range(4):
        with pytest.raises(NotAllowed, match="unlock_wait") as caught:
            KeyRing.load(tmp_path).unlock("管理员", PASSWORD, clock)
        waits.append(caught.value.values["seconds"])
        clock.forward(seconds=waits[-1])
        with pytest.raises(NotAllowed, match="unlock_refused"):
            ring.unlock("管理员", "错误的密码1234", clock)
    assert waits == sorted(set(waits))
    assert waits[0] >= 30


def test_the_right_password_still_works_after_the_delay_and_clears_it(ring, clock, tmp_path):
    (tmp_path / "unlock.json").write_text(
        json.dumps({"failures": 9, "last": clock.now().isoformat()}), encoding="utf-8"
    )
    clock.forward(hours=1)
    assert ring.unlock("管理员", PASSWORD, clock).user_id == "u1"
    assert not (tmp_path / "unlock.json").exists()


@pytest.mark.heavy
@pytest.mark.timeout(3600)
def test_a_thousand_wrong_passwords_change_nothing(ring, clock):
    for number in range(1000):
        clock.forward(hours=1)
        started = time.perf_counter()
        with pytest.raises(NotAllowed) as caught:
            ring.unlock("管理员", f"错误的密码{number:06}", clock)
        assert (caught.value.code, caught.value.values) == ("unlock_refused", {})
        assert time.perf_counter() - started >= 0.3
    clock.forward(hours=1)
    assert ring.unlock("管理员", PASSWORD, clock).user_id == "u1"


def test_setting_the_clock_back_does_not_end_the_delay(ring, clock, tmp_path):
    (tmp_path / "unlock.json").write_text(
        json.dumps({"failures": 9, "last": clock.now().isoformat()}), encoding="utf-8"
    )
    clock.forward(days=-1)
    with pytest.raises(NotAllowed, match="unlock_wait"):
        ring.unlock("管理员", PASSWORD, clock)


def test_a_broken_count_of_failures_does_not_open_the_door_wider(ring, clock, tmp_path):
    (tmp_path / "unlock.json").write_text("{", encoding="utf-8")
    with pytest.raises(NotAllowed, match="unlock_wait"):
        ring.unlock("管理员", PASSWORD, clock)


def test_a_changed_password_replaces_the_old_one(ring, clock):
    ring.change_password("管理员", PASSWORD, "新的密码-2026-甲", clock)
    assert ring.unlock("管理员", "新的密码-2026-甲", clock).user_id == "u1"
    with pytest.raises(NotAllowed):
        ring.unlock("管理员", PASSWORD, clock)


@pytest.mark.parametrize(
    ("password", "code"),
    [("短密码12345"[:9], "short"), ("aaaaaaaaaabb", "simple"), ("管理员管理员管理员管", "simple")],
)
def test_weak_passwords_are_refused(ring, key, password, code):
    with pytest.raises(RuleBroken, match=f"password_too_{code}"):
        ring.set_password(key, "u2", "李调解", password)


def test_two_users_open_the_same_store_and_one_can_leave(ring, key, clock):
    ring.set_password(key, "u2", "李调解", "第二个人的密码x123")
    assert bytes(ring.unlock("李调解", "第二个人的密码x123", clock).key) == key
    ring.remove_user("u2")
    with pytest.raises(NotAllowed):
        ring.unlock("李调解", "第二个人的密码x123", clock)


def test_the_last_holder_cannot_leave_without_a_slip(ring):
    with pytest.raises(RuleBroken, match="last_key_holder"):
        ring.remove_user("u1")


def test_the_slip_opens_and_sets_a_new_password(ring, key, tmp_path, clock):
    code = ring.make_slip(key)
    typed = code.replace("-", " ").lower().replace("0", "o").replace("1", "l")
    KeyRing.load(tmp_path).recover(typed, "u1", "管理员", "恢复以后的新密码2026")
    assert KeyRing.load(tmp_path).unlock("管理员", "恢复以后的新密码2026", clock).user_id == "u1"


def test_a_new_slip_ends_the_old_one(ring, key):
    old = ring.make_slip(key)
    ring.make_slip(key)
    with pytest.raises(NotAllowed, match="slip_refused"):
        ring.unlock_with_slip(old)


@given(st.binary(min_size=20, max_size=20), st.integers(0, 39), st.sampled_from(slip.ALPHABET))
def test_any_one_mistyped_character_is_named_by_its_group(secret, place, char):
    code = slip.to_code(secret)
    assert slip.from_code(code) == secret
    plain = code.replace("-", "")
    wrong = plain[:place] + char + plain[place + 1 :]
    if wrong != plain:
        with pytest.raises(BadInput, match="slip_code_group") as caught:
            slip.from_code(wrong)
        assert caught.value.values["group"] == place // 5 + 1


@given(st.binary(min_size=20, max_size=20), st.integers(0, 38))
def test_exchanged_neighbours_are_found(secret, place):
    plain = slip.to_code(secret).replace("-", "")
    wrong = plain[:place] + plain[place + 1] + plain[place] + plain[place + 2 :]
    if wrong != plain:
        with pytest.raises(BadInput, match="slip_code_group"):
            slip.from_code(wrong)


@pytest.mark.parametrize("change", [{"memory_kib": 1024}, {"rounds": 1}, {"kind": "md5"}])
def test_a_ring_made_cheap_to_guess_is_refused(ring, tmp_path, change):
    path = tmp_path / KEYRING_FILE
    kept = json.loads(path.read_text(encoding="utf-8"))
    kept["cost"].update(change)
    path.write_text(json.dumps(kept), encoding="utf-8")
    with pytest.raises(KnownTrouble, match="keyring_cost_refused"):
        KeyRing.load(tmp_path)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": 1}', '{"format": "1"}'])
def test_a_damaged_ring_is_told_as_such(ring, tmp_path, text):
    (tmp_path / KEYRING_FILE).write_text(text, encoding="utf-8")
    with pytest.raises(KnownTrouble, match="keyring_damaged"):
        KeyRing.load(tmp_path)


def test_a_wrap_copied_to_another_user_does_not_open(ring, clock):
    ring.users[0].user_id = "u9"
    with pytest.raises(NotAllowed, match="unlock_refused"):
        ring.unlock("管理员", PASSWORD, clock)


def test_calibration_never_goes_below_the_floor():
    cost = calibrated()
    assert cost.memory_kib >= 65536
    assert cost.rounds >= 3


def test_the_device_key_is_kept_sealed_and_made_anew_on_demand(ring, key, tmp_path):
    first = device_signer(ring, key)
    again = device_signer(KeyRing.load(tmp_path), key)
    assert again.public_key == first.public_key
    assert device_signer(ring, key, fresh=True).public_key != first.public_key
    with pytest.raises(KnownTrouble, match="keyring_damaged"):
        device_signer(KeyRing.load(tmp_path), os.urandom(32))


def test_the_paper_signer_signs_for_its_certificate(ring, key):
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.hashes import SHA256

    signer = paper_signer(ring, key, "试验镇人民调解委员会")
    certificate = load_der_x509_certificate(signer.certificate)
    certificate.public_key().verify(signer.sign(b"text"), b"text", ec.ECDSA(SHA256()))
    assert "试验镇人民调解委员会" in certificate.subject.rfc4514_string()


def test_a_demo_store_has_its_key_in_the_clear(tmp_path):
    assert demo_key(tmp_path) is None
    key = make_demo_key(tmp_path)
    assert demo_key(tmp_path) == key


@pytest.mark.parametrize("module", ["keyring", "instance", "place"])
def test_what_the_unlock_window_needs_brings_no_database(module):
    code = (
        f"import sys, mediation_desk.records.{module}; "
        "sys.exit(any(m in sys.modules for m in ('sqlmodel', 'sqlalchemy', 'sqlcipher3')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
