"""The slips of a whistle, filled from plain values: ZZ-04 for the call, ZZ-05 for the answer.

The same templates serve a case's own papers; here they are filled without one. Fills what it is
given, leaves a blank where nothing is known, and never counts a day.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mediation_desk.papers.facts_words import known, paragraphs

CALL, ANSWER = "ZZ-04.docx", "ZZ-05.docx"


@dataclass(frozen=True, slots=True)
class AboutCase:
    """What the slip says of the case it is about; all empty for none."""

    number: str = ""
    parties: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class CallSlip:
    """The call in words: every value as it is to stand on paper, empty for a blank."""

    number: str
    blown_by: str
    blown_at: str
    organs: str
    reason: str
    basis: str
    arrive_at: str
    place: str
    urgency: str


@dataclass(frozen=True, slots=True)
class AnswerSlip:
    """What one department did about a call, in words."""

    number: str
    organ: str
    due_at: str
    arrived_at: str
    people: str
    measures: str
    result: str
    unsolved: str
    next_step: str


def call_slip(slip: CallSlip, case: AboutCase) -> bytes:
    """“吹哨报到”派单 as a Word file."""
    told = {
        "哨号": slip.number, "吹哨单位": slip.blown_by, "发哨时间": slip.blown_at,
        "报到部门": slip.organs, "依据": slip.basis, "报到时间": slip.arrive_at,
        "报到地点": slip.place, "响应级别": slip.urgency, "签发人": "", "签收人": "",
    }  # fmt: skip
    whistle = {**_known(told), "事由段落": paragraphs(slip.reason)}
    return _filled(CALL, {**_case(case), "吹哨": whistle})


def answer_slip(slip: AnswerSlip, case: AboutCase) -> bytes:
    """报到（办理）反馈单 as a Word file; blank where the department is still to write."""
    told = {
        "哨号": slip.number, "部门": slip.organ, "应报到时间": slip.due_at,
        "报到时间": slip.arrived_at, "到场人员": slip.people, "结果": slip.result,
        "未解决原因": slip.unsolved, "下一步": slip.next_step,
    }  # fmt: skip
    answer = {**_known(told), "措施段落": paragraphs(slip.measures)}
    return _filled(ANSWER, {**_case(case), "反馈": answer})


def _filled(file: str, facts: Mapping[str, object]) -> bytes:
    from mediation_desk.papers.filling.templates import fill, shipped_template

    return fill(shipped_template(file), facts)


def _case(case: AboutCase) -> Mapping[str, object]:
    told = {
        "登记编号": case.number, "当事人姓名": case.parties, "纠纷类型": case.kind,
        "落款日期": "",
    }  # fmt: skip
    return _known(told)


def _known(told: Mapping[str, str]) -> dict[str, object]:
    return {name: known(value) for name, value in told.items()}
