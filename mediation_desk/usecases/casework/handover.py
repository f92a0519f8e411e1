"""Verbs of 一条龙: one case handed from one track to another, or to somebody outside, and back.

The matrix of who hands to whom on what terms is data. Parties, evidence and files are the case's
and go along; each run of a track has its own consents, talks, clocks and papers. Private talk and
concessions never travel.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from mediation_desk.domain.case_facts import CaseFacts, HandoffFacts, Outcome, Track
from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.parties import Consent
from mediation_desk.records.writing import Row
from mediation_desk.tracks.handoffs import Pair
from mediation_desk.tracks.standing import HANDED_OVER
from mediation_desk.usecases.registry import CASE_WORK, F, verb
from mediation_desk.usecases.requests import Day, Lines, MaybeDay, Request, Text, Yes
from mediation_desk.usecases.work import Work

_CODE_LENGTH = 8


class HandOverRequest(Request):
    """Hand the case over, with its letter and the list of what travels."""

    pair: Annotated[Text, F("怎么转", kind="handoff_pair")]
    on: Annotated[Day, F("移送日期")]
    to_track: Annotated[Text, F("转到哪个途径", kind="handoff_track")] = ""
    to_subtrack: Annotated[Text, F("类别", kind="subtrack")] = ""
    to_mode: Annotated[Text, F("办法", kind="mode")] = ""
    organ: Annotated[Text, F("接收单位", kind="organization")] = ""
    letter_no: Annotated[Text, F("移送函文号")] = ""
    reason: Annotated[Text, F("移送理由", kind="long")] = ""
    consented: Annotated[MaybeDay, F("双方同意的日期", help="须双方同意的途径要填")] = None
    materials: Annotated[Lines, F("移送材料", help="一行一项；空着用默认清单")] = ()
    return_by: Annotated[MaybeDay, F("要求回告的日期")] = None


class SignHandoffRequest(Request):
    """The receipt: the day on which the other side signed is the legal start."""

    handoff: Annotated[Text, F("哪一次移送", kind="handoff")] = ""
    on: Annotated[Day, F("签收日期")]
    by: Annotated[Text, F("签收人")]
    accepted: Annotated[Yes, F("接受")] = True
    refusal: Annotated[Text, F("不接受的理由", kind="long")] = ""
    case_no: Annotated[Text, F("对方案号")] = ""


class ReturnHandoffRequest(Request):
    """The result comes back to where the case was sent from."""

    handoff: Annotated[Text, F("哪一次移送", kind="handoff")] = ""
    on: Annotated[Day, F("回告日期")]
    result: Annotated[Text, F("结果", kind="long")]


class RecallHandoffRequest(Request):
    """A hand-off that nobody has signed for is taken back."""

    handoff: Annotated[Text, F("哪一次移送", kind="handoff")] = ""
    on: Annotated[Day, F("收回日期")]
    reason: Annotated[Text, F("理由")] = ""


class GoOnWithRequest(Request):
    """Go on with another run of a track in the same case."""

    episode: Annotated[Text, F("哪一段", kind="episode")]


@verb("hand_over", "移送", access=CASE_WORK, request=HandOverRequest)
def hand_over(work: Work, request: HandOverRequest) -> None:
    """Send the case on with a letter, the materials and, where the matrix asks for it, consent."""
    case, pair = work.case, _pair(work, request.pair)
    work.not_in_future(request.on)
    work.not_before(request.on, case.registered_on, "before_registration")
    target = _target(work, pair, request)
    if pair.consent and request.consented is None:
        raise RuleBroken("handoff_consent_missing", article=pair.article, field="consented")
    materials = request.materials or pair.travels
    _keep_private(work, materials)
    handoff = work.put(
        Row.HANDOFF,
        seq=len(case.handoffs) + 1,
        pair=pair.key,
        to_track=target.value if target else "",
        to_subtrack=request.to_subtrack,
        to_mode=request.to_mode,
        organ=request.organ,
        letter_no=request.letter_no,
        sent_on=request.on,
        reason=request.reason,
        consented_on=request.consented,
        materials=list(materials),
        source_clock=pair.clock,
        return_by=request.return_by,
    )
    work.put(Row.HANDOFF, handoff, code=handoff[-_CODE_LENGTH:].upper())
    work.event("handed_over", request.on, "　".join(w for w in (pair.zh, request.organ) if w))


def _pair(work: Work, typed: str) -> Pair:
    matrix = work.rules.handoffs
    found = next((p for p in matrix.pairs.values() if typed in (p.key, p.zh)), None)
    if found is None or not found.leaves(work.case.track):
        known = "、".join(p.zh for p in matrix.from_track(work.case.track))
        raise RuleBroken("handoff_unknown", field="pair", typed=typed, known=known)
    return found


def _target(work: Work, pair: Pair, request: HandOverRequest) -> Track | None:
    """The track it goes to; None for somebody outside."""
    if pair.outside:
        if not request.organ:
            raise BadInput("field_required", field="organ", label="接收单位")
        return None
    wanted = request.to_track or (pair.targets[0].value if len(pair.targets) == 1 else "")
    target = next((t for t in pair.targets if t.value == wanted), None)
    if target is None:
        raise RuleBroken("handoff_track_missing", article=pair.article, field="to_track")
    work.rules.shelf.check(target, request.to_subtrack, request.to_mode)
    return target


def _keep_private(work: Work, materials: tuple[str, ...]) -> None:
    for line in materials:
        for private in work.rules.handoffs.never:
            work.require(private not in line, "private_never_travels", where="materials", what=line)


@verb("sign_handoff", "移送签收", access=CASE_WORK, request=SignHandoffRequest)
def sign_handoff(work: Work, request: SignHandoffRequest) -> None:
    """Record the receipt. Accepted inside the centre it opens a new run of the other track."""
    handoff = _chosen(work, request.handoff)
    pair = work.rules.handoffs.pairs[handoff.pair]
    work.require(handoff.accepted is None, "handoff_signed_already", where="handoff")
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
        _end_source(work, pair, request.on)
        _open(work, handoff, request)


def _end_source(work: Work, pair: Pair, on: date) -> None:
    """Where the source's clock ends with the hand-off, its run ends too, unless it has before."""
    if pair.clock == "ended" and work.case.outcome is Outcome.OPEN:
        work.episode(terminated_on=on, termination_ground=HANDED_OVER, termination_text=pair.zh)


def _open(work: Work, handoff: HandoffFacts, request: SignHandoffRequest) -> None:
    """The new run: its own consents and talks, its clock from the signed receipt."""
    case = work.case
    body = (
        work.lookups.organization_named(handoff.organ) if handoff.organ else ""
    ) or work.lookups.organization("committee")[0]
    episode = work.put(
        Row.EPISODE,
        seq=len(case.episodes) + 1,
        track=handoff.to_track,
        subtrack=handoff.to_subtrack,
        mode=handoff.to_mode,
        organization_id=body,
        opened_on=request.on,
        case_no=request.case_no,
        details=dict(case.details),
    )
    work.put(Row.HANDOFF, handoff.id, to_episode_id=episode)
    _switch(work, None, episode)
    work.put(
        Row.STEP,
        episode_id=episode,
        seq=1,
        kind="entrusted" if "entrusted" in _steps_of(work, handoff) else "received",
        on_day=request.on,
        number=handoff.letter_no,
        organ=case.committee.name or case.center.name,
    )


def _steps_of(work: Work, handoff: HandoffFacts) -> frozenset[str]:
    track = Track(handoff.to_track)
    return frozenset(work.rules.track(track, handoff.to_subtrack, handoff.to_mode).steps)


@verb("return_handoff", "移送回告", access=CASE_WORK, request=ReturnHandoffRequest)
def return_handoff(work: Work, request: ReturnHandoffRequest) -> None:
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
    source = work.look_at(work.case_id, handoff.episode_id)
    if source is not None and source.outcome is Outcome.OPEN:
        _switch(work, source, source.episode_id)


@verb("recall_handoff", "收回移送", access=CASE_WORK, request=RecallHandoffRequest)
def recall_handoff(work: Work, request: RecallHandoffRequest) -> None:
    """Take back what nobody has signed for."""
    handoff = _chosen(work, request.handoff)
    work.require(handoff.accepted is None, "handoff_signed_already", where="handoff")
    work.not_before(request.on, handoff.sent_on, "before_sending")
    work.put(Row.HANDOFF, handoff.id, recalled_on=request.on)
    work.event("handoff_recalled", request.on, request.reason)


@verb("go_on_with", "转到另一段", access=CASE_WORK, request=GoOnWithRequest)
def go_on_with(work: Work, request: GoOnWithRequest) -> None:
    """Work on another run of a track; each keeps what it had."""
    known = [e for e in work.case.episodes if request.episode in (e.id, str(e.seq))]
    work.require(known, "episode_unknown", where="episode")
    if known[0].id != work.case.episode_id:
        _switch(work, work.look_at(work.case_id, known[0].id), known[0].id)


def _chosen(work: Work, typed: str) -> HandoffFacts:
    """The hand-off meant: by id, code or number; without one the only one that is open."""
    handoffs = work.case.handoffs
    if typed:
        found = [h for h in handoffs if typed in (h.id, h.code, str(h.seq))]
    else:
        found = [h for h in handoffs if h.is_open]
    if len(found) != 1:
        raise BadInput("handoff_unclear", field="handoff", typed=typed)
    return found[0]


def _switch(work: Work, into: CaseFacts | None, episode: str) -> None:
    """Make a run of a track the present one: what the parties said in the one that is left is kept
    with it, and what they said in the one entered (None: a new one) is theirs again.
    """
    left = work.case.episode_id
    then = {p.id: p for p in into.parties} if into is not None else {}
    for party in work.case.parties:
        work.put(
            Row.EPISODE_PARTY,
            episode_id=left,
            party_id=party.id,
            consent=party.consent,
            consent_on=party.consent_on,
            consent_manner=party.consent_manner,
            notified_on=party.notified_on,
        )
        was = then.get(party.id)
        work.put(
            Row.PARTY,
            party.id,
            consent=was.consent if was else Consent.UNKNOWN,
            consent_on=was.consent_on if was else None,
            consent_manner=was.consent_manner if was else "",
            notified_on=was.notified_on if was else None,
        )
    work.put(Row.CASE, work.case_id, current_episode_id=episode)
