"""Scans stand on the pages for identity papers and evidence, once, upright, or not at all."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from mediation_desk.papers.volume.plan import plan
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing import attaching, papers_desk
from tests.desks import led

RED, BLUE = (200, 20, 20), (20, 20, 200)


def scan(folder: Path, name: str, colour: tuple[int, int, int], turned: bool = False) -> Path:
    """A picture 300 wide and 200 high, as a camera held upright would keep it if ``turned``."""
    made = Image.new("RGB", (300, 200), colour)
    exif = Image.Exif()
    if turned:
        exif[0x0112] = 6
    made.save(folder / name, exif=exif)
    return folder / name


def pictures(docx: bytes) -> list[Image.Image]:
    with zipfile.ZipFile(io.BytesIO(docx)) as word:
        media = sorted(n for n in word.namelist() if n.startswith("word/media/"))
        return [Image.open(io.BytesIO(word.read(name))) for name in media]


def text(docx: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(docx)) as word:
        return word.read("word/document.xml").decode()


@pytest.fixture
def case(desk: Desk) -> str:
    return led(desk, "hold_session")


def preview(desk: Desk, case: str, code: str, place: int = 0) -> papers_desk.Sheet:
    parties = asking.facts_of(desk, case).parties
    subject = {"RM-04": parties[place].id, "RM-08": asking.facts_of(desk, case).sessions[0].id}
    return papers_desk.preview(desk, case, code, subject.get(code, ""))


def test_without_scans_there_is_a_place_to_paste_on(desk: Desk, case: str) -> None:
    assert "（粘贴处）" in text(preview(desk, case, "RM-04").docx)
    assert "（粘贴处）" in text(preview(desk, case, "RM-06").docx)


def test_each_party_has_its_own_identity_papers(desk: Desk, case: str, tmp_path: Path) -> None:
    attaching.attach(desk, case, scan(tmp_path, "a.png", RED), "龚㛃兰身份证正面", "身份证明")
    other = asking.facts_of(desk, case).parties[1].id
    attaching.attach(desk, case, scan(tmp_path, "b.png", BLUE), "身份证", "身份证明", other)
    one, two = (pictures(preview(desk, case, "RM-04", n).docx) for n in (0, 1))
    assert [p.getpixel((9, 9))[0] > 150 for p in one] == [True]  # type: ignore[index]
    assert [p.getpixel((9, 9))[2] > 150 for p in two] == [True]  # type: ignore[index]
    assert pictures(preview(desk, case, "RM-06").docx) == []


def test_a_scan_is_turned_as_the_camera_meant_it(desk: Desk, case: str, tmp_path: Path) -> None:
    attaching.attach(desk, case, scan(tmp_path, "a.jpg", RED, turned=True), "欠条", "证据")
    sheet = preview(desk, case, "RM-06")
    assert [p.size for p in pictures(sheet.docx)] == [(200, 300)]
    assert "欠条" in text(sheet.docx)
    assert sheet.pages == 2


def test_a_file_of_pages_is_bound_behind_and_not_pasted(
    desk: Desk, case: str, tmp_path: Path
) -> None:
    pdf = tmp_path / "a.pdf"
    pdf.write_bytes(preview(desk, case, "RM-08").pdf)
    attaching.attach(desk, case, pdf, "借款合同", "证据")
    assert pictures(preview(desk, case, "RM-06").docx) == []
    behind = [item.attachment.label for item in plan(asking.facts_of(desk, case)).items
              if item.code == "RM-06" and item.attachment]  # fmt: skip
    assert behind == ["借款合同"]


def test_a_broken_scan_keeps_its_place_and_name(desk: Desk, case: str, tmp_path: Path) -> None:
    good = scan(tmp_path, "a.png", RED).read_bytes()
    (tmp_path / "bad.png").write_bytes(good[: len(good) // 3])
    attaching.attach(desk, case, tmp_path / "bad.png", "照片", "证据")
    sheet = preview(desk, case, "RM-06")
    assert pictures(sheet.docx) == []
    assert "照片（图片打不开，请粘贴复印件）" in text(sheet.docx)
