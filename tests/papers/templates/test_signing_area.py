"""The signing area never stands on a page alone, however long the text and however many sign."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest
from pypdf import PdfReader

from mediation_desk.domain.agreements import ClauseFacts
from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.papers.catalogue import catalogue
from mediation_desk.papers.draw import draw
from mediation_desk.papers.subjects import subjects_of
from tests.papers.templates import cases
from tests.papers.templates import organ_cases as o
from tests.papers.templates import track_cases as t
from tests.papers.templates.reading import filled

LINE = "双方于调解中各自陈述了事实经过并确认无异议"
#: The last text, the heading of the signing area, and what ends it.
MARKS = {
    "RM-10": ("本协议一式", "当事人（签名盖章", "印）"),
    "RM-08": ("调解结果", "当事人（签名盖章", "印）"),
    "RM-03": ("我已阅读", "被告知人（签名", "年月日"),
    "RM-01": ("现自愿申请", "申请人（签名盖章", "年月日"),
    "SF-05": ("此致", "申请人（签名或者盖章）", "年月日"),
    "XZ-07": ("以上笔录我已看过", "当事人（签名盖章", "（被乙"),
    "XZ-08": ("本协议一式", "当事人（签名盖章", "（印章）"),
    "TD-02": ("本协议一式", "当事人（签名盖章", "（印章）"),
    "GA-01": ("本协议书一式", "主持人：", "（公安机关印章）"),
    "JT-02": ("本调解书经各方当事人", "当事人（签名）：", "（公安机关交通管理部门印章）"),
    "YL-06": ("本协议书一式", "当事人（签名盖章", "印）"),
    "LD-02": ("本协议一式", "双方（签名盖章）", "（公章）"),
}
MAKERS = {
    "XZ-07": o.organ_case, "XZ-08": o.organ_case, "TD-02": o.land, "GA-01": o.police,
    "JT-02": o.traffic, "YL-06": t.medical, "LD-02": t.wages,
}  # fmt: skip
#: What one page of an organ's paper holds is less: with seven a side its signatures run on.
SPREADS = {("XZ-07", 7), ("XZ-08", 7), ("TD-02", 7), ("GA-01", 7), ("JT-02", 7)}


def longer(case: CaseFacts, lines: int) -> CaseFacts:
    """The same case with so many more lines wherever a paper tells its story."""
    clauses = tuple(ClauseFacts(f"more-{n}", 10 + n, LINE) for n in range(lines))
    first, *rest = case.agreements
    session = replace(case.sessions[0], text="\n".join([LINE] * lines))
    applicant, *others = case.parties
    return replace(
        case, facts="\n".join([LINE] * (lines + 1)), sessions=(session,),
        agreements=(replace(first, clauses=(*first.clauses, *clauses)), *rest),
        parties=(replace(applicant, service_address=LINE * (lines + 1)), *others),
    )  # fmt: skip


def pages(case: CaseFacts, code: str) -> list[str]:
    paper = catalogue().paper(code)
    subject = next((s.id for s in subjects_of(case, paper.per)), "")
    reader = PdfReader(io.BytesIO(draw(filled(case, paper, subject)).pdf))
    return [re.sub(r"\s", "", page.extract_text()) for page in reader.pages]


@pytest.mark.parametrize("code", MARKS)
@pytest.mark.parametrize("people", [1, 2, 7])
def test_text_signatures_and_seal_share_a_page(code: str, people: int) -> None:
    text, heading, end = MARKS[code]
    case = MAKERS.get(code, cases.sides)(people)
    for lines in range(0, 26, 2):
        found = pages(longer(case, lines), code)
        signed = next(page for page in found if heading in page)
        before, _, after = signed.partition(heading)
        assert text in before, lines
        sealed = found[-1] if (code, people) in SPREADS else after
        assert end in sealed, lines
        assert "（被乙7）" in sealed or (code, people) not in SPREADS, lines


@pytest.mark.parametrize(
    ("code", "last"),
    [("RM-10", "被乙30"), ("RM-08", "被乙30"), ("RM-01", "申甲30"), ("SF-05", "被乙30")],
)
def test_with_thirty_a_side_it_begins_below_text_and_ends_below_signatures(
    code: str, last: str
) -> None:
    text, heading, end = MARKS[code]
    for lines in (0, 3, 7, 12, 17, 22):
        found = pages(longer(cases.sides(30), lines), code)
        assert text in next(page for page in found if heading in page).partition(heading)[0]
        assert f"（{last}）" in next(page for page in reversed(found) if end in page), lines
