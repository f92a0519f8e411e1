"""New ids for the rows of a case that changes its centre: worked out from the old ones, never kept.

Pure: no table, no SQL, no clock. An id keeps its beginning, so that rows stay in the order in which
they were made, and bears a mark of its transfer, by which a receiver knows that the county made it
for that transfer and for nothing that is there already.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection
from typing import Any

_ID = re.compile(r"[0-9a-f]{32}")
_BEGINNING, _MARK = 16, 11


def mark_of(transfer: str) -> str:
    """The mark that ids made for a transfer bear behind their beginning."""
    return "8" + hashlib.sha256(f"transfer {transfer}".encode()).hexdigest()[: _MARK - 1]


def id_for(transfer: str, old: str) -> str:
    """The id that a row has after a transfer; the same on every PC that works it out."""
    digest = hashlib.sha256(f"{transfer} {old}".encode()).hexdigest()
    beginning = old[:_BEGINNING] if _ID.fullmatch(old) else digest[-_BEGINNING:]
    return beginning + mark_of(transfer) + digest[: 32 - _BEGINNING - _MARK]


def is_made_for(transfer: str, row_id: str) -> bool:
    """Whether an id bears the mark of a transfer."""
    return row_id[_BEGINNING : _BEGINNING + _MARK] == mark_of(transfer)


def mapped(value: Any, transfer: str, known: Collection[str]) -> Any:
    """A value with every id of ``known`` in it replaced, also deep inside lists and tables."""
    if isinstance(value, str):
        return id_for(transfer, value) if value in known else value
    if isinstance(value, list | tuple):
        return [mapped(one, transfer, known) for one in value]
    if isinstance(value, dict):
        return {
            mapped(key, transfer, known): mapped(one, transfer, known)
            for key, one in value.items()
        }
    return value
