"""Verbs of what is peculiar to a track: its legal events, and what it asks of a case besides.

Which events a track has, in what order, and what must be told of them is data.
"""

from __future__ import annotations

from typing import Annotated

from mediation_desk.domain.errors import BadInput
from mediation_desk.records.writing import Row
from mediation_desk.tracks import line
from mediation_desk.usecases.registry import CASE_WORK, F, verb
from mediation_desk.usecases.requests import Day, MaybeDay, Pairs, Request, Text
from mediation_desk.usecases.work import Work


class StepRequest(Request):
    """A legal event of the track (签收材料、转送、送达……)."""

    step: Annotated[Text, F("哪一步", kind="track_step")]
    on: Annotated[Day, F("日期")]
    number: Annotated[Text, F("文号、编号")] = ""
    organ: Annotated[Text, F("机关、单位")] = ""
    person: Annotated[Text, F("人")] = ""
    due: Annotated[MaybeDay, F("限期")] = None
    text: Annotated[Text, F("说明", kind="long")] = ""


class DetailsRequest(Request):
    """What the track asks of a case besides; only what is given changes."""

    details: Annotated[Pairs, F("专项内容", kind="track_details")] = ()


@verb("record_step", "记一步", access=CASE_WORK, request=StepRequest)
def record_step(work: Work, request: StepRequest) -> None:
    """Record a legal event by its day; it may start or end clocks."""
    rules = work.rules.of(work.case)
    key = next((s.key for s in rules.steps.values() if request.step in (s.key, s.zh)), request.step)
    refusal = line.step_refusal(key, work.case, rules)
    if refusal is not None:
        raise refusal
    spec = rules.steps[key]
    if spec.after:
        work.not_before(request.on, work.case.registered_on, "before_registration")
    work.in_time(key, request.on)
    work.put(
        Row.STEP,
        seq=len(work.case.steps) + 1,
        kind=key,
        on_day=request.on,
        number=request.number,
        organ=request.organ,
        person=request.person,
        due_on=request.due,
        text=request.text,
    )
    words = "　".join(w for w in (spec.zh, request.number, request.organ, request.text) if w)
    work.event("step", request.on, words)


@verb("set_details", "填专项内容", access=CASE_WORK, request=DetailsRequest)
def set_details(work: Work, request: DetailsRequest) -> None:
    """Keep what the track's papers and statistics ask for."""
    known = work.rules.of(work.case).fields
    by_name = {spec.zh: key for key, spec in known.items()}
    given = {by_name.get(name, name): value for name, value in request.details}
    for key in given:
        if key not in known:
            raise BadInput("detail_unknown", field="details", typed=key)
    work.episode(details={**work.case.details, **given})
