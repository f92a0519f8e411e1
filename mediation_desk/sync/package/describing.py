"""Says of a package file whether it stands, for the command line; opens and keeps nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.domain.ports import Progress
from mediation_desk.sync.package.header import Outer
from mediation_desk.sync.package.reading import KeyOf, inspect, verify


@dataclass(frozen=True, slots=True)
class Finding:
    """Something found about a file; ``good`` where it speaks for it."""

    code: str
    values: Mapping[str, object]
    good: bool = False


def describe(path: Path, key_of: KeyOf, progress: Progress | None = None) -> list[Finding]:
    """What the header says, and whether bytes and signature stand; the last finding decides.

    Raises nothing but Cancelled: a file that cannot be read is a finding too.
    """
    found: list[Finding] = []
    try:
        outer = inspect(path)
        found.append(_told(outer))
        verified = verify(path, outer, key_of, progress)
    except KnownTrouble as trouble:
        return [*found, Finding(trouble.code, trouble.values)]
    return [*found, Finding("package_stands", {"sha256": verified.sha256}, good=True)]


def _told(outer: Outer) -> Finding:
    header = outer.header
    values = {
        "centre": header.centre, "counter": header.counter, "created": _moment(header.created),
        "kind": header.kind, "size": outer.size, "changes": outer.changes,
    }  # fmt: skip
    return Finding("package_told", values, good=True)


def _moment(text: str) -> datetime | str:
    """As a moment, where it is one."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return text
