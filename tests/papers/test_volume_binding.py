"""A volume bound: cover, contents with true folio numbers, papers in order, back; in parts."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader

from mediation_desk.domain.case_facts import AttachmentFacts, CaseFacts, PaperFacts
from mediation_desk.domain.errors import Cancelled, KnownTrouble
from mediation_desk.papers.issue import issue
from mediation_desk.papers.volume.binding import (
    PART_PAGES,
    VolumeOptions,
    VolumePart,
    bind_volume,
)
from mediation_desk.papers.volume.merging import bind_pdfs
from mediation_desk.papers.volume.pages import pages_of
from mediation_desk.papers.volume.plan import plan, plan_collected
from tests.builders import a_case
from tests.papers.test_volume_pages import picture

ISSUED = date(2026, 4, 20)


def case(*codes: str, **more) -> CaseFacts:
    of = a_case().people().parties(1).agreed().stepped().done()
    sheets = [PaperFacts(f"p-{c}", c, issued_on=ISSUED) for c in codes]
    notices = [PaperFacts(f"n-{p.id}", "RM-03", p.id, issued_on=ISSUED) for p in of.parties]
    return replace(of, papers=(*sheets, *notices), is_import=False, **more)


class Kept:
    """Where the bytes come from in these tests: two files, and papers redrawn from their facts."""

    def __init__(self, pages: int = 0) -> None:
        self.pages = pages

    def paper_pdf(self, case_id: str, paper: PaperFacts) -> bytes | None:
        if not self.pages or paper.code != "RM-10":
            return None
        return bind_pdfs([issue(case(), "RM-17").pdf] * self.pages, [None] * self.pages)

    def attachment(self, attachment: AttachmentFacts) -> bytes:
        return picture(60, 90)


def bound(of: CaseFacts, options: VolumeOptions | None = None, pages: int = 0) -> list[VolumePart]:
    return list(bind_volume(plan(of), Kept(pages), options))


def texts(part: VolumePart) -> list[str]:
    pages = PdfReader(io.BytesIO(part.pdf)).pages
    return ["".join(p.extract_text().split()) for p in pages]


def test_cover_contents_papers_and_back_follow_each_other():
    [part] = bound(case("RM-10", "RM-01"))
    pages = texts(part)
    assert "调解卷宗" in pages[0]
    assert "卷内目录" in pages[1]
    assert "人民调解申请书" in pages[2]
    assert part.pages == len(pages)


def test_the_folios_in_the_contents_are_those_on_the_pages():
    [part] = bound(case("RM-10", "RM-01"))
    pages = texts(part)
    for line in [line for line in part.contents if line.first]:
        page = pages[1 + line.first]
        assert page.endswith(str(line.first)), (line, page[-20:])
        assert line.name[:6] in page or line.last > line.first
    count = max(line.last for line in part.contents)
    assert all(pages[1 + n].endswith(str(n)) for n in range(1, count + 1))
    contents = pages[1]
    last = [line for line in part.contents if line.first][-1]
    words = f"{last.first}—{last.last}" if last.last > last.first else f"{last.name}{last.first}"
    assert words in contents


def test_cover_contents_and_back_bear_no_folio():
    [part] = bound(case("RM-01"))
    numbered = sum(line.last - line.first + 1 for line in part.contents if line.first)
    assert part.pages == numbered + 3
    assert part.contents[-1].name == "封底"
    assert part.contents[-1].first == 0


def test_sheets_of_one_paper_share_a_line():
    [part] = bound(case("RM-01"))
    [line] = [x for x in part.contents if "权利义务" in x.name]
    assert line.note == "2份"
    assert line.last > line.first


def test_the_same_volume_is_the_same_bytes():
    assert bound(case("RM-10"))[0].pdf == bound(case("RM-10"))[0].pdf


def test_lacking_papers_are_left_out_or_printed_to_be_signed():
    of = case("RM-01")
    [bare] = bound(of)
    assert not [x for x in bare.contents if "协议书" in x.name]
    [printed] = bound(of, VolumeOptions(print_lacking=True))
    [line] = [x for x in printed.contents if x.name == "人民调解协议书"]
    assert line.note == "待签章"


def test_more_than_two_hundred_pages_make_parts_each_with_its_own_contents():
    assert PART_PAGES == 200
    parts = bound(case("RM-01", "RM-10", "RM-14"), VolumeOptions(part_pages=12), pages=9)
    assert [(p.number, p.parts) for p in parts] == [(n, len(parts)) for n in (1, 2)]
    assert all(p.contents[0].first == 1 for p in parts)
    assert "共2册，第2册" in texts(parts[1])[0]
    assert all(p.pages <= 12 + 3 for p in parts)


def test_pictures_follow_their_paper_and_what_cannot_be_bound_is_named():
    files = (
        AttachmentFacts("a", "0" * 64, 9, "image/png", "身份证", kind="RM-04"),
        AttachmentFacts("b", "1" * 64, 9, "audio/wav", "录音", kind="RM-04"),
    )
    [part] = bound(case("RM-01", attachments=files))
    assert "当事人身份证明" in [line.name for line in part.contents]
    assert part.not_bound == ("当事人身份证明（volume.not_pages）",)


def test_oral_cases_share_a_volume_and_each_line_names_its_case():
    oral = a_case().people().parties(1).agreed(oral=True).done()
    numbers = [f"(2026)河湾人调口字第{n}号" for n in (1, 2)]
    cases = [
        replace(oral, id=n, case_no=n, papers=(PaperFacts(n, "RM-11", issued_on=ISSUED),))
        for n in numbers
    ]
    [part] = bind_volume(plan_collected(cases, "2026年第一季度口头协议"), Kept())
    names = [line.name for line in part.contents if line.first]
    assert names == [f"{n}人民调解口头协议登记表" for n in numbers]
    assert "2026年第一季度口头协议" in texts(part)[0]


class StopsAtSecond:
    def step(self, done: int, total: int, note: str = "") -> None:
        if done == 1:
            raise Cancelled


def test_binding_stops_where_it_reports():
    with pytest.raises(Cancelled):
        list(bind_volume(plan(case("RM-01")), Kept(), progress=StopsAtSecond()))


def test_rubbish_is_not_bound():
    with pytest.raises(KnownTrouble, match="unreadable"):
        bind_pdfs([b"%PDF-1.4 rubbish"], [1])


@pytest.mark.parametrize("duplex", [False, True])
def test_folios_stand_right_and_even_ones_left_on_the_back(duplex):
    sheet = pages_of(picture(60, 90), "image/png")
    pages = PdfReader(io.BytesIO(bind_pdfs([sheet] * 2, [1, 2], duplex=duplex))).pages
    places = []
    for page in pages:
        page.extract_text(visitor_text=lambda t, cm, tm, f, s: places.append((t.strip(), tm[4])))
    found = {text: x for text, x in places if text in ("1", "2")}
    assert found["1"] > 500
    assert (found["2"] < 100) is duplex
