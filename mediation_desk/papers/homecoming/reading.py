"""Reads which sheets scanned files show: pictures, or PDF files of pictures, page by page.

Files come from outside: they are decoded in a process apart, with little memory and little time.
Nothing is written to disk and nothing is kept.
"""

from __future__ import annotations

import io
import time
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.domain.ports import NoProgress, Progress
from mediation_desk.papers.filling.child import Plain, Question, as_bytes, as_text, ask_apart
from mediation_desk.papers.signing.code_line import UNREADABLE
from mediation_desk.papers.signing.sheet_code import SheetCode, read_sheet_code

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdf import PageObject

MOST_BYTES = 45_000_000
MOST_PAGES = 500
_BYTES_AT_ONCE = 30_000_000
_MOST_PIXELS = 50_000_000
_SECONDS_AT_ONCE = 6.0
_LEAST_SIDE = 300  # a picture in a PDF that is smaller is a logo, never a sheet
_FORMATS = ("PNG", "JPEG", "BMP", "TIFF", "WEBP")


@dataclass(frozen=True, slots=True)
class SeenPage:
    """One page of a file: the codes on it, none where it has none or they cannot be read."""

    number: int
    codes: tuple[SheetCode, ...]

    @property
    def code(self) -> SheetCode | None:
        """The code, where there is exactly one: two sheets in one picture are nobody's page."""
        return self.codes[0] if len(self.codes) == 1 else None


@dataclass(frozen=True, slots=True)
class SeenFile:
    """What was seen in a file: its pages, or the code of why it cannot be read."""

    pages: tuple[SeenPage, ...] = ()
    trouble: str = ""


def read_scans(files: Sequence[bytes], progress: Progress | None = None) -> list[SeenFile]:
    """What each file shows, in the same order. A file that cannot be read says so and stops none.

    Raises Cancelled through ``progress``.
    """
    heard = progress or NoProgress()
    seen: list[SeenFile] = []
    while len(seen) < len(files):
        heard.step(len(seen), len(files))
        group = _together(files[len(seen) :])
        seen += _read(group) if group else [SeenFile(trouble="home_too_large")]
    heard.step(len(files), len(files))
    return seen


def _together(files: Sequence[bytes]) -> list[bytes]:
    """As many files as one question may hold; none where the first alone is too large."""
    group: list[bytes] = []
    for data in files:
        full = group and sum(map(len, group)) + len(data) > _BYTES_AT_ONCE
        if full or len(data) > MOST_BYTES:
            break
        group.append(data)
    return group


def _read(files: Sequence[bytes]) -> list[SeenFile]:
    """Ask a child; where it dies, each file alone, so that one bad file spoils no other."""
    question: Question = {"scans": [as_text(data) for data in files]}
    found: list[list[SeenPage]] = [[] for _ in files]
    place, page = 0, 0
    while True:
        try:
            answer = ask_apart(scan_task, question | {"file": place, "page": page}, seconds=60)
        except KnownTrouble:
            if len(files) == 1:
                return [SeenFile(trouble="home_unreadable")]
            return [one for data in files for one in _read([data])]
        for file, texts in _rows(answer["pages"]):
            found[file].append(SeenPage(len(found[file]) + 1, texts))
        place, page = int(str(answer["file"])), int(str(answer["page"]))
        if place >= len(files):
            troubles = answer["troubles"]
            said = troubles if isinstance(troubles, dict) else {}
            return [
                SeenFile(trouble=str(said[str(n)])) if str(n) in said else SeenFile(tuple(pages))
                for n, pages in enumerate(found)
            ]
        question["troubles"] = answer["troubles"]


def _rows(pages: Plain) -> Iterator[tuple[int, tuple[SheetCode, ...]]]:
    for row in pages if isinstance(pages, list) else []:
        if isinstance(row, list) and isinstance(row[1], list):
            read = [read_sheet_code(str(text)) for text in row[1]]
            yield int(str(row[0])), tuple(code for code in read if code is not None)


def scan_task(question: Question) -> Question:
    """What the child does: reads on from a page until its time is up, and says how far it came."""
    scans = question["scans"]
    files = [as_bytes(one) for one in scans] if isinstance(scans, list) else []
    troubles = question.get("troubles")
    said: dict[str, Plain] = dict(troubles) if isinstance(troubles, dict) else {}
    file, page = int(str(question["file"])), int(str(question["page"]))
    rows: list[Plain] = []
    until = time.monotonic() + _SECONDS_AT_ONCE
    while file < len(files) and time.monotonic() < until:
        try:
            texts, total = _page_of(files[file], page)
            rows.append([file, [*texts]])
        except KnownTrouble as error:
            said[str(file)], total = error.code, 0
        page += 1
        if page >= total:
            file, page = file + 1, 0
    return {"pages": rows, "file": file, "page": page, "troubles": said}


def _page_of(data: bytes, number: int) -> tuple[list[str], int]:
    """The codes on one page of a file, and how many pages it has."""
    from PIL import Image, UnidentifiedImageError
    from pypdf.errors import PyPdfError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            read = _in_pdf if data.startswith(b"%PDF-") else _in_picture
            texts, total = read(data, number)
    except (PyPdfError, UnidentifiedImageError, SyntaxError, Image.DecompressionBombError,
            *UNREADABLE) as error:  # fmt: skip
        raise KnownTrouble("home_unreadable") from error
    if total > MOST_PAGES:
        raise KnownTrouble("home_too_large")
    return texts, total


def _in_picture(data: bytes, number: int) -> tuple[list[str], int]:
    from PIL import Image, ImageOps

    opened = Image.open(io.BytesIO(data), formats=_FORMATS)
    opened.seek(number)
    _check_size(opened)
    return _texts(ImageOps.exif_transpose(opened)), int(getattr(opened, "n_frames", 1))


def _in_pdf(data: bytes, number: int) -> tuple[list[str], int]:
    from pypdf import PdfReader

    pages = PdfReader(io.BytesIO(data)).pages
    return _on_page(pages[number]), len(pages)


def _on_page(page: PageObject) -> list[str]:
    """The codes in the pictures of a page."""
    found: list[str] = []
    for name in page.images.keys():  # noqa: SIM118 (no plain mapping: a picture at a time)
        picture = page.images[name].image
        if picture is not None and min(picture.size) >= _LEAST_SIDE:
            _check_size(picture)
            found += _texts(picture)
    return list(dict.fromkeys(found))


def _check_size(picture: Image) -> None:
    if picture.width * picture.height > _MOST_PIXELS:
        raise KnownTrouble("home_too_large")


def _texts(picture: Image) -> list[str]:
    from mediation_desk.papers.homecoming.squares import codes_in

    return [code.text() for code in codes_in(picture)]
