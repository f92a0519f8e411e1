"""Signed sheets scanned into a folder find their case, paper, version and page by themselves."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from PIL import Image

from mediation_desk.domain.errors import BadInput, KnownTrouble
from mediation_desk.papers.homecoming import reading
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing import attaching, papers_desk
from mediation_desk.usecases.filing.papers_desk import Sheet
from mediation_desk.usecases.homecoming import arrivals as looking
from mediation_desk.usecases.homecoming import taking
from tests.desks import copied_desk, led
from tests.papers.homecoming.rescanned import pictured, rescanned


@pytest.fixture(autouse=True)
def _read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read without a process apart: that is tried where codes are read."""
    monkeypatch.setattr(reading, "ask_apart", lambda task, question, **_more: task(question))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = copied_desk(tmp_path / "store")
    yield made
    made.store.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "scans"
    made.mkdir()
    return made


def issued(desk: Desk, case: str, *codes: str) -> list[Sheet]:
    sheets, stopped = papers_desk.issue(desk, case, codes)
    assert not stopped
    return sheets


def scans(sheet: Sheet) -> list[bytes]:
    return [rescanned(page, Random(n)) for n, page in enumerate(pictured(sheet.pdf))]


def put(folder: Path, name: str, content: bytes) -> Path:
    """A file that the scanner finished a minute ago."""
    file = folder / name
    file.write_bytes(content)
    os.utime(file, (1_700_000_000, 1_700_000_000))
    return file


def codes(found: list[looking.Arrival]) -> list[str]:
    return [one.trouble.code if one.trouble else "" for one in found]


def kept_scan(desk: Desk, case: str, code: str) -> bytes:
    """What is bound to the newest sheet of a paper."""
    paper = [p for p in asking.facts_of(desk, case).papers if p.code == code][-1]
    assert not paper.waiting_scan
    return attaching.read_attachment(desk, case, paper.scan_attachment_id)


def test_a_stack_of_scans_goes_home_to_two_cases(desk, folder, qapp):
    one, other = led(desk, "seal_agreement"), led(desk, "accept")
    (agreement,) = issued(desk, one, "RM-10")
    (form,) = issued(desk, other, "RM-02")
    first, second = scans(agreement)
    put(folder, "b.jpg", first)
    put(folder, "a.jpg", second)
    put(folder, "c.jpg", scans(form)[0])
    put(folder, "note.txt", b"not for us")
    done = taking.take_home(desk, folder)
    assert {(a.case_id, a.paper) for a in done.papers} == {
        (one, "人民调解协议书"), (other, "人民调解受理登记表"),
    }  # fmt: skip
    assert (done.waiting, done.left_lying) == ((), ())
    bound = kept_scan(desk, one, "RM-10")
    assert bound.index(first.split(b"\xff\xda")[-1]) < bound.index(second.split(b"\xff\xda")[-1])
    assert kept_scan(desk, other, "RM-02") == scans(form)[0]
    assert sorted(f.name for f in folder.iterdir()) == ["note.txt", looking.TAKEN_IN]
    assert len(list((folder / looking.TAKEN_IN).iterdir())) == 3


def test_pages_wait_for_one_another(desk, folder, qapp):
    case = led(desk, "seal_agreement")
    first, second = scans(issued(desk, case, "RM-10")[0])
    put(folder, "1.jpg", first)
    done = taking.take_home(desk, folder)
    assert codes(list(done.waiting)) == ["home_page_missing"]
    assert done.waiting[0].trouble.values == {"lacking": "2"}
    assert (folder / "1.jpg").exists()
    put(folder, "2.jpg", second)
    assert taking.take_home(desk, folder).waiting == ()
    kept_scan(desk, case, "RM-10")


def test_one_file_of_two_papers_is_parted(desk, folder, qapp):
    one, other = led(desk, "accept"), led(desk, "accept")
    stack = [pictured(issued(desk, case, "RM-02")[0].pdf)[0] for case in (one, other)]
    out = io.BytesIO()
    stack[0].save(out, "PDF", save_all=True, append_images=[stack[1]])
    put(folder, "stack.pdf", out.getvalue())
    assert len(taking.take_home(desk, folder).papers) == 2
    parts = [kept_scan(desk, case, "RM-02") for case in (one, other)]
    assert parts[0] != parts[1]
    assert all(part.startswith(b"%PDF") for part in parts)


def test_what_has_no_place_stays_and_says_why(desk, folder, qapp):
    case = led(desk, "seal_agreement")
    shown = papers_desk.preview(desk, case, "RM-02")
    put(folder, "preview.jpg", scans(shown)[0])
    white = io.BytesIO()
    Image.new("L", (600, 800), 255).save(white, "PNG")
    put(folder, "white.png", white.getvalue())
    put(folder, "broken.jpg", b"no picture")
    done = taking.take_home(desk, folder)
    told = {one.file.name: one.trouble.code for one in done.waiting}
    assert told == {
        "preview.jpg": "home_sheet_unknown", "white.png": "home_no_code",
        "broken.jpg": "home_unreadable",
    }  # fmt: skip
    assert len(list(folder.iterdir())) == 3
    assert asking.facts_of(desk, case).attachments == ()


def test_a_person_says_where_a_scan_without_a_code_belongs(desk, folder, qapp):
    case = led(desk, "seal_agreement")
    issued(desk, case, "RM-02")
    paper = asking.facts_of(desk, case).papers[-1]
    out = io.BytesIO()
    Image.new("L", (600, 800), 200).save(out, "PNG")
    file = put(folder, "x.png", out.getvalue())
    with pytest.raises(BadInput):
        taking.place_scan(desk, file, case, "nothing")
    assert file.exists()
    taking.place_scan(desk, file, case, paper.id)
    assert kept_scan(desk, case, "RM-02") == out.getvalue()
    assert not file.exists()


def test_a_second_scan_of_the_same_sheet_waits_for_a_person(desk, folder, qapp):
    case = led(desk, "accept")
    (sheet,) = issued(desk, case, "RM-02")
    put(folder, "1.jpg", scans(sheet)[0])
    taking.take_home(desk, folder)
    again = rescanned(pictured(sheet.pdf)[0], Random(9))
    put(folder, "2.jpg", again)
    assert codes(list(taking.take_home(desk, folder).waiting)) == ["home_already"]
    assert kept_scan(desk, case, "RM-02") == scans(sheet)[0]


@pytest.mark.parametrize("version", [1, 2])
def test_a_scan_is_bound_to_the_version_that_was_signed(desk, folder, qapp, version):
    case = led(desk, "accept")
    sheets = [issued(desk, case, "RM-02")[0] for _ in range(2)]
    put(folder, "1.jpg", scans(sheets[version - 1])[0])
    taking.take_home(desk, folder)
    bound = [p.version for p in asking.facts_of(desk, case).papers if not p.waiting_scan]
    assert bound == [version]


def test_a_file_still_being_written_is_left_alone(desk, folder):
    (folder / "now.jpg").write_bytes(b"half")
    assert looking.arrivals(desk, folder) == []


def test_the_folder_is_named_once_and_never_the_programs_own(desk, folder):
    assert looking.scan_folder(desk) is None
    looking.set_scan_folder(desk, folder)
    assert looking.scan_folder(desk) == folder
    for wrong in (desk.store.folder, folder / "none"):
        with pytest.raises(BadInput):
            looking.set_scan_folder(desk, wrong)
    with pytest.raises(KnownTrouble):
        looking.arrivals(desk, folder / "none")
