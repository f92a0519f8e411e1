"""What is next in a case: the one verb that the page offers as its filled button.

Looks at the case and at what is allowed; allows and forbids nothing itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from mediation_desk.domain.agreements import PaymentState
from mediation_desk.domain.case_facts import CaseFacts, SessionResult, Stage
from mediation_desk.domain.parties import Consent
from mediation_desk.tracks.people import pending_agreement
from mediation_desk.usecases.desk import AllowedVerb

Wanted = Callable[[CaseFacts], bool]
_OWED = (PaymentState.DUE, PaymentState.PART)


def _agreed_in_talks(case: CaseFacts) -> bool:
    return any(s.result is SessionResult.AGREED for s in case.sessions)


def _unperformed(case: CaseFacts) -> bool:
    return any(p.state in _OWED for a in case.agreements for p in a.payments)


def _has_draft(case: CaseFacts) -> bool:
    """A written agreement or a supplement to one waits for signatures."""
    return pending_agreement(case) is not None


#: In the order of a case; the first that is wanted is next.
_STEPS: tuple[tuple[str, Wanted], ...] = (
    ("take_up", lambda c: c.stage is Stage.LEDGER),
    ("record_consent", lambda c: any(p.consent is Consent.UNKNOWN for p in c.parties)),
    ("report_risk", lambda c: bool(c.risk_flags) and c.risk_reported_on is None),
    ("accept", lambda c: c.stage is Stage.REGISTERED),
    ("assign_mediator", lambda c: not c.current_mediators),
    ("give_notice", lambda c: any(p.notified_on is None for p in c.parties)),
    ("decide_recusal", lambda c: any(r.decided_on is None for r in c.recusals)),
    ("seal_agreement", _has_draft),
    ("sign_agreement", _has_draft),
    ("draft_agreement", lambda c: _agreed_in_talks(c) and c.agreement is None),
    ("hold_session", lambda c: c.agreement is None),
    ("record_payment", _unperformed),
    ("follow_up", lambda c: not c.follow_ups),
    ("rate", lambda c: not c.ratings),
    ("close_case", lambda c: c.closed_on is None),
    ("file_volume", lambda c: c.filed_on is None),
)


def next_verb(case: CaseFacts, allowed: Sequence[AllowedVerb]) -> AllowedVerb | None:
    """The verb to offer next, or None where nothing is left to do."""
    open_now = {one.spec.name: one for one in allowed if one.refusal is None}
    for name, is_wanted in _STEPS:
        if name in open_now and is_wanted(case):
            return open_now[name]
    return None


def proposed(case: CaseFacts, verb: str) -> dict[str, object]:
    """What the form of the next step proposes beside its own defaults: which payment is next."""
    if verb != "record_payment":
        return {}
    owed = [p for a in case.agreements for p in a.payments if p.state in _OWED]
    return {"payment": owed[0].id} if owed else {}
