"""Codes are read from bad scans, and from nothing else."""

from __future__ import annotations

import io
from dataclasses import replace
from random import Random

import pytest
from PIL import Image

from mediation_desk.papers.catalogue import catalogue
from mediation_desk.papers.draw import Overlay, draw
from mediation_desk.papers.homecoming import reading
from mediation_desk.papers.homecoming.assembling import Part, assembled
from mediation_desk.papers.homecoming.reading import SeenFile, read_scans
from mediation_desk.papers.homecoming.squares import codes_in
from mediation_desk.papers.issue import issue
from mediation_desk.papers.signing.sheet_code import sheet_code
from mediation_desk.papers.subjects import sheets_of
from tests.papers.homecoming.rescanned import pictured, rescanned
from tests.papers.test_issue import agreed
from tests.papers.word_files import word_file

CASE_ID = "0193a5c4f2e07abc8d00112233445566"
DAILY = (10, ("RM-10",), (150, 200))
WHOLE = (100, ("RM-10", "RM-01", "RM-02", "TY-11", "XF-01", "XZ-05"), (150, 200, 300))


def issued(code: str) -> tuple[bytes, str]:
    """A paper of a made-up case, and how its Word file's digest begins."""
    case = replace(agreed(), id=CASE_ID)
    subjects = sheets_of(case, catalogue().paper(code).per)
    made = issue(case, code, subjects[0].id)
    return made.pdf, made.docx_sha256[:16]


@pytest.mark.parametrize(
    ("count", "codes", "fineness"), [DAILY, pytest.param(*WHOLE, marks=pytest.mark.heavy)]
)
def test_printed_and_rescanned_sheets_are_read(qapp, count, codes, fineness):
    papers = [issued(code) for code in codes]
    sides = [(pdf, dots) for pdf, _ in papers for dots in fineness]
    pictures = {side: pictured(*side) for side in sides}
    digests = dict(papers)
    read = 0
    for seed in range(count):
        chance = Random(seed)
        pdf, dots = chance.choice(sides)
        page = chance.randrange(len(pictures[pdf, dots]))
        scan = rescanned(pictures[pdf, dots][page], chance)
        found = [(c.digest, c.page, c.case_id) for c in codes_in(Image.open(io.BytesIO(scan)))]
        assert found in ([], [(digests[pdf], page + 1, CASE_ID)]), "never read as another sheet"
        read += bool(found)
    assert read >= count * 0.99


def test_files_of_every_kind_are_read_and_a_bad_one_stops_none(qapp):
    pdf, digest = issued("RM-10")
    first, second = pictured(pdf)
    scan = rescanned(first, Random(1))
    both, tiff = io.BytesIO(), io.BytesIO()
    first.save(both, "PDF", save_all=True, append_images=[second.rotate(180)])
    first.save(tiff, "TIFF", save_all=True, append_images=[second])
    files = [scan, b"%PDF-1.4 broken", both.getvalue(), b"", tiff.getvalue(), b"words"]
    seen = read_scans(files)
    assert [one.trouble for one in seen] == ["", "home_unreadable"] * 3
    pages = [[(p.code.page, p.code.digest) if p.code else None for p in one.pages] for one in seen]
    assert pages[::2] == [[(1, digest)], [(1, digest), (2, digest)], [(1, digest), (2, digest)]]


def test_a_picture_of_two_sheets_is_nobodys_page(qapp):
    left, right = pictured(issued("RM-10")[0])
    desk = Image.new("L", (left.width * 2, left.height), 255)
    desk.paste(left, (0, 0))
    desk.paste(right, (left.width, 0))
    out = io.BytesIO()
    desk.save(out, "PNG")
    (seen,) = read_scans([out.getvalue()])
    assert seen.pages[0].code is None
    assert len(seen.pages[0].codes) == 2


def test_other_peoples_codes_and_white_paper_say_nothing(qapp):
    made = draw(word_file("收据"), overlay=Overlay(square=lambda _p, _n: "HTTPS://BILL.EXAMPLE/1"))
    assert codes_in(pictured(made.pdf)[0]) == []
    assert codes_in(Image.new("L", (1200, 1700), 255)) == []


def test_a_picture_too_large_to_decode_is_refused_and_the_rest_is_read(qapp, monkeypatch):
    huge = io.BytesIO()
    Image.new("1", (9000, 9000), 1).save(huge, "PNG")
    code = sheet_code("RM-10", 1, CASE_ID, "a" * 64)
    made = draw(word_file("纸"), overlay=Overlay(square=lambda p, n: code.of_page(p, n).text()))
    page = io.BytesIO()
    pictured(made.pdf)[0].save(page, "PNG")
    monkeypatch.setattr(reading, "MOST_BYTES", 5_000_000)
    seen = read_scans([huge.getvalue(), page.getvalue(), bytes(5_000_001)])
    assert seen[0] == SeenFile(trouble="home_too_large") == seen[2]
    assert seen[1].pages[0].code == code


def test_pages_put_together_keep_the_very_bytes_of_a_jpeg(qapp):
    pdf, _ = issued("RM-10")
    one, two = (rescanned(page, Random(n)) for n, page in enumerate(pictured(pdf)))
    whole = assembled([Part(one, 1), Part(two, 1)])
    assert one.split(b"\xff\xda")[-1] in whole
    assert two.split(b"\xff\xda")[-1] in whole
    assert assembled([Part(whole, 1), Part(whole, 2)]) is whole
    turned = assembled([Part(whole, 2), Part(whole, 1)])
    seen = read_scans([whole, turned])
    assert [[p.code.page for p in file.pages if p.code] for file in seen] == [[1, 2], [2, 1]]
