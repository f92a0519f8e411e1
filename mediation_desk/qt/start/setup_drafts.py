"""Keeps what was typed in the wizard before there is a store: names of bodies only, no person.

The administrator's name and the passwords are never kept; the file goes when the store is made.
"""

from __future__ import annotations

import json
from pathlib import Path

FILE = "setup.json"
KEPT = frozenset({"centre_edit", "committee_edit", "code_edit", "slip_edit", "later_check"})


class SetUpDrafts:
    """A place for drafts with room for one form: the wizard."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    def get(self, form_key: str, case_id: str) -> dict[str, object] | None:
        """What was typed before, if anything."""
        if not self._path.exists():
            return None
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
        except ValueError:
            return None
        return kept if isinstance(kept, dict) else None

    def put(self, form_key: str, case_id: str, values: dict[str, object]) -> None:
        """Keep the names of the bodies."""
        kept = {key: value for key, value in values.items() if key in KEPT}
        if not str(kept.get("code_edit", "")).isdigit():
            kept.pop("code_edit", None)  # something else typed into the wrong line
        self._path.parent.mkdir(parents=True, exist_ok=True)
        part = self._path.with_suffix(".part")
        part.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
        part.replace(self._path)

    def drop(self, form_key: str, case_id: str) -> None:
        """The store is made: forget."""
        self._path.unlink(missing_ok=True)
