"""What was offered in the talks is in no paper of the run, above all in none that a court gets
(特邀调解规定第二十二条, 人民调解法第十五条).
"""

from __future__ import annotations

import io
from collections.abc import Sequence

import docx
import pytest

from mediation_desk.papers.catalogue import catalogue
from mediation_desk.usecases import asking
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing import papers_desk
from tests.desks import MEDIATOR, at
from tests.track_blocks.organs import FAILED, READY
from tests.track_blocks.petition import SORTED
from tests.track_blocks.pre_litigation import LETTER
from tests.track_blocks.row import ACCEPT, CONSENT, SESSION, TALKS, Do, Row, step

SECRET = ("其实四千元也能接受", "4,321", "4321", "愿再让一步")
REPORT: Do = step("reported_to_court", "2026-04-13", number="报1号")
COURT: Sequence[Do] = (LETTER, CONSENT, ACCEPT, *TALKS, SESSION)
RUNS = (
    Row("court", "pre_litigation", REPORT, "", "", mode="立案前委派", before=COURT),
    Row("suit", "judicial", REPORT, "", "", "普通程序", "登记立案后委托", COURT),
    Row("doctors", "professional", SESSION, "", "", "医疗", before=[*READY, SESSION]),
    Row("organ", "administrative", SESSION, "", "", "一般", before=[*READY, SESSION]),
    Row("petition", "petition", SESSION, "", "", "访调",
        before=[SORTED, ACCEPT, CONSENT, *TALKS, SESSION]),
)  # fmt: skip


def planted(desk: Desk, row: Row) -> str:
    """Something said in confidence and something offered at the table; then the talks fail."""
    case = row.arrange(desk)
    note = {"party": "陈翀", "text": SECRET[0], "amount": SECRET[2]}
    at(desk, MEDIATOR).do("note_private", note, case=case)
    offer = {"party": "陈翀", "amount": SECRET[2], "text": SECRET[3]}
    desk.do("add_offer", offer, case=case)
    desk.do(*FAILED, case=case)
    if row.verb is REPORT:
        desk.do(*REPORT, case=case)
    return case


@pytest.mark.parametrize("part", ["concessions"])
@pytest.mark.parametrize("row", RUNS, ids=lambda row: row.name)
def test_no_paper_tells_what_somebody_offered(desk: Desk, row: Row, part: str) -> None:
    case = planted(desk, row)
    facts = asking.facts_of(desk, case)
    codes = [p.key for p in catalogue().papers if p.applies_to(facts)]
    sheets, _ = papers_desk.issue(desk, case, codes)
    assert len(sheets) > 3
    told = {
        s.code: "".join(docx.Document(io.BytesIO(s.docx)).element.body.itertext()) for s in sheets
    }
    assert {(code, w) for code, text in told.items() for w in SECRET if w in text} == set()
