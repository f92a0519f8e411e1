"""Tells from its first bytes what a file is, and whether its name says something else.

Nothing is refused here: evidence is evidence. What is doubtful is marked, so that no preview and no
double click opens it unasked.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

_START = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"PK\x03\x04", "application/zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"ID3", "audio/mpeg"),
    (b"\xff\xfb", "audio/mpeg"),
    (b"\xff\xf3", "audio/mpeg"),
    (b"#!AMR", "audio/amr"),
    (b"OggS", "audio/ogg"),
    (b"fLaC", "audio/flac"),
    (b"MZ", "application/x-msdownload"),
    (b"\x7fELF", "application/x-executable"),
    (b"#!/", "text/x-script"),
    (b"L\0\0\0\x01\x14\x02\0", "application/x-ms-shortcut"),
    (b"{\\rtf", "application/rtf"),
)
_RUNS = frozenset({
    "application/x-msdownload", "application/x-executable", "text/x-script",
    "application/x-ms-shortcut",
})  # fmt: skip
_RUNNING = """
exe com scr bat cmd ps1 vbs vbe js jse wsf wsh hta msi msp lnk url jar reg dll cpl chm
html htm xhtml svg mht mhtml docm xlsm pptm
"""
_RUNNING_NAMES = frozenset(_RUNNING.split())
_NAMES = {
    "application/pdf": "pdf",
    "image/png": "png",
    "image/jpeg": "jpg jpeg jpe jfif",
    "image/gif": "gif",
    "image/bmp": "bmp dib",
    "image/tiff": "tif tiff",
    "image/webp": "webp",
    "application/zip": "zip docx xlsx pptx ofd wps et dps odt ods",
    "application/x-ole-storage": "doc xls ppt wps et dps msg",
    "application/vnd.rar": "rar",
    "application/x-7z-compressed": "7z",
    "audio/mpeg": "mp3",
    "audio/amr": "amr",
    "audio/wav": "wav",
    "audio/ogg": "ogg oga opus",
    "audio/flac": "flac",
    "audio/mp4": "m4a",
    "video/mp4": "mp4 m4v mov m4a 3gp",
    "video/x-msvideo": "avi",
    "image/heic": "heic heif",
    "application/rtf": "rtf doc",
    "text/html": "html htm",
    "text/plain": "txt csv md log",
}


@dataclass(frozen=True, slots=True)
class Kind:
    """The MIME type by content, and a doubt: empty, ``name_differs`` or ``may_run``."""

    mime: str
    doubt: str


def kind_of(head: bytes, name: str) -> Kind:
    """What a file is by its first bytes (a few hundred do), compared with its name."""
    mime = _by_content(head)
    ending = PurePath(name).suffix.lower().lstrip(".")
    if mime in _RUNS or mime == "text/html" or ending in _RUNNING_NAMES:
        return Kind(mime, "may_run")
    known = _NAMES.get(mime, "").split()
    if known and ending not in known:
        return Kind(mime, "name_differs")
    named = any(ending in names.split() for names in _NAMES.values())
    if not known and named:
        return Kind(mime, "name_differs")
    return Kind(mime, "")


def _by_content(head: bytes) -> str:
    for start, mime in _START:
        if head.startswith(start):
            return mime
    if head[:4] == b"RIFF":
        riff = {b"WEBP": "image/webp", b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo"}
        return riff.get(head[8:12], "application/octet-stream")
    if head[4:8] == b"ftyp":
        heic = head[8:12] in (b"heic", b"heix", b"mif1")
        return "image/heic" if heic else "video/mp4"
    return _text(head)


def _text(head: bytes) -> str:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:512].lower()
    if start.startswith((b"<!doctype html", b"<html", b"<script", b"<svg", b"<?xml")):
        return "text/html"
    if b"\0" in head:
        return "application/octet-stream"
    for coding in ("utf-8", "gb18030"):
        try:
            head[: len(head) - 4].decode(coding)
        except UnicodeDecodeError:
            continue
        return "text/plain"
    return "application/octet-stream"
