"""Gathers every verb and query of the desk, so that importing this module fills the registry."""

from __future__ import annotations

from mediation_desk.usecases import (
    accounts,
    aftercare,
    agreement,
    asking,
    attaching,
    care,
    mediation,
    mediators,
    papers_desk,
    parties,
    reception,
    signed_papers,
    signing,
)

__all__ = [
    "accounts",
    "aftercare",
    "agreement",
    "asking",
    "attaching",
    "care",
    "mediation",
    "mediators",
    "papers_desk",
    "parties",
    "reception",
    "signed_papers",
    "signing",
]
