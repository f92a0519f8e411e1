"""Made-up cases for the papers that only some cases need: experts, a court's help, slips."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from mediation_desk.domain.case_facts import CaseFacts, Outcome, StepFacts
from mediation_desk.domain.proceedings import ConfirmationResult, EventFacts
from tests import builders as b
from tests.papers.templates import court_cases as c
from tests.papers.templates import track_cases as t

RULING = "(2026)甘0199民诉前调确12号"


def confirmed(count: int = 1) -> CaseFacts:
    """Agreed, confirmed by the court, the second instalment pressed for in vain."""
    case = b.a_case().parties(count).agreed().stepped().done()
    assert case.confirmation
    told = replace(
        case.confirmation, accepted_on=date(2026, 4, 22), number=RULING,
        result=ConfirmationResult.CONFIRMED, ruled_on=date(2026, 5, 6),
    )  # fmt: skip
    return replace(case, confirmation=told)


def asking_experts(count: int = 1) -> CaseFacts:
    """A medical case still talked about."""
    return replace(t.medical(count), agreements=(), outcome=Outcome.OPEN)


def with_experts(count: int = 1) -> CaseFacts:
    """A medical case about which two experts were asked."""
    asked = StepFacts(
        "s-x", "expert_meeting", date(2026, 4, 20), "青医咨〔2026〕4号", person="孙𬭎、周䶮",
        text="对因果关系的意见见下。",
    )  # fmt: skip
    return replace(t.medical(count), steps=(asked,))


def appraised(count: int = 1) -> CaseFacts:
    """An appraisal of damage was commissioned."""
    ordered = StepFacts(
        "s-a", "appraisal_ordered", date(2026, 4, 15), organ="兰州信衡房屋安全鉴定有限公司",
        text="1. 房屋裂缝的成因；\n2. 修复费用。", due_on=date(2026, 5, 15),
    )  # fmt: skip
    case = b.a_case().parties(count).stepped().done()
    return replace(case, steps=(ordered,))


def routed(count: int = 1) -> CaseFacts:
    """At the centre's desk, with the reason why it goes where it goes."""
    case = t.wages(max(count, 2))
    why = "建议专业调解；决定走专业调解。理由：拖欠农民工工资，有行业调委会。"
    return replace(case, events=(EventFacts("e-1", date(2026, 8, 10), "routed", why),))


MORE: dict[str, Callable[[int], CaseFacts]] = {
    "TY-06": c.just_accepted,
    "TY-17": appraised,
    "SF-02": c.failed_in_court_annexed,
    "SF-09": lambda n: b.a_case().parties(n).agreed().stepped().done(),
    "SF-10": confirmed,
    "LD-04": t.wages,
    "YL-04": asking_experts,
    "YL-05": with_experts,
    "XF-09": t.petition,
    "XF-12": t.petition,
    "ZZ-02": routed,
}
