"""A county's own templates: used only after an administrator trusted exactly these bytes.

Receives plain values; where they are kept and who may trust them is decided elsewhere.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from mediation_desk.domain.errors import KnownTrouble


@dataclass(frozen=True, slots=True)
class LocalTemplate:
    """One replaced template. ``sha256`` was written down when ``trusted_by`` trusted it."""

    code: str
    docx: bytes
    sha256: str
    trusted_by: str
    variant: str = ""

    @property
    def is_trusted(self) -> bool:
        """Whether somebody trusted exactly these bytes."""
        return bool(self.trusted_by) and hashlib.sha256(self.docx).hexdigest() == self.sha256


class LocalTemplates(Protocol):
    """Where a county's templates are found, by code and variant."""

    def local(self, code: str, variant: str = "") -> LocalTemplate | None:
        """The template that replaces the shipped one, if there is one."""
        ...


class NoLocalTemplates:
    """A desk that uses the shipped templates alone."""

    def local(self, code: str, variant: str = "") -> LocalTemplate | None:
        """None, always."""
        return None


def fill_local(template: LocalTemplate, facts: Mapping[str, object]) -> bytes:
    """Fill a trusted local template in a process apart.

    Raises KnownTrouble ``template.not_trusted`` or what filling raises.
    """
    if not template.is_trusted:
        raise KnownTrouble("template.not_trusted", paper=template.code)
    from mediation_desk.papers.filling.apart import fill_apart

    return fill_apart(template.docx, facts)
