"""Files become pages: pictures one a page and upright, PDF files as they are, others refused."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.papers.volume.pages import count_pages, is_bindable, pages_of


def picture(width: int, height: int, kind: str = "PNG", turned: int = 1) -> bytes:
    out = io.BytesIO()
    image = Image.new("RGB", (width, height), "white")
    image.paste("red", (0, 0, width // 4, height // 4))
    exif = Image.Exif()
    exif[0x0112] = turned
    image.save(out, kind, **({"exif": exif} if kind == "JPEG" else {}))
    return out.getvalue()


def size(pdf: bytes) -> tuple[float, float]:
    box = PdfReader(io.BytesIO(pdf)).pages[0].mediabox
    return float(box.width), float(box.height)


@pytest.mark.parametrize(("width", "height", "upright"), [(600, 900, True), (900, 600, False)])
def test_a_picture_is_one_page_lying_as_it_lies(width, height, upright):
    pdf = pages_of(picture(width, height), "image/png")
    assert count_pages(pdf) == 1
    assert (size(pdf)[1] > size(pdf)[0]) is upright


def test_every_page_of_a_scanned_stack_is_taken():
    out = io.BytesIO()
    first, *more = (Image.new("RGB", (600, 900), shade) for shade in ("white", "grey", "black"))
    first.save(out, "TIFF", save_all=True, append_images=more)
    assert count_pages(pages_of(out.getvalue(), "image/tiff")) == 3


def test_a_photograph_is_turned_as_the_camera_said():
    pdf = pages_of(picture(900, 600, "JPEG", turned=6), "image/jpeg")
    assert size(pdf)[1] > size(pdf)[0]


def test_a_large_photograph_is_brought_down_to_what_paper_needs():
    [image] = PdfReader(io.BytesIO(pages_of(picture(4000, 5000), "image/png"))).pages[0].images
    assert max(image.image.size) <= 2400


def test_a_pdf_goes_in_as_it_is():
    pdf = pages_of(picture(10, 10), "image/png")
    assert pages_of(pdf, "application/pdf") == pdf


def locked() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.encrypt("x")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "mime", "code"),
    [
        (b"RIFF", "audio/wav", "volume.not_pages"),
        (b"%PDF-1.4 nothing", "application/pdf", "volume.unreadable"),
        (b"nothing", "image/png", "volume.unreadable"),
        (picture(50, 50)[:60], "image/png", "volume.unreadable"),
        (picture(8000, 8000), "image/png", "volume.unreadable"),
    ],
)
def test_what_is_no_page_is_refused(data, mime, code):
    with pytest.raises(KnownTrouble) as trouble:
        pages_of(data, mime)
    assert trouble.value.code == code


def test_a_locked_pdf_is_refused():
    with pytest.raises(KnownTrouble, match="unreadable"):
        pages_of(locked(), "application/pdf")


def test_only_pictures_and_pdf_are_bindable():
    assert is_bindable("image/jpeg")
    assert not is_bindable("video/mp4")
