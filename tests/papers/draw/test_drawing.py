"""The drawn PDF: text that can be copied out exactly, the same bytes each time, nothing lost."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

from mediation_desk.papers.draw import Overlay, Shift, beyond, draw
from tests.papers.draw.corpus import CORPUS
from tests.papers.draw.words import new, para, saved, write

RARE = "㛃䶮𬭎𠅤翀𪚥买买提·艾力☐☑☒"
BEYOND = "\U00030000"  # extension G: in no shipped font


def copied(pdf: bytes, tmp_path: Path) -> str:
    """The text as poppler copies it out."""
    place = tmp_path / "out.pdf"
    place.write_bytes(pdf)
    command = ["pdftotext", "-layout", str(place), "-"]
    return subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8")


def places(pdf: bytes) -> dict[str, tuple[float, float]]:
    """Where each piece of the first page's text begins, in points."""
    found: dict[str, tuple[float, float]] = {}
    PdfReader(io.BytesIO(pdf)).pages[0].extract_text(
        visitor_text=lambda text, cm, tm, font, size: (
            found.setdefault(text.strip(), (tm[4], tm[5])) if text.strip() else None
        )
    )
    return found


def test_on_a_bought_form_only_what_is_filled_in_is_printed_and_moved() -> None:
    d = new()
    write(para(d, "卷名："), "龚㛃兰与陈翀", underline=True)
    whole = places(draw(saved(d)).pdf)
    moved = places(draw(saved(d), overlay=Overlay(code="尾", values_only=Shift(10, -20))).pdf)
    assert "".join(moved) == "龚㛃兰与陈翀"
    for text in ("㛃", "兰与陈", "翀"):
        x, y = whole[text]
        assert moved[text] == pytest.approx((x + 28.35, y + 56.69), abs=0.1)


def one(text: str) -> bytes:
    d = new()
    para(d, text)
    return saved(d)


needs_poppler = pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler is not here")


@needs_poppler
def test_rare_names_come_out_as_they_went_in(tmp_path: Path) -> None:
    assert RARE in copied(draw(one(RARE)).pdf, tmp_path)


@pytest.mark.parametrize("name", CORPUS)
def test_a_paper_gives_the_same_bytes_twice(name: str) -> None:
    docx = CORPUS[name]()
    assert draw(docx).pdf == draw(docx).pdf


@pytest.mark.parametrize("name", CORPUS)
def test_every_character_of_a_paper_is_drawn(name: str) -> None:
    from docx import Document

    docx = CORPUS[name]()
    paragraphs = Document(io.BytesIO(docx)).paragraphs
    wanted = "".join("".join(p.text.split()) for p in paragraphs)
    drawn = "".join(page.extract_text() for page in PdfReader(io.BytesIO(draw(docx).pdf)).pages)
    missing = {c for c in wanted if drawn.count(c) < wanted.count(c)}
    assert not missing


def test_every_font_is_embedded() -> None:
    reader = PdfReader(io.BytesIO(draw(CORPUS["agreement"]()).pdf))
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            below = font.get_object()["/DescendantFonts"][0].get_object()
            assert "/FontFile2" in below["/FontDescriptor"].get_object()


def test_a_character_beyond_all_fonts_is_named() -> None:
    assert beyond(f"张{BEYOND}三{BEYOND}") == [BEYOND]
    assert draw(one(f"张{BEYOND}三")).not_drawn == (f"字库外的字“{BEYOND}”（U+30000）",)


def test_a_character_beyond_all_fonts_can_be_a_picture() -> None:
    from PIL import Image

    out = io.BytesIO()
    Image.new("L", (32, 32), 0).save(out, "PNG")
    drawn = draw(one(f"张{BEYOND}三"), pictures={BEYOND: out.getvalue()})
    assert drawn.not_drawn == ()
    assert len(PdfReader(io.BytesIO(drawn.pdf)).pages[0].images) == 1


@needs_poppler
@pytest.mark.parametrize("width", [12, 60, 140])
def test_a_picture_is_as_large_as_the_file_says(width: int, tmp_path: Path) -> None:
    from docx.shared import Mm
    from PIL import Image

    out = io.BytesIO()
    Image.new("RGB", (800, 400), "red").save(out, "PNG")
    d = new()
    para(d).add_run().add_picture(io.BytesIO(out.getvalue()), width=Mm(width))
    (tmp_path / "out.pdf").write_bytes(draw(saved(d)).pdf)
    command = ["pdfimages", "-list", str(tmp_path / "out.pdf")]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    dots_an_inch = float(told.splitlines()[2].split()[12])
    assert dots_an_inch == pytest.approx(800 / width * 25.4, rel=0.02)


@needs_poppler
def test_a_watermark_and_folio_numbers_stand_on_every_page(tmp_path: Path) -> None:
    drawn = draw(CORPUS["record"](), overlay=Overlay(watermark="练习", folio_from=7, code="T-01"))
    pages = copied(drawn.pdf, tmp_path).split("\f")[:-1]
    assert len(pages) == drawn.pages
    for index, page in enumerate(pages):
        assert str(7 + index) in page.splitlines()[0]
        assert "T-01" in page
        assert "练" in page
