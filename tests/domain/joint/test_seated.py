"""Whom an agreement names: who sat there before it was signed, each once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mediation_desk.domain.agreements import (
    AgreementFacts,
    AgreementForm,
    AgreementState,
    SignatureFacts,
    SignerKind,
    SignMethod,
)
from mediation_desk.domain.case_facts import SessionFacts, SessionKind, SessionResult
from mediation_desk.domain.joint.seated import seated
from mediation_desk.domain.joint.seats import JointPart, SeatFacts
from tests.builders import a_case


def at(number: int, day: int, result: SessionResult, *names: str) -> SessionFacts:
    seats = tuple(
        SeatFacts(f"{number}{name}", str(number), JointPart.JOINT, "某单位", name) for name in names
    )
    kind, held = SessionKind.COMBINED, date(2026, 4, day)
    return SessionFacts(str(number), number, kind, held, result=result, seats=seats)


CASE = replace(a_case().done(), sessions=(
    at(1, 10, SessionResult.CONTINUED, "甲", "乙"), at(2, 14, SessionResult.AGREED, "乙", "丙"),
    at(3, 20, SessionResult.CONTINUED, "丁"), at(4, 28, SessionResult.PLANNED, "戊"),
))  # fmt: skip
DRAFT = AgreementFacts("a", AgreementForm.WRITTEN, AgreementState.DRAFT)
SIGNED = replace(DRAFT, state=AgreementState.FROZEN, signatures=(
    SignatureFacts("s", SignerKind.PARTY, "p", "某人", SignMethod.PAPER, date(2026, 4, 14)),
    SignatureFacts("t", SignerKind.SEAL, "", "章", SignMethod.PAPER, date(2026, 4, 12)),
))  # fmt: skip


def names(agreement: AgreementFacts | None, session: str = "") -> str:
    return "".join(one.name for one in seated(CASE, agreement, session))


def test_a_draft_names_all_who_have_sat_there_once_and_nobody_who_may_come() -> None:
    assert names(DRAFT) == names(None) == "甲乙丙丁"


def test_after_the_first_hand_has_signed_nobody_is_added() -> None:
    assert names(SIGNED) == "甲乙丙"


def test_a_session_names_its_own() -> None:
    assert [names(SIGNED, str(n)) for n in range(1, 5)] == ["甲乙", "乙丙", "丁", "戊"]
