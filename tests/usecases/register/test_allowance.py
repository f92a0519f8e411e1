"""Allowances at a real desk: grade, no double claim, proof, approval, paying, the sheet.

The desk's day is Monday, 20 April 2026; the county pays 50 for a simple case, 200.01 for
a usual one.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from mediation_desk.domain.errors import BadInput, NotAllowed, RuleBroken
from mediation_desk.domain.register.grading import AllowanceState
from mediation_desk.records.lawbook import ALLOWANCE
from mediation_desk.records.settings import set_shared
from mediation_desk.usecases.asking import facts_of
from mediation_desk.usecases.desk import Desk
from mediation_desk.usecases.register import allowance_views, printing
from tests.desks import MEDIATOR, OTHER, STEPS, at, led, registered

TABLE = {
    "basis": "县司〔2026〕3号", "is_on": True,
    "grades": [
        {"grade": "简单", "cents": 5_000, "counts": "口头", "proof": "登记表"},
        {"grade": "一般", "cents": 20_001, "counts": "书面", "proof": "卷宗", "is_written": True,
         "proofs": ["agreement", "volume"]},
    ],
}  # fmt: skip


@pytest.fixture
def paying(desk: Desk) -> Desk:
    """A desk for which the county's table is in force."""
    with desk.store.write(desk.user.user_id, "test") as session:
        set_shared(session, ALLOWANCE, TABLE)
    return desk


def claim(desk: Desk, case: str, **more: object) -> str:
    return desk.do("claim_allowance", {"case": case, **more}).created["case_allowance"]


def only(desk: Desk) -> allowance_views.ClaimShown:
    (found,) = allowance_views.allowance_claims(desk)
    return found


def test_without_a_table_in_force_nothing_is_claimed(desk: Desk) -> None:
    with pytest.raises(RuleBroken, match="allowance_no_rules"):
        claim(desk, led(desk, "seal_agreement"))


def test_a_case_goes_from_unclaimed_to_paid(paying: Desk) -> None:
    case = led(paying, "file_volume")
    assert [one.case_id for one in allowance_views.allowances_unclaimed(paying)] == [case]
    made = claim(at(paying, MEDIATOR), case)
    found = only(paying)
    assert (found.line.grade, found.line.pay.cents, found.line.reasons) == (
        "一般", 20_001, ("书面协议",),
    )  # fmt: skip
    assert [(name, part.cents) for name, part in found.line.payees] == [("蒲守信", 20_001)]
    assert allowance_views.allowances_unclaimed(paying) == ()
    with pytest.raises(NotAllowed):
        at(paying, MEDIATOR).do("approve_claims", {"claims": [made], "on": "2026-04-20"})
    paying.do("approve_claims", {"claims": [made], "on": "2026-04-20"})
    paying.do("pay_claims", {"claims": [made], "on": "2026-04-20", "voucher": "记账8号"})
    assert (only(paying).state, only(paying).line.voucher) == (AllowanceState.PAID, "记账8号")
    with pytest.raises(RuleBroken, match="allowance_state"):
        paying.do("refuse_claim", {"claim": made, "why": "x"})


def test_what_proof_lacks_is_told_and_keeps_it_from_being_approved(paying: Desk) -> None:
    case = led(paying, "seal_agreement")
    done = paying.do("claim_allowance", {"case": case})
    assert [told["proofs"] for _code, told in done.notices] == ["归档的卷宗"]
    made = done.created["case_allowance"]
    with pytest.raises(RuleBroken, match="allowance_proof_missing"):
        paying.do("approve_claims", {"claims": [made], "on": "2026-04-20"})
    assert only(paying).state is AllowanceState.CLAIMED


@pytest.mark.heavy
def test_a_case_without_an_agreement_in_effect_is_not_paid(paying: Desk) -> None:
    with pytest.raises(RuleBroken, match="allowance_not_settled"):
        claim(paying, led(paying, "draft_agreement"))


def test_the_same_case_is_claimed_once_until_it_was_refused(paying: Desk) -> None:
    case = led(paying, "seal_agreement")
    made = claim(paying, case)
    with pytest.raises(RuleBroken, match="allowance_there"):
        claim(paying, case)
    paying.do("refuse_claim", {"claim": made, "why": "协议不完整"})
    again = claim(paying, case)
    at(paying, MEDIATOR).do("withdraw_claim", {"claim": again})
    assert claim(paying, case)


def test_a_run_that_is_not_the_present_one_counts_too(paying: Desk) -> None:
    case = registered(paying, track="petition")
    paying.do("hand_over", {"pair": "petition_people", "on": "2026-04-14", "to_track": "people",
                            "consented": "2026-04-14"}, case=case)  # fmt: skip
    paying.do("sign_handoff", {"on": "2026-04-15", "by": "蒲守信"}, case=case)
    for verb, values in STEPS[:10]:
        paying.do(verb, values | ({"on": "2026-04-16"} if "on" in values else {}), case=case)
    petition = facts_of(paying, case).episodes[0]
    paying.do("go_on_with", {"episode": petition.id}, case=case)
    assert facts_of(paying, case).track.value == "petition"
    assert [one.case_id for one in allowance_views.allowances_unclaimed(paying)] == [case]
    claim(paying, case)
    assert (only(paying).line.grade, only(paying).line.payees[0][0]) == ("一般", "蒲守信")


@pytest.mark.heavy
def test_cases_of_one_matter_are_not_claimed_for_twice(paying: Desk) -> None:
    first, second = led(paying, "seal_agreement"), led(paying, "seal_agreement")
    claim(paying, first)
    paying.do("tie_case", {"case": second, "other": first, "kind": "again", "why": "regretted"})
    with pytest.raises(BadInput, match="allowance_came_again"):
        claim(paying, second)
    assert claim(paying, second, why="协议反悔后重新调成")


def test_a_merged_case_is_not_claimed_for_beside_the_other(paying: Desk) -> None:
    first, second = led(paying, "hold_session"), led(paying, "hold_session")
    paying.do("merge_case", {"case": first, "other": second, "text": "同一件事"})
    with pytest.raises(RuleBroken, match="allowance_merged"):
        claim(paying, first)


def test_another_grade_needs_a_reason_and_is_shared_to_the_fen(paying: Desk) -> None:
    case = led(paying, "hold_session")
    paying.do("assign_mediator", {"name": "何玉霞", "role": "mediator"}, case=case)
    for verb, values in STEPS[[name for name, _v in STEPS].index("draft_agreement"):10]:
        paying.do(verb, values, case=case)
    with pytest.raises(BadInput, match="allowance_why"):
        claim(paying, case, grade="简单")
    with pytest.raises(BadInput, match="allowance_not_on_case"):
        claim(paying, case, payees="李某")
    claim(paying, case, payees="蒲守信\n何玉霞")
    parts = [part.cents for _name, part in only(paying).line.payees]
    assert sum(parts) == 20_001
    assert max(parts) - min(parts) == 1


@pytest.mark.heavy
def test_the_heads_own_allowance_is_told(paying: Desk) -> None:
    case = led(paying, "file_volume")
    made = claim(paying, case)
    head = at(paying, OTHER.__class__(MEDIATOR.user_id, MEDIATOR.name, paying.user.roles))
    done = head.do("approve_claims", {"claims": [made], "on": "2026-04-20"})
    assert [code for code, _told in done.notices] == ["allowance_own_approved"]


@pytest.mark.heavy
def test_a_stranger_claims_nothing_for_others_and_a_masked_case_stays_silent(paying: Desk) -> None:
    case = led(paying, "seal_agreement")
    with pytest.raises(NotAllowed, match="case_not_yours"):
        claim(at(paying, OTHER), case)
    claim(paying, case)
    paying.do("mark_sensitive", {"kind": "健康"}, case=case)
    assert only(at(paying, OTHER)).line.title == ""


def test_the_sheet_has_a_line_a_case_the_total_and_no_party(paying: Desk, tmp_path: Path) -> None:
    claim(paying, led(paying, "seal_agreement"))
    oral = claim(paying, led(paying, "file_volume"))
    paying.do("approve_claims", {"claims": [oral], "on": "2026-04-20"})
    docx, pdf = printing.print_allowances(paying, 2026, 6, tmp_path, quarter=True)
    assert (docx.name, pdf.suffix) == ("以案定补申报表 2026-Q2.docx", ".pdf")
    document = Document(str(docx))
    cells = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    words = "".join(word for row in cells for word in row)
    words += "".join(p.text for p in document.paragraphs)
    assert len(cells) == 4
    assert cells[-1][6] == "400.02"
    assert cells[-1][5] == "肆佰元零贰分"
    assert "蒲守信 400.02 元" in words
    assert "县司〔2026〕3号" in words
    assert not any(name in words for name in ("龚㛃兰", "陈翀"))
    with pytest.raises(RuleBroken, match="allowance_none"):
        printing.print_allowances(paying, 2026, 3, tmp_path)


@pytest.mark.parametrize(
    ("month", "quarter", "first", "last"),
    [(2, False, "2028-02-01", "2028-02-29"), (12, False, "2028-12-01", "2028-12-31"),
     (11, True, "2028-10-01", "2028-12-31"), (1, True, "2028-01-01", "2028-03-31")],
)  # fmt: skip
def test_months_and_quarters(month: int, quarter: bool, first: str, last: str) -> None:
    found = allowance_views.period_of(2028, month, quarter=quarter)
    assert (found.first.isoformat(), found.last.isoformat()) == (first, last)
