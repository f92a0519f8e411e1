"""Triggers that keep a signed agreement as it was signed, whoever writes and however.

The guard already refuses statements outside a recorded verb; these hold inside a verb too.
"""

from __future__ import annotations

from mediation_desk.records.base import also_create

FROZEN_COLUMNS = (
    "form", "number", "supplement", "facts_text", "total_cents", "split", "performance", "breach",
    "copies", "holders", "attachments", "court_fee", "digest", "case_id", "deleted",
)  # fmt: skip
CHILDREN = ("clause", "payment", "recurring")
MESSAGE = "agreement_frozen"


def _agreement_trigger() -> str:
    changed = " OR ".join(f'OLD."{c}" IS NOT NEW."{c}"' for c in FROZEN_COLUMNS)
    return (
        "CREATE TRIGGER agreement_stays_as_signed BEFORE UPDATE ON agreement "
        f"WHEN OLD.state = 'frozen' AND (NEW.state <> 'frozen' OR {changed} OR "
        "(OLD.effective_on IS NOT NULL AND OLD.effective_on IS NOT NEW.effective_on)) "
        f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
    )


def _child_trigger(table: str, event: str, row: str) -> str:
    return (
        f"CREATE TRIGGER {table}_stays_as_signed_{event.lower()} BEFORE {event} ON {table} "
        f"WHEN (SELECT state FROM agreement WHERE id = {row}.agreement_id) = 'frozen' "
        f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
    )


also_create(_agreement_trigger())
for _table in CHILDREN:
    for _event, _row in (("INSERT", "NEW"), ("UPDATE", "OLD"), ("DELETE", "OLD")):
        also_create(_child_trigger(_table, _event, _row))
