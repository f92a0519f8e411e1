"""Verbs of 一条龙: one case handed from one track to another, or to somebody outside, and back.

The matrix of who hands to whom on what terms is data. Parties, evidence and files are the case's
and go along; each run of a track has its own consents, talks, clocks and papers. Private talk and
concessions never travel.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from datetime import date

from mediation_desk.domain.case_facts import CaseFacts, HandoffFacts, Outcome, Track
from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.intake.routing import subtrack_of
from mediation_desk.records.writing import Row
from mediation_desk.tracks import clocks
from mediation_desk.tracks.conditions import holds
from mediation_desk.tracks.handoffs import Pair
from mediation_desk.tracks.line import step_refusal
from mediation_desk.tracks.rules import TrackRules
from mediation_desk.tracks.standing import HANDED_OVER
from mediation_desk.usecases.casework import handover_requests as req
from mediation_desk.usecases.casework.bodies import COMMITTEE, body_kind, usual_body
from mediation_desk.usecases.casework.switching import switch
from mediation_desk.usecases.registry import CASE_WORK, verb
from mediation_desk.usecases.work import Work

_CODE_LENGTH = 8
_LOOKALIKES = str.maketrans("OIL", "011")


def _fit(work: Work, pair: Pair) -> None:
    """What this way does not suit is not sent on it (访调不适用的情形)."""
    rules = work.rules.of(work.case)
    for need in pair.needs:
        block = rules.blocks[need]
        if not holds(need, work.case, rules):
            raise RuleBroken(block.code, article=block.article, field="pair")


@verb("hand_over", "移送", access=CASE_WORK, request=req.HandOverRequest)
def hand_over(work: Work, request: req.HandOverRequest) -> None:
    """Send the case on with a letter, the materials and, where the matrix asks for it, consent."""
    case, pair = work.case, _pair(work, request.pair)
    work.not_in_future(request.on)
    work.not_before(request.on, case.opened_on or case.registered_on, "before_registration")
    target = _target(work, pair, request)
    kind = request.to_subtrack or (kind_in(work.rules.track(target).kinds, case) if target else "")
    _fit(work, pair)
    _not_twice(work, pair, request.organ)
    _in_time(work, pair, kind, request.on)
    if pair.consent:
        _agreed_to(work, pair, request.consented)
    materials = request.materials or pair.travels
    _keep_private(work, pair, "materials", materials)
    _keep_private(work, pair, "reason", (request.reason,))
    handoff = work.put(
        Row.HANDOFF,
        seq=len(case.handoffs) + 1,
        pair=pair.key,
        to_track=target.value if target else "",
        to_subtrack=kind,
        to_mode=request.to_mode,
        organ=request.organ,
        letter_no=request.letter_no,
        sent_on=request.on,
        reason=request.reason,
        consented_on=request.consented,
        materials=list(materials),
        source_clock=pair.clock,
        return_by=_answer_day(work, pair, request),
    )
    _give_code(work, handoff)
    work.event("handed_over", request.on, "　".join(w for w in (pair.zh, request.organ) if w))


def read_code(typed: str) -> str:
    """A code as it stands on the letter, from what was typed or scanned: 0 and 1 for the letters
    that look like them, without spaces and strokes.
    """
    plain = "".join(c for c in unicodedata.normalize("NFKC", typed).upper() if c.isalnum())
    return plain.translate(_LOOKALIKES)


def _give_code(work: Work, handoff: str) -> None:
    """The code that stands on the letter and files the sheet that comes back."""
    work.put(Row.HANDOFF, handoff, code=handoff[-_CODE_LENGTH:].upper())


def _pair(work: Work, typed: str) -> Pair:
    ways = work.rules.handoffs.from_track(work.case.track, work.case.subtrack)
    found = next((p for p in ways if typed in (p.key, p.zh)), None)
    if found is None:
        known = "、".join(p.zh for p in ways)
        raise RuleBroken("handoff_unknown", field="pair", typed=typed, known=known)
    return found


def _target(work: Work, pair: Pair, request: req.HandOverRequest) -> Track | None:
    """The track it goes to; None for somebody outside."""
    if (pair.outside or pair.is_named) and not request.organ:
        raise BadInput("field_required", field="organ", label="接收单位")
    if pair.outside:
        return None
    wanted = request.to_track or (pair.targets[0].value if len(pair.targets) == 1 else "")
    target = next((t for t in pair.targets if t.value == wanted), None)
    if target is None:
        raise RuleBroken("handoff_track_missing", article=pair.article, field="to_track")
    work.rules.shelf.check(target, request.to_subtrack, request.to_mode, request.on)
    return target


def kind_in(kinds: Container[str], case: CaseFacts) -> str:
    """The kind that a dispute has in the track it goes to, unless another is chosen: the one it has
    here, else the one that its statistical type names; empty where that track knows neither.
    """
    known = (case.subtrack, subtrack_of(case.stat_type))
    return next((kind for kind in known if kind and kind in kinds), "")


def _not_twice(work: Work, pair: Pair, organ: str) -> None:
    """The same way to the same body is open already."""
    mine = (h for h in work.case.handed_out if h.is_open)
    again = any((h.pair, h.organ) == (pair.key, organ) for h in mine)
    work.require(not again, "handoff_open", where="pair")


def _in_time(work: Work, pair: Pair, kind: str, on: date) -> None:
    """Some bodies take a case only within so many days of the end here (交警三个工作日)."""
    rule = pair.within.get(kind)
    clock = clocks.clock_of(work.case, work.rules, rule) if rule else None
    if clock is not None and on > clock.deadline.legal_last_day:
        raise RuleBroken(
            "limit_passed", article=clock.rule.basis, field="on", rule=clock.rule.zh,
            last=clock.deadline.legal_last_day.isoformat(),
        )  # fmt: skip


def _agreed_to(work: Work, pair: Pair, day: date | None) -> None:
    """Both have agreed, on a day that has come."""
    if day is None:
        raise RuleBroken("handoff_consent_missing", article=pair.article, field="consented")
    work.not_in_future(day, "consented")


def _answer_day(work: Work, pair: Pair, request: req.HandOverRequest) -> date | None:
    """The day by which the answer is wanted: where the source's own limit runs on, before its last
    day, and the safe one unless another was typed.
    """
    typed, clock = request.return_by, clocks.mediation_clock(work.case, work.rules)
    if clock is None or not pair.is_capped or clock.deadline.legal_last_day < request.on:
        return typed
    last = clock.deadline.legal_last_day
    if typed is not None and typed > last:
        raise RuleBroken(
            "answer_after_limit", article=clock.rule.basis, field="return_by", rule=clock.rule.zh,
            last=last.isoformat(),
        )  # fmt: skip
    safe = clock.deadline.warn_on
    return typed or (safe if safe >= request.on else last)


def _keep_private(work: Work, pair: Pair, where: str, lines: tuple[str, ...]) -> None:
    """Neither the list nor the reason names what was said in confidence, or what this way must not
    carry (检举材料、侦查秘密). That nobody gave way (互不让步) tells nothing.
    """
    matrix = work.rules.handoffs
    for line in lines:
        told = re.sub("|".join(map(re.escape, matrix.harmless)), "", line)
        private = any(word in told for word in matrix.never)
        work.require(not private, "private_never_travels", where=where, what=line)
        if any(word in line for word in pair.never):
            own = work.rules.article("not_passed_on", work.case)
            raise work.block("not_passed_on", article=own or pair.article, where=where, what=line)


@verb("take_in_handoff", "登记来件", access=CASE_WORK, request=req.TakeInRequest)
def take_in_handoff(work: Work, request: req.TakeInRequest) -> None:
    """Record that somebody outside handed this case to the desk; the answer is owed to them."""
    case = work.case
    ways = work.rules.handoffs.into_track(case.track)
    pair = next((p for p in ways if request.pair in (p.key, p.zh)), None)
    if pair is None:
        known = "、".join(p.zh for p in ways)
        raise RuleBroken("handoff_unknown", field="pair", typed=request.pair, known=known)
    work.not_in_future(request.on)
    work.not_before(request.on, request.sent, "before_sending")
    if pair.consent:
        _agreed_to(work, pair, request.consented)
    again = any(h.is_open for h in case.handed_in)
    work.require(not again, "handoff_open", where="pair")
    handoff = work.put(
        Row.HANDOFF,
        episode_id="",
        seq=len(case.handoffs) + 1,
        pair=pair.key,
        to_track=case.track.value,
        to_episode_id=case.episode_id,
        organ=request.organ,
        letter_no=request.letter_no,
        sent_on=request.sent or request.on,
        consented_on=request.consented,
        materials=list(request.materials or pair.travels),
        source_clock=pair.clock,
        return_by=request.return_by,
        received_on=request.on,
        received_by=request.by or work.user.name,
        accepted=True,
    )
    _give_code(work, handoff)
    _note_receipt(work, pair, request)
    work.event("handoff_came_in", request.on, f"{pair.zh}　{request.organ}")


def _note_receipt(work: Work, pair: Pair, request: req.TakeInRequest) -> None:
    """The receipt is a legal step of some tracks: recorded with it, unless it has been before."""
    if step_refusal(pair.step, work.case, work.rules.of(work.case)) is None:
        work.put(
            Row.STEP,
            seq=len(work.case.steps) + 1,
            kind=pair.step,
            on_day=request.on,
            number=request.letter_no,
            organ=request.organ,
            due_on=request.return_by,
        )


@verb("sign_handoff", "移送签收", access=CASE_WORK, request=req.SignHandoffRequest)
def sign_handoff(work: Work, request: req.SignHandoffRequest) -> None:
    """Record the receipt. Accepted inside the centre it opens a new run of the other track."""
    handoff = _chosen(work, request.handoff)
    pair = work.rules.handoffs.pairs[handoff.pair]
    _still_waits(work, handoff)
    work.not_before(request.on, handoff.sent_on, "before_sending")
    work.not_in_future(request.on)
    if not request.accepted and not request.refusal:
        raise BadInput("field_required", field="refusal", label="不接受的理由")
    work.put(
        Row.HANDOFF,
        handoff.id,
        received_on=request.on,
        received_by=request.by,
        accepted=request.accepted,
        refusal=request.refusal,
    )
    work.event("handoff_signed", request.on, request.refusal or pair.zh)
    if request.accepted and handoff.to_track:
        _into_source(work, handoff)
        _end_source(work, pair, request.on)
        _open(work, handoff, request)


def _still_waits(work: Work, handoff: HandoffFacts) -> None:
    """Nobody has signed for it, and it was not taken back."""
    work.require(handoff.recalled_on is None, "handoff_recalled_already", where="handoff")
    work.require(handoff.accepted is None, "handoff_signed_already", where="handoff")


def _into_source(work: Work, handoff: HandoffFacts) -> None:
    """The run that the case is handed on from, where another one is being worked on."""
    if handoff.episode_id != work.case.episode_id:
        switch(work, work.look_at(work.case_id, handoff.episode_id), handoff.episode_id)
        work.refresh()


def _end_source(work: Work, pair: Pair, on: date) -> None:
    """Where the source's clock ends with the hand-off, its run ends too, unless it has before."""
    if pair.clock == "ended" and work.case.outcome is Outcome.OPEN:
        work.episode(terminated_on=on, termination_ground=HANDED_OVER, termination_text=pair.zh)


def _open(work: Work, handoff: HandoffFacts, request: req.SignHandoffRequest) -> None:
    """The new run: its own consents and talks, its clock from the signed receipt. Of what was typed
    for the track that is left it gets what it asks for itself.
    """
    case, rules, stays = work.case, _rules_of(work, handoff), work.rules.handoffs.stays
    sender = case.committee.name or case.center.name
    episode = work.put(
        Row.EPISODE,
        seq=len(case.episodes) + 1,
        track=handoff.to_track,
        subtrack=handoff.to_subtrack,
        mode=handoff.to_mode,
        organization_id=_body(work, handoff),
        opened_on=request.on,
        case_no=request.case_no,
        details={k: v for k, v in case.details.items() if k in rules.fields and k not in stays},
    )
    work.put(Row.HANDOFF, handoff.id, to_episode_id=episode)
    switch(work, None, episode)
    work.put(
        Row.STEP,
        episode_id=episode,
        seq=1,
        kind="entrusted" if "entrusted" in rules.steps else "received",
        on_day=request.on,
        number=handoff.letter_no,
        organ=sender,
    )


def _body(work: Work, handoff: HandoffFacts) -> str:
    """The body that works on the new run: the one named, put on file if it is not known yet."""
    if not handoff.organ:
        usual = usual_body(work.lookups.bodies(), _rules_of(work, handoff).bodies)
        return usual.id if usual else work.lookups.organization(COMMITTEE)[0]
    kind = body_kind(handoff.organ, Track(handoff.to_track))
    known = work.lookups.organization_named(handoff.organ)
    return known or work.put(Row.ORGANIZATION, kind=kind, name=handoff.organ)


def _rules_of(work: Work, handoff: HandoffFacts) -> TrackRules:
    return work.rules.track(Track(handoff.to_track), handoff.to_subtrack, handoff.to_mode)


@verb("return_handoff", "移送回告", access=CASE_WORK, request=req.ReturnHandoffRequest)
def return_handoff(work: Work, request: req.ReturnHandoffRequest) -> None:
    """The result goes back; where the source still runs, the case goes on there."""
    handoff = _chosen(work, request.handoff)
    work.require(handoff.accepted, "handoff_not_signed", where="handoff")
    work.require(handoff.returned_on is None, "handoff_returned_already", where="handoff")
    work.not_before(request.on, handoff.received_on, "before_receipt")
    work.not_in_future(request.on)
    if handoff.to_episode_id:
        other = work.look_at(work.case_id, handoff.to_episode_id)
        ended = other is not None and other.outcome is not Outcome.OPEN
        work.require(ended, "handoff_not_ended", where="handoff")
    work.put(Row.HANDOFF, handoff.id, returned_on=request.on, result=request.result)
    work.event("handoff_returned", request.on, request.result)
    _answered_late(work, handoff, request.on)
    if handoff.episode_id in ("", work.case.episode_id):
        return
    source = work.look_at(work.case_id, handoff.episode_id)
    if source is not None and source.outcome is Outcome.OPEN:
        switch(work, source, source.episode_id)


def _answered_late(work: Work, handoff: HandoffFacts, on: date) -> None:
    if handoff.return_by is not None and on > handoff.return_by:
        work.notice("answered_late", day=on.isoformat(), last=handoff.return_by.isoformat())


@verb("recall_handoff", "收回移送", access=CASE_WORK, request=req.RecallHandoffRequest)
def recall_handoff(work: Work, request: req.RecallHandoffRequest) -> None:
    """Take back what nobody has signed for."""
    handoff = _chosen(work, request.handoff)
    _still_waits(work, handoff)
    work.not_before(request.on, handoff.sent_on, "before_sending")
    work.not_in_future(request.on)
    work.put(Row.HANDOFF, handoff.id, recalled_on=request.on)
    work.event("handoff_recalled", request.on, request.reason)


def _chosen(work: Work, typed: str) -> HandoffFacts:
    """The hand-off meant: by id, code or number; without one the only one that is open."""
    handoffs = work.case.handoffs
    if typed:
        meant = (typed, read_code(typed))
        found = [h for h in handoffs if h.id == typed or h.code in meant or str(h.seq) == typed]
    else:
        found = [h for h in handoffs if h.is_open]
    if len(found) != 1:
        raise BadInput("handoff_unclear", field="handoff", typed=typed)
    return found[0]
