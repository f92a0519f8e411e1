"""Gathers every verb of the desk, so that importing this module fills the registry."""

from __future__ import annotations

from mediation_desk.usecases import aftercare, agreement, mediation, parties, reception

__all__ = ["aftercare", "agreement", "mediation", "parties", "reception"]
