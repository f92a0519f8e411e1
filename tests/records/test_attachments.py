"""Attachments: sealed, whole, once, on record, and leaving nothing when stopped."""

from __future__ import annotations

import io
import os
import zipfile

import pytest
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from hypothesis import given
from hypothesis import strategies as st

from mediation_desk.domain.errors import BadInput, Cancelled, KnownTrouble, RuleBroken
from mediation_desk.records import attachments
from mediation_desk.records.attachments import Blob, attach, copy_out, open_stream, stage
from mediation_desk.records.blobs import sniff, stream
from tests.records.conftest import USER

SECRET = "借条：张三借李四叁万元".encode()


class StopAt:
    def __init__(self, done: int) -> None:
        self.done = done

    def step(self, done: int, total: int, note: str = "") -> None:
        if done >= self.done:
            raise Cancelled


def a_file(tmp_path, content=SECRET, name="借条.txt"):
    path = tmp_path / name
    path.write_bytes(content)
    return path


def taken_in(store, path):
    staged = stage(store, path)
    with store.write(USER, "attach") as session:
        return attach(session, staged)


def files_below(folder):
    return [path for path in (folder / "blobs").rglob("*") if path.is_file()]


@pytest.mark.parametrize("size", [0, 1, 65535, 65536, 65537, 131072, 200_001])
def test_what_went_in_comes_out(store, tmp_path, size):
    content = os.urandom(size)
    blob = taken_in(store, a_file(tmp_path, content))
    with open_stream(store, blob.sha256) as reader:
        assert reader.read() == content
        reader.seek(size // 2)
        assert reader.read(10) == content[size // 2 : size // 2 + 10]


def test_the_sealed_file_is_what_the_format_says_by_other_hands(store, tmp_path):
    content = os.urandom(70_000)
    blob = taken_in(store, a_file(tmp_path, content))
    sealed = attachments.path_of(store, blob.sha256).read_bytes()
    cipher = ChaCha20Poly1305(bytes.fromhex(blob.key_hex))
    first = cipher.decrypt(bytes(12), sealed[8 : 8 + 65552], b"TJBLOB1\n")
    last = cipher.decrypt(bytes(10) + b"\1\1", sealed[8 + 65552 :], b"TJBLOB1\n")
    assert first + last == content


def test_neither_content_nor_name_nor_digest_is_readable_on_the_disk(store, folder, tmp_path):
    blob = taken_in(store, a_file(tmp_path))
    for path in folder.rglob("*"):
        assert blob.sha256 not in path.name
        assert "借条" not in path.name
        if path.is_file():
            assert SECRET not in path.read_bytes()


def test_the_same_bytes_are_kept_once(store, folder, tmp_path):
    one = taken_in(store, a_file(tmp_path, name="一.txt"))
    two = taken_in(store, a_file(tmp_path, name="二.txt"))
    assert one.id == two.id
    assert len(files_below(folder)) == 1


def test_bytes_that_were_lost_can_be_taken_in_again(store, tmp_path):
    blob = taken_in(store, a_file(tmp_path))
    attachments.path_of(store, blob.sha256).unlink()
    assert attachments.missing(store) == [blob.sha256]
    again = taken_in(store, a_file(tmp_path))
    assert again.id == blob.id
    with open_stream(store, blob.sha256) as reader:
        assert reader.read() == SECRET


def test_stopping_half_way_leaves_nothing(store, folder, tmp_path):
    with pytest.raises(Cancelled):
        stage(store, a_file(tmp_path, bytes(500_000)), StopAt(200_000))
    assert files_below(folder) == []


def test_a_verb_that_fails_leaves_an_orphan_that_is_collected(store, folder, tmp_path):
    stage(store, a_file(tmp_path))
    assert attachments.collect_orphans(store) == 0
    assert attachments.collect_orphans(store, older_than=-1) == 1
    assert files_below(folder) == []


def test_a_named_file_is_never_collected(store, folder, tmp_path):
    taken_in(store, a_file(tmp_path))
    assert attachments.collect_orphans(store, older_than=-1) == 0


@pytest.mark.parametrize("harm", ["flip", "cut", "grow", "exchange", "cut_piece"])
def test_every_harm_to_the_sealed_bytes_is_found(store, tmp_path, harm):
    blob = taken_in(store, a_file(tmp_path, os.urandom(3 * 65536)))
    path = attachments.path_of(store, blob.sha256)
    data = bytearray(path.read_bytes())
    piece = 65536 + 16
    if harm == "flip":
        data[100_000] ^= 1
    elif harm == "exchange":
        data[8 : 8 + piece], data[8 + piece : 8 + 2 * piece] = (
            data[8 + piece : 8 + 2 * piece], data[8 : 8 + piece],
        )  # fmt: skip
    else:
        data = {"cut": data[:-1], "grow": data + b"x", "cut_piece": data[: 8 + 2 * piece]}[harm]
    path.write_bytes(data)
    assert attachments.damaged(store) == [blob.sha256]
    with pytest.raises(KnownTrouble, match="blob_damaged"), open_stream(store, blob.sha256) as r:
        r.check()


def test_copying_out_is_on_record_with_its_reason(store, tmp_path):
    blob = taken_in(store, a_file(tmp_path))
    target = tmp_path / "out.txt"
    copy_out(store, USER, blob.sha256, target, "当事人申请复制", case_id="c1")
    assert target.read_bytes() == SECRET
    [entry] = store.history("c1")
    assert (entry.verb, entry.reason) == ("copy_out", "当事人申请复制")


def test_copying_out_without_a_reason_is_refused(store, tmp_path):
    blob = taken_in(store, a_file(tmp_path))
    with pytest.raises(RuleBroken, match="reason_needed"):
        copy_out(store, USER, blob.sha256, tmp_path / "out", " ")
    assert not (tmp_path / "out").exists()


def test_a_copy_stopped_half_way_leaves_no_file(store, tmp_path):
    blob = taken_in(store, a_file(tmp_path, bytes(500_000)))
    with pytest.raises(Cancelled):
        copy_out(store, USER, blob.sha256, tmp_path / "out", "复制", progress=StopAt(200_000))
    assert not list(tmp_path.glob("out*"))


def test_too_large_and_missing_files_are_refused(store, tmp_path, monkeypatch):
    monkeypatch.setattr(attachments, "LARGEST", 3)
    with pytest.raises(BadInput, match="file_too_large"):
        stage(store, a_file(tmp_path))
    with pytest.raises(BadInput, match="file_unreadable"):
        stage(store, tmp_path / "none")


def test_a_full_disk_is_told_with_the_bytes_needed(store, tmp_path, monkeypatch):
    usage = type("Usage", (), {"free": 10})
    monkeypatch.setattr(attachments.shutil, "disk_usage", lambda path: usage)
    with pytest.raises(KnownTrouble, match="disk_full") as caught:
        stage(store, a_file(tmp_path))
    assert caught.value.values["needed"] > len(SECRET)


def a_docx() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    return held.getvalue()


@pytest.mark.parametrize(
    ("content", "name", "mime", "doubt"),
    [
        (b"%PDF-1.7", "a.pdf", "application/pdf", ""),
        (b"%PDF-1.7", "a.jpg", "application/pdf", "name_differs"),
        (b"\xff\xd8\xff\xe0", "照片.JPG", "image/jpeg", ""),
        (a_docx(), "a.docx", "application/zip", ""),
        (a_docx(), "a.docm", "application/zip", "may_run"),
        (b"MZ\x90", "借条.pdf", "application/x-msdownload", "may_run"),
        (b"<html><script>", "a.txt", "text/html", "may_run"),
        (b"x", "a.bat", "text/plain", "may_run"),
        ("说明".encode("gb18030") * 9, "a.txt", "text/plain", ""),
        (b"\0\1\2\3", "a.pdf", "application/octet-stream", "name_differs"),
        (b"\0\1\2\3", "a.xyz", "application/octet-stream", ""),
    ],
)
def test_kinds_are_told_by_content(content, name, mime, doubt):
    assert sniff.kind_of(content, name) == sniff.Kind(mime, doubt)


@given(st.binary(max_size=300), st.binary(min_size=32, max_size=32))
def test_sealing_any_bytes_gives_the_announced_size(content, key):
    target = io.BytesIO()
    result = stream.seal(io.BytesIO(content), target, key, lambda done: None)
    assert len(target.getvalue()) == stream.sealed_size(result.size)


@pytest.mark.heavy
def test_a_large_file_keeps_memory_flat(store, tmp_path):
    resource = pytest.importorskip("resource")
    path = tmp_path / "large.bin"
    with path.open("wb") as file:
        file.truncate(1 << 30)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    blob = taken_in(store, path)
    with open_stream(store, blob.sha256) as reader:
        reader.check()
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000
    assert isinstance(blob, Blob)
