"""A county's own templates: used only after an administrator trusted exactly these bytes.

Receives plain values; where they are kept and who may trust them is decided elsewhere.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from mediation_desk.domain.errors import KnownTrouble
from mediation_desk.papers.filling.child import (
    SECONDS,
    Question,
    as_bytes,
    as_text,
    ask_apart,
    pack_facts,
    unpack_facts,
)
from mediation_desk.papers.filling.templates import compile_template, fill


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
    return fill_apart(template.docx, facts)


def fill_apart(docx: bytes, facts: Mapping[str, object], *, seconds: float = SECONDS) -> bytes:
    """Fill a template in the child, trusted or not.

    Raises KnownTrouble: what filling raises, or ``template.too_slow`` / ``template.died``.
    """
    question: Question = {"docx": as_text(docx), "facts": pack_facts(facts)}
    return as_bytes(ask_apart(fill_task, question, seconds=seconds)["docx"])


def fill_task(question: Question) -> Question:
    """What the child does."""
    facts = unpack_facts(question["facts"])
    template = compile_template(as_bytes(question["docx"]))
    return {"docx": as_text(fill(template, facts if isinstance(facts, dict) else {}))}
