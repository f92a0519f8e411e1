"""The proof of service takes what was recorded of a service: the paper, the way, how it was signed
for.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mediation_desk.domain.case_facts import CaseFacts, PaperFacts, StepFacts
from mediation_desk.papers.facts import facts_for
from tests.papers.templates import cases

LEFT = StepFacts(
    "s1", "service", date(2026, 10, 8), number="调解终止告知书", organ="留置送达",
    text="见证人西街社区居委会樊志民",
)  # fmt: skip


def served(case: CaseFacts, who: str) -> CaseFacts:
    return replace(case, steps=(replace(LEFT, person=who),))


def test_the_paper_the_way_and_the_witness_of_a_service_stand_on_its_proof() -> None:
    case = cases.seven_kinds()
    party = case.respondents[0]
    facts = facts_for(served(case, party.name), "TY-13", party.id)
    told = facts["送达"]
    assert isinstance(told, dict)
    assert (told["方式_留置"], told["方式_直接"]) == ("☑", "☐")
    assert (told["情况"], told["日期"]) == ("见证人西街社区居委会樊志民", "2026年10月8日")
    assert str(facts["送达文书"]).startswith("调解终止告知书1份")


def test_a_service_on_somebody_else_is_not_told() -> None:
    case = cases.seven_kinds()
    one, other = case.applicants[0], case.respondents[0]
    facts = facts_for(served(case, other.name), "TY-13", one.id)
    told = facts["送达"]
    assert isinstance(told, dict)
    assert (told["方式_留置"], told["情况"]) == ("☐", None)
    assert "调解终止告知书" not in str(facts["送达文书"])


def test_what_was_issued_and_then_served_stands_there_once() -> None:
    paper = PaperFacts(id="p1", code="RM-13", issued_on=date(2026, 10, 8))
    case = replace(cases.seven_kinds(), papers=(paper,))
    party = case.respondents[0]
    before = facts_for(case, "TY-13", party.id)["送达文书"]
    after = facts_for(served(case, party.name), "TY-13", party.id)["送达文书"]
    assert (before, after) == ("人民调解终止告知书1份", "调解终止告知书1份")
