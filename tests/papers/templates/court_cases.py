"""Made-up cases that came from a court, from the police, or were handed on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from mediation_desk.domain.case_facts import (
    CaseFacts,
    EpisodeFacts,
    HandoffFacts,
    IntakeSource,
    OfferFacts,
    OrganizationFacts,
    SessionFacts,
    SessionKind,
    SessionResult,
    StepFacts,
    Track,
)
from mediation_desk.domain.money import Money
from tests import builders as b

COURT = "青禾县人民法院"
COURT_NO = "(2026)甘0199民诉前调377号"
POLICE = OrganizationFacts(
    id="police", name="青禾县公安局河湾派出所", kind="organ", phone="0931-0000110", contact="尚武宁"
)
UNDISPUTED = "1. 郭家加建二层的时间和高度\n2、双方房屋间距3.2米\n3.2米间距内无其他建筑"
CONCEDED = "8000"


def _sessions(offer: OfferFacts) -> tuple[SessionFacts, ...]:
    days = (date(2026, 9, 4), date(2026, 9, 18), date(2026, 9, 29))
    return tuple(
        SessionFacts(
            f"session-{n}", n, SessionKind.JOINT, held, time(9), time(11), "综治中心调解二室",
            "妥志强", "妥志强", "樊晓彤", text=f"被乙1称愿付{CONCEDED}元了结此事。",
            result=SessionResult.FAILED, offers=(offer,),
        )
        for n, held in enumerate(days, start=1)
    )  # fmt: skip


def failed_in_court_annexed(count: int = 1, **more: object) -> CaseFacts:
    """Commissioned before filing, three sessions, no agreement; an offer was made and refused."""
    offer = OfferFacts("o-1", "session-3", "respondent-1", Money.yuan(8000), "愿付8000元")
    steps = (StepFacts("s-1", "signed_for", date(2026, 8, 24), organ=COURT, person="樊晓彤"),)
    details = {
        "court": COURT, "court_case_no": COURT_NO, "cause": "相邻采光、日照纠纷",
        "undisputed_facts": UNDISPUTED, "failure_reason": "双方对赔偿方式和数额分歧较大。",
    }  # fmt: skip
    case = b.a_case().parties(count).terminated().done()
    told = replace(case.parties[0], notified_on=date(2026, 8, 24))
    made = replace(
        case, track=Track.PRE_LITIGATION, mode="立案前委派", source=IntakeSource.COURT,
        parties=(told, *case.parties[1:]), steps=steps, details=details, sessions=_sessions(offer),
        outside_no="青法委派〔2026〕12号", accepted_on=date(2026, 8, 24),
        terminated_on=date(2026, 10, 8), termination_text=f"被乙1只愿付{CONCEDED}元",
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


def agreed_in_court_annexed(count: int = 1) -> CaseFacts:
    """The same with an agreement for which confirmation is applied for."""
    base = failed_in_court_annexed(count)
    agreed = b.CaseBuilder(base).agreed().stepped().done()
    return replace(agreed, terminated_on=None, termination_ground="", termination_text="")


def police_episode(count: int = 1) -> CaseFacts:
    """At the police's own desk, handed to the people's committee."""
    letter = HandoffFacts(
        "h-1", 1, "administrative-people", "e-1", to_track="people", organ=b.COMMITTEE.name,
        letter_no="河公移〔2026〕5号", sent_on=date(2026, 4, 6), consented_on=date(2026, 4, 6),
        materials=("接处警登记表1份", "当事人身份信息1份"), return_by=date(2026, 5, 6),
        code="YS-77", reason="不构成违反治安管理行为",
    )  # fmt: skip
    case = b.a_case().parties(count).but(track=Track.ADMINISTRATIVE, subtrack="治安").done()
    details = {"alarm_no": "JJ20260405017", "police_facts": "接警后到场，双方因界墙争执推搡。"}
    return replace(case, committee=POLICE, episode_id="e-1", handoffs=(letter,), details=details)


def after_police(count: int = 1) -> CaseFacts:
    """The committee's episode that the police's letter opened."""
    sent = police_episode().handoffs[0]
    here = replace(
        sent, to_episode_id="e-2", received_on=date(2026, 4, 7), received_by="樊晓彤", accepted=True
    )
    line = (
        EpisodeFacts("e-1", 1, "administrative", organization=POLICE.name),
        EpisodeFacts("e-2", 2, "people", organization=b.COMMITTEE.name),
    )
    case = b.a_case().parties(count).agreed().done()
    return replace(
        case, episode_id="e-2", handoffs=(here,), episodes=line, source=IntakeSource.POLICE
    )


def petition_episode(count: int = 1) -> CaseFacts:
    """A petition of which the committee is asked to mediate."""
    base = police_episode(count)
    office = OrganizationFacts(id="office", name="青禾县河湾镇人民政府", kind="organ")
    details = {
        "petition_no": "620123202606080017",
        "petition_demand": "修复受损房屋。\n支付租房费。",
    }
    return replace(base, track=Track.PETITION, subtrack="访调", committee=office, details=details)


def handed_to_court(count: int = 1) -> CaseFacts:
    """A people's case that its committee hands on to the court."""
    base = failed_in_court_annexed(count)
    letter = replace(police_episode().handoffs[0], to_track="judicial", organ=COURT)
    return replace(
        base, track=Track.PEOPLE, mode="", source=IntakeSource.WALK_IN, episode_id="e-1",
        handoffs=(letter,), details={}, steps=(), outside_no="",
    )  # fmt: skip


def stopped(count: int = 1) -> CaseFacts:
    """Stopped until an expert's report comes."""
    stop = StepFacts("s-2", "suspended", date(2026, 9, 5), text="委托日照分析鉴定，等待鉴定意见。")
    base = failed_in_court_annexed(count)
    return replace(base, steps=(*base.steps, stop))


def just_accepted(count: int = 1) -> CaseFacts:
    """Accepted on application, nothing held yet."""
    return b.a_case().parties(count).done()
