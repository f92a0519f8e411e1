"""Verbs of people's mediation from acceptance to the end of the talks.

Which verb a stage allows and what must hold first is data (``resources/tracks``); here is what a
verb checks with its request in hand, and what it writes.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from mediation_desk.deadlines.engine import Extension as EngineExtension
from mediation_desk.deadlines.rules import Unit, find_rule
from mediation_desk.domain.case_facts import SessionKind, SessionResult
from mediation_desk.domain.errors import BadInput
from mediation_desk.domain.schedule.bookings import Booking, BookingKind, minutes
from mediation_desk.records.writing import Row
from mediation_desk.tracks import clocks
from mediation_desk.tracks.clocks import CaseClock
from mediation_desk.tracks.rules import Ground
from mediation_desk.usecases.casework import mediation_requests as req
from mediation_desk.usecases.casework.parties import one_party
from mediation_desk.usecases.numbers.giving import keep_number, next_number
from mediation_desk.usecases.petitions.again import warn_of_earlier
from mediation_desk.usecases.registry import CASE_WORK, MEDIATORS_ONLY, verb
from mediation_desk.usecases.schedule.clashes import must_fit, people_in
from mediation_desk.usecases.work import Work

#: Words in a limit's own wording that tell whose word an extension needs.
_CONSENT, _APPROVAL, _REASON = ("同意", "约定"), "批准", "理由"


def committee_of(work: Work) -> tuple[str, str, str]:
    """The committee that handles the case, as (id, name, short name)."""
    body = work.case.committee
    return (
        (body.id, body.name, body.short_name) if body.id else work.lookups.organization("committee")
    )


@verb("accept", "受理", access=CASE_WORK, request=req.AcceptRequest)
def accept(work: Work, request: req.AcceptRequest) -> None:
    """Accept the dispute; the thirty days run from the next day."""
    work.not_before(request.on, work.case.registered_on, "before_registration")
    latest = max((p.consent_on for p in work.case.parties if p.consent_on), default=None)
    work.not_before(request.on, latest, "before_consent")
    given = request.case_no or work.case.case_no
    series = work.rules.of(work.case).number
    number = (
        keep_number(work, series, given, request.on, committee_of(work))
        if given
        else next_number(work, series, request.on, committee_of(work))
    )
    work.episode(accepted_on=request.on, accepted_manner=request.manner, case_no=number)
    work.event("accepted", request.on)
    warn_of_earlier(work)


@verb("refuse", "不予受理", access=CASE_WORK, request=req.RefuseRequest)
def refuse(work: Work, request: req.RefuseRequest) -> None:
    """Refuse with the ground, and tell the proper route (若干规定第二十二、二十四条)."""
    known = work.rules.of(work.case).refusal_grounds
    grounds = tuple(_ground(one, known) for one in request.grounds)
    work.require(
        grounds and all(g in known for g in grounds),
        "refusal_ground_missing",
        where="grounds",
    )
    if "other" in grounds and not request.text:
        raise BadInput("field_required", field="text", label="说明")
    work.not_before(request.on, work.case.registered_on, "before_registration")
    work.episode(
        refused_on=request.on,
        refusal_grounds=grounds,
        refusal_text=request.text,
        refusal_route=request.route,
    )
    work.event("refused", request.on, "；".join(known[g].zh for g in grounds))


def _ground(typed: str, known: Mapping[str, Ground]) -> str:
    """A ground of the track by its key, typed as such or in its Chinese."""
    return next((key for key, ground in known.items() if typed == ground.zh), typed)


@verb("withdraw", "撤回申请", access=CASE_WORK, request=req.WithdrawRequest)
def withdraw(work: Work, request: req.WithdrawRequest) -> None:
    """The applicant takes the application back; the mediation ends."""
    work.not_before(
        request.on, work.case.accepted_on or work.case.registered_on, "before_registration"
    )
    work.episode(
        terminated_on=request.on, termination_ground="withdrawn", termination_text=request.text
    )
    work.event("withdrawn", request.on, request.text)


@verb("give_notice", "权利义务告知", access=CASE_WORK, request=req.NoticeRequest)
def give_notice(work: Work, request: req.NoticeRequest) -> None:
    """Tell rights and duties before the first session (若干规定第三十条)."""
    work.not_before(request.on, work.case.accepted_on, "before_acceptance")
    chosen = [one_party(work, request.party)] if request.party else list(work.case.parties)
    for party in chosen:
        work.put(Row.PARTY, party.id, notified_on=request.on)
    rest = {p.id for p in work.case.applicants + work.case.respondents if p.notified_on is None}
    if not rest - {p.id for p in chosen}:
        work.episode(notified_on=request.on)
    work.event("notified", request.on, "、".join(p.name for p in chosen))


@verb("investigate", "调查记录", access=CASE_WORK, request=req.InvestigateRequest)
def investigate(work: Work, request: req.InvestigateRequest) -> None:
    """Keep an investigation record."""
    work.not_before(request.on, work.case.accepted_on, "before_acceptance")
    subject = next(
        (p for p in work.case.parties if request.subject in (p.id, p.name, p.person.name)), None
    )
    presiding = next((m.name for m in work.case.current_mediators), "")
    work.put(
        Row.INVESTIGATION,
        seq=len(work.case.investigations) + 1,
        held_on=request.on,
        start_at=request.start or "",
        end_at=request.end or "",
        place=request.place,
        investigators=request.investigators or presiding,
        recorder=request.recorder,
        participants=request.participants,
        subject_name=subject.name if subject else request.subject,
        subject_party_id=subject.id if subject else "",
        subject_relation=request.relation,
        text=request.text,
        answers=_answers(request.text),
    )
    work.event("investigated", request.on)


def _answers(text: str) -> list[list[str]]:
    """Question and answer lines (问：… 答：…) as pairs."""
    pairs: list[list[str]] = []
    for line in text.splitlines():
        head, body = line.strip()[:2], line.strip()[2:]
        if head in ("问：", "问:"):
            pairs.append([body, ""])
        elif head in ("答：", "答:") and pairs:
            pairs[-1][1] = body
    return pairs


@verb("add_evidence", "登记证据", access=CASE_WORK, request=req.EvidenceRequest)
def add_evidence(work: Work, request: req.EvidenceRequest) -> None:
    """Add a line to the evidence list."""
    number = max((e.no for e in work.case.evidence), default=0) + 1
    work.put(
        Row.EVIDENCE,
        seq=number,
        no=number,
        name=request.name,
        kind=request.kind,
        provider=request.provider,
        proves=request.proves,
        original=request.original,
        pages=request.pages,
        submitted_on=request.on,
        received_by=request.received_by or ("" if work.is_import else work.user.name),
    )


@verb("pause", "期限暂停", access=CASE_WORK, request=req.PauseRequest)
def pause(work: Work, request: req.PauseRequest) -> None:
    """From the day after the order until the report is in, no day counts."""
    work.not_before(request.on, work.case.accepted_on, "before_acceptance")
    limit = find_rule(work.rules.limits, work.rules.of(work.case).main_rule)
    kind = next((ground for ground in limit.exclude if request.kind in ground), request.kind)
    limit.check_ground(kind)
    work.put(
        Row.PAUSE,
        seq=len(work.case.pauses) + 1,
        kind=kind,
        from_on=request.on,
        note=request.note,
    )
    work.event("paused", request.on, kind)


@verb("resume", "恢复计算", access=CASE_WORK, request=req.ResumeRequest)
def resume(work: Work, request: req.ResumeRequest) -> None:
    """The report is in; counting goes on."""
    running = next(p for p in work.case.pauses if p.until_on is None)
    work.not_before(request.on, running.from_on, "before_pause")
    work.put(Row.PAUSE, running.id, until_on=request.on)
    work.event("resumed", request.on)


@verb("extend", "延长期限", access=CASE_WORK, request=req.ExtendRequest)
def extend(work: Work, request: req.ExtendRequest) -> None:
    """Extend with the consent or approval that the limit asks for, given before the clock has run
    out; counted from the raw last day.
    """
    wanted = request.rule or work.rules.of(work.case).main_rule
    named = next((limit.id for limit in work.rules.limits.values() if limit.zh == wanted), wanted)
    rule = find_rule(work.rules.limits, named)
    if rule.extend is None:
        raise work.block("extension_not_allowed", article=rule.basis, where="on", rule=rule.zh)
    by = rule.extend.by
    if any(word in by for word in _CONSENT):
        work.require(request.all_consent, "consents_missing", where="all_consent")
    if _APPROVAL in by:
        work.require(request.approved_by, "approval_missing", where="approved_by", by=by)
    if _REASON in by:
        work.require(request.reason, "reason_missing", where="reason", by=by)
    clock = clocks.clock_of(work.case, work.rules, rule.id)
    if clock is None or clock.deadline.raw_last_day is None:
        raise work.block("extension_not_longer", where="days")
    length = request.days or _days_until(work, clock, request.until)
    work.require(length > 0, "extension_not_longer", where="days")
    if request.on > clock.deadline.legal_last_day:
        raise work.block("extension_too_late", article=rule.basis, where="on")
    new = clocks.clock_of(work.case, work.rules, rule.id, more=(EngineExtension(length),))
    work.put(
        Row.EXTENSION,
        seq=len(work.case.extensions) + 1,
        length=length,
        consented_on=request.on,
        until_on=new.deadline.legal_last_day if new else None,
        reason=request.reason,
        rule=rule.id,
    )
    work.event("extended", request.on, f"{length}日 {request.reason}".strip())


def _days_until(work: Work, clock: CaseClock, until: date | None) -> int:
    """How much longer a limit is that a paper extends up to a day, in the extension's own unit."""
    ahead = (until - clock.deadline.raw_last_day).days if until else 0
    days = [clock.deadline.raw_last_day + timedelta(n) for n in range(1, ahead + 1)]
    by_work = clock.rule.extend is not None and clock.rule.extend.unit is Unit.WORKING_DAY
    return sum(not by_work or work.rules.calendar.is_working_day(day) for day in days)


@verb("plan_session", "排定调解", access=CASE_WORK, request=req.PlanSessionRequest)
def plan_session(work: Work, request: req.PlanSessionRequest) -> None:
    """Fix time and place of the next session; the notice TY-14 is printed from it."""
    work.not_before(request.on, work.case.accepted_on, "before_acceptance")
    mediators = tuple(m.name for m in work.case.current_mediators)
    place = request.place or work.case.venue
    wanted = Booking(
        "", BookingKind.SESSION, request.on, minutes(request.start), minutes(request.end), place,
        staff=mediators, people=people_in(work.case), case_id=work.case_id,
    )  # fmt: skip
    if must_fit(work, wanted, request.why):
        work.event("clash_accepted", work.today, request.why)
    work.put(
        Row.SESSION,
        seq=len(work.case.sessions) + 1,
        kind=request.kind,
        held_on=request.on,
        start_at=request.start or "",
        end_at=request.end or "",
        place=place,
        result=SessionResult.PLANNED,
        presiding=next(iter(mediators), ""),
    )


@verb("hold_session", "调解记录", access=CASE_WORK, request=req.HoldSessionRequest)
def hold_session(work: Work, request: req.HoldSessionRequest) -> None:
    """Record a session; not open where privacy is at stake
    (人民调解法第二十三条、若干规定第二十九条).
    """
    case = work.case
    work.not_before(request.on, case.notified_on, "before_notice")
    if request.is_open and _is_closed(work):
        raise work.block("session_not_open", where="is_open")
    if request.result is SessionResult.PLANNED:
        raise BadInput("session_result_missing", field="result")
    present = [one_party(work, p, "present").id for p in request.present] or [
        p.id for p in case.parties
    ]
    mediators = case.current_mediators
    columns: dict[str, Any] = {
        "kind": request.kind,
        "held_on": request.on,
        "start_at": request.start or "",
        "end_at": request.end or "",
        "place": request.place or case.venue,
        "present_party_ids": present,
        "participants": request.participants,
        "presiding": mediators[0].name,
        "mediators": "、".join(m.name for m in mediators[1:]),
        "recorder": request.recorder or _recorder(work),
        "text": request.text,
        "result": request.result,
        "is_open": request.is_open,
    }
    planned = _planned(work, request)
    if planned:
        columns["kind"] = _kind(work, planned, request.kind)
        work.put(Row.SESSION, planned, **columns)
    else:
        work.put(Row.SESSION, seq=len(case.sessions) + 1, **columns)
    work.event("session_held", request.on)


def _is_closed(work: Work) -> bool:
    """Whether the talks are not open: privacy is at stake, or the track opens them only where both
    sides have agreed to it.
    """
    agreed = work.rules.of(work.case).settings.get("closed_unless", "")
    return work.case.is_sensitive or (bool(agreed) and work.case.step(agreed) is None)


def _recorder(work: Work) -> str:
    return next((p.name for p in work.case.participants if p.capacity.value == "recorder"), "")


def _kind(work: Work, planned: str, kind: SessionKind) -> SessionKind:
    """Face to face at a table where other bodies have seats is a joint session."""
    is_seated = any(one.seats for one in work.case.sessions if one.id == planned)
    return SessionKind.COMBINED if is_seated and kind is SessionKind.JOINT else kind


def _planned(work: Work, request: req.HoldSessionRequest) -> str:
    planned = [s for s in work.case.sessions if s.result is SessionResult.PLANNED]
    wanted = [
        s.id for s in planned if request.session in (s.id, str(s.seq)) or s.held_on == request.on
    ]
    return wanted[0] if wanted else ""


@verb("add_offer", "记一次出价", access=CASE_WORK, request=req.OfferRequest)
def add_offer(work: Work, request: req.OfferRequest) -> None:
    """A rung of the ladder, said openly at the table."""
    if request.amount is None:
        raise BadInput("field_required", field="amount", label="金额")
    sessions = work.case.sessions
    wanted = [s for s in sessions if request.session in (s.id, str(s.seq))] or list(sessions[-1:])
    work.put(
        Row.OFFER,
        seq=sum(len(s.offers) for s in sessions) + 1,
        party_id=one_party(work, request.party).id,
        session_id=wanted[0].id if wanted else "",
        amount=request.amount,
        text=request.text,
        made_on=request.on or (wanted[0].held_on if wanted else work.today),
    )


@verb(
    "note_private",
    "背靠背记录",
    access=MEDIATORS_ONLY,
    request=req.PrivateNoteRequest,
    is_private=True,
)
def note_private(work: Work, request: req.PrivateNoteRequest) -> None:
    """A caucus note; locked out of papers, exports, search and lists (人民调解法第十五条)."""
    party_id = one_party(work, request.party).id if request.party else ""
    work.put(
        Row.PRIVATE_NOTE,
        party_id=party_id,
        kind="offer" if request.amount else "note",
        amount=request.amount,
        text=request.text,
        noted_on=request.on or work.today,
        by=work.user.name,
    )


@verb("terminate", "终止调解", access=CASE_WORK, request=req.TerminateRequest)
def terminate(work: Work, request: req.TerminateRequest) -> None:
    """End without agreement and tell the routes of arbitration, administration and court
    (第二十六条).
    """
    known = work.rules.of(work.case).termination_grounds
    ground = _ground(request.ground, known)
    work.require(ground in known, "termination_ground_missing", where="ground")
    work.not_before(request.on, work.case.accepted_on, "before_acceptance")
    number = (
        keep_number(work, "people_termination", request.number, request.on, committee_of(work))
        if request.number
        else next_number(work, "people_termination", request.on, committee_of(work))
    )
    work.episode(
        terminated_on=request.on,
        termination_ground=ground,
        termination_text=request.text,
        termination_no=number,
    )
    work.event("terminated", request.on, known[ground].zh)
