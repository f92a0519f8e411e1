"""What comes back on paper files itself by the code that stands on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from mediation_desk.domain.case_facts import HandoffFacts
from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.domain.proceedings import HandoffState
from mediation_desk.usecases import asking, presenting
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.filing.returned_sheets import file_sheet, sheet_by_code
from tests.desks import OTHER, at, registered

PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
SIGNED, BACK = "2026-04-15", "2026-04-18"


def sent(desk: Desk, case: str, organ: str = "柳树村村民委员会") -> HandoffFacts:
    told = {"pair": "to_village", "on": "2026-04-14", "consented": "2026-04-14", "organ": organ}
    desk.do("hand_over", told, case=case)
    return asking.facts_of(desk, case).handoffs[-1]


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    file = tmp_path / "scan.pdf"
    file.write_bytes(PDF)
    return file


def test_a_receipt_and_then_the_result_are_filed_with_their_scan(desk: Desk, scan: Path) -> None:
    right, wrong = registered(desk), registered(desk)
    mine, _other = sent(desk, right), sent(desk, wrong)
    signed = file_sheet(desk, mine.code.lower(), {"on": SIGNED, "by": "赵村长"}, scan)
    assert (signed.case_id, signed.handoff.state) == (right, HandoffState.ACCEPTED)
    back = file_sheet(desk, f" {mine.code} ", {"on": BACK, "result": "已调解成功"})
    assert back.handoff.state is HandoffState.RETURNED
    kept = asking.facts_of(desk, right).attachments
    assert [(a.subject_id, a.kind) for a in kept] == [(mine.id, "回证")]
    assert asking.facts_of(desk, wrong).handoffs[0].state is HandoffState.SENT


def test_a_sheet_that_says_no_is_filed_as_such(desk: Desk) -> None:
    case = registered(desk)
    told = {"on": SIGNED, "by": "赵村长", "refusal": "不在本村"}
    assert file_sheet(desk, sent(desk, case).code, told).handoff.state is HandoffState.REFUSED


def test_a_wrong_code_is_told_and_nothing_is_kept(desk: Desk, scan: Path) -> None:
    sent(desk, registered(desk))
    with pytest.raises(BadInput) as refused:
        file_sheet(desk, "0000 ABCD", {"on": SIGNED, "by": "赵村长"}, scan)
    assert refused.value.code == "handoff_code_unknown"
    assert "0000 ABCD" in presenting.sentence(refused.value)


def test_a_refused_step_keeps_no_scan(desk: Desk, scan: Path) -> None:
    case = registered(desk)
    code = sent(desk, case).code
    with pytest.raises(RuleBroken) as refused:
        file_sheet(desk, code, {"on": "2026-04-01", "by": "赵村长"}, scan)
    assert refused.value.code == "before_sending"
    assert asking.facts_of(desk, case).attachments == ()


def test_a_sheet_of_a_case_one_may_not_see_stays_closed(desk: Desk) -> None:
    case = registered(desk)
    code = sent(desk, case).code
    desk.do("mark_sensitive", {"sensitive": True, "kind": "家庭暴力"}, case=case)
    with pytest.raises(NotAllowed):
        sheet_by_code(at(desk, OTHER), code)
