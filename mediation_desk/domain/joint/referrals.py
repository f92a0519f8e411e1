"""转介: what is noted of a referral, and nothing of what is said there."""

from __future__ import annotations

from enum import StrEnum


class ReferralKind(StrEnum):
    """心理咨询、法律援助."""

    COUNSELLING = "counselling"
    LEGAL_AID = "legal_aid"


class ReferralConsent(StrEnum):
    """How the person agreed; a minor's guardian does it."""

    SIGNED = "signed"
    SPOKEN = "spoken"
    PHONE = "phone"
    GUARDIAN = "guardian"


class ReferralState(StrEnum):
    """Whether the person came to an appointment."""

    CAME = "came"
    ABSENT = "absent"
    PUT_OFF = "put_off"


class ReferralEnd(StrEnum):
    """How a referral ends."""

    DONE = "done"
    WITHDRAWN = "withdrawn"
    NOT_TAKEN = "not_taken"
