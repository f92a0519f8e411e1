"""What the papers say of single steps, grounds, the volume, and papers of other organs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mediation_desk.domain.case_facts import (
    CaseFacts,
    EpisodeFacts,
    IntakeSource,
    Outcome,
    PaperFacts,
    SessionResult,
    Stage,
    Track,
)
from mediation_desk.papers.facts import FactOptions, facts_for
from mediation_desk.papers.facts_ends import REFUSALS, TERMINATIONS
from mediation_desk.shipped import shipped
from tests import builders as b


def full() -> CaseFacts:
    return b.a_case().named("龚㛃兰", "陈翀").agreed().stepped().done()


def test_a_session_says_when_where_and_with_whom() -> None:
    told = facts_for(full(), "RM-08", "session-1")["本次"]
    assert told["时间"] == "2026年4月13日9时00分至11时30分"  # type: ignore[index]
    assert told["到场"] == "龚㛃兰、陈翀"  # type: ignore[index]
    assert (told["成功"], told["不成"], told["继续"]) == ("☑", "☐", "☐")  # type: ignore[index]


def test_an_agent_is_named_behind_the_party_at_the_table() -> None:
    case = full()
    company = replace(case.parties[1], agents=(b.agent("何𠅤", 1),))
    case = replace(case, parties=(case.parties[0], company))
    assert facts_for(case, "RM-08", "session-1")["本次"]["到场"] == "龚㛃兰、陈翀（委托代理人何𠅤）"  # type: ignore[index]


def test_a_notice_tells_of_the_next_planned_session() -> None:
    case = full()
    planned = replace(
        case.sessions[0], id="s-2", held_on=date(2026, 4, 20), result=SessionResult.PLANNED
    )
    facts = facts_for(replace(case, sessions=(*case.sessions, planned)), "TY-14", "applicant-1")
    assert facts["本次"]["日期"] == "2026年4月20日"  # type: ignore[index]
    assert facts["对方姓名"] == "陈翀"


def test_a_receipt_takes_its_own_sum_else_the_payments() -> None:
    case = full()
    part = replace(case.agreements[0].receipts[0], amount=b.Money.yuan(1000))
    case = replace(case, agreements=(replace(case.agreements[0], receipts=(part,)),))
    assert facts_for(case, "RM-09", "receipt-1")["收条"]["大写"] == "壹仟元整"  # type: ignore[index]
    assert facts_for(case, "RM-09", "pay-1")["收条"]["大写"] == "叁仟肆佰元整"  # type: ignore[index]


def test_a_receipt_bears_the_id_number_of_who_is_paid() -> None:
    told = facts_for(full(), "RM-09", "pay-1")["收条"]
    assert told["收款人"] == "龚㛃兰"  # type: ignore[index]
    assert told["收款人证件号码"] == full().parties[0].person.id_no  # type: ignore[index]


def test_a_demand_names_what_is_still_owed() -> None:
    told = facts_for(full(), "TY-12/督促", "demand-1")["督促"]
    assert told["期次"] == "第2期"  # type: ignore[index]
    assert told["未付"] == "人民币3400.00元（大写：人民币叁仟肆佰元整）"  # type: ignore[index]


@pytest.mark.parametrize("source", list(IntakeSource))
def test_every_source_ticks_exactly_one_box(source: IntakeSource) -> None:
    facts = facts_for(b.a_case().but(source=source).done(), "RM-02")
    boxes = [facts[k] for k in ("来源_申请", "来源_主动", "来源_移送")]
    assert sorted(boxes) == ["☐", "☐", "☑"]


def test_only_a_dispute_handed_over_names_who_did() -> None:
    noted = b.a_case().but(source_note="依申请调解").done()
    assert facts_for(noted, "RM-02")["移送单位"] is None
    handed = replace(noted, source=IntakeSource.DEPARTMENT, source_note="其他部门委托移送")
    assert facts_for(handed, "RM-02")["移送单位"] == "其他部门"


def grounds_of(kind: str) -> list[str]:
    import yaml

    place = shipped("resources", "tracks", "people.yaml")
    return list(yaml.safe_load(place.read_text(encoding="utf-8"))[kind])


@pytest.mark.parametrize("code", grounds_of("refusal_grounds"))
def test_every_ground_of_refusal_has_its_box(code: str) -> None:
    told = facts_for(b.a_case().but(refusal_grounds=(code,)).done(), "RM-07")["不予受理"]
    ticked = [name for name in (*REFUSALS, "其他") if told[name] == "☑"]  # type: ignore[index]
    assert len(ticked) == 1
    assert (ticked == ["其他"]) == (code == "other")


@pytest.mark.parametrize("code", grounds_of("termination_grounds"))
def test_every_ground_of_termination_has_its_box(code: str) -> None:
    told = facts_for(b.a_case().terminated(code).done(), "RM-13")["终止"]
    ticked = [name for name in (*TERMINATIONS, "其他") if told[name] == "☑"]  # type: ignore[index]
    assert len(ticked) == 1
    assert (ticked == ["其他"]) == (code in ("other", "withdrawn", "handed_over"))


def test_a_withdrawal_is_told_in_words() -> None:
    told = facts_for(b.a_case().terminated("withdrawn").done(), "RM-13")["终止"]
    assert told["其他说明"] == "当事人撤回申请"  # type: ignore[index]


def test_the_rating_ticks_what_was_answered() -> None:
    lines = facts_for(full(), "TY-20", "applicant-1")["评价"]["各项"]  # type: ignore[index]
    told = {line["项目"]: line["格"] for line in lines}
    assert told["受理及时"] == ["☐", "☑", "☐", "☐"]
    assert told["廉洁自律"] == ["☐"] * 4


def test_the_courts_ruling_is_kept_with_number_day_and_digest() -> None:
    ruled = replace(
        b.confirmation(), number="(2026)甘0199诉前调确9号", ruled_on=date(2026, 5, 11)
    )
    kept = PaperFacts("p-1", "SF-07", pdf_sha256="ab" * 32, pages=3)
    case = replace(full(), confirmation=ruled, papers=(kept,))
    told = facts_for(case, "SF-07")["收存"]
    assert told["名称"] == "司法确认民事裁定书"  # type: ignore[index]
    assert told["制发机关"] == "青禾县人民法院"  # type: ignore[index]
    assert told["文号"] == "(2026)甘0199诉前调确9号"  # type: ignore[index]
    assert told["摘要值"] == "ab" * 32  # type: ignore[index]


def test_days_of_signing_stay_blank_unless_asked_for() -> None:
    case = full()
    assert facts_for(case, "RM-10")["落款日期"] is None
    filled = facts_for(case, "RM-10", options=FactOptions(prefill_days=True))
    assert filled["落款日期"] == "2026年4月13日"


def test_every_paper_of_every_case_gets_the_same_names() -> None:
    empty = CaseFacts("x", Track.PEOPLE, Stage.REGISTERED, Outcome.OPEN)
    assert set(facts_for(empty, "RM-10")) == set(facts_for(full(), "RM-08", "session-1"))


def test_no_fact_is_an_empty_text() -> None:
    empty = CaseFacts("x", Track.PEOPLE, Stage.REGISTERED, Outcome.OPEN)
    assert [name for name, value in facts_for(empty, "RM-10").items() if value == ""] == []


def test_the_note_taker_is_the_cases_else_the_sessions() -> None:
    case = full()
    assert facts_for(case, "RM-10")["记录人"] == "樊晓彤"
    other = replace(case.sessions[0], recorder="何玉霞")
    unnamed = replace(case, participants=(), sessions=(other,))
    assert facts_for(unnamed, "RM-10")["记录人"] == "何玉霞"


def test_the_proof_of_service_names_what_was_issued_for_the_party() -> None:
    issued = (
        PaperFacts("p-1", "RM-13"), PaperFacts("p-2", "TY-14", "applicant-1"),
        PaperFacts("p-3", "TY-12/督促", "demand-1"), PaperFacts("p-4", "RM-10"),
    )  # fmt: skip
    case = replace(full(), papers=issued)
    assert facts_for(case, "TY-13", "applicant-1")["送达文书"] == (
        "人民调解终止告知书1份、调解通知书1份"
    )
    assert facts_for(case, "TY-13", "respondent-1")["送达文书"] == (
        "人民调解终止告知书1份、督促履行通知书1份"
    )


def test_a_visit_names_the_agreement_even_where_another_run_reached_it() -> None:
    case = b.a_case().parties(1).agreed().stepped().done()
    visit = case.follow_ups[0].id
    own = facts_for(case, "RM-12", visit)["回访"]
    number, reached = "(2026)河湾33号", date(2026, 7, 31)
    run = EpisodeFacts("e-9", 2, "people", agreed_on=reached, agreement_no=number)
    petition = replace(case, agreements=(), episodes=(run,))
    other = facts_for(petition, "RM-12", visit)["回访"]
    assert own["协议编号"] == case.agreements[0].number  # type: ignore[index]
    assert other["协议编号"] == number  # type: ignore[index]
