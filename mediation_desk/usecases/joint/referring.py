"""转介: a party goes to a counsellor or to legal aid. Consent, days and attendance are kept.

What is talked about there stays there: no field could hold it.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from mediation_desk.domain.errors import BadInput, RuleBroken
from mediation_desk.domain.joint.referrals import (
    ReferralConsent,
    ReferralEnd,
    ReferralKind,
    ReferralState,
)
from mediation_desk.domain.parties import PartyFacts
from mediation_desk.records.queries.joint import asked
from mediation_desk.records.queries.joint.asked import ReferralLine
from mediation_desk.records.writing import Row
from mediation_desk.usecases.asking import viewer_of
from mediation_desk.usecases.duty.kept import (
    LEADERS,
    clock_text,
    needed,
    next_number,
    own_case,
    worded,
)
from mediation_desk.usecases.registry import F, verb
from mediation_desk.usecases.requests import Day, MaybeDay, MaybeTime, Name, Request, Text
from mediation_desk.usecases.work import Work

MOST = 40
"""So many characters a body's or a contact's name may have: too few to tell a story in."""


class ReferRequest(Request):
    """The slip."""

    case: Annotated[Text, F("哪一件案件", help="案号或登记号")]
    party: Annotated[Text, F("转介谁", help="当事人的姓名")]
    kind: Annotated[ReferralKind, worded(ReferralKind), F("转介给谁")]
    organ: Annotated[Name, F("转介单位", kind="organization")]
    contact: Annotated[Name, F("联系人、电话")] = ""
    consented_how: Annotated[ReferralConsent, worded(ReferralConsent), F("怎样同意的")]
    consented_on: Annotated[Day, F("哪一天同意的")]
    meet_on: Annotated[MaybeDay, F("约在哪一天", help="还没有约的空着")] = None
    meet_at: Annotated[MaybeTime, F("几点")] = None


class AppointRequest(Request):
    """The next appointment."""

    referral: Annotated[Text, F("哪一张", kind="hidden")]
    meet_on: Annotated[Day, F("约在哪一天")]
    meet_at: Annotated[MaybeTime, F("几点")] = None


class AttendanceRequest(Request):
    """Came, did not come, was moved; nothing else."""

    referral: Annotated[Text, F("哪一张", kind="hidden")]
    state: Annotated[
        ReferralState, worded(ReferralState), F("到场情况", help="谈了什么不问、不记")
    ]
    next_on: Annotated[MaybeDay, F("下一次哪一天", help="没有约下一次的空着")] = None
    next_at: Annotated[MaybeTime, F("下一次几点")] = None


class EndReferralRequest(Request):
    """It is over."""

    referral: Annotated[Text, F("哪一张", kind="hidden")]
    how: Annotated[ReferralEnd, worded(ReferralEnd), F("怎样结束的")] = ReferralEnd.DONE
    on: Annotated[Day, F("哪一天")]


@verb("refer_party", "转介", access=LEADERS, request=ReferRequest, on_case=False, group="duty")
def refer_party(work: Work, request: ReferRequest) -> None:
    """Refer a party who agreed to it; for a minor the guardian agrees.

    Raises BadInput ``party_unknown``, ``referral_not_person``, ``referral_too_long``,
    ``referral_meet_past``; RuleBroken ``referral_minor``, ``referral_there``; NotAllowed.
    """
    case = own_case(work, request.case)
    named = [p for p in case.parties if request.party in (p.id, p.name, p.person.name)]
    if len(named) != 1:
        code = "party_ambiguous" if named else "party_unknown"
        raise BadInput(code, field="party", typed=request.party)
    party = named[0]
    _short(request)
    work.not_in_future(request.consented_on, "consented_on")
    _consented(party, request)
    _ahead(work, request.meet_on, "meet_on")
    work.writer.flush()
    every = asked.referrals(work.writer.session, viewer_of(work), case_id=case.id)
    now = next((one for one in every if one.party_id == party.id and one.kind == request.kind
                and one.ended_on is None), None)  # fmt: skip
    if now is not None:
        raise RuleBroken("referral_there", field="party", name=party.name, number=now.number)
    serial, number = next_number(work, "referral")
    work.put(
        Row.REFERRAL, case_id=case.id, seq=len(every) + 1, kind=request.kind, number=number,
        year=work.today.year, serial=serial, party_id=party.id, organ=request.organ,
        contact=request.contact, consented_on=request.consented_on,
        consented_how=request.consented_how, referred_on=work.today, meet_on=request.meet_on,
        meet_at=clock_text(request.meet_at), by=work.user.name,
    )  # fmt: skip


def _short(request: ReferRequest) -> None:
    needed(request.organ, "organ", "转介单位")
    for field in ("organ", "contact"):
        if len(getattr(request, field)) > MOST:
            raise BadInput("referral_too_long", field=field, most=MOST)


def _consented(party: PartyFacts, request: ReferRequest) -> None:
    if not party.person.is_natural:
        raise BadInput("referral_not_person", field="party")
    is_guardian = request.consented_how is ReferralConsent.GUARDIAN
    if party.person.is_minor_on(request.consented_on) and not is_guardian:
        raise RuleBroken("referral_minor", field="consented_how", name=party.name)


@verb(
    "appoint_referral", "约时间",
    access=LEADERS, request=AppointRequest, on_case=False, group="duty",
)  # fmt: skip
def appoint_referral(work: Work, request: AppointRequest) -> None:
    """Note the next appointment. Raises RuleBroken ``referral_meet_open``, ``referral_unknown``;
    BadInput ``referral_meet_past``.
    """
    found = _open(work, request.referral)
    if found.meet_on is not None:
        raise RuleBroken("referral_meet_open", day=found.meet_on.isoformat())
    _ahead(work, request.meet_on, "meet_on")
    _meet(work, found, request.meet_on, clock_text(request.meet_at))


@verb(
    "note_attendance", "到场登记",
    access=LEADERS, request=AttendanceRequest, on_case=False, group="duty",
)  # fmt: skip
def note_attendance(work: Work, request: AttendanceRequest) -> None:
    """Note whether the person came to the appointment, and when the next one is.

    Raises RuleBroken ``referral_no_meet``, ``referral_unknown``; BadInput ``referral_meet_ahead``,
    ``referral_put_off_when``, ``referral_meet_past``.
    """
    found = _open(work, request.referral)
    if found.meet_on is None:
        raise RuleBroken("referral_no_meet")
    if request.state is ReferralState.PUT_OFF and request.next_on is None:
        raise BadInput("referral_put_off_when", field="next_on")
    if request.state is not ReferralState.PUT_OFF and found.meet_on > work.today:
        raise BadInput("referral_meet_ahead", field="state", day=found.meet_on.isoformat())
    _ahead(work, request.next_on, "next_on")
    work.put(
        Row.REFERRAL_MEET, case_id=found.case_id, seq=len(found.meets) + 1, referral_id=found.id,
        on_day=found.meet_on, state=request.state, by=work.user.name,
    )  # fmt: skip
    _meet(work, found, request.next_on, clock_text(request.next_at))


@verb(
    "end_referral", "结束转介",
    access=LEADERS, request=EndReferralRequest, on_case=False, group="duty",
)  # fmt: skip
def end_referral(work: Work, request: EndReferralRequest) -> None:
    """End it; a consent that is taken back ends it at once, and no appointment stands any more.

    Raises RuleBroken ``referral_unknown``.
    """
    found = _open(work, request.referral)
    work.not_in_future(request.on)
    work.not_before(request.on, found.referred_on, "before_registration")
    work.put(Row.REFERRAL, found.id, ended_on=request.on, ended_how=request.how)
    _meet(work, found, None, "")


def _meet(work: Work, found: ReferralLine, day: date | None, at: str) -> None:
    work.put(Row.REFERRAL, found.id, meet_on=day, meet_at=at if day else "")


def _ahead(work: Work, day: date | None, field: str) -> None:
    if day is not None and day < work.today:
        raise BadInput("referral_meet_past", field=field, day=day.isoformat())


def _open(work: Work, referral: str) -> ReferralLine:
    every = asked.referrals(work.writer.session, viewer_of(work))
    found = next((one for one in every if referral and referral in (one.id, one.number)), None)
    if found is None or found.ended_on is not None:
        raise RuleBroken("referral_unknown")
    own_case(work, found.case_id)
    return found
