"""Verbs of what is peculiar to a track: its legal events, and what it asks of a case besides.

Which events a track has, in what order, and what must be told of them is data.
"""

from __future__ import annotations

from typing import Annotated

from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.date_reading import read_date
from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.names import names_in
from mediation_desk.records.writing import Row
from mediation_desk.tracks import line
from mediation_desk.tracks.events import day_of, read_moment
from mediation_desk.tracks.rules import FieldSpec, StepSpec
from mediation_desk.usecases.registry import CASE_WORK, F, verb
from mediation_desk.usecases.requests import Day, MaybeDay, Pairs, Request, Text
from mediation_desk.usecases.work import Work

#: What a step may be told to say besides its day, by the column it is kept in.
COLUMNS = {"number": "文号、编号", "organ": "机关、单位", "person": "人", "text": "说明"}


class StepRequest(Request):
    """A legal event of the track (签收材料、转送、送达……)."""

    step: Annotated[Text, F("哪一步", kind="track_step")]
    on: Annotated[Day, F("日期")]
    number: Annotated[Text, F(COLUMNS["number"])] = ""
    organ: Annotated[Text, F(COLUMNS["organ"])] = ""
    person: Annotated[Text, F(COLUMNS["person"])] = ""
    due: Annotated[MaybeDay, F("限期")] = None
    text: Annotated[Text, F(COLUMNS["text"], kind="long")] = ""


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
    request = request.model_copy(update=_in_full(spec, request))
    if not work.is_import:
        _told_enough(spec, request)
    _in_order(work, spec, request)
    _by_whom(work, spec, request)
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
    if spec.turns:
        work.rules.shelf.check(work.case.track, spec.turns, work.case.mode)
        work.episode(subtrack=spec.turns)
    words = "　".join(w for w in (spec.zh, request.number, request.organ, request.text) if w)
    work.event("step", request.on, words)


def _among(work: Work, spec: FieldSpec, value: str) -> None:
    """What is chosen is one of the choices; an old file may say it in other words."""
    if spec.choices and value and value not in spec.choices and not work.is_import:
        known = "、".join(spec.choices)
        raise BadInput("choice_unknown", field="details", typed=value, known=known)


def _in_full(spec: StepSpec, request: StepRequest) -> dict[str, str]:
    """A choice of which only the beginning was typed (第六项), as it stands in full."""
    typed = request.model_dump(include=set(spec.choices))
    found = {
        column: [one for one in spec.choices[column] if words and one.startswith(words)]
        for column, words in typed.items()
    }
    return {column: ones[0] for column, ones in found.items() if len(ones) == 1}


def _told_enough(spec: StepSpec, request: StepRequest) -> None:
    """What the law wants told of a step is told, in words that it knows."""
    told = request.model_dump(include=set(COLUMNS))
    for column in spec.must:
        if not told[column]:
            label = spec.words.get(column) or COLUMNS[column]
            raise RuleBroken("step_untold", article=spec.article, field=column, label=label)
    for column, known in spec.choices.items():
        if told[column] and told[column] not in known:
            raise BadInput(
                "choice_unknown",
                article=spec.article, field=column, typed=told[column], known="、".join(known),
            )  # fmt: skip


def _in_order(work: Work, spec: StepSpec, request: StepRequest) -> None:
    """A step is no older than what it must follow."""
    if spec.after:
        work.not_before(request.on, work.case.registered_on, "before_registration")
    for choice in spec.after:
        days = [day for name in choice.split("|") if (day := day_of(work.case, name))]
        if days and request.on < min(days) and not work.is_import:
            raise RuleBroken(
                "before_step",
                article=spec.article, field="on", step=spec.zh, day=request.on.isoformat(),
                earliest=min(days).isoformat(),
            )  # fmt: skip


def _by_whom(work: Work, spec: StepSpec, request: StepRequest) -> None:
    """A joint step is no single party's; an expert has no part in the dispute (回避)."""
    told = {"number": request.number, "person": request.person, "text": request.text}
    if spec.only:
        first = spec.choices[spec.only][0]
        if (told[spec.only] or first) != first:
            raise RuleBroken(
                "step_not_jointly", article=spec.article, field=spec.only, step=spec.zh, who=first
            )
    named = set(names_in(request.person)) if spec.neutral else set()
    involved = sorted(named & _involved(work.case))
    if involved:
        raise RuleBroken(
            "expert_must_withdraw", article=spec.article, field="person", who="、".join(involved)
        )


def _involved(case: CaseFacts) -> frozenset[str]:
    """The names of the parties, of those who act for them and of the mediators."""
    parties = {p.person.name for p in case.parties}
    agents = {a.person.name for p in case.parties for a in p.agents}
    return frozenset(parties | agents | {m.name for m in case.current_mediators})


@verb("set_details", "填专项内容", access=CASE_WORK, request=DetailsRequest)
def set_details(work: Work, request: DetailsRequest) -> None:
    """Keep what the track's papers and statistics ask for."""
    known = work.rules.of(work.case).fields
    by_name = {spec.zh: key for key, spec in known.items()}
    given = {by_name.get(name, name): value for name, value in request.details}
    for key, value in given.items():
        if key not in known:
            raise BadInput("detail_unknown", field="details", typed=key)
        if known[key].kind == "moment" and value and read_moment(value) is None:
            raise BadInput("moment_unreadable", field="details", label=known[key].zh, typed=value)
        if known[key].kind == "date" and value:
            read_date(value, work.today)
        _among(work, known[key], value)
    work.episode(details={**work.case.details, **given})
