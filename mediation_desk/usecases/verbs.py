"""Gathers every verb and query of the desk, so that importing this module fills the registry."""

from __future__ import annotations

from mediation_desk.usecases import accounts, asking, care, desk_settings
from mediation_desk.usecases.casework import (
    aftercare,
    agreement,
    handover,
    mediation,
    mediators,
    parties,
    private_notes,
    reception,
    signing,
    steps,
)
from mediation_desk.usecases.clauses import look
from mediation_desk.usecases.filing import (
    attaching,
    handoff_letters,
    paper_files,
    papers_desk,
    rare_names,
    returned_sheets,
    signed_papers,
)
from mediation_desk.usecases.upkeep import due_days, local_limits, local_rules, working_days
from mediation_desk.usecases.word_files import own_templates

__all__ = [
    "accounts",
    "aftercare",
    "agreement",
    "asking",
    "attaching",
    "care",
    "desk_settings",
    "due_days",
    "handoff_letters",
    "handover",
    "local_limits",
    "local_rules",
    "look",
    "mediation",
    "mediators",
    "own_templates",
    "paper_files",
    "papers_desk",
    "parties",
    "private_notes",
    "rare_names",
    "reception",
    "returned_sheets",
    "signed_papers",
    "signing",
    "steps",
    "working_days",
]
