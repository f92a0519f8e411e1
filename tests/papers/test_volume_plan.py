"""What goes into a volume, in which order, and what is named as lacking."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mediation_desk.domain.case_facts import AttachmentFacts, CaseFacts, PaperFacts
from mediation_desk.papers.volume.plan import ItemKind, plan, plan_collected
from tests.builders import a_case

ISSUED = date(2026, 4, 20)
# 卷内目录 (RM-16): the thirteen places in their published order, by the first code of each
PUBLISHED = [
    "RM-01", "RM-03", "RM-04", "TY-01", "RM-05", "RM-06",
    "RM-08", "RM-10", "RM-09", "RM-12", "SF-05", "RM-14",
]  # fmt: skip


def sheet(code: str, subject: str = "", **more) -> PaperFacts:
    values = {"issued_on": ISSUED, **more}
    return PaperFacts(f"{code}-{subject}-{values.get('version', 1)}", code, subject, **values)


def case(*papers: PaperFacts, **more) -> CaseFacts:
    return replace(a_case().people().parties(1).agreed().done(), papers=papers, **more)


def on_file(of: CaseFacts) -> list[tuple[str, str]]:
    return [(i.code, i.subject.id) for i in plan(of).items if i.kind is not ItemKind.LACKING]


def test_papers_stand_in_the_published_order():
    shuffled = [sheet(code) for code in reversed(PUBLISHED)]
    assert [code for code, _ in on_file(case(*shuffled))] == PUBLISHED


def test_sheets_of_one_paper_follow_the_parties():
    first, second = (p.id for p in case().parties)
    of = case(sheet("RM-03", second), sheet("RM-03", first))
    assert on_file(of) == [("RM-03", first), ("RM-03", second)]


def test_only_the_newest_issue_of_a_sheet_goes_in():
    of = case(sheet("RM-10", version=1), sheet("RM-10", version=3), sheet("RM-10", version=2))
    [item] = [i for i in plan(of).items if i.code == "RM-10"]
    assert item.paper is not None
    assert item.paper.version == 3


def test_the_scan_of_the_signed_sheet_stands_for_it():
    scan = AttachmentFacts("scan", "0" * 64, 9, "application/pdf", "协议书")
    of = case(sheet("RM-10", scan_attachment_id="scan"), attachments=(scan,))
    [item] = [i for i in plan(of).items if i.code == "RM-10"]
    assert (item.kind, item.attachment) == (ItemKind.SCAN, scan)


def test_the_file_signed_on_the_screen_stands_for_the_sheet():
    copy = AttachmentFacts("s", "0" * 64, 9, "application/pdf", "x", "signed_pdf", "RM-10")
    of = case(sheet("RM-10"), sheet("RM-01"), attachments=(copy,))
    kept = {i.code: i.attachment for i in plan(of).items if i.paper is not None}
    assert kept == {"RM-10": copy, "RM-01": None}


def test_bound_files_follow_their_paper_and_private_ones_stay_out():
    own = AttachmentFacts("a", "0" * 64, 9, "image/png", "身份证", kind="RM-04")
    private = AttachmentFacts("b", "1" * 64, 9, "image/png", "私下谈话", kind="private")
    of = case(sheet("RM-04", "x"), attachments=(private, own))
    kept = [i for i in plan(of).items if i.code == "RM-04" and i.kind is not ItemKind.LACKING]
    assert [i.attachment for i in kept] == [None, own]
    assert all(i.attachment is not private for i in plan(of).items)


def test_required_papers_that_lack_are_named_in_their_place():
    planned = plan(case(sheet("RM-01")))
    lacking = [i.code for i in planned.items if i.kind is ItemKind.LACKING]
    assert "RM-10" in lacking
    assert "RM-02" not in lacking
    assert {c for need in planned.missing for c in need.codes} >= set(lacking)
    items = [i.code for i in planned.items]
    assert items.index("RM-01") < items.index("RM-03") < items.index("RM-10")


def test_oral_cases_are_collected_in_the_order_of_their_numbers():
    oral = a_case().people().parties(1).agreed(oral=True).done()
    cases = [
        replace(oral, id=f"c{n}", case_no=f"(2026)河湾人调口字第{n}号", papers=(sheet("RM-11"),))
        for n in (10, 9, 2)
    ]
    planned = plan_collected(cases, "2026年第一季度口头协议")
    assert [c.id for c in planned.cases] == ["c2", "c9", "c10"]
    assert [i.case_id for i in planned.items if i.code == "RM-11"] == ["c2", "c9", "c10"]
