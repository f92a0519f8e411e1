"""Who sat at the table for an agreement, or at one session. Pure."""

from __future__ import annotations

from datetime import date

from mediation_desk.domain.agreements import AgreementFacts, SignerKind
from mediation_desk.domain.case_facts import CaseFacts
from mediation_desk.domain.joint.seats import SeatFacts


def settled_on(agreement: AgreementFacts | None) -> date | None:
    """The day on which the first hand signed, so that the text stood; None for a draft."""
    if agreement is None or not agreement.frozen:
        return None
    days = [s.signed_on for s in agreement.signatures if s.kind is not SignerKind.SEAL]
    return min(days, default=agreement.effective_on)


def seated(
    case: CaseFacts, agreement: AgreementFacts | None, session_id: str = ""
) -> tuple[SeatFacts, ...]:
    """The seats of one session, or of all that were held before the agreement was signed; each
    person of a body once, under the seat that was taken first.
    """
    meant = [s for s in case.sessions if s.id == session_id]
    if not meant:
        last = settled_on(agreement)
        meant = [s for s in case.held_sessions() if last is None or s.held_on <= last]
    found: dict[tuple[str, str], SeatFacts] = {}
    for session in meant:
        for seat in session.seats:
            found.setdefault((seat.organ, seat.name), seat)
    return tuple(found.values())
