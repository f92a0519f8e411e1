"""Verbs of a case's risk: tick the check-list, decide the colour, note what was done, report.

A colour that the facts do not give needs a reason. Nothing here looks at another case.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.labels import from_label, label
from mediation_desk.domain.risk.duties import Owed, Since
from mediation_desk.domain.risk.rules import RiskColour, RiskRules
from mediation_desk.records.queries import risk as asked
from mediation_desk.records.queries.risk import SignLine
from mediation_desk.records.writing import Row
from mediation_desk.usecases.registry import CASE_WORK, INTAKE_OWN, Choice, F, verb
from mediation_desk.usecases.requests import Day, Lines, MaybeDay, Request, Text
from mediation_desk.usecases.risk import keeping
from mediation_desk.usecases.work import Work

MOST_CALLS = 999
_COLOURS = tuple(Choice(one.value, label(one)) for one in RiskColour)
REPORT_ARTICLE = "人民调解法第二十五条"


class TickRequest(Request):
    """The check-list: ``signs`` are ticked, ``cleared`` taken back with the reason ``why``."""

    signs: Annotated[Lines, F("风险迹象", kind="risk_signs")] = ()
    police_calls: Annotated[
        Annotated[int, Field(ge=0, le=MOST_CALLS)] | None, F("为这件事报警的次数")
    ] = None
    note: Annotated[Text, F("怎么知道的", help="谁说的、在哪里看到的，可以不写")] = ""
    cleared: Annotated[Lines, F("去掉的迹象", kind="hidden")] = ()
    why: Annotated[Text, F("去掉的理由", help="去掉原来勾着的迹象时必填")] = ""


class GradeRequest(Request):
    """A colour that a person decides on."""

    colour: Annotated[Text, F("风险等级", kind="choice", choices=_COLOURS)]
    why: Annotated[Text, F("理由", kind="long", help="和在案事实得出的等级不同时必填")] = ""
    until: Annotated[
        MaybeDay, F("到哪一天重新核对", help="不写就一直有效；有新的风险仍会升级")
    ] = None


class DeedRequest(Request):
    """Something that was done of what the colour asks for."""

    duty: Annotated[Text, F("哪一项", kind="risk_duty")]
    on: Annotated[Day, F("日期")]
    organ: Annotated[Text, F("谁、哪个单位", help="报告给谁、谁包案、谁参加会商")] = ""
    note: Annotated[Text, F("情况", kind="long")] = ""


class ReportRequest(Request):
    """The report of a grave dispute; what stood in it before is taken over where left empty."""

    on: Annotated[Day, F("报告日期")]
    to: Annotated[Text, F("报送对象", help="党委政府、政法委、公安机关、上级综治中心")]
    state: Annotated[Text, F("现状", kind="long", help="空着就用案情")] = ""
    measures: Annotated[Text, F("已采取的措施", kind="long")]
    advice: Annotated[Text, F("工作建议", kind="long")] = ""


@verb("tick_risk", "风险核对", access=INTAKE_OWN, request=TickRequest, group="care")
def tick_risk(work: Work, request: TickRequest) -> None:
    """Tick or take back signs; the first time the case is graded by what is on file then."""
    rules, session = keeping.risk_rules(work.rules), work.writer.session
    signs = asked.signs_of(session, work.case_id)
    wanted = _signs(rules, request.signs, "signs")
    gone = _signs(rules, request.cleared, "cleared")
    if gone and not request.why:
        raise BadInput("field_required", field="why", label="去掉的理由")
    standing = keeping.open_signs(signs)
    for sign in wanted:
        if sign not in standing:
            _tick(work, sign, 0, request.note)
    for line in signs:
        if line.sign in gone and line.cleared_on is None:
            _clear(work, line, request.why)
    _count_calls(work, standing, request)
    _grade_again(work, rules)


def _signs(rules: RiskRules, typed: tuple[str, ...], field: str) -> tuple[str, ...]:
    found = []
    for one in typed:
        sign = rules.sign(one)
        if sign is None:
            known = "、".join(each.zh for each in rules.signs)
            raise BadInput("risk_sign_unknown", field=field, typed=one, known=known)
        found.append(sign.id)
    return tuple(dict.fromkeys(found))


def _tick(work: Work, sign: str, times: int, note: str) -> None:
    work.put(
        Row.RISK_SIGN, sign=sign, times=times, noted_on=work.today, by=work.user.name, note=note
    )


def _clear(work: Work, line: SignLine, why: str) -> None:
    work.put(
        Row.RISK_SIGN, line.id,
        cleared_on=work.today, cleared_by=work.user.name, cleared_why=why,
    )  # fmt: skip


def _count_calls(work: Work, standing: dict[str, SignLine], request: TickRequest) -> None:
    if request.police_calls is None:
        return
    line = standing.get(keeping.CALLS)
    if line is None and request.police_calls:
        _tick(work, keeping.CALLS, request.police_calls, request.note)
    elif line is not None and line.times != request.police_calls:
        work.put(Row.RISK_SIGN, line.id, times=request.police_calls)


def _grade_again(work: Work, rules: RiskRules) -> None:
    """Grade the case the first time; later the desk itself raises it, and nothing lowers it."""
    work.refresh()
    session = work.writer.session
    found = keeping.assessed(session, work.case, rules)
    grades = asked.grades_of(session, work.case_id)
    typed = keeping.colour_of(work.case.risk_colour)
    if not grades:
        worse = typed is not None and typed.outranks(found.colour)
        colour = typed if worse and typed is not None else found.colour
        keeping.put_grade(work, found, colour, keeping.COUNTED)
        return
    stands = keeping.colour_of(grades[-1].colour)
    if stands is not None and stands.outranks(found.colour):
        work.notice("risk_may_be_lowered", counted=label(found.colour), stands=label(stands))


@verb("grade_risk", "定风险等级", access=CASE_WORK, request=GradeRequest, group="care")
def grade_risk(work: Work, request: GradeRequest) -> None:
    """Decide the colour. Another one than the facts give, or a milder one, needs its reason."""
    colour = from_label(RiskColour, request.colour)
    rules, session = keeping.risk_rules(work.rules), work.writer.session
    found = keeping.assessed(session, work.case, rules)
    stands = keeping.colour_of(work.case.risk_colour)
    is_milder = stands is not None and stands.outranks(colour)
    if not request.why and (colour is not found.colour or is_milder):
        raise BadInput("risk_reason_missing", field="why", counted=label(found.colour))
    if request.until is not None and request.until < work.today:
        raise BadInput("risk_until_past", field="until", day=request.until.isoformat())
    is_own = colour is not found.colour
    manner = keeping.DECIDED if is_own else keeping.COUNTED
    keeping.put_grade(
        work, found, colour, manner, request.why, request.until if is_own else None
    )


@verb("risk_done", "记风险措施", access=INTAKE_OWN, request=DeedRequest, group="care")
def risk_done(work: Work, request: DeedRequest) -> None:
    """Note what was done of what the colour asks for, with its day."""
    work.not_in_future(request.on)
    one = _owed(work, request.duty)
    since = _since(work)
    work.not_before(request.on, since.on, "risk_deed_early")
    if one.is_done:
        raise RuleBroken("risk_deed_done", field="duty", what=one.duty.zh)
    work.put(
        Row.RISK_DEED,
        duty=one.duty.id,
        grade_id=since.grade_id,
        on_day=request.on,
        organ=request.organ,
        note=request.note,
        by=work.user.name,
    )
    if one.duty.reported and work.case.risk_reported_on is None:
        work.put(Row.CASE, work.case_id, risk_reported_on=request.on)
    told = "　".join(part for part in (one.duty.zh, request.organ, request.note) if part)
    work.event("risk_done", request.on, told)


@verb("write_risk_report", "写风险报告单", access=INTAKE_OWN, request=ReportRequest, group="care")
def write_risk_report(work: Work, request: ReportRequest) -> None:
    """Fill the report of a grave dispute (ZZ-09) with the reasons on file, and note that it was
    made (人民调解法第二十五条).
    """
    work.not_in_future(request.on)
    for name, called in (("to", "报送对象"), ("measures", "已采取的措施")):
        if not getattr(request, name):
            raise BadInput("field_required", field=name, label=called)
    case = work.case
    found = keeping.assessed(work.writer.session, case, keeping.risk_rules(work.rules))
    told = {
        "risk_to": request.to,
        "risk_state": request.state or case.details.get("risk_state", "") or case.facts,
        "risk_text": "；".join(found.texts),
        "risk_measures": request.measures,
        "risk_advice": request.advice or case.details.get("risk_advice", ""),
    }
    work.episode(details={**case.details, **told})
    work.put(Row.CASE, work.case_id, risk_reported_on=request.on)
    work.event("risk_reported", request.on, "；".join((request.to, request.measures)))


def _since(work: Work) -> Since:
    grades = asked.grades_of(work.writer.session, work.case_id)
    since = keeping.since_of(grades, work.case)
    if since is None:
        raise RuleBroken("risk_not_graded")
    return since


def _owed(work: Work, typed: str) -> Owed:
    _since(work)
    rules = keeping.risk_rules(work.rules)
    every = keeping.owed_now(work.writer.session, work.case, rules)
    found = next((one for one in every if typed in (one.duty.id, one.duty.zh)), None)
    if found is None:
        known = "、".join(one.duty.zh for one in every)
        raise BadInput("risk_duty_unknown", field="duty", typed=typed, known=known)
    return found


def is_fit_for_report(case: CaseFacts) -> bool:
    """Whether the report of a grave dispute is among the papers of a case."""
    return bool(case.risk_flags) or case.risk_colour in ("red", "orange")
